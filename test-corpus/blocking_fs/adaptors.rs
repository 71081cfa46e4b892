//! Closures of iterators run where these are advanced.

use std::fs;
use std::path::PathBuf;

async fn on_a_thread(paths: Vec<PathBuf>) -> usize {
    let texts = paths.into_iter().map(|path| fs::read(path)).filter(Result::is_ok);
    tokio::task::spawn_blocking(move || texts.count()).await.unwrap_or(0)
}

async fn here(paths: Vec<PathBuf>) -> usize {
    let texts = paths.into_iter().map(|path| fs::read(path)); //~ blocking_fs
    texts.count()
}

async fn in_a_loop(paths: Vec<PathBuf>) -> usize {
    let mut sum = 0;
    for text in paths.iter().map(|path| fs::read(path)) { //~ blocking_fs
        sum += text.map_or(0, |text| text.len());
    }
    sum
}

async fn collected_here(paths: Vec<PathBuf>) -> usize {
    let texts: Vec<_> = paths.into_iter().map(|path| fs::read(path)).collect(); //~ blocking_fs
    tokio::task::spawn_blocking(move || texts.len()).await.unwrap_or(0)
}

async fn both(paths: Vec<PathBuf>) -> usize {
    let mut texts = paths.into_iter().map(|path| fs::read(path)); //~ blocking_fs
    let first = texts.next().is_some();
    tokio::task::spawn_blocking(move || texts.count()).await.unwrap_or(0) + usize::from(first)
}

// The parts of a service that run before its future is made.

fn routes() -> axum::Router {
    axum::Router::new().route(
        "/",
        axum::routing::get(|| {
            let page = fs::read_to_string("index.html"); //~ blocking_fs
            async move { page.unwrap_or_default() }
        })
        .post(|body: String| async move {
            fs::write("posted", body).ok(); //~ blocking_fs
        }),
    )
}

fn service() {
    let service = tower::service_fn(|name: String| {
        let text = fs::read_to_string(name); //~ blocking_fs
        async move { text }
    });
    drop(service);
}

async fn values() -> serde_json::Value {
    serde_json::json!({
        "name": "report",
        "list": [1, { "inside": [null, true] }],
        "text": fs::read_to_string("report.txt").unwrap_or_default(), //~ blocking_fs
    })
}

async fn temporary(file: &mut tempfile::NamedTempFile) -> std::io::Result<()> {
    use std::io::Write;
    file.write_all(b"x")?; //~ blocking_fs
    file.flush() //~ blocking_fs
}
