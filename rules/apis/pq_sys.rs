//! pq-sys 0.7

use std::os::raw::{c_char, c_int};

pub struct PGconn;
pub struct PGresult;
pub type Oid = u32;

// The C functions, whoever declares them.
unsafe extern "C" {
    #[blocks(database)]
    pub fn PQconnectdb(conninfo: *const c_char) -> *mut PGconn;
    #[blocks(database)]
    pub fn PQconnectdbParams(
        keywords: *const *const c_char,
        values: *const *const c_char,
        expand_dbname: c_int,
    ) -> *mut PGconn;
    #[blocks(database)]
    pub fn PQexec(conn: *mut PGconn, query: *const c_char) -> *mut PGresult;
    #[blocks(database)]
    pub fn PQexecParams(
        conn: *mut PGconn,
        command: *const c_char,
        nParams: c_int,
        paramTypes: *const Oid,
        paramValues: *const *const c_char,
        paramLengths: *const c_int,
        paramFormats: *const c_int,
        resultFormat: c_int,
    ) -> *mut PGresult;
    #[blocks(database)]
    pub fn PQexecPrepared(
        conn: *mut PGconn,
        stmtName: *const c_char,
        nParams: c_int,
        paramValues: *const *const c_char,
        paramLengths: *const c_int,
        paramFormats: *const c_int,
        resultFormat: c_int,
    ) -> *mut PGresult;
    #[blocks(database)]
    pub fn PQgetResult(conn: *mut PGconn) -> *mut PGresult;
}
