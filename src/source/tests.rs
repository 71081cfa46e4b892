//! Workspaces, manifests and features, on small trees.

use super::testing::{Tree, packages, problems};
use super::{DependencyKind, Edition, FeatureChoice, Package, Project};
use std::path::Path;

fn package<'a>(project: &'a Project, name: &str) -> &'a Package {
    project.packages.iter().find(|package| package.name == name).expect("the package is there")
}

fn features(project: &Project, name: &str) -> Vec<String> {
    package(project, name).features.iter().cloned().collect()
}

#[test]
fn members_by_globs_names_paths_and_exclusions() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"crates/*\", \"tool\",\n  \"gone\", \"none-*\"]\nexclude = [\"crates/old\"]\ndefault-members = [\"tool\"]",
        ),
        ("crates/a/Cargo.toml", "[package]\nname='a'\n[dependencies]\nby-path = { path = '../../deep/by-path' }"),
        ("crates/a/src/lib.rs", ""),
        ("crates/no-manifest/x.rs", ""),
        ("crates/old/Cargo.toml", "[package]\nname='old'"),
        ("crates/old/src/lib.rs", ""),
        ("deep/by-path/Cargo.toml", "[package]\nname='by-path'"),
        ("deep/by-path/src/lib.rs", ""),
        ("tool/Cargo.toml", "[package]\nname='tool'"),
        ("tool/src/main.rs", ""),
        ("stray/Cargo.toml", "[package]\nname='stray'"),
    ]);
    let project = tree.discover(&[]);
    assert_eq!(packages(&project), ["a", "by-path", "tool"]);
    let missing = |name: &str| format!("no package matches the member `{name}`: correct or remove it");
    assert_eq!(
        problems(&project),
        [format!("Cargo.toml:3:3 {}", missing("gone")), format!("Cargo.toml:3:11 {}", missing("none-*"))]
    );
    assert_eq!(project.workspaces.len(), 1);
    assert_eq!(packages(&tree.discover(&["crates/old"])), ["old"], "an excluded package is its own workspace");
}

#[test]
fn inheritance_of_version_edition_and_dependencies() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = ['m/*']\n[workspace.package]\nversion = '1.2.3'\nedition = '2021'\n[workspace.dependencies]\n\
             tokio = { version = '1', default-features = false, features = ['rt'] }\nlow = { path = 'm/low', package = 'the-low' }\n\
             [workspace.metadata.async-lint]\nlevel = 3",
        ),
        (
            "m/top/Cargo.toml",
            "[package]\nname = 'top'\nversion.workspace = true\nedition.workspace = true\n[dependencies]\nlow.workspace = true\n\
             tokio = { workspace = true, features = ['macros'] }\nlost.workspace = true\n[package.metadata.async-lint]\nruntime = 'tokio'",
        ),
        ("m/top/src/lib.rs", ""),
        ("m/low/Cargo.toml", "[package]\nname = 'the-low'\nversion = '0.1.0'"),
        ("m/low/src/lib.rs", ""),
    ]);
    let project = tree.discover(&["m/top"]);
    assert_eq!(packages(&project), ["-the-low", "top"]);
    let top = package(&project, "top");
    assert_eq!((top.version.as_deref(), top.edition), (Some("1.2.3"), Edition::E2021));
    assert_eq!(package(&project, "the-low").edition, Edition::E2015);
    let tokio = top.dependencies_on("tokio").next().expect("it is there");
    assert_eq!((tokio.version_req.as_deref(), tokio.default_features), (Some("1"), false));
    assert_eq!(tokio.features, ["macros", "rt"]);
    let low = top.dependencies_on("the-low").next().expect("it is there");
    assert_eq!((low.extern_name.as_str(), low.local), ("low", Some(0)));
    let lost = "the workspace has no dependency `lost` to inherit: add it to `[workspace.dependencies]`";
    assert_eq!(problems(&project), [format!("Cargo.toml:8:1 {lost}")]);
    assert!(top.metadata_config.as_ref().is_some_and(|config| config["runtime"].as_str() == Some("tokio")));
    assert_eq!(project.workspaces[0].metadata_config.as_ref().and_then(|config| config["level"].as_integer()), Some(3));
}

