//! Calls of values: functions and closures that lie in a constant, a field, a local.

use super::Effect;
use super::local::counts;
use super::reach::Step;
use crate::analysis::World;
use crate::analysis::callable::{Callable, Callables};
use crate::analysis::facts::{BodyFacts, Call};
use crate::analysis::usage;
use crate::hir::{Expr, ExprId};
use crate::resolve::ItemRef;

/// What a call of a value may run.
#[derive(Clone, Debug)]
pub struct Values(Callables);

impl Values {
    /// What the call leads to.
    pub(super) fn step(&self, world: &World) -> Step {
        let mut step = Step { others: usize::from(self.0.others), ..Step::default() };
        for callable in &self.0.all {
            match *callable {
                Callable::Function(function) if world.is_known(function) || !counts(world, function) => {
                    step.others += 1;
                    step.effects.extend(world.api(function).into_iter().flat_map(Effect::of_value));
                }
                callable => step.targets.push(callable.into()),
            }
        }
        step
    }

    /// The known function among them that has an effect.
    pub(super) fn leaf(&self, world: &World, effect: Effect) -> Option<ItemRef> {
        let has = |function: &ItemRef| {
            let mut effects = world.api(*function).into_iter().flat_map(Effect::of_value);
            effects.any(|(of, _)| of == effect)
        };
        self.0.all.iter().map(|callable| callable.function()).find(has)
    }
}

impl BodyFacts<'_> {
    /// The calls of values, each with what it may run. Of what is called the first stands for all.
    pub(super) fn value_calls(&self) -> Vec<(Call, Values)> {
        let mut found = Vec::new();
        let mut add = |expr: ExprId, at: ExprId, values: Callables| {
            let Some(first) = values.all.first() else { return };
            let (range, region) = (self.body.range(at), self.region_of(expr));
            if region != crate::analysis::RegionId::DEAD {
                found.push((Call { expr, callee: first.function(), range, region }, Values(values)));
            }
        };
        for (expr, called) in self.body.exprs() {
            let args = match called {
                Expr::Call { callee, args } => {
                    if !self.is_of_function(expr) {
                        add(expr, *callee, self.called_values(*callee));
                    }
                    args
                }
                Expr::MethodCall(call) => &call.args,
                _ => continue,
            };
            for &arg in args {
                let values = self.handed_values(arg);
                if !values.all.is_empty() && usage::of(self.world, self, arg).is_inline() {
                    add(arg, arg, values);
                }
            }
        }
        found
    }
}
