//! Items as written.

#![allow(missing_docs, reason = "the fields of a variant are explained in the documentation of the variant")]

use super::{Attrs, BodyId, Bound, Path, ScopeId, TypeId};
use crate::base::{Name, TextRange};
use serde::{Deserialize, Serialize};

/// An item of this file, associated items and enum variants' containers included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemId(pub u32);

/// An item.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Its name; `None` for `impl`, `use`, macro calls and `const _`.
    pub name: Option<Name>,
    /// The range of the name, or of the keyword where there is none.
    pub name_range: TextRange,
    /// The whole item, from its first attribute or documentation comment to its last token.
    pub range: TextRange,
    /// The scope that it stands in.
    pub scope: ScopeId,
    /// The `impl` or `trait` that it is a member of.
    pub container: Option<ItemId>,
    /// How far it can be seen.
    pub vis: Visibility,
    /// Its attributes.
    pub attrs: Attrs,
    /// What it is.
    pub kind: ItemKind,
}

/// How far an item can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    /// `pub`
    Public,
    /// `pub(crate)`, `pub(super)`, `pub(in ..)`
    Restricted,
    /// Nothing written.
    Inherited,
}

/// What an item is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ItemKind {
    /// `mod`
    Module(Module),
    /// `use`, flattened: one import per leaf.
    Use(Box<[Import]>),
    /// `extern crate name as item_name`; the item's name is the alias or the name.
    ExternCrate(Name),
    /// `fn`, free or associated.
    Function(Box<Function>),
    /// `struct`, `enum`, `union`
    Adt(Box<Adt>),
    /// `trait`
    Trait(Box<Trait>),
    /// `impl`
    Impl(Box<Impl>),
    /// `type`, free or associated (then perhaps with bounds and without a type).
    TypeAlias { generics: Box<Generics>, bounds: Box<[Bound]>, ty: Option<TypeId> },
    /// `const`; the body is the initialiser.
    Const { ty: TypeId, body: Option<BodyId> },
    /// `static`; the body is the initialiser. `lazy_static!` and `thread_local!` give statics too.
    Static { ty: TypeId, body: Option<BodyId>, mutable: bool },
    /// `macro_rules!`, `macro`
    MacroDef(MacroDef),
    /// A macro call that stands for items and was not expanded.
    MacroCall(Box<MacroItem>),
    /// An `extern` block's place; its functions are items of their own.
    ExternBlock,
    /// Syntax that the parser keeps as tokens.
    Unknown,
}

/// `mod`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Module {
    /// The scope of its inside; `None` where the body is in another file.
    pub inline: Option<ScopeId>,
    /// `#[path = ".."]`
    pub path_attr: Option<Box<str>>,
}

/// One leaf of a `use`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Where the path starts.
    pub anchor: super::Anchor,
    /// The path's names; for a glob those before `*`.
    pub segments: Box<[Name]>,
    /// What name it gives.
    pub name: ImportName,
    /// `a::b::{self}`: imports `b` from the type namespace only.
    pub only_types: bool,
    /// The leaf.
    pub range: TextRange,
}

/// What name an import gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportName {
    /// A name.
    Named(Name),
    /// `as _`
    Unnamed,
    /// `*`
    Glob,
}

/// `fn`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Function {
    /// Its parameters without `self`.
    pub params: Box<[Param]>,
    /// `self`, `&self`, `&mut self`, `self: T`
    pub self_param: Option<SelfParam>,
    /// What it returns; `None` is `()`.
    pub ret: Option<TypeId>,
    /// `async`
    pub is_async: bool,
    /// `const`
    pub is_const: bool,
    /// `unsafe`
    pub is_unsafe: bool,
    /// Declared in an `extern "C"` block: it stands for the symbol of its name, whoever defines that.
    pub is_native: bool,
    /// Type parameters and where clauses.
    pub generics: Box<Generics>,
    /// The body; `None` for a declaration.
    pub body: Option<BodyId>,
    /// The signature, from `async` or `fn` to its end before the body.
    pub sig_range: TextRange,
    /// The keyword `async`.
    pub async_range: Option<TextRange>,
}

/// A parameter. Its pattern lies in the body.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Param {
    /// Its name, where the pattern is a name.
    pub name: Option<Name>,
    /// Its type.
    pub ty: TypeId,
}

/// The `self` parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SelfParam {
    /// `self`
    Value,
    /// `&self`
    Ref,
    /// `&mut self`
    RefMut,
    /// `self: T`
    Typed(TypeId),
}

/// Type parameters and where clauses.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Generics {
    /// In order.
    pub params: Box<[GenericParam]>,
    /// Where clauses on types.
    pub predicates: Box<[WherePredicate]>,
}

/// One parameter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GenericParam {
    /// Its name; a lifetime without its quote.
    pub name: Name,
    /// What it is.
    pub kind: GenericParamKind,
}

/// What a generic parameter is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum GenericParamKind {
    /// `'a`
    Lifetime,
    /// `T: Bounds = Default`
    Type { bounds: Box<[Bound]>, default: Option<TypeId> },
    /// `const N: T`
    Const(TypeId),
}

/// `T: Bounds`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WherePredicate {
    /// `T`
    pub ty: TypeId,
    /// Its bounds.
    pub bounds: Box<[Bound]>,
}

/// `struct`, `enum` or `union`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Adt {
    /// Which of the three.
    pub kind: AdtKind,
    /// Type parameters and where clauses.
    pub generics: Generics,
    /// Variants; a struct or union has one without a name.
    pub variants: Box<[Variant]>,
}

/// Which kind of type an [`Adt`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AdtKind {
    /// `struct`
    Struct,
    /// `enum`
    Enum,
    /// `union`
    Union,
}

/// A variant, or the inside of a struct.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Variant {
    /// Its name; for a struct the struct's own.
    pub name: Name,
    /// Its attributes.
    pub attrs: Attrs,
    /// Its fields; those of tuples are named `0`, `1`...
    pub fields: Box<[Field]>,
    /// `V(..)`, and so callable.
    pub is_tuple: bool,
}

/// A field.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// Its name, or its number.
    pub name: Name,
    /// Its type.
    pub ty: TypeId,
    /// How far it can be seen.
    pub vis: Visibility,
    /// Its `cfg`.
    pub cfg: Option<super::CfgId>,
}

/// `trait`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trait {
    /// Type parameters and where clauses.
    pub generics: Generics,
    /// Supertraits.
    pub supertraits: Box<[Bound]>,
    /// Its members.
    pub items: Box<[ItemId]>,
}

/// `impl`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Impl {
    /// Type parameters and where clauses.
    pub generics: Generics,
    /// The trait; `None` for an inherent implementation.
    pub trait_: Option<Path>,
    /// `impl !Trait for T`
    pub negative: bool,
    /// The type.
    pub self_ty: TypeId,
    /// Its members.
    pub items: Box<[ItemId]>,
}

/// A macro by example.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MacroDef {
    /// `#[macro_export]`
    pub exported: bool,
    /// What stands between its delimiters.
    pub rules: MacroRules,
}

/// The rules of a macro by example.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum MacroRules {
    /// They stand in the file.
    Range(TextRange),
    /// They came out of another macro.
    Text(Box<str>),
}

/// A macro call that stands for items.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MacroItem {
    /// The macro.
    pub path: Path,
    /// Whether its input reads as items. These then stand behind the call, as most macros leave them as they are.
    pub reads_as_items: bool,
    /// Whether it was tried to expand it, in vain.
    pub failed: bool,
    /// The file that `include!("..")` reads, as written.
    pub include: Option<Box<str>>,
}
