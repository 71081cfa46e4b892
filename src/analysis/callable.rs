//! Functions and closures as values: what a call may run whose callee is no function's name. `HOOK()` of a constant,
//! `(ops.load)(..)` of a field, `make()()` of what a function returns (the Reference, "Call expressions").

use super::facts::BodyFacts;
use super::world::World;
use crate::base::Name;
use crate::hir::{Adt, Body, Bound, Expr, ExprId, File, GenericArg, ItemKind, Path, TypeId, TypeRef};
use crate::resolve::{Def, ItemRef, UnitId};
use rustc_hash::{FxHashMap, FxHashSet};

/// A value that can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Callable {
    /// A function.
    Function(ItemRef),
    /// A closure in the body of a function.
    Closure(ItemRef, ExprId),
}

impl Callable {
    /// The function, or the one that the closure stands in.
    pub fn function(self) -> ItemRef {
        match self {
            Callable::Function(function) | Callable::Closure(function, _) => function,
        }
    }
}

/// What may be called, and whether there may be more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Callables {
    /// Each once.
    pub all: Vec<Callable>,
    /// Some value is not known.
    pub others: bool,
}

impl Callables {
    fn add(&mut self, callable: Callable) {
        if !self.all.contains(&callable) {
            self.all.push(callable);
        }
    }
}

/// What struct literals put into the fields that can be called, by struct and field.
pub type Fields = FxHashMap<(ItemRef, Name), Vec<(ItemRef, ExprId)>>;

/// How many names, calls and fields a value is followed through.
const MAX_STEPS: u32 = 8;

impl BodyFacts<'_> {
    /// What a call may run whose callee is a value; nothing where it is a name of a function, or nobody knows.
    pub(super) fn called_values(&self, callee: ExprId) -> Callables {
        let mut found = Callables::default();
        let Some(owner) = self.owner else { return found };
        let at = Place { world: self.world, unit: self.unit, owner, body: self.body };
        match self.body.expr(callee) {
            Expr::Field { base, name, .. } => match self.types().expr_ty(*base).strip_refs().adt() {
                Some(adt) if !at.literal_field(*base, *name, &mut found, MAX_STEPS) => {
                    of_field(self.world, adt, *name, &mut found);
                }
                _ => {}
            },
            Expr::Path(path) => {
                let value = self.world.names.resolve_value(self.unit, Some(owner.item), path);
                if let Some(Def::Item(item)) = value
                    && !matches!(self.world.names.item(item).kind, ItemKind::Function(_))
                {
                    at.item(item, &mut found, MAX_STEPS);
                }
            }
            Expr::Local(_) | Expr::Call { .. } | Expr::Index { .. } | Expr::Unary { .. } => {
                at.value(callee, &mut found, MAX_STEPS);
                // what is made here is judged where it stands
                found.all.retain(|callable| !matches!(callable, Callable::Closure(function, _) if *function == owner));
            }
            _ => {}
        }
        found
    }
}

/// What all literals of a struct put into a field.
fn of_field(world: &World, adt: ItemRef, field: Name, found: &mut Callables) {
    for (owner, expr) in world.callable_fields().get(&(adt, field)).into_iter().flatten() {
        match Place::of(world, *owner) {
            Some(at) => at.value(*expr, found, MAX_STEPS),
            None => found.others = true,
        }
    }
}

/// A body in which values are looked for.
#[derive(Clone, Copy)]
struct Place<'w> {
    world: &'w World,
    unit: UnitId,
    owner: ItemRef,
    body: &'w Body,
}

impl<'w> Place<'w> {
    /// The body of a function, constant or static.
    fn of(world: &'w World, owner: ItemRef) -> Option<Self> {
        let body = match &world.names.item(owner).kind {
            ItemKind::Function(function) if !function.is_async => function.body?,
            ItemKind::Const { body, .. } | ItemKind::Static { body, .. } => (*body)?,
            _ => return None,
        };
        (!world.is_known(owner)).then(|| Self {
            world,
            unit: owner.unit,
            owner,
            body: world.names.unit(owner.unit).hir.body(body),
        })
    }

