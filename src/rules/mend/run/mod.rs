//! Statements in a row that are handed to a thread together: where a call can't go by itself, as what it works on can't,
//! and where several calls in a row would go one by one.

mod early;
mod extent;
mod given;

use super::{driven, file, fix, layout, offload, place};
use crate::analysis::BodyFacts;
use crate::base::{Applicability, Finding, Fix};
use crate::hir::ExprId;
use extent::{Extent, Plan};

/// Adds the fix of a run to all findings in it, before what they have. Edits that are the same are made once.
pub fn offloaded(facts: &BodyFacts<'_>, findings: &mut [Finding]) {
    let Some((function, wait)) = offload::to_thread(facts) else { return };
    let sites: Vec<Site> = findings.iter().filter_map(|finding| site(facts, finding, function)).collect();
    for plan in together(facts, &sites) {
        let range = plan.extent.piece(facts).range;
        let mut inside = sites.iter().filter(|site| range.contains_range(facts.body.range(site.expr)));
        let is_worth_it = match (inside.next(), inside.next()) {
            (Some(only), None) => !only.goes_alone,
            (first, _) => first.is_some(),
        };
        let Some(fix) = is_worth_it.then(|| of(facts, &plan, function, wait)).flatten() else { continue };
        let is_inside =
            |finding: &&mut Finding| finding.rule.starts_with("blocking_") && range.contains_range(finding.span.range);
        findings.iter_mut().filter(is_inside).for_each(|finding| finding.fixes.insert(0, fix.clone()));
    }
}

/// A call that a thread could wait for.
struct Site {
    expr: ExprId,
    /// It can be handed over by itself.
    goes_alone: bool,
}

fn site(facts: &BodyFacts<'_>, finding: &Finding, function: &str) -> Option<Site> {
    let mut calls = facts.calls.iter().chain(&facts.handed);
    let call = calls.find(|call| call.range == finding.span.range)?;
    // who waits for messages may do so for ever: that is no work for a thread that others need
    if finding.rule == "blocking_channel"
        || !super::can_wait_elsewhere(facts, call, finding)
        || driven::by_runtime(facts, call.expr).is_none()
    {
        return None;
    }
    let title = offload::title(function);
    let goes_alone = |fix: &Fix| fix.title == title || file::only_opens(fix);
    let is_edit = |fix: &&Fix| fix.applicability < Applicability::Display;
    let is_open = finding.fixes.iter().filter(is_edit).all(goes_alone);
    is_open.then(|| Site { expr: call.expr, goes_alone: finding.fixes.iter().any(goes_alone) })
}

/// The smallest runs around the sites, in the order of the text; those of one block that follow each other are one.
fn together(facts: &BodyFacts<'_>, sites: &[Site]) -> Vec<Plan> {
    let mut found: Vec<Plan> = sites.iter().filter_map(|site| smallest(facts, site)).collect();
    found.sort_by_key(|plan| plan.extent.piece(facts).range);
    let mut runs: Vec<Plan> = Vec::new();
    for plan in found {
        let both = runs.last().and_then(|last| extent::grown(facts, last.extent.joined(plan.extent)?));
        match both {
            Some(both) => *runs.last_mut().expect("there is a last one") = both,
            None => runs.push(plan),
        }
    }
    runs
}

/// The smallest run around a call: of the innermost block, or of one further out where nothing else would do.
fn smallest(facts: &BodyFacts<'_>, site: &Site) -> Option<Plan> {
    let blocks = extent::around(facts, site.expr);
    let mut blocks = blocks.into_iter().take(if site.goes_alone { 1 } else { usize::MAX });
    blocks.find_map(|extent| extent::grown(facts, extent))
}

fn of(facts: &BodyFacts<'_>, plan: &Plan, function: &str, wait: &[&str]) -> Option<Fix> {
    let Extent { block, .. } = plan.extent;
    place::awaits(facts, block, &[])?;
    let given = given::by(facts, plan)?;
    let range = plan.extent.piece(facts).range;
    let place = layout::Place::at(facts, range.start).behind(&given.pattern);
    let closure = offload::closure(&plan.taken, place.behind(function), &given.returns, &given.body);
    let chain = layout::broken(place, &format!("{function}({closure})"), wait);
    let text = format!("{}{chain}{}{}", given.pattern, if given.is_early { "?" } else { "" }, given.end);
    let edits = vec![super::edits::replace(facts, range, text)];
    Some(fix(offload::title(function), Applicability::Unsafe, edits))
}
