//! pbkdf2 0.12
//! features: simple

pub use password_hash;

#[derive(Clone, Copy)]
pub struct Pbkdf2;
impl password_hash::PasswordHasher for Pbkdf2 {
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    fn hash_password<'a>(
        &self,
        password: &[u8],
        salt: impl Into<password_hash::Salt<'a>>,
    ) -> password_hash::Result<password_hash::PasswordHash<'a>>;
}
// Hundreds of thousands of rounds, so that nobody can try many passwords.
#[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn pbkdf2_hmac<D>(password: &[u8], salt: &[u8], rounds: u32, res: &mut [u8]);
