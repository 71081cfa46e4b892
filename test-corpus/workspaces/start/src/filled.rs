//! What an async cell in a static is filled with.

use std::thread::sleep;
use std::time::Duration;
use tokio::sync::OnceCell;

const SECOND: Duration = Duration::from_secs(1);

static STORE: OnceCell<Store> = OnceCell::const_new();
static NAME: OnceCell<String> = OnceCell::const_new();

pub struct Store;

impl Store {
    async fn open() -> Result<Self, String> {
        sleep(SECOND); //~ blocking_sleep@warn
        let store = Self;
        store.migrate().await;
        also_later().await;
        Ok(store)
    }

    async fn migrate(&self) {
        sleep(SECOND); //~ blocking_sleep@warn
        for _ in 0..3 {
            sleep(SECOND); //~ blocking_sleep@warn
        }
    }
}

pub async fn store() -> Result<&'static Store, String> {
    let store = STORE.get_or_try_init(|| async { Store::open().await }).await?;
    sleep(SECOND); //~ blocking_sleep@deny
    also_later().await;
    Ok(store)
}

pub async fn name() -> &'static str {
    NAME.get_or_init(|| async {
        sleep(SECOND); //~ blocking_sleep@warn
        read_name().await
    })
    .await
}

async fn read_name() -> String {
    sleep(SECOND); //~ blocking_sleep@warn
    String::new()
}

async fn also_later() {
    sleep(SECOND); //~ blocking_sleep@deny
}

pub struct Client {
    token: OnceCell<String>,
}

impl Client {
    pub async fn token(&self) -> &str {
        self.token
            .get_or_init(|| async {
                sleep(SECOND); //~ blocking_sleep@deny
                fetch().await
            })
            .await
    }
}

async fn fetch() -> String {
    sleep(SECOND); //~ blocking_sleep@deny
    String::new()
}
