//! Values that hold below folders, as settings do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Values of which each holds below some folders: at a place that of the nearest folder around it counts, the first one
/// where there is no such folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByFolder<T> {
    values: Vec<T>,
    folders: BTreeMap<PathBuf, usize>,
}

impl<T> ByFolder<T> {
    /// Lets a value hold below a folder.
    pub fn put(&mut self, folder: PathBuf, value: T)
    where
        T: PartialEq,
    {
        let known = self.values.iter().position(|of| *of == value);
        let index = known.unwrap_or_else(|| {
            self.values.push(value);
            self.values.len() - 1
        });
        self.folders.insert(folder, index);
    }

    /// The place of what holds for a path among [`ByFolder::values`].
    pub fn index_at(&self, path: &Path) -> usize {
        path.ancestors().find_map(|folder| self.folders.get(folder).copied()).unwrap_or(0)
    }

    /// What holds for a path.
    pub fn at(&self, path: &Path) -> &T {
        &self.values[self.index_at(path)]
    }

    /// All values, each once; there is always one.
    pub fn values(&self) -> &[T] {
        &self.values
    }

    /// Other values that hold below the same folders.
    pub fn map<U>(&self, of: impl FnMut(&T) -> U) -> ByFolder<U> {
        ByFolder { values: self.values.iter().map(of).collect(), folders: self.folders.clone() }
    }
}

/// A value that holds everywhere.
impl<T> From<T> for ByFolder<T> {
    fn from(value: T) -> Self {
        Self { values: vec![value], folders: BTreeMap::new() }
    }
}

impl<T: Default> Default for ByFolder<T> {
    fn default() -> Self {
        T::default().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_folder_counts() {
        let mut all = ByFolder::from("all");
        all.put("/w/a".into(), "a");
        all.put("/w/a/b".into(), "all");
        let at = |path: &str| *all.at(Path::new(path));
        assert_eq!(
            [at("/w/x.rs"), at("/w/a"), at("/w/a/x.rs"), at("/w/a/b/c/x.rs"), at("/w/ab")],
            ["all", "a", "a", "all", "all"]
        );
        assert_eq!(all.values().len(), 2, "what is the same is kept once");
        assert_eq!(*all.map(|word| word.len()).at(Path::new("/w/a/x")), 1);
    }
}
