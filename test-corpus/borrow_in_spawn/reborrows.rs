//! A reference that stands where one is asked for is borrowed anew there, and is captured by what it points to.

use std::thread;

fn asks(_: &str) {}
fn takes<T>(_: T) {}
async fn server(_: &str) {}

struct Named {
    name: &'static str,
}

impl Named {
    fn greet(&self, _: &str) {}
}

fn of_a_literal(rt: &'static tokio::runtime::Runtime) {
    let address = "127.0.0.1:80";
    thread::spawn(|| asks(address));
    thread::spawn(|| rt.block_on(server(address)));
    let named = Named { name: "x" };
    thread::spawn(|| asks(named.name));
    thread::spawn(|| {
        let text: &str = address;
        text.len()
    });
    thread::spawn(|| Named { name: "y" }.greet(address));
    thread::spawn(|| takes(address)); //~ borrow_in_spawn
    thread::spawn(|| address == "q"); //~ borrow_in_spawn
    tokio::spawn(async { server(address).await }); //~ dropped_join_handle
}

fn of_a_local() {
    let text = String::from("x");
    let lent = text.as_str();
    thread::spawn(|| asks(lent)); //~ borrow_in_spawn
}
