//! What methods that take a lock are called: whether the types of a body are worth asking for.
//!
//! Locks have words of their own. The methods of concurrent maps go by names that everything has, `get`, `insert`, `len`;
//! they count in crates that name such a map, or depend on one of the run that shows it to others.

use super::world::World;
use crate::base::{FileId, Name};
use crate::foreign::{Api, BlockClass, GuardKind};
use crate::hir::{AdtKind, File, ImportName, Item, ItemKind, TypeRef, Visibility};
use crate::resolve::{CrateId, ItemRef, UnitId};
use memchr::memmem::Finder;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Names of methods that take a lock, of whatever type, or seem to.
#[derive(Debug, Default)]
pub(super) struct LockNames {
    everywhere: FxHashSet<Name>,
    /// Those of maps, and where they count.
    of_maps: FxHashMap<Name, Vec<Arc<FxHashSet<CrateId>>>>,
}

impl LockNames {
    /// Those of the crates of a run.
    pub(super) fn find(world: &World) -> Self {
        let mut found = Self { everywhere: give_guards(world), of_maps: FxHashMap::default() };
        let (crates_of_maps, mut crates_with) = (crates_of_maps(world), FxHashMap::default());
        for (method, _) in world.known().filter(|(_, api)| is_lock(api)) {
            let item = world.names.item(method);
            let Some(name) = item.name.filter(|_| item.container.is_some()) else { continue };
            match owner(world, method).filter(|_| crates_of_maps.contains(&world.names.crate_of(method))) {
                Some(map) => {
                    let crates = crates_with.entry(map).or_insert_with(|| Arc::new(self::crates_with(world, map)));
                    found.of_maps.entry(name).or_default().push(Arc::clone(crates));
                }
                None => {
                    found.everywhere.insert(name);
                }
            }
        }
        found
    }

    /// Whether it is the name of such a method in a crate.
    pub(super) fn has(&self, name: Name, krate: CrateId) -> bool {
        let of_maps = || self.of_maps.get(&name).is_some_and(|all| all.iter().any(|crates| crates.contains(&krate)));
        self.everywhere.contains(&name) || of_maps()
    }
}

fn is_lock(api: &Api) -> bool {
    api.blocks.as_ref().is_some_and(|blocks| blocks.class == BlockClass::Lock)
}

/// Names of methods of the workspace whose written type says `Guard`.
fn give_guards(world: &World) -> FxHashSet<Name> {
    let units: Vec<UnitId> = world.judged_units().collect();
    let of_unit = |unit: UnitId| {
        let file = &world.names.unit(unit).hir;
        let gives_guard = |item: &&Item| match &item.kind {
            ItemKind::Function(function) if item.container.is_some() => match function.ret.map(|ret| file.ty(ret)) {
                Some(TypeRef::Path(path)) => path.last().is_some_and(|last| last.name.as_str().ends_with("Guard")),
                _ => false,
            },
            _ => false,
        };
        file.items.iter().filter(gives_guard).filter_map(|item| item.name)
    };
    units.into_par_iter().flat_map_iter(of_unit).collect()
}

/// The crates whose locks are references into maps.
fn crates_of_maps(world: &World) -> FxHashSet<CrateId> {
    let of_maps = world.known().filter(|(_, api)| api.guard == Some(GuardKind::Map));
    of_maps.map(|(guard, _)| world.names.crate_of(guard)).collect()
}

/// The name of the type whose method it is.
fn owner(world: &World, method: ItemRef) -> Option<Name> {
    let container = world.names.item(method).container?;
    let ItemKind::Impl(of) = &world.names.item(ItemRef { unit: method.unit, item: container }).kind else {
        return None;
    };
    match world.names.unit(method.unit).hir.ty(of.self_ty) {
        TypeRef::Path(path) => path.last().map(|last| last.name),
        _ => None,
    }
}

/// The crates of the run that may have values of a foreign type of this name.
fn crates_with(world: &World, ty: Name) -> FxHashSet<CrateId> {
    let finder = Finder::new(ty.as_str());
    let units: Vec<(UnitId, FileId)> =
        world.judged_units().filter_map(|unit| Some((unit, world.names.unit(unit).file?))).collect();
    let named = units.into_par_iter().filter(|(_, file)| is_in(&finder, &world.files.get(*file).text));
    let named: Vec<(UnitId, FileId)> = named.collect();
    let crates = |of: &[(UnitId, FileId)]| of.iter().map(|(unit, _)| world.names.unit(*unit).krate).collect();
    let mut found: FxHashSet<CrateId> = crates(&named);
    let shows = |(unit, file): &(UnitId, FileId)| {
        let (hir, text) = (&world.names.unit(*unit).hir, &world.files.get(*file).text);
        hir.items
            .iter()
            .any(|item| shown(hir, item, text).is_some_and(|text| code(text).any(|line| is_in(&finder, line))))
    };
    let showing: FxHashSet<CrateId> = crates(&named.iter().copied().filter(shows).collect::<Vec<_>>());
    if !showing.is_empty() {
        let all: FxHashSet<CrateId> = world.judged_units().map(|unit| world.names.unit(unit).krate).collect();
        found.extend(all.into_iter().filter(|krate| showing.iter().any(|on| world.depends(*krate, *on))));
    }
    found
}

fn is_in(finder: &Finder<'_>, text: &str) -> bool {
    finder.find(text.as_bytes()).is_some()
}

/// The lines that are no comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// The text of an item in which types stand that others get to see by it; more than that, in doubt.
fn shown<'t>(file: &File, item: &Item, text: &'t str) -> Option<&'t str> {
    let is_open = item.vis != Visibility::Inherited;
    let mut range = item.range;
    let shows = match &item.kind {
        ItemKind::Function(function) => {
            let body = function.body.map(|body| file.body(body));
            range.end = body.map_or(range.end, |body| body.range(body.root).start.clamp(range.start, range.end));
            is_open || item.container.is_some()
        }
        ItemKind::Adt(adt) => {
            let mut fields = adt.variants.iter().flat_map(|variant| &variant.fields);
            adt.kind != AdtKind::Struct || fields.any(|field| field.vis != Visibility::Inherited)
        }
        ItemKind::Use(imports) => {
            let is_renamed =
                |name: ImportName, last: Option<&Name>| matches!(name, ImportName::Named(name) if Some(&name) != last);
            is_open || imports.iter().any(|import| is_renamed(import.name, import.segments.last()))
        }
        ItemKind::Static { .. } | ItemKind::Const { .. } => is_open || item.container.is_some(),
        ItemKind::TypeAlias { .. } | ItemKind::MacroDef(_) | ItemKind::MacroCall(_) | ItemKind::Unknown => true,
        // their members are items themselves
        ItemKind::Impl(_) | ItemKind::Trait(_) | ItemKind::Module(_) => false,
        ItemKind::ExternCrate(_) | ItemKind::ExternBlock => false,
    };
    text.get(range.to_usize()).filter(|_| shows)
}
