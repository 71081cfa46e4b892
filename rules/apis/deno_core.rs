//! deno_core 0.333

pub use futures;
pub use parking_lot;
