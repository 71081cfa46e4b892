//! Bindings that a build script writes: nobody sees what is in them.
#![allow(non_camel_case_types)]

mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}
pub use bindings::*;
