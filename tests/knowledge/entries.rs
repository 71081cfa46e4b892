//! From signatures to a program that uses each of them.

use super::lists;
use super::render::{Render, count, letters, member, with_args};
use super::world::{Crate, World, public_members, raw};
use async_lint::foreign::Api;
use async_lint::hir::{Adt, Function, Generics, Impl, ImportName, Item, ItemKind, TypeId, Variant, Visibility};
use async_lint::resolve::{CrateId, Def, ItemRef, Names, Namespace, UnitId};
use std::collections::BTreeSet;

/// One statement about a crate, with the code that is refused where it is false.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// What is said to exist.
    pub what: String,
    /// Where it is said.
    pub place: String,
    /// The inside of a function.
    pub code: String,
    /// Whether the compiler must refuse it with E0277: `impl !Send for ..`.
    pub refused: bool,
    /// Whether it is what another entry recommends.
    pub is_replacement: bool,
}

/// All that a crate's files say, and what can't be named.
pub fn of_crate(world: &World, id: CrateId) -> (Vec<Entry>, Vec<String>) {
    let krate = &world.crates[id.0 as usize];
    let unit = UnitId(world.names.krate(id).units.start);
    let mut writer = Writer { world, krate, entries: BTreeSet::new(), faults: Vec::new() };
    for (at, item) in world.names.items(unit) {
        writer.item(at, item);
    }
    writer.globs(unit);
    (writer.entries.into_iter().collect(), writer.faults)
}

struct Writer<'a> {
    world: &'a World,
    krate: &'a Crate,
    entries: BTreeSet<Entry>,
    faults: Vec<String>,
}

