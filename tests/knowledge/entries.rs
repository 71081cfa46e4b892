//! From signatures to a program that uses each of them.

use super::render::{Render, count, letters, member, with_args};
use super::world::{Crate, World, public_members, raw};
use async_lint::foreign::Api;
use async_lint::hir::{Adt, Function, Impl, ImportName, Item, ItemKind, TypeId, Variant, Visibility};
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
        self.entries.insert(Entry { what, place, code, refused: false });
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
                let around = self.world.module_path(self.world.names.module_of(at)?)?;
                Some(member(&around, item.name?))
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
                let bound = Bound::of(path, count(&of.generics));
                self.add(start, path, format!("fn is<{}>() {{}}", bound.declared));
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
            let code = Bound::of(&format!("::std::{module}::{name}"), 0).asked(&ty, &[]);
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
        let params = self.world.names.generics(container).map_or(0, count);
        let what = member(&path, name);
        let trait_ = with_args(&path, &vec!["_".to_owned(); params]);
        let value = format!("<_ as {trait_}>::{}", raw(name));
        let code = match &item.kind {
            ItemKind::Function(of) => call(Render::new(self.world, at), of, &value),
            ItemKind::TypeAlias { .. } => {
                let bound = Bound::of(&path, params);
                let projection = format!("<T as {}>::{}", with_args(&path, &letters(params)), raw(name));
                format!("fn is<{}>() {{ let _: *const {projection}; }}", bound.declared)
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
                let Some((path, args)) = self.trait_of(at, path) else { return };
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
    fn trait_of(&self, at: ItemRef, path: &async_lint::hir::Path) -> Option<(String, Vec<String>)> {
        let owner = self.world.names.item(at).container.unwrap_or(at.item);
        let trait_ = self.world.names.resolve_type(at.unit, Some(owner), path)?;
        let render = Render { owner, ..Render::new(self.world, at) };
        let args = path.last()?.args.as_ref().map_or_else(Vec::new, |args| render.arg_list(args));
        Some((self.world.path(trait_)?, args))
    }

    /// `impl Trait for Type`: something of that type is such; `impl !Trait`: nothing is.
    fn implementation(&mut self, at: ItemRef, item: &Item, of: &Impl) {
        let Some((path, mut args)) = of.trait_.as_ref().and_then(|path| self.trait_of(at, path)) else { return };
        let mut render = Render::new(self.world, at);
        if of.negative {
            render.param = "()";
        }
        let ty = render.ty(of.self_ty);
        let mut bound = Bound::of(&path, args.len());
        for (name, ty) in of.items.iter().filter_map(|member| self.assoc_type(ItemRef { item: *member, ..at })) {
            bound.bind(name.as_str());
            args.push(Render::new(self.world, at).ty(ty));
        }
        let sign = if of.negative { "!" } else { "" };
        let (what, place) = (format!("{sign}{path} for {ty}"), self.krate.place(item.name_range.start));
        self.entries.insert(Entry { what, place, code: bound.asked(&ty, &args), refused: of.negative });
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
            let code = match resolve(&self.world.names, path) {
                Some(def) if !self.is_value(def) => format!("use ::{path} as _;"),
                _ => format!("let _ = ::{path};"),
            };
            self.add(item.name_range.start, format!("{path} (a replacement)"), code);
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
        _ if of.is_async => "_".to_owned(),
        Some(ty) => render.ty(ty),
        None => "()".to_owned(),
    };
    format!("let _: {ret} = unsafe {{ {path}({}) }};", args.join(", "))
}

/// `T: Trait<A0, Item = I0>` with its letters declared.
struct Bound {
    trait_: String,
    letters: Vec<String>,
    bindings: Vec<String>,
    declared: String,
}

impl Bound {
    fn of(path: &str, count: usize) -> Self {
        let mut bound =
            Self { trait_: path.to_owned(), letters: letters(count), bindings: Vec::new(), declared: String::new() };
        bound.declare();
        bound
    }

    fn bind(&mut self, name: &str) {
        self.bindings.push(name.to_owned());
        self.declare();
    }

    fn declare(&mut self) {
        let bound: Vec<_> = self.bindings.iter().enumerate().map(|(at, name)| format!("{name} = I{at}")).collect();
        let args: Vec<_> = self.letters.iter().cloned().chain(bound).collect();
        let bindings = (0..self.bindings.len()).map(|at| format!("I{at}"));
        let letters = self.letters.iter().cloned().chain(bindings);
        let letters: String = letters.map(|letter| format!(", {letter}: ?Sized")).collect();
        self.declared = format!("T: ?Sized + {}{letters}", with_args(&self.trait_, &args));
    }

    fn asked(&self, ty: &str, args: &[String]) -> String {
        let args: Vec<_> = std::iter::once(ty).chain(args.iter().map(String::as_str)).collect();
        format!("fn is<{}>() {{}} is::<{}>();", self.declared, args.join(", "))
    }
}
