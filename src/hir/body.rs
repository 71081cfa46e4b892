//! Bodies: expressions, patterns and statements.

#![allow(missing_docs, reason = "the fields of a variant are explained in the documentation of the variant")]

use super::{ArrayLen, Attrs, CfgId, ItemId, Path, ScopeId, TypeId};
use crate::base::{Name, TextRange};
use serde::{Deserialize, Serialize};

/// A body of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BodyId(pub u32);

/// An expression of this body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExprId(pub u32);

/// A pattern of this body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PatId(pub u32);

/// A name that a pattern of this body binds. An or-pattern binds each name once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BindingId(pub u32);

/// The body of a function, or an initialiser. Closures and async blocks belong to the body that they stand in, items in
/// blocks have bodies of their own.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whose body it is.
    pub owner: BodyOwner,
    /// The scope around it.
    pub scope: ScopeId,
    /// The parameters' patterns, `self` first where there is one.
    pub params: Box<[PatId]>,
    /// The outermost expression.
    pub root: ExprId,
    /// All expressions, children before parents.
    pub exprs: Vec<Expr>,
    /// Their ranges.
    pub expr_ranges: Vec<TextRange>,
    /// All patterns.
    pub pats: Vec<Pat>,
    /// Their ranges.
    pub pat_ranges: Vec<TextRange>,
    /// All bindings.
    pub bindings: Vec<Binding>,
}

/// Whose body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyOwner {
    /// A function's, a constant's or a static's.
    Item(ItemId),
    /// An array length or another anonymous constant.
    AnonConst,
}

impl Body {
    /// The expression of an id.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The range of an expression.
    pub fn range(&self, id: ExprId) -> TextRange {
        self.expr_ranges[id.0 as usize]
    }

    /// The pattern of an id.
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The range of a pattern.
    pub fn pat_range(&self, id: PatId) -> TextRange {
        self.pat_ranges[id.0 as usize]
    }

    /// The binding of an id.
    pub fn binding(&self, id: BindingId) -> &Binding {
        &self.bindings[id.0 as usize]
    }

    /// All expressions with their ids, children first.
    pub fn exprs(&self) -> impl Iterator<Item = (ExprId, &Expr)> {
        self.exprs.iter().enumerate().map(|(index, expr)| (ExprId(index as u32), expr))
    }

    /// The names that `let` gives, each with what it is given to, where a pattern is a name only.
    pub fn lets(&self) -> impl Iterator<Item = (BindingId, ExprId)> {
        let blocks =
            self.exprs.iter().filter_map(|expr| if let Expr::Block(block) = expr { Some(block) } else { None });
        blocks.flat_map(|block| &block.stmts).filter_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: Some(init), .. } => match self.pat(pat) {
                Pat::Bind { binding, sub: None } => Some((*binding, init)),
                _ => None,
            },
            _ => None,
        })
    }

    /// What a `let` gives a name to.
    pub fn initializer(&self, local: BindingId) -> Option<ExprId> {
        self.lets().find(|(binding, _)| *binding == local).map(|(_, init)| init)
    }
}

/// A local name.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The name.
    pub name: Name,
    /// How it binds.
    pub mode: BindMode,
    /// The pattern that binds it (the first of an or-pattern).
    pub pat: PatId,
}

/// How a name is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindMode {
    /// By value, or as match ergonomics decide.
    Move { mutable: bool },
    /// `ref`
    Ref { mutable: bool },
}

