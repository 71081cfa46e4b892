//! Imports: renames, groups, globs, chains, circles.

use super::{STD, check, link};
use crate::base::Name;
use crate::resolve::Namespace;

#[test]
fn renames_and_groups() {
    check(
        r#"
//- crate app
use std::fs as files; //= std::fs
use std::{fs::{self, File as F, read}, io::{self as input, Read}, time::*}; //= std::fs, std::fs::File, std::fs::read, std::io, std::io::Read
fn f() {
    files::read(""); //= std::fs::read
    fs::read(""); //= std::fs::read
    read(""); //= std::fs::read
    F::open(""); //= std::fs::File::open
    Duration::from_secs(1); //= std::time::Duration::from_secs
    input::nothing(); //= -
}
"#,
    );
}

#[test]
fn explicit_beats_glob_and_glob_beats_prelude() {
    check(
        r#"
//- crate app
mod a { pub fn f() {} pub fn g() {} pub struct String; pub struct Vec; fn hidden() {} pub(crate) fn open() {} }
mod b { pub fn f() {} }
use b::f;
use a::*;
struct Vec;
fn t() {
    f(); //= app::b::f
    g(); //= app::a::g
    hidden(); //= -
    open(); //= app::a::open
    let _: String; //= app::a::String
    let _: Vec; //= app::Vec
    let _: Option<u8>; //= std::option::Option, u8
}
"#,
    );
}

#[test]
fn private_imports_do_not_leak_through_globs_but_reach_children() {
    check(
        r#"
//- crate app
mod a { use std::fs::read; pub use std::fs::File; pub mod inner { use super::*; fn t() { read(""); } } } //= std::fs::read, std::fs::File, std::fs::read
mod b { use super::a::*; fn t() {
    read(""); //= -
    File::open(""); //= std::fs::File::open
} }
"#,
    );
}

#[test]
fn chains_over_modules_and_crates() {
    check(
        r#"
//- crate low
pub mod deep { pub mod er { pub fn go() {} pub struct T; impl T { pub fn new() {} } } }
pub use deep::er as short;
//- crate mid deps=low
pub use low::short::*;
pub use low as base;
pub extern crate low as renamed;
pub mod prelude { pub use crate::{go as run, T}; pub use std::fs; }
//- crate app deps=middle:mid
use middle::prelude::*;
mod m { pub use super::run as again; }
fn t() {
    run(); //= low::deep::er::go
    m::again(); //= low::deep::er::go
    T::new(); //= low::deep::er::T::new
    middle::base::short::go(); //= low::deep::er::go
    middle::renamed::deep::er::go(); //= low::deep::er::go
    fs::read(""); //= std::fs::read
    low::short::go(); //= -
}
"#,
    );
}

#[test]
fn circles_of_globs_end() {
    check(
        r#"
//- crate app
pub mod a { pub use super::b::*; pub fn fa() {} pub use super::c::only_c; }
pub mod b { pub use super::c::*; pub fn fb() {} }
pub mod c { pub use super::a::*; pub fn fc() {} pub fn only_c() {} }
pub mod d { pub use super::e::x; }
pub mod e { pub use super::d::x; }
fn t() {
    a::fc(); //= app::c::fc
    b::fa(); //= app::a::fa
    c::fb(); //= app::b::fb
    b::only_c(); //= app::c::only_c
    d::x(); //= -
}
"#,
    );
}

#[test]
fn late_names_replace_early_answers() {
    check(
        r#"
//- crate app
mod first { pub use super::second::fs; pub fn t() { fs::read(""); } } //= app::third::fs, app::third::fs::read
mod second { pub use super::third::*; use fs::read; fn t() { read(""); } } //= app::third::fs::read, app::third::fs::read
mod third { pub mod fs { pub fn read(x: &str) {} } }
"#,
    );
}

#[test]
fn an_import_does_not_lead_to_itself() {
    check(
        r#"
//- crate anyhow known
pub struct Error;
#[macro_export] macro_rules! anyhow { () => {} }
pub fn anyhow() {}
//- crate app deps=anyhow
use anyhow::{self, anyhow}; //= anyhow, anyhow
mod log { pub fn log() {} }
mod inner { use crate::log::log; fn t() { log(); } } //= app::log::log, app::log::log
use log::log as write; //= app::log::log
mod m { use anyhow::anyhow; fn t() { anyhow!(); anyhow(); let _: anyhow::Error; } } //= anyhow, anyhow::anyhow, anyhow::anyhow, anyhow::Error
"#,
    );
}

#[test]
fn one_import_gives_all_namespaces() {
    check(
        r#"
//- crate app
mod a { pub fn x() {} pub mod x { pub fn y() {} } pub mod z { pub fn w() {} } pub fn z() {} }
use a::x;
use a::z::{self};
fn t() {
    x(); //= app::a::x
    x::y(); //= app::a::x::y
    z::w(); //= app::a::z::w
    z(); //= -
}
mod foo { pub fn foo() {} }
pub use foo::foo;
mod user { use super::foo; fn t() {
    foo(); //= app::foo::foo
    foo::foo(); //= app::foo::foo
} }
"#,
    );
}

