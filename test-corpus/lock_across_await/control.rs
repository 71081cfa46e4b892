//! Paths: branches, loops, early exits.

use std::sync::{Mutex, MutexGuard, TryLockError};

async fn work(n: i32) -> i32 {
    n
}

async fn fallible(n: i32) -> Result<i32, ()> {
    Ok(n)
}

pub async fn dropped_on_one_path(state: &Mutex<i32>, early: bool) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    if early {
        drop(guard);
        return 0;
    }
    work(*guard).await
}

pub async fn dropped_in_one_branch(state: &Mutex<i32>, go: bool) -> i32 {
    let guard = state.lock().unwrap(); //~ lock_across_await
    if go {
        drop(guard);
    }
    work(1).await
}

pub async fn dropped_in_both(state: &Mutex<i32>, go: bool) -> i32 {
    let guard = state.lock().unwrap();
    let n = if go {
        drop(guard);
        1
    } else {
        let n = *guard;
        drop(guard);
        n
    };
    work(n).await
}

pub async fn dropped_in_all_arms(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let n = match *guard {
        0 => {
            drop(guard);
            0
        }
        n => {
            drop(guard);
            n
        }
    };
    work(n).await
}

pub async fn returns_while_it_is_held(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    if *guard > 0 {
        return *guard;
    }
    drop(guard);
    work(1).await
}

pub async fn leaves_with_a_question_mark(state: &Mutex<i32>, checked: Result<i32, ()>) -> Result<i32, ()> {
    let guard = state.lock().unwrap();
    let n = checked?;
    drop(guard);
    fallible(n).await
}

pub async fn panics_otherwise(state: &Mutex<i32>, go: bool) -> i32 {
    let guard = state.lock().unwrap();
    if go {
        drop(guard);
    } else {
        panic!("held");
    }
    work(1).await
}

pub async fn carried_round_a_loop(state: &Mutex<i32>) {
    let mut held: Option<MutexGuard<'_, i32>> = None;
    loop {
        work(1).await;
        if held.is_some() {
            break;
        }
        held = Some(state.lock().unwrap()); //~ lock_across_await
    }
}

pub async fn dropped_at_the_end_of_a_turn(state: &Mutex<i32>) {
    for n in 0..3 {
        work(n).await;
        let guard = state.lock().unwrap();
        drop(guard);
    }
}

pub async fn ends_with_its_turn(state: &Mutex<i32>) {
    for n in 0..3 {
        work(n).await;
        let _guard = state.lock().unwrap();
    }
}

pub async fn dropped_before_continue(state: &Mutex<i32>) {
    for n in 0..3 {
        let guard = state.lock().unwrap();
        if *guard == n {
            drop(guard);
            continue;
        }
        drop(guard);
        work(n).await;
    }
}

pub async fn broken_out_with(state: &Mutex<i32>) -> i32 {
    let guard = loop { //~ lock_across_await
        break state.lock().unwrap();
    };
    work(*guard).await
}

pub async fn out_of_a_labelled_block(state: &Mutex<i32>, go: bool) -> i32 {
    let n = 'block: {
        let guard = state.lock().unwrap();
        if go {
            break 'block *guard;
        }
        *guard + 1
    };
    work(n).await
}

pub async fn out_of_the_outer_loop(state: &Mutex<i32>) -> i32 {
    'outer: loop {
        let guard = state.lock().unwrap();
        loop {
            if *guard > 0 {
                break 'outer;
            }
            if *guard < 0 {
                continue 'outer;
            }
        }
    }
    work(1).await
}

pub async fn try_lock_failed(state: &Mutex<i32>) -> i32 {
    match state.try_lock() {
        Ok(guard) => *guard,
        Err(TryLockError::WouldBlock) => work(1).await,
        Err(TryLockError::Poisoned(_)) => 0,
    }
}

pub async fn try_lock_of_parking_lot(state: &parking_lot::Mutex<i32>) -> i32 {
    let Some(guard) = state.try_lock() else { return work(0).await };
    *guard
}

pub async fn none_holds_nothing(state: &parking_lot::Mutex<i32>) -> i32 {
    match state.try_lock() {
        None => work(1).await,
        Some(guard) => *guard,
    }
}

pub async fn the_rest_holds_nothing(state: &parking_lot::Mutex<i32>) -> i32 {
    let held = state.try_lock();
    if let Some(guard) = held { *guard } else { work(1).await }
}

pub async fn some_holds(state: &parking_lot::Mutex<i32>) -> i32 {
    match state.try_lock() {
        None => 0,
        Some(guard) => work(*guard).await, //~ lock_across_await
    }
}

pub async fn selected(state: &Mutex<i32>) -> i32 {
    let guard = state.lock().unwrap();
    let n = *guard;
    drop(guard);
    tokio::select! {
        n = work(n) => n,
        n = work(2) => {
            let guard = state.lock().unwrap(); //~ lock_across_await
            work(*guard + n).await
        }
    }
}

pub async fn futures_are_made_before_the_sleep(state: &Mutex<i32>) -> i32 {
    tokio::select! {
        n = work(*state.lock().unwrap()) => n,
        n = work(2) => n,
    }
}

pub async fn joined(state: &Mutex<i32>) -> (i32, i32) {
    let guard = state.lock().unwrap(); //~ lock_across_await
    tokio::join!(work(*guard), work(1))
}

pub fn yielded(state: &Mutex<i32>) -> impl futures::Stream<Item = i32> + '_ {
    async_stream::stream! {
        let guard = state.lock().unwrap(); //~ lock_across_await
        yield *guard;
    }
}

pub async fn pops_what_is_guarded(state: &Mutex<Vec<i32>>) -> i32 {
    let mut guard = state.lock().unwrap(); //~ lock_across_await
    while let Some(n) = guard.pop() {
        drop(n);
    }
    work(guard.len() as i32).await
}

pub async fn clears_what_is_guarded(state: &Mutex<Vec<i32>>) -> i32 {
    let mut guard = state.lock().unwrap(); //~ lock_across_await
    guard.clear();
    work(guard.len() as i32).await
}

pub mod not_locked {
    use std::sync::{Mutex, TryLockError};

    async fn tick() {}

    pub async fn an_arm(lock: &Mutex<u8>) {
        let guard = match lock.try_lock() {
            Ok(guard) => guard,
            Err(_) => {
                tick().await;
                return;
            }
        };
        println!("{guard}");
    }

    pub async fn an_else(lock: &Mutex<u8>) {
        if let Ok(guard) = lock.try_lock() {
            println!("{guard}");
        } else {
            tick().await;
        }
    }

    pub async fn an_error_that_is_shown(lock: &Mutex<u8>) {
        match lock.try_lock() {
            Ok(guard) => println!("{guard}"),
            Err(error) => {
                println!("{error}");
                tick().await;
            }
        }
    }

    pub async fn poisoned(lock: &Mutex<u8>) {
        match lock.try_lock() {
            Err(TryLockError::Poisoned(error)) => {
                let guard = error.into_inner(); //~ lock_across_await
                tick().await;
                drop(guard);
            }
            _ => {}
        }
    }

    pub async fn locked(lock: &Mutex<u8>) {
        if let Ok(guard) = lock.try_lock() { //~ lock_across_await
            tick().await;
            drop(guard);
        }
    }
}
