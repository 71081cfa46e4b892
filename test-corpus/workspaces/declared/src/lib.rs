//! What the configuration says of functions; today nobody listens.

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
    std::fs::exists("a"); //~ fp: blocking_fs -- the configuration says that it is safe
    registers::read(3) //~ todo: blocking_call
}
