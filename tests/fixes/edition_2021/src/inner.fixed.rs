pub async fn waits() {
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
}
