//! Repositories that are fetched.

use git2::{Repository, build::RepoBuilder};
use std::path::Path;

pub async fn clones() -> Result<Repository, git2::Error> {
    Repository::clone("https://example.com/a.git", "a") //~ blocking_net
}

pub async fn builds() -> Result<Repository, git2::Error> {
    RepoBuilder::new().branch("main").clone("https://example.com/a.git", Path::new("a")) //~ blocking_net
}

pub async fn fetches(repository: &Repository) -> Result<(), git2::Error> {
    let mut origin = repository.find_remote("origin")?;
    origin.fetch(&["main"], None, None)?; //~ blocking_net
    origin.push(&["main"], None) //~ blocking_net
}

pub async fn opens() -> Result<Repository, git2::Error> {
    Repository::open(".") //~ blocking_fs
}

pub async fn elsewhere() -> bool {
    tokio::task::spawn_blocking(|| Repository::clone("https://example.com/a.git", "a").is_ok()).await.unwrap()
}
