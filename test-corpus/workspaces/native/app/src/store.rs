use ffi::mdbx_env_sync_ex as flush;
use std::ffi::CStr;
use std::ptr::null_mut;

pub struct Store {
    env: *mut ffi::MDBX_env,
    txn: *mut ffi::MDBX_txn,
}

impl Store {
    pub fn open(path: &CStr) -> Self {
        let mut env = null_mut();
        unsafe {
            ffi::mdbx_env_create(&mut env);
            ffi::mdbx_env_open(env, path.as_ptr(), 0, 0o600);
        }
        Self { env, txn: null_mut() }
    }

    pub fn flush(&self) {
        unsafe { flush(self.env, true, false) };
    }

    pub fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        with(self.txn, |txn| unsafe {
            let mut data = ffi::MDBX_val { iov_len: 0, iov_base: null_mut() };
            ffi::mdbx_get(txn, 1, &ffi::MDBX_val::of(key), &mut data);
            data.to_vec()
        })
    }

    /// What the bindings may have, too, but whose names say little.
    pub fn named(&self) {
        unsafe { ffi::link(self.env, self.txn) };
    }
}

fn with<T>(txn: *mut ffi::MDBX_txn, work: impl FnOnce(*mut ffi::MDBX_txn) -> T) -> Option<T> {
    (!txn.is_null()).then(|| work(txn))
}
