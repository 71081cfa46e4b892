//! Expressions in the order of their evaluation (the Reference, "Expressions").

use super::state::{Part, Parts, Place};
use super::walk::{ScopeKind, Walker};
use crate::analysis::context::RegionId;
use crate::base::Name;
use crate::hir::{AdtKind, BinaryOp, Expr, ExprId, ItemKind, StructLiteral, UnaryOp};
use crate::types::Ty;

/// Methods of `Option` and `Result` that borrow what is in one.
const BORROWS: [&str; 4] = ["as_ref", "as_mut", "as_deref", "as_deref_mut"];

impl Walker<'_, '_> {
    /// Evaluates an expression and gives its value away.
    pub(super) fn value(&mut self, id: ExprId) -> Parts {
        let is_dead = self.facts.region_of(id) == RegionId::DEAD;
        if !self.deeper() || is_dead {
            self.back();
            return Parts::new();
        }
        let parts = self.value_inner(id);
        self.back();
        parts
    }

    fn value_inner(&mut self, id: ExprId) -> Parts {
        let body = self.body;
        match body.expr(id) {
            Expr::Unknown | Expr::Literal(_) | Expr::Path(_) | Expr::Underscore => Parts::new(),
            Expr::Local(_) | Expr::Field { .. } | Expr::Index { .. } | Expr::Unary { op: UnaryOp::Deref, .. } => {
                let place = self.place(id);
                self.move_out(id, place)
            }
            Expr::Call { callee, args } => self.call(id, *callee, args),
            Expr::MethodCall(call) => self.method_call(id, call),
            Expr::Unary { expr, .. } | Expr::Try(expr) => {
                let used = self.value(*expr);
                self.made(id, used)
            }
            Expr::Ref { expr, .. } => {
                self.place(*expr);
                self.made(id, Parts::new())
            }
            Expr::Binary { op, lhs, rhs } => self.binary(id, *op, *lhs, *rhs),
            Expr::Assign { target, value } => {
                let parts = self.value(*value);
                self.wait(*value, parts);
                self.place_of_target(*target);
                let parts = self.state.take(&Place::of(super::state::Holder::Operand(*value)));
                self.assign(*target, parts);
                Parts::new()
            }
            Expr::Range { start, end, .. } => {
                let used = self.operands(start.iter().chain(end).copied()).concat();
                self.made(id, used)
            }
            Expr::Cast { expr, .. } => {
                self.value(*expr);
                self.made(id, Parts::new())
            }
            Expr::Tuple(list) => {
                let all = self.operands(list.iter().copied());
                let inside = |(index, parts): (usize, Parts)| {
                    let field = Name::new(&index.to_string());
                    parts.into_iter().map(move |part| part.inside(field))
                };
                all.into_iter().enumerate().flat_map(inside).collect()
            }
            Expr::Array(list) => {
                self.operands(list.iter().copied()).concat().into_iter().map(Part::somewhere).collect()
            }
            Expr::Repeat { value, len, .. } => {
                self.operands([*value, *len]).concat().into_iter().map(Part::somewhere).collect()
            }
            Expr::Struct(literal) => self.struct_literal(id, literal),
            Expr::Async { body, is_move, .. } => self.capture(id, *body, *is_move),
            Expr::Closure(closure) => self.closure(id, closure),
            Expr::Macro(call) => self.macro_call(id, call),
            _ => self.control(id),
        }
    }

