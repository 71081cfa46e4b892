//! Attributes: `cfg` and `cfg_attr` taken apart, others kept as lists.

use super::Lower;
use crate::base::{Name, TextRange};
use crate::hir::cfg::Truth;
use crate::hir::{Attrs, CfgExpr, CfgId, Meta};
use crate::syntax::Parts;
use crate::syntax::macro_input::{MetaEntry, MetaList};

/// Attributes whose input nobody asks for and that stand on every second item: documentation, derive helpers.
const IGNORED: [&str; 8] = ["doc", "serde", "error", "arg", "clap", "schema", "prost", "inline"];

/// Attributes that say what others can name, and what is implemented.
const OF_SIGNATURES: [&str; 10] = [
    "cfg",
    "cfg_attr",
    "derive",
    "path",
    "macro_use",
    "macro_export",
    "must_use",
    "proc_macro",
    "proc_macro_attribute",
    "proc_macro_derive",
];

impl Lower<'_, '_> {
    /// Reads a list of attributes.
    pub fn attrs(&mut self, attrs: &[syn::Attribute]) -> Attrs {
        let mut metas = Vec::new();
        let mut cfgs = Vec::new();
        for attr in attrs {
            if !self.ignores(attr.path()) {
                let entry = self.entry(&attr.meta);
                self.attr(entry, &mut metas, &mut cfgs);
            }
        }
        Attrs { cfg: self.cfg(cfgs), metas: metas.into() }
    }

    fn ignores(&self, path: &syn::Path) -> bool {
        let is_one_of = |names: &[&str]| names.iter().any(|name| path.is_ident(name));
        match self.parts {
            Parts::All | Parts::Declarations => is_one_of(&IGNORED),
            Parts::Signatures => !is_one_of(&OF_SIGNATURES),
        }
    }

    /// The `cfg` of a list of attributes, for places that keep nothing else.
    pub fn cfg_of(&mut self, attrs: &[syn::Attribute]) -> Option<CfgId> {
        if attrs.iter().any(|attr| attr.path().is_ident("cfg")) { self.attrs(attrs).cfg } else { None }
    }

    /// The predicate of a `cfg!(..)`.
    pub fn cfg_macro(&mut self, mac: &syn::Macro) -> Option<CfgId> {
        let MetaList(entries) = syn::parse2(mac.tokens.clone()).ok()?;
        let predicate = predicate(&self.nested(entries.first()?));
        self.cfg(vec![predicate])
    }

    /// All predicates must hold.
    pub fn cfg(&mut self, mut cfgs: Vec<CfgExpr>) -> Option<CfgId> {
        let cfg = if cfgs.len() > 1 { CfgExpr::All(cfgs.into()) } else { cfgs.pop()? };
        self.file.cfgs.push(cfg);
        Some(CfgId(self.file.cfgs.len() as u32 - 1))
    }

    fn attr(&mut self, entry: Meta, metas: &mut Vec<Meta>, cfgs: &mut Vec<CfgExpr>) {
        if entry.is("cfg") {
            cfgs.push(entry.args.first().map_or(CfgExpr::Unknown, predicate));
        } else if entry.is("cfg_attr") {
            let is_never =
                entry.args.first().is_some_and(|first| predicate(first).evaluate(&|_, _| Truth::Either) == Truth::No);
            if is_never {
                return;
            }
            // what a predicate adds is taken as there: a missed attribute costs more than one too many
            for added in entry.args.into_vec().into_iter().skip(1) {
                if !added.is("cfg") && !IGNORED.iter().any(|ignored| added.is(ignored)) {
                    self.attr(added, metas, cfgs);
                }
            }
        } else {
            // of all that must be used only futures are asked for
            let is_idle = self.parts == Parts::Signatures && entry.is("must_use") && !entry.says_to_poll();
            if !is_idle {
                metas.push(entry);
            }
        }
    }

    fn entry(&self, meta: &syn::Meta) -> Meta {
        let path = meta.path();
        let start = path.segments.first().map_or(0, |first| self.at.start(first.ident.span()));
        let (value, args, end) = match meta {
            syn::Meta::Path(path) => (None, Vec::new(), self.path_end(path)),
            syn::Meta::NameValue(pair) => (self.value(pair), Vec::new(), self.path_end(path)),
            syn::Meta::List(list) => {
                let args = syn::parse2::<MetaList>(list.tokens.clone()).map_or(Vec::new(), |list| list.0);
                let end = match &list.delimiter {
                    syn::MacroDelimiter::Paren(paren) => self.at.close(&paren.span),
                    syn::MacroDelimiter::Brace(brace) => self.at.close(&brace.span),
                    syn::MacroDelimiter::Bracket(bracket) => self.at.close(&bracket.span),
                };
                (None, args.iter().map(|arg| self.nested(arg)).collect(), end)
            }
        };
        Meta { path: names(path), value, args: args.into(), range: TextRange::new(start, end) }
    }

    fn value(&self, pair: &syn::MetaNameValue) -> Option<Box<str>> {
        match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit, .. }) => Some(literal(lit)),
            _ => None,
        }
    }

    fn nested(&self, entry: &MetaEntry) -> Meta {
        Meta {
            path: entry.path.as_ref().map_or_else(Box::default, names),
            value: entry.value.as_ref().map(literal),
            args: entry.args.iter().map(|arg| self.nested(arg)).collect(),
            range: self.at.range(entry.span),
        }
    }

    fn path_end(&self, path: &syn::Path) -> u32 {
        path.segments.last().map_or(0, |last| self.at.end(last.ident.span()))
    }
}

fn names(path: &syn::Path) -> Box<[Name]> {
    path.segments.iter().map(|segment| super::with_text(&segment.ident, Name::new)).collect()
}

fn literal(lit: &syn::Lit) -> Box<str> {
    match lit {
        syn::Lit::Str(text) => text.value().into(),
        syn::Lit::Int(int) => int.base10_digits().into(),
        syn::Lit::Bool(value) => value.value.to_string().into(),
        _ => Box::default(),
    }
}

/// The condition that these tokens write, as they stand in `cfg(..)`.
pub fn condition(tokens: proc_macro2::TokenStream) -> CfgExpr {
    fn plain(entry: &MetaEntry) -> Meta {
        let path = entry.path.as_ref().map_or_else(Box::default, names);
        let args = entry.args.iter().map(plain).collect();
        Meta { path, value: entry.value.as_ref().map(literal), args, range: TextRange::default() }
    }
    match syn::parse2::<MetaList>(tokens) {
        Ok(MetaList(list)) if list.len() == 1 => predicate(&plain(&list[0])),
        _ => CfgExpr::Unknown,
    }
}

/// The inside of `cfg(..)`.
fn predicate(meta: &Meta) -> CfgExpr {
    let parts = || meta.args.iter().map(predicate).collect();
    let Some(name) = meta.last() else {
        return match meta.value.as_deref() {
            Some("true") => CfgExpr::Const(true),
            Some("false") => CfgExpr::Const(false),
            _ => CfgExpr::Unknown,
        };
    };
    match (name.as_str(), &meta.value) {
        ("all", None) => CfgExpr::All(parts()),
        ("any", None) => CfgExpr::Any(parts()),
        ("not", None) => CfgExpr::Not(Box::new(meta.args.first().map_or(CfgExpr::Unknown, predicate))),
        (_, Some(value)) => CfgExpr::KeyValue(name, value.clone()),
        (_, None) => CfgExpr::Flag(name),
    }
}
