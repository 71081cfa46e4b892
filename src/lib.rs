//! async-lint reads Rust sources without compiling them and reports the pitfalls of async Rust.
//!
//! The modules stand in the order in which data flows; a module uses only those above it.

pub mod base;
pub mod config;
pub mod source;
pub mod hir;
pub mod syntax;
pub mod cache;
pub mod foreign;
pub mod resolve;
pub mod types;
pub mod analysis;
pub mod rules;
pub mod report;
pub mod emit;
pub mod driver;
pub mod cli;
