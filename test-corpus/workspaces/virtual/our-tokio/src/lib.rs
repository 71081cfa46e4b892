pub mod task {
    pub fn spawn_blocking(_: u8) {}
}
pub mod time {
    pub async fn sleep(_: u8) {}
}
pub use std::thread::sleep as nap;
