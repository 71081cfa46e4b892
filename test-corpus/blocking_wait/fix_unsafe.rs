//! Threads that another thread can wait for.

pub async fn joined() -> u32 {
    let thread = std::thread::spawn(|| 42);
    thread.join().unwrap() //~ blocking_wait
}
