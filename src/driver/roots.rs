//! The pieces of async code of a workspace, each with what it does to the thread that polls it.

use super::graph::of_bodies;
use super::{Job, Progress};
use crate::analysis::{BodyFacts, Context, Effects, Reached, RegionId, RegionKind, World};

/// An `async fn`, async block, async closure, stream or poll function: what an executor polls as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsyncRoot {
    /// The file, from the root of the workspace.
    pub path: String,
    /// The line of what makes it async, from 1.
    pub line: u32,
    /// The function that it is, or stands in.
    pub function: String,
    /// What makes it async: `AsyncFn`, `AsyncBlock`, `Poll`.
    pub kind: String,
    /// Whether it is test code.
    pub is_test: bool,
    /// What it reaches: the places of the calls and words for what these do.
    pub reached: Vec<Reach>,
}

/// What a call in async code does, or what it leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// The line of the call.
    pub line: u32,
    /// A word for it: `fs`, `sleep`, `runtime`.
    pub effect: &'static str,
    /// What does it in the end.
    pub leaf: String,
    /// How many functions lie between.
    pub hops: u32,
    /// Whether only some of the implementations that may be meant do it.
    pub is_possible: bool,
    /// Whether it only happens when the program starts.
    pub is_once: bool,
    /// Whether it rarely takes long.
    pub is_cheap: bool,
}

/// All pieces of async code, in the order of their places.
pub fn roots(job: &Job, progress: Progress<'_>) -> Vec<AsyncRoot> {
    of_bodies(job, progress, |facts| {
        (0..facts.regions.len()).filter_map(|at| of_region(facts, RegionId(at as u32))).collect()
    })
}

fn of_region(facts: &BodyFacts<'_>, id: RegionId) -> Option<AsyncRoot> {
    let world = facts.world;
    let region = facts.region(id);
    let Context::Async(why) = region.context else { return None };
    if region.kind == RegionKind::Closure {
        return None;
    }
    let line = |range| {
        let span = facts.span(range);
        world.files.get(span.file).line_col(span.range.start).line
    };
    let here = facts.reached().iter().filter(|reached| root_of(facts, reached.call.region) == id);
    let reach = |reached: &Reached| Reach {
        line: line(reached.call.range),
        effect: reached.effect.as_str(),
        leaf: leaf(world, reached),
        hops: reached.cost.hops,
        is_possible: reached.cost.possible,
        is_once: reached.cost.once || region.once,
        is_cheap: reached.cost.cheap,
    };
    Some(AsyncRoot {
        path: world.files.get(facts.span(region.keyword).file).path.clone(),
        line: line(region.keyword),
        function: facts.owner.map_or_else(String::new, |owner| world.names.def_path(owner)),
        kind: format!("{why:?}"),
        is_test: facts.test,
        reached: here.map(reach).collect(),
    })
}

/// The end of the chain, in the workspace or behind it.
fn leaf(world: &World, reached: &Reached) -> String {
    let chain = reached.through.as_ref().and_then(|through| Effects::chain(world, through, reached.effect));
    let last = chain.and_then(|chain| chain.hops.last().map(|(_, leaf)| leaf.said(world)));
    last.unwrap_or_else(|| world.names.def_path(reached.call.callee))
}

/// The piece that a closure in it belongs to.
fn root_of(facts: &BodyFacts<'_>, mut id: RegionId) -> RegionId {
    while let Some(parent) = facts.region(id).parent.filter(|_| facts.region(id).kind == RegionKind::Closure) {
        id = parent;
    }
    id
}
