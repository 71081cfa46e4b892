//! Reads Rust: the only module that sees syn, quote and proc-macro2.
pub mod mbe;