impl Writer<'_> {
    fn add(&mut self, at: u32, what: impl Into<String>, code: impl Into<String>) {
        let (what, place, code) = (what.into(), self.krate.place(at), code.into());
        self.entries.insert(Entry { what, place, code, refused: false, is_replacement: false });
    }

    fn item(&mut self, at: ItemRef, item: &Item) {
        if let Some(api) = self.krate.apis.get(&at.item) {
            self.instead(item, api);
        }
        if let Some(container) = item.container {
            let container = ItemRef { item: container, ..at };
            return match &self.world.names.item(container).kind {
                ItemKind::Impl(of) => self.impl_member(at, item, of),
                _ => self.trait_member(at, item, container),
            };
        }
        match &item.kind {
            ItemKind::Impl(of) => self.implementation(at, item, of),
            ItemKind::Use(imports) if item.vis == Visibility::Public => {
                let Some(module) = self.world.names.module_of(at).and_then(|module| self.world.module_path(module))
                else {
                    return;
                };
                for import in imports {
                    if let ImportName::Named(name) = import.name {
                        let path = member(&module, name);
                        self.add(import.range.start, &path, format!("use {path} as _;"));
                    }
                }
            }
            ItemKind::Module(_) if item.vis != Visibility::Public => {}
            _ if item.vis == Visibility::Public => match self.path(at, item) {
                Some(path) => self.named(at, item, &path),
                None => {
                    let place = self.krate.place(item.name_range.start);
                    let name = item.name.map_or_else(String::new, |name| name.to_string());
                    self.faults.push(format!("{place}: no public path leads to `{name}`"));
                }
            },
            _ => {}
        }
    }

    fn path(&self, at: ItemRef, item: &Item) -> Option<String> {
        match &item.kind {
            ItemKind::Module(_) => {
                let mut around = self.world.names.members(self.world.names.module_of(at)?);
                self.world.path(around.find(|(name, ns, _)| Some(*name) == item.name && *ns == Namespace::Types)?.2)
            }
            _ => self.world.path(Def::Item(at)),
        }
    }

    fn named(&mut self, at: ItemRef, item: &Item, path: &str) {
        let start = item.name_range.start;
        let render = Render::new(self.world, at);
        let holes = render.holes(at);
        match &item.kind {
            ItemKind::Module(_) => self.add(start, path, format!("use {path}::{{self as _}};")),
            ItemKind::Function(_) if is_macro(item) => self.add(start, path, format!("use {path} as _;")),
            ItemKind::Function(of) => self.add(start, path, call(render, of, path)),
            ItemKind::Adt(of) => {
                self.add(start, path, format!("let _: &{path}{holes};"));
                self.inside(at, item, of, path);
            }
            ItemKind::TypeAlias { .. } => self.add(start, path, format!("let _: &{path}{holes};")),
            ItemKind::Trait(of) => {
                let bound = Bound::of(path, Some(&of.generics));
                self.add(start, path, format!("fn is<{}>() {{}}", bound.declared()));
            }
            ItemKind::Const { ty, .. } | ItemKind::Static { ty, .. } => {
                self.add(start, path, format!("let _: &{} = &{path};", render.ty(*ty)));
            }
            _ => self.add(start, path, format!("use {path} as _;")),
        }
    }

    /// Derived traits, variants and public fields.
    fn inside(&mut self, at: ItemRef, item: &Item, of: &Adt, path: &str) {
        let start = item.name_range.start;
        let ty = format!("{path}{}", Render::new(self.world, at).holes(at));
        for name in item.attrs.named("derive").flat_map(|derive| &derive.args).filter_map(|meta| meta.last()) {
            let module = match name.as_str() {
                "Clone" => "clone",
                "Copy" => "marker",
                "Default" => "default",
                "Debug" => "fmt",
                "Hash" => "hash",
                _ => "cmp",
            };
            let code = Bound::of(&format!("::std::{module}::{name}"), None).asked(&ty, &[], &[]);
            self.add(start, format!("{path}: {name}"), code);
        }
        for variant in &of.variants {
            if variant.name != item.name.unwrap_or(variant.name) || of.kind == async_lint::hir::AdtKind::Enum {
                let path = member(path, variant.name);
                self.add(start, &path, format!("use {path} as _;"));
            } else {
                self.fields(at, variant, path, &ty);
            }
        }
    }

    fn fields(&mut self, at: ItemRef, variant: &Variant, path: &str, ty: &str) {
        let start = self.world.names.item(at).name_range.start;
        for field in variant.fields.iter().filter(|field| field.vis == Visibility::Public) {
            let kind = Render::new(self.world, at).ty(field.ty);
            let code = format!("let whole: &{ty} = crate::x(); let _: &{kind} = &whole.{};", raw(field.name));
            self.add(start, format!("{path}.{}", field.name), code);
        }
    }

    fn trait_member(&mut self, at: ItemRef, item: &Item, container: ItemRef) {
        let Some(path) = self.world.path(Def::Item(container)) else { return };
        let Some(name) = item.name else { return };
        let generics = self.world.names.generics(container);
        let params = generics.map_or(0, count);
        let what = member(&path, name);
        let trait_ = with_args(&path, &vec!["_".to_owned(); params]);
        let value = format!("<_ as {trait_}>::{}", raw(name));
        let code = match &item.kind {
            ItemKind::Function(of) => call(Render::new(self.world, at), of, &value),
            ItemKind::TypeAlias { generics: own, .. } => {
                let bound = Bound::of(&path, generics);
                let params = vec!["()".to_owned(); count(own)];
                let lifetimes = vec!["'static".to_owned(); own.params.len() - params.len()];
                let name = with_args(&raw(name), &[lifetimes, params].concat());
                let projection = format!("<T as {}>::{name}", bound.bound());
                format!("fn is<{}>() {{ let _: *const {projection}; }}", bound.declared())
            }
            _ => format!("let _ = {value};"),
        };
        self.add(item.name_range.start, what, code);
    }

    fn impl_member(&mut self, at: ItemRef, item: &Item, of: &Impl) {
        let Some(name) = item.name else { return };
        let render = Render::new(self.world, at);
        let ty = render.ty(of.self_ty);
        let value = match &of.trait_ {
            None if item.vis != Visibility::Public => return,
            None => match self.bare(at, of.self_ty) {
                Some(ty) => member(&ty, name),
                None => return,
            },
            Some(path) => {
                let Some((_, path, args)) = self.trait_of(at, path) else { return };
                format!("<{ty} as {}>::{}", with_args(&path, &args), raw(name))
            }
        };
        let code = match &item.kind {
            ItemKind::Function(of) => call(render, of, &value),
            // proved with the `impl`
            ItemKind::TypeAlias { .. } => return,
            _ => format!("let _ = {value};"),
        };
        self.add(item.name_range.start, value, code);
    }

    /// The type of an `impl` before `::`, where its arguments can be left out.
    fn bare(&self, at: ItemRef, ty: TypeId) -> Option<String> {
        match self.world.names.type_head(at.unit, self.world.names.item(at).container, ty)? {
            def @ Def::Item(head) => {
                let path = self.world.path(def)?;
                let is_trait = matches!(self.world.names.item(head).kind, ItemKind::Trait(_));
                Some(if is_trait { format!("<dyn {path}>") } else { path })
            }
            _ => Some(format!("<{}>", Render::new(self.world, at).ty(ty))),
        }
    }

    /// The public path of a trait with the arguments that an `impl` gives it.
    fn trait_of(&self, at: ItemRef, path: &async_lint::hir::Path) -> Option<(ItemRef, String, Vec<String>)> {
        let owner = self.world.names.item(at).container.unwrap_or(at.item);
        let def @ Def::Item(trait_) = self.world.names.resolve_type(at.unit, Some(owner), path)? else { return None };
        let render = Render { owner, ..Render::new(self.world, at) };
        let args = path.last()?.args.as_ref().map_or_else(Vec::new, |args| render.arg_list(args));
        Some((trait_, self.world.path(def)?, args))
    }

    /// `impl Trait for Type`: something of that type is such; `impl !Trait`: nothing is.
    fn implementation(&mut self, at: ItemRef, item: &Item, of: &Impl) {
        let Some((trait_, path, args)) = of.trait_.as_ref().and_then(|path| self.trait_of(at, path)) else { return };
        let mut render = Render::new(self.world, at);
        if of.negative {
            render.param = "()";
        }
        let ty = render.ty(of.self_ty);
        let mut bound = Bound::of(&path, self.world.names.generics(trait_));
        let mut types = Vec::new();
        for (name, ty) in of.items.iter().filter_map(|member| self.assoc_type(ItemRef { item: *member, ..at })) {
            bound.bindings.push(raw(name));
            types.push(Render::new(self.world, at).ty(ty));
        }
        let sign = if of.negative { "!" } else { "" };
        let (what, place) = (format!("{sign}{path} for {ty}"), self.krate.place(item.name_range.start));
        self.entries.insert(Entry {
            what,
            place,
            code: bound.asked(&ty, &args, &types),
            refused: of.negative,
            is_replacement: false,
        });
    }

    fn assoc_type(&self, at: ItemRef) -> Option<(async_lint::base::Name, TypeId)> {
        let item = self.world.names.item(at);
        match &item.kind {
            ItemKind::TypeAlias { ty, generics, .. } if generics.params.is_empty() => Some((item.name?, (*ty)?)),
            _ => None,
        }
    }

    /// What `pub use path::*` passes on.
    fn globs(&mut self, unit: UnitId) {
        let names = &self.world.names;
        for (at, item) in names.items(unit) {
            let ItemKind::Use(imports) = &item.kind else { continue };
            let is_glob = imports.iter().any(|import| import.name == ImportName::Glob);
            let Some(module) = names.module_of(at).filter(|_| is_glob && item.vis == Visibility::Public) else {
                continue;
            };
            let Some(path) = self.world.module_path(module) else { continue };
            for (name, _) in public_members(names, module) {
                let path = member(&path, name);
                self.add(item.range.start, &path, format!("use {path} as _;"));
            }
        }
    }

    fn instead(&mut self, item: &Item, api: &Api) {
        for path in insteads(api) {
            let is_value = match resolve(&self.world.names, path) {
                Some(def) => self.is_value(def),
                None => path.rsplit("::").nth(1).is_some_and(|around| around.starts_with(char::is_uppercase)),
            };
            let code = if is_value { format!("let _ = ::{path};") } else { format!("use ::{path} as _;") };
            let place = self.krate.place(item.name_range.start);
            self.entries.insert(Entry { what: path.to_owned(), place, code, refused: false, is_replacement: true });
        }
    }

    fn is_value(&self, def: Def) -> bool {
        let Def::Item(at) = def else { return false };
        let item = self.world.names.item(at);
        matches!(item.kind, ItemKind::Function(_) | ItemKind::Const { .. }) && !is_macro(item)
    }
}

