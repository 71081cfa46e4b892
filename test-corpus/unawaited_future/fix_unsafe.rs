//! Futures that are made and dropped.

async fn save(_: &str) -> std::io::Result<()> {
    Ok(())
}

pub async fn forgotten() {
    let _ = save("a"); //~ unawaited_future
    tokio::time::sleep(std::time::Duration::from_secs(1)); //~ unawaited_future
    async { println!("never") }; //~ unawaited_future
    if true {
        let _ = tokio::task::yield_now(); //~ unawaited_future
    }
}

pub async fn fallible() -> std::io::Result<()> {
    save("a"); //~ unawaited_future
    let task = tokio::spawn(async {
        save("b"); //~ unawaited_future
    });
    task.await.map_err(std::io::Error::other)
}
