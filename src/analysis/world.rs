//! Everything that was read, and the tables that all bodies share.

use super::effects::{Beyond, Effects};
use super::lock_names::LockNames;
use super::memo::Memos;
use super::mentions::Named;
use super::said::Said;
use super::{Described, alone, start};
use crate::base::{Files, Name};
use crate::foreign::{Api, GuardKind, Runtime};
use crate::hir::{self, Item, ItemKind, Meta};
use crate::resolve::{CrateId, Def, ItemRef, Names, Namespace, UnitId};
use crate::types;
use rayon::prelude::*;
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
    /// What is known of foreign items.
    described: Described,
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
    /// What methods that take a lock are called.
    lock_names: LockNames,
    /// Names of the workspace's async methods.
    async_methods: FxHashSet<Name>,
    /// Names of modules that are there for tests.
    test_helpers: [Name; TEST_HELPERS.len()],
    /// What is found out once a function.
    pub(super) memo: Memos,
}

impl World {
    /// Puts together what was read; `crates` lie in the order of the crates of `names` that lie on the base, of which
    /// `described` says what is known.
    pub fn new(files: Files, names: Names, crates: Vec<CrateInfo>, described: Described) -> Self {
        let types = types::Cache::new(&names);
        let next = member(&names, ["std", "iter", "Iterator"], "next");
        let write_fmt = member(&names, ["std", "io", "Write"], "write_fmt");
        let (memo, effects) = (Memos::new(&names), Effects::new(&names));
        let mut world = Self {
            files,
            names,
            types,
            crates,
            described,
            next,
            write_fmt,
            inline_methods: FxHashSet::default(),
            lock_names: LockNames::default(),
            async_methods: FxHashSet::default(),
            test_helpers: TEST_HELPERS.map(Name::new),
            memo,
            effects,
            beyond: None,
            start: FxHashMap::default(),
            alone: FxHashSet::default(),
            said: FxHashMap::default(),
        };
        world.inline_methods = world.methods_that(|api| api.runs_inline);
        (world.lock_names, world.async_methods) =
            rayon::join(|| LockNames::find(&world), || world.names_of_async_methods());
        world
    }

    fn names_of_async_methods(&self) -> FxHashSet<Name> {
        let units: Vec<UnitId> = self.judged_units().collect();
        let own = units.into_par_iter().flat_map_iter(|unit| async_methods(&self.names, unit));
        let mut found: FxHashSet<Name> = own.collect();
        found.extend(self.described.async_methods());
        found.extend(self.methods_that(|api| api.lazy_future));
        found
    }

    /// Whether some method of the workspace of this name is async, or some known one gives a future.
    pub(super) fn is_async_method(&self, name: Name) -> bool {
        self.async_methods.contains(&name)
    }

    /// Says who knows the bodies of dependencies.
    pub fn set_beyond(&mut self, beyond: Box<dyn Beyond>) {
        self.beyond = Some(beyond);
    }

    /// Finds out which functions run only while a program starts, and which alone on a thread.
    pub fn find_start(&mut self) {
        self.find_stores();
        Named::find(self);
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
        modules.filter_map(|at| self.names.module(at).name).any(|name| self.test_helpers.contains(&name))
    }

    /// Whether a crate of the run is another, or depends on it, be it through more crates of the run.
    pub(super) fn depends(&self, of: CrateId, on: CrateId) -> bool {
        let reach = || Arc::new(self.names.with_dependencies(vec![of]));
        self.memo.within_reach.get_or(of, reach).contains(&on)
    }

    /// The items of known crates of which something is known.
    pub(super) fn known(&self) -> impl Iterator<Item = (ItemRef, &Api)> {
        self.described.known(&self.names)
    }

    /// Names of methods of known types of which something is known.
    pub(super) fn methods_that(&self, is: impl Fn(&Api) -> bool) -> FxHashSet<Name> {
        let items = self.known().filter(|(_, api)| is(api)).map(|(at, _)| self.names.item(at));
        items.filter(|item| item.container.is_some()).filter_map(|item| item.name).collect()
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
        self.described.api(item)
    }

    /// Whether an item is one of a foreign crate.
    pub fn is_known(&self, item: ItemRef) -> bool {
        self.names.krate(self.names.crate_of(item)).known
    }

    /// Whether a method of this name of some known type calls its closure in place.
    pub fn is_inline_method(&self, name: Name) -> bool {
        self.inline_methods.contains(&name)
    }

    /// Whether a method of this name takes a lock, or seems to, in a crate.
    pub(super) fn is_lock_method(&self, name: Name, krate: CrateId) -> bool {
        self.lock_names.has(name, krate)
    }

    /// Whether a method of this name is one of a known trait, or of nothing that is known.
    pub(super) fn is_telling(&self, name: Name) -> bool {
        self.described.is_telling(name)
    }

    /// Whether a method of this name is one of a known trait if its arguments are such as that asks for.
    pub(super) fn is_shaped(&self, name: Name) -> bool {
        self.described.is_shaped(name)
    }

    /// What a type guards as long as a value of it lives.
    pub fn guard(&self, ty: ItemRef) -> Option<GuardKind> {
        self.api(ty).and_then(|api| api.guard)
    }

    /// The type that a function hides behind `impl Trait`, as its body says.
    pub(super) fn hidden_type(&self, function: ItemRef) -> Option<types::Ty> {
        let hir::ItemKind::Function(of) = &self.names.item(function).kind else { return None };
        let body = self.names.unit(function.unit).hir.body(of.body?);
        Some(*self.types_of(function, body).expr_ty(body.root)).filter(|ty| !ty.is_unknown())
    }

    /// The types of the body of a function, constant or static.
    pub(super) fn types_of(&self, owner: ItemRef, body: &hir::Body) -> &Arc<types::Inferred> {
        let infer = || Arc::new(types::infer(&self.names, &self.types, owner.unit, Some(owner), body));
        self.memo.types.get_or(&self.names, owner, infer)
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

/// The names of the async methods of a file.
pub(super) fn async_methods(names: &Names, unit: UnitId) -> impl Iterator<Item = Name> {
    let methods = names.unit(unit).hir.items().map(|(_, item)| item).filter(|item| item.container.is_some());
    let is_async = |item: &&Item| matches!(&item.kind, ItemKind::Function(function) if function.is_async);
    methods.filter(is_async).filter_map(|item| item.name)
}

/// A member of a trait.
fn member(names: &Names, path: [&str; 3], member: &str) -> Option<ItemRef> {
    let Some(Def::Item(found)) = names.lookup_absolute(&path.map(Name::new), Namespace::Types) else { return None };
    names.trait_member(found, Name::new(member))
}
