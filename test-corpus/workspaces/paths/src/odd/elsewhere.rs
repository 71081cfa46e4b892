pub use std::thread::sleep as nap;
mod sibling;

pub async fn f() {
    sibling::nap(d); //~ blocking_sleep
}
