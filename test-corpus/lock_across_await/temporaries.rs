//! Temporaries live to the end of their statement, or of the construct that looks at them.

use std::sync::{Mutex, MutexGuard, RwLock};

async fn work(n: i32) -> i32 {
    n
}

async fn two(a: i32, b: i32) -> i32 {
    a + b
}

#[derive(Clone, Copy)]
pub struct Point {
    x: i32,
    y: i32,
}

pub async fn argument(state: &Mutex<i32>) -> i32 {
    work(*state.lock().unwrap()).await //~ lock_across_await
}

pub async fn argument_of_argument(state: &Mutex<Vec<i32>>) -> i32 {
    two(work(1).await, *state.lock().unwrap().first().unwrap()).await //~ lock_across_await
}

pub async fn copied_to_a_local_first(state: &Mutex<Vec<i32>>) -> i32 {
    let first = *state.lock().unwrap().first().unwrap();
    two(work(1).await, first).await
}

pub async fn awaited_before(state: &Mutex<i32>) -> i32 {
    let sum = work(1).await + *state.lock().unwrap();
    sum + 1
}

pub async fn awaited_behind(state: &Mutex<i32>) -> i32 {
    let sum = *state.lock().unwrap() + work(1).await; //~ lock_across_await
    sum + 1
}

pub async fn compared(state: &Mutex<i32>) -> bool {
    *state.lock().unwrap() == work(1).await //~ lock_across_await
}

pub async fn scrutinee(state: &Mutex<Option<i32>>) -> i32 {
    match *state.lock().unwrap() { //~ lock_across_await
        Some(n) => work(n).await,
        None => 0,
    }
}

pub async fn scrutinee_of_a_value(state: &Mutex<Vec<i32>>) -> i32 {
    match state.lock().unwrap().pop() { //~ lock_across_await
        Some(n) => work(n).await,
        None => 0,
    }
}

pub async fn scrutinee_in_a_let(state: &Mutex<Vec<i32>>) -> i32 {
    let popped = state.lock().unwrap().pop();
    match popped {
        Some(n) => work(n).await,
        None => 0,
    }
}

pub async fn while_let(state: &Mutex<Vec<i32>>) -> i32 {
    let mut sum = 0;
    while let Some(n) = state.lock().unwrap().pop() { //~ lock_across_await
        sum += work(n).await;
    }
    sum
}

pub async fn loop_with_a_let(state: &Mutex<Vec<i32>>) -> i32 {
    let mut sum = 0;
    loop {
        let Some(n) = state.lock().unwrap().pop() else { break };
        sum += work(n).await;
    }
    sum
}

pub async fn in_the_else_of_a_let(state: &Mutex<Vec<i32>>) -> i32 {
    let Some(n) = state.lock().unwrap().pop() else { return work(0).await };
    n
}

pub async fn head_of_a_for(state: &Mutex<Vec<i32>>) -> i32 {
    let mut sum = 0;
    for n in state.lock().unwrap().iter() { //~ lock_across_await
        sum += work(*n).await;
    }
    sum
}

pub async fn head_of_a_for_collected(state: &Mutex<Vec<i32>>) -> i32 {
    let mut sum = 0;
    let all: Vec<i32> = state.lock().unwrap().iter().copied().collect();
    for n in all {
        sum += work(n).await;
    }
    sum
}

pub async fn condition(state: &Mutex<Vec<i32>>) -> i32 {
    if state.lock().unwrap().is_empty() { work(1).await } else { work(2).await }
}

pub async fn condition_of_a_while(state: &Mutex<Vec<i32>>) {
    while !state.lock().unwrap().is_empty() {
        work(1).await;
    }
}

pub async fn guard_of_an_arm(state: &Mutex<i32>, n: i32) -> i32 {
    match n {
        1 if *state.lock().unwrap() > 1 => work(1).await,
        _ => 0,
    }
}

pub async fn lazy_boolean(state: &Mutex<i32>) -> bool {
    *state.lock().unwrap() > 1 && work(1).await > 1
}

pub async fn extended(state: &Mutex<Point>) -> i32 {
    let x = &state.lock().unwrap().x; //~ lock_across_await
    work(*x).await
}

pub async fn extended_in_a_tuple(state: &Mutex<Point>) -> i32 {
    let (x, _) = (&*state.lock().unwrap(), 1); //~ lock_across_await
    work(x.y).await
}

pub async fn extended_by_a_pattern(state: &Mutex<Point>) -> i32 {
    let ref guard = state.lock().unwrap(); //~ lock_across_await
    work(guard.x).await
}

pub async fn borrowed_and_copied(state: &Mutex<Point>) -> i32 {
    let point = state.lock().unwrap().clone();
    work(point.x).await
}

pub async fn compound_of_numbers(state: &Mutex<i32>) {
    *state.lock().unwrap() += work(1).await;
}

pub async fn compound_of_strings(state: &Mutex<String>, text: &str) {
    *state.lock().unwrap() += later(text).await; //~ lock_across_await
}

async fn later(text: &str) -> &str {
    text
}

pub async fn assigned(state: &Mutex<i32>) {
    *state.lock().unwrap() = work(1).await;
}

pub async fn indexed(state: &Mutex<Vec<i32>>) -> i32 {
    state.lock().unwrap()[work(1).await as usize] //~ lock_across_await
}

pub async fn field_of_a_literal(state: &Mutex<i32>) -> Point {
    Point { x: *state.lock().unwrap(), y: work(1).await } //~ lock_across_await
}

pub async fn field_behind_the_await(state: &Mutex<i32>) -> Point {
    Point { x: work(1).await, y: *state.lock().unwrap() }
}

pub async fn formatted(state: &Mutex<i32>) {
    println!("{} {}", *state.lock().unwrap(), work(1).await); //~ lock_across_await
    println!("{} {}", work(1).await, *state.lock().unwrap());
    let text = format!("{}", state.lock().unwrap());
    println!("{text} {}", work(1).await);
}

pub async fn underscore(state: &Mutex<i32>) {
    let _ = state.lock();
    work(1).await;
}

pub async fn tail_of_a_block(state: &Mutex<i32>) -> i32 {
    let n = { *state.lock().unwrap() };
    work(n).await
}

pub async fn of_a_chain(state: &Mutex<Vec<i32>>) -> i32 {
    state
        .lock() //~ lock_across_await
        .unwrap()
        .iter()
        .map(|n| work(*n))
        .next()
        .unwrap()
        .await
}

pub async fn method_of_what_is_guarded(state: &RwLock<Client>) -> i32 {
    state.read().unwrap().send(1).await //~ lock_across_await
}

pub struct Client;

impl Client {
    async fn send(&self, n: i32) -> i32 {
        n
    }
}

pub async fn else_of_an_if_let(state: &Mutex<Vec<i32>>) -> i32 {
    // edition 2024
    if let Some(n) = state.lock().unwrap().pop() { n } else { work(1).await }
}

pub async fn chain_of_lets(state: &Mutex<Vec<i32>>, go: bool) -> i32 {
    if go && let Some(n) = state.lock().unwrap().pop() && n > 1 { //~ lock_across_await
        work(n).await
    } else {
        work(1).await
    }
}

fn take(guard: MutexGuard<'_, i32>) -> i32 {
    *guard
}

pub async fn consumed_in_the_argument(state: &Mutex<i32>) -> i32 {
    work(take(state.lock().unwrap())).await
}
