use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, RwLock};

fn refcell_in_an_arc(shared: Arc<RefCell<u32>>) {
    tokio::spawn(async move { //~ non_send_in_spawn, dropped_join_handle
        *shared.borrow_mut() += 1;
    });
}

fn cell_in_a_struct(shared: Arc<Counter>) {
    tokio::spawn(async move { shared.hits.set(1) }); //~ non_send_in_spawn, dropped_join_handle
}

struct Counter {
    hits: Cell<u32>,
}

async fn guard(lock: Arc<Mutex<u32>>) {
    tokio::spawn(async move { //~ non_send_in_spawn, dropped_join_handle
        let guard = lock.lock().unwrap(); //~ lock_across_await
        tokio::task::yield_now().await;
        println!("{guard}");
    });
}

fn guard_to_a_thread(lock: &'static Mutex<u32>) {
    let guard = lock.lock().unwrap();
    std::thread::spawn(move || println!("{guard}")); //~ non_send_in_spawn
}

fn read_guard(lock: &'static RwLock<u32>) {
    let guard = lock.read().unwrap();
    std::thread::spawn(move || println!("{guard}")); //~ non_send_in_spawn
}

fn pointer(at: *mut u8) {
    std::thread::spawn(move || println!("{}", at.is_null())); //~ non_send_in_spawn
}

struct Handle {
    raw: *const u8,
}

fn pointer_in_a_struct(handle: Handle) {
    tokio::spawn(async move { println!("{}", handle.raw.is_null()) }); //~ non_send_in_spawn, dropped_join_handle
}

struct Typed<T> {
    id: u32,
    of: PhantomData<T>,
}

fn phantom(typed: Typed<*const u8>) {
    std::thread::spawn(move || { //~ non_send_in_spawn
        let typed = typed;
        println!("{}", typed.id);
    });
}

fn dynamic(work: Box<dyn Fn()>) {
    std::thread::spawn(move || work()); //~ non_send_in_spawn
}

trait Job {
    fn run(&self);
}

struct Queue {
    jobs: Vec<Box<dyn Job>>,
}

fn dynamic_in_a_struct(queue: Queue) {
    tokio::spawn(async move { queue.jobs.iter().for_each(|job| job.run()) }); //~ non_send_in_spawn, dropped_join_handle
}

fn shared_receiver(receiver: Arc<Receiver<u8>>) {
    std::thread::spawn(move || println!("{:?}", receiver.try_recv())); //~ non_send_in_spawn
}

fn reference_to_a_cell(cell: &'static Cell<u8>) {
    std::thread::spawn(move || cell.set(1)); //~ non_send_in_spawn
}

fn borrowed_in_a_scope(cell: Cell<u8>) {
    std::thread::scope(|scope| {
        scope.spawn(|| cell.set(1)); //~ non_send_in_spawn
    });
}

struct Local;
impl !Send for Local {}

fn negative(local: Local) {
    std::thread::spawn(move || drop(local)); //~ non_send_in_spawn
}

fn future(task: std::pin::Pin<Box<dyn Future<Output = ()>>>) {
    tokio::spawn(task); //~ non_send_in_spawn, dropped_join_handle
}

fn awaited(task: std::pin::Pin<Box<dyn Future<Output = ()>>>) {
    tokio::spawn(async move { task.await }); //~ non_send_in_spawn, dropped_join_handle
}

#[must_use]
trait Plain: 'static {
    fn run(&self);
}

fn with_a_plain_bound<T: Plain>(job: T) {
    std::thread::spawn(move || job.run()); //~ non_send_in_spawn
}

fn parameter<T: 'static>(value: T) {
    std::thread::spawn(move || drop(value)); //~ non_send_in_spawn
}

fn across(cell: Arc<Mutex<RefCell<u8>>>) {
    tokio::spawn(async move { //~ non_send_in_spawn, dropped_join_handle
        let number = cell.lock().unwrap(); //~ lock_across_await
        tokio::task::yield_now().await;
        number.replace(1);
    });
}

fn borrowed_and_dropped(lock: Arc<Mutex<u32>>) {
    tokio::spawn(async move { //~ non_send_in_spawn, dropped_join_handle
        let guard = lock.lock().unwrap();
        println!("{guard}");
        drop(guard);
        tokio::task::yield_now().await;
    });
}

pub fn borrow_of_a_cell() -> tokio::task::JoinHandle<()> {
    tokio::spawn(async { //~ non_send_in_spawn
        let cell = std::cell::RefCell::new(1);
        let one = cell.borrow(); //~ refcell_across_await
        tokio::task::yield_now().await;
        println!("{one}");
    })
}

pub fn borrow_that_ends() -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        let cell = std::cell::RefCell::new(1);
        {
            let mut one = cell.borrow_mut();
            *one += 1;
        }
        tokio::task::yield_now().await;
    })
}

/// What is only looked at is shared.
pub struct Looked {
    hooks: HashMap<u32, Box<dyn FnMut() -> u32 + Send>>,
}

impl Looked {
    async fn all(&mut self) {
        let each = async {
            while !self.hooks.is_empty() {
                tokio::task::yield_now().await;
            }
        };
        each.await;
    }

    pub fn start(mut self) {
        tokio::spawn(async move { //~ non_send_in_spawn, dropped_join_handle
            self.all().await;
        });
    }
}
