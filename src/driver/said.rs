//! What users say of functions and types: in the configuration, in files of signatures, in comments at functions.

use super::Job;
use super::pragmas::malformed;
use crate::analysis::World;
use crate::base::{Finding, Level, Name, Span};
use crate::config::{ConfigProblem, Located, Settings};
use crate::foreign::{self, BlockClass, Blocks, GuardKind};
use crate::hir::{self, ItemKind, PragmaKind};
use crate::resolve::{Def, ItemRef, Namespace, UnitId};
use crate::source;

/// Signatures that users add, by the name of the crate: whole files, and functions that they name of crates of which
/// nothing is known. `own` are the crates of the workspace.
pub fn signatures(job: &Job, own: &dyn Fn(&str) -> bool) -> (Vec<(String, String)>, Vec<ConfigProblem>) {
    let (mut texts, mut problems) = (Vec::new(), Vec::new());
    let settings = job.settings.values();
    for file in all(settings, |settings| &settings.apis) {
        match read(job, file) {
            Ok(found) => texts.push(found),
            Err(problem) => problems.push(problem),
        }
    }
    let lists = settings.iter().flat_map(|of| [&of.offload, &of.inline, &of.guards, &of.safe]).flatten();
    let named = lists.chain(settings.iter().flat_map(|of| &of.blocking).map(|blocking| &blocking.path));
    let is_new = |path: &&str| {
        let krate = path.split("::").next().unwrap_or_default();
        let is_read = texts.iter().any(|(name, _)| name == krate);
        path.contains("::") && !is_read && !own(krate) && !foreign::names().any(|name| name == krate)
    };
    let stubs = foreign::stubs(named.map(|path| path.value.trim_start_matches("::")).filter(is_new));
    texts.extend(stubs);
    (texts, problems)
}

/// What several settings have in their lists, each once.
fn all<T: PartialEq>(settings: &[Settings], list: fn(&Settings) -> &Vec<T>) -> Vec<&T> {
    let mut all: Vec<&T> = Vec::new();
    for one in settings.iter().flat_map(list) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// A file of signatures; its first line may name the crate, else its own name does.
fn read(job: &Job, file: &Located) -> Result<(String, String), ConfigProblem> {
    let path = job.current_dir.join(file.folder()).join(&file.value);
    let configured = |message: String| ConfigProblem {
        path: file.path.clone(),
        range: file.range,
        level: Level::Warn,
        message,
        help: None,
    };
    let text =
        source::read_text(&path).map_err(|problem| configured(format!("`{}` {}", file.value, problem.message)))?;
    if let Some(error) = foreign::check(&text.text) {
        return Err(configured(format!("`{}` can't be used: {}", file.value, error.message)));
    }
    let head = text
        .text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("//!"))
        .and_then(|line| line.split_whitespace().next());
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let krate = head.map_or(stem, str::to_owned).replace('-', "_");
    Ok((krate, text.text))
}

/// Lets the world know what settings say.
pub fn apply(world: &mut World, settings: &[Settings]) -> Vec<ConfigProblem> {
    let mut problems = Vec::new();
    for blocking in all(settings, |settings| &settings.blocking) {
        let found = said_of(world, &blocking.path, "blocking", &mut problems);
        for item in found {
            world.say(item, |said| {
                let class = said.api.blocks.as_ref().map_or(BlockClass::Call, |blocks| blocks.class);
                said.api.blocks = Some(Blocks::of(class));
                said.api.never_blocks = false;
                said.reason.clone_from(&blocking.reason);
                said.instead.clone_from(&blocking.instead);
            });
        }
    }
    let mut each = |list: fn(&Settings) -> &Vec<Located>, key: &str, change: fn(&mut crate::analysis::Said)| {
        for path in all(settings, list) {
            for item in said_of(world, path, key, &mut problems) {
                world.say(item, change);
            }
        }
    };
    each(|of| &of.offload, "offload", |said| said.api.offloads = true);
    each(|of| &of.inline, "inline", |said| said.api.runs_inline = true);
    each(|of| &of.guards, "guards", |said| said.api.guard = Some(GuardKind::Lock));
    each(|of| &of.safe, "safe", crate::analysis::Said::never_blocks);
    problems
}

/// The items that a path of the configuration means; with `*` at its end all below.
fn said_of(world: &World, path: &Located, key: &str, problems: &mut Vec<ConfigProblem>) -> Vec<ItemRef> {
    let names = &world.names;
    let text = path.value.trim_start_matches("::");
    let found: Vec<ItemRef> = match text.strip_suffix('*') {
        Some(prefix) => {
            let is_below = |at: &ItemRef| names.def_path(*at).starts_with(prefix);
            let items = names.units().flat_map(|(unit, _)| names.items(unit));
            items
                .filter(|(_, item)| matches!(item.kind, ItemKind::Function(_)))
                .map(|(at, _)| at)
                .filter(is_below)
                .collect()
        }
        None => {
            let segments: Vec<Name> = text.split("::").map(Name::new).collect();
            let meant = |namespace| match names.lookup_absolute(&segments, namespace) {
                Some(Def::Item(item)) => Some(item),
                _ => None,
            };
            meant(Namespace::Values).or_else(|| meant(Namespace::Types)).into_iter().collect()
        }
    };
    if found.is_empty() {
        problems.push(path.matches_nothing(key));
    }
    found
}

/// Lets the world know what comments at functions say; those that say nothing are findings.
pub fn comments(world: &mut World) -> Vec<Finding> {
    let mut wrong = Vec::new();
    let units: Vec<UnitId> = world.judged_units().collect();
    for unit in units {
        let of = world.names.unit(unit);
        let (Some(file), hir) = (of.file, of.hir.shared()) else { continue };
        for comment in &hir.pragmas {
            let span = Span { file, range: comment.range };
            let class = match &comment.kind {
                PragmaKind::Blocks(class) => match BlockClass::parse(class) {
                    Some(class) => Some(class),
                    None => {
                        let known: Vec<_> = BlockClass::ALL.iter().map(|class| class.as_str()).collect();
                        let message = format!("`{class}` is not a class of blocking: one of {}", known.join(", "));
                        wrong.push(malformed(span, message));
                        continue;
                    }
                },
                PragmaKind::Offloads | PragmaKind::NeverBlocks => None,
                _ => continue,
            };
            let Some(item) = function_at(&hir, &world.files.get(file).text, comment) else {
                wrong.push(malformed(span, "this comment stands at no function: write it on the line above one"));
                continue;
            };
            let item = ItemRef { unit, item };
            world.say(item, |said| {
                said.comment = Some(span);
                match class {
                    Some(class) => {
                        said.api.blocks = Some(Blocks::of(class));
                    }
                    None if comment.kind == PragmaKind::Offloads => said.api.offloads = true,
                    None => said.never_blocks(),
                }
            });
        }
    }
    wrong
}

/// The function in whose head a comment stands, or above which it does.
fn function_at(hir: &hir::File, text: &str, comment: &hir::Pragma) -> Option<hir::ItemId> {
    let is_above = |item: &hir::Item| {
        let between = text.get(comment.range.end as usize..item.range.start as usize);
        between.is_some_and(|text| text.lines().all(|line| line.trim().is_empty() || line.trim().starts_with("//")))
    };
    let is_in_head =
        |item: &hir::Item| item.range.start <= comment.range.start && comment.range.end <= item.name_range.start;
    let functions = hir.items().filter(|(_, item)| matches!(item.kind, ItemKind::Function(_)));
    let mut found = functions.filter(|(_, item)| is_in_head(item) || is_above(item));
    found.next().map(|(id, _)| id)
}
