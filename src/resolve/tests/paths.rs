//! Paths: anchors, blocks, primitives, macros.

use super::{STD, check, link};
use crate::base::Name;
use crate::resolve::{Def, Namespace};

#[test]
fn own_modules_come_before_foreign_ones() {
    check(
        r#"
//- crate app
mod thread { pub fn sleep(d: u64) {} }
mod std_user { fn t() { std::thread::sleep(1); ::std::thread::sleep(1); } } //= std::thread::sleep, std::thread::sleep
fn t() {
    thread::sleep(1); //= app::thread::sleep
    ::std::thread::sleep(1); //= std::thread::sleep
    crate::thread::sleep(1); //= app::thread::sleep
    self::thread::sleep(1); //= app::thread::sleep
    crate::std::thread::sleep(1); //= -
    std::thread::gone(1); //= -
}
"#,
    );
}

#[test]
fn anchors() {
    check(
        r#"
//- crate app
pub fn top() {}
pub mod a {
    pub fn mid() {}
    pub mod b {
        use self::low as lower; //= app::a::b::low
        pub fn low() {}
        fn t() {
            super::super::top(); //= app::top
            super::mid(); //= app::a::mid
            lower(); //= app::a::b::low
            super::super::super::top(); //= -
            { use super::mid as inner; inner(); fn nested() { super::mid(); } } //= app::a::mid, app::a::mid, app::a::mid
        }
    }
}
//- crate filed
mod x;
pub fn top() {}
//- file x.rs
mod y { mod z; }
pub fn f() {}
//- file x/y/z.rs
fn t() {
    super::super::f(); //= filed::x::f
    crate::top(); //= filed::top
}
"#,
    );
}

#[test]
fn blocks_have_names_of_their_own() {
    check(
        r#"
//- crate app
fn read(x: &str) {}
fn outer() {
    read(""); //= std::fs::read
    use std::fs::read; //= std::fs::read
    fn local() {}
    {
        use std::thread; //= std::thread
        local(); //= app::outer::local
        thread::sleep(1); //= std::thread::sleep
        mod inner { pub fn f() { super::read(""); read(""); } } //= app::read, -
        inner::f(); //= app::outer::inner::f
    }
    thread::sleep(1); //= -
}
fn other() { read(""); } //= app::read
"#,
    );
}

#[test]
fn generic_parameters_and_self() {
    check(
        r#"
//- crate app
struct T;
struct S<T>(T);
impl<T> S<T> {
    fn new(t: T) -> Self { Self(t) } //= T, app::S, app::S
    fn two<U>(u: U) { Self::new(u); S::<T>::new(u); let _: Self; } //= U, app::S::new, app::S::new, T, app::S
    const LIMIT: u32 = 1;
    fn limit() -> u32 { Self::LIMIT } //= u32, app::S::LIMIT
}
enum E { A, B { x: u8 } }
impl E {
    fn f(self) { match self { Self::A => {} Self::B { x } => {} } } //= app::E::A, app::E::B
}
fn n<const N: usize>() -> usize { N } //= usize, usize, N
fn plain() -> T { T } //= app::T, app::T
"#,
    );
}

#[test]
fn primitives_are_types_even_where_a_module_has_the_name() {
    check(
        r#"
//- crate app
use std::{str, u32};
mod inner { pub fn bool() {} }
fn t(s: &str) { //= str
    str::from_utf8(b""); //= std::str::from_utf8
    str::parse(s); //= str::parse
    u32::MAX; //= u32::MAX
    u32::MIN; //= std::u32::MIN
    let _: u32 = 1; //= u32
    i64::nothing(); //= -
    <u32>::MAX; //= u32::MAX, u32
}
"#,
    );
}

