//! What macros give and what they add.

use super::check;

#[test]
fn pinned_names() {
    check(
        r#"
        async fn f(rx: tokio::sync::oneshot::Receiver<u8>) {
            let sleep = tokio::time::sleep(std::time::Duration::ZERO);
            tokio::pin!(sleep, rx);
            sleep.as_mut().reset(todo!());
                         //^^^^^ -> tokio::time::Sleep::reset
                //^^^^^^ -> std::pin::Pin::as_mut
            let x = (&mut rx).await;
              //^ std::result::Result<u8, tokio::sync::oneshot::error::RecvError>
            let other = std::pin::pin!(tokio::time::sleep(std::time::Duration::ZERO));
            other.as_mut();
                //^^^^^^ -> std::pin::Pin::as_mut
        }
        "#,
    );
}

#[test]
fn macros_of_the_compiler() {
    check(
        r#"
        macro_rules! file { () => { 1_u8 } }
        fn f() {
            env!("CARGO_PKG_VERSION").to_owned();
                                    //^^^^^^^^ -> str::to_owned (std::borrow::ToOwned)
            let x = line!();
              //^ u32
            let x = serde_json::json!({ "a": [1, f()] });
              //^ serde_json::Value
            let x = file!();
              //^ _
        }
        "#,
    );
}

#[test]
fn keys_of_threads() {
    check(
        r#"
        use std::cell::{Cell, RefCell};
        thread_local! {
            static COUNT: Cell<u8> = const { Cell::new(1) };
            static SLOT: RefCell<Option<String>> = RefCell::new(None);
        }
        lazy_static! { static ref TEXT: String = String::new(); }
        fn made() -> String { String::new() }
        fn f() {
            COUNT.with(|count| count.set(1));
                //^^^^ -> std::thread::LocalKey::with
                                   //^^^ -> std::cell::Cell::set
            SLOT.with_borrow_mut(|slot| slot.take());
                                           //^^^^ -> std::option::Option::take
            let x = {
              //^ std::string::String
                thread_local! { static CACHE: RefCell<Option<String>> = const { RefCell::new(None) }; }
                CACHE.with(|cell| {
                    let mut slot = cell.borrow_mut();
                    if let Some(ref cached) = *slot {
                        return cached.clone();
                    }
                    made()
                })
            };
            TEXT.len();
               //^^^ -> std::string::String::len
        }
        "#,
    );
}

#[test]
fn builders() {
    check(
        r#"
        #[derive(Clone, typed_builder::TypedBuilder)]
        #[builder(field_defaults(setter(into)))]
        struct Record<T> { #[builder(setter(strip_option(fallback_suffix = "_opt"), prefix = "with_"))] host: Option<String>, data: T, #[builder(setter(skip))] at: u8 }
        #[derive(TypedBuilder)]
        #[builder(builder_type(name = Maker), build_method(name = make))]
        struct Made<T> { data: T, #[builder(setter(prefix = "no name "))] r#type: u8 }
        fn f() {
            let x = Record::<u8>::builder().with_host("a").with_host_opt(None).data(1).build();
                                                                                     //^^^^^ -> test::RecordBuilder::build
              //^ test::Record<u8>
            let x = Made::builder().r#type(1).data("a").make();
                                            //^^^^ -> test::Maker::data
              //^ test::Made<&str>
        }
        "#,
    );
}

#[test]
fn messages_of_prost() {
    check(
        r#"
        #[derive(Clone, PartialEq, ::prost::Message)]
        struct Request {
            #[prost(enumeration = "Kind", tag = "1")] kind: i32,
            #[prost(string, optional, tag = "2")] r#type: ::core::option::Option<String>,
            #[prost(enumeration = "Kind", repeated, tag = "3")] more: Vec<i32>,
            #[prost(int64, optional, tag = "4")] at: ::core::option::Option<i64>,
        }
        #[derive(Clone, Copy, ::prost::Enumeration)]
        #[repr(i32)]
        enum Kind { A = 0 }
        #[derive(Message)]
        struct Other { kind: i32 }
        fn f(request: Request, other: Other) {
            let x = Request::default();
              //^ test::Request
            let x = request.kind();
              //^ test::Kind
            let x = request.r#type();
              //^ &str
            for x in request.more() {}
              //^ test::Kind
            let x = request.at();
              //^ i64
            let x = Kind::try_from(1).unwrap();
              //^ test::Kind
            let x = other.kind();
              //^ _
        }
        "#,
    );
}

#[test]
fn projections() {
    check(
        r#"
        use std::pin::Pin;
        #[pin_project(project = Projected)]
        struct S<T> { #[pin] inner: T, count: u8 }
        pin_project_lite::pin_project! {
            #[project = StateProj]
            enum State<F> where F: Future { Running { #[pin] future: F }, Done { at: u8 } }
        }
        pin_project_lite::pin_project! { struct Plain<T> { #[pin] inner: T, name: String } }
        fn f(s: Pin<&mut S<u64>>, state: Pin<&mut State<std::future::Ready<u8>>>, mut plain: Pin<&mut Plain<u8>>) {
            let x = s.project().inner;
                    //^^^^^^^ -> test::S::project
              //^ std::pin::Pin<&mut u64>
            match state.project() {
                StateProj::Running { future } => future.poll(todo!()),
                                                      //^^^^ -> std::future::Ready::poll (std::future::Future)
                StateProj::Done { at } => {}
                                //^^ &mut u8
            };
            let x = plain.as_mut().project().name;
              //^ &mut std::string::String
            let x = plain.as_ref().project_ref().inner;
              //^ std::pin::Pin<&u8>
        }
        "#,
    );
}
