//! Which function a call means.

use super::check;

#[test]
fn blocking_methods_of_std() {
    check(
        r#"
        use std::fs::File;
        use std::io::{self, BufRead, BufReader, Read, Write};
        use std::net::{TcpListener, TcpStream, ToSocketAddrs};
        use std::process::{Child, Command};
        use std::sync::{mpsc, Barrier, Condvar, Mutex, Arc};
        async fn f(mut child: Child) -> io::Result<()> {
            Command::new("ls").arg("-l").output()?;
                                       //^^^^^^ -> std::process::Command::output
            child.wait()?;
                //^^^^ -> std::process::Child::wait
            let mut file = File::open("a")?;
            let mut text = String::new();
            file.read_to_string(&mut text)?;
               //^^^^^^^^^^^^^^ -> std::fs::File::read_to_string (std::io::Read)
            (&file).read_exact(&mut [0; 4])?;
                  //^^^^^^^^^^ -> std::io::Read::read_exact (std::io::Read)
            let (tx, rx) = mpsc::channel::<u8>();
            rx.recv().unwrap();
             //^^^^ -> std::sync::mpsc::Receiver::recv
            let handle = std::thread::spawn(|| 1u8);
            let x = handle.join().unwrap();
              //^ u8
            let pair = Arc::new((Mutex::new(false), Condvar::new()));
            let guard = pair.0.lock().unwrap();
            let guard = pair.1.wait(guard).unwrap();
                             //^^^^ -> std::sync::Condvar::wait
            let mut line = String::new();
            io::stdin().read_line(&mut line)?;
                      //^^^^^^^^^ -> std::io::Stdin::read_line
            io::stdin().lock().read_line(&mut line)?;
                             //^^^^^^^^^ -> std::io::StdinLock::read_line (std::io::BufRead)
            "a:80".to_socket_addrs()?;
                 //^^^^^^^^^^^^^^^ -> str::to_socket_addrs (std::net::ToSocketAddrs)
            for line in BufReader::new(file).lines() {
                let x = line?.len();
                  //^ usize
            }
            let stream = TcpListener::bind("a")?.accept()?.0;
                       //^^^^^^^^^^^^^^^^^ -> std::net::TcpListener::bind
            let mut boxed = Box::new(File::open("b")?);
            boxed.read_exact(&mut [0; 4])?;
                //^^^^^^^^^^ -> std::io::Read::read_exact (std::io::Read)
            let mut bytes = Vec::new();
            bytes.write_all(b"a")?;
                //^^^^^^^^^ -> std::vec::Vec::write_all (std::io::Write)
            std::path::Path::new("a").join("b");
                                    //^^^^ -> std::path::Path::join
            Ok(())
        }
        "#,
    );
}

#[test]
fn runtimes() {
    check(
        r#"
        use tokio::io::AsyncReadExt;
        use tokio::runtime::Runtime;
        async fn f(mut rx: tokio::sync::mpsc::Receiver<u8>, mut file: tokio::fs::File) {
            let rt = Runtime::new().unwrap();
            let x = rt.block_on(async { 3u8 });
              //^ u8
            let x = rx.recv().await;
              //^ std::option::Option<u8>
            let x = rx.blocking_recv();
                     //^^^^^^^^^^^^^ -> tokio::sync::mpsc::Receiver::blocking_recv
            let x = tokio::spawn(async { String::new() }).await.unwrap();
              //^ std::string::String
            let m = tokio::sync::Mutex::new(1u8);
            let x = *m.lock().await;
              //^ u8
            let mut b = Vec::new();
            let x = file.read_to_end(&mut b).await;
                       //^^^^^^^^^^^ -> tokio::io::AsyncReadExt::read_to_end (tokio::io::AsyncReadExt)
        }
        "#,
    );
}

#[test]
fn the_order_of_lookup() {
    check(
        r#"
        struct S;
        trait A { fn by_value(self); fn go(&self); fn both(&self) {} }
        impl A for S { fn by_value(self) {} fn go(&self) {} }
        impl A for &S { fn by_value(self) {} fn go(&self) {} }
        impl S { fn go(&self) {} fn both(self: &std::sync::Arc<Self>) {} }
        mod hidden { pub trait B { fn unseen(&self) {} } impl<T> B for T {} }
        fn f(s: S, r: &S, arc: std::sync::Arc<S>) {
            s.go();
            //^^ -> test::S::go
            r.by_value();
            //^^^^^^^^ -> test::A::by_value (test::A)
            arc.both();
              //^^^^ -> test::S::both
            r.both();
            //^^^^ -> test::A::both (test::A)
            s.unseen();
            //^^^^^^ -> -
            { use hidden::B as _; s.unseen(); }
                                  //^^^^^^ -> test::hidden::B::unseen (test::hidden::B)
            [3u8].len();
                //^^^ -> slice::len
        }
        "#
        .replace("-> test::A::by_value", "-> reference::by_value")
        .as_str(),
    );
}

