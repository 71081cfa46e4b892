//! Tasks whose future can be awaited itself.

async fn fetch(id: u32) -> Result<u32, String> {
    Ok(id)
}

pub async fn one_by_one(ids: &[u32]) -> Result<u32, String> {
    let mut sum = 0;
    for id in ids.iter().copied() {
        sum += fetch(id).await?;
        sum += async move { fetch(id + 1).await }.await?;
    }
    Ok(sum)
}
