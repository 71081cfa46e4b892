//! Whether a future stays `Send` with one more `.await`: what is alive there becomes a part of it.

use super::scope::{self, Alive};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::TextRange;
use crate::hir::{BindingId, Expr, ExprId};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Ty};
use rustc_hash::{FxHashMap, FxHashSet};

/// Whether all that would be kept across an `.await` at `call` is certainly `Send`, or is kept across one already.
/// `parts` are what the future itself is made of.
pub fn stays(facts: &BodyFacts<'_>, call: ExprId, parts: &[ExprId]) -> bool {
    let Alive { bindings, operands, held } = scope::alive_at(facts, call);
    let at = facts.body.range(call);
    let region = facts.region_of(call);
    let is_kept_anyway = |from: u32| waits_between(facts, region, TextRange::new(from, at.start));
    // many names are of few types
    let mut judged: FxHashMap<&Ty, bool> = FxHashMap::default();
    let mut is_send_name = |binding: BindingId| {
        let ty = facts.types().binding_ty(binding);
        *judged.entry(ty).or_insert_with(|| is_send(facts, ty))
    };
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
        _ => is_send(facts, facts.types().expr_ty(expr)),
    };
    is_value && holds_send(facts, expr)
}

/// Whether the temporaries of an expression are certainly `Send`.
fn holds_send(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, expr)).all(|(id, part)| match part {
        Expr::Call { .. } | Expr::MethodCall(_) | Expr::Index { .. } | Expr::Unary { .. } | Expr::Struct(_) => {
            is_send(facts, facts.types().expr_ty(id))
        }
        Expr::Macro(call) => {
            matches!(call.form, crate::hir::MacroForm::Format(_)) && is_send(facts, facts.types().expr_ty(id))
        }
        Expr::Unknown => false,
        _ => true,
    })
}

/// Types of std and tokio that are not `Send`, or to which references are not.
const LOCAL: [&str; 14] = [
    "std::rc::",
    "std::cell::",
    "std::ptr::",
    "std::env::",
    "std::fmt::Arguments",
    "std::fmt::Formatter",
    "std::task::Context",
    "std::sync::mpsc::Receiver",
    "std::io::StdinLock",
    "std::io::StdoutLock",
    "std::io::StderrLock",
    "std::panic::",
    "tokio::task::LocalSet",
    "tokio::runtime::EnterGuard",
];

/// Types that are `Send`, though references to them are not.
const NOT_SHARED: [&str; 2] = ["std::cell::", "std::sync::mpsc::Receiver"];

/// How sure it must be that a type can go to another thread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Values and references certainly can.
    Certain,
    /// Nothing is known that keeps values from it.
    Likely,
}

/// Whether values of a type, and references to them, can go to another thread, as far as that is certain.
pub fn is_send(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    judge(facts, Need::Certain, ty, &mut FxHashSet::default())
}

/// Whether values of a type can likely go to another thread. Of a type of which nothing is known they can't.
pub fn can_move(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    judge(facts, Need::Likely, ty, &mut FxHashSet::default())
}

fn judge(facts: &BodyFacts<'_>, need: Need, ty: &Ty, seen: &mut FxHashSet<ItemRef>) -> bool {
    match ty {
        Ty::Builtin(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) => true,
        Ty::Tuple(parts) => parts.iter().all(|part| judge(facts, need, part, seen)),
        Ty::Ref(inner, _) | Ty::Slice(inner) | Ty::Array(inner) => judge(facts, need, inner, seen),
        Ty::Adt(item, args) => {
            let known = facts.world.is_known(*item);
            let is_fine = if known { is_fine(facts, need, *item) } else { has_send_fields(facts, need, *item, seen) };
            is_fine
                && args
                    .iter()
                    .zip(is_type(facts, *item))
                    .all(|(arg, is_type)| !is_type || judge(facts, need, arg, seen))
        }
        Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
            let named = |trait_: ItemRef, name: &str| facts.world.names.def_path(trait_) == name;
            bounds.iter().any(|bound| named(bound.trait_, "std::marker::Send"))
                && (need == Need::Likely || bounds.iter().any(|bound| named(bound.trait_, "std::marker::Sync")))
        }
        _ => false,
    }
}

/// Which of the parameters of an item are types.
pub fn is_type<'f>(facts: &'f BodyFacts<'_>, item: ItemRef) -> impl Iterator<Item = bool> + 'f {
    use crate::hir::GenericParamKind;
    let params = facts.world.names.generics(item).into_iter().flat_map(|generics| &generics.params);
    params.map(|param| matches!(param.kind, GenericParamKind::Type { .. }))
}

fn is_fine(facts: &BodyFacts<'_>, need: Need, item: ItemRef) -> bool {
    let path = facts.world.names.def_path(Def::Item(item));
    let is = |list: &[&str]| list.iter().any(|start| path.starts_with(start));
    let is_plain = need == Need::Likely || is(&["std::", "tokio::"]);
    is_plain
        && facts.world.api(item).is_none_or(|api| api.guard.is_none())
        && (!is(&LOCAL) || need == Need::Likely && is(&NOT_SHARED))
}

fn has_send_fields(facts: &BodyFacts<'_>, need: Need, item: ItemRef, seen: &mut FxHashSet<ItemRef>) -> bool {
    if !seen.insert(item) {
        return true;
    }
    let fields = types::fields(&facts.world.names, &facts.world.types, item);
    fields.is_some_and(|fields| {
        fields.iter().all(|field| matches!(field, Ty::Param(..)) || judge(facts, need, field, seen))
    })
}
