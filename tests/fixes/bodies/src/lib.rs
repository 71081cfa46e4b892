//! Calls that wait only in the body of a dependency.

use std::sync::Arc;
use waits::{Client, Session};

pub async fn lent(client: &Client, host: &str) -> usize {
    client.fetch(host)
}

pub async fn moved(client: Client, hosts: Vec<String>) -> Option<String> {
    println!("{}", hosts.len());
    client.into_answer(&hosts)
}

pub struct Service {
    client: Arc<Client>,
    hosts: Vec<String>,
}

impl Service {
    pub async fn asks(&self) -> usize {
        let first = self.client.fetch(&self.hosts[0]);
        first + self.hosts.len()
    }
}

pub async fn tries(path: String) -> Result<usize, ()> {
    let length = waits::retry(|| path.parse().map_err(drop))?;
    Ok(length)
}

pub async fn drives(name: &str) -> usize {
    waits::drive(name.to_owned())
}

/// What is changed stays here.
pub async fn changed(mut session: Session) -> usize {
    session.ask("a") + session.ask("b")
}
