mod files;

pub async fn index() -> Vec<u8> {
    files::load().await
}
