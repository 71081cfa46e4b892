//! Async clients, requests that are only built, and threads.

pub async fn asynchronous(url: &str) -> reqwest::Result<String> {
    let client = reqwest::Client::new();
    let text = client.get(url).send().await?.text().await?;
    reqwest::get(url).await?;
    Ok(text)
}

pub async fn only_built() {
    let agent = ureq::agent();
    let request = ureq::get("http://localhost");
    drop((agent, request));
}

pub async fn offloaded(url: String) -> reqwest::Result<String> {
    tokio::task::spawn_blocking(move || reqwest::blocking::get(url)?.text()).await.unwrap()
}

pub fn sync(url: &str) -> reqwest::Result<String> {
    reqwest::blocking::get(url)?.text()
}

mod reqwest_like {
    pub mod blocking {
        pub fn get(_: &str) -> u8 {
            0
        }
    }

    pub async fn own() -> u8 {
        blocking::get("http://localhost")
    }
}