    fn value(self, expr: ExprId, found: &mut Callables, steps: u32) {
        let Some(left) = steps.checked_sub(1) else {
            found.others = true;
            return;
        };
        match self.body.expr(expr) {
            Expr::Closure(closure) if !closure.is_async && self.is_function() => {
                found.add(Callable::Closure(self.owner, expr));
            }
            Expr::Path(path) => match self.resolve(path) {
                Some(item) => self.item(item, found, left),
                None => found.others = true,
            },
            Expr::Local(local) => match self.body.initializer(*local) {
                Some(init) => self.value(init, found, left),
                None => found.others = true,
            },
            Expr::Ref { expr, .. } | Expr::Cast { expr, .. } | Expr::Unary { expr, .. } => {
                self.value(*expr, found, left)
            }
            Expr::Array(all) => all.iter().for_each(|one| self.value(*one, found, left)),
            Expr::Index { base, .. } => self.value(*base, found, left),
            Expr::Block(block) => match block.tail {
                Some(tail) => self.value(tail, found, left),
                None => found.others = true,
            },
            Expr::If { then, otherwise: Some(otherwise), .. } => {
                [then, otherwise].into_iter().for_each(|branch| self.value(*branch, found, left));
            }
            Expr::Match { arms, .. } => arms.iter().for_each(|arm| self.value(arm.body, found, left)),
            Expr::Field { base, name, .. } => {
                if !self.literal_field(*base, *name, found, left) {
                    found.others = true;
                }
            }
            Expr::Call { callee, args } => self.returned(*callee, args, found, left),
            _ => found.others = true,
        }
    }

    /// What a call gives: of `Box::new(..)` what it is given, of a function of the workspace what its body ends in.
    fn returned(self, callee: ExprId, args: &[ExprId], found: &mut Callables, steps: u32) {
        let path = match self.body.expr(callee) {
            Expr::Path(path) => path,
            _ => {
                found.others = true;
                return;
            }
        };
        let item = self.resolve(path);
        match (item.and_then(|item| Place::of(self.world, item)), args) {
            (Some(inner), _) if inner.is_function() => inner.value(inner.body.root, found, steps),
            (None, [only]) if is_pointer(path) && item.is_none_or(|item| self.world.is_known(item)) => {
                self.value(*only, found, steps);
            }
            _ => found.others = true,
        }
    }

    /// A function, or what a constant or static is.
    fn item(self, item: ItemRef, found: &mut Callables, steps: u32) {
        match (&self.world.names.item(item).kind, Place::of(self.world, item)) {
            (ItemKind::Function(function), _) if !function.is_async => found.add(Callable::Function(item)),
            (ItemKind::Const { .. } | ItemKind::Static { .. }, Some(inner)) => {
                inner.value(inner.body.root, found, steps)
            }
            _ => found.others = true,
        }
    }

    /// A field of a struct whose literal can be seen; false where it can't.
    fn literal_field(self, base: ExprId, field: Name, found: &mut Callables, steps: u32) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.body.expr(base) {
            Expr::Struct(literal) => {
                let init = literal.fields.iter().find(|init| init.name == field);
                init.inspect(|init| self.value(init.expr, found, left)).is_some()
            }
            Expr::Local(local) => {
                self.body.initializer(*local).is_some_and(|init| self.literal_field(init, field, found, left))
            }
            Expr::Ref { expr, .. } => self.literal_field(*expr, field, found, left),
            Expr::Path(path) => {
                let inner = self.resolve(path).and_then(|item| Place::of(self.world, item));
                inner
                    .filter(|inner| !inner.is_function())
                    .is_some_and(|inner| inner.literal_field(inner.body.root, field, found, left))
            }
            _ => false,
        }
    }

    fn resolve(self, path: &Path) -> Option<ItemRef> {
        match self.world.names.resolve_value(self.unit, Some(self.owner.item), path)? {
            Def::Item(item) => Some(item),
            _ => None,
        }
    }

    fn is_function(self) -> bool {
        matches!(self.world.names.item(self.owner).kind, ItemKind::Function(_))
    }
}

