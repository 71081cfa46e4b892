//! What well-known procedural macros add to a type. They are not run here, so what their documentation promises is written
//! down: the signatures that others call, with empty bodies.

use super::Lower;
use crate::hir::{ItemId, Meta};
use crate::syntax::macro_input::Items;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Expr, Field, Fields, Generics, Ident, Lit, Token, Type, parse_quote};

impl Lower<'_, '_> {
    /// What the attributes of a struct add; its name is the place of all of it.
    pub fn added_to_struct(&mut self, id: ItemId, item: &syn::ItemStruct) {
        let attrs = &self.file.item(id).attrs;
        let mut added = TokenStream::new();
        for derive in attrs.named("derive").flat_map(|derive| &derive.args) {
            match derive.last() {
                Some(name) if name == "TypedBuilder" => added.extend(typed_builder(item)),
                Some(name) if name == "Message" && is_prost(derive, &item.fields) => added.extend(message(item)),
                _ => {}
            }
        }
        if attrs.has_last("pin_project") {
            added.extend(projections(&syn::Item::Struct(item.clone())));
        }
        self.added(&item.attrs, added);
    }

    /// The same for an enum.
    pub fn added_to_enum(&mut self, id: ItemId, item: &syn::ItemEnum) {
        let attrs = &self.file.item(id).attrs;
        let mut added = TokenStream::new();
        for derive in attrs.named("derive").flat_map(|derive| &derive.args) {
            if matches!(&*derive.path, [first, last] if first == "prost" && last == "Enumeration") {
                added.extend(enumeration(item));
            }
        }
        if attrs.has_last("pin_project") {
            added.extend(projections(&syn::Item::Enum(item.clone())));
        }
        self.added(&item.attrs, added);
    }

    /// What `pin_project!` adds to the items in it.
    pub fn added_projections(&mut self, items: &[syn::Item]) {
        for item in items {
            let (syn::Item::Struct(syn::ItemStruct { attrs, .. }) | syn::Item::Enum(syn::ItemEnum { attrs, .. })) =
                item
            else {
                continue;
            };
            self.added(attrs, projections(item));
        }
    }

    /// Adds items that nobody wrote: they are no statements to look for comments at.
    fn added(&mut self, attrs: &[syn::Attribute], tokens: TokenStream) {
        if tokens.is_empty() {
            return;
        }
        let statements = self.file.statements.len();
        if let Ok(Items(items)) = syn::parse2(tokens) {
            self.items_under(attrs, |lower| items.iter().for_each(|item| lower.item(item)));
        }
        self.file.statements.truncate(statements);
    }
}

/// The entries of an attribute's list, as far as they read as expressions: `setter(into, prefix = "with_")`.
struct Words(Vec<Expr>);

impl Words {
    /// Of all attributes whose path ends in this name; `None` where one does not read so.
    fn of(attrs: &[syn::Attribute], name: &str) -> Option<Self> {
        let mut all = Vec::new();
        let is_named = |attr: &&syn::Attribute| attr.path().segments.last().is_some_and(|last| last.ident == name);
        for attr in attrs.iter().filter(is_named) {
            all.extend(attr.parse_args_with(Punctuated::<Expr, Token![,]>::parse_terminated).ok()?);
        }
        Some(Self(all))
    }

    /// The list behind a word.
    fn inside(&self, word: &str) -> Self {
        let lists = self.0.iter().filter_map(|entry| match entry {
            Expr::Call(call) if is_word(&call.func, word) => Some(call.args.iter().cloned()),
            _ => None,
        });
        Self(lists.flatten().collect())
    }

    fn has(&self, word: &str) -> bool {
        self.0.iter().any(|entry| match entry {
            Expr::Call(call) => is_word(&call.func, word),
            Expr::Assign(assign) => is_word(&assign.left, word),
            _ => is_word(entry, word),
        })
    }

    fn value(&self, word: &str) -> Option<&Expr> {
        self.0.iter().find_map(|entry| match entry {
            Expr::Assign(assign) if is_word(&assign.left, word) => Some(&*assign.right),
            _ => None,
        })
    }

    /// `word = Name`
    fn ident(&self, word: &str) -> Option<Ident> {
        match self.value(word)? {
            Expr::Path(path) => path.path.get_ident().cloned(),
            _ => None,
        }
    }

    /// `word = "text"`
    fn text(&self, word: &str) -> Option<String> {
        match self.value(word)? {
            Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        }
    }
}

/// A name made of others and of what users wrote, which may be none.
fn ident(text: &str, span: Span) -> Option<Ident> {
    let text = text.replace("r#", "");
    let mut ident = [text.clone(), format!("r#{text}")].iter().find_map(|text| syn::parse_str::<Ident>(text).ok())?;
    ident.set_span(span);
    Some(ident)
}

fn is_word(expr: &Expr, word: &str) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident(word))
}

