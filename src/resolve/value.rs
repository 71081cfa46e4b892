//! Paths to functions, constants and constructors, through types and traits where they lead there.

use super::{CrateId, Def, ItemRef, ModuleId, Names, Namespace, Resolution, UnitId};
use crate::base::Name;
use crate::hir::{ItemId, ItemKind, Path, ScopeId};

impl Names {
    /// What a path in an expression or pattern means: a function, constant, static, constructor, or an associated one,
    /// inherent or of a trait. `owner` is as in [`Names::resolve`]. Of an associated function that a trait declares, the
    /// implementation's is meant where only one comes into question, else the trait's declaration.
    pub fn resolve_value(&self, unit: UnitId, owner: Option<ItemId>, path: &Path) -> Option<Def> {
        let found = self.resolve(unit, owner, path, Namespace::Values)?;
        let owner = owner.map(|item| ItemRef { unit, item });
        let from = self.unit(unit).module(path.scope);
        let rest = path.segments.len() - found.rest;
        if let (Some(qself), Def::Item(trait_)) = (path.qself.as_ref().filter(|of| of.trait_segments > 0), found.def) {
            let head = self.type_head(unit, owner.map(|owner| owner.item), qself.ty);
            let first = path.segments.get(rest)?.name;
            let member = head.and_then(|head| self.trait_assoc_of(head, trait_, first));
            let member = member.or_else(|| self.trait_member(trait_, first))?;
            let names: Vec<Name> = path.segments[rest + 1..].iter().map(|segment| segment.name).collect();
            return if names.is_empty() {
                Some(Def::Item(member))
            } else {
                self.follow(member.into(), &names, owner, from)
            };
        }
        let names: Vec<Name> = path.segments[rest..].iter().map(|segment| segment.name).collect();
        self.follow(found.def, &names, owner, from)
    }

    /// What the path of a struct expression or struct pattern means, through aliases and `Self`: a struct, union or
    /// variant.
    pub fn resolve_struct(&self, unit: UnitId, owner: Option<ItemId>, path: &Path) -> Option<Def> {
        let found = self.resolve(unit, owner, path, Namespace::Types)?;
        let mut def = found.def;
        for segment in &path.segments[path.segments.len() - found.rest..] {
            let variant = match self.head(def) {
                Some(Def::Item(item)) => self.variant(item, segment.name),
                _ => None,
            };
            let assoc = || {
                let owner = owner.map(|item| ItemRef { unit, item });
                self.head(self.assoc_type(def, segment.name, owner)?.into())
            };
            def = variant.or_else(assoc)?;
        }
        match def {
            Def::Variant(..) => Some(def),
            _ => self.head(def),
        }
    }

    /// Goes on from a definition through associated items.
    fn follow(&self, def: Def, names: &[Name], owner: Option<ItemRef>, from: Option<ModuleId>) -> Option<Def> {
        let Some((&last, types)) = names.split_last() else {
            return match def {
                Def::SelfType(_) => self.head(def),
                _ => Some(def),
            };
        };
        let mut def = def;
        for &name in types {
            def = self.head(Def::Item(self.assoc_type(def, name, owner)?))?;
        }
        self.assoc_value(def, last, owner, from)
    }

    /// The associated function or constant, or variant, of a type: variants, inherent implementations, implementations
    /// of traits (those that are in scope in `from` first), what derives, defaults and blanket implementations give. For a trait its members, for
    /// a generic parameter those of its bounds.
    pub fn assoc_value(&self, def: Def, name: Name, owner: Option<ItemRef>, from: Option<ModuleId>) -> Option<Def> {
        let is_value = |at: &ItemRef| !matches!(self.item(*at).kind, ItemKind::TypeAlias { .. });
        if let Def::SelfType(at) = def
            && let Some(own) = self.own_member(at, name).filter(is_value)
        {
            return Some(own.into());
        }
        let head = self.head(def)?;
        if let Def::Item(item) = head
            && let Some(variant) = self.variant(item, name)
        {
            return Some(variant);
        }
        let inherent = self.best(self.inherent_candidates(head, name).filter(is_value));
        let found = inherent.or_else(|| self.trait_value(head, name, owner, from).filter(is_value))?;
        Some(found.into())
    }

