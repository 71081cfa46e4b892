use std::sync::Arc;

async fn cloned() {
    let name = String::from("x");
    let n2 = name.clone();
    tokio::spawn(async move { println!("{}", n2) }).await.unwrap(); //~ serial_spawn
    println!("{}", name);
}

fn moved_without_the_word() {
    let name = String::from("x");
    tokio::spawn(async { drop(name) }); //~ dropped_join_handle
    let names = vec![String::new()];
    std::thread::spawn(|| {
        for name in names {
            println!("{name}");
        }
    });
}

fn scoped(names: &[String]) {
    std::thread::scope(|scope| {
        for name in names {
            scope.spawn(move || println!("{name}")); //~ thread_per_item
        }
    });
}

fn for_ever(text: &'static str) {
    tokio::spawn(async move { println!("{text}") }); //~ dropped_join_handle
}

static NAME: &str = "x";
const NAMES: [&str; 2] = ["a", "b"];

fn statics() {
    tokio::spawn(async { println!("{NAME}") }); //~ dropped_join_handle
    for name in NAMES {
        tokio::spawn(async move { println!("{name}") }); //~ dropped_join_handle
    }
    for name in ["a", "b"] {
        tokio::spawn(async move { println!("{name}") }); //~ dropped_join_handle
    }
    let text = "literal";
    tokio::spawn(async move { println!("{text}") }); //~ dropped_join_handle
}

fn leaked() {
    let text: &'static String = Box::leak(Box::new(String::new()));
    tokio::spawn(async move { println!("{text}") }); //~ dropped_join_handle
}

fn own_locals() {
    tokio::spawn(async { //~ dropped_join_handle
        let name = String::from("x");
        println!("{name}");
    });
}

struct Server {
    name: Arc<String>,
}

impl Server {
    fn clones(&self) {
        let name = self.name.clone();
        tokio::spawn(async move { println!("{name}") }); //~ dropped_join_handle
    }

    fn shared(self: Arc<Self>) {
        tokio::spawn(async move { println!("{}", self.name) }); //~ dropped_join_handle
    }

    fn owned(self) {
        tokio::spawn(async move { println!("{}", self.name) }); //~ dropped_join_handle
    }

    fn in_the_argument(&self) {
        tokio::spawn(show(self.name.to_string())); //~ dropped_join_handle
    }

    async fn in_place(&self) {
        let task = async { println!("{}", self.name) };
        task.await;
    }
}

async fn show(text: String) {
    println!("{text}");
}

fn numbers(count: u32) {
    tokio::spawn(async move { println!("{count}") }); //~ dropped_join_handle
}

async fn concurrent(names: &[String]) {
    let all = names.iter().map(|name| async move { name.len() });
    futures::future::join_all(all).await;
}

fn parts(pair: (&str, u32)) {
    let (_, number) = pair;
    tokio::spawn(async move { println!("{number}") }); //~ dropped_join_handle
}

fn in_place(name: &str) {
    tokio::task::block_in_place(|| println!("{name}"));
}

fn runs<F: FnOnce() + Send>(work: F) {
    work();
}

fn not_static(name: &str) {
    runs(|| println!("{name}"));
}
