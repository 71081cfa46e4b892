//! What we say about suppressions themselves.

use super::levels::Levels;
use super::suppress::Suppressions;
use crate::base::{
    Applicability, Catalog, Edit, Files, Finding, Fix, Level, Pragma, PragmaKind, PragmaOrigin, RuleInfo, Span,
    TextRange,
};

/// A suppression that suppresses nothing.
pub const UNUSED_SUPPRESSION: &str = "unused_suppression";
/// A suppression that names a rule that does not exist.
pub const UNKNOWN_RULE: &str = "unknown_rule";
/// A suppression that does not say why, where it must.
pub const MISSING_REASON: &str = "missing_reason";

/// A comment to us that can't be read, or that stands where it says nothing.
pub const MALFORMED_COMMENT: &str = "malformed_comment";

pub(super) const OWN_GROUP: &str = "suppressions";

/// The rules about comments, of which this module judges all but the last: who reads comments knows what can't be read.
pub fn own_rules() -> Vec<RuleInfo> {
    let rule = |id, title: &str, description: &str| RuleInfo {
        since: "0.1.0".into(),
        title: title.into(),
        description: description.into(),
        help_markdown: format!("# `{id}`\n\n{description}\n"),
        tags: vec!["maintainability".into()],
        ..RuleInfo::new(id, OWN_GROUP, Level::Warn)
    };
    vec![
        rule(
            UNUSED_SUPPRESSION,
            "a suppression that suppresses nothing",
            "An `allow` or `expect` comment names a rule that finds nothing where the comment stands. The code was mended, \
             or the comment stands in the wrong place; left where it is, it would hide the next finding. Remove it. Only \
             rules that are on are judged.",
        ),
        rule(
            UNKNOWN_RULE,
            "a suppression that names a rule that does not exist",
            "An `allow` or `expect` comment names neither a rule nor a group, so it suppresses nothing. `async-lint rules` \
             lists all names.",
        ),
        rule(
            MISSING_REASON,
            "a suppression that does not say why",
            "The configuration sets `require-reasons`: every suppression must say why it is right. The reason stands behind \
             the closing parenthesis: `// async-lint: allow(blocking_fs) read once, before the server starts`.",
        ),
        rule(
            MALFORMED_COMMENT,
            "a comment to async-lint that can't be read",
            "A comment that starts with `async-lint:` says nothing that is known, or stands at no function although it \
             describes one. What can be said: `allow(rule)`, `allow-file(rule)` and `expect(rule)`, with a reason behind the \
             parenthesis, and above a function `blocks(class)`, `offloads` or `never-blocks`.",
        ),
    ]
}

/// Whether a rule is one of [`own_rules`].
pub fn is_own_rule(id: &str) -> bool {
    [UNUSED_SUPPRESSION, UNKNOWN_RULE, MISSING_REASON, MALFORMED_COMMENT].contains(&id)
}

/// The catalogue of all rules: those of the rules' modules, and our own behind them.
pub fn catalog(rules: Vec<RuleInfo>) -> Catalog {
    Catalog::new(rules.into_iter().chain(own_rules()).collect())
}

/// Judges the suppressions after they have been asked about every finding.
pub(super) fn findings(suppressions: &Suppressions<'_>, levels: &mut Levels<'_>, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (pragma, used) in suppressions.pragmas.iter().zip(&suppressions.used) {
        if pragma.origin != PragmaOrigin::Comment {
            continue;
        }
        findings.extend(unknown(pragma, levels.rules()));
        findings.extend(unused(pragma, used, levels, files));
        let settings = levels.settings(&files.get(pragma.file).path);
        if settings.require_reasons && pragma.reason.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
            findings.push(missing_reason(pragma));
        }
    }
    findings
}

fn unknown<'a>(pragma: &'a Pragma, rules: &'a Catalog) -> impl Iterator<Item = Finding> + 'a {
    pragma.rules.iter().filter(|(name, _)| !rules.knows(name)).map(|(name, range)| {
        let span = Span { file: pragma.file, range: *range };
        let mut finding = Finding::new(UNKNOWN_RULE, span, format!("there is no rule or group `{name}`"));
        finding.primary_label = "unknown".into();
        match rules.nearest(name) {
            Some(near) => {
                finding.help.push(format!("did you mean `{near}`?"));
                let edits = vec![Edit { span, replacement: near.into() }];
                let title = format!("write `{near}`");
                finding.fixes.push(Fix { title, applicability: Applicability::Unsafe, edits });
            }
            None => finding.help.push("`async-lint rules` lists all rules".into()),
        }
        finding
    })
}

