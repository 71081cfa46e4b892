//! `explain`, `rules` and `completions`.

use super::args::{Cli, Explain, ListFormat};
use super::{Failure, print, status};
use crate::base::{Catalog, Level, Name, RuleInfo};
use crate::foreign::{self, Api, KnownCrate};
use crate::resolve::{CrateInput, Def, Edition, FileInput, Names, Namespace};
use crate::{driver, syntax};
use clap::CommandFactory as _;
use std::fmt::Write as _;

/// Shows a rule's page, or what is known of a function.
pub fn explain(explain: &Explain) -> Result<u8, Failure> {
    let text = match (&explain.api, &explain.rule) {
        (Some(api), _) => explain_api(api)?,
        (None, Some(rule)) => explain_rule(rule, &driver::catalog())?,
        (None, None) => String::new(),
    };
    print(&text);
    Ok(status::CLEAN)
}

fn explain_rule(id: &str, rules: &Catalog) -> Result<String, Failure> {
    let Some(rule) = rules.get(&id.replace('-', "_")) else {
        let hint = rules.nearest(id).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        return Err(Failure::new(format!("there is no rule `{id}`{hint} (`async-lint rules` lists them)")));
    };
    let page = rule.help_markdown.trim_end();
    Ok(format!("{page}\n\nGroup: {}. Level: {}. Since {}.\n", rule.group, level(rule), rule.since))
}

fn level(rule: &RuleInfo) -> &'static str {
    if rule.pedantic { "allow (pedantic)" } else { rule.level.as_str() }
}

/// What `rules/apis` says of a path.
fn explain_api(path: &str) -> Result<String, Failure> {
    let segments: Vec<Name> = path.split("::").map(Name::new).collect();
    let root = segments.first().map_or("", |name| name.as_str());
    let known = std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn({
        let root = root.to_owned();
        move || foreign::load(|name| name == root, &[])
    });
    let known = known.ok().and_then(|thread| thread.join().ok()).unwrap_or_default();
    let names = Names::build(inputs(&known));
    let found = [Namespace::Values, Namespace::Types, Namespace::Macros]
        .into_iter()
        .find_map(|namespace| names.lookup_absolute(&segments, namespace));
    let Some(Def::Item(item)) = found else {
        let own = super::graph::job(Vec::new(), false).ok().and_then(|job| driver::explain(&job, path));
        if let Some(text) = own {
            return Ok(text);
        }
        return Err(Failure::new(format!(
            "nothing is known of `{path}`; known crates: {}",
            foreign::names().collect::<Vec<_>>().join(", ")
        )));
    };
    let krate = names.unit(item.unit).krate;
    let api = known.get(krate.0 as usize).and_then(|krate| krate.apis.get(&item.item));
    let source = format!("rules/apis, crate `{}`", names.krate(krate).name);
    Ok(describe(&names.def_path(item), api, &source))
}

fn inputs(known: &[KnownCrate]) -> Vec<CrateInput> {
    let prelude: Vec<_> = known.iter().enumerate().map(|(at, krate)| (Name::new(krate.name), at)).collect();
    let input = |krate: &KnownCrate| CrateInput {
        name: Name::new(krate.name),
        edition: Edition::NEWEST,
        known: true,
        beneath: None,
        is_test: false,
        files: vec![FileInput { file: None, hir: krate.hir.clone(), modules: Vec::new() }],
        extern_prelude: prelude.clone(),
        features: Default::default(),
        flags: Default::default(),
    };
    known.iter().map(input).collect()
}

fn describe(path: &str, api: Option<&Api>, source: &str) -> String {
    let mut text = format!("{path}\n  known from: {source}\n");
    let Some(api) = api else { return text + "  nothing is said of it: it does not block, spawn or guard anything\n" };
    if let Some(blocks) = &api.blocks {
        let _ = writeln!(text, "  blocks the thread: {}", blocks.class.as_str());
        for (runtime, instead) in blocks.instead.iter() {
            let _ = writeln!(text, "  instead, on {}: {instead}", runtime.as_str());
        }
    }
    let facts = [
        (api.panics_in_async.is_some(), "panics on a thread that runs tasks"),
        (api.enters_runtime, "drives a future to its end on this thread"),
        (api.makes_runtime, "makes a runtime"),
        (api.spawns.is_some(), "runs its argument on its own"),
        (api.offloads, "runs its closure where blocking is right"),
        (api.runs_inline, "calls its closure before it returns"),
        (api.runs_once, "and that only once for each value that it is called on"),
        (api.lazy_future, "returns a future that does nothing until it is polled"),
        (api.polled, "executors call it"),
        (api.entry || api.test_entry, "runs the function on a new runtime"),
        (api.never_blocks, "does not count as blocking"),
        (api.cancel_unsafe, "loses data when its future is dropped"),
        (api.unbounded, "makes a channel without bound"),
        (api.spins, "is a step of a busy wait"),
        (api.polls, "asks without waiting"),
        (api.refills, "says `None` while it is empty, and may be filled again"),
        (api.asks_runtime, "tells whether this thread runs tasks"),
    ];
    for (_, fact) in facts.iter().filter(|(holds, _)| *holds) {
        let _ = writeln!(text, "  {fact}");
    }
    if let Some(guard) = api.guard {
        let _ = writeln!(text, "  a guard: {}", guard.as_str());
    }
    text
}

/// Lists the rules.
pub fn rules(format: ListFormat) -> u8 {
    let catalog = driver::catalog();
    let text = match format {
        ListFormat::Text => as_text(&catalog),
        ListFormat::Json => as_json(&catalog),
        ListFormat::Markdown => as_markdown(&catalog),
    };
    print(&text);
    status::CLEAN
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
    let mut text = "| group | rule | level | reports |\n|---|---|---|---|\n".to_owned();
    for rule in rules.iter() {
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
pub fn completions(shell: clap_complete::Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "async-lint", &mut script);
    print(&String::from_utf8_lossy(&script));
    status::CLEAN
}
