//! Requests that a thread can wait for.

pub async fn fetched(url: String) -> usize {
    let first = reqwest::blocking::get("http://localhost").unwrap(); //~ blocking_http
    let second = reqwest::blocking::get(url).unwrap(); //~ blocking_http
    (first.status().as_u16() + second.status().as_u16()) as usize
}
