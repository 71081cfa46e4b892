//! Which file a value names: whether it is one that the kernel makes up.
//!
//! Files under `/proc` and `/sys` are on no disk (proc(5), sysfs(5)): the kernel answers from memory, so that reading one
//! is a single system call which rarely takes long. Often a helper reads the file and its caller names it.

use super::{Given, Slot, Value};
use crate::analysis::World;
use crate::analysis::facts::{BodyFacts, Call};
use crate::foreign::BlockClass;
use crate::hir::{
    BindMode, BindingId, Body, Expr, ExprId, ItemId, ItemKind, Literal, LoopKind, MacroForm, MethodCall, Pat, PatId,
    UnaryOp,
};
use crate::resolve::{Def, ItemRef, UnitId};
use crate::types::Ty;

/// Where the kernel's files are.
const KERNEL: [&str; 2] = ["/proc", "/sys"];

/// Functions that give a path or a file for what they are given.
const MAKES: [&str; 6] = ["new", "from", "open", "read_dir", "Some", "Ok"];

/// Methods that give the same file, or one beside or below it, or what is in it.
const HANDS_ON: [&str; 33] = [
    "as_path",
    "as_ref",
    "as_str",
    "borrow",
    "by_ref",
    "bytes",
    "clone",
    "cloned",
    "context",
    "expect",
    "flatten",
    "into",
    "into_iter",
    "into_owned",
    "iter",
    "join",
    "lines",
    "map_err",
    "path",
    "push",
    "split",
    "take",
    "to_owned",
    "to_path_buf",
    "to_str",
    "to_string",
    "to_string_lossy",
    "trim",
    "trim_end",
    "unwrap",
    "with_context",
    "with_extension",
    "with_file_name",
];

/// Types of values that name files.
const NAMES_FILES: [&str; 8] = ["Path", "PathBuf", "Utf8Path", "Utf8PathBuf", "String", "OsStr", "OsString", "Cow"];

/// Methods after which a path is another.
const CHANGES: [&str; 6] = ["clear", "pop", "replace_range", "set_extension", "set_file_name", "truncate"];

/// Names in the folder of a process that lead to other files (proc(5)).
const TO_DISK: [&str; 4] = ["cwd", "exe", "fd", "root"];

/// Functions that have two files.
const TWO_FILES: [&str; 2] = ["copy", "rename"];

/// How many steps a value is followed through.
const MAX_STEPS: u32 = 24;

