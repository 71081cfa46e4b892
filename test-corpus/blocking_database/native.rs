//! C libraries of databases, called without a wrapper.

use lmdb_master_sys as lmdb;
use pq_sys::*;
use std::ptr::{null, null_mut};

async fn sqlite(path: *const i8, statement: *mut libsqlite3_sys::sqlite3_stmt) {
    let mut db = null_mut();
    unsafe {
        libsqlite3_sys::sqlite3_open(path, &mut db); //~ blocking_database
        libsqlite3_sys::sqlite3_open_v2(path, &mut db, 0, null()); //~ blocking_database
        libsqlite3_sys::sqlite3_exec(db, path, None, null_mut(), null_mut()); //~ blocking_database
        libsqlite3_sys::sqlite3_step(statement); //~ blocking_database
        libsqlite3_sys::sqlite3_backup_step(null_mut(), 10); //~ blocking_database
        libsqlite3_sys::sqlite3_reset(statement);
    }
}

async fn postgres(conn: *mut PGconn, text: *const i8) {
    unsafe {
        PQconnectdb(text); //~ blocking_database
        PQconnectdbParams(null(), null(), 0); //~ blocking_database
        PQexec(conn, text); //~ blocking_database
        PQexecParams(conn, text, 0, null(), null(), null(), null(), 0); //~ blocking_database
        PQexecPrepared(conn, text, 0, null(), null(), null(), 0); //~ blocking_database
        PQgetResult(conn); //~ blocking_database
        PQclear(null_mut());
    }
}

async fn lmdb(env: *mut lmdb::MDB_env, path: *const i8) {
    unsafe {
        lmdb::mdb_env_open(env, path, 0, 0o600); //~ blocking_database
        lmdb::mdb_env_copy(env, path); //~ blocking_database
        lmdb::mdb_env_sync(env, 1); //~ blocking_database
    }
}

/// Whether a transaction writes is told by its flags, and pages are in memory most of the time.
async fn lmdb_transaction(env: *mut lmdb::MDB_env, cursor: *mut lmdb::MDB_cursor) {
    let (mut txn, key, data) = (null_mut(), null_mut(), null_mut());
    unsafe {
        lmdb::mdb_txn_begin(env, null_mut(), 0, &mut txn); //~ blocking_database
        lmdb::mdb_get(txn, 1, key, data); //~ blocking_database
        lmdb::mdb_put(txn, 1, key, data, 0); //~ blocking_database
        lmdb::mdb_del(txn, 1, key, data); //~ blocking_database
        lmdb::mdb_cursor_get(cursor, key, data, 0); //~ blocking_database
        lmdb::mdb_cursor_put(cursor, key, data, 0); //~ blocking_database
        lmdb::mdb_txn_commit(txn); //~ blocking_database
    }
}

async fn mdbx(env: *mut mdbx_sys::MDBX_env, path: *const i8) {
    unsafe {
        mdbx_sys::mdbx_env_open(env, path, 0, 0o600); //~ blocking_database
        mdbx_sys::mdbx_env_copy(env, path, 0); //~ blocking_database
        mdbx_sys::mdbx_env_sync_ex(env, true, false); //~ blocking_database
    }
}

async fn mdbx_transaction(env: *mut mdbx_sys::MDBX_env, cursor: *mut mdbx_sys::MDBX_cursor) {
    let (mut txn, key, data) = (null_mut(), null_mut(), null_mut());
    unsafe {
        mdbx_sys::mdbx_txn_begin_ex(env, null_mut(), 0, &mut txn, null_mut()); //~ blocking_database
        mdbx_sys::mdbx_get(txn, 1, key, data); //~ blocking_database
        mdbx_sys::mdbx_put(txn, 1, key, data, 0); //~ blocking_database
        mdbx_sys::mdbx_del(txn, 1, key, data); //~ blocking_database
        mdbx_sys::mdbx_cursor_get(cursor, key, data, 0); //~ blocking_database
        mdbx_sys::mdbx_cursor_put(cursor, key, data, 0); //~ blocking_database
        mdbx_sys::mdbx_txn_commit_ex(txn, null_mut()); //~ blocking_database
    }
}
