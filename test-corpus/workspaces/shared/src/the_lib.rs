mod common;

pub use common::nap;
