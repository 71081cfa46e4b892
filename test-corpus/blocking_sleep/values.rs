//! Functions and closures as values.

use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

fn nap() {
    thread::sleep(Duration::from_millis(1));
}

fn noop() {}

const HOOK: fn() = nap;
const QUIET: fn() = noop;
const DIRECT: fn(Duration) = thread::sleep;
static ALL: [fn(); 2] = [nap, nap];
static SOME: &[fn()] = &[noop, nap];
static NONE: &[fn()] = &[noop, noop];

pub async fn constants() {
    HOOK(); //~ blocking_sleep@deny
    QUIET();
    DIRECT(Duration::from_millis(1)); //~ blocking_sleep@deny
}

pub async fn tables(at: usize) {
    ALL[at](); //~ blocking_sleep
    SOME[at](); //~ blocking_sleep
    NONE[at]();
}

pub struct Ops {
    pub load: fn(&Path) -> Vec<u8>,
    pub wait: fn(),
    pub quiet: fn(),
}

fn read(path: &Path) -> Vec<u8> {
    nap();
    path.as_os_str().as_encoded_bytes().to_vec()
}

static OPS: Ops = Ops { load: read, wait: nap, quiet: noop };

pub async fn fields_of_a_static() {
    (OPS.load)(Path::new("x")); //~ blocking_sleep
    (OPS.wait)(); //~ blocking_sleep
    (OPS.quiet)();
}

pub async fn fields_of_a_parameter(ops: &Ops) {
    (ops.wait)(); //~ blocking_sleep
    (ops.quiet)();
}

pub async fn locals(which: bool) {
    let one: fn() = nap;
    one(); //~ blocking_sleep
    let two: &dyn Fn() = &nap;
    two(); //~ blocking_sleep
    let three: fn() = if which { nap } else { noop };
    three(); //~ blocking_sleep
    let four = noop as fn();
    four();
}

pub struct Client {
    rest: Box<dyn Fn(Duration) + Send + Sync>,
    done: Arc<dyn Fn() + Send + Sync>,
}

impl Default for Client {
    fn default() -> Self {
        Self { rest: Box::new(|time| thread::sleep(time)), done: Arc::new(|| println!("done")) }
    }
}

impl Client {
    pub async fn call(&self) {
        (self.rest)(Duration::from_millis(1)); //~ blocking_sleep
        (self.done)();
    }

    fn step(&self) {
        (self.rest)(Duration::from_millis(1));
    }

    pub async fn deeper(&self) {
        self.step(); //~ blocking_sleep
    }
}

pub struct Clock {
    rest: Box<dyn Fn(Duration) + Send + Sync>,
}

impl Clock {
    pub fn real() -> Self {
        Self { rest: Box::new(thread::sleep) }
    }

    pub fn fake() -> Self {
        Self { rest: Box::new(|_| {}) }
    }

    pub async fn call(&self) {
        (self.rest)(Duration::from_millis(1)); //~ blocking_sleep
    }
}

fn job() -> impl Fn() {
    || nap()
}

fn boxed(times: u32) -> Box<dyn Fn() + Send> {
    Box::new(move || {
        for _ in 0..times {
            nap();
        }
    })
}

fn quiet() -> impl Fn() {
    || noop()
}

fn sends() -> impl Fn() {
    || drop(thread::spawn(nap))
}

pub async fn returned() {
    job()(); //~ blocking_sleep
    boxed(3)(); //~ blocking_sleep
    let later = job();
    later(); //~ blocking_sleep
    quiet()();
    sends()();
    tokio::task::spawn_blocking(boxed(3)).await.unwrap();
}

pub fn sync_code() {
    job()();
    HOOK();
}

pub async fn through_a_function() {
    sync_code(); //~ blocking_sleep
}

mod tests_do_not_count {
    pub struct Gate {
        pub open: fn(),
    }
    pub fn gate() -> Gate {
        Gate { open: super::nap }
    }
    pub async fn opens(gate: &Gate) {
        (gate.open)(); //~ blocking_sleep@deny
    }
    #[cfg(test)]
    mod tests {
        #[tokio::test]
        async fn opens() {
            super::opens(&super::Gate { open: || {} }).await;
        }
    }
}
