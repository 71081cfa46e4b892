//! Names: the module tree of every crate, imports to a fixpoint, and from paths to definitions, as rust-analyzer's
//! `hir-def` does it. Crates of the workspace and foreign crates are the same here; of the latter perhaps not every
//! item is known, and then a path to what is missing has no answer.
//!
//! Everything is settled once by [`Names::build`]; questions are lookups in tables and may be asked from any thread.
//! A path finds at most one definition. Where several items of one name are active under different `cfg`s, it means the
//! one that is there on a Linux host outside of tests; all of them can be looked at.

mod cfg;
mod collect;
mod facts;
mod imports;
mod index;
mod input;
mod layer;
mod path;
mod per_item;
mod show;
mod table;
mod types;
mod value;

#[cfg(test)]
mod tests;

pub use crate::base::Edition;
pub use cfg::holds_on_host;
pub use imports::UnresolvedImport;
pub use index::ImplData;
pub use input::{CrateInput, FileInput};
pub use per_item::PerItem;

use crate::base::{FileId, Lazy, Name};
use crate::hir::{self, CfgId, ItemId, ItemKind, ScopeId};
use cfg::State;
use facts::FactTable;
use index::Index;
use layer::{Base, Inside, Lowered};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use table::Vis;

/// A crate: a target of the workspace, or a foreign crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CrateId(pub u32);

/// A module of any crate, or a block that contains items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ModuleId(pub u32);

/// A file as a part of one crate; see [`Unit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitId(pub u32);

/// An item of any file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemRef {
    /// The file in its crate.
    pub unit: UnitId,
    /// The item of the file.
    pub item: ItemId,
}

/// What a path can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Def {
    /// A module or the root of a crate.
    Module(ModuleId),
    /// Any other item.
    Item(ItemRef),
    /// A variant of an enum, by its place in `hir::Adt::variants`.
    Variant(ItemRef, u32),
    /// A primitive type: `i32`, `str`, `bool`. As the head of a type also `slice`, `array`, `tuple`, `reference`,
    /// `pointer`, `fn`, `never`, the names of the pages on which std documents them; no path means those.
    Builtin(Name),
    /// A type or constant parameter of an item, by its place in `hir::Generics::params`.
    GenericParam(ItemRef, u32),
    /// `Self` in this `impl` or `trait`; in a struct, enum or union `Self` is that item.
    SelfType(ItemRef),
}

/// Where a name is looked up (the Reference, "Namespaces").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Namespace {
    /// Modules, types, traits.
    Types,
    /// Functions, constants, statics, constructors.
    Values,
    /// Macros of every kind: `macro_rules!`, attributes, derives.
    Macros,
}

impl Namespace {
    /// All three.
    pub const ALL: [Namespace; 3] = [Namespace::Types, Namespace::Values, Namespace::Macros];
}

/// What a path means as far as names alone can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The definition.
    pub def: Def,
    /// How many segments at the end are left, for types to settle: `new` of `Vec::new`.
    pub rest: usize,
}

/// A crate.
#[derive(Debug, Serialize, Deserialize)]
pub struct Crate {
    /// Its name as code writes it.
    pub name: Name,
    /// Its edition.
    pub edition: Edition,
    /// Whether it is a foreign crate, known in part perhaps and without bodies.
    pub known: bool,
    /// The sources that it lies beneath: see [`CrateInput::beneath`].
    pub beneath: Option<CrateId>,
    /// Whether the target is a test, a benchmark or an example.
    pub is_test: bool,
    /// Its root.
    pub root: ModuleId,
    /// Its files, a range of [`UnitId`]s; the first is the root.
    pub units: std::ops::Range<u32>,
    /// Its modules but for the root, a range of [`ModuleId`]s.
    modules: std::ops::Range<u32>,
    extern_prelude: FxHashMap<Name, CrateId>,
    /// Whether its code can name what is in [`Names::common`], too.
    sees_common: bool,
    /// `#[macro_use] extern crate ..`
    macro_use: Vec<CrateId>,
    /// The module of std's prelude for this edition.
    prelude: Option<ModuleId>,
    /// The root in which the macros of std stand.
    std_root: Option<ModuleId>,
}

impl Crate {
    /// The name under which its code can name another crate.
    pub fn extern_name(&self, of: CrateId) -> Option<Name> {
        let names = self.extern_prelude.iter().filter(|(_, krate)| **krate == of).map(|(name, _)| *name);
        names.min_by_key(|name| name.as_str())
    }
}

