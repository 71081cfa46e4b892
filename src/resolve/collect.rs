//! The module tree: from files and their scopes to modules, and the names of all items.

use super::cfg::{Config, State, is_test_function};
use super::imports::Imports;
use super::input::{CrateInput, FileInput};
use super::layer::Lowered;
use super::table::{Entry, ITEM, Vis};
use super::{Content, Crate, CrateId, Def, Edition, ItemRef, Module, ModuleId, Names, Namespace, Unit, UnitId};
use crate::base::{FileId, Lazy, Name};
use crate::hir::{self, Adt, AdtKind, File, ImportName, Item, ItemId, ItemKind, ScopeId, Visibility};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Builds all modules of crates that lie on the base; the imports are found, but not settled.
pub(super) fn collect(names: &mut Names, inputs: Vec<CrateInput>) -> Imports {
    let mut collector = Collector { names: std::mem::take(names), ..Collector::default() };
    let first = collector.names.crates.len();
    let units: Vec<Vec<Unit>> =
        inputs.par_iter().enumerate().map(|(index, input)| units_of(CrateId((first + index) as u32), input)).collect();
    for (index, (input, units)) in inputs.into_iter().zip(units).enumerate() {
        collector.add_crate(CrateId((first + index) as u32), input, units);
    }
    let all = first..collector.names.crates.len();
    for index in all.clone() {
        let unit = UnitId(collector.names.crates[index].units.start);
        let data = ModuleData { krate: CrateId(index as u32), parent: None, name: None, decl: None, unit };
        collector.names.crates[index].root = collector.add_module(data);
    }
    collector.name_std(all.clone());
    let linked: FxHashSet<UnitId> = collector.links.values().copied().collect();
    for index in all.clone() {
        let krate = &collector.names.crates[index];
        let (root, unit) = (krate.root, UnitId(krate.units.start));
        collector.names.modules[root.0 as usize].test_only = krate.is_test;
        let first = collector.names.modules.len() as u32;
        collector.file(unit, root);
        if collector.names.crates[index].known {
            collector.join_files(CrateId(index as u32), &linked);
        }
        collector.names.crates[index].modules = first..collector.names.modules.len() as u32;
    }
    collector.find_twins(all.clone());
    collector.find_preludes(all);
    *names = collector.names;
    collector.imports
}

/// The files of a crate, at least one.
fn units_of(krate: CrateId, input: &CrateInput) -> Vec<Unit> {
    let (features, flags) = (input.features.clone(), input.flags.clone());
    let config = Config { features, flags, known: input.known, is_test: input.is_test };
    if input.files.is_empty() {
        return vec![unit(krate, None, Arc::new(File::empty()), &config)];
    }
    let of_file = |file: &FileInput| unit(krate, file.file, Arc::clone(&file.hir), &config);
    input.files.par_iter().map(of_file).collect()
}

fn unit(krate: CrateId, file: Option<FileId>, hir: Arc<File>, config: &Config) -> Unit {
    let cfgs = hir.cfgs.iter().map(|cfg| config.state(cfg)).collect();
    let (scopes, items) = (vec![None; hir.scopes.len().max(1)], vec![State::NEVER; hir.items.len()]);
    let is_trait = |(_, item): &(ItemId, &Item)| matches!(item.kind, ItemKind::Trait(_));
    let traits = hir.items().filter(is_trait).map(|(id, _)| id).collect();
    let hir = Content(Lowered { hir, scopes, cfgs }.into());
    Unit { krate, file, hir, items, traits, facts: Lazy::default() }
}

#[derive(Default)]
struct Collector {
    names: Names,
    imports: Imports,
    /// Where `mod x;` leads.
    links: FxHashMap<ItemRef, UnitId>,
    /// The modules that files became.
    linked: FxHashMap<UnitId, ModuleId>,
    /// Modules whose file is still to be read.
    files: Vec<(UnitId, ModuleId)>,
}

struct ModuleData {
    krate: CrateId,
    parent: Option<ModuleId>,
    name: Option<Name>,
    decl: Option<ItemRef>,
    unit: UnitId,
}

/// Where an item stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    unit: UnitId,
    module: ModuleId,
    krate: CrateId,
    hir: &'a File,
}

