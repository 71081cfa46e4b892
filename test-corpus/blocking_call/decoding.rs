//! Archives whose bytes are all looked at: only large ones take long.

use rkyv::rancor;

pub trait Cacheable: Sized {
    fn from_cache(bytes: &[u8]) -> Option<Self>;
}

pub struct Archive<A>(A);

impl<A> Cacheable for Archive<A> {
    fn from_cache(bytes: &[u8]) -> Option<Self> {
        rkyv::from_bytes::<A, rancor::Error>(bytes).ok().map(Archive)
    }
}

pub struct Plain(Vec<u8>);

impl Cacheable for Plain {
    fn from_cache(bytes: &[u8]) -> Option<Self> {
        Some(Plain(bytes.to_vec()))
    }
}

pub struct Page;

pub async fn reads(bytes: &[u8]) -> bool {
    rkyv::access::<Page, rancor::Error>(bytes).is_ok() //~ blocking_call@pedantic
}

pub async fn behind_a_trait<P: Cacheable>(bytes: &[u8]) -> Option<P> {
    P::from_cache(bytes) //~ blocking_call@pedantic
}

pub async fn of_a_type(bytes: &[u8]) -> Option<Plain> {
    Plain::from_cache(bytes)
}

pub async fn elsewhere<P: Cacheable + Send + 'static>(bytes: Vec<u8>) -> Option<P> {
    tokio::task::spawn_blocking(move || P::from_cache(&bytes)).await.ok().flatten()
}
