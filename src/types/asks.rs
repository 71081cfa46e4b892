//! What a function asks of a task or closure that it is given: its bounds.

use super::Cache;
use super::db::Db;
use super::lower::Lower;
use super::ty::{TraitRef, Ty};
use crate::hir::{Bound, GenericParamKind, ItemKind, TypeId, TypeRef};
use crate::resolve::{Def, ItemRef, Names};

/// What is asked of an argument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// It is a future.
    pub future: bool,
    /// It is called.
    pub callable: bool,
    /// `Send`
    pub send: bool,
    /// `'static`
    pub owned: bool,
    /// What it gives must be `Send`.
    pub send_output: bool,
}

/// What a function asks of its parameters, without `self`.
pub fn asks(names: &Names, cache: &Cache, function: ItemRef) -> Vec<Asks> {
    let db = Db { names, cache };
    let ItemKind::Function(of) = &names.item(function).kind else { return Vec::new() };
    of.params.iter().map(|param| of_param(db, function, param.ty)).collect()
}

fn of_param(db: Db<'_>, function: ItemRef, ty: TypeId) -> Asks {
    let hir = &db.names.unit(function.unit).hir;
    match hir.ty(ty) {
        TypeRef::ImplTrait(bounds) => {
            let mut asks = Asks { owned: is_static(bounds), ..Asks::default() };
            let bounds = Lower::new(db, function.unit, Some(function)).bounds(bounds);
            add(db, &mut asks, bounds, &Ty::Unknown);
            asks
        }
        _ => match Lower::new(db, function.unit, Some(function)).ty(ty) {
            param @ Ty::Param(item, index) => of_generic(db, function, item, index, &param),
            ty => boxed(db, &ty),
        },
    }
}

fn of_generic(db: Db<'_>, function: ItemRef, item: ItemRef, index: u32, param: &Ty) -> Asks {
    let mut asks = Asks::default();
    let container = db.container(function);
    for owner in [Some(function), container].into_iter().flatten() {
        let Some(generics) = db.names.generics(owner) else { continue };
        if owner == item
            && let Some(GenericParamKind::Type { bounds, .. }) =
                generics.params.get(index as usize).map(|param| &param.kind)
        {
            asks.owned |= is_static(bounds);
        }
        for predicate in &generics.predicates {
            if is_param(db, owner, predicate.ty, item, index) {
                asks.owned |= is_static(&predicate.bounds);
            }
        }
        let predicates = db.predicates(owner);
        let bounds = predicates.iter().filter(|(ty, _)| ty == param).map(|(_, bound)| *bound);
        add(db, &mut asks, bounds.collect(), param);
        // `F::Output: Send`, or `T: Send` of `F: FnOnce() -> T`
        let outputs: Vec<Ty> = predicates
            .iter()
            .filter(|(ty, _)| ty == param)
            .flat_map(|(_, bound)| bound.assoc.iter().filter(|(name, _)| *name == "Output").map(|(_, ty)| *ty))
            .collect();
        asks.send_output |= predicates.iter().any(|(ty, bound)| {
            let is_output = match ty {
                Ty::Projection(of) => of.self_ty == *param && of.name == "Output",
                ty => outputs.contains(ty),
            };
            is_output && db.lang().send == Some(bound.trait_)
        });
    }
    asks
}

fn is_param(db: Db<'_>, owner: ItemRef, ty: TypeId, item: ItemRef, index: u32) -> bool {
    let TypeRef::Path(path) = db.names.unit(owner.unit).hir.ty(ty) else { return false };
    db.names.resolve_type(owner.unit, Some(owner.item), path) == Some(Def::GenericParam(item, index))
}

fn is_static(bounds: &[Bound]) -> bool {
    bounds.iter().any(|bound| matches!(bound, Bound::Lifetime(name) if *name == "static"))
}

fn add(db: Db<'_>, asks: &mut Asks, bounds: Vec<TraitRef>, on: &Ty) {
    let lang = db.lang();
    let is = |of: Option<ItemRef>, bound: &TraitRef| of == Some(bound.trait_);
    for bound in db.elaborate(bounds, on) {
        asks.send |= is(lang.send, &bound);
        asks.future |= is(lang.future, &bound) || is(lang.into_future, &bound);
        asks.callable |= [lang.fn_, lang.fn_mut, lang.fn_once, lang.async_fn, lang.async_fn_mut, lang.async_fn_once]
            .contains(&Some(bound.trait_));
    }
}

/// `Pin<Box<dyn Future + Send>>`
fn boxed(db: Db<'_>, ty: &Ty) -> Asks {
    let lang = db.lang();
    let mut asks = Asks::default();
    let mut at = *ty;
    while let Ty::Adt(item, args) = &at {
        if ![lang.pin, lang.boxed].contains(&Some(*item)) {
            return asks;
        }
        let Some(inner) = args.first().cloned() else { return asks };
        at = inner;
    }
    if let Ty::Dyn(bounds) = &at {
        add(db, &mut asks, bounds.to_vec(), &at);
    }
    asks
}
