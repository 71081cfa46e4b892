//! bcrypt 0.19

pub type BcryptResult<T> = Result<T, BcryptError>;
pub enum BcryptError {
    CostNotAllowed(u32),
}
// A password is hashed as slowly as the cost asks for: a quarter of a second with the usual one.
#[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn hash<P: AsRef<[u8]>>(password: P, cost: u32) -> BcryptResult<String>;
#[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn verify<P: AsRef<[u8]>>(password: P, hash: &str) -> BcryptResult<bool>;
