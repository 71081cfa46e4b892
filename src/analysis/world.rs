//! Everything that was read, and the tables that all bodies share.

use super::effects::{Beyond, Effects};
use super::memo::Memos;
use super::overlay::Overlay;
use super::said::Said;
use super::{alone, start, telling};
use crate::base::{Files, Name};
use crate::foreign::{Api, BlockClass, GuardKind, KnownCrate, Runtime};
use crate::hir::{self, Item, ItemId, ItemKind, Meta};
use crate::resolve::{Crate, CrateId, Def, ItemRef, Names, Namespace, UnitId};
use crate::types;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// What the analyses need to know of a crate beyond its names.
#[derive(Clone, Debug, Default)]
pub struct CrateInfo {
    /// The runtime that its dependencies name.
    pub runtime: Option<Runtime>,
    /// Whether the target's code is test code: tests, benchmarks, and examples too.
    pub is_test: bool,
    /// tokio's features that the package asks for: in all its code, and in tests only. `None` where there is no manifest
    /// to say so, and all count as on.
    pub tokio: Option<[FxHashSet<Name>; 2]>,
    /// From where on something is worth a word.
    pub limits: Limits,
}

impl CrateInfo {
    /// Whether a feature of tokio is on.
    pub fn has_tokio(&self, feature: &str, test: bool) -> bool {
        let Some([always, in_tests]) = &self.tokio else { return true };
        let has = |name: &str| {
            let name = Name::new(name);
            always.contains(&name) || (test || self.is_test) && in_tests.contains(&name)
        };
        has(feature)
            || has("full")
            || feature == "rt" && has("rt-multi-thread")
            || has("test-util") && feature == "time"
    }
}

/// From where on something is worth a word.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a local that is a part of a future.
    pub large_future: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { large_future: 16 * 1024 }
    }
}

/// Names of modules that are there for tests, whatever their `cfg`.
const TEST_HELPERS: [&str; 7] =
    ["test_util", "test_utils", "test_utilities", "test_helpers", "test_support", "testutil", "testutils"];

/// Everything that was read.
#[derive(Debug)]
pub struct World {
    /// The files with their text.
    pub files: Files,
    /// The names.
    pub names: Names,
    /// What inference keeps of the names.
    pub types: types::Cache,
    /// By [`CrateId`], from the first that lies on the base.
    crates: Vec<CrateInfo>,
    /// What is known of foreign items: the place in `known`, and the item there.
    apis: FxHashMap<ItemRef, (u32, ItemId)>,
    /// What attributes say, by known crate.
    known: Vec<Arc<FxHashMap<ItemId, Api>>>,
    /// What a `for` loop calls.
    pub(super) next: Option<ItemRef>,
    /// What `write!` calls.
    pub(super) write_fmt: Option<ItemRef>,
    /// Names of methods that call their closure in place, of whatever known type.
    inline_methods: FxHashSet<Name>,
    /// What calling functions of the workspace does, as far as somebody asked.
    pub(super) effects: Effects,
    /// Who knows the bodies of dependencies.
    pub(super) beyond: Option<Box<dyn Beyond>>,
    /// Functions that run only while a program starts.
    start: FxHashMap<ItemRef, start::Part>,
    /// Async functions that run alone on a thread.
    alone: FxHashSet<ItemRef>,
    /// What users say.
    pub(super) said: FxHashMap<ItemRef, Said>,
    /// Names of methods that take a lock, of whatever known type, or seem to.
    lock_methods: FxHashSet<Name>,
    /// Names of the workspace's async methods.
    async_methods: FxHashSet<Name>,
    /// Names of methods that say which method it is.
    telling: FxHashSet<Name>,
    /// Names of methods that say so together with their arguments.
    shaped: FxHashSet<Name>,
    /// What is found out once a function.
    pub(super) memo: Memos,
}