impl Collector {
    fn add_crate(&mut self, id: CrateId, input: CrateInput, units: Vec<Unit>) {
        let first = self.names.units.len() as u32;
        for (index, file) in input.files.iter().enumerate() {
            let unit = UnitId(first + index as u32);
            let linked = |&(item, to): &(ItemId, usize)| (ItemRef { unit, item }, UnitId(first + to as u32));
            self.links.extend(file.modules.iter().map(linked));
        }
        self.names.units.extend(units);
        if input.beneath.is_none() {
            let same = self.names.by_name.entry(input.name).or_default();
            // those of the base come last
            same.insert(same.iter().take_while(|id| id.0 as usize >= self.names.base.crates).count(), id);
        }
        let extern_prelude = input.extern_prelude.into_iter().map(|(name, index)| (name, CrateId(index as u32)));
        self.names.crates.push(Crate {
            name: input.name,
            edition: input.edition,
            known: input.known,
            beneath: input.beneath.map(|index| CrateId(index as u32)),
            is_test: input.is_test,
            root: ModuleId(0),
            units: first..self.names.units.len() as u32,
            modules: 0..0,
            extern_prelude: extern_prelude.collect(),
            sees_common: input.sees_common,
            macro_use: Vec::new(),
            prelude: None,
            std_root: None,
        });
    }

    fn add_module(&mut self, data: ModuleData) -> ModuleId {
        let id = ModuleId(self.names.modules.len() as u32);
        self.names.modules.push(Module {
            krate: data.krate,
            parent: data.parent,
            name: data.name,
            decl: data.decl,
            unit: data.unit,
            scope: File::ROOT,
            is_block: false,
            test_only: data.parent.is_some_and(|parent| self.names.module(parent).test_only),
            has_unresolved_glob: false,
            has_globs: false,
            twin: None,
            inside: Lazy::default(),
            traits: OnceLock::new(),
        });
        id
    }

    /// `std`, `core` and `alloc` can be named without a manifest's word.
    fn name_std(&mut self, all: Range<usize>) {
        for name in ["std", "core", "alloc"].map(Name::new) {
            // Knowledge may speak of std alone.
            let Some(found) = self.foreign(name).or_else(|| self.foreign(Name::new("std"))) else { continue };
            for krate in &mut self.names.crates[all.clone()] {
                krate.extern_prelude.entry(name).or_insert(found);
            }
        }
    }

    /// The crate of a name, a foreign one first.
    fn foreign(&self, name: Name) -> Option<CrateId> {
        let all = self.names.crates_named(name);
        all.iter().copied().find(|id| self.names.krate(*id).known).or(all.first().copied())
    }

    /// Ties the modules of sources to those of the same path beneath them.
    fn find_twins(&mut self, all: Range<usize>) {
        let beneath = |krate: &Crate| Some((self.names.krate(krate.beneath?).root, krate.root));
        let mut todo: Vec<(ModuleId, ModuleId)> = self.names.crates[all].iter().filter_map(beneath).collect();
        while let Some((module, twin)) = todo.pop() {
            let children = self.names.module(twin).inside.table.slots().iter().filter_map(|slot| {
                let found = self.child(module, slot.name.as_str())?;
                let below = self.child(twin, slot.name.as_str())?;
                let is_own = self.names.module(found).parent == Some(module);
                (is_own && self.names.module(below).parent == Some(twin)).then_some((found, below))
            });
            todo.extend(children);
            self.names.modules[module.0 as usize].twin = Some(twin);
        }
    }

    fn find_preludes(&mut self, all: Range<usize>) {
        let [std, core, alloc] = ["std", "core", "alloc"].map(Name::new);
        for index in all {
            let (name, edition) = (self.names.crates[index].name, self.names.crates[index].edition);
            let of = if name == core || name == alloc { core } else { std };
            let Some(root) = self.foreign(of).or_else(|| self.foreign(core)).map(|id| self.names.krate(id).root) else {
                continue;
            };
            let year = match edition {
                Edition::E2015 => "rust_2015",
                Edition::E2018 => "rust_2018",
                Edition::E2021 => "rust_2021",
                Edition::E2024 => "rust_2024",
            };
            let prelude = self.child(root, "prelude");
            let find = |inner: &str| prelude.and_then(|prelude| self.child(prelude, inner));
            let prelude = find(year).or_else(|| find("v1"));
            self.names.crates[index].prelude = prelude;
            self.names.crates[index].std_root = Some(root);
        }
    }

