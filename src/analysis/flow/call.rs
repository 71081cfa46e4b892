//! Calls: what they take, what they give.

use super::state::{Holder, Part, Parts, Place};
use super::walk::Walker;
use crate::analysis::facts::Callee;
use crate::base::Name;
use crate::hir::{Expr, ExprId, ItemKind, MethodCall, SelfParam, TypeRef};
use crate::resolve::ItemRef;
use crate::types::Ty;

/// Methods of std's containers that empty them.
const EMPTIES: [&str; 2] = ["clear", "drain"];

/// How a method takes what it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Receiver {
    Value,
    Borrowed,
    /// By `&mut`, and it is a method of std on the value itself: it may take things out of it, or put them there.
    Container,
}

impl Walker<'_, '_> {
    /// The type of what an expression gives; where a function of the workspace hides it behind `impl Trait`, what its body
    /// gives.
    pub(super) fn result_ty(&self, id: ExprId) -> Ty {
        let ty = self.types.expr_ty(id);
        if let (Ty::Opaque(_), Some(Callee::Item(item))) = (ty, self.facts.callee(id)) {
            return self.facts.world.hidden_type(item).unwrap_or(*ty);
        }
        *ty
    }

    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Parts {
        match self.body.expr(callee) {
            Expr::Path(_) => {}
            Expr::Local(binding) => {
                let is_once = match self.types.expr_ty(callee) {
                    Ty::Closure(closure, _) => self.once.contains(closure),
                    _ => false,
                };
                if is_once {
                    let parts = self.state.take(&Place::of(Holder::Local(*binding)));
                    self.gone(&parts, id);
                }
            }
            _ => {
                self.place(callee);
            }
        }
        let used = self.operands(args.iter().copied());
        let item = match self.facts.callee(id) {
            Some(Callee::Variant) => return used.concat().into_iter().map(Part::somewhere).collect(),
            Some(Callee::Item(item)) => Some(item),
            None => None,
        };
        if item.is_some_and(|item| matches!(self.facts.world.names.item(item).kind, ItemKind::Adt(_))) {
            return constructed(used);
        }
        let used = used.concat();
        self.at_call(id, &used);
        let parts = match item.filter(|item| self.is_std(*item)) {
            // `Vec::new`, `Default::default`: nothing is in it yet
            Some(item) if used.is_empty() && self.makes_an_empty_one(id, item) => Parts::new(),
            Some(_) => self.call_of_std(id, args, used),
            None => self.made(id, used),
        };
        self.end_call(id);
        parts
    }

    /// Whether a function makes a container of nothing: it has no `self`, and takes no reference.
    fn makes_an_empty_one(&self, id: ExprId, item: ItemRef) -> bool {
        let unit = self.facts.world.names.unit(item.unit);
        let ItemKind::Function(function) = &unit.hir.item(item.item).kind else { return false };
        let is_ref = |param: &crate::hir::Param| matches!(unit.hir.ty(param.ty), TypeRef::Ref { .. });
        let looks_at_something = function.self_param.is_some() || function.params.iter().any(is_ref);
        !looks_at_something && !self.holds.is_followed(self.types.expr_ty(id))
    }

    /// `mem::take` and `mem::replace`: what was behind `&mut` comes back, what was given stays there.
    fn call_of_std(&mut self, id: ExprId, args: &[ExprId], used: Parts) -> Parts {
        let ty = self.types.expr_ty(id);
        let place = args.iter().find_map(|arg| match self.body.expr(*arg) {
            Expr::Ref { expr, mutable: true, .. } if self.types.expr_ty(*expr) == ty => self.quiet_place(*expr),
            _ => None,
        });
        match place {
            Some(place) if !self.holds.leaves(ty).is_empty() => {
                let old = self.state.take(&place);
                self.note_move(place.clone());
                self.store(&place, used);
                old
            }
            _ => self.made(id, used),
        }
    }

    /// A call that never comes back.
    pub(super) fn end_call(&mut self, id: ExprId) {
        if matches!(self.types.expr_ty(id), Ty::Never) {
            self.stop();
        }
    }

    pub(super) fn method_call(&mut self, id: ExprId, call: &MethodCall) -> Parts {
        let how = self.receiver(id, call);
        let mut used = Parts::new();
        let place = if how == Receiver::Value {
            let parts = self.value(call.receiver);
            self.wait(call.receiver, parts);
            None
        } else {
            self.place(call.receiver)
        };
        let args = self.operands(call.args.iter().copied());
        if how == Receiver::Value {
            used.extend(self.state.take(&Place::of(Holder::Operand(call.receiver))));
        }
        used.extend(args.concat());
        self.at_call(id, &used);
        let parts = match place {
            Some(place) if how == Receiver::Container => self.call_of_container(id, call.name, &place, used),
            _ => self.made(id, used),
        };
        self.end_call(id);
        parts
    }

    fn receiver(&self, id: ExprId, call: &MethodCall) -> Receiver {
        let ty = self.types.expr_ty(call.receiver);
        let Some(callee) = self.types.callee.get(&id) else {
            // what is called on a guard is called on what it guards, as guards have hardly any methods
            let is_value = !self.holds.is_followed(ty)
                && (ty.is_unknown() || !self.holds.leaves(ty).is_empty() || self.holds.hides(ty));
            return if is_value { Receiver::Value } else { Receiver::Borrowed };
        };
        let is_own = callee.receiver == *ty || ty.head().is_some_and(|head| callee.receiver.head() == Some(head));
        let ItemKind::Function(function) = &self.facts.world.names.item(callee.item).kind else {
            return Receiver::Borrowed;
        };
        match function.self_param {
            Some(SelfParam::Value | SelfParam::Typed(_)) if is_own => Receiver::Value,
            Some(SelfParam::RefMut) if is_own && self.is_std(callee.item) => Receiver::Container,
            _ => Receiver::Borrowed,
        }
    }

    /// `Option::take`, `Vec::pop`, `Vec::push` and their like.
    fn call_of_container(&mut self, id: ExprId, name: Name, place: &Place, used: Parts) -> Parts {
        let gives = !self.holds.leaves(self.types.expr_ty(id)).is_empty();
        let mut given = Parts::new();
        if gives && name.as_str().starts_with("pop") {
            given.extend(self.state.look(place).pop());
            self.state.remove(place, &given);
        } else if gives {
            given = self.state.take(place);
        } else if EMPTIES.contains(&name.as_str()) {
            let parts = self.state.take(place);
            self.gone(&parts, id);
        }
        if !given.is_empty() {
            self.note_move(place.clone());
        }
        self.store(place, used);
        given.into_iter().map(Part::somewhere).collect()
    }

    /// Puts parts into a place, where they have no name of their own.
    fn store(&mut self, place: &Place, parts: Parts) {
        let parts = parts.into_iter().map(|part| Part { bound: None, ..part.somewhere() }).collect();
        self.state.put(place, parts);
    }

    /// Whether a function is std's.
    pub(super) fn is_std(&self, item: ItemRef) -> bool {
        self.facts.world.names.is_std(item)
    }
}

/// A tuple struct.
fn constructed(used: Vec<Parts>) -> Parts {
    let inside = |(index, parts): (usize, Parts)| {
        let field = Name::new(&index.to_string());
        parts.into_iter().map(move |part| part.inside(field))
    };
    used.into_iter().enumerate().flat_map(inside).collect()
}
