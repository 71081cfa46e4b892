//! Functions and closures that are stored in one place and called in another.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use std::thread;
use std::time::Duration;

fn nap() {
    thread::sleep(Duration::from_millis(1));
}

fn noop() {}

mod setters {
    use super::*;

    pub struct Engine {
        on_error: Option<Box<dyn Fn(&str)>>,
        on_quiet: Option<Box<dyn Fn(&str)>>,
        never_set: Option<Box<dyn Fn(&str)>>,
    }

    impl Engine {
        pub fn new() -> Self {
            Engine { on_error: None, on_quiet: None, never_set: None }
        }

        pub fn set_on_error(&mut self, f: impl Fn(&str) + 'static) {
            self.on_error = Some(Box::new(f));
        }

        pub fn set_on_quiet<F>(&mut self, f: F)
        where
            F: Fn(&str) + 'static,
        {
            self.on_quiet.replace(Box::new(f));
        }

        pub async fn run(&self) {
            if let Some(f) = &self.on_error {
                f("late"); //~ blocking_sleep@deny
            }
            if let Some(f) = self.on_quiet.as_ref() {
                f("late");
            }
            if let Some(f) = &self.never_set {
                f("late");
            }
            self.on_error.as_ref().unwrap()("again"); //~ blocking_sleep@deny
            self.on_error.as_deref().map(|f| f("once more")); //~ blocking_sleep@deny
            match &self.on_error {
                Some(f) => f("match"), //~ blocking_sleep@deny
                None => {}
            }
            let Some(f) = self.on_error.as_ref() else { return };
            f("let else"); //~ blocking_sleep@deny
        }

        fn report(&self) {
            if let Some(f) = &self.on_error {
                f("deep");
            }
        }

        pub async fn deeper(&self) {
            self.report(); //~ blocking_sleep@deny
        }
    }

    pub fn engine() -> Engine {
        let mut engine = Engine::new();
        engine.set_on_error(|text| {
            println!("{text}");
            nap();
        });
        engine.set_on_quiet(|text| println!("{text}"));
        engine
    }
}

mod builders {
    use super::*;

    type Hook = Arc<dyn Fn() + Send + Sync>;

    #[derive(Default)]
    pub struct Builder {
        before: Option<Hook>,
        after: Vec<Hook>,
    }

    pub struct Server {
        before: Option<Hook>,
        after: Vec<Hook>,
    }

    impl Builder {
        pub fn before(mut self, f: impl Fn() + Send + Sync + 'static) -> Self {
            self.before = Some(Arc::new(f));
            self
        }

        pub fn after<F: Fn() + Send + Sync + 'static>(self, f: F) -> Self {
            self.after_boxed(Arc::new(f))
        }

        fn after_boxed(mut self, f: Hook) -> Self {
            self.after.push(f);
            self
        }

        pub fn build(self) -> Server {
            Server { before: self.before, after: self.after }
        }
    }

    impl Server {
        pub async fn serve(&self) {
            if let Some(before) = self.before.clone() {
                before(); //~ blocking_sleep@deny
            }
            for hook in &self.after {
                hook(); //~ blocking_sleep@deny
            }
            for hook in self.after.iter().rev() {
                (hook)(); //~ blocking_sleep@deny
            }
            (self.after[0])(); //~ blocking_sleep@deny
            self.after.iter().for_each(|hook| hook()); //~ blocking_sleep@deny
            self.after.first().unwrap()(); //~ blocking_sleep@deny
        }
    }

    pub fn server() -> Server {
        Builder::default().before(nap).after(|| nap()).build()
    }
}

mod registries {
    use super::*;

    type Op = Rc<dyn Fn(&[u8]) -> Vec<u8>>;

    #[derive(Default)]
    pub struct Registry {
        slow: RefCell<HashMap<String, Op>>,
        quick: RefCell<HashMap<String, Op>>,
        jobs: Mutex<Vec<Box<dyn FnOnce() + Send>>>,
        table: RwLock<BTreeMap<u32, fn()>>,
    }

