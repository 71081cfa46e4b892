//! glob 0.3

use std::path::PathBuf;

pub struct PatternError;
pub struct GlobError;
pub type GlobResult = Result<PathBuf, GlobError>;
#[derive(Clone, Copy)]
pub struct MatchOptions;

// The files are looked for while the paths are asked for.
pub fn glob(pattern: &str) -> Result<Paths, PatternError>;
pub fn glob_with(pattern: &str, options: MatchOptions) -> Result<Paths, PatternError>;
#[waits(fs)]
pub struct Paths;
impl Iterator for Paths {
    type Item = GlobResult;
}
