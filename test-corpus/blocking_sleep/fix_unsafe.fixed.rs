//! Sleeps that can likely be awaited where they stand.

use std::time::Duration;

pub async fn over_what_is_not_send(d: Duration) {
    let local = std::rc::Rc::new(1);
    tokio::time::sleep(d).await;
    drop(local);
}

pub async fn over_an_error(d: Duration) {
    if let Err(error) = fallible() {
        eprintln!("{error}");
        tokio::time::sleep(d).await;
    }
}

fn fallible() -> Result<(), Box<dyn std::error::Error>> {
    Ok(())
}

pub async fn beside_an_operand(d: Duration) -> (std::cell::Cell<u32>, ()) {
    (std::cell::Cell::new(1), tokio::time::sleep(d).await)
}