#[test]
fn extern_names_kinds_and_target_tables() {
    let tree = Tree::new(&[
        (
            "a/Cargo.toml",
            "[package]\nname='a'\n[dependencies]\nmy-lib = { path = '../b' }\nother_name = { package = 'b-pkg', path = '../b' }\n\
             renamed = { package = 'serde-json', version = '1' }\n[dev-dependencies]\ninsta = '1'\n[build-dependencies]\ncc = '1'\n\
             [target.'cfg(unix)'.dependencies]\nrust-x = { version = '0.2' }",
        ),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", "[package]\nname='my-lib'\n[lib]\nname='short'"),
        ("b/src/lib.rs", ""),
    ]);
    let project = tree.discover(&["a"]);
    let names: Vec<_> = package(&project, "a")
        .dependencies
        .iter()
        .map(|entry| {
            (entry.kind, entry.extern_name.as_str(), entry.package.as_str(), entry.local, entry.cfg.as_deref())
        })
        .collect();
    assert_eq!(
        names,
        [
            (DependencyKind::Normal, "short", "my-lib", Some(1), None),
            (DependencyKind::Normal, "other_name", "b-pkg", Some(1), None),
            (DependencyKind::Normal, "renamed", "serde-json", None, None),
            (DependencyKind::Normal, "rust_x", "rust-x", None, Some("cfg(unix)")),
            (DependencyKind::Dev, "insta", "insta", None, None),
            (DependencyKind::Build, "cc", "cc", None, None),
        ]
    );
}

#[test]
fn patches_with_paths_are_local_and_not_selected() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[package]\nname='a'\n[dependencies]\np = '1'\nq = { path = 'q' }\n[patch.crates-io]\np = { path = 'vendor/p' }",
        ),
        ("src/lib.rs", ""),
        ("vendor/p/Cargo.toml", "[package]\nname='p'"),
        ("vendor/p/src/lib.rs", ""),
        ("q/Cargo.toml", "[package]\nname='q'"),
        ("q/src/lib.rs", ""),
    ]);
    assert_eq!(packages(&tree.discover(&["."])), ["a", "q", "-p"]);
}

const TARGETS: &[(&str, &str)] = &[
    ("src/lib.rs", ""),
    ("src/main.rs", ""),
    ("src/bin/one.rs", ""),
    ("src/bin/two/main.rs", ""),
    ("src/bin/two/part.rs", ""),
    ("src/bin/.hidden.rs", ""),
    ("examples/show-it.rs", ""),
    ("tests/it/main.rs", ""),
    ("tests/common/mod.rs", ""),
    ("benches/speed.rs", ""),
    ("build.rs", ""),
    ("other/place.rs", ""),
];

fn with_manifest(manifest: &str) -> (Tree, Vec<String>, Vec<String>) {
    let tree = Tree::new(TARGETS);
    tree.write("Cargo.toml", manifest);
    let project = tree.discover(&[]);
    let targets = tree.targets(&project);
    (tree, targets, problems(&project))
}

#[test]
fn targets_by_layout() {
    let (_tree, targets, problems) = with_manifest("[package]\nname='my-app'\nedition='2021'");
    assert_eq!(
        targets,
        [
            "Lib my_app src/lib.rs",
            "Bin my_app src/main.rs",
            "Bin one src/bin/one.rs",
            "Bin two src/bin/two/main.rs",
            "Example show_it examples/show-it.rs",
            "Test it tests/it/main.rs",
            "Bench speed benches/speed.rs",
            "BuildScript build_script_build build.rs",
        ]
    );
    assert!(problems.is_empty());
}

#[test]
fn targets_by_name_and_switched_off() {
    let (_tree, targets, problems) = with_manifest(
        "[package]\nname='my-app'\nedition='2021'\nbuild=false\nautobins=false\nautotests=false\nautoexamples=false\n\
         autobenches=false\n[lib]\npath='other/place.rs'\nproc-macro=true\n[[bin]]\nname='two'\nrequired-features=['x']\n\
         [[bin]]\nname='gone'\n",
    );
    assert_eq!(targets, ["ProcMacro my_app other/place.rs", "Bin two src/bin/two/main.rs"]);
    assert_eq!(problems, ["Cargo.toml:16:6 the file of the binary `gone` does not exist: correct its `path`"]);
}

