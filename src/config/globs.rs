//! Globs over files, relative to the folder of the configuration in which they stand.

use super::Located;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A list of globs, ready to match.
#[derive(Clone, Debug, Default)]
pub struct PathGlobs(Vec<(PathBuf, GlobSet)>);

impl PathGlobs {
    /// Globs that [`problem`] found nothing wrong with; the others match nothing.
    pub fn new<'a>(globs: impl IntoIterator<Item = &'a Located>) -> Self {
        let mut sets: BTreeMap<PathBuf, GlobSetBuilder> = BTreeMap::new();
        for glob in globs {
            let set = sets.entry(glob.folder().to_path_buf()).or_insert_with(GlobSetBuilder::new);
            for pattern in patterns(&glob.value) {
                if let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() {
                    set.add(glob);
                }
            }
        }
        let built = sets.into_iter().map(|(folder, set)| (folder, set.build().unwrap_or_else(|_| GlobSet::empty())));
        Self(built.collect())
    }

    /// Whether one of them matches `path`, or a folder that it lies in. Globs of the command line are relative to `root`, that of
    /// the run.
    pub fn is_match(&self, path: &Path, root: &Path) -> bool {
        self.0.iter().any(|(folder, set)| {
            let from = if folder.as_os_str().is_empty() { root } else { folder };
            path.strip_prefix(from).is_ok_and(|relative| set.is_match(relative))
        })
    }
}

/// What is wrong with a glob.
pub fn problem(glob: &str) -> Option<String> {
    if glob.trim().is_empty() {
        return Some("an empty glob matches nothing".into());
    }
    let errors = patterns(glob).into_iter().filter_map(|pattern| GlobBuilder::new(&pattern).build().err());
    errors.map(|error| error.kind().to_string()).next()
}

/// The file or folder itself, and all below it; without a slash at its start or in its middle it may lie anywhere.
fn patterns(glob: &str) -> [String; 2] {
    let rooted = glob.trim_end_matches('/').contains('/');
    let glob = glob.strip_prefix("./").unwrap_or(glob);
    let glob = glob.trim_matches('/');
    let glob = if rooted { glob.to_owned() } else { format!("**/{glob}") };
    [format!("{glob}/**"), glob]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_mean_what_is_in_them_and_bare_names_lie_anywhere() {
        let globs = ["vendor", "src/old/", "/gen.rs", "crates/*/tests/**", "*.gen.rs", "./b/"].map(Located::from);
        let globs = PathGlobs::new(&globs);
        let is_match = |path: &str| globs.is_match(&Path::new("/r").join(path), Path::new("/r"));
        for path in
            ["vendor/a/b.rs", "x/vendor/b.rs", "src/old/a.rs", "gen.rs", "crates/a/tests/b/c.rs", "a/b.gen.rs", "b/c"]
        {
            assert!(is_match(path), "{path}");
        }
        for path in ["vendors/a.rs", "x/src/old/a.rs", "x/gen.rs", "crates/a/b/tests/c.rs", "x/b/y.rs"] {
            assert!(!is_match(path), "{path}");
        }
        assert!(problem("a/[").is_some());
        assert!(problem("a/**").is_none());
    }

    #[test]
    fn globs_of_a_file_start_from_its_folder() {
        let of = |path: &str| Located { path: path.into(), ..Located::from("src/a.rs") };
        let globs = PathGlobs::new(&[of("/r/crates/x/async-lint.toml")]);
        assert!(globs.is_match(Path::new("/r/crates/x/src/a.rs"), Path::new("/r")));
        assert!(!globs.is_match(Path::new("/r/src/a.rs"), Path::new("/r")));
    }
}
