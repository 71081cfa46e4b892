//! Who has a guard: moves, fields, containers, captures.

use std::collections::HashMap;
use std::sync::{Arc, LockResult, Mutex, MutexGuard};

async fn work(n: i32) -> i32 {
    n
}

fn consume(guard: MutexGuard<'_, i32>) -> i32 {
    *guard
}

fn borrow(guard: &MutexGuard<'_, i32>) -> i32 {
    **guard
}

fn pass(guard: MutexGuard<'_, i32>) -> MutexGuard<'_, i32> {
    guard
}

pub struct Holder<'a> {
    guard: MutexGuard<'a, i32>,
    name: String,
}

pub enum Either<'a> {
    Guard(MutexGuard<'a, i32>),
    Value(i32),
}

pub async fn in_a_field(state: &Mutex<i32>) -> i32 {
    let holder = Holder { guard: state.lock().unwrap(), name: String::new() }; //~ lock_across_await
    work(1).await + *holder.guard
}

pub async fn field_dropped(state: &Mutex<i32>) -> String {
    let holder = Holder { guard: state.lock().unwrap(), name: String::new() };
    drop(holder.guard);
    work(1).await;
    holder.name
}

pub async fn other_field_dropped(state: &Mutex<i32>) -> i32 {
    let holder = Holder { guard: state.lock().unwrap(), name: String::new() }; //~ lock_across_await
    drop(holder.name);
    work(1).await + *holder.guard
}

pub async fn whole_dropped(state: &Mutex<i32>) -> i32 {
    let holder = Holder { guard: state.lock().unwrap(), name: String::new() };
    drop(holder);
    work(1).await
}

pub async fn taken_apart(state: &Mutex<i32>) -> String {
    let Holder { guard, name } = Holder { guard: state.lock().unwrap(), name: String::new() };
    drop(guard);
    work(1).await;
    name
}

pub async fn in_a_tuple(state: &Mutex<i32>) -> i32 {
    let pair = (state.lock().unwrap(), 1); //~ lock_across_await
    work(pair.1).await
}

pub async fn tuple_taken_apart(state: &Mutex<i32>) -> i32 {
    let (guard, n) = (state.lock().unwrap(), 1);
    drop(guard);
    work(n).await
}

pub async fn one_of_two(a: &Mutex<i32>, b: &Mutex<i32>) -> i32 {
    let first = a.lock().unwrap();
    let second = b.lock().unwrap(); //~ lock_across_await
    drop(first);
    work(*second).await
}

pub async fn in_an_option(state: &Mutex<i32>) -> i32 {
    let held = Some(state.lock().unwrap()); //~ lock_across_await
    work(held.is_some() as i32).await
}

pub async fn option_taken(state: &Mutex<i32>) -> i32 {
    let mut held = Some(state.lock().unwrap());
    drop(held.take());
    work(held.is_some() as i32).await
}

pub async fn option_cleared(state: &Mutex<i32>) -> i32 {
    let mut held = Some(state.lock().unwrap());
    held = None;
    work(held.is_some() as i32).await
}

pub async fn option_replaced(state: &Mutex<i32>) -> i32 {
    let mut held = Some(state.lock().unwrap());
    let old = std::mem::replace(&mut held, None); //~ lock_across_await
    work(old.is_some() as i32).await
}

pub async fn taken_by_mem(state: &Mutex<i32>) -> i32 {
    let mut held = Some(state.lock().unwrap());
    drop(std::mem::take(&mut held));
    work(1).await
}

pub async fn in_a_result(state: &Mutex<i32>) -> i32 {
    let held: LockResult<_> = state.lock(); //~ lock_across_await
    work(held.is_ok() as i32).await
}

pub async fn in_a_vector(all: &[Mutex<i32>]) -> i32 {
    let mut guards = Vec::new();
    for one in all {
        guards.push(one.lock().unwrap()); //~ lock_across_await, double_lock
    }
    work(guards.len() as i32).await
}

pub async fn collected(all: &[Mutex<i32>]) -> i32 {
    let guards: Vec<_> = all.iter().map(|one| one.lock().unwrap()).collect(); //~ lock_across_await
    work(guards.len() as i32).await
}

