//! redis 0.32
//! features: tokio-comp

use std::future::Future;
use std::time::Duration;

pub type RedisResult<T> = Result<T, RedisError>;
pub struct RedisError;
pub trait IntoConnectionInfo {}
impl IntoConnectionInfo for &str {}
impl IntoConnectionInfo for String {}
#[derive(Clone)]
pub struct Client;
impl Client {
    pub fn open<T: IntoConnectionInfo>(params: T) -> RedisResult<Client>;
    #[blocks(database, instead(tokio = "redis::Client::get_multiplexed_async_connection"))]
    pub fn get_connection(&self) -> RedisResult<Connection>;
    #[blocks(database, instead(tokio = "redis::Client::get_multiplexed_async_connection"))]
    pub fn get_connection_with_timeout(&self, timeout: Duration) -> RedisResult<Connection>;
    pub async fn get_multiplexed_async_connection(&self) -> RedisResult<aio::MultiplexedConnection>;
}
pub struct Connection;
impl Connection {
    pub fn set_read_timeout(&self, dur: Option<Duration>) -> RedisResult<()>;
    pub fn as_pubsub(&mut self) -> PubSub<'_>;
}
pub trait ConnectionLike {
    #[blocks(database)]
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value>;
    #[blocks(database)]
    fn req_command(&mut self, cmd: &Cmd) -> RedisResult<Value>;
    #[blocks(database)]
    fn check_connection(&mut self) -> bool;
    fn is_open(&self) -> bool;
}
impl ConnectionLike for Connection {}
impl ConnectionLike for Client {}
pub struct PubSub<'a>;
impl<'a> PubSub<'a> {
    #[blocks(database)]
    pub fn subscribe<T: ToRedisArgs>(&mut self, channel: T) -> RedisResult<()>;
    #[blocks(database)]
    pub fn psubscribe<T: ToRedisArgs>(&mut self, pchannel: T) -> RedisResult<()>;
    #[blocks(database)]
    pub fn get_message(&mut self) -> RedisResult<Msg>;
}
pub struct Msg;
impl Msg {
    pub fn get_channel_name(&self) -> &str;
    pub fn get_payload<T: FromRedisValue>(&self) -> RedisResult<T>;
}
#[derive(Clone)]
pub enum Value {
    Nil,
    Int(i64),
    Okay,
}
pub trait FromRedisValue: Sized {}
pub trait ToRedisArgs: Sized {}
pub fn cmd(name: &str) -> Cmd;
pub fn pipe() -> Pipeline;
#[derive(Clone)]
pub struct Cmd;
impl Cmd {
    pub fn new() -> Cmd;
    pub fn arg<T: ToRedisArgs>(&mut self, arg: T) -> &mut Cmd;
    #[blocks(database, instead(tokio = "redis::Cmd::query_async"))]
    pub fn query<T: FromRedisValue>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    pub async fn query_async<T: FromRedisValue>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
    #[blocks(database, instead(tokio = "redis::Cmd::exec_async"))]
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()>;
    pub async fn exec_async(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<()>;
}
#[derive(Clone)]
pub struct Pipeline;
impl Pipeline {
    pub fn new() -> Pipeline;
    pub fn atomic(&mut self) -> &mut Pipeline;
    #[blocks(database, instead(tokio = "redis::Pipeline::query_async"))]
    pub fn query<T: FromRedisValue>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T>;
    pub async fn query_async<T: FromRedisValue>(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<T>;
    #[blocks(database, instead(tokio = "redis::Pipeline::exec_async"))]
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()>;
    pub async fn exec_async(&self, con: &mut impl aio::ConnectionLike) -> RedisResult<()>;
}
// The commands of one word each; `AsyncCommands` has the same names.
pub trait Commands: ConnectionLike + Sized {
    #[blocks(database, instead(tokio = "redis::AsyncCommands::get"))]
    fn get<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::set"))]
    fn set<K: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::set_ex"))]
    fn set_ex<K: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(
        &mut self,
        key: K,
        value: V,
        seconds: u64,
    ) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::del"))]
    fn del<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::exists"))]
    fn exists<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::expire"))]
    fn expire<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, seconds: i64) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::incr"))]
    fn incr<K: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::hget"))]
    fn hget<K: ToRedisArgs, F: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::hset"))]
    fn hset<K: ToRedisArgs, F: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(
        &mut self,
        key: K,
        field: F,
        value: V,
    ) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::hgetall"))]
    fn hgetall<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::lpush"))]
    fn lpush<K: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::rpush"))]
    fn rpush<K: ToRedisArgs, V: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::blpop"))]
    fn blpop<K: ToRedisArgs, RV: FromRedisValue>(&mut self, key: K, timeout: f64) -> RedisResult<RV>;
    #[blocks(database, instead(tokio = "redis::AsyncCommands::publish"))]
    fn publish<K: ToRedisArgs, E: ToRedisArgs, RV: FromRedisValue>(
        &mut self,
        channel: K,
        message: E,
    ) -> RedisResult<RV>;
}
impl<T: ConnectionLike> Commands for T {}
pub trait AsyncCommands: aio::ConnectionLike + Send + Sized {
    #[lazy_future]
    fn get<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn set<'a, K: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        value: V,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn del<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn exists<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn hgetall<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn set_ex<'a, K: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        value: V,
        seconds: u64,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn expire<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        seconds: i64,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn incr<'a, K: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        delta: V,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn hget<'a, K: ToRedisArgs + Send + Sync + 'a, F: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        field: F,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn hset<'a, K: ToRedisArgs + Send + Sync + 'a, F: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        field: F,
        value: V,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn lpush<'a, K: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        value: V,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn rpush<'a, K: ToRedisArgs + Send + Sync + 'a, V: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        value: V,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn blpop<'a, K: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        key: K,
        timeout: f64,
    ) -> impl Future<Output = RedisResult<RV>>;
    #[lazy_future]
    fn publish<'a, K: ToRedisArgs + Send + Sync + 'a, E: ToRedisArgs + Send + Sync + 'a, RV: FromRedisValue>(
        &'a mut self,
        channel: K,
        message: E,
    ) -> impl Future<Output = RedisResult<RV>>;
}
impl<T: aio::ConnectionLike + Send> AsyncCommands for T {}
pub mod aio {
    pub trait ConnectionLike {}
    #[derive(Clone)]
    pub struct MultiplexedConnection;
    impl ConnectionLike for MultiplexedConnection {}
}
