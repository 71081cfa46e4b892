//! Types of one thread by those that threads can share: to show, as other places have to follow.

use super::edits::replace;
use super::fix;
use crate::analysis::{BodyFacts, Callee};
use crate::base::{Applicability, Edit, Fix, TextRange};
use crate::hir::{self, Expr, ExprId, GenericArg, ItemKind, StmtKind, TypeId, TypeRef};
use crate::resolve::{Def, ItemRef, Namespace};
use crate::types::Ty;

/// What takes the place of what, and what of methods.
const TYPES: [(&str, &str); 3] = [
    ("std::rc::Rc", "std::sync::Arc"),
    ("std::rc::Weak", "std::sync::Weak"),
    ("std::cell::RefCell", "std::sync::Mutex"),
];

/// `Rc` as `Arc` and `RefCell` as `Mutex`, wherever the function names them.
pub fn across_threads(facts: &BodyFacts<'_>) -> Option<Fix> {
    let mut edits = Vec::new();
    for (id, expr) in facts.body.exprs() {
        match expr {
            Expr::Path(path) => edits.extend(of_path(facts, path, Namespace::Values)),
            Expr::MethodCall(method) if is_borrow(facts, id) => {
                edits.push(replace(facts, method.name_range, "lock"));
                let end = facts.body.range(id).end;
                edits.push(replace(facts, TextRange::new(end, end), ".unwrap()"));
            }
            Expr::Block(block) => {
                for stmt in &block.stmts {
                    if let StmtKind::Let { ty: Some(ty), .. } = stmt.kind {
                        of_type(facts, ty, &mut edits);
                    }
                }
            }
            _ => {}
        }
    }
    let owner = facts.owner.map(|owner| &facts.world.names.item(owner).kind);
    if let Some(ItemKind::Function(function)) = owner {
        function.params.iter().for_each(|param| of_type(facts, param.ty, &mut edits));
    }
    edits.sort_by_key(|edit| edit.span.range);
    edits.dedup();
    let names: Vec<&str> =
        TYPES.iter().map(|(_, by)| *by).filter(|by| edits.iter().any(|edit| edit.replacement == *by)).collect();
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    // other cells have no counterpart that is written the same way
    (!names.is_empty() && !has_cell(facts))
        .then(|| fix(format!("use {}", names.join(" and ")), Applicability::Display, edits))
}

fn has_cell(facts: &BodyFacts<'_>) -> bool {
    let is_cell = |ty: &Ty| {
        ty.adt().is_some_and(|adt| facts.world.names.is_at(adt, &["std::cell::Cell", "std::cell::UnsafeCell"]))
    };
    facts.types().binding.iter().any(|ty| ty.any(&mut |part| is_cell(part)))
}

fn is_borrow(facts: &BodyFacts<'_>, call: ExprId) -> bool {
    match facts.callee(call) {
        Some(Callee::Item(item)) => facts.world.names.def_path(item).starts_with("std::cell::RefCell::borrow"),
        _ => false,
    }
}

/// The part of a path that names one of the types.
fn of_path(facts: &BodyFacts<'_>, path: &hir::Path, namespace: Namespace) -> Option<Edit> {
    let names = &facts.world.names;
    // `Rc::new` is a function of the type before it
    let count = if namespace == Namespace::Values { path.segments.len().checked_sub(1)? } else { path.segments.len() };
    let last = path.segments.get(count.checked_sub(1)?)?;
    let segments: Vec<_> = path.segments[..count].iter().map(|segment| segment.name).collect();
    let found = names.resolve_names(facts.unit, path.scope, path.anchor, &segments, Namespace::Types)?;
    let (Def::Item(item), 0) = (found.def, found.rest) else { return None };
    let by = counterpart(facts, item)?;
    Some(replace(facts, TextRange::new(path.range.start, last.range.end), by))
}

fn counterpart(facts: &BodyFacts<'_>, item: ItemRef) -> Option<&'static str> {
    let path = facts.world.names.def_path(item);
    TYPES.iter().find(|(of, _)| *of == path).map(|(_, by)| *by)
}

fn of_type(facts: &BodyFacts<'_>, ty: TypeId, edits: &mut Vec<Edit>) {
    let file = &facts.world.names.unit(facts.unit).hir;
    match file.ty(ty) {
        TypeRef::Path(path) => {
            edits.extend(of_path(facts, path, Namespace::Types));
            for args in path.segments.iter().filter_map(|segment| segment.args.as_deref()) {
                for arg in &args.args {
                    if let GenericArg::Type(ty) = arg {
                        of_type(facts, *ty, edits);
                    }
                }
            }
        }
        TypeRef::Ref { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => of_type(facts, *inner, edits),
        TypeRef::Tuple(parts) => parts.iter().for_each(|part| of_type(facts, *part, edits)),
        _ => {}
    }
}
