//! What the generated programs run on: guards that record their end, and an await that records which guards are alive.
#![allow(warnings)]

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::future::Future;
use std::ops::{Deref, DerefMut};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// One run of one program.
#[derive(Default)]
pub struct Env {
    flags: u32,
    turns: Cell<u32>,
    alive: [Cell<i32>; 2],
}

thread_local! {
    static SEEN: RefCell<BTreeSet<(u32, char)>> = RefCell::default();
}

pub struct Data {
    pub n: i32,
    pub text: String,
    pub items: Vec<i32>,
    left: Cell<i32>,
}

fn data() -> Data {
    Data { n: 0, text: String::new(), items: vec![0, 0], left: Cell::new(0) }
}

impl Data {
    pub fn value(&self, some: bool) -> Option<i32> {
        some.then_some(0)
    }
    pub fn list(&self) -> Vec<i32> {
        vec![0]
    }
    pub async fn send(&self, env: &Env, point: u32) -> i32 {
        work(env, point, 0).await
    }
}

macro_rules! guards {
    ($($guard:ident, $index:literal, $make:ident, $maybe:ident, $result:ident;)*) => {
        $(pub struct $guard<'a> { env: &'a Env, data: Data }

        impl Drop for $guard<'_> {
            fn drop(&mut self) {
                let alive = &self.env.alive[$index];
                alive.set(alive.get() - 1);
            }
        }
        impl Deref for $guard<'_> {
            type Target = Data;
            fn deref(&self) -> &Data { &self.data }
        }
        impl DerefMut for $guard<'_> {
            fn deref_mut(&mut self) -> &mut Data { &mut self.data }
        })*

        impl Env {
            $(pub fn $make(&self) -> $guard<'_> {
                let alive = &self.alive[$index];
                alive.set(alive.get() + 1);
                $guard { env: self, data: data() }
            }
            pub fn $maybe(&self, some: bool) -> Option<$guard<'_>> {
                some.then(|| self.$make())
            }
            pub fn $result(&self) -> Result<$guard<'_>, Poison<$guard<'_>>> {
                if self.flag(2) { Ok(self.$make()) } else { Err(Poison(self.$make())) }
            })*
        }
    };
}

guards! {
    GuardA, 0, a, maybe_a, result_a;
    GuardB, 1, b, maybe_b, result_b;
}

pub struct Poison<G>(G);

impl<G> Poison<G> {
    pub fn into_inner(self) -> G {
        self.0
    }
}

pub struct Holder<G> {
    pub guard: G,
    pub name: String,
}

pub enum Either<G> {
    Guard(G),
    Value(i32),
}

pub struct Pair {
    pub x: i32,
    pub y: i32,
}

pub static ZERO: i32 = 0;

pub fn consume<T>(_: T) -> i32 {
    0
}

pub fn pass<T>(value: T) -> T {
    value
}

pub fn touch<T>(_: &T) {}

pub fn sum<A>(_: A, n: i32) -> i32 {
    n
}

pub async fn hold<T>(_: T) -> i32 {
    0
}

impl Env {
    pub fn flag(&self, bit: u32) -> bool {
        self.flags >> bit & 1 == 1
    }
    pub fn again(&self) -> bool {
        self.turns.set(self.turns.get() + 1);
        self.turns.get() < 30 && self.turns.get() % 3 != 0
    }
    pub fn next(&self) -> Option<i32> {
        self.again().then_some(0)
    }
}

/// Sleeps once, and notes which guards are alive.
pub async fn work(env: &Env, point: u32, n: i32) -> i32 {
    SEEN.with_borrow_mut(|seen| {
        seen.insert((point, '-'));
        for (index, name) in ['A', 'B'].into_iter().enumerate() {
            if env.alive[index].get() > 0 {
                seen.insert((point, name));
            }
        }
    });
    let mut slept = false;
    std::future::poll_fn(|_| if std::mem::replace(&mut slept, true) { Poll::Ready(()) } else { Poll::Pending }).await;
    n
}

pub async fn text(env: &Env, point: u32) -> &'static str {
    work(env, point, 0).await;
    ""
}

fn drive(future: impl Future<Output = ()>) {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    while future.as_mut().poll(&mut context).is_pending() {}
}

/// Runs a program with all flags, and says what was alive where.
pub fn run<'e, F: Future<Output = ()> + 'e>(envs: &'e [Env], program: impl Fn(&'e Env) -> F) {
    for env in envs {
        drive(program(env));
        assert!(env.alive.iter().all(|alive| alive.get() == 0), "every guard ends");
    }
}

pub fn envs() -> Vec<Env> {
    (0..256).map(|flags| Env { flags, turns: Cell::new(flags >> 6), ..Env::default() }).collect()
}

pub fn report() {
    SEEN.with_borrow(|seen| seen.iter().for_each(|(point, what)| println!("{point} {what}")));
}