#[test]
fn named_targets_replace_found_ones_and_editions_differ() {
    let named =
        "[[bin]]\nname='first'\npath='src/bin/one.rs'\nedition='2018'\n[[test]]\nname='it'\npath='other/place.rs'\n";
    let (_tree, targets, _) =
        with_manifest(&format!("[package]\nname='app'\nedition='2018'\nbuild='other/place.rs'\n{named}"));
    assert_eq!(targets[1..4], ["Bin app src/main.rs", "Bin first src/bin/one.rs", "Bin two src/bin/two/main.rs"]);
    assert!(
        targets.contains(&"Test it other/place.rs".to_owned())
            && !targets.contains(&"Test it tests/it/main.rs".to_owned())
    );
    assert_eq!(targets[7..], ["BuildScript build_script_place other/place.rs"]);
    let (_tree, targets, _) = with_manifest(&format!("[package]\nname='app'\n{named}"));
    let bins: Vec<_> = targets.iter().filter(|line| line.starts_with("Bin")).collect();
    assert_eq!(bins, ["Bin first src/bin/one.rs"], "in 2015 naming one switches the search off");
}

const FEATURES: &[(&str, &str)] = &[
    ("Cargo.toml", "[workspace]\nmembers=['a','b','c']"),
    (
        "a/Cargo.toml",
        "[package]\nname='a'\nedition='2021'\n[dependencies]\nb = { path='../b', default-features=false, features=['asked'] }\n\
         tokio = { version='1', optional=true }\nlog = { version='0.4', optional=true }\nc = { path='../c', optional=true }\n\
         [dev-dependencies]\nb = { path='../b', features=['testsuite'] }\n\
         [features]\ndefault=['net']\nnet=['dep:tokio','tokio?/net','c?/weak','b/strong']\nwith-c=['c','c/own']\n",
    ),
    ("a/src/lib.rs", ""),
    (
        "b/Cargo.toml",
        "[package]\nname='b'\n[features]\ndefault=['std']\nstd=[]\nasked=['more']\nmore=[]\nstrong=[]\ntestsuite=[]\noff=[]",
    ),
    ("b/src/lib.rs", ""),
    ("c/Cargo.toml", "[package]\nname='c'\n[features]\ndefault=[]\nweak=[]\nown=[]"),
    ("c/src/lib.rs", ""),
];

#[test]
fn default_features_are_a_union_and_tests_have_their_own() {
    let tree = Tree::new(FEATURES);
    let project = tree.discover(&["a"]);
    assert_eq!(packages(&project), ["a", "-b", "-c"]);
    assert_eq!(features(&project, "a"), ["default", "net"]);
    assert_eq!(features(&project, "b"), ["asked", "more", "strong"]);
    let b = package(&project, "b");
    let only_tests: Vec<_> = b.dev_features.difference(&b.features).collect();
    assert_eq!(only_tests, ["default", "std", "testsuite"]);
    assert!(features(&project, "c").is_empty(), "an optional dependency that is off");
    let dependency =
        |key: &str| package(&project, "a").dependencies.iter().find(|entry| entry.key == key).expect("it is there");
    assert_eq!(
        (dependency("tokio").active, dependency("tokio").features.as_slice()),
        (true, ["net".to_owned()].as_slice())
    );
    assert!(!dependency("log").active && !dependency("c").active);
}