/// `#[derive(TypedBuilder)]`: `S::builder()`, a method for each field, `build()`. In which order they come and that none
/// is missing is the compiler's business.
fn typed_builder(item: &syn::ItemStruct) -> TokenStream {
    let (name, generics, span) = (&item.ident, &item.generics, item.ident.span());
    let Some(words) = Words::of(&item.attrs, "builder") else { return TokenStream::new() };
    let (of_type, start, end) =
        (words.inside("builder_type"), words.inside("builder_method"), words.inside("build_method"));
    let builder = of_type.ident("name").unwrap_or_else(|| format_ident!("{}Builder", name));
    let start = start.ident("name").unwrap_or_else(|| Ident::new("builder", span));
    let (end, makes_another) = (end.ident("name").unwrap_or_else(|| Ident::new("build", span)), end.has("into"));
    let defaults = words.inside("field_defaults").inside("setter");
    let setters = item.fields.iter().filter_map(|field| setter(field, &defaults));
    let (header, args, bounds) = generics.split_for_impl();
    let vis = &item.vis;
    let built =
        if makes_another { quote!(fn #end<__B>(self) -> __B {}) } else { quote!(fn #end(self) -> #name #args {}) };
    quote_spanned! {span=>
        #vis struct #builder #generics #bounds { made: #name #args }
        impl #header #name #args #bounds { pub fn #start() -> #builder #args {} }
        impl #header #builder #args #bounds { #(#setters)* pub #built }
    }
}

fn setter(field: &Field, defaults: &Words) -> Option<TokenStream> {
    let (name, ty) = (field.ident.as_ref()?, &field.ty);
    let words = Words::of(&field.attrs, "builder").map(|words| words.inside("setter"));
    let find = |word| words.as_ref().and_then(|words| words.text(word)).or_else(|| defaults.text(word));
    if words.as_ref().is_some_and(|words| words.has("skip")) {
        return None;
    }
    let (prefix, suffix) = (find("prefix").unwrap_or_default(), find("suffix").unwrap_or_default());
    let method = ident(&format!("{prefix}{name}{suffix}"), name.span()).unwrap_or_else(|| name.clone());
    // what it takes is converted or unwrapped, in one of many ways
    let is_plain = defaults.0.is_empty() && words.as_ref().is_some_and(|words| words.0.is_empty());
    let takes_none = words.as_ref().is_some_and(|words| words.has("strip_bool")) || defaults.has("strip_bool");
    let mut methods = match (is_plain, takes_none) {
        (true, _) => quote!(pub fn #method(self, value: #ty) -> Self {}),
        (_, true) => quote!(pub fn #method(self) -> Self {}),
        _ => quote!(pub fn #method<__V>(self, value: __V) -> Self {}),
    };
    for stripped in
        words.iter().chain([defaults]).flat_map(|words| ["strip_option", "strip_bool"].map(|word| words.inside(word)))
    {
        let [before, after] =
            ["fallback_prefix", "fallback_suffix"].map(|word| stripped.text(word).unwrap_or_default());
        let other = stripped.ident("fallback").or_else(|| ident(&format!("{before}{method}{after}"), name.span()));
        if let Some(other) = other.filter(|other| *other != method) {
            methods.extend(quote!(pub fn #other<__V>(self, value: __V) -> Self {}));
            break;
        }
    }
    Some(methods)
}

/// Whether a `Message` is that of prost: other crates have a derive of the same name.
fn is_prost(derive: &Meta, fields: &Fields) -> bool {
    let is_marked = |field: &Field| field.attrs.iter().any(|attr| attr.path().is_ident("prost"));
    derive.path.first().is_some_and(|first| first == "prost") || fields.iter().any(is_marked)
}

/// `#[derive(prost::Message)]`: a `Default`, and methods for what a field does not show by its type.
fn message(item: &syn::ItemStruct) -> TokenStream {
    let (name, span) = (&item.ident, item.ident.span());
    let (header, args, bounds) = item.generics.split_for_impl();
    let accessors = item.fields.iter().filter_map(accessors);
    quote_spanned! {span=>
        impl #header ::core::default::Default for #name #args #bounds { fn default() -> Self {} }
        impl #header #name #args #bounds { #(#accessors)* }
    }
}

fn accessors(field: &Field) -> Option<TokenStream> {
    let name = field.ident.as_ref()?;
    let words = Words::of(&field.attrs, "prost")?;
    let [set, push] = ["set", "push"].map(|word| format_ident!("{}_{}", word, name));
    if let Some(path) = words.text("enumeration") {
        let ty: Type = syn::parse_str(&path).ok()?;
        return Some(if words.has("repeated") {
            quote!(
                pub fn #name(&self) -> impl ::core::iter::Iterator<Item = #ty> {}
                pub fn #push(&mut self, value: #ty) {}
            )
        } else {
            quote!(pub fn #name(&self) -> #ty {} pub fn #set(&mut self, value: #ty) {})
        });
    }
    let ty = inner(&field.ty).filter(|_| words.has("optional"))?;
    match (words.has("string"), words.has("bytes") || words.has("message")) {
        (true, _) => Some(quote!(pub fn #name(&self) -> &str {})),
        (_, true) => None,
        _ => Some(quote!(pub fn #name(&self) -> #ty {})),
    }
}

/// The type in an `Option`.
fn inner(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let syn::PathArguments::AngleBracketed(args) = &path.path.segments.last()?.arguments else { return None };
    args.args.iter().find_map(|arg| if let syn::GenericArgument::Type(ty) = arg { Some(ty) } else { None })
}

/// `#[derive(prost::Enumeration)]`
fn enumeration(item: &syn::ItemEnum) -> TokenStream {
    let (name, span) = (&item.ident, item.ident.span());
    quote_spanned! {span=>
        impl #name { pub fn is_valid(value: i32) -> bool {} }
        impl ::core::default::Default for #name { fn default() -> Self {} }
        impl ::core::convert::From<#name> for i32 { fn from(value: #name) -> i32 {} }
        impl ::core::convert::TryFrom<i32> for #name {
            type Error = ::prost::UnknownEnumValue;
            fn try_from(value: i32) -> ::core::result::Result<Self, ::prost::UnknownEnumValue> {}
        }
    }
}

/// What `#[pin_project]` and `pin_project!` add: `project` and `project_ref`, and the types that these give back, in which
/// each field is a reference, and a pinned one where it says `#[pin]`.
fn projections(item: &syn::Item) -> TokenStream {
    let (name, generics, attrs) = match item {
        syn::Item::Struct(item) => (&item.ident, &item.generics, &item.attrs),
        syn::Item::Enum(item) => (&item.ident, &item.generics, &item.attrs),
        _ => return TokenStream::new(),
    };
    let (header, args, bounds) = generics.split_for_impl();
    let with_pin = Generics { params: pinned(generics), ..generics.clone() };
    let (_, pinned_args, _) = with_pin.split_for_impl();
    let mut types = TokenStream::new();
    let mut methods = TokenStream::new();
    for (method, is_mut) in [("project", true), ("project_ref", false)] {
        let given = named(attrs, method);
        if given.is_none() && matches!(item, syn::Item::Enum(_)) {
            continue;
        }
        let projection = given.unwrap_or_else(|| format_ident!("__{}_{}", name, method));
        let method = Ident::new(method, name.span());
        let reference: Type = if is_mut { parse_quote!(&'__pin mut Self) } else { parse_quote!(&'__pin Self) };
        types.extend(projected(item, &projection, &with_pin, is_mut));
        methods.extend(quote! {
            pub(crate) fn #method<'__pin>(self: ::core::pin::Pin<#reference>) -> #projection #pinned_args {}
        });
    }
    quote_spanned!(name.span()=> #types impl #header #name #args #bounds { #methods })
}

/// The name that is given to a projection: `#[pin_project(project = Name)]`, or `#[project = Name]` in the macro.
fn named(attrs: &[syn::Attribute], method: &str) -> Option<Ident> {
    let of_macro = attrs.iter().filter(|attr| attr.path().is_ident(method)).find_map(|attr| match &attr.meta {
        syn::Meta::NameValue(syn::MetaNameValue { value: Expr::Path(path), .. }) => path.path.get_ident().cloned(),
        _ => None,
    });
    of_macro.or_else(|| {
        let list = |attr: &&syn::Attribute| is_pin_project(attr) && attr.meta.require_list().is_ok();
        let lists: Vec<syn::Attribute> = attrs.iter().filter(list).cloned().collect();
        Words::of(&lists, "pin_project")?.ident(method)
    })
}

fn pinned(generics: &Generics) -> Punctuated<syn::GenericParam, Token![,]> {
    let pin: syn::GenericParam = parse_quote!('__pin);
    std::iter::once(pin).chain(generics.params.iter().cloned()).collect()
}

fn projected(item: &syn::Item, name: &Ident, generics: &Generics, is_mut: bool) -> TokenStream {
    let mut projected = item.clone();
    let fields: Vec<&mut Fields> = match &mut projected {
        syn::Item::Struct(item) => {
            (item.ident, item.generics, item.attrs) = (name.clone(), generics.clone(), Vec::new());
            vec![&mut item.fields]
        }
        syn::Item::Enum(item) => {
            (item.ident, item.generics, item.attrs) = (name.clone(), generics.clone(), Vec::new());
            item.variants.iter_mut().map(|variant| &mut variant.fields).collect()
        }
        _ => return TokenStream::new(),
    };
    for field in fields.into_iter().flat_map(Fields::iter_mut) {
        let ty = &field.ty;
        let reference: Type = if is_mut { parse_quote!(&'__pin mut #ty) } else { parse_quote!(&'__pin #ty) };
        let is_pinned = field.attrs.iter().any(|attr| attr.path().is_ident("pin"));
        field.ty = if is_pinned { parse_quote!(::core::pin::Pin<#reference>) } else { reference };
        field.attrs.retain(|attr| attr.path().is_ident("cfg"));
    }
    quote!(#projected)
}

/// `#[pin_project]`, `#[pin_project::pin_project]`
fn is_pin_project(attr: &syn::Attribute) -> bool {
    attr.path().segments.last().is_some_and(|last| last.ident == "pin_project")
}
