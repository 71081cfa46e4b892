//! The owned form of one file: items, bodies, patterns and types as written, with byte ranges. Plain data without a
//! trace of the parser, so it can be sent between threads and kept.
//!
//! A [`File`] holds arenas; ids index them. Items, types, scopes and `cfg` predicates are numbered per file, expressions
//! and patterns per [`Body`]. In a body children have smaller ids than their parents (the arena is in post-order), so a
//! pass that needs no context can iterate instead of recursing.

pub mod attr;
pub mod body;
pub mod cfg;
pub mod item;
pub mod path;
pub mod pragma;
pub mod ty;
mod walk;

pub use attr::{Attrs, Meta};
pub use body::{
    ArithOp, Arm, BinaryOp, BindMode, Binding, BindingId, Block, BlockKind, Body, BodyId, BodyOwner, Closure, Expr,
    ExprId, FieldInit, Literal, Loop, LoopKind, MacroCall, MacroForm, MethodCall, Pat, PatId, Select, SelectArm, Stmt,
    StmtKind, StructLiteral, UnaryOp,
};
pub use cfg::{CfgExpr, CfgId};
pub use item::{
    Adt, AdtKind, Field, Function, GenericParam, GenericParamKind, Generics, Impl, Import, ImportName, Item, ItemId,
    ItemKind, MacroDef, MacroItem, MacroRules, Module, Param, SelfParam, Trait, Variant, Visibility, WherePredicate,
};
pub use path::{Anchor, GenericArg, GenericArgs, Path, PathSegment, QSelf};
pub use pragma::{Pragma, PragmaKind};
pub use ty::{ArrayLen, Bound, FnType, TypeId, TypeRef};

use crate::base::{LateList, TextRange};
use serde::{Deserialize, Serialize};

/// A scope of item names: the module of the file, an inline module, or a block that contains items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ScopeId(pub u32);

/// See [`ScopeId`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scope {
    /// The scope around it; `None` for the file's own module.
    pub parent: Option<ScopeId>,
    /// The `mod` item that this is the inside of; `None` for the file's own module and for blocks.
    pub module: Option<ItemId>,
    /// The items that stand in it, in order.
    pub items: Vec<ItemId>,
}

impl Scope {
    /// Whether it is the inside of a block, where names of outer scopes stay visible.
    pub fn is_block(&self) -> bool {
        self.parent.is_some() && self.module.is_none()
    }
}

/// A macro call in a body that was read by its input alone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct InputCall {
    /// Its path.
    pub path: Path,
    /// Whether that leaves questions open: its value is used, or its input does not read as code.
    pub is_open: bool,
}

/// One file, lowered.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct File {
    /// All items at whatever depth.
    pub items: Vec<Item>,
    /// All scopes; the first is the file's own module.
    pub scopes: Vec<Scope>,
    /// All bodies.
    #[serde(skip)]
    pub bodies: Vec<Body>,
    /// All types as written.
    pub types: Vec<TypeRef>,
    /// Items and types that were packed; the two lists are empty then.
    #[serde(skip)]
    pub late: Option<Late>,
    /// All `cfg` predicates.
    pub cfgs: Vec<CfgExpr>,
    /// The attributes of the file itself (`#![..]`).
    pub attrs: Attrs,
    /// Comments that speak to this tool.
    #[serde(skip)]
    pub pragmas: Vec<Pragma>,
    /// Ranges of statements, last expressions of blocks, arms and items, for comments that stand above one; sorted by start.
    #[serde(skip)]
    pub statements: Vec<TextRange>,
    /// Number of macro calls whose input could not be understood.
    pub unknown_macros: u32,
    /// The macro calls in bodies that were read by their input alone.
    pub body_macros: Vec<InputCall>,
    /// Macro calls that were expanded, whole. Tokens of the macro's body have the range of the call's path, those of a
    /// dependency's macro that of its `!`.
    #[serde(skip)]
    pub expanded: Vec<TextRange>,
    /// Where the `!` of these calls stand, if macros of dependencies are behind them. Sorted.
    #[serde(skip)]
    pub foreign: Vec<u32>,
}

/// Items and types that are unpacked when somebody asks for one.
#[derive(Clone, Debug)]
pub struct Late {
    items: LateList<Item>,
    types: LateList<TypeRef>,
    /// What stands for an item that can't be unpacked.
    no_item: Box<Item>,
}

impl Late {
    /// Those of a file.
    pub fn new(items: LateList<Item>, types: LateList<TypeRef>) -> Self {
        let (range, attrs) = (TextRange::default(), Attrs::default());
        let (scope, vis) = (File::ROOT, Visibility::Inherited);
        let kind = ItemKind::Unknown;
        let no_item = Item { name: None, name_range: range, range, scope, container: None, vis, attrs, kind };
        Self { items, types, no_item: Box::new(no_item) }
    }
}

impl File {
    /// The scope of the file's own module.
    pub const ROOT: ScopeId = ScopeId(0);

    /// A file without items.
    pub fn empty() -> Self {
        let root = Scope { parent: None, module: None, items: Vec::new() };
        Self { scopes: vec![root], ..Self::default() }
    }

    /// Whether what stands at a place is no code of the workspace but of a dependency's macro.
    pub fn is_foreign(&self, at: TextRange) -> bool {
        self.foreign.binary_search(&at.start).is_ok()
    }

    /// The item of an id.
    pub fn item(&self, id: ItemId) -> &Item {
        match &self.late {
            None => &self.items[id.0 as usize],
            Some(late) => late.items.get(id.0 as usize).unwrap_or(&late.no_item),
        }
    }

    /// The number of all items.
    pub fn item_count(&self) -> usize {
        self.late.as_ref().map_or(self.items.len(), |late| late.items.len())
    }

    /// The scope of an id.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    /// The body of an id.
    pub fn body(&self, id: BodyId) -> &Body {
        &self.bodies[id.0 as usize]
    }

    /// The type of an id.
    pub fn ty(&self, id: TypeId) -> &TypeRef {
        match &self.late {
            None => &self.types[id.0 as usize],
            Some(late) => late.types.get(id.0 as usize).unwrap_or(&TypeRef::Unknown),
        }
    }

    /// All items with their ids.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        (0..self.item_count() as u32).map(ItemId).map(|id| (id, self.item(id)))
    }
}
