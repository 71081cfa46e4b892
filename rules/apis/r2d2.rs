//! r2d2 0.8

use std::ops::{Deref, DerefMut};
use std::time::Duration;

pub trait ManageConnection: Send + Sync + 'static {
    type Connection: Send + 'static;
    type Error: std::error::Error + 'static;
    fn connect(&self) -> Result<Self::Connection, Self::Error>;
    fn is_valid(&self, conn: &mut Self::Connection) -> Result<(), Self::Error>;
    fn has_broken(&self, conn: &mut Self::Connection) -> bool;
}

pub struct Pool<M>
where
    M: ManageConnection;
impl<M> Pool<M>
where
    M: ManageConnection,
{
    #[blocks(database)]
    pub fn new(manager: M) -> Result<Pool<M>, Error>;
    pub fn builder() -> Builder<M>;
    #[blocks(database)]
    pub fn get(&self) -> Result<PooledConnection<M>, Error>;
    #[blocks(database)]
    pub fn get_timeout(&self, timeout: Duration) -> Result<PooledConnection<M>, Error>;
    #[polls]
    pub fn try_get(&self) -> Option<PooledConnection<M>>;
    pub fn state(&self) -> State;
    pub fn max_size(&self) -> u32;
    pub fn min_idle(&self) -> Option<u32>;
    pub fn test_on_check_out(&self) -> bool;
    pub fn max_lifetime(&self) -> Option<Duration>;
    pub fn idle_timeout(&self) -> Option<Duration>;
    pub fn connection_timeout(&self) -> Duration;
}
impl<M> Clone for Pool<M> where M: ManageConnection {}

pub struct PooledConnection<M>
where
    M: ManageConnection;
impl<M> Deref for PooledConnection<M>
where
    M: ManageConnection,
{
    type Target = M::Connection;
}
impl<M> DerefMut for PooledConnection<M> where M: ManageConnection {}

pub struct State {
    pub connections: u32,
    pub idle_connections: u32,
}

pub struct Error;

pub struct Builder<M>
where
    M: ManageConnection;
impl<M> Builder<M>
where
    M: ManageConnection,
{
    pub fn new() -> Builder<M>;
    pub fn max_size(self, max_size: u32) -> Builder<M>;
    pub fn min_idle(self, min_idle: Option<u32>) -> Builder<M>;
    pub fn max_lifetime(self, max_lifetime: Option<Duration>) -> Builder<M>;
    pub fn idle_timeout(self, idle_timeout: Option<Duration>) -> Builder<M>;
    pub fn connection_timeout(self, connection_timeout: Duration) -> Builder<M>;
    #[blocks(database)]
    pub fn build(self, manager: M) -> Result<Pool<M>, Error>;
    pub fn build_unchecked(self, manager: M) -> Pool<M>;
}
impl<M> Default for Builder<M> where M: ManageConnection {}
