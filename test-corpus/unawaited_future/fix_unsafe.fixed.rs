//! Futures that are made and dropped.

async fn save(_: &str) -> std::io::Result<()> {
    Ok(())
}

pub async fn forgotten() {
    let _ = save("a").await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    async { println!("never") }.await;
    if true {
        let _ = tokio::task::yield_now().await;
    }
}

pub async fn fallible() -> std::io::Result<()> {
    save("a").await?;
    let task = tokio::spawn(async {
        save("b").await;
    });
    task.await.map_err(std::io::Error::other)
}
