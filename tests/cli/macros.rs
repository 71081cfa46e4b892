//! Macros of dependencies: what they define and give is known, what they do inside is not the user's to mend.

use crate::common::temp::Temp;
use crate::dependencies::{JSON, run};

const MANIFEST: &str = r#"
[package]
name = "app"
version = "0.1.0"
edition = "2024"

[dependencies]
routes = "1"
facade = "1"
"#;

const LOCK: &str = r#"
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["facade", "routes"]

[[package]]
name = "facade"
version = "1.0.0"
source = "registry+https://example.org/index"
checksum = "aaaa"
dependencies = ["routes 2.0.0"]

[[package]]
name = "routes"
version = "1.0.0"
source = "registry+https://example.org/index"
checksum = "bbbb"

[[package]]
name = "routes"
version = "2.0.0"
source = "registry+https://example.org/index"
checksum = "cccc"
"#;

const ROUTES: &str = r#"
mod rules;
pub struct Filter(std::path::PathBuf);
impl Filter {
    pub fn of(text: &str) -> Self { todo!() }
    pub fn and(self, other: Filter) -> Self { self }
    pub fn folder(&self) -> &std::path::Path { &self.0 }
}
pub fn settle() { std::thread::sleep(std::time::Duration::from_secs(1)) }
"#;

const RULES: &str = r#"
#[macro_export]
macro_rules! path {
    ($first:literal $(/ $next:literal)*) => { $crate::__chain!(@munch $crate::Filter::of($first); $($next)*) };
}
#[doc(hidden)]
#[macro_export]
macro_rules! __chain {
    (@munch $all:expr; $next:literal $($rest:literal)*) => {
        $crate::__chain!(@munch $all.and($crate::Filter::of($next)); $($rest)*)
    };
    (@munch $all:expr;) => { $all };
}
#[macro_export]
macro_rules! folder_of {
    (pub struct $name:ident => $text:literal) => {
        pub struct $name;
        impl $name { pub fn folder(&self) -> std::path::PathBuf { std::path::PathBuf::from($text) } }
    };
}
#[macro_export]
macro_rules! failing {
    ($text:literal, $value:expr) => { $crate::failing!(format!($text, $value)) };
    ($value:expr) => { $crate::of_a_procedural_macro! { for it = $value; match Text -> Error { it } } };
}
#[macro_export]
macro_rules! sleepy {
    (@ $value:expr) => {{ std::thread::sleep(std::time::Duration::from_secs(1)); $crate::settle(); $value }};
}
#[macro_export(local_inner_macros)]
macro_rules! outer {
    (=> $text:literal) => { inner!($text) };
}
#[doc(hidden)]
#[macro_export]
macro_rules! inner {
    ($text:literal) => { $crate::Filter::of($text) };
}
#[macro_export]
macro_rules! json {
    ($($any:tt)*) => { $crate::Filter::of("") };
}
pub struct Later<F>(pub F);
#[macro_export]
macro_rules! later {
    ($($code:tt)*) => { let _later = $crate::Later(|| { $($code)* }); };
}
#[macro_export]
macro_rules! handler {
    ($name:ident: $body:block) => { pub async fn $name() $body };
}
"#;

const FACADE: &str = r#"
pub mod prelude { pub use routes::older as route; }
"#;

const OLDER: &str = r#"
pub struct Filter;
impl Filter {
    pub fn old(&self) -> std::path::PathBuf { todo!() }
}
#[macro_export]
macro_rules! older { (=> $text:literal) => { $crate::Filter } }
"#;

const MAIN: &str = r#"
use facade::prelude::route;

routes::folder_of! { pub struct Home => "home" }

routes::handler!(late: { std::fs::read("x").ok(); }); // found

pub async fn f() {
    let filter = routes::path!("a" / "b" / "c");
    filter.folder().try_exists(); // found
    Home.folder().try_exists(); // found
    routes::outer!(=> "x").folder().try_exists(); // found
    route!(=> "x").old().try_exists(); // found
    let folder = routes::sleepy!(@ std::fs::read_link("x")); // found
    folder.unwrap().try_exists(); // found
    mine();
    routes::json!({ "a": std::fs::read("x") }).folder().try_exists(); // found
    tested!(filter);
    routes::later!(std::fs::remove_file("x").ok()); // found
    let _value = routes::failing!("no {}", std::fs::read("x").is_ok()); // found
}

fn mine() {
    routes::sleepy!(@ 1);
}

macro_rules! tested {
    ($filter:expr) => { routes::sleepy!(@ $filter) };
}
use tested;
"#;