/// A module, or a block that contains items.
#[derive(Debug, Serialize, Deserialize)]
pub struct Module {
    /// Its crate.
    pub krate: CrateId,
    /// The module or block around it; `None` for the root.
    pub parent: Option<ModuleId>,
    /// Its name; `None` for a root and for blocks.
    pub name: Option<Name>,
    /// The `mod` item; for a block the function, constant or static that it stands in.
    pub decl: Option<ItemRef>,
    /// The file that its inside stands in.
    pub unit: UnitId,
    /// The scope of that file.
    pub scope: ScopeId,
    /// Whether it is a block, where outer names stay visible.
    pub is_block: bool,
    /// Whether it exists in tests only.
    pub test_only: bool,
    /// Whether there may be names in it that nobody knows: a glob import that leads nowhere (here or in a module whose
    /// names come here through a glob), a file that is missing, a macro call among the items that was not understood.
    pub has_unresolved_glob: bool,
    has_globs: bool,
    /// The module of the same path in what lies beneath the crate.
    twin: Option<ModuleId>,
    #[serde(skip)]
    inside: Lazy<Inside>,
    #[serde(skip)]
    traits: OnceLock<Box<[ItemRef]>>,
}

/// A file as a part of one crate. A file that belongs to several targets is several units.
#[derive(Debug)]
pub struct Unit {
    /// The crate.
    pub krate: CrateId,
    /// The file; `None` for what stands in no file of the run.
    pub file: Option<FileId>,
    /// Its content.
    pub hir: Content,
    items: Vec<State>,
    /// Which of the items are traits, in order.
    traits: Box<[ItemId]>,
    /// What is said of its types and traits in the base that it is a part of.
    facts: Lazy<FactTable>,
}

/// The content of a [`Unit`]: that of a foreign crate is unpacked when it is first looked at.
#[derive(Debug, Default)]
pub struct Content(Lazy<Lowered>);

impl Content {
    /// To be kept by who asks.
    pub fn shared(&self) -> Arc<hir::File> {
        Arc::clone(&self.0.hir)
    }
}

impl Deref for Content {
    type Target = hir::File;

    fn deref(&self) -> &hir::File {
        &self.0.hir
    }
}

impl Unit {
    /// The module of a scope; `None` where its `cfg` is off or nothing leads to it.
    pub fn module(&self, scope: ScopeId) -> Option<ModuleId> {
        self.hir.0.scopes.get(scope.0 as usize).copied().flatten()
    }

    /// Whether what has this `cfg` can exist under the crate's features.
    pub fn cfg_active(&self, cfg: Option<CfgId>) -> bool {
        self.cfg_state(cfg).active
    }

    /// Whether what has this `cfg` is in the program; what exists in tests only is there for code that does so.
    pub fn has(&self, cfg: Option<CfgId>, in_test: bool) -> bool {
        let state = self.cfg_state(cfg);
        state.active && (in_test || !state.test_only)
    }

    fn cfg_state(&self, cfg: Option<CfgId>) -> State {
        cfg.and_then(|cfg| self.hir.0.cfgs.get(cfg.0 as usize).copied()).unwrap_or(State::ALWAYS)
    }
}

/// All crates, with every import settled.
#[derive(Debug, Default)]
pub struct Names {
    crates: Vec<Crate>,
    modules: Vec<Module>,
    units: Vec<Unit>,
    by_name: FxHashMap<Name, Vec<CrateId>>,
    /// What the code of every crate can name that [sees it](CrateInput::sees_common).
    common: FxHashMap<Name, CrateId>,
    /// The descriptions of C functions by their symbols, of which a program has one namespace.
    symbols: FxHashMap<Name, ItemRef>,
    index: Index,
    unresolved: Vec<UnresolvedImport>,
    base: Base,
}

impl Names {
    /// Links crates: builds the module trees, settles all imports, sorts the implementations by trait and type.
    pub fn build(inputs: Vec<CrateInput>) -> Self {
        let mut names = Self::link(inputs);
        names.find_impls();
        names
    }

    /// The first half of [`Names::build`]: paths can be resolved, implementations are not known.
    pub fn link(inputs: Vec<CrateInput>) -> Self {
        let mut names = Self::default();
        names.lay(inputs);
        names
    }

    /// The crate that the code of another can name.
    fn extern_crate(&self, from: CrateId, name: Name) -> Option<CrateId> {
        let krate = self.krate(from);
        let common = || self.common.get(&name).filter(|_| krate.sees_common);
        krate.extern_prelude.get(&name).or_else(common).copied()
    }

    /// The description of the C function that an item declares in an `extern` block; else the item.
    pub fn described_symbol(&self, at: ItemRef) -> ItemRef {
        if self.symbols.is_empty() {
            return at;
        }
        let item = self.item(at);
        match (&item.kind, item.name) {
            (ItemKind::Function(of), Some(name)) if of.is_native => self.symbols.get(&name).copied().unwrap_or(at),
            _ => at,
        }
    }

    /// A crate.
    pub fn krate(&self, id: CrateId) -> &Crate {
        &self.crates[id.0 as usize]
    }

    /// The crate of an item.
    pub fn crate_of(&self, at: ItemRef) -> CrateId {
        self.unit(at.unit).krate
    }

