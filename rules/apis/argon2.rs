//! argon2 0.5

pub use password_hash::{self, PasswordHash, PasswordHasher, PasswordVerifier};

pub type Result<T> = core::result::Result<T, Error>;
pub enum Error {
    AdTooLong,
}
#[derive(Clone, Default)]
pub struct Argon2<'key>;
impl<'key> Argon2<'key> {
    // Made to take long and much memory: tens of milliseconds with the usual parameters.
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn hash_password_into(&self, pwd: &[u8], salt: &[u8], out: &mut [u8]) -> Result<()>;
}
impl PasswordHasher for Argon2<'_> {
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    fn hash_password<'a>(
        &self,
        password: &[u8],
        salt: impl Into<password_hash::Salt<'a>>,
    ) -> password_hash::Result<PasswordHash<'a>>;
}