    /// Evaluates an expression as a place: what is no place becomes a temporary. `None` where nothing can be moved out of
    /// it: behind a reference, in a container.
    pub(super) fn place(&mut self, id: ExprId) -> Option<Place> {
        let body = self.body;
        match body.expr(id) {
            Expr::Local(binding) => Some(Place::of(super::state::Holder::Local(*binding))),
            // a constant or a static: nothing is moved out of it
            Expr::Path(_) => Some(Place::of(super::state::Holder::Temp(id))),
            Expr::Field { base, name, .. } => {
                let place = self.place(*base)?;
                self.has_field(self.types.expr_ty(*base), *name).then(|| place.field(*name))
            }
            Expr::Index { base, index } => {
                self.place(*base);
                self.value(*index);
                None
            }
            Expr::Unary { op: UnaryOp::Deref, expr } => {
                let place = self.place(*expr)?;
                is_box(self, self.types.expr_ty(*expr)).then_some(place)
            }
            _ => {
                let parts = self.value(id);
                Some(self.temporary(id, parts))
            }
        }
    }

    /// Whether a value of this type has the field itself, not behind a `Deref`.
    fn has_field(&self, ty: &Ty, name: Name) -> bool {
        match ty {
            Ty::Tuple(_) => true,
            Ty::Adt(_, args) if is_box(self, ty) => args.first().is_some_and(|inner| self.has_field(inner, name)),
            Ty::Adt(item, _) => match &self.facts.world.names.item(*item).kind {
                ItemKind::Adt(adt) => {
                    adt.variants.iter().any(|variant| variant.fields.iter().any(|field| field.name == name))
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn binary(&mut self, id: ExprId, op: BinaryOp, lhs: ExprId, rhs: ExprId) -> Parts {
        match op {
            BinaryOp::And | BinaryOp::Or => {
                self.terminating(lhs);
                let short = self.state.clone();
                self.terminating(rhs);
                self.state.join(short);
                Parts::new()
            }
            // operands of comparisons are borrowed
            BinaryOp::Compare => {
                self.place(lhs);
                self.place(rhs);
                Parts::new()
            }
            // of primitive types the right operand comes first
            BinaryOp::AssignOp if self.is_primitive(lhs) && self.is_primitive(rhs) => {
                self.value(rhs);
                self.place(lhs);
                Parts::new()
            }
            BinaryOp::AssignOp => {
                self.place(lhs);
                let used = self.value(rhs);
                self.gone(&used, id);
                Parts::new()
            }
            BinaryOp::Arith(_) | BinaryOp::Bit => {
                let used = self.operands([lhs, rhs]).concat();
                self.made(id, used)
            }
        }
    }

    /// Nothing known counts as primitive, as most operands are.
    fn is_primitive(&self, id: ExprId) -> bool {
        match self.types.expr_ty(id) {
            Ty::Builtin(name) => *name != "str",
            ty => ty.is_unknown(),
        }
    }

    fn struct_literal(&mut self, id: ExprId, literal: &StructLiteral) -> Parts {
        let values = self.operands(literal.fields.iter().map(|field| field.expr));
        let is_struct = match self.types.expr_ty(id) {
            Ty::Adt(item, _) => match &self.facts.world.names.item(*item).kind {
                ItemKind::Adt(adt) => adt.kind == AdtKind::Struct,
                _ => false,
            },
            _ => false,
        };
        let mut parts = Parts::new();
        for (field, values) in literal.fields.iter().zip(values) {
            let place = |part: Part| if is_struct { part.inside(field.name) } else { part.somewhere() };
            parts.extend(values.into_iter().map(place));
        }
        // what the literal does not name comes from the base
        if let Some(base) = literal.base {
            let named = |part: &Part| literal.fields.iter().any(|field| part.steps.first() == Some(&field.name));
            let place = self.place(base);
            let rest = place.as_ref().map(|place| self.state.look(place)).unwrap_or_default();
            let rest: Parts = rest.into_iter().filter(|part| !named(part)).collect();
            if let Some(place) = &place {
                self.state.remove(place, &rest);
            }
            parts.extend(rest);
        }
        parts
    }

    /// Evaluates what stands in the target of an assignment.
    fn place_of_target(&mut self, target: ExprId) {
        match self.body.expr(target) {
            Expr::Tuple(list) | Expr::Array(list) => list.iter().for_each(|item| self.place_of_target(*item)),
            Expr::Call { args, .. } => args.iter().for_each(|item| self.place_of_target(*item)),
            Expr::Struct(literal) => literal.fields.iter().for_each(|field| self.place_of_target(field.expr)),
            Expr::Underscore | Expr::Local(_) | Expr::Range { .. } => {}
            _ => {
                self.place(target);
            }
        }
    }

    /// Gives a place a new value; the old one is dropped.
    fn assign(&mut self, target: ExprId, parts: Parts) {
        let below =
            |parts: &Parts, field: Name| parts.iter().filter_map(|part| part.below(&[field])).collect::<Parts>();
        match self.body.expr(target) {
            Expr::Tuple(list) => {
                for (index, item) in list.iter().enumerate() {
                    let parts = below(&parts, Name::new(&index.to_string()));
                    self.assign(*item, parts);
                }
            }
            Expr::Call { args, .. } => {
                for (index, item) in args.iter().enumerate() {
                    let parts = below(&parts, Name::new(&index.to_string()));
                    self.assign(*item, parts);
                }
            }
            Expr::Struct(literal) => {
                for field in &literal.fields {
                    let parts = below(&parts, field.name);
                    self.assign(field.expr, parts);
                }
            }
            _ => {
                let Some(place) = self.quiet_place(target) else { return };
                let old = self.state.take(&place);
                self.gone(&old, target);
                let parts = parts.into_iter().map(|part| Part { bound: None, ..part }).collect();
                self.state.put(&place, parts);
            }
        }
    }

    /// The place that an expression is, without evaluating it.
    pub(super) fn quiet_place(&self, id: ExprId) -> Option<Place> {
        match self.body.expr(id) {
            Expr::Local(binding) => Some(Place::of(super::state::Holder::Local(*binding))),
            Expr::Field { base, name, .. } => {
                let place = self.quiet_place(*base)?;
                self.has_field(self.types.expr_ty(*base), *name).then(|| place.field(*name))
            }
            Expr::Unary { op: UnaryOp::Deref, expr } => {
                let place = self.quiet_place(*expr)?;
                is_box(self, self.types.expr_ty(*expr)).then_some(place)
            }
            _ => None,
        }
    }

    /// Evaluates what is matched: a place stays one, a value is a temporary. Behind a borrow it is a place that is looked
    /// at, as the types of the names see to it that nothing is moved.
    pub(super) fn scrutinee(&mut self, id: ExprId) -> Option<Place> {
        self.place(self.looked_at(id))
    }

    /// What a pattern looks at through a borrow: `x` of `&x`, and of `x.as_ref()`.
    pub(super) fn looked_at(&self, id: ExprId) -> ExprId {
        match self.body.expr(id) {
            Expr::Ref { expr, .. } => *expr,
            Expr::MethodCall(call) if BORROWS.contains(&call.name.as_str()) => {
                let is_own = self.types.callee.get(&id).is_some_and(|callee| {
                    // not of what a guard guards
                    self.is_std(callee.item) && callee.receiver.adt() == self.types.expr_ty(call.receiver).adt()
                });
                let is_option = self.types.expr_ty(call.receiver).adt() == self.types.expr_ty(id).adt();
                if is_own && is_option { call.receiver } else { id }
            }
            _ => id,
        }
    }

    /// A macro's or statement's own temporaries end with it.
    pub(super) fn in_statement<R>(&mut self, end: crate::base::TextRange, part: impl FnOnce(&mut Self) -> R) -> R {
        self.scoped(ScopeKind::Temps, super::walk::last_byte(end), part)
    }
}

/// The only smart pointer that can be moved out of.
pub(super) fn is_box(walker: &Walker<'_, '_>, ty: &Ty) -> bool {
    let Ty::Adt(item, _) = ty else { return false };
    let names = &walker.facts.world.names;
    names.item(*item).name.is_some_and(|name| name == "Box") && walker.facts.world.is_known(*item)
}