pub async fn vector_cleared(all: &[Mutex<i32>]) -> i32 {
    let mut guards = Vec::new();
    for one in all {
        guards.push(one.lock().unwrap()); //~ double_lock
    }
    guards.clear();
    work(guards.len() as i32).await
}

pub async fn boxed(state: &Mutex<i32>) -> i32 {
    let held = Box::new(state.lock().unwrap()); //~ lock_across_await
    work(**held).await
}

pub async fn out_of_the_box(state: &Mutex<i32>) -> i32 {
    let held = Box::new(state.lock().unwrap());
    let n = consume(*held);
    work(n).await
}

pub async fn in_an_enum(state: &Mutex<i32>, go: bool) -> i32 {
    let either = if go { Either::Guard(state.lock().unwrap()) } else { Either::Value(1) }; //~ lock_across_await
    work(1).await;
    match either {
        Either::Guard(guard) => consume(guard),
        Either::Value(n) => work(n).await,
    }
}

pub async fn only_in_the_other_arm(state: &Mutex<i32>, go: bool) -> i32 {
    match if go { Either::Guard(state.lock().unwrap()) } else { Either::Value(1) } {
        Either::Guard(guard) => consume(guard),
        Either::Value(n) => work(n).await,
    }
}

pub async fn moved_to_another_name(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let same = guard; //~ lock_across_await
    work(*same).await
}

pub async fn moved_to_an_underscore_name(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let _ = guard;
    work(1).await
}

pub async fn moved_into_a_call(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let n = consume(guard);
    work(n).await
}

pub async fn lent_to_a_call(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let n = borrow(&guard);
    work(n).await
}

pub async fn passed_through_a_call(state: &Mutex<i32>) -> i32 {
    let guard = pass(state.lock().unwrap()); //~ lock_across_await
    work(*guard).await
}

pub async fn dropped_by_another_name(state: &Mutex<i32>) -> i32 {
    use std::mem::drop as release;
    let guard = state.lock().unwrap();
    release(guard);
    work(1).await
}

pub async fn own_function_called_drop(state: &Mutex<i32>) -> i32 {
    fn drop(_: &MutexGuard<'_, i32>) {}
    let guard = state.lock().unwrap(); //~ lock_across_await
    drop(&guard);
    work(1).await
}

pub async fn retaken(state: &Mutex<i32>) -> i32 {
    let mut guard = state.lock().unwrap();
    *guard += 1;
    drop(guard);
    let n = work(1).await;
    guard = state.lock().unwrap();
    *guard += n;
    n
}

pub async fn retaken_and_held(state: &Mutex<i32>) -> i32 {
    let mut guard = state.lock().unwrap();
    *guard += 1;
    drop(guard);
    work(1).await;
    guard = state.lock().unwrap(); //~ lock_across_await
    work(*guard).await
}

pub async fn initialised_later(state: &Mutex<i32>) -> i32 {
    let guard;
    guard = state.lock().unwrap(); //~ lock_across_await
    work(*guard).await
}

pub async fn in_a_closure(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let read = move || *guard;
    work(1).await + read()
}

pub async fn in_a_closure_that_was_called(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let release = move || drop(guard);
    release();
    work(1).await
}

pub async fn in_an_inner_block(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let inner = async move { work(*guard).await };
    inner.await
}

pub async fn dropped_by_an_inner_block(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let inner = async move {
        drop(guard);
        work(1).await
    };
    inner.await
}

pub async fn waits_with_an_inner_block(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    let inner = async move { *guard };
    work(1).await + inner.await
}

pub async fn an_inner_block_is_made(state: Arc<Mutex<i32>>) -> i32 {
    let guard = state.lock().unwrap();
    let task = tokio::spawn(async { work(1).await });
    drop(guard);
    task.await.unwrap()
}

pub async fn a_parameter(guard: MutexGuard<'_, i32>) -> i32 { //~ lock_across_await
    work(*guard).await
}

pub async fn a_map_of_guards(state: &Mutex<i32>) -> i32 {
    let mut guards = HashMap::new();
    guards.insert(1, state.lock().unwrap()); //~ lock_across_await
    work(guards.len() as i32).await
}

pub async fn operand_that_waits(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    sum(guard, work(1).await)
}

fn sum(guard: MutexGuard<'_, i32>, n: i32) -> i32 {
    *guard + n
}
