//! The walk through folders that no manifest speaks of.

use super::{Problem, text};
use crate::config::{Located, PathGlobs};
use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What a walk found; both sorted.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The topmost folders that have a `Cargo.toml`; what lies below them is their affair.
    pub(super) packages: Vec<PathBuf>,
    /// The `.rs` files outside of these folders.
    pub(super) files: Vec<PathBuf>,
}

/// Walks everything below `start`, which is looked into whatever it is called; hidden and ignored entries, build
/// folders and symbolic links are skipped.
pub(super) fn walk(start: &Path, problems: &mut Vec<Problem>) -> Found {
    walk_for(start, true, problems)
}

/// The `.rs` files below `start`, also where it has a manifest of its own.
pub(super) fn rust_files(start: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    walk_for(start, false, problems).files
}

fn walk_for(start: &Path, stop_at_start: bool, problems: &mut Vec<Problem>) -> Found {
    let mut found = Found::default();
    let mut ignores = Ignores::above(start);
    let is_package = |dir: &Path| (stop_at_start || dir != start) && dir.join("Cargo.toml").is_file();
    let mut walk = WalkDir::new(start).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let message =
                    error.io_error().map_or_else(|| format!("cannot be read ({error}): exclude it"), text::unreadable);
                problems.push(Problem::new(error.path().unwrap_or(start), message));
                continue;
            }
        };
        ignores.leave(entry.depth());
        // The start may be a symbolic link: it is followed because it was named.
        if entry.depth() > 0 && ignores.skips(&entry) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
        } else if entry.path().is_dir() && (entry.depth() == 0 || entry.file_type().is_dir()) {
            if is_package(entry.path()) {
                walk.skip_current_dir();
                found.packages.push(entry.into_path());
            } else {
                ignores.enter(&entry);
            }
        } else if entry.file_type().is_file() && entry.path().extension().is_some_and(|extension| extension == "rs") {
            found.files.push(entry.into_path());
        }
    }
    found.packages.sort();
    found.files.sort();
    found
}

/// Who has more than these has other troubles than a glob that matches nothing.
const MAX_ENTRIES: usize = 200_000;

/// Those of some globs that match nothing below `folder`, where what git keeps and what cargo builds does not count.
pub(super) fn unmatched<'g>(folder: &Path, mut globs: Vec<&'g Located>) -> Vec<&'g Located> {
    // what names a path is looked for there
    globs.retain(|glob| !folder.join(glob.value.trim_matches('/')).exists());
    let mut open: Vec<(&Located, PathGlobs)> = globs.into_iter().map(|glob| (glob, PathGlobs::new([glob]))).collect();
    let is_wanted = |entry: &DirEntry| {
        let is_build = || entry.file_type().is_dir() && entry.path().join("CACHEDIR.TAG").exists();
        entry.file_name() != ".git" && !is_build()
    };
    let mut entries = WalkDir::new(folder).into_iter().filter_entry(is_wanted).flatten();
    for _ in 0..MAX_ENTRIES {
        let Some(entry) = entries.next().filter(|_| !open.is_empty()) else {
            return open.into_iter().map(|(glob, _)| glob).collect();
        };
        open.retain(|(_, globs)| !globs.is_match(entry.path(), folder));
    }
    Vec::new()
}

/// The ignore files that hold at a place, the outermost first, each with the depth of the entries in its folder.
struct Ignores(Vec<(usize, Gitignore)>);

impl Ignores {
    /// The files in the folders above, up to the root of the git repository if there is one.
    fn above(start: &Path) -> Self {
        let mut ignores = Self(Vec::new());
        let Some(root) = start.ancestors().find(|dir| dir.join(".git").exists()) else { return ignores };
        ignores.add(0, root, &[".git/info/exclude"]);
        let mut between: Vec<_> = start.ancestors().skip(1).take_while(|dir| dir.starts_with(root)).collect();
        between.reverse();
        for dir in between {
            ignores.add_folder(0, dir);
        }
        ignores
    }

    fn enter(&mut self, dir: &DirEntry) {
        self.add_folder(dir.depth() + 1, dir.path());
    }

