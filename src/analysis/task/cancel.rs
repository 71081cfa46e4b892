//! What is lost when a future is dropped before it is ready (tokio's documentation of `select!`, "Cancellation safety").

use crate::analysis::{BodyFacts, Callee, RegionId, World};
use crate::base::{Hop, Name, Span, TextRange};
use crate::hir::{BindingId, Expr, ExprId, ItemKind, MacroForm, Pat, PatId, SelfParam, StmtKind};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};
use rustc_hash::FxHashSet;

/// What is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// What a known function has read or written so far.
    Progress,
    /// What was taken out of something that lives on, and is not done with yet.
    Taken(Name),
    /// What a local has gathered so far.
    Gathered(Name),
}

/// A future that loses something when it is dropped.
#[derive(Clone, Debug)]
pub struct Loses {
    /// What.
    pub loss: Loss,
    /// Where it would be lost.
    pub at: Span,
    /// The known function, for [`Loss::Progress`].
    pub leaf: Option<ItemRef>,
    /// The calls that lead there.
    pub chain: Vec<Hop>,
}

/// How far calls are followed.
const MAX_CALLS: usize = 24;
/// Methods that append what they read to the buffer that they are given, and can go on there.
const KEEPS: [&str; 1] = ["read_until"];
/// Methods that take something out of a collection or an `Option`.
const TAKES: [&str; 7] = ["take", "pop", "pop_front", "pop_back", "swap_remove", "split_off", "drain"];
/// Methods that add to a collection.
const GATHERS: [&str; 9] =
    ["push", "push_str", "push_back", "extend", "extend_from_slice", "append", "insert", "put", "put_slice"];

