pub use std::thread::sleep as nap;

pub fn pause() {}
