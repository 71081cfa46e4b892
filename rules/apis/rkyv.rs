//! rkyv 0.8

// they look at all of the bytes: long for large archives, which is what it is for
#[blocks(call, cheap)]
pub fn access<T, E>(bytes: &[u8]) -> Result<&T, E>;
#[blocks(call, cheap)]
pub fn from_bytes<T, E>(bytes: &[u8]) -> Result<T, E>;