fn workspace() -> Temp {
    let temp = Temp::new();
    temp.write("app/Cargo.toml", MANIFEST);
    temp.write("app/Cargo.lock", LOCK);
    temp.write("app/src/lib.rs", MAIN);
    let sources = "cargo/registry/src/index-1234";
    let package = |name: &str, version: &str, more: &str| {
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2021\"\n{more}");
        temp.write(&format!("{sources}/{name}-{version}/Cargo.toml"), &manifest);
    };
    package("routes", "1.0.0", "");
    package("routes", "2.0.0", "");
    package("facade", "1.0.0", "[dependencies]\nroutes = \"2\"\n");
    temp.write(&format!("{sources}/routes-1.0.0/src/lib.rs"), ROUTES);
    temp.write(&format!("{sources}/routes-1.0.0/src/rules.rs"), RULES);
    temp.write(&format!("{sources}/routes-2.0.0/src/lib.rs"), OLDER);
    temp.write(&format!("{sources}/facade-1.0.0/src/lib.rs"), FACADE);
    temp
}

/// Each line of [`MAIN`] in which something is found says so: what is not the text of a macro.
#[test]
fn macros_of_dependencies_are_expanded() {
    let temp = workspace();
    let lines = MAIN.lines().enumerate().filter(|(_, line)| line.ends_with("// found"));
    let expected: Vec<String> = lines.map(|(at, _)| format!("app/src/lib.rs:{} blocking_fs", at + 1)).collect();
    assert_eq!(run(&temp, &JSON).found(), expected);
    assert_eq!(run(&temp, &JSON).found(), expected, "the second time they come from the cache");
}

/// A fix would write into what a macro makes of the text.
#[test]
fn no_fix_is_written_into_a_call_of_a_macro() {
    let temp = workspace();
    run(&temp, &["check", "app", "--unsafe-fixes", "--allow-no-vcs", "--exit-zero"]).exits(0);
    let fixed = std::fs::read_to_string(temp.path().join("app/src/lib.rs")).expect("it can be read");
    assert!(fixed.contains("routes::sleepy!(@ std::fs::read_link(\"x\"))"), "{fixed}");
    assert!(fixed.contains("routes::handler!(late: { std::fs::read(\"x\").ok(); })"), "{fixed}");
}

#[test]
fn two_versions_that_the_caller_cannot_name_are_told_apart() {
    let temp = Temp::new();
    let manifest = "[package]\nname = \"app\"\nedition = \"2021\"\n[dependencies]\nfirst = \"1\"\nsecond = \"1\"\n";
    temp.write("app/Cargo.toml", manifest);
    let package = |name: &str, version: &str, on: &str| {
        let source = "source = \"registry+https://example.org/index\"\nchecksum = \"aaaa\"";
        format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n{source}\ndependencies = [{on}]\n")
    };
    let own = "version = 4\n[[package]]\nname = \"app\"\nversion = \"0.0.0\"\ndependencies = [\"first\", \"second\"]\n";
    let others = [
        package("first", "1.0.0", "\"routes 1.0.0\""),
        package("routes", "1.0.0", ""),
        package("routes", "2.0.0", ""),
        package("second", "1.0.0", "\"routes 2.0.0\""),
    ];
    temp.write("app/Cargo.lock", format!("{own}{}", others.concat()));
    let sources = "cargo/registry/src/index-1234";
    for (name, version) in [("first", "1"), ("second", "2")] {
        let manifest =
            format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\n[dependencies]\nroutes = \"{version}\"\n");
        temp.write(&format!("{sources}/{name}-1.0.0/Cargo.toml"), manifest);
        temp.write(&format!("{sources}/{name}-1.0.0/src/lib.rs"), "pub use routes::folder;\n");
    }
    for (version, method) in [("1.0.0", "old"), ("2.0.0", "new")] {
        let manifest = format!("[package]\nname = \"routes\"\nversion = \"{version}\"\nedition = \"2021\"\n");
        temp.write(&format!("{sources}/routes-{version}/Cargo.toml"), manifest);
        let code = "pub struct Folder;\n#[macro_export]\nmacro_rules! folder { () => { $crate::inner!() } }\n\
            #[macro_export]\nmacro_rules! inner { () => { $crate::Folder } }\n";
        let method = format!("impl Folder {{ pub fn {method}(&self) -> std::path::PathBuf {{ todo!() }} }}\n");
        temp.write(&format!("{sources}/routes-{version}/src/lib.rs"), format!("{code}{method}"));
    }
    let file = "pub async fn f() {\n    first::folder!().old().exists();\n    second::folder!().new().exists();\n}\n";
    let names = ["a", "b", "c", "d"];
    temp.write("app/src/lib.rs", names.map(|name| format!("mod {name};\n")).concat());
    names.iter().for_each(|name| drop(temp.write(&format!("app/src/{name}.rs"), file)));
    let expected: Vec<String> =
        names.iter().flat_map(|name| [2, 3].map(|line| format!("app/src/{name}.rs:{line} blocking_fs"))).collect();
    for _ in 0..2 {
        assert_eq!(run(&temp, &JSON).found(), expected);
    }
    assert_eq!(run(&temp, &[&JSON[..], &["-j", "1"]].concat()).found(), expected);
}
