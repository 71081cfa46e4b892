//! `Cargo.lock`: which version of a package each package got.

use super::text;
use std::collections::BTreeMap;
use std::path::Path;

/// A lock file.
#[derive(Debug, Default)]
pub(super) struct Lock {
    packages: Vec<Locked>,
    by_name: BTreeMap<String, Vec<usize>>,
}

/// One package of it.
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) version: String,
    /// Where it comes from; nothing where it lies in the workspace.
    pub(super) source: Option<String>,
    pub(super) checksum: Option<String>,
    /// As written: the name, where that is not enough the version, where that is not enough the source.
    dependencies: Vec<String>,
}

impl Lock {
    /// Reads a lock file; what can't be read is not there.
    pub(super) fn read(path: &Path) -> Self {
        let table: toml::Table = text::read_text(path).ok().and_then(|text| text.text.parse().ok()).unwrap_or_default();
        let packages = table.get("package").and_then(toml::Value::as_array).into_iter().flatten();
        let mut lock = Self::default();
        for locked in packages.filter_map(|package| locked(package.as_table()?)) {
            lock.by_name.entry(locked.name.clone()).or_default().push(lock.packages.len());
            lock.packages.push(locked);
        }
        lock
    }

    pub(super) fn get(&self, index: usize) -> &Locked {
        &self.packages[index]
    }

    /// The package of the workspace that has this name.
    pub(super) fn member(&self, name: &str) -> Option<usize> {
        let named = self.by_name.get(name)?;
        named.iter().copied().find(|&index| self.packages[index].source.is_none())
    }

    /// What a package's dependency on `name` got.
    pub(super) fn dependency(&self, of: usize, name: &str, requirement: Option<&str>) -> Option<usize> {
        let entries = self.packages[of].dependencies.iter().filter(|entry| entry.split(' ').next() == Some(name));
        let found: Vec<usize> = entries.filter_map(|entry| self.entry(entry)).collect();
        if let [only] = *found {
            return Some(only);
        }
        // one package under two names: the requirement tells which
        let requirement = semver::VersionReq::parse(requirement?).ok()?;
        let fits = |index: &usize| {
            semver::Version::parse(&self.packages[*index].version).is_ok_and(|version| requirement.matches(&version))
        };
        found.into_iter().find(fits)
    }

    fn entry(&self, entry: &str) -> Option<usize> {
        let mut words = entry.splitn(3, ' ');
        let (name, version, source) = (words.next()?, words.next(), words.next());
        let source = source.map(|source| source.trim_start_matches('(').trim_end_matches(')'));
        let fits = |index: &usize| {
            let package = &self.packages[*index];
            // an entry names the source of a repository without the revision
            version.is_none_or(|version| package.version == version)
                && source.is_none_or(|source| package.source.as_ref().is_some_and(|own| own.starts_with(source)))
        };
        self.by_name.get(name)?.iter().copied().find(fits)
    }
}

fn locked(table: &toml::Table) -> Option<Locked> {
    let string = |key: &str| table.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let dependencies = table.get("dependencies").and_then(toml::Value::as_array).into_iter().flatten();
    Some(Locked {
        name: string("name")?,
        version: string("version")?,
        source: string("source"),
        checksum: string("checksum"),
        dependencies: dependencies.filter_map(|entry| entry.as_str().map(str::to_owned)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::Tree;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["once", "rand 0.8.5", "rand 0.9.1", "wire 1.0.0 (git+https://example.org/wire)"]

[[package]]
name = "once"
version = "2.0.0"
source = "registry+https://example.org/index"
checksum = "abc"

[[package]]
name = "rand"
version = "0.8.5"
source = "registry+https://example.org/index"

[[package]]
name = "rand"
version = "0.9.1"
source = "registry+https://example.org/index"

[[package]]
name = "wire"
version = "1.0.0"
source = "registry+https://example.org/index"

[[package]]
name = "wire"
version = "1.0.0"
source = "git+https://example.org/wire#0123456789"
"#;

    #[test]
    fn each_dependency_has_one_package() {
        let tree = Tree::new(&[("Cargo.lock", LOCK)]);
        let lock = Lock::read(&tree.path("Cargo.lock"));
        let app = lock.member("app").expect("it is there");
        let version = |name: &str, requirement: &str| {
            lock.dependency(app, name, Some(requirement)).map(|index| lock.get(index).version.as_str())
        };
        assert_eq!(version("once", "not a requirement"), Some("2.0.0"));
        assert_eq!(version("rand", "0.8"), Some("0.8.5"));
        assert_eq!(version("rand", ">=0.9, <0.10"), Some("0.9.1"));
        assert_eq!(version("absent", "1"), None);
        let wire = lock.dependency(app, "wire", None).expect("it is there");
        assert!(lock.get(wire).source.as_ref().is_some_and(|source| source.starts_with("git+")));
        assert_eq!(lock.member("rand"), None, "it is not of the workspace");
    }

    #[test]
    fn a_broken_lock_is_empty() {
        let tree = Tree::new(&[("Cargo.lock", "[[package")]);
        assert_eq!(Lock::read(&tree.path("Cargo.lock")).member("app"), None);
        assert_eq!(Lock::read(&tree.path("none")).member("app"), None);
    }
}
