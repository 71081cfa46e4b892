//! `async-lint explain`

use super::args::Explain;
use super::{Failure, print, show, status};
use crate::base::rule_info::{ALL, PEDANTIC};
use crate::base::spelling::{distance, nearest};
use crate::base::{Catalog, Name, RuleInfo};
use crate::foreign::{self, Api, KnownCrate};
use crate::resolve::{CrateInput, Def, Edition, FileInput, ItemRef, ModuleId, Names, Namespace};
use crate::{driver, syntax};
use rustc_hash::FxHashSet;
use std::fmt::Write as _;

/// Shows a rule's page, or what is known of a function.
pub fn explain(explain: &Explain) -> Result<u8, Failure> {
    let text = match (&explain.api, &explain.rule) {
        (Some(api), _) => explain_api(api)?,
        (None, Some(rule)) => explain_rule(rule, &driver::catalog())?,
        (None, None) => String::new(),
    };
    print(&text)?;
    Ok(status::CLEAN)
}

fn explain_rule(name: &str, rules: &Catalog) -> Result<String, Failure> {
    let id = name.replace('-', "_");
    if let Some(rule) = rules.get(&id) {
        let page = rule.help_markdown.trim_end();
        return Ok(format!("{page}\n\nGroup: {}. Level: {}. Since {}.\n", rule.group, level(rule), rule.since));
    }
    if rules.groups().contains(&id.as_str()) {
        return Ok(explain_group(&id, rules));
    }
    let hint = rules.nearest(name).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    Err(Failure::new(format!("there is no rule or group `{name}`{hint} (`async-lint rules` lists them)")))
}

fn explain_group(group: &str, rules: &Catalog) -> String {
    let members: Vec<&RuleInfo> = rules.iter().filter(|rule| rule.is_named(group)).collect();
    let asleep = if group != PEDANTIC && members.iter().any(|rule| rule.pedantic) {
        "\n\nRules of the level `pedantic` stay off until they are named themselves, or `pedantic` is."
    } else {
        ""
    };
    format!(
        "# The group `{group}`\n\n{}\n\n{}\nIts name stands for all of them: in `-A`, `-W`, `-D`, `--select` and `--ignore`, under `[levels]`, \
         and in comments that suppress.{asleep}\n",
        about_group(group),
        show::table(members.into_iter()),
    )
}

/// What the rules of a group have in common.
fn about_group(group: &str) -> &'static str {
    match group {
        "blocking" => "What keeps a thread of the executor from its other tasks, or panics there because it would.",
        "guards" => "What is held while a task sleeps, so that others wait for it, perhaps for ever.",
        "send" => "What a task or thread keeps although it can't go there, or does not live as long.",
        "tasks" => "Futures that nobody polls, and tasks that run one after the other or without bound.",
        "cancellation" => "What is lost when a future is dropped before its end, and what never wakes up.",
        "memory" => "Futures that are large.",
        "suppressions" => "Comments that suppress: mistakes in them, and those that nobody needs any more.",
        PEDANTIC => "Rules that are right in what they see and matter to few; they are off until they are asked for.",
        ALL => "Every rule.",
        _ => "Rules that belong together.",
    }
}

fn level(rule: &RuleInfo) -> &'static str {
    if rule.pedantic { "allow (pedantic)" } else { rule.level.as_str() }
}

