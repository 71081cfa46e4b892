//! What the paths of a request stand for.

use super::testing::{Tree, packages, problems};
use super::{Edition, FeatureChoice, Request, TargetKind, ask, discover};
use std::path::PathBuf;

const WORKSPACE: &[(&str, &str)] = &[
    ("Cargo.toml", "[workspace]\nmembers=['crates/*']\nexclude=['examples']"),
    ("crates/a/Cargo.toml", "[package]\nname='a'\nedition='2021'\n[dependencies]\nb={path='../b'}"),
    ("crates/a/src/lib.rs", ""),
    ("crates/a/src/deep/mod.rs", ""),
    ("crates/a/tests/t.rs", ""),
    ("crates/a/tests/fixtures/f/Cargo.toml", "[package]\nname='fixture'"),
    ("crates/a/tests/fixtures/f/src/lib.rs", ""),
    ("crates/a/scripts/s.rs", ""),
    ("crates/b/Cargo.toml", "[package]\nname='b'"),
    ("crates/b/src/lib.rs", ""),
    ("examples/one/Cargo.toml", "[package]\nname='one'\nedition='2021'\n[workspace]"),
    ("examples/one/src/main.rs", ""),
    ("examples/two/Cargo.toml", "[package]\nname='two'\nedition='2021'"),
    ("examples/two/src/main.rs", ""),
    ("scripts/alone.rs", ""),
    ("misc/lost/Cargo.toml", "[package]\nname='lost'"),
    ("misc/lost/src/lib.rs", ""),
];

#[test]
fn folders_select_the_members_below_them_or_the_package_around_them() {
    let tree = Tree::new(WORKSPACE);
    let selected = |paths: &[&str]| packages(&tree.discover(paths));
    assert_eq!(selected(&[]), ["a", "b"]);
    assert_eq!(selected(&["."]), ["a", "b"]);
    assert_eq!(selected(&["Cargo.toml"]), ["a", "b"]);
    assert_eq!(selected(&["crates"]), ["a", "b"]);
    assert_eq!(selected(&["crates/a/../a/src/deep"]), ["a", "-b"]);
    assert_eq!(selected(&["crates/a/Cargo.toml", "examples/two"]), ["a", "-b", "two"]);
    assert_eq!(selected(&["crates/a/tests"]), ["a", "-b"], "fixtures are not meant");
    assert_eq!(selected(&["crates/a/tests/fixtures/f"]), ["fixture"], "unless they are named");
    assert_eq!(selected(&["misc"]), ["lost"], "a package that is no member stands for itself");
    assert_eq!(selected(&["examples"]), ["one", "two"], "nested and excluded packages are found by walking");
}

#[test]
fn findings_are_asked_for_below_the_given_paths_only() {
    let tree = Tree::new(WORKSPACE);
    let project = tree.discover(&["crates/a/src/deep"]);
    assert!(project.covers(&tree.path("crates/a/src/deep/mod.rs")));
    assert!(
        !project.covers(&tree.path("crates/a/src/lib.rs")) && !project.covers(&tree.path("crates/a/src/deeper.rs"))
    );
    assert_eq!(project.root, tree.path(""));
    assert_eq!(project.shown(&tree.path("crates/a/src/lib.rs")), "crates/a/src/lib.rs");
}

#[test]
fn the_root_is_the_current_folder_or_what_holds_everything() {
    let tree = Tree::new(WORKSPACE);
    let root = |paths: &[&str], current: &str| {
        let paths: Vec<PathBuf> = paths.iter().map(Into::into).collect();
        let request = Request { asked: ask(&tree.path(current), &paths, None), ..Request::default() };
        tree.relative(&discover(&request).root)
    };
    assert_eq!(root(&[], "crates/a"), "", "the workspace around the current folder");
    assert_eq!(root(&["."], "crates/a"), "crates/a");
    assert_eq!(root(&["../b"], "crates/a"), "");
    assert_eq!(root(&["../../examples/one"], "crates/a"), "examples/one");
}

#[test]
fn exclusions_win_over_paths() {
    let tree = Tree::new(WORKSPACE);
    let project = tree.discover_with(&["crates"], &["crates/b", "deep", "**/tests/*.rs"], FeatureChoice::Default);
    assert_eq!(packages(&project), ["a", "-b"]);
    assert_eq!(
        tree.targets(&project),
        ["Lib a crates/a/src/lib.rs", "-Test t crates/a/tests/t.rs", "-Lib b crates/b/src/lib.rs"]
    );
    assert!(
        !project.covers(&tree.path("crates/a/src/deep/mod.rs")) && project.covers(&tree.path("crates/a/src/lib.rs"))
    );
}

#[test]
fn single_files() {
    let tree = Tree::new(WORKSPACE);
    let project = tree.discover(&["crates/a/src/deep/mod.rs", "crates/a/scripts/s.rs", "scripts/alone.rs"]);
    assert_eq!(packages(&project), ["a", "-b"]);
    let files: Vec<_> = project.explicit_files.iter().map(|file| tree.relative(file)).collect();
    assert_eq!(files, ["crates/a/scripts/s.rs", "crates/a/src/deep/mod.rs", "scripts/alone.rs"]);
    assert!(project.covers(&tree.path("scripts/alone.rs")) && !project.covers(&tree.path("crates/a/src/lib.rs")));
    assert_eq!(tree.targets(&project).last().map(String::as_str), Some("Loose alone scripts/alone.rs"));
    let loose = project.loose_target(&tree.path("crates/a/scripts/s.rs"));
    assert_eq!((loose.kind, loose.edition, loose.package), (TargetKind::Loose, Edition::E2021, Some(0)));
}

