//! What is said of foreign items in `rules/apis`, laid over their sources by path: the sources know what is there, the
//! knowledge what it does.

use crate::base::Name;
use crate::hir::{File, GenericArg, ItemId, ItemKind, PathSegment, TypeId, TypeRef, Visibility};
use crate::resolve::{CrateId, Def, ItemRef, ModuleId, Names, Namespace, UnitId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// What is known of one crate, laid over its sources.
pub struct Overlay<'a> {
    names: &'a Names,
    beneath: CrateId,
    sources: CrateId,
    /// Under which path others can name an item of the knowledge.
    paths: FxHashMap<ItemRef, Vec<Name>>,
    /// The aliases of the knowledge, by the type that they stand for, in order.
    aliases: FxHashMap<Def, Vec<ItemRef>>,
}

impl<'a> Overlay<'a> {
    /// For a crate of the knowledge and the sources that it lies beneath.
    pub fn new(names: &'a Names, beneath: CrateId, sources: CrateId) -> Self {
        let paths = public_paths(names, beneath);
        let mut aliases: FxHashMap<Def, Vec<ItemRef>> = FxHashMap::default();
        let is_alias = |at: &&ItemRef| matches!(names.item(**at).kind, ItemKind::TypeAlias { .. });
        for alias in paths.keys().filter(is_alias) {
            if let Some(head) = names.head(Def::Item(*alias)) {
                aliases.entry(head).or_default().push(*alias);
            }
        }
        aliases.values_mut().for_each(|all| all.sort_unstable());
        Self { names, beneath, sources, paths, aliases }
    }

    /// The items of the sources that an item of the knowledge means: several where they differ in `cfg` or in the
    /// arguments of their type, none where the sources lack it.
    pub fn in_sources(&self, known: ItemRef) -> Vec<ItemRef> {
        let names = self.names;
        let item = names.item(known);
        let Some(name) = item.name else { return Vec::new() };
        let Some(container) = item.container else { return self.by_path(known).into_iter().collect() };
        match &names.item(ItemRef { item: container, ..known }).kind {
            ItemKind::Trait(_) => {
                let trait_ = self.translated(Def::Item(ItemRef { item: container, ..known }));
                trait_.and_then(item_of).and_then(|at| names.declared_member(at, name)).into_iter().collect()
            }
            ItemKind::Impl(of) => match &of.trait_ {
                None => self.inherent(known.unit, container, name),
                Some(path) => {
                    let trait_ = names.resolve_type(known.unit, Some(container), path);
                    let trait_ = trait_.and_then(|def| self.translated(def)).and_then(item_of);
                    let Some(head) = self.self_type(known.unit, container) else { return Vec::new() };
                    let found = names.implemented_candidates(head, name);
                    let found = found.filter(|at| trait_.is_some() && names.trait_of(*at) == trait_).collect();
                    self.written_alike(ItemRef { item: container, ..known }, found)
                }
            },
            _ => Vec::new(),
        }
    }

    /// Of the members of several implementations for types with one head (`(IpAddr, u16)`, `(&str, u16)`) those whose type
    /// is written as that of this one; of a struct all where there are none.
    fn written_alike(&self, known: ItemRef, found: Vec<ItemRef>) -> Vec<ItemRef> {
        let self_ty = |at: ItemRef| match &self.names.item(at).kind {
            ItemKind::Impl(of) => Some(of.self_ty),
            _ => None,
        };
        let is_alike = |member: &&ItemRef| {
            let container = self.names.item(**member).container.map(|item| ItemRef { item, ..**member });
            let Some((at, (own, ty))) = container.and_then(|at| Some((at, (self_ty(known)?, self_ty(at)?)))) else {
                return false;
            };
            alike((&self.names.unit(known.unit).hir, own), (&self.names.unit(at.unit).hir, ty))
        };
        let exact: Vec<ItemRef> = found.iter().filter(is_alike).copied().collect();
        let is_built_of_others = |head: Def| matches!(head, Def::Builtin(_));
        let head = self_ty(known).and_then(|ty| self.names.type_head(known.unit, Some(known.item), ty));
        if exact.is_empty() && !head.is_some_and(is_built_of_others) { found } else { exact }
    }

    /// Methods of a type: its own, or else those of a trait that the sources have them in.
    fn inherent(&self, unit: UnitId, container: ItemId, name: Name) -> Vec<ItemRef> {
        let Some(head) = self.self_type(unit, container) else { return Vec::new() };
        let own: Vec<ItemRef> = self.names.inherent_candidates(head, name).collect();
        if own.is_empty() { self.names.implemented_candidates(head, name).collect() } else { own }
    }

    /// The type that an `impl` is for, as the sources have it.
    fn self_type(&self, unit: UnitId, container: ItemId) -> Option<Def> {
        let ItemKind::Impl(of) = &self.names.item(ItemRef { unit, item: container }).kind else { return None };
        self.translated(self.names.type_head(unit, Some(container), of.self_ty)?)
    }

