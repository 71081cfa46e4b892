//! Runtimes inside runtimes whose future can be awaited itself.

use tokio::runtime::Handle;

async fn answer() -> u32 {
    42
}

pub async fn driven() -> u32 {
    let handle = Handle::current();
    let first = answer().await;
    let second = async { answer().await + first }.await;
    let mut third = Box::pin(answer());
    first + second + (&mut third).await
}
