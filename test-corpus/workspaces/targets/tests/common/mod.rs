pub use std::thread::sleep as helper;
