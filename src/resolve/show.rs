//! Definitions as paths for people.

use super::table::Vis;
use super::{Def, ItemRef, ModuleId, Names, Namespace};
use crate::base::Name;
use crate::base::spelling::{distance, nearest};
use crate::hir::{Anchor, Item, ItemKind, TypeRef, Visibility};
use std::collections::BTreeSet;

/// More guesses than these are no help.
const MAX_NEAR: usize = 5;

impl Names {
    /// The path of a definition from the root of its crate: `std::fs::read`, `my_crate::module::Type::method`. What stands
    /// in a function has the function's name in its path. What `std` passes on from `core` and `alloc` under the same path
    /// is called `std`.
    pub fn def_path(&self, def: impl Into<Def>) -> String {
        let names = self.path_names(def.into());
        let names = match names.split_first() {
            Some((first, rest)) if *first == "core" || *first == "alloc" => self.as_std(&names, rest),
            _ => names,
        };
        names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join("::")
    }

    /// Whether the [`def_path`](Self::def_path) of an item is one of these; most are told by their last name alone.
    pub fn is_at(&self, item: ItemRef, paths: &[&str]) -> bool {
        let Some(name) = self.item(item).name else { return false };
        let krate = match self.krate(self.crate_of(item)).name.as_str() {
            "core" | "alloc" => "std",
            name => name,
        };
        let may_be = |path: &&str| {
            path.rsplit("::").next() == Some(name.as_str())
                && matches!(path.split("::").next(), Some(first) if first == krate || matches!(first, "core" | "alloc"))
                && self.owner_of(item).is_none_or(|owner| path.rsplit("::").nth(1) == Some(owner.as_str()))
        };
        paths.iter().any(may_be) && paths.contains(&self.def_path(item).as_str())
    }

    /// The name of the type that a member of an `impl` is shown with.
    fn owner_of(&self, item: ItemRef) -> Option<Name> {
        let container = self.item(item).container?;
        let ItemKind::Impl(of) = &self.item(ItemRef { item: container, ..item }).kind else { return None };
        match self.type_head(item.unit, Some(container), of.self_ty)? {
            Def::Item(head) => self.item(head).name,
            _ => None,
        }
    }

    /// What somebody who wrote a path of a function or type may have meant, the nearest first: items of the same name, else
    /// items whose names are spelt alike.
    pub fn near(&self, path: &str) -> Vec<String> {
        let (before, last) = path.rsplit_once("::").unwrap_or(("", path));
        let of_units = self.units().flat_map(|(unit, _)| self.items(unit));
        let is_meant = |item: &Item| {
            let is_asked_about = matches!(item.kind, ItemKind::Function(_) | ItemKind::Adt(_) | ItemKind::Trait(_));
            is_asked_about.then_some(item.name).flatten()
        };
        let all: Vec<(ItemRef, Name)> = of_units.filter_map(|(at, item)| Some((at, is_meant(item)?))).collect();
        let named = |name: &str| -> Vec<String> {
            let found = all.iter().filter(|(_, of)| of.as_str() == name).map(|(at, _)| self.def_path(*at));
            let found: BTreeSet<String> = found.filter(|path| path.contains("::")).collect();
            let mut found: Vec<String> = found.into_iter().collect();
            found.sort_by_key(|path| distance(before, path.rsplit_once("::").map_or("", |(before, _)| before)));
            found.truncate(MAX_NEAR);
            found
        };
        match named(last) {
            found if !found.is_empty() => found,
            _ => nearest(last, all.iter().map(|(_, name)| name.as_str())).map_or_else(Vec::new, named),
        }
    }

    fn as_std(&self, names: &[Name], rest: &[Name]) -> Vec<Name> {
        let std: Vec<Name> = std::iter::once(Name::new("std")).chain(rest.iter().copied()).collect();
        let same = |ns: Namespace| {
            let found = self.lookup_absolute(&std, ns);
            found.is_some() && found == self.lookup_absolute(names, ns)
        };
        if Namespace::ALL.into_iter().any(same) { std } else { names.to_vec() }
    }

    fn path_names(&self, def: Def) -> Vec<Name> {
        match def {
            Def::Module(module) => self.module_names(module),
            Def::Item(at) => self.item_names(at),
            Def::Variant(at, index) => {
                let mut names = self.item_names(at);
                if let ItemKind::Adt(adt) = &self.item(at).kind {
                    names.extend(adt.variants.get(index as usize).map(|variant| variant.name));
                }
                names
            }
            Def::Builtin(name) => vec![name],
            Def::GenericParam(at, index) => {
                let param = self.generics(at).and_then(|generics| generics.params.get(index as usize));
                param.map(|param| param.name).into_iter().collect()
            }
            Def::SelfType(at) => self.container_names(at),
        }
    }

