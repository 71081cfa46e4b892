//! Where the file of `mod name;` lies: the Reference's rules as rustc implements them.

use super::paths;
use std::path::{Path, PathBuf};

/// Where the modules of a file are looked for.
///
/// `relative` is the folder below `dir` that belongs to a file which is not like `mod.rs` (`a.rs` owns `a/`); the first
/// inline module makes it part of `dir`, and `#[path]` on a file at the top does not see it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ModuleDir {
    dir: PathBuf,
    relative: Option<String>,
}

/// An inline module (`mod name { .. }`) around a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InlineModule<'a> {
    /// Its name.
    pub name: &'a str,
    /// The value of its `#[path]`: here the path of a folder.
    pub path_attr: Option<&'a str>,
}

/// No file was found for a `mod name;`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingModule {
    /// Where it was looked for, the usual place first.
    pub candidates: Vec<PathBuf>,
}

impl ModuleDir {
    /// The root of a crate, whatever the name of its file, and any `mod.rs`: its modules lie next to it.
    pub fn like_mod_rs(file: &Path) -> Self {
        Self { dir: file.parent().unwrap_or(Path::new("")).to_path_buf(), relative: None }
    }

    /// A file `a.rs` that is a module: its modules lie in `a/`.
    fn owner_of_folder(file: &Path) -> Self {
        Self { relative: Some(paths::stem(file)), ..Self::like_mod_rs(file) }
    }

    fn inside(&self, inline: &InlineModule) -> Self {
        if let Some(path) = inline.path_attr {
            return Self { dir: self.dir.join(path), relative: None };
        }
        Self { dir: self.folder().join(plain(inline.name)), relative: None }
    }

    fn folder(&self) -> PathBuf {
        self.relative.as_ref().map_or_else(|| self.dir.clone(), |relative| self.dir.join(relative))
    }
}

/// The file of `mod name;` (or `#[path = ".."] mod name;`) that stands inside the modules `inline` (outermost first) of a
/// file, and where that file's own modules are looked for. Where both `name.rs` and `name/mod.rs` exist, which rustc
/// rejects, it is the first.
pub fn module_file(
    parent: &ModuleDir,
    inline: &[InlineModule],
    name: &str,
    path_attr: Option<&str>,
) -> Result<(PathBuf, ModuleDir), MissingModule> {
    let place = inline.iter().fold(parent.clone(), |place, module| place.inside(module));
    if let Some(path) = path_attr {
        let file = paths::normal(&place.dir.join(path));
        let children = ModuleDir::like_mod_rs(&file);
        return if file.is_file() { Ok((file, children)) } else { Err(MissingModule { candidates: vec![file] }) };
    }
    let folder = paths::normal(&place.folder());
    let name = plain(name);
    let flat = folder.join(format!("{name}.rs"));
    let nested = folder.join(name).join("mod.rs");
    if flat.is_file() {
        let children = ModuleDir::owner_of_folder(&flat);
        Ok((flat, children))
    } else if nested.is_file() {
        let children = ModuleDir::like_mod_rs(&nested);
        Ok((nested, children))
    } else {
        Err(MissingModule { candidates: vec![flat, nested] })
    }
}

