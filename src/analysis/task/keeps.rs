//! What a task keeps that can't go to another thread: what it captures, what is alive while it waits, what it gives back.

use super::captures::{How, Use};
use super::suspend::Wait;
use crate::analysis::{BodyFacts, Callee, RegionId, World};
use crate::base::{Hop, Name, Span};
use crate::hir::{BindingId, Expr, ExprId, ItemKind, MacroForm};
use crate::resolve::ItemRef;
use crate::types::{Asks, Auto, Autos, Culprit, Ty, Verdict};
use std::rc::Rc;
use std::sync::Arc;

/// How a task comes to keep a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// It captures it by value.
    Captured,
    /// It captures a reference to it.
    Borrowed,
    /// It is an argument of the `async fn` that is spawned.
    Argument,
    /// A name holds it while the task waits.
    Alive,
    /// A temporary, or a part of an expression, while the task waits.
    Temporary,
    /// A future that the task waits for.
    Awaited,
    /// It is what the task gives back.
    Output,
    /// It is the task itself.
    Itself,
}

/// A value that a task keeps and that can't go to another thread.
#[derive(Clone, Debug)]
pub struct Kept {
    /// How.
    pub keeps: Keeps,
    /// The name that holds it.
    pub name: Option<Name>,
    /// Its type.
    pub ty: Ty,
    /// What makes it so.
    pub culprit: Culprit,
    /// Where it is mentioned or made.
    pub at: Span,
    /// Where the task waits.
    pub wait: Option<Span>,
    /// The calls that lead there.
    pub chain: Vec<Hop>,
}

/// What the future of an `async fn` keeps.
#[derive(Debug, Default)]
pub struct FnKeeps {
    own: Vec<Kept>,
    awaits: Vec<(ItemRef, Span)>,
}

/// What is spawned.
#[derive(Clone, Copy, Debug)]
pub enum Spawned {
    /// A closure or async block.
    Region(RegionId),
    /// The future of an `async fn`.
    Call(ExprId, ItemRef),
    /// Something else.
    Value(ExprId),
}

/// How far calls are followed.
const MAX_CALLS: usize = 60;
/// How far names and wrappers are followed.
const MAX_STEPS: usize = 8;
/// Methods that give a future which holds the one that they are called on.
const HOLDS: [&str; 7] = ["boxed", "instrument", "in_current_span", "with_subscriber", "fuse", "map", "in_scope"];
/// Functions that give a future which holds the one that they are given last.
const HOLDS_LAST: [&str; 4] = ["timeout", "timeout_at", "unconstrained", "maybe_done"];

