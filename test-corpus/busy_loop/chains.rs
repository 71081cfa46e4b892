//! Loops that spin behind calls.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

fn wait_until(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
}

struct Gate {
    open: AtomicBool,
}

impl Gate {
    fn pass(&self) {
        wait_until(&self.open);
    }
    fn is_open(&self) -> bool {
        self.open.load(Ordering::Relaxed)
    }
}

async fn passes(gate: &Gate) {
    gate.is_open();
    gate.pass(); //~ busy_loop
}

async fn on_a_thread(gate: std::sync::Arc<Gate>) {
    tokio::task::spawn_blocking(move || gate.pass()).await.unwrap();
}

fn add(value: &AtomicU32) -> u32 {
    let mut now = value.load(Ordering::Relaxed);
    while now < 10 {
        now += 1;
    }
    now
}

async fn counts(value: &AtomicU32) -> u32 {
    add(value)
}
