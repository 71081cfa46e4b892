//! What can be called of the value of an expression.

use super::bound::Source;
use super::{Callable, Callables, Store};
use crate::analysis::facts::BodyFacts;
use crate::analysis::world::World;
use crate::base::Name;
use crate::hir::{BindMode, BindingId, Body, Expr, ExprId, ItemKind, Literal, MacroForm, MethodCall, Path};
use crate::resolve::{Def, ItemRef, UnitId};
use crate::types::{Inferred, Ty};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// How many expressions a question goes through, and how far: what is not looked at is not known.
const MAX_LOOKS: u32 = 512;
const MAX_DEPTH: u32 = 32;

/// Functions that wrap what they are given, or hand it on.
const WRAPS: [&str; 10] = ["new", "from", "Some", "Ok", "clone", "pin", "take", "once", "leak", "replace"];
/// Methods of known types whose closure gives what they give, or a part of it.
const MAPS: [&str; 8] = [
    "map",
    "and_then",
    "unwrap_or_else",
    "or_else",
    "or_insert_with",
    "get_or_insert_with",
    "get_or_init",
    "map_or_else",
];
/// Methods of known types that may give their argument.
const OTHERWISE: [&str; 6] = ["unwrap_or", "or", "or_insert", "get_or_insert", "chain", "replace"];
/// Types that hold what a closure gives.
const LAZY: [&str; 4] = ["LazyLock", "LazyCell", "Lazy", "OnceLock"];

/// A body in which values are looked for.
#[derive(Clone, Copy)]
pub struct Place<'w> {
    pub world: &'w World,
    pub unit: UnitId,
    pub owner: ItemRef,
    pub body: &'w Body,
}

impl<'w> Place<'w> {
    /// The body of a function, constant or static of the workspace.
    pub fn of(world: &'w World, owner: ItemRef) -> Option<Self> {
        let body = match &world.names.item(owner).kind {
            ItemKind::Function(function) => function.body?,
            ItemKind::Const { body, .. } | ItemKind::Static { body, .. } => (*body)?,
            _ => return None,
        };
        let body = world.names.unit(owner.unit).hir.body(body);
        (!world.is_known(owner)).then_some(Self { world, unit: owner.unit, owner, body })
    }

    /// The types of the body.
    pub fn types(self) -> Arc<Inferred> {
        self.world.types_of(self.owner, self.body).clone()
    }

    /// What a path to a value means.
    pub fn resolve(self, path: &Path) -> Option<Def> {
        self.world.names.resolve_value(self.unit, Some(self.owner.item), path)
    }

    /// The struct or variant that a path in a literal or pattern means.
    pub fn resolve_struct(self, path: &Path) -> Option<Def> {
        self.world.names.resolve_struct(self.unit, Some(self.owner.item), path)
    }

    fn is_function(self) -> bool {
        matches!(self.world.names.item(self.owner).kind, ItemKind::Function(_))
    }
}

/// A search for what can be called.
pub struct Search<'w, 'f> {
    world: &'w World,
    /// The body that asks: its types are at hand.
    asks: Option<&'f BodyFacts<'w>>,
    /// What was found.
    pub found: Callables,
    seen: FxHashSet<(ItemRef, ExprId)>,
    stores: FxHashSet<Store>,
    looks: u32,
    depth: u32,
}

impl<'w, 'f> Search<'w, 'f> {
    pub fn new(world: &'w World, asks: Option<&'f BodyFacts<'w>>) -> Self {
        let found = Callables::default();
        Self { world, asks, found, seen: FxHashSet::default(), stores: FxHashSet::default(), looks: 0, depth: 0 }
    }

    fn types(&self, at: Place<'w>) -> Arc<Inferred> {
        match self.asks.filter(|facts| facts.owner == Some(at.owner)) {
            Some(facts) => facts.shared_types(),
            None => at.types(),
        }
    }

    /// Adds what can be called of the value of an expression. What comes back to itself adds nothing.
    pub fn value(&mut self, at: Place<'w>, expr: ExprId) {
        if !self.seen.insert((at.owner, expr)) {
            return;
        }
        if self.looks >= MAX_LOOKS || self.depth >= MAX_DEPTH {
            self.found.others = true;
            return;
        }
        self.looks += 1;
        self.depth += 1;
        self.look(at, expr);
        self.depth -= 1;
    }

