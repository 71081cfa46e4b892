use std::rc::Rc;
use std::sync::Arc;

fn local_set() {
    let rt = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let rc = Rc::new(1);
    local.block_on(&rt, async move {
        tokio::task::spawn_local(async move { //~ serial_spawn
            println!("{}", rc);
        })
        .await
        .unwrap();
    });
}

fn on_the_set(local: &tokio::task::LocalSet, rc: Rc<u8>) {
    local.spawn_local(async move { println!("{rc}") }); //~ dropped_join_handle
}

fn actix(rc: Rc<u8>) {
    actix_rt::spawn(async move { println!("{rc}") }); //~ dropped_join_handle
}

fn futures_local(rc: Rc<u8>) {
    futures::executor::block_on(async move { println!("{rc}") });
}

async fn arc() {
    let a = Arc::new(1);
    let a2 = a.clone();
    tokio::spawn(async move { println!("{}", a2) }).await.unwrap(); //~ serial_spawn
    println!("{}", a);
}

async fn scope_ends() {
    tokio::spawn(async move { //~ serial_spawn
        let n = {
            let rc = Rc::new(5);
            *rc
        };
        tokio::task::yield_now().await;
        println!("{}", n);
    })
    .await
    .unwrap();
}

fn after_the_wait() {
    tokio::spawn(async move { //~ dropped_join_handle
        tokio::task::yield_now().await;
        let rc = Rc::new(5);
        println!("{rc}");
    });
}

fn moved_before() {
    tokio::spawn(async move { //~ dropped_join_handle
        let rc = Rc::new(5);
        drop(rc);
        tokio::task::yield_now().await;
    });
}

fn statement() {
    tokio::spawn(async move { //~ dropped_join_handle
        let n = *Rc::new(5) + 1;
        tokio::task::yield_now().await;
        println!("{n}");
    });
}

struct State {
    name: String,
    cache: Rc<u8>,
}

fn another_field(state: State) {
    tokio::spawn(async move { println!("{}", state.name) }); //~ dropped_join_handle
    println!("{}", state.cache);
}

fn only_a_part(state: State) {
    let State { name, cache } = state;
    tokio::spawn(async move { println!("{name}") }); //~ dropped_join_handle
    println!("{cache}");
}

fn in_the_argument(rc: Rc<u8>) {
    tokio::spawn(show(*rc)); //~ dropped_join_handle
}

async fn show(n: u8) {
    println!("{n}");
}

fn in_a_thread_of_its_own() {
    std::thread::spawn(|| {
        let rc = Rc::new(1);
        println!("{rc}");
    });
}

struct Sendable(Rc<u8>);
unsafe impl Send for Sendable {}

fn promised(value: Sendable) {
    std::thread::spawn(move || {
        let value = value;
        println!("{}", value.0);
    });
}

fn inline_wrapper<F: Future<Output = ()>>(task: F) {
    drop(task);
}

fn no_bound(rc: Rc<u8>) {
    inline_wrapper(async move { println!("{rc}") });
}

fn makes(rc: Rc<u8>) -> impl Fn() -> Rc<u8> {
    move || rc.clone()
}

fn phantom(marker: std::marker::PhantomData<fn() -> Rc<u8>>) {
    tokio::spawn(async move { //~ dropped_join_handle
        let _here = marker;
        tokio::task::yield_now().await;
    });
}

mod other {
    #[derive(Clone)]
    pub struct Rc<T>(pub T);
}

fn not_that_rc(rc: other::Rc<u8>) {
    tokio::spawn(async move { println!("{}", rc.0) }); //~ dropped_join_handle
}
