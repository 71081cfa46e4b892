//! Which types are futures that do nothing until they are polled.

use super::Cache;
use super::db::Db;
use super::solve::Cx;
use super::ty::{TraitRef, Ty};
use crate::hir::Meta;
use crate::resolve::{Def, ItemRef, Names};

/// Whether a function returns such a future, by its signature: `impl Future`, `Pin<Box<dyn Future>>`.
pub fn returns_future(names: &Names, cache: &Cache, function: ItemRef) -> bool {
    let db = Db { names, cache };
    is(db, &db.sig(function).ret)
}

/// Whether a type is such a future in the body of an item: of an async block, `impl Future`, `Pin<Box<dyn Future>>`, a
/// parameter that is bound so.
pub fn is_future(names: &Names, cache: &Cache, owner: Option<ItemRef>, ty: &Ty) -> bool {
    let db = Db { names, cache };
    match ty {
        Ty::Param(..) => {
            let mut bounds = Cx::new(db, Cx::env_of(db, owner)).bounds_of(ty).into_iter();
            bounds.any(|bound| Some(bound.trait_) == db.lang().future)
        }
        _ => is(db, ty),
    }
}

/// Whether a struct, enum or union of the workspace has an implementation of `Future`.
pub fn implements_future(names: &Names, cache: &Cache, item: ItemRef) -> bool {
    let db = Db { names, cache };
    let is_own = !names.krate(names.crate_of(item)).known;
    let implemented = |future| db.impls(future, Some(Def::Item(item))).next().is_some();
    is_own && db.lang().future.is_some_and(implemented)
}

/// Whether a function returns a struct, enum or union that is such a future: its `#[must_use]` says so.
pub fn returns_polled(names: &Names, cache: &Cache, function: ItemRef) -> bool {
    let db = Db { names, cache };
    match &db.sig(function).ret {
        Ty::Adt(item, _) => is_polled(db, *item),
        _ => false,
    }
}

fn is_polled(db: Db<'_>, item: ItemRef) -> bool {
    let implemented = |future| db.impls(future, Some(Def::Item(item))).next().is_some();
    db.names.item(item).attrs.metas.iter().any(Meta::says_to_poll) && db.lang().future.is_some_and(implemented)
}

fn is(db: Db<'_>, ty: &Ty) -> bool {
    let lang = db.lang();
    match ty {
        Ty::Async(_) => true,
        Ty::Opaque(bounds) | Ty::Dyn(bounds) => bounds.iter().any(|bound: &TraitRef| Some(bound.trait_) == lang.future),
        Ty::Adt(item, args) if [lang.pin, lang.boxed].contains(&Some(*item)) => {
            args.first().is_some_and(|inner| is(db, inner))
        }
        Ty::Adt(item, _) => is_polled(db, *item),
        _ => false,
    }
}