impl World {
    /// Puts together what was read; `known` lie in the order of the crates of `names`, `crates` in that of those which lie on
    /// the base.
    pub fn new(files: Files, names: Names, crates: Vec<CrateInfo>, known: &[KnownCrate]) -> Self {
        let known: Vec<_> = known.iter().map(|krate| Arc::clone(&krate.apis)).collect();
        let apis = lay_over(&names, &known);
        let types = types::Cache::new(&names);
        let next = member(&names, ["std", "iter", "Iterator"], "next");
        let write_fmt = member(&names, ["std", "io", "Write"], "write_fmt");
        let mut world = Self {
            files,
            names,
            types,
            crates,
            apis,
            known,
            next,
            write_fmt,
            inline_methods: FxHashSet::default(),
            lock_methods: FxHashSet::default(),
            telling: FxHashSet::default(),
            shaped: FxHashSet::default(),
            async_methods: FxHashSet::default(),
            memo: Memos::default(),
            effects: Effects::default(),
            beyond: None,
            start: FxHashMap::default(),
            alone: FxHashSet::default(),
            said: FxHashMap::default(),
        };
        world.inline_methods = world.methods_that(|api| api.runs_inline);
        let locks = |api: &Api| api.blocks.as_ref().is_some_and(|blocks| blocks.class == BlockClass::Lock);
        world.lock_methods = world.methods_that(locks);
        world.lock_methods.extend(world.methods_that_give_guards());
        world.telling = telling::find(&world);
        world.shaped = telling::shaped(&world);
        world.async_methods = world.names_of_async_methods();
        world
    }

    fn names_of_async_methods(&self) -> FxHashSet<Name> {
        let methods = |unit| {
            let items = self.names.unit(unit).hir.items.iter().filter(|item| item.container.is_some());
            items.filter(|item| matches!(&item.kind, ItemKind::Function(function) if function.is_async))
        };
        let described = self.described_crates().map(|krate| UnitId(krate.units.start));
        let mut found: FxHashSet<Name> =
            self.judged_units().chain(described).flat_map(methods).filter_map(|item| item.name).collect();
        found.extend(self.methods_that(|api| api.lazy_future));
        found
    }

    /// What is known of crates, in `rules/apis` and what users add.
    fn described_crates(&self) -> impl Iterator<Item = &Crate> {
        (0..self.known.len()).map(|index| self.names.krate(CrateId(index as u32)))
    }

    /// Whether some method of the workspace of this name is async, or some known one gives a future.
    pub(super) fn is_async_method(&self, name: Name) -> bool {
        self.async_methods.contains(&name)
    }

    /// Names of methods whose written type says `Guard`.
    fn methods_that_give_guards(&self) -> FxHashSet<Name> {
        let mut found = FxHashSet::default();
        for unit in self.judged_units() {
            let file = &self.names.unit(unit).hir;
            for item in file.items.iter().filter(|item| item.container.is_some()) {
                let hir::ItemKind::Function(function) = &item.kind else { continue };
                let Some(hir::TypeRef::Path(path)) = function.ret.map(|ret| file.ty(ret)) else { continue };
                if path.last().is_some_and(|last| last.name.as_str().ends_with("Guard")) {
                    found.extend(item.name);
                }
            }
        }
        found
    }

    /// Says who knows the bodies of dependencies.
    pub fn set_beyond(&mut self, beyond: Box<dyn Beyond>) {
        self.beyond = Some(beyond);
    }

    /// Finds out which functions run only while a program starts, and which alone on a thread.
    pub fn find_start(&mut self) {
        self.find_stores();
        self.start = start::find(self);
        self.alone = alone::find(self);
    }

    /// Whether an async function runs alone on a thread.
    pub(super) fn is_alone(&self, function: ItemRef) -> bool {
        self.alone.contains(&function)
    }

    /// Whether a function runs only while a program starts.
    pub fn is_start(&self, function: ItemRef) -> bool {
        self.start.contains_key(&function)
    }

    /// How much of a function does.
    pub(super) fn part_of_start(&self, function: ItemRef) -> Option<start::Part> {
        self.start.get(&function).copied()
    }

