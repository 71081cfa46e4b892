//! `rules` and `completions`.

use super::args::{Cli, ListFormat};
use super::{Failure, print, status};
use crate::base::{Catalog, Level, RuleInfo};
use crate::driver;
use clap::CommandFactory as _;
use std::fmt::Write as _;

/// Lists the rules.
pub fn rules(format: ListFormat) -> Result<u8, Failure> {
    let catalog = driver::catalog();
    let text = match format {
        ListFormat::Text => as_text(&catalog),
        ListFormat::Json => as_json(&catalog),
        ListFormat::Markdown => as_markdown(&catalog),
    };
    print(&text)?;
    Ok(status::CLEAN)
}

fn as_text(rules: &Catalog) -> String {
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut text = String::new();
    for group in rules.groups() {
        let members: Vec<_> = rules.iter().filter(|rule| rule.group == group).collect();
        if !members.is_empty() {
            let _ = writeln!(text, "{group}");
        }
        for rule in members {
            let level = if rule.pedantic { "pedantic" } else { rule.level.as_str() };
            let _ = writeln!(text, "  {:width$}  {level:8}  {}", rule.id, rule.title);
        }
    }
    text
}

fn as_markdown(rules: &Catalog) -> String {
    table(rules.iter())
}

/// Rules as a table of Markdown.
pub fn table<'r>(rules: impl Iterator<Item = &'r RuleInfo>) -> String {
    let mut text = "| group | rule | level | reports |\n|---|---|---|---|\n".to_owned();
    for rule in rules {
        let level = if rule.pedantic { "pedantic" } else { rule.level.as_str() };
        let _ = writeln!(text, "| {} | `{}` | {level} | {} |", rule.group, rule.id, rule.title);
    }
    text
}

fn as_json(rules: &Catalog) -> String {
    let list: Vec<_> = rules
        .iter()
        .map(|rule| {
            let level = if rule.pedantic { Level::Allow } else { rule.level };
            serde_json::json!({
                "id": rule.id, "group": rule.group, "level": level.as_str(), "pedantic": rule.pedantic,
                "since": rule.since, "title": rule.title, "tags": rule.tags, "twins": rule.twins,
                "page": rule.help_markdown,
            })
        })
        .collect();
    let document = serde_json::json!({ "version": 1, "rules": list });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// Prints a completion script.
pub fn completions(shell: clap_complete::Shell) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "async-lint", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(status::CLEAN)
}
