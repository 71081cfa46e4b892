//! Every way in which a path can name a function.

use std::thread::{self, sleep as doze};
use std::time::Duration;
use std::{
    collections::HashMap,
    thread::{Builder, park_timeout_ms as _, sleep},
};

mod prelude {
    pub use std::thread::*;
}

mod compat {
    pub mod os {
        pub use std::thread::sleep as pause;
    }
    pub use self::os::pause as wait_a_little;
    pub use std::thread as threads;
}

mod facade {
    pub use super::compat::*;
}

pub struct Backoff {
    attempts: u32,
    seen: HashMap<String, Builder>,
}

impl Backoff {
    pub async fn full_path(&self) {
        std::thread::sleep(Duration::from_millis(10)); //~ blocking_sleep@deny
    }

    pub async fn absolute_path(&self) {
        ::std::thread::sleep(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn imported_module(&self) {
        thread::sleep(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn imported_function(&mut self) -> u32 {
        self.attempts += 1;
        sleep(Duration::from_millis(u64::from(self.attempts))); //~ blocking_sleep
        self.attempts
    }

    pub async fn renamed(&self) {
        doze(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn raw_identifiers(&self) {
        std::r#thread::r#sleep(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn over_several_lines(&self) {
        std //~ blocking_sleep
            ::thread
            ::sleep(Duration::from_millis(10));
    }

    pub async fn in_parentheses(&self) {
        (thread::sleep)(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn import_in_the_body(&self) {
        use std::thread::sleep as nap;
        nap(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn glob_in_a_block(&self) {
        if self.seen.is_empty() {
            use std::thread::*;
            sleep(Duration::from_millis(10)); //~ blocking_sleep
        }
    }
}

mod by_glob {
    use super::prelude::*;
    use std::time::Duration;

    pub async fn pause() {
        sleep(Duration::from_millis(10)); //~ blocking_sleep
    }
}

mod by_reexport {
    use super::facade::{threads, wait_a_little};
    use std::time::Duration;

    pub async fn function() {
        wait_a_little(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn module() {
        threads::sleep(Duration::from_millis(10)); //~ blocking_sleep
    }

    pub async fn through_the_crate() {
        crate::compat::os::pause(Duration::from_millis(10)); //~ blocking_sleep
        super::compat::wait_a_little(Duration::from_millis(10)); //~ blocking_sleep
        self::wait_a_little(Duration::from_millis(10)); //~ blocking_sleep
    }
}

mod chained_imports {
    use self::late::nap;
    use std::thread as t;
    use t::sleep as s;

    mod late {
        pub(super) use super::s as nap;
    }

    pub async fn pause(d: std::time::Duration) {
        nap(d); //~ blocking_sleep
    }
}

mod renamed_std {
    extern crate std as rust_std;
    use self::rust_std::thread::sleep;

    pub async fn pause(d: core::time::Duration) {
        sleep(d); //~ blocking_sleep
    }
}
