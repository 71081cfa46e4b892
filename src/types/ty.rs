//! Types as inference knows them.

use super::interned::{Flags, List, One, Part};
use crate::base::Name;
use crate::hir::ExprId;
use crate::resolve::{Def, ItemRef};
use std::sync::{Arc, LazyLock};

/// The arguments of a generic item, in the places of [`crate::hir::Generics::params`]; lifetimes and constants keep
/// their place and are [`Ty::Unknown`].
pub type Args = List<Ty>;
/// What `impl` or `dyn` lists.
pub type Bounds = List<TraitRef>;
/// Each `T: Trait`.
pub type Predicates = Arc<[(Ty, TraitRef)]>;

/// What types without a name of their own are known by.
struct Heads {
    reference: Name,
    pointer: Name,
    slice: Name,
    array: Name,
    tuple: Name,
    never: Name,
    function: Name,
}

/// Asked for so often that the table of names is not.
static HEADS: LazyLock<Heads> = LazyLock::new(|| Heads {
    reference: Name::new("reference"),
    pointer: Name::new("pointer"),
    slice: Name::new("slice"),
    array: Name::new("array"),
    tuple: Name::new("tuple"),
    never: Name::new("never"),
    function: Name::new("fn"),
});

/// The types of literals, asked for so often that the tables are not.
pub(super) struct Literals {
    pub bool: Ty,
    pub char: Ty,
    pub byte: Ty,
    /// What an integer is that nothing decides.
    pub int: Ty,
    /// What a float is that nothing decides.
    pub float: Ty,
    /// `&str`
    pub text: Ty,
    /// `&[u8; N]`
    pub bytes: Ty,
}

pub(super) static LITERALS: LazyLock<Literals> = LazyLock::new(|| Literals {
    bool: Ty::builtin("bool"),
    char: Ty::builtin("char"),
    byte: Ty::builtin("u8"),
    int: Ty::builtin("i32"),
    float: Ty::builtin("f64"),
    text: Ty::builtin("str").reference(false),
    bytes: Ty::Array(One::new(Ty::builtin("u8"))).reference(false),
});

/// The place of `Self` among the parameters of a trait.
pub const SELF: u32 = u32::MAX;

/// A type (the Reference, "Types"), as far as it is known. Lifetimes and lengths of arrays are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ty {
    /// Nobody knows. It goes with everything and is never a guess.
    #[default]
    Unknown,
    /// `!`
    Never,
    /// To be inferred. There is none in the result of an inference.
    Var(u32),
    /// `i32`, `str`, `bool` and the other primitive types.
    Builtin(Name),
    /// A struct, enum or union.
    Adt(ItemRef, Args),
    /// `&T`, `&mut T`
    Ref(One<Ty>, bool),
    /// `*const T`, `*mut T`
    Ptr(One<Ty>, bool),
    /// `(A, B)`
    Tuple(Args),
    /// `[T]`
    Slice(One<Ty>),
    /// `[T; N]`
    Array(One<Ty>),
    /// A type parameter of an item by its place; `Self` of a trait is [`SELF`].
    Param(ItemRef, u32),
    /// `impl Trait`
    Opaque(Bounds),
    /// `dyn Trait`
    Dyn(Bounds),
    /// `fn(A) -> B`: the parameters, and last what it returns.
    FnPtr(Args),
    /// A function or a constructor by its item: the same.
    FnDef(ItemRef, Args),
    /// A closure of the body: the same.
    Closure(ExprId, Args),
    /// The future of an async block, an async closure or an `async fn`, by its output.
    Async(One<Ty>),
    /// `<T as Trait>::Name`
    Projection(One<Projection>),
}

/// `Trait<Args, Name = Ty>`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TraitRef {
    /// The trait.
    pub trait_: ItemRef,
    /// Its arguments; empty means any.
    pub args: Args,
    /// What is said of associated types, of supertraits too.
    pub assoc: List<(Name, Ty)>,
}

/// `<T as Trait<Args>>::Name`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Projection {
    /// The trait.
    pub trait_: ItemRef,
    /// Its arguments; empty means any.
    pub args: Args,
    /// `T`
    pub self_ty: Ty,
    /// The associated type.
    pub name: Name,
}

