//! Closures and async blocks: what they capture by value is theirs (the Reference, "Closure types", "Capture modes").

use super::state::{Holder, Part, Parts, Place, State};
use super::walk::{ScopeKind, Walker};
use crate::base::Edition;
use crate::hir::{Closure, Expr, ExprId};

impl<'w> Walker<'_, 'w> {
    /// An async block or stream.
    pub(super) fn capture(&mut self, id: ExprId, body: ExprId, is_move: bool) -> Parts {
        let (parts, _) = self.capturing(id, is_move, &|walker| drop(walker.terminating(body)));
        parts
    }

    pub(super) fn closure(&mut self, id: ExprId, closure: &Closure) -> Parts {
        let (parts, rest) = self.capturing(id, closure.is_move, &|walker| {
            for (pat, _) in &closure.params {
                walker.bind(*pat, None, true);
            }
            walker.terminating(closure.body);
        });
        // what leaves its captures can be called once
        if !parts.is_empty() && rest.reachable && rest.held.is_empty() {
            self.once.insert(id);
        }
        parts
    }

    /// Walks the inside of `id`; the answer is what it captures by value, and what is left of that at its end.
    fn capturing(&mut self, id: ExprId, is_move: bool, inside: &dyn Fn(&mut Self)) -> (Parts, State) {
        let mentioned = self.mentioned(id);
        let by_value = if is_move || mentioned.is_empty() { mentioned } else { self.moved_inside(&mentioned, inside) };
        let mut captured = Vec::new();
        for place in by_value {
            let parts = self.state.take(&place);
            if !parts.is_empty() {
                self.note_move(place.clone());
                captured.push((place, parts));
            }
        }
        let rest = self.inside(id, &captured, inside);
        (captured.into_iter().flat_map(|(_, parts)| parts).map(Part::somewhere).collect(), rest)
    }

    /// Walks the inside with what is captured, and comes back with what is left of it.
    fn inside(&mut self, id: ExprId, captured: &[(Place, Parts)], inside: &dyn Fn(&mut Self)) -> State {
        let mut state = State { reachable: self.state.reachable, held: Vec::new() };
        captured.iter().for_each(|(place, parts)| state.put(place, parts.clone()));
        let around = std::mem::replace(&mut self.state, state);
        let scopes = std::mem::take(&mut self.scopes);
        let targets = std::mem::take(&mut self.targets);
        let extended = std::mem::take(&mut self.extended);
        let depth = self.open(ScopeKind::Names, self.end_of(id));
        inside(self);
        let rest = self.state.clone();
        captured.iter().for_each(|(place, _)| self.declare(place.holder, ScopeKind::Names));
        self.close(depth);
        self.state = around;
        self.scopes = scopes;
        self.targets = targets;
        self.extended = extended;
        rest
    }

    /// The places around that the inside names and that hold something. Fields are captured by themselves since 2021.
    fn mentioned(&self, id: ExprId) -> Vec<Place> {
        let mut found: Vec<Place> = Vec::new();
        let locals: Vec<_> = self.state.held.iter().map(|(holder, _)| *holder).collect();
        if locals.is_empty() {
            return found;
        }
        for (at, expr) in self.body.exprs() {
            let Expr::Local(binding) = expr else { continue };
            if !locals.contains(&Holder::Local(*binding)) || !self.facts.is_within(at, id) {
                continue;
            }
            let mut at = at;
            let mut place = Place::of(Holder::Local(*binding));
            while self.edition >= Edition::E2021
                && let Expr::Field { base, .. } = self.body.expr(self.facts.parent(at))
                && *base == at
                && let Some(field) = self.quiet_place(self.facts.parent(at))
            {
                at = self.facts.parent(at);
                place = field;
            }
            found.push(place);
        }
        found
    }

    /// What the inside moves out of: a walk that notes nothing else.
    fn moved_inside(&mut self, mentioned: &[Place], inside: &dyn Fn(&mut Self)) -> Vec<Place> {
        let around = self.moved.replace(Vec::new());
        let quiet = std::mem::replace(&mut self.quiet, true);
        let all: Vec<(Place, Parts)> = mentioned.iter().map(|place| (place.clone(), self.state.look(place))).collect();
        self.inside(self.body.root, &all, inside);
        self.quiet = quiet;
        let moved = std::mem::replace(&mut self.moved, around).unwrap_or_default();
        moved.into_iter().filter(|place| mentioned.iter().any(|known| known.holder == place.holder)).collect()
    }
}
