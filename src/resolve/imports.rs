//! Imports to a fixpoint.
//!
//! Every import is tried once. What it looked up on its way and what may still change, it waits for: a name that other
//! imports of that module may give, or that may come through a glob. When the name changes, those that wait for it are
//! tried again. Names flow through globs as soon as they appear, along edges from module to module. So the work is
//! proportional to the changes and not to rounds over all imports.

use super::path::{Imported, Walk};
use super::table::{Entry, Vis};
use super::{Def, ItemRef, ModuleId, Names, Namespace};
use crate::base::Name;
use crate::hir::{self, ImportName, ItemKind};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// The imports that are to be settled. What is needed of them lies in one place: the files, where it comes from, are spread
/// over the memory.
#[derive(Debug, Default)]
pub(super) struct Imports {
    pub all: Vec<Import>,
    /// The segments of their paths.
    pub segments: Vec<Name>,
}

impl Imports {
    /// Adds a leaf of a `use`.
    pub fn add(&mut self, leaf: &hir::Import, module: ModuleId, (at, index): (ItemRef, u32), vis: Vis, rank: u8) {
        let first = self.segments.len() as u32;
        self.segments.extend(&leaf.segments);
        let segments = (first, self.segments.len() as u32);
        let (anchor, name, only_types, pos) = (leaf.anchor, leaf.name, leaf.only_types, leaf.range.start);
        self.all.push(Import { module, at, index, vis, rank, pos, anchor, segments, name, only_types });
    }
}

/// An import that is to be settled: one leaf of a `use`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Import {
    pub module: ModuleId,
    /// The `use`.
    pub at: ItemRef,
    /// Which of its leaves.
    pub index: u32,
    pub vis: Vis,
    pub rank: u8,
    pub pos: u32,
    anchor: hir::Anchor,
    /// From where to where they lie.
    segments: (u32, u32),
    name: ImportName,
    only_types: bool,
}

/// An import that leads nowhere: into a crate that is not known, to a name that a macro makes, or to an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnresolvedImport {
    /// The `use`.
    pub item: ItemRef,
    /// Which of its leaves.
    pub index: u32,
}

/// Settles all imports.
pub(super) fn settle(names: &mut Names, imports: &Imports) {
    let Imports { all: imports, segments } = imports;
    let mut fixpoint = Fixpoint {
        names,
        imports,
        segments,
        edges: FxHashMap::default(),
        waiters: FxHashMap::default(),
        queue: (0..imports.len() as u32).collect(),
        queued: vec![true; imports.len()],
        resolved: vec![false; imports.len()],
        changed: Vec::new(),
        deps: Vec::new(),
    };
    fixpoint.run();
    fixpoint.doubt();
    fixpoint.ask_symbols();
    fixpoint.finish();
}

/// A glob import: names of one module flow into another.
#[derive(Clone, Copy)]
struct Edge {
    to: ModuleId,
    import: u32,
}

struct Fixpoint<'a> {
    names: &'a mut Names,
    imports: &'a [Import],
    segments: &'a [Name],
    edges: FxHashMap<ModuleId, Vec<Edge>>,
    waiters: FxHashMap<(ModuleId, Name), Vec<u32>>,
    queue: VecDeque<u32>,
    queued: Vec<bool>,
    resolved: Vec<bool>,
    /// Names that changed: the module and the slot.
    changed: Vec<(ModuleId, u32)>,
    deps: Vec<(ModuleId, Name)>,
}

