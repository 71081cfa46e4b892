//@ edition: 2021
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

// rustc: E0521
pub mod p0 { // dyn_job self spawn_local
use crate::kinds::*;
struct Own { value: Box<dyn Job> } impl Own { fn go(&self) { tokio::task::spawn_local(async move { look(&self.value); }); } } //~ borrow_in_spawn, dropped_join_handle
fn go() {

}
}
// rustc: Send
pub mod p4 { // guard select tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async { tokio::select! { _ = take_later(LOCK.lock().unwrap()) => {} _ = tick() => {} } }); //~ dropped_join_handle, non_send_in_spawn
}
}
// rustc: compiles
pub mod p8 { // dyn_fn_send by_value wrap_send
use crate::kinds::*;
fn go() {
let x = Box::new(|| ()) as Box<dyn Fn() + Send>; wrap_send(async move { drop(x); });
}
}
// rustc: compiles
pub mod p12 { // sender loop_around wrap_send
use crate::kinds::*;
fn go() {
wrap_send(async { for _ in 0..2 { let x = channel::<i32>().0; look(&x); tick().await; } }); //~ unbounded_channel
}
}
// rustc: compiles
pub mod p16 { // enum_rc number wrap_send
use crate::kinds::*;
fn go() {
wrap_send(Box::pin(async move { let n = std::mem::size_of_val(&Choice::B(Rc::new(1))); tick().await; look(&n); }));
}
}
// rustc: compiles
pub mod p20 { // arc_mutex_cell tuple wrap_send
use crate::kinds::*;
fn go() {
wrap_send(async move { let pair = (1, Arc::new(Mutex::new(Cell::new(1)))); tick().await; look(&pair.0); });
}
}
// rustc: compiles
pub mod p24 { // arc_mutex param_static builder
use crate::kinds::*;
fn go(x: &'static Arc<Mutex<i32>>) {
std::thread::Builder::new().spawn(move || { look(x); }).unwrap();
}
}
// rustc: Send
pub mod p28 { // arc_refcell unused wrap_send
use crate::kinds::*;
fn go() {
let task = async move { let _x = Arc::new(RefCell::new(1)); tick().await; }; wrap_send(task); //~ non_send_in_spawn
}
}
// rustc: compiles
pub mod p32 { // phantom_rc unused local_set
use crate::kinds::*;
fn go() {
let task = async move { let _x = PhantomData::<Rc<i32>>; tick().await; }; let set = tokio::task::LocalSet::new(); set.spawn_local(task); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p36 { // arc_receiver by_value builder
use crate::kinds::*;
fn go() {
let x = Arc::new(channel::<i32>().1); std::thread::Builder::new().spawn(move || { drop(x); }).unwrap(); //~ unbounded_channel, non_send_in_spawn
}
}
// rustc: Send
pub mod p40 { // generic_rc closure tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async { let x = Holder { value: Rc::new(1) }; let f = || look(&x); tick().await; f(); }); //~ dropped_join_handle, rc_in_spawn
}
}
// rustc: compiles
pub mod p44 { // ref_static_atomic if_let local_set
use crate::kinds::*;
fn go() {
let task = async { if let Some(x) = Some(&ATOMIC) { tick().await; look(&x); } }; let set = tokio::task::LocalSet::new(); set.spawn_local(task); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p48 { // arc_mutex match spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async move { match Arc::new(Mutex::new(1)) { x => { tick().await; look(&x); } } }); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p52 { // struct_deep closure wrap_send
use crate::kinds::*;
fn go() {
let x = Deep { name: String::new(), state: Some(HasRc { id: 1, inner: Rc::new(1) }) }; let f = move || look(&x); wrap_send(async move { f(); }); //~ rc_in_spawn
}
}
// rustc: Send
pub mod p56 { // option_rc for handle
use crate::kinds::*;
fn go() {
tokio::runtime::Handle::current().spawn(Box::pin(async move { for x in vec![Some(Rc::new(1))] { tick().await; look(&x); } })); //~ dropped_join_handle, rc_in_spawn
}
}
// rustc: compiles
pub mod p60 { // phantom_rc temporary spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async { look_later(&PhantomData::<Rc<i32>>).await; }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p64 { // static_str branch_across spawn_local
use crate::kinds::*;
fn go() {
let task = async { if cond() { let x = "x"; tick().await; look(&x); } }; tokio::task::spawn_local(task); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p68 { // arc_receiver param_no_move builder
use crate::kinds::*;
fn go(x: Arc<Receiver<i32>>) {
std::thread::Builder::new().spawn(|| { look(&x); }).unwrap(); //~ borrow_in_spawn, non_send_in_spawn
}
}
// rustc: E0597
pub mod p72 { // sender reference_no_move spawn_local
use crate::kinds::*;
fn go() {
let x = channel::<i32>().0; let r = &x; tokio::task::spawn_local(async { look(r); }); //~ unbounded_channel, borrow_in_spawn, dropped_join_handle
}
}
// rustc: compiles
pub mod p76 { // arc_mutex_cell branch_across spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async { if cond() { let x = Arc::new(Mutex::new(Cell::new(1))); tick().await; look(&x); } }); //~ dropped_join_handle
}
}
// rustc: Send
pub mod p80 { // nonnull helper_deep join_set
use crate::kinds::*;
async fn helper() { let x = NonNull::<u8>::dangling(); tick().await; look(&x); } async fn outer() { tick().await; helper().await; }
fn go() {
let task = async { outer().await; }; let mut set = tokio::task::JoinSet::new(); set.spawn(task); //~ non_send_in_spawn
}
}
// rustc: Send
pub mod p84 { // dyn_fn tuple join_set
use crate::kinds::*;
fn go() {
let task = async { let pair = (1, Box::new(|| ()) as Box<dyn Fn()>); tick().await; look(&pair.0); }; let mut set = tokio::task::JoinSet::new(); set.spawn(task); //~ non_send_in_spawn
}
}
// rustc: compiles
pub mod p88 { // struct_plain moved_later spawn_local
use crate::kinds::*;
fn go() {
tokio::task::spawn_local(async move { let x = Plain { id: 1, name: String::new() }; tick().await; drop(x); }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p92 { // phantom_fn ignored wrap_any
use crate::kinds::*;
fn go() {
let x = PhantomData::<fn() -> Rc<i32>>; wrap_any(async move { let _ = x; });
}
}
// rustc: compiles
pub mod p97 { // dyn_send_job tuple tokio::spawn
use crate::kinds::*;
fn go() {
tokio::spawn(async move { let pair = (1, Box::new(1) as Box<dyn SendJob>); tick().await; look(&pair.0); }); //~ dropped_join_handle
}
}
// rustc: E0373
pub mod p101 { // static_str no_move_value thread::spawn
use crate::kinds::*;
fn go() {
let x = "x"; std::thread::spawn(|| { drop(x); }); //~ borrow_in_spawn
}
}
// rustc: E0597
pub mod p105 { // struct_plain reference_no_move local_set
use crate::kinds::*;
fn go() {
let x = Plain { id: 1, name: String::new() }; let r = &x; let set = tokio::task::LocalSet::new(); set.spawn_local(async { look(r); }); //~ borrow_in_spawn, dropped_join_handle
}
}
// rustc: compiles
pub mod p109 { // pointer spawn_call local_set
use crate::kinds::*;
fn go() {
let set = tokio::task::LocalSet::new(); set.spawn_local(take_later(std::ptr::null::<u8>())); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p113 { // tuple_rc ignored spawn_local
use crate::kinds::*;
fn go() {
let x = (String::new(), Rc::new(1)); tokio::task::spawn_local(async move { let _ = x; }); //~ dropped_join_handle
}
}
// rustc: compiles
pub mod p117 { // vec_rc output wrap_send
use crate::kinds::*;
fn go() {
wrap_send(async move { vec![Rc::new(1)] });
}
}
