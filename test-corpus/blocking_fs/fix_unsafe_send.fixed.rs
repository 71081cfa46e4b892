//! What is made of a first file is alive when the second is waited for, and can't go to another thread.

use std::rc::Rc;

pub async fn both() {
    let x = tokio::fs::read("x").await.map_err(Rc::new);
    tokio::fs::read("y").await.ok();
    drop(x);
}
