//! Expands the workspace's own `macro_rules!`. A file with a call that stands for items is read once more, now with the
//! definitions at hand, of other files only the bodies with calls; the names are settled again then, and what expansions
//! define may be called in turn.

use super::tree::{Parse, Tree};
use crate::base::{Edition, FileId, Name, TextRange};
use crate::hir::{self, ItemKind, MacroRules, Module, ScopeId};
use crate::resolve::{CrateId, CrateInput, Def, ItemRef, Names, Namespace, UnitId};
use crate::syntax::{self, MacroSource, Macros};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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
    /// Crates whose macros were called by crates that can't name them: the caller and the macro's.
    unnamed: BTreeSet<(u32, u32)>,
}

impl Expander {
    /// What the bodies of tests call may be of no interest.
    pub fn new(skip_tests: bool) -> Self {
        Self { skip_tests, ..Self::default() }
    }

    /// Lets crates name those whose macros they called.
    pub fn add_crates(&self, inputs: &mut [CrateInput], base: &Names) {
        let first = base.base_crates();
        for &(from, to) in &self.unnamed {
            let own = |index: u32| (index as usize).checked_sub(first);
            let name = match own(to) {
                Some(to) => inputs.get(to).map(|input| input.name),
                None => Some(base.krate(CrateId(to)).name),
            };
            let (Some(name), Some(from)) = (name, own(from)) else { continue };
            let Some(input) = inputs.get_mut(from) else { continue };
            if input.extern_prelude.iter().all(|(known, _)| *known != name) {
                input.extern_prelude.push((name, to as usize));
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
        let unnamed = Mutex::default();
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
        self.unnamed.extend(unnamed.into_inner().unwrap_or_else(PoisonError::into_inner));
        expanded
    }

    /// The files with calls that are new.
    fn files_with_calls(&mut self, names: &Names, paths: &[&Path]) -> BTreeMap<FileId, Calls> {
        let mut files: BTreeMap<FileId, Calls> = BTreeMap::new();
        for (id, unit) in names.units().filter(|(_, unit)| !names.krate(unit.krate).known) {
            let Some(file) = unit.file else { continue };
            let among_items = names.items(id).filter_map(|(_, item)| match &item.kind {
                ItemKind::MacroCall(call) if !call.failed => Some((&call.path, false)),
                _ => None,
            });
            let is_skipped = self.skip_tests && names.krate(unit.krate).is_test;
            let body_macros = Some(&unit.hir.body_macros).filter(|_| !is_skipped);
            let in_bodies = body_macros.into_iter().flatten().map(|path| (path, true));
            for (path, in_body) in among_items.chain(in_bodies) {
                let Some(last) = path.segments.last() else { continue };
                let found = names.resolve(id, None, path, Namespace::Macros);
                if definition(names, found).is_some() {
                    let tried = self.tried.entry(paths[file.0 as usize].to_path_buf()).or_default();
                    let is_new = tried.insert((path.range.start, last.name));
                    let calls = files.entry(file).or_default();
                    calls.any_new |= is_new;
                    if calls.units.last() != Some(&id) {
                        calls.units.push(id);
                    }
                    match &mut calls.in_bodies {
                        Some(starts) if in_body => starts.push(path.range.start),
                        all => *all = None,
                    }
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

fn text<'t>(tree: &'t Tree, path: &Path) -> &'t str {
    tree.files.get(path).and_then(|file| file.as_ref().ok()).map_or("", |file| &file.text)
}

/// A macro by example of the crates that are expanded.
fn definition(names: &Names, found: Option<crate::resolve::Resolution>) -> Option<ItemRef> {
    let Def::Item(at) = found.filter(|found| found.rest == 0)?.def else { return None };
    let is_own = !names.krate(names.unit(at.unit).krate).known;
    (is_own && matches!(names.item(at).kind, ItemKind::MacroDef(_))).then_some(at)
}

/// The macros that one file can call.
struct FileMacros<'a> {
    names: &'a Names,
    texts: &'a [&'a str],
    /// The file in its crates.
    units: Vec<UnitId>,
    unnamed: &'a Mutex<BTreeSet<(u32, u32)>>,
}

impl Macros for FileMacros<'_> {
    fn find(&self, modules: &[Name], path: &hir::Path) -> Option<MacroSource> {
        let segments: Vec<Name> = path.segments.iter().map(|segment| segment.name).collect();
        self.units.iter().find_map(|&unit| {
            let scope = self.scope(unit, modules);
            let found = self.names.resolve_names(unit, scope, path.anchor, &segments, Namespace::Macros);
            let at = definition(self.names, found)?;
            let (from, to) = (self.names.unit(unit).krate, self.names.unit(at.unit).krate);
            Some(MacroSource {
                key: (at.unit.0, at.item.0),
                krate: (from != to).then(|| self.extern_name(from, to)),
                edition_2024: self.names.krate(to).edition == Edition::E2024,
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

    fn extern_name(&self, from: CrateId, to: CrateId) -> Name {
        self.names.krate(from).extern_name(to).unwrap_or_else(|| {
            self.unnamed.lock().unwrap_or_else(PoisonError::into_inner).insert((from.0, to.0));
            self.names.krate(to).name
        })
    }
}
