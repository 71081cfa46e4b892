//! Mends: from a finding to the edits that do what its help says. Rules say what is wrong; here is what to write instead, for
//! all of them, as the questions are the same: may an `.await` stand there, does the future stay `Send`, is the name in
//! reach and its feature on.
//!
//! *Safe* is what compiles, means the same and does things in the same order. What is likely right is *unsafe*. Where the
//! edit would be a guess, there is none.

mod asyncs;
mod call;
mod channel;
mod driven;
mod edits;
mod file;
mod guard;
mod heap;
mod hoist;
mod layout;
mod lines;
mod offload;
mod path;
mod place;
mod process;
mod run;
mod scope;
mod send;
mod shared;
mod span;
mod spawn;
mod taken;
mod uses;
mod yields;

use crate::analysis::{BodyFacts, Call, Effect};
use crate::base::{Applicability, Finding, Fix};
use crate::foreign::{Instead, Runtime};

/// Adds fixes to what the rules found in a body.
pub fn add(facts: &BodyFacts<'_>, findings: &mut [Finding]) {
    for finding in findings.iter_mut() {
        if !finding.chain.is_empty() {
            finding.fixes.extend(of_chain(facts, finding));
            continue;
        }
        let fix = match finding.rule {
            "lock_across_await" | "refcell_across_await" | "map_guard_across_await" => {
                guard::ended_before(facts, finding)
                    .or_else(|| hoist::cloned(facts, finding))
                    .or_else(|| hoist::taken_out(facts, finding))
            }
            "double_lock" => guard::ended_before_next(facts, finding),
            "span_guard_across_await" => span::instrumented(facts, finding),
            "unawaited_future" => asyncs::awaited(facts, finding),
            "borrow_in_spawn" => spawn::owning(facts, finding),
            "serial_spawn" => spawn::awaited_at_once(facts, finding),
            "rc_in_spawn" | "non_send_in_spawn" => shared::across_threads(facts),
            "busy_loop" | "cpu_bound_loop" => yields::giving_way(facts, finding),
            "large_future" => heap::kept(facts, finding),
            _ => {
                let call = facts.calls.iter().find(|call| call.range == finding.span.range);
                call.and_then(|call| of_call(facts, call, finding))
            }
        };
        finding.fixes.extend(fix.filter(|fix| !fix.edits.is_empty()));
        if finding.rule == "blocking_channel" {
            let call = facts.calls.iter().find(|call| call.range == finding.span.range);
            finding.fixes.extend(call.and_then(|call| channel::of_tasks(facts, call)));
        }
    }
    run::offloaded(facts, findings);
}

/// Whether what a finding is about can be done on another thread, and is worth one: one that only sleeps is none to ask for,
/// and one that waits for a word to itself is not found on another.
fn can_wait_elsewhere(facts: &BodyFacts<'_>, call: &Call, finding: &Finding) -> bool {
    let names = &facts.world.names;
    let is_of_thread = names.is_at(call.callee, &["std::thread::park", "std::thread::park_timeout"])
        || finding.chain.last().is_some_and(|hop| hop.callee.starts_with("std::thread::park"));
    let can_wait = finding.rule.starts_with("blocking_")
        && !matches!(finding.rule, "blocking_sleep" | "blocking_lock_api" | "blocking_drop");
    // before there are other tasks there is no need of it
    can_wait && !is_of_thread && (finding.chain.is_empty() || !finding.once)
}

/// What is only reached through calls can be handed to a thread where they start.
fn of_chain(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let call = facts.calls.iter().find(|call| call.range == finding.span.range)?;
    if !can_wait_elsewhere(facts, call, finding) {
        return None;
    }
    driven::by_runtime(facts, call.expr)?;
    offload::wrapped(facts, call)
}

fn of_call(facts: &BodyFacts<'_>, call: &Call, finding: &mut Finding) -> Option<Fix> {
    match finding.rule {
        "blocking_lock_api" => asyncs::method_of_tasks(facts, call),
        // nobody here can make a dependency's body async
        "nested_block_on" => asyncs::without_block_on(facts, call).or_else(|| {
            let is_far = facts.world.far_effect(call.callee, Effect::Runtime).is_some();
            is_far.then(|| offload::wrapped(facts, call)).flatten()
        }),
        rule if rule.starts_with("blocking_") => {
            let driven = driven::by_runtime(facts, call.expr)?;
            let mut fix = of_blocking(facts, call, finding)?;
            fix.applicability = fix.applicability.max(driven);
            Some(fix)
        }
        _ => None,
    }
}

fn of_blocking(facts: &BodyFacts<'_>, call: &Call, finding: &mut Finding) -> Option<Fix> {
    if let Some(fix) = file::replaced(facts, call).filter(|_| finding.rule == "blocking_fs") {
        return Some(fix);
    }
    // what waits in a dependency's body, or as the stream that it is given
    let Some(blocks) = facts.world.api(call.callee).and_then(|api| api.blocks.as_ref()) else {
        return offload::wrapped(facts, call);
    };
    let replaced = replacement(facts, &blocks.instead).and_then(|path| {
        path::missing_feature(facts, path).map_or_else(
            || call::replaced(facts, call, path).or_else(|| process::replaced(facts, call, path)),
            |feature| {
                finding.help.push(needs_feature(path, feature));
                None
            },
        )
    });
    replaced.or_else(|| can_wait_elsewhere(facts, call, finding).then(|| offload::wrapped(facts, call)).flatten())
}

/// What to call instead on the runtime of the crate.
fn replacement<'f>(facts: &'f BodyFacts<'_>, instead: &'f Instead) -> Option<&'f str> {
    match super::words::runtime(facts)? {
        Runtime::Actix => instead.on(Runtime::Actix).or(instead.on(Runtime::Tokio)),
        runtime => instead.on(runtime),
    }
}

fn needs_feature(path: &str, feature: &str) -> String {
    let krate = path.split("::").next().unwrap_or_default();
    format!("`{path}` needs the feature `{feature}` of {krate}: switch it on in Cargo.toml")
}

/// A fix with its edits in the order of the text.
fn fix(title: String, applicability: Applicability, mut edits: Vec<crate::base::Edit>) -> Fix {
    edits.sort_by_key(|edit| edit.span.range);
    Fix { title, applicability, edits }
}
