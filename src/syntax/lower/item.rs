//! Items of a module or a block.

use super::Lower;
use crate::base::{Name, TextRange};
use crate::hir::{
    Adt, AdtKind, Anchor, Attrs, Field, Import, ImportName, Item, ItemId, ItemKind, MacroDef, Module, Variant,
    Visibility,
};
use crate::syntax::Parts;
use proc_macro2::Span;

/// What every item has, before it is known what it is.
pub struct Head<'a> {
    /// Its attributes.
    pub attrs: &'a [syn::Attribute],
    /// Its visibility.
    pub vis: &'a syn::Visibility,
    /// Its name, where it has one.
    pub name: Option<&'a syn::Ident>,
    /// Its keyword.
    pub keyword: Span,
    /// Its last byte, exclusive.
    pub end: u32,
}

impl Lower<'_, '_> {
    /// Adds one item of a module or block to the file and to its scope.
    pub fn item(&mut self, item: &syn::Item) {
        use syn::Item::*;
        match item {
            Fn(item) => self.fn_item(item),
            Mod(item) => self.mod_item(item),
            Use(item) => self.use_item(item),
            Struct(item) => self.struct_item(item),
            Enum(item) => self.enum_item(item),
            Union(item) => self.union_item(item),
            Impl(item) => self.impl_item(item),
            Trait(item) => self.trait_item(item),
            Macro(item) => self.macro_item(item),
            ForeignMod(item) => self.extern_block(item),
            Const(_) | Static(_) | Type(_) | TraitAlias(_) | ExternCrate(_) => self.plain_item(item),
            Verbatim(tokens) => self.verbatim_item(tokens),
            _ => {}
        }
    }

    /// Adds an item whose kind is filled in later, as its members and its body name it.
    pub fn reserve(&mut self, head: &Head<'_>) -> ItemId {
        let attrs = self.attrs(head.attrs);
        self.reserve_with(head, attrs)
    }

    /// The same with attributes that have been read.
    pub fn reserve_with(&mut self, head: &Head<'_>, attrs: Attrs) -> ItemId {
        let keyword = self.at.range(head.keyword);
        let start = head.attrs.first().map_or_else(
            || self.vis_start(head.vis).unwrap_or(keyword.start),
            |attr| self.at.start(attr.pound_token.span),
        );
        let range = TextRange::new(start.min(keyword.start), head.end);
        let id = ItemId(self.file.items.len() as u32);
        self.file.items.push(Item {
            name: head.name.map(|name| self.name(name)),
            name_range: head.name.map_or(keyword, |name| self.ident_range(name)),
            range,
            scope: self.scope,
            container: self.container,
            vis: visibility(head.vis),
            attrs,
            kind: ItemKind::Unknown,
        });
        if self.parts == Parts::All {
            self.file.statements.push(range);
        }
        if self.container.is_none() {
            self.file.scopes[self.scope.0 as usize].items.push(id);
        }
        id
    }

    /// Says what a reserved item is.
    pub fn fill(&mut self, id: ItemId, kind: ItemKind) {
        self.file.items[id.0 as usize].kind = kind;
    }