/// The file of `include!("..")` among the items of `file`, and where its own modules are looked for.
pub fn included_file(file: &Path, written: &str) -> Option<(PathBuf, ModuleDir)> {
    let included = paths::normal(&file.parent()?.join(written));
    let children = ModuleDir::like_mod_rs(&included);
    included.is_file().then_some((included, children))
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::Tree;

    fn module(name: &str) -> InlineModule<'_> {
        InlineModule { name, path_attr: None }
    }

    /// Follows `name` from `parent` and gives the file, relative to the tree.
    fn go(
        tree: &Tree,
        parent: &ModuleDir,
        inline: &[InlineModule],
        name: &str,
        path: Option<&str>,
    ) -> (String, ModuleDir) {
        let (file, dir) = module_file(parent, inline, name, path).expect("the file is there");
        (tree.relative(&file), dir)
    }

    #[test]
    fn both_layouts_and_their_children() {
        let tree = Tree::new(&[
            ("src/a.rs", ""),
            ("src/a/b.rs", ""),
            ("src/c/mod.rs", ""),
            ("src/c/d.rs", ""),
            ("src/async.rs", ""),
        ]);
        let root = ModuleDir::like_mod_rs(&tree.path("src/program.rs"));
        let (a, in_a) = go(&tree, &root, &[], "a", None);
        assert_eq!(a, "src/a.rs");
        assert_eq!(go(&tree, &in_a, &[], "b", None).0, "src/a/b.rs");
        let (c, in_c) = go(&tree, &root, &[], "c", None);
        assert_eq!(c, "src/c/mod.rs");
        assert_eq!(go(&tree, &in_c, &[], "d", None).0, "src/c/d.rs");
        assert_eq!(go(&tree, &root, &[], "r#async", None).0, "src/async.rs");
    }

    #[test]
    fn inline_modules_are_folders() {
        let tree = Tree::new(&[("src/inline/x.rs", ""), ("src/a.rs", ""), ("src/a/inline/deep/x.rs", "")]);
        let root = ModuleDir::like_mod_rs(&tree.path("src/lib.rs"));
        assert_eq!(go(&tree, &root, &[module("inline")], "x", None).0, "src/inline/x.rs");
        let (_, in_a) = go(&tree, &root, &[], "a", None);
        assert_eq!(go(&tree, &in_a, &[module("inline"), module("deep")], "x", None).0, "src/a/inline/deep/x.rs");
    }

    #[test]
    fn path_attributes_start_at_the_file_and_inside_inline_modules_at_their_folder() {
        // The table of the Reference: `src/a/b.rs` (not like mod.rs) and `src/a/mod.rs`.
        let files = [
            "src/a/foo.rs",
            "src/a/b.rs",
            "src/a/b/inline/other.rs",
            "src/a/inline/other.rs",
            "src/a/mod.rs",
            "src/a/c.rs",
        ];
        let tree = Tree::new(&files.map(|file| (file, "")));
        let in_mod = ModuleDir::like_mod_rs(&tree.path("src/a/mod.rs"));
        let (_, in_b) = go(&tree, &in_mod, &[], "b", None);
        assert_eq!(go(&tree, &in_b, &[], "c", Some("foo.rs")).0, "src/a/foo.rs");
        assert_eq!(go(&tree, &in_b, &[module("inline")], "inner", Some("other.rs")).0, "src/a/b/inline/other.rs");
        assert_eq!(go(&tree, &in_mod, &[module("inline")], "inner", Some("other.rs")).0, "src/a/inline/other.rs");
        let (_, in_foo) = go(&tree, &in_b, &[], "c", Some("foo.rs"));
        assert_eq!(go(&tree, &in_foo, &[], "c", None).0, "src/a/c.rs", "a file of `#[path]` is like mod.rs");
        assert_eq!(go(&tree, &in_foo, &[], "up", Some("../a/c.rs")).0, "src/a/c.rs", "and is known by one path");
    }

    #[test]
    fn a_path_on_an_inline_module_is_a_folder() {
        let tree =
            Tree::new(&[("src/thread_files/tls.rs", ""), ("src/thread_files/local_data.rs", ""), ("src/a.rs", "")]);
        let root = ModuleDir::like_mod_rs(&tree.path("src/lib.rs"));
        let thread = InlineModule { name: "thread", path_attr: Some("thread_files") };
        assert_eq!(go(&tree, &root, &[thread], "local_data", Some("tls.rs")).0, "src/thread_files/tls.rs");
        assert_eq!(go(&tree, &root, &[thread], "local_data", None).0, "src/thread_files/local_data.rs");
        let (_, in_a) = go(&tree, &root, &[], "a", None);
        assert_eq!(
            go(&tree, &in_a, &[thread], "tls", None).0,
            "src/thread_files/tls.rs",
            "the folder of `a.rs` is not seen"
        );
    }

    #[test]
    fn a_missing_file_names_its_places() {
        let tree = Tree::new(&[]);
        let root = ModuleDir::like_mod_rs(&tree.path("src/lib.rs"));
        let missing = module_file(&root, &[], "gone", None).expect_err("there is none");
        assert_eq!(missing.candidates, [tree.path("src/gone.rs"), tree.path("src/gone/mod.rs")]);
    }
}