    fn child(&self, module: ModuleId, name: &str) -> Option<ModuleId> {
        match self.names.module(module).inside.table.get(Name::new(name))?.ns[Namespace::Types as usize]?.def {
            Def::Module(child) => Some(child),
            _ => None,
        }
    }

    /// Reads a file as the inside of a module, and all files that it leads to.
    fn file(&mut self, unit: UnitId, module: ModuleId) {
        self.linked.insert(unit, module);
        self.files.push((unit, module));
        while let Some((unit, module)) = self.files.pop() {
            let hir = self.names.unit(unit).hir.shared();
            let state = self.names.unit(unit).cfg_state(hir.attrs.cfg);
            if !state.active || self.names.unit(unit).module(File::ROOT).is_some() {
                continue;
            }
            self.names.modules[module.0 as usize].test_only |= state.test_only;
            self.modules(unit, &hir, File::ROOT, module);
            self.blocks(unit, &hir);
        }
    }

    /// What is known of a crate may be spread over files that no `mod` leads to: they are all the root.
    fn join_files(&mut self, krate: CrateId, linked: &FxHashSet<UnitId>) {
        let (root, units) = (self.names.krate(krate).root, self.names.krate(krate).units.clone());
        for unit in units.skip(1).map(UnitId).filter(|unit| !linked.contains(unit)) {
            self.file(unit, root);
        }
    }

    /// The module of that name that a known crate already has, as such files repeat their modules.
    fn known_module(&self, place: Place<'_>, item: &Item) -> Option<ModuleId> {
        if !self.names.krate(place.krate).known || item.attrs.cfg.is_some() {
            return None;
        }
        let module = self.child(place.module, item.name?.as_str())?;
        let decl = self.names.module(module).decl.filter(|_| self.names.module(module).krate == place.krate)?;
        self.names.item(decl).attrs.cfg.is_none().then_some(module)
    }

    /// A module and the inline modules in it.
    fn modules(&mut self, unit: UnitId, hir: &File, scope: ScopeId, module: ModuleId) {
        let mut todo = vec![(scope, module)];
        while let Some((scope, module)) = todo.pop() {
            let slot = &mut self.names.units[unit.0 as usize].hir.0.scopes[scope.0 as usize];
            if slot.replace(module).is_some() {
                continue;
            }
            let place = Place { unit, module, krate: self.names.unit(unit).krate, hir };
            let first = todo.len();
            for &id in hir.scopes.get(scope.0 as usize).map_or(&[][..], |scope| &scope.items) {
                todo.extend(self.item(place, id));
            }
            todo[first..].reverse();
        }
    }

    /// The blocks of a file that contain items, outer ones first.
    fn blocks(&mut self, unit: UnitId, hir: &File) {
        let depth = |mut scope: ScopeId| {
            let mut depth = 0;
            while let (Some(parent), true) = (hir.scope(scope).parent, depth < hir.scopes.len()) {
                scope = parent;
                depth += 1;
            }
            depth
        };
        let all = (0..hir.scopes.len() as u32).map(ScopeId);
        let mut blocks: Vec<_> =
            all.filter(|scope| hir.scope(*scope).is_block()).map(|scope| (depth(scope), scope)).collect();
        if blocks.is_empty() {
            return;
        }
        blocks.sort();
        let owners = super::cfg::block_owners(hir, blocks.iter().map(|(_, scope)| *scope));
        for (_, scope) in blocks {
            let Some(parent) = hir.scope(scope).parent.and_then(|parent| self.names.unit(unit).module(parent)) else {
                continue;
            };
            let decl = owners.get(&scope).map(|&item| ItemRef { unit, item });
            let owner = decl.map_or(State::ALWAYS, |decl| self.names.state(decl));
            if !owner.active {
                continue;
            }
            let krate = self.names.unit(unit).krate;
            let block = self.add_module(ModuleData { krate, parent: Some(parent), name: None, decl, unit });
            let data = &mut self.names.modules[block.0 as usize];
            (data.is_block, data.scope) = (true, scope);
            data.test_only |= owner.test_only;
            self.modules(unit, hir, scope, block);
        }
    }

