//! Paths to definitions.

use super::table::{ITEM, NOBODY, Source};
use super::{Def, Edition, ItemRef, ModuleId, Names, Namespace, Resolution, UnitId};
use crate::base::Name;
use crate::hir::{AdtKind, Anchor, GenericParamKind, Generics, ItemId, ItemKind, Path, PathSegment, ScopeId};

/// What an import gives in each namespace.
pub(super) type Imported = [Option<Def>; 3];

/// The names of a path.
pub(super) trait Segments {
    fn count(&self) -> usize;
    fn name(&self, index: usize) -> Name;
}

impl Segments for [Name] {
    fn count(&self) -> usize {
        self.len()
    }
    fn name(&self, index: usize) -> Name {
        self[index]
    }
}

impl Segments for [PathSegment] {
    fn count(&self) -> usize {
        self.len()
    }
    fn name(&self, index: usize) -> Name {
        self[index].name
    }
}

impl Names {
    /// What a path in a file means, as far as names say. `owner` is the item whose signature or body the path stands in:
    /// its generic parameters, and those of the `impl` or `trait` that it is a member of, shadow other names, and `Self`
    /// has its meaning from there. `None` where there is nothing of that name, or it lies in what is not known.
    ///
    /// Of `<T as Trait>::name` the trait is found (and `name` is left), `<T>::name` has the head of `T` as its
    /// definition.
    pub fn resolve(&self, unit: UnitId, owner: Option<ItemId>, path: &Path, ns: Namespace) -> Option<Resolution> {
        let owner = owner.map(|item| ItemRef { unit, item });
        let Some(qself) = &path.qself else {
            return self.resolve_in(unit, path.scope, owner, path.anchor, &*path.segments, ns);
        };
        let (trait_, rest) = path.segments.split_at_checked(qself.trait_segments as usize)?;
        if trait_.is_empty() {
            let owner = owner.map(|owner| owner.item);
            return Some(Resolution { def: self.type_head(unit, owner, qself.ty)?, rest: rest.len() });
        }
        let found = self.resolve_in(unit, path.scope, owner, path.anchor, trait_, Namespace::Types)?;
        (found.rest == 0).then_some(Resolution { def: found.def, rest: rest.len() })
    }

    /// The same for a bare list of names, such as an attribute's path, seen from a scope of a file.
    pub fn resolve_names(
        &self,
        unit: UnitId,
        scope: ScopeId,
        anchor: Anchor,
        segments: &[Name],
        ns: Namespace,
    ) -> Option<Resolution> {
        self.resolve_in(unit, scope, None, anchor, segments, ns)
    }

    /// The definition behind a whole path: nothing is left over, aliases are kept.
    pub fn resolve_type(&self, unit: UnitId, owner: Option<ItemId>, path: &Path) -> Option<Def> {
        let found = self.resolve(unit, owner, path, Namespace::Types)?;
        (found.rest == 0).then_some(found.def)
    }

    fn resolve_in<S: Segments + ?Sized>(
        &self,
        unit: UnitId,
        scope: ScopeId,
        owner: Option<ItemRef>,
        anchor: Anchor,
        segments: &S,
        ns: Namespace,
    ) -> Option<Resolution> {
        let from = self.unit(unit).module(scope)?;
        Walk::new(self, from).path(owner, anchor, segments, ns)
    }

    /// A C function that something is known of, where nobody sees what a module has: `include!` of the bindings that a
    /// build script writes. The names of libc are too common to tell: `link`, `sync`.
    pub(super) fn symbol(&self, name: Name) -> Option<Def> {
        let found = self.symbols.get(&name)?;
        (self.krate(self.crate_of(*found)).name != "libc").then_some(Def::Item(*found))
    }

