//! Types of signatures as code of another crate writes them; what it can't write, or need not, is left to inference.

use super::world::{World, raw};
use async_lint::hir::{Bound, GenericArg, GenericArgs, GenericParamKind, Generics, ItemId, ItemKind, TypeId, TypeRef};
use async_lint::resolve::{Def, ItemRef, UnitId};

/// Writes the types of one item.
#[derive(Clone, Copy)]
pub struct Render<'a> {
    /// Everything.
    pub world: &'a World,
    /// The file of the item.
    pub unit: UnitId,
    /// The item.
    pub owner: ItemId,
    /// What stands for a generic parameter.
    pub param: &'static str,
}

impl<'a> Render<'a> {
    /// For an item, with its parameters left to inference.
    pub fn new(world: &'a World, at: ItemRef) -> Self {
        Self { world, unit: at.unit, owner: at.item, param: "_" }
    }

    /// A type.
    pub fn ty(self, ty: TypeId) -> String {
        let mutable = |mutable: bool, word: &str| if mutable { "mut " } else { word }.to_owned();
        match self.world.names.unit(self.unit).hir.ty(ty) {
            TypeRef::Path(path) if path.qself.is_none() => self.path(path).unwrap_or_else(|| "_".to_owned()),
            TypeRef::Ref { mutable: of, inner, .. } => format!("&{}{}", mutable(*of, ""), self.ty(*inner)),
            TypeRef::Ptr { mutable: of, inner } => format!("*{}{}", mutable(*of, "const "), self.ty(*inner)),
            TypeRef::Slice(inner) => format!("[{}]", self.ty(*inner)),
            TypeRef::Array(inner, _) => format!("[{}; _]", self.ty(*inner)),
            TypeRef::Tuple(types) => {
                let types: String = types.iter().map(|ty| format!("{}, ", self.ty(*ty))).collect();
                format!("({types})")
            }
            TypeRef::DynTrait(bounds) => self.dyn_trait(bounds),
            _ => "_".to_owned(),
        }
    }

    fn dyn_trait(self, bounds: &[Bound]) -> String {
        let write = |path: &async_lint::hir::Path| {
            let Some(Def::Item(at)) = self.world.names.resolve_type(self.unit, Some(self.owner), path) else {
                return None;
            };
            let bare = path.last()?.args.is_none();
            Some(self.world.path(Def::Item(at))?).filter(|_| bare)
        };
        let traits: Option<Vec<String>> = bounds
            .iter()
            .filter_map(|bound| match bound {
                Bound::Trait(path) => Some(write(path)),
                Bound::Lifetime(_) => None,
            })
            .collect();
        traits.map_or_else(|| "_".to_owned(), |traits| format!("(dyn {} + '_)", traits.join(" + ")))
    }

    /// A path to a type; `None` where inference has to find it.
    pub fn path(self, path: &async_lint::hir::Path) -> Option<String> {
        match self.world.names.resolve_type(self.unit, Some(self.owner), path)? {
            Def::GenericParam(..) => Some(self.param.to_owned()),
            Def::SelfType(at) => match &self.world.names.item(at).kind {
                ItemKind::Impl(of) => Some(Self { owner: at.item, ..self }.ty(of.self_ty)),
                _ => None,
            },
            def @ Def::Item(at) => {
                let name = self.world.path(def)?;
                let last = path.last()?;
                if last.name == "Self" {
                    return Some(name + &self.holes(at));
                }
                Some(name + &last.args.as_ref().map_or_else(String::new, |args| self.args(args)))
            }
            def @ Def::Builtin(_) => self.world.path(def),
            _ => None,
        }
    }

    /// The arguments of a path, `<..>` included.
    fn args(self, args: &GenericArgs) -> String {
        let list = self.arg_list(args);
        if list.is_empty() { String::new() } else { format!("<{}>", list.join(", ")) }
    }

    /// Arguments that are types or constants.
    pub fn arg_list(self, args: &GenericArgs) -> Vec<String> {
        let list = args.args.iter().filter_map(|arg| match arg {
            GenericArg::Type(ty) => Some(self.ty(*ty)),
            GenericArg::Const(_) => Some("_".to_owned()),
            _ => None,
        });
        list.collect()
    }

    /// `<_, _>` for the parameters of an item.
    pub fn holes(self, at: ItemRef) -> String {
        let count = self.world.names.generics(at).map_or(0, count);
        if count == 0 { String::new() } else { format!("<{}>", vec![self.param; count].join(", ")) }
    }
}

/// How many type and constant parameters there are.
pub fn count(generics: &Generics) -> usize {
    generics.params.iter().filter(|param| !matches!(param.kind, GenericParamKind::Lifetime)).count()
}

/// `A0, A1` for the parameters of a trait.
pub fn letters(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("A{at}")).collect()
}

/// `::a::Trait<A0, A1>`
pub fn with_args(path: &str, args: &[String]) -> String {
    if args.is_empty() { path.to_owned() } else { format!("{path}<{}>", args.join(", ")) }
}

/// The path of a member.
pub fn member(path: &str, name: async_lint::base::Name) -> String {
    format!("{path}::{}", raw(name))
}
