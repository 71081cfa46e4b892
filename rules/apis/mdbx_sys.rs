//! mdbx-sys 14

use libc::{c_char, c_int, c_uint, c_void};

pub struct MDBX_env;
pub struct MDBX_txn;
pub struct MDBX_cursor;
pub struct MDBX_val;
pub struct MDBX_commit_latency;
pub type MDBX_dbi = u32;
pub type MDBX_env_flags_t = c_uint;
pub type MDBX_txn_flags_t = c_uint;
pub type MDBX_put_flags_t = c_uint;
pub type MDBX_copy_flags_t = c_uint;
pub type MDBX_cursor_op = c_uint;
pub type mdbx_mode_t = libc::mode_t;

// The C functions, whoever declares them. Whether a transaction writes its flags say; pages are read as memory is.
unsafe extern "C" {
    #[blocks(database)]
    pub fn mdbx_env_open(
        env: *mut MDBX_env,
        pathname: *const c_char,
        flags: MDBX_env_flags_t,
        mode: mdbx_mode_t,
    ) -> c_int;
    #[blocks(database)]
    pub fn mdbx_env_copy(env: *mut MDBX_env, dest: *const c_char, flags: MDBX_copy_flags_t) -> c_int;
    #[blocks(database)]
    pub fn mdbx_env_sync_ex(env: *mut MDBX_env, force: bool, nonblock: bool) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_txn_begin_ex(
        env: *mut MDBX_env,
        parent: *mut MDBX_txn,
        flags: MDBX_txn_flags_t,
        txn: *mut *mut MDBX_txn,
        context: *mut c_void,
    ) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_txn_commit_ex(txn: *mut MDBX_txn, latency: *mut MDBX_commit_latency) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_get(txn: *const MDBX_txn, dbi: MDBX_dbi, key: *const MDBX_val, data: *mut MDBX_val) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_put(
        txn: *mut MDBX_txn,
        dbi: MDBX_dbi,
        key: *const MDBX_val,
        data: *mut MDBX_val,
        flags: MDBX_put_flags_t,
    ) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_del(txn: *mut MDBX_txn, dbi: MDBX_dbi, key: *const MDBX_val, data: *const MDBX_val) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_cursor_get(
        cursor: *mut MDBX_cursor,
        key: *mut MDBX_val,
        data: *mut MDBX_val,
        op: MDBX_cursor_op,
    ) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdbx_cursor_put(
        cursor: *mut MDBX_cursor,
        key: *const MDBX_val,
        data: *mut MDBX_val,
        flags: MDBX_put_flags_t,
    ) -> c_int;
}
