//! Patterns: which names get what, and which arms leave nothing alive (the Reference, "Patterns").

use super::Origin;
use super::state::{Part, Parts, Place};
use super::walk::Walker;
use crate::base::Name;
use crate::hir::{BindMode, BindingId, Expr, ExprId, Pat, PatId, Path};
use crate::resolve::{Def, ItemRef};
use crate::types::Ty;

/// What `try_lock` says where it did not get the lock.
const REFUSALS: [&str; 2] = ["std::sync::TryLockError", "std::sync::poison::TryLockError"];

impl Walker<'_, '_> {
    /// Binds the names of a pattern. What they get by value leaves the place. A name of a followed type that gets nothing
    /// holds something new where `fresh` says so.
    pub(super) fn bind(&mut self, pat: PatId, place: Option<&Place>, fresh: bool) {
        let parts = place.map(|place| self.state.look(place)).unwrap_or_default();
        let mut moved = Parts::new();
        self.bind_in(pat, &parts.into_iter().map(|part| (part.clone(), part)).collect::<Vec<_>>(), fresh, &mut moved);
        if let (Some(place), false) = (place, moved.is_empty()) {
            self.state.remove(place, &moved);
            self.note_move(place.clone());
        }
    }

    /// `parts` are those of the matched value, as the place sees them and as the pattern does.
    fn bind_in(&mut self, pat: PatId, parts: &[(Part, Part)], fresh: bool, moved: &mut Parts) {
        let body = self.body;
        match body.pat(pat) {
            Pat::Bind { binding, sub } => {
                self.bind_name(*binding, parts, fresh, moved);
                if let Some(sub) = sub {
                    self.bind_in(*sub, parts, fresh, moved);
                }
            }
            Pat::Tuple(pats) => self.bind_list(pats, parts, false, fresh, moved),
            Pat::TupleStruct(path, pats) => {
                let is_variant = self.variant(path).is_some();
                self.bind_list(pats, parts, is_variant, fresh, moved);
            }
            Pat::Struct(path, fields) => {
                let is_variant = self.variant(path).is_some();
                for (name, pat) in fields {
                    let parts = if is_variant { parts.to_vec() } else { below(parts, *name) };
                    self.bind_in(*pat, &parts, fresh, moved);
                }
            }
            Pat::Or(pats) => pats.iter().for_each(|pat| self.bind_in(*pat, parts, fresh, moved)),
            Pat::Slice(pats) => pats.iter().for_each(|pat| self.bind_in(*pat, parts, fresh, moved)),
            Pat::Ref { pat, .. } => self.bind_in(*pat, &[], fresh, moved),
            Pat::Unknown | Pat::Wild | Pat::Rest | Pat::Path(_) | Pat::Literal => {}
        }
    }

    fn bind_list(&mut self, pats: &[PatId], parts: &[(Part, Part)], hidden: bool, fresh: bool, moved: &mut Parts) {
        let mut behind_rest = false;
        for (index, pat) in pats.iter().enumerate() {
            behind_rest |= matches!(self.body.pat(*pat), Pat::Rest);
            // behind `..` the number of the field is not known
            let parts = match hidden || behind_rest {
                true => parts.to_vec(),
                false => below(parts, Name::new(&index.to_string())),
            };
            self.bind_in(*pat, &parts, fresh, moved);
        }
    }

    fn bind_name(&mut self, binding: BindingId, parts: &[(Part, Part)], fresh: bool, moved: &mut Parts) {
        let ty = self.types.binding_ty(binding);
        let by_ref = matches!(self.body.binding(binding).mode, BindMode::Ref { .. });
        if by_ref || (matches!(ty, Ty::Ref(..)) && !self.holds.is_followed(ty)) {
            self.name(binding, Parts::new());
            return;
        }
        let leaves = self.holds.leaves(ty);
        let all = || parts.iter().collect::<Vec<_>>();
        let got: Vec<&(Part, Part)> = if leaves.is_empty() {
            if ty.is_unknown() || self.holds.hides(ty) { all() } else { Vec::new() }
        } else {
            let is_leaf = |part: &Part| {
                let head = self.value_ty(part.value).head();
                leaves.iter().any(|leaf| leaf.ty.head() == head)
            };
            let same: Vec<_> = parts.iter().filter(|(_, part)| is_leaf(part)).collect();
            if same.is_empty() { all() } else { same }
        };
        if got.is_empty() && fresh {
            let parts = self.fresh(Origin::Binding(binding), ty);
            self.name(binding, parts);
            return;
        }
        moved.extend(got.iter().map(|(at, _)| at.clone()));
        let parts = got.into_iter().map(|(_, part)| part.clone()).collect();
        self.name(binding, parts);
    }

    fn variant(&self, path: &Path) -> Option<(ItemRef, u32)> {
        let (names, unit) = (&self.facts.world.names, self.facts.unit);
        let owner = self.facts.owner.map(|owner| owner.item);
        let found = names.resolve_value(unit, owner, path).or_else(|| names.resolve_struct(unit, owner, path));
        match found {
            Some(Def::Variant(item, index)) => Some((item, index)),
            _ => None,
        }
    }

    /// A pattern matched: what can't be in such a value is not there.
    pub(super) fn prune(&mut self, pat: PatId, scrutinee: ExprId, place: Option<&Place>) {
        if let Some(place) = place {
            let ty = *self.types.expr_ty(self.looked_at(scrutinee)).strip_refs();
            self.prune_in(pat, &ty, place);
            if !self.may_hold(pat, &ty) {
                self.none_left(scrutinee);
            }
        }
    }

