//! The walk: scopes, values, sleeps.

use super::holds::Holds;
use super::state::{Holder, Part, Parts, Place, State, ValueId};
use super::{Alive, Crossing, Flow, Origin, Sleep, Value};
use crate::analysis::facts::BodyFacts;
use crate::base::{Edition, Name, TextRange};
use crate::hir::{BindingId, Body, ExprId, PatId};
use crate::types::{Inferred, Ty};
use rustc_hash::{FxHashMap, FxHashSet};

/// How deep expressions are followed.
const MAX_DEPTH: u32 = 1200;

/// What a scope is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// Locals.
    Names,
    /// Temporaries.
    Temps,
}

/// A drop scope.
pub(super) struct Scope {
    kind: ScopeKind,
    /// What ends with it.
    pub holders: Vec<Holder>,
    /// Where it ends.
    end: TextRange,
}

/// A loop or labelled block that can be left.
pub(super) struct Target {
    pub label: Option<Name>,
    pub is_loop: bool,
    /// The number of scopes around it.
    pub depth: usize,
    /// What leaves it, and with which values.
    pub breaks: State,
    pub parts: Parts,
    /// What starts the next turn early.
    pub continues: State,
}

/// A sleep that a value is alive across.
struct Crossed {
    sleep: Sleep,
    bound: Option<BindingId>,
}

/// A walk over one body.
pub(super) struct Walker<'f, 'w> {
    pub facts: &'f BodyFacts<'w>,
    pub body: &'w Body,
    pub types: &'f Inferred,
    pub holds: Holds<'f>,
    pub edition: Edition,
    pub state: State,
    pub scopes: Vec<Scope>,
    pub targets: Vec<Target>,
    /// Temporaries that live as long as a block, by its scope's number.
    pub extended: FxHashMap<ExprId, usize>,
    /// Closures that can be called once only.
    pub once: FxHashSet<ExprId>,
    /// Where locals are moved out of, while somebody wants to know.
    pub moved: Option<Vec<Place>>,
    values: Vec<Value>,
    ids: FxHashMap<(Origin, u32), ValueId>,
    crossed: FxHashMap<ValueId, Vec<Crossed>>,
    ends: FxHashMap<ValueId, TextRange>,
    at_calls: FxHashMap<ExprId, Vec<Alive>>,
    moved_in: FxHashMap<ExprId, Vec<Alive>>,
    /// Nothing is noted.
    pub quiet: bool,
    depth: u32,
}

impl<'f, 'w> Walker<'f, 'w> {
    pub(super) fn new(facts: &'f BodyFacts<'w>, types: &'f Inferred, holds: Holds<'f>) -> Self {
        let names = &facts.world.names;
        Self {
            facts,
            body: facts.body,
            types,
            holds,
            edition: names.krate(names.unit(facts.unit).krate).edition,
            state: State::start(),
            scopes: Vec::new(),
            targets: Vec::new(),
            extended: FxHashMap::default(),
            once: FxHashSet::default(),
            moved: None,
            values: Vec::new(),
            ids: FxHashMap::default(),
            crossed: FxHashMap::default(),
            ends: FxHashMap::default(),
            at_calls: FxHashMap::default(),
            moved_in: FxHashMap::default(),
            quiet: false,
            depth: 0,
        }
    }

    /// Walks the whole body.
    pub(super) fn run(mut self) -> Flow {
        let root = self.body.root;
        self.scoped(ScopeKind::Names, self.end_of(root), |walker| {
            for param in &walker.body.params {
                walker.bind(*param, None, true);
            }
            walker.terminating(root);
        });
        self.finish()
    }

    fn finish(self) -> Flow {
        let Self { facts, values, crossed, ends, at_calls, moved_in, .. } = self;
        let mut crossings = Vec::new();
        for (value, mut all) in crossed {
            all.sort_by_key(|one| (facts.region_of(one.sleep.expr), one.sleep.range, one.sleep.expr));
            for of_region in all.chunk_by(|a, b| facts.region_of(a.sleep.expr) == facts.region_of(b.sleep.expr)) {
                let Some(first) = of_region.first() else { continue };
                let sleeps: Vec<Sleep> = of_region.iter().map(|one| one.sleep).collect();
                let last = sleeps.last().map_or(0, |sleep| sleep.range.start);
                crossings.push(Crossing {
                    ty: values[value.0 as usize].ty,
                    origin: values[value.0 as usize].origin,
                    binding: first.bound,
                    region: facts.region_of(first.sleep.expr),
                    sleeps,
                    end: ends.get(&value).copied().filter(|end| end.start >= last),
                });
            }
        }
        crossings.sort_by_key(|one| (one.sleeps[0].range, one.origin));
        Flow { values, crossings, at_calls, moved_in }
    }

