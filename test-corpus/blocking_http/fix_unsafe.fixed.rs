//! Requests that a thread can wait for.

pub async fn fetched(url: String) -> usize {
    let first = tokio::task::spawn_blocking(move || reqwest::blocking::get("http://localhost"))
        .await
        .unwrap()
        .unwrap();
    let second = tokio::task::spawn_blocking(move || reqwest::blocking::get(url))
        .await
        .unwrap()
        .unwrap();
    (first.status().as_u16() + second.status().as_u16()) as usize
}
