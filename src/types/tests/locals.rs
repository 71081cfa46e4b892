//! Locals, literals, fields, operators, control flow.

use super::check;

#[test]
fn literals_and_parameters() {
    check(
        r#"
        fn f(a: u8, b: &str, c: Option<String>) {
            let x = 1;
              //^ i32
            let x = 1u64;
              //^ u64
            let x = 1.5;
              //^ f64
            let x = "a";
              //^ &str
            let x = (a, b, c);
              //^ (u8, &str, std::option::Option<std::string::String>)
            let x = [1u8, 2];
              //^ [u8; _]
            let x = a == 3;
              //^ bool
            let x = a + 1;
              //^ u8
            let x = 1..a;
              //^ std::ops::Range<u8>
            let x = a as usize;
              //^ usize
            let x = &mut 1u8;
              //^ &mut u8
        }
        "#,
    );
}

#[test]
fn what_a_later_use_decides() {
    check(
        r#"
        use std::process::Command;
        fn f() {
            let mut v = Vec::new();
                  //^ std::vec::Vec<std::process::Command>
            let mut o = None;
                  //^ std::option::Option<u8>
            v.push(Command::new("a"));
            o = Some(1u8);
            let mut late = Vec::new();
            let first = |x| late.push(x);
            let c = |command| drop(command);
                   //^^^^^^^ std::process::Command
            c(Command::new("b"));
            for mut command in v {
                command.output();
                      //^^^^^^ -> std::process::Command::output
            }
        }
        "#,
    );
}

#[test]
fn fields_and_deref() {
    check(
        r#"
        use std::sync::{Arc, LazyLock, Mutex};
        use std::rc::Rc;
        struct Inner { name: String, list: Vec<u16> }
        struct Outer<T> { inner: Arc<Mutex<Inner>>, value: T }
        struct Pair(u8, Box<Inner>);
        struct Wrap(Inner);
        impl std::ops::Deref for Wrap { type Target = Inner; fn deref(&self) -> &Inner { &self.0 } }
        static LAZY: LazyLock<Inner> = LazyLock::new(|| todo!());
        fn f(o: Outer<i8>, p: &Pair, w: Rc<Wrap>) {
            let x = o.value;
              //^ i8
            let guard = o.inner.lock().unwrap();
              //^ std::sync::MutexGuard<test::Inner>
            let x = &guard.name;
              //^ &std::string::String
            let x = p.1.list[0];
              //^ u16
            let x = &p.1.list[1..];
              //^ &[u16]
            let x = w.name.len();
              //^ usize
            let x = LAZY.list.first();
              //^ std::option::Option<&u16>
            let x = *guard;
              //^ test::Inner
        }
        "#,
    );
}

#[test]
fn control_flow() {
    check(
        r#"
        use std::io;
        fn parse(s: &str) -> Result<u32, io::Error> { todo!() }
        async fn load(s: &str) -> io::Result<Vec<u8>> { todo!() }
        async fn f(o: Option<u8>, r: Result<u16, ()>) -> io::Result<()> {
            let x = parse("a")?;
              //^ u32
            let x = load("b").await?;
              //^ std::vec::Vec<u8>
            let x = if x.is_empty() { return Ok(()) } else { "s" };
              //^ &str
            let x = match o { None => return Ok(()), Some(n) => n };
              //^ u8
            let x = loop { break 3u8; };
              //^ u8
            let x = 'a: { if true { break 'a 1u64; } 2 };
              //^ u64
            let Some(y) = o else { panic!() };
                   //^ u8
            let x = async { r };
            let x = x.await;
              //^ std::result::Result<u16, ()>
            let x = async move || 3u8;
            let x = x().await;
              //^ u8
            let x = unsafe { 1u8 };
              //^ u8
            Ok(())
        }
        "#,
    );
}

#[test]
fn macros() {
    check(
        r#"
        async fn a() -> u8 { 1 }
        async fn b() -> Result<String, std::fmt::Error> { todo!() }
        async fn f() {
            let x = format!("{}", 1);
              //^ std::string::String
            let x = vec![1u8];
              //^ std::vec::Vec<u8>
            let x = vec![String::new(); 3];
              //^ std::vec::Vec<std::string::String>
            let (x, y) = tokio::join!(a(), b());
                  //^ std::result::Result<std::string::String, std::fmt::Error>
            let x = tokio::try_join!(b(), b());
              //^ std::result::Result<(std::string::String, std::string::String), std::fmt::Error>
            let x = tokio::select! { n = a() => n, s = b() => s.unwrap().len() as u8 };
              //^ u8
            let x = matches!(x, 3);
              //^ bool
            let x = unknown!(a());
              //^ _
        }
        "#,
    );
}