    /// Runs a part of the walk in a scope of its own.
    pub(super) fn scoped<R>(&mut self, kind: ScopeKind, end: TextRange, part: impl FnOnce(&mut Self) -> R) -> R {
        let depth = self.open(kind, end);
        let result = part(self);
        self.close(depth);
        result
    }

    /// Opens a scope; the answer is the number of scopes before it.
    pub(super) fn open(&mut self, kind: ScopeKind, end: TextRange) -> usize {
        self.scopes.push(Scope { kind, holders: Vec::new(), end });
        self.scopes.len() - 1
    }

    /// Closes the scopes down to a number.
    pub(super) fn close(&mut self, depth: usize) -> Vec<Holder> {
        let mut all = Vec::new();
        while self.scopes.len() > depth {
            let Some(scope) = self.scopes.pop() else { break };
            if !self.quiet {
                for (holder, part) in &self.state.held {
                    if scope.holders.contains(holder) {
                        note_end(&mut self.ends, part.value, scope.end);
                    }
                }
            }
            self.state.drop_all(&scope.holders);
            all.extend(scope.holders);
        }
        all
    }

    /// What ends with the scopes above a number.
    pub(super) fn holders_above(&self, depth: usize) -> Vec<Holder> {
        self.scopes[depth.min(self.scopes.len())..].iter().flat_map(|scope| scope.holders.iter().copied()).collect()
    }

    /// The last byte of an expression.
    pub(super) fn end_of(&self, id: ExprId) -> TextRange {
        last_byte(self.body.range(id))
    }

    /// Lets a holder end with the innermost scope of a kind.
    pub(super) fn declare(&mut self, holder: Holder, kind: ScopeKind) {
        if let Some(scope) = self.scopes.iter_mut().rev().find(|scope| scope.kind == kind)
            && !scope.holders.contains(&holder)
        {
            scope.holders.push(holder);
        }
    }

    /// A temporary: it ends with its statement, unless the `let` around extends it.
    pub(super) fn temporary(&mut self, id: ExprId, parts: Parts) -> Place {
        let holder = Holder::Temp(id);
        let place = Place::of(holder);
        if parts.is_empty() {
            return place;
        }
        match self.extended.get(&id).copied().and_then(|depth| self.scopes.get_mut(depth)) {
            Some(scope) if scope.holders.contains(&holder) => {}
            Some(scope) => scope.holders.push(holder),
            None => self.declare(holder, ScopeKind::Temps),
        }
        self.state.put(&place, parts);
        place
    }

    /// An expression whose temporaries end with it.
    pub(super) fn terminating(&mut self, id: ExprId) -> Parts {
        self.scoped(ScopeKind::Temps, self.end_of(id), |walker| walker.value(id))
    }

    /// Evaluates operands in order; each waits for the others.
    pub(super) fn operands(&mut self, list: impl IntoIterator<Item = ExprId>) -> Vec<Parts> {
        let list: Vec<ExprId> = list.into_iter().collect();
        for id in &list {
            let parts = self.value(*id);
            self.wait(*id, parts);
        }
        list.iter().map(|id| self.state.take(&Place::of(Holder::Operand(*id)))).collect()
    }

    /// Lets an operand wait for the others.
    pub(super) fn wait(&mut self, id: ExprId, parts: Parts) {
        if parts.is_empty() {
            return;
        }
        let holder = Holder::Operand(id);
        if let Some(scope) = self.scopes.last_mut()
            && !scope.holders.contains(&holder)
        {
            scope.holders.push(holder);
        }
        self.state.put(&Place::of(holder), parts);
    }

    /// Nothing gets on from here.
    pub(super) fn stop(&mut self) {
        self.state = State::unreachable();
    }

    /// Goes one expression deeper; `false` where it is too deep.
    pub(super) fn deeper(&mut self) -> bool {
        self.depth += 1;
        self.depth < MAX_DEPTH
    }

    /// Comes back.
    pub(super) fn back(&mut self) {
        self.depth -= 1;
    }

    /// The task can sleep here.
    pub(super) fn sleep(&mut self, expr: ExprId, range: TextRange) {
        if self.quiet {
            return;
        }
        for (_, part) in &self.state.held {
            let all = self.crossed.entry(part.value).or_default();
            match all.iter_mut().find(|known| known.sleep.expr == expr) {
                Some(known) => known.bound = known.bound.or(part.bound),
                None => all.push(Crossed { sleep: Sleep { expr, range }, bound: part.bound }),
            }
        }
    }

    /// A call is made here, and is given these parts.
    pub(super) fn at_call(&mut self, call: ExprId, used: &[Part]) {
        if self.quiet {
            return;
        }
        note_alive(&mut self.at_calls, call, self.state.held.iter().map(|(_, part)| part));
        note_alive(&mut self.moved_in, call, used.iter());
    }