    /// An associated type that is known by what it stands for, or else its declaration.
    pub fn assoc_type(&self, def: Def, name: Name, owner: Option<ItemRef>) -> Option<ItemRef> {
        let is_type = |at: &ItemRef| matches!(self.item(*at).kind, ItemKind::TypeAlias { .. });
        if let Def::SelfType(at) = def
            && let Some(own) = self.own_member(at, name).filter(is_type)
        {
            return Some(own);
        }
        let head = self.head(def)?;
        let inherent = self.best(self.inherent_candidates(head, name).filter(is_type));
        inherent.or_else(|| self.trait_value(head, name, owner, None).filter(is_type))
    }

    /// The member that stands in this very `impl` or `trait`.
    pub fn own_member(&self, at: ItemRef, name: Name) -> Option<ItemRef> {
        let items = match &self.item(at).kind {
            ItemKind::Impl(of) => &of.items,
            ItemKind::Trait(of) => &of.items,
            _ => return None,
        };
        let members = items.iter().map(|&item| ItemRef { item, ..at });
        self.best(members.filter(|member| self.is_active(*member) && self.item(*member).name == Some(name)))
    }

    fn trait_value(&self, head: Def, name: Name, owner: Option<ItemRef>, from: Option<ModuleId>) -> Option<ItemRef> {
        match head {
            Def::GenericParam(at, index) => {
                self.param_bounds(at, index, owner).into_iter().find_map(|trait_| self.trait_member(trait_, name))
            }
            Def::SelfType(trait_) => self.trait_member(trait_, name),
            Def::Item(at) if self.is_trait(at) => self.trait_member(at, name),
            _ => self.implemented(head, name, from),
        }
    }

    /// A member by the trait implementations of a type.
    fn implemented(&self, head: Def, name: Name, from: Option<ModuleId>) -> Option<ItemRef> {
        let mut found: Vec<(ItemRef, Option<ItemRef>)> =
            self.implemented_candidates(head, name).map(|at| (at, self.trait_of(at))).collect();
        if found.is_empty() {
            // A default of the trait, or a derive.
            for data in self.impls_of(head).filter(|data| !data.negative) {
                let Some(trait_) = data.trait_ else { continue };
                found.extend(self.declared_member(trait_, name).map(|at| (at, Some(trait_))));
            }
        }
        if found.is_empty() {
            return self.blanket(name, from?);
        }
        let in_scope = |trait_: &Option<ItemRef>| {
            let (Some(trait_), Some(from)) = (trait_, from) else { return false };
            self.traits_seen_from(from).any(|seen| seen == *trait_)
        };
        if found.iter().any(|(_, trait_)| *trait_ != found[0].1)
            && let Some((_, first)) = found.iter().find(|(_, trait_)| in_scope(trait_)).copied()
        {
            found.retain(|(_, trait_)| *trait_ == first);
        }
        let (first, trait_) = *found.first()?;
        let production = found.iter().filter(|(at, _)| !self.is_test_only(*at)).count();
        match trait_ {
            // `From<A>` and `From<B>`: which of them is a question of types.
            Some(trait_) if production > 1 => self.declared_member(trait_, name).or(Some(first)),
            _ => self.best(found.iter().map(|(at, _)| *at)),
        }
    }

    /// The member of a trait in scope that is implemented for type parameters: bounds are a question of types.
    fn blanket(&self, name: Name, from: ModuleId) -> Option<ItemRef> {
        self.traits_seen_from(from).find_map(|trait_| {
            let member = self.declared_member(trait_, name)?;
            let is_param = |data: &super::ImplData| matches!(data.self_def, Some(Def::GenericParam(..)));
            self.blanket_impls(trait_).any(is_param).then_some(member)
        })
    }

    /// The trait of the `impl` that an item is a member of.
    pub fn trait_of(&self, member: ItemRef) -> Option<ItemRef> {
        let container = ItemRef { item: self.item(member).container?, ..member };
        let of = match &self.item(container).kind {
            ItemKind::Impl(of) => of,
            ItemKind::Trait(_) => return Some(container),
            _ => return None,
        };
        match self.resolve_type(container.unit, Some(container.item), of.trait_.as_ref()?)? {
            Def::Item(found) => Some(found),
            _ => None,
        }
    }