impl BodyFacts<'_> {
    /// What an argument is as a task or thread.
    pub fn spawned(&self, arg: ExprId) -> Spawned {
        let mut at = arg;
        for _ in 0..MAX_STEPS {
            at = match self.body.expr(at) {
                Expr::Async { .. } | Expr::Closure(_) => {
                    return self.region_opened_by(at).map_or(Spawned::Value(at), Spawned::Region);
                }
                // `spawn({ let shared = shared.clone(); async move { .. } })`
                Expr::Block(block) => match block.tail {
                    Some(tail) => tail,
                    None => break,
                },
                Expr::Macro(call) => match &call.form {
                    MacroForm::Pin(list) if list.len() == 1 => list[0],
                    _ => break,
                },
                Expr::Call { args, .. } => match self.callee(at) {
                    Some(Callee::Item(item)) if self.world.is_plain_async_fn(item) => return Spawned::Call(at, item),
                    Some(Callee::Item(item)) if args.len() == 1 && self.is_box(item) => args[0],
                    Some(Callee::Item(item)) if self.holds_last(item) => match args.last() {
                        Some(last) => *last,
                        None => break,
                    },
                    _ => break,
                },
                Expr::MethodCall(call) => match self.callee(at) {
                    Some(Callee::Item(item)) if self.world.is_plain_async_fn(item) => return Spawned::Call(at, item),
                    Some(Callee::Item(item)) if self.world.is_known(item) && HOLDS.contains(&call.name.as_str()) => {
                        call.receiver
                    }
                    _ => break,
                },
                Expr::Local(binding) => match self.scope_of_name(*binding).and_then(|scope| scope.init) {
                    Some(init) if self.makes_task(init) => init,
                    _ => break,
                },
                _ => break,
            };
        }
        Spawned::Value(at)
    }

    /// Whether an expression makes something that can run: others are told by their type.
    fn makes_task(&self, init: ExprId) -> bool {
        match self.body.expr(init) {
            Expr::Async { .. } | Expr::Closure(_) | Expr::MethodCall(_) | Expr::Local(_) => true,
            Expr::Macro(call) => matches!(call.form, MacroForm::Pin(_)),
            Expr::Call { .. } => match self.callee(init) {
                Some(Callee::Item(item)) => self.is_box(item) || self.world.is_plain_async_fn(item),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a function gives a future that holds the one that is its last argument.
    fn holds_last(&self, item: ItemRef) -> bool {
        let name = self.world.names.item(item).name;
        self.world.is_known(item) && name.is_some_and(|name| HOLDS_LAST.contains(&name.as_str()))
    }

    fn is_box(&self, item: ItemRef) -> bool {
        self.world.names.is_at(item, &["std::boxed::Box::pin", "std::boxed::Box::new"])
    }

    /// What an argument keeps that can't go to another thread.
    pub fn kept_by(&self, arg: ExprId, asks: Asks) -> Rc<[Kept]> {
        if let Some(known) = self.kept.borrow().get(&arg) {
            return known.clone();
        }
        let mut finder = Finder::new(self, true);
        finder.spawned(self.spawned(arg));
        if asks.send_output {
            finder.output(arg);
        }
        finder.follow_calls();
        let found: Rc<[Kept]> = finder.found.into();
        self.kept.borrow_mut().insert(arg, found.clone());
        found
    }
}

struct Finder<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    autos: Autos<'w>,
    found: Vec<Kept>,
    awaits: Vec<(ItemRef, Span)>,
    depth: u32,
}

impl<'f, 'w> Finder<'f, 'w> {
    fn new(facts: &'f BodyFacts<'w>, params: bool) -> Self {
        let world = facts.world;
        let autos = Autos::new(&world.names, &world.types, facts.owner, params);
        Self { facts, autos, found: Vec::new(), awaits: Vec::new(), depth: 0 }
    }

    fn spawned(&mut self, spawned: Spawned) {
        match spawned {
            Spawned::Region(region) => self.region(region),
            Spawned::Call(call, callee) => self.call(call, callee),
            Spawned::Value(expr) => self.value(expr, Keeps::Itself),
        }
    }

    fn value(&mut self, expr: ExprId, keeps: Keeps) {
        let ty = *self.facts.types().expr_ty(expr);
        if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) {
            self.add(keeps, self.name_at(expr), ty, culprit, expr, None);
        }
    }

    fn name_at(&self, expr: ExprId) -> Option<Name> {
        match self.facts.body.expr(expr) {
            Expr::Local(binding) => Some(self.facts.body.binding(*binding).name),
            Expr::Field { base, .. } => self.name_at(*base),
            _ => None,
        }
    }

    fn add(&mut self, keeps: Keeps, name: Option<Name>, ty: Ty, culprit: Culprit, at: ExprId, wait: Option<&Wait>) {
        let at = self.facts.span(self.facts.body.range(at));
        let wait = wait.map(|wait| self.facts.span(wait.keyword));
        self.found.push(Kept { keeps, name, ty, culprit, at, wait, chain: Vec::new() });
    }

    fn region(&mut self, region: RegionId) {
        if self.depth > 3 {
            return;
        }
        self.depth += 1;
        let is_move = self.facts.is_move(region);
        for found in self.facts.captured_places(region) {
            self.capture(&found, is_move);
        }
        if self.facts.is_polled(region) {
            self.suspended(region);
        }
        self.depth -= 1;
    }

    fn capture(&mut self, found: &Use, is_move: bool) {
        let types = self.facts.types();
        if is_move || found.moved {
            let ty = *types.expr_ty(found.owned);
            if self.is_closure(found.owned, &ty) {
                return;
            }
            if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send)
                && (self.facts.is_before_2021() || !matches!(found.how, How::Pattern(_) if found.place == found.owned))
            {
                self.add(Keeps::Captured, self.name_at(found.owned), ty, culprit, found.owned, None);
                return;
            }
        }
        if let How::Pattern(pat) = found.how
            && !self.facts.is_before_2021()
        {
            return self.pattern(pat, found.place);
        }
        if is_move || found.moved {
            return;
        }
        let ty = *types.expr_ty(found.place);
        if self.is_closure(found.place, &ty) {
            return;
        }
        let is_copied = self.autos.is_copy(&ty);
        let (send, sync) = (self.autos.is(&ty, Auto::Send), self.autos.is(&ty, Auto::Sync));
        let (keeps, verdict) = match (found.how, is_copied) {
            (How::Ref, _) | (How::Value, Some(true)) => (Keeps::Borrowed, sync),
            (How::RefMut, _) => (Keeps::Borrowed, send),
            (How::Value, Some(false)) => (Keeps::Captured, send),
            _ if matches!(sync, Verdict::No(_)) => (Keeps::Captured, send),
            _ => return,
        };
        if let Verdict::No(culprit) = verdict {
            self.add(keeps, self.name_at(found.place), ty, culprit, found.place, None);
        }
    }

    /// A closure that is captured keeps what it captures itself.
    fn is_closure(&mut self, at: ExprId, ty: &Ty) -> bool {
        let inner = match ty.strip_refs() {
            Ty::Closure(expr, _) => self.facts.region_opened_by(*expr),
            Ty::Async(_) => match self.facts.spawned(at) {
                Spawned::Region(region) => Some(region),
                _ => None,
            },
            _ => return false,
        };
        if let Some(inner) = inner {
            self.region(inner);
        }
        true
    }

    /// Of what a pattern takes apart only the parts are captured that it names.
    fn pattern(&mut self, pat: crate::hir::PatId, place: ExprId) {
        for name in self.facts.body.bound_names(pat) {
            let ty = *self.facts.types().binding_ty(name);
            if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) {
                self.add(Keeps::Captured, self.name_at(place), ty, culprit, place, None);
                return;
            }
        }
    }

    /// What is alive while the region waits.
    fn suspended(&mut self, region: RegionId) {
        let facts = self.facts;
        let waits = facts.waits(region);
        if waits.is_empty() {
            return;
        }
        for (index, scope) in facts.scopes_of_names().iter().enumerate() {
            if scope.is_some_and(|scope| scope.region == region && !scope.is_param) {
                self.name_alive(BindingId(index as u32), &waits);
            }
        }
        for (id, _) in facts.body.exprs().filter(|(id, _)| facts.region_of(*id) == region && !facts.is_place(*id)) {
            let ty = facts.types().expr_ty(id);
            if !matches!(ty, Ty::Adt(..) | Ty::Ref(..) | Ty::Tuple(_) | Ty::Ptr(..) | Ty::Dyn(_)) {
                continue;
            }
            if let Verdict::No(culprit) = self.autos.is(ty, Auto::Send)
                && let Some(wait) = waits.iter().find(|wait| self.is_kept_operand(id, ty, wait))
            {
                self.add(Keeps::Temporary, None, *ty, culprit, id, Some(wait));
            }
        }
        for wait in &waits {
            wait.futures.iter().for_each(|future| self.awaited(*future, wait));
        }
    }

    fn is_kept_operand(&mut self, id: ExprId, ty: &Ty, wait: &Wait) -> bool {
        // a value that is nothing to drop may be a constant, and its borrow live for ever
        self.facts.is_operand_kept(id, wait)
            || self.facts.is_temporary_kept(id, wait) && self.autos.needs_drop(ty) == Some(true)
    }

    fn name_alive(&mut self, binding: BindingId, waits: &[Wait]) {
        let ty = *self.facts.types().binding_ty(binding);
        if let Ty::Closure(closure, _) = &ty {
            return self.closure_alive(binding, *closure, waits);
        }
        let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) else { return };
        let Some(wait) = self.facts.kept_across(binding, waits, &mut self.autos) else { return };
        let of = self.facts.body.binding(binding);
        let at = self.facts.span(self.facts.body.pat_range(of.pat));
        let wait = Some(self.facts.span(wait.keyword));
        self.found.push(Kept { keeps: Keeps::Alive, name: Some(of.name), ty, culprit, at, wait, chain: Vec::new() });
    }

    /// A closure that is alive keeps what it captures.
    fn closure_alive(&mut self, binding: BindingId, closure: ExprId, waits: &[Wait]) {
        let Some(inner) = self.facts.region_opened_by(closure) else { return };
        let before = self.found.len();
        self.region(inner);
        if self.found.len() > before && self.facts.kept_across(binding, waits, &mut self.autos).is_none() {
            self.found.truncate(before);
        }
    }

    fn awaited(&mut self, future: ExprId, wait: &Wait) {
        match self.facts.spawned(future) {
            Spawned::Region(region) => self.region(region),
            Spawned::Call(call, callee) => self.call(call, callee),
            Spawned::Value(expr) => {
                let ty = *self.facts.types().expr_ty(expr);
                if !matches!(ty, Ty::Adt(..)) {
                    return;
                }
                if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) {
                    self.add(Keeps::Awaited, self.name_at(expr), ty, culprit, expr, Some(wait));
                }
            }
        }
    }

    /// The future of an `async fn` keeps its arguments, and what its body does.
    fn call(&mut self, call: ExprId, callee: ItemRef) {
        let (receiver, args) = match self.facts.body.expr(call) {
            Expr::Call { args, .. } => (None, args),
            Expr::MethodCall(method) => (Some(method.receiver), &method.args),
            _ => return,
        };
        for arg in args {
            self.value(*arg, Keeps::Argument);
        }
        if let Some(receiver) = receiver {
            self.receiver(call, receiver);
        }
        let range = match self.facts.body.expr(call) {
            Expr::MethodCall(method) => method.name_range,
            _ => self.facts.body.range(call),
        };
        self.awaits.push((callee, self.facts.span(range)));
    }

    fn receiver(&mut self, call: ExprId, receiver: ExprId) {
        use crate::hir::SelfParam;
        let Some(callee) = self.facts.types().callee.get(&call) else { return };
        let ItemKind::Function(function) = &self.facts.world.names.item(callee.item).kind else { return };
        let (ty, auto) = match function.self_param {
            Some(SelfParam::Ref) => (callee.receiver, Auto::Sync),
            Some(SelfParam::RefMut | SelfParam::Value) => (callee.receiver, Auto::Send),
            _ => return,
        };
        if let Verdict::No(culprit) = self.autos.is(&ty, auto) {
            self.add(Keeps::Argument, self.name_at(receiver), ty, culprit, receiver, None);
        }
    }

    fn output(&mut self, arg: ExprId) {
        let types = self.facts.types();
        let ty = match types.expr_ty(arg) {
            Ty::Async(output) => **output,
            Ty::Closure(_, parts) => parts.last().cloned().unwrap_or_default(),
            _ => return,
        };
        if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) {
            self.add(Keeps::Output, None, ty, culprit, arg, None);
        }
    }

    /// What the `async fn`s keep whose futures are spawned or awaited, and those that they await.
    fn follow_calls(&mut self) {
        let mut open: Vec<(ItemRef, Vec<Hop>)> = Vec::new();
        let world = self.facts.world;
        let hop = |callee: ItemRef, span: Span| Hop { span, callee: world.names.def_path(callee) };
        open.extend(self.awaits.drain(..).map(|(callee, span)| (callee, vec![hop(callee, span)])));
        open.reverse();
        let mut seen = rustc_hash::FxHashSet::default();
        while let Some((callee, chain)) = open.pop() {
            if !seen.insert(callee) || seen.len() > MAX_CALLS {
                continue;
            }
            let keeps = world.kept_by_fn(callee);
            self.found.extend(keeps.own.iter().map(|kept| {
                let mut kept = kept.clone();
                kept.chain = chain.clone();
                kept
            }));
            for (next, span) in keeps.awaits.iter().rev() {
                let mut chain = chain.clone();
                chain.push(hop(*next, *span));
                open.push((*next, chain));
            }
        }
    }
}

