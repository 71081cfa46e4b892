//! Keys that a person is yet to press.

use crossterm::event::{self, Event};
use std::time::Duration;

pub async fn waits() -> std::io::Result<Event> {
    event::read() //~ blocking_io
}

pub async fn waits_a_while() -> std::io::Result<bool> {
    event::poll(Duration::from_millis(100)) //~ blocking_io
}

pub async fn looks() -> std::io::Result<bool> {
    event::poll(Duration::ZERO)
}

pub fn on_a_thread(keys: tokio::sync::mpsc::Sender<Event>) {
    std::thread::spawn(move || {
        while let Ok(event) = event::read() {
            if keys.blocking_send(event).is_err() {
                break;
            }
        }
    });
}

pub async fn asks_on_a_thread() -> std::io::Result<Option<Event>> {
    let asked = tokio::task::spawn_blocking(|| event::poll(Duration::from_millis(250))).await;
    if asked?? { Ok(Some(event::read()?)) } else { Ok(None) }
}
