//! Types, paths, bounds and generics.

use super::Lower;
use crate::base::TextRange;
use crate::hir::{
    Anchor, Bound, FnType, GenericArg, GenericArgs, GenericParam, GenericParamKind, Generics, Path, PathSegment, QSelf,
    TypeId, TypeRef, WherePredicate,
};
use crate::syntax::Parts;
use std::collections::hash_map::Entry;

impl Lower<'_, '_> {
    /// Adds a type to the file. Among signatures a type that stands there several times is one: nobody asks where.
    pub fn push_type(&mut self, mut ty: TypeRef) -> TypeId {
        let next = TypeId(self.file.types.len() as u32);
        if self.parts == Parts::Signatures {
            forget_ranges(&mut ty);
            match self.known_types.entry(ty.clone()) {
                Entry::Occupied(known) => return *known.get(),
                Entry::Vacant(place) => drop(place.insert(next)),
            }
        }
        self.file.types.push(ty);
        next
    }

    /// A type.
    pub fn ty(&mut self, ty: &syn::Type) -> TypeId {
        let lowered = match ty {
            syn::Type::Group(group) => return self.ty(&group.elem),
            syn::Type::Paren(paren) => return self.ty(&paren.elem),
            syn::Type::Path(path) => TypeRef::Path(Box::new(self.path(&path.path, path.qself.as_ref()))),
            syn::Type::Reference(reference) => TypeRef::Ref {
                mutable: reference.mutability.is_some(),
                lifetime: reference.lifetime.as_ref().map(|lifetime| self.lifetime(lifetime)),
                inner: self.ty(&reference.elem),
            },
            syn::Type::Ptr(ptr) => TypeRef::Ptr {
                mutable: matches!(ptr.mutability, syn::PointerMutability::Mut(_)),
                inner: self.ty(&ptr.elem),
            },
            syn::Type::Slice(slice) => TypeRef::Slice(self.ty(&slice.elem)),
            syn::Type::Array(array) => {
                let inner = self.ty(&array.elem);
                TypeRef::Array(inner, self.constant(&array.len))
            }
            syn::Type::Tuple(tuple) => TypeRef::Tuple(tuple.elems.iter().map(|elem| self.ty(elem)).collect()),
            syn::Type::Never(_) => TypeRef::Never,
            syn::Type::Infer(_) => TypeRef::Infer,
            syn::Type::FnPtr(pointer) => {
                let params = pointer.inputs.iter().map(|input| self.ty(&input.ty)).collect();
                TypeRef::Fn(Box::new(FnType { params, ret: self.ret(&pointer.output) }))
            }
            syn::Type::ImplTrait(bounds) => TypeRef::ImplTrait(self.bounds(&bounds.bounds)),
            syn::Type::TraitObject(bounds) => TypeRef::DynTrait(self.bounds(&bounds.bounds)),
            _ => TypeRef::Unknown,
        };
        self.push_type(lowered)
    }

