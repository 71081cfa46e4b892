//! Proves every entry of `rules/apis` against the real crates: a generated program that uses each of them has to
//! compile, as far as a program without meaning can. Needs the network once.
#![allow(clippy::print_stdout, reason = "it says what is not proved on this machine")]

#[path = "knowledge/entries.rs"]
mod entries;
#[path = "knowledge/lists.rs"]
mod lists;
#[path = "knowledge/package.rs"]
mod package;
#[path = "knowledge/render.rs"]
mod render;
#[path = "knowledge/sources.rs"]
mod sources;
#[path = "knowledge/world.rs"]
mod world;

use async_lint::foreign::{self, Api, BlockClass, Runtime};
use async_lint::hir::ItemId;
use async_lint::resolve::{CrateId, Def, ItemRef, UnitId};
use package::Package;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use world::{Crate, Requirement, World};

static WORLD: LazyLock<World> =
    LazyLock::new(|| World::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/apis")));

fn assert_none(faults: &[String], what: &str) {
    assert!(faults.is_empty(), "{what} ({}):\n{}", faults.len(), faults.join("\n"));
}

/// The items of a crate that something is said of, with their paths.
fn described(id: CrateId) -> impl Iterator<Item = (String, String, &'static Api)> {
    let krate: &'static Crate = &WORLD.crates[id.0 as usize];
    let unit = UnitId(WORLD.names.krate(id).units.start);
    let mut apis: Vec<(&ItemId, &Api)> = krate.apis.iter().collect();
    apis.sort_by_key(|(id, _)| **id);
    apis.into_iter().map(move |(item, api)| {
        let at = ItemRef { unit, item: *item };
        (WORLD.names.def_path(Def::Item(at)), krate.place(WORLD.names.item(at).name_range.start), api)
    })
}

fn ids() -> impl Iterator<Item = CrateId> {
    WORLD.names.crates().map(|(id, _)| id)
}

#[test]
fn every_entry_can_be_read() {
    let mut faults: Vec<String> = WORLD.crates.iter().flat_map(|krate| krate.errors.clone()).collect();
    for krate in &WORLD.crates {
        let first = krate.requirement();
        if krate.requirements.iter().any(|other| other != first) || !is_of(&krate.name, first) {
            faults.push(format!("{}: every file starts with `//! CRATE VERSION` and the same features", krate.name));
        }
    }
    let embedded: Vec<&str> = foreign::names().collect();
    let newest = WORLD.crates.iter().filter(|krate| krate.requirement().package.replace('-', "_") == krate.name);
    let read: Vec<&str> = newest.map(|krate| krate.name.as_str()).collect();
    assert_eq!(embedded, read, "the binary has what the folder has");
    let mut excused = BTreeSet::new();
    for (path, place, api) in ids().flat_map(described) {
        let Some(blocks) = &api.blocks else { continue };
        let needs =
            !matches!(blocks.class, BlockClass::Http | BlockClass::Database | BlockClass::Lock | BlockClass::Call);
        if needs && blocks.instead.on(Runtime::Tokio).is_none() {
            match lists::WITHOUT_REPLACEMENT.iter().find(|(known, _)| *known == path) {
                Some((known, _)) => _ = excused.insert(*known),
                None => faults.push(format!("{place}: `{path}` has no replacement in tokio")),
            }
        }
    }
    faults.extend(stale(lists::WITHOUT_REPLACEMENT, &excused));
    assert_none(&faults, "rules/apis can't be read");
}

/// Whether a file is named for the crate, or for the major version of it: `ureq_2`.
fn is_of(name: &str, requirement: &Requirement) -> bool {
    let package = requirement.package.replace('-', "_");
    let major = requirement.version.as_deref().and_then(|version| version.split('.').next()).unwrap_or_default();
    name == package || name == format!("{package}_{major}")
}

/// Exceptions that nothing needs any more.
fn stale(list: &[(&str, &str)], used: &BTreeSet<&str>) -> Vec<String> {
    let stale = list.iter().filter(|(path, _)| !used.contains(path));
    stale.map(|(path, _)| format!("`{path}` is no exception any more: take it off the list")).collect()
}

#[test]
fn every_path_resolves() {
    let (mut faults, mut excused) = (Vec::new(), BTreeSet::new());
    for (path, place, api) in ids().flat_map(described) {
        for instead in entries::insteads(api) {
            let krate = instead.split("::").next().unwrap_or_default();
            if WORLD.crates.iter().all(|known| known.name != krate) || entries::resolve(&WORLD.names, instead).is_some()
            {
                continue;
            }
            match lists::UNRESOLVED.iter().find(|(known, _)| *known == instead) {
                Some((known, _)) => _ = excused.insert(*known),
                None => faults.push(format!("{place}: `{path}`: nothing is known of `{instead}`")),
            }
        }
    }
    faults.extend(stale(lists::UNRESOLVED, &excused));
    assert_none(&faults, "replacements lead nowhere");
}

#[test]
fn every_entry_exists() {
    let mut package = Package::new("knowledge");
    let mut faults = Vec::new();
    for id in ids() {
        let krate = &WORLD.crates[id.0 as usize];
        if lists::NOT_COMPILED.iter().any(|(name, _)| *name == krate.name) {
            continue;
        }
        let (entries, unnamed) = entries::of_crate(&WORLD, id);
        println!("{}: {} entries", krate.name, entries.len());
        faults.extend(unnamed);
        package.add(&krate.name, krate.requirement(), entries);
    }
    faults.extend(package.check().unwrap_or_else(|why| panic!("{why}")));
    assert_none(&faults, "rules/apis says what is not so");
}

#[test]
fn what_is_not_compiled_has_its_names_in_the_sources() {
    let mut faults = Vec::new();
    for (name, why) in lists::NOT_COMPILED {
        let Some((id, krate)) =
            ids().map(|id| (id, &WORLD.crates[id.0 as usize])).find(|(_, known)| known.name == *name)
        else {
            faults.push(format!("nothing is known of `{name}`: take it off the list"));
            continue;
        };
        faults.extend(entries::of_crate(&WORLD, id).1);
        match sources::missing(krate) {
            Some(missing) => faults.extend(missing),
            None => println!("{name} is not proved here ({why}): its sources are not on this machine"),
        }
    }
    assert_none(&faults, "rules/apis says what is not so");
}

/// A file of signatures with one of every kind of mistake, each on a line that says so, among what is right.
const FALSE: &str = include_str!("knowledge/false.rs");

#[test]
fn a_false_entry_is_found() {
    let file = "rules/apis/std.rs".to_owned();
    let world = World::of(&[("std".to_owned(), vec![(file, FALSE.to_owned())])]);
    let (entries, mut found) = entries::of_crate(&world, CrateId(0));
    let mut package = Package::new("knowledge-false");
    package.add("std", world.crates[0].requirement(), entries);
    found.extend(package.check().unwrap_or_else(|why| panic!("{why}")));
    let line = |found: &String| found.split(':').nth(1).and_then(|line| line.parse().ok());
    let found: BTreeSet<usize> = found.iter().filter_map(line).collect();
    let lines = FALSE.lines().enumerate().filter(|(_, line)| line.ends_with("//~ false"));
    assert_eq!(found, lines.map(|(at, _)| at + 1).collect(), "lines of tests/knowledge/false.rs");
}
