//! Whether an `.await` may stand somewhere, and how sure it is that the code still compiles with it.

use super::send;
use crate::analysis::{BodyFacts, Context, RegionKind, Why};
use crate::base::Applicability;
use crate::hir::{Expr, ExprId, MacroForm};

/// How sure it is that `call` can be awaited where it stands, with `parts` as what the future is made of; `None` where no
/// `.await` may stand.
pub fn awaits(facts: &BodyFacts<'_>, call: ExprId, parts: &[ExprId]) -> Option<Applicability> {
    let region = facts.region(facts.region_of(call));
    let is_own = matches!(
        (region.kind, region.context),
        (RegionKind::Root, Context::Async(Why::AsyncFn | Why::Entry))
            | (RegionKind::AsyncBlock | RegionKind::AsyncClosure | RegionKind::Stream, Context::Async(_))
    );
    if !is_own {
        return None;
    }
    let needs_no_send = match region.context {
        Context::Async(Why::Entry) => region.kind == RegionKind::Root,
        Context::Async(Why::BlockOn) => true,
        _ => false,
    };
    let is_sure = is_plain_code(facts, call) && (needs_no_send || send::stays(facts, call, parts));
    Some(if is_sure { Applicability::Safe } else { Applicability::Unsafe })
}

/// Whether no macro stands between an expression and its region that might do with it what it likes.
fn is_plain_code(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    let region = facts.region_of(expr);
    facts.ancestors(expr).take_while(|at| facts.region_of(*at) == region).all(|at| match facts.body.expr(at) {
        Expr::Macro(call) => match &call.form {
            MacroForm::Select(_) | MacroForm::Join { .. } | MacroForm::Vec(_) | MacroForm::Stream { .. } => true,
            MacroForm::Format(_) => call.path.last().is_some_and(|last| is_of_std(last.name.as_str())),
            _ => false,
        },
        _ => true,
    })
}

/// Macros of std that evaluate their arguments where they stand; those for logs may put them into closures.
fn is_of_std(name: &str) -> bool {
    matches!(
        name,
        "println"
            | "print"
            | "eprintln"
            | "eprint"
            | "format"
            | "write"
            | "writeln"
            | "panic"
            | "assert"
            | "assert_eq"
            | "assert_ne"
    )
}
