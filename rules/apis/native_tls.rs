//! native-tls 0.2

use std::io::{Read, Write};

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
pub struct Identity;
pub enum HandshakeError<S> {
    Failure(Error),
}
#[derive(Clone)]
pub struct TlsConnector;
impl TlsConnector {
    pub fn new() -> Result<TlsConnector>;
    #[waits_as(stream)]
    pub fn connect<S: Read + Write>(&self, domain: &str, stream: S) -> std::result::Result<TlsStream<S>, HandshakeError<S>>;
}
#[derive(Clone)]
pub struct TlsAcceptor;
impl TlsAcceptor {
    pub fn new(identity: Identity) -> Result<TlsAcceptor>;
    #[waits_as(stream)]
    pub fn accept<S: Read + Write>(&self, stream: S) -> std::result::Result<TlsStream<S>, HandshakeError<S>>;
}
#[waits(S)]
pub struct TlsStream<S>;
impl<S> TlsStream<S> {
    pub fn get_ref(&self) -> &S;
    pub fn get_mut(&mut self) -> &mut S;
}
impl<S: Read + Write> TlsStream<S> {
    #[waits_as(self)]
    pub fn shutdown(&mut self) -> std::io::Result<()>;
}
impl<S: Read + Write> Read for TlsStream<S> {}
impl<S: Read + Write> Write for TlsStream<S> {}
