//! The files of every target: from each root along its `mod` declarations, in parallel.

use super::{Progress, Texts};
use crate::base::Name;
use crate::hir::{self, ItemId, ItemKind, Module, ScopeId};
use crate::source::{self, InlineModule, ModuleDir, Problem};
use crate::syntax::{Macros, SyntaxError};
use rayon::Scope;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A file that was read.
#[derive(Debug)]
pub struct ReadFile {
    /// Its text.
    pub text: String,
    /// Its content.
    pub hir: Arc<hir::File>,
    /// Why it can't be parsed.
    pub error: Option<SyntaxError>,
    /// Not UTF-8: read with replacement characters.
    pub lossy: bool,
}

/// A file as a module: where its children lie depends on how it was reached.
pub type Node = (PathBuf, ModuleDir);

/// All files that were read, and the edges between them.
#[derive(Debug, Default)]
pub struct Tree {
    /// By path; an error where it can't be read.
    pub files: FxHashMap<PathBuf, Result<ReadFile, Problem>>,
    /// The `mod` declarations and `include!`s of each module that lead to a file.
    pub children: FxHashMap<Node, Vec<(ItemId, Node)>>,
    /// Declarations that lead nowhere: the file, the item, where the file could be.
    pub missing: Vec<(PathBuf, ItemId, Vec<PathBuf>)>,
}

type Slot = Arc<OnceLock<Result<ReadFile, Problem>>>;

struct Reader<'a> {
    files: Mutex<FxHashMap<PathBuf, Slot>>,
    seen: Mutex<FxHashSet<Node>>,
    children: Mutex<FxHashMap<Node, Vec<(ItemId, Node)>>>,
    missing: Mutex<Vec<(PathBuf, ItemId, Vec<PathBuf>)>>,
    reading: Reading<'a>,
    done: AtomicUsize,
}

/// From the text of a file, and the macros that it can call, to its content.
pub type Parse<'a> = &'a (dyn Fn(&str, Option<&dyn Macros>) -> (hir::File, Option<SyntaxError>) + Sync);

/// How files are read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Texts of files that are not to be read from the disk.
    pub texts: &'a Texts,
    /// Whether nothing is to be read from the disk.
    pub only_texts: bool,
    /// What makes something of a text.
    pub parse: Parse<'a>,
    /// Hears how many files are read.
    pub progress: Progress<'a>,
}

/// Reads the files of these roots and all that they declare.
pub fn read(roots: &[PathBuf], reading: Reading<'_>) -> Tree {
    let nodes = roots.iter().map(|root| (root.clone(), ModuleDir::like_mod_rs(root))).collect();
    follow(Tree::default(), nodes, reading)
}

/// Puts files in the place of those that were read, and follows what they declare.
pub fn replace(mut tree: Tree, files: Vec<(PathBuf, hir::File)>, reading: Reading<'_>) -> Tree {
    let mut nodes_of: FxHashMap<PathBuf, Vec<Node>> = FxHashMap::default();
    tree.children.keys().for_each(|node| nodes_of.entry(node.0.clone()).or_default().push(node.clone()));
    let (mut replaced, mut taken) = (FxHashSet::default(), Vec::new());
    for (path, hir) in files {
        let Some(Ok(file)) = tree.files.get_mut(&path) else { continue };
        let before = std::mem::replace(&mut file.hir, Arc::new(hir));
        let is_whole = tree.missing.iter().all(|(of, ..)| *of != path);
        let nodes = nodes_of.get(&path).map_or(&[][..], Vec::as_slice);
        if !is_whole || !leads_on(&before, &file.hir, nodes, &mut tree.children) {
            replaced.insert(path);
        }
        taken.push(before);
    }
    // nobody has to wait until so much is given back
    rayon::spawn(|| drop(taken));
    if replaced.is_empty() {
        return tree;
    }
    tree.missing.retain(|(path, ..)| !replaced.contains(path));
    let nodes: Vec<Node> = tree.children.keys().filter(|(path, _)| replaced.contains(path)).cloned().collect();
    nodes.iter().for_each(|node| drop(tree.children.remove(node)));
    follow(tree, nodes, reading)
}

