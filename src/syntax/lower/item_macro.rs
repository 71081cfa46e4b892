//! Macro calls that stand for items.

use super::item::Head;
use super::item_expand::Expansion;
use super::{Lower, with_text};
use crate::hir::{CfgExpr, CfgId, ItemKind, MacroItem};
use crate::syntax::macro_input::{CfgIf, CfgSelect, Items, LazyStatic, LazyStatics};
use crate::syntax::paste::paste;
use syn::spanned::Spanned as _;

const INHERITED: syn::Visibility = syn::Visibility::Inherited;

impl Lower<'_, '_> {
    /// A macro call among items. What can't be expanded and reads as items is taken as these items: the macros that wrap
    /// items (`pin_project!`) leave them as they are nearly always.
    pub fn macro_item(&mut self, item: &syn::ItemMacro) {
        let close = self.macro_close(&item.mac);
        let end = item.semi_token.as_ref().map_or(close, |semi| self.at.end(semi.span));
        let keyword = item.mac.path.span();
        let head = Head { attrs: &item.attrs, vis: &INHERITED, name: item.ident.as_ref(), keyword, end };
        let name = item.mac.path.segments.last().map_or_else(String::new, |last| with_text(&last.ident, str::to_owned));
        match name.as_str() {
            "macro_rules" => self.macro_def(&head, &item.mac),
            "thread_local" | "lazy_static" => match item.mac.parse_body::<LazyStatics>() {
                Ok(statics) => statics.0.iter().for_each(|item| self.lazy_static(item, name == "thread_local")),
                Err(_) => self.macro_call_item(&head, &item.mac, Expansion::Foreign),
            },
            "cfg_if" => match item.mac.parse_body::<CfgIf<Items>>() {
                Ok(branches) => self.cfg_if_items(branches),
                Err(_) => self.macro_call_item(&head, &item.mac, Expansion::Foreign),
            },
            "cfg_select" => match item.mac.parse_body::<CfgSelect<Items>>() {
                Ok(CfgSelect(branches)) => self.cfg_if_items(branches),
                Err(_) => self.macro_call_item(&head, &item.mac, Expansion::Foreign),
            },
            "paste" => match syn::parse2::<Items>(paste(item.mac.tokens.clone())) {
                Ok(items) => self.items_under(&item.attrs, |lower| items.0.iter().for_each(|item| lower.item(item))),
                Err(_) => self.macro_call_item(&head, &item.mac, Expansion::Foreign),
            },
            _ => {
                let lower = |lower: &mut Self, items: Items| {
                    lower.items_under(&item.attrs, |lower| items.0.iter().for_each(|item| lower.item(item)));
                };
                match self.expand(&item.mac, lower) {
                    Expansion::Done => {}
                    failed => self.macro_call_item(&head, &item.mac, failed),
                }
            }
        }
    }

    /// The byte behind a macro call's closing delimiter.
    pub fn macro_close(&self, mac: &syn::Macro) -> u32 {
        match &mac.delimiter {
            syn::MacroDelimiter::Paren(paren) => self.at.close(&paren.span),
            syn::MacroDelimiter::Brace(brace) => self.at.close(&brace.span),
            syn::MacroDelimiter::Bracket(bracket) => self.at.close(&bracket.span),
        }
    }

    /// A call that is not expanded, and the items that its input reads as.
    fn macro_call_item(&mut self, head: &Head<'_>, mac: &syn::Macro, expansion: Expansion) {
        let items = mac.parse_body::<Items>().map_or_else(|_| Vec::new(), |items| items.0);
        self.unexpanded(head, mac, expansion, !items.is_empty());
        let projects = mac.path.segments.last().is_some_and(|last| last.ident == "pin_project");
        self.items_under(head.attrs, |lower| {
            items.iter().for_each(|item| lower.item(item));
            if projects {
                lower.added_projections(&items);
            }
        });
    }

    /// A call that is not expanded.
    pub fn unexpanded(&mut self, head: &Head<'_>, mac: &syn::Macro, expansion: Expansion, reads_as_items: bool) {
        let id = self.reserve(&Head { name: None, ..*head });
        let path = self.path(&mac.path, None);
        let include = mac.path.is_ident("include").then(|| mac.parse_body::<syn::LitStr>().ok()).flatten();
        let include = include.map(|file| file.value().into());
        self.file.unknown_macros += u32::from(!reads_as_items && include.is_none());
        let failed = expansion == Expansion::Failed;
        self.fill(id, ItemKind::MacroCall(Box::new(MacroItem { path, reads_as_items, failed, include })));
    }

    /// What `lazy_static!` makes hands on to the value, what `thread_local!` makes is a key.
    fn lazy_static(&mut self, item: &LazyStatic, is_key: bool) {
        if self.leaves_out(&item.vis) {
            return;
        }
        let end = self.at.end(item.name.span());
        let head = Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.name), keyword: item.start, end };
        let id = self.reserve(&head);
        let ty = &item.ty;
        let ty = if is_key { self.ty(&syn::parse_quote!(::std::thread::LocalKey<#ty>)) } else { self.ty(ty) };
        let body = self.initialiser(id, &item.value);
        self.fill(id, ItemKind::Static { ty, body, mutable: false });
    }

    /// Each branch holds where its own predicate does and none before it did.
    fn cfg_if_items(&mut self, branches: CfgIf<Items>) {
        let mut before = Vec::new();
        for (attrs, items) in branches.0 {
            let cfg = self.branch_cfg(&attrs, &mut before);
            let first = self.file.items.len();
            items.0.iter().for_each(|item| self.item(item));
            self.restrict(first, cfg);
        }
    }

    /// Lowers items that stand under the `cfg` of these attributes.
    pub fn items_under(&mut self, attrs: &[syn::Attribute], content: impl FnOnce(&mut Self)) {
        let first = self.file.items.len();
        content(self);
        let cfg = self.cfg_of(attrs);
        self.restrict(first, cfg);
    }

    /// Gives the items that came since one more predicate.
    fn restrict(&mut self, first: usize, cfg: Option<CfgId>) {
        if cfg.is_none() {
            return;
        }
        for index in first..self.file.items.len() {
            let item = &self.file.items[index];
            if item.container == self.container && item.scope == self.scope {
                let own = item.attrs.cfg;
                self.file.items[index].attrs.cfg = self.both(own, cfg);
            }
        }
    }

    /// The predicate of a branch of `cfg_if!` or `cfg_select!`; `before` collects the negations of those before it.
    pub fn branch_cfg(&mut self, attrs: &[syn::Attribute], before: &mut Vec<CfgExpr>) -> Option<CfgId> {
        let own = self.attrs(attrs).cfg.map(|id| self.file.cfgs[id.0 as usize].clone());
        let mut all = before.clone();
        all.extend(own.clone());
        before.extend(own.map(|own| CfgExpr::Not(Box::new(own))));
        self.cfg(all)
    }

    fn both(&mut self, a: Option<CfgId>, b: Option<CfgId>) -> Option<CfgId> {
        let parts = a.into_iter().chain(b).map(|id| self.file.cfgs[id.0 as usize].clone()).collect();
        self.cfg(parts)
    }
}