impl World {
    /// Whether an item is an `async fn` of the workspace whose body is what its future does.
    pub fn is_plain_async_fn(&self, item: ItemRef) -> bool {
        let of = self.names.item(item);
        let ItemKind::Function(function) = &of.kind else { return false };
        let is_rewritten = |attrs: &crate::hir::Attrs| {
            let words = ["async_trait", "async_recursion", "main", "test"];
            attrs.metas.iter().any(|meta| meta.last().is_some_and(|name| words.contains(&name.as_str())))
        };
        let container = of.container.map(|container| self.names.item(ItemRef { item: container, ..item }));
        function.is_async
            && function.body.is_some()
            && !self.is_known(item)
            && !is_rewritten(&of.attrs)
            && container.is_none_or(|container| {
                !is_rewritten(&container.attrs) && !matches!(container.kind, ItemKind::Trait(_))
            })
    }

    /// What the future of an `async fn` keeps by itself.
    fn kept_by_fn(&self, item: ItemRef) -> Arc<FnKeeps> {
        let find = || Arc::new(self.find_kept_by_fn(item).unwrap_or_default());
        self.memo.keeps.get_or(&self.names, item, find).clone()
    }

    fn find_kept_by_fn(&self, item: ItemRef) -> Option<FnKeeps> {
        let facts = BodyFacts::of_function(self, item)?;
        let mut finder = Finder::new(&facts, false);
        for param in &facts.body.params {
            facts.body.bound_names(*param).into_iter().for_each(|name| finder.param(name));
        }
        finder.suspended(RegionId::ROOT);
        Some(FnKeeps { own: finder.found, awaits: finder.awaits })
    }
}

impl Finder<'_, '_> {
    fn param(&mut self, binding: BindingId) {
        let ty = *self.facts.types().binding_ty(binding);
        if let Verdict::No(culprit) = self.autos.is(&ty, Auto::Send) {
            let of = self.facts.body.binding(binding);
            let at = self.facts.span(self.facts.body.pat_range(of.pat));
            let name = Some(of.name);
            self.found.push(Kept { keeps: Keeps::Argument, name, ty, culprit, at, wait: None, chain: Vec::new() });
        }
    }
}
