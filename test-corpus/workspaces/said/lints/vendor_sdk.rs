//! vendor-sdk 2.0

pub struct Session;

impl Session {
    pub fn open(name: &str) -> Session;
    #[blocks(net)]
    pub fn call(&self) -> u32;
    pub fn name(&self) -> String;
}

#[offloads]
pub fn in_background<F: FnOnce()>(f: F);
