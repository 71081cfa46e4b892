//! Where the sources of locked packages lie: what cargo has unpacked, or a vendored folder that replaces a registry.

use super::lock::Locked;
use super::{paths, text, walk};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders in which packages are looked for.
#[derive(Debug, Default)]
pub(super) struct Checkouts {
    /// `registry/src/*`: one folder a registry.
    registries: Vec<PathBuf>,
    /// `git/checkouts/*`: one folder a repository.
    repositories: Vec<PathBuf>,
    /// The `directory` of each replaced source.
    vendored: Vec<PathBuf>,
    /// The packages of a checkout by name, as far as it was looked into.
    members: BTreeMap<PathBuf, BTreeMap<String, PathBuf>>,
}

impl Checkouts {
    /// Those of cargo's home, and those that the configuration of a workspace names.
    pub(super) fn new(cargo_home: &Path, workspace: &Path) -> Self {
        let mut vendored = Vec::new();
        for dir in workspace.ancestors().map(|dir| dir.join(".cargo")).chain([cargo_home.to_path_buf()]) {
            for file in ["config.toml", "config"] {
                vendored.extend(replaced(&dir.join(file), dir.parent().unwrap_or(&dir)));
            }
        }
        Self {
            registries: folders(&cargo_home.join("registry/src")),
            repositories: folders(&cargo_home.join("git/checkouts")),
            vendored,
            members: BTreeMap::new(),
        }
    }

    /// The folder of a package, where its sources are there.
    pub(super) fn find(&mut self, package: &Locked) -> Option<PathBuf> {
        let source = package.source.as_deref()?;
        let versioned = format!("{}-{}", package.name, package.version);
        let is_package = |dir: &PathBuf| dir.join("Cargo.toml").is_file();
        let names = [&versioned, &package.name];
        let vendored = self.vendored.iter().flat_map(|dir| names.map(|name| dir.join(name)));
        if let Some(found) = vendored.filter(is_package).find(|dir| version(dir).as_ref() == Some(&package.version)) {
            return Some(found);
        }
        match source.strip_prefix("git+") {
            Some(address) => self.repository(address.rsplit_once('#')?.1, &package.name),
            None => self.registries.iter().map(|dir| dir.join(&versioned)).find(is_package),
        }
    }

    /// A package of a repository's revision; cargo names the folder by its first seven letters.
    fn repository(&mut self, revision: &str, name: &str) -> Option<PathBuf> {
        let checkout = self.repositories.iter().flat_map(|dir| folders(dir)).find(|dir| {
            let short = paths::file_name(dir);
            short.len() >= 7 && revision.starts_with(&short)
        })?;
        let members = self.members.entry(checkout.clone()).or_insert_with(|| members(&checkout));
        members.get(name).cloned()
    }
}

/// The packages of a checkout.
fn members(checkout: &Path) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    let mut todo = vec![checkout.to_path_buf()];
    while let Some(dir) = todo.pop() {
        if let Some(name) = package_key(&dir, "name") {
            found.entry(name).or_insert_with(|| dir.clone());
        }
        todo.extend(folders(&dir).into_iter().flat_map(|below| walk::walk(&below, &mut Vec::new()).packages));
    }
    found
}

fn version(dir: &Path) -> Option<String> {
    package_key(dir, "version")
}

fn package_key(dir: &Path, key: &str) -> Option<String> {
    let table: toml::Table = text::read_text(&dir.join("Cargo.toml")).ok()?.text.parse().ok()?;
    Some(table.get("package")?.get(key)?.as_str()?.to_owned())
}

/// The folders that a configuration of cargo puts in the place of registries; paths start where `.cargo` lies.
fn replaced(config: &Path, base: &Path) -> Vec<PathBuf> {
    let table: toml::Table = text::read_text(config).ok().and_then(|text| text.text.parse().ok()).unwrap_or_default();
    let sources = table.get("source").and_then(toml::Value::as_table).into_iter().flatten();
    let directories = sources.filter_map(|(_, source)| source.get("directory")?.as_str());
    directories.map(|dir| paths::absolute(base, Path::new(dir))).collect()
}

/// The folders in a folder, sorted.
fn folders(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    found.sort();
    found
}
