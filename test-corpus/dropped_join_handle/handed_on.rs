//! Functions that spawn a task and hand its handle on: what they give is dropped.

use std::future::Future;
use tokio::task::JoinHandle;

pub fn start() -> JoinHandle<()> {
    tokio::spawn(async { serve().await })
}

pub async fn start_later() -> Result<JoinHandle<()>, std::io::Error> {
    serve().await;
    Ok(start())
}

async fn serve() {}

pub enum Handle {
    Task(JoinHandle<()>),
    None,
}

pub trait Runtime {
    fn spawn(task: impl Future<Output = ()> + Send + 'static) -> Handle;
}

pub async fn connect<R: Runtime>() -> Result<(), std::io::Error> {
    R::spawn(serve()); //~ dropped_join_handle
    load(); //~ dropped_join_handle
    let _ = load(); //~ dropped_join_handle
    load_later().await?; //~ dropped_join_handle
    // who gives the bare handle of a task without an error may look after it: `supervised(..)`
    start();
    start_later().await?;
    Ok(())
}

pub fn load() -> JoinHandle<Result<(), std::io::Error>> {
    tokio::spawn(async { tokio::fs::write("journal", "done").await })
}

pub async fn load_later() -> Result<JoinHandle<Result<(), std::io::Error>>, std::io::Error> {
    serve().await;
    Ok(load())
}

pub struct Connection {
    name: String,
    task: Option<Handle>,
}

impl Connection {
    pub fn open(name: &str) -> Self {
        Self { name: name.to_owned(), task: Some(Handle::Task(start())) }
    }
}

/// Ends its task with itself.
pub struct Ended(JoinHandle<()>);

impl Ended {
    pub fn new() -> Self {
        Self(start())
    }
}

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.abort();
    }
}

pub async fn owners<R: Runtime>() {
    Connection::open("lost"); //~ dropped_join_handle
    let kept = Connection::open("kept");
    Ended::new();
    start().await.unwrap();
    let task = start();
    let handle = R::spawn(serve());
    drop(kept.name);
    task.abort();
    keep(handle);
}

fn keep(_handle: Handle) {}
