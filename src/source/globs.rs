//! Globs of the user and of manifests.

use super::Problem;
use globset::{GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};
use std::fs;
use std::path::{Path, PathBuf};

/// What the user excludes: patterns on paths relative to a root.
#[derive(Clone, Debug, Default)]
pub(super) struct Globs(GlobSet);

impl Globs {
    /// The patterns; one that is not a glob becomes a problem at `root`.
    pub(super) fn new(root: &Path, patterns: &[String], problems: &mut Vec<Problem>) -> Self {
        let mut builder = GlobSetBuilder::new();
        for pattern in patterns {
            let relative = pattern.trim_end_matches('/');
            let below_root = relative.strip_prefix("./").or_else(|| relative.strip_prefix('/'));
            let anchored = match below_root {
                Some(below_root) => below_root.to_owned(),
                None if relative.contains('/') => relative.to_owned(),
                None => format!("**/{relative}"),
            };
            match GlobBuilder::new(&anchored).literal_separator(true).build() {
                Ok(glob) => {
                    builder.add(glob);
                }
                Err(error) => problems.push(Problem::new(
                    root,
                    format!("the exclusion `{pattern}` is not a glob ({}): correct it", error.kind()),
                )),
            }
        }
        Self(builder.build().unwrap_or_default())
    }

    /// Whether a pattern matches this relative path or a folder above it.
    pub(super) fn matches(&self, relative: &Path) -> bool {
        !self.0.is_empty() && relative.ancestors().any(|path| !path.as_os_str().is_empty() && self.0.is_match(path))
    }
}

/// Whether a member or exclusion of a workspace is a pattern.
pub(super) fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// The folders below `root` that a pattern of `[workspace] members` matches, sorted.
pub(super) fn expand(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![root.to_path_buf()];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        if part == "**" {
            found = found.iter().flat_map(|dir| with_descendants(dir)).collect();
        } else if is_pattern(part) {
            let Some(matcher) = matcher(part) else { return Vec::new() };
            let fits = |dir: &PathBuf| dir.file_name().is_some_and(|name| matcher.is_match(name));
            found = found.iter().flat_map(|dir| folders(dir)).filter(fits).collect();
        } else {
            found = found
                .iter()
                .map(|dir| super::paths::absolute(dir, Path::new(part)))
                .filter(|dir| dir.is_dir())
                .collect();
        }
    }
    found.sort();
    found.dedup();
    found
}

fn matcher(part: &str) -> Option<GlobMatcher> {
    GlobBuilder::new(part).literal_separator(true).build().ok().map(|glob| glob.compile_matcher())
}

/// The folders in a folder; symbolic links count, as for cargo.
fn folders(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// A folder and all below it, without following symbolic links.
fn with_descendants(dir: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(dir).into_iter().flatten();
    entries.filter(|entry| entry.file_type().is_dir()).map(walkdir::DirEntry::into_path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exclusions_match_folders_and_bare_names_anywhere() {
        let mut problems = Vec::new();
        let patterns = ["generated", "/top", "a/*.rs", "./b/", "["].map(str::to_owned);
        let globs = Globs::new(Path::new("/r"), &patterns, &mut problems);
        let matches = |path: &str| globs.matches(Path::new(path));
        assert!(matches("x/generated/y.rs") && matches("top/x.rs") && matches("a/x.rs") && matches("b/c/d.rs"));
        assert!(!matches("x/top/y.rs") && !matches("a/b/x.rs") && !matches("x/b/y.rs") && !matches("degenerated"));
        assert_eq!(problems.len(), 1);
    }
}
