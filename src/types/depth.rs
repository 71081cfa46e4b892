//! How deep a recursion goes that passes through many functions.

use std::cell::Cell;
use std::thread::LocalKey;

/// One level; the end of its life ends it.
pub(super) struct Depth(&'static LocalKey<Cell<u32>>);

impl Depth {
    /// One level more of what `levels` counts on this thread, unless there are `max` of them.
    pub fn enter(levels: &'static LocalKey<Cell<u32>>, max: u32) -> Option<Self> {
        let depth = levels.get();
        (depth < max).then(|| {
            levels.set(depth + 1);
            Self(levels)
        })
    }
}

impl Drop for Depth {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}