fn missing_reason(pragma: &Pragma) -> Finding {
    let span = Span { file: pragma.file, range: pragma.range };
    let mut finding = Finding::new(MISSING_REASON, span, "this suppression does not say why");
    finding.primary_label = "no reason".into();
    let names: Vec<_> = pragma.rules.iter().map(|(name, _)| name.as_str()).collect();
    let example = format!("// async-lint: {}({}) <reason>", pragma.kind.as_str(), names.join(", "));
    finding.help.push(format!("say why behind the parenthesis: `{example}`"));
    finding.notes.push("the configuration sets `require-reasons`".into());
    finding
}

/// The names that did nothing; one finding on the comment where none did anything.
fn unused(pragma: &Pragma, used: &[bool], levels: &mut Levels<'_>, files: &Files) -> Vec<Finding> {
    let path = &files.get(pragma.file).path;
    let rules = levels.rules();
    let judged: Vec<bool> = pragma
        .rules
        .iter()
        .map(|(name, _)| rules.knows(name) && !is_own(rules, name) && levels.is_active(name, path))
        .collect();
    let idle: Vec<usize> = (0..pragma.rules.len()).filter(|&index| judged[index] && !used[index]).collect();
    if idle.is_empty() {
        return Vec::new();
    }
    let names = |indices: &[usize]| {
        let names: Vec<_> = indices.iter().map(|&index| format!("`{}`", pragma.rules[index].0)).collect();
        names.join(", ")
    };
    let report = |indices: &[usize], span: TextRange, removed: TextRange, title: &str| {
        let message = match pragma.kind {
            PragmaKind::Expect => format!("{} is expected here, but nothing is found", names(indices)),
            _ => format!("this suppression of {} suppresses nothing", names(indices)),
        };
        let span = Span { file: pragma.file, range: span };
        let mut finding = Finding::new(UNUSED_SUPPRESSION, span, message);
        finding.primary_label = "nothing to suppress".into();
        finding.help.push(title.into());
        let edits = vec![Edit { span: Span { file: pragma.file, range: removed }, replacement: String::new() }];
        finding.fixes.push(Fix { title: title.into(), applicability: Applicability::Safe, edits });
        finding
    };
    if idle.len() == pragma.rules.len() {
        let removed = whole_comment(&files.get(pragma.file).text, pragma.range);
        return vec![report(&idle, pragma.range, removed, "remove the comment")];
    }
    let one =
        |&index: &usize| report(&[index], pragma.rules[index].1, name_and_comma(pragma, index), "remove the name");
    idle.iter().map(one).collect()
}

fn is_own(rules: &Catalog, name: &str) -> bool {
    name == OWN_GROUP || rules.get(name).is_some_and(|rule| rule.group == OWN_GROUP)
}

/// A name in a list with the comma that its absence makes needless.
fn name_and_comma(pragma: &Pragma, index: usize) -> TextRange {
    let here = pragma.rules[index].1;
    match (pragma.rules.get(index + 1), index.checked_sub(1)) {
        (Some((_, next)), _) => TextRange::new(here.start, next.start),
        (None, Some(before)) => TextRange::new(pragma.rules[before].1.end, here.end),
        (None, None) => here,
    }
}

/// A comment with its line, where it has one of its own; else with the blanks before it.
fn whole_comment(text: &str, range: TextRange) -> TextRange {
    let (Some(before), Some(after)) = (text.get(..range.start as usize), text.get(range.end as usize..)) else {
        return range;
    };
    let before = before.trim_end_matches([' ', '\t']);
    let start = before.len() as u32;
    let alone = before.is_empty() || before.ends_with(['\n', '\u{feff}']);
    let line_end = after.find(|c| c != ' ' && c != '\t' && c != '\r').unwrap_or(after.len());
    let ends = after[line_end..].starts_with('\n');
    match (alone, ends) {
        (true, true) => TextRange::new(start, range.end + line_end as u32 + 1),
        (false, true) => TextRange::new(start, range.end),
        _ => range,
    }
}
