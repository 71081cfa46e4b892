//! Entry points: their top runs once, which counts one level less; what they start does not.

use std::thread::sleep;
use std::time::Duration;

mod first {
    use super::*;

    #[tokio::main]
    async fn main() {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
        for attempt in 0..3 {
            println!("attempt {attempt}");
            sleep(Duration::from_secs(1)); //~ blocking_sleep
        }
        tokio::spawn(async { //~ dropped_join_handle
            sleep(Duration::from_secs(1)); //~ blocking_sleep@deny
        });
    }
}

mod second {
    use super::*;

    #[tokio::main(flavor = "current_thread")]
    async fn main() -> Result<(), Box<dyn std::error::Error>> {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
        Ok(())
    }
}

mod third {
    use super::*;
    use tokio::main as start;

    #[start]
    async fn main() {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    }
}

mod others {
    use super::*;

    #[async_std::main]
    async fn one() {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    }

    #[actix_web::main]
    async fn two() {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    }

    #[tokio::test]
    async fn three() {
        sleep(Duration::from_secs(1)); //~ blocking_sleep
    }
}

fn by_hand() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
        loop {
            tokio::spawn(async { sleep(Duration::from_secs(1)) }); //~ blocking_sleep@deny dropped_join_handle
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

fn by_path() {
    futures::executor::block_on(async {
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    })
}
