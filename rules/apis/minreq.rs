//! minreq 2

use std::collections::HashMap;

pub struct Error;
pub fn get<T: Into<URL>>(url: T) -> Request;
pub fn head<T: Into<URL>>(url: T) -> Request;
pub fn post<T: Into<URL>>(url: T) -> Request;
pub fn put<T: Into<URL>>(url: T) -> Request;
pub fn delete<T: Into<URL>>(url: T) -> Request;
pub fn connect<T: Into<URL>>(url: T) -> Request;
pub fn options<T: Into<URL>>(url: T) -> Request;
pub fn trace<T: Into<URL>>(url: T) -> Request;
pub fn patch<T: Into<URL>>(url: T) -> Request;

pub type URL = String;
#[derive(Clone)]
pub struct Request;
impl Request {
    pub fn with_header<T: Into<String>, U: Into<String>>(self, key: T, value: U) -> Request;
    pub fn with_body<T: Into<Vec<u8>>>(self, body: T) -> Request;
    pub fn with_timeout(self, timeout: u64) -> Request;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send(self) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_lazy(self) -> Result<ResponseLazy, Error>;
}
pub struct Response {
    pub status_code: i32,
    pub reason_phrase: String,
    pub headers: HashMap<String, String>,
    pub url: String,
}
impl Response {
    pub fn as_str(&self) -> Result<&str, Error>;
    pub fn as_bytes(&self) -> &[u8];
    pub fn into_bytes(self) -> Vec<u8>;
}
pub struct ResponseLazy;
impl Iterator for ResponseLazy {
    type Item = Result<(u8, usize), Error>;
    #[blocks(http, instead(tokio = "reqwest::Response::chunk"))]
    fn next(&mut self) -> Option<Self::Item>;
}
