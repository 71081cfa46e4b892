//! What the house uses of std, in one place.

pub use std::fs;
pub mod time;
pub mod prelude {
    pub use super::time::{nap, *};
    pub use std::thread;
}
#[doc(hidden)]
pub use self::time::nap as __nap;
mod private {
    pub use std::thread::park;
}
pub use private::*;