#[test]
fn chosen_features() {
    let tree = Tree::new(FEATURES);
    let some = |features: &[&str], no_default| {
        let features = features.iter().map(|text| (*text).to_owned()).collect();
        tree.discover_with(&["a"], &[], FeatureChoice::Some { features, no_default })
    };
    let project = some(&["with-c,log"], true);
    assert_eq!(features(&project, "a"), ["c", "log", "with-c"]);
    assert_eq!(features(&project, "c"), ["default", "own"], "`weak` comes from `net`, which is off");
    let project = some(&["with-c", "b/off nothing"], false);
    assert_eq!(features(&project, "c"), ["default", "own", "weak"]);
    assert!(package(&project, "b").features.contains("off"));
    assert_eq!(project.unknown_features, ["nothing"]);
    let project = tree.discover_with(&["a"], &[], FeatureChoice::All);
    assert_eq!(features(&project, "a"), ["c", "default", "log", "net", "with-c"], "`tokio` is hidden by `dep:tokio`");
    assert!(!package(&project, "b").features.contains("off"), "which is not selected");
}

#[test]
fn broken_manifests_end_nothing() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers=['a','b','c','d']"),
        (
            "a/Cargo.toml",
            "[package]\nname = 'named'\nedition = '2021'\n[dependencies]\ntokio = = '1'\n[[bin]]\nname='x'\npath='x.rs'",
        ),
        ("a/src/lib.rs", ""),
        ("a/x.rs", ""),
        ("b/Cargo.toml", "\u{0}\u{1}[[["),
        ("b/deep/x.rs", ""),
        ("c/Cargo.toml", "[package]\nname='c'\nedition='2033'\n[dependencies]\nodd = 7\nbad = 'not a version'"),
        ("c/src/lib.rs", ""),
        ("d/Cargo.toml", "# nothing\n"),
        ("d/src/lib.rs", ""),
    ]);
    let project = tree.discover(&[]);
    assert_eq!(packages(&project), ["named", "b", "c", "d"]);
    assert_eq!(package(&project, "named").edition, Edition::E2021);
    assert_eq!(package(&project, "c").edition, Edition::NEWEST);
    assert_eq!(
        tree.targets(&project),
        ["Lib named a/src/lib.rs", "Bin x a/x.rs", "Lib c c/src/lib.rs", "Lib d d/src/lib.rs", "Loose x b/deep/x.rs"]
    );
    let found = problems(&project);
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found[0].starts_with("Cargo.toml:5:9 cannot be parsed: "), "{found:#?}");
    assert_eq!(found[2], "Cargo.toml:5:7 `odd` must be a version or a table, not a number");
    assert_eq!(found[3], "Cargo.toml has neither `[package]` nor `[workspace]`: add one of them");
}

#[test]
fn path_dependencies_that_lead_nowhere() {
    let tree =
        Tree::new(&[("Cargo.toml", "[package]\nname='a'\n[dependencies]\nb = { path='../b' }"), ("src/lib.rs", "")]);
    let project = tree.discover(&[]);
    let found = problems(&project);
    assert!(
        found.len() == 1 && found[0].starts_with("Cargo.toml:4:5 the dependency `b` has no package at `"),
        "{found:#?}"
    );
    assert!(project.covers(&tree.path("src/lib.rs")) && !project.covers(Path::new("/elsewhere/x.rs")));
}

#[test]
fn what_is_wrong_in_packages_that_nobody_asked_for_is_silent() {
    let tree = Tree::new(&[
        ("a/Cargo.toml", "[package]\nname='a'\n[dependencies]\nb = { path='../b' }"),
        ("a/src/lib.rs", ""),
        (
            "b/Cargo.toml",
            "[package]\nname='b'\n[dev-dependencies]\nc = { path='../c' }\n[[test]]\nname='t'\npath='tests/t.rs'",
        ),
        ("b/src/lib.rs", ""),
    ]);
    assert!(problems(&tree.discover(&["a"])).is_empty());
    assert_eq!(problems(&tree.discover(&["a", "b"])).len(), 2);
}

