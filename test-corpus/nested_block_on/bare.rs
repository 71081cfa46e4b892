//! Futures that work only on a thread of tokio's runtime, driven by an executor that is not tokio's.

use futures::FutureExt;
use futures::future::BoxFuture;
use std::time::Duration;
use tokio::net::{TcpListener, UdpSocket};
use tokio::runtime::Handle;

/// Works where the thread has a runtime, and blocks its tasks there.
pub fn listen() -> std::io::Result<TcpListener> {
    futures::executor::block_on(TcpListener::bind("127.0.0.1:0")) //~ nested_block_on@pedantic
}

pub fn by_a_name() -> std::io::Result<UdpSocket> {
    let bound = UdpSocket::bind("127.0.0.1:0");
    pollster::block_on(bound) //~ nested_block_on@pedantic
}

pub fn in_a_block() {
    futures_lite::future::block_on(async { //~ nested_block_on@pedantic
        tokio::time::sleep(Duration::from_millis(1)).await;
    });
}

async fn load() -> std::io::Result<Vec<u8>> {
    read().await
}

fn read() -> BoxFuture<'static, std::io::Result<Vec<u8>>> {
    let reading = async move { tokio::fs::read("a").await };
    reading.boxed()
}

pub fn through_functions() -> std::io::Result<Vec<u8>> {
    futures::executor::block_on(load()) //~ nested_block_on@pedantic
}

async fn first() {
    second().await;
}

async fn second() {
    third().await;
}

async fn third() {
    fourth().await;
}

async fn fourth() {
    fifth().await;
}

async fn fifth() {
    tokio::time::sleep(Duration::from_millis(1)).await;
}

pub fn far_away() {
    futures::executor::block_on(second()); //~ nested_block_on@pedantic
}

/// With each call it is less likely that this way is taken.
pub fn too_far_away() {
    futures::executor::block_on(first());
}

async fn starts_a_task() {
    tokio::spawn(async {}); //~ dropped_join_handle
}

pub fn with_a_task() {
    futures::executor::block_on(starts_a_task()); //~ nested_block_on@pedantic
}

async fn again(depth: u32) {
    if depth > 0 {
        Box::pin(again(depth - 1)).await;
    }
}

pub fn recursion() {
    futures::executor::block_on(again(3));
}

/// Channels need no runtime.
pub fn takes(mut queue: tokio::sync::mpsc::Receiver<u8>) -> Option<u8> {
    futures::executor::block_on(queue.recv())
}

/// That is tokio's own.
pub fn on_the_runtime(handle: &Handle) -> std::io::Result<TcpListener> {
    handle.block_on(TcpListener::bind("127.0.0.1:0"))
}

pub fn enters(handle: &Handle) -> std::io::Result<TcpListener> {
    let _entered = handle.enter();
    futures::executor::block_on(TcpListener::bind("127.0.0.1:0"))
}

pub fn asks() -> Option<std::io::Result<TcpListener>> {
    Handle::try_current().ok()?;
    Some(futures::executor::block_on(TcpListener::bind("127.0.0.1:0")))
}

/// What calls it says it already.
fn called_by_a_task() -> std::io::Result<TcpListener> {
    futures::executor::block_on(TcpListener::bind("127.0.0.1:0"))
}

pub async fn calls() -> std::io::Result<TcpListener> {
    called_by_a_task() //~ nested_block_on
}

/// A thread for what blocks belongs to the runtime, too, and has nothing else to do.
fn on_such_a_thread() -> std::io::Result<TcpListener> {
    futures::executor::block_on(TcpListener::bind("127.0.0.1:0"))
}

fn between() -> std::io::Result<TcpListener> {
    on_such_a_thread()
}

pub async fn offloads() -> std::io::Result<TcpListener> {
    tokio::task::spawn_blocking(|| between()).await.unwrap()
}

fn handed() -> std::io::Result<TcpListener> {
    futures::executor::block_on(TcpListener::bind("127.0.0.1:0"))
}

pub async fn hands_over() -> std::io::Result<TcpListener> {
    tokio::task::spawn_blocking(handed).await.unwrap()
}

pub async fn in_place() -> std::io::Result<TcpListener> {
    tokio::task::block_in_place(|| futures::executor::block_on(TcpListener::bind("127.0.0.1:0")))
}

/// The future is only made here, and nobody drives it.
pub fn not_driven() {
    futures::executor::block_on(async {
        let later = TcpListener::bind("127.0.0.1:0");
        drop(later);
    });
}

pub struct Server;

impl Drop for Server {
    fn drop(&mut self) {
        futures::executor::block_on(tokio::time::sleep(Duration::from_millis(1))); //~ blocking_drop
    }
}
