//! Whether a future stays `Send` with one more `.await`: what is alive there becomes a part of it.

use super::scope::{self, Alive};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::TextRange;
use crate::hir::{BindingId, Expr, ExprId};
use crate::types::Ty;

/// Whether all that would be kept across an `.await` at `call` is certainly `Send`, or is kept across one already.
/// `parts` are what the future itself is made of.
pub fn stays(facts: &BodyFacts<'_>, call: ExprId, parts: &[ExprId]) -> bool {
    let Alive { bindings, operands, held } = scope::alive_at(facts, call);
    let at = facts.body.range(call);
    let region = facts.region_of(call);
    let is_kept_anyway = |from: u32| waits_between(facts, region, TextRange::new(from, at.start));
    let is_send_name = |binding: BindingId| facts.world.is_certainly_send(facts.types().binding_ty(binding));
    bindings.iter().all(|(binding, from)| is_send_name(*binding) || is_kept_anyway(*from))
        && held.iter().all(|(expr, from)| holds_send(facts, *expr) || is_kept_anyway(*from))
        && operands.iter().chain(parts).all(|part| is_send_operand(facts, *part))
}

/// Whether there is an `.await` of a region in a range: what lives through all of it is a part of the future.
fn waits_between(facts: &BodyFacts<'_>, region: RegionId, range: TextRange) -> bool {
    facts.body.exprs().any(|(id, expr)| {
        matches!(expr, Expr::Await { keyword, .. } if range.contains_range(*keyword)) && facts.region_of(id) == region
    })
}

/// A value and the temporaries that it takes to make it.
fn is_send_operand(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    let is_value = match facts.body.expr(expr) {
        Expr::Literal(_) | Expr::Path(_) => true,
        // the operators of std's types give such types
        Expr::Binary { lhs, rhs, .. } => {
            let ty = facts.types().expr_ty(*lhs).strip_refs();
            let is_plain = matches!(ty, Ty::Builtin(_)) || ty.adt().is_some_and(|adt| facts.world.is_known(adt));
            is_plain && is_send_operand(facts, *lhs) && is_send_operand(facts, *rhs)
        }
        _ => facts.world.is_certainly_send(facts.types().expr_ty(expr)),
    };
    is_value && holds_send(facts, expr)
}

/// Whether the temporaries of an expression are certainly `Send`.
fn holds_send(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, expr)).all(|(id, part)| match part {
        Expr::Call { .. } | Expr::MethodCall(_) | Expr::Index { .. } | Expr::Unary { .. } | Expr::Struct(_) => {
            facts.world.is_certainly_send(facts.types().expr_ty(id))
        }
        Expr::Macro(call) => {
            matches!(call.form, crate::hir::MacroForm::Format(_))
                && facts.world.is_certainly_send(facts.types().expr_ty(id))
        }
        Expr::Unknown => false,
        _ => true,
    })
}
