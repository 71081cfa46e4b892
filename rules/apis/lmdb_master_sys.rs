//! lmdb-master-sys 0.2

use libc::{c_char, c_int, c_uint};

pub struct MDB_env;
pub struct MDB_txn;
pub struct MDB_cursor;
pub struct MDB_val;
pub type MDB_dbi = c_uint;
pub type MDB_cursor_op = c_uint;
pub type mdb_mode_t = libc::mode_t;

// The C functions, whoever declares them. Whether a transaction writes its flags say; pages are read as memory is.
unsafe extern "C" {
    #[blocks(database)]
    pub fn mdb_env_open(env: *mut MDB_env, path: *const c_char, flags: c_uint, mode: mdb_mode_t) -> c_int;
    #[blocks(database)]
    pub fn mdb_env_copy(env: *mut MDB_env, path: *const c_char) -> c_int;
    #[blocks(database)]
    pub fn mdb_env_sync(env: *mut MDB_env, force: c_int) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_txn_begin(env: *mut MDB_env, parent: *mut MDB_txn, flags: c_uint, txn: *mut *mut MDB_txn) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_txn_commit(txn: *mut MDB_txn) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_get(txn: *mut MDB_txn, dbi: MDB_dbi, key: *mut MDB_val, data: *mut MDB_val) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_put(txn: *mut MDB_txn, dbi: MDB_dbi, key: *mut MDB_val, data: *mut MDB_val, flags: c_uint) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_del(txn: *mut MDB_txn, dbi: MDB_dbi, key: *mut MDB_val, data: *mut MDB_val) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_cursor_get(cursor: *mut MDB_cursor, key: *mut MDB_val, data: *mut MDB_val, op: MDB_cursor_op) -> c_int;
    #[blocks(database, cheap)]
    pub fn mdb_cursor_put(cursor: *mut MDB_cursor, key: *mut MDB_val, data: *mut MDB_val, flags: c_uint) -> c_int;
}