/// The paths that an entry recommends.
pub fn insteads(api: &Api) -> impl Iterator<Item = &str> {
    let blocks = api.blocks.iter().flat_map(|blocks| blocks.instead.iter());
    blocks.chain(api.panics_in_async.iter().flat_map(|instead| instead.iter())).map(|(_, path)| path)
}

/// What a path means as far as `rules/apis` knows it.
pub fn resolve(names: &Names, path: &str) -> Option<Def> {
    let segments: Vec<_> = path.split("::").map(async_lint::base::Name::new).collect();
    let order = [Namespace::Values, Namespace::Types, Namespace::Macros];
    order.into_iter().find_map(|ns| names.lookup_absolute(&segments, ns))
}

/// Attribute macros stand as the functions that they are made of.
fn is_macro(item: &Item) -> bool {
    item.attrs.has("proc_macro_attribute") || item.attrs.has("proc_macro") || item.attrs.has("proc_macro_derive")
}

/// A call with arguments of the declared types.
fn call(render: Render<'_>, of: &Function, path: &str) -> String {
    let mut args = vec!["crate::x()".to_owned(); usize::from(of.self_param.is_some())];
    args.extend(of.params.iter().map(|param| match render.ty(param.ty) {
        ty if ty == "_" => "crate::x()".to_owned(),
        ty => format!("crate::x::<{ty}>()"),
    }));
    let ret = match of.ret {
        _ if of.is_async || lists::HIDDEN.contains(&path) => "_".to_owned(),
        Some(ty) => render.ty(ty),
        None => "()".to_owned(),
    };
    format!("let _: {ret} = unsafe {{ {path}({}) }};", args.join(", "))
}

