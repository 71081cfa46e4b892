//! The rules: one file each, one page each in `rules/`. A rule asks the analyses about one body, words what it finds and
//! says how to mend it.
//!
//! To add a rule: its name in the list below, a file of that name beside this one with a function `check`, a page in
//! `rules/`, and its cases in `test-corpus/`.

mod blocking;
mod guards;
mod mend;
mod page;
mod spawns;
mod words;

use crate::analysis::{BodyFacts, LockOrder, World};
use crate::base::{Finding, RuleInfo, TextRange};

/// A rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its public name.
    pub id: &'static str,
    /// Its page: front matter and Markdown.
    pub page: &'static str,
    check: fn(&BodyFacts<'_>, &mut Sink<'_>),
}

macro_rules! rules {
    ($($id:ident,)*) => {
        $(mod $id;)*

        /// All rules, in the order in which they are listed.
        pub static RULES: &[Rule] = &[$(Rule {
            id: stringify!($id),
            page: include_str!(concat!("../../rules/", stringify!($id), ".md")),
            check: $id::check,
        }),*];
    };
}

rules! {
    blocking_sleep,
    blocking_fs,
    blocking_net,
    blocking_process,
    blocking_io,
    blocking_channel,
    blocking_wait,
    blocking_http,
    blocking_database,
    blocking_lock_api,
    nested_block_on,
    blocking_call,
    busy_loop,
    blocking_drop,
    rc_in_spawn,
    non_send_in_spawn,
    borrow_in_spawn,
    unawaited_future,
    serial_spawn,
    thread_per_item,
    dropped_join_handle,
    unbounded_spawn,
    unbounded_channel,
    cancel_unsafe_select,
    pending_without_waker,
    large_future,
    cpu_bound_loop,
    lock_across_await,
    refcell_across_await,
    map_guard_across_await,
    span_guard_across_await,
    double_lock,
}

/// What the pages of all rules say.
///
/// # Panics
///
/// Where a page's front matter can't be read, which a test excludes.
pub fn infos() -> Vec<RuleInfo> {
    RULES.iter().map(|rule| page::info(rule.id, rule.page)).collect()
}

/// Asks all rules about a body.
pub fn check(facts: &BodyFacts<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(facts, &mut Sink { rule: rule.id, facts, findings: &mut findings });
    }
    mend::add(facts, &mut findings);
    findings
}

/// What the rules find where they compare bodies, from what [`BodyFacts::lock_orders`] says of each.
pub fn across(world: &World, orders: &[LockOrder]) -> Vec<Finding> {
    double_lock::across(world, orders)
}

/// Takes what a rule finds.
pub struct Sink<'a> {
    rule: &'static str,
    facts: &'a BodyFacts<'a>,
    findings: &'a mut Vec<Finding>,
}

impl Sink<'_> {
    /// A finding at a range of the file, with what every finding has; the rule fills in the rest.
    pub fn report(&mut self, range: TextRange, message: String) -> &mut Finding {
        let mut finding = Finding::new(self.rule, self.facts.span(range), message);
        finding.test = self.facts.test;
        finding.function = self.facts.owner.map_or_else(String::new, |owner| self.facts.world.names.def_path(owner));
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
