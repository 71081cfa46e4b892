pub use std::thread::sleep as nap;

pub async fn f() {
    nap(d); //~ blocking_sleep
}
