//! Functions of C that the code declares itself.

use std::os::raw::{c_int, c_uint};

unsafe extern "C" {
    fn usleep(micros: c_uint) -> c_int;
    safe fn sleep(seconds: c_uint) -> c_uint;
    /// Nobody knows this one.
    fn settle_hardware() -> c_int;
    /// The name of another symbol.
    #[link_name = "my_nanosleep"]
    fn nanosleep() -> c_int;
}

/// Functions of Rust, which only have the name.
mod plugin {
    unsafe extern "Rust" {
        pub fn sleep(seconds: u32);
    }
}

/// What a browser offers.
mod browser {
    #[wasm_bindgen::prelude::wasm_bindgen]
    unsafe extern "C" {
        pub fn sleep(millis: u32);
    }
}

/// What the host of a WebAssembly module offers.
mod host {
    #[link(wasm_import_module = "env")]
    unsafe extern "C" {
        pub fn usleep(micros: u32) -> i32;
    }
}

fn settle() {
    unsafe { settle_hardware() };
    unsafe { usleep(500_000) };
}

async fn blinks() {
    unsafe { usleep(100) }; //~ blocking_sleep
    sleep(1); //~ blocking_sleep
    settle(); //~ blocking_sleep
    unsafe {
        nanosleep();
        plugin::sleep(1);
        browser::sleep(1);
        host::usleep(1);
    }
}
