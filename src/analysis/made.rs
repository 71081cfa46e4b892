//! Functions that nobody names: std's glue makes a value by a trait's function of the value's type. `into` is `From::from`,
//! `parse` is `FromStr::from_str`, `unwrap_or_default` is `Default::default`.

use super::facts::{BodyFacts, Call};
use crate::foreign::MadeBy;
use crate::hir::Expr;
use crate::resolve::ItemRef;
use crate::types::{self, Ty};

impl BodyFacts<'_> {
    /// The function of the workspace that makes what a call gives; derived ones and those of others are of no interest.
    pub(super) fn unnamed_maker(&self, call: &Call, by: &MadeBy) -> Option<ItemRef> {
        let world = self.world;
        let names = &world.names;
        let ty = made(self.types().expr_ty(call.expr), by);
        let mut implemented = names.impls_of(ty.adt()?).filter_map(|data| data.trait_);
        let trait_ = implemented.find(|at| names.is_std(*at) && names.item(*at).name == Some(by.trait_))?;
        let of = match self.body.expr(call.expr) {
            Expr::MethodCall(method) => self.types().expr_ty(method.receiver),
            _ => &Ty::Unknown,
        };
        let has_params = names.generics(trait_).is_some_and(|generics| !generics.params.is_empty());
        let args = if has_params { std::slice::from_ref(of) } else { &[] };
        let implementation = types::implementation(names, &world.types, trait_, args, ty)?;
        names.own_member(implementation, by.function).filter(|function| !world.is_known(*function))
    }
}

/// What is made: what comes of something that may fail is in a `Result`, what is made in its place is behind a reference.
fn made<'t>(given: &'t Ty, by: &MadeBy) -> &'t Ty {
    let given = given.strip_refs();
    match given {
        Ty::Adt(_, args) if matches!(by.function.as_str(), "try_from" | "from_str") => args.first().unwrap_or(given),
        _ => given,
    }
}
