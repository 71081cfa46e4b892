//! Who holds which values on a path through a body.

use crate::base::Name;
use crate::hir::{BindingId, ExprId};

/// A value that is followed, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(pub u32);

/// Who holds a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Holder {
    /// A local.
    Local(BindingId),
    /// A temporary, by the expression that made it.
    Temp(ExprId),
    /// An operand that waits for the others.
    Operand(ExprId),
}

/// Fields, from the outside in. Behind a variant or in a container there are none.
pub(super) type Steps = Vec<Name>;

/// A place that can be moved out of.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub holder: Holder,
    pub steps: Steps,
}

impl Place {
    pub(super) fn of(holder: Holder) -> Self {
        Self { holder, steps: Steps::new() }
    }

    pub(super) fn field(mut self, name: Name) -> Self {
        self.steps.push(name);
        self
    }
}

/// A followed value in another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where in it.
    pub steps: Steps,
    pub value: ValueId,
    /// The name that a pattern gave it last.
    pub bound: Option<BindingId>,
    /// It comes from an earlier turn of a loop.
    pub old: bool,
}

impl Part {
    /// The part as seen from a field of what holds it; `None` where it is elsewhere. A part of which it is not known where
    /// it is may be there.
    pub(super) fn below(&self, steps: &[Name]) -> Option<Part> {
        let rest = match self.steps.strip_prefix(steps) {
            Some(rest) => rest,
            None if steps.starts_with(&self.steps) => &[],
            None => return None,
        };
        Some(Part { steps: rest.to_vec(), ..self.clone() })
    }

    /// The part of something that holds this one in a field.
    pub(super) fn inside(mut self, field: Name) -> Part {
        self.steps.insert(0, field);
        self
    }

    /// The part of something that holds this one somewhere.
    pub(super) fn somewhere(mut self) -> Part {
        self.steps.clear();
        self
    }
}

/// What a value contains that is followed.
pub(super) type Parts = Vec<Part>;

/// Who holds what.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// Whether anything gets here.
    pub reachable: bool,
    /// Who holds what, in the order in which it was put there.
    pub held: Vec<(Holder, Part)>,
}

impl State {
    /// Nothing gets here.
    pub(super) fn unreachable() -> Self {
        Self::default()
    }

    /// The start of a body.
    pub(super) fn start() -> Self {
        Self { reachable: true, held: Vec::new() }
    }

    /// Two paths meet.
    pub(super) fn join(&mut self, other: State) {
        if !other.reachable {
            return;
        }
        if !self.reachable {
            *self = other;
            return;
        }
        for (holder, part) in other.held {
            self.add(holder, part);
        }
    }

    fn add(&mut self, holder: Holder, part: Part) {
        let known = self.held.iter().any(|(of, held)| *of == holder && *held == part);
        if !known {
            self.held.push((holder, part));
        }
    }

    /// Whether nothing of the other is new.
    pub(super) fn covers(&self, other: &State) -> bool {
        !other.reachable || self.reachable && other.held.iter().all(|held| self.held.contains(held))
    }

    /// Puts parts into a place.
    pub(super) fn put(&mut self, place: &Place, parts: Parts) {
        if !self.reachable {
            return;
        }
        for mut part in parts {
            part.steps.splice(0..0, place.steps.iter().copied());
            self.add(place.holder, part);
        }
    }

    /// What a place holds.
    pub(super) fn look(&self, place: &Place) -> Parts {
        let held = self.held.iter().filter(|(holder, _)| *holder == place.holder);
        held.filter_map(|(_, part)| part.below(&place.steps)).collect()
    }

    /// Moves out of a place.
    pub(super) fn take(&mut self, place: &Place) -> Parts {
        let mut taken = Parts::new();
        self.held.retain(|(holder, part)| match part.below(&place.steps) {
            Some(below) if *holder == place.holder => {
                taken.push(below);
                false
            }
            _ => true,
        });
        taken
    }

    /// Takes single parts from a place, as [`State::look`] showed them.
    pub(super) fn remove(&mut self, place: &Place, gone: &[Part]) {
        self.held.retain(|(holder, part)| {
            *holder != place.holder || part.below(&place.steps).is_none_or(|below| !gone.contains(&below))
        });
    }

    /// The end of a scope.
    pub(super) fn drop_all(&mut self, holders: &[Holder]) {
        if !holders.is_empty() && !self.held.is_empty() {
            self.held.retain(|(holder, _)| !holders.contains(holder));
        }
    }

    /// What comes round a loop.
    pub(super) fn aged(mut self) -> Self {
        let held = std::mem::take(&mut self.held);
        for (holder, mut part) in held {
            part.old = true;
            self.add(holder, part);
        }
        self
    }
}