    /// Notes what an item of a module or block gives; an inline module's scope is still to be read.
    fn item(&mut self, place: Place<'_>, id: ItemId) -> Option<(ScopeId, ModuleId)> {
        let item = place.hir.item(id);
        if item.container.is_some() {
            return None;
        }
        let around = State { test_only: self.names.module(place.module).test_only, ..State::ALWAYS };
        let state = self.note_state(place, id, around);
        if !state.active {
            return None;
        }
        let at = ItemRef { unit: place.unit, item: id };
        use Namespace::{Macros, Types, Values};
        match &item.kind {
            ItemKind::Module(module) => return self.module(place, item, at, module),
            ItemKind::Use(imports) => self.imports(place, item, at, imports, state),
            ItemKind::ExternCrate(name) => self.extern_crate(place, item, *name),
            ItemKind::Function(_) => {
                self.define(place, item, Values, Def::Item(at));
                self.proc_macro(place, item, at);
            }
            ItemKind::Adt(adt) => {
                self.define(place, item, Types, Def::Item(at));
                if is_constructor(adt) {
                    self.define(place, item, Values, Def::Item(at));
                }
            }
            ItemKind::Trait(of) => {
                self.note_members(place, &of.items, state);
                self.define(place, item, Types, Def::Item(at));
            }
            ItemKind::Impl(of) => self.note_members(place, &of.items, state),
            ItemKind::TypeAlias { .. } => self.define(place, item, Types, Def::Item(at)),
            ItemKind::Const { .. } | ItemKind::Static { .. } => self.define(place, item, Values, Def::Item(at)),
            ItemKind::MacroDef(def) if item.vis == Visibility::Inherited || def.exported => {
                self.macro_rules(place, item, at, def.exported);
            }
            ItemKind::MacroDef(_) => self.define(place, item, Macros, Def::Item(at)),
            ItemKind::MacroCall(call) => match self.links.get(&at) {
                Some(&file) => self.files.push((file, place.module)),
                None if call.reads_as_items => {}
                None => self.names.modules[place.module.0 as usize].has_unresolved_glob = true,
            },
            ItemKind::ExternBlock | ItemKind::Unknown => {}
        }
        None
    }

    fn note_members(&mut self, place: Place<'_>, members: &[ItemId], outer: State) {
        for &member in members {
            self.note_state(place, member, outer);
        }
    }

    fn note_state(&mut self, place: Place<'_>, id: ItemId, outer: State) -> State {
        let item = place.hir.item(id);
        let unit = &mut self.names.units[place.unit.0 as usize];
        let mut state = unit.cfg_state(item.attrs.cfg).inside(outer);
        state.test_only |= matches!(item.kind, ItemKind::Function(_)) && is_test_function(&item.attrs);
        unit.items[id.0 as usize] = state;
        state
    }

    fn module(
        &mut self,
        place: Place<'_>,
        item: &Item,
        at: ItemRef,
        module: &hir::Module,
    ) -> Option<(ScopeId, ModuleId)> {
        let file = self.links.get(&at).copied();
        let unit = if module.inline.is_some() { place.unit } else { file.unwrap_or(place.unit) };
        if let Some(&known) = self.linked.get(&unit).filter(|_| module.inline.is_none() && file.is_some()) {
            // Two `mod`s lead to one file.
            self.define(place, item, Namespace::Types, Def::Module(known));
            return None;
        }
        if let (Some(scope), Some(known)) = (module.inline, self.known_module(place, item)) {
            return Some((scope, known));
        }
        let data = ModuleData { krate: place.krate, parent: Some(place.module), name: item.name, decl: Some(at), unit };
        let child = self.add_module(data);
        self.names.modules[child.0 as usize].test_only |= self.names.state(at).test_only;
        self.define(place, item, Namespace::Types, Def::Module(child));
        match (module.inline, file) {
            (Some(scope), _) => {
                self.names.modules[child.0 as usize].scope = scope;
                return Some((scope, child));
            }
            (None, Some(file)) => {
                self.linked.insert(file, child);
                self.files.push((file, child));
            }
            (None, None) => self.names.modules[child.0 as usize].has_unresolved_glob = true,
        }
        None
    }