/// What `rules/apis` says of a path, or what the workspace around the current folder does.
fn explain_api(path: &str) -> Result<String, Failure> {
    let path = path.trim().trim_end_matches("()");
    let segments: Vec<Name> = path.split("::").filter(|name| !name.is_empty()).map(Name::new).collect();
    let Some(root) = segments.first() else {
        return Err(Failure::new("no function is named; write its path, as in `--api std::fs::read`"));
    };
    let known = known_crates(root.as_str());
    let names = Names::build(inputs(&known));
    let meant = |namespace| names.lookup_absolute(&segments, namespace);
    let found: Vec<Def> =
        [Namespace::Values, Namespace::Types, Namespace::Macros].into_iter().filter_map(meant).collect();
    if let Some(item) = found.iter().find_map(|def| if let Def::Item(item) = def { Some(*item) } else { None }) {
        let source = format!("rules/apis, crate `{}`", names.krate(names.crate_of(item)).name);
        return Ok(describe(&names.def_path(item), api_of(item, &names, &known), &source));
    }
    if let Some(Def::Module(module)) = found.first() {
        return Ok(describe_module(*module, &names, &known));
    }
    let job = super::graph::job(Vec::new(), false)?;
    driver::explain(&job, path).map_err(|near| {
        let mut near = [names.near(path), near].concat();
        near.sort_by_key(|near| distance(path, near));
        let is_crate = segments.len() == 1 || foreign::names().any(|name| name == root.as_str());
        let hint = match nearest(root.as_str(), foreign::names()).filter(|_| !is_crate) {
            Some(krate) => format!("; did you mean the crate `{krate}`?"),
            None if !near.is_empty() => {
                let nearest = nearest(path, near.iter().map(String::as_str)).map(|near| vec![near.to_owned()]);
                format!("; did you mean {}?", listed(nearest.unwrap_or(near)))
            }
            None => String::new(),
        };
        Failure::new(format!("nothing is known of `{path}`{hint}"))
    })
}

/// A few of some paths, each once.
fn listed(mut paths: Vec<String>) -> String {
    const SHOWN: usize = 12;
    let mut seen = FxHashSet::default();
    paths.retain(|path| seen.insert(path.clone()));
    let more = if paths.len() > SHOWN { format!(" and {} others", paths.len() - SHOWN) } else { String::new() };
    let shown: Vec<String> = paths.iter().take(SHOWN).map(|path| format!("`{path}`")).collect();
    shown.join(", ") + &more
}

/// The crate of this name as far as it is known, with those that it names.
fn known_crates(name: &str) -> Vec<KnownCrate> {
    let wanted = name.to_owned();
    let known = std::thread::Builder::new()
        .stack_size(syntax::STACK_SIZE)
        .spawn(move || foreign::load(|name| name == wanted, &[]));
    known.ok().and_then(|thread| thread.join().ok()).unwrap_or_default()
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
        sees_common: false,
        features: Default::default(),
        flags: Default::default(),
    };
    known.iter().map(input).collect()
}

fn api_of<'k>(item: ItemRef, names: &Names, known: &'k [KnownCrate]) -> Option<&'k Api> {
    known.get(names.crate_of(item).0 as usize).and_then(|krate| krate.apis.get(&item.item))
}

fn describe_module(module: ModuleId, names: &Names, known: &[KnownCrate]) -> String {
    let mut lines: Vec<String> = names
        .members(module)
        .filter_map(|(_, _, def)| match def {
            Def::Item(item) => Some((def, facts(api_of(item, names, known)?))),
            _ => None,
        })
        .filter(|(_, facts)| !facts.is_empty())
        .map(|(def, facts)| format!("  {}: {}\n", names.def_path(def), facts.join("; ")))
        .collect();
    lines.sort();
    lines.dedup();
    let path = names.def_path(Def::Module(module));
    match lines.is_empty() {
        true => format!("{path}\n  a module; nothing is said of what is in it, though perhaps of methods\n"),
        false => format!("{path}\n  a module; this is known of what is in it\n{}", lines.concat()),
    }
}

fn describe(path: &str, api: Option<&Api>, source: &str) -> String {
    let mut text = format!("{path}\n  known from: {source}\n");
    let Some(api) = api else { return text + "  nothing is said of it: it does not block, spawn or guard anything\n" };
    for fact in facts(api) {
        let _ = writeln!(text, "  {fact}");
    }
    text
}

/// What attributes say, each in a few words.
fn facts(api: &Api) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(blocks) = &api.blocks {
        said.push(format!("blocks the thread: {}", blocks.class.as_str()));
        let instead = blocks.instead.iter();
        said.extend(instead.map(|(runtime, instead)| format!("instead, on {}: {instead}", runtime.as_str())));
    }
    let facts = [
        (api.panics_in_async.is_some(), "panics on a thread that runs tasks"),
        (api.enters_runtime, "drives a future to its end on this thread"),
        (api.bare, "and that without the clock, sockets and threads of tokio"),
        (api.needs_runtime, "works only on a thread of tokio's runtime"),
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
    said.extend(facts.iter().filter(|(holds, _)| *holds).map(|(_, fact)| (*fact).to_owned()));
    said.extend(api.guard.map(|guard| format!("a guard: {}", guard.as_str())));
    said
}