    fn leave(&mut self, depth: usize) {
        while self.0.last().is_some_and(|(of, _)| *of > depth.max(1)) {
            self.0.pop();
        }
    }

    fn add_folder(&mut self, depth: usize, dir: &Path) {
        self.add(depth, dir, &[".gitignore"]);
        self.add(depth, dir, &[".ignore"]);
    }

    fn add(&mut self, depth: usize, dir: &Path, files: &[&str]) {
        let mut builder = GitignoreBuilder::new(dir);
        for file in files.iter().map(|file| dir.join(file)).filter(|file| file.is_file()) {
            // A line that is no glob is git's affair; the others count.
            let _ = builder.add(file);
        }
        if let Ok(ignore) = builder.build()
            && !ignore.is_empty()
        {
            self.0.push((depth, ignore));
        }
    }

    fn skips(&self, entry: &DirEntry) -> bool {
        let is_dir = entry.file_type().is_dir();
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        hidden || entry.path_is_symlink() || (is_dir && is_build_folder(entry)) || self.ignored(entry.path(), is_dir)
    }

    /// The innermost file that says something about the path decides.
    fn ignored(&self, path: &Path, is_dir: bool) -> bool {
        for (_, ignore) in self.0.iter().rev() {
            match ignore.matched(path, is_dir) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
        }
        false
    }
}

/// A cargo target folder: tagged as a cache, or `target` next to a manifest.
fn is_build_folder(entry: &DirEntry) -> bool {
    let named_target = entry.file_name() == "target";
    let beside_manifest = || entry.path().with_file_name("Cargo.toml").is_file();
    (named_target && beside_manifest()) || entry.path().join("CACHEDIR.TAG").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::Tree;

    fn files(tree: &Tree, start: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let found = walk(&tree.path(start), &mut problems);
        assert_eq!(problems, []);
        found.files.iter().map(|file| tree.relative(file)).collect()
    }

    #[test]
    fn ignore_files_hold_from_the_root_of_the_repository_down() {
        let tree = Tree::new(&[
            (".git/info/exclude", "excluded.rs\n"),
            (".gitignore", "/out\n*.gen.rs\n"),
            ("a/.gitignore", "!kept.gen.rs\nlocal\n"),
            ("a/.ignore", "quiet.rs\n"),
            ("a/kept.gen.rs", ""),
            ("a/lost.gen.rs", ""),
            ("a/local/x.rs", ""),
            ("a/quiet.rs", ""),
            ("a/out/x.rs", ""),
            ("b/local/x.rs", ""),
            ("b/quiet.rs", ""),
            ("b/excluded.rs", ""),
            ("out/x.rs", ""),
            (".hidden/x.rs", ""),
        ]);
        let all = ["a/kept.gen.rs", "a/out/x.rs", "b/local/x.rs", "b/quiet.rs"];
        assert_eq!(files(&tree, ""), all);
        assert_eq!(files(&tree, "a"), all[..2], "the folders above count too");
        assert_eq!(files(&tree, "out"), ["out/x.rs"], "what is named is looked into");
    }

    #[test]
    fn build_folders_are_skipped_and_other_targets_are_not() {
        let tree = Tree::new(&[
            ("target/x.rs", ""),
            ("built/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55"),
            ("built/x.rs", ""),
            ("p/Cargo.toml", ""),
            ("p/target/x.rs", ""),
        ]);
        assert_eq!(files(&tree, ""), ["target/x.rs"]);
        let found = rust_files(&tree.path("p"), &mut Vec::new());
        assert!(found.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_make_no_loops() {
        let tree = Tree::new(&[("a/x.rs", "")]);
        std::os::unix::fs::symlink(tree.path(""), tree.path("a/loop")).expect("it can be linked");
        std::os::unix::fs::symlink(tree.path("a"), tree.path("link")).expect("it can be linked");
        assert_eq!(files(&tree, ""), ["a/x.rs"]);
        assert_eq!(files(&tree, "link"), ["link/x.rs"], "a link that is named is followed");
    }
}
