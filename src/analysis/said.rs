//! What users say of functions and types, in the configuration or in comments: it stands above all else.

use super::world::World;
use crate::base::Span;
use crate::foreign::Api;
use crate::resolve::ItemRef;

/// What users say of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What counts for the item from now on, with what was known before.
    pub api: Api,
    /// Why, in their words.
    pub reason: Option<String>,
    /// What to call instead.
    pub instead: Option<String>,
    /// The comment; `None` for the configuration.
    pub comment: Option<Span>,
}

impl World {
    /// Takes what a user says of an item; `change` gets what was known.
    pub fn say(&mut self, item: ItemRef, change: impl FnOnce(&mut Said)) {
        let known = self.api(item).cloned().unwrap_or_default();
        let said = self.said.entry(item).or_insert_with(|| Said { api: known, ..Said::default() });
        change(said);
    }

    /// What users say of an item.
    pub fn said(&self, item: ItemRef) -> Option<&Said> {
        self.said.get(&item).or_else(|| self.said.get(&self.declared(item)?))
    }

    /// The declaration in the trait that a function implements: what is said of it holds for all that do.
    fn declared(&self, item: ItemRef) -> Option<ItemRef> {
        if self.said.is_empty() {
            return None;
        }
        let trait_ = self.names.trait_of(item)?;
        self.names.declared_member(trait_, self.names.item(item).name?)
    }
}

impl Said {
    /// The item counts as not blocking.
    pub fn never_blocks(&mut self) {
        let Api { guard, spawns, offloads, runs_inline, lazy_future, .. } = self.api;
        self.api = Api { never_blocks: true, guard, spawns, offloads, runs_inline, lazy_future, ..Api::default() };
    }
}