    fn imports(&mut self, place: Place<'_>, item: &Item, at: ItemRef, imports: &[hir::Import], state: State) {
        let vis = self.vis(place, item);
        let module = &mut self.names.modules[place.module.0 as usize];
        for (index, import) in imports.iter().enumerate() {
            match import.name {
                ImportName::Named(name) => module.inside.table.slot(name).1.imported = true,
                ImportName::Glob => module.has_globs = true,
                ImportName::Unnamed => {}
            }
            self.imports.add(import, place.module, (at, index as u32), vis, state.rank);
        }
    }

    fn extern_crate(&mut self, place: Place<'_>, item: &Item, name: Name) {
        let krate = self.names.krate(place.krate);
        let (root, own) = (krate.root, name == "self");
        let found = if own { Some(place.krate) } else { self.names.extern_crate(place.krate, name) };
        let Some(found) = found else { return };
        let target = self.names.krate(found).root;
        if item.attrs.has("macro_use") && !own {
            self.names.crates[place.krate.0 as usize].macro_use.push(found);
        }
        let Some(alias) = item.name.filter(|alias| *alias != "_") else { return };
        self.define(place, item, Namespace::Types, Def::Module(target));
        if place.module == root {
            self.names.crates[place.krate.0 as usize].extern_prelude.entry(alias).or_insert(found);
        }
    }

    /// `macro_rules!`: seen in its module and those in it, and in those around as far as `#[macro_use]` reaches.
    fn macro_rules(&mut self, place: Place<'_>, item: &Item, at: ItemRef, exported: bool) {
        let Some(name) = item.name else { return };
        let rank = self.names.state(at).rank;
        let mut module = Some(place.module);
        while let Some(id) = module {
            let data = &mut self.names.modules[id.0 as usize];
            let known = data.inside.macros.entry(name).or_insert((at, rank));
            if rank < known.1 {
                *known = (at, rank);
            }
            let open = |decl: ItemRef| self.names.item(decl).attrs.has("macro_use");
            let data = self.names.module(id);
            module = data.parent.filter(|_| !data.is_block && data.decl.is_some_and(open));
        }
        if exported {
            let root = self.names.krate(place.krate).root;
            self.offer(root, name, Namespace::Macros, Def::Item(at), Vis::PUBLIC, item, rank);
        }
    }

    fn proc_macro(&mut self, place: Place<'_>, item: &Item, at: ItemRef) {
        for meta in &item.attrs.metas {
            let name = match meta.last() {
                Some(last) if last == "proc_macro" || last == "proc_macro_attribute" => item.name,
                Some(last) if last == "proc_macro_derive" => meta.args.first().and_then(hir::Meta::last),
                _ => None,
            };
            if let Some(name) = name {
                self.offer(place.module, name, Namespace::Macros, Def::Item(at), Vis::PUBLIC, item, 0);
            }
        }
    }

    fn define(&mut self, place: Place<'_>, item: &Item, ns: Namespace, def: Def) {
        let Some(name) = item.name.filter(|name| *name != "_") else { return };
        let rank = self.names.unit(place.unit).cfg_state(item.attrs.cfg).rank;
        let vis = self.vis(place, item);
        self.offer(place.module, name, ns, def, vis, item, rank);
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one entry")]
    fn offer(&mut self, module: ModuleId, name: Name, ns: Namespace, def: Def, vis: Vis, item: &Item, rank: u8) {
        let entry = Entry { def, vis, source: ITEM, pos: item.range.start, rank, glob: false, changes: 0 };
        self.names.modules[module.0 as usize].inside.table.offer(name, ns, entry);
    }

    /// `pub(super)` and `pub(in ..)` count as `pub(crate)`.
    fn vis(&self, place: Place<'_>, item: &Item) -> Vis {
        match item.vis {
            Visibility::Public => Vis::PUBLIC,
            Visibility::Restricted => Vis::within(self.names.krate(place.krate).root),
            Visibility::Inherited => Vis::within(place.module),
        }
    }
}

/// Whether a struct's name is a value too. A struct without fields may be one with braces; nobody calls those.
fn is_constructor(adt: &Adt) -> bool {
    adt.kind == AdtKind::Struct && adt.variants.first().is_some_and(|only| only.is_tuple || only.fields.is_empty())
}
