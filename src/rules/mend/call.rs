//! A blocking call replaced by the async one.

use super::edits::{insert, link, replace};
use super::{fix, layout, path, place};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Fix, TextRange};
use crate::hir::{Expr, ExprId, MethodCall};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};

/// `std::fs::read(p)` as `tokio::fs::read(p).await`, `p.exists()` as `tokio::fs::try_exists(p).await.unwrap_or(false)`.
pub fn replaced(facts: &BodyFacts<'_>, call: &Call, by: &str) -> Option<Fix> {
    // whether others have such a function depends on features of theirs
    let is_of_runtime = ["tokio::", "async_std::", "smol::"].iter().any(|krate| by.starts_with(krate));
    let function = path::item(facts, by).filter(|_| is_of_runtime)?;
    if !path::makes_future(facts, function) {
        return None;
    }
    match facts.body.expr(call.expr) {
        Expr::Call { callee, args } => {
            if !path::is_plain(facts, *callee) || !is_like(facts, call.callee, function) {
                return None;
            }
            let sure = place::awaits(facts, call.expr, args)?;
            // async-std's paths are its own
            let sure = if by.starts_with("async_std::fs") { Applicability::Unsafe } else { sure };
            let (range, callee) = (facts.body.range(call.expr), facts.body.range(*callee));
            let head = format!("{by}{}", facts.text(TextRange::new(callee.end, range.end)));
            let mut edits = vec![replace(facts, callee, by)];
            edits.extend(layout::linked(facts, call.expr, &head, &[".await"]));
            Some(fix(format!("use `{by}(..).await`"), sure, edits))
        }
        Expr::MethodCall(method) => of_path(facts, call, method, by),
        _ => None,
    }
}

/// Whether a function takes what the other takes, and its future gives what the other returns.
fn is_like(facts: &BodyFacts<'_>, blocking: ItemRef, function: ItemRef) -> bool {
    let names = &facts.world.names;
    let signature = |function| types::signature(names, &facts.world.types, function);
    let ((takes, gives), (params, future)) = (signature(blocking), signature(function));
    // what is generic has the bounds of the other: `AsRef<Path>`
    let is_same =
        |(one, other): (&Ty, &Ty)| one.is_bounded() && other.is_bounded() || one.display(names) == other.display(names);
    let output = match &future {
        Ty::Async(output) => **output,
        // a future with a name of its own, such as `Sleep`
        Ty::Adt(..) => Ty::unit(),
        _ => return false,
    };
    takes.len() == params.len() && takes.iter().zip(params.iter()).all(is_same) && is_same((&gives, &output))
}

/// Paths whose methods are those of the file system.
const PATHS: [&str; 2] = ["std::path::Path", "camino::Utf8Path"];

/// A method of `Path` by the function of the same meaning.
fn of_path(facts: &BodyFacts<'_>, call: &Call, method: &MethodCall, by: &str) -> Option<Fix> {
    let of = facts.world.names.def_path(call.callee);
    let is_of_path = PATHS.iter().any(|path| of.strip_prefix(path).is_some_and(|rest| rest.starts_with("::")));
    if !is_of_path || !by.starts_with("tokio::fs::") {
        return None;
    }
    let name = method.name.as_str();
    let then = match name {
        "exists" => ".unwrap_or(false)".to_owned(),
        "is_file" | "is_dir" | "is_symlink" => format!(".is_ok_and(|metadata| metadata.{name}())"),
        "metadata" | "symlink_metadata" | "canonicalize" | "read_link" | "try_exists" => String::new(),
        _ => return None,
    };
    let sure = place::awaits(facts, call.expr, &[method.receiver])?;
    let (borrow, is_path) = receiver(facts, method.receiver);
    let sure = if is_path { sure } else { Applicability::Unsafe };
    let (whole, receiver) = (facts.body.range(call.expr), facts.body.range(method.receiver));
    let behind = TextRange::new(receiver.end, whole.end);
    // parentheses around the receiver become those of the call
    let is_wrapped = borrow.is_empty() && facts.text(receiver).starts_with('(');
    let (open, close) = if is_wrapped { ("", "") } else { ("(", ")") };
    let link = link(facts, call.expr);
    let edits = vec![
        insert(facts, whole.start, format!("{by}{open}{borrow}")),
        replace(
            facts,
            behind,
            format!("{close}{link}.await{}{then}", if then.is_empty() { "" } else { link.as_str() }),
        ),
    ];
    Some(fix(format!("use `{by}(..).await`"), sure, edits))
}

/// Whether a receiver must be borrowed to be an argument, and whether it is known to be a path.
pub fn receiver(facts: &BodyFacts<'_>, receiver: ExprId) -> (&'static str, bool) {
    let ty = facts.types().expr_ty(receiver);
    let names = &facts.world.names;
    let inner = ty.strip_refs().adt().map(|adt| names.def_path(adt));
    let is_path = inner.is_some_and(|inner| PATHS.iter().any(|path| inner.trim_end_matches("Buf") == *path));
    // references can be copied, and what a call gives can be moved
    let is_shared = matches!(ty, Ty::Ref(_, false));
    let is_made = matches!(
        facts.body.expr(receiver),
        Expr::Call { .. } | Expr::MethodCall(_) | Expr::Ref { .. } | Expr::Macro(_)
    );
    let is_open = ty.is_unknown();
    (if is_shared || is_made && !is_open { "" } else { "&" }, is_path)
}
