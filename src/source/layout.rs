//! The targets of a package: those that the manifest names, and those that cargo finds by the layout of the folder.

use super::manifest::{Manifest, PackageTable, TargetTable};
use super::{Edition, Problem, Target, TargetKind, paths};
use crate::base::LineCol;
use std::fs;
use std::path::{Path, PathBuf};

/// The targets of a package, none of them selected or tied to a package yet.
pub(super) fn targets(manifest: &Manifest, edition: Edition, problems: &mut Vec<Problem>) -> Vec<Target> {
    let Some(package) = &manifest.package else { return Vec::new() };
    let mut layout = Layout { manifest, package, edition, problems, targets: Vec::new() };
    layout.library();
    let dir = &manifest.dir;
    let mut bins = vec![];
    let main = dir.join("src/main.rs");
    if main.is_file() {
        bins.push((package.name.clone(), main));
    }
    bins.extend(inferred(&dir.join("src/bin")));
    layout.listed(TargetKind::Bin, &manifest.bins, bins, package.autobins);
    layout.listed(TargetKind::Example, &manifest.examples, inferred(&dir.join("examples")), package.autoexamples);
    layout.listed(TargetKind::Test, &manifest.tests, inferred(&dir.join("tests")), package.autotests);
    layout.listed(TargetKind::Bench, &manifest.benches, inferred(&dir.join("benches")), package.autobenches);
    layout.build_scripts();
    layout.targets
}

/// The library of a package, as [`targets`] has it.
pub(super) fn library(manifest: &Manifest, edition: Edition, problems: &mut Vec<Problem>) -> Option<Target> {
    let package = manifest.package.as_ref()?;
    let mut layout = Layout { manifest, package, edition, problems, targets: Vec::new() };
    layout.library();
    layout.targets.pop()
}

/// The files that the targets start from, and nothing else.
pub(super) fn roots(manifest: &Manifest) -> Vec<PathBuf> {
    targets(manifest, Edition::NEWEST, &mut Vec::new()).into_iter().map(|target| target.root).collect()
}

/// The name of the library as others import it, unless the package has none.
pub(super) fn lib_name(manifest: &Manifest) -> Option<String> {
    let package = manifest.package.as_ref()?;
    let named = manifest.lib.as_ref().and_then(|lib| lib.name.as_deref());
    let exists = || package.autolib != Some(false) && manifest.dir.join("src/lib.rs").is_file();
    (manifest.lib.is_some() || exists()).then(|| paths::crate_name(named.unwrap_or(&package.name)))
}

struct Layout<'a> {
    manifest: &'a Manifest,
    package: &'a PackageTable,
    edition: Edition,
    problems: &'a mut Vec<Problem>,
    targets: Vec<Target>,
}

impl Layout<'_> {
    fn add(&mut self, kind: TargetKind, name: &str, root: PathBuf, table: Option<&TargetTable>) {
        self.targets.push(Target {
            package: None,
            kind,
            name: paths::crate_name(name),
            root: paths::normal(&root),
            edition: table.and_then(|table| table.edition).unwrap_or(self.edition),
            selected: false,
            required_features: table.map(|table| table.required_features.clone()).unwrap_or_default(),
        });
    }

    fn missing(&mut self, kind: TargetKind, name: &str, at: Option<LineCol>) {
        let message = format!("the file of the {} `{name}` does not exist: correct its `path`", word(kind));
        self.problems.push(Problem { at, ..Problem::new(&self.manifest.path, message) });
    }

    fn library(&mut self) {
        let Some(name) = lib_name(self.manifest) else { return };
        let table = self.manifest.lib.as_ref();
        let kind = if table.is_some_and(|lib| lib.proc_macro) { TargetKind::ProcMacro } else { TargetKind::Lib };
        let dir = &self.manifest.dir;
        let given = table.and_then(|lib| lib.path.as_ref()).map(|path| vec![dir.join(path)]);
        // The second place is cargo's before the edition of 2018.
        let candidates =
            given.unwrap_or_else(|| vec![dir.join("src/lib.rs"), dir.join("src").join(format!("{name}.rs"))]);
        match candidates.into_iter().find(|path| path.is_file()) {
            Some(root) => self.add(kind, &name, root, table),
            None => self.missing(kind, &name, table.and_then(|lib| lib.at)),
        }
    }

    /// The targets of one kind: those of the manifest, then what is found unless that is switched off. Before the edition
    /// of 2018 nothing is found where the manifest names some.
    fn listed(&mut self, kind: TargetKind, tables: &[TargetTable], found: Vec<(String, PathBuf)>, auto: Option<bool>) {
        let mut taken: Vec<(&str, Option<PathBuf>)> = Vec::new();
        for table in tables {
            let Some(name) = table.name.as_deref() else { continue };
            let given = table.path.as_ref().map(|path| paths::absolute(&self.manifest.dir, Path::new(path)));
            taken.push((name, given.clone()));
            let by_name = || found.iter().find(|(of, _)| of == name).map(|(_, path)| path.clone());
            let root = given.or_else(by_name).or_else(|| self.old_place(kind, name));
            match root.filter(|root| root.is_file()) {
                Some(root) => self.add(kind, name, root, Some(table)),
                None => self.missing(kind, name, table.at),
            }
        }
        if auto.unwrap_or(tables.is_empty() || self.edition > Edition::E2015) {
            for (name, path) in found {
                if !taken.iter().any(|(of, root)| *of == name || root.as_ref() == Some(&path)) {
                    self.add(kind, &name, path, None);
                }
            }
        }
    }

    /// Where cargo looked for a program before the edition of 2018.
    fn old_place(&self, kind: TargetKind, name: &str) -> Option<PathBuf> {
        if kind != TargetKind::Bin || self.edition > Edition::E2015 {
            return None;
        }
        let places = [format!("src/{name}.rs"), "src/main.rs".to_owned(), "src/bin/main.rs".to_owned()];
        places.into_iter().map(|place| self.manifest.dir.join(place)).find(|path| path.is_file())
    }

    fn build_scripts(&mut self) {
        let default = self.manifest.dir.join("build.rs");
        let Some(given) = &self.package.build else {
            if default.is_file() {
                self.add(TargetKind::BuildScript, "build-script-build", default, None);
            }
            return;
        };
        for path in given {
            let root = self.manifest.dir.join(path);
            let name = format!("build-script-{}", paths::stem(&root));
            match root.is_file() {
                true => self.add(TargetKind::BuildScript, &name, root, None),
                false => self.missing(TargetKind::BuildScript, path, None),
            }
        }
    }
}

fn word(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Lib | TargetKind::ProcMacro => "library",
        TargetKind::Bin => "binary",
        TargetKind::Example => "example",
        TargetKind::Test => "test",
        TargetKind::Bench => "benchmark",
        TargetKind::BuildScript => "build script",
        TargetKind::Loose => "file",
    }
}

/// `name.rs` and `name/main.rs` in a folder, sorted by path.
fn inferred(dir: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.filter_map(|entry| inferred_from(&entry.path())).collect();
    found.sort_by(|left, right| left.1.cmp(&right.1));
    found
}

fn inferred_from(path: &Path) -> Option<(String, PathBuf)> {
    let name = paths::file_name(path);
    let main = path.join("main.rs");
    if name.starts_with('.') {
        None
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        path.is_file().then(|| (paths::stem(path), path.to_path_buf()))
    } else {
        main.is_file().then_some((name, main))
    }
}
