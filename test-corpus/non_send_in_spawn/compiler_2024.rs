//@ edition: 2024
//! Programs of `tests/oracle/send.py --seed 1`, with the verdict of rustc.
pub mod kinds {
pub use std::cell::{Cell, RefCell}; pub use std::collections::HashMap; pub use std::future::Future; pub use std::marker::PhantomData;
pub use std::ptr::NonNull; pub use std::rc::{Rc, Weak}; pub use std::sync::mpsc::{channel, Receiver, Sender};
pub use std::sync::{Arc, Mutex, MutexGuard, RwLock}; pub use std::sync::atomic::AtomicU8;
pub static LOCK: Mutex<i32> = Mutex::new(1); pub static ATOMIC: AtomicU8 = AtomicU8::new(0);
pub struct HasRc { pub id: u32, pub inner: Rc<i32> }
pub struct Deep { pub name: String, pub state: Option<HasRc> }
pub struct Plain { pub id: u32, pub name: String }
pub struct Promised(pub Rc<i32>); unsafe impl Send for Promised {} unsafe impl Sync for Promised {}
pub struct Holder<T> { pub value: T }
pub struct Pinned { pub at: *mut u8 }
pub enum Choice { A, B(Rc<i32>) }
pub trait Job { fn run(&self) {} } impl Job for i32 {}
pub trait SendJob: Send { fn run(&self) {} } impl SendJob for i32 {}
pub fn look<T: ?Sized>(_: &T) {}
pub fn cond() -> bool { true }
pub async fn tick() {}
pub async fn look_later<T: ?Sized>(_: &T) { tick().await }
pub async fn take_later<T>(value: T) { tick().await; drop(value) }
pub fn wrap_send<F: Future + Send + 'static>(f: F) {}
pub fn wrap_any<F: Future + 'static>(f: F) {}
pub fn call_send<F>(f: F) where F: FnOnce() + Send + 'static {}
pub fn call_any(f: impl FnOnce()) {}
}

