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
use crate::hir::{
    BindMode, BindingId, Expr, ExprId, FieldInit, Literal, MacroForm, Pat, Path, Stmt, StmtKind, StructLiteral, UnaryOp,
};
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
            let before = values.len();
            self.add_value(Slot { place: place as u32, field: None }, arg, Steps::ALL, &mut values);
            if values.len() > before && self.derefs_into(call.callee, place, arg) {
                values.truncate(before);
            }
        }
        values
    }

    /// Whether a function is given what an argument of the workspace's types derefs to: another value, whose fields may be
    /// called the same.
    fn derefs_into(&self, callee: ItemRef, place: usize, arg: ExprId) -> bool {
        let (params, _) = types::signature(&self.world.names, &self.world.types, callee);
        let adt = |ty: &Ty| ty.strip_refs().adt();
        let Some(param) = params.get(place).and_then(adt) else { return false };
        let given = self.behind_refs(arg);
        let literal = || match self.body.expr(given) {
            Expr::Struct(literal) => self.made(given, literal),
            Expr::Call { .. } => match self.callee(given) {
                Some(Callee::Item(of)) => adt(&types::signature(&self.world.names, &self.world.types, of).1),
                _ => None,
            },
            _ => None,
        };
        let own = self.known_type(arg).and_then(adt).or_else(literal);
        own.is_some_and(|own| own != param && !self.world.is_known(own))
    }

    fn behind_refs(&self, expr: ExprId) -> ExprId {
        match self.body.expr(expr) {
            Expr::Ref { expr, .. } => self.behind_refs(*expr),
            Expr::Local(local) => self.present_init(*local).map_or(expr, |init| self.behind_refs(init)),
            _ => expr,
        }
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
            // what others can change is not what it was when it was written
            Expr::Ref { expr, mutable: false, .. } => self.add_written(slot, *expr, left, to),
            Expr::Struct(literal) if slot.field.is_none() => self.add_fields(slot, of, literal, left, to),
            Expr::Tuple(parts) if slot.field.is_none() => {
                for (at, part) in parts.iter().enumerate() {
                    self.add_value(Slot { field: Some(Name::new(&at.to_string())), ..slot }, *part, left, to);
                }
            }
            Expr::Local(local) => {
                let before = to.len();
                self.add_local(slot, *local, left, to);
                if to.len() == before && self.may_name_file(of) {
                    to.extend(self.file(of).map(|file| (slot, file)));
                }
            }
            Expr::Call { .. } if self.is_default(of) => match self.default_adt(of).filter(|_| slot.field.is_none()) {
                Some(adt) => self.add_defaults(slot, Some(adt), &[], to),
                None => to.extend(self.written(of).map(|value| (slot, Value::Known(value)))),
            },
            _ => {
                let file = || self.file(of).filter(|_| self.may_name_file(of));
                match self.written(of).map(Value::Known).or_else(file) {
                    Some(value) => to.push((slot, value)),
                    None => self.add_returned(slot, of, left, to),
                }
            }
        }
    }

    /// What a name was given that keeps what it was given.
    fn add_local(&self, slot: Slot, local: BindingId, left: Steps, to: &mut Vec<(Slot, Value)>) {
        let BindMode::Move { mutable: false } = self.body.binding(local).mode else { return };
        if let Some(init) = self.present_init(local) {
            self.add_written(slot, init, left, to);
        } else if let Some((init, part)) = self.taken_apart(local) {
            let mut parts = Vec::new();
            self.add_written(Slot { field: None, ..slot }, init, left, &mut parts);
            let own = parts.into_iter().filter(|(of, _)| of.field == Some(part));
            to.extend(own.map(|(_, value)| (slot, value)));
        }
    }

    /// What a `let` gives a name to. With a `cfg` it may not be there, and another may give the same name.
    fn present_init(&self, local: BindingId) -> Option<ExprId> {
        let init = self.initializer(local)?;
        let Expr::Block(block) = self.body.expr(self.parent(init)) else { return None };
        let is_it = |stmt: &&Stmt| matches!(stmt.kind, StmtKind::Let { init: Some(of), .. } if of == init);
        block.stmts.iter().find(is_it).is_some_and(|stmt| stmt.cfg().is_none()).then_some(init)
    }

    /// The fields of a struct that is made here; what is not named is what its derived `Default` gives.
    fn add_fields(&self, slot: Slot, made: ExprId, literal: &StructLiteral, steps: Steps, to: &mut Vec<(Slot, Value)>) {
        let adt = self.made(made, literal);
        let types = OnceCell::new();
        let types = || types.get_or_init(|| self.field_types(adt)).iter().flatten();
        let is_there = |field: &FieldInit| self.is_active(field.cfg);
        let is_only = |field: &&FieldInit| {
            let same = literal.fields.iter().filter(|other| other.name == field.name && is_there(other));
            is_there(field) && same.count() == 1
        };
        for field in literal.fields.iter().filter(is_only) {
            let slot = Slot { field: Some(field.name), ..slot };
            if self.is_default(field.expr) {
                let ty = types().find(|(name, _)| *name == field.name);
                to.extend(ty.and_then(|(_, ty)| self.default_of(ty)).map(|value| (slot, Value::Known(value))));
            } else {
                self.add_value(slot, field.expr, steps, to);
            }
        }
        let named: Vec<Name> = literal.fields.iter().map(|field| field.name).collect();
        match literal.base {
            Some(base) if self.is_default(base) => self.add_defaults(slot, adt, &named, to),
            Some(base) => {
                let mut rest = Vec::new();
                self.add_value(slot, base, steps, &mut rest);
                to.extend(rest.into_iter().filter(|(of, _)| of.field.is_some_and(|field| !named.contains(&field))));
            }
            None => {}
        }
    }

    /// The fields of what a derived `Default` makes, but for some.
    fn add_defaults(&self, slot: Slot, adt: Option<ItemRef>, named: &[Name], to: &mut Vec<(Slot, Value)>) {
        let Some(adt) = adt.filter(|adt| self.world.derives_default(*adt)) else { return };
        for (name, ty) in self.field_types(Some(adt)).iter().flatten().filter(|(name, _)| !named.contains(name)) {
            let value = self.default_of(ty).map(Value::Known);
            to.extend(value.map(|value| (Slot { field: Some(*name), ..slot }, value)));
        }
    }

    /// The type of `Settings::default()`, where its default is derived.
    fn default_adt(&self, call: ExprId) -> Option<ItemRef> {
        let written = || {
            let Expr::Call { callee, .. } = self.body.expr(call) else { return None };
            let Expr::Path(path) = self.body.expr(*callee) else { return None };
            let (_, of) = path.segments.split_last().filter(|(_, of)| !of.is_empty())?;
            let of = Path { segments: of.into(), ..(**path).clone() };
            self.type_at(&of)
        };
        let found = written().or_else(|| self.known_type(call).and_then(Ty::adt));
        found.filter(|adt| self.world.derives_default(*adt))
    }

    /// The struct that a path means.
    fn type_at(&self, path: &Path) -> Option<ItemRef> {
        let names = &self.world.names;
        let found = names.resolve_type(self.unit, self.owner.map(|owner| owner.item), path)?;
        match names.head(found)? {
            Def::Item(item) => Some(item),
            _ => None,
        }
    }

    /// The type that a literal makes.
    fn made(&self, made: ExprId, literal: &StructLiteral) -> Option<ItemRef> {
        self.type_at(&literal.path).or_else(|| self.known_type(made).and_then(Ty::adt))
    }

    /// Its fields, with the types that they are declared with.
    fn field_types(&self, adt: Option<ItemRef>) -> FieldTypes {
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
        let container = names.item(function).container.map(|item| ItemRef { item, ..function });
        let head = container.and_then(|container| names.head(Def::SelfType(container)));
        matches!(head, Some(Def::Item(adt)) if names.is_at(adt, &EMPTY))
    }

    /// `Default::default()`, `Settings::default()`
    fn is_default(&self, expr: ExprId) -> bool {
        let Expr::Call { callee, args } = self.body.expr(expr) else { return false };
        let is_it = |callee: &Expr| matches!(callee, Expr::Path(path) if path.last().is_some_and(|last| last.name == "default"));
        args.is_empty() && is_it(self.body.expr(*callee)) && !self.is_own(expr)
    }

    /// Whether a call is one of a function of the workspace.
    fn is_own(&self, call: ExprId) -> bool {
        matches!(self.callee(call), Some(Callee::Item(function)) if !self.world.is_known(function))
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
            Expr::MethodCall(call)
                if call.args.is_empty() && SAME.contains(&call.name.as_str()) && !self.is_own(expr) =>
            {
                self.slot(call.receiver, left)
            }
            Expr::Field { base, name, .. } => self.slot(*base, left)?.part(*name),
            Expr::Local(local) => {
                let BindMode::Move { mutable: false } = self.body.binding(*local).mode else { return None };
                let is_it = |pat: &Pat| matches!(pat, Pat::Bind { binding, .. } if binding == local);
                let place = self.body.params.iter().position(|param| is_it(self.body.pat(*param)));
                match place {
                    Some(place) => self.is_kept(place).then_some(Slot { place: place as u32, field: None }),
                    None => match self.present_init(*local) {
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
