//! Where a file comes from.

use super::change::Kind;
use crate::analysis::{BodyFacts, Callee};
use crate::hir::{BindingId, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, StmtKind};

/// What opens a file.
const OPENERS: [&str; 4] =
    ["std::fs::File::open", "std::fs::File::create", "std::fs::File::create_new", "std::fs::OpenOptions::open"];

/// What lists a folder.
const LISTS: [&str; 2] = ["std::fs::read_dir", "std::path::Path::read_dir"];

/// Methods of results that pass on what is in them.
const ADAPTS: [&str; 6] = ["map_err", "context", "with_context", "wrap_err", "wrap_err_with", "inspect_err"];

/// What puts a buffer before a file.
pub const BUFFERS: [&str; 4] = [
    "std::io::BufReader::new",
    "std::io::BufReader::with_capacity",
    "std::io::BufWriter::new",
    "std::io::BufWriter::with_capacity",
];

/// Where a file comes from.
pub struct Opened {
    /// `File::open(p)`, `options.open(p)`
    pub maker: ExprId,
    /// The file itself.
    pub held: Held,
    /// A file, or what is in a folder.
    pub kind: Kind,
}

/// A value that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// `File::open(p)?`
    Value(ExprId),
    /// `file` of `let Ok(file) = File::open(p) else { .. }`, and of `if let` and `match`
    Bound(BindingId),
}

/// The file that a call opens, or the folder that it lists.
pub fn opener(facts: &BodyFacts<'_>, maker: ExprId) -> Option<Opened> {
    let Callee::Item(callee) = facts.callee(maker)? else { return None };
    let is = |paths| facts.world.names.is_at(callee, paths);
    let kind = if is(&OPENERS) { Kind::File } else { Kind::Entries };
    (kind == Kind::File || is(&LISTS)).then_some(())?;
    Some(Opened { maker, held: held(facts, maker)?, kind })
}

/// What is in a result: the value when an error was handled, or the name that it gets.
pub fn held(facts: &BodyFacts<'_>, result: ExprId) -> Option<Held> {
    if let Some(whole) = unwrapped(facts, result) {
        return Some(Held::Value(whole));
    }
    let parent = facts.parent(result);
    match facts.body.expr(parent) {
        Expr::Let { pat, expr } if *expr == result => ok_name(facts, *pat).map(Held::Bound),
        Expr::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: Some(init), otherwise: Some(_), .. } if init == result => {
                ok_name(facts, pat).map(Held::Bound)
            }
            _ => None,
        }),
        Expr::Match { scrutinee, arms } if *scrutinee == result => {
            let (name, body) = arms.iter().find_map(|arm| Some((ok_name(facts, arm.pat)?, arm.body)))?;
            let is_it = matches!(facts.body.expr(body), Expr::Local(local) if *local == name);
            Some(if is_it { Held::Value(parent) } else { Held::Bound(name) })
        }
        _ => None,
    }
}

/// `name` of `Ok(name)`
fn ok_name(facts: &BodyFacts<'_>, pat: PatId) -> Option<BindingId> {
    let Pat::TupleStruct(path, parts) = facts.body.pat(pat) else { return None };
    let [part] = **parts else { return None };
    match facts.body.pat(part) {
        Pat::Bind { binding, sub: None } if path.last()?.name == "Ok" => Some(*binding),
        _ => None,
    }
}

/// What an expression of a result is when an error was handled.
pub fn unwrapped(facts: &BodyFacts<'_>, result: ExprId) -> Option<ExprId> {
    let mut at = result;
    loop {
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::Try(_) => return Some(parent),
            Expr::MethodCall(method) if method.receiver == at => match method.name.as_str() {
                "unwrap" | "expect" => return Some(parent),
                name if ADAPTS.contains(&name) => at = parent,
                _ => return None,
            },
            _ => return None,
        }
    }
}

/// The file that a method, macro or loop uses.
pub fn of_use(facts: &BodyFacts<'_>, used: ExprId) -> Option<Opened> {
    let mut at = match facts.body.expr(used) {
        Expr::MethodCall(method) => method.receiver,
        Expr::Macro(call) => match &call.form {
            MacroForm::Format(args) => *args.first()?,
            _ => return None,
        },
        Expr::Loop(looping) => match looping.kind {
            LoopKind::For { iter, .. } => iter,
            _ => return None,
        },
        _ => return None,
    };
    // each step goes to what stands before or inside of it, or to where a name is bound: it ends
    for _ in 0..64 {
        if let Some(opened) = opener(facts, at) {
            return Some(opened);
        }
        at = match facts.body.expr(at) {
            Expr::Try(inner) => *inner,
            Expr::Ref { expr, .. } => *expr,
            Expr::MethodCall(method) => method.receiver,
            Expr::Match { scrutinee, .. } => *scrutinee,
            Expr::Local(local) => {
                let scope = facts.scope_of_name(*local)?;
                scope.init.or(scope.over)?
            }
            Expr::Call { args, .. } => {
                let Callee::Item(callee) = facts.callee(at)? else { return None };
                *args.last().filter(|_| facts.world.names.is_at(callee, &BUFFERS))?
            }
            _ => return None,
        };
    }
    None
}