    /// Crates of the run together with those that they depend on, be it through more crates of the run.
    pub fn with_dependencies(&self, of: Vec<CrateId>) -> FxHashSet<CrateId> {
        let (mut seen, mut todo) = (FxHashSet::from_iter(of.iter().copied()), of);
        while let Some(at) = todo.pop() {
            let next = self.krate(at).extern_prelude.values().filter(|next| !self.krate(**next).known);
            todo.extend(next.copied().filter(|next| seen.insert(*next)));
        }
        seen
    }

    /// Whether an item is one of the standard library.
    pub fn is_std(&self, at: ItemRef) -> bool {
        let krate = self.krate(self.crate_of(at));
        krate.known && matches!(krate.name.as_str(), "std" | "core" | "alloc")
    }

    /// All crates in the order in which they were handed in.
    pub fn crates(&self) -> impl Iterator<Item = (CrateId, &Crate)> {
        self.crates.iter().enumerate().map(|(index, krate)| (CrateId(index as u32), krate))
    }

    /// The crates of a name: a library and a program of one package may share it.
    pub fn crates_named(&self, name: Name) -> &[CrateId] {
        self.by_name.get(&name).map_or(&[], Vec::as_slice)
    }

    /// A module.
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// All modules and blocks.
    pub fn modules(&self) -> impl Iterator<Item = (ModuleId, &Module)> {
        self.modules.iter().enumerate().map(|(index, module)| (ModuleId(index as u32), module))
    }

    /// The modules of one crate, its root first.
    pub(super) fn modules_of(&self, krate: CrateId) -> impl Iterator<Item = (ModuleId, &Module)> {
        let krate = self.krate(krate);
        let ids = std::iter::once(krate.root).chain(krate.modules.clone().map(ModuleId));
        ids.map(|id| (id, self.module(id)))
    }

    /// Everything that a module's own names mean, imports included, in an order that does not vary.
    pub fn members(&self, module: ModuleId) -> impl Iterator<Item = (Name, Namespace, Def)> {
        self.module(module).inside.table.slots().iter().flat_map(|slot| {
            Namespace::ALL
                .into_iter()
                .filter_map(move |ns| slot.ns[ns as usize].as_ref().map(|entry| (slot.name, ns, entry.def)))
        })
    }

    /// A file in its crate.
    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.units[id.0 as usize]
    }

    /// All files of all crates.
    pub fn units(&self) -> impl Iterator<Item = (UnitId, &Unit)> {
        self.units.iter().enumerate().map(|(index, unit)| (UnitId(index as u32), unit))
    }

    /// An item.
    pub fn item(&self, at: ItemRef) -> &hir::Item {
        self.unit(at.unit).hir.item(at.item)
    }

    /// The active items of a file, members of `impl`s and `trait`s and items in blocks included.
    pub fn items(&self, unit: UnitId) -> impl Iterator<Item = (ItemRef, &hir::Item)> {
        let of = self.unit(unit);
        of.hir
            .items()
            .filter(|(id, _)| of.items[id.0 as usize].active)
            .map(move |(item, hir)| (ItemRef { unit, item }, hir))
    }

    /// Whether an item exists under the crate's features: its own `cfg`, those around it, and a `mod` that leads to it.
    pub fn is_active(&self, at: ItemRef) -> bool {
        self.state(at).active
    }

    /// Whether an item exists in tests only: in a test target, below `#[cfg(test)]`, or in a test function.
    pub fn is_test_only(&self, at: ItemRef) -> bool {
        self.state(at).test_only
    }

    /// Whether an item's own `cfg` takes it away on Linux: another platform's form of it is what most people run.
    pub fn is_elsewhere(&self, at: ItemRef) -> bool {
        self.state(at).rank == 2
    }

    /// The module or block that an item stands in.
    pub fn module_of(&self, at: ItemRef) -> Option<ModuleId> {
        self.unit(at.unit).module(self.item(at).scope)
    }

    /// Imports that lead nowhere, in order.
    pub fn unresolved_imports(&self) -> &[UnresolvedImport] {
        &self.unresolved
    }

    /// Whether an item is a trait.
    pub fn is_trait(&self, at: ItemRef) -> bool {
        self.unit(at.unit).traits.binary_search(&at.item).is_ok()
    }

    fn state(&self, at: ItemRef) -> State {
        self.unit(at.unit).items[at.item.0 as usize]
    }

    /// The module proper around a module or block, itself included.
    fn normal(&self, mut module: ModuleId) -> ModuleId {
        while let (true, Some(parent)) = (self.module(module).is_block, self.module(module).parent) {
            module = parent;
        }
        module
    }

    /// Whether `inner` is `outer` or lies in it.
    fn is_inside(&self, inner: ModuleId, outer: ModuleId) -> bool {
        let mut at = Some(inner);
        while let Some(module) = at {
            if module == outer {
                return true;
            }
            at = self.module(module).parent;
        }
        false
    }

    fn is_visible(&self, vis: Vis, from: ModuleId) -> bool {
        vis.module().is_none_or(|module| self.is_inside(from, module))
    }
}