    impl Registry {
        pub fn register<F>(&self, name: &str, op: F)
        where
            F: Fn(&[u8]) -> Vec<u8> + 'static,
        {
            self.slow.borrow_mut().insert(name.to_owned(), Rc::new(op));
        }

        pub fn register_quick(&self, name: &str, op: Op) {
            let mut quick = self.quick.borrow_mut();
            quick.entry(name.to_owned()).or_insert(op);
        }

        pub fn enqueue(&self, job: Box<dyn FnOnce() + Send>) {
            let mut jobs = self.jobs.lock().unwrap();
            jobs.push(job);
        }

        pub async fn call(&self, name: &str) {
            let op = self.slow.borrow().get(name).cloned();
            if let Some(op) = op {
                op(b"x"); //~ blocking_sleep@deny
            }
            if let Some(op) = self.quick.borrow().get(name) {
                op(b"x");
            }
            let job = self.jobs.lock().unwrap().pop();
            if let Some(job) = job {
                job(); //~ blocking_sleep@deny
            }
            self.table.read().unwrap().get(&1).unwrap()(); //~ blocking_sleep@deny
            self.table.read().unwrap()[&1](); //~ blocking_sleep@deny
        }
    }

    pub fn fill(registry: &Registry) {
        registry.register("read", |bytes| {
            nap();
            bytes.to_vec()
        });
        registry.register_quick("copy", Rc::new(|bytes| bytes.to_vec()));
        registry.enqueue(Box::new(|| nap()));
        registry.table.write().unwrap().insert(1, nap);
    }
}

mod shared_with_others {
    use super::*;

    // what is stored disagrees: only possible
    pub struct Bus {
        listeners: Vec<Box<dyn Fn() + Send + Sync>>,
        unseen: Vec<Box<dyn Fn() + Send + Sync>>,
    }

    impl Bus {
        pub fn new(listeners: Vec<Box<dyn Fn() + Send + Sync>>) -> Self {
            Self { listeners, unseen: Vec::new() }
        }

        pub fn subscribe(&mut self, f: impl Fn() + Send + Sync + 'static) {
            self.listeners.push(Box::new(f));
        }

        // nobody here calls it
        pub fn watch(&mut self, f: impl Fn() + Send + Sync + 'static) {
            self.unseen.push(Box::new(f));
        }

        pub async fn publish(&self) {
            for listener in &self.listeners {
                listener(); //~ blocking_sleep@pedantic
            }
            for listener in &self.unseen {
                listener();
            }
        }
    }

    pub fn wire() -> Bus {
        let mut bus = Bus::new(vec![Box::new(noop)]);
        bus.subscribe(nap);
        bus.subscribe(|| println!("changed"));
        bus
    }
}

mod statics {
    use super::*;

    static HOOK: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();
    static HOOKS: Mutex<Vec<fn()>> = Mutex::new(Vec::new());
    static QUIET: OnceLock<fn()> = OnceLock::new();

    pub fn install() {
        let _ = HOOK.set(Box::new(nap));
        HOOKS.lock().unwrap().push(nap);
        let _ = QUIET.set(noop);
    }

    pub async fn fire() {
        HOOK.get().unwrap()(); //~ blocking_sleep@deny
        if let Some(hook) = HOOK.get() {
            hook(); //~ blocking_sleep@deny
        }
        let hooks = HOOKS.lock().unwrap().clone();
        for hook in hooks {
            hook(); //~ blocking_sleep@deny
        }
        if let Some(quiet) = QUIET.get() {
            quiet();
        }
    }
}

mod generic_fields {
    use super::*;

    pub struct Retry<F> {
        pause: F,
        times: u32,
    }

    impl<F: Fn(u32)> Retry<F> {
        pub fn new(pause: F) -> Self {
            Retry { pause, times: 3 }
        }

        pub async fn run(&self) {
            for attempt in 0..self.times {
                (self.pause)(attempt); //~ blocking_sleep@deny
            }
        }
    }

    pub async fn retry() {
        Retry::new(|attempt| thread::sleep(Duration::from_secs(attempt.into()))).run().await;
    }
}