    /// A generic parameter or `Self`, as seen in an item.
    fn own_name(&self, owner: ItemRef, name: Name) -> Option<Def> {
        if name == "Self" {
            return self.self_of(owner);
        }
        let param = |at: ItemRef| {
            let params = &self.generics(at)?.params;
            let named = |param: &&crate::hir::GenericParam| !matches!(param.kind, GenericParamKind::Lifetime);
            let index = params.iter().position(|param| param.name == name && named(&param))?;
            Some(Def::GenericParam(at, index as u32))
        };
        param(owner).or_else(|| param(ItemRef { item: self.item(owner).container?, ..owner }))
    }

    fn self_of(&self, owner: ItemRef) -> Option<Def> {
        let item = self.item(owner);
        match (&item.kind, item.container) {
            (_, Some(container)) => Some(Def::SelfType(ItemRef { item: container, ..owner })),
            (ItemKind::Impl(_) | ItemKind::Trait(_), _) => Some(Def::SelfType(owner)),
            (ItemKind::Adt(_), _) => Some(Def::Item(owner)),
            _ => None,
        }
    }

    /// The generics of an item.
    pub fn generics(&self, at: ItemRef) -> Option<&Generics> {
        match &self.item(at).kind {
            ItemKind::Function(function) => Some(&function.generics),
            ItemKind::Adt(adt) => Some(&adt.generics),
            ItemKind::Trait(of) => Some(&of.generics),
            ItemKind::Impl(of) => Some(&of.generics),
            ItemKind::TypeAlias { generics, .. } => Some(generics),
            _ => None,
        }
    }

    /// The variant of an enum.
    pub fn variant(&self, item: ItemRef, name: Name) -> Option<Def> {
        let ItemKind::Adt(adt) = &self.item(item).kind else { return None };
        if adt.kind != AdtKind::Enum {
            return None;
        }
        let unit = self.unit(item.unit);
        let found = |variant: &crate::hir::Variant| variant.name == name && unit.cfg_active(variant.attrs.cfg);
        adt.variants.iter().position(found).map(|index| Def::Variant(item, index as u32))
    }
}

