//! The `reportingDescriptor`s.

use super::super::Options;
use super::super::words::capital_sentence;
use super::level;
use crate::base::{Level, RuleInfo};
use serde_json::{Value, json};

/// GitHub shows no more of a `fullDescription`.
const MAX_DESCRIPTION: usize = 1024;
/// GitHub takes no more tags.
const MAX_TAGS: usize = 20;

/// All rules, in the order of the catalogue, to which `ruleIndex` points.
pub(super) fn all(options: &Options<'_>) -> Vec<Value> {
    options.rules.iter().map(|rule| descriptor(rule, options)).collect()
}

fn descriptor(rule: &RuleInfo, options: &Options<'_>) -> Value {
    let title = match rule.title.is_empty() {
        true => capital_sentence(&rule.id.replace('_', " ")),
        false => capital_sentence(&rule.title),
    };
    let description = if rule.description.is_empty() { title.clone() } else { capital_sentence(&rule.description) };
    let markdown = if rule.help_markdown.is_empty() { &description } else { &rule.help_markdown };
    let mut tags = vec!["async", rule.group];
    tags.extend(rule.tags.iter().map(String::as_str));
    let mut seen = rustc_hash::FxHashSet::default();
    tags.retain(|tag| seen.insert(*tag));
    tags.truncate(MAX_TAGS);
    let mut descriptor = json!({
        "id": rule.id,
        "name": pascal_case(rule.id),
        "shortDescription": { "text": title },
        "fullDescription": { "text": shortened(&description) },
        "help": { "text": description, "markdown": markdown },
        "defaultConfiguration": {
            "enabled": !rule.pedantic && rule.level > Level::Allow,
            "level": level(rule.level.max(Level::Warn)),
        },
        "properties": {
            "tags": tags,
            "precision": if rule.pedantic { "medium" } else { "high" },
            "problem.severity": severity(rule),
            "group": rule.group,
            "since": rule.since,
        },
    });
    if let Some(url) = options.url(rule.id) {
        descriptor["helpUri"] = url.into();
    }
    descriptor
}

fn severity(rule: &RuleInfo) -> &'static str {
    match rule.level {
        _ if rule.pedantic => "recommendation",
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Allow => "recommendation",
    }
}

/// `blocking_fs` as `BlockingFs`.
pub(super) fn pascal_case(id: &str) -> String {
    id.split(['_', '-'])
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
        })
        .collect()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_DESCRIPTION {
        return text.to_owned();
    }
    let start: String = text.chars().take(MAX_DESCRIPTION - 2).collect();
    format!("{} …", start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words))
}
