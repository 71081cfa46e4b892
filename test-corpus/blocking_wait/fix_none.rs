//! A thread that waits for a word to itself.

pub async fn parked() {
    std::thread::park(); //~ blocking_wait
}

fn behind() {
    std::thread::park();
}

pub async fn parked_behind() {
    behind(); //~ blocking_wait
}
