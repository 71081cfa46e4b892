use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, RwLock};

fn owned_cells(cell: Cell<u8>, refcell: RefCell<u8>) {
    tokio::spawn(async move { //~ dropped_join_handle
        cell.set(1);
        tokio::task::yield_now().await;
        refcell.replace(2);
    });
}

fn locks(mutex: Arc<Mutex<RefCell<u8>>>, lock: Arc<RwLock<String>>) {
    tokio::spawn(async move { //~ dropped_join_handle
        mutex.lock().unwrap().replace(2);
        let text = lock.read().unwrap().clone();
        tokio::task::yield_now().await;
        println!("{text}");
    });
}

fn channels(sender: Sender<u8>, receiver: Receiver<u8>) {
    std::thread::spawn(move || {
        for item in receiver {
            sender.send(item).unwrap();
        }
    });
}

fn dynamic(work: Box<dyn Fn() + Send>) {
    std::thread::spawn(move || work());
}

trait Job: Send {
    fn run(&self);
}

fn by_a_supertrait(job: Box<dyn Job>) {
    std::thread::spawn(move || job.run());
}

fn future(task: std::pin::Pin<Box<dyn Future<Output = ()> + Send>>) {
    tokio::spawn(task); //~ dropped_join_handle
}

struct Handle {
    raw: *const u8,
}
unsafe impl Send for Handle {}

fn promised(handle: Handle) {
    tokio::spawn(async move { //~ dropped_join_handle
        let handle = handle;
        println!("{}", handle.raw.is_null());
    });
}

/// What an attribute macro makes of a trait nobody sees: this one adds `Send`.
#[trait_variant::make(Send)]
trait Job: 'static {
    async fn run(&self);
}

fn with_a_bound_of_a_macro<T: Job>(job: T) {
    std::thread::spawn(move || drop(job));
}

fn parameter<T: Send + 'static>(value: T) {
    std::thread::spawn(move || drop(value));
}

fn where_clause<T>(value: T)
where
    T: Send + 'static,
{
    std::thread::spawn(move || drop(value));
}

struct Typed<T> {
    id: u32,
    of: PhantomData<fn() -> T>,
}

fn phantom(typed: Typed<*const u8>) {
    std::thread::spawn(move || {
        let typed = typed;
        println!("{}", typed.id);
    });
}

fn pointer_before_the_wait(address: usize) {
    tokio::spawn(async move { //~ dropped_join_handle
        let pointer = address as *const u8;
        let is_null = pointer.is_null();
        tokio::task::yield_now().await;
        println!("{is_null}");
    });
}

fn guard_in_a_block(lock: Arc<Mutex<u32>>) {
    tokio::spawn(async move { //~ dropped_join_handle
        {
            let mut guard = lock.lock().unwrap();
            *guard += 1;
        }
        tokio::task::yield_now().await;
    });
}

fn async_guard(lock: Arc<tokio::sync::Mutex<u32>>) {
    tokio::spawn(async move { //~ dropped_join_handle
        let mut guard = lock.lock().await;
        tokio::task::yield_now().await;
        *guard += 1;
    });
}

fn arguments(cell: &RefCell<String>) {
    let text = cell.borrow().clone();
    tokio::spawn(show(text)); //~ dropped_join_handle
}

async fn show(text: String) {
    println!("{text}");
}

fn local_task(cell: std::rc::Rc<RefCell<u8>>) {
    tokio::task::spawn_local(async move { //~ dropped_join_handle
        cell.replace(1);
    });
}

fn in_place(cell: &Cell<u8>) {
    tokio::task::block_in_place(|| cell.set(1));
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

fn thread_locals() {
    tokio::spawn(async { COUNT.with(|count| count.set(1)) }); //~ dropped_join_handle
}

fn recursive(list: List) {
    std::thread::spawn(move || drop(list));
}

struct List {
    value: u8,
    next: Option<Box<List>>,
}

/// A task that looks at what it changes as well borrows it once, to change it.
pub struct Hooks {
    hooks: HashMap<u32, Box<dyn FnMut() -> u32 + Send>>,
}

impl Hooks {
    async fn next(&mut self) -> Option<u32> {
        tokio::task::yield_now().await;
        self.hooks.values_mut().next().map(|hook| hook())
    }

    async fn all(&mut self) {
        let each = async {
            while !self.hooks.is_empty() {
                self.next().await;
                self.hooks.clear();
            }
        };
        each.await;
    }

    pub fn start(mut self) {
        tokio::spawn(async move { //~ dropped_join_handle
            self.all().await;
        });
    }
}

/// Bounds that an attribute adds, under some condition or not.
#[cfg_attr(not(target_family = "wasm"), trait_variant::make(Send + Sync))]
pub trait Client {
    fn name(&self) -> String;
}

pub fn runs_client<C: Client + 'static>(client: Arc<Mutex<C>>) {
    tokio::spawn(async move { drop(client) }); //~ dropped_join_handle
}

/// Elsewhere a macro makes another.
#[cfg(target_family = "wasm")]
pub trait Portable: 'static {}
#[cfg(not(target_family = "wasm"))]
trait_set::trait_set! {
    pub trait Portable = Send + Sync + 'static;
}

pub fn runs_portable<P: Portable>(value: P) {
    tokio::spawn(async move { drop(value) }); //~ dropped_join_handle
}
