//! Another workspace: it is read for its names and not judged.

pub use std::thread::sleep as nap;

pub async fn not_asked_for() {
    nap(d); //~ fp: blocking_sleep -- it is a dependency of a member, but no member
}
