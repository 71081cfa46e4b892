//! Sleeps that can be awaited where they stand.

use std::thread::{self, sleep};
use std::time::Duration;

pub async fn plain(d: Duration) {
    std::thread::sleep(d); //~ blocking_sleep
    thread::sleep(Duration::from_secs(1)); //~ blocking_sleep
    sleep(d * 2); //~ blocking_sleep
}

pub async fn in_expressions(d: Duration, again: bool) {
    if again {
        thread::sleep(d) //~ blocking_sleep
    } else {
        match d.as_secs() {
            0 => sleep(d), //~ blocking_sleep
            seconds => sleep(Duration::from_secs(seconds + 1)), //~ blocking_sleep
        }
    }
    let () = sleep(d); //~ blocking_sleep
    let text = format!("{:?}", sleep(d)); //~ blocking_sleep
    drop(text);
}

pub fn in_blocks() -> impl Future<Output = ()> + Send {
    async move {
        let name = String::from("a");
        for wait in [1, 2, 3] {
            sleep(Duration::from_millis(wait)); //~ blocking_sleep
        }
        drop(name);
    }
}

pub async fn beside_others(d: Duration) {
    tokio::join!(
        async {
            sleep(d); //~ blocking_sleep
        },
        async move {
            let shared = std::sync::Arc::new(d);
            sleep(*shared); //~ blocking_sleep
        }
    );
    tokio::select! {
        () = async { sleep(d) } => {} //~ blocking_sleep
        else => {}
    }
}

pub async fn held_anyway(d: Duration) {
    let unknown = helper();
    tokio::task::yield_now().await;
    sleep(d); //~ blocking_sleep
    drop(unknown);
}

fn helper() -> Box<dyn std::any::Any + Send + Sync> {
    Box::new(1)
}

#[tokio::main]
pub async fn main() {
    let local = std::rc::Rc::new(1);
    sleep(Duration::from_secs(*local)); //~ blocking_sleep
    drop(local);
}
