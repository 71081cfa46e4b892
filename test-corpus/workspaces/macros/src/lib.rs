//! Functions and modules that macros write.

#[macro_use]
mod defines;
mod inside;

handler!(first); //~ blocking_sleep
defines::exported!(second); //~ blocking_sleep

cfg_if::cfg_if! {
    if #[cfg(unix)] {
        pub async fn in_cfg_if() {
            std::thread::park(); //~ blocking_wait
        }
        pub use std::thread::sleep as pause;
    } else {
        pub async fn in_cfg_if() {
            std::thread::sleep(d); //~ blocking_sleep
        }
    }
}

pub async fn uses() {
    pause(d); //~ blocking_sleep
    nap!(d); //~ blocking_sleep
    tokio::spawn(async { //~ dropped_join_handle
        nap!(d); //~ blocking_sleep
    });
    items! {
        pub async fn local() {
            std::thread::sleep(d); //~ blocking_sleep
        }
    }
}

items! {
    pub async fn passed_through() {
        std::thread::sleep(d); //~ blocking_sleep
    }
}
