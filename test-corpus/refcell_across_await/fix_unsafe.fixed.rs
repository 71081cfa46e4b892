//! Borrows of cells that nobody needs when the task sleeps, or whose content can be taken out.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

async fn send(_: &str) {}

pub async fn ended(count: Rc<RefCell<usize>>) {
    {
        let mut now = count.borrow_mut();
        *now += 1;
    }
    send("a").await;
}

pub async fn taken_out(names: &RefCell<HashMap<u32, String>>) {
    let value = names.borrow().get(&1).cloned();
    if let Some(name) = value {
        send(&name).await;
    }
    let value = names.borrow().clone();
    for name in value.values() {
        send(name).await;
    }
    loop {
        let Some((_, name)) = names.borrow_mut().remove_entry(&2) else { break };
        send(&name).await;
    }
}
