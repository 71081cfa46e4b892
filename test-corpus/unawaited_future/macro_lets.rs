//! What a macro binds by a name of its call is in view behind the call; its items belong to the block around it.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

async fn load() -> u8 {
    1
}

fn run<F: Future>(_future: F) {}

macro_rules! only {
    ($name:pat) => {
        let $name = load();
    };
}

macro_rules! counted {
    ($name:pat, $count:ident) => {
        static $count: AtomicUsize = AtomicUsize::new(0);
        let $name = load();
    };
}

macro_rules! made {
    ($name:ident, $count:ident) => {
        static $count: AtomicUsize = AtomicUsize::new(0);
        let $name = {
            struct Made(Box<u8>);

            impl Future for Made {
                type Output = u8;

                fn poll(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<u8> {
                    Poll::Ready(1)
                }
            }

            impl Drop for Made {
                fn drop(&mut self) {
                    $count.fetch_add(1, Ordering::SeqCst);
                }
            }

            Made(Box::new(0))
        };
    };
}

macro_rules! lost {
    ($count:ident) => {
        static $count: AtomicUsize = AtomicUsize::new(0);
        let inner = load();
        $count.fetch_add(1, Ordering::SeqCst);
    };
}

macro_rules! nothing_but_items {
    ($name:ident) => {
        async fn $name() {}
        static NUMBER: u8 = 1;
    };
}

pub async fn awaited() -> u8 {
    only!(future);
    future.await
}

pub async fn awaited_beside_an_item() -> u8 {
    counted!(future, COUNT);
    COUNT.fetch_add(1, Ordering::SeqCst);
    future.await
}

pub fn handed_on() {
    counted!(future, COUNT);
    run(future);
    assert_eq!(COUNT.load(Ordering::SeqCst), 0);
}

pub fn of_its_own_type() {
    made!(future, DROPS);
    made!(second, OTHER_DROPS);
    run(future);
    run(second);
    assert_eq!(DROPS.load(Ordering::SeqCst) + OTHER_DROPS.load(Ordering::SeqCst), 0);
}

pub fn of_its_own_type_and_lost() {
    made!(future, DROPS); //~ unawaited_future
    made!(second, OTHER_DROPS);
    run(second);
}

pub fn beside_items_of_the_block() {
    static BEFORE: u8 = 1;
    counted!(future, COUNT);
    static BEHIND: u8 = BEFORE;
    run(future);
    assert_eq!(COUNT.load(Ordering::SeqCst), usize::from(BEHIND));
}

pub async fn never_used() {
    counted!(_future, COUNT); //~ unawaited_future
}

pub async fn a_name_that_the_macro_made_up() -> u8 {
    let inner = load();
    lost!(COUNT); //~ unawaited_future
    inner.await
}

pub async fn calls_what_the_macro_makes() {
    nothing_but_items!(reload);
    reload(); //~ unawaited_future
    reload().await;
}

pub async fn in_front_of_it(n: u8) -> u8 {
    let sum = n + NUMBER;
    nothing_but_items!(reload);
    reload().await;
    sum
}
