//! Loops that ask again: what leaves them runs once.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

#[derive(clap::Args)]
pub struct Login {
    key: String,
}

impl Login {
    pub async fn run(&self) {
        loop {
            let answer = ask().await;
            if answer.is_empty() {
                sleep(SECOND); //~ blocking_sleep@warn
                return store(&self.key).await;
            }
            sleep(SECOND); //~ blocking_sleep@deny
            match answer.len() {
                1 => {
                    sleep(SECOND); //~ blocking_sleep@warn
                    break;
                }
                2 => {
                    sleep(SECOND); //~ blocking_sleep@deny
                    continue;
                }
                _ => asks_again(&answer).await,
            }
        }
        sleep(SECOND); //~ blocking_sleep@warn
        if Path::new(&self.key).exists() { //~ blocking_fs
            return store(&self.key).await;
        }
    }
}

async fn ask() -> String {
    tokio::task::yield_now().await;
    String::new()
}

async fn asks_again(_: &str) {
    sleep(SECOND); //~ blocking_sleep@deny
}

async fn store(key: &str) {
    sleep(SECOND); //~ blocking_sleep@warn
    std::fs::write("key", key).unwrap(); //~ blocking_fs
}