#[test]
fn aliases_and_qualified_paths() {
    check(
        r#"
//- crate app
use std::io::Read;
type F = std::fs::File;
type G = F;
enum Mode { Fast, Slow { x: u8 } }
type M = Mode;
type Circle = Circle2;
type Circle2 = Circle;
type Wrap<T> = Vec<T>;
fn t(f: F) { //= app::F
    F::open(""); //= std::fs::File::open
    G::open(""); //= std::fs::File::open
    <std::fs::File>::open(""); //= std::fs::File::open, std::fs::File
    <std::fs::File as Read>::read(&mut f); //= std::fs::File::read, std::fs::File
    <F as std::io::Read>::bytes(f); //= std::io::Read::bytes, app::F
    Read::read(&mut f); //= std::io::Read::read
    M::Fast; //= app::Mode::Fast
    M::Slow { x: 1 }; //= app::Mode::Slow
    F { fd: 1 }; //= std::fs::File
    Circle::new(); //= -
    Wrap::<u8>::new(); //= std::vec::Vec::new, u8
    std::fs::File::open(""); //= std::fs::File::open
    String::new(); //= std::string::String::new
    Vec::<u8>::new(); //= std::vec::Vec::new, u8
}
"#,
    );
}

#[test]
fn macros() {
    check(
        r#"
//- crate dep
#[macro_export] macro_rules! shout { () => {} }
macro_rules! secret { () => {} }
//- crate app deps=dep
#[macro_use] mod macros { macro_rules! mine { () => {} } mod deeper { macro_rules! deep { () => {} } } }
macro_rules! root { () => {} }
pub(crate) use root as renamed; //= app::root
mod m {
    use dep::shout; //= dep::shout
    fn t() {
        mine!(); //= app::macros::mine
        root!(); //= app::root
        deep!(); //= -
        shout!(); //= dep::shout
        crate::renamed!(); //= app::root
        println!(); //= std::println
        std::println!(); //= std::println
        dep::secret!(); //= -
    }
}
mod own { macro_rules! vec { () => {} } fn t() { vec!(); } } //= app::own::vec
fn t() { vec!(); shout!(); } //= std::vec, -
"#,
    );
}

#[test]
fn attributes_and_settings() {
    let (names, _) = link(&format!(
        "{STD}\n//- crate tokio_macros\n#[proc_macro_attribute] pub fn main() {{}}\n\
         //- crate tokio known deps=tokio_macros\npub use tokio_macros::main;\n\
         //- crate app deps=tokio\nuse tokio::main as entry;\nmod m {{}}"
    ));
    let path = |path: &str| path.split("::").map(Name::new).collect::<Vec<_>>();
    let unit = crate::resolve::UnitId(names.units().count() as u32 - 1);
    for text in ["tokio::main", "entry"] {
        let root = crate::hir::File::ROOT;
        let found = names.resolve_names(unit, root, crate::hir::Anchor::Plain, &path(text), Namespace::Macros);
        assert_eq!(names.def_path(found.expect("the attribute").def), "tokio_macros::main");
    }
    let shown = |text: &str, ns| names.lookup_absolute(&path(text), ns).map(|def: Def| names.def_path(def));
    assert_eq!(shown("std::fs::read", Namespace::Values).as_deref(), Some("std::fs::read"));
    assert_eq!(shown("std::fs::File::open", Namespace::Values).as_deref(), Some("std::fs::File::open"));
    assert_eq!(shown("std::io::prelude::Read::bytes", Namespace::Values).as_deref(), Some("std::io::Read::bytes"));
    assert_eq!(shown("std::option::Option::Some", Namespace::Values).as_deref(), Some("std::option::Option::Some"));
    assert_eq!(shown("tokio::main", Namespace::Macros).as_deref(), Some("tokio_macros::main"));
    assert_eq!(shown("std::fs::gone", Namespace::Values), None);
    assert_eq!(shown("gone::fs", Namespace::Types), None);
}

#[test]
fn any_thread_may_ask() {
    fn shared<T: Send + Sync>() {}
    shared::<crate::resolve::Names>();
}
