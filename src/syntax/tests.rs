use super::*;
use crate::hir::{Expr, ItemKind, MacroForm};

fn read(text: &str) -> hir::File {
    let text = text.to_owned();
    let thread = std::thread::Builder::new().stack_size(STACK_SIZE);
    let handle = thread.spawn(move || {
        let (file, error) = parse_file(&text);
        assert_eq!(error, None);
        file
    });
    handle.expect("a thread starts").join().expect("it ends well")
}

/// The texts of all expressions of the first body that `pick` takes.
fn texts<'t>(text: &'t str, file: &hir::File, pick: impl Fn(&Expr) -> bool) -> Vec<&'t str> {
    let body = file.bodies.last().expect("a body");
    let picked = body.exprs().filter(|(_, expr)| pick(expr));
    picked.map(|(id, _)| &text[body.range(id).to_usize()]).collect()
}

#[test]
fn ranges_are_bytes_of_the_file() {
    let text = "\u{feff}#!/usr/bin/env run\r\nfn f() { /* ü */ let ü = (a + b).c(1)?; ü.await }\r\n";
    let file = read(text);
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::MethodCall(_))), ["(a + b).c(1)"]);
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::Await { .. })), ["ü.await"]);
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::Local(_))), ["ü"]);
}

#[test]
fn locals_end_with_their_scopes() {
    let text = "fn f(a: u8) { if let Some(b) = a { b; } b; match a { c if c > 0 => c, _ => c }; \
                let d = d; |e| e; e; { fn a() {} a } }";
    let file = read(text);
    let locals = texts(text, &file, |expr| matches!(expr, Expr::Local(_)));
    assert_eq!(locals, ["a", "b", "a", "c", "c", "e"]);
    let paths = texts(text, &file, |expr| matches!(expr, Expr::Path(_)));
    assert_eq!(paths, ["b", "0", "c", "d", "e", "a"].iter().filter(|text| **text != "0").copied().collect::<Vec<_>>());
}

#[test]
fn lets_under_a_cfg_are_alternatives() {
    let file = read("fn f() { #[cfg(unix)] let a = 1; #[cfg(not(unix))] let a = 2; a; let a = 3; a; }");
    let body = file.bodies.last().expect("a body");
    let used: Vec<_> =
        body.exprs().filter_map(|(_, expr)| if let Expr::Local(id) = expr { Some(id.0) } else { None }).collect();
    assert_eq!(used, [0, 1]);
}

#[test]
fn select_has_patterns_guards_and_handlers() {
    let text = "async fn f() { tokio::select! { biased; Some(x) = rx.recv(), if go => { use_it(x) } _ = b() => {}, else => c, } }";
    let file = read(text);
    let select = file.bodies[0].exprs().find_map(|(_, expr)| match expr {
        Expr::Macro(call) => match &call.form {
            MacroForm::Select(select) => Some(select.clone()),
            _ => None,
        },
        _ => None,
    });
    let select = select.expect("a select");
    assert!(select.biased && select.otherwise.is_some() && select.arms.len() == 2 && select.arms[0].guard.is_some());
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::Local(_))), ["x"]);
}

#[test]
fn marked_arguments_are_read_as_the_others() {
    let text = "fn f() { assert_snapshot!(g(), @\"text\"); rule!(@step h(), 1); }";
    let file = read(text);
    assert_eq!(file.unknown_macros, 1);
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::Call { .. })), ["g()"]);
    let open: Vec<bool> = file.body_macros.iter().map(|call| call.is_open).collect();
    assert_eq!(open, [false, true], "nobody takes their values, and only the second can't be read");
}

#[test]
fn logging_macros_are_read_as_their_arguments() {
    let text = "fn f(id: u8, e: E) { info!(target: \"t\", %id, error = ?e, a.b = 1 + 2, \"{id} {}\", g()); \
                write!(w, \"{x}\", x = e.h())?; debug!({ k = 1 }, \"\"); }";
    let file = read(text);
    assert_eq!(file.unknown_macros, 0);
    assert_eq!(texts(text, &file, |expr| matches!(expr, Expr::Call { .. } | Expr::MethodCall(_))), ["g()", "e.h()"]);
}

