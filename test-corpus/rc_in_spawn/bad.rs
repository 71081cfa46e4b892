use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};
use std::sync::{Arc, Mutex};

async fn cloned() {
    let rc = Rc::new(1);
    let rc2 = rc.clone();
    let h = tokio::spawn(async move { //~ rc_in_spawn
        println!("{}", rc2);
    });
    h.await.unwrap();
}

pub struct State {
    pub inner: Rc<RefCell<i32>>,
}

async fn in_a_struct(state: State) {
    tokio::spawn(async move { //~ rc_in_spawn, serial_spawn
        println!("{}", state.inner.borrow());
    })
    .await
    .unwrap();
}

struct Outer {
    id: u32,
    state: Option<State>,
}

fn deep(outer: Outer) {
    tokio::spawn(async move { //~ rc_in_spawn, dropped_join_handle
        println!("{} {}", outer.id, outer.state.is_some());
    });
}

enum Message {
    Ping,
    Data(Rc<str>),
}

fn in_a_variant(message: Message) {
    std::thread::spawn(move || match message { //~ rc_in_spawn
        Message::Ping => {}
        Message::Data(text) => println!("{text}"),
    });
}

async fn made_inside() {
    tokio::spawn(async move { //~ rc_in_spawn, dropped_join_handle
        let rc = Rc::new(5);
        tokio::task::yield_now().await;
        println!("{}", rc);
    });
}

async fn never_used_again() {
    tokio::spawn(async { //~ rc_in_spawn, dropped_join_handle
        let _keep = Rc::new(5);
        tokio::task::yield_now().await;
    });
}

fn weak(parent: Weak<State>) {
    tokio::task::spawn_blocking(move || { //~ rc_in_spawn
        println!("{}", parent.strong_count());
    });
}

fn in_an_arc(shared: Arc<Mutex<Rc<u8>>>) {
    tokio::spawn(async move { //~ rc_in_spawn, dropped_join_handle
        println!("{}", shared.lock().unwrap());
    });
}

fn in_collections(map: HashMap<String, Vec<Rc<u8>>>) {
    tokio::spawn(async move { println!("{}", map.len()) }); //~ rc_in_spawn, dropped_join_handle
}

struct Wrapper<T>(T);

fn generic(wrapped: Wrapper<Option<Rc<u8>>>) {
    tokio::spawn(async move { drop(wrapped) }); //~ rc_in_spawn, dropped_join_handle
}

async fn run(rc: Rc<u8>) {
    println!("{rc}");
}

fn argument() {
    tokio::spawn(run(Rc::new(1))); //~ rc_in_spawn, dropped_join_handle
}

async fn holds() {
    let rc = Rc::new(1);
    tokio::task::yield_now().await;
    println!("{rc}");
}

async fn waits_for_it() {
    holds().await;
}

fn through_calls() {
    tokio::spawn(waits_for_it()); //~ rc_in_spawn, dropped_join_handle
    tokio::spawn(async { waits_for_it().await }); //~ rc_in_spawn, dropped_join_handle
}

fn bound_first(rc: Rc<u8>) {
    let task = async move { println!("{rc}") };
    tokio::spawn(task); //~ rc_in_spawn, dropped_join_handle
}

fn boxed(rc: Rc<u8>) {
    tokio::spawn(Box::pin(async move { println!("{rc}") })); //~ rc_in_spawn, dropped_join_handle
}

async fn join_set(rc: Rc<u8>, handle: tokio::runtime::Handle) {
    let mut set = tokio::task::JoinSet::new();
    let other = rc.clone();
    set.spawn(async move { println!("{rc}") }); //~ rc_in_spawn
    while set.join_next().await.is_some() {} //~ dropped_join_handle
    handle.spawn(async move { println!("{other}") }); //~ rc_in_spawn, dropped_join_handle
}

fn gives_back() -> std::thread::JoinHandle<Rc<u8>> {
    std::thread::spawn(|| Rc::new(1)) //~ rc_in_spawn
}

fn in_a_closure(rc: Rc<u8>) {
    let show = move || println!("{rc}");
    std::thread::spawn(move || show()); //~ rc_in_spawn
}

fn wrapper<F>(task: F)
where
    F: Future<Output = ()> + Send + 'static,
{
    drop(task);
}

fn by_a_wrapper(rc: Rc<u8>) {
    wrapper(async move { println!("{rc}") }); //~ rc_in_spawn
}

fn loops(items: Vec<Rc<u8>>) {
    for item in items {
        tokio::spawn(async move { println!("{item}") }); //~ rc_in_spawn, dropped_join_handle, unbounded_spawn
    }
}

fn scoped(rc: Rc<u8>) {
    std::thread::scope(|scope| {
        scope.spawn(|| println!("{rc}")); //~ rc_in_spawn
    });
}

fn temporary() {
    tokio::spawn(async { //~ rc_in_spawn, dropped_join_handle
        borrows(&Rc::new(1)).await;
    });
}

async fn borrows(rc: &u8) {
    println!("{rc}");
}

fn moved_on_one_path(flag: bool) {
    tokio::spawn(async move { //~ rc_in_spawn, dropped_join_handle
        let rc = Rc::new(1);
        if flag {
            drop(rc);
        }
        tokio::task::yield_now().await;
    });
}

fn in_a_loop() {
    tokio::spawn(async move { //~ rc_in_spawn, dropped_join_handle
        let rc = Rc::new(1);
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        drop(rc);
    });
}
