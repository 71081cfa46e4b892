//! What is known of the values that a function is given, where its caller writes them: a file that the kernel makes up,
//! `None`, `true`, a collection with nothing in it, the fields of a struct that is made for the call.
//!
//! A caller's values go on to whom the function hands them, through constructors and getters ([`returned`]), and decide
//! which of its branches are taken ([`branches`]).

mod branches;
mod file;
mod returned;

pub use branches::Branches;
pub use returned::Returned;

use super::facts::{BodyFacts, Call, Callee};
use crate::base::Name;
use crate::hir::{BindMode, Expr, ExprId, ItemKind, Literal, MacroForm, Pat, StructLiteral, UnaryOp};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Ty};
use std::cell::OnceCell;
use std::sync::Arc;

/// The fields of each variant, with their types.
type FieldTypes = Vec<Vec<(Name, Ty)>>;

/// What is known of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Given {
    /// It is or names a file that the kernel makes up.
    Kernel,
    /// `None`, or a collection with nothing in it.
    Nothing,
    /// `Some(..)`, or a collection with something in it.
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
                    match (from.field, slot.field) {
                        // the whole goes on with what is known of its fields
                        (None, None) => Some((Slot { field: of.field, ..*slot }, *value)),
                        (field, _) => (of.field == field).then_some((*slot, *value)),
                    }
                }))
            }
        }
    }
    known.into()
}

/// How far a value is followed.
#[derive(Clone, Copy, Debug)]
struct Steps {
    /// Through so many expressions.
    left: u32,
    /// And through what functions of the workspace give.
    calls: bool,
}

impl Steps {
    const ALL: Self = Self { left: 8, calls: true };

