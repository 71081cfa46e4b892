//! attohttpc 0.30
//! features: json

use std::time::Duration;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
pub fn get<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn post<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn put<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn delete<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn head<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn options<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn patch<U: AsRef<str>>(base_url: U) -> RequestBuilder;
pub fn trace<U: AsRef<str>>(base_url: U) -> RequestBuilder;

pub mod body {
    pub trait Body {}
    pub struct Empty;
    impl Body for Empty {}
    pub struct Text<B>(pub B);
    impl<B: AsRef<str>> Body for Text<B> {}
    pub struct Bytes<B>(pub B);
    impl<B: AsRef<[u8]>> Body for Bytes<B> {}
    pub struct Json<B>(pub B);
    impl<B: serde::Serialize> Body for Json<B> {}
}
pub struct RequestBuilder<B = body::Empty>;
impl<B> RequestBuilder<B> {
    pub fn timeout(self, duration: Duration) -> Self;
    pub fn text<B1: AsRef<str>>(self, body: B1) -> RequestBuilder<body::Text<B1>>;
    pub fn bytes<B1: AsRef<[u8]>>(self, body: B1) -> RequestBuilder<body::Bytes<B1>>;
    pub fn json<T: serde::Serialize>(self, value: &T) -> Result<RequestBuilder<body::Bytes<Vec<u8>>>>;
}
impl<B: body::Body> RequestBuilder<B> {
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send(self) -> Result<Response>;
}
pub struct Response;
impl Response {
    pub fn status(&self) -> http::StatusCode;
    pub fn is_success(&self) -> bool;
    pub fn error_for_status(self) -> Result<Self>;
    #[blocks(http, instead(tokio = "reqwest::Response::bytes"))]
    pub fn bytes(self) -> Result<Vec<u8>>;
    #[blocks(http, instead(tokio = "reqwest::Response::text"))]
    pub fn text(self) -> Result<String>;
    #[blocks(http, instead(tokio = "reqwest::Response::json"))]
    pub fn json<T: serde::de::DeserializeOwned>(self) -> Result<T>;
}
