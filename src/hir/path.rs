//! Paths as written.

use super::{ScopeId, TypeId};
use crate::base::{Name, TextRange};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a path starts (the Reference, "Paths").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Anchor {
    /// With its first segment.
    Plain,
    /// `::`
    Global,
    /// `crate`, and `$crate` in the crate's own macros.
    Crate,
    /// `self`, and so many `super`.
    Super(u8),
}

/// A path in an expression, a pattern, a type, a bound or a macro call.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Path {
    /// Where it starts.
    pub anchor: Anchor,
    /// Its segments without the anchor's keywords. `Self` is a segment.
    pub segments: Box<[PathSegment]>,
    /// `<T as Trait>::`; the segments then start with those of the trait.
    pub qself: Option<Box<QSelf>>,
    /// The scope that it stands in.
    pub scope: ScopeId,
    /// The whole of it.
    pub range: TextRange,
}

/// `<T as a::Trait>::`
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QSelf {
    /// `T`
    pub ty: TypeId,
    /// How many of the path's segments name the trait; 0 for `<T>::`.
    pub trait_segments: u32,
}

/// `name::<args>`
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PathSegment {
    /// The name.
    pub name: Name,
    /// The range of the name alone.
    pub range: TextRange,
    /// Its arguments.
    pub args: Option<Box<GenericArgs>>,
}

/// `<A, 'a, N = B>`, or `(A, B) -> C`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct GenericArgs {
    /// In order; the inputs of the parenthesised form.
    pub args: Box<[GenericArg]>,
    /// Whether it is the form `Fn(A) -> B`.
    pub parenthesised: bool,
    /// The output of the parenthesised form.
    pub output: Option<TypeId>,
}

/// One generic argument.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GenericArg {
    /// A type.
    Type(TypeId),
    /// A lifetime, without its quote.
    Lifetime(Name),
    /// A constant.
    Const(super::ArrayLen),
    /// `Item = T`
    AssocType(Name, TypeId),
    /// `Item: Bounds`
    AssocBounds(Name, Box<[super::Bound]>),
}

impl Path {
    /// The last segment; a path has at least an anchor, so there may be none.
    pub fn last(&self) -> Option<&PathSegment> {
        self.segments.last()
    }

    /// The name, where the path is nothing but a name.
    pub fn as_name(&self) -> Option<Name> {
        match (&self.anchor, &self.qself, &*self.segments) {
            (Anchor::Plain, None, [only]) => Some(only.name),
            _ => None,
        }
    }
}

impl fmt::Display for Path {
    /// The path without generic arguments.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let mut word = |f: &mut fmt::Formatter<'_>, text: &str| {
            let separator = if std::mem::take(&mut first) { "" } else { "::" };
            write!(f, "{separator}{text}")
        };
        match self.anchor {
            Anchor::Plain => {}
            Anchor::Global => word(f, "")?,
            Anchor::Crate => word(f, "crate")?,
            Anchor::Super(0) => word(f, "self")?,
            Anchor::Super(depth) => (0..depth).try_for_each(|_| word(f, "super"))?,
        }
        self.segments.iter().try_for_each(|segment| word(f, segment.name.as_str()))
    }
}