    /// Items between two braces, in a scope of their own.
    pub fn in_scope(&mut self, scope: crate::hir::ScopeId, content: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.scope, scope);
        let container = self.container.take();
        content(self);
        self.container = container;
        self.scope = outer;
    }

    fn vis_start(&self, vis: &syn::Visibility) -> Option<u32> {
        match vis {
            syn::Visibility::Public(token) => Some(self.at.start(token.span)),
            syn::Visibility::Restricted(vis) => Some(self.at.start(vis.pub_token.span)),
            syn::Visibility::Inherited => None,
        }
    }

    fn fn_item(&mut self, item: &syn::ItemFn) {
        if self.leaves_out(&item.vis) || self.leaves_out_unstable(&item.attrs) {
            return;
        }
        let head = Head {
            attrs: &item.attrs,
            vis: &item.vis,
            name: Some(&item.sig.ident),
            keyword: item.sig.fn_token.span,
            end: self.at.close(&item.block.brace_token.span),
        };
        let id = self.reserve(&head);
        let function = self.function(id, &item.sig, Some(&item.block));
        self.fill(id, ItemKind::Function(Box::new(function)));
    }

    fn mod_item(&mut self, item: &syn::ItemMod) {
        let semi = item.semi.as_ref().map(|semi| self.at.end(semi.span));
        let brace = item.content.as_ref().map(|(brace, _)| self.at.close(&brace.span));
        let head = Head {
            attrs: &item.attrs,
            vis: &item.vis,
            name: Some(&item.ident),
            keyword: item.mod_token.span,
            end: brace.or(semi).unwrap_or_else(|| self.at.end(item.ident.span())),
        };
        let id = self.reserve(&head);
        let path_attr = self.file.item(id).attrs.named("path").next().and_then(|meta| meta.value.clone());
        let inline = item.content.as_ref().map(|(_, items)| {
            let scope = self.open_scope(Some(id));
            self.in_scope(scope, |lower| items.iter().for_each(|item| lower.item(item)));
            scope
        });
        self.fill(id, ItemKind::Module(Module { inline, path_attr }));
    }

    fn use_item(&mut self, item: &syn::ItemUse) {
        let head = Head {
            attrs: &item.attrs,
            vis: &item.vis,
            name: None,
            keyword: item.use_token.span,
            end: self.at.end(item.semi_token.span),
        };
        let id = self.reserve(&head);
        let anchor = if item.leading_colon.is_some() { Anchor::Global } else { Anchor::Plain };
        let mut imports = Vec::new();
        self.use_tree(&item.tree, &mut Prefix { anchor, names: Vec::new() }, &mut imports);
        self.fill(id, ItemKind::Use(imports.into()));
    }

    fn use_tree(&mut self, tree: &syn::UseTree, prefix: &mut Prefix, imports: &mut Vec<Import>) {
        match tree {
            syn::UseTree::Path(path) => {
                let mark = prefix.clone();
                prefix.push(&path.ident, self.name(&path.ident));
                self.use_tree(&path.tree, prefix, imports);
                *prefix = mark;
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.use_tree(tree, prefix, imports)),
            syn::UseTree::Glob(glob) => {
                imports.push(prefix.import(ImportName::Glob, self.at.range(glob.star_token.spans[0])));
            }
            syn::UseTree::Name(name) => {
                let range = self.ident_range(&name.ident);
                imports.extend(self.use_leaf(&name.ident, None, prefix, range));
            }
            syn::UseTree::Rename(rename) => {
                let range = self.ident_range(&rename.ident).cover(self.ident_range(&rename.rename));
                let alias = if rename.rename == "_" {
                    ImportName::Unnamed
                } else {
                    ImportName::Named(self.name(&rename.rename))
                };
                imports.extend(self.use_leaf(&rename.ident, Some(alias), prefix, range));
            }
        }
    }

    /// `name`, `name as alias`, and `self` in a group, which imports what stands before the group.
    fn use_leaf(
        &self,
        ident: &syn::Ident,
        alias: Option<ImportName>,
        prefix: &Prefix,
        range: TextRange,
    ) -> Option<Import> {
        let mut prefix = prefix.clone();
        let only_types = ident == "self" && !prefix.names.is_empty();
        let name = if only_types {
            *prefix.names.last()?
        } else {
            prefix.push(ident, self.name(ident));
            prefix.names.last().copied().unwrap_or_else(|| self.name(ident))
        };
        Some(Import { only_types, ..prefix.import(alias.unwrap_or(ImportName::Named(name)), range) })
    }

    fn struct_item(&mut self, item: &syn::ItemStruct) {
        let end = match (&item.semi_token, &item.fields) {
            (Some(semi), _) => self.at.end(semi.span),
            (None, syn::Fields::Named(fields)) => self.at.close(&fields.brace_token.span),
            (None, _) => self.at.end(item.ident.span()),
        };
        let keyword = item.struct_token.span;
        let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
        let generics = self.generics(&item.generics);
        let variant = self.variant(&item.ident, &[], &item.fields);
        self.fill(id, ItemKind::Adt(Box::new(Adt { kind: AdtKind::Struct, generics, variants: Box::new([variant]) })));
        self.added_to_struct(id, item);
    }

    fn enum_item(&mut self, item: &syn::ItemEnum) {
        let (keyword, end) = (item.enum_token.span, self.at.close(&item.brace_token.span));
        let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
        let generics = self.generics(&item.generics);
        let mut variants = Vec::with_capacity(item.variants.len());
        for variant in &item.variants {
            variants.push(self.variant(&variant.ident, &variant.attrs, &variant.fields));
        }
        let variants = variants.into();
        self.fill(id, ItemKind::Adt(Box::new(Adt { kind: AdtKind::Enum, generics, variants })));
        self.added_to_enum(id, item);
    }

    fn union_item(&mut self, item: &syn::ItemUnion) {
        let (keyword, end) = (item.union_token.span, self.at.close(&item.fields.brace_token.span));
        let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
        let generics = self.generics(&item.generics);
        let variant = self.variant(&item.ident, &[], &syn::Fields::Named(item.fields.clone()));
        self.fill(id, ItemKind::Adt(Box::new(Adt { kind: AdtKind::Union, generics, variants: Box::new([variant]) })));
    }

    fn variant(&mut self, name: &syn::Ident, attrs: &[syn::Attribute], fields: &syn::Fields) -> Variant {
        let mut lowered = Vec::with_capacity(fields.len());
        for (index, field) in fields.iter().enumerate() {
            let name = field.ident.as_ref().map_or_else(|| Name::new(&index.to_string()), |name| self.name(name));
            let cfg = self.cfg_of(&field.attrs);
            lowered.push(Field { name, ty: self.ty(&field.ty), vis: visibility(&field.vis), cfg });
        }
        let is_tuple = matches!(fields, syn::Fields::Unnamed(_));
        Variant { name: self.name(name), attrs: self.attrs(attrs), fields: lowered.into(), is_tuple }
    }

    fn plain_item(&mut self, item: &syn::Item) {
        match item {
            syn::Item::Const(syn::ItemConst { vis, .. }) | syn::Item::Static(syn::ItemStatic { vis, .. })
                if self.leaves_out(vis) => {}
            syn::Item::Const(item) => {
                let head = Head {
                    attrs: &item.attrs,
                    vis: &item.vis,
                    name: Some(&item.ident).filter(|name| *name != "_"),
                    keyword: item.const_token.span,
                    end: self.at.end(item.semi_token.span),
                };
                let id = self.reserve(&head);
                let ty = self.ty(&item.ty);
                let body = self.initialiser(id, &item.expr);
                self.fill(id, ItemKind::Const { ty, body });
            }
            syn::Item::Static(item) => {
                let (keyword, end) = (item.static_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
                let ty = self.ty(&item.ty);
                let body = self.initialiser(id, &item.expr);
                let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
                self.fill(id, ItemKind::Static { ty, body, mutable });
            }
            syn::Item::Type(item) => {
                let (keyword, end) = (item.type_token.span, self.at.end(item.semi_token.span));
                let id =
                    self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
                let generics = Box::new(self.generics(&item.generics));
                let ty = Some(self.ty(&item.ty));
                self.fill(id, ItemKind::TypeAlias { generics, bounds: Box::default(), ty });
            }
            syn::Item::TraitAlias(item) => {
                let (keyword, end) = (item.trait_token.span, self.at.end(item.semi_token.span));
                self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(&item.ident), keyword, end });
            }
            syn::Item::ExternCrate(item) => {
                let name = item.rename.as_ref().map_or(&item.ident, |(_, alias)| alias);
                let (keyword, end) = (item.extern_token.span, self.at.end(item.semi_token.span));
                let id = self.reserve(&Head { attrs: &item.attrs, vis: &item.vis, name: Some(name), keyword, end });
                let krate = self.name(&item.ident);
                self.fill(id, ItemKind::ExternCrate(krate));
            }
            _ => {}
        }
    }

    /// `macro_rules!`
    pub fn macro_def(&mut self, head: &Head<'_>, mac: &syn::Macro) {
        let id = self.reserve(head);
        let exported = self.file.item(id).attrs.has("macro_export");
        let rules = self.macro_rules(self.file.item(id).name, mac);
        self.fill(id, ItemKind::MacroDef(MacroDef { exported, rules }));
    }
}

