//! The index of the standard library: what is part of the binary is what its sources say.

use async_lint::driver::std_index;
use async_lint::foreign::{STD_CRATES, StdIndex};
use async_lint::hir::{File, ItemKind, TypeRef};
use std::path::PathBuf;
use std::process::Command;

fn rustc(args: &[&str]) -> String {
    let output = Command::new("rustc").args(args).output().expect("rustc can be asked");
    String::from_utf8(output.stdout).expect("it answers in UTF-8").trim().to_owned()
}

#[test]
fn the_index_is_what_the_sources_say() {
    let index = StdIndex::embedded().expect("it is part of the binary");
    let library = PathBuf::from(rustc(&["--print", "sysroot"])).join("lib/rustlib/src/rust/library");
    let version = rustc(&["--version"]);
    // another version of Rust has other signatures; what it says of itself is proved with the version of the index
    if version.split(' ').nth(1) != Some(&index.version) || !library.join("core/src/lib.rs").is_file() {
        return;
    }
    let made = std_index::make(&library, &index.version).expect("the sources are there");
    let is_same = made.to_bytes() == index.to_bytes();
    assert!(is_same, "the index is out of date: cargo run --example std-index");
}

/// The members of the implementations of a trait, or inherent ones, for types that are written so.
fn members(files: &[&File], trait_: Option<&str>, ty: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for file in files {
        for item in &file.items {
            let ItemKind::Impl(of) = &item.kind else { continue };
            let is_of_trait = of.trait_.as_ref().and_then(|path| path.last()).map(|last| last.name.as_str()) == trait_;
            let is_of_type = match file.ty(of.self_ty) {
                TypeRef::Path(path) => path.last().is_some_and(|last| last.name == ty),
                _ => false,
            };
            if is_of_trait && is_of_type {
                found.extend(of.items.iter().filter_map(|member| Some(file.item(*member).name?.as_str())));
            }
        }
    }
    found
}

#[test]
fn the_index_has_what_macros_make() {
    let crates = StdIndex::embedded().and_then(|index| index.crates()).expect("it can be unpacked");
    let [core, alloc, std] =
        crates.each_ref().map(|krate| krate.files.iter().map(|file| &*file.hir).collect::<Vec<_>>());
    assert_eq!(STD_CRATES, ["core", "alloc", "std"]);
    for integer in ["i8", "u16", "i32", "u64", "usize"] {
        let members = members(&core, None, integer);
        for name in ["checked_add", "pow", "leading_zeros", "from_str_radix"] {
            assert!(members.contains(&name), "{integer}::{name}");
        }
    }
    assert!(members(&core, None, "AtomicUsize").contains(&"fetch_add"));
    assert!(members(&core, Some("Add"), "i32").contains(&"add"));
    assert!(members(&alloc, None, "Vec").contains(&"push"));
    assert!(members(&alloc, Some("Deref"), "Vec").contains(&"deref"));
    assert!(members(&std, None, "File").contains(&"open"));
    assert!(members(&std, Some("Read"), "File").contains(&"read"));
    let bodies = core.iter().chain(&alloc).chain(&std).map(|file| file.bodies.len()).sum::<usize>();
    assert_eq!(bodies, 0, "signatures only");
}
