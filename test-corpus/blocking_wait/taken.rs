//! What others have to put somewhere before it can be taken out of there.

use std::sync::{Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::Duration;

#[derive(Default)]
pub struct Flusher {
    thread: Mutex<Option<JoinHandle<u32>>>,
    jobs: Mutex<Vec<Job>>,
    handlers: Vec<Box<dyn Fn() + Send>>,
    last: Option<JoinHandle<u32>>,
}

struct Job {
    at: u32,
    run: Box<dyn FnMut() + Send>,
}

impl Flusher {
    /// The one before, if there is one.
    fn settle(&self) -> MutexGuard<'_, Option<JoinHandle<u32>>> {
        let mut thread = self.thread.lock().unwrap();
        let mut before = None;
        std::mem::swap(&mut before, &mut *thread);
        if let Some(before) = before {
            before.join().ok();
        }
        thread
    }

    fn flush(&self) {
        let mut thread = self.settle();
        *thread = Some(std::thread::spawn(|| 1));
    }

    fn settle_taken(&self) {
        if let Some(before) = self.thread.lock().unwrap().take() {
            before.join().ok();
        }
    }

    /// Who has it for itself knows what is in there.
    fn close(mut self) {
        if let Some(last) = self.last.take() {
            last.join().ok();
        }
    }

    fn defer(&self, at: u32, run: impl FnMut() + Send + 'static) {
        self.jobs.lock().unwrap().push(Job { at, run: Box::new(run) });
    }

    fn defer_removal(&self) {
        self.defer(1, || std::thread::sleep(Duration::from_secs(1)));
    }

    fn run_ready(&self, until: u32) {
        let mut ready: Vec<_> = {
            let mut jobs = self.jobs.lock().unwrap();
            let (ready, later): (Vec<_>, Vec<_>) = std::mem::take(&mut *jobs).into_iter().partition(|job| job.at < until);
            *jobs = later;
            ready
        };
        ready.retain_mut(|job| {
            (job.run)();
            false
        });
    }

    fn on_change(&mut self) {
        self.handlers.push(Box::new(|| std::thread::sleep(Duration::from_secs(1))));
    }

    fn changed(&self) {
        for handler in &self.handlers {
            handler();
        }
    }
}

/// Made with what it is stopped by.
pub struct Worker {
    worker: Mutex<Option<JoinHandle<u32>>>,
}

impl Worker {
    fn start() -> Self {
        Self { worker: Mutex::new(Some(std::thread::spawn(|| 1))) }
    }

    fn stop(&self) {
        if let Some(worker) = self.worker.lock().unwrap().take() {
            worker.join().ok();
        }
    }
}

static LAST: Mutex<Option<JoinHandle<u32>>> = Mutex::new(None);

fn settle_last() {
    let last = LAST.lock().unwrap().take();
    last.map(|last| last.join().ok());
}

async fn starts() {
    let worker = Worker::start();
    worker.stop(); //~ blocking_wait@deny
    settle_last(); //~ blocking_wait@pedantic
}

async fn flushes(flusher: Flusher) {
    flusher.settle(); //~ blocking_wait@pedantic
    flusher.flush(); //~ blocking_wait@pedantic
    flusher.settle_taken(); //~ blocking_wait@pedantic
    flusher.run_ready(2); //~ blocking_sleep@pedantic
    flusher.changed(); //~ blocking_sleep@deny
    flusher.close(); //~ blocking_wait@deny
}

async fn here(flusher: &Flusher) {
    if let Some(before) = flusher.thread.lock().unwrap().take() {
        before.join().ok(); //~ blocking_wait@deny
    }
}

// What is there as soon as there is a value.

pub struct Pool {
    threads: Mutex<Vec<JoinHandle<u32>>>,
    own: Mutex<Option<JoinHandle<u32>>>,
}

fn begun() -> Option<JoinHandle<u32>> {
    Some(std::thread::spawn(|| 1))
}

impl Pool {
    fn new(count: usize) -> Self {
        let pool = Self { threads: Mutex::new(Vec::new()), own: Mutex::new(begun()) };
        for _ in 0..count {
            pool.threads.lock().unwrap().push(std::thread::spawn(|| 1));
        }
        pool
    }

    fn stop(&self) {
        for thread in self.threads.lock().unwrap().drain(..) {
            thread.join().ok();
        }
    }

    fn stop_own(&self) {
        if let Some(own) = self.own.lock().unwrap().take() {
            own.join().ok();
        }
    }
}

pub struct Numbered(Mutex<Option<JoinHandle<u32>>>);

impl Numbered {
    fn new() -> Self {
        Self(Mutex::new(Some(std::thread::spawn(|| 1))))
    }

    fn stop(&self) {
        if let Some(own) = self.0.lock().unwrap().take() {
            own.join().ok();
        }
    }
}

/// Started by who makes it.
pub struct Later {
    own: Mutex<Option<JoinHandle<u32>>>,
}

impl Later {
    fn new() -> Self {
        let later = Self { own: Mutex::new(None) };
        later.start();
        later
    }

    fn start(&self) {
        *self.own.lock().unwrap() = Some(std::thread::spawn(|| 1));
    }

    fn stop(&self) {
        if let Some(own) = self.own.lock().unwrap().take() {
            own.join().ok();
        }
    }
}

struct State {
    thread: Option<JoinHandle<u32>>,
    count: u32,
}

/// In a field of what is locked.
pub struct Shared {
    state: Mutex<State>,
}

impl Shared {
    fn new() -> Self {
        Self { state: Mutex::new(State { thread: None, count: 0 }) }
    }

    fn settle(&self) {
        let mut state = self.state.lock().unwrap();
        state.count += 1;
        if let Some(before) = state.thread.take() {
            before.join().ok();
        }
    }

    fn both(&self) {
        self.state.lock().unwrap().thread = Some(std::thread::spawn(|| 1));
        if let Some(before) = self.state.lock().unwrap().thread.take() {
            before.join().ok();
        }
    }
}

async fn there(pool: Pool) {
    Pool::new(3).stop(); //~ blocking_wait@deny
    pool.stop_own(); //~ blocking_wait@deny
    Numbered::new().stop(); //~ blocking_wait@deny
    Later::new().stop(); //~ blocking_wait@deny
    Shared::new().settle(); //~ blocking_wait@pedantic
    Shared::new().both(); //~ blocking_wait@deny
}