    /// What a function returns; `None` is `()`.
    pub fn ret(&mut self, ret: &syn::ReturnType) -> Option<TypeId> {
        match ret {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    /// Bounds; `?Sized` and precise captures say nothing here.
    pub fn bounds<'b>(&mut self, bounds: impl IntoIterator<Item = &'b syn::TypeParamBound>) -> Box<[Bound]> {
        let mut lowered = Vec::new();
        for bound in bounds {
            match bound {
                syn::TypeParamBound::Trait(bound) if bound.maybe.is_none() => {
                    lowered.push(Bound::Trait(self.path(&bound.path, None)));
                }
                syn::TypeParamBound::Lifetime(lifetime) => lowered.push(Bound::Lifetime(self.lifetime(lifetime))),
                _ => {}
            }
        }
        lowered.into()
    }

    /// Type parameters and where clauses.
    pub fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let mut params = Vec::new();
        for param in &generics.params {
            params.push(match param {
                syn::GenericParam::Lifetime(lifetime) => {
                    GenericParam { name: self.lifetime(&lifetime.lifetime), kind: GenericParamKind::Lifetime }
                }
                syn::GenericParam::Type(param) => {
                    let bounds = self.bounds(&param.bounds);
                    let default = param.default.as_ref().map(|(_, ty)| self.ty(ty));
                    GenericParam { name: self.name(&param.ident), kind: GenericParamKind::Type { bounds, default } }
                }
                syn::GenericParam::Const(param) => {
                    GenericParam { name: self.name(&param.ident), kind: GenericParamKind::Const(self.ty(&param.ty)) }
                }
            });
        }
        let mut predicates = Vec::new();
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            if let syn::WherePredicate::Type(predicate) = predicate {
                let ty = self.ty(&predicate.bounded_ty);
                predicates.push(WherePredicate { ty, bounds: self.bounds(&predicate.bounds) });
            }
        }
        Generics { params: params.into(), predicates: predicates.into() }
    }

    /// A path.
    pub fn path(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>) -> Path {
        let mut segments = Vec::with_capacity(path.segments.len());
        let mut anchor = if path.leading_colon.is_some() { Anchor::Global } else { Anchor::Plain };
        let mut range: Option<TextRange> = None;
        for segment in &path.segments {
            let at = self.ident_range(&segment.ident);
            range = Some(range.map_or(at, |range| range.cover(at)));
            if let Some(next) = keyword_anchor(&segment.ident, anchor, segments.is_empty()) {
                anchor = next;
                continue;
            }
            let args = self.path_args(&segment.arguments, &mut range);
            segments.push(PathSegment { name: self.name(&segment.ident), range: at, args });
        }
        let qself = qself.map(|qself| {
            let start = self.at.start(qself.lt_token.span);
            range = range.map(|range| range.cover(TextRange::new(start, start)));
            Box::new(QSelf { ty: self.ty(&qself.ty), trait_segments: qself.position as u32 })
        });
        Path { anchor, segments: segments.into(), qself, scope: self.scope, range: range.unwrap_or_default() }
    }

    fn path_args(&mut self, args: &syn::PathArguments, range: &mut Option<TextRange>) -> Option<Box<GenericArgs>> {
        match args {
            syn::PathArguments::None => None,
            syn::PathArguments::AngleBracketed(args) => {
                let end = self.at.end(args.gt_token.span);
                *range = range.map(|range| range.cover(TextRange::new(end, end)));
                Some(self.generic_args(args))
            }
            syn::PathArguments::Parenthesized(args) => {
                let end = self.at.close(&args.paren_token.span);
                *range = range.map(|range| range.cover(TextRange::new(end, end)));
                let inputs = args.inputs.iter().map(|input| GenericArg::Type(self.ty(&input.ty))).collect();
                let output = self.ret(&args.output);
                Some(Box::new(GenericArgs { args: inputs, parenthesised: true, output }))
            }
        }
    }

    /// `<A, B>`
    pub fn generic_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> Box<GenericArgs> {
        let mut lowered = Vec::with_capacity(args.args.len());
        for arg in &args.args {
            lowered.push(match arg {
                syn::GenericArgument::Lifetime(lifetime) => GenericArg::Lifetime(self.lifetime(lifetime)),
                syn::GenericArgument::Type(ty) => GenericArg::Type(self.ty(ty)),
                syn::GenericArgument::Const(value) => GenericArg::Const(self.constant(value)),
                syn::GenericArgument::AssocType(assoc) => {
                    GenericArg::AssocType(self.name(&assoc.ident), self.ty(&assoc.ty))
                }
                syn::GenericArgument::Constraint(constraint) => {
                    GenericArg::AssocBounds(self.name(&constraint.ident), self.bounds(&constraint.bounds))
                }
                _ => continue,
            });
        }
        Box::new(GenericArgs { args: lowered.into(), parenthesised: false, output: None })
    }
}

/// Takes the places of its paths from a type.
fn forget_ranges(ty: &mut TypeRef) {
    match ty {
        TypeRef::Path(path) => forget_ranges_of(path),
        TypeRef::ImplTrait(bounds) | TypeRef::DynTrait(bounds) => forget_ranges_of_bounds(bounds),
        _ => {}
    }
}

fn forget_ranges_of(path: &mut Path) {
    path.range = TextRange::default();
    for segment in &mut path.segments {
        segment.range = TextRange::default();
        for arg in segment.args.iter_mut().flat_map(|args| &mut args.args) {
            if let GenericArg::AssocBounds(_, bounds) = arg {
                forget_ranges_of_bounds(bounds);
            }
        }
    }
}

fn forget_ranges_of_bounds(bounds: &mut [Bound]) {
    for bound in bounds {
        if let Bound::Trait(path) = bound {
            forget_ranges_of(path);
        }
    }
}

/// What `crate`, `self` and `super` at the start of a path make of its anchor; `None` for any other segment.
fn keyword_anchor(ident: &syn::Ident, anchor: Anchor, at_start: bool) -> Option<Anchor> {
    if !at_start {
        return None;
    }
    if ident == "super" {
        return match anchor {
            Anchor::Plain => Some(Anchor::Super(1)),
            Anchor::Super(depth) => Some(Anchor::Super(depth.saturating_add(1))),
            _ => None,
        };
    }
    match anchor {
        Anchor::Plain if ident == "crate" => Some(Anchor::Crate),
        Anchor::Plain if ident == "self" => Some(Anchor::Super(0)),
        _ => None,
    }
}
