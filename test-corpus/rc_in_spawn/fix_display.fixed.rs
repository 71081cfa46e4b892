//! `Rc` for which `Arc` can stand where the function names it.

pub fn counted() -> tokio::task::JoinHandle<usize> {
    let names = std::sync::Arc::new(vec![String::from("a")]);
    let shared = std::sync::Arc::clone(&names);
    tokio::spawn(async move { shared.len() })
}

pub fn changed(count: std::sync::Arc<std::sync::Mutex<u32>>) -> std::thread::JoinHandle<u32> {
    *count.lock().unwrap() += 1;
    std::thread::spawn(move || *count.lock().unwrap())
}
