//! Functions and closures that are stored in tuples, variants and locals, and handed on from where they are stored.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

fn nap() {
    thread::sleep(Duration::from_millis(1));
}

fn noop() {}

mod tuples_and_variants {
    use super::*;

    pub struct Callback(Box<dyn Fn()>);

    pub enum Step {
        Wait(fn()),
        Call(fn()),
        Named { run: Box<dyn Fn()> },
    }

    pub fn steps() -> Vec<Step> {
        vec![Step::Wait(nap), Step::Call(noop), Step::Named { run: Box::new(nap) }]
    }

    pub fn callback() -> Callback {
        Callback(Box::new(|| nap()))
    }

    pub async fn walk(steps: &[Step], callback: &Callback) {
        (callback.0)(); //~ blocking_sleep@deny
        for step in steps {
            match step {
                Step::Wait(run) => run(), //~ blocking_sleep@deny
                Step::Call(run) => run(),
                Step::Named { run } => run(), //~ blocking_sleep@deny
            }
        }
        let Callback(inner) = callback;
        inner(); //~ blocking_sleep@deny
    }
}

mod getters {
    use super::*;

    pub struct Config {
        hook: Box<dyn Fn()>,
    }

    impl Config {
        pub fn new() -> Self {
            Config { hook: Box::new(nap) }
        }

        pub fn hook(&self) -> &dyn Fn() {
            &*self.hook
        }
    }

    pub async fn through(config: &Config) {
        let hook = config.hook();
        hook(); //~ blocking_sleep@deny
        config.hook()(); //~ blocking_sleep@deny
    }
}

mod handed_on {
    use super::*;

    type Create = dyn Fn(&str) -> String;

    pub struct Isolate {
        create: Box<Create>,
        quiet: Box<Create>,
    }

    impl Isolate {
        pub fn new() -> Self {
            Isolate { create: Box::new(|text| text.to_owned()), quiet: Box::new(|text| text.to_owned()) }
        }

        pub fn set_create(&mut self, f: impl Fn(&str) -> String + 'static) {
            self.create = Box::new(f);
        }

        pub async fn poll_all(&self) {
            let create = &*self.create;
            let quiet = &*self.quiet;
            check(create); //~ blocking_sleep@pedantic
            check(quiet);
            keep(create);
        }
    }

    fn check(create: &Create) -> String {
        convert("x", create)
    }

    fn convert(text: &str, create: &Create) -> String {
        (create)(text)
    }

    fn keep(_: &Create) {}

    pub fn isolate() -> Isolate {
        let mut isolate = Isolate::new();
        isolate.set_create(|text| {
            nap();
            text.to_owned()
        });
        isolate
    }
}

mod offloaded {
    use super::*;

    pub struct Pool {
        work: Arc<dyn Fn() + Send + Sync>,
    }

    impl Pool {
        pub fn new(work: impl Fn() + Send + Sync + 'static) -> Self {
            Self { work: Arc::new(work) }
        }

        // it runs where blocking is right
        pub async fn run(&self) {
            let work = Arc::clone(&self.work);
            tokio::task::spawn_blocking(move || work()).await.unwrap();
            let work = self.work.clone();
            thread::spawn(move || (work)());
        }
    }

    pub fn pool() -> Pool {
        Pool::new(nap)
    }
}

mod locals {
    use super::*;

    pub async fn in_place() {
        let mut jobs: Vec<Box<dyn Fn()>> = Vec::new();
        jobs.push(Box::new(|| nap()));
        for job in &jobs {
            job(); //~ blocking_sleep@deny
        }
        let mut quiet: Vec<Box<dyn Fn()>> = Vec::new();
        quiet.push(Box::new(noop));
        for job in &quiet {
            job();
        }
        let table: HashMap<&str, fn()> = HashMap::from([("nap", nap as fn()), ("noop", noop as fn())]);
        table["nap"](); //~ blocking_sleep@pedantic
    }
}

mod circles {
    use super::*;

    pub struct Node {
        f: Rc<dyn Fn()>,
    }

    impl Node {
        pub fn again(&self) -> Node {
            Node { f: self.f.clone() }
        }

        pub fn with(f: Rc<dyn Fn()>) -> Node {
            Node { f }
        }

        pub fn wrapped(&self) -> Node {
            Node::with(self.f.clone())
        }

        pub async fn call(&self) {
            (self.f)();
        }
    }
}

mod the_store_of_another_name {
    use super::*;

    pub struct One {
        hook: Box<dyn Fn()>,
    }

    pub struct Two {
        hook: Box<dyn Fn()>,
    }

    pub fn make() -> (One, Two) {
        let mut two = Two { hook: Box::new(noop) };
        two.hook = Box::new(noop);
        (One { hook: Box::new(nap) }, two)
    }

    pub async fn call(one: &One, two: &Two) {
        (one.hook)(); //~ blocking_sleep@deny
        (two.hook)();
    }
}

mod only_tests_store {
    pub struct Probe {
        hook: Option<Box<dyn Fn()>>,
    }

    impl Probe {
        pub fn set(&mut self, f: impl Fn() + 'static) {
            self.hook = Some(Box::new(f));
        }

        pub async fn call(&self) {
            if let Some(hook) = &self.hook {
                hook();
            }
        }
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn sets() {
            super::Probe { hook: None }.set(super::super::nap);
        }
    }
}
