//! git2 0.20

use std::path::Path;

pub struct Error;
pub struct FetchOptions<'cb>;
pub struct PushOptions<'cb>;
pub struct Repository;
impl Repository {
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn open<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn discover<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocks(fs, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn init<P: AsRef<Path>>(path: P) -> Result<Repository, Error>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn clone<P: AsRef<Path>>(url: &str, into: P) -> Result<Repository, Error>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn clone_recurse<P: AsRef<Path>>(url: &str, into: P) -> Result<Repository, Error>;
    pub fn find_remote(&self, name: &str) -> Result<Remote<'_>, Error>;
}
pub struct Remote<'repo>;
impl<'repo> Remote<'repo> {
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn fetch<Str: AsRef<str> + IntoCString + Clone>(
        &mut self,
        refspecs: &[Str],
        opts: Option<&mut FetchOptions<'_>>,
        reflog_msg: Option<&str>,
    ) -> Result<(), Error>;
    #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn push<Str: AsRef<str> + IntoCString + Clone>(
        &mut self,
        refspecs: &[Str],
        opts: Option<&mut PushOptions<'_>>,
    ) -> Result<(), Error>;
}
pub trait IntoCString {}
pub mod build {
    use crate::{Error, Repository};
    use std::path::Path;

    pub struct RepoBuilder<'cb>;
    impl<'cb> RepoBuilder<'cb> {
        pub fn new() -> RepoBuilder<'cb>;
        pub fn branch(&mut self, branch: &str) -> &mut RepoBuilder<'cb>;
        pub fn bare(&mut self, bare: bool) -> &mut RepoBuilder<'cb>;
        #[blocks(net, instead(tokio = "tokio::task::spawn_blocking"))]
        pub fn clone(&mut self, url: &str, into: &Path) -> Result<Repository, Error>;
    }
}
