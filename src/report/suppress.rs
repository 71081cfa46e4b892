//! Which finding is suppressed by what, and which suppression did something.

use super::own::OWN_GROUP;
use super::{Suppressed, SuppressedBy};
use crate::base::rule_info::ALL;
use crate::base::{Catalog, FileId, Finding, Pragma, PragmaKind, PragmaOrigin, RuleInfo};
use rustc_hash::FxHashMap;

/// The suppressions of a run.
pub(super) struct Suppressions<'a> {
    pub(super) pragmas: &'a [Pragma],
    /// For each pragma and each name in it: whether it suppressed anything.
    pub(super) used: Vec<Vec<bool>>,
    by_file: FxHashMap<FileId, Vec<usize>>,
    rules: &'a Catalog,
}

impl<'a> Suppressions<'a> {
    pub(super) fn new(pragmas: &'a [Pragma], rules: &'a Catalog) -> Self {
        let mut by_file: FxHashMap<FileId, Vec<usize>> = FxHashMap::default();
        for (index, pragma) in pragmas.iter().enumerate() {
            by_file.entry(pragma.file).or_default().push(index);
        }
        let used = pragmas.iter().map(|pragma| vec![false; pragma.rules.len()]).collect();
        Self { pragmas, used, by_file, rules }
    }

    /// What suppresses a finding; every name that would is marked as used. `expect` and the narrowest place come first.
    pub(super) fn of(&mut self, finding: &Finding) -> Option<Suppressed> {
        let rule = self.rules.get(finding.rule)?;
        let mut best: Option<(bool, u32, usize)> = None;
        for &index in self.by_file.get(&finding.span.file)? {
            let pragma = &self.pragmas[index];
            if !pragma.covers(finding.span.file, finding.span.range.start) {
                continue;
            }
            let mut speaks = false;
            for ((name, _), used) in pragma.rules.iter().zip(&mut self.used[index]) {
                if means(pragma.origin, name, rule) {
                    *used = true;
                    speaks = true;
                }
            }
            let rank = (pragma.kind != PragmaKind::Expect, width(pragma, finding), index);
            if speaks && best.is_none_or(|best| rank < best) {
                best = Some(rank);
            }
        }
        let pragma = &self.pragmas[best?.2];
        let by = match pragma.origin {
            PragmaOrigin::Comment => SuppressedBy::Comment,
            PragmaOrigin::Attribute | PragmaOrigin::Around(_) => SuppressedBy::Attribute,
        };
        Some(Suppressed { by, span: Some(pragma.span()), reason: pragma.reason.clone() })
    }
}

fn width(pragma: &Pragma, finding: &Finding) -> u32 {
    let around = pragma.covers.iter().filter(|range| range.contains(finding.span.range.start));
    if pragma.kind == PragmaKind::AllowFile {
        u32::MAX
    } else {
        around.map(|range| range.len()).min().unwrap_or(u32::MAX)
    }
}

/// Whether a name in a suppression means a rule. What we say about suppressions is suppressed by its own name only.
fn means(origin: PragmaOrigin, name: &str, rule: &RuleInfo) -> bool {
    match origin {
        PragmaOrigin::Comment if rule.group == OWN_GROUP => name != ALL && rule.is_named(name),
        PragmaOrigin::Comment => rule.is_named(name),
        PragmaOrigin::Attribute | PragmaOrigin::Around(_) => {
            name == rule.id || rule.twins.iter().any(|twin| twin == name)
        }
    }
}
