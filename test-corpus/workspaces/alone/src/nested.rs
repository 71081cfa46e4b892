//! What panics does so on a thread of its own, too; and a guard is held all the same.

use std::sync::Mutex;
use std::thread;
use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;

async fn run(sender: Sender<u8>, state: &'static Mutex<u8>) {
    Handle::current().block_on(async {}); //~ nested_block_on@deny
    let _ = sender.blocking_send(1); //~ blocking_lock_api@deny
    let guard = state.lock().unwrap(); //~ lock_across_await@deny
    tokio::task::yield_now().await;
    drop(guard);
}

pub fn start(handle: Handle, sender: Sender<u8>, state: &'static Mutex<u8>) {
    thread::spawn(move || handle.block_on(run(sender, state)));
}
