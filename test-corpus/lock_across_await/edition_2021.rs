//@ edition: 2021
//! What ends later before edition 2024.

use std::sync::Mutex;

async fn work(n: i32) -> i32 {
    n
}

pub async fn else_of_an_if_let(state: &Mutex<Vec<i32>>) -> i32 {
    if let Some(n) = state.lock().unwrap().pop() { //~ lock_across_await
        n
    } else {
        work(1).await
    }
}

pub async fn second_of_two_if_lets(state: &Mutex<Vec<i32>>, other: Option<i32>) -> i32 {
    if let Some(n) = state.lock().unwrap().pop() { //~ lock_across_await
        n
    } else if let Some(n) = other {
        work(n).await
    } else {
        0
    }
}

pub async fn in_a_statement_of_its_own(state: &Mutex<Vec<i32>>) -> i32 {
    let popped = state.lock().unwrap().pop();
    if let Some(n) = popped {
        n
    } else {
        work(1).await
    }
}

pub async fn tail_of_a_block(state: &Mutex<i32>) -> i32 {
    work({ *state.lock().unwrap() }).await //~ lock_across_await
}

pub async fn tail_of_a_block_in_a_let(state: &Mutex<i32>) -> i32 {
    let n = { *state.lock().unwrap() };
    work(n).await
}

pub async fn tail_of_an_arm(state: &Mutex<i32>, go: bool) -> i32 {
    let n = if go { *state.lock().unwrap() } else { 0 };
    work(match n {
        0 => *state.lock().unwrap(),
        n => n,
    })
    .await
}

pub async fn while_let(state: &Mutex<Vec<i32>>) {
    while let Some(n) = state.lock().unwrap().pop() { //~ lock_across_await
        work(n).await;
    }
    work(0).await;
}

pub async fn else_of_a_let(state: &Mutex<Vec<i32>>) -> i32 {
    let Some(n) = state.lock().unwrap().pop() else { return work(1).await };
    n
}

pub async fn plain_condition(state: &Mutex<Vec<i32>>) -> i32 {
    if state.lock().unwrap().is_empty() {
        work(1).await
    } else {
        work(2).await
    }
}
