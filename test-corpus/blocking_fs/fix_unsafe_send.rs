//! What is made of a first file is alive when the second is waited for, and can't go to another thread.

use std::fs;
use std::rc::Rc;

pub async fn both() {
    let x = tokio::fs::read("x").await.map_err(Rc::new);
    fs::read("y").ok(); //~ blocking_fs
    drop(x);
}
