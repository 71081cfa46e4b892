//! The way from a function to an effect, for people.

use super::instance::Instance;
use super::local::SiteKind;
use super::reach::{Reach, Step};
use super::{Effect, Effects};
use crate::analysis::World;
use crate::base::Span;
use crate::resolve::ItemRef;
use rustc_hash::FxHashSet;

/// What a chain ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A function that is known to have the effect, or that starts a runtime for its body.
    Function(ItemRef),
    /// A closure in a function, which is on the way to what a chain ends in.
    Closure(ItemRef),
    /// A loop or the like, and what it does.
    Loop(&'static str),
}

impl Leaf {
    /// What it is, for people.
    pub fn said(self, world: &World) -> String {
        match self {
            Leaf::Function(item) => world.names.def_path(item),
            Leaf::Closure(item) => format!("{}::{{closure}}", world.names.def_path(item)),
            Leaf::Loop(what) => format!("a loop that {what}"),
        }
    }
}

/// The calls from a function down to an effect.
#[derive(Clone, Debug)]
pub struct Chain {
    /// Where each call stands and what it calls; the last is the leaf.
    pub hops: Vec<(Span, Leaf)>,
    /// The leaf.
    pub leaf: Leaf,
    /// How many other places behind the function have the same effect; counting stops at [`Chain::MANY`].
    pub others: usize,
}

impl Chain {
    /// Where counting stops.
    pub const MANY: usize = 100;
}

impl Effects {
    /// The best chain from a function to an effect that it has.
    pub fn chain(world: &World, function: &Instance, effect: Effect) -> Option<Chain> {
        let (mut hops, mut at) = (Vec::new(), function.clone());
        loop {
            let local = Self::local_of(world, &at);
            let reach = Self::reach(world, &at, effect)?;
            let site = local.sites.get(reach.site as usize)?;
            let what = match (&site.kind, &reach.next) {
                (_, Some(next)) => next.as_leaf(),
                (SiteKind::Known(callee, ..) | SiteKind::Entry(callee), None) => Leaf::Function(*callee),
                (SiteKind::Streams(streams), None) => Leaf::Function(streams.callee),
                (SiteKind::Values(values), None) => Leaf::Function(values.leaf(world, effect)?),
                (SiteKind::Spins(what) | SiteKind::Computes(what), None) => Leaf::Loop(what),
                (SiteKind::Calls(..), None) => return None,
            };
            hops.push((local.span(site.range)?, what));
            match reach.next {
                Some(next) => at = next,
                None => {
                    let others = count(world, function, effect).saturating_sub(1);
                    return Some(Chain { hops, leaf: what, others });
                }
            }
        }
    }

    /// What calling a function of the workspace does; that it computes is no wait.
    pub fn all(world: &World, function: ItemRef) -> Vec<Effect> {
        Self::summary(world, &function.into())
            .iter()
            .map(|reach| reach.effect)
            .filter(|effect| *effect != Effect::Computes)
            .collect()
    }

    /// The first step of that chain.
    fn reach(world: &World, function: &Instance, effect: Effect) -> Option<Reach> {
        Self::summary(world, function).iter().find(|reach| reach.effect == effect).cloned()
    }
}

/// How many places behind a function have an effect.
fn count(world: &World, function: &Instance, effect: Effect) -> usize {
    let (mut seen, mut todo, mut count) = (FxHashSet::from_iter([function.clone()]), vec![function.clone()], 0);
    while let Some(at) = todo.pop() {
        for site in &Effects::local_of(world, &at).sites {
            let step = Step::at(world, site, &at);
            count += usize::from(step.effects.iter().any(|(of, _)| *of == effect));
            let leads = |target: &Instance| Effects::reach(world, target, effect).is_some();
            todo.extend(step.targets.into_iter().filter(leads).filter(|target| seen.insert(target.clone())));
        }
        if count > Chain::MANY {
            break;
        }
    }
    count
}