// rustc: Send
pub mod p0 { // phantom_rc param_ref join_set
use crate::kinds::*;
fn go(x: &PhantomData<Rc<i32>>) {
let mut set = tokio::task::JoinSet::new(); set.spawn(async move { look(x); }); //~ borrow_in_spawn, rc_in_spawn
}
}
// rustc: compiles
pub mod p4 { // generic_string loop_around join_set
use crate::kinds::*;
fn go() {
let mut set = tokio::task::JoinSet::new(); set.spawn(async move { for _ in 0..2 { let x = Holder { value: String::new() }; look(&x); tick().await; } });
}
}
// rustc: Send
pub mod p8 { // enum_rc if_let tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async move { if let Some(x) = Some(Choice::B(Rc::new(1))) { tick().await; look(&x); } }); //~ dropped_join_handle, rc_in_spawn
}
}
// rustc: compiles
pub mod p12 { // dyn_fn_send helper_deep spawn_local
use crate::kinds::*;
async fn helper() { let x = Box::new(|| ()) as Box<dyn Fn() + Send>; tick().await; look(&x); } async fn outer() { tick().await; helper().await; }
fn go() {
tokio::task::spawn_local(async { outer().await; }); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p16 { // cell self thread::spawn
use crate::kinds::*;
struct Own { value: Cell<i32> } impl Own { fn go(&self) { std::thread::spawn(move || { look(&self.value); }); } } //~ borrow_in_spawn, non_send_in_spawn
fn go() {

}
}
// rustc: compiles
pub mod p20 { // dyn_fn_send made_inside spawn_blocking
use crate::kinds::*;
fn go() {
tokio::task::spawn_blocking(move || { let x = Box::new(|| ()) as Box<dyn Fn() + Send>; look(&x); });
}
}
// rustc: Send
pub mod p24 { // array_rc argument handle
use crate::kinds::*;
fn go() {
tokio::runtime::Handle::current().spawn(Box::pin(async move { take_later([Rc::new(1)]).await; })); //~ dropped_join_handle, rc_in_spawn
}
}
// rustc: compiles
pub mod p28 { // promised if_let join_set
use crate::kinds::*;
fn go() {
let task = async { if let Some(x) = Some(Promised(Rc::new(1))) { tick().await; look(&x); } }; let mut set = tokio::task::JoinSet::new(); set.spawn(task);
}
}
// rustc: E0521
pub mod p32 { // string self spawn_local
use crate::kinds::*;
struct Own { value: String } impl Own { fn go(&self) { tokio::task::spawn_local(async move { look(&self.value); }); } } //~ borrow_in_spawn, dropped_join_handle
fn go() {

}
}
// rustc: compiles
pub mod p37 { // phantom_fn other_field builder
use crate::kinds::*;
fn go() {
let s = (String::new(), PhantomData::<fn() -> Rc<i32>>); std::thread::Builder::new().spawn(move || { look(&s.0); }).unwrap();
}
}
// rustc: E0597
pub mod p41 { // sender option_ref tokio::spawn
use crate::kinds::*;
fn go() {
let o = Some(channel::<i32>().0); if let Some(x) = &o { tokio::spawn(async move { look(x); }); } //~ unbounded_channel, borrow_in_spawn, dropped_join_handle
}
}
// rustc: Send
pub mod p45 { // generic_rc reference handle
use crate::kinds::*;
fn go() {
let x = Holder { value: Rc::new(1) }; let r = &x; tokio::runtime::Handle::current().spawn(async move { look(r); }); //~ borrow_in_spawn, dropped_join_handle, rc_in_spawn
}
}
// rustc: Send
pub mod p49 { // arc_receiver len tokio::spawn
use crate::kinds::*;
fn go() {
let x = vec![Arc::new(channel::<i32>().1)]; tokio::spawn(async { look(&x.len()); }); //~ unbounded_channel, borrow_in_spawn, dropped_join_handle, non_send_in_spawn
}
}
// rustc: compiles
pub mod p53 { // arc_mutex arc_field local_set
use crate::kinds::*;
fn go() {
let s = Arc::new((String::new(), Arc::new(Mutex::new(1)))); let set = tokio::task::LocalSet::new(); set.spawn_local(async move { look(&s.0); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p57 { // dyn_fn ignored call_any
use crate::kinds::*;
fn go() {
let x = Box::new(|| ()) as Box<dyn Fn()>; call_any(move || { let _ = x; });
}
}
// rustc: compiles
pub mod p61 { // generic_rc apart_inside builder
use crate::kinds::*;
fn go() {
let s = (String::new(), Holder { value: Rc::new(1) }); std::thread::Builder::new().spawn(move || { let (a, _) = s; look(&a); }).unwrap();
}
}
// rustc: compiles
pub mod p65 { // dyn_fn_send other_field local_set
use crate::kinds::*;
fn go() {
let s = (String::new(), Box::new(|| ()) as Box<dyn Fn() + Send>); let set = tokio::task::LocalSet::new(); set.spawn_local(async move { look(&s.0); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p69 { // struct_plain self_clone tokio::spawn
use crate::kinds::*;
struct Own { value: Plain } impl Own { fn go(&self) { let value = Plain { id: 1, name: String::new() }; tokio::spawn(async move { look(&value); }); } } //~ dropped_join_handle
fn go() {

}
}
// rustc: compiles
pub mod p73 { // sender argument local_set
use crate::kinds::*;
fn go() {
let set = tokio::task::LocalSet::new(); set.spawn_local(Box::pin(async { take_later(channel::<i32>().0).await; })); //~ dropped_join_handle, unbounded_channel
}
}
// rustc: compiles
pub mod p77 { // sender made_inside call_send
use crate::kinds::*;
fn go() {
call_send(move || { let x = channel::<i32>().0; look(&x); }); //~ unbounded_channel
}
}
// rustc: Send
pub mod p81 { // arc_cell param_ref thread::spawn
use crate::kinds::*;
fn go(x: &Arc<Cell<i32>>) {
std::thread::spawn(move || { look(x); }); //~ borrow_in_spawn, non_send_in_spawn
}
}
// rustc: compiles
pub mod p85 { // struct_plain ignored join_set
use crate::kinds::*;
fn go() {
let x = Plain { id: 1, name: String::new() }; let mut set = tokio::task::JoinSet::new(); set.spawn(async move { let _ = x; });
}
}
// rustc: compiles
pub mod p89 { // int other_field builder
use crate::kinds::*;
fn go() {
let s = (String::new(), 1); std::thread::Builder::new().spawn(move || { look(&s.0); }).unwrap();
}
}
// rustc: Send
pub mod p93 { // tuple_rc nested call_send
use crate::kinds::*;
fn go() {
let x = (String::new(), Rc::new(1)); call_send(move || { let g = || look(&x); g(); }); //~ rc_in_spawn
}
}
// rustc: compiles
pub mod p97 { // arc after local_set
use crate::kinds::*;
fn go() {
let task = async move { tick().await; let x = Arc::new(1); look(&x); }; let set = tokio::task::LocalSet::new(); set.spawn_local(task); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p101 { // dyn_job by_ref local_set
use crate::kinds::*;
fn go() {
let x = Box::new(1) as Box<dyn Job>; let set = tokio::task::LocalSet::new(); set.spawn_local(async move { look(&x); }); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p105 { // struct_deep param_no_move join_set
use crate::kinds::*;
fn go(x: Deep) {
let mut set = tokio::task::JoinSet::new(); set.spawn(async { look(&x); }); //~ borrow_in_spawn, rc_in_spawn
}
}
// rustc: compiles
pub mod p109 { // pointer shadowed scope
use crate::kinds::*;
fn go() {
let x = std::ptr::null::<u8>(); let x = 1; std::thread::scope(|s| { s.spawn(move || { look(&x); }); });
}
}
// rustc: compiles
pub mod p113 { // phantom_rc statement local_set
use crate::kinds::*;
fn go() {
let task = async move { look(&PhantomData::<Rc<i32>>); tick().await; }; let set = tokio::task::LocalSet::new(); set.spawn_local(task); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p117 { // pointer taken_apart local_set
use crate::kinds::*;
fn go() {
let (a, b) = (String::new(), std::ptr::null::<u8>()); let set = tokio::task::LocalSet::new(); set.spawn_local(async move { look(&a); }); look(&b); //~ dropped_join_handle
}
}
