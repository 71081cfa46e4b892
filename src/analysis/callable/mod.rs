//! Functions and closures as values: what a call may run whose callee is no function's name. `HOOK()` of a constant,
//! `(ops.load)(..)` of a field, `make()()` of what a function returns, `for op in &self.ops { op(x) }` (the Reference,
//! "Call expressions").
//!
//! What a field or static holds is what is stored in it anywhere in the workspace ([`stores`]): in literals, by
//! assignments, by `push` and `insert`. Where that is a function's parameter, it is what the calls of the function give.
//! Containers are not told apart from what is in them: an expression stands for all that can be called in its value.

mod bound;
mod stores;
mod value;
mod written;

pub use bound::{Source, put};
pub use stores::{Calls, InFields, Stores};
pub use value::Place;

use super::facts::{BodyFacts, Callee};
use super::world::World;
use crate::base::Name;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef};
use crate::types::Ty;
use std::sync::Arc;
use value::Search;
use written::is_fn;

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

/// Where values are kept that can be called: a field of a struct or variant, or a static.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Store {
    /// The struct, enum or static.
    of: ItemRef,
    /// The variant.
    variant: u32,
    /// The field; `None` of a static.
    field: Option<Name>,
}

impl Store {
    fn of_static(of: ItemRef) -> Self {
        Self { of, variant: 0, field: None }
    }

    /// A field of a struct or variant that a path means.
    fn of_field(def: Def, field: Name) -> Option<Self> {
        match def {
            Def::Item(of) => Some(Self { of, variant: 0, field: Some(field) }),
            Def::Variant(of, variant) => Some(Self { of, variant, field: Some(field) }),
            _ => None,
        }
    }
}

impl World {
    /// Finds what is put where, on all threads: before threads ask, as one that waits for it may be given work that asks.
    pub(super) fn find_stores(&self) {
        self.stores();
    }

    /// What is stored where in the workspace that can be called.
    fn stores(&self) -> &Stores {
        self.memo.stores.get_or_init(|| stores::find(self))
    }

    /// What may be called of what a place holds.
    fn stored(&self, store: Store) -> Arc<Callables> {
        self.memo.stored.get(&store).unwrap_or_else(|| {
            let mut search = Search::new(self, None);
            search.stored(store);
            self.memo.stored.put(store, Arc::new(search.found))
        })
    }
}

impl BodyFacts<'_> {
    /// What a call may run whose callee is a value; nothing where it is a name of a function, or nobody knows.
    pub(super) fn called_values(&self, callee: ExprId) -> Callables {
        let Some(owner) = self.owner else { return Callables::default() };
        let at = Place { world: self.world, unit: self.unit, owner, body: self.body };
        let mut search = Search::new(self.world, Some(self));
        match self.body.expr(callee) {
            Expr::Field { base, name, .. } => match self.types().expr_ty(*base).strip_refs().adt() {
                Some(of) if !search.literal_field(at, *base, *name) => {
                    return (*self.world.stored(Store { of, variant: 0, field: Some(*name) })).clone();
                }
                _ => {}
            },
            Expr::Path(path) => {
                let value = self.world.names.resolve_value(self.unit, Some(owner.item), path);
                if let Some(Def::Item(item)) = value
                    && !matches!(self.world.names.item(item).kind, ItemKind::Function(_))
                {
                    search.item(item);
                }
            }
            // who gives a parameter to be called in place is judged there
            Expr::Local(local) if !at.is_param(*local) => search.value(at, callee),
            Expr::Call { .. } | Expr::Index { .. } | Expr::Unary { .. } | Expr::MethodCall(_) => {
                search.value(at, callee);
            }
            _ => {}
        }
        self.judged_elsewhere(search.found)
    }

    /// What a function may call that is handed a stored value to be called in place: `check(&*self.on_error)`.
    pub(super) fn handed_values(&self, arg: ExprId) -> Callables {
        let looks_stored = match self.body.expr(arg) {
            Expr::Local(_) | Expr::Field { .. } | Expr::Ref { .. } | Expr::MethodCall(_) => true,
            Expr::Path(path) => path.last().is_some_and(|last| last.name.as_str().starts_with(char::is_uppercase)),
            _ => false,
        };
        let is_it = looks_stored && self.known_type(arg).is_some_and(|ty| self.is_callable(ty));
        let Some(owner) = self.owner.filter(|_| is_it) else { return Callables::default() };
        let at = Place { world: self.world, unit: self.unit, owner, body: self.body };
        let root = self.root_local(arg);
        if root.is_some_and(|local| at.is_param(local)) && matches!(self.body.expr(arg), Expr::Local(_)) {
            return Callables::default();
        }
        let mut search = Search::new(self.world, Some(self));
        search.value(at, arg);
        self.judged_elsewhere(search.found)
    }

    /// Those that are not judged where they stand in this body.
    fn judged_elsewhere(&self, mut found: Callables) -> Callables {
        found.all.retain(|callable| !self.is_judged_here(*callable));
        found
    }

    /// Whether a type says that its value can be called, and not which function it is.
    fn is_callable(&self, ty: &Ty) -> bool {
        let name = |item: ItemRef| self.world.names.item(item).name;
        match ty.strip_refs() {
            Ty::FnPtr(_) => true,
            Ty::Dyn(bounds) => bounds.iter().filter_map(|bound| name(bound.trait_)).any(|name| is_fn(name.as_str())),
            Ty::Adt(of, args) => {
                let is_pointer = name(*of).is_some_and(|name| matches!(name.as_str(), "Box" | "Arc" | "Rc"));
                is_pointer && args.first().is_some_and(|inner| self.is_callable(inner))
            }
            _ => false,
        }
    }

    fn root_local(&self, of: ExprId) -> Option<crate::hir::BindingId> {
        match self.body.expr(of) {
            Expr::Local(local) => Some(*local),
            Expr::Ref { expr, .. } | Expr::Unary { expr, .. } => self.root_local(*expr),
            _ => None,
        }
    }

    /// Whether a closure is one of this body that is judged where it stands.
    fn is_judged_here(&self, callable: Callable) -> bool {
        let Callable::Closure(function, closure) = callable else { return false };
        let region = || self.regions.iter().find(|region| region.expr == Some(closure));
        self.owner == Some(function) && region().is_none_or(|region| region.context != super::context::Context::Unknown)
    }

    /// Whether a call's callee is a function, or nobody knows.
    pub(super) fn is_of_function(&self, call: ExprId) -> bool {
        let is_function = |item: ItemRef| matches!(self.world.names.item(item).kind, ItemKind::Function(_));
        matches!(self.callee(call), Some(Callee::Item(item)) if is_function(item))
    }
}
