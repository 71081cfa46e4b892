//! Borrows in temporaries, through handles, and mapped ones.

use std::cell::{Ref, RefCell, RefMut};
use std::collections::HashMap;
use std::rc::Rc;

async fn work(n: i32) -> i32 {
    n
}

pub struct State {
    table: HashMap<u32, Rc<Client>>,
    count: i32,
}

pub struct Client;

impl Client {
    async fn send(&self, n: i32) -> i32 {
        n
    }
}

impl State {
    fn client(&self, id: u32) -> Rc<Client> {
        self.table[&id].clone()
    }
}

pub async fn through_a_handle(state: Rc<RefCell<State>>) -> i32 {
    let state = state.borrow(); //~ refcell_across_await
    work(state.count).await
}

pub async fn in_one_statement(state: Rc<RefCell<State>>) -> i32 {
    state.borrow().client(1).send(1).await //~ refcell_across_await
}

pub async fn in_two_statements(state: Rc<RefCell<State>>) -> i32 {
    let client = state.borrow().client(1);
    client.send(1).await
}

pub async fn in_a_block(state: Rc<RefCell<State>>) -> i32 {
    let client = {
        let state = state.borrow();
        state.client(1)
    };
    client.send(1).await
}

pub async fn mapped(state: &RefCell<State>) -> i32 {
    let count = Ref::map(state.borrow(), |state| &state.count); //~ refcell_across_await
    work(*count).await
}

pub async fn split(pair: &RefCell<(i32, i32)>) -> i32 {
    let (first, second) = RefMut::map_split(pair.borrow_mut(), |pair| (&mut pair.0, &mut pair.1)); //~ refcell_across_await
    drop(first);
    work(*second).await
}

pub async fn borrowed_trait(text: &String) -> i32 {
    use std::borrow::Borrow;
    let text: &str = text.borrow();
    work(text.len() as i32).await
}

pub async fn try_borrowed(state: &RefCell<i32>) -> i32 {
    if let Ok(count) = state.try_borrow_mut() { //~ refcell_across_await
        work(*count).await
    } else {
        work(0).await
    }
}

pub async fn not_borrowed(state: &RefCell<i32>) -> i32 {
    match state.try_borrow() {
        Ok(count) => *count,
        Err(_) => work(0).await,
    }
}

pub async fn between_the_awaits(state: &RefCell<i32>) -> i32 {
    let before = work(1).await;
    {
        *state.borrow_mut() += before;
    }
    let n = *state.borrow();
    state.replace(work(n).await)
}

thread_local! {
    static CURRENT: RefCell<i32> = const { RefCell::new(0) };
}

pub async fn of_the_thread() -> i32 {
    let n = CURRENT.with(|current| *current.borrow());
    work(n).await
}
