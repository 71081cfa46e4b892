//! Patterns.

use super::Lower;
use crate::base::{Name, TextRange};
use crate::hir::{BindMode, BindingId, Pat, PatId};

impl Lower<'_, '_> {
    /// A whole pattern; its names are in view afterwards.
    pub fn pattern(&mut self, pat: &syn::Pat) -> PatId {
        let lowered = self.pat(pat);
        self.body.show_pattern();
        lowered
    }

    /// The pattern of a `let` under a `cfg`: names that such a `let` of the same block has bound already are bound again, as
    /// the two are alternatives and neither hides the other. `alternatives` keeps the names.
    pub fn alternative_pattern(&mut self, pat: &syn::Pat, alternatives: &mut Vec<(Name, BindingId)>) -> PatId {
        self.body.in_pattern.clone_from(alternatives);
        let lowered = self.pat(pat);
        alternatives.clear();
        alternatives.extend_from_slice(self.body.bound());
        self.body.show_pattern();
        lowered
    }

    fn pat(&mut self, pat: &syn::Pat) -> PatId {
        match pat {
            syn::Pat::Paren(paren) => self.pat(&paren.pat),
            syn::Pat::Type(typed) => self.pat(&typed.pat),
            syn::Pat::Guard(guard) => self.pat(&guard.pat),
            syn::Pat::Ident(ident) => self.ident_pat(ident),
            syn::Pat::Wild(wild) => self.push_pat(Pat::Wild, self.at.range(wild.underscore_token.span)),
            syn::Pat::Rest(rest) => self.push_pat(Pat::Rest, self.at.range(rest.dot2_token.spans[0])),
            syn::Pat::Lit(literal) => {
                let range = self.literal_range(&literal.lit);
                self.push_pat(Pat::Literal, range)
            }
            syn::Pat::Range(range) => {
                let start = match &range.limits {
                    syn::RangeLimits::HalfOpen(dots) => self.at.range(dots.spans[0]),
                    syn::RangeLimits::Closed(dots) => self.at.range(dots.spans[0]),
                };
                self.push_pat(Pat::Literal, start)
            }
            syn::Pat::Path(path) => {
                let path = self.path(&path.path, path.qself.as_ref());
                let range = path.range;
                self.push_pat(Pat::Path(Box::new(path)), range)
            }
            _ => self.compound_pat(pat),
        }
    }

    fn compound_pat(&mut self, pat: &syn::Pat) -> PatId {
        match pat {
            syn::Pat::Tuple(tuple) => {
                let pats = self.pats(&tuple.elems);
                self.push_pat(Pat::Tuple(pats), self.delimited(tuple.paren_token.span))
            }
            syn::Pat::Slice(slice) => {
                let pats = self.pats(&slice.elems);
                self.push_pat(Pat::Slice(pats), self.delimited(slice.bracket_token.span))
            }
            syn::Pat::TupleStruct(pat) => {
                let path = self.path(&pat.path, pat.qself.as_ref());
                let pats = self.pats(&pat.elems);
                let range = TextRange::new(path.range.start, self.at.close(&pat.paren_token.span));
                self.push_pat(Pat::TupleStruct(Box::new(path), pats), range)
            }
            syn::Pat::Struct(pat) => {
                let path = self.path(&pat.path, pat.qself.as_ref());
                let fields =
                    pat.fields.iter().map(|field| (self.member(&field.member), self.pat(&field.pat))).collect();
                let range = TextRange::new(path.range.start, self.at.close(&pat.brace_token.span));
                self.push_pat(Pat::Struct(Box::new(path), fields), range)
            }
            syn::Pat::Reference(reference) => {
                let pat = self.pat(&reference.pat);
                let start = self.at.start(reference.and_token.spans[0]);
                let range = TextRange::new(start, self.body_pat_end(pat));
                self.push_pat(Pat::Ref { pat, mutable: reference.mutability.is_some() }, range)
            }
            syn::Pat::Or(or) => {
                let pats = self.pats(&or.cases);
                let start = pats.first().map_or(0, |first| self.body_pat_range(*first).start);
                let end = pats.last().map_or(start, |last| self.body_pat_end(*last));
                self.push_pat(Pat::Or(pats), TextRange::new(start, end))
            }
            _ => self.push_pat(Pat::Unknown, TextRange::default()),
        }
    }

    fn pats<'p>(&mut self, pats: impl IntoIterator<Item = &'p syn::Pat>) -> Box<[PatId]> {
        pats.into_iter().map(|pat| self.pat(pat)).collect()
    }

    fn ident_pat(&mut self, pat: &syn::PatIdent) -> PatId {
        let name = self.name(&pat.ident);
        let range = self.ident_range(&pat.ident);
        let plain = pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none();
        if plain && names_a_constant(name) {
            let segment = crate::hir::PathSegment { name, range, args: None };
            let anchor = crate::hir::Anchor::Plain;
            let path =
                crate::hir::Path { anchor, segments: Box::new([segment]), qself: None, scope: self.scope, range };
            return self.push_pat(Pat::Path(Box::new(path)), range);
        }
        let sub = pat.subpat.as_ref().map(|(_, sub)| self.pat(sub));
        let mutable = pat.mutability.is_some();
        let mode = if pat.by_ref.is_some() { BindMode::Ref { mutable } } else { BindMode::Move { mutable } };
        let binding = self.body.bind(name, self.is_made_up(range), mode);
        self.push_pat(Pat::Bind { binding, sub }, range)
    }

    /// A field's name or number.
    pub fn member(&self, member: &syn::Member) -> Name {
        match member {
            syn::Member::Named(ident) => self.name(ident),
            syn::Member::Unnamed(index) => Name::new(&index.index.to_string()),
        }
    }

    /// From an opening delimiter to the closing one.
    pub fn delimited(&self, span: proc_macro2::extra::DelimSpan) -> TextRange {
        TextRange::new(self.at.open(&span), self.at.close(&span))
    }
}

/// A name alone in a pattern is a constant, unit struct or variant where it starts with an upper-case letter.
fn names_a_constant(name: Name) -> bool {
    name.as_str().starts_with(char::is_uppercase)
}