    /// What a definition is in the sources; those of other crates are the same.
    fn translated(&self, def: Def) -> Option<Def> {
        match def {
            Def::Item(at) if self.names.crate_of(at) == self.beneath => {
                let found = self.by_path(at).or_else(|| self.by_alias(at))?;
                self.names.head(Def::Item(found))
            }
            other => Some(other),
        }
    }

    /// For a type that the sources lack: what stands for it by an alias now, and was a type of its own then.
    fn by_alias(&self, known: ItemRef) -> Option<ItemRef> {
        self.aliases.get(&Def::Item(known))?.iter().find_map(|alias| self.by_path(*alias))
    }

    /// The item of the same path.
    fn by_path(&self, known: ItemRef) -> Option<ItemRef> {
        let item = self.names.item(known);
        let is_macro = item.attrs.has("proc_macro_attribute") || item.attrs.has("proc_macro_derive");
        let space = match item.kind {
            _ if is_macro => Namespace::Macros,
            ItemKind::MacroDef(_) => Namespace::Macros,
            ItemKind::Function(_) | ItemKind::Const { .. } | ItemKind::Static { .. } => Namespace::Values,
            _ => Namespace::Types,
        };
        let found = self.names.lookup_in_sources(self.sources, self.paths.get(&known)?, space)?;
        // `pub type MutexGuard<'a, T> = crate::mutex::MutexGuard<'a, T>;`
        let is_type = matches!(item.kind, ItemKind::Adt(_));
        item_of(if is_type { self.names.head(found).unwrap_or(found) } else { found })
    }
}

/// The paths of a crate's items from its root, through public modules and re-exports; where an item is defined comes first.
fn public_paths(names: &Names, krate: CrateId) -> FxHashMap<ItemRef, Vec<Name>> {
    let root = names.krate(krate).root;
    let mut paths: FxHashMap<ItemRef, Vec<Name>> = FxHashMap::default();
    let mut seen: FxHashSet<ModuleId> = FxHashSet::from_iter([root]);
    let mut todo = VecDeque::from([(root, Vec::new())]);
    while let Some((module, path)) = todo.pop_front() {
        for (name, _, def) in names.members(module) {
            let below = || path.iter().copied().chain([name]).collect::<Vec<Name>>();
            match def {
                Def::Module(inner) if is_shown(names, module, inner) && seen.insert(inner) => {
                    todo.push_back((inner, below()));
                }
                Def::Item(at) if names.crate_of(at) == krate => {
                    let is_defined_here = names.module_of(at) == Some(module);
                    if is_defined_here || !paths.contains_key(&at) {
                        paths.insert(at, below());
                    }
                }
                _ => {}
            }
        }
    }
    paths
}

/// Whether a module that has a name in another one of its crate is one that others see: declared as public, or brought
/// there from elsewhere.
fn is_shown(names: &Names, around: ModuleId, inner: ModuleId) -> bool {
    if names.module(inner).krate != names.module(around).krate {
        return false;
    }
    let is_public = |decl: ItemRef| names.item(decl).vis == Visibility::Public;
    names.module(inner).parent != Some(around) || names.module(inner).decl.is_some_and(is_public)
}

/// Whether two types are written alike, whatever the paths are through which they name others.
fn alike(a: (&File, TypeId), b: (&File, TypeId)) -> bool {
    let all = |of: &[TypeId], to: &[TypeId]| {
        of.len() == to.len() && of.iter().zip(to).all(|(of, to)| alike((a.0, *of), (b.0, *to)))
    };
    match (a.0.ty(a.1), b.0.ty(b.1)) {
        (TypeRef::Path(of), TypeRef::Path(to)) => {
            let (Some(of), Some(to)) = (of.last(), to.last()) else { return false };
            of.name == to.name && all(&types_of(of), &types_of(to))
        }
        (TypeRef::Ref { mutable, inner: of, .. }, TypeRef::Ref { mutable: other, inner: to, .. }) => {
            mutable == other && all(&[*of], &[*to])
        }
        (TypeRef::Slice(of), TypeRef::Slice(to)) | (TypeRef::Array(of, _), TypeRef::Array(to, _)) => {
            all(&[*of], &[*to])
        }
        (TypeRef::Tuple(of), TypeRef::Tuple(to)) => all(of, to),
        _ => false,
    }
}

fn types_of(segment: &PathSegment) -> Vec<TypeId> {
    let args = segment.args.iter().flat_map(|args| &args.args);
    let types = args.filter_map(|arg| match arg {
        GenericArg::Type(ty) => Some(*ty),
        _ => None,
    });
    types.collect()
}

fn item_of(def: Def) -> Option<ItemRef> {
    match def {
        Def::Item(at) => Some(at),
        _ => None,
    }
}
