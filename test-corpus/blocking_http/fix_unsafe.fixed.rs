//! Requests that a thread can wait for.

pub async fn fetched(url: String) -> usize {
    let (first, second) = tokio::task::spawn_blocking(move || {
        let first = reqwest::blocking::get("http://localhost").unwrap();
        let second = reqwest::blocking::get(url).unwrap();
        (first, second)
    })
    .await
    .unwrap();
    (first.status().as_u16() + second.status().as_u16()) as usize
}
