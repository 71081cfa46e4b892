//! Tasks and threads: what they capture, what they keep while they wait, what they borrow.

mod borrows;
mod cancel;
mod captures;
mod futures;
mod keeps;
mod movable;
mod scopes;
mod sizes;
mod spawns;
mod suspend;

pub use borrows::{Borrow, Borrows};
pub use cancel::{Loses, Loss};
pub use captures::{How, Use};
pub(super) use keeps::FnKeeps;
pub use keeps::{Keeps, Kept, Spawned};
pub(super) use movable::Need;
pub use scopes::Scope;
pub use spawns::Spawn;
pub use suspend::Wait;