impl BodyFacts<'_> {
    /// What is known of the file that a call works on.
    pub(in crate::analysis) fn file_of(&self, call: &Call) -> Option<Value> {
        let blocks = self.world.api(call.callee)?.blocks.as_ref().map(|blocks| blocks.class);
        if blocks.is_some_and(|class| class != BlockClass::Fs) {
            return None;
        }
        let name = self.world.names.item(call.callee).name;
        if name.is_some_and(|name| TWO_FILES.contains(&name.as_str())) {
            return None;
        }
        match self.body.expr(call.expr) {
            Expr::Call { args, .. } => self.file(*args.first()?),
            Expr::MethodCall(method) => {
                let opened = method.args.first().filter(|_| method.name == "open");
                self.file(opened.copied().unwrap_or(method.receiver))
            }
            Expr::Loop(looping) => match looping.kind {
                LoopKind::For { iter, .. } => self.file(iter),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a call works on a file that the kernel makes up, whoever calls the function.
    pub(in crate::analysis) fn is_of_kernel(&self, call: &Call) -> bool {
        self.file_of(call) == Some(Value::Known(Given::Kernel))
    }

    /// To judge by its type, which need not be known.
    pub(super) fn may_name_file(&self, arg: ExprId) -> bool {
        match self.known_type(arg).map(Ty::strip_refs) {
            None | Some(Ty::Unknown) => matches!(
                self.body.expr(arg),
                Expr::Literal(Literal::Str(_)) | Expr::Path(_) | Expr::Local(_) | Expr::Ref { .. }
            ),
            Some(Ty::Builtin(name)) => *name == "str",
            Some(Ty::Adt(adt, _)) => {
                self.world.names.item(*adt).name.is_some_and(|name| NAMES_FILES.contains(&name.as_str()))
            }
            Some(ty) => ty.is_bounded(),
        }
    }

    pub(super) fn file(&self, expr: ExprId) -> Option<Value> {
        let owner = self.owner.map(|owner| owner.item);
        Source { world: self.world, unit: self.unit, owner, body: self.body, facts: Some(self) }.value(expr, MAX_STEPS)
    }
}

/// A body whose values are asked about.
struct Source<'f, 'w> {
    world: &'w World,
    unit: UnitId,
    owner: Option<ItemId>,
    body: &'f Body,
    /// What is known of its locals; the initialiser of a constant is asked without.
    facts: Option<&'f BodyFacts<'w>>,
}

impl Source<'_, '_> {
    fn value(&self, expr: ExprId, steps: u32) -> Option<Value> {
        let left = steps.checked_sub(1)?;
        match self.body.expr(expr) {
            Expr::Literal(Literal::Str(text)) => is_kernels(text).then_some(Value::Known(Given::Kernel)),
            Expr::Path(path) => match self.world.names.resolve_value(self.unit, self.owner, path)? {
                Def::Item(item) => self.constant(item, left),
                _ => None,
            },
            Expr::Local(local) => self.local(*local, left),
            Expr::Ref { expr: inner, .. }
            | Expr::Cast { expr: inner, .. }
            | Expr::Unary { op: UnaryOp::Deref, expr: inner }
            | Expr::Try(inner) => self.value(*inner, left),
            Expr::Call { callee, args } => {
                let Expr::Path(path) = self.body.expr(*callee) else { return None };
                let makes = path.last().is_some_and(|last| MAKES.contains(&last.name.as_str()));
                self.value(*args.first().filter(|_| makes)?, left)
            }
            Expr::MethodCall(call) => match call.name.as_str() {
                "open" => self.value(*call.args.first()?, left),
                name if HANDS_ON.contains(&name) && !self.leaves_kernel(call) => self.value(call.receiver, left),
                _ => None,
            },
            Expr::Macro(call) => match &call.form {
                MacroForm::Format(args) if call.path.last().is_some_and(|last| last.name == "format") => {
                    self.value(*args.first()?, left)
                }
                _ => None,
            },
            Expr::Field { base, name, .. } => match self.value(*base, left)? {
                Value::Of(Slot { place, field: None }) => Some(Value::Of(Slot { place, field: Some(*name) })),
                _ => None,
            },
            Expr::Array(items) => self.same(items.iter().copied(), left),
            Expr::If { then, otherwise, .. } => self.same([*then, (*otherwise)?].into_iter(), left),
            Expr::Match { arms, .. } => self.same(arms.iter().map(|arm| arm.body), left),
            Expr::Block(block) => self.value(block.tail?, left),
            _ => None,
        }
    }

    /// Whether what is joined leads to the files of a process: `/proc/1/root/etc/passwd` is on a disk.
    fn leaves_kernel(&self, call: &MethodCall) -> bool {
        call.args.iter().any(|arg| match self.body.expr(*arg) {
            Expr::Literal(Literal::Str(text)) => text.split('/').any(|part| TO_DISK.contains(&part)),
            _ => false,
        })
    }

    /// A value that may come from several places.
    fn same(&self, mut from: impl Iterator<Item = ExprId>, left: u32) -> Option<Value> {
        let first = self.value(from.next()?, left)?;
        from.all(|other| self.value(other, left) == Some(first)).then_some(first)
    }

    fn constant(&self, item: ItemRef, left: u32) -> Option<Value> {
        let (ItemKind::Const { body, .. } | ItemKind::Static { body, mutable: false, .. }) =
            self.world.names.item(item).kind
        else {
            return None;
        };
        let body = self.world.names.unit(item.unit).hir.body(body?);
        Source { world: self.world, unit: item.unit, owner: Some(item.item), body, facts: None }.value(body.root, left)
    }

    fn local(&self, local: BindingId, left: u32) -> Option<Value> {
        let is_it = |pat: PatId| matches!(self.body.pat(pat), Pat::Bind { binding, .. } if *binding == local);
        let is_local = |target: ExprId| matches!(self.body.expr(target), Expr::Local(of) if *of == local);
        let changes = |expr: &Expr| match expr {
            Expr::Assign { target, .. } => is_local(*target),
            Expr::MethodCall(call) => CHANGES.contains(&call.name.as_str()) && is_local(call.receiver),
            _ => false,
        };
        let is_changed = matches!(self.body.binding(local).mode, BindMode::Move { mutable: true })
            && self.body.exprs().any(|(_, expr)| changes(expr));
        if is_changed {
            return None;
        }
        if let Some(place) = self.body.params.iter().position(|param| is_it(*param)) {
            let is_kept = self.facts.is_some_and(|facts| facts.is_kept(place));
            return is_kept.then_some(Value::Of(Slot { place: place as u32, field: None }));
        }
        let each = || {
            self.body.exprs().find_map(|(_, expr)| match expr {
                Expr::Loop(looping) => match looping.kind {
                    LoopKind::For { pat, iter } if is_it(pat) => Some(iter),
                    _ => None,
                },
                _ => None,
            })
        };
        let from = self.facts?.initializer(local).or_else(each)?;
        self.value(from, left)
    }
}

/// Whether a path is one of the kernel's: `/proc`, or below it.
fn is_kernels(path: &str) -> bool {
    let below = |root: &str| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    KERNEL.into_iter().any(below)
}
