//! The call chains of a workspace, and what is known of one of its functions.

use super::{Job, Progress, load, request};
use crate::analysis::{BodyFacts, Effect, Effects, Instance, Leaf, Reached, World};
use crate::base::{Graph, Name, NodeKind, Span};
use crate::resolve::{Def, ItemRef, Namespace, UnitId};
use crate::{source, syntax};
use rayon::prelude::*;

/// One chain: each step with its name and the place of the call that leads there.
struct Steps {
    start: String,
    is_async: bool,
    steps: Vec<(String, String)>,
    effect: &'static str,
}

/// The chains from async code to what blocks. With a function, those that lead through it; of a function that no async
/// code calls, what it leads to. Where there is no such function, the paths of those that may be meant.
pub fn graph(job: &Job, function: Option<&str>, progress: Progress<'_>) -> Result<Graph, Vec<String>> {
    with_world(job, progress, |world| {
        let units: Vec<UnitId> = world.judged_units().collect();
        let chains: Vec<Vec<Steps>> = units.par_iter().map(|unit| of_unit(world, *unit, job)).collect();
        let mut all = Graph::default();
        chains.into_iter().flatten().for_each(|steps| add(&mut all, &steps));
        let Some(function) = function else { return Ok(all) };
        let through = all.through(function);
        if !through.nodes.is_empty() {
            return Ok(through);
        }
        let named = named(world, function);
        if named.is_empty() { Err(world.names.near(function)) } else { Ok(of_functions(world, &named)) }
    })
}