    fn look(&mut self, at: Place<'w>, expr: ExprId) {
        match at.body.expr(expr) {
            Expr::Closure(closure) if !closure.is_async && at.is_function() => {
                self.found.add(Callable::Closure(at.owner, expr));
            }
            Expr::Path(path) => self.path(at, path),
            Expr::Local(local) => self.local(at, *local),
            Expr::Literal(_) | Expr::Struct(_) | Expr::Return(_) | Expr::Break { .. } | Expr::Continue { .. } => {}
            Expr::Ref { expr, .. }
            | Expr::Cast { expr, .. }
            | Expr::Unary { expr, .. }
            | Expr::Try(expr)
            | Expr::Index { base: expr, .. }
            | Expr::Repeat { value: expr, .. } => self.value(at, *expr),
            Expr::Array(all) | Expr::Tuple(all) => self.all(at, all),
            Expr::Block(block) => block.tail.iter().for_each(|tail| self.value(at, *tail)),
            Expr::If { then, otherwise, .. } => {
                self.value(at, *then);
                otherwise.iter().for_each(|otherwise| self.value(at, *otherwise));
            }
            Expr::Match { arms, .. } => arms.iter().for_each(|arm| self.value(at, arm.body)),
            Expr::Field { base, name, .. } => self.field(at, *base, *name),
            Expr::Call { callee, args } => self.call(at, *callee, args),
            Expr::MethodCall(call) => self.method(at, expr, call),
            Expr::Macro(call) => match &call.form {
                MacroForm::Vec(inner) => self.value(at, *inner),
                // what panics gives nothing
                MacroForm::Format(_) => {}
                _ => self.found.others = true,
            },
            _ => self.found.others = true,
        }
    }

    /// Several values; those of types that nobody can call count for nothing.
    fn all(&mut self, at: Place<'w>, all: &[ExprId]) {
        if let [only] = all {
            return self.value(at, *only);
        }
        let plain = |expr: &Expr| matches!(expr, Expr::Literal(_));
        if all.iter().all(|one| plain(at.body.expr(*one)) || matches!(at.body.expr(*one), Expr::Closure(_))) {
            return all.iter().for_each(|one| self.value(at, *one));
        }
        let types = self.types(at);
        for one in all.iter().filter(|one| !is_plain(at.world, types.expr_ty(**one))) {
            self.value(at, *one);
        }
    }

    fn path(&mut self, at: Place<'w>, path: &Path) {
        match at.resolve(path) {
            Some(Def::Item(item)) => self.item(item),
            // a variant without fields
            Some(Def::Variant(..)) => {}
            _ => self.found.others = true,
        }
    }

    /// A function, or what a constant or static is.
    pub fn item(&mut self, item: ItemRef) {
        match (&self.world.names.item(item).kind, Place::of(self.world, item)) {
            (ItemKind::Function(function), _) if !function.is_async => self.found.add(Callable::Function(item)),
            (ItemKind::Const { .. }, Some(inner)) => self.value(inner, inner.body.root),
            (ItemKind::Static { .. }, Some(inner)) => {
                self.value(inner, inner.body.root);
                self.stored(Store::of_static(item));
            }
            (ItemKind::Adt(_), _) => {}
            _ => self.found.others = true,
        }
    }

    fn local(&mut self, at: Place<'w>, local: BindingId) {
        let mut is_put = false;
        for value in at.put_into(local) {
            is_put = true;
            self.value(at, value);
        }
        match at.source(local) {
            // what the callers of the body that asks give is judged where they give it
            Source::Param(_) if self.asks.is_some_and(|facts| facts.owner == Some(at.owner)) => {
                self.found.others = true;
            }
            Source::Param(place) => self.given(at.owner, place),
            Source::Part(of) => self.value(at, of),
            Source::Field(path, field) => {
                let store = at.resolve_struct(path).and_then(|def| Store::of_field(def, field));
                match store.filter(|store| !at.world.is_known(store.of)) {
                    Some(store) => self.stored(store),
                    None => self.found.others = true,
                }
            }
            Source::OfClosure(call) => {
                let Expr::MethodCall(method) = at.body.expr(call) else { return };
                match self.types(at).callee.get(&call) {
                    Some(callee) if self.world.is_known(callee.item) => self.value(at, method.receiver),
                    _ => self.found.others = true,
                }
            }
            Source::Unknown => self.found.others |= !is_put,
        }
    }

    /// What the calls of a function give as a parameter.
    fn given(&mut self, function: ItemRef, place: u32) {
        let calls = self.world.stores().calls_of(self.world, function);
        // whoever else calls it is not in view
        self.found.others |= calls.open;
        for (owner, arg) in calls.args(place) {
            match Place::of(self.world, owner) {
                Some(at) => self.value(at, arg),
                None => self.found.others = true,
            }
        }
    }

    fn field(&mut self, at: Place<'w>, base: ExprId, field: Name) {
        if self.literal_field(at, base, field) {
            return;
        }
        let types = self.types(at);
        match types.expr_ty(base).strip_refs() {
            Ty::Adt(of, _) if !self.world.is_known(*of) => {
                self.stored(Store { of: *of, variant: 0, field: Some(field) });
            }
            Ty::Tuple(_) => self.value(at, base),
            _ => self.found.others = true,
        }
    }

    /// What is stored somewhere.
    pub fn stored(&mut self, store: Store) {
        if !self.stores.insert(store) {
            return;
        }
        for &(owner, expr) in self.world.stores().in_store(self.world, store).iter() {
            match Place::of(self.world, owner) {
                Some(at) => self.value(at, expr),
                None => self.found.others = true,
            }
        }
    }

