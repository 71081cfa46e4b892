use std::thread::sleep as wait;

pub async fn waits() {
    wait(std::time::Duration::from_secs(1));
}