#[test]
fn enums_by_glob_and_unnamed_traits() {
    check(
        r#"
//- crate app
pub enum Mode { Fast, Slow(u8) }
use Mode::*;
mod m { pub use super::Mode::Slow as S; pub trait Ext { fn ext(&self) {} } }
fn t(mode: Mode) { //= app::Mode
    Fast; //= app::Mode::Fast
    m::S(1); //= app::Mode::Slow
    match mode { Fast => {} Mode::Slow(_) => {} } //= app::Mode::Fast, app::Mode::Slow
}
"#,
    );
}

#[test]
fn globs_of_the_unknown_are_marked() {
    let (names, _) = link(&format!(
        "{STD}\n//- crate app\nmod a {{ pub use nowhere::*; }}\nmod b {{ use super::a::*; }}\nmod c {{ use std::fs::*; }}"
    ));
    let marked = |path: &str| {
        let path: Vec<Name> = path.split("::").map(Name::new).collect();
        match names.lookup_absolute(&path, Namespace::Types) {
            Some(crate::resolve::Def::Module(module)) => names.module(module).has_unresolved_glob,
            other => panic!("{other:?} is no module"),
        }
    };
    assert!(marked("app::a") && marked("app::b"));
    assert!(!marked("app::c") && !marked("app"));
    assert_eq!(names.unresolved_imports().len(), 1);
}

#[test]
fn paths_of_2015() {
    check(
        r#"
//- crate dep edition=2018
pub fn g() {}
//- crate app edition=2015 deps=dep
extern crate dep as other;
pub mod util { pub fn f() {} }
mod m {
    use util::f; //= app::util::f
    use dep::g; //= dep::g
    use other; //= dep
    fn t() {
        f(); //= app::util::f
        ::util::f(); //= app::util::f
        ::std::fs::read(""); //= std::fs::read
        util::f(); //= -
        other::g(); //= dep::g
    }
}
"#,
    );
}

#[test]
fn extern_crates_at_the_root_are_names_everywhere() {
    check(
        r#"
//- crate alloc edition=2021 known
pub mod boxed { pub struct Box; }
//- crate app deps=dep:alloc
extern crate alloc as alloc_crate;
extern crate self as me;
pub fn here() {}
mod m {
    use alloc_crate::boxed::Box; //= alloc::boxed::Box
    use ::dep::boxed; //= alloc::boxed
    fn t() { me::here(); } //= app::here
}
"#,
    );
}

#[test]
fn what_is_known_of_a_crate_may_be_spread_over_files() {
    check(
        r#"
//- crate dep known
pub mod fs { pub fn read() {} }
#[cfg(unix)] pub mod sys { pub fn u() {} }
#[cfg(windows)] pub mod sys { pub fn w() {} }
//- file more.rs
pub mod fs { pub fn write() { read(); } pub struct File; } //= dep::fs::read
pub mod net { use crate::fs; pub fn f() { fs::write(); } } //= dep::fs, dep::fs::write
//- crate app deps=dep
mod twice { pub fn a() {} }
fn t() {
    dep::fs::read(); //= dep::fs::read
    dep::fs::write(); //= dep::fs::write
    dep::net::f(); //= dep::net::f
    dep::sys::u(); //= dep::sys::u
    dep::sys::w(); //= -
}
"#,
    );
}

#[test]
fn what_sources_lack_is_looked_up_beneath_them() {
    check(
        r#"
//- crate dep known
mod inner { pub struct Both; impl Both { pub fn new() -> Self; } }
pub mod shown { pub use crate::inner::Both; pub fn here() {} pub use made_by_a_macro::gone; }
mod deep { pub struct Own; fn t(made: Lock, own: Own, other: Nobody) {} } //= notes::Lock, dep::deep::Own, -
//- crate notes known beneath=dep deps=app
pub struct Lock;
pub struct Own;
pub mod shown {
    pub struct Both;
    impl Both { pub fn new() -> Self; pub fn more() -> Self; }
    impl Lent for u8 { fn lent() {} }
    pub trait Lent { fn lent(); }
    pub fn here() {}
    pub fn there() {}
    pub fn gone() {}
}
pub mod beside { pub fn far() {} }
//- crate app deps=dep
use dep::shown::{Both, there}; //= dep::shown::Both, notes::shown::there
use dep::beside; //= notes::beside
use notes::shown::here as hidden; //= -
fn t() {
    Both::new(); //= dep::shown::Both::new
    dep::shown::here(); //= dep::shown::here
    there(); //= notes::shown::there
    dep::shown::gone(); //= notes::shown::gone
    beside::far(); //= notes::beside::far
    dep::shown::nowhere(); //= -
    <u8>::lent(); //= -, u8
}
"#,
    );
}
