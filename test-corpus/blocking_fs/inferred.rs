//! Types that only inference knows.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Child;

fn any<T>() -> T {
    unimplemented!()
}
struct Fake;
impl Fake {
    fn sync_all(&self) {}
    fn wait(&mut self) {}
}
async fn reads1(v: Vec<File>) {
    let _ = v.get(0).unwrap().sync_all(); //~ blocking_fs
}
async fn reads2(v: &[File], i: usize) {
    if let Some(f) = v.get(i) {
        f.sync_all(); //~ blocking_fs
    }
}
async fn reads3(mut v: Vec<Child>, i: usize) {
    if let Some(c) = v.get_mut(i) {
        c.wait(); //~ blocking_process
    }
}
async fn reads4(v: &[PathBuf]) {
    for p in v.get(1..).unwrap_or_default() {
        p.exists(); //~ blocking_fs
    }
}
async fn harmless4(v: &str) {
    v.get(1..).unwrap_or_default();
}
trait Get<K> {
    type Out;
    fn get(&self, k: K) -> Self::Out;
}
struct Reg;
struct K1;
struct K2;
impl Get<K1> for Reg {
    type Out = File;
    fn get(&self, k: K1) -> File {
        any()
    }
}
impl Get<K2> for Reg {
    type Out = Fake;
    fn get(&self, k: K2) -> Fake {
        Fake
    }
}
async fn reads5() {
    Reg.get(K1).sync_all(); //~ blocking_fs
}
async fn harmless5() {
    Reg.get(K2).sync_all();
}
async fn reads6() {
    <Reg as Get<K1>>::get(&Reg, K1).sync_all(); //~ blocking_fs
}
trait Layer<S> {
    type Service;
    fn layer(&self, s: S) -> Self::Service;
}
struct L;
struct Svc<S> {
    s: S,
}
impl<S> Layer<S> for L {
    type Service = Svc<S>;
    fn layer(&self, s: S) -> Svc<S> {
        Svc { s }
    }
}
async fn reads7(f: File) {
    L.layer(f).s.sync_all(); //~ blocking_fs
}
async fn harmless7(f: Fake) {
    L.layer(f).s.sync_all();
}
trait Idx<S> {
    type Out;
}
struct Key;
impl Idx<Key> for usize {
    type Out = File;
}
fn idx<I: Idx<Key>>(i: I) -> I::Out {
    any()
}
async fn reads8() {
    idx(0).sync_all(); //~ blocking_fs
}
async fn reads9() -> io::Result<()> {
    let t: tempfile::NamedTempFile = any();
    t.as_file().sync_all() //~ blocking_fs
}
struct Log<W = File> {
    w: W,
}
async fn reads10() {
    let l: Log = any();
    l.w.sync_all(); //~ blocking_fs
}
async fn reads11() {
    let c = |l: Log| l.w.sync_all(); //~ blocking_fs
    c(any());
}
async fn reads12() {
    any::<Vec<Log>>()[0].w.sync_all(); //~ blocking_fs
}
trait Backend {
    type Conn;
}
struct Disk;
impl Backend for Disk {
    type Conn = Child;
}
enum State<B: Backend> {
    Idle,
    Open(B::Conn),
    Maybe(Option<B::Conn>),
}
struct Actor<B: Backend> {
    st: State<B>,
}
impl Actor<Disk> {
    async fn reads13(&mut self) {
        if let State::Open(c) = &mut self.st {
            c.wait(); //~ blocking_process
        }
    }
    async fn reads14(&mut self) {
        match &mut self.st {
            State::Maybe(Some(c)) => {
                c.wait(); //~ blocking_process
            }
            _ => {}
        }
    }
}
impl<B: Backend<Conn = Child>> Actor<B> {
    async fn reads15(&mut self) {
        match self.st {
            State::Open(ref mut c) => {
                c.wait(); //~ blocking_process
            }
            _ => {}
        }
    }
}
async fn reads16(p: Cow<'_, Path>) {
    if let Cow::Owned(ref p) = p {
        p.exists(); //~ blocking_fs
    }
}
async fn reads17(p: &Cow<'_, Path>) {
    match p {
        Cow::Owned(p) => {
            p.exists(); //~ blocking_fs
        }
        _ => {}
    }
}
async fn reads18(f: File) {
    dbg!(f).sync_all(); //~ blocking_fs
}
async fn reads19(o: Option<File>) {
    let Some(f) = dbg!(o) else { return };
    f.sync_all(); //~ blocking_fs
}
async fn reads20(v: Vec<Option<File>>) {
    for f in v.into_iter().flatten() {
        f.sync_all(); //~ blocking_fs
    }
}
async fn reads21(v: Vec<Vec<File>>) {
    v.iter().flatten().for_each(|f| {
        f.sync_all(); //~ blocking_fs
    });
}
async fn reads22(m: HashMap<u8, Vec<Child>>) {
    for mut c in m.into_values().flatten() {
        c.wait(); //~ blocking_process
    }
}

async fn bound_twice<T: Iterator>(mut files: T)
where
    T: Iterator<Item = File>,
{
    files.next().unwrap().sync_all(); //~ blocking_fs
}

struct Store<const SYNC: bool, const WAYS: usize>(File);

impl Store<true, 1> {
    fn end(&self) {
        self.0.sync_all().unwrap();
    }
}

impl Store<false, 1> {
    fn end(&self) {}
}

impl<const WAYS: usize> Store<false, WAYS> {
    fn flush(&self) {
        self.0.sync_all().unwrap();
    }
}

async fn by_a_constant(store: Store<true, 1>, other: Store<false, 2>) {
    store.end(); //~ blocking_fs
    other.flush(); //~ blocking_fs
}