    /// Whether an item is test code.
    pub fn is_test(&self, item: ItemRef) -> bool {
        let krate = self.names.unit(item.unit).krate;
        self.names.is_test_only(item)
            || self.crate_info(krate).is_some_and(|info| info.is_test)
            || self.is_in_test_helpers(item)
    }

    /// Whether a module around an item has a name that says that it helps tests.
    fn is_in_test_helpers(&self, item: ItemRef) -> bool {
        let modules = std::iter::successors(self.names.module_of(item), |at| self.names.module(*at).parent);
        modules.filter_map(|at| self.names.module(at).name).any(|name| TEST_HELPERS.contains(&name.as_str()))
    }

    /// Names of methods of known types of which something is known.
    pub(super) fn methods_that(&self, is: impl Fn(&Api) -> bool) -> FxHashSet<Name> {
        let described = self.apis.keys().filter(|at| self.api(**at).is_some_and(&is));
        let methods = described.map(|at| self.names.item(*at)).filter(|item| item.container.is_some());
        methods.filter_map(|item| item.name).collect()
    }

    /// What is known of a crate of the workspace.
    pub fn crate_info(&self, id: CrateId) -> Option<&CrateInfo> {
        self.crates.get((id.0 as usize).checked_sub(self.names.base_crates())?)
    }

    /// The files of the crates that are judged.
    pub fn judged_units(&self) -> impl Iterator<Item = UnitId> {
        let is_own = |(_, unit): &(UnitId, &crate::resolve::Unit)| !self.names.krate(unit.krate).known;
        self.names.units().filter(is_own).map(|(id, _)| id)
    }

    /// What is known of an item: by what users say, else of a foreign one by its description.
    pub fn api(&self, item: ItemRef) -> Option<&Api> {
        if !self.said.is_empty()
            && let Some(said) = self.said(item)
        {
            return Some(&said.api);
        }
        let (known, item) = self.apis.get(&item)?;
        self.known[*known as usize].get(item)
    }

    /// Whether an item is one of a foreign crate.
    pub fn is_known(&self, item: ItemRef) -> bool {
        self.names.krate(self.names.crate_of(item)).known
    }

    /// Whether a method of this name of some known type calls its closure in place.
    pub fn is_inline_method(&self, name: Name) -> bool {
        self.inline_methods.contains(&name)
    }

    /// Whether a method of this name of some known type waits for a lock.
    pub fn is_lock_method(&self, name: Name) -> bool {
        self.lock_methods.contains(&name)
    }

    /// Whether a method of this name is one of a known trait, or of nothing that is known.
    pub(super) fn is_telling(&self, name: Name) -> bool {
        self.telling.contains(&name)
    }

    /// Whether a method of this name is one of a known trait if its arguments are such as that asks for.
    pub(super) fn is_shaped(&self, name: Name) -> bool {
        self.shaped.contains(&name)
    }

    /// The foreign items of which something is known.
    pub(super) fn described(&self) -> impl Iterator<Item = ItemRef> {
        self.apis.keys().copied()
    }

    /// What a type guards as long as a value of it lives.
    pub fn guard(&self, ty: ItemRef) -> Option<GuardKind> {
        self.api(ty).and_then(|api| api.guard)
    }

    /// The type that a function hides behind `impl Trait`, as its body says.
    pub(super) fn hidden_type(&self, function: ItemRef) -> Option<types::Ty> {
        let hir::ItemKind::Function(of) = &self.names.item(function).kind else { return None };
        let body = self.names.unit(function.unit).hir.body(of.body?);
        self.memo.hidden.get_or(function, || {
            let infer = || Arc::new(types::infer(&self.names, &self.types, function.unit, Some(function), body));
            let inferred = self.memo.types.get_or(function, infer);
            Some(*inferred.expr_ty(body.root)).filter(|ty| !ty.is_unknown())
        })
    }

