//! The patterns of workspaces.

use globset::{GlobBuilder, GlobMatcher};
use std::fs;
use std::path::{Path, PathBuf};

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
