//! crossterm 0.29

pub mod event {
    use std::io;
    use std::time::Duration;

    #[derive(Clone)]
    pub enum Event {
        FocusGained,
    }
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn read() -> io::Result<Event>;
    #[blocks(io, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn poll(timeout: Duration) -> io::Result<bool>;
}
