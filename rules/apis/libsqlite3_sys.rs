//! libsqlite3-sys 0.35

use std::os::raw::{c_char, c_int, c_void};

pub struct sqlite3;
pub struct sqlite3_backup;
pub struct sqlite3_stmt;

// The C functions, whoever declares them.
unsafe extern "C" {
    #[blocks(database)]
    pub fn sqlite3_open(filename: *const c_char, ppDb: *mut *mut sqlite3) -> c_int;
    #[blocks(database)]
    pub fn sqlite3_open_v2(filename: *const c_char, ppDb: *mut *mut sqlite3, flags: c_int, zVfs: *const c_char) -> c_int;
    #[blocks(database)]
    pub fn sqlite3_exec(
        arg1: *mut sqlite3,
        sql: *const c_char,
        callback: Option<unsafe extern "C" fn(*mut c_void, c_int, *mut *mut c_char, *mut *mut c_char) -> c_int>,
        arg2: *mut c_void,
        errmsg: *mut *mut c_char,
    ) -> c_int;
    #[blocks(database)]
    pub fn sqlite3_step(arg1: *mut sqlite3_stmt) -> c_int;
    #[blocks(database)]
    pub fn sqlite3_backup_step(p: *mut sqlite3_backup, nPage: c_int) -> c_int;
}
