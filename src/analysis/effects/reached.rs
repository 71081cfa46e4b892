//! The effects of the calls of one body.

use super::local::{SiteKind, kind};
use super::reach::{Cost, through};
use super::targets::Targets;
use super::{Effect, Effects};
use crate::analysis::facts::{BodyFacts, Call};
use crate::resolve::ItemRef;
use rustc_hash::FxHashMap;

/// An effect of a call.
#[derive(Clone, Copy, Debug)]
pub struct Reached {
    /// The call.
    pub call: Call,
    /// What it does to the thread.
    pub effect: Effect,
    /// How sure and how bad that is.
    pub cost: Cost,
    /// The function of the workspace behind which the effect lies; `None` where the call itself has it.
    pub through: Option<ItemRef>,
}

impl BodyFacts<'_> {
    /// The effects of the calls that an executor's thread makes, in the order of the text.
    pub fn reached(&self) -> &[Reached] {
        self.reached.get_or_init(|| {
            if !self.regions.iter().any(crate::analysis::Region::is_async) {
                return Vec::new();
            }
            let calls = self.calls.iter().chain(&self.handed).filter(|call| self.region(call.region).is_async());
            let mut found: Vec<Reached> = calls.flat_map(|call| self.effects_of(call)).collect();
            found.sort_by_key(|reached| (reached.call.range, reached.call.expr, reached.effect));
            found
        })
    }

    /// What a call does to its thread.
    pub fn effects_of(&self, call: &Call) -> Vec<Reached> {
        let direct = Cost { possible: false, once: false, cheap: false, hops: 0 };
        let of = |effect, cost, through| Reached { call: *call, effect, cost, through };
        match kind(self, call) {
            None | Some(SiteKind::Spins(_)) => Vec::new(),
            Some(SiteKind::Known(_, effects)) => {
                effects.iter().map(|(effect, cheap)| of(*effect, Cost { cheap: *cheap, ..direct }, None)).collect()
            }
            Some(SiteKind::Entry(_)) => vec![of(Effect::Runtime, direct, None)],
            Some(SiteKind::Calls(targets)) => {
                self.behind(&targets).into_iter().map(|(effect, cost, next)| of(effect, cost, next)).collect()
            }
        }
    }

    fn behind(&self, targets: &Targets) -> Vec<(Effect, Cost, Option<ItemRef>)> {
        for target in targets.all() {
            Effects::summary(self.world, *target);
        }
        let mut found = Vec::new();
        through(self.world, targets, &FxHashMap::default(), &mut |reach| {
            found.push((reach.effect, reach.cost, reach.next))
        });
        found
    }
}
