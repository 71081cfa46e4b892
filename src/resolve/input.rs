//! What the loader hands in.

use crate::base::{Edition, FileId, Name};
use crate::hir::{self, CfgExpr, ItemId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// A target of the workspace or a foreign crate.
#[derive(Clone, Debug)]
pub struct CrateInput {
    /// Its name as code writes it: `async_lint`.
    pub name: Name,
    /// Its edition.
    pub edition: Edition,
    /// Whether it is foreign: known in part perhaps, without bodies. Files that no `mod` leads to are then its root, too,
    /// and modules of one name are one.
    pub known: bool,
    /// For what is known of a crate whose sources are handed in, too: the place of these in the list. It lies beneath
    /// them: it can't be named, but what the sources seem to lack is looked up here.
    pub beneath: Option<usize>,
    /// Whether the target is a test, a benchmark or an example.
    pub is_test: bool,
    /// Its files; the first is the root.
    pub files: Vec<FileInput>,
    /// The crates that its code can name, each with its place in the list of inputs. `std`, `core` and `alloc` need no
    /// mention.
    pub extern_prelude: Vec<(Name, usize)>,
    /// Whether it can name what [all can](super::Names::set_common), too, where it names nothing else so.
    pub sees_common: bool,
    /// The features that are on. Of a foreign crate all are on where none is named.
    pub features: FxHashSet<Box<str>>,
    /// The flags that a build script may set, and what each stands for.
    pub flags: Arc<FxHashMap<Name, CfgExpr>>,
}

/// A file of a crate.
#[derive(Clone, Debug)]
pub struct FileInput {
    /// The file; `None` for what stands in no file of the run.
    pub file: Option<FileId>,
    /// Its content.
    pub hir: Arc<hir::File>,
    /// Where its `mod x;` lead: the item, and the place of the file in [`CrateInput::files`]. A macro call among the
    /// items (`include!`) may stand here too; then the file's items join the module of the call.
    pub modules: Vec<(ItemId, usize)>,
}
