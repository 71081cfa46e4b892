//! Code for several systems: all of it is judged. Features are on or off.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;
#[cfg(unix)]
use unix as sys;
#[cfg(windows)]
use windows as sys;

#[cfg(target_os = "plan9")]
mod absent;

pub async fn f() {
    sys::nap(d); //~ blocking_sleep
    #[cfg(windows)]
    std::thread::sleep(d); //~ blocking_sleep
    #[cfg(not(windows))]
    std::thread::park(); //~ blocking_wait
    if cfg!(windows) {
        std::thread::sleep(d); //~ blocking_sleep
    }
}

#[cfg(feature = "disk")]
pub async fn with_disk() {
    std::fs::read("a").unwrap(); //~ blocking_fs
}

#[cfg(not(feature = "disk"))]
pub async fn without_disk() {
    std::fs::read("b").unwrap();
}

#[cfg(feature = "net")]
pub async fn with_net() {
    std::net::TcpStream::connect("a").unwrap();
}

#[cfg(all(feature = "disk", not(feature = "net"), unix))]
pub async fn mixed() {
    std::thread::park(); //~ blocking_wait
}

#[cfg_attr(feature = "disk", cfg(any()))]
pub async fn taken_away() {
    std::thread::park(); //~ fp: blocking_wait -- `cfg_attr` that makes a `cfg`
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn sleeps() {
        std::thread::sleep(d); //~ blocking_sleep
    }
}

#[cfg(debug_assertions)]
pub async fn in_debug() {
    std::thread::park(); //~ blocking_wait
}
