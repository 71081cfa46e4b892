//! Paths as text: absolute, without `.` and `..`. Symbolic links are left as the user wrote them.

use std::path::{Component, Path, PathBuf};

/// `path` seen from `base`, without `.` and `..`.
pub(super) fn absolute(base: &Path, path: &Path) -> PathBuf {
    normal(&base.join(path))
}

/// `path` without `.` and `..`, as cargo does it: by the text alone.
pub(super) fn normal(path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => match result.components().next_back() {
                Some(Component::Normal(_)) => {
                    result.pop();
                }
                Some(Component::RootDir | Component::Prefix(_)) => {}
                _ => result.push(".."),
            },
            other => result.push(other),
        }
    }
    result
}

/// The longest path that all of `paths` lie below.
pub(super) fn common_ancestor<'a>(mut paths: impl Iterator<Item = &'a Path>) -> Option<PathBuf> {
    let first = paths.next()?.to_path_buf();
    paths.try_fold(first, |common, path| {
        common.ancestors().find(|ancestor| path.starts_with(ancestor)).map(Path::to_path_buf)
    })
}

/// The name of a crate: what `name` is in Rust code.
pub(super) fn crate_name(name: &str) -> String {
    name.replace('-', "_")
}

/// The file name for people and for default names; lossy.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The file name without its extension; lossy.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
