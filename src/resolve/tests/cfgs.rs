//! What exists, and what a name means where several items have it.

use super::{STD, check, link};

#[test]
fn features_and_hosts_choose() {
    check(
        r#"
//- crate app features=fast
#[cfg(feature = "slow")] mod imp { pub fn go() {} pub fn slow() {} }
#[cfg(not(feature = "slow"))] #[path = "quick.rs"] mod imp;
#[cfg(windows)] mod sys { pub fn windows() {} }
#[cfg(unix)] mod sys { pub fn unix() {} }
#[cfg(windows)] mod w { pub fn f() {} pub fn only() {} }
#[cfg(not(windows))] mod u { pub fn f() {} }
#[cfg(windows)] use w::*;
#[cfg(not(windows))] use u::*;
#[cfg(loom)] use std::fs::read as pick;
#[cfg(not(loom))] use std::thread::sleep as pick; //= std::thread::sleep
fn t() {
    imp::quick(); //= app::imp::quick
    imp::slow(); //= -
    sys::unix(); //= app::sys::unix
    f(); //= app::u::f
    only(); //= app::w::only
    #[cfg(feature = "fast")]
    imp::quick(); //= app::imp::quick
}
//- file quick.rs
pub fn quick() {}
"#,
    );
}

#[test]
fn production_comes_before_tests() {
    check(
        r#"
//- crate app
#[cfg(test)] use mock::now;
#[cfg(not(test))] use real::now; //= app::real::now
mod real { pub fn now() {} pub fn both() {} }
#[cfg(test)] mod mock { pub fn now() {} pub fn both() {} }
use real::*;
#[cfg(test)] use mock::both;
fn t() {
    now(); //= app::real::now
    both(); //= app::real::both
}
#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::read; //= std::fs::read
    fn t() {
        now(); //= app::real::now
        mock::both(); //= app::mock::both
        real::both(); //= app::real::both
        read(""); //= std::fs::read
    }
}
"#,
    );
}

#[test]
fn states_of_items() {
    let (names, _) = link(&format!(
        "{STD}\n//- crate app\n\
         #[cfg(feature = \"off\")] fn gone() {{ fn gone_inner() {{}} }}\n\
         fn kept() {{ fn kept_inner() {{}} }}\n\
         #[cfg(test)] mod tested {{ fn test_helper() {{}} struct S; impl S {{ fn test_method() {{}} }} }}\n\
         #[test] fn test_itself() {{ fn test_inner() {{}} }}\n\
         #[tokio::test] async fn test_async() {{}}\n\
         mod filed;\n\
         #[cfg(not(feature = \"off\"))] impl T {{ #[cfg(feature = \"off\")] fn gone_method() {{}} fn kept_method() {{}} }}\n\
         struct T;\n\
         //- file filed.rs\n#![cfg(test)]\nfn test_filed() {{}}\n\
         //- crate it test deps=app\nfn test_target() {{}}\n#[cfg(test)] fn test_too() {{}}\n#[cfg(not(test))] fn gone_too() {{}}"
    ));
    let mut seen = 0;
    for (unit, data) in names.units().filter(|(_, unit)| !names.krate(unit.krate).known) {
        for (id, item) in data.hir.items() {
            let at = crate::resolve::ItemRef { unit, item: id };
            let Some(name) = item.name.map(|name| name.as_str()) else { continue };
            if let Some((kind, _)) = name.split_once('_') {
                seen += 1;
                assert_eq!(names.is_active(at), kind != "gone", "{name}");
                assert_eq!(names.is_test_only(at), kind == "test" || name == "gone_too", "{name}");
            }
        }
    }
    assert_eq!(seen, 13);
}
