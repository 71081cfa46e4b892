//! Borrows that end before the task sleeps.

use std::cell::RefCell;

async fn work(n: i32) -> i32 {
    n
}

pub async fn scoped(cell: &RefCell<i32>) -> i32 {
    let n = { *cell.borrow() };
    work(n).await
}

pub async fn dropped(cell: &RefCell<i32>) -> i32 {
    let borrow = cell.borrow();
    let n = *borrow;
    std::mem::drop(borrow);
    work(n).await
}