impl Projection {
    /// Whether both are the same associated type of the same type.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.trait_, self.name) == (other.trait_, other.name) && self.self_ty == other.self_ty
    }
}

impl Ty {
    /// `()`
    pub fn unit() -> Self {
        Ty::Tuple(Args::default())
    }

    /// A primitive type.
    pub fn builtin(name: &str) -> Self {
        Ty::Builtin(Name::new(name))
    }

    /// `&T`, `&mut T`
    pub fn reference(self, mutable: bool) -> Self {
        Ty::Ref(One::new(self), mutable)
    }

    /// The struct, enum or union that it is.
    pub fn adt(&self) -> Option<ItemRef> {
        match self {
            Ty::Adt(item, _) => Some(*item),
            _ => None,
        }
    }

    /// The arguments of the struct, enum or union that it is.
    pub fn adt_args(&self) -> &[Ty] {
        match self {
            Ty::Adt(_, args) => args,
            _ => &[],
        }
    }

    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Ty::Unknown | Ty::Var(_))
    }

    /// What lies behind all references.
    pub fn strip_refs(&self) -> &Ty {
        let mut ty = self;
        while let Ty::Ref(inner, _) = ty {
            ty = inner;
        }
        ty
    }

    /// What it is known by in the tables of [`crate::resolve::Names`].
    pub fn head(&self) -> Option<Def> {
        let heads = &*HEADS;
        let structural = |name: Name| Some(Def::Builtin(name));
        match self {
            Ty::Adt(item, _) => Some(Def::Item(*item)),
            Ty::Builtin(name) => Some(Def::Builtin(*name)),
            Ty::Dyn(bounds) => bounds.first().map(|first| Def::Item(first.trait_)),
            Ty::Ref(..) => structural(heads.reference),
            Ty::Ptr(..) => structural(heads.pointer),
            Ty::Slice(_) => structural(heads.slice),
            Ty::Array(_) => structural(heads.array),
            Ty::Tuple(_) => structural(heads.tuple),
            Ty::Never => structural(heads.never),
            Ty::FnPtr(_) => structural(heads.function),
            _ => None,
        }
    }

    /// Whether only bounds say what it can do.
    pub fn is_bounded(&self) -> bool {
        matches!(self, Ty::Param(..) | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Projection(_))
    }

    /// Whether some part of it is such.
    pub fn any(&self, is: &mut dyn FnMut(&Ty) -> bool) -> bool {
        if is(self) {
            return true;
        }
        let of_ref = |bound: &TraitRef, is: &mut dyn FnMut(&Ty) -> bool| {
            bound.args.iter().any(|ty| ty.any(is)) || bound.assoc.iter().any(|(_, ty)| ty.any(is))
        };
        match self {
            Ty::Adt(_, args) | Ty::Tuple(args) | Ty::FnPtr(args) | Ty::FnDef(_, args) | Ty::Closure(_, args) => {
                args.iter().any(|ty| ty.any(is))
            }
            Ty::Ref(inner, _) | Ty::Ptr(inner, _) | Ty::Slice(inner) | Ty::Array(inner) | Ty::Async(inner) => {
                inner.any(is)
            }
            Ty::Opaque(bounds) | Ty::Dyn(bounds) => bounds.iter().any(|bound| of_ref(bound, is)),
            Ty::Projection(of) => of.self_ty.any(is) || of.args.iter().any(|ty| ty.any(is)),
            Ty::Unknown | Ty::Never | Ty::Var(_) | Ty::Builtin(_) | Ty::Param(..) => false,
        }
    }

    /// The type with some types in it replaced.
    pub fn with(&self, replaced: &[(Ty, Ty)]) -> Self {
        match replaced {
            [] => *self,
            _ => self.map(Flags::ANY, &mut |part| replaced.iter().find(|(of, _)| of == part).map(|(_, by)| *by)),
        }
    }

    /// The type with parts replaced: where `swap` answers, its answer stands, else the parts of the part are asked. Only
    /// parts that contain some of `what` are.
    pub(super) fn map(&self, what: Flags, swap: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Ty {
        self.changed(what, swap).unwrap_or(*self)
    }

    /// The same, or `None` where nothing is replaced: then nothing is made.
    fn changed(&self, what: Flags, swap: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Ty> {
        if !self.flags().has(what) {
            return None;
        }
        if let Some(swapped) = swap(self) {
            return Some(swapped);
        }
        let mut one = |inner: &One<Ty>| Some(One::new(inner.changed(what, swap)?));
        Some(match self {
            Ty::Ref(inner, mutable) => Ty::Ref(one(inner)?, *mutable),
            Ty::Ptr(inner, mutable) => Ty::Ptr(one(inner)?, *mutable),
            Ty::Slice(inner) => Ty::Slice(one(inner)?),
            Ty::Array(inner) => Ty::Array(one(inner)?),
            Ty::Async(inner) => Ty::Async(one(inner)?),
            Ty::Adt(item, args) => Ty::Adt(*item, changed_args(args, what, swap)?),
            Ty::Tuple(args) => Ty::Tuple(changed_args(args, what, swap)?),
            Ty::FnPtr(args) => Ty::FnPtr(changed_args(args, what, swap)?),
            Ty::FnDef(item, args) => Ty::FnDef(*item, changed_args(args, what, swap)?),
            Ty::Closure(id, args) => Ty::Closure(*id, changed_args(args, what, swap)?),
            Ty::Opaque(bounds) => Ty::Opaque(changed_list(bounds, |bound| bound.changed(what, swap))?),
            Ty::Dyn(bounds) => Ty::Dyn(changed_list(bounds, |bound| bound.changed(what, swap))?),
            Ty::Projection(of) => {
                let (args, self_ty) = (changed_args(&of.args, what, swap), of.self_ty.changed(what, swap));
                if args.is_none() && self_ty.is_none() {
                    return None;
                }
                Ty::Projection(One::new(Projection {
                    trait_: of.trait_,
                    args: args.unwrap_or(of.args),
                    self_ty: self_ty.unwrap_or(of.self_ty),
                    name: of.name,
                }))
            }
            Ty::Unknown | Ty::Never | Ty::Var(_) | Ty::Builtin(_) | Ty::Param(..) => return None,
        })
    }
}

fn changed_args(args: &Args, what: Flags, swap: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Args> {
    if !args.flags().has(what) {
        return None;
    }
    changed_list(args, |ty| ty.changed(what, swap))
}

/// A list with parts replaced; `None` where `change` answers for none of them.
fn changed_list<T: Part>(list: &List<T>, mut change: impl FnMut(&T) -> Option<T>) -> Option<List<T>> {
    let (at, first) = list.iter().enumerate().find_map(|(at, part)| Some((at, change(part)?)))?;
    let rest = list[at + 1..].iter().map(|part| change(part).unwrap_or(*part));
    Some(list[..at].iter().copied().chain([first]).chain(rest).collect())
}

impl Args {
    /// The list with those replaced that contain some of `what`.
    pub(super) fn map(self, what: Flags, change: &mut dyn FnMut(&Ty) -> Ty) -> Self {
        let changed = |ty: &Ty| ty.flags().has(what).then(|| change(ty));
        if self.flags().has(what) { changed_list(&self, changed).unwrap_or(self) } else { self }
    }
}

impl TraitRef {
    pub(super) fn map(&self, what: Flags, swap: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        self.changed(what, swap).unwrap_or(*self)
    }

    fn changed(&self, what: Flags, swap: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Option<Self> {
        if !self.flags().has(what) {
            return None;
        }
        let args = changed_args(&self.args, what, swap);
        let assoc = changed_list(&self.assoc, |(name, ty)| Some((*name, ty.changed(what, swap)?)));
        if args.is_none() && assoc.is_none() {
            return None;
        }
        Some(Self { trait_: self.trait_, args: args.unwrap_or(self.args), assoc: assoc.unwrap_or(self.assoc) })
    }
}

/// What stands for the parameters of generic items: of one and what it stands in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Subst {
    parts: [Option<(ItemRef, Given)>; 2],
    self_ty: Option<(ItemRef, Ty)>,
}

/// The arguments of one item.
#[derive(Clone, Copy, Debug)]
enum Given {
    Args(Args),
    /// Variables that follow each other: the first, and how many.
    Vars(u32, u32),
}

impl Given {
    fn get(self, index: u32) -> Ty {
        match self {
            Given::Args(args) => args.get(index as usize).copied().unwrap_or_default(),
            Given::Vars(first, count) => {
                if index < count {
                    Ty::Var(first + index)
                } else {
                    Ty::Unknown
                }
            }
        }
    }

    fn count(self) -> u32 {
        match self {
            Given::Args(args) => args.len() as u32,
            Given::Vars(_, count) => count,
        }
    }

    fn args(self) -> Args {
        match self {
            Given::Args(args) => args,
            Given::Vars(first, count) => (first..first + count).map(Ty::Var).collect(),
        }
    }
}

impl Subst {
    /// The arguments of one item.
    pub(super) fn of(item: ItemRef, args: Args) -> Self {
        Self { parts: [Some((item, Given::Args(args))), None], self_ty: None }
    }

    /// Variables that follow each other for the parameters of one item: the first, and how many.
    pub(super) fn of_vars(item: ItemRef, first: u32, count: u32) -> Self {
        Self { parts: [Some((item, Given::Vars(first, count))), None], self_ty: None }
    }

    /// The arguments of a trait, and `Self`.
    pub(super) fn of_trait(trait_: ItemRef, args: Args, self_ty: Ty) -> Self {
        Self { self_ty: Some((trait_, self_ty)), ..Self::of(trait_, args) }
    }

    /// The arguments of the item itself beside those of what it stands in.
    pub(super) fn add(&mut self, item: ItemRef, args: Args) {
        self.parts[1] = Some((item, Given::Args(args)));
    }

    /// The same with variables that follow each other: the first, and how many.
    pub(super) fn add_vars(&mut self, item: ItemRef, first: u32, count: u32) {
        self.parts[1] = Some((item, Given::Vars(first, count)));
    }

    fn given(&self, item: ItemRef) -> Option<Given> {
        self.parts.iter().flatten().find(|(of, _)| *of == item).map(|(_, given)| *given)
    }

    /// What stands for the parameters of an item itself.
    pub(super) fn args_of(&self, item: ItemRef) -> Args {
        self.given(item).map(Given::args).unwrap_or_default()
    }

    /// The same with all types changed, or nothing where that is not possible.
    pub(super) fn try_map(&self, change: &mut dyn FnMut((ItemRef, u32), Ty) -> Option<Ty>) -> Option<Self> {
        let mut changed = *self;
        for (item, given) in changed.parts.iter_mut().flatten() {
            let all = (0..given.count()).map(|index| change((*item, index), given.get(index)));
            *given = Given::Args(all.collect::<Option<_>>()?);
        }
        if let Some((item, ty)) = &mut changed.self_ty {
            *ty = change((*item, SELF), *ty)?;
        }
        Some(changed)
    }

    /// Whether no variable stands for a parameter.
    pub(super) fn is_closed(&self) -> bool {
        let is_open = |(_, given): &(ItemRef, Given)| match given {
            Given::Args(args) => args.flags().has(Flags::VAR),
            Given::Vars(..) => true,
        };
        !self.parts.iter().flatten().any(is_open) && !self.self_ty.is_some_and(|(_, ty)| ty.flags().has(Flags::VAR))
    }

    fn get(&self, item: ItemRef, index: u32) -> Option<Ty> {
        if index == SELF {
            return self.self_ty.as_ref().filter(|(trait_, _)| *trait_ == item).map(|(_, ty)| *ty);
        }
        Some(self.given(item)?.get(index))
    }

    fn swap(&self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Param(item, index) => self.get(*item, *index),
            _ => None,
        }
    }

    /// A type with the parameters replaced.
    pub(super) fn apply(&self, ty: &Ty) -> Ty {
        ty.map(Flags::PARAM, &mut |part| self.swap(part))
    }

    /// The same for a trait's arguments.
    pub(super) fn apply_ref(&self, bound: &TraitRef) -> TraitRef {
        bound.map(Flags::PARAM, &mut |part| self.swap(part))
    }
}
