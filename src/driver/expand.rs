//! Expands the `macro_rules!` of the workspace and of its dependencies. A file with a call that stands for items is read
//! once more, now with the definitions at hand, of other files only the bodies with calls; the names are settled again
//! then, and what expansions define may be called in turn.

use super::tree::{Parse, Tree};
use crate::base::{Edition, FileId, Name, TextRange};
use crate::hir::{self, Anchor, ItemKind, MacroRules, Module, ScopeId};
use crate::resolve::{CrateId, CrateInput, Def, ItemRef, Names, Namespace, Resolution, UnitId};
use crate::syntax::{self, MacroSource, Macros};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often files are read again for what the last expansions gave.
const ROUNDS: u32 = 8;

/// What was expanded so far.
#[derive(Default)]
pub struct Expander {
    /// Whether what the bodies of tests do is of no interest.
    skip_tests: bool,
    rounds: u32,
    /// Calls that were looked at: the start of the call, and the macro's name.
    tried: FxHashMap<PathBuf, FxHashSet<(u32, Name)>>,
    /// Crates whose macros were called by crates that can't name them.
    unnamed: BTreeSet<Unnamed>,
}

/// A crate whose macro was called by one that can't name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Unnamed {
    from: CrateId,
    /// The name that the caller is given for it.
    name: Name,
    to: CrateId,
}

impl Expander {
    /// What the bodies of tests call may be of no interest.
    pub fn new(skip_tests: bool) -> Self {
        Self { skip_tests, ..Self::default() }
    }

    /// Lets crates name those whose macros they called; `first` is the number of the first.
    pub fn add_crates(&self, inputs: &mut [CrateInput], first: usize) {
        for Unnamed { from, name, to } in &self.unnamed {
            let from = (from.0 as usize).checked_sub(first);
            let Some(input) = from.and_then(|from| inputs.get_mut(from)) else { continue };
            if input.extern_prelude.iter().all(|(known, _)| known != name) {
                input.extern_prelude.push((*name, to.0 as usize));
            }
        }
    }

    /// Reads the files again, with `parse`, in which macros can be expanded.
    pub fn expand(
        &mut self,
        tree: &Tree,
        names: &Names,
        ids: &FxHashMap<PathBuf, FileId>,
        parse: Parse<'_>,
    ) -> Vec<(PathBuf, hir::File)> {
        if self.rounds == ROUNDS {
            return Vec::new();
        }
        self.rounds += 1;
        let mut paths: Vec<&Path> = vec![Path::new(""); ids.len()];
        ids.iter().for_each(|(path, id)| paths[id.0 as usize] = path);
        let files = self.files_with_calls(names, &paths);
        if files.is_empty() {
            return Vec::new();
        }
        let texts: Vec<&str> = paths.iter().map(|path| text(tree, path)).collect();
        let unnamed = Mutex::new(std::mem::take(&mut self.unnamed));
        let read = |(file, calls): (FileId, Calls)| {
            let path = paths[file.0 as usize];
            let text = texts[file.0 as usize];
            let before = &tree.files.get(path)?.as_ref().ok()?.hir;
            let Calls { units, in_bodies, .. } = calls;
            let macros = FileMacros { names, texts: &texts, units, unnamed: &unnamed };
            let reread = || {
                let bodies = in_bodies.and_then(|calls| syntax::expand_in_bodies(text, before, &calls, &macros));
                bodies.map(|hir| (hir, None)).unwrap_or_else(|| parse(text, Some(&macros)))
            };
            // a macro may lead anywhere: where that is a bug of ours, the file stays as it was
            let (hir, error) = catch_unwind(AssertUnwindSafe(reread)).ok()?;
            error.is_none().then(|| (path.to_path_buf(), hir))
        };
        let expanded = files.into_iter().collect::<Vec<_>>().into_par_iter().filter_map(read).collect();
        self.unnamed = unnamed.into_inner().unwrap_or_else(PoisonError::into_inner);
        expanded
    }

    /// The files with calls that are new.
    fn files_with_calls(&mut self, names: &Names, paths: &[&Path]) -> BTreeMap<FileId, Calls> {
        let mut files: BTreeMap<FileId, Calls> = BTreeMap::new();
        for (id, unit) in names.units().filter(|(_, unit)| !names.krate(unit.krate).known) {
            let Some(file) = unit.file else { continue };
            let is_of_tests = unit.module(hir::File::ROOT).is_some_and(|of| names.module(of).test_only);
            let is_skipped = self.skip_tests && is_of_tests;
            let among_items = names.items(id).filter_map(|(_, item)| match &item.kind {
                ItemKind::MacroCall(call) if !call.failed => Some((&call.path, true, false)),
                _ => None,
            });
            let body_macros = Some(&unit.hir.body_macros).filter(|_| !is_skipped);
            let in_bodies = body_macros.into_iter().flatten().map(|call| (&call.path, call.is_open, true));
            for (path, is_open, in_body) in among_items.chain(in_bodies) {
                let Some(called) = path.segments.last().map(|last| last.name) else { continue };
                let found = definition(names, called, names.resolve(id, None, path, Namespace::Macros));
                // what the macro of a dependency calls in turn was at hand with it
                let is_wanted =
                    |at| !is_foreign(names, at) || is_open && !is_skipped && !unit.hir.is_foreign(path.range);
                if found.is_some_and(is_wanted) {
                    let tried = self.tried.entry(paths[file.0 as usize].to_path_buf()).or_default();
                    let is_new = tried.insert((path.range.start, called));
                    files.entry(file).or_default().add(id, is_new, in_body.then_some(path.range.start));
                }
            }
        }
        files.retain(|_, calls| calls.any_new);
        files
    }
}

