//! Crates on top of others: what is linked once serves as the base of what is linked on it, and can be kept between runs.
//!
//! No crate of the base names one that lies on it, so the names of the base are settled, and stay as they are.

use super::cfg::State;
use super::facts::{Declarers, FactTable, Facts};
use super::table::{Entry, ITEM, Slot, Table, Vis};
use super::{Content, Crate, CrateId, CrateInput, Def, ItemRef, Module, ModuleId, Names, Unit, collect, imports};
use crate::base::{LateList, Lazy, Name, Packable, Packer, Place, Places, Store};
use crate::hir::{self, ItemId};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How much of the names is the base.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Base {
    pub crates: usize,
    pub modules: usize,
    pub units: usize,
    pub unresolved: usize,
}

/// The names in a module.
#[derive(Debug, Default)]
pub(super) struct Inside {
    pub table: Table,
    /// `macro_rules!` in textual scope.
    pub macros: FxHashMap<Name, (ItemRef, u8)>,
    /// Traits imported as `_`.
    pub unnamed: Vec<(ItemRef, Vis)>,
}

/// A file with what its scopes and conditions mean in its crate.
#[derive(Debug, Default)]
pub(super) struct Lowered {
    pub hir: Arc<hir::File>,
    pub scopes: Vec<Option<ModuleId>>,
    pub cfgs: Box<[State]>,
}

impl Names {
    /// Lays crates on the base. Their places in each other's lists count from the first crate of the base.
    pub fn lay(&mut self, inputs: Vec<CrateInput>) {
        let imports = collect::collect(self, inputs);
        imports::settle(self, &imports);
    }

    /// Takes off what lies on the base.
    pub fn lift(&mut self) {
        let Base { crates, modules, units, unresolved } = self.base;
        self.crates.truncate(crates);
        let taken = (self.modules.split_off(modules), self.units.split_off(units));
        // nobody has to wait until so much is given back
        rayon::spawn(|| drop(taken));
        self.unresolved.truncate(unresolved);
        self.by_name.retain(|_, ids| {
            ids.retain(|id| (id.0 as usize) < crates);
            !ids.is_empty()
        });
        self.index.top = FxHashMap::default();
        self.index.declarers = Declarers::default();
    }

    /// Makes a base of all crates so far; their implementations are found.
    pub fn seal(&mut self) {
        self.find_impls();
        self.index.base_declarers = std::mem::take(&mut self.index.declarers).into();
        for (def, facts) in std::mem::take(&mut self.index.top) {
            match def.home() {
                Some(unit) => drop(self.units[unit.0 as usize].facts.0.insert(def, facts)),
                None => drop(self.index.builtins.insert(def, facts.into())),
            }
        }
        for module in &mut self.modules {
            module.inside.table.settle();
            module.has_globs = false;
        }
        self.base = Base {
            crates: self.crates.len(),
            modules: self.modules.len(),
            units: self.units.len(),
            unresolved: self.unresolved.len(),
        };
    }

    /// What the code of every crate can name that sees it: crates by their place in the list.
    pub fn set_common(&mut self, common: impl Iterator<Item = (Name, usize)>) {
        self.common = common.map(|(name, index)| (name, CrateId(index as u32))).collect();
    }

    /// What is known of C functions: their symbols, and the items that describe them, by the place of the file and in it.
    pub fn set_symbols(&mut self, symbols: impl Iterator<Item = (Name, ItemRef)>) {
        self.symbols = symbols.collect();
    }

    /// How many crates there are in the base: those that lie on it have the next numbers.
    pub fn base_crates(&self) -> usize {
        self.base.crates
    }

    /// Packs a base on which nothing lies. `None` where it is too large.
    pub fn pack(&self) -> Option<Vec<u8>> {
        Packer::pack(|packer| {
            let modules: Vec<(&Module, Place)> =
                self.modules.iter().map(|module| (module, packer.put(&*module.inside))).collect();
            let units: Vec<PackedUnit> = self.units.iter().map(|unit| unit.pack(packer)).collect();
            let builtins: Vec<(Def, Place)> =
                self.index.builtins.iter().map(|(def, facts)| (*def, packer.put(&**facts))).collect();
            let declarers = packer.put(&*self.index.base_declarers);
            (&self.crates, (&self.common, &self.symbols), modules, units, builtins, declarers)
        })
    }

