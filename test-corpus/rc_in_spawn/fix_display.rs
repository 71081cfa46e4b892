//! `Rc` for which `Arc` can stand where the function names it.

use std::cell::RefCell;
use std::rc::Rc;

pub fn counted() -> tokio::task::JoinHandle<usize> {
    let names = Rc::new(vec![String::from("a")]);
    let shared = Rc::clone(&names);
    tokio::spawn(async move { shared.len() }) //~ rc_in_spawn
}

pub fn changed(count: Rc<RefCell<u32>>) -> std::thread::JoinHandle<u32> {
    *count.borrow_mut() += 1;
    std::thread::spawn(move || *count.borrow()) //~ rc_in_spawn
}