    /// Parts that somebody took for good.
    pub(super) fn gone(&mut self, parts: &[Part], at: ExprId) {
        if !self.quiet {
            for part in parts {
                note_end(&mut self.ends, part.value, self.body.range(at));
            }
        }
    }

    /// A value of an origin; `index` tells those of one origin apart.
    pub(super) fn made_value(&mut self, origin: Origin, index: u32, ty: &Ty, from: Option<ValueId>) -> ValueId {
        let (values, ids) = (&mut self.values, &mut self.ids);
        *ids.entry((origin, index)).or_insert_with(|| {
            values.push(Value { ty: *ty, origin, from });
            ValueId(values.len() as u32 - 1)
        })
    }

    /// The type of a followed value.
    pub(super) fn value_ty(&self, value: ValueId) -> &Ty {
        &self.values[value.0 as usize].ty
    }

    /// New values of all that a type holds.
    pub(super) fn fresh(&mut self, origin: Origin, ty: &Ty) -> Parts {
        if !self.state.reachable {
            return Parts::new();
        }
        let leaves = self.holds.leaves(ty);
        let part = |(index, leaf): (usize, &super::holds::Leaf)| {
            let value = self.made_value(origin, index as u32, &leaf.ty, None);
            Part { steps: leaf.steps.clone(), value, bound: None, old: false }
        };
        leaves.iter().enumerate().map(part).collect()
    }

    /// What an expression holds by its type, in its own parts: what went into it where that has the type, else something
    /// new that was made of it.
    pub(super) fn made(&mut self, id: ExprId, used: Parts) -> Parts {
        let ty = self.result_ty(id);
        let leaves = self.holds.leaves(&ty);
        if leaves.is_empty() {
            if self.holds.hides(&ty) {
                return used.into_iter().map(Part::somewhere).collect();
            }
            self.gone(&used, id);
            return Parts::new();
        }
        let mut parts = Parts::new();
        for (index, leaf) in leaves.iter().enumerate() {
            let head = leaf.ty.head();
            let same: Vec<&Part> = used.iter().filter(|part| self.value_ty(part.value).head() == head).collect();
            if !same.is_empty() {
                parts.extend(same.into_iter().map(|part| Part { steps: leaf.steps.clone(), ..part.clone() }));
                continue;
            }
            let from = used.first().map(|part| part.value);
            let value = self.made_value(Origin::Expr(id), index as u32, &leaf.ty, from);
            parts.push(Part { steps: leaf.steps.clone(), value, bound: None, old: false });
        }
        if self.state.reachable { parts } else { Parts::new() }
    }

    /// Moves out of a place, or copies.
    pub(super) fn move_out(&mut self, id: ExprId, place: Option<Place>) -> Parts {
        let Some(place) = place else { return Parts::new() };
        let ty = self.types.expr_ty(id);
        if self.holds.is_copy(ty) {
            return self.fresh(Origin::Expr(id), ty);
        }
        let parts = self.state.take(&place);
        self.note_move(place);
        parts
    }

    /// Tells who wants to know that a place was moved out of.
    pub(super) fn note_move(&mut self, place: Place) {
        if let Some(moved) = &mut self.moved {
            moved.push(place);
        }
    }

    /// A name gets parts.
    pub(super) fn name(&mut self, binding: BindingId, parts: Parts) {
        let holder = Holder::Local(binding);
        self.declare(holder, ScopeKind::Names);
        // a closure or future has a name of its own, which says little about what is in it
        let is_shown = !self.holds.leaves(self.types.binding_ty(binding)).is_empty();
        let bound = |part: &Part| part.bound.filter(|_| !is_shown).or(Some(binding));
        let parts = parts.into_iter().map(|part| Part { bound: bound(&part), ..part }).collect();
        self.state.put(&Place::of(holder), parts);
    }

    /// The names of a pattern, for a `let` without a value.
    pub(super) fn declare_names(&mut self, pat: PatId) {
        for binding in self.body.bound_names(pat) {
            self.declare(Holder::Local(binding), ScopeKind::Names);
        }
    }
}

/// Notes what is alive at a call.
fn note_alive<'p>(at: &mut FxHashMap<ExprId, Vec<Alive>>, call: ExprId, parts: impl Iterator<Item = &'p Part>) {
    for part in parts {
        let alive = Alive { value: part.value, old: part.old };
        let all = at.entry(call).or_default();
        if !all.contains(&alive) {
            all.push(alive);
        }
    }
}

fn note_end(ends: &mut FxHashMap<ValueId, TextRange>, value: ValueId, end: TextRange) {
    let known = ends.entry(value).or_insert(end);
    if end.start > known.start {
        *known = end;
    }
}

/// The last byte of a range.
pub(super) fn last_byte(range: TextRange) -> TextRange {
    TextRange::new(range.end.saturating_sub(1).max(range.start), range.end)
}
