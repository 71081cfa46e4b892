//! Sleeps that can be awaited where they stand.

use std::time::Duration;

pub async fn plain(d: Duration) {
    tokio::time::sleep(d).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    tokio::time::sleep(d * 2).await;
}

pub async fn in_expressions(d: Duration, again: bool) {
    if again {
        tokio::time::sleep(d).await
    } else {
        match d.as_secs() {
            0 => tokio::time::sleep(d).await,
            seconds => tokio::time::sleep(Duration::from_secs(seconds + 1)).await,
        }
    }
    let () = tokio::time::sleep(d).await;
    let text = format!("{:?}", tokio::time::sleep(d).await);
    drop(text);
}

pub fn in_blocks() -> impl Future<Output = ()> + Send {
    async move {
        let name = String::from("a");
        for wait in [1, 2, 3] {
            tokio::time::sleep(Duration::from_millis(wait)).await;
        }
        drop(name);
    }
}

pub async fn beside_others(d: Duration) {
    tokio::join!(
        async {
            tokio::time::sleep(d).await;
        },
        async move {
            let shared = std::sync::Arc::new(d);
            tokio::time::sleep(*shared).await;
        }
    );
    tokio::select! {
        () = async { tokio::time::sleep(d).await } => {}
        else => {}
    }
}

pub async fn held_anyway(d: Duration) {
    let unknown = helper();
    tokio::task::yield_now().await;
    tokio::time::sleep(d).await;
    drop(unknown);
}

fn helper() -> Box<dyn std::any::Any + Send + Sync> {
    Box::new(1)
}

#[tokio::main]
pub async fn main() {
    let local = std::rc::Rc::new(1);
    tokio::time::sleep(Duration::from_secs(*local)).await;
    drop(local);
}
