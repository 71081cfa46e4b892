//! What type the literal of an integer has (the Reference, "Literal expressions").

use super::solve::Cx;
use super::table::Kind;
use super::ty::Ty;
use crate::resolve::ItemRef;

/// The integer types but for that of literals of which nothing else is known.
const INTEGERS: [&str; 11] = ["usize", "u64", "u32", "u8", "i64", "u16", "isize", "i16", "i8", "u128", "i128"];

impl Cx<'_> {
    /// The integer type that an integer literal becomes by a trait of which only that type has an implementation, and not
    /// the one that literals are by themselves: `usize` of `v.get(0)`.
    pub(super) fn number_for(&mut self, trait_: ItemRef, args: &[Ty], ty: &Ty) -> Option<Ty> {
        let Ty::Var(var) = self.table.shallow(ty) else { return None };
        if self.table.kind(var) != Kind::Int {
            return None;
        }
        let db = self.db;
        let fits = |cx: &Self, ty: &Ty| {
            let impls = ty.head().into_iter().flat_map(|head| db.impls(trait_, Some(head)));
            impls.into_iter().any(|data| !cx.differs(data, args, ty))
        };
        if fits(self, &self.table.fallback(var)) {
            return None;
        }
        let mut fitting = INTEGERS.iter().map(|name| Ty::builtin(name)).filter(|ty| fits(self, ty));
        let (only, None) = (fitting.next()?, fitting.next()) else { return None };
        self.table.unify(&Ty::Var(var), &only);
        Some(only)
    }
}
