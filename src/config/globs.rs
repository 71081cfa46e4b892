//! Globs over paths that are shown: relative to the root, with forward slashes.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// A list of globs, ready to match.
#[derive(Clone, Debug)]
pub struct PathGlobs(GlobSet);

impl PathGlobs {
    /// Globs that [`problem`] found nothing wrong with; the others match nothing.
    pub fn new<'a>(globs: impl IntoIterator<Item = &'a str>) -> Self {
        let mut set = GlobSetBuilder::new();
        for glob in globs {
            for pattern in patterns(glob) {
                if let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() {
                    set.add(glob);
                }
            }
        }
        Self(set.build().unwrap_or_else(|_| GlobSet::empty()))
    }

    /// Whether one of them matches `path`, or a folder that it lies in.
    pub fn is_match(&self, path: &str) -> bool {
        self.0.is_match(path)
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
    let glob = glob.strip_prefix("./").unwrap_or(glob);
    let rooted = glob.trim_end_matches('/').contains('/');
    let glob = glob.trim_matches('/');
    let glob = if rooted { glob.to_owned() } else { format!("**/{glob}") };
    [format!("{glob}/**"), glob]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_mean_what_is_in_them_and_bare_names_lie_anywhere() {
        let globs = PathGlobs::new(["vendor", "src/old/", "/gen.rs", "crates/*/tests/**", "*.gen.rs"]);
        for path in ["vendor/a/b.rs", "x/vendor/b.rs", "src/old/a.rs", "gen.rs", "crates/a/tests/b/c.rs", "a/b.gen.rs"]
        {
            assert!(globs.is_match(path), "{path}");
        }
        for path in ["vendors/a.rs", "x/src/old/a.rs", "x/gen.rs", "crates/a/b/tests/c.rs"] {
            assert!(!globs.is_match(path), "{path}");
        }
        assert!(problem("a/[").is_some());
        assert!(problem("a/**").is_none());
    }
}
