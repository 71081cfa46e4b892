//! Macros of the workspace that define items: what they define is there for names and rules.

use async_lint::driver::{Job, catalog, run};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

const MANIFEST: &str =
    "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\ntokio = \"1\"\n";

/// Lints a workspace of these files; gives each finding as `file: rule: text at its place`.
fn lint(files: &[(&str, &str)]) -> Vec<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let base = std::env::temp_dir().canonicalize().expect("there is a folder for temporary files");
    let root: PathBuf = base.join(format!("async-lint-expand-{}-{count}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    if !files.iter().any(|(path, _)| *path == "Cargo.toml") {
        write(&root, "Cargo.toml", MANIFEST);
    }
    files.iter().for_each(|(path, text)| write(&root, path, text));
    let job = Job { current_dir: root.clone(), threads: 1, ..Job::default() };
    let outcome = run(&job, &catalog(), Vec::new(), &|_, _, _| {});
    let _ = fs::remove_dir_all(&root);
    assert!(!outcome.has_internal_error);
    assert!(outcome.report.problems.is_empty(), "{:?}", outcome.report.problems);
    let open = outcome.report.findings.iter().filter(|reported| reported.suppressed.is_none());
    let shown = open.map(|reported| {
        let span = reported.finding.span;
        let file = outcome.files.get(span.file);
        assert!(
            reported.finding.fixes.is_empty() || !file.text.contains("no fix"),
            "a fix would change what a macro makes"
        );
        format!("{}: {}: {}", file.path, reported.finding.rule, &file.text[span.range.to_usize()])
    });
    shown.collect()
}

fn write(root: &std::path::Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("every file has a folder")).expect("it can be made");
    fs::write(file, text).expect("it can be written");
}

fn lint_lib(text: &str) -> Vec<String> {
    lint(&[("src/lib.rs", text)])
}