    fn next(self) -> Option<Self> {
        Some(Self { left: self.left.checked_sub(1)?, ..self })
    }
}

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
            self.add_value(Slot { place: place as u32, field: None }, arg, Steps::ALL, &mut values);
        }
        values
    }

    /// Adds what an argument, a field or a part is.
    fn add_value(&self, slot: Slot, of: ExprId, steps: Steps, to: &mut Vec<(Slot, Value)>) {
        match self.slot(of, steps) {
            Some(from) => to.push((slot, Value::Of(from))),
            None => self.add_written(slot, of, steps, to),
        }
    }

    fn add_written(&self, slot: Slot, of: ExprId, steps: Steps, to: &mut Vec<(Slot, Value)>) {
        let Some(left) = steps.next() else { return };
        match self.body.expr(of) {
            Expr::Ref { expr, .. } => self.add_written(slot, *expr, left, to),
            Expr::Struct(literal) if slot.field.is_none() => self.add_fields(slot, of, literal, left, to),
            Expr::Tuple(parts) if slot.field.is_none() => {
                for (at, part) in parts.iter().enumerate() {
                    self.add_value(Slot { field: Some(Name::new(&at.to_string())), ..slot }, *part, left, to);
                }
            }
            Expr::Local(local) if !self.may_name_file(of) => {
                let BindMode::Move { mutable: false } = self.body.binding(*local).mode else { return };
                if let Some(init) = self.initializer(*local) {
                    self.add_written(slot, init, left, to);
                } else if let Some((init, part)) = self.taken_apart(*local) {
                    let mut parts = Vec::new();
                    self.add_written(Slot { field: None, ..slot }, init, left, &mut parts);
                    let own = parts.into_iter().filter(|(of, _)| of.field == Some(part));
                    to.extend(own.map(|(_, value)| (slot, value)));
                }
            }
            _ => {
                let file = || self.file(of).filter(|_| self.may_name_file(of));
                match self.written(of).map(Value::Known).or_else(file) {
                    Some(value) => to.push((slot, value)),
                    None => self.add_returned(slot, of, left, to),
                }
            }
        }
    }

    /// The fields of a struct that is made here; what is not named is what its derived `Default` gives.
    fn add_fields(&self, slot: Slot, made: ExprId, literal: &StructLiteral, steps: Steps, to: &mut Vec<(Slot, Value)>) {
        let variants = OnceCell::new();
        let types = || variants.get_or_init(|| self.field_types(made, literal)).iter().flatten();
        for field in &literal.fields {
            let slot = Slot { field: Some(field.name), ..slot };
            if self.is_default(field.expr) {
                let ty = types().find(|(name, _)| *name == field.name);
                to.extend(ty.and_then(|(_, ty)| self.default_of(ty)).map(|value| (slot, Value::Known(value))));
            } else {
                self.add_value(slot, field.expr, steps, to);
            }
        }
        let is_derived = |adt: &ItemRef| derives_default(self, *adt);
        if literal.base.is_none_or(|base| !self.is_default(base))
            || self.made(made, literal).filter(is_derived).is_none()
        {
            return;
        }
        let is_named = |name: Name| literal.fields.iter().any(|field| field.name == name);
        for (name, ty) in types().filter(|(name, _)| !is_named(*name)) {
            let value = self.default_of(ty).map(Value::Known);
            to.extend(value.map(|value| (Slot { field: Some(*name), ..slot }, value)));
        }
    }

    /// The type that a literal makes.
    fn made(&self, made: ExprId, literal: &StructLiteral) -> Option<ItemRef> {
        let names = &self.world.names;
        let found = names.resolve_type(self.unit, self.owner.map(|owner| owner.item), &literal.path);
        match found.and_then(|def| names.head(def)) {
            Some(Def::Item(item)) => Some(item),
            _ => self.known_type(made).and_then(Ty::adt),
        }
    }

    /// Its fields, with the types that they are declared with.
    fn field_types(&self, made: ExprId, literal: &StructLiteral) -> FieldTypes {
        let adt = self.made(made, literal);
        adt.map(|adt| types::fields_with(&self.world.names, &self.world.types, adt, &types::Args::default()))
            .unwrap_or_default()
    }

    /// `None`, `Some(..)`, `true`, `vec![]`, `HashMap::new()`, `Default::default()`
    fn written(&self, expr: ExprId) -> Option<Given> {
        match self.body.expr(expr) {
            Expr::Literal(Literal::Bool(value)) => Some(Given::Bool(*value)),
            Expr::Array(items) => Some(if items.is_empty() { Given::Nothing } else { Given::Something }),
            Expr::Macro(call) => match call.form {
                MacroForm::Vec(items) => self.written(items),
                _ => None,
            },
            Expr::Path(path) => path.last().filter(|last| last.name == "None").map(|_| Given::Nothing),
            Expr::Call { .. } if self.is_default(expr) => self.default_of(self.known_type(expr)?),
            Expr::Call { callee, args } => match self.body.expr(*callee) {
                Expr::Path(path) => match path.last()?.name.as_str() {
                    "Some" => Some(Given::Something),
                    "new" if args.is_empty() => self.makes_nothing(expr).then_some(Given::Nothing),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// `HashMap::new()`
    fn makes_nothing(&self, call: ExprId) -> bool {
        let Some(Callee::Item(function)) = self.callee(call) else { return false };
        let names = &self.world.names;
        let head = || match &names.item(ItemRef { item: names.item(function).container?, ..function }).kind {
            ItemKind::Impl(of) => names.type_head(function.unit, names.item(function).container, of.self_ty),
            _ => None,
        };
        matches!(head(), Some(Def::Item(adt)) if names.is_at(adt, &EMPTY))
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
            Ty::Adt(adt, _) if self.world.names.is_at(*adt, &EMPTY) => Some(Given::Nothing),
            _ => None,
        }
    }

    /// The parameter, or the field of one, that an expression stands for, as long as nobody changes it.
    fn slot(&self, expr: ExprId, steps: Steps) -> Option<Slot> {
        let left = steps.next()?;
        match self.body.expr(expr) {
            Expr::Ref { expr: inner, mutable: false, .. } | Expr::Unary { op: UnaryOp::Deref, expr: inner } => {
                self.slot(*inner, left)
            }
            Expr::MethodCall(call) if call.args.is_empty() && SAME.contains(&call.name.as_str()) => {
                self.slot(call.receiver, left)
            }
            Expr::Field { base, name, .. } => self.slot(*base, left)?.part(*name),
            Expr::Local(local) => {
                let BindMode::Move { mutable: false } = self.body.binding(*local).mode else { return None };
                let is_it = |pat: &Pat| matches!(pat, Pat::Bind { binding, .. } if binding == local);
                let place = self.body.params.iter().position(|param| is_it(self.body.pat(*param)));
                match place {
                    Some(place) => self.is_kept(place).then_some(Slot { place: place as u32, field: None }),
                    None => match self.initializer(*local) {
                        Some(init) => self.slot(init, left),
                        None => self.part_slot(*local, left),
                    },
                }
            }
            Expr::Call { .. } | Expr::MethodCall(_) => self.returned_slot(expr, left),
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

/// Types whose default is nothing: none, or a collection with nothing in it.
const EMPTY: [&str; 9] = [
    "std::option::Option",
    "std::vec::Vec",
    "std::collections::VecDeque",
    "std::collections::LinkedList",
    "std::collections::BinaryHeap",
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::collections::BTreeMap",
    "std::collections::BTreeSet",
];

/// Methods that give the same value, or a look at it.
const SAME: [&str; 6] = ["as_ref", "as_deref", "clone", "cloned", "copied", "to_owned"];

fn derives_default(facts: &BodyFacts<'_>, adt: ItemRef) -> bool {
    let mut derives = facts.world.names.item(adt).attrs.named("derive").flat_map(|derive| &derive.args);
    derives.any(|derive| derive.last().is_some_and(|name| name == "Default"))
}
