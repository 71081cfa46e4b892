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

#[cfg(with_disk)]
pub async fn under_an_alias() {
    std::fs::read("c").unwrap(); //~ blocking_fs
}

#[cfg(not(with_disk))]
pub async fn under_the_opposite_of_an_alias() {
    std::fs::read("c").unwrap();
}

#[cfg(with_net)]
pub async fn under_an_alias_that_does_not_hold() {
    std::net::TcpStream::connect("a").unwrap();
}

#[cfg(with_both)]
pub async fn under_an_alias_of_aliases() {
    std::thread::park();
}

#[cfg(with_helpers)]
pub async fn of_tests_by_an_alias() {
    std::thread::park(); //~ blocking_wait
}

#[cfg(has_fast_rename)]
pub async fn where_the_script_finds_something() {
    std::fs::rename("a", "b").unwrap(); //~ blocking_fs
}

#[cfg(not(has_fast_rename))]
pub async fn where_the_script_does_not_find_it() {
    std::fs::copy("a", "b").unwrap(); //~ blocking_fs
}

#[cfg(tokio_unstable)]
pub async fn under_a_flag_of_the_users_own() {
    std::fs::copy("a", "b").unwrap();
}