#[test]
fn folders_of_a_package_without_targets_hold_loose_files() {
    let tree = Tree::new(WORKSPACE);
    let project = tree.discover(&["crates/a/scripts"]);
    assert_eq!(packages(&project), ["a", "-b"]);
    assert_eq!(tree.targets(&project).last().map(String::as_str), Some("Loose s crates/a/scripts/s.rs"));
    let project = tree.discover(&["scripts"]);
    assert_eq!(
        (packages(&project).len(), tree.targets(&project)),
        (0, vec!["Loose alone scripts/alone.rs".to_owned()])
    );
}

#[test]
fn folders_without_any_manifest() {
    let tree = Tree::new(&[
        (".git/HEAD", ""),
        (".gitignore", "built\n"),
        ("one/Cargo.toml", "[package]\nname='one'\nedition='2021'"),
        ("one/src/lib.rs", ""),
        ("two/Cargo.toml", "[workspace]\nmembers=['m']"),
        ("two/m/Cargo.toml", "[package]\nname='m'\nedition='2018'"),
        ("two/m/src/lib.rs", ""),
        ("built/Cargo.toml", "[package]\nname='built'"),
        ("notes/main.rs", ""),
        ("notes/my-part.rs", ""),
    ]);
    let project = tree.discover(&[]);
    assert_eq!(
        tree.targets(&project),
        [
            "Lib one one/src/lib.rs",
            "Lib m two/m/src/lib.rs",
            "Loose main notes/main.rs",
            "Loose my_part notes/my-part.rs"
        ]
    );
    assert_eq!(project.workspaces.len(), 2);
    assert_eq!(project.targets[3].edition, Edition::NEWEST);
    assert_eq!(tree.targets(&tree.discover(&["notes"])).len(), 2);
}

#[test]
fn paths_that_cannot_be_linted() {
    let tree = Tree::new(&[("notes.txt", ""), ("a.rs", "")]);
    let project = tree.discover(&["notes.txt", "gone", "a.rs"]);
    assert_eq!(
        problems(&project),
        [
            "gone does not exist: check the path",
            "notes.txt is neither a folder nor a Rust file: name a folder, an `.rs` file or a `Cargo.toml`"
        ]
    );
    assert_eq!(tree.targets(&project), ["Loose a a.rs"]);
}

#[test]
fn a_root_package_is_a_member_and_nested_workspaces_are_not() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[package]\nname='root'\n[workspace]\nmembers=['.', 'sub/*']"),
        ("src/lib.rs", ""),
        ("sub/a/Cargo.toml", "[package]\nname='a'"),
        ("sub/a/src/lib.rs", ""),
        ("sub/nested/Cargo.toml", "[package]\nname='nested'\n[workspace]"),
        ("sub/nested/src/lib.rs", ""),
    ]);
    assert_eq!(packages(&tree.discover(&[])), ["root", "a"]);
    assert_eq!(packages(&tree.discover(&["sub/nested/src"])), ["nested"]);
    assert_eq!(packages(&tree.discover(&["src"])), ["root"]);
}

#[cfg(unix)]
#[test]
fn unreadable_folders_and_manifests_are_problems() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let tree = Tree::new(&[("a/x.rs", ""), ("shut/y.rs", ""), ("p/src/lib.rs", ""), ("elsewhere", "\u{0}")]);
    let shut = |mode| std::fs::set_permissions(tree.path("shut"), std::fs::Permissions::from_mode(mode));
    shut(0o000).expect("the mode can be changed");
    symlink(tree.path("a"), tree.path("a/loop")).expect("it can be linked");
    let project = tree.discover(&["a", "shut"]);
    shut(0o755).expect("the mode can be changed");
    // Whoever runs the tests may be allowed to read everything.
    let allowed = project.targets.len() == 2;
    assert!(allowed || problems(&project) == ["shut cannot be read, permission denied: change its mode or exclude it"]);
}

#[test]
fn places_are_packages_with_their_workspaces_and_folders_of_loose_files() {
    let tree = Tree::new(WORKSPACE);
    let places = |paths: &[&str], current: &str| -> Vec<String> {
        let paths: Vec<PathBuf> = paths.iter().map(Into::into).collect();
        let of = |dir: &PathBuf| tree.relative(dir);
        let places = ask(&tree.path(current), &paths, None).places().into_iter();
        places.map(|place| format!("{} {:?}", of(&place.dir), place.workspace.as_ref().map(of))).collect()
    };
    let members = ["crates/a Some(\"\")", "crates/b Some(\"\")"];
    assert_eq!(places(&[], ""), members);
    assert_eq!(places(&[], "crates/a"), members, "wherever one stands");
    assert_eq!(places(&["crates/a/src/lib.rs"], ""), members[..1]);
    assert_eq!(places(&["examples"], ""), ["examples/one Some(\"examples/one\")", "examples/two None"]);
    assert_eq!(places(&["scripts"], ""), ["scripts None"]);
}

#[test]
fn a_buffer_need_not_be_there_and_stands_alone() {
    let tree = Tree::new(WORKSPACE);
    for (file, package) in
        [("crates/a/src/new.rs", Some(0)), ("crates/a/src/lib.rs", Some(0)), ("nowhere/new.rs", None)]
    {
        let file = tree.path(file);
        let project = discover(&Request { asked: ask(&tree.path("crates/b"), &[], Some(&file)), ..Request::default() });
        assert_eq!(project.explicit_files, std::slice::from_ref(&file));
        assert!(project.covers(&file) && !project.covers(&tree.path("crates/a/src/deep/mod.rs")));
        assert_eq!(project.loose_target(&file).package, package);
    }
}
