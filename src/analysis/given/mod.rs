//! What is known of the values that a function is given, where its caller writes them: a file that the kernel makes up,
//! `None`, `true`, the fields of a struct that is made for the call.
//!
//! A caller's values go on to whom the function hands them, and decide which of its branches are taken
//! ([`branches`]).

mod branches;
mod file;

pub use branches::Branches;

use super::facts::{BodyFacts, Call};
use crate::base::Name;
use crate::hir::{BindMode, Expr, ExprId, Literal, Pat, StructLiteral, UnaryOp};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Ty};
use std::sync::Arc;

/// What is known of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Given {
    /// It is or names a file that the kernel makes up.
    Kernel,
    /// `None`
    Nothing,
    /// `Some(..)`
    Something,
    /// `true`, `false`
    Bool(bool),
}

impl Given {
    /// Whether a value of which this is known is not that other one.
    pub fn excludes(self, other: Given) -> bool {
        match (self, other) {
            (Given::Nothing, Given::Something) | (Given::Something, Given::Nothing) => true,
            (Given::Bool(one), Given::Bool(other)) => one != other,
            _ => false,
        }
    }
}

/// A parameter of a function, or a field of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// Its place, which counts `self`.
    pub place: u32,
    /// Its field.
    pub field: Option<Name>,
}

/// What is known of a parameter or a field of one.
pub type Known = (Slot, Given);

/// A value by where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// It is written here.
    Known(Given),
    /// It is what the function itself was given.
    Of(Slot),
}

/// What is known of the arguments of a call in a function that was given this.
pub fn here(values: &[(Slot, Value)], given: &[Known]) -> Arc<[Known]> {
    let mut known = Vec::new();
    for (slot, value) in values {
        match value {
            Value::Known(value) => known.push((*slot, *value)),
            Value::Of(from) => {
                known.extend(given.iter().filter(|(of, _)| of.place == from.place).filter_map(|(of, value)| {
                    match from.field {
                        // the whole goes on with what is known of its fields
                        None => Some((Slot { field: of.field, ..*slot }, *value)),
                        field => (of.field == field).then_some((*slot, *value)),
                    }
                }))
            }
        }
    }
    known.into()
}

/// How many steps a value is followed through.
const MAX_STEPS: u32 = 8;

