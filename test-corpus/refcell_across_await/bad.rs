//! Borrows that a task holds while it sleeps.

use std::cell::{Cell, RefCell};

async fn work(n: i32) -> i32 {
    n
}

pub async fn mutable(cell: &RefCell<i32>) -> i32 {
    let mut borrow = cell.borrow_mut(); //~ refcell_across_await
    *borrow += 1;
    work(*borrow).await
}

pub async fn shared(cell: &RefCell<Vec<i32>>, other: &Cell<i32>) -> i32 {
    let items = cell.borrow(); //~ refcell_across_await
    for item in items.iter() {
        other.set(work(*item).await);
    }
    other.get()
}
