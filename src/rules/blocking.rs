//! What the rules about blocking calls share: which calls, and what to do instead.

use super::{Sink, words};
use crate::analysis::{BodyFacts, Call, Chain, Effect, Effects, Far, Instance, Leaf, Reached, Wait};
use crate::base::{Confidence, Finding, Hop, Label};
use crate::foreign::{BlockClass, Instead, Runtime};
use crate::resolve::ItemRef;

/// Reports each call of a class that runs on an executor. `does` says what such a call does, as in "`path` does ..".
pub fn calls(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, class: BlockClass, does: &str) {
    for reached in facts.reached().iter().filter(|reached| reached.effect == Effect::Blocks(class)) {
        let does_so = || format!("{does} in async code");
        let finding = match facts.wait(&reached.call) {
            _ if reached.through.is_some() => chain(facts, sink, reached, &does_so()).map(|(finding, _)| finding),
            None => far(facts, sink, reached, &does_so()),
            Some(wait) => Some(call(facts, sink, reached, does, &wait)),
        };
        if let Some(finding) = finding.filter(|_| facts.region(reached.call.region).alone) {
            finding.primary_label = "nothing else runs on this thread, but this future itself waits".to_owned();
            finding.confidence = Confidence::Possible;
        }
    }
}

fn call<'s>(
    facts: &BodyFacts<'_>,
    sink: &'s mut Sink<'_>,
    reached: &Reached,
    does: &str,
    wait: &Wait<'_>,
) -> &'s mut Finding {
    let finding = report(facts, sink, &reached.call, does, wait.instead);
    if wait.quick {
        finding.confidence = Confidence::Possible;
    }
    finding
}

/// How many calls a file may be away: almost all that were ever mended are one or two, and with each call it is less
/// likely that this way is taken.
const MAX_HOPS_TO_FILES: u32 = 5;

/// Reports a call that leads to an effect through functions of the workspace; also what it ends in. `does` is as in
/// "`path` blocks in async code".
pub fn chain<'s>(
    facts: &BodyFacts<'_>,
    sink: &'s mut Sink<'_>,
    reached: &Reached,
    does: &str,
) -> Option<(&'s mut Finding, Leaf)> {
    let world = facts.world;
    // a single system call behind a function is seldom worth a word
    let is_far = reached.effect == Effect::Blocks(BlockClass::Fs) && reached.cost.hops > MAX_HOPS_TO_FILES;
    let is_doubtful = reached.cost.possible || reached.cost.cheap || is_far;
    // in a test nobody else waits, so what is not certain there is not worth one at all
    if is_doubtful && facts.test {
        return None;
    }
    let through = reached.through.as_ref()?;
    let chain = Effects::chain(world, through, reached.effect)?;
    let path = match through.as_leaf() {
        closure @ Leaf::Closure(_) => format!("`{}`", closure.said(world)),
        _ => words::path(facts, &reached.call),
    };
    let far = match chain.leaf {
        Leaf::Function(item) => world.far_effect(item, reached.effect).map(|far| (item, far)),
        Leaf::Closure(_) | Leaf::Loop(_) => None,
    };
    let end = match (&far, chain.leaf) {
        (Some((_, far)), _) => format!("`{}`", far.leaf),
        (None, Leaf::Function(_) | Leaf::Closure(_)) => format!("`{}`", chain.leaf.said(world)),
        (None, Leaf::Loop(_)) => "a loop".to_owned(),
    };
    let message = match reached.cost.possible {
        true => format!("{path} possibly {does}: it may lead to {end}"),
        false => format!("{path} {does}: it leads to {end}"),
    };
    let finding = sink.report(reached.call.range, message);
    finding.primary_label = "every task on this thread waits until it returns".to_owned();
    words::explain_async(facts, reached.call.region, finding);
    finding.once = reached.cost.once || facts.runs_once(&reached.call);
    finding.chain = chain.hops.iter().map(|(span, leaf)| Hop { span: *span, callee: leaf.said(world) }).collect();
    if chain.others > 0 {
        finding.notes.push(others(chain.others));
    }
    finding.confidence = if is_doubtful { Confidence::Possible } else { Confidence::Likely };
    if let Leaf::Function(item) = chain.leaf {
        let instead = instead(facts, item).filter(|_| !is_in_the_way(facts, through, &chain));
        finding.help = help_behind(words::runtime(facts), instead);
        add_said(facts, item, finding);
    }
    finding.notes.extend(far.map(|(item, far)| in_its_sources(facts, item, &far)));
    Some((finding, chain.leaf))
}

/// Reports a call of a dependency's function whose body leads to an effect. `does` is as in "`path` blocks in async code".
pub fn far<'s>(
    facts: &BodyFacts<'_>,
    sink: &'s mut Sink<'_>,
    reached: &Reached,
    does: &str,
) -> Option<&'s mut Finding> {
    let far = facts.world.far_effect(reached.call.callee, reached.effect)?;
    let path = words::path(facts, &reached.call);
    let finding = sink.report(reached.call.range, format!("{path} {does}: it leads to `{}`", far.leaf));
    finding.primary_label = "every task on this thread waits until it returns".to_owned();
    words::explain_async(facts, reached.call.region, finding);
    finding.once = facts.runs_once(&reached.call);
    finding.confidence = if reached.cost.cheap { Confidence::Possible } else { Confidence::Likely };
    finding.help = help_behind(words::runtime(facts), None);
    finding.notes.push(in_its_sources(facts, reached.call.callee, &far));
    Some(finding)
}

