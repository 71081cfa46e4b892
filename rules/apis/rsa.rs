//! rsa 0.9

pub struct Error;
pub type Result<T> = core::result::Result<T, Error>;
#[derive(Clone)]
pub struct RsaPrivateKey;
impl RsaPrivateKey {
    // Looking for two large primes takes up to seconds.
    #[blocks(call, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn new<R: CryptoRngCore + ?Sized>(rng: &mut R, bit_size: usize) -> Result<RsaPrivateKey>;
}
