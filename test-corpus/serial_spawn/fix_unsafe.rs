//! Tasks whose future can be awaited itself.

async fn fetch(id: u32) -> Result<u32, String> {
    Ok(id)
}

pub async fn one_by_one(ids: &[u32]) -> Result<u32, String> {
    let mut sum = 0;
    for id in ids.iter().copied() {
        sum += tokio::spawn(fetch(id)).await.unwrap()?; //~ serial_spawn
        sum += tokio::spawn(async move { fetch(id + 1).await }).await.expect("no panic")?; //~ serial_spawn
    }
    Ok(sum)
}
