pub use super::child::nap;

pub async fn f() {
    super::super::inline::child::nap(d); //~ blocking_sleep
}
