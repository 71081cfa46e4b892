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

/// The `.rs` files below a folder, sorted.
pub fn rust_files(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    walk::rust_files(dir, &mut Vec::new())
}

/// Finds the packages, targets and files that a request asks for, and the local packages that these need.
pub fn discover(request: &Request) -> Project {
    let current_dir = paths::absolute(&std::path::absolute(".").unwrap_or_default(), &request.current_dir);
    let mut loader = workspace::Loader::default();
    let selection = select::select(&mut loader, &current_dir, &request.paths);
    assemble::assemble(loader, selection, &current_dir, request)
}
