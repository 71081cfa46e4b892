//! What is borrowed can neither be moved nor cloned.

pub struct Socket {
    count: u32,
}

pub fn lent(socket: &Socket) -> tokio::task::JoinHandle<bool> {
    tokio::spawn(async move { std::ptr::eq(socket, &Socket { count: 1 }) }) //~ borrow_in_spawn
}

pub fn changed(names: &mut Vec<String>) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move { names.push(String::new()) }) //~ borrow_in_spawn
}