pub(super) fn with_world<T: Send>(job: &Job, progress: Progress<'_>, ask: impl FnOnce(&World) -> T + Send) -> T {
    let here = || {
        let project = source::discover(&request(job));
        ask(&load::load(job, &project, progress).world)
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(job.threads).stack_size(syntax::STACK_SIZE).build();
    match pool {
        Ok(pool) => pool.install(here),
        Err(_) => here(),
    }
}

/// What there is to say of each body of the targets that a run judges, in order and each thing once.
pub(super) fn of_bodies<T: Ord + Send>(
    job: &Job,
    progress: Progress<'_>,
    of: impl Fn(&BodyFacts<'_>) -> Vec<T> + Send + Sync,
) -> Vec<T> {
    with_world(job, progress, |world| {
        let units: Vec<UnitId> = world.judged_units().collect();
        let look = |unit: &UnitId| {
            let (id, unit) = (*unit, world.names.unit(*unit));
            let all = unit.file.into_iter().flat_map(|file| unit.hir.bodies.iter().map(move |body| (file, body)));
            let facts = all.map(|(file, body)| BodyFacts::new(world, id, file, body));
            let active = facts.filter(|facts| facts.owner.is_none_or(|owner| world.names.is_active(owner)));
            active.flat_map(|facts| of(&facts)).collect::<Vec<T>>()
        };
        let mut all: Vec<T> = units.par_iter().flat_map_iter(look).collect();
        all.sort();
        all.dedup();
        all
    })
}

fn of_unit(world: &World, unit: UnitId, job: &Job) -> Vec<Steps> {
    let of = world.names.unit(unit);
    let Some(file) = of.file else { return Vec::new() };
    let mut found = Vec::new();
    for body in &of.hir.bodies {
        let facts = BodyFacts::new(world, unit, file, body);
        let Some(owner) = facts.owner.filter(|owner| world.names.is_active(*owner)) else { continue };
        if facts.test && !job.settings.values().iter().any(|settings| settings.include_tests) {
            continue;
        }
        let start = world.names.def_path(owner);
        for reached in facts.reached() {
            let place = shown(world, facts.span(reached.call.range));
            found.extend(steps_of(world, start.clone(), reached, place));
        }
    }
    found
}

fn steps_of(world: &World, start: String, reached: &Reached, place: String) -> Option<Steps> {
    let next = reached.through.as_ref().map_or(Leaf::Function(reached.call.callee), Instance::as_leaf);
    let mut steps = vec![(next.said(world), place)];
    match &reached.through {
        Some(through) => steps.extend(below(world, through, reached.effect)?),
        None => steps.extend(in_sources(world, reached.call.callee, reached.effect)),
    }
    Some(Steps { start, is_async: true, steps, effect: reached.effect.as_str() })
}

fn below(world: &World, function: &Instance, effect: Effect) -> Option<Vec<(String, String)>> {
    let chain = Effects::chain(world, function, effect)?;
    let hops = chain.hops.iter().map(|(span, leaf)| (leaf.said(world), shown(world, *span)));
    let behind = match chain.leaf {
        Leaf::Function(item) => in_sources(world, item, effect),
        Leaf::Closure(_) | Leaf::Loop(_) => Vec::new(),
    };
    Some(hops.chain(behind).collect())
}

/// The way on in the sources of a dependency.
fn in_sources(world: &World, callee: ItemRef, effect: Effect) -> Vec<(String, String)> {
    let far = world.far_effect(callee, effect);
    let krate = world.names.krate(world.names.crate_of(callee)).name;
    let step = |(place, name): &(Box<str>, Box<str>)| (name.to_string(), format!("{krate}: {place}"));
    far.iter().flat_map(|far| far.steps.iter().map(step)).collect()
}

/// What functions of the workspace lead to by themselves.
fn of_functions(world: &World, functions: &[ItemRef]) -> Graph {
    let mut graph = Graph::default();
    for &item in functions {
        for effect in Effects::all(world, item) {
            let start = world.names.def_path(item);
            if let Some(steps) = below(world, &item.into(), effect) {
                add(&mut graph, &Steps { start, is_async: false, steps, effect: effect.as_str() });
            }
        }
    }
    graph
}

/// The functions of the workspace that a path, or its last segments, may mean.
fn named(world: &World, path: &str) -> Vec<ItemRef> {
    let segments: Vec<Name> = path.split("::").map(Name::new).collect();
    if let Some(Def::Item(item)) = world.names.lookup_absolute(&segments, Namespace::Values) {
        return vec![item];
    }
    let Some(last) = segments.last() else { return Vec::new() };
    let items = world.judged_units().flat_map(|unit| world.names.items(unit));
    let is_meant = |at: ItemRef| world.names.def_path(at).ends_with(&format!("::{path}"));
    items.filter(|(_, item)| item.name == Some(*last)).map(|(at, _)| at).filter(|at| is_meant(*at)).collect()
}

fn add(graph: &mut Graph, chain: &Steps) {
    let kind = if chain.is_async { NodeKind::Async } else { NodeKind::Sync };
    let mut from = graph.node(&chain.start, kind, "");
    for (index, (name, place)) in chain.steps.iter().enumerate() {
        let is_leaf = index + 1 == chain.steps.len();
        let (kind, effect) = if is_leaf { (NodeKind::Leaf, chain.effect) } else { (NodeKind::Sync, "") };
        let to = graph.node(name, kind, effect);
        graph.edge(from, to, place.clone());
        from = to;
    }
}

fn shown(world: &World, span: Span) -> String {
    let file = world.files.get(span.file);
    let at = file.line_col(span.range.start);
    format!("{}:{}:{}", file.path, at.line, at.column)
}

/// Why a function of the workspace counts as it does: who says so, or the chains that show it. Where there is no such
/// function, the paths of those that may be meant.
pub fn explain(job: &Job, path: &str) -> Result<String, Vec<String>> {
    with_world(job, &|_, _, _| {}, |world| {
        let found = named(world, path);
        let explain = |item: &ItemRef| match world.is_known(*item) {
            true => explain_dependency(world, *item),
            false => explain_item(world, *item),
        };
        let texts: Vec<String> = found.iter().map(explain).collect();
        if texts.is_empty() { Err(world.names.near(path)) } else { Ok(texts.join("\n")) }
    })
}

/// What the bodies of a dependency say of one of its functions.
fn explain_dependency(world: &World, item: ItemRef) -> String {
    let mut text = world.names.def_path(item) + "\n  known from: its own sources\n";
    let far = world.far(item);
    if far.is_none() {
        text += "  nothing that it calls waits, as far as that is known\n";
    }
    for far in far.iter().flat_map(|far| far.iter()) {
        text += &format!("  by what it calls: {}\n", far.effect().map_or("", Effect::as_str));
        for (place, name) in &far.steps {
            text += &format!("    calls {name}  {place}\n");
        }
    }
    text
}

fn explain_item(world: &World, item: ItemRef) -> String {
    let mut text = world.names.def_path(item) + "\n";
    if let Some(said) = world.said(item) {
        let by = said.comment.map_or_else(|| "the configuration".to_owned(), |span| shown(world, span));
        text += &format!("  said of it by: {by}\n");
        let reason = said.reason.as_ref().map_or_else(String::new, |reason| format!(": {reason}"));
        if let Some(blocks) = &said.api.blocks {
            text += &format!("  blocks the thread: {}{reason}\n", blocks.class.as_str());
        }
        let facts = [
            (said.api.never_blocks, "does not count as blocking"),
            (said.api.offloads, "runs its closure where blocking is right"),
        ];
        facts.iter().filter(|(holds, _)| *holds).for_each(|(_, fact)| text += &format!("  {fact}\n"));
    }
    let effects = Effects::all(world, item);
    if effects.is_empty() && world.said(item).is_none() {
        text +=
            "  nothing that it calls blocks, as far as that is known; of an async function see `async-lint check`\n";
    }
    for effect in effects {
        text += &format!("  by what it calls: {}\n", effect.as_str());
        for (name, place) in below(world, &item.into(), effect).unwrap_or_default() {
            text += &format!("    calls {name}  {place}\n");
        }
    }
    text
}
