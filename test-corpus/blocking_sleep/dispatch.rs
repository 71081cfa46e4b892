//! Calls whose body a trait decides.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

fn rest() {
    thread::sleep(Duration::from_millis(5));
}

/// Only one implementation.
trait Clock {
    fn tick(&self);
    fn twice(&self) {
        self.tick();
        self.tick();
    }
}

struct Wall;

impl Clock for Wall {
    fn tick(&self) {
        rest();
    }
}

async fn the_only_one(by_dyn: &dyn Clock, by_box: Box<dyn Clock>, by_arc: Arc<dyn Clock + Send>, by_impl: impl Clock) {
    by_dyn.tick(); //~ blocking_sleep
    by_box.tick(); //~ blocking_sleep
    by_arc.twice(); //~ blocking_sleep
    by_impl.twice(); //~ blocking_sleep
}

async fn by_parameter<C: Clock>(clock: C) {
    clock.tick(); //~ blocking_sleep
    C::tick(&clock); //~ blocking_sleep
    Clock::tick(&clock); //~ blocking_sleep
    <C as Clock>::twice(&clock); //~ blocking_sleep
}

/// All of them wait.
trait Store {
    fn save(&self);
    fn name(&self) -> String {
        String::new()
    }
}

struct Disk;
struct Tape;

impl Store for Disk {
    fn save(&self) {
        rest();
    }
    fn name(&self) -> String {
        rest();
        "disk".to_owned()
    }
}

impl Store for Tape {
    fn save(&self) {
        rest();
        rest();
    }
}

async fn all_of_them(store: &dyn Store) {
    store.save(); //~ blocking_sleep
}

/// Not all of them do.
async fn some_of_them(store: &dyn Store, disk: Disk, tape: Tape) {
    store.name(); //~ blocking_sleep
    disk.name(); //~ blocking_sleep
    tape.name();
    disk.save(); //~ blocking_sleep
}

trait Quick {
    fn go(&self);
}

struct A;
struct B;

impl Quick for A {
    fn go(&self) {}
}

#[cfg(test)]
mod tests {
    impl super::Quick for super::B {
        fn go(&self) {
            super::rest();
        }
    }
}

async fn mocks_do_not_count(quick: &dyn Quick) {
    quick.go();
}

/// Default bodies, and those that replace them.
trait Job {
    fn run(&self) {
        rest();
    }
}

struct Default_;
struct Replaced;

impl Job for Default_ {}
impl Job for Replaced {
    fn run(&self) {}
}

async fn defaults(a: Default_, b: Replaced) {
    a.run(); //~ blocking_sleep
    b.run();
}

/// Several layers.
struct Layer<S> {
    inner: S,
}

impl<S: Clock> Clock for Layer<S> {
    fn tick(&self) {
        self.inner.tick();
    }
}

struct Generic<T>(T);

impl<T> Generic<T> {
    fn hold(&self) {
        rest();
    }
}

async fn generics(one: Generic<u8>, layer: Layer<Wall>) {
    one.hold(); //~ blocking_sleep
    Generic(2).hold(); //~ blocking_sleep
    layer.tick(); //~ blocking_sleep
}

fn run_all(stores: &[Box<dyn Store>]) {
    for store in stores {
        store.save();
    }
    stores.iter().for_each(|store| store.save());
}

async fn behind_a_function(stores: Vec<Box<dyn Store>>) {
    run_all(&stores); //~ blocking_sleep
}

trait Ext {
    fn pause(&self);
}

impl<T: AsRef<str>> Ext for T {
    fn pause(&self) {
        rest();
    }
}

async fn blanket(name: String) {
    name.pause(); //~ blocking_sleep
    "text".pause(); //~ blocking_sleep
}

struct Secs(u64);

impl std::ops::Drop for Secs {
    fn drop(&mut self) {
        rest(); //~ blocking_drop
    }
}

/// What a drop does is the business of `blocking_drop` alone.
async fn drops() {
    let secs = Secs(1);
    drop(secs);
}