/// A function whose one parameter is of some trait: `fn is<'a, T: Trait<'a, A0, Item = I0>, A0, I0>() {}`.
struct Bound {
    trait_: String,
    lifetimes: Vec<String>,
    /// Whether each argument is a type without a size.
    unsized_args: Vec<bool>,
    bindings: Vec<String>,
}

impl Bound {
    fn of(trait_: &str, generics: Option<&Generics>) -> Self {
        let params = generics.map_or(0, count);
        let lifetimes = generics.map_or(0, |generics| generics.params.len() - params);
        Self {
            trait_: trait_.to_owned(),
            lifetimes: (0..lifetimes).map(|at| format!("'l{at}")).collect(),
            unsized_args: vec![false; params],
            bindings: Vec::new(),
        }
    }

    /// The trait with its own parameters.
    fn bound(&self) -> String {
        let bindings = self.bindings.iter().enumerate().map(|(at, name)| format!("{name} = I{at}"));
        let args = self.lifetimes.iter().cloned().chain(letters(self.unsized_args.len())).chain(bindings);
        with_args(&self.trait_, &args.collect::<Vec<_>>())
    }

    fn declared(&self) -> String {
        let mut params = self.lifetimes.clone();
        params.push(format!("T: ?Sized + {}", self.bound()));
        for (letter, is_unsized) in letters(self.unsized_args.len()).iter().zip(&self.unsized_args) {
            params.push(if *is_unsized { format!("{letter}: ?Sized") } else { letter.clone() });
        }
        params.extend((0..self.bindings.len()).map(|at| format!("I{at}: ?Sized")));
        params.join(", ")
    }

    /// Asks it of a type, with the arguments of the trait and the types that are bound.
    fn asked(&mut self, ty: &str, args: &[String], bound: &[String]) -> String {
        self.unsized_args = args.iter().map(|arg| is_unsized(arg)).collect();
        let all: Vec<_> = [ty].into_iter().chain(args.iter().chain(bound).map(String::as_str)).collect();
        format!("fn is<{}>() {{}} is::<{}>();", self.declared(), all.join(", "))
    }
}

fn is_unsized(ty: &str) -> bool {
    let is_slice = ty.starts_with('[') && !ty.contains("; _]");
    let named = ["::std::path::Path", "::std::ffi::OsStr", "::std::ffi::CStr", "::async_std::path::Path"];
    ty == "str" || is_slice || ty.starts_with("(dyn") || named.contains(&ty)
}
