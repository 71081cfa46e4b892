//! The edition before, and modules in modules.

mod inner;

pub mod outer {
    use tokio::io::AsyncReadExt;

    pub mod nested {
        use std::io::prelude::*;
        use tokio::io::AsyncReadExt;

        pub async fn read(path: &str) -> std::io::Result<String> {
            let mut file = tokio::fs::File::open(path).await?;
            let mut text = String::new();
            file.read_to_string(&mut text).await?;
            Ok(text)
        }
    }

    pub async fn local_items(path: String) -> std::io::Result<Vec<u8>> {
        use std::io::Read;
        fn nothing() {}
        nothing();
        let mut bytes = vec![];
        tokio::fs::File::open(&path).await?.read_to_end(&mut bytes).await?;
        Ok(bytes)
    }
}

macro_rules! reads {
    ($path:expr) => {
        std::fs::read($path)
    };
}

pub async fn in_macros() -> Vec<u8> {
    let all = vec![tokio::fs::read("a").await.unwrap().len(), 1];
    assert!(tokio::fs::try_exists(std::path::Path::new("a")).await.unwrap_or(false), "{} is not there", tokio::fs::read_to_string("b").await.unwrap());
    drop(all);
    reads!("c").unwrap()
}

pub async fn closures(names: Vec<String>) -> std::io::Result<Vec<String>> {
    tokio::task::spawn_blocking(move || {
        names.iter().map(|name| Ok(std::fs::read_to_string(name)?)).collect()
    })
    .await
    .unwrap()
}

pub async fn tails(lock: &std::sync::Mutex<Vec<u32>>) -> u32 {
    let value = lock.lock().unwrap().clone();
    if let Some(first) = value.first() {
        return later(*first).await;
    }
    let len = lock.lock().unwrap().len();
    match len {
        0 => 0,
        count => later(count as u32).await,
    }
}

async fn later(one: u32) -> u32 {
    one
}