    /// What an attribute of an item is known to do.
    pub fn attribute_api(&self, unit: UnitId, item: &Item, meta: &Meta) -> Option<&Api> {
        let anchor = crate::hir::Anchor::Plain;
        let found = self.names.resolve_names(unit, item.scope, anchor, &meta.path, Namespace::Macros)?;
        match found.def {
            Def::Item(at) if found.rest == 0 => self.api(at),
            _ => None,
        }
    }

    /// Whether an item's attributes run it on a new runtime: `#[tokio::main]` and its kin. The attributes of runtimes
    /// that are not known are told by their name: an `async fn` under `#[..::main]` can't be anything else.
    pub fn is_entry(&self, unit: UnitId, item: &Item) -> bool {
        let ItemKind::Function(function) = &item.kind else { return false };
        function.is_async
            && item.attrs.metas.iter().any(|meta| {
                let known = self.attribute_api(unit, item, meta);
                known.map_or_else(|| meta.last().is_some_and(|name| name == "main"), |api| api.entry)
            })
    }
}

/// A member of a trait.
fn member(names: &Names, path: [&str; 3], member: &str) -> Option<ItemRef> {
    let Some(Def::Item(found)) = names.lookup_absolute(&path.map(Name::new), Namespace::Types) else { return None };
    names.trait_member(found, Name::new(member))
}

/// What is said of foreign items, for those of the knowledge and for those of the sources above it.
fn lay_over(names: &Names, known: &[Arc<FxHashMap<ItemId, Api>>]) -> FxHashMap<ItemRef, (u32, ItemId)> {
    let mut found = FxHashMap::default();
    for (index, apis) in known.iter().enumerate() {
        let krate = names.krate(CrateId(index as u32));
        let unit = UnitId(krate.units.start);
        let overlay = krate.beneath.map(|sources| Overlay::new(names, CrateId(index as u32), sources));
        for &item in apis.keys() {
            let at = ItemRef { unit, item };
            found.insert(at, (index as u32, item));
            let in_sources = overlay.as_ref().map(|overlay| overlay.in_sources(at));
            found.extend(in_sources.into_iter().flatten().map(|at| (at, (index as u32, item))));
        }
    }
    inherit(names, known, &mut found);
    found
}

/// What is said of a trait's members holds for the implementations beside it, of which nothing else is said: `find_map` of
/// a slice's iterator is `Iterator::find_map`. What waits as its stream does so for the types of other crates, too.
fn inherit(names: &Names, known: &[Arc<FxHashMap<ItemId, Api>>], apis: &mut FxHashMap<ItemRef, (u32, ItemId)>) {
    let waits_as =
        |(krate, item): &(u32, ItemId)| known[*krate as usize].get(item).is_some_and(|api| api.waits_as.is_some());
    let mut by_trait: FxHashMap<ItemRef, FxHashMap<Name, (u32, ItemId)>> = FxHashMap::default();
    for (at, api) in apis.iter() {
        let item = names.item(*at);
        let container = item.container.map(|container| ItemRef { item: container, ..*at });
        if let (Some(trait_), Some(name)) = (container, item.name)
            && matches!(names.item(trait_).kind, ItemKind::Trait(_))
        {
            by_trait.entry(trait_).or_default().insert(name, *api);
        }
    }
    for (trait_, members) in by_trait {
        let is_beside = |of: ItemRef| {
            let is_same = names.crate_of(of) == names.crate_of(trait_);
            is_same || names.is_std(of) && names.is_std(trait_)
        };
        let is_foreign = |of: ItemRef| names.krate(names.crate_of(of)).known;
        for data in names.impls_of_trait(trait_).filter(|data| !data.derived && is_foreign(data.item)) {
            let ItemKind::Impl(of) = &names.item(data.item).kind else { continue };
            let is_beside = is_beside(data.item);
            for &item in &of.items {
                let at = ItemRef { item, ..data.item };
                let api = names.item(at).name.and_then(|name| members.get(&name));
                if let Some(api) = api.filter(|api| is_beside || waits_as(api)) {
                    apis.entry(at).or_insert(*api);
                }
            }
        }
    }
}
