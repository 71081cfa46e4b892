//! password-hash 0.5

pub struct Error;
pub type Result<T> = core::result::Result<T, Error>;
pub struct Salt<'a>;
pub struct SaltString;
pub struct PasswordHash<'a>;
impl<'a> PasswordHash<'a> {
    pub fn new(s: &'a str) -> Result<Self>;
    // Slow on purpose, whatever the algorithm.
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn verify_password(&self, algs: &[&dyn PasswordVerifier], password: impl AsRef<[u8]>) -> Result<()>;
}
pub trait PasswordHasher {
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    fn hash_password<'a>(&self, password: &[u8], salt: impl Into<Salt<'a>>) -> Result<PasswordHash<'a>>;
}
pub trait PasswordVerifier {
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    fn verify_password(&self, password: &[u8], hash: &PasswordHash<'_>) -> Result<()>;
}
impl<T: PasswordHasher> PasswordVerifier for T {}
