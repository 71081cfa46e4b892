pub use super::nap;
