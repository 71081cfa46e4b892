//! Borrows of cells that nobody needs when the task sleeps, or whose content can be taken out.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

async fn send(_: &str) {}

pub async fn ended(count: Rc<RefCell<usize>>) {
    let mut now = count.borrow_mut(); //~ refcell_across_await
    *now += 1;
    send("a").await;
}

pub async fn taken_out(names: &RefCell<HashMap<u32, String>>) {
    if let Some(name) = names.borrow().get(&1).cloned() { //~ refcell_across_await
        send(&name).await;
    }
    for name in names.borrow().values() { //~ refcell_across_await
        send(name).await;
    }
    while let Some((_, name)) = names.borrow_mut().remove_entry(&2) { //~ refcell_across_await
        send(&name).await;
    }
}