/// An expression (the Reference, "Expressions"). Parentheses are not kept.
#[derive(Clone, Debug)]
pub enum Expr {
    /// What could not be understood.
    Unknown,
    /// A literal.
    Literal(Literal),
    /// A local name: parameter, `let`, pattern; `self` too.
    Local(BindingId),
    /// Any other path.
    Path(Box<Path>),
    /// `callee(args)`
    Call { callee: ExprId, args: Box<[ExprId]> },
    /// `receiver.name::<..>(args)`
    MethodCall(Box<MethodCall>),
    /// `base.name`, `base.0`
    Field { base: ExprId, name: Name, name_range: TextRange },
    /// `base[index]`
    Index { base: ExprId, index: ExprId },
    /// `!e`, `-e`, `*e`
    Unary { op: UnaryOp, expr: ExprId },
    /// `&e`, `&mut e`, `&raw const e`
    Ref { expr: ExprId, mutable: bool, raw: bool },
    /// `a + b`, `a && b`, `a += b`
    Binary { op: BinaryOp, lhs: ExprId, rhs: ExprId },
    /// `a = b`
    Assign { target: ExprId, value: ExprId },
    /// `a..b`, `..=b`
    Range { start: Option<ExprId>, end: Option<ExprId>, inclusive: bool },
    /// `e as T`
    Cast { expr: ExprId, ty: TypeId },
    /// `(a, b)`
    Tuple(Box<[ExprId]>),
    /// `[a, b]`, `vec![a, b]`'s inside
    Array(Box<[ExprId]>),
    /// `[value; len]`
    Repeat { value: ExprId, len: ExprId, constant: ArrayLen },
    /// `Path { field: e, ..base }`
    Struct(Box<StructLiteral>),
    /// `{ .. }`, with its label
    Block(Box<Block>),
    /// `async move { .. }`
    Async { body: ExprId, is_move: bool, keyword: TextRange },
    /// `move |a| b`
    Closure(Box<Closure>),
    /// `if`; conditions may hold `let` and `&&`
    If { condition: ExprId, then: ExprId, otherwise: Option<ExprId> },
    /// `let pat = e` in a condition
    Let { pat: PatId, expr: ExprId },
    /// `match`
    Match { scrutinee: ExprId, arms: Box<[Arm]> },
    /// `loop`, `while`, `for`
    Loop(Box<Loop>),
    /// `break 'label e`
    Break { label: Option<Name>, expr: Option<ExprId> },
    /// `continue 'label`
    Continue { label: Option<Name> },
    /// `return e`
    Return(Option<ExprId>),
    /// `yield e`
    Yield(Option<ExprId>),
    /// `e.await`
    Await { expr: ExprId, keyword: TextRange },
    /// `e?`
    Try(ExprId),
    /// `try { .. }`
    TryBlock(ExprId),
    /// A macro call.
    Macro(Box<MacroCall>),
    /// `_` on the left of an assignment
    Underscore,
}

/// `receiver.name::<..>(args)`
#[derive(Clone, Debug)]
pub struct MethodCall {
    /// What it is called on.
    pub receiver: ExprId,
    /// The method.
    pub name: Name,
    /// The range of the method's name.
    pub name_range: TextRange,
    /// Its turbofish.
    pub generics: Option<Box<super::GenericArgs>>,
    /// Its arguments without the receiver.
    pub args: Box<[ExprId]>,
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// An integer; `None` where it does not fit.
    Int(Option<u64>, Option<Name>),
    /// A floating-point number, with its suffix.
    Float(Option<Name>),
    /// A string.
    Str(Box<str>),
    /// A byte string.
    ByteStr,
    /// A C string.
    CStr,
    /// A character.
    Char,
    /// A byte.
    Byte,
    /// `true`, `false`
    Bool(bool),
}

/// `!`, `-`, `*`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `!`
    Not,
    /// `-`
    Neg,
    /// `*`
    Deref,
}

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `&&`
    And,
    /// `||`
    Or,
    /// `==`, `!=`, `<`, `<=`, `>`, `>=`
    Compare,
    /// `+ - * / %`
    Arith(ArithOp),
    /// `& | ^ << >>`
    Bit,
    /// `+=` and its like
    AssignOp,
}

/// An arithmetic operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArithOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Rem,
}

/// `Path { field: e, ..base }`
#[derive(Clone, Debug)]
pub struct StructLiteral {
    /// The struct or variant.
    pub path: Path,
    /// Its fields.
    pub fields: Box<[FieldInit]>,
    /// What the others are taken from.
    pub base: Option<ExprId>,
}

/// `'label: loop { .. }`
#[derive(Clone, Debug)]
pub struct Loop {
    /// Which loop.
    pub kind: LoopKind,
    /// Its body.
    pub body: ExprId,
    /// Its label, without the quote.
    pub label: Option<Name>,
    /// `loop`, `while` or `for`.
    pub keyword: TextRange,
}

/// `field: expr`
#[derive(Clone, Debug)]
pub struct FieldInit {
    /// The field's name or number.
    pub name: Name,
    /// Its value.
    pub expr: ExprId,
    /// Its `cfg`.
    pub cfg: Option<CfgId>,
}

/// `{ .. }`
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its label, without the quote.
    pub label: Option<Name>,
    /// Its statements, without the tail.
    pub stmts: Box<[Stmt]>,
    /// The expression at its end.
    pub tail: Option<ExprId>,
    /// The `cfg` of that.
    pub tail_cfg: Option<CfgId>,
    /// Its own scope, where it contains items.
    pub scope: Option<ScopeId>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// `{ .. }`
    Plain,
    /// `unsafe { .. }`
    Unsafe,
    /// `const { .. }`
    Const,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// The whole, with its semicolon.
    pub range: TextRange,
    /// Its attributes; `cfg` among them.
    pub attrs: Option<Box<Attrs>>,
}

