//! Asks the rules about every body.

use super::Progress;
use crate::analysis::{BodyFacts, LockOrder, World};
use crate::base::{FileId, Finding, Fix, TextRange};
use crate::hir::{Body, BodyOwner};
use crate::report::{Notice, NoticeKind};
use crate::resolve::{ItemRef, UnitId};
use crate::rules;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How the message of a bug of ours starts.
pub const INTERNAL_ERROR: &str = "internal error";

/// A file is large that has more than this part of the code.
const LARGE: usize = 200;

/// What is judged of what was read.
pub struct AskedFor {
    /// By [`FileId`]: whether the file is.
    pub covered: Vec<bool>,
    /// Whether test code is.
    pub tests: bool,
}

impl AskedFor {
    /// Whether a file is judged.
    pub fn covers(&self, file: FileId) -> bool {
        self.covered[file.0 as usize]
    }
}

/// What the rules said.
#[derive(Debug, Default)]
pub struct Judged {
    /// What they found; of findings that stand in production code and in test code the former come first.
    pub findings: Vec<Finding>,
    /// Files on which a rule failed.
    pub internal_errors: Vec<Notice>,
    /// Which locks are taken while others are held, for who compares bodies.
    orders: Vec<LockOrder>,
    /// Calls of functions.
    pub calls: u64,
    /// Calls of functions of which nothing is known.
    pub unresolved_calls: u64,
    /// Calls of methods, where types were asked about them.
    pub method_calls: u64,
    /// Calls of methods of which nothing is known.
    pub unresolved_methods: u64,
}

/// Judges every file that is covered, in all crates that it belongs to.
pub fn judge(world: &World, asked: &AskedFor, progress: Progress<'_>) -> Judged {
    let units: Vec<(UnitId, FileId)> = world
        .judged_units()
        .filter_map(|unit| Some((unit, world.names.unit(unit).file?)))
        .filter(|(_, file)| asked.covers(*file))
        .collect();
    // files differ in size: the largest come first, so that nobody has to wait for one of them at the end; the others lie
    // crate by crate, as those of one crate ask about the same items
    let size = |unit: UnitId| world.names.unit(unit).hir.bodies.iter().map(|body| body.exprs.len()).sum::<usize>();
    let sizes: Vec<usize> = units.iter().map(|(unit, _)| size(*unit)).collect();
    let large = sizes.iter().sum::<usize>() / LARGE;
    let mut order: Vec<(usize, (UnitId, FileId))> = sizes.into_iter().zip(units).collect();
    order.sort_by_key(|(size, (unit, _))| (Reverse(if *size > large { *size } else { 0 }), *unit));
    let units: Vec<(UnitId, FileId)> = order.into_iter().map(|(_, of)| of).collect();
    let done = AtomicUsize::new(0);
    let mut parts: Vec<(UnitId, Judged)> = units
        .par_iter()
        .with_max_len(1)
        .map(|&(unit, file)| {
            let judged = catch_unwind(AssertUnwindSafe(|| judge_unit(world, asked, unit, file)));
            progress("judging", done.fetch_add(1, Ordering::Relaxed) + 1, Some(units.len()));
            (unit, judged.unwrap_or_else(|_| failed(world, file)))
        })
        .collect();
    parts.sort_by_key(|(unit, _)| *unit);
    let mut all = Judged::default();
    for (_, part) in parts {
        all.findings.extend(part.findings);
        all.internal_errors.extend(part.internal_errors);
        all.orders.extend(part.orders);
        all.calls += part.calls;
        all.unresolved_calls += part.unresolved_calls;
        all.method_calls += part.method_calls;
        all.unresolved_methods += part.unresolved_methods;
    }
    all.findings.extend(rules::across(world, &all.orders));
    all.findings.sort_by_key(|finding| finding.test);
    all
}

fn failed(world: &World, file: FileId) -> Judged {
    let path = &world.files.get(file).path;
    let message = format!("{INTERNAL_ERROR}: a rule failed on this file; please report it, with the file if you can");
    Judged { internal_errors: vec![Notice::new(NoticeKind::Other, path, message)], ..Judged::default() }
}

fn judge_unit(world: &World, asked: &AskedFor, unit: UnitId, file: FileId) -> Judged {
    let mut judged = Judged::default();
    let hir = &world.names.unit(unit).hir;
    let expanded = &hir.expanded;
    for body in hir.bodies.iter().filter(|body| is_judged(world, asked, unit, body)) {
        let facts = BodyFacts::new(world, unit, file, body);
        judged.calls += facts.path_calls;
        judged.unresolved_calls += facts.path_calls - facts.known_calls;
        if !facts.test {
            judged.method_calls += facts.method_calls;
            judged.unresolved_methods += facts.method_calls - facts.known_methods;
        }
        let mut findings = rules::check(&facts);
        if !expanded.is_empty() {
            findings.retain(|finding| finding.span.file != file || !hir.is_foreign(finding.span.range));
            findings.iter_mut().for_each(|finding| finding.fixes.retain(|fix| is_outside(fix, file, expanded)));
        }
        judged.findings.extend(findings);
        judged.orders.extend(facts.lock_orders());
    }
    judged
}

/// Whether a fix leaves these macro calls alone: what they expand to stands nowhere.
fn is_outside(fix: &Fix, file: FileId, calls: &[TextRange]) -> bool {
    let in_call = |range: TextRange| calls.iter().any(|call| range.start < call.end && call.start < range.end);
    !fix.edits.iter().any(|edit| edit.span.file == file && in_call(edit.span.range))
}

fn is_judged(world: &World, asked: &AskedFor, unit: UnitId, body: &Body) -> bool {
    match body.owner {
        BodyOwner::Item(item) => {
            let at = ItemRef { unit, item };
            world.names.is_active(at) && (asked.tests || !world.is_test(at))
        }
        BodyOwner::AnonConst => true,
    }
}
