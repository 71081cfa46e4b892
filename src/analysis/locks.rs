//! Which lock a call takes, by the structure of its place, and which a method of the same value does.

use super::context::RegionId;
use super::facts::{BodyFacts, Callee};
use super::flow::{Alive, Flow, Origin, ValueId};
use super::usage;
use super::world::World;
use crate::base::{Name, Span, TextRange};
use crate::foreign::GuardKind;
use crate::hir::{
    BindMode, BindingId, Body, Expr, ExprId, ItemKind, Literal, LoopKind, MacroForm, Pat, PatId, StmtKind, TypeRef,
    UnaryOp,
};
use crate::resolve::{Def, ItemRef};
use crate::types::Ty;
use std::sync::Arc;

/// How many calls are followed.
const MAX_HOPS: u32 = 2;

/// What a place starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Root {
    Local(BindingId),
    Static(ItemRef),
}

/// A step of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Field(Name),
    Index(u64),
}

/// A place that is the same wherever it is written in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub root: Root,
    pub steps: Vec<Step>,
}

/// What a place of a callee starts with.
#[derive(Clone, Copy, Debug)]
enum Lent {
    Static(ItemRef),
    /// A parameter by its place, `self` first.
    Param(usize),
}

/// A lock that a function takes, as its caller sees it.
#[derive(Clone, Debug)]
pub struct OwnLock {
    root: Lent,
    steps: Vec<Step>,
    guard: Guard,
    /// Where it is taken.
    span: Span,
}

/// What taking a lock gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guard {
    /// The guard, or the method that gives none: it is done when it returns.
    pub ty: ItemRef,
    /// Others may read meanwhile.
    pub shared: bool,
    /// Of a concurrent map, which locks the part of it that a key lies in.
    pub map: bool,
}

/// A lock that is held, whether others may read meanwhile, and what took it.
type HeldLock = (Key, bool, ExprId);

/// A lock that is taken while the same is held.
#[derive(Clone, Debug)]
pub struct DoubleLock {
    /// The second acquisition: the name of the method.
    pub range: TextRange,
    /// Where the first was taken.
    pub first: TextRange,
    /// The place as it is written at the second acquisition; of a call what it is called on.
    pub place: TextRange,
    /// The call leads to it.
    pub through: Option<(ItemRef, Span)>,
    /// Both only ask to read, or one does.
    pub write_then_read: bool,
    /// It is a concurrent map.
    pub map: bool,
}

