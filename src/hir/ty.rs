//! Types as written.

#![allow(missing_docs, reason = "the fields of a variant are explained in the documentation of the variant")]

use super::{BodyId, Path};
use crate::base::Name;
use serde::{Deserialize, Serialize};

/// A type of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TypeId(pub u32);

/// A type as written (the Reference, "Types").
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TypeRef {
    /// `a::B<C>`, `Self`, `T::Item`, `<T as Trait>::Item`
    Path(Box<Path>),
    /// `&'a mut T`
    Ref { mutable: bool, lifetime: Option<Name>, inner: TypeId },
    /// `*const T`, `*mut T`
    Ptr { mutable: bool, inner: TypeId },
    /// `[T]`
    Slice(TypeId),
    /// `[T; N]`
    Array(TypeId, ArrayLen),
    /// `(A, B)`
    Tuple(Box<[TypeId]>),
    /// `!`
    Never,
    /// `_`
    Infer,
    /// `fn(A) -> B`
    Fn(Box<FnType>),
    /// `impl A + B`
    ImplTrait(Box<[Bound]>),
    /// `dyn A + B`
    DynTrait(Box<[Bound]>),
    /// A macro call or syntax that the parser keeps as tokens.
    Unknown,
}

/// `fn(A) -> B`
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FnType {
    /// Its parameters.
    pub params: Box<[TypeId]>,
    /// What it returns; `None` is `()`.
    pub ret: Option<TypeId>,
}

/// The length of an array, or another constant argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ArrayLen {
    /// An integer literal, or 0 and 1 for `false` and `true`.
    Literal(u64),
    /// An expression.
    Body(BodyId),
    /// `_`, or a literal of another kind.
    Unknown,
}

/// One bound of a type parameter, `impl` or `dyn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// `Trait<..>`; `?Sized` and its like are left out.
    Trait(Path),
    /// `'a`, without its quote.
    Lifetime(Name),
}
