//! The edition before, and modules in modules.

mod inner;

pub mod outer {
    pub mod nested {
        use std::fs::File;
        use std::io::prelude::*;

        pub async fn read(path: &str) -> std::io::Result<String> {
            let mut file = File::open(path)?;
            let mut text = String::new();
            file.read_to_string(&mut text)?;
            Ok(text)
        }
    }

    pub async fn local_items(path: String) -> std::io::Result<Vec<u8>> {
        use std::io::Read;
        fn nothing() {}
        nothing();
        let mut bytes = vec![];
        std::fs::File::open(&path)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

macro_rules! reads {
    ($path:expr) => {
        std::fs::read($path)
    };
}

pub async fn in_macros() -> Vec<u8> {
    let all = vec![std::fs::read("a").unwrap().len(), 1];
    assert!(std::path::Path::new("a").exists(), "{} is not there", std::fs::read_to_string("b").unwrap());
    drop(all);
    reads!("c").unwrap()
}

pub async fn closures(names: Vec<String>) -> std::io::Result<Vec<String>> {
    names.iter().map(|name| Ok(std::fs::read_to_string(name)?)).collect()
}

pub async fn tails(lock: &std::sync::Mutex<Vec<u32>>) -> u32 {
    if let Some(first) = lock.lock().unwrap().first() {
        return later(*first).await;
    }
    match lock.lock().unwrap().len() {
        0 => 0,
        count => later(count as u32).await,
    }
}

async fn later(one: u32) -> u32 {
    one
}
