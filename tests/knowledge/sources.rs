//! Crates that are not compiled: what is said of them is looked for by name in their sources, where these lie on this
//! machine.

use super::world::{Crate, Requirement};
use async_lint::base::Name;
use async_lint::hir::{File, ItemKind, Visibility};
use async_lint::syntax;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What is described but has no namesake in the sources; `None` where there are none.
pub fn missing(krate: &Crate) -> Option<Vec<String>> {
    let sources = folder(krate.requirement())?;
    let mut known = BTreeSet::new();
    // reading needs the reader's stack
    let read = || files(&sources).iter().for_each(|file| known.extend(names_in(file)));
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn_scoped(scope, read);
        thread.expect("there is a thread").join().expect("reading does not panic");
    });
    let described = names(&krate.hir).into_iter().filter(|(name, _)| !known.contains(name));
    Some(described.map(|(name, at)| format!("{}: `{name}` is nowhere in the sources", krate.place(at))).collect())
}

/// The unpacked sources of the newest version that fits, in the cargo home.
fn folder(requirement: &Requirement) -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let prefix = format!("{}-{}.", requirement.package, requirement.version.as_deref()?);
    let registries = fs::read_dir(home.join("registry/src")).ok()?.flatten();
    let packages = registries.filter_map(|registry| fs::read_dir(registry.path()).ok()).flatten().flatten();
    packages.map(|package| package.path()).filter(|path| starts_with(path, &prefix)).max()
}

fn starts_with(path: &Path, prefix: &str) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let found = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|extension| extension == "rs" || extension == "h")).collect()
}

fn names_in(path: &Path) -> Vec<Name> {
    let text = fs::read_to_string(path).unwrap_or_default();
    if path.extension().is_some_and(|extension| extension == "h") {
        // bindings have the names of the header
        return text.split(|c: char| !c.is_alphanumeric() && c != '_').map(Name::new).collect();
    }
    names(&syntax::parse_file(&text).0).into_iter().map(|(name, _)| name).collect()
}

/// The names of all items and variants, with their places.
fn names(file: &File) -> Vec<(Name, u32)> {
    let mut names = Vec::new();
    for (_, item) in file.items() {
        let at = item.name_range.start;
        names.extend(item.name.map(|name| (name, at)));
        match &item.kind {
            ItemKind::Adt(adt) => names.extend(adt.variants.iter().map(|variant| (variant.name, at))),
            ItemKind::Use(imports) if item.vis == Visibility::Public => {
                names.extend(imports.iter().filter_map(|import| Some((*import.segments.last()?, at))));
            }
            _ => {}
        }
    }
    names
}