    /// A base as [`Names::pack`] packed it, behind as many other bytes; `None` where it is not whole.
    pub fn unpack(bytes: Vec<u8>, behind: usize) -> Option<Self> {
        let (store, root): (_, PackedNames) = Store::unpack(bytes, behind)?;
        let (crates, (common, symbols), modules, units, builtins, declarers) = root;
        let mut names = Self { crates, common, symbols, ..Self::default() };
        names.modules = modules
            .into_iter()
            .map(|(module, inside)| Module { inside: Lazy::new(&store, inside), ..module })
            .collect();
        names.units = units.into_iter().map(|unit| Unit::unpack(unit, &store)).collect();
        names.index.base_declarers = Lazy::new(&store, declarers);
        names.index.builtins = builtins.into_iter().map(|(def, at)| (def, Lazy::new(&store, at))).collect();
        for (index, krate) in names.crates.iter().enumerate().filter(|(_, krate)| krate.beneath.is_none()) {
            names.by_name.entry(krate.name).or_default().push(CrateId(index as u32));
        }
        let (crates, modules, units) = (names.crates.len(), names.modules.len(), names.units.len());
        names.base = Base { crates, modules, units, unresolved: 0 };
        Some(names)
    }

    /// What is said of a type or trait: on the base, then in it.
    pub(super) fn facts(&self, def: Def) -> impl Iterator<Item = &Facts> {
        let in_base = match def.home() {
            Some(unit) => self.unit(unit).facts.0.get(&def),
            None => self.index.builtins.get(&def).map(|facts| &**facts),
        };
        self.index.top.get(&def).into_iter().chain(in_base)
    }
}

/// Crates that all can name, and symbols.
type Common = (FxHashMap<Name, CrateId>, FxHashMap<Name, ItemRef>);
/// The crates, what all can name, the modules, the files, what is said of what no file defines, and who declares members.
type PackedNames = (Vec<Crate>, Common, Vec<(Module, Place)>, Vec<PackedUnit>, Vec<(Def, Place)>, Place);
/// The crate, the items' states, the traits, the content, and the facts where there are any.
type PackedUnit = (CrateId, Vec<u8>, Box<[ItemId]>, Place, Option<Place>);

impl Unit {
    fn pack(&self, packer: &mut Packer) -> PackedUnit {
        let items = self.items.iter().map(|state| state.byte()).collect();
        let facts = (!self.facts.0.is_empty()).then(|| packer.put(&*self.facts));
        (self.krate, items, self.traits.clone(), packer.put(&*self.hir.0), facts)
    }

    fn unpack((krate, items, traits, content, facts): PackedUnit, store: &Arc<Store>) -> Self {
        let items = items.into_iter().map(State::from_byte).collect();
        let facts: Lazy<FactTable> = facts.map(|at| Lazy::new(store, at)).unwrap_or_default();
        Self { krate, file: None, hir: Content(Lazy::new(store, content)), items, traits, facts }
    }
}

impl Packable for Lowered {
    /// The file without items and types, these, and what scopes and conditions mean.
    type Packed = (hir::File, Places, Places, Vec<Option<ModuleId>>, Vec<u8>);

    fn pack(&self, packer: &mut Packer) -> Self::Packed {
        let mut rest = (*self.hir).clone();
        let (items, types) = (std::mem::take(&mut rest.items), std::mem::take(&mut rest.types));
        let cfgs = self.cfgs.iter().map(|state| state.byte()).collect();
        (rest, packer.put_all(&items), packer.put_all(&types), self.scopes.clone(), cfgs)
    }

    fn unpack((rest, items, types, scopes, cfgs): Self::Packed, store: &Arc<Store>) -> Self {
        let late = hir::Late::new(LateList::new(store, items), LateList::new(store, types));
        let hir = hir::File { late: Some(late), ..rest };
        Self { hir: Arc::new(hir), scopes, cfgs: cfgs.into_iter().map(State::from_byte).collect() }
    }
}

impl Packable for Inside {
    #[allow(clippy::type_complexity, reason = "names with their meanings, macros, unnamed traits")]
    type Packed = (Vec<(Name, [Option<(Def, Vis)>; 3])>, Vec<(Name, ItemRef)>, Vec<(ItemRef, Vis)>);

    fn pack(&self, _: &mut Packer) -> Self::Packed {
        let meaning = |entry: Option<Entry>| entry.map(|entry| (entry.def, entry.vis));
        let slots = self.table.slots().iter().map(|slot| (slot.name, slot.ns.map(meaning)));
        let macros = self.macros.iter().map(|(name, (at, _))| (*name, *at));
        (slots.collect(), macros.collect(), self.unnamed.clone())
    }

    fn unpack((slots, macros, unnamed): Self::Packed, _: &Arc<Store>) -> Self {
        let entry = |(def, vis)| Entry { def, vis, source: ITEM, pos: 0, rank: 0, glob: false, changes: 0 };
        let slot = |(name, ns): (Name, [Option<(Def, Vis)>; 3])| Slot {
            name,
            imported: false,
            ns: ns.map(|meaning| meaning.map(entry)),
        };
        let macros = macros.into_iter().map(|(name, at)| (name, (at, 0))).collect();
        Self { table: Table::of(slots.into_iter().map(slot).collect()), macros, unnamed }
    }
}
