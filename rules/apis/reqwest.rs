//! reqwest 0.12
//! features: blocking, json

use std::fmt::Display;
use std::future::Future;
use std::time::Duration;

pub use http::{Method, StatusCode, Version};
pub use url::Url;
pub mod header {
    pub use http::{HeaderMap, HeaderName, HeaderValue};
}
use self::header::HeaderMap;
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
pub trait IntoUrl {}
impl IntoUrl for Url {}
impl IntoUrl for &str {}
impl IntoUrl for &String {}
impl IntoUrl for String {}
#[needs_runtime]
pub async fn get<T: IntoUrl>(url: T) -> Result<Response>;
#[derive(Clone)]
pub struct Client;
impl Client {
    pub fn new() -> Client;
    pub fn builder() -> ClientBuilder;
    pub fn get<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn post<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn put<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn patch<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn delete<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn head<U: IntoUrl>(&self, url: U) -> RequestBuilder;
    pub fn request<U: IntoUrl>(&self, method: Method, url: U) -> RequestBuilder;
    #[lazy_future]
    #[needs_runtime]
    pub fn execute(&self, request: Request) -> impl Future<Output = Result<Response>>;
}
pub struct ClientBuilder;
impl ClientBuilder {
    pub fn new() -> ClientBuilder;
    pub fn build(self) -> Result<Client>;
    pub fn timeout(self, timeout: Duration) -> ClientBuilder;
    pub fn connect_timeout(self, timeout: Duration) -> ClientBuilder;
}
pub struct Request;
pub struct RequestBuilder;
impl RequestBuilder {
    pub fn bearer_auth<T: Display>(self, token: T) -> RequestBuilder;
    pub fn body<T: Into<Body>>(self, body: T) -> RequestBuilder;
    pub fn timeout(self, timeout: Duration) -> RequestBuilder;
    pub fn query<T: serde::Serialize + ?Sized>(self, query: &T) -> RequestBuilder;
    pub fn form<T: serde::Serialize + ?Sized>(self, form: &T) -> RequestBuilder;
    pub fn json<T: serde::Serialize + ?Sized>(self, json: &T) -> RequestBuilder;
    pub fn headers(self, headers: HeaderMap) -> RequestBuilder;
    pub fn build(self) -> Result<Request>;
    #[lazy_future]
    #[needs_runtime]
    pub fn send(self) -> impl Future<Output = Result<Response>>;
}
pub struct Body;
impl From<String> for Body {}
impl From<Vec<u8>> for Body {}
impl From<&'static str> for Body {}
pub struct Response;
impl Response {
    pub fn status(&self) -> StatusCode;
    pub fn headers(&self) -> &HeaderMap;
    pub fn url(&self) -> &Url;
    pub fn error_for_status(self) -> Result<Self>;
    pub async fn text(self) -> Result<String>;
    pub async fn json<T: serde::de::DeserializeOwned>(self) -> Result<T>;
    pub async fn bytes(self) -> Result<bytes::Bytes>;
    pub async fn chunk(&mut self) -> Result<Option<bytes::Bytes>>;
}

pub mod blocking {
    use crate::header::HeaderMap;
    use crate::{IntoUrl, Method, Result, StatusCode, Url};
    use std::fmt::Display;
    use std::io;
    use std::time::Duration;

    #[blocks(http, instead(tokio = "reqwest::get"))]
    pub fn get<T: IntoUrl>(url: T) -> Result<Response>;
    // The blocking client owns a runtime: to make or drop one in async code panics.
    #[derive(Clone)]
    pub struct Client;
    impl Client {
        #[blocks(http, instead(tokio = "reqwest::Client::new"))]
        pub fn new() -> Client;
        pub fn builder() -> ClientBuilder;
        pub fn get<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn post<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn put<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn patch<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn delete<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn head<U: IntoUrl>(&self, url: U) -> RequestBuilder;
        pub fn request<U: IntoUrl>(&self, method: Method, url: U) -> RequestBuilder;
        #[blocks(http, instead(tokio = "reqwest::Client::execute"))]
        pub fn execute(&self, request: Request) -> Result<Response>;
    }
    pub struct ClientBuilder;
    impl ClientBuilder {
        pub fn new() -> ClientBuilder;
        #[blocks(http, instead(tokio = "reqwest::ClientBuilder::build"))]
        pub fn build(self) -> Result<Client>;
        pub fn timeout<T: Into<Option<Duration>>>(self, timeout: T) -> ClientBuilder;
    }
    pub struct Request;
    pub struct RequestBuilder;
    impl RequestBuilder {
        pub fn bearer_auth<T: Display>(self, token: T) -> RequestBuilder;
        pub fn body<T: Into<Body>>(self, body: T) -> RequestBuilder;
        pub fn timeout(self, timeout: Duration) -> RequestBuilder;
        pub fn query<T: serde::Serialize + ?Sized>(self, query: &T) -> RequestBuilder;
        pub fn form<T: serde::Serialize + ?Sized>(self, params: &T) -> RequestBuilder;
        pub fn json<T: serde::Serialize + ?Sized>(self, json: &T) -> RequestBuilder;
        pub fn headers(self, headers: HeaderMap) -> RequestBuilder;
        pub fn build(self) -> Result<Request>;
        #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
        pub fn send(self) -> Result<Response>;
    }
    pub struct Body;
    impl From<String> for Body {}
    impl From<Vec<u8>> for Body {}
    impl From<&'static str> for Body {}
    pub struct Response;
    impl Response {
        pub fn status(&self) -> StatusCode;
        pub fn headers(&self) -> &HeaderMap;
        pub fn url(&self) -> &Url;
        pub fn error_for_status(self) -> Result<Self>;
        #[blocks(http, instead(tokio = "reqwest::Response::json"))]
        pub fn json<T: serde::de::DeserializeOwned>(self) -> Result<T>;
        #[blocks(http, instead(tokio = "reqwest::Response::bytes"))]
        pub fn bytes(self) -> Result<bytes::Bytes>;
        #[blocks(http, instead(tokio = "reqwest::Response::text"))]
        pub fn text(self) -> Result<String>;
        #[blocks(http, instead(tokio = "reqwest::Response::chunk"))]
        pub fn copy_to<W: ?Sized + io::Write>(&mut self, w: &mut W) -> Result<u64>;
    }
    impl io::Read for Response {
        #[blocks(http, instead(tokio = "reqwest::Response::chunk"))]
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
    }
}
