//! The names of one module.

use super::{Def, ModuleId};
use crate::base::Name;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// From where a name can be seen: everywhere, or from a module and what lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Vis(u32);

impl Vis {
    pub(super) const PUBLIC: Vis = Vis(u32::MAX);

    pub(super) fn within(module: ModuleId) -> Self {
        Self(module.0)
    }

    /// The module that it ends at; `None` for public.
    pub(super) fn module(self) -> Option<ModuleId> {
        (self != Self::PUBLIC).then_some(ModuleId(self.0))
    }
}

/// The import that gave a name, by its place in the list of imports.
pub(super) type Source = u32;
/// The name is that of an item.
pub(super) const ITEM: Source = u32::MAX;
/// A source that no entry has.
pub(super) const NOBODY: Source = u32::MAX - 1;

/// How often one entry may change its mind: enough for any chain that ends, few enough for circles of imports.
const MAX_CHANGES: u8 = 32;

/// What a name means in one namespace.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub def: Def,
    pub vis: Vis,
    pub source: Source,
    /// Where the item or import stands in its file.
    pub pos: u32,
    /// See [`super::cfg::State::rank`].
    pub rank: u8,
    pub glob: bool,
    pub changes: u8,
}

impl Entry {
    /// Smaller is better. Explicit beats glob, unless it exists in tests or on other hosts only.
    fn key(&self) -> (bool, bool, u8, u32) {
        (self.rank >= 2, self.glob, self.rank, self.pos)
    }
}

/// A name with its meanings.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub name: Name,
    /// Whether a `use` of this module names it, so that meanings may be added while imports are settled.
    pub imported: bool,
    pub ns: [Option<Entry>; 3],
}

/// The names of one module in an order that does not depend on addresses.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Slot>,
    /// Filled when there are too many to go through.
    index: FxHashMap<Name, u32>,
}

const LINEAR: usize = 8;

impl Table {
    /// Of these slots.
    pub(super) fn of(slots: Vec<Slot>) -> Self {
        let mut table = Self { slots, index: FxHashMap::default() };
        if table.slots.len() > LINEAR {
            table.index = table.numbered();
        }
        table
    }

    fn numbered(&self) -> FxHashMap<Name, u32> {
        self.slots.iter().enumerate().map(|(at, slot)| (slot.name, at as u32)).collect()
    }

    /// Makes all meanings final: no import is waited for any more, and nothing better comes.
    pub(super) fn settle(&mut self) {
        for slot in &mut self.slots {
            slot.imported = false;
            for entry in slot.ns.iter_mut().flatten() {
                *entry = Entry { source: ITEM, pos: 0, rank: 0, glob: false, changes: 0, ..*entry };
            }
        }
    }

    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    pub(super) fn get(&self, name: Name) -> Option<&Slot> {
        self.find(name).map(|at| &self.slots[at])
    }

    fn find(&self, name: Name) -> Option<usize> {
        if self.slots.len() > LINEAR {
            return self.index.get(&name).map(|&at| at as usize);
        }
        self.slots.iter().position(|slot| slot.name == name)
    }

    /// The slot of a name, made where there is none.
    pub(super) fn slot(&mut self, name: Name) -> (u32, &mut Slot) {
        let at = self.find(name).unwrap_or_else(|| {
            self.slots.push(Slot { name, imported: false, ns: [None; 3] });
            let at = self.slots.len() - 1;
            if at == LINEAR {
                self.index = self.numbered();
            } else if at > LINEAR {
                self.index.insert(name, at as u32);
            }
            at
        });
        (at as u32, &mut self.slots[at])
    }

    /// Offers a meaning; the place of the slot where it was taken and something changed.
    pub(super) fn offer(&mut self, name: Name, ns: super::Namespace, new: Entry) -> Option<u32> {
        let (at, slot) = self.slot(name);
        let place = &mut slot.ns[ns as usize];
        let Some(old) = place else {
            *place = Some(new);
            return Some(at);
        };
        let same_source = old.source == new.source && new.source != ITEM;
        let better = same_source || new.key() < old.key();
        let differs = old.def != new.def || old.vis != new.vis || old.key() != new.key();
        if !better || !differs || old.changes >= MAX_CHANGES {
            return None;
        }
        let changes = old.changes + 1;
        *place = Some(Entry { changes, ..new });
        Some(at)
    }
}