/// Gives the files that a file leads to the items that now lead there. `false` where it may lead to others now.
fn leads_on(
    before: &hir::File,
    now: &hir::File,
    nodes: &[Node],
    children: &mut FxHashMap<Node, Vec<(ItemId, Node)>>,
) -> bool {
    let (then, all): (FxHashMap<ItemId, Lead<'_>>, Vec<_>) = (leads(before).collect(), leads(now).collect());
    let now: FxHashMap<&Lead<'_>, ItemId> = all.iter().map(|(item, lead)| (lead, *item)).collect();
    let is_same = [now.len(), all.len()] == [then.len(); 2] && then.values().all(|lead| now.contains_key(lead));
    if is_same {
        for node in nodes {
            for (item, _) in children.get_mut(node).into_iter().flatten() {
                *item = then.get(item).and_then(|lead| now.get(lead)).copied().unwrap_or(*item);
            }
        }
    }
    is_same
}

/// What leads to another file: a `mod x;` by its name, its `path` and the inline modules around, or an `include!`.
#[derive(PartialEq, Eq, Hash)]
enum Lead<'f> {
    Module(Option<Name>, Option<&'f str>, Vec<InlineModule<'f>>),
    Include(&'f str),
}

fn leads(file: &hir::File) -> impl Iterator<Item = (ItemId, Lead<'_>)> {
    let modules = outside_modules(file).map(|(id, module)| {
        let item = file.item(id);
        (id, Lead::Module(item.name, module.path_attr.as_deref(), inline_modules(file, item.scope)))
    });
    modules.chain(includes(file).map(|(id, path)| (id, Lead::Include(path))))
}

fn follow(tree: Tree, nodes: Vec<Node>, reading: Reading<'_>) -> Tree {
    let slots = tree.files.into_iter().map(|(path, file)| (path, Arc::new(OnceLock::from(file))));
    let reader = Reader {
        done: AtomicUsize::new(slots.len()),
        files: Mutex::new(slots.collect()),
        seen: Mutex::new(tree.children.keys().cloned().collect()),
        children: Mutex::new(tree.children),
        missing: Mutex::new(tree.missing),
        reading,
    };
    rayon::scope(|scope| nodes.into_iter().for_each(|node| reader.visit(scope, node)));
    let files = into_inner(reader.files).into_iter();
    let mut missing = into_inner(reader.missing);
    missing.sort();
    missing.dedup();
    Tree {
        files: files.filter_map(|(path, slot)| Some((path, Arc::into_inner(slot)?.into_inner()?))).collect(),
        children: into_inner(reader.children),
        missing,
    }
}

fn into_inner<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Reader<'_> {
    fn visit<'s>(&'s self, scope: &Scope<'s>, node: Node) {
        let is_new = self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(node.clone());
        if is_new {
            scope.spawn(move |scope| self.follow(scope, node));
        }
    }

    fn follow<'s>(&'s self, scope: &Scope<'s>, node: Node) {
        let slot = self.files.lock().unwrap_or_else(PoisonError::into_inner).entry(node.0.clone()).or_default().clone();
        let Ok(file) = slot.get_or_init(|| self.read_file(&node.0)) else { return };
        let mut children = Vec::new();
        for (item, module) in outside_modules(&file.hir) {
            match locate(&file.hir, &node.1, item, module) {
                Ok(child) => {
                    self.visit(scope, child.clone());
                    children.push((item, child));
                }
                Err(candidates) => {
                    let missing = (node.0.clone(), item, candidates);
                    self.missing.lock().unwrap_or_else(PoisonError::into_inner).push(missing);
                }
            }
        }
        // one that is not there is for a build script to make
        for (item, written) in includes(&file.hir) {
            if let Some(child) = source::included_file(&node.0, written).filter(|child| child.0 != node.0) {
                self.visit(scope, child.clone());
                children.push((item, child));
            }
        }
        self.children.lock().unwrap_or_else(PoisonError::into_inner).insert(node, children);
    }

    fn read_file(&self, path: &Path) -> Result<ReadFile, Problem> {
        let (text, lossy) = match self.reading.texts.get(path) {
            Some(text) => (text.clone(), false),
            None if self.reading.only_texts => return Err(Problem::not_wanted(path)),
            None => source::read_text(path).map(|read| (read.text, read.lossy))?,
        };
        let (hir, error) = (self.reading.parse)(&text, None);
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.reading.progress)("reading", done, None);
        Ok(ReadFile { text, hir: Arc::new(hir), error, lossy })
    }
}

/// The `mod x;` of a file.
fn outside_modules(file: &hir::File) -> impl Iterator<Item = (ItemId, &Module)> {
    file.items().filter_map(|(id, item)| match &item.kind {
        ItemKind::Module(module) if module.inline.is_none() => Some((id, module)),
        _ => None,
    })
}

/// The `include!("..")` of a file.
fn includes(file: &hir::File) -> impl Iterator<Item = (ItemId, &str)> {
    file.items().filter_map(|(id, item)| match &item.kind {
        ItemKind::MacroCall(call) => Some((id, call.include.as_deref()?)),
        _ => None,
    })
}

/// Where a `mod x;` leads, or where it could.
fn locate(file: &hir::File, dir: &ModuleDir, id: ItemId, module: &Module) -> Result<Node, Vec<PathBuf>> {
    let item = file.item(id);
    let name = item.name.map_or("", |name| name.as_str());
    let inline = inline_modules(file, item.scope);
    let found = source::module_file(dir, &inline, name, module.path_attr.as_deref());
    // the path may hold under another `cfg_attr` than ours
    let found = found.or_else(|missing| source::module_file(dir, &inline, name, None).map_err(|_| missing));
    found.map_err(|missing| missing.candidates)
}

/// The inline modules around a scope, outermost first.
fn inline_modules(file: &hir::File, scope: ScopeId) -> Vec<InlineModule<'_>> {
    let mut around = Vec::new();
    let mut at = Some(scope);
    while let Some(scope) = at {
        let scope = file.scope(scope);
        if let Some(item) = scope.module.map(|module| file.item(module)) {
            let path_attr = match &item.kind {
                ItemKind::Module(module) => module.path_attr.as_deref(),
                _ => None,
            };
            around.push(InlineModule { name: item.name.map_or("", |name| name.as_str()), path_attr });
        }
        at = scope.parent;
    }
    around.reverse();
    around
}
