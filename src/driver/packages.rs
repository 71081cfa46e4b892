//! What manifests tell of the code of a package.

use crate::base::Name;
use crate::source::{DependencyKind, Package};
use rustc_hash::FxHashSet;

/// The features of tokio that a package asks for itself: for all its code, and for its tests. What others ask for is on
/// in one build and off in the next.
pub fn tokio_features(package: &Package) -> [FxHashSet<Name>; 2] {
    [DependencyKind::Normal, DependencyKind::Dev].map(|kind| {
        let of_kind = package.dependencies.iter().filter(|dependency| dependency.kind == kind && dependency.active);
        let tokio = of_kind.filter(|dependency| dependency.extern_name == "tokio");
        tokio.flat_map(|dependency| &dependency.features).map(|feature| Name::new(feature)).collect()
    })
}

/// Whether a package holds tests or what tests need, by the last word of its name, `planner_test`,
/// `app-test-utils`, or the first, `tests-database`. What
/// cargo runs as a command is a program. `xtask` is a build script by another name.
pub fn is_for_tests(package: &str) -> bool {
    if package.starts_with("tests-") || package.starts_with("tests_") {
        return true;
    }
    let mut words = package.split(['-', '_']).rev();
    let (last, before) = (words.next().unwrap_or_default(), words.next());
    match last {
        "xtask" => true,
        "test" | "tests" | "bench" | "benches" | "benchmark" | "benchmarks" => {
            before.is_some_and(|word| word != "cargo")
        }
        "utils" | "util" | "helpers" | "support" => before == Some("test"),
        _ => false,
    }
}
