pub use crate::inline::child::nap;

pub async fn f() {
    self::nap(d); //~ blocking_sleep
}