impl BodyFacts<'_> {
    /// The locks that are taken while the same lock is held, in the order of the text.
    pub fn double_locks(&self) -> Vec<DoubleLock> {
        let flow = &self.guards().flow;
        let mut found: Vec<DoubleLock> = Vec::new();
        let mut calls: Vec<ExprId> = flow.at_calls.keys().chain(flow.moved_in.keys()).copied().collect();
        calls.extend(self.calls_with_closures());
        calls.sort_unstable();
        calls.dedup();
        for call in calls {
            let mut held = self.held_locks(flow, flow.at_calls.get(&call), call);
            found.extend(self.double_lock(call, &held));
            let inside = self.calls_in_place(call);
            if !inside.is_empty() {
                held.extend(self.held_locks(flow, flow.moved_in.get(&call), call));
                held.extend(self.held_inside(call));
                found.extend(inside.into_iter().filter_map(|inner| self.double_lock(inner, &held)));
            }
        }
        found.sort_by_key(|double| double.range);
        found.dedup_by_key(|double| double.range);
        found
    }

    fn held_locks(&self, flow: &Flow, alive: Option<&Vec<Alive>>, call: ExprId) -> Vec<HeldLock> {
        alive.into_iter().flatten().filter_map(|alive| self.held_lock(flow, *alive, call)).collect()
    }

    /// The lock that a known call holds while it runs its closures: `map.retain(|key, value| ..)`.
    fn held_inside(&self, call: ExprId) -> Option<HeldLock> {
        let taken = self.taken_by(call, 0);
        let own = taken.iter().find(|taken| taken.through.is_none() && taken.guard.map)?;
        Some((own.key.clone(), own.guard.shared, call))
    }

    /// The calls that are given closures, in bodies in which a lock is taken.
    fn calls_with_closures(&self) -> Vec<ExprId> {
        if !self.may_lock_twice() {
            return Vec::new();
        }
        let closures =
            self.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Closure(closure) if !closure.is_async));
        closures.map(|(closure, _)| self.parent(closure)).collect()
    }

    fn double_lock(&self, call: ExprId, held: &[HeldLock]) -> Option<DoubleLock> {
        let wanted = if held.is_empty() { return None } else { self.taken_by(call, MAX_HOPS) };
        let (wanted, held) = wanted.iter().find_map(|wanted| {
            let same = |held: &&HeldLock| held.0 == wanted.key && !(held.1 && wanted.guard.shared);
            Some((wanted, held.iter().find(same)?))
        })?;
        Some(DoubleLock {
            range: self.maker(call),
            first: self.maker(held.2),
            place: self.body.range(*self.operands(call).first().unwrap_or(&call)),
            through: wanted.through,
            write_then_read: held.1 != wanted.guard.shared && wanted.guard.shared,
            map: wanted.guard.map,
        })
    }

    /// The calls in closures that a call calls before it returns.
    fn calls_in_place(&self, call: ExprId) -> Vec<ExprId> {
        let is_in_place = |arg: &&ExprId| {
            matches!(self.body.expr(**arg), Expr::Closure(closure) if !closure.is_async)
                && usage::of(self.world, self, **arg).is_inline()
        };
        let closures = self.operands(call);
        let regions: Vec<_> =
            closures.iter().filter(is_in_place).filter_map(|arg| self.region_opened_by(*arg)).collect();
        if regions.is_empty() {
            return Vec::new();
        }
        // of sync bodies the list of calls may lack those that only types know
        let is_call = |expr: &Expr| matches!(expr, Expr::Call { .. } | Expr::MethodCall(_));
        let calls = self.body.exprs().filter(|(id, expr)| is_call(expr) && regions.contains(&self.region_of(*id)));
        calls.map(|(id, _)| id).collect()
    }

    /// What a call is given, what it is called on first.
    pub(super) fn operands(&self, call: ExprId) -> Vec<ExprId> {
        match self.body.expr(call) {
            Expr::MethodCall(of) => std::iter::once(of.receiver).chain(of.args.iter().copied()).collect(),
            Expr::Call { args, .. } => args.to_vec(),
            _ => Vec::new(),
        }
    }

    fn held_lock(&self, flow: &Flow, alive: Alive, call: ExprId) -> Option<HeldLock> {
        let shared = self.any_guard_of(&flow.values[alive.value.0 as usize].ty)?.shared;
        let mut value: ValueId = alive.value;
        loop {
            let of = &flow.values[value.0 as usize];
            if let Origin::Expr(made) = of.origin
                && let Some(lock) = self.lock_of_maker(made, of.ty.adt()?)
            {
                let again = alive.old && (self.is_bound_in_loop(&lock, call) || self.is_picked_in_loop(made, call));
                return (!again).then_some((lock, shared, made));
            }
            value = of.from?;
        }
    }

    /// The one lock that an expression takes, if it is what gives a guard of this type.
    fn lock_of_maker(&self, made: ExprId, guard: ItemRef) -> Option<Key> {
        let call = match self.body.expr(made) {
            Expr::Await { expr, .. } => *expr,
            _ => made,
        };
        match &*self.taken_by(call, MAX_HOPS) {
            [only] if only.guard.ty == guard => Some(only.key.clone()),
            _ => None,
        }
    }

    /// `None` where a type is no guard of a lock, or of one that may be taken again.
    pub(super) fn guard_of(&self, ty: &Ty) -> Option<Guard> {
        self.any_guard_of(ty).filter(|guard| !guard.map)
    }

    /// The same, references into maps too.
    fn any_guard_of(&self, ty: &Ty) -> Option<Guard> {
        let ty = ty.adt()?;
        let api = self.world.api(ty)?;
        let map = api.guard? == GuardKind::Map;
        let is_lock = map || matches!(api.guard?, GuardKind::Lock | GuardKind::AsyncLock);
        (is_lock && !api.reentrant).then_some(Guard { ty, shared: api.shared, map })
    }

    /// A lock that one turn of a loop takes, under a condition, is perhaps taken in that turn alone.
    fn is_picked_in_loop(&self, made: ExprId, call: ExprId) -> bool {
        let is_same = made == call || self.is_within(call, made);
        let inside = self.ancestors(call).take_while(|around| !matches!(self.body.expr(*around), Expr::Loop(_)));
        is_same
            && inside.into_iter().any(|around| matches!(self.body.expr(around), Expr::If { .. } | Expr::Match { .. }))
    }

    /// A name of a loop is another place in each turn.
    fn is_bound_in_loop(&self, key: &Key, call: ExprId) -> bool {
        let Root::Local(binding) = key.root else { return false };
        let at = self.body.pat_range(self.body.binding(binding).pat);
        self.ancestors(call).any(|around| {
            let range = self.body.range(around);
            matches!(self.body.expr(around), Expr::Loop(_)) && range.start <= at.start && at.end <= range.end
        })
    }

    /// The locks that a call takes, itself or in its body, so many calls deep: recursive functions have no end.
    fn taken_by(&self, call: ExprId, hops: u32) -> Vec<Taken> {
        let Some(item) = self.called(call) else { return Vec::new() };
        if self.world.is_known(item) {
            let guard = self.direct_lock(call, item);
            let place = self.operands(call).first().copied();
            let key = guard.and_then(|guard| Some((self.certain_key(place?)?, guard)));
            return key.map(|(key, guard)| Taken { key, guard, through: None }).into_iter().collect();
        }
        let is_async = matches!(self.types().expr_ty(call), Ty::Async(_));
        if is_async && !self.is_driven(call) {
            return Vec::new();
        }
        let is_open = match self.types().callee.get(&call) {
            Some(callee) => callee.dispatch,
            None => matches!(self.body.expr(call), Expr::MethodCall(_)) || self.world.names.trait_of(item).is_some(),
        };
        if is_open {
            return Vec::new();
        }
        let locks = self.world.own_locks(item, hops);
        if locks.is_empty() {
            return Vec::new();
        }
        let operands = self.operands(call);
        let taken = locks.iter().filter_map(|lock| {
            let key = match lock.root {
                Lent::Static(item) => Key { root: Root::Static(item), steps: lock.steps.clone() },
                Lent::Param(index) => {
                    let mut key = self.certain_key(*operands.get(index)?)?;
                    key.steps.extend(lock.steps.iter().copied());
                    key
                }
            };
            Some(Taken { key, guard: lock.guard, through: Some((item, lock.span)) })
        });
        taken.collect()
    }

    /// Whether a future is driven to its end where it is made.
    fn is_driven(&self, made: ExprId) -> bool {
        match self.body.expr(self.parent(made)) {
            Expr::Await { .. } => true,
            Expr::Macro(call) => matches!(call.form, MacroForm::Join { .. }),
            _ => false,
        }
    }

    /// What a call calls, in bodies too whose method calls no other rule asks about.
    pub(super) fn called(&self, call: ExprId) -> Option<ItemRef> {
        match self.callee(call) {
            Some(Callee::Item(item)) => Some(item),
            Some(Callee::Variant) => None,
            None => self.types().callee.get(&call).map(|callee| callee.item),
        }
    }

    /// What a call of a known method that takes a lock gives.
    pub(super) fn direct_lock(&self, call: ExprId, item: ItemRef) -> Option<Guard> {
        let types = self.types();
        if self.world.api(item).is_some_and(|api| api.polls) {
            return None;
        }
        if self.is_lock(item) {
            let shared = self.world.api(item).is_some_and(|api| api.shared);
            return self.guard_in(types.expr_ty(call)).or(Some(Guard { ty: item, shared, map: true }));
        }
        // a lock of tasks is taken when its future is awaited
        let parent = self.parent(call);
        let Expr::Await { .. } = self.body.expr(parent) else { return None };
        let ItemKind::Function(function) = &self.world.names.item(item).kind else { return None };
        function.self_param?;
        let guard = self.guard_of(types.expr_ty(parent))?;
        let kind = self.world.api(guard.ty)?.guard;
        (kind == Some(GuardKind::AsyncLock)).then_some(guard)
    }

    /// The guard in a type.
    fn guard_in(&self, ty: &Ty) -> Option<Guard> {
        let mut found = None;
        ty.any(&mut |part| {
            found = found.or_else(|| self.any_guard_of(part));
            found.is_some()
        });
        found
    }

    /// The place of an expression, where nothing can have changed what it means.
    pub(super) fn certain_key(&self, expr: ExprId) -> Option<Key> {
        let key = self.key(expr, 0)?;
        let is_changed = self.body.exprs().any(|(_, expr)| match expr {
            Expr::Assign { target, .. } => self
                .key(*target, 0)
                .is_some_and(|changed| changed.root == key.root && key.steps.starts_with(&changed.steps)),
            _ => false,
        });
        (!is_changed).then_some(key)
    }

    fn key(&self, expr: ExprId, depth: u32) -> Option<Key> {
        if depth > 24 {
            return None;
        }
        let with = |base: ExprId, step: Step| {
            let mut key = self.key(base, depth + 1)?;
            key.steps.push(step);
            Some(key)
        };
        match self.body.expr(expr) {
            Expr::Local(binding) => Some(self.key_of_local(*binding, depth)),
            Expr::Path(path) => {
                let owner = self.owner.map(|owner| owner.item);
                match self.world.names.resolve_value(self.unit, owner, path)? {
                    Def::Item(item) if matches!(self.world.names.item(item).kind, ItemKind::Static { .. }) => {
                        Some(Key { root: Root::Static(item), steps: Vec::new() })
                    }
                    _ => None,
                }
            }
            Expr::Field { base, name, .. } => with(*base, Step::Field(*name)),
            Expr::Index { base, index } => match self.body.expr(*index) {
                Expr::Literal(Literal::Int(Some(index), _)) => with(*base, Step::Index(*index)),
                _ => None,
            },
            Expr::Ref { expr, .. } | Expr::Unary { op: UnaryOp::Deref, expr } => self.key(*expr, depth + 1),
            // another handle of the same
            Expr::MethodCall(call) if call.args.is_empty() && self.is_handle(call.receiver) => {
                matches!(call.name.as_str(), "clone" | "as_ref" | "deref")
                    .then(|| self.key(call.receiver, depth + 1))?
            }
            Expr::Call { args, .. } => match (self.called(expr)?, &**args) {
                (item, [only]) if self.is_handle(*only) => {
                    let is_clone = self.world.names.item(item).name.is_some_and(|name| name == "clone");
                    is_clone.then(|| self.key(*only, depth + 1))?
                }
                (item, []) if self.gives_static(item) => Some(Key { root: Root::Static(item), steps: Vec::new() }),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a function of the workspace does nothing but hand out a reference, to the same place each time:
    /// `fn cache() -> &'static Mutex<Cache>`.
    fn gives_static(&self, item: ItemRef) -> bool {
        let names = &self.world.names;
        let ItemKind::Function(function) = &names.item(item).kind else { return false };
        let hir = &names.unit(item.unit).hir;
        let is_reference = function.ret.is_some_and(|ret| matches!(hir.ty(ret), TypeRef::Ref { .. }));
        let body =
            function.body.filter(|_| is_reference && function.params.is_empty() && function.self_param.is_none());
        body.is_some_and(|body| {
            let body = hir.body(body);
            matches!(body.expr(body.root), Expr::Block(block)
                if block.tail.is_some() && block.stmts.iter().all(|stmt| matches!(stmt.kind, StmtKind::Item(_))))
        })
    }

    /// Whether an expression is an `Arc` or `Rc`.
    pub(super) fn is_handle(&self, expr: ExprId) -> bool {
        let item = self.types().expr_ty(expr).strip_refs().adt();
        item.is_some_and(|item| {
            let name = self.world.names.item(item).name;
            self.world.is_known(item) && name.is_some_and(|name| name == "Arc" || name == "Rc")
        })
    }

    /// A name that a `let` gives to a place is that place.
    fn key_of_local(&self, binding: BindingId, depth: u32) -> Key {
        let own = Key { root: Root::Local(binding), steps: Vec::new() };
        if self.body.binding(binding).mode != (BindMode::Move { mutable: false }) {
            return own;
        }
        self.initializer(binding).and_then(|init| self.key(init, depth + 1)).unwrap_or(own)
    }

    /// The locks that the body takes of its parameters and of statics, and those of what it calls.
    fn own_locks(&self, hops: u32) -> Vec<OwnLock> {
        let place = |name: BindingId| {
            let is_it = |pat: &PatId| matches!(self.body.pat(*pat), Pat::Bind { binding, .. } if *binding == name);
            self.body.params.iter().position(is_it)
        };
        let mut found = Vec::new();
        for call in self.calls.iter().filter(|call| call.region == RegionId::ROOT && !self.is_in_join(call.expr)) {
            let taken = self.taken_by(call.expr, hops);
            for lock in taken {
                let root = match lock.key.root {
                    Root::Static(item) => Lent::Static(item),
                    Root::Local(binding) => match place(binding) {
                        Some(index) => Lent::Param(index),
                        None => continue,
                    },
                };
                let span = self.span(call.range);
                found.push(OwnLock { root, steps: lock.key.steps, guard: lock.guard, span });
            }
        }
        found
    }

    /// The name `self`, where a parameter is that.
    pub(super) fn self_of(&self, param: PatId) -> Option<BindingId> {
        match self.body.pat(param) {
            Pat::Bind { binding, .. } if self.body.binding(*binding).name == "self" => Some(*binding),
            _ => None,
        }
    }

    /// In a `select!` something else may come first.
    pub(super) fn is_in_join(&self, call: ExprId) -> bool {
        self.ancestors(call).any(|around| match self.body.expr(around) {
            Expr::Macro(of) => matches!(of.form, MacroForm::Select(_) | MacroForm::Join { .. }),
            Expr::Loop(of) => matches!(of.kind, LoopKind::ForAwait { .. }),
            _ => false,
        })
    }
}

/// A lock that a call takes.
struct Taken {
    key: Key,
    guard: Guard,
    through: Option<(ItemRef, Span)>,
}

impl World {
    /// The locks that a function of the workspace takes of its parameters and of statics, so many calls deep.
    fn own_locks(&self, function: ItemRef, hops: u32) -> Arc<[OwnLock]> {
        if hops == 0 {
            return Arc::default();
        }
        self.memo.locks.get_or((function, hops), || {
            let ItemKind::Function(of) = &self.names.item(function).kind else { return Arc::default() };
            let Some(body) = of.body.map(|body| self.names.unit(function.unit).hir.body(body)) else {
                return Arc::default();
            };
            let krate = self.names.crate_of(function);
            // what neither locks nor calls is not worth its types
            let takes = body.exprs().any(|(_, expr)| match expr {
                Expr::MethodCall(call) => {
                    self.is_lock_method(call.name, krate) || hops > 1 && is_place(body, call.receiver)
                }
                Expr::Call { .. } => hops > 1,
                _ => false,
            });
            if !takes {
                return Arc::default();
            }
            let facts = BodyFacts::of_function(self, function);
            facts.map(|facts| facts.own_locks(hops - 1)).unwrap_or_default().into()
        })
    }
}

/// Whether an expression is a local or a field of one, and no value that is made.
pub(super) fn is_place(body: &Body, expr: ExprId) -> bool {
    match body.expr(expr) {
        Expr::Local(_) => true,
        Expr::Field { base, .. } => is_place(body, *base),
        _ => false,
    }
}
