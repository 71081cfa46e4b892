//! Clients that wait for the response on the thread.

use reqwest::blocking::{self, get as fetch};
use ureq::http::Request;

pub async fn one_call(url: &str) -> Result<String, Box<dyn std::error::Error>> {
    let first = reqwest::blocking::get(url)?; //~ blocking_http@deny
    let second = blocking::get(url)?; //~ blocking_http
    let third = fetch(url)?; //~ blocking_http
    drop((second, third));
    Ok(first.text()?) //~ blocking_http
}

pub async fn ureq_runs(request: Request<()>) {
    ureq::run(request).unwrap(); //~ blocking_http
}

pub fn refresh(url: String) -> impl Future<Output = bool> {
    async move {
        tokio::time::timeout(std::time::Duration::from_secs(1), async {
            blocking::get(url.as_str()).is_ok() //~ blocking_http
        })
        .await
        .unwrap_or(false)
    }
}
