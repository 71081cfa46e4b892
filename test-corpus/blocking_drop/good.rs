//! Destructors that don't wait.

use futures::executor::block_on;

async fn close(_: u32) {}

pub struct Spawns(u32);

impl Drop for Spawns {
    fn drop(&mut self) {
        tokio::spawn(close(self.0)); //~ dropped_join_handle
    }
}

pub struct OnAThread(u32);

impl Drop for OnAThread {
    fn drop(&mut self) {
        let id = self.0;
        std::thread::spawn(move || block_on(close(id)));
    }
}

pub struct NotDrop;

impl NotDrop {
    pub fn drop(&mut self) {
        block_on(close(1));
    }
}

trait Drop2 {
    fn drop(&mut self);
}

impl Drop2 for NotDrop {
    fn drop(&mut self) {
        block_on(close(2));
    }
}

pub struct Asks(u32);

impl Drop for Asks {
    fn drop(&mut self) {
        if tokio::runtime::Handle::try_current().is_err() {
            block_on(close(self.0));
        }
    }
}