/// How far an item can be seen.
pub fn visibility(vis: &syn::Visibility) -> Visibility {
    match vis {
        syn::Visibility::Public(_) => Visibility::Public,
        syn::Visibility::Restricted(vis) if vis.path.is_ident("self") => Visibility::Inherited,
        syn::Visibility::Restricted(_) => Visibility::Restricted,
        syn::Visibility::Inherited => Visibility::Inherited,
    }
}

/// What stands before a leaf of a `use`.
#[derive(Clone)]
struct Prefix {
    anchor: Anchor,
    names: Vec<Name>,
}

impl Prefix {
    fn push(&mut self, ident: &syn::Ident, name: Name) {
        match (self.anchor, self.names.is_empty()) {
            (Anchor::Plain, true) if ident == "crate" => self.anchor = Anchor::Crate,
            (Anchor::Plain, true) if ident == "self" => self.anchor = Anchor::Super(0),
            (Anchor::Plain, true) if ident == "super" => self.anchor = Anchor::Super(1),
            (Anchor::Super(depth), true) if ident == "super" => self.anchor = Anchor::Super(depth.saturating_add(1)),
            (Anchor::Super(_), true) if ident == "self" => {}
            _ => self.names.push(name),
        }
    }

    fn import(&self, name: ImportName, range: TextRange) -> Import {
        Import { anchor: self.anchor, segments: self.names.clone().into(), name, only_types: false, range }
    }
}
