//! Methods, helpers, and waits that are not runtimes.

use tokio::runtime::Handle;

async fn close() {}

pub struct ByMethod(Handle);

impl Drop for ByMethod {
    fn drop(&mut self) {
        self.0.block_on(close()); //~ blocking_drop
    }
}

fn shut_down() {
    futures::executor::block_on(close());
}

pub struct ByHelper;

impl Drop for ByHelper {
    fn drop(&mut self) {
        shut_down(); //~ blocking_drop
    }
}

pub struct InAClosure(Option<u8>);

impl Drop for InAClosure {
    fn drop(&mut self) {
        self.0.take().map(|_| futures::executor::block_on(close())); //~ blocking_drop
    }
}
