use std::thread::sleep;
use std::time::Duration;

pub struct Setup;

impl Setup {
    pub fn new() -> Self {
        Self
    }

    pub async fn read(self) {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    }
}