/// Where a dependency's function goes on to what it leads to.
fn in_its_sources(facts: &BodyFacts<'_>, callee: ItemRef, far: &Far) -> String {
    let names = &facts.world.names;
    let steps = far.steps.iter().map(|(place, what)| format!("`{what}` ({place})"));
    let krate = names.krate(names.crate_of(callee)).name;
    format!("in the sources of `{krate}` it calls {}", steps.collect::<Vec<_>>().join(", which calls "))
}

/// What users say of the function that blocks.
fn add_said(facts: &BodyFacts<'_>, callee: ItemRef, finding: &mut Finding) {
    let Some(said) = facts.world.said(callee) else { return };
    if let Some(instead) = &said.instead {
        finding.help.insert(0, format!("call `{instead}` instead"));
    }
    finding.notes.extend(said.reason.iter().map(|reason| format!("why it blocks: {reason}")));
    match said.comment {
        Some(span) => finding.labels.push(Label { span, message: "said here".to_owned() }),
        None => finding.notes.push("the configuration says that it blocks".to_owned()),
    }
}

fn others(count: usize) -> String {
    match count {
        1 => "one other call behind it does the same".to_owned(),
        Chain::MANY.. => format!("more than {} other calls behind it do the same", Chain::MANY),
        _ => format!("{count} other calls behind it do the same"),
    }
}

fn instead<'f>(facts: &'f BodyFacts<'_>, callee: ItemRef) -> Option<&'f Instead> {
    let api = facts.world.api(callee)?;
    let as_streams = || api.waits_as.as_ref().map(|waits| &waits.instead);
    api.blocks.as_ref().map(|blocks| &blocks.instead).or_else(as_streams)
}

/// Reports one call.
pub fn report<'s>(
    facts: &BodyFacts<'_>,
    sink: &'s mut Sink<'_>,
    call: &Call,
    does: &str,
    instead: &Instead,
) -> &'s mut Finding {
    let path = words::path(facts, call);
    let finding = sink.report(call.range, format!("{path} {does} in async code"));
    finding.primary_label = "every task on this thread waits until it returns".to_owned();
    words::explain_async(facts, call.region, finding);
    finding.once = facts.runs_once(call);
    finding.help = help(words::runtime(facts), instead);
    add_said(facts, call.callee, finding);
    finding
}

/// Whether a function on the way can't be made async: a trait that others declare says what it is.
fn is_in_the_way(facts: &BodyFacts<'_>, through: &Instance, chain: &Chain) -> bool {
    let world = facts.world;
    let foreign = |leaf: Leaf| match leaf {
        Leaf::Function(item) => world.names.trait_of(item).is_some_and(|of| world.is_known(of)),
        Leaf::Closure(_) | Leaf::Loop(_) => false,
    };
    let before = chain.hops.split_last().map(|(_, before)| before).unwrap_or_default();
    std::iter::once(through.as_leaf()).chain(before.iter().map(|(_, leaf)| *leaf)).any(foreign)
}

/// What to do about a call that leads to a blocking one.
fn help_behind(runtime: Option<Runtime>, instead: Option<&Instead>) -> Vec<String> {
    let offload = words::offload(runtime);
    let async_path = instead.and_then(|instead| on(runtime, instead)).filter(|path| !offloads(path));
    let mut help = vec![offload.to_owned()];
    if let Some(path) = async_path {
        help.push(format!("or make the functions on the way async, with `{path}` at their end"));
    }
    help
}

/// The replacement on a runtime.
fn on(runtime: Option<Runtime>, instead: &Instead) -> Option<&str> {
    match runtime {
        // actix runs on tokio
        Some(Runtime::Actix) => instead.on(Runtime::Actix).or(instead.on(Runtime::Tokio)),
        Some(runtime) => instead.on(runtime),
        None => None,
    }
}

fn offloads(path: &str) -> bool {
    path.ends_with("spawn_blocking") || path.ends_with("unblock")
}

/// What to do: the replacement on the crate's runtime, or a thread for it.
fn help(runtime: Option<Runtime>, instead: &Instead) -> Vec<String> {
    let offload = words::offload(runtime);
    match on(runtime, instead) {
        Some(path) if offloads(path) => vec![offload.to_owned()],
        Some(path) if path.rsplit("::").next().is_some_and(|last| last.starts_with(char::is_uppercase)) => {
            vec![format!("use `{path}`, which waits without the thread, or {offload}")]
        }
        Some(path) => vec![format!("use `{path}(..).await`, or {offload}")],
        None => vec![offload.to_owned()],
    }
}
