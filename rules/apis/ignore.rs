//! ignore 0.4

use std::path::Path;

pub struct Error;
#[derive(Clone)]
pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> &Path;
}
#[derive(Clone)]
pub struct WalkBuilder;
impl WalkBuilder {
    pub fn new<P: AsRef<Path>>(path: P) -> WalkBuilder;
    pub fn build(&self) -> Walk;
    pub fn build_parallel(&self) -> WalkParallel;
    pub fn hidden(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn git_ignore(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn max_depth(&mut self, depth: Option<usize>) -> &mut WalkBuilder;
    pub fn follow_links(&mut self, yes: bool) -> &mut WalkBuilder;
    pub fn standard_filters(&mut self, yes: bool) -> &mut WalkBuilder;
}
#[waits(fs)]
pub struct Walk;
impl Walk {
    pub fn new<P: AsRef<Path>>(path: P) -> Walk;
}
impl Iterator for Walk {
    type Item = Result<DirEntry, Error>;
}
pub struct WalkParallel;
