//! libc 0.2

pub type c_char = i8;
pub type c_int = i32;
pub type c_uint = u32;
pub type mode_t = u32;
pub type off_t = i64;
pub type size_t = usize;
pub struct addrinfo;
pub struct timespec;

// The C functions, whoever declares them. Reading, writing, connecting and waiting for a child depend on what the descriptor or the flags say.
unsafe extern "C" {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn fsync(fd: c_int) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn fdatasync(fd: c_int) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn sync();
    #[blocks(fs, instead(tokio = "tokio::fs::rename"))]
    pub fn rename(oldname: *const c_char, newname: *const c_char) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn renameat(olddirfd: c_int, oldpath: *const c_char, newdirfd: c_int, newpath: *const c_char) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn renameat2(
        olddirfd: c_int,
        oldpath: *const c_char,
        newdirfd: c_int,
        newpath: *const c_char,
        flags: c_uint,
    ) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::fs::remove_file"))]
    pub fn unlink(c: *const c_char) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::fs::hard_link"))]
    pub fn link(src: *const c_char, dst: *const c_char) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::fs::create_dir"))]
    pub fn mkdir(path: *const c_char, mode: mode_t) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::fs::remove_dir"))]
    pub fn rmdir(path: *const c_char) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn truncate(path: *const c_char, length: off_t) -> c_int;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn posix_fallocate(fd: c_int, offset: off_t, len: off_t) -> c_int;
    #[blocks(sleep, instead(tokio = "tokio::time::sleep", async_std = "async_std::task::sleep", smol = "smol::Timer::after"))]
    pub fn sleep(secs: c_uint) -> c_uint;
    #[blocks(sleep, instead(tokio = "tokio::time::sleep", async_std = "async_std::task::sleep", smol = "smol::Timer::after"))]
    pub fn usleep(secs: c_uint) -> c_int;
    #[blocks(sleep, instead(tokio = "tokio::time::sleep", async_std = "async_std::task::sleep", smol = "smol::Timer::after"))]
    pub fn nanosleep(rqtp: *const timespec, rmtp: *mut timespec) -> c_int;
    #[blocks(process, instead(tokio = "tokio::process::Command"))]
    pub fn system(s: *const c_char) -> c_int;
    #[blocks(net, instead(tokio = "tokio::net::lookup_host"))]
    pub fn getaddrinfo(
        node: *const c_char,
        service: *const c_char,
        hints: *const addrinfo,
        res: *mut *mut addrinfo,
    ) -> c_int;
}
