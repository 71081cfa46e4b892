//! Types for people.

use super::ty::{Bounds, SELF, TraitRef, Ty};
use crate::base::Name;
use crate::hir::GenericParamKind;
use crate::resolve::{Def, ItemRef, Names};

impl Ty {
    /// The type as people write it, with the whole paths of what it names and without lifetimes; what is not known is
    /// `_`: `std::sync::MutexGuard<_>`.
    pub fn display(&self, names: &Names) -> String {
        let mut out = String::new();
        show(names, self, &mut out);
        out
    }
}

fn show(names: &Names, ty: &Ty, out: &mut String) {
    match ty {
        Ty::Unknown | Ty::Var(_) => out.push('_'),
        Ty::Never => out.push('!'),
        Ty::Builtin(name) => out.push_str(name.as_str()),
        Ty::Adt(item, args) => {
            out.push_str(&names.def_path(*item));
            generics(names, *item, args, &[], out);
        }
        Ty::Ref(inner, mutable) => {
            out.push_str(if *mutable { "&mut " } else { "&" });
            show(names, inner, out);
        }
        Ty::Ptr(inner, mutable) => {
            out.push_str(if *mutable { "*mut " } else { "*const " });
            show(names, inner, out);
        }
        Ty::Tuple(parts) => {
            out.push('(');
            list(names, parts, out);
            out.push_str(if parts.len() == 1 { ",)" } else { ")" });
        }
        Ty::Slice(inner) => wrapped(names, "[", inner, "]", out),
        Ty::Array(inner) => wrapped(names, "[", inner, "; _]", out),
        Ty::Param(_, SELF) => out.push_str("Self"),
        Ty::Param(item, index) => out.push_str(&names.def_path(Def::GenericParam(*item, *index))),
        Ty::Opaque(of) => bounds(names, "impl ", of, out),
        Ty::Dyn(of) => bounds(names, "dyn ", of, out),
        Ty::FnPtr(parts) | Ty::FnDef(_, parts) => callable(names, "fn", parts, out),
        Ty::Closure(_, parts) => callable(names, "closure", parts, out),
        Ty::Async(output) => wrapped(names, "impl std::future::Future<Output = ", output, ">", out),
        Ty::Projection(of) => {
            wrapped(names, "<", &of.self_ty, " as ", out);
            out.push_str(&names.def_path(of.trait_));
            generics(names, of.trait_, &of.args, &[], out);
            out.push_str(">::");
            out.push_str(of.name.as_str());
        }
    }
}

fn wrapped(names: &Names, open: &str, inner: &Ty, close: &str, out: &mut String) {
    out.push_str(open);
    show(names, inner, out);
    out.push_str(close);
}

fn list(names: &Names, parts: &[Ty], out: &mut String) {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        show(names, part, out);
    }
}

fn callable(names: &Names, word: &str, parts: &[Ty], out: &mut String) {
    let Some((ret, params)) = parts.split_last() else { return };
    out.push_str(word);
    out.push('(');
    list(names, params, out);
    out.push(')');
    if *ret != Ty::unit() {
        out.push_str(" -> ");
        show(names, ret, out);
    }
}

fn bounds(names: &Names, word: &str, of: &Bounds, out: &mut String) {
    out.push_str(word);
    for (index, bound) in of.iter().enumerate() {
        if index > 0 {
            out.push_str(" + ");
        }
        bound_of(names, bound, out);
    }
}

fn bound_of(names: &Names, bound: &TraitRef, out: &mut String) {
    out.push_str(&names.def_path(bound.trait_));
    generics(names, bound.trait_, &bound.args, &bound.assoc, out);
}

/// Whether an argument is what it would be if nobody wrote it: the allocator of a `Vec`.
fn is_default(names: &Names, item: ItemRef, at: usize, ty: &Ty) -> bool {
    let param = names.generics(item).and_then(|generics| generics.params.get(at));
    let Some(GenericParamKind::Type { default: Some(default), .. }) = param.map(|param| &param.kind) else {
        return false;
    };
    ty.head().is_some_and(|head| names.type_head(item.unit, Some(item.item), *default) == Some(head))
}

fn generics(names: &Names, item: ItemRef, args: &[Ty], assoc: &[(Name, Ty)], out: &mut String) {
    let params = names.generics(item).map_or(&[][..], |generics| &generics.params);
    let is_type =
        |index: usize| matches!(params.get(index), Some(of) if matches!(of.kind, GenericParamKind::Type { .. }));
    let shown =
        args.len() - args.iter().enumerate().rev().take_while(|(at, ty)| is_default(names, item, *at, ty)).count();
    let types = args[..shown].iter().enumerate().filter(|(index, _)| is_type(*index)).map(|(_, ty)| (None, ty));
    let all: Vec<_> = types.chain(assoc.iter().map(|(name, ty)| (Some(*name), ty))).collect();
    for (index, (name, ty)) in all.iter().enumerate() {
        out.push_str(if index == 0 { "<" } else { ", " });
        if let Some(name) = name {
            out.push_str(name.as_str());
            out.push_str(" = ");
        }
        show(names, ty, out);
    }
    if !all.is_empty() {
        out.push('>');
    }
}