impl Fixpoint<'_> {
    fn run(&mut self) {
        while let Some(id) = self.queue.pop_front() {
            self.queued[id as usize] = false;
            let import = self.imports[id as usize];
            let target = self.resolve(id, import);
            let found = match import.name {
                ImportName::Glob => self.glob(id, import, target[0]),
                ImportName::Named(name) => self.named(id, import, name, target),
                ImportName::Unnamed => self.unnamed(import, target[0]),
            };
            self.resolved[id as usize] |= found;
            self.flow();
        }
    }

    /// What the import leads to now; for a glob the first is the module or enum.
    fn resolve(&mut self, id: u32, import: Import) -> Imported {
        self.deps.clear();
        let mut walk = Walk::for_import(self.names, import.module, id, &mut self.deps);
        let segments = &self.segments[import.segments.0 as usize..import.segments.1 as usize];
        let mut target = walk.import(import.anchor, segments, import.name == ImportName::Glob);
        if import.only_types {
            target = [target[0], None, None];
        }
        for dep in self.deps.drain(..) {
            let waiting = self.waiters.entry(dep).or_default();
            if waiting.last() != Some(&id) {
                waiting.push(id);
            }
        }
        target
    }

    fn named(&mut self, id: u32, import: Import, name: Name, target: Imported) -> bool {
        for (ns, def) in Namespace::ALL.into_iter().zip(target) {
            let Some(def) = def else { continue };
            let Import { module, vis, rank, pos, .. } = import;
            self.offer(module, name, ns, Entry { def, vis, source: id, pos, rank, glob: false, changes: 0 });
        }
        target.iter().any(Option::is_some)
    }

    fn offer(&mut self, module: ModuleId, name: Name, ns: Namespace, entry: Entry) {
        let table = &mut self.names.modules[module.0 as usize].inside.table;
        self.changed.extend(table.offer(name, ns, entry).map(|slot| (module, slot)));
    }

    fn unnamed(&mut self, import: Import, target: Option<Def>) -> bool {
        let Some(Def::Item(item)) = target else { return target.is_some() };
        let mut todo = vec![(import.module, import.vis)];
        while let Some((module, vis)) = todo.pop() {
            let known = &mut self.names.modules[module.0 as usize].inside.unnamed;
            if known.contains(&(item, vis)) {
                continue;
            }
            known.push((item, vis));
            for edge in self.edges.get(&module).map_or(&[][..], Vec::as_slice) {
                if self.names.is_visible(vis, edge.to) {
                    todo.push((edge.to, self.imports[edge.import as usize].vis));
                }
            }
        }
        true
    }

    fn glob(&mut self, id: u32, import: Import, target: Option<Def>) -> bool {
        match target {
            Some(Def::Module(from)) => {
                let edges = self.edges.entry(from).or_default();
                let edge = Edge { to: import.module, import: id };
                if from == import.module || edges.iter().any(|known| known.import == id) {
                    return true;
                }
                edges.push(edge);
                for slot in 0..self.names.module(from).inside.table.slots().len() {
                    self.pass(from, slot as u32, edge);
                }
                for (item, vis) in self.names.module(from).inside.unnamed.clone() {
                    if self.names.is_visible(vis, import.module) {
                        self.unnamed(import, Some(Def::Item(item)));
                    }
                }
                true
            }
            Some(Def::Item(item)) => self.variants(id, import, item),
            _ => false,
        }
    }

    /// `use Enum::*`
    fn variants(&mut self, id: u32, import: Import, item: ItemRef) -> bool {
        let unit = self.names.unit(item.unit);
        let hir = unit.hir.shared();
        let ItemKind::Adt(adt) = &hir.item(item.item).kind else { return false };
        if adt.kind != hir::AdtKind::Enum {
            return false;
        }
        let active: Vec<bool> = adt.variants.iter().map(|variant| unit.cfg_active(variant.attrs.cfg)).collect();
        for (index, variant) in adt.variants.iter().enumerate().filter(|(index, _)| active[*index]) {
            let def = Def::Variant(item, index as u32);
            let Import { module, vis, rank, pos, .. } = import;
            for ns in [Namespace::Types, Namespace::Values] {
                let entry = Entry { def, vis, source: id, pos, rank, glob: true, changes: 0 };
                self.offer(module, variant.name, ns, entry);
            }
        }
        true
    }

    /// Wakes those that wait for the names that changed, and sends the names through globs.
    fn flow(&mut self) {
        while let Some((module, slot)) = self.changed.pop() {
            let name = self.names.module(module).inside.table.slots()[slot as usize].name;
            for id in self.waiters.remove(&(module, name)).unwrap_or_default() {
                if !std::mem::replace(&mut self.queued[id as usize], true) {
                    self.queue.push_back(id);
                }
            }
            for at in 0..self.edges.get(&module).map_or(0, Vec::len) {
                self.pass(module, slot, self.edges[&module][at]);
            }
        }
    }

    /// Sends one name through one glob.
    fn pass(&mut self, from: ModuleId, slot: u32, edge: Edge) {
        let import = self.imports[edge.import as usize];
        let slot = &self.names.module(from).inside.table.slots()[slot as usize];
        let (name, entries) = (slot.name, slot.ns);
        for (ns, entry) in Namespace::ALL.into_iter().zip(entries) {
            let Some(entry) = entry.filter(|entry| self.names.is_visible(entry.vis, edge.to)) else { continue };
            let vis = self.narrower(import.vis, entry.vis);
            let Import { rank, pos, .. } = import;
            let new = Entry { def: entry.def, vis, source: edge.import, pos, rank, glob: true, changes: 0 };
            self.offer(edge.to, name, ns, new);
        }
    }

    fn narrower(&self, a: Vis, b: Vis) -> Vis {
        match (a.module(), b.module()) {
            (None, _) => b,
            (_, None) => a,
            (Some(outer), Some(inner)) => {
                if self.names.is_inside(inner, outer) {
                    b
                } else {
                    a
                }
            }
        }
    }

    /// The imports that lead nowhere.
    fn unresolved(&self) -> impl Iterator<Item = (u32, Import)> {
        let all = (0..).zip(self.imports.iter().zip(&self.resolved));
        all.filter(|(_, (_, resolved))| !**resolved).map(|(id, (import, _))| (id, *import))
    }

    /// Notes the modules in which there may be names that nobody knows.
    fn doubt(&mut self) {
        let globs: Vec<ModuleId> = self
            .unresolved()
            .filter(|(_, import)| import.name == ImportName::Glob)
            .map(|(_, import)| import.module)
            .collect();
        for module in globs {
            self.names.modules[module.0 as usize].has_unresolved_glob = true;
        }
        let doubtful = self.names.modules().filter(|(_, module)| module.has_unresolved_glob);
        let mut todo: Vec<ModuleId> = doubtful.map(|(id, _)| id).collect();
        while let Some(module) = todo.pop() {
            for edge in self.edges.get(&module).map_or(&[][..], Vec::as_slice) {
                let to = &mut self.names.modules[edge.to.0 as usize];
                if !std::mem::replace(&mut to.has_unresolved_glob, true) {
                    todo.push(edge.to);
                }
            }
        }
    }

    /// Tries those again that name a C function of which something is known: their modules may be doubtful now.
    fn ask_symbols(&mut self) {
        let is_symbol = |import: &Import| {
            self.segments[..import.segments.1 as usize].last().is_some_and(|last| self.names.symbol(*last).is_some())
        };
        let named: Vec<u32> = self.unresolved().filter(|(_, import)| is_symbol(import)).map(|(id, _)| id).collect();
        for id in named {
            self.queued[id as usize] = true;
            self.queue.push_back(id);
        }
        self.run();
    }

    /// Notes what stayed open.
    fn finish(self) {
        let open: Vec<UnresolvedImport> =
            self.unresolved().map(|(_, Import { at: item, index, .. })| UnresolvedImport { item, index }).collect();
        self.names.unresolved.extend(open);
    }
}
