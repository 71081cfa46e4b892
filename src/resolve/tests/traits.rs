//! Implementations and what paths find through them.

use super::{STD, check, link};
use crate::base::Name;
use crate::resolve::{Def, Namespace};

#[test]
fn associated_functions() {
    check(
        r#"
//- crate other deps=app
impl app::Thing { }
//- crate app
pub struct Thing;
pub trait Make { fn make() -> Self; fn help() {} const N: u8 = 1; }
pub trait Above: Make { fn above(); }
impl Make for Thing { fn make() -> Self { Self::help(); Self::own(); Self } } //= app::Thing, app::Thing, app::Make::help, app::Thing::own, app::Thing
mod far { impl super::Thing { pub fn own() {} } }
impl From<u8> for Thing { fn from(x: u8) -> Self { Thing } }
impl From<u16> for Thing { fn from(x: u16) -> Self { Thing } }
pub trait From<T> { fn from(x: T) -> Self; }
#[derive(Default, std::clone::Clone, Debug)] pub struct Derived;
trait Walk { fn step() { Self::step(); Self::stop(); } fn stop(); } //= app::Walk::step, app::Walk::stop
fn t<A: Above, B>(a: A) where B: Make { //= A, B
    Thing::make(); //= app::Thing::make
    Thing::own(); //= app::Thing::own
    Thing::help(); //= app::Make::help
    Thing::N; //= app::Make::N
    Thing::from(1); //= app::From::from
    Derived::default(); //= std::default::Default::default
    A::make(); //= app::Make::make
    A::above(); //= app::Above::above
    B::make(); //= app::Make::make
    Above::above(); //= app::Above::above
    <Thing as Make>::make(); //= app::Thing::make, app::Thing
    Default::default(); //= std::default::Default::default
    Thing::gone(); //= -
    Thing::blank(); //= app::Blank::blank
    u32::blank(); //= app::Blank::blank
    far::blind::no(); //= -
}
trait Blank { fn blank(); }
impl<T: Make> Blank for T { fn blank() {} }
"#,
    );
}

#[test]
fn associated_types() {
    check(
        r#"
//- crate app
trait Has { type Out; fn f(); }
struct S;
struct O;
impl O { fn make() {} }
impl Has for S {
    type Out = O; //= app::O
    fn f() {
        Self::Out::make(); //= app::O::make
        <Self as Has>::Out::make(); //= app::O::make, app::S
        let _: Self::Out; //= app::S(1)
    }
}
"#,
    );
}

#[test]
fn circles_have_no_answer() {
    check(
        r#"
//- crate app
type A = <A>::B;
type C = D;
type D = C;
struct S;
trait Tr { type Out; type Far; }
impl Tr for S { type Out = <S as Tr>::Far; type Far = Self::Out::Out; }
impl Tr for Self::Foo { type Out = Self::Foo; type Far = S; }
trait Up: Down { fn up(); }
trait Down: Up { fn down(); }
impl <S as Tr>::Out { fn f() { struct Inner; impl Tr for Inner { type Out = Inner; type Far = A; } Self::f(); } }
fn t() {
    A::f(); //= -
    C::f(); //= -
    <S as Tr>::Out::f(); //= -, app::S
    Up::down(); //= app::Down::down
    Up::gone(); //= -
}
"#,
    );
}

#[test]
fn traits_in_scope() {
    let (names, _) = link(&format!(
        "{STD}\n//- crate app\n\
         mod ext {{ pub trait A {{}} pub trait B {{}} trait Hidden {{}} pub mod prelude {{ pub use super::A as _; pub use super::B; }} }}\n\
         mod user {{ use super::ext::prelude::*; fn f() {{ use std::io::Read as _; fn inner() {{}} }} }}"
    ));
    let unit = crate::resolve::UnitId(1);
    let traits = |scope: u32| {
        let found = names.traits_in_scope(unit, crate::hir::ScopeId(scope));
        let mut shown: Vec<String> = found.map(|at| names.def_path(at)).collect();
        shown.sort();
        shown.join(" ")
    };
    let scopes = names.unit(unit).hir.scopes.len() as u32;
    let user = (0..scopes).map(crate::hir::ScopeId).find(|id| {
        let of = names.unit(unit).hir.scope(*id).module;
        of.is_some_and(|item| names.unit(unit).hir.item(item).name == Some(Name::new("user")))
    });
    let std = "std::clone::Clone std::convert::TryFrom std::default::Default";
    assert_eq!(traits(user.expect("a scope").0), format!("app::ext::A app::ext::B {std}"));
    assert_eq!(traits(scopes - 1), format!("app::ext::A app::ext::B {} std::io::Read", std));
}

#[test]
fn implementations_by_trait_and_type() {
    let (names, _) = link(&format!(
        "{STD}\n//- crate app\npub trait Tr {{}} pub struct S; type A = S; impl Tr for A {{}} impl<T> Tr for T {{}} impl Tr for &str {{}}\n\
         #[derive(Clone)] pub struct D; impl dyn Tr {{ pub fn on_dyn() {{}} }} impl Tr for gone::X {{}}"
    ));
    let find = |path: &str| {
        let path: Vec<Name> = path.split("::").map(Name::new).collect();
        match names.lookup_absolute(&path, Namespace::Types) {
            Some(Def::Item(item)) => item,
            other => panic!("{other:?} is no item"),
        }
    };
    let tr = find("app::Tr");
    let heads: Vec<Option<String>> =
        names.impls_of_trait(tr).map(|data| data.self_def.map(|def| names.def_path(def))).collect();
    assert_eq!(heads, [Some("app::S".into()), Some("T".into()), Some("reference".into()), None]);
    assert_eq!(names.impls_of(find("app::S")).count(), 1);
    let derived = names.impls_of(find("app::D")).next().expect("the derive");
    assert!(derived.derived && derived.trait_ == Some(find("std::clone::Clone")));
    let on_dyn = names.inherent_assoc(tr, Name::new("on_dyn")).expect("the function");
    assert_eq!(names.def_path(on_dyn), "app::Tr::on_dyn");
    assert_eq!(names.trait_member(tr, Name::new("on_dyn")), None);
}
