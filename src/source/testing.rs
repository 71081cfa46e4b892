//! Small trees of files for tests.

use super::{FeatureChoice, Project, Request, ask, discover};
use crate::config::{Located, PathGlobs};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own that goes away with the value.
pub(super) struct Tree(PathBuf);

impl Tree {
    /// Writes the files; a path that ends with `/` is an empty folder.
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let base = std::env::temp_dir().canonicalize().expect("there is a folder for temporary files");
        let tree = Self(base.join(format!("async-lint-source-{}-{count}", std::process::id())));
        let _ = fs::remove_dir_all(&tree.0);
        fs::create_dir_all(&tree.0).expect("it can be made");
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        let folder = if path.ends_with('/') { Some(file.as_path()) } else { file.parent() };
        fs::create_dir_all(folder.expect("every path has a folder")).expect("it can be made");
        if !path.ends_with('/') {
            fs::write(file, text).expect("it can be written");
        }
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        if path.is_empty() { self.0.clone() } else { self.0.join(path) }
    }

    pub(super) fn relative(&self, path: &Path) -> String {
        path.strip_prefix(&self.0).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }

    pub(super) fn discover(&self, paths: &[&str]) -> Project {
        self.discover_with(paths, &[], FeatureChoice::Default)
    }

    pub(super) fn discover_with(&self, paths: &[&str], exclude: &[&str], features: FeatureChoice) -> Project {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let exclude: Vec<Located> = exclude.iter().map(|glob| Located::from(*glob)).collect();
        discover(&Request {
            asked: ask(&self.0, &paths, None),
            exclude: PathGlobs::new(&exclude),
            features: features.into(),
            cargo_home: Some(self.path("cargo")),
        })
    }

    /// `kind name root` of every target, `-` before those that are not selected.
    pub(super) fn targets(&self, project: &Project) -> Vec<String> {
        let line = |target: &super::Target| {
            let sign = if target.selected { "" } else { "-" };
            format!("{sign}{:?} {} {}", target.kind, target.name, self.relative(&target.root))
        };
        project.targets.iter().map(line).collect()
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The names of the packages, `-` before those that are not selected.
pub(super) fn packages(project: &Project) -> Vec<String> {
    let sign = |selected| if selected { "" } else { "-" };
    project.packages.iter().map(|package| format!("{}{}", sign(package.selected), package.name)).collect()
}

/// `file:line:column message` of every problem, the file without its folders.
pub(super) fn problems(project: &Project) -> Vec<String> {
    let place =
        |problem: &super::Problem| problem.at.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    let line = |problem: &super::Problem| {
        format!("{}{} {}", super::paths::file_name(&problem.path), place(problem), problem.message)
    };
    project.problems.iter().map(line).collect()
}