/// `Box::new`, `Arc::new`, `Rc::new`
fn is_pointer(path: &Path) -> bool {
    let mut names = path.segments.iter().rev().map(|segment| segment.name.as_str());
    names.next() == Some("new") && matches!(names.next(), Some("Box" | "Arc" | "Rc"))
}

/// Goes over all struct literals of the workspace once.
pub fn fields(world: &World) -> Fields {
    let mut declared: FxHashSet<(ItemRef, Name)> = FxHashSet::default();
    for unit in world.judged_units() {
        for (at, item) in world.names.items(unit) {
            if let ItemKind::Adt(adt) = &item.kind {
                declared.extend(callable(&world.names.unit(unit).hir, adt).map(|name| (at, name)));
            }
        }
    }
    if declared.is_empty() {
        return Fields::default();
    }
    let names: FxHashSet<Name> = declared.iter().map(|(_, name)| *name).collect();
    let mut fields = Fields::default();
    // on one thread: who waits for this must not be given other work that asks for it
    let found = world.judged_units().flat_map(|unit| of_unit(world, unit, &names));
    for (key, init) in found.filter(|(key, _)| declared.contains(key)) {
        fields.entry(key).or_default().push(init);
    }
    fields
}

/// What the literals of a file put into fields of these names.
fn of_unit(world: &World, unit: UnitId, names: &FxHashSet<Name>) -> Vec<((ItemRef, Name), (ItemRef, ExprId))> {
    let mut found = Vec::new();
    for (owner, item) in world.names.items(unit) {
        let body = match &item.kind {
            ItemKind::Function(function) => function.body,
            ItemKind::Const { body, .. } | ItemKind::Static { body, .. } => *body,
            _ => None,
        };
        let Some(body) = body.filter(|_| !world.is_test(owner)) else { continue };
        for (_, expr) in world.names.unit(unit).hir.body(body).exprs() {
            let Expr::Struct(literal) = expr else { continue };
            for init in literal.fields.iter().filter(|init| names.contains(&init.name)) {
                let adt = world.names.resolve_type(unit, Some(owner.item), &literal.path);
                if let Some(Def::Item(adt)) = adt.and_then(|adt| world.names.head(adt)) {
                    found.push(((adt, init.name), (owner, init.expr)));
                }
            }
        }
    }
    found
}

/// The fields of a struct whose type says that they can be called.
fn callable<'a>(file: &'a File, adt: &'a Adt) -> impl Iterator<Item = Name> + 'a {
    let fields = adt.variants.iter().flat_map(|variant| &variant.fields);
    fields.filter(|field| is_callable(file, field.ty)).map(|field| field.name)
}

fn is_callable(file: &File, ty: TypeId) -> bool {
    let is_fn = |bound: &Bound| match bound {
        Bound::Trait(path) => path.last().is_some_and(|last| matches!(last.name.as_str(), "Fn" | "FnMut" | "FnOnce")),
        Bound::Lifetime(_) => false,
    };
    match file.ty(ty) {
        TypeRef::Fn(_) => true,
        TypeRef::DynTrait(bounds) => bounds.iter().any(is_fn),
        TypeRef::Ref { inner, .. } => is_callable(file, *inner),
        TypeRef::Path(path) => {
            let args = path.last().and_then(|last| last.args.as_ref()).into_iter().flat_map(|args| &args.args);
            let is_pointer = path.last().is_some_and(|last| matches!(last.name.as_str(), "Box" | "Arc" | "Rc"));
            is_pointer && args.into_iter().any(|arg| matches!(arg, GenericArg::Type(ty) if is_callable(file, *ty)))
        }
        _ => false,
    }
}