    fn module_names(&self, module: ModuleId) -> Vec<Name> {
        let data = self.module(module);
        let Some(parent) = data.parent else { return vec![self.krate(data.krate).name] };
        if data.is_block {
            return data.decl.map_or_else(|| self.module_names(parent), |owner| self.item_names(owner));
        }
        if let Some(shown) = self.shown_instead(module) {
            return self.module_names(shown);
        }
        let mut names = self.module_names(parent);
        names.extend(data.name);
        names
    }

    /// The public module through which a foreign crate shows what is in a private one.
    fn shown_instead(&self, private: ModuleId) -> Option<ModuleId> {
        let of = self.module(private);
        let is_public = |module: &ModuleId| {
            let decl = self.module(*module).decl;
            decl.is_none_or(|decl| self.item(decl).vis == Visibility::Public) && !self.module(*module).is_block
        };
        if !self.krate(of.krate).known || is_public(&private) {
            return None;
        }
        let stands_there = |def: Def| match def {
            Def::Item(item) => self.module_of(item) == Some(private),
            Def::Module(module) => self.module(module).parent == Some(private),
            _ => false,
        };
        let shows = |module: &ModuleId| self.members(*module).any(|(_, _, def)| stands_there(def));
        let others = self.modules_of(of.krate).map(|(id, _)| id).filter(|id| *id != private);
        others.filter(is_public).find(shows)
    }

    fn item_names(&self, at: ItemRef) -> Vec<Name> {
        let item = self.item(at);
        let mut names = match (item.container, &item.kind) {
            (Some(container), _) => self.container_names(ItemRef { item: container, ..at }),
            (None, ItemKind::MacroDef(def)) if def.exported => vec![self.krate(self.unit(at.unit).krate).name],
            _ => match self.shows(at) {
                Some(module) => self.module_names(module),
                None => self.around(at),
            },
        };
        names.extend(item.name);
        names
    }

    /// The public module through which a foreign crate shows an item that stands in a private one, under its name; the one
    /// with the shortest path.
    fn shows(&self, at: ItemRef) -> Option<ModuleId> {
        let (name, own) = (self.item(at).name?, self.module_of(at)?);
        let krate = self.crate_of(at);
        if !self.krate(krate).known || self.is_public(own) {
            return None;
        }
        let shows = |module: &super::Module| {
            let entries = module.inside.table.get(name)?.ns.iter().flatten();
            entries.into_iter().any(|entry| entry.def == Def::Item(at) && entry.vis == Vis::PUBLIC).then_some(())
        };
        let all = self.modules_of(krate).filter(|(id, _)| *id != own);
        let public = all.filter(|(id, module)| shows(module).is_some() && self.is_public(*id)).map(|(id, _)| id);
        public.min_by_key(|id| (self.outward(*id).count(), *id))
    }

    /// A module and those around it.
    fn outward(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> {
        std::iter::successors(Some(module), |module| self.module(*module).parent)
    }

    /// Whether others can name a module by where it stands.
    fn is_public(&self, module: ModuleId) -> bool {
        self.outward(module).all(|module| {
            let data = self.module(module);
            !data.is_block && data.decl.is_none_or(|decl| self.item(decl).vis == Visibility::Public)
        })
    }

    fn around(&self, at: ItemRef) -> Vec<Name> {
        let module = self.module_of(at);
        module.map_or_else(|| vec![self.krate(self.unit(at.unit).krate).name], |module| self.module_names(module))
    }

    /// The type of an `impl`, or the trait.
    fn container_names(&self, at: ItemRef) -> Vec<Name> {
        let ItemKind::Impl(of) = &self.item(at).kind else { return self.item_names(at) };
        let Some(_step) = super::types::Step::enter() else { return Vec::new() };
        let hir = &self.unit(at.unit).hir;
        let mut own = of.self_ty;
        // `impl Read for &File` of a foreign crate is known by `File`
        if let TypeRef::Ref { inner, .. } = hir.ty(own)
            && matches!(hir.ty(*inner), TypeRef::Path(_))
            && self.krate(self.crate_of(at)).known
        {
            own = *inner;
        }
        match self.type_head(at.unit, Some(at.item), own) {
            // A blanket implementation is known by its trait.
            Some(Def::GenericParam(..)) | None => {}
            Some(head) => return self.path_names(head),
        }
        if let Some(path) = &of.trait_
            && let Some(Def::Item(trait_)) = self.resolve_type(at.unit, Some(at.item), path)
        {
            return self.item_names(trait_);
        }
        let mut names = self.around(at);
        if let TypeRef::Path(path) = hir.ty(own)
            && let (Anchor::Plain, Some(last)) = (path.anchor, path.last())
        {
            names.push(last.name);
        }
        names
    }
}
