//! Loops that can give way to others.

use std::sync::atomic::{AtomicBool, Ordering};

pub async fn empty(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {} //~ busy_loop
}

pub async fn on_one_line(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) { std::hint::spin_loop() } //~ busy_loop
}

pub async fn of_lines(ready: &AtomicBool) {
    loop { //~ busy_loop
        if ready.load(Ordering::Acquire) {
            break;
        }
        std::hint::spin_loop();
    }
}
