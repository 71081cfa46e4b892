//! tungstenite 0.29

use std::io::{Read, Write};
use std::net::TcpStream;

pub type Result<T> = std::result::Result<T, Error>;
pub enum Error {
    ConnectionClosed,
}
#[derive(Clone)]
pub enum Message {
    Text(Utf8Bytes),
}
#[derive(Clone)]
pub struct Utf8Bytes;
pub mod handshake {
    pub mod client {
        pub type Response = http::Response<Option<Vec<u8>>>;
    }
    pub mod server {
        pub struct ServerHandshake<S, C>;
        pub struct NoCallback;
    }
    pub enum HandshakeError<Role: HandshakeRole> {
        Failure(crate::Error),
    }
    pub trait HandshakeRole {}
}
pub mod client {
    pub trait IntoClientRequest {}
    pub use crate::connect;
}
pub mod stream {
    use std::io::{Read, Write};
    #[waits(S)]
    pub enum MaybeTlsStream<S: Read + Write> {
        Plain(S),
    }
}
pub mod protocol {
    pub use crate::WebSocket;
    #[derive(Clone)]
    pub struct CloseFrame;
}
use client::IntoClientRequest;
use protocol::CloseFrame;
use stream::MaybeTlsStream;

#[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
pub fn connect<Req: IntoClientRequest>(
    request: Req,
) -> Result<(WebSocket<MaybeTlsStream<TcpStream>>, handshake::client::Response)>;

#[waits(Stream)]
pub struct WebSocket<Stream>;
impl<Stream> WebSocket<Stream> {
    pub fn get_ref(&self) -> &Stream;
    pub fn into_inner(self) -> Stream;
}
impl<Stream: Read + Write> WebSocket<Stream> {
    #[waits_as(self)]
    pub fn read(&mut self) -> Result<Message>;
    #[waits_as(self)]
    pub fn send(&mut self, message: Message) -> Result<()>;
    #[waits_as(self)]
    pub fn write(&mut self, message: Message) -> Result<()>;
    #[waits_as(self)]
    pub fn flush(&mut self) -> Result<()>;
    pub fn close(&mut self, code: Option<CloseFrame>) -> Result<()>;
}
