//! Functions, and the members of `impl`, `trait` and `extern` blocks.

use super::Lower;
use super::item::Head;
use super::item_expand::Expansion;
use crate::base::TextRange;
use crate::hir::{BindMode, BodyId, BodyOwner, Function, Impl, ItemId, ItemKind, Param, Pat, PatId, SelfParam, Trait};
use crate::syntax::Parts;
use crate::syntax::macro_input::{Declaration, ImplItems, TraitItems};
use crate::syntax::paste::paste;
use proc_macro2::TokenStream;
use syn::parse::Parse;
use syn::spanned::Spanned as _;

const INHERITED: syn::Visibility = syn::Visibility::Inherited;

impl Lower<'_, '_> {
    /// The signature and body of a function.
    pub fn function(&mut self, id: ItemId, sig: &syn::Signature, block: Option<&syn::Block>) -> Function {
        let mut params = Vec::new();
        let mut self_param = None;
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => self_param = Some(self.receiver(receiver)),
                syn::FnArg::Typed(param) => {
                    let name = match &*param.pat {
                        syn::Pat::Ident(pat) => Some(self.name(&pat.ident)),
                        _ => None,
                    };
                    params.push(Param { name, ty: self.ty(&param.ty) });
                }
            }
        }
        let async_range = sig.asyncness.as_ref().map(|token| self.at.range(token.span));
        let fn_range = self.at.range(sig.fn_token.span);
        let end =
            block.map_or_else(|| self.at.close(&sig.paren_token.span), |block| self.at.open(&block.brace_token.span));
        Function {
            params: params.into(),
            self_param,
            ret: self.ret(&sig.output),
            is_async: sig.asyncness.is_some(),
            is_const: sig.constness.is_some(),
            is_unsafe: matches!(sig.safety, syn::Safety::Unsafe(_)),
            is_native: false,
            generics: Box::new(self.generics(&sig.generics)),
            body: block.filter(|_| self.parts == Parts::All).map(|block| self.fn_body(id, sig, block)),
            sig_range: TextRange::new(async_range.unwrap_or(fn_range).start, end),
            async_range,
        }
    }

    fn receiver(&mut self, receiver: &syn::Receiver) -> SelfParam {
        match &receiver.kind {
            // that it lives for ever is worth to be seen
            syn::ReceiverKind::Reference(_, Some(lifetime), None) if lifetime.ident == "static" => {
                SelfParam::Typed(self.ty(&syn::parse_quote!(&'static Self)))
            }
            syn::ReceiverKind::Reference(_, _, Some(_)) => SelfParam::RefMut,
            syn::ReceiverKind::Reference(..) => SelfParam::Ref,
            syn::ReceiverKind::Typed(_, ty) => SelfParam::Typed(self.ty(ty)),
            _ => SelfParam::Value,
        }
    }

    /// The body of a function, its parameters with it.
    pub fn fn_body(&mut self, id: ItemId, sig: &syn::Signature, block: &syn::Block) -> BodyId {
        let container = self.container.take();
        let body = self.new_body(BodyOwner::Item(id), |lower| {
            let params = sig.inputs.iter().map(|input| lower.param(input)).collect();
            (params, lower.block_expr(block, crate::hir::BlockKind::Plain, None))
        });
        self.container = container;
        body
    }

    fn param(&mut self, input: &syn::FnArg) -> PatId {
        match input {
            syn::FnArg::Typed(param) => self.pattern(&param.pat),
            syn::FnArg::Receiver(receiver) => {
                let name = crate::base::Name::new("self");
                let range = self.at.range(receiver.self_token.span);
                let binding = self.body.bind(name, false, BindMode::Move { mutable: receiver.mutability.is_some() });
                let pat = self.push_pat(Pat::Bind { binding, sub: None }, range);
                self.body.show_pattern();
                pat
            }
        }
    }

    /// `impl`
    pub fn impl_item(&mut self, item: &syn::ItemImpl) {
        let end = self.at.close(&item.brace_token.span);
        let head = Head { attrs: &item.attrs, vis: &INHERITED, name: None, keyword: item.impl_token.span, end };
        let id = self.reserve(&head);
        let generics = self.generics(&item.generics);
        let trait_ = item.trait_.as_ref().map(|(path, _)| self.path(path, None));
        let self_ty = self.ty(&item.self_ty);
        let outer = self.container.replace(id);
        let around = std::mem::replace(&mut self.inherent, trait_.is_none());
        let first = self.file.items.len();
        for member in &item.items {
            self.impl_member(member);
        }
        let items = self.members(first, id);
        (self.container, self.inherent) = (outer, around);
        let negative = item.modifiers.polarity.is_some();
        self.fill(id, ItemKind::Impl(Box::new(Impl { generics, trait_, negative, self_ty, items })));
    }

    /// `trait`
    pub fn trait_item(&mut self, item: &syn::ItemTrait) {
        let (keyword, end) = (item.trait_token.span, self.at.close(&item.brace_token.span));
        let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
        let generics = self.generics(&item.generics);
        let supertraits = self.bounds(&item.supertraits);
        let outer = self.container.replace(id);
        let first = self.file.items.len();
        for member in &item.items {
            self.trait_member(member);
        }
        let items = self.members(first, id);
        self.container = outer;
        self.fill(id, ItemKind::Trait(Box::new(Trait { generics, supertraits, items })));
    }

    /// The items since `first` that belong to `container` itself and not to an item in one of its bodies.
    fn members(&self, first: usize, container: ItemId) -> Box<[ItemId]> {
        let own = self.file.items().skip(first).filter(|(_, item)| item.container == Some(container));
        own.map(|(id, _)| id).collect()
    }

    fn impl_member(&mut self, member: &syn::ImplItem) {
        match member {
            syn::ImplItem::Fn(syn::ImplItemFn { vis, .. }) | syn::ImplItem::Const(syn::ImplItemConst { vis, .. })
                if self.inherent && self.leaves_out(vis) => {}
            syn::ImplItem::Fn(item) => {
                let end = self.at.close(&item.block.brace_token.span);
                self.member_fn(&item.attrs, &item.vis, &item.sig, Some(&item.block), end);
            }
            syn::ImplItem::Const(item) => {
                let (keyword, end) = (item.const_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
                let ty = self.ty(&item.ty);
                let body = self.initialiser(id, &item.expr);
                self.fill(id, ItemKind::Const { ty, body });
            }
            syn::ImplItem::Type(item) => {
                let (keyword, end) = (item.type_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
                let generics = Box::new(self.generics(&item.generics));
                let ty = Some(self.ty(&item.ty));
                self.fill(id, ItemKind::TypeAlias { generics, bounds: Box::default(), ty });
            }
            syn::ImplItem::Macro(item) => self.member_macro(&item.attrs, &item.mac, |lower, members: ImplItems| {
                members.0.iter().for_each(|member| lower.impl_member(member));
            }),
            syn::ImplItem::Verbatim(tokens) => self.verbatim_item(tokens),
            _ => {}
        }
    }

    fn trait_member(&mut self, member: &syn::TraitItem) {
        match member {
            syn::TraitItem::Fn(item) => {
                let end = match (&item.default, &item.semi_token) {
                    (Some(block), _) => self.at.close(&block.brace_token.span),
                    (None, Some(semi)) => self.at.end(semi.span),
                    (None, None) => self.at.close(&item.sig.paren_token.span),
                };
                self.member_fn(&item.attrs, &INHERITED, &item.sig, item.default.as_ref(), end);
            }
            syn::TraitItem::Const(item) => {
                let (keyword, end) = (item.const_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &INHERITED, name: Some(&item.ident), keyword, end });
                let ty = self.ty(&item.ty);
                let body = item.default.as_ref().and_then(|(_, value)| self.initialiser(id, value));
                self.fill(id, ItemKind::Const { ty, body });
            }
            syn::TraitItem::Type(item) => {
                let (keyword, end) = (item.type_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &INHERITED, name: Some(&item.ident), keyword, end });
                let generics = Box::new(self.generics(&item.generics));
                let bounds = self.bounds(&item.bounds);
                let ty = item.default.as_ref().map(|(_, ty)| self.ty(ty));
                self.fill(id, ItemKind::TypeAlias { generics, bounds, ty });
            }
            syn::TraitItem::Macro(item) => self.member_macro(&item.attrs, &item.mac, |lower, members: TraitItems| {
                members.0.iter().for_each(|member| lower.trait_member(member));
            }),
            syn::TraitItem::Verbatim(tokens) => self.verbatim_item(tokens),
            _ => {}
        }
    }

    fn member_fn(
        &mut self,
        attrs: &[syn::Attribute],
        vis: &syn::Visibility,
        sig: &syn::Signature,
        block: Option<&syn::Block>,
        end: u32,
    ) {
        if self.leaves_out_unstable(attrs) {
            return;
        }
        let id = self.reserve(&Head { attrs, vis, name: Some(&sig.ident), keyword: sig.fn_token.span, end });
        let function = self.function(id, sig, block);
        self.fill(id, ItemKind::Function(Box::new(function)));
    }

    /// A function of an `extern` block.
    fn extern_fn(&mut self, item: &syn::ForeignItemFn, is_native: bool) {
        if self.leaves_out_unstable(&item.attrs) {
            return;
        }
        let end = self.at.end(item.semi_token.span);
        let keyword = item.sig.fn_token.span;
        let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.sig.ident), keyword, end });
        let is_native = is_native && !item.attrs.iter().any(|attr| attr.path().is_ident("link_name"));
        let function = Function { is_native, ..self.function(id, &item.sig, None) };
        self.fill(id, ItemKind::Function(Box::new(function)));
    }

    fn member_macro<T: Parse>(&mut self, attrs: &[syn::Attribute], mac: &syn::Macro, lower: fn(&mut Self, T)) {
        if mac.path.segments.last().is_some_and(|last| last.ident == "paste")
            && let Ok(members) = syn::parse2(paste(mac.tokens.clone()))
        {
            return self.items_under(attrs, |this| lower(this, members));
        }
        let expansion = self.expand(mac, |this, content| this.items_under(attrs, |this| lower(this, content)));
        if expansion != Expansion::Done {
            let (keyword, end) = (mac.path.span(), self.macro_close(mac));
            self.unexpanded(&Head { attrs, vis: &INHERITED, name: None, keyword, end }, mac, expansion, false);
        }
    }

    /// `extern "C" { .. }`
    pub fn extern_block(&mut self, item: &syn::ItemForeignMod) {
        let is_native = is_linked(item);
        for member in &item.items {
            match member {
                syn::ForeignItem::Fn(item) => self.extern_fn(item, is_native),
                syn::ForeignItem::Static(item) => {
                    let (keyword, end) = (item.static_token.span, self.at.end(item.semi_token.span));
                    let head = Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end };
                    let id = self.reserve(&head);
                    let ty = self.ty(&item.ty);
                    self.fill(id, ItemKind::Static { ty, body: None, mutable: true });
                }
                syn::ForeignItem::Type(item) => {
                    let (keyword, end) = (item.type_token.span, self.at.end(item.semi_token.span));
                    self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
                }
                _ => {}
            }
        }
    }

    /// What the parser keeps as tokens: a function without a body, as the descriptions of foreign crates have them.
    pub fn verbatim_item(&mut self, tokens: &TokenStream) {
        if let Ok(Declaration { attrs, vis, sig }) = syn::parse2(tokens.clone()) {
            let end = self.at.close(&sig.paren_token.span);
            self.member_fn(&attrs, &vis, &sig, None, end);
        }
    }
}

/// Whether what an `extern` block declares are symbols of C that the linker finds (the Reference, "External blocks"):
/// not functions of Rust, nor those of the host of a WebAssembly module.
fn is_linked(block: &syn::ItemForeignMod) -> bool {
    let abi = block.abi.name.as_ref().map(syn::LitStr::value);
    let is_c = abi.is_none_or(|abi| matches!(abi.as_str(), "C" | "C-unwind" | "system" | "system-unwind" | "cdecl"));
    let is_of_host = |attr: &syn::Attribute| {
        let imports = |list: &syn::MetaList| list.tokens.to_string().contains("wasm_import_module");
        attr.path().segments.last().is_some_and(|last| last.ident == "wasm_bindgen")
            || attr.path().is_ident("link") && attr.meta.require_list().is_ok_and(imports)
    };
    is_c && !block.attrs.iter().any(is_of_host)
}