impl BodyFacts<'_> {
    /// What is known of the arguments of a call.
    pub(super) fn values_of(&self, call: &Call) -> Vec<(Slot, Value)> {
        let (receiver, args) = match self.body.expr(call.expr) {
            Expr::MethodCall(method) => (Some(method.receiver), &method.args),
            Expr::Call { args, .. } => (None, args),
            _ => return Vec::new(),
        };
        let mut values = Vec::new();
        for (place, arg) in receiver.into_iter().chain(args.iter().copied()).enumerate() {
            let slot = Slot { place: place as u32, field: None };
            match self.slot(arg, MAX_STEPS) {
                Some(from) => values.push((slot, Value::Of(from))),
                None => self.add_values(slot, arg, MAX_STEPS, &mut values),
            }
        }
        values
    }

    fn add_values(&self, slot: Slot, arg: ExprId, steps: u32, to: &mut Vec<(Slot, Value)>) {
        let Some(left) = steps.checked_sub(1) else { return };
        match self.body.expr(arg) {
            Expr::Ref { expr, .. } => self.add_values(slot, *expr, left, to),
            Expr::Struct(literal) if slot.field.is_none() => self.add_fields(slot, arg, literal, to),
            Expr::Local(local) if !self.may_name_file(arg) => {
                if let (BindMode::Move { mutable: false }, Some(init)) =
                    (self.body.binding(*local).mode, self.initializer(*local))
                {
                    self.add_values(slot, init, left, to);
                }
            }
            _ => {
                let file = || self.file(arg).filter(|_| self.may_name_file(arg));
                let value = self.written(arg).map(Value::Known).or_else(file);
                to.extend(value.map(|value| (slot, value)));
            }
        }
    }

    /// The fields of a struct that is made here; what is not named is what its derived `Default` gives.
    fn add_fields(&self, slot: Slot, made: ExprId, literal: &StructLiteral, to: &mut Vec<(Slot, Value)>) {
        for field in &literal.fields {
            let slot = Slot { field: Some(field.name), ..slot };
            match self.slot(field.expr, MAX_STEPS) {
                Some(from) => to.push((slot, Value::Of(from))),
                None => self.add_values(slot, field.expr, MAX_STEPS, to),
            }
        }
        let names = &self.world.names;
        let owner = self.owner.map(|owner| owner.item);
        let of_path = || match names.resolve_type(self.unit, owner, &literal.path)? {
            Def::Item(item) => Some(item),
            _ => None,
        };
        let adt = self.known_type(made).and_then(Ty::adt).or_else(of_path);
        let (Some(base), Some(adt)) = (literal.base, adt) else { return };
        if !self.is_default(base) || !derives_default(self, adt) {
            return;
        }
        let is_named = |name: Name| literal.fields.iter().any(|field| field.name == name);
        let variants = types::fields_with(names, &self.world.types, adt, &types::Args::default());
        for (name, ty) in variants.iter().flatten().filter(|(name, _)| !is_named(*name)) {
            let value = self.default_of(ty).map(Value::Known);
            to.extend(value.map(|value| (Slot { field: Some(*name), ..slot }, value)));
        }
    }

    /// `None`, `Some(..)`, `true`, `Default::default()`
    fn written(&self, expr: ExprId) -> Option<Given> {
        match self.body.expr(expr) {
            Expr::Literal(Literal::Bool(value)) => Some(Given::Bool(*value)),
            Expr::Path(path) => path.last().filter(|last| last.name == "None").map(|_| Given::Nothing),
            Expr::Call { .. } if self.is_default(expr) => self.default_of(self.known_type(expr)?),
            Expr::Call { callee, .. } => match self.body.expr(*callee) {
                Expr::Path(path) => path.last().filter(|last| last.name == "Some").map(|_| Given::Something),
                _ => None,
            },
            _ => None,
        }
    }

    /// `Default::default()`, `Settings::default()`
    fn is_default(&self, expr: ExprId) -> bool {
        let Expr::Call { callee, args } = self.body.expr(expr) else { return false };
        let is_it = |callee: &Expr| matches!(callee, Expr::Path(path) if path.last().is_some_and(|last| last.name == "default"));
        args.is_empty() && is_it(self.body.expr(*callee))
    }

    fn default_of(&self, ty: &Ty) -> Option<Given> {
        match ty {
            Ty::Builtin(name) if *name == "bool" => Some(Given::Bool(false)),
            Ty::Adt(adt, _) if self.world.names.is_at(*adt, &["std::option::Option"]) => Some(Given::Nothing),
            _ => None,
        }
    }

    /// The parameter, or the field of one, that an expression stands for, as long as nobody changes it.
    fn slot(&self, expr: ExprId, steps: u32) -> Option<Slot> {
        let left = steps.checked_sub(1)?;
        match self.body.expr(expr) {
            Expr::Ref { expr: inner, mutable: false, .. } | Expr::Unary { op: UnaryOp::Deref, expr: inner } => {
                self.slot(*inner, left)
            }
            Expr::MethodCall(call) if call.args.is_empty() && SAME.contains(&call.name.as_str()) => {
                self.slot(call.receiver, left)
            }
            Expr::Field { base, name, .. } => {
                let Slot { place, field: None } = self.slot(*base, left)? else { return None };
                Some(Slot { place, field: Some(*name) })
            }
            Expr::Local(local) => {
                let BindMode::Move { mutable: false } = self.body.binding(*local).mode else { return None };
                let is_it = |pat: &Pat| matches!(pat, Pat::Bind { binding, .. } if binding == local);
                let place = self.body.params.iter().position(|param| is_it(self.body.pat(*param)));
                match place {
                    Some(place) => self.is_kept(place).then_some(Slot { place: place as u32, field: None }),
                    None => self.slot(self.initializer(*local)?, left),
                }
            }
            _ => None,
        }
    }

    /// Whether a parameter can't be changed through what it is.
    fn is_kept(&self, place: usize) -> bool {
        let Some(owner) = self.owner else { return false };
        let (params, _) = types::signature(&self.world.names, &self.world.types, owner);
        !matches!(params.get(place), None | Some(Ty::Ref(_, true)))
    }
}

/// Methods that give the same value, or a look at it.
const SAME: [&str; 6] = ["as_ref", "as_deref", "clone", "cloned", "copied", "to_owned"];

fn derives_default(facts: &BodyFacts<'_>, adt: ItemRef) -> bool {
    let mut derives = facts.world.names.item(adt).attrs.named("derive").flat_map(|derive| &derive.args);
    derives.any(|derive| derive.last().is_some_and(|name| name == "Default"))
}