#[test]
fn a_function_that_a_macro_defines_is_judged_at_the_call() {
    let found = lint_lib(
        "// no fix
        macro_rules! reader { ($name:ident, $file:expr) => {
            pub async fn $name() -> String { std::fs::read_to_string($file).unwrap_or_default() }
        } }
        reader!(config, \"a.toml\");",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: reader"]);
}

#[test]
fn included_files_are_part_of_their_module() {
    let found = lint(&[
        ("src/lib.rs", "pub mod made { include!(\"made/of.rs\"); include!(\"made/by_a_build.rs\"); } mod user;"),
        (
            "src/made/of.rs",
            "pub struct Reader; impl Reader { pub fn read(&self) { let _ = std::fs::read(\"x\"); } } mod deeper;",
        ),
        ("src/made/deeper.rs", "pub async fn late() { std::thread::sleep(std::time::Duration::MAX) }"),
        ("src/user.rs", "pub async fn use_it(reader: crate::made::Reader) { reader.read(); }"),
    ]);
    assert_eq!(found, ["src/made/deeper.rs: blocking_sleep: std::thread::sleep", "src/user.rs: blocking_fs: read"]);
}

#[test]
fn what_the_caller_wrote_keeps_its_place() {
    let found = lint_lib(
        "macro_rules! handler { ($name:ident => $body:block) => { pub async fn $name() $body } }
        handler!(sleepy => { std::thread::sleep(std::time::Duration::from_secs(1)); });",
    );
    assert_eq!(found, ["src/lib.rs: blocking_sleep: std::thread::sleep"]);
}

#[test]
fn exported_macros_reach_their_own_crate() {
    let manifest = "[workspace]\nmembers = [\"app\", \"lib\"]\nresolver = \"2\"\n";
    let app = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\
        [dependencies]\ntokio = \"1\"\nlib = { path = \"../lib\" }\n";
    let library = "[package]\nname = \"lib\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
    let found = lint(&[
        ("Cargo.toml", manifest),
        ("app/Cargo.toml", app),
        ("app/src/main.rs", "mod tasks;\nfn main() {}\n"),
        ("app/src/tasks.rs", "use lib::task;\ntask!(first);\nlib::task!(second);\n"),
        ("lib/Cargo.toml", library),
        (
            "lib/src/lib.rs",
            "pub mod slow;
            #[macro_export] macro_rules! task { ($name:ident) => { $crate::inner!($name); } }
            #[macro_export] macro_rules! inner { ($name:ident) => { pub async fn $name() { $crate::slow::read(); } } }",
        ),
        ("lib/src/slow.rs", "pub fn read() { let _ = std::fs::read(\"x\"); }"),
    ]);
    // what `read` does is not followed yet, or it is: then both calls are told
    assert!(found.is_empty() || found.len() == 2, "{found:?}");
    let direct = lint(&[
        ("Cargo.toml", manifest),
        ("app/Cargo.toml", app),
        ("app/src/main.rs", "mod tasks;\nfn main() {}\n"),
        ("app/src/tasks.rs", "use lib::task;\ntask!(first);\nlib::task!(second);\n"),
        ("lib/Cargo.toml", library),
        (
            "lib/src/lib.rs",
            "pub use std::fs as files;
            #[macro_export] macro_rules! task { ($name:ident) => { $crate::inner!($name); } }
            #[macro_export] macro_rules! inner {
                ($name:ident) => { pub async fn $name() { let _ = $crate::files::read(\"x\"); } }
            }",
        ),
    ]);
    assert_eq!(direct, ["app/src/tasks.rs: blocking_fs: task", "app/src/tasks.rs: blocking_fs: lib::task"]);
}

#[test]
fn modules_that_macros_declare_are_read() {
    let found = lint(&[
        ("src/lib.rs", "mod utils; mod sink;"),
        (
            "src/utils.rs",
            "macro_rules! gated {
                ($name:ident, $feature:literal) => { crate::utils::gated!($name, $name, $feature); };
                ($name:ident, $prefix:ident, $feature:literal) => { paste::paste! {
                    #[cfg(not(feature = \"sink-\" $feature))]
                    pub mod $name;
                    #[cfg(feature = \"sink-\" $feature)]
                    pub mod $name { pub struct [<$prefix:camel NotEnabled>]; }
                } };
            }
            pub(crate) use gated;",
        ),
        ("src/sink/mod.rs", "use crate::utils::gated;\ngated!(big, \"big\");\ngated!(gone, \"gone\");"),
        ("src/sink/big.rs", "mod child;\npub async fn read() { let _ = std::fs::read(\"x\"); }"),
        ("src/sink/big/child.rs", "gated!(far, \"far\"); use crate::utils::gated;"),
        ("src/sink/big/child/far.rs", "pub async fn read() { let _ = std::fs::write(\"x\", \"\"); }"),
        ("src/sink/gone.rs", ""),
    ]);
    assert_eq!(
        found,
        ["src/sink/big.rs: blocking_fs: std::fs::read", "src/sink/big/child/far.rs: blocking_fs: std::fs::write"]
    );
}

#[test]
fn macros_without_end_end() {
    let found = lint_lib(
        "macro_rules! again { ($($t:tt)*) => { again!($($t)* x); } }
        macro_rules! twice { ($($t:tt)*) => { twice!($($t)* $($t)*); twice!($($t)*); } }
        macro_rules! deep { ($($t:tt)*) => { deep!{ ($($t)*) } } }
        again!(a); twice!(b c); deep!(d); again!();
        async fn f() { let _ = std::fs::read(\"x\"); }",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: std::fs::read"]);
}

#[test]
fn what_a_muncher_leaves_is_there() {
    let found = lint_lib(
        "macro_rules! routes {
            () => {};
            (slow $name:ident; $($rest:tt)*) => {
                pub async fn $name() { std::thread::sleep(std::time::Duration::from_secs(1)); }
                routes! { $($rest)* }
            };
            (fast $name:ident; $($rest:tt)*) => { pub async fn $name() {} routes! { $($rest)* } };
        }
        routes! { fast a; slow b; fast c; slow d; }
        mod inside { routes! { slow e; } }",
    );
    // one finding a place: the first call defines two
    assert_eq!(found, ["src/lib.rs: blocking_sleep: routes", "src/lib.rs: blocking_sleep: routes"]);
}

#[test]
fn impls_and_members_of_impls() {
    let found = lint_lib(
        "pub struct A; pub struct B;
        macro_rules! load { ($($ty:ty),*) => { $(impl $ty {
            pub async fn load(&self) { let _ = std::fs::read(\"x\"); }
        })* } }
        load!(A, B);
        macro_rules! save { ($name:ident) => {
            async fn $name(&self) { let _ = std::fs::write(\"x\", \"\"); }
        } }
        impl A { save!(save_a); pub fn other(&self) {} }
        pub trait T { save!(save_t); }",
    );
    assert_eq!(
        found,
        ["src/lib.rs: blocking_fs: load", "src/lib.rs: blocking_fs: save", "src/lib.rs: blocking_fs: save"]
    );
}

#[test]
fn a_call_that_does_not_fit_stays_what_it_reads_as() {
    let found = lint_lib(
        "macro_rules! only { (one) => {} }
        only! { pub async fn f() { let _ = std::fs::read(\"x\"); } }
        only!(? ? ?);
        pin_project! { pub struct P { x: u8 } }
        pin_project! { pub async fn g() { let _ = std::fs::write(\"x\", \"\"); } }",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: std::fs::read", "src/lib.rs: blocking_fs: std::fs::write"]);
}

#[test]
fn the_expansion_wins_over_what_the_input_reads_as() {
    let found = lint_lib(
        "macro_rules! drop_all { ($($item:item)*) => {} }
        drop_all! { pub async fn f() { let _ = std::fs::read(\"x\"); } }
        macro_rules! on_tests { ($($item:item)*) => { $(#[cfg(test)] $item)* } }
        on_tests! { pub async fn g() { let _ = std::fs::read(\"x\"); } #[inline] pub fn h() {} }
        macro_rules! as_is { ($($item:item)*) => { $($item)* } }
        as_is! { pub async fn i() { let _ = std::fs::write(\"x\", \"\"); } }",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: std::fs::write"]);
}

#[test]
fn macros_that_macros_define() {
    let found = lint_lib(
        "macro_rules! define { ($name:ident) => {
            macro_rules! $name { ($f:ident) => { pub async fn $f() { let _ = std::fs::read(\"x\"); } } }
            $name!(at_once);
        } }
        define!(make);
        make!(later);",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: define", "src/lib.rs: blocking_fs: make"]);
}

#[test]
fn a_comment_above_the_call_speaks_for_it() {
    let found = lint_lib(
        "macro_rules! reader { ($name:ident) => { pub async fn $name() { let _ = std::fs::read(\"x\"); } } }
        // async-lint: allow(blocking_fs) once at the start
        reader!(config);
        ",
    );
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_call_in_a_body_is_what_it_expands_to() {
    let found = lint_lib(
        "// no fix
        macro_rules! nap { ($ms:expr) => { std::thread::sleep(std::time::Duration::from_millis($ms)) } }
        macro_rules! twice { ($e:expr) => { $e; $e } }
        macro_rules! given { ($($name:ident = $value:expr;)*) => { $(let $name = $value;)* } }
        pub async fn statement() { nap!(1); }
        pub async fn tail() { nap!(2) }
        pub async fn nested() { twice!(nap!(3)); }
        pub async fn argument(x: bool) { match x { true => nap!(4), false => drop(nap!(5)) } }
        pub async fn names() -> usize { given! { path = \"a\"; n = 1; } std::fs::read(path).map_or(n, |b| b.len()) }
        pub fn sync() { nap!(6) }
        pub async fn offloaded() { tokio::task::spawn_blocking(|| nap!(7)).await.unwrap() }",
    );
    let expected = ["nap", "nap", "twice", "nap", "nap"].map(|at| format!("src/lib.rs: blocking_sleep: {at}"));
    let (naps, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.contains("sleep"));
    assert_eq!(others, ["src/lib.rs: blocking_fs: std::fs::read"]);
    assert_eq!(naps, expected);
}

#[test]
fn a_macro_of_a_block_and_its_own_names() {
    let found = lint_lib(
        "// no fix
        pub async fn own_names(file: &str) -> usize {
            macro_rules! size { ($path:expr) => { let file = 1; std::fs::metadata($path).map_or(file, |m| m.len()) } }
            let size = { size! { \"a\" } };
            size as usize + file.len()
        }
        macro_rules! work { ($($body:tt)*) => { { $($body)* } } }
        pub async fn through() { work! { let at = \"x\"; std::fs::remove_file(at).ok(); } }
        macro_rules! offload { ($($body:tt)*) => { tokio::task::spawn_blocking(move || { $($body)* }) } }
        pub async fn elsewhere() { offload! { std::fs::remove_file(\"y\").ok() }.await.ok(); }",
    );
    assert_eq!(found, ["src/lib.rs: blocking_fs: size", "src/lib.rs: blocking_fs: std::fs::remove_file"]);
}

#[test]
fn a_guard_and_an_await_that_a_macro_makes() {
    let found = lint_lib(
        "// no fix
        use std::sync::Mutex;
        macro_rules! locked { ($m:expr) => { $m.lock().unwrap() } }
        macro_rules! wait { ($e:expr) => { $e.await } }
        async fn tick() {}
        pub async fn held(m: &Mutex<u8>) { let guard = locked!(m); wait!(tick()); println!(\"{guard}\"); }
        pub async fn released(m: &Mutex<u8>) -> u8 { let value = *locked!(m); wait!(tick()); value }",
    );
    assert_eq!(found, ["src/lib.rs: lock_across_await: guard"]);
}
