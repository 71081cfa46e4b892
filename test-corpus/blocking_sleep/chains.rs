//! Sleeps behind calls: the report starts at the call in the async code, and nowhere else.

use std::thread;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(5);

fn rest() {
    thread::sleep(TICK);
}

mod deep {
    pub mod deeper {
        pub(in crate::deep) fn leaf() {
            std::thread::sleep(super::super::TICK);
        }
    }
    pub fn middle() {
        deeper::leaf();
    }
    pub use self::middle as renamed;
}

use deep::renamed as pause;

async fn direct_call() {
    rest(); //~ blocking_sleep
}

async fn through_modules() {
    deep::middle(); //~ blocking_sleep
    pause(); //~ blocking_sleep
    crate::deep::renamed(); //~ blocking_sleep
}

struct Pacer {
    inner: Inner,
}

struct Inner;

impl Inner {
    fn hold(&self) -> &Self {
        rest();
        self
    }
    fn new_slowly() -> Self {
        rest();
        Inner
    }
    fn chained(&self) -> &Self {
        self
    }
}

impl Pacer {
    fn new() -> Self {
        Self { inner: Inner::new_slowly() }
    }
    fn hold(&self) {
        self.inner.hold();
    }
    async fn in_its_own_method(&self) {
        self.hold(); //~ blocking_sleep
        self.inner.chained().hold(); //~ blocking_sleep
        Self::hold(self); //~ blocking_sleep
    }
}

async fn methods() {
    let pacer = Pacer::new(); //~ blocking_sleep
    pacer.hold(); //~ blocking_sleep
    let boxed = Box::new(pacer);
    boxed.hold(); //~ blocking_sleep
    let shared = std::sync::Arc::new(boxed);
    shared.inner.hold(); //~ blocking_sleep
}

fn even(n: u32) -> bool {
    if n == 0 { true } else { odd(n - 1) }
}

fn odd(n: u32) -> bool {
    rest();
    if n == 0 { false } else { even(n - 1) }
}

async fn mutual_recursion() -> bool {
    even(4) //~ blocking_sleep
}

fn down(n: u32) {
    if n > 0 {
        down(n - 1);
        rest();
    }
}

async fn own_recursion() {
    down(3); //~ blocking_sleep
}

fn waits_in_an_argument() -> u32 {
    std::cmp::max(1, { rest(); 2 })
}

fn waits_in_a_macro() -> String {
    format!("{}", waits_in_an_argument())
}

async fn arguments_and_macros() {
    println!("{}", waits_in_a_macro()); //~ blocking_sleep
    assert_eq!(waits_in_an_argument(), 2); //~ blocking_sleep
    let all = vec![waits_in_an_argument()]; //~ blocking_sleep
    drop(all);
}

fn in_a_closure() {
    (0..3).for_each(|_| rest());
}

fn in_a_nested_function() {
    fn inside() {
        rest();
    }
    inside();
}

fn in_a_named_closure() {
    let twice = || {
        rest();
        rest();
    };
    twice();
}

async fn closures_in_helpers() {
    in_a_closure(); //~ blocking_sleep
    in_a_nested_function(); //~ blocking_sleep
    in_a_named_closure(); //~ blocking_sleep
}

fn value() -> Option<u32> {
    rest();
    None
}

async fn as_a_value() -> Option<u32> {
    let found = Some(1).or_else(value); //~ blocking_sleep
    found.or_else(|| value()) //~ blocking_sleep
}

fn on_one_branch(slow: bool) {
    match slow {
        true => rest(),
        false => {}
    }
}

async fn branches() {
    on_one_branch(false); //~ blocking_sleep
    if even(0) { //~ blocking_sleep
        on_one_branch(true); //~ blocking_sleep
    }
    let later = async {
        rest(); //~ blocking_sleep
    };
    later.await;
    tokio::select! {
        () = std::future::ready(()) => rest(), //~ blocking_sleep
    }
}

fn sync_with_an_async_part() -> impl Future<Output = ()> {
    rest();
    async { tokio::task::yield_now().await }
}

async fn before_the_future() {
    sync_with_an_async_part().await; //~ blocking_sleep
}

#[cfg(unix)]
fn by_system() {
    rest();
}

#[cfg(not(unix))]
fn by_system() {}

async fn configured() {
    by_system(); //~ blocking_sleep
}

impl From<Inner> for Pacer {
    fn from(inner: Inner) -> Self {
        rest();
        Pacer { inner }
    }
}

impl std::ops::Deref for Pacer {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}

async fn conversions(inner: Inner) {
    let pacer = Pacer::from(inner); //~ blocking_sleep
    let _ = pacer.chained();
}

static START: std::sync::LazyLock<u32> = std::sync::LazyLock::new(|| 1);

async fn unsafe_and_tries() -> Result<u32, std::num::ParseIntError> {
    fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
        rest();
        text.parse()
    }
    let one = parse("1")?; //~ blocking_sleep
    Ok(one + *START)
}