    /// A container that gave `None` is empty.
    fn none_left(&mut self, scrutinee: ExprId) {
        if let Expr::MethodCall(call) = self.body.expr(scrutinee)
            && call.name.as_str().starts_with("pop")
            && self.types.callee.get(&scrutinee).is_some_and(|callee| {
                // not of what a guard guards
                self.is_std(callee.item) && callee.receiver.adt() == self.types.expr_ty(call.receiver).adt()
            })
            && let Some(place) = self.quiet_place(call.receiver)
        {
            self.state.take(&place);
        }
    }

    fn prune_in(&mut self, pat: PatId, ty: &Ty, place: &Place) {
        let body = self.body;
        match (body.pat(pat), ty) {
            (Pat::Tuple(pats), Ty::Tuple(parts)) if pats.len() == parts.len() => {
                for (index, (pat, ty)) in pats.iter().zip(parts.iter()).enumerate() {
                    self.prune_in(*pat, ty, &place.clone().field(Name::new(&index.to_string())));
                }
            }
            _ if !self.may_hold(pat, ty) => drop(self.state.take(place)),
            _ => {}
        }
    }

    /// Whether a value that matches can hold something.
    fn may_hold(&self, pat: PatId, ty: &Ty) -> bool {
        if ty.is_unknown() || self.holds.is_followed(ty) {
            return true;
        }
        let fields = |path: &Path| {
            let (item, index) = self.variant(path)?;
            let Ty::Adt(of, args) = ty else { return None };
            (*of == item).then(|| self.holds.fields(item, args).into_iter().nth(index as usize))?
        };
        let holds = |ty: &Ty| self.may_lie_in(ty);
        match self.body.pat(pat) {
            Pat::Literal => false,
            Pat::Path(path) => fields(path).is_none() && holds(ty),
            Pat::TupleStruct(path, pats) => match fields(path) {
                Some(fields) if fields.len() == pats.len() => {
                    pats.iter().zip(&fields).any(|(pat, (_, ty))| self.may_hold(*pat, ty))
                }
                Some(fields) => fields.iter().any(|(_, ty)| holds(ty)),
                None => true,
            },
            Pat::Struct(path, _) => match fields(path) {
                Some(fields) => fields.iter().any(|(_, ty)| holds(ty)),
                None => true,
            },
            Pat::Or(pats) => pats.iter().any(|pat| self.may_hold(*pat, ty)),
            Pat::Bind { sub: Some(sub), .. } => self.may_hold(*sub, ty),
            _ => holds(ty),
        }
    }

    /// Whether something may be alive in a value of a type of which nothing else is said. The error of a `try_lock` that did
    /// not get the lock is no guard but where another thread has panicked.
    fn may_lie_in(&self, ty: &Ty) -> bool {
        let is_refusal = || ty.adt().is_some_and(|of| self.facts.world.names.is_at(of, &REFUSALS));
        ty.is_unknown() || !self.holds.leaves(ty).is_empty() && !is_refusal()
    }

    /// None of some patterns matched: what can't be in the variants that are left is not there.
    pub(super) fn prune_rest(&mut self, pats: &[PatId], scrutinee: ExprId, place: Option<&Place>) {
        let (Some(place), false) = (place, pats.is_empty()) else { return };
        let ty = self.types.expr_ty(self.looked_at(scrutinee)).strip_refs();
        let Ty::Adt(item, args) = ty else { return };
        if self.holds.is_followed(ty) {
            return;
        }
        let mut covered = Vec::new();
        pats.iter().for_each(|pat| self.covered(*pat, &mut covered));
        if covered.is_empty() {
            return;
        }
        let variants = self.holds.fields(*item, args);
        let mut rest = variants.iter().enumerate().filter(|(index, _)| !covered.contains(&(*item, *index as u32)));
        let holds = |ty: &Ty| self.may_lie_in(ty);
        if !rest.any(|(_, fields)| fields.iter().any(|(_, ty)| holds(ty))) {
            self.state.take(place);
            self.none_left(scrutinee);
        }
    }

    /// The variants of which a pattern takes every value.
    fn covered(&self, pat: PatId, found: &mut Vec<(ItemRef, u32)>) {
        match self.body.pat(pat) {
            Pat::Path(path) => found.extend(self.variant(path)),
            Pat::TupleStruct(path, pats) if pats.iter().all(|pat| self.takes_all(*pat)) => {
                found.extend(self.variant(path));
            }
            Pat::Struct(path, fields) if fields.iter().all(|(_, pat)| self.takes_all(*pat)) => {
                found.extend(self.variant(path));
            }
            Pat::Or(pats) => pats.iter().for_each(|pat| self.covered(*pat, found)),
            Pat::Bind { sub: Some(sub), .. } => self.covered(*sub, found),
            _ => {}
        }
    }

    fn takes_all(&self, pat: PatId) -> bool {
        match self.body.pat(pat) {
            Pat::Wild | Pat::Rest | Pat::Bind { sub: None, .. } => true,
            Pat::Bind { sub: Some(sub), .. } | Pat::Ref { pat: sub, .. } => self.takes_all(*sub),
            Pat::Tuple(pats) => pats.iter().all(|pat| self.takes_all(*pat)),
            _ => false,
        }
    }
}

/// The parts in a field.
fn below(parts: &[(Part, Part)], field: Name) -> Vec<(Part, Part)> {
    parts.iter().filter_map(|(at, part)| Some((at.clone(), part.below(&[field])?))).collect()
}
