//! What is found out once a function, from any thread.

use super::callable;
use super::drivers::Drivers;
use super::filled;
use super::flow::Reach;
use super::given::Returned;
use super::locks::OwnLock;
use super::mentions::Named;
use super::orders::Behind;
use super::outline::Outline;
use super::task::{FnKeeps, Need};
use crate::base::{Memo, Name};
use crate::resolve::{CrateId, ItemRef, Names, PerItem};
use crate::types::Inferred;
use rustc_hash::FxHashSet;
use std::sync::{Arc, OnceLock};

/// See the module.
#[derive(Debug)]
pub(super) struct Memos {
    /// Crates of the run with those that they depend on.
    pub within_reach: Memo<CrateId, Arc<FxHashSet<CrateId>>>,
    /// The locks that a function takes, so many calls deep.
    pub locks: Memo<(ItemRef, u32), Arc<[OwnLock]>>,
    /// The classes of locks that calls of a function take, so many calls deep.
    pub behind: Memo<(ItemRef, u32), Arc<[Behind]>>,
    /// What the future of an `async fn` keeps.
    pub keeps: PerItem<Arc<FnKeeps>>,
    /// What names say of the bodies of functions, constants and statics.
    pub outlines: PerItem<Arc<Outline>>,
    /// The types of the bodies of functions, constants and statics.
    pub types: PerItem<Arc<Inferred>>,
    /// Whether fields have nothing in them from the start.
    pub starts_empty: Memo<filled::Part, bool>,
    /// What functions give.
    pub returned: PerItem<Returned>,
    /// How large a struct or enum is at the least, looked at so many levels deep.
    pub sizes: Memo<(ItemRef, u32), u64>,
    /// Which types can go to another thread, but for their arguments.
    pub movable: Memo<(ItemRef, Need), bool>,
    /// Where something other than a runtime drives futures.
    pub drivers: Drivers,
    /// Which names each file mentions.
    pub named: Named,
    /// What is put where that can be called.
    pub stores: OnceLock<callable::Stores>,
    /// What is put into the fields of a name.
    pub in_fields: Memo<Name, Arc<callable::InFields>>,
    /// What may be called of what a place holds.
    pub stored: Memo<callable::Store, Arc<callable::Callables>>,
    /// Who calls a function that is given what can be called.
    pub calls_of: Memo<ItemRef, Arc<callable::Calls>>,
    /// Which types can reach a guard.
    pub guards: Arc<Reach>,
}

impl Memos {
    /// For the items of these names.
    pub fn new(names: &Names) -> Self {
        Self {
            within_reach: Memo::default(),
            locks: Memo::default(),
            behind: Memo::default(),
            keeps: PerItem::new(names),
            outlines: PerItem::new(names),
            types: PerItem::new(names),
            starts_empty: Memo::default(),
            returned: PerItem::new(names),
            sizes: Memo::default(),
            movable: Memo::default(),
            drivers: Drivers::default(),
            named: Named::default(),
            stores: OnceLock::new(),
            in_fields: Memo::default(),
            stored: Memo::default(),
            calls_of: Memo::default(),
            guards: Arc::default(),
        }
    }
}
