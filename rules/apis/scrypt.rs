//! scrypt 0.11

pub use password_hash;

pub mod errors {
    pub struct InvalidOutputLen;
}
pub struct Params;
#[derive(Clone, Copy)]
pub struct Scrypt;
impl password_hash::PasswordHasher for Scrypt {
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    fn hash_password<'a>(
        &self,
        password: &[u8],
        salt: impl Into<password_hash::Salt<'a>>,
    ) -> password_hash::Result<password_hash::PasswordHash<'a>>;
}
// Made to take long and much memory.
#[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn scrypt(
    password: &[u8],
    salt: &[u8],
    params: &Params,
    output: &mut [u8],
) -> Result<(), errors::InvalidOutputLen>;
