//! What is declared such that it can be called, to judge by the types as written: fields and statics, and the functions
//! that are given it.

use crate::analysis::world::World;
use crate::base::Name;
use crate::hir::{
    Bound, File, Function, GenericArg, GenericParamKind, Generics, Item, ItemKind, Path, TypeId, TypeRef,
};
use crate::resolve::{ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// Bounds that don't say what a value does.
const SAY_NOTHING: [&str; 8] = ["Send", "Sync", "Clone", "Copy", "Unpin", "Debug", "Default", "Sized"];
/// How many aliases may name each other.
const MAX_ALIASES: u32 = 4;

/// See the module.
#[derive(Debug, Default)]
pub struct Declared {
    /// The names of fields.
    pub fields: FxHashSet<Name>,
    /// The names of statics.
    pub statics: FxHashSet<Name>,
    /// The names of the tuple structs and variants with such fields, and `Self`.
    pub constructors: FxHashSet<Name>,
    /// The names of the functions.
    pub takers: FxHashSet<Name>,
    /// The names of types and traits whose members they are, and of aliases.
    containers: FxHashSet<Name>,
}

impl Declared {
    /// The name of the function that a path may lead to that is given what can be called.
    pub fn may_be_taker(&self, path: &Path) -> Option<Name> {
        let mut segments = path.segments.iter().rev().map(|segment| segment.name);
        let name = segments.next().filter(|name| self.takers.contains(name))?;
        let is_type = |of: Name| of.as_str().starts_with(char::is_uppercase);
        let may = segments.next().is_none_or(|of| !is_type(of) || of == "Self" || self.containers.contains(&of));
        may.then_some(name)
    }
}

/// Goes over all items of the workspace.
pub fn declared(world: &World) -> Declared {
    let mut all = Declared::default();
    let aliases = aliases(world, &mut all.containers);
    let units: Vec<UnitId> = world.judged_units().collect();
    let add = |mut found: Declared, unit: &UnitId| {
        found.unit(world, *unit, &aliases);
        found
    };
    all.and(units.par_iter().fold(Declared::default, add).reduce(Declared::default, Declared::and))
}

impl Declared {
    fn and(mut self, other: Self) -> Self {
        self.fields.extend(other.fields);
        self.statics.extend(other.statics);
        self.constructors.extend(other.constructors);
        self.takers.extend(other.takers);
        self.containers.extend(other.containers);
        self
    }

    fn unit(&mut self, world: &World, unit: UnitId, aliases: &FxHashSet<Name>) {
        let file = &world.names.unit(unit).hir;
        for (at, item) in world.names.items(unit) {
            match &item.kind {
                ItemKind::Adt(adt) => {
                    let written = Written { file, aliases, params: open(file, [&adt.generics]) };
                    for of in &adt.variants {
                        let fields = of.fields.iter().filter(|field| written.may_call(field.ty));
                        for field in fields {
                            self.fields.insert(field.name);
                            if of.is_tuple {
                                self.constructors.extend([of.name, Name::new("Self")]);
                            }
                        }
                    }
                }
                ItemKind::Static { ty, .. } => {
                    let written = Written { file, aliases, params: Vec::new() };
                    if written.may_call(*ty) {
                        self.statics.extend(item.name);
                    }
                }
                ItemKind::Function(function) if function.body.is_some() => {
                    self.function(world, at, item, function, aliases);
                }
                _ => {}
            }
        }
    }

    fn function(&mut self, world: &World, at: ItemRef, item: &Item, function: &Function, aliases: &FxHashSet<Name>) {
        if function.params.is_empty() {
            return;
        }
        let file = &world.names.unit(at.unit).hir;
        let container = item.container.map(|container| world.names.item(ItemRef { item: container, ..at }));
        let around = container.and_then(|container| match &container.kind {
            ItemKind::Impl(of) => Some(&of.generics),
            ItemKind::Trait(of) => Some(&of.generics),
            _ => None,
        });
        let params = open(file, std::iter::once(&*function.generics).chain(around));
        let written = Written { file, aliases, params };
        if !function.params.iter().any(|param| written.may_call(param.ty)) {
            return;
        }
        self.takers.extend(item.name);
        let of_type = container.and_then(|container| match &container.kind {
            ItemKind::Impl(of) => match file.ty(of.self_ty) {
                TypeRef::Path(path) => path.last().map(|last| last.name),
                _ => None,
            },
            _ => container.name,
        });
        self.containers.extend(of_type);
    }
}

/// The names of aliases of what can be called; `all` gets those of all aliases.
fn aliases(world: &World, all: &mut FxHashSet<Name>) -> FxHashSet<Name> {
    let mut written = Vec::new();
    for unit in world.judged_units() {
        for item in &world.names.unit(unit).hir.items {
            if let (ItemKind::TypeAlias { ty: Some(ty), .. }, Some(name)) = (&item.kind, item.name) {
                all.insert(name);
                written.push((unit, name, *ty));
            }
        }
    }
    let mut found = FxHashSet::default();
    for _ in 0..MAX_ALIASES {
        let before = found.len();
        for (unit, name, ty) in &written {
            let file = &world.names.unit(*unit).hir;
            if !found.contains(name) && (Written { file, aliases: &found, params: Vec::new() }).may_call(*ty) {
                found.insert(*name);
            }
        }
        if found.len() == before {
            break;
        }
    }
    found
}

/// The type parameters that may stand for what can be called: their bounds say so, or nothing.
fn open<'f>(file: &'f File, generics: impl IntoIterator<Item = &'f Generics> + Clone) -> Vec<Name> {
    let mut found = Vec::new();
    for param in generics.clone().into_iter().flat_map(|of| &of.params) {
        let GenericParamKind::Type { bounds, .. } = &param.kind else { continue };
        let is_it = |ty| matches!(file.ty(ty), TypeRef::Path(path) if path.as_name() == Some(param.name));
        let predicates = generics.clone().into_iter().flat_map(|of| &of.predicates).filter(|of| is_it(of.ty));
        let bounds = bounds.iter().chain(predicates.flat_map(|of| &of.bounds));
        let traits: Vec<&str> = bounds.filter_map(bound_name).filter(|name| !SAY_NOTHING.contains(name)).collect();
        if traits.is_empty() || traits.iter().any(|name| is_fn(name)) {
            found.push(param.name);
        }
    }
    found
}