/// The calls of macros in a file.
struct Calls {
    /// Whether some were not looked at before.
    any_new: bool,
    /// The file in its crates.
    units: Vec<UnitId>,
    /// Where they start, if all of them stand in bodies.
    in_bodies: Option<Vec<u32>>,
}

impl Default for Calls {
    fn default() -> Self {
        Self { any_new: false, units: Vec::new(), in_bodies: Some(Vec::new()) }
    }
}

impl Calls {
    /// Adds one, and where it starts if it stands in a body.
    fn add(&mut self, unit: UnitId, is_new: bool, in_body: Option<u32>) {
        self.any_new |= is_new;
        if self.units.last() != Some(&unit) {
            self.units.push(unit);
        }
        match (&mut self.in_bodies, in_body) {
            (Some(starts), Some(start)) => starts.push(start),
            (all, _) => *all = None,
        }
    }
}

fn text<'t>(tree: &'t Tree, path: &Path) -> &'t str {
    tree.files.get(path).and_then(|file| file.as_ref().ok()).map_or("", |file| &file.text)
}

/// A macro by example that is expanded where it is called by this name: one of std is not, nor is a foreign one whose
/// input is understood.
fn definition(names: &Names, called: Name, found: Option<Resolution>) -> Option<ItemRef> {
    let Def::Item(at) = found.filter(|found| found.rest == 0)?.def else { return None };
    let is_expanded = !is_foreign(names, at) || !names.is_std(at) && !syntax::is_understood(called.as_str());
    (is_expanded && matches!(names.item(at).kind, ItemKind::MacroDef(_))).then_some(at)
}

fn is_foreign(names: &Names, at: ItemRef) -> bool {
    names.krate(names.crate_of(at)).known
}

/// The macros that one file can call.
struct FileMacros<'a> {
    names: &'a Names,
    texts: &'a [&'a str],
    /// The file in its crates.
    units: Vec<UnitId>,
    unnamed: &'a Mutex<BTreeSet<Unnamed>>,
}

impl Macros for FileMacros<'_> {
    fn find(&self, modules: &[Name], path: &hir::Path) -> Option<MacroSource> {
        let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        let called = *segments.last()?;
        self.units.iter().find_map(|&unit| {
            let scope = self.scope(unit, modules);
            let found = self.names.resolve_names(unit, scope, path.anchor, &segments, Namespace::Macros);
            let found = found.or_else(|| self.resolve_unnamed(unit, path.anchor, &segments));
            let at = definition(self.names, called, found)?;
            let (from, to) = (self.names.unit(unit).krate, self.names.crate_of(at));
            Some(MacroSource {
                key: (at.unit.0, at.item.0),
                krate: (from != to).then(|| self.extern_name(from, to)),
                edition_2024: self.names.krate(to).edition == Edition::E2024,
                foreign: is_foreign(self.names, at),
            })
        })
    }

    fn rules(&self, key: (u32, u32)) -> Option<&str> {
        let at = ItemRef { unit: UnitId(key.0), item: hir::ItemId(key.1) };
        let ItemKind::MacroDef(def) = &self.names.item(at).kind else { return None };
        match &def.rules {
            MacroRules::Range(range) => self.slice(self.names.unit(at.unit).file?, *range),
            MacroRules::Text(text) => Some(text),
        }
    }
}

impl FileMacros<'_> {
    fn slice(&self, file: FileId, range: TextRange) -> Option<&str> {
        self.texts.get(file.0 as usize)?.get(range.to_usize())
    }

    /// The scope of the innermost of these modules that is there already.
    fn scope(&self, unit: UnitId, modules: &[Name]) -> ScopeId {
        let of = self.names.unit(unit);
        let mut at = hir::File::ROOT;
        for name in modules {
            let inside = |id: &hir::ItemId| match &of.hir.item(*id).kind {
                ItemKind::Module(Module { inline: Some(scope), .. }) if of.hir.item(*id).name == Some(*name) => {
                    of.module(*scope).map(|_| *scope)
                }
                _ => None,
            };
            let Some(scope) = of.hir.scope(at).items.iter().find_map(inside) else { break };
            at = scope;
        }
        at
    }

    /// What a path means that starts with the name which a crate was given for another.
    fn resolve_unnamed(&self, unit: UnitId, anchor: Anchor, segments: &[Name]) -> Option<Resolution> {
        let ([krate, rest @ ..], Anchor::Global) = (segments, anchor) else { return None };
        let from = self.names.unit(unit).krate;
        let given = self.unnamed().iter().find(|given| given.from == from && given.name == *krate).copied()?;
        let root = UnitId(self.names.krate(given.to).units.start);
        self.names.resolve_names(root, hir::File::ROOT, Anchor::Crate, rest, Namespace::Macros)
    }

    /// The name of another crate; one that can't be named is given a name that means nothing else.
    fn extern_name(&self, from: CrateId, to: CrateId) -> Name {
        self.names.krate(from).extern_name(to).unwrap_or_else(|| {
            let name = Name::new(&format!("{}__{}", self.names.krate(to).name, to.0));
            self.unnamed().insert(Unnamed { from, name, to });
            name
        })
    }

    fn unnamed(&self) -> MutexGuard<'_, BTreeSet<Unnamed>> {
        self.unnamed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
