//! Patterns, with the binding modes of the Reference, "Patterns" (RFC 2005, match ergonomics).

use super::Infer;
use crate::base::Name;
use crate::hir::{BindMode, Pat, PatId, Path};
use crate::types::interned::One;
use crate::types::ty::{Args, Subst, Ty};

/// How names bind by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Move,
    Ref,
    RefMut,
}

impl Infer<'_> {
    /// Binds the names of a pattern that a value of this type is matched with.
    pub(super) fn pattern(&mut self, pat: PatId, ty: &Ty) {
        self.pattern_in(pat, ty, Mode::Move);
    }

    fn pattern_in(&mut self, pat: PatId, ty: &Ty, mode: Mode) {
        let body = self.body;
        let (ty, mode) = match body.pat(pat) {
            Pat::Tuple(_) | Pat::TupleStruct(..) | Pat::Struct(..) | Pat::Slice(_) => self.peel(ty, mode),
            _ => (*ty, mode),
        };
        match body.pat(pat) {
            Pat::Bind { binding, sub } => {
                let bound = match (body.binding(*binding).mode, mode) {
                    (BindMode::Ref { mutable }, _) => ty.reference(mutable),
                    (BindMode::Move { .. }, Mode::Move) => ty,
                    (BindMode::Move { .. }, Mode::Ref) => ty.reference(false),
                    (BindMode::Move { .. }, Mode::RefMut) => ty.reference(true),
                };
                self.bind(*binding, &bound);
                if let Some(sub) = sub {
                    self.pattern_in(*sub, &ty, mode);
                }
            }
            Pat::Tuple(pats) => self.tuple_pattern(pats, &ty, mode),
            Pat::TupleStruct(path, pats) => self.tuple_struct_pattern(path, pats, &ty, mode),
            Pat::Struct(path, fields) => {
                let (own, variant) = self.struct_path(path);
                self.cx.table.unify(&ty, &own);
                let types = self.field_types(&own, variant);
                for (name, pat) in fields {
                    let ty = types.iter().find(|(of, _)| of == name).map_or(Ty::Unknown, |(_, ty)| *ty);
                    self.pattern_in(*pat, &ty, mode);
                }
            }
            Pat::Ref { pat, .. } => match self.cx.table.shallow(&ty) {
                Ty::Ref(inner, _) => self.pattern_in(*pat, &inner, Mode::Move),
                open @ Ty::Var(_) => {
                    let inner = self.fresh();
                    self.cx.table.unify(&open, &inner.reference(false));
                    self.pattern_in(*pat, &inner, Mode::Move);
                }
                other => self.pattern_in(*pat, &other, Mode::Move),
            },
            Pat::Or(pats) => pats.iter().for_each(|pat| self.pattern_in(*pat, &ty, mode)),
            Pat::Slice(pats) => self.slice_pattern(pats, &ty, mode),
            Pat::Path(path) => {
                let value = self.path(path).ty();
                let (value, mut ty) = (self.cx.table.shallow(&value), self.cx.table.shallow(&ty));
                while let Ty::Ref(inner, _) = &ty {
                    ty = self.cx.table.shallow(inner);
                }
                self.cx.table.unify(&ty, &value);
            }
            Pat::Unknown | Pat::Wild | Pat::Rest | Pat::Literal => {}
        }
    }

    fn bind(&mut self, binding: crate::hir::BindingId, ty: &Ty) {
        let known = self.binding[binding.0 as usize];
        let ty = if matches!(ty, Ty::Never) { &Ty::Unknown } else { ty };
        if matches!(self.cx.table.behind(ty), Ty::Unknown) {
            return;
        }
        // a second pass may know more, and a loop may come back with another lifetime of the same
        if !self.cx.table.unify(&known, ty) {
            let ty = if self.cx.table.is_huge(ty) { Ty::Unknown } else { *ty };
            self.binding[binding.0 as usize] = ty;
        }
    }

    /// Goes through references, as a pattern that is none does.
    fn peel(&mut self, ty: &Ty, mode: Mode) -> (Ty, Mode) {
        let (mut ty, mut mode) = (self.cx.table.shallow(ty), mode);
        while let Ty::Ref(inner, mutable) = &ty {
            mode = if *mutable && mode != Mode::Ref { Mode::RefMut } else { Mode::Ref };
            ty = self.cx.table.shallow(inner);
        }
        (ty, mode)
    }

    /// Which pattern goes with which of so many parts: `..` stands for those in the middle.
    fn spread(&self, pats: &[PatId], parts: usize) -> Vec<(PatId, usize)> {
        let is_rest = |pat: &PatId| matches!(self.body.pat(*pat), Pat::Rest);
        let rest = pats.iter().position(is_rest);
        let behind = rest.map_or(0, |at| pats.len() - at - 1);
        let place = |(at, pat): (usize, &PatId)| match rest {
            Some(rest) if at > rest => {
                (parts.checked_sub(behind)? + (at - rest - 1) < parts).then(|| (*pat, parts - behind + at - rest - 1))
            }
            Some(rest) if at == rest => None,
            _ => Some((*pat, at)),
        };
        pats.iter().enumerate().filter_map(place).collect()
    }

    fn tuple_pattern(&mut self, pats: &[PatId], ty: &Ty, mode: Mode) {
        let has_rest = pats.iter().any(|pat| matches!(self.body.pat(*pat), Pat::Rest));
        let parts: Args = match ty {
            Ty::Tuple(parts) => *parts,
            Ty::Var(_) if !has_rest => {
                let parts: Args = pats.iter().map(|_| self.fresh()).collect();
                self.cx.table.unify(ty, &Ty::Tuple(parts));
                parts
            }
            _ => Args::default(),
        };
        self.patterns(pats, &parts, mode);
    }

    fn patterns(&mut self, pats: &[PatId], parts: &[Ty], mode: Mode) {
        for (pat, at) in self.spread(pats, parts.len()) {
            let ty = parts.get(at).cloned().unwrap_or_default();
            self.pattern_in(pat, &ty, mode);
        }
    }

    fn tuple_struct_pattern(&mut self, path: &Path, pats: &[PatId], ty: &Ty, mode: Mode) {
        let value = self.path(path);
        let (_, parts) = value.called();
        let fields = match parts.split_last() {
            Some((own, fields)) => {
                self.cx.table.unify(ty, own);
                fields
            }
            None => &[],
        };
        self.patterns(pats, fields, mode);
    }

    fn field_types(&mut self, ty: &Ty, variant: u32) -> Vec<(Name, Ty)> {
        let Ty::Adt(item, args) = ty else { return Vec::new() };
        let subst = Subst::of(*item, *args);
        let fields = self.cx.db.fields(*item, variant);
        fields.iter().map(|(name, field)| (*name, self.place(field, &subst))).collect()
    }

    fn slice_pattern(&mut self, pats: &[PatId], ty: &Ty, mode: Mode) {
        let elem = match ty {
            Ty::Slice(elem) | Ty::Array(elem) => **elem,
            _ => Ty::Unknown,
        };
        for pat in pats {
            // `rest @ ..` is the slice itself
            let is_rest = match self.body.pat(*pat) {
                Pat::Bind { sub: Some(sub), .. } => matches!(self.body.pat(*sub), Pat::Rest),
                _ => false,
            };
            let ty = if is_rest { Ty::Slice(One::new(elem)) } else { elem };
            let mode = if is_rest && mode == Mode::Move { Mode::Ref } else { mode };
            self.pattern_in(*pat, &ty, mode);
        }
    }
}
