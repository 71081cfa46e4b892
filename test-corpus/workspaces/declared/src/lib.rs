//! What the configuration says of functions.

pub mod registers {
    pub fn read(_: u8) -> u16 {
        0
    }
}

pub mod pool {
    pub fn run(job: impl FnOnce() + Send + 'static) {
        std::thread::spawn(job);
    }
}

pub async fn measure() -> u16 {
    pool::run(|| {
        std::thread::sleep(d);
    });
    std::fs::exists("a");
    registers::read(3) //~ blocking_call
}