impl<'w> BodyFacts<'w> {
    /// What a future that is made anew in each round of a loop loses. `around` is the loop.
    pub fn loses(&self, future: ExprId, around: ExprId) -> Option<Loses> {
        let mut at = future;
        if let Expr::Local(binding) = self.body.expr(at) {
            // made in this round, or before the loop and then polled on
            let init = self.scope_of_name(*binding)?.init?;
            if !self.is_within(init, around) {
                return None;
            }
            at = init;
        }
        let lives_on = |facts: &BodyFacts<'_>, name: BindingId| {
            facts.scope_of_name(name).is_some_and(|scope| scope.is_param || !facts.is_within(scope.within, around))
        };
        self.loses_at(at, &lives_on, &mut FxHashSet::default())
    }

    fn loses_at(
        &self,
        future: ExprId,
        lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
        seen: &mut FxHashSet<ItemRef>,
    ) -> Option<Loses> {
        match self.body.expr(future) {
            Expr::Async { body, .. } => {
                let region = self.region_of(*body);
                let outer = |facts: &BodyFacts<'_>, name: BindingId| {
                    facts.scope_of_name(name).is_some_and(|scope| scope.region != region) && lives_on(facts, name)
                };
                self.loses_in(region, &outer, seen)
            }
            Expr::Call { args, .. } => self.loses_by_call(future, None, args, lives_on, seen),
            Expr::MethodCall(call) => self.loses_by_call(future, Some(call.receiver), &call.args, lives_on, seen),
            Expr::Macro(call) => match &call.form {
                MacroForm::Pin(list) if list.len() == 1 => self.loses_at(list[0], lives_on, seen),
                _ => None,
            },
            _ => None,
        }
    }

    fn loses_by_call(
        &self,
        call: ExprId,
        receiver: Option<ExprId>,
        args: &[ExprId],
        lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
        seen: &mut FxHashSet<ItemRef>,
    ) -> Option<Loses> {
        let Some(Callee::Item(item)) = self.callee(call) else { return None };
        let works_on = receiver.into_iter().chain(args.iter().copied());
        let is_outer = works_on.clone().any(|part| self.root_of(part).is_some_and(|name| lives_on(self, name)));
        let range = match self.body.expr(call) {
            Expr::Call { callee, .. } => self.body.range(*callee),
            Expr::MethodCall(method) => method.name_range,
            _ => self.body.range(call),
        };
        if self.world.api(item).is_some_and(|api| api.cancel_unsafe) {
            // what it has read so far is in the buffer that it was given
            let is_kept = self.world.names.item(item).name.is_some_and(|name| KEEPS.contains(&name.as_str()))
                && args.last().and_then(|arg| self.root_of(*arg)).is_some_and(|name| lives_on(self, name));
            if is_kept {
                return None;
            }
            let loses = Loses { loss: Loss::Progress, at: self.span(range), leaf: Some(item), chain: Vec::new() };
            return is_outer.then_some(loses);
        }
        if self.world.is_known(item) {
            // `timeout(limit, future)`, `future.fuse()`: what they are given is dropped with them
            return works_on.into_iter().find_map(|part| self.loses_at(part, lives_on, seen));
        }
        let is_async = self.world.is_async_fn(item);
        let gives_future = || types::returns_future(&self.world.names, &self.world.types, item);
        if !is_outer || seen.len() > MAX_CALLS || !(is_async || gives_future()) || !seen.insert(item) {
            return None;
        }
        let callee = BodyFacts::of_function(self.world, item)?;
        // `reader: impl AsyncRead` is somebody else's where `&mut reader` is given for it
        let lent: Vec<bool> = works_on.map(|part| self.is_lent(part, lives_on)).collect();
        let is_param = |facts: &BodyFacts<'_>, name: BindingId| {
            let is_this = |pat: &PatId| matches!(facts.body.pat(*pat), Pat::Bind { binding, .. } if *binding == name);
            match facts.types().binding_ty(name) {
                Ty::Ref(_, mutable) => *mutable && facts.scope_of_name(name).is_some_and(|scope| scope.is_param),
                ty if ty.is_bounded() => {
                    let place = facts.body.params.iter().position(is_this);
                    place.is_some_and(|place| lent.get(place).copied().unwrap_or_default())
                }
                _ => false,
            }
        };
        let mut loses = match is_async {
            true => callee.loses_in(RegionId::ROOT, &is_param, seen)?,
            false => callee.loses_by_future(&is_param, seen)?,
        };
        let hop = Hop { span: self.span(range), callee: self.world.names.def_path(item) };
        loses.chain.insert(0, hop);
        Some(loses)
    }

    /// What the future loses that a function makes and returns: `fn next(&mut self) -> impl Future`.
    fn loses_by_future(
        &self,
        is_param: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
        seen: &mut FxHashSet<ItemRef>,
    ) -> Option<Loses> {
        let mut at = self.body.root;
        loop {
            at = match self.body.expr(at) {
                Expr::Block(block) => block.tail?,
                // `Box::pin(async move { .. })`, `async move { .. }.boxed()`
                Expr::Call { args, .. } if args.len() == 1 => args[0],
                Expr::MethodCall(call) if matches!(call.name.as_str(), "boxed" | "boxed_local" | "fuse") => {
                    call.receiver
                }
                _ => break,
            };
        }
        self.loses_at(at, is_param, seen).or_else(|| self.taken_for(at, is_param))
    }

    /// What is taken out before the future is even polled, and put into it.
    fn taken_for(&self, future: ExprId, is_param: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool) -> Option<Loses> {
        for (index, scope) in self.scopes_of_names().iter().enumerate() {
            let Some(scope) = scope.filter(|scope| scope.region == RegionId::ROOT && !scope.is_param) else { continue };
            let Some(taken) = scope.init.or(scope.over).and_then(|init| self.taken_from(init, is_param)) else {
                continue;
            };
            let is_it = |expr: &Expr| matches!(expr, Expr::Local(local) if local.0 as usize == index);
            if self.body.exprs().any(|(id, expr)| is_it(expr) && self.is_within(id, future)) {
                let name = self.body.binding(BindingId(index as u32)).name;
                return Some(Loses { loss: Loss::Taken(name), at: self.span(taken), leaf: None, chain: Vec::new() });
            }
        }
        None
    }

    /// Whether an argument is `&mut`, or stands for something that somebody else lent.
    fn is_lent(&self, part: ExprId, lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool) -> bool {
        let ty = self.types().expr_ty(part);
        matches!(ty, Ty::Ref(_, true))
            || ty.is_bounded() && matches!(self.body.expr(part), Expr::Local(name) if lives_on(self, *name))
    }

    /// What is lost where a region is dropped while it waits.
    fn loses_in(
        &self,
        region: RegionId,
        lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
        seen: &mut FxHashSet<ItemRef>,
    ) -> Option<Loses> {
        let waits = self.waits(region);
        let by_call =
            waits.iter().flat_map(|wait| &wait.futures).find_map(|future| self.loses_at(*future, lives_on, seen));
        by_call
            .or_else(|| self.taken_before(region, &waits, lives_on))
            .or_else(|| self.gathered_in(region, &waits, lives_on))
    }

    /// `let item = self.queue.pop_front(); self.sink.send(item).await`
    fn taken_before(
        &self,
        region: RegionId,
        waits: &[super::Wait],
        lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
    ) -> Option<Loses> {
        for (index, scope) in self.scopes_of_names().iter().enumerate() {
            let Some(scope) = scope.filter(|scope| scope.region == region && !scope.is_param) else { continue };
            let Some(taken) = scope.init.or(scope.over).and_then(|init| self.taken_from(init, lives_on)) else {
                continue;
            };
            let name = BindingId(index as u32);
            // still needed in a wait, or behind it
            let is_lost = waits.iter().any(|wait| {
                wait.keyword.start >= scope.after.max(taken.end)
                    && self.is_within(wait.expr, scope.within)
                    && self.is_mentioned_from(name, wait)
            });
            if is_lost {
                let name = self.body.binding(name).name;
                return Some(Loses { loss: Loss::Taken(name), at: self.span(taken), leaf: None, chain: Vec::new() });
            }
        }
        None
    }

    fn is_mentioned_from(&self, name: BindingId, wait: &super::Wait) -> bool {
        self.body.exprs().any(|(id, expr)| {
            matches!(expr, Expr::Local(local) if *local == name)
                && (self.is_within(id, wait.expr) || self.body.range(id).start > wait.keyword.end)
        })
    }

    /// The method that takes a value out of something that lives on.
    fn taken_from(&self, init: ExprId, lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool) -> Option<TextRange> {
        match self.body.expr(init) {
            Expr::MethodCall(call) if TAKES.contains(&call.name.as_str()) => {
                let Some(Callee::Item(item)) = self.callee(init) else { return None };
                let ItemKind::Function(function) = &self.world.names.item(item).kind else { return None };
                let is_outer = self.root_of(call.receiver).is_some_and(|name| lives_on(self, name));
                (is_outer && self.world.is_known(item) && function.self_param == Some(SelfParam::RefMut))
                    .then_some(call.name_range)
            }
            Expr::MethodCall(call) => self.taken_from(call.receiver, lives_on),
            Expr::Try(inner) => self.taken_from(*inner, lives_on),
            Expr::Call { callee, args } => {
                let Some(Callee::Item(item)) = self.callee(init) else { return None };
                let is_take = self.world.names.is_at(item, &["std::mem::take"]);
                let is_outer = args.first().and_then(|arg| self.root_of(*arg)).is_some_and(|name| lives_on(self, name));
                (is_take && is_outer).then_some(self.body.range(*callee))
            }
            _ => None,
        }
    }

    /// A loop that awaits from something that lives on, and adds to a local that does not.
    fn gathered_in(
        &self,
        region: RegionId,
        waits: &[super::Wait],
        lives_on: &dyn Fn(&BodyFacts<'_>, BindingId) -> bool,
    ) -> Option<Loses> {
        for wait in waits {
            let Some(around) = self.loop_of(wait.expr) else { continue };
            let receives = wait.futures.iter().any(|future| match self.body.expr(*future) {
                Expr::MethodCall(call) => self.root_of(call.receiver).is_some_and(|name| lives_on(self, name)),
                _ => false,
            });
            if !receives {
                continue;
            }
            for (id, expr) in self.body.exprs() {
                let Expr::MethodCall(call) = expr else { continue };
                if !GATHERS.contains(&call.name.as_str()) || self.region_of(id) != region || !self.is_within(id, around)
                {
                    continue;
                }
                let Some(name) = self.root_of(call.receiver) else { continue };
                let Some(scope) = self.scope_of_name(name) else { continue };
                let is_own = !scope.is_param && scope.region == region && !self.is_within(scope.within, around);
                let is_local = !matches!(self.types().binding_ty(name), Ty::Ref(..) | Ty::Unknown);
                if is_own && is_local && matches!(self.body.expr(call.receiver), Expr::Local(_)) {
                    let of = self.body.binding(name).name;
                    let at = self.span(call.name_range);
                    return Some(Loses { loss: Loss::Gathered(of), at, leaf: None, chain: Vec::new() });
                }
            }
        }
        None
    }

    /// The local that a place or a borrow of one starts with, through calls of methods that hand out a part.
    pub fn root_of(&self, expr: ExprId) -> Option<BindingId> {
        match self.body.expr(expr) {
            Expr::Local(binding) => Some(*binding),
            Expr::Field { base, .. } | Expr::Index { base, .. } => self.root_of(*base),
            Expr::Ref { expr, .. } | Expr::Unary { expr, .. } | Expr::Try(expr) => self.root_of(*expr),
            Expr::MethodCall(call) => self.root_of(call.receiver),
            _ => None,
        }
    }

    /// Whether code always leaves the loop around it.
    pub fn leaves_loop(&self, expr: ExprId) -> bool {
        match self.body.expr(expr) {
            Expr::Break { .. } | Expr::Return(_) => true,
            Expr::Block(block) => {
                block.tail.is_some_and(|tail| self.leaves_loop(tail))
                    || block.stmts.iter().any(|stmt| match stmt.kind {
                        StmtKind::Expr { expr, .. } => stmt.cfg().is_none() && self.leaves_loop(expr),
                        _ => false,
                    })
            }
            Expr::If { then, otherwise: Some(otherwise), .. } => {
                self.leaves_loop(*then) && self.leaves_loop(*otherwise)
            }
            Expr::Match { arms, .. } => arms.iter().all(|arm| self.leaves_loop(arm.body)),
            Expr::Macro(call) => call.path.last().is_some_and(|last| {
                matches!(last.name.as_str(), "panic" | "unreachable" | "bail" | "todo" | "unimplemented")
            }),
            _ => false,
        }
    }
}

impl World {
    /// Whether an item is an `async fn` of the workspace with a body.
    fn is_async_fn(&self, item: ItemRef) -> bool {
        let of = self.names.item(item);
        matches!(&of.kind, ItemKind::Function(function) if function.is_async && function.body.is_some())
            && !self.is_entry(item.unit, of)
    }
}
