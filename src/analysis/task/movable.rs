//! What goes to another thread, for those who offer to send it there: by all that is known, or as far as nothing speaks
//! against it. The rules ask more sharply, of [`crate::types::Autos`], which names the part that is to blame.

use crate::analysis::World;
use crate::hir::GenericParamKind;
use crate::resolve::ItemRef;
use crate::types::{self, Ty};
use rustc_hash::FxHashSet;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Values and references certainly can.
    Certain,
    /// Nothing is known that keeps values from it.
    Likely,
}

impl World {
    /// Whether values of a type, and references to them, can go to another thread, as far as that is certain.
    pub fn is_certainly_send(&self, ty: &Ty) -> bool {
        self.is_movable(Need::Certain, ty, &mut FxHashSet::default())
    }

    /// Whether values of a type can likely go to another thread. Of a type of which nothing is known they can't.
    pub fn can_likely_move(&self, ty: &Ty) -> bool {
        self.is_movable(Need::Likely, ty, &mut FxHashSet::default())
    }

    /// Those of the arguments of a type that are types; lifetimes and constants keep their places among them.
    pub fn type_args<'t>(&'t self, item: ItemRef, args: &'t [Ty]) -> impl Iterator<Item = &'t Ty> {
        let params = self.names.generics(item).into_iter().flat_map(|generics| &generics.params);
        let is_type = params.map(|param| matches!(param.kind, GenericParamKind::Type { .. }));
        args.iter().zip(is_type).filter_map(|(arg, is_type)| is_type.then_some(arg))
    }

    fn is_movable(&self, need: Need, ty: &Ty, seen: &mut FxHashSet<ItemRef>) -> bool {
        match ty {
            Ty::Builtin(_) | Ty::Never | Ty::FnPtr(_) | Ty::FnDef(..) => true,
            Ty::Tuple(parts) => parts.iter().all(|part| self.is_movable(need, part, seen)),
            Ty::Ref(inner, _) | Ty::Slice(inner) | Ty::Array(inner) => self.is_movable(need, inner, seen),
            Ty::Adt(item, args) => {
                self.is_movable_item(need, *item, seen)
                    && self.type_args(*item, args).all(|arg| self.is_movable(need, arg, seen))
            }
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
                let has = |name: &str| bounds.iter().any(|bound| self.names.is_at(bound.trait_, &[name]));
                has("std::marker::Send") && (need == Need::Likely || has("std::marker::Sync"))
            }
            _ => false,
        }
    }

    /// Whether a struct, enum or union is one that can go, but for its arguments. Many values are of few types, and these
    /// of many: an answer that stands for itself is kept.
    fn is_movable_item(&self, need: Need, item: ItemRef, seen: &mut FxHashSet<ItemRef>) -> bool {
        if self.is_known(item) {
            return self.memo.movable.get_or((item, need), || self.is_movable_path(need, item));
        }
        if let Some(known) = self.memo.movable.get(&(item, need)) {
            return known;
        }
        // what is looked at already, further out, decides there
        let is_first = seen.is_empty();
        if !seen.insert(item) {
            return true;
        }
        let fields = types::fields(&self.names, &self.types, item);
        let is_movable = fields.is_some_and(|mut fields| {
            fields.all(|field| matches!(field, Ty::Param(..)) || self.is_movable(need, &field, seen))
        });
        if is_first { self.memo.movable.put((item, need), is_movable) } else { is_movable }
    }

    fn is_movable_path(&self, need: Need, item: ItemRef) -> bool {
        let path = self.names.def_path(item);
        let is = |list: &[&str]| list.iter().any(|start| path.starts_with(start));
        let is_plain = need == Need::Likely || is(&["std::", "tokio::"]);
        is_plain
            && self.api(item).is_none_or(|api| api.guard.is_none())
            && (!is(&LOCAL) || need == Need::Likely && is(&NOT_SHARED))
    }
}
