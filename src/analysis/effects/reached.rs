//! The effects of the calls of one body.

use super::instance::Instance;
use super::local::{SiteKind, kind};
use super::reach::{Cost, Step, of_step};
use super::values::Values;
use super::{Effect, Effects};
use crate::analysis::facts::{BodyFacts, Call};
use rustc_hash::FxHashMap;

/// An effect of a call.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The call.
    pub call: Call,
    /// What it does to the thread.
    pub effect: Effect,
    /// How sure and how bad that is.
    pub cost: Cost,
    /// The function of the workspace behind which the effect lies; `None` where the call itself has it.
    pub through: Option<Instance>,
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
            let values = self.value_calls().into_iter().filter(|(call, _)| self.region(call.region).is_async());
            found.extend(values.flat_map(|(call, values)| self.effects_of_values(&call, &values)));
            found.sort_by_key(|reached| (reached.call.range, reached.call.expr, reached.effect));
            found
        })
    }

    /// What a call does to its thread.
    pub fn effects_of(&self, call: &Call) -> Vec<Reached> {
        let Some(kind) = kind(self, call).filter(|kind| !matches!(kind, SiteKind::Spins(_) | SiteKind::Computes(_)))
        else {
            return Vec::new();
        };
        self.effects_of_step(call, &Step::of(self.world, &kind, None))
    }

    /// The same where a value is called; each effect is that of the value which has it.
    fn effects_of_values(&self, call: &Call, values: &Values) -> Vec<Reached> {
        let mut found = self.effects_of_step(call, &values.step(self.world));
        for reached in &mut found {
            let leaf = || values.leaf(self.world, reached.effect);
            let callee = reached.through.as_ref().map(|through| through.function).or_else(leaf);
            reached.call.callee = callee.unwrap_or(call.callee);
        }
        found
    }

    fn effects_of_step(&self, call: &Call, step: &Step) -> Vec<Reached> {
        for target in &step.targets {
            Effects::summary(self.world, target);
        }
        let mut found = Vec::new();
        of_step(self.world, step, &FxHashMap::default(), &mut |reach| {
            let hops = if reach.next.is_none() { 0 } else { reach.cost.hops };
            let cost = Cost { hops, ..reach.cost };
            let cost = if self.comes_again(call.expr) { cost.again() } else { cost };
            found.push(Reached { call: *call, effect: reach.effect, cost, through: reach.next });
        });
        found
    }
}
