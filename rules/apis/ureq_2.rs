//! ureq 2
//! features: json

use std::io::Read;
use std::time::Duration;

pub fn get(path: &str) -> Request;
pub fn head(path: &str) -> Request;
pub fn patch(path: &str) -> Request;
pub fn post(path: &str) -> Request;
pub fn put(path: &str) -> Request;
pub fn delete(path: &str) -> Request;
pub fn request(method: &str, path: &str) -> Request;
pub fn agent() -> Agent;
pub fn builder() -> AgentBuilder;
pub enum Error {
    Status(u16, Response),
    Transport(Transport),
}
impl Error {
    pub fn into_response(self) -> Option<Response>;
}
pub struct Transport;
pub struct Request;
impl Request {
    pub fn set(self, header: &str, value: &str) -> Self;
    pub fn query(self, param: &str, value: &str) -> Self;
    pub fn timeout(self, timeout: Duration) -> Self;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn call(self) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send(self, reader: impl Read) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_bytes(self, data: &[u8]) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_string(self, data: &str) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_form(self, data: &[(&str, &str)]) -> Result<Response, Error>;
    #[blocks(http, instead(tokio = "reqwest::RequestBuilder::send"))]
    pub fn send_json(self, data: impl serde::Serialize) -> Result<Response, Error>;
}
pub struct Response;
impl Response {
    pub fn status(&self) -> u16;
    pub fn header(&self, name: &str) -> Option<&str>;
    #[blocks(http, instead(tokio = "reqwest::Response::text"))]
    pub fn into_string(self) -> std::io::Result<String>;
    #[blocks(http, instead(tokio = "reqwest::Response::json"))]
    pub fn into_json<T: serde::de::DeserializeOwned>(self) -> std::io::Result<T>;
}
#[derive(Clone)]
pub struct Agent;
impl Agent {
    pub fn new() -> Self;
    pub fn get(&self, path: &str) -> Request;
    pub fn head(&self, path: &str) -> Request;
    pub fn patch(&self, path: &str) -> Request;
    pub fn post(&self, path: &str) -> Request;
    pub fn put(&self, path: &str) -> Request;
    pub fn delete(&self, path: &str) -> Request;
    pub fn request(&self, method: &str, path: &str) -> Request;
}
pub struct AgentBuilder;
impl AgentBuilder {
    pub fn new() -> Self;
    pub fn timeout(self, timeout: Duration) -> Self;
    pub fn timeout_connect(self, timeout: Duration) -> Self;
    pub fn timeout_read(self, timeout: Duration) -> Self;
    pub fn timeout_write(self, timeout: Duration) -> Self;
    pub fn redirects(self, n: u32) -> Self;
    pub fn user_agent(self, user_agent: &str) -> Self;
    pub fn build(self) -> Agent;
}