#[test]
fn circles_of_paths_pointers_to_workspaces_and_windows_files() {
    let tree = Tree::new(&[
        (
            "root/Cargo.toml",
            "\u{feff}[workspace]\r\nmembers = ['../out']\r\n[workspace.package]\r\nedition = '2024'\r\n",
        ),
        (
            "out/Cargo.toml",
            "[package]\r\nname = 'out'\r\nworkspace = '../root'\r\nedition.workspace = true\r\n[dependencies]\r\nback = { path = '../back' }",
        ),
        ("out/src/lib.rs", ""),
        ("back/Cargo.toml", "[package]\nname='back'\n[dev-dependencies]\nout = { path='../out' }\nback = { path='.' }"),
        ("back/src/lib.rs", ""),
    ]);
    let project = tree.discover(&["root"]);
    assert_eq!((packages(&project), problems(&project)), (vec!["-back".to_owned(), "out".to_owned()], vec![]));
    assert!(project.covers(&tree.path("out/src/lib.rs")), "the root stands for all members, wherever they lie");
    let project = tree.discover(&["out", "back"]);
    assert_eq!((packages(&project), problems(&project)), (vec!["back".to_owned(), "out".to_owned()], vec![]));
    assert_eq!(package(&project, "out").edition, Edition::E2024);
    assert_eq!(project.workspaces.len(), 2);
}

/// A manifest as it is while somebody types: cut anywhere, or with a character too many.
#[test]
fn unfinished_manifests_never_end_the_run() {
    let whole = FEATURES[1].1;
    let tree = Tree::new(FEATURES);
    for at in (0..whole.len()).step_by(5) {
        let (before, after) = whole.split_at(at);
        for text in
            [before.to_owned(), format!("{before}[{after}"), format!("{before}\"{after}"), format!("{before}\0{after}")]
        {
            tree.write("a/Cargo.toml", &text);
            let project = tree.discover(&[]);
            assert_eq!(project.packages.len(), 3, "{text}");
            assert!(project.targets.iter().any(|target| tree.relative(&target.root) == "a/src/lib.rs"), "{text}");
        }
    }
}

#[test]
fn values_of_a_wrong_type_are_told_with_their_places() {
    for (manifest, expected) in [
        ("[package]\nname = 3", "Cargo.toml:2:8 `name` must be a string, not a number"),
        ("[workspace]\nmembers = 'x'", "Cargo.toml:2:11 `members` must be an array of strings, not a string"),
        ("[workspace]\nmembers = ['.', 1]", "Cargo.toml:2:17 `members` must be an array of strings, not a number"),
        (
            "[package]\nname='a'\nbuild = 1",
            "Cargo.toml:3:9 `build` must be a path, an array of paths, or `false`, not a number",
        ),
        ("[package]\nname='a'\n[lib]\npath = []", "Cargo.toml:4:8 `path` must be a string, not an array"),
        ("[package]\nname='a'\n[bin]\nname = 'b'", "Cargo.toml:3:1 `bin` must be an array of tables, not a table"),
        ("[package]\nname='a'\n[features]\nf = 'g'", "Cargo.toml:4:5 `f` must be an array of strings, not a string"),
        ("[package]\nname='a'\nautobins = 'no'", "Cargo.toml:3:12 `autobins` must be `true` or `false`, not a string"),
        ("package = 'a'", "Cargo.toml:1:11 `package` must be a table, not a string"),
        (
            "[package]\nname='a'\nedition.workspace = true",
            "Cargo.toml:3:1 there is no workspace to inherit `edition` from: say it here",
        ),
        (
            "[package]\nname='a'\nversion.workspace = true\n[workspace]",
            "Cargo.toml:3:1 the workspace has no `version` to inherit: add it to `[workspace.package]`",
        ),
    ] {
        let tree = Tree::new(&[("Cargo.toml", manifest), ("src/lib.rs", ""), ("src/main.rs", "")]);
        let found = problems(&tree.discover(&[]));
        assert!(found.iter().any(|found| found == expected), "{manifest}: {found:#?}");
    }
    let fine = "[package]\nname='a'\nbuild=true\nversion.workspace=true\nedition.workspace=true\n[workspace]\n[workspace.package]\nversion='1'\nedition='2021'\n[dependencies]\nb='1'\nc={version='1',optional=true}";
    let tree = Tree::new(&[("Cargo.toml", fine), ("src/lib.rs", "")]);
    assert_eq!(problems(&tree.discover(&[])), Vec::<String>::new());
}
