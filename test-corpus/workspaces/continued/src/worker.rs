//! Work that never serves: all of it may be what the program is there for.

use std::thread::sleep;
use std::time::Duration;

pub async fn work() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@deny
    let (first, second) = tokio::join!(part(1), part(2));
    drop((first, second));
}

async fn part(n: u64) -> u64 {
    sleep(Duration::from_secs(n)); //~ blocking_sleep@deny
    n
}
