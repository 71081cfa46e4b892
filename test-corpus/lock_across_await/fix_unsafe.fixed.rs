//! Guards that nobody needs when the task sleeps.

use std::sync::{Mutex, RwLock};

async fn wait() {}

pub async fn in_blocks(count: &Mutex<u32>, other: &Mutex<u32>) -> u32 {
    let mut guard = count.lock().unwrap();
    *guard += 1;
    let now = *guard;
    drop(guard);
    wait().await;
    if now > 1 {
        {
            let read = other.lock().unwrap();
            println!("{read}");
        }
        wait().await
    }
    now
}

pub fn sent(names: &'static RwLock<Vec<String>>) -> impl Future<Output = ()> + Send {
    async move {
        // a comment
        {
            let mut guard = names.write().unwrap();
            if guard.is_empty() {

                guard.push(
                    String::from("a"),
                );
            }
            guard.sort();
        } // another
        wait().await;
        wait().await;
    }
}

pub async fn of_several_lines(names: &RwLock<Vec<String>>) {
    {
        let mut guard = names.write().unwrap();
        guard.push(String::from("a
    b"));
    }
    wait().await;
}