    /// What a call gives: of `Box::new(..)` what it is given, of a function of the workspace what its body gives.
    fn call(&mut self, at: Place<'w>, callee: ExprId, args: &[ExprId]) {
        let Expr::Path(path) = at.body.expr(callee) else {
            self.found.others = true;
            return;
        };
        let item = match at.resolve(path) {
            Some(Def::Item(item)) => Some(item),
            Some(Def::Variant(..)) => return self.all(at, args),
            _ => None,
        };
        if item.is_some_and(|item| self.returned(item)) {
            return;
        }
        let mut names = path.segments.iter().rev().map(|segment| segment.name.as_str());
        let (last, of) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
        match args {
            _ if item.is_some_and(|item| !self.world.is_known(item)) => self.found.others = true,
            // `Vec::new()`, `Default::default()`
            [] => self.found.others |= item.is_none() && last != "new" && last != "default",
            [only] if LAZY.contains(&of) && last == "new" => match at.body.expr(*only) {
                Expr::Closure(closure) => self.value(at, closure.body),
                Expr::Path(path) => {
                    let made =
                        at.resolve(path).and_then(|def| if let Def::Item(item) = def { Some(item) } else { None });
                    self.found.others |= !made.is_some_and(|item| self.returned(item));
                }
                _ => self.found.others = true,
            },
            _ if WRAPS.contains(&last) => self.all(at, args),
            // room for so many
            [only] if matches!(at.body.expr(*only), Expr::Literal(Literal::Int(..))) => {}
            _ => self.found.others = true,
        }
    }

    /// What a sync function of the workspace gives; false where it is none.
    fn returned(&mut self, item: ItemRef) -> bool {
        let ItemKind::Function(function) = &self.world.names.item(item).kind else { return false };
        let Some(inner) = Place::of(self.world, item).filter(|_| !function.is_async) else { return false };
        self.value(inner, inner.body.root);
        for (_, expr) in inner.body.exprs() {
            if let Expr::Return(Some(value)) = expr {
                self.value(inner, *value);
            }
        }
        true
    }

    fn method(&mut self, at: Place<'w>, expr: ExprId, call: &MethodCall) {
        let types = self.types(at);
        let Some(callee) = types.callee.get(&expr) else {
            self.found.others = true;
            return self.value(at, call.receiver);
        };
        if !self.world.is_known(callee.item) {
            self.found.others |= callee.dispatch || !self.returned(callee.item);
            return;
        }
        let name = call.name.as_str();
        if MAPS.contains(&name) {
            for arg in &call.args {
                match at.body.expr(*arg) {
                    Expr::Closure(closure) => self.value(at, closure.body),
                    // `map(Arc::clone)`
                    Expr::Path(_) => {}
                    _ => self.found.others = true,
                }
            }
        } else if OTHERWISE.contains(&name) {
            call.args.last().iter().for_each(|arg| self.value(at, **arg));
        }
        if name != "map" || !matches!(call.args.first().map(|arg| at.body.expr(*arg)), Some(Expr::Closure(_))) {
            self.value(at, call.receiver);
        }
    }

    /// A field of a struct whose literal can be seen; false where it can't.
    pub fn literal_field(&mut self, at: Place<'w>, base: ExprId, field: Name) -> bool {
        self.depth += 1;
        let found = self.depth < MAX_DEPTH && self.literal(at, base, field);
        self.depth -= 1;
        found
    }

    fn literal(&mut self, at: Place<'w>, base: ExprId, field: Name) -> bool {
        match at.body.expr(base) {
            Expr::Struct(literal) => {
                let init = literal.fields.iter().find(|init| init.name == field);
                init.inspect(|init| self.value(at, init.expr)).is_some()
            }
            Expr::Call { callee, args } => {
                let Expr::Path(path) = at.body.expr(*callee) else { return false };
                let is_struct = matches!(at.resolve(path), Some(Def::Item(item))
                    if matches!(self.world.names.item(item).kind, ItemKind::Adt(_)));
                let arg = field.as_str().parse().ok().and_then(|at: usize| args.get(at));
                arg.filter(|_| is_struct).inspect(|arg| self.value(at, **arg)).is_some()
            }
            // what is mutable may get another value
            Expr::Local(local) if at.body.binding(*local).mode != (BindMode::Move { mutable: true }) => {
                at.body.initializer(*local).is_some_and(|init| self.literal_field(at, init, field))
            }
            Expr::Ref { expr, .. } => self.literal_field(at, *expr, field),
            Expr::Path(path) => {
                let inner = match at.resolve(path) {
                    Some(Def::Item(item)) => Place::of(self.world, item),
                    _ => None,
                };
                inner
                    .filter(|inner| !inner.is_function())
                    .is_some_and(|inner| self.literal_field(inner, inner.body.root, field))
            }
            _ => false,
        }
    }
}

/// Whether nothing in a value of a type can be called.
fn is_plain(world: &World, ty: &Ty) -> bool {
    let mut may = |ty: &Ty| match ty {
        Ty::Adt(of, _) => !world.is_known(*of),
        Ty::Unknown | Ty::Var(_) | Ty::Dyn(_) | Ty::Opaque(_) | Ty::Param(..) | Ty::Projection(_) => true,
        Ty::FnPtr(_) | Ty::FnDef(..) | Ty::Closure(..) => true,
        _ => false,
    };
    !ty.any(&mut may)
}