    /// The associated function, constant or type of an ADT's (or other type's) inherent implementations.
    pub fn inherent_assoc(&self, def: impl Into<Def>, name: Name) -> Option<ItemRef> {
        self.best(self.inherent_candidates(def, name))
    }

    /// A trait's member, or one of its supertraits.
    pub fn trait_member(&self, trait_: ItemRef, name: Name) -> Option<ItemRef> {
        let mut seen = vec![trait_];
        let mut at = 0;
        while let Some(&trait_) = seen.get(at) {
            if let Some(found) = self.declared_member(trait_, name) {
                return Some(found);
            }
            for above in self.supertraits(trait_) {
                if !seen.contains(&above) {
                    seen.push(above);
                }
            }
            at += 1;
        }
        None
    }

    /// `<head as trait>::name`: the implementation's member where there is exactly one, else the trait's.
    pub fn trait_assoc_of(&self, head: Def, trait_: ItemRef, name: Name) -> Option<ItemRef> {
        if let Def::SelfType(at) = head
            && let Some(own) = self.own_member(at, name)
        {
            return Some(own);
        }
        let head = self.head(head)?;
        let mut own = self.implemented_candidates(head, name).filter(|at| self.trait_of(*at) == Some(trait_));
        match (own.next(), own.next()) {
            (Some(only), None) => Some(only),
            _ => self.trait_member(trait_, name),
        }
    }

    /// The traits whose methods can be called in a scope: those of the blocks around it, of its module, of the prelude;
    /// imports as `_` and globs included. A trait may come more than once.
    pub fn traits_in_scope(&self, unit: UnitId, scope: ScopeId) -> impl Iterator<Item = ItemRef> {
        self.unit(unit).module(scope).into_iter().flat_map(|module| self.traits_seen_from(module))
    }

    fn traits_seen_from(&self, module: ModuleId) -> impl Iterator<Item = ItemRef> {
        let outward = |module: &ModuleId| self.module(*module).parent.filter(|_| self.module(*module).is_block);
        let prelude = self.krate(self.module(module).krate).prelude;
        std::iter::successors(Some(module), outward).chain(prelude).flat_map(|module| self.module_traits(module))
    }

    fn module_traits(&self, module: ModuleId) -> impl Iterator<Item = ItemRef> {
        let data = self.module(module);
        let traits = data.traits.get_or_init(|| {
            let mut found: Vec<ItemRef> = Vec::new();
            let named = data.inside.table.slots().iter().filter_map(|slot| match slot.ns[0].as_ref()?.def {
                Def::Item(at) => Some(at),
                _ => None,
            });
            for at in named.chain(data.inside.unnamed.iter().map(|(at, _)| *at)) {
                if self.is_trait(at) {
                    found.push(at);
                }
            }
            // those on the base come first
            found.sort_by_key(|at| (at.unit.0 < self.base.units as u32, *at));
            found.dedup();
            found.into()
        });
        traits.iter().copied()
    }

    /// What a path from the root of a crate means in its sources.
    pub fn lookup_in_sources(&self, krate: CrateId, path: &[Name], ns: Namespace) -> Option<Def> {
        let found = super::path::Walk::of_sources(self, self.krate(krate).root).absolute(path, ns)?;
        (found.rest == 0).then_some(found.def)
    }

    /// What a path from the root of a crate means, as users write it in settings: `std::fs::read`,
    /// `tokio::sync::Mutex::lock`. Crates that share the name are tried in order.
    pub fn lookup_absolute(&self, path: &[Name], ns: Namespace) -> Option<Def> {
        let (krate, path) = path.split_first()?;
        self.crates_named(*krate).iter().find_map(|id| {
            let root = self.krate(*id).root;
            let Resolution { def, rest } = super::path::Walk::new(self, root).absolute(path, ns)?;
            match (rest, ns) {
                (0, _) => Some(def),
                (_, Namespace::Values) => self.follow(def, &path[path.len() - rest..], None, None),
                (1, Namespace::Types) => Some(self.assoc_type(def, path[path.len() - 1], None)?.into()),
                _ => None,
            }
        })
    }
}
