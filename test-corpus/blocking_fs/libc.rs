//! System calls without std around them.

use libc::{self as sys, c_char, renameat2};

async fn flushes(fd: i32) {
    unsafe { libc::fsync(fd) }; //~ blocking_fs
    unsafe {
        sys::fdatasync(fd); //~ blocking_fs
        libc::sync(); //~ blocking_fs
    }
    // what a descriptor is decides whether this waits
    unsafe { libc::close(fd) };
    let _ = unsafe { libc::write(fd, std::ptr::null(), 0) };
}

async fn moves(from: *const c_char, to: *const c_char) -> i32 {
    unsafe {
        libc::rename(from, to); //~ blocking_fs
        libc::renameat(0, from, 0, to); //~ blocking_fs
        libc::unlink(from); //~ blocking_fs
        libc::link(from, to); //~ blocking_fs
        libc::mkdir(from, 0o755); //~ blocking_fs
        libc::rmdir(from); //~ blocking_fs
        libc::truncate(from, 0); //~ blocking_fs
        libc::posix_fallocate(0, 0, 10); //~ blocking_fs
        renameat2(0, from, 0, to, 1) //~ blocking_fs
    }
}

async fn waits(name: *const c_char, time: *const libc::timespec, found: *mut *mut libc::addrinfo) {
    unsafe {
        libc::sleep(1); //~ blocking_sleep
        libc::usleep(1); //~ blocking_sleep
        libc::nanosleep(time, std::ptr::null_mut()); //~ blocking_sleep
        libc::system(name); //~ blocking_process
        libc::getaddrinfo(name, std::ptr::null(), std::ptr::null(), found); //~ blocking_net
    }
}

/// The way of a rename that replaces nothing, as libraries of stores write it.
mod rename {
    #[cfg(windows)]
    mod imp {
        pub fn without_replacing(from: &str, to: &str) {
            std::fs::rename(from, to).unwrap();
        }
    }
    #[cfg(unix)]
    mod imp {
        use std::ffi::CString;
        pub fn without_replacing(from: &str, to: &str) {
            let (from, to) = (CString::new(from).unwrap(), CString::new(to).unwrap());
            unsafe { call(from.as_ptr(), to.as_ptr()) };
        }
        unsafe fn call(from: *const libc::c_char, to: *const libc::c_char) -> i32 {
            cfg_if::cfg_if! {
                if #[cfg(target_os = "linux")] {
                    libc::renameat2(libc::AT_FDCWD, from, libc::AT_FDCWD, to, 1)
                } else {
                    unimplemented!()
                }
            }
        }
    }
    pub fn without_replacing(from: &str, to: &str) {
        imp::without_replacing(from, to)
    }
}

async fn commits() {
    rename::without_replacing("a", "b"); //~ blocking_fs
}

async fn offloaded(fd: i32) {
    tokio::task::spawn_blocking(move || unsafe { libc::fsync(fd) }).await.unwrap();
}

fn sync(fd: i32) {
    unsafe { libc::fsync(fd) };
}

mod of_our_own {
    mod libc {
        pub fn fsync(_: i32) {}
    }
    async fn another() {
        libc::fsync(1);
    }
}
