//! Methods, and futures in other values.

struct Mailer;

impl Mailer {
    async fn send(&self) {}

    fn later(&self) -> impl Future<Output = ()> {
        async {}
    }
}

trait Job {
    async fn run(&self);
}

pub async fn methods(mailer: &Mailer, job: &impl Job) {
    mailer.send(); //~ unawaited_future
    mailer.later(); //~ unawaited_future
    job.run(); //~ unawaited_future
}

fn impl_future() -> impl Future<Output = ()> {
    async {}
}

fn boxed() -> std::pin::Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async {})
}

pub async fn sync_functions_that_make_futures() {
    impl_future(); //~ unawaited_future
    boxed(); //~ unawaited_future
}

async fn notify(_: &str) {}

pub async fn lost_in_other_values(names: Vec<String>, flag: bool) {
    names.iter().for_each(|name| drop(notify(name)));
    let _ = names.iter().map(|name| notify(name)); //~ unawaited_future
    let closure = || notify("a");
    closure(); //~ unawaited_future
    if flag { notify("a") } else { notify("b") }; //~ unawaited_future unawaited_future
    (notify("a"), 1); //~ unawaited_future
}
