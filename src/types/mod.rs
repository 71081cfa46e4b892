//! Types: local inference over bodies, and which function a method call means, as far as signatures say.
//!
//! One body at a time, from signatures alone: of known crates as of the workspace. Generics are variables that are
//! unified; traits are looked up by implementations, bounds and the rules of the language; associated types are replaced
//! by what they are. What is not known is [`Ty::Unknown`], which goes with everything, and is never guessed.

mod asks;
mod auto;
mod closed;
mod db;
mod depth;
mod deref;
mod future;
mod infer;
mod interned;
mod kept;
mod lang;
mod lower;
mod method;
mod number;
mod show;
mod solve;
mod table;
mod ty;

#[cfg(test)]
mod tests;

pub use asks::{Asks, asks};
pub use auto::{Auto, Autos, Culprit, Field, Verdict};
pub use db::Cache;
pub use future::{implements_future, is_future, returns_future, returns_polled};
pub use ty::{Args, Bounds, Projection, SELF, TraitRef, Ty};

use crate::base::Name;
use crate::hir::{BindingId, Body, ExprId, ItemKind};
use crate::resolve::{ItemRef, Names, UnitId};
use db::Db;
use rustc_hash::FxHashMap;
use solve::{Answer, Cx, Source};
use ty::Subst;

/// What a call calls.
#[derive(Clone, Debug)]
pub struct MethodCallee {
    /// The function: of an implementation where that is known, else the trait's declaration.
    pub item: ItemRef,
    /// Which implementation runs is for the caller's types or the value at run time to say: `T: Trait`, `impl Trait`,
    /// `dyn Trait`.
    pub dispatch: bool,
    /// The type that the function was found on, behind references and smart pointers.
    pub receiver: Ty,
    /// What stands for the function's own type parameters, where it has any.
    pub chosen: Args,
}

/// The types of one body.
#[derive(Clone, Debug, Default)]
pub struct Inferred {
    /// By [`ExprId`].
    pub expr: Vec<Ty>,
    /// By [`BindingId`].
    pub binding: Vec<Ty>,
    /// What method calls, and calls of associated functions, call.
    pub callee: FxHashMap<ExprId, MethodCallee>,
}

impl Inferred {
    /// The type of an expression.
    pub fn expr_ty(&self, id: ExprId) -> &Ty {
        self.expr.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }

    /// The type of a local.
    pub fn binding_ty(&self, id: BindingId) -> &Ty {
        self.binding.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }
}

/// Infers the types of a body; `owner` is the item that it belongs to.
pub fn infer(names: &Names, cache: &Cache, unit: UnitId, owner: Option<ItemRef>, body: &Body) -> Inferred {
    infer::infer(Db { names, cache }, unit, owner, body)
}

/// The fields of a struct, enum or union with these arguments, by name, variant by variant.
pub fn fields_with(names: &Names, cache: &Cache, item: ItemRef, args: &Args) -> Vec<Vec<(Name, Ty)>> {
    let db = Db { names, cache };
    let ItemKind::Adt(adt) = &names.item(item).kind else { return Vec::new() };
    let subst = Subst::of(item, *args);
    let of_variant = |index: usize| {
        let fields = db.fields(item, index as u32);
        fields.iter().map(|(name, ty)| (*name, subst.apply(ty))).collect()
    };
    (0..adt.variants.len()).map(of_variant).collect()
}

/// The types behind a type: through references, and by `Deref::Target`; itself first. `owner` is the item in whose body
/// it stands, which knows the bounds of its parameters.
pub fn autoderef(names: &Names, cache: &Cache, owner: Option<ItemRef>, ty: &Ty) -> Vec<Ty> {
    let db = Db { names, cache };
    Cx::new(db, Cx::env_of(db, owner)).autoderef(ty)
}

/// The implementation of a trait for a type, where there is one only that fits these arguments of the trait.
pub fn implementation(names: &Names, cache: &Cache, trait_: ItemRef, args: &[Ty], ty: &Ty) -> Option<ItemRef> {
    let db = Db { names, cache };
    match Cx::new(db, Cx::env_of(db, None)).solve(trait_, args, ty) {
        Answer::Yes(Source::Impl(implementation, _)) => Some(implementation),
        _ => None,
    }
}

/// The parameters of a function, its receiver among them, and what it returns, as its signature says; an `async fn`
/// returns its future.
pub fn signature<'a>(names: &'a Names, cache: &'a Cache, function: ItemRef) -> (&'a [Ty], Ty) {
    let sig = Db { names, cache }.sig(function);
    (&sig.params, sig.ret)
}

/// Whether a type has a `Drop` of its own.
pub fn has_drop(names: &Names, cache: &Cache, item: ItemRef) -> bool {
    let db = Db { names, cache };
    db.lang().drop.is_some_and(|drop| db.impls(drop, Some(item.into())).next().is_some())
}

/// The types of all fields of a struct, enum or union, as it declares them; `None` for anything else.
pub fn fields<'a>(names: &'a Names, cache: &'a Cache, adt: ItemRef) -> Option<impl Iterator<Item = Ty> + 'a> {
    let crate::hir::ItemKind::Adt(of) = &names.item(adt).kind else { return None };
    let fields = move |variant| Db { names, cache }.fields(adt, variant);
    Some((0..of.variants.len() as u32).flat_map(fields).map(|(_, ty)| *ty))
}
