//! Calls that wait only in the body of a dependency.

use std::sync::Arc;
use waits::{Client, Session};

pub async fn lent(client: &Client, host: &str) -> usize {
    tokio::task::spawn_blocking({
        let client = client.clone();
        let host = host.to_owned();
        move || client.fetch(&host)
    })
    .await
    .unwrap()
}

pub async fn moved(client: Client, hosts: Vec<String>) -> Option<String> {
    println!("{}", hosts.len());
    tokio::task::spawn_blocking(move || client.into_answer(&hosts))
        .await
        .unwrap()
}

pub struct Service {
    client: Arc<Client>,
    hosts: Vec<String>,
}

impl Service {
    pub async fn asks(&self) -> usize {
        let first = tokio::task::spawn_blocking({
            let client = self.client.clone();
            let hosts = self.hosts.clone();
            move || client.fetch(&hosts[0])
        })
        .await
        .unwrap();
        first + self.hosts.len()
    }
}

pub async fn tries(path: String) -> Result<usize, ()> {
    let length = tokio::task::spawn_blocking(move || waits::retry(|| path.parse().map_err(drop)))
        .await
        .unwrap()?;
    Ok(length)
}

pub async fn drives(name: &str) -> usize {
    tokio::task::spawn_blocking({
        let name = name.to_owned();
        move || waits::drive(name)
    })
    .await
    .unwrap()
}

/// What is changed stays here.
pub async fn changed(mut session: Session) -> usize {
    session.ask("a") + session.ask("b")
}
