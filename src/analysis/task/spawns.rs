//! The calls that run an argument on its own.

use super::Spawned;
use crate::analysis::context::RegionId;
use crate::analysis::facts::{BodyFacts, Call};
use crate::hir::{Expr, ExprId};
use crate::types::{self, Asks};

/// A call that runs an argument on its own.
#[derive(Clone, Copy, Debug)]
pub struct Spawn {
    /// The call.
    pub call: Call,
    /// What runs.
    pub arg: ExprId,
    /// What is asked of it.
    pub asks: Asks,
}

impl BodyFacts<'_> {
    /// The calls whose signature asks that a future or closure be `Send` or `'static`.
    pub fn spawns(&self) -> &[Spawn] {
        self.spawns.get_or_init(|| self.find_spawns())
    }

    fn find_spawns(&self) -> Vec<Spawn> {
        let mut found = Vec::new();
        for call in self.calls.iter().filter(|call| call.region != RegionId::DEAD) {
            let args = match self.body.expr(call.expr) {
                Expr::Call { args, .. } => args,
                Expr::MethodCall(method) => &method.args,
                _ => continue,
            };
            if !self.may_ask(call, args) {
                continue;
            }
            let asked = types::asks(&self.world.names, &self.world.types, call.callee);
            // `Trait::method(self, ..)`: the receiver is an argument
            let skip = args.len().saturating_sub(asked.len());
            for (arg, asks) in args.iter().skip(skip).zip(asked) {
                if (asks.future || asks.callable) && (asks.send || asks.owned) {
                    found.push(Spawn { call: *call, arg: *arg, asks });
                }
            }
        }
        found
    }

    /// Whether a call is worth a look at its signature: something that can run is among its arguments.
    fn may_ask(&self, call: &Call, args: &[ExprId]) -> bool {
        let spawns = || self.world.api(call.callee).is_some_and(|api| api.spawns.is_some() || api.offloads);
        let runs = |arg: &ExprId| !matches!(self.spawned(*arg), Spawned::Value(_));
        !args.is_empty() && (spawns() || !self.world.is_known(call.callee) && args.iter().any(runs))
    }
}
