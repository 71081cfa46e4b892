//! rumqttc 0.24

use std::time::Duration;

#[derive(Clone)]
pub struct MqttOptions;
impl MqttOptions {
    pub fn new<S: Into<String>, T: Into<String>>(id: S, host: T, port: u16) -> MqttOptions;
}
#[derive(Clone)]
pub enum Event {
    Incoming(Packet),
}
#[derive(Clone)]
pub enum Packet {
    PingReq,
}
pub enum ConnectionError {
    NetworkTimeout,
}
pub struct RecvError;
#[derive(Clone)]
pub struct Client;
impl Client {
    pub fn new(options: MqttOptions, cap: usize) -> (Client, Connection);
}
pub struct Connection;
impl Connection {
    pub fn iter(&mut self) -> Iter<'_>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn recv(&mut self) -> Result<Result<Event, ConnectionError>, RecvError>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn recv_timeout(&mut self, duration: Duration) -> Result<Result<Event, ConnectionError>, RecvTimeoutError>;
}
pub enum RecvTimeoutError {
    Disconnected,
}
#[waits(net)]
pub struct Iter<'a>;
impl<'a> Iterator for Iter<'a> {
    type Item = Result<Event, ConnectionError>;
}