/// One lookup of a path, or of an import while imports are being settled.
pub(super) struct Walk<'a> {
    names: &'a Names,
    from: ModuleId,
    /// Names that this import gave do not count: `use foo::foo`.
    skip: Source,
    /// Where to note the names that may still change.
    deps: Option<&'a mut Vec<(ModuleId, Name)>>,
    /// Whether what lies beneath sources counts.
    beneath: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(names: &'a Names, from: ModuleId) -> Self {
        Self { names, from, skip: NOBODY, deps: None, beneath: true }
    }

    pub(super) fn for_import(
        names: &'a Names,
        from: ModuleId,
        import: Source,
        deps: &'a mut Vec<(ModuleId, Name)>,
    ) -> Self {
        Self { names, from, skip: import, deps: Some(deps), beneath: true }
    }

    /// The same, without what lies beneath sources.
    pub(super) fn of_sources(names: &'a Names, from: ModuleId) -> Self {
        Self { beneath: false, ..Self::new(names, from) }
    }

    pub(super) fn from(&self) -> ModuleId {
        self.from
    }

    /// A path from the module in which the walk starts.
    pub(super) fn absolute(&mut self, segments: &[Name], ns: Namespace) -> Option<Resolution> {
        self.path(None, Anchor::Super(0), segments, ns)
    }

    /// What an import leads to. Of a glob the path is that of the module.
    pub(super) fn import(&mut self, anchor: Anchor, segments: &[Name], glob: bool) -> Imported {
        // names that come through a glob do not go again when better ones are found
        self.beneath &= !glob;
        let edition = self.names.krate(self.names.module(self.from).krate).edition;
        let from_root = edition == Edition::E2015 && matches!(anchor, Anchor::Plain | Anchor::Global);
        let Some((&last, prefix)) = segments.split_last() else {
            return [self.anchor(anchor).map(Def::Module), None, None];
        };
        let mut base = match (anchor, prefix) {
            (Anchor::Plain | Anchor::Global, []) => {
                return Namespace::ALL.map(|ns| {
                    if glob && ns != Namespace::Types { None } else { self.start(anchor, last, ns, from_root) }
                });
            }
            (Anchor::Plain | Anchor::Global, [first, ..]) => self.start(anchor, *first, Namespace::Types, from_root),
            _ => self.anchor(anchor).map(Def::Module),
        };
        let skip = usize::from(matches!(anchor, Anchor::Plain | Anchor::Global));
        for name in prefix.iter().skip(skip) {
            base = base.and_then(|base| self.member(base, *name, Namespace::Types));
        }
        let Some(base) = base else { return [None; 3] };
        Namespace::ALL.map(|ns| if glob && ns != Namespace::Types { None } else { self.member(base, last, ns) })
    }

    fn start(&mut self, anchor: Anchor, name: Name, ns: Namespace, from_root: bool) -> Option<Def> {
        if from_root {
            let root = self.names.krate(self.names.module(self.from).krate).root;
            return self.entry(root, name, ns).or_else(|| self.extern_crate(name, ns));
        }
        match anchor {
            Anchor::Global => self.extern_crate(name, ns),
            _ => self.plain(None, name, ns),
        }
    }

    fn path<S: Segments + ?Sized>(
        &mut self,
        owner: Option<ItemRef>,
        anchor: Anchor,
        segments: &S,
        ns: Namespace,
    ) -> Option<Resolution> {
        let count = segments.count();
        let ns_at = |index: usize| if index + 1 == count { ns } else { Namespace::Types };
        let (mut def, mut at) = match anchor {
            Anchor::Plain | Anchor::Global if count == 0 => return None,
            Anchor::Plain => (self.plain(owner, segments.name(0), ns_at(0))?, 1),
            Anchor::Global => {
                let edition = self.names.krate(self.names.module(self.from).krate).edition;
                (self.start(anchor, segments.name(0), ns_at(0), edition == Edition::E2015)?, 1)
            }
            _ => (Def::Module(self.anchor(anchor)?), 0),
        };
        let primitive = (anchor == Anchor::Plain).then(|| builtin(segments.name(0))).flatten();
        if let (1, Def::Module(_), Namespace::Types, Some(primitive)) = (count, def, ns, primitive) {
            return Some(Resolution { def: primitive, rest: 0 });
        }
        while at < count {
            let next = match def {
                Def::Module(_) => self.member(def, segments.name(at), ns_at(at)),
                Def::Variant(..) => return None,
                Def::Item(item) => match self.member(def, segments.name(at), ns_at(at)) {
                    None if self.is_type(item) => return Some(Resolution { def, rest: count - at }),
                    found => found,
                },
                _ => return Some(Resolution { def, rest: count - at }),
            };
            // `std::u32` does not hide what only the type has.
            def = match (next, primitive) {
                (Some(next), _) => next,
                (None, Some(primitive)) if at == 1 => return Some(Resolution { def: primitive, rest: count - 1 }),
                (None, _) => return None,
            };
            at += 1;
        }
        (ns == Namespace::Types || count > 0).then_some(Resolution { def, rest: 0 })
    }

    fn is_type(&self, item: ItemRef) -> bool {
        let kind = &self.names.item(item).kind;
        matches!(kind, ItemKind::Adt(_) | ItemKind::Trait(_) | ItemKind::TypeAlias { .. })
    }

    /// `crate`, `self`, `super`
    fn anchor(&self, anchor: Anchor) -> Option<ModuleId> {
        let names = self.names;
        match anchor {
            Anchor::Crate => Some(names.krate(names.module(self.from).krate).root),
            Anchor::Super(depth) => {
                let mut module = names.normal(self.from);
                for _ in 0..depth {
                    module = names.normal(names.module(module).parent?);
                }
                Some(module)
            }
            Anchor::Plain | Anchor::Global => None,
        }
    }

    /// The first name of a plain path: generic parameters, blocks outward, the module, crates, the prelude, primitives.
    fn plain(&mut self, owner: Option<ItemRef>, name: Name, ns: Namespace) -> Option<Def> {
        let names = self.names;
        if ns == Namespace::Macros {
            if let Some(found) = self.textual_macro(name) {
                return Some(found);
            }
        } else if let Some(found) = owner.and_then(|owner| names.own_name(owner, name)) {
            return Some(found);
        }
        let mut module = self.from;
        loop {
            if let Some(found) = self.entry(module, name, ns) {
                return Some(found);
            }
            match names.module(module) {
                data if data.is_block => module = data.parent?,
                _ => break,
            }
        }
        let krate = names.krate(names.module(module).krate);
        let found = self.extern_crate(name, ns).or_else(|| self.entry(krate.prelude?, name, ns));
        match ns {
            Namespace::Types => found.or_else(|| builtin(name)).or_else(|| self.entry_beneath(krate.root, name)),
            Namespace::Values => found,
            Namespace::Macros => found.or_else(|| {
                let from_crates = krate.macro_use.iter().map(|id| names.krate(*id).root).chain(krate.std_root);
                from_crates.into_iter().find_map(|root| self.entry(root, name, ns))
            }),
        }
    }

    /// A type that nobody has heard of in the sources of a foreign crate: another crate's macro makes it, as
    /// `easy_wrapper!` makes the futures of async-lock. What is known of the crate may know it.
    fn entry_beneath(&mut self, root: ModuleId, name: Name) -> Option<Def> {
        let beneath = self.names.module(root).twin.filter(|_| self.beneath && self.deps.is_none())?;
        self.entry(beneath, name, Namespace::Types)
    }

    fn textual_macro(&self, name: Name) -> Option<Def> {
        let mut at = Some(self.from);
        while let Some(module) = at {
            let data = self.names.module(module);
            if let Some((found, _)) = data.inside.macros.get(&name) {
                return Some(Def::Item(*found));
            }
            at = data.parent;
        }
        None
    }

    fn extern_crate(&self, name: Name, ns: Namespace) -> Option<Def> {
        let from = self.names.module(self.from).krate;
        let found = self.names.extern_crate(from, name).filter(|_| ns == Namespace::Types)?;
        Some(Def::Module(self.names.krate(found).root))
    }

    /// What stands in a module or enum.
    pub(super) fn member(&mut self, base: Def, name: Name, ns: Namespace) -> Option<Def> {
        match base {
            Def::Module(module) => self.entry(module, name, ns),
            Def::Item(item) if ns != Namespace::Macros => self.names.variant(item, name),
            _ => None,
        }
    }

    fn entry(&mut self, module: ModuleId, name: Name, ns: Namespace) -> Option<Def> {
        let data = self.names.module(module);
        let slot = data.inside.table.get(name);
        let found = slot.and_then(|slot| slot.ns[ns as usize].as_ref()).filter(|entry| entry.source != self.skip);
        if let Some(deps) = &mut self.deps {
            let fixed = found.is_some_and(|entry| entry.source == ITEM && entry.rank == 0);
            let open = slot.is_some_and(|slot| slot.imported) || data.has_globs;
            if open && !fixed && deps.last() != Some(&(module, name)) {
                deps.push((module, name));
            }
        }
        match found {
            Some(entry) => Some(entry.def),
            None => match data.twin.filter(|_| self.beneath) {
                Some(twin) => self.entry(twin, name, ns),
                None if data.has_unresolved_glob && ns == Namespace::Values => self.names.symbol(name),
                None => None,
            },
        }
    }
}

/// The primitive type of a name (the Reference, "Preludes").
pub(super) fn builtin(name: Name) -> Option<Def> {
    const ALL: [&str; 19] = [
        "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
        "f32", "f64", "f16", "f128",
    ];
    ALL.contains(&name.as_str()).then_some(Def::Builtin(name))
}
