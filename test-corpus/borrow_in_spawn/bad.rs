async fn without_move() {
    let name = String::from("x");
    let h = tokio::spawn(async { //~ borrow_in_spawn
        println!("{}", name);
    });
    h.await.unwrap();
}

async fn reference_to_a_local() {
    let data = vec![1, 2, 3];
    let r = &data;
    let h = tokio::spawn(async move { //~ borrow_in_spawn
        println!("{:?}", r);
    });
    h.await.unwrap();
}

fn thread() {
    let numbers = vec![1, 2, 3];
    std::thread::spawn(|| println!("{}", numbers.len())); //~ borrow_in_spawn
}

fn copied() {
    let count = 5;
    std::thread::spawn(|| println!("{}", count + 1)); //~ borrow_in_spawn
}

fn changed() {
    let mut count = 0;
    std::thread::spawn(|| count += 1); //~ borrow_in_spawn
    println!("{count}");
}

struct Server {
    name: String,
    port: u16,
}

impl Server {
    async fn run(&self) {
        println!("{}", self.name);
    }

    fn lent(&self) {
        tokio::spawn(async move { println!("{}", self.name) }); //~ borrow_in_spawn, dropped_join_handle
    }

    fn lent_number(&self) {
        tokio::spawn(async move { println!("{}", self.port) }); //~ borrow_in_spawn, dropped_join_handle
    }

    fn lent_without_move(&mut self) {
        tokio::spawn(async { self.port += 1 }); //~ borrow_in_spawn, dropped_join_handle
    }

    fn lent_to_a_call(&self) {
        tokio::spawn(self.run()); //~ borrow_in_spawn, dropped_join_handle
    }

    fn lent_in_the_block(&self) {
        tokio::spawn(async move { self.run().await }); //~ borrow_in_spawn, dropped_join_handle
    }
}

fn param(text: &str) {
    tokio::spawn(async move { println!("{text}") }); //~ borrow_in_spawn, dropped_join_handle
}

fn slices(items: &[String]) {
    for item in items {
        tokio::spawn(async move { println!("{item}") }); //~ borrow_in_spawn, dropped_join_handle, unbounded_spawn
    }
}

fn lifetimes<'a>(text: &'a String) {
    std::thread::spawn(move || println!("{}", text.len())); //~ borrow_in_spawn
}

fn optional(text: Option<&str>) {
    std::thread::spawn(move || println!("{text:?}")); //~ borrow_in_spawn
}

async fn show(text: &str) {
    println!("{text}");
}

fn argument() {
    let text = String::from("x");
    tokio::spawn(show(&text)); //~ borrow_in_spawn, dropped_join_handle
}

fn argument_of_a_param(text: &str) {
    tokio::spawn(show(text)); //~ borrow_in_spawn, dropped_join_handle
}

fn receiver() {
    let server = Server { name: String::new(), port: 1 };
    tokio::spawn(server.run()); //~ borrow_in_spawn, dropped_join_handle
}

fn slice_of_a_local() {
    let text = String::from("x");
    let part = text.as_str();
    tokio::spawn(async move { println!("{part}") }); //~ borrow_in_spawn, dropped_join_handle
}

fn each() {
    let names = vec![String::from("x")];
    for name in &names {
        tokio::spawn(async move { println!("{name}") }); //~ borrow_in_spawn, dropped_join_handle, unbounded_spawn
    }
    for name in names.iter() {
        std::thread::spawn(move || println!("{name}")); //~ borrow_in_spawn, thread_per_item
    }
}

fn local_task() {
    let name = String::from("x");
    tokio::task::spawn_local(async { println!("{name}") }); //~ borrow_in_spawn, dropped_join_handle
}

fn blocking() {
    let name = String::from("x");
    tokio::task::spawn_blocking(|| println!("{name}")); //~ borrow_in_spawn
}

fn bound_first() {
    let name = String::from("x");
    let task = async { println!("{name}") };
    tokio::spawn(task); //~ borrow_in_spawn, dropped_join_handle
}

async fn nested() {
    tokio::spawn(async move { //~ dropped_join_handle
        let name = String::from("x");
        tokio::spawn(async { println!("{name}") }); //~ borrow_in_spawn, dropped_join_handle
    });
}

pub fn of_adaptors(names: Vec<String>) {
    for (index, name) in names.iter().enumerate() {
        std::thread::spawn(move || println!("{index} {name}")); //~ borrow_in_spawn, thread_per_item
    }
    for name in names.iter().rev().skip(1) {
        std::thread::spawn(move || println!("{name}")); //~ borrow_in_spawn, thread_per_item
    }
}
