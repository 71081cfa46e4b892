//! What is known of foreign code: the signatures in `rules/apis`, embedded in the binary and read by the same reader as
//! the user's own sources, and what their attributes say.

mod api;
mod embedded;
mod signatures;
mod std_index;
mod stub;

pub use api::{
    Api, ApiError, BlockClass, Blocks, GuardKind, Instead, MadeBy, Runtime, Spawn, SpawnKind, SpawnUnit, Waits,
    WaitsAs, read_apis,
};
pub use embedded::{KnownCrate, check, load, names};
pub use signatures::{SignatureFile, Signatures, detach, may_wait, settle_conditions};
pub use std_index::{STD_CRATES, StdIndex};
pub use stub::stubs;