#[test]
fn bounds_and_dispatch() {
    check(
        r#"
        use std::future::Future;
        use std::pin::Pin;
        use std::io::{Read, Write};
        trait Store { type Key; fn get(&self) -> Self::Key; fn first(&self) -> Option<Self::Key> { None } }
        impl Store for u8 { type Key = String; fn get(&self) -> String { todo!() } }
        struct Holder<S: Store> { store: S }
        impl<S> Holder<S> where S: Store<Key = bool> {
            fn f(&self) {
                let x = self.store.get();
                  //^ bool
                self.store.first();
                         //^^^^^ -> test::Store::first (test::Store) *
            }
        }
        fn generic<T: Store, R>(t: T, mut r: R, d: &dyn Store<Key = u16>, i: impl Store<Key = i64>, b: Box<dyn Write>)
        where
            R: Read,
        {
            let x = t.get();
              //^ <T as test::Store>::Key
            let x = d.get();
              //^ u16
            let x = i.get();
              //^ i64
            let x = 3u8.get();
              //^ std::string::String
            r.read(&mut []);
            //^^^^ -> std::io::Read::read (std::io::Read) *
            b.flush();
            //^^^^^ -> std::io::Write::flush (std::io::Write) *
        }
        fn opaque() -> impl Iterator<Item = u8> { vec![1u8].into_iter() }
        async fn g(f: Pin<Box<dyn Future<Output = u8> + Send>>, g: impl Future<Output = String>) {
            let x = f.await;
              //^ u8
            let x = g.await;
              //^ std::string::String
            let x = opaque().next();
              //^ std::option::Option<u8>
        }
        "#,
    );
}

#[test]
fn what_references_hand_on() {
    check(
        r#"
        use std::collections::HashMap;
        use std::io::{Cursor, Write};
        fn f(slice: &mut [u8], map: &mut HashMap<u8, u8>, vec: Box<Vec<u8>>, cursor: &mut Cursor<Vec<u8>>) {
            slice.len();
                //^^^ -> slice::len
            map.len();
              //^^^ -> std::collections::HashMap::len
            vec.len();
              //^^^ -> std::vec::Vec::len
            cursor.position();
                 //^^^^^^^^ -> std::io::Cursor::position
            cursor.flush();
                 //^^^^^ -> std::io::Cursor::flush (std::io::Write)
            let numbers = [1_u64, 2].iter();
            numbers.len();
                  //^^^ -> std::slice::Iter::len (std::iter::ExactSizeIterator)
            (0_usize..3).clone();
                       //^^^^^ -> std::clone::Clone::clone (std::clone::Clone)
            1_u32.checked_add(2);
                //^^^^^^^^^^^ -> u32::checked_add
            (1 < 2).then(|| 3_u8);
                  //^^^^ -> bool::then
        }
        "#,
    );
}

#[test]
fn types_whose_arguments_are_associated_ones() {
    check(
        r#"
        trait Database { type Arguments<'q>; fn arguments<'q>() -> Self::Arguments<'q>; }
        struct Lite;
        struct LiteArguments;
        impl Database for Lite { type Arguments<'q> = LiteArguments; fn arguments<'q>() -> LiteArguments { LiteArguments } }
        struct Query<DB, A> { db: DB, arguments: A }
        impl<'q, DB: Database> Query<DB, <DB as Database>::Arguments<'q>> {
            fn bind<T>(self, value: T) -> Self { self }
        }
        fn query() -> Query<Lite, LiteArguments> { todo!() }
        fn f() {
            query().bind(1).bind("b");
                          //^^^^ -> test::Query::bind
        }
        "#,
    );
}

#[test]
fn what_is_not_known_is_no_guess() {
    check(
        r#"
        use std::io::Read;
        mod streams {
            pub trait Stream { fn poll(&self); }
            impl<S: Stream + ?Sized> Stream for Box<S> { fn poll(&self) {} }
            pub trait StreamExt { fn map(self); }
            impl<S: Stream> StreamExt for S { fn map(self) {} }
        }
        use streams::StreamExt;
        trait Handler { fn handle(&self); }
        impl<T: Handler> Handler for std::sync::Arc<T> { fn handle(&self) {} }
        trait DynHandler { fn stop(&self); }
        impl<P: Handler> DynHandler for P { fn stop(&self) {} }
        struct Secret(String);
        impl Into<Secret> for &str { fn into(self) -> Secret { todo!() } }
        struct Made(u8);
        impl From<u8> for Made { fn from(x: u8) -> Self { Made(x) } }
        fn takes_text(text: String) -> u8 { 0 }
        struct Handlers(Count);
        struct Count;
        impl Into<u32> for Count { fn into(self) -> u32 { 0 } }
        impl Handlers { fn stop(&self) {} }
        fn slices(list: &[u8], text: &str) {}
        fn f(unknown: Missing, reference: &mut Missing, boxed: Box<dyn Iterator<Item = u8> + Send>, handlers: std::sync::Arc<Handlers>) {
            let made = missing::bytes();
            slices(&made, &made);
            made.len();
               //^^^ -> -
            reference.len();
                    //^^^ -> -
            reference.read(&mut []);
                    //^^^^ -> -
            boxed.map(|x| x);
                //^^^ -> std::iter::Iterator::map (std::iter::Iterator) *
            handlers.stop();
                   //^^^^ -> test::Handlers::stop
            let x = "a".into();
              //^ _
            let x = handlers.0.into();
                             //^^^^ -> std::convert::Into::into (std::convert::Into)
            let x: Secret = "a".into();
                              //^^^^ -> reference::into (std::convert::Into)
            let x = takes_text("a".into());
              //^ u8
            let x = Made::from(1);
              //^ test::Made
        }
        "#,
    );
}
