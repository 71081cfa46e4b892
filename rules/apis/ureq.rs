//! ureq 3
//! features: json

use http::Uri;
use std::any::Any;
use std::io::{self, Read};

pub use http;
pub fn get<T>(uri: T) -> RequestBuilder<WithoutBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;
pub fn head<T>(uri: T) -> RequestBuilder<WithoutBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;
pub fn delete<T>(uri: T) -> RequestBuilder<WithoutBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;
pub fn post<T>(uri: T) -> RequestBuilder<WithBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;
pub fn put<T>(uri: T) -> RequestBuilder<WithBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;
pub fn patch<T>(uri: T) -> RequestBuilder<WithBody>
where
    Uri: TryFrom<T>,
    <Uri as TryFrom<T>>::Error: Into<http::Error>;

use self::typestate::{WithBody, WithoutBody};
pub mod typestate {
    pub struct WithBody;
    pub struct WithoutBody;
}
pub fn agent() -> Agent;
#[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
pub fn run(request: http::Request<impl AsSendBody>) -> Result<http::Response<Body>, Error>;
pub trait AsSendBody {}
impl AsSendBody for () {}
impl AsSendBody for &str {}
impl AsSendBody for String {}
impl AsSendBody for &[u8] {}
impl AsSendBody for Vec<u8> {}
pub struct Error;
pub struct RequestBuilder<B>;
impl<Any> RequestBuilder<Any> {
    pub fn header<K, V>(self, key: K, value: V) -> Self
    where
        http::HeaderName: TryFrom<K>,
        http::HeaderValue: TryFrom<V>;
    pub fn query<K, V>(self, key: K, value: V) -> Self
    where
        K: AsRef<str>,
        V: AsRef<str>;
}
impl RequestBuilder<WithoutBody> {
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn call(self) -> Result<http::Response<Body>, Error>;
}
impl RequestBuilder<WithBody> {
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send(self, data: impl AsSendBody) -> Result<http::Response<Body>, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_empty(self) -> Result<http::Response<Body>, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_json(self, data: impl serde::Serialize) -> Result<http::Response<Body>, Error>;
}
pub struct Body;
impl Body {
    #[blocks(http, instead(tokio = "reqwest::Response::text"))]
    pub fn read_to_string(&mut self) -> Result<String, Error>;
    #[blocks(http, instead(tokio = "reqwest::Response::bytes"))]
    pub fn read_to_vec(&mut self) -> Result<Vec<u8>, Error>;
    #[blocks(http, instead(tokio = "reqwest::Response::json"))]
    pub fn read_json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, Error>;
    pub fn as_reader(&mut self) -> BodyReader<'_>;
    pub fn into_reader(self) -> BodyReader<'static>;
}
pub struct BodyReader<'a>;
impl Read for BodyReader<'_> {
    #[blocks(http, instead(tokio = "reqwest::Response::chunk"))]
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
}
#[derive(Clone)]
pub struct Agent;
impl Agent {
    pub fn new_with_defaults() -> Self;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn run(&self, request: http::Request<impl AsSendBody>) -> Result<http::Response<Body>, Error>;
    pub fn get<T>(&self, uri: T) -> RequestBuilder<WithoutBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
    pub fn head<T>(&self, uri: T) -> RequestBuilder<WithoutBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
    pub fn delete<T>(&self, uri: T) -> RequestBuilder<WithoutBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
    pub fn post<T>(&self, uri: T) -> RequestBuilder<WithBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
    pub fn put<T>(&self, uri: T) -> RequestBuilder<WithBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
    pub fn patch<T>(&self, uri: T) -> RequestBuilder<WithBody>
    where
        Uri: TryFrom<T>,
        <Uri as TryFrom<T>>::Error: Into<http::Error>;
}
