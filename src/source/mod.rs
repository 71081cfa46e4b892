//! Finds what to lint: workspaces, packages, targets, features, and the files of modules. No cargo, no network.
//!
//! [`discover`] answers a [`Request`] with a [`Project`]; nothing that is broken on the way ends it, everything that is
//! broken becomes a [`Problem`]. [`module_file`] and [`read_text`] are what a reader of files needs next.

mod assemble;
mod checkout;
mod dependencies;
mod external;
mod features;
mod globs;
mod layout;
mod lock;
mod manifest;
mod modules;
mod paths;
mod platform;
mod project;
mod select;
mod table;
mod text;
mod walk;
mod workspace;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_select;

pub use crate::base::Edition;
pub use modules::{InlineModule, MissingModule, ModuleDir, included_file, module_file};
pub use project::{
    Dependency, DependencyKind, External, FeatureChoice, Package, Problem, Project, Request, Target, TargetKind,
    Workspace,
};
pub use text::{MAX_FILE_BYTES, Text, read_text};

use crate::config::Located;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The `.rs` files below a folder, sorted.
pub fn rust_files(dir: &Path) -> Vec<PathBuf> {
    walk::rust_files(dir, &mut Vec::new())
}

/// Those of some globs that match no file and no folder.
pub fn unmatched<'g>(globs: impl IntoIterator<Item = &'g Located>) -> Vec<&'g Located> {
    let mut by_folder: BTreeMap<&Path, Vec<&Located>> = BTreeMap::new();
    for glob in globs {
        by_folder.entry(glob.folder()).or_default().push(glob);
    }
    by_folder.into_iter().flat_map(|(folder, globs)| walk::unmatched(folder, globs)).collect()
}

/// What the paths of a run stand for: the first half of [`discover`]. Whoever wants to know where configuration may lie asks
/// for its [`places`](Asked::places).
#[derive(Clone, Debug, Default)]
pub struct Asked {
    loader: workspace::Loader,
    selection: select::Selection,
    current_dir: PathBuf,
    buffer: Option<PathBuf>,
}

/// A folder whose code is asked for, and for which some configuration may speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder of a package, or of files without one.
    pub dir: PathBuf,
    /// The root of its workspace, if it is in one.
    pub workspace: Option<PathBuf>,
}

/// Looks at what is asked for: folders, `.rs` files or manifests; nothing means the workspace around `current_dir`. A
/// `buffer`, whose text somebody else has, need not be there and stands for itself alone.
pub fn ask(current_dir: &Path, paths: &[PathBuf], buffer: Option<&Path>) -> Asked {
    let current_dir = paths::absolute(&std::path::absolute(".").unwrap_or_default(), current_dir);
    let mut loader = workspace::Loader::default();
    let buffer = buffer.map(|file| paths::absolute(&current_dir, file));
    let selection = match &buffer {
        Some(file) => select::buffer(&mut loader, file),
        None => select::select(&mut loader, &current_dir, paths),
    };
    Asked { loader, selection, current_dir, buffer }
}

impl Asked {
    /// The absolute path of the buffer, without `.` and `..`.
    pub fn buffer(&self) -> Option<&PathBuf> {
        self.buffer.as_ref()
    }

    /// The folders of what is asked for, sorted.
    pub fn places(&self) -> Vec<Place> {
        let mut loader = self.loader.clone();
        let mut places: Vec<Place> = Vec::new();
        for dir in &self.selection.packages {
            let manifest = loader.manifest(dir);
            let workspace = manifest.and_then(|manifest| loader.workspace_of(&manifest)).map(|root| root.dir.clone());
            places.push(Place { dir: dir.clone(), workspace });
        }
        let folders = self.selection.loose.iter().filter_map(|file| file.parent());
        places.extend(folders.map(|dir| Place { dir: dir.to_path_buf(), workspace: None }));
        places.sort_by(|left, right| left.dir.cmp(&right.dir));
        places.dedup_by(|left, right| left.dir == right.dir);
        places
    }
}

/// Finds the packages, targets and files that a request asks for, and the local packages that these need.
pub fn discover(request: &Request) -> Project {
    assemble::assemble(request)
}
