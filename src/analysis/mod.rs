//! What the code means: where it runs, what it calls.
//!
//! The analyses answer questions of the rules about one body at a time ([`BodyFacts`]); what they need of other files they
//! look up in the [`World`].

mod alone;
mod overlay;
mod callable;
mod compute;
mod context;
mod described;
mod division;
mod drained;
mod drivers;
mod effects;
mod exits;
mod facts;
mod fate;
mod filled;
mod flow;
mod given;
mod guards;
mod implied;
mod lock_names;
mod locks;
mod made;
mod memo;
mod mentions;
mod orders;
mod outline;
mod room;
mod said;
mod spin;
mod start;
mod taken;
pub mod task;
mod telling;
mod tied;
mod together;
mod usage;
mod waits;
mod world;
mod worth;

pub use compute::places as computing_places;
pub use context::{Context, Region, RegionId, RegionKind, Why};
pub use described::{Described, Found};
pub use drained::Drained;
pub use effects::{Beyond, Chain, Cost, Effect, Effects, Far, FarTable, Instance, Leaf, Reached, far_table};
pub use facts::{BodyFacts, Call, Callee};
pub use fate::Fate;
pub use flow::{Crossing, Follow, Origin, Sleep};
pub use guards::Held;
pub use locks::DoubleLock;
pub use orders::{LockClass, LockOrder, inversions};
pub use said::Said;
pub use spin::loops as spinning_loops;
pub use together::Together;
pub use waits::Wait;
pub use world::{CrateInfo, Limits, World};