#[test]
fn macros_around_items_show_the_items() {
    let file = read(
        "cfg_if! { if #[cfg(unix)] { fn a() {} } else { fn b() {} } } \
         std::cfg_select! { all(unix, feature = \"x\") => { fn a2() {} } _ => { fn b2() {} } } \
         lazy_static! { static ref C: u8 = d(); } thread_local! { static E: u8 = const { 1 } } \
         pin_project! { struct F {} }",
    );
    let names: Vec<_> = file.items.iter().filter_map(|item| item.name).map(|name| name.as_str()).collect();
    let expected = ["a", "b", "a2", "b2", "C", "E", "F", "__F_project", "__F_project_ref", "project", "project_ref"];
    assert_eq!(names, expected);
    assert!(file.items[..4].iter().all(|item| item.attrs.cfg.is_some()));
}

#[test]
fn declarations_without_bodies_are_functions() {
    let file = read(
        "pub mod fs { #[blocks(fs, instead(tokio = \"x\"))] pub fn read<P: AsRef<Path>>(path: P) -> R<Vec<u8>>; } \
                     impl File { pub fn open(path: P) -> R<File>; }",
    );
    let functions: Vec<_> = file.items.iter().filter(|item| matches!(item.kind, ItemKind::Function(_))).collect();
    assert_eq!(functions.len(), 2);
    let blocks = functions[0].attrs.named("blocks").next().expect("an attribute");
    assert_eq!(blocks.args[1].args[0].value.as_deref(), Some("x"));
}

#[test]
fn uses_are_flattened() {
    let file = read("use a::{self, b::{c as d, *}, e::f as _}; use super::super::g; use self::h;");
    let mut imports = Vec::new();
    for item in &file.items {
        if let ItemKind::Use(list) = &item.kind {
            imports
                .extend(list.iter().map(|i| format!("{:?} {:?} {:?} {}", i.anchor, i.segments, i.name, i.only_types)));
        }
    }
    assert_eq!(
        imports,
        [
            "Plain [a] Named(a) true",
            "Plain [a, b, c] Named(d) false",
            "Plain [a, b] Glob false",
            "Plain [a, e, f] Unnamed false",
            "Super(2) [g] Named(g) false",
            "Super(0) [h] Named(h) false",
        ]
    );
}

#[test]
fn every_expression_has_a_form() {
    let text = r#"async fn f(&self) -> u8 {
        'l: loop { break 'l; } while let Some(x) = y && z {} for i in 0..=9 { continue; }
        let Some(a) = b else { return 1 }; let c = async move |x: u8| x; unsafe { *p = -1 } const { 2 };
        [1; 3]; [1, 2]; (1, "a", 'c', b"x", 1.0, true); S { a, b: 1, ..d }; &raw const e; x as u8; g[0]; _ = 1;
        a += 1; !a; a && b; matches!(a, Some(_) if b); vec![1, 2]; pin!(h); join!(i(), j()); async { k? }.await;
        match a { S { b, .. } | T(b, ..) => 1, [x, .., 2..=3] => 2, &y => 3, ref z @ 1 => 4, _ => 5 }
    }"#;
    let file = read(text);
    for body in &file.bodies {
        assert!(body.exprs().all(|(_, expr)| !matches!(expr, Expr::Unknown)));
        assert!(body.pats.iter().all(|pat| !matches!(pat, hir::Pat::Unknown)));
    }
}

#[test]
fn ten_thousand_levels_are_read_or_refused() {
    let cases = [
        ("(", "1", ")"),
        ("{", "1", "}"),
        ("!", "1", ""),
        ("f(", "1", ")"),
        ("|| ", "1", ""),
        ("[", "1", "]"),
        ("if a {} else ", "{}", ""),
    ];
    for (open, middle, close) in cases {
        for depth in [1_000, 10_000, 100_000] {
            let text = format!("fn f() {{ let x = {}{middle}{}; }}", open.repeat(depth), close.repeat(depth));
            let thread = std::thread::Builder::new().stack_size(STACK_SIZE);
            let handle = thread.spawn(move || parse_file(&text).1.is_some()).expect("a thread starts");
            let refused = handle.join().expect("it ends well");
            assert!(!refused || depth > 1_000, "{open} {depth}");
        }
    }
    for link in [".a()", " + 1", "?", ".b", "[0]", ".await"] {
        let text = format!("async fn f() {{ let x = y{}; }}", link.repeat(10_000));
        assert_eq!(read(&text).bodies.len(), 1, "{link}");
    }
    let generics = format!("type T = {}u8{};", "V<".repeat(1_000), ">".repeat(1_000));
    assert_eq!(read(&generics).types.len(), 1_001);
}

/// Millions of expressions are kept.
#[test]
fn expressions_are_small() {
    assert!(size_of::<Expr>() <= 32);
}
