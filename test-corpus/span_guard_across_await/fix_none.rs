//! What follows could not be a block of its own.

async fn load() -> Result<u32, String> {
    Ok(1)
}

pub async fn left_early(ids: &[u32]) -> Result<(), String> {
    for _ in ids {
        let span = tracing::info_span!("each");
        let _entered = span.enter(); //~ span_guard_across_await
        if load().await? > 1 {
            break;
        }
        println!("next");
        load().await?;
    }
    Ok(())
}
