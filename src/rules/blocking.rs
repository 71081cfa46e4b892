//! What the rules about blocking calls share: which calls, and what to do instead.

use super::{Sink, words};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Confidence, Finding};
use crate::foreign::{BlockClass, Instead, Runtime};

/// Reports each call of a class that runs on an executor. `does` says what such a call does, as in "`path` does ..".
pub fn calls(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, class: BlockClass, does: &str) {
    for call in &facts.calls {
        if !words::is_async(facts, call.region) {
            continue;
        }
        if let Some(blocks) = facts.wait(call).filter(|wait| wait.class == class) {
            let finding = report(facts, sink, call, does, blocks.instead);
            // `bind` of an address waits for nothing; only where it has to resolve a name
            if class == BlockClass::Net && blocks.cheap {
                finding.confidence = Confidence::Possible;
            }
        }
    }
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
    finding.help = help(words::runtime(facts), instead);
    finding
}

/// What to do: the replacement on the crate's runtime, or a thread for it.
fn help(runtime: Option<Runtime>, instead: &Instead) -> Vec<String> {
    let of_runtime = match runtime {
        // actix runs on tokio
        Some(Runtime::Actix) => instead.on(Runtime::Actix).or(instead.on(Runtime::Tokio)),
        Some(runtime) => instead.on(runtime),
        None => None,
    };
    let offload = words::offload(runtime);
    match of_runtime {
        Some(path) if path.ends_with("spawn_blocking") || path.ends_with("unblock") => vec![offload.to_owned()],
        Some(path) if path.rsplit("::").next().is_some_and(|last| last.starts_with(char::is_uppercase)) => {
            vec![format!("use `{path}`, which waits without the thread, or {offload}")]
        }
        Some(path) => vec![format!("use `{path}(..).await`, or {offload}")],
        None => vec![offload.to_owned()],
    }
}
