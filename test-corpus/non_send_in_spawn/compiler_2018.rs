//@ edition: 2018
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
pub mod p0 { // array_rc len wrap_send
use crate::kinds::*;
fn go() {
let x = vec![[Rc::new(1)]]; wrap_send(async { look(&x.len()); }); //~ borrow_in_spawn, rc_in_spawn
}
}
// rustc: Send
pub mod p4 { // arc_cell operand tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async { look(&(Arc::new(Cell::new(1)), tick().await)); }); //~ dropped_join_handle, non_send_in_spawn
}
}
// rustc: compiles
pub mod p8 { // dyn_fn by_ref wrap_any
use crate::kinds::*;
fn go() {
let x = Box::new(|| ()) as Box<dyn Fn()>; wrap_any(async move { look(&x); });
}
}
// rustc: Send
pub mod p12 { // vec_rc reference tokio::spawn
use crate::kinds::*;
fn go() {
let x = vec![Rc::new(1)]; let r = &x; tokio::spawn(async move { look(r); }); //~ borrow_in_spawn, dropped_join_handle, rc_in_spawn
}
}
// rustc: compiles
pub mod p16 { // struct_deep tuple wrap_any
use crate::kinds::*;
fn go() {
wrap_any(async move { let pair = (1, Deep { name: String::new(), state: Some(HasRc { id: 1, inner: Rc::new(1) }) }); tick().await; look(&pair.0); });
}
}
// rustc: Send
pub mod p20 { // refcell reference spawn_blocking
use crate::kinds::*;
fn go() {
let x = RefCell::new(1); let r = &x; tokio::task::spawn_blocking(move || { look(r); }); //~ borrow_in_spawn, non_send_in_spawn
}
}
// rustc: Send
pub mod p24 { // arc_receiver arc_field call_send
use crate::kinds::*;
fn go() {
let s = Arc::new((String::new(), Arc::new(channel::<i32>().1))); call_send(move || { look(&s.0); }); //~ unbounded_channel, non_send_in_spawn
}
}
// rustc: compiles
pub mod p28 { // guard closure local_set
use crate::kinds::*;
fn go() {
let set = tokio::task::LocalSet::new(); set.spawn_local(async { let x = LOCK.lock().unwrap(); let f = || look(&x); tick().await; f(); }); //~ dropped_join_handle, lock_across_await
}
}
// rustc: Send
pub mod p32 { // dyn_send_job reference_no_move thread::spawn
use crate::kinds::*;
fn go() {
let x = Box::new(1) as Box<dyn SendJob>; let r = &x; std::thread::spawn(|| { look(r); }); //~ borrow_in_spawn, non_send_in_spawn
}
}
// rustc: compiles
pub mod p36 { // arc_mutex_rc nested local_set
use crate::kinds::*;
fn go() {
let x = Arc::new(Mutex::new(Rc::new(1))); let set = tokio::task::LocalSet::new(); set.spawn_local(async move { let g = || look(&x); g(); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p40 { // struct_deep made_inside handle
use crate::kinds::*;
fn go() {
tokio::runtime::Handle::current().spawn(async move { let x = Deep { name: String::new(), state: Some(HasRc { id: 1, inner: Rc::new(1) }) }; look(&x); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p44 { // vec_string ignored wrap_send
use crate::kinds::*;
fn go() {
let x = vec![String::new()]; wrap_send(async move { let _ = x; });
}
}
// rustc: compiles
pub mod p48 { // int for handle
use crate::kinds::*;
fn go() {
tokio::runtime::Handle::current().spawn(async { for x in vec![1] { tick().await; look(&x); } }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p52 { // guard reference wrap_any
use crate::kinds::*;
fn go() {
wrap_any(async move { let x = LOCK.lock().unwrap(); let r = &x; tick().await; look(r); }); //~ lock_across_await
}
}
// rustc: compiles
pub mod p56 { // guard branch_across wrap_any
use crate::kinds::*;
fn go() {
wrap_any(async { if cond() { let x = LOCK.lock().unwrap(); tick().await; look(&x); } }); //~ lock_across_await
}
}
// rustc: Send
pub mod p60 { // dyn_job self_clone spawn_blocking
use crate::kinds::*;
struct Own { value: Box<dyn Job> } impl Own { fn go(&self) { let value = Box::new(1) as Box<dyn Job>; tokio::task::spawn_blocking(move || { look(&value); }); } } //~ non_send_in_spawn
fn go() {

}
}
// rustc: Send
pub mod p64 { // option_rc loop_iter builder
use crate::kinds::*;
fn go() {
let all = vec![Some(Rc::new(1))]; for x in all.iter() { std::thread::Builder::new().spawn(move || { look(x); }).unwrap(); } //~ borrow_in_spawn, rc_in_spawn, thread_per_item
}
}
// rustc: compiles
pub mod p68 { // arc_mutex_rc number handle
use crate::kinds::*;
fn go() {
tokio::runtime::Handle::current().spawn(Box::pin(async { let n = std::mem::size_of_val(&Arc::new(Mutex::new(Rc::new(1)))); tick().await; look(&n); })); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p72 { // arc_refcell loop wrap_send
use crate::kinds::*;
fn go() {
for x in vec![Arc::new(RefCell::new(1))] { wrap_send(async move { look(&x); }); } //~ non_send_in_spawn
}
}
// rustc: compiles
pub mod p76 { // dyn_job before spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async { let x = Box::new(1) as Box<dyn Job>; look(&x); tick().await; }); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p80 { // phantom_rc arc_field builder
use crate::kinds::*;
fn go() {
let s = Arc::new((String::new(), PhantomData::<Rc<i32>>)); std::thread::Builder::new().spawn(move || { look(&s.0); }).unwrap(); //~ rc_in_spawn
}
}
// rustc: E0521
pub mod p84 { // int param_ref spawn_local
use crate::kinds::*;
fn go(x: &i32) {
tokio::task::spawn_local(async move { look(x); }); //~ borrow_in_spawn, dropped_join_handle
}
}
// rustc: compiles
pub mod p88 { // instant helper wrap_send
use crate::kinds::*;
async fn helper() { let x = std::time::Instant::now(); tick().await; look(&x); } async fn outer() { tick().await; helper().await; }
fn go() {
wrap_send(Box::pin(async move { helper().await; }));
}
}
// rustc: compiles
pub mod p92 { // arc_mutex param handle
use crate::kinds::*;
fn go(x: Arc<Mutex<i32>>) {
tokio::runtime::Handle::current().spawn(async move { look(&x); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p96 { // option_rc made_inside scope
use crate::kinds::*;
fn go() {
std::thread::scope(|s| { s.spawn(move || { let x = Some(Rc::new(1)); look(&x); }); });
}
}
// rustc: compiles
pub mod p101 { // dyn_fn_send looked_dropped tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async move { let x = Box::new(|| ()) as Box<dyn Fn() + Send>; look(&x); drop(x); tick().await; }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p105 { // dyn_job branch_across spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async move { if cond() { let x = Box::new(1) as Box<dyn Job>; tick().await; look(&x); } }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p109 { // refcell across wrap_send
use crate::kinds::*;
fn go() {
wrap_send(async { let x = RefCell::new(1); tick().await; look(&x); });
}
}
// rustc: compiles
pub mod p113 { // refcell no_move_value spawn_local
use crate::kinds::*;
fn go() {
let x = RefCell::new(1); tokio::task::spawn_local(async { drop(x); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p117 { // struct_rc param_static wrap_any
use crate::kinds::*;
fn go(x: &'static HasRc) {
wrap_any(async move { look(x); });
}
}
