//! Generics, associated types, closures, conversions.

use super::check;

#[test]
fn combinators() {
    check(
        r#"
        use std::collections::HashMap;
        fn f(names: Vec<String>, o: Option<&str>, r: Result<u8, String>) {
            let x = names.iter().map(|name| name.len()).filter(|n| *n > 1);
            let y = x.map(|n| (n, true)).collect::<Vec<_>>();
              //^ std::vec::Vec<(usize, bool)>
            let x: HashMap<_, _> = names.iter().map(|name| (name.clone(), name.len())).collect();
              //^ std::collections::HashMap<std::string::String, usize>
            let x = x.get("a").copied();
              //^ std::option::Option<usize>
            let x = o.map(|s| s.to_string()).unwrap_or_default();
              //^ std::string::String
            let x = 3usize.min(4);
              //^ usize
            let mut list = Vec::new();
            list.extend(["a"].iter().map(|s| s.len()));
            let x = list;
              //^ std::vec::Vec<usize>
            for n in 0..3u16 {}
              //^ u16
            let x = r.map_err(|e| e.len());
              //^ std::result::Result<u8, usize>
            let x = names.into_iter().flat_map(|s| s.into_bytes()).next();
              //^ std::option::Option<u8>
            let x = o.and_then(|s| s.parse::<u16>().ok());
              //^ std::option::Option<u16>
            let x: Result<Vec<_>, String> = vec![Ok::<_, String>(1u8)].into_iter().collect();
              //^ std::result::Result<std::vec::Vec<u8>, std::string::String>
            let x = (0..3u8).zip(["a"].iter()).last();
              //^ std::option::Option<(u8, &&str)>
            let x = std::iter::repeat(1u8).take(3).fold(0u32, |sum, n| sum + n as u32);
              //^ u32
        }
        "#,
    );
}

/// What a chain gives is what both of its parts give, and each may be such a chain.
#[test]
fn long_chains() {
    check(
        r#"
        fn f(names: Vec<String>) {
            let x = names.iter().map(|name| name.len())
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .chain(names.iter().map(|name| name.len()))
                .map(|len| len > 1).collect::<Vec<_>>();
            let x = x.first().copied();
              //^ std::option::Option<bool>
        }
        "#,
    );
}

#[test]
fn associated_functions() {
    check(
        r#"
        #[derive(Default, Clone)]
        struct S<T> { value: T }
        impl<T> S<T> {
            const N: usize = 1;
            fn new(value: T) -> Self { Self { value } }
            fn me(self) -> Self { let x = Self::new(self.value); x }
                                                               //^ test::S<T>
            fn with<U>(self, f: impl FnOnce(T) -> U) -> S<U> { S::new(f(self.value)) }
        }
        trait Make { fn make() -> Self; }
        impl Make for u16 { fn make() -> u16 { 1 } }
        enum E { A, B(u8) }
        type Alias = S<u8>;
        fn f<M: Make>() {
            let x = S::new(1u8).me().value;
              //^ u8
            let x = S::<bool>::new(todo!());
              //^ test::S<bool>
            let x = S { value: "a" };
              //^ test::S<&str>
            let x = S::new(1u8).with(|n| n.to_string()).value;
              //^ std::string::String
            let x: u16 = Make::make();
                       //^^^^^^^^^^ -> u16::make (test::Make)
            let x = M::make();
              //^ M
            let x = <u16 as Make>::make();
              //^ u16
            let x = u16::make();
                  //^^^^^^^^^ -> u16::make (test::Make)
            let x = S::<u8>::N;
              //^ usize
            let x = E::B(1);
              //^ test::E
            let x = E::A;
              //^ test::E
            let x = Alias::new(2).value;
              //^ u8
            let x: S<bool> = Default::default();
            let x = x.clone();
              //^ test::S<bool>
            let x: String = "a".into();
              //^ std::string::String
            let x = String::from("a").parse::<i64>().unwrap();
              //^ i64
        }
        "#,
    );
}

#[test]
fn closures_and_callables() {
    check(
        r#"
        struct H { call: Box<dyn Fn(u8) -> String>, f: fn(u8) -> bool }
        fn apply<F, T>(f: F) -> T where F: FnOnce(&str) -> T { f("a") }
        async fn run<F, Fut>(f: F) -> u8 where F: Fn(String) -> Fut, Fut: std::future::Future<Output = u8> {
            let x = f(String::new()).await;
              //^ u8
            x
        }
        fn twice(n: u8) -> u16 { 1 }
        async fn f(h: H, g: impl Fn(bool) -> char) {
            let x = apply(|s| s.len());
              //^ usize
            let x = (h.call)(1);
              //^ std::string::String
            let x = (h.f)(1);
              //^ bool
            let x = g(true);
              //^ char
            let x = run(|s| async move { s.len(); 3 }).await;
              //^ u8
            let x = Some(1u8).map(twice);
              //^ std::option::Option<u16>
            let x = Some(1u8).map(Some);
              //^ std::option::Option<std::option::Option<u8>>
            let add = |a: u8, b| a + b;
            let x = add(1, 2);
              //^ u8
        }
        "#,
    );
}

#[test]
fn callables_are_told_apart_by_how_many_arguments_they_take() {
    check(
        r#"
        trait Handler<T> { fn given(self) -> T; }
        impl<F: Fn(A) -> u8, A> Handler<(A,)> for F { fn given(self) -> (A,) { todo!() } }
        impl<F: Fn(A, B) -> u8, A, B> Handler<(A, B)> for F { fn given(self) -> (A, B) { todo!() } }
        fn take<T, H: Handler<T>>(handler: H) -> T { handler.given() }
        fn two(a: u16, b: bool) -> u8 { 1 }
        fn f() {
            let x = take(two);
              //^ (u16, bool)
            let x = take(|a: u32| 1u8);
              //^ (u32,)
        }
        "#,
    );
}

#[test]
fn bounds_of_associated_types_hold_or_leave_an_implementation_out() {
    check(
        r#"
        use std::ops::Deref;
        use std::sync::Arc;
        trait Wallet { fn insert(&self, n: u8) -> bool; }
        impl<W: Deref<Target: Wallet>> Wallet for W { fn insert(&self, n: u8) -> bool { true } }
        struct Memory;
        impl Wallet for Memory { fn insert(&self, n: u8) -> bool { true } }
        struct Cache;
        impl Cache { fn insert(&self, n: u8) -> u16 { 1 } }
        fn f(memory: Arc<Memory>, cache: Arc<Cache>, some: Option<&Arc<Cache>>) {
            let x = memory.insert(1);
              //^ bool
            let x = cache.insert(1);
              //^ u16
            let x = some.unwrap().insert(1);
              //^ u16
        }
        "#,
    );
}
