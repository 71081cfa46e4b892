//! A blocking call of a child process replaced by tokio's.

use super::edits::{await_it, insert, link, replace};
use super::{fix, path, place};
use crate::analysis::{BodyFacts, Call};
use crate::base::{Applicability, Edit, Fix, TextRange};
use crate::hir::{BindingId, Expr, ExprId, MethodCall, Pat, StmtKind};

/// Methods that both commands have and that give the command back.
const BUILDS: [&str; 9] = ["arg", "args", "env", "envs", "env_remove", "env_clear", "current_dir", "stdout", "stderr"];

/// `Command::new(p).output()` as `tokio::process::Command::new(p).output().await`, from where the command is made.
pub fn replaced(facts: &BodyFacts<'_>, call: &Call, by: &str) -> Option<Fix> {
    let Expr::MethodCall(method) = facts.body.expr(call.expr) else { return None };
    let is_run = matches!(by, "tokio::process::Command::output" | "tokio::process::Command::status");
    if !is_run || !path::is_in_reach(facts, "tokio::process::Command") {
        return None;
    }
    let mut sure = place::awaits(facts, call.expr, &[method.receiver])?;
    let mut chain = chain(facts, method.receiver)?;
    let mut edits = Vec::new();
    let constructor = match facts.body.expr(chain.start) {
        Expr::Call { .. } => chain.start,
        Expr::Local(local) => {
            let (made, more) = of_local(facts, *local, call.expr)?;
            chain.sets_stdin |= more.sets_stdin;
            // what is done in between is not looked at
            sure = Applicability::Unsafe;
            made
        }
        _ => return None,
    };
    let Expr::Call { callee, .. } = facts.body.expr(constructor) else { return None };
    edits.push(renamed(facts, *callee)?);
    // std gives the child no standard input here, tokio would hand on its own
    if method.name == "output" && !chain.sets_stdin {
        let dot = facts.body.range(method.receiver).end;
        edits.push(insert(facts, dot, format!("{}.stdin(std::process::Stdio::null())", link(facts, method.receiver))));
    }
    edits.extend(await_it(facts, call.expr));
    Some(fix("use `tokio::process::Command`".to_owned(), sure, edits))
}

struct Chain {
    /// What the methods are called on.
    start: ExprId,
    sets_stdin: bool,
}

/// A chain of calls that build a command.
fn chain(facts: &BodyFacts<'_>, mut at: ExprId) -> Option<Chain> {
    let mut sets_stdin = false;
    while let Expr::MethodCall(method) = facts.body.expr(at) {
        sets_stdin |= method.name == "stdin";
        if !is_building(method) {
            return None;
        }
        at = method.receiver;
    }
    Some(Chain { start: at, sets_stdin })
}

fn is_building(method: &MethodCall) -> bool {
    method.name == "stdin" || BUILDS.contains(&method.name.as_str())
}

/// `Command::new` with tokio's path; `None` where it is not std's.
fn renamed(facts: &BodyFacts<'_>, callee: ExprId) -> Option<Edit> {
    let Expr::Path(path) = facts.body.expr(callee) else { return None };
    let owner = facts.owner.map(|owner| owner.item);
    let crate::resolve::Def::Item(item) = facts.world.names.resolve_value(facts.unit, owner, path)? else {
        return None;
    };
    let is_new = facts.world.names.is_at(item, &["std::process::Command::new"]);
    let last = path.last().filter(|last| is_new && last.args.is_none())?;
    Some(replace(facts, TextRange::new(path.range.start, last.range.start), "tokio::process::Command::"))
}

/// Where a local command is made, if all that is done with it is to build it and run it once.
fn of_local(facts: &BodyFacts<'_>, local: BindingId, run: ExprId) -> Option<(ExprId, Chain)> {
    let init = facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, ty: None, init: Some(init), .. } => match facts.body.pat(pat) {
                Pat::Bind { binding, sub: None } if *binding == local => Some(init),
                _ => None,
            },
            _ => None,
        })
    })?;
    // a chain would give a reference to what is gone
    let Expr::Call { .. } = facts.body.expr(init) else { return None };
    let mut found = Chain { start: init, sets_stdin: false };
    for (id, expr) in facts.body.exprs() {
        if !matches!(expr, Expr::Local(used) if *used == local) {
            continue;
        }
        let mut at = id;
        loop {
            let parent = facts.parent(at);
            match facts.body.expr(parent) {
                Expr::MethodCall(method) if method.receiver == at && is_building(method) => {
                    found.sets_stdin |= method.name == "stdin";
                    at = parent;
                }
                Expr::MethodCall(method) if method.receiver == at && parent == run => break,
                Expr::Block(_) if at != id => break,
                _ => return None,
            }
        }
    }
    Some((init, found))
}
