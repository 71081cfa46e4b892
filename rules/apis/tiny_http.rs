//! tiny_http 0.12

use std::error::Error;
use std::io::{self, Read};
use std::net::ToSocketAddrs;
use std::time::Duration;

pub struct Response<R>;
impl Response<io::Cursor<Vec<u8>>> {
    pub fn from_string<S: Into<String>>(data: S) -> Response<io::Cursor<Vec<u8>>>;
}
pub struct Request;
impl Request {
    pub fn url(&self) -> &str;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn respond<R: Read>(self, response: Response<R>) -> Result<(), io::Error>;
}
pub struct Server;
impl Server {
    // The address is one of this machine.
    #[never_blocks]
    pub fn http<A: ToSocketAddrs>(addr: A) -> Result<Server, Box<dyn Error + Send + Sync + 'static>>;
    pub fn incoming_requests(&self) -> IncomingRequests<'_>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn recv(&self) -> io::Result<Request>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn recv_timeout(&self, timeout: Duration) -> io::Result<Option<Request>>;
    #[polls]
    pub fn try_recv(&self) -> io::Result<Option<Request>>;
}
#[waits(net)]
pub struct IncomingRequests<'a>;
impl<'a> Iterator for IncomingRequests<'a> {
    type Item = Request;
}