/// Types as written in a file.
struct Written<'f> {
    file: &'f File,
    aliases: &'f FxHashSet<Name>,
    /// Type parameters that may stand for what can be called.
    params: Vec<Name>,
}

impl Written<'_> {
    /// Whether something in a value of the type can be called.
    fn may_call(&self, ty: TypeId) -> bool {
        match self.file.ty(ty) {
            TypeRef::Fn(_) => true,
            TypeRef::DynTrait(bounds) | TypeRef::ImplTrait(bounds) => bounds.iter().filter_map(bound_name).any(is_fn),
            TypeRef::Ref { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => self.may_call(*inner),
            TypeRef::Tuple(parts) => parts.iter().any(|part| self.may_call(*part)),
            TypeRef::Path(path) => {
                let Some(last) = path.last() else { return false };
                let args = last.args.iter().flat_map(|args| &args.args);
                self.aliases.contains(&last.name)
                    || path.as_name().is_some_and(|name| self.params.contains(&name))
                    || args.into_iter().any(|arg| matches!(arg, GenericArg::Type(ty) if self.may_call(*ty)))
            }
            _ => false,
        }
    }
}

fn bound_name(bound: &Bound) -> Option<&'static str> {
    match bound {
        Bound::Trait(path) => path.last().map(|last| last.name.as_str()),
        Bound::Lifetime(_) => None,
    }
}

/// The traits of what can be called.
pub fn is_fn(name: &str) -> bool {
    matches!(name, "Fn" | "FnMut" | "FnOnce")
}