/// What a statement is.
#[derive(Clone, Debug)]
pub enum StmtKind {
    /// `let pat: ty = init else { .. };`
    Let { pat: PatId, ty: Option<TypeId>, init: Option<ExprId>, otherwise: Option<ExprId> },
    /// `expr;`, or an expression that needs no semicolon.
    Expr { expr: ExprId, semi: bool },
    /// An item.
    Item(ItemId),
}

/// `move |a: T| -> R { .. }`
#[derive(Clone, Debug)]
pub struct Closure {
    /// Its parameters.
    pub params: Box<[(PatId, Option<TypeId>)]>,
    /// What it returns.
    pub ret: Option<TypeId>,
    /// Its body.
    pub body: ExprId,
    /// `async`
    pub is_async: bool,
    /// `move`
    pub is_move: bool,
    /// From `move` or `async` to the second `|`.
    pub head: TextRange,
}

/// `pat if guard => body`
#[derive(Clone, Debug)]
pub struct Arm {
    /// The pattern.
    pub pat: PatId,
    /// Its guard.
    pub guard: Option<ExprId>,
    /// Its body.
    pub body: ExprId,
    /// Its `cfg`.
    pub cfg: Option<CfgId>,
}

/// Which loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopKind {
    /// `loop`
    Loop,
    /// `while condition`; the condition may hold `let`
    While(ExprId),
    /// `for pat in iter`
    For { pat: PatId, iter: ExprId },
    /// `for await pat in stream`, in `async_stream`'s macros
    ForAwait { pat: PatId, iter: ExprId },
}

/// A macro call.
#[derive(Clone, Debug)]
pub struct MacroCall {
    /// Its path.
    pub path: Path,
    /// What its input means.
    pub form: MacroForm,
}

/// What the input of a macro call means. Only syntax decides it, by the macro's last name and by how its input reads.
#[derive(Clone, Debug)]
pub enum MacroForm {
    /// `select!`: the futures are made, one is awaited, one handler runs.
    Select(Box<Select>),
    /// `join!`, `try_join!`: all are awaited.
    Join { futures: Box<[ExprId]>, fallible: bool },
    /// Formatting, logging, panicking, asserting: the arguments are evaluated and borrowed until the statement ends.
    Format(Box<[ExprId]>),
    /// `matches!`, `assert_matches!`
    Matches { scrutinee: ExprId, pat: PatId, guard: Option<ExprId> },
    /// `vec![..]`: an [`Expr::Array`] or [`Expr::Repeat`].
    Vec(ExprId),
    /// `cfg!(..)`
    Cfg(CfgId),
    /// `pin!(..)`: the value of the expression, or a rebinding of the names.
    Pin(Box<[ExprId]>),
    /// `stream! { .. }`, `try_stream! { .. }`: an async block that yields.
    Stream { body: ExprId, fallible: bool },
    /// Input that reads as expressions with commas; how they are used is not known.
    Exprs(Box<[ExprId]>),
    /// Input that reads as statements; how they are used is not known.
    Block(ExprId),
    /// Input that was not understood.
    Unknown,
}

/// `select! { .. }`
#[derive(Clone, Debug)]
pub struct Select {
    /// `biased;`
    pub biased: bool,
    /// Its arms.
    pub arms: Box<[SelectArm]>,
    /// `else =>`, `default =>`, `complete =>`
    pub otherwise: Option<ExprId>,
}

/// `pat = future, if guard => handler`
#[derive(Clone, Debug)]
pub struct SelectArm {
    /// The pattern.
    pub pat: PatId,
    /// The future.
    pub future: ExprId,
    /// `if` guard.
    pub guard: Option<ExprId>,
    /// What runs when the future is ready.
    pub handler: ExprId,
    /// From the pattern to the handler's end.
    pub range: TextRange,
}

/// A pattern (the Reference, "Patterns").
#[derive(Clone, Debug)]
pub enum Pat {
    /// What could not be understood.
    Unknown,
    /// `_`
    Wild,
    /// `..`
    Rest,
    /// `name`, `ref mut name`, `name @ sub`
    Bind { binding: BindingId, sub: Option<PatId> },
    /// A constant, unit struct or unit variant. A name alone counts as one where it starts with an upper-case letter
    /// (what rustc's lints make true in practice).
    Path(Box<Path>),
    /// A literal or a range of them.
    Literal,
    /// `(a, b)`
    Tuple(Box<[PatId]>),
    /// `Path(a, b)`
    TupleStruct(Box<Path>, Box<[PatId]>),
    /// `Path { a: p, .. }`
    Struct(Box<Path>, Box<[(Name, PatId)]>),
    /// `&p`, `&mut p`
    Ref { pat: PatId, mutable: bool },
    /// `a | b`
    Or(Box<[PatId]>),
    /// `[a, .., b]`
    Slice(Box<[PatId]>),
}
