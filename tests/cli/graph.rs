//! Chains of calls: `graph`, `explain --api` for functions of the workspace, and which of them are shown.

use super::{CLEAN, Temp, json, package, run};

const CHAINS: &str = "\
pub async fn serve() {
    save();
}

pub async fn other() {
    nap();
}

fn save() {
    write_report();
}

pub fn write_report() {
    std::fs::write(\"a\", \"b\").unwrap();
}

fn nap() {
    std::thread::sleep(d);
}

// async-lint: never-blocks it is in memory
pub fn cached() {
    write_report();
}
";

fn chains() -> Temp {
    package(CHAINS)
}

#[test]
fn chains_are_shown_as_text() {
    let expected = "\
app::serve
└─ app::save  src/lib.rs:2:5
   └─ app::write_report  src/lib.rs:10:5
      └─ std::fs::write [fs]  src/lib.rs:14:5

app::other
└─ app::nap  src/lib.rs:6:5
   └─ std::thread::sleep [sleep]  src/lib.rs:18:5

";
    assert_eq!(run(&chains(), &["graph"]).exits(0).out, expected);
}

#[test]
fn chains_through_one_function_are_found_by_its_name() {
    for name in ["save", "app::save", "std::fs::write"] {
        let out = run(&chains(), &["graph", name]).exits(0).out;
        assert!(out.starts_with("app::serve\n") && !out.contains("nap"), "{name}: {out}");
    }
    let alone = "pub fn load() {\n    read();\n}\nfn read() {\n    std::fs::read(\"a\");\n}\n";
    let out = run(&package(alone), &["graph", "load"]).exits(0).out;
    assert!(out.starts_with("app::load\n└─ app::read  src/lib.rs:2:5\n"), "{out}");
}

#[test]
fn graphs_have_other_forms() {
    let dot = run(&chains(), &["graph", "--format", "dot"]).exits(0).out;
    assert!(dot.starts_with("digraph") && dot.contains("\"app::save\""), "{dot}");
    let page = run(&chains(), &["graph", "--format", "html", "--path", "src"]).exits(0).out;
    assert!(page.starts_with("<!doctype html>") && page.contains("app::<wbr>write_report"), "{page}");
}

#[test]
fn where_nothing_is_found_that_is_said() {
    let clean = run(&package(CLEAN), &["graph"]).exits(0);
    assert!(clean.err.contains("no async code here leads to a call that blocks"), "{}", clean.err);
    assert_eq!(clean.out, "");
    let page = run(&package(CLEAN), &["graph", "--format", "dot"]).exits(0).out;
    assert!(page.starts_with("digraph") && page.ends_with("}\n"), "{page}");
    let clean = run(&package(CLEAN), &["graph", "f"]).exits(0);
    assert!(clean.err.contains("`f` leads to no call that blocks"), "{}", clean.err);
    let failed = run(&chains(), &["graph", "nothing"]).exits(2);
    assert!(failed.err.contains("there is no function `nothing`"), "{}", failed.err);
    let failed = run(&chains(), &["graph", "app::svae"]).exits(2);
    assert!(failed.err.contains("did you mean `app::save`?"), "{}", failed.err);
    run(&chains(), &["graph", "--path", "no/such/path"]).exits(2);
    run(&Temp::new(), &["graph"]).exits(3);
}

#[test]
fn functions_of_the_workspace_are_explained() {
    let temp = chains();
    let out = run(&temp, &["explain", "--api", "app::save"]).exits(0).out;
    for part in ["app::save\n", "by what it calls: fs", "calls app::write_report  src/lib.rs:10:5", "std::fs::write"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let out = run(&temp, &["explain", "--api", "app::cached"]).exits(0).out;
    assert!(out.contains("src/lib.rs:21:1") && out.contains("does not count as blocking"), "{out}");
    temp.write("async-lint.toml", "blocking = [{ path = \"app::cached\", reason = \"it locks\" }]\n");
    let out = run(&temp, &["explain", "--api", "app::cached"]).exits(0).out;
    assert!(out.contains("call: it locks"), "{out}");
}

#[test]
fn what_is_only_possible_is_worded_so() {
    let code = "\
pub trait Store { fn save(&self); }
pub struct Slow;
pub struct Quick;
impl Store for Slow { fn save(&self) { std::thread::sleep(d); } }
impl Store for Quick { fn save(&self) {} }
pub async fn f(store: &dyn Store) {
    store.save();
}
pub async fn g(store: &Slow) {
    store.save();
}
";
    let out = run(&package(code), &["check", "--pedantic", "--format", "concise"]).exits(1).out;
    assert!(
        out.contains(":7:11: error[blocking_sleep] `app::Store::save` possibly puts the executor's thread to sleep"),
        "{out}"
    );
    assert!(out.contains("it may lead to `std::thread::sleep`"), "{out}");
    assert!(
        out.contains(":10:11: error[blocking_sleep] `app::Slow::save` puts the executor's thread to sleep"),
        "{out}"
    );
}

#[test]
fn what_a_thread_of_its_own_drives_may_block() {
    let code = "\
async fn alone() {
    std::thread::sleep(d);
}
async fn shared() {
    std::thread::sleep(d);
}
pub fn start(runtime: tokio::runtime::Runtime) {
    std::thread::spawn(move || {
        runtime.block_on(alone());
        runtime.block_on(shared());
    });
}
pub async fn caller() {
    shared().await;
}
";
    let temp = package(code);
    assert_eq!(json(&temp, &[]).exits(1).found(), ["src/lib.rs:5 blocking_sleep"]);
    let out = run(&temp, &["check", "--pedantic"]).exits(1);
    assert_eq!(json(&temp, &["--pedantic"]).found(), ["src/lib.rs:2 blocking_sleep", "src/lib.rs:5 blocking_sleep"]);
    assert!(out.out.contains("which a thread of its own drives"), "{}", out.out);
    assert!(out.out.contains("nothing else runs on this thread"), "{}", out.out);
}

#[test]
fn files_far_away_are_a_matter_for_pedants() {
    let last = "fn f5() {\n    std::fs::read(\"a\");\n}\n";
    let middle: String = (0..5).map(|n| format!("fn f{n}() {{\n    f{}();\n}}\n", n + 1)).collect();
    let temp = package(&format!(
        "pub async fn near() {{\n    f2();\n}}\npub async fn far() {{\n    f1();\n}}\n{middle}{last}"
    ));
    assert_eq!(json(&temp, &[]).exits(0).found(), ["src/lib.rs:2 blocking_fs"]);
    assert_eq!(json(&temp, &["--pedantic"]).exits(0).found().len(), 2);
}
