//! Macro calls that are expanded.

use super::Lower;
use super::body::BodyMark;
use super::macros::reads_as_code;
use crate::base::{Name, TextRange};
use crate::hir::{self, MacroRules};
use crate::syntax::Parts;
use crate::syntax::expand::CallSite;
use syn::parse::Parse;
use syn::spanned::Spanned as _;

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// What it expands to is lowered.
    Done,
    /// It can't be expanded.
    Failed,
    /// Its macro is not known.
    Foreign,
}

/// How much of a file there was before an expansion.
struct Mark {
    scope: hir::ScopeId,
    items: usize,
    of_scope: usize,
    scopes: usize,
    bodies: usize,
    types: usize,
    cfgs: usize,
    statements: usize,
    expanded: usize,
    unknown_macros: u32,
    body_macros: usize,
    body: BodyMark,
}

impl Lower<'_, '_> {
    /// The rules of a definition. In an expansion they are kept as text, and calls of it there find it.
    pub fn macro_rules(&mut self, name: Option<Name>, mac: &syn::Macro) -> MacroRules {
        if let Some(expander) = self.expander.as_mut().filter(|expander| expander.is_inside()) {
            if let Some(name) = name {
                expander.define(name, mac.tokens.clone());
            }
            return MacroRules::Text(mac.tokens.to_string().into());
        }
        let in_block = self.scope != hir::File::ROOT && self.file.scope(self.scope).module.is_none();
        if let (Some(expander), Some(name), true) = (self.expander.as_mut(), name, in_block) {
            expander.define_local(name, mac.tokens.clone());
        }
        let delimiters = match &mac.delimiter {
            syn::MacroDelimiter::Paren(paren) => &paren.span,
            syn::MacroDelimiter::Brace(brace) => &brace.span,
            syn::MacroDelimiter::Bracket(bracket) => &bracket.span,
        };
        MacroRules::Range(TextRange::new(self.at.end(delimiters.open()), self.at.start(delimiters.close())))
    }

    /// Expands a call, reads what comes out and lowers it with `lower`.
    pub fn expand<T: Parse>(&mut self, mac: &syn::Macro, lower: impl FnOnce(&mut Self, T)) -> Expansion {
        if self.expander.is_none() {
            return Expansion::Foreign;
        }
        let path = self.path(&mac.path, None);
        let modules = self.modules_around();
        let Some(expander) = &mut self.expander else { return Expansion::Foreign };
        let site = CallSite { path: mac.path.span(), bang: mac.bang_token.span };
        let step = match expander.enter(&modules, &path, site, &mac.tokens) {
            None => return Expansion::Foreign,
            Some(Err(())) => return Expansion::Failed,
            Some(Ok(step)) => step,
        };
        let mark = self.mark();
        let (around, foreign) = (step.around(), step.foreign);
        let read = syn::parse2::<T>(step.tokens);
        let is_read = read.is_ok();
        if let Ok(content) = read {
            lower(self, content);
        }
        let ended_well = self.expander.as_mut().is_none_or(|expander| expander.leave(around));
        // what a procedural macro behind a foreign one is given would be lost
        let is_lost = foreign.is_some() && self.file.unknown_macros > mark.unknown_macros && reads_as_code(mac);
        if !is_read || !ended_well || is_lost {
            self.back_to(&mark);
            return Expansion::Failed;
        }
        if let Some(place) = foreign.filter(|_| self.parts == Parts::All) {
            self.file.foreign.push(self.at.start(place));
        }
        if around.is_nothing() {
            let range = TextRange::new(path.range.start, self.macro_close(mac));
            if self.parts == Parts::All {
                self.file.expanded.push(range);
                self.file.statements.push(range);
            }
        }
        Expansion::Done
    }

    /// Where the tokens of macros stand in the expansion at hand.
    fn own_tokens(&self) -> Option<TextRange> {
        let CallSite { path, bang } = self.expander.as_ref()?.call()?;
        Some(TextRange::new(self.at.start(path), self.at.end(bang)))
    }

    /// Whether a token is one of a macro's.
    pub fn is_made_up(&self, token: TextRange) -> bool {
        self.own_tokens().is_some_and(|own| own.contains_range(token))
    }

    /// The names of the inline modules around, outermost first.
    pub fn modules_around(&self) -> Vec<Name> {
        let mut names = Vec::new();
        let mut at = Some(self.scope);
        while let Some(scope) = at {
            let scope = self.file.scope(scope);
            names.extend(scope.module.and_then(|module| self.file.item(module).name));
            at = scope.parent;
        }
        names.reverse();
        names
    }

    fn mark(&self) -> Mark {
        let file = &*self.file;
        Mark {
            scope: self.scope,
            items: file.items.len(),
            of_scope: file.scope(self.scope).items.len(),
            scopes: file.scopes.len(),
            bodies: file.bodies.len(),
            types: file.types.len(),
            cfgs: file.cfgs.len(),
            statements: file.statements.len(),
            expanded: file.expanded.len(),
            unknown_macros: file.unknown_macros,
            body_macros: file.body_macros.len(),
            body: self.body.mark(),
        }
    }

    /// Forgets what came since. Scopes further out get their items only after those inside.
    fn back_to(&mut self, mark: &Mark) {
        self.scope = mark.scope;
        let file = &mut *self.file;
        file.items.truncate(mark.items);
        file.scopes[self.scope.0 as usize].items.truncate(mark.of_scope);
        file.scopes.truncate(mark.scopes);
        file.bodies.truncate(mark.bodies);
        file.types.truncate(mark.types);
        self.known_types.retain(|_, id| (id.0 as usize) < mark.types);
        file.cfgs.truncate(mark.cfgs);
        file.statements.truncate(mark.statements);
        file.expanded.truncate(mark.expanded);
        file.unknown_macros = mark.unknown_macros;
        file.body_macros.truncate(mark.body_macros);
        self.body.back_to(&mark.body);
    }
}
