//! Tasks that are spawned and awaited at once: they run one after the other, as without the spawn.

use super::Sink;
use crate::analysis::BodyFacts;
use crate::base::Confidence;
use crate::foreign::SpawnUnit;
use crate::hir::{Block, Expr, ExprId, LoopKind, Pat, StmtKind};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for call in &facts.calls {
        let Some(api) = facts.world.api(call.callee) else { continue };
        if api.offloads || api.spawns.is_none_or(|spawn| spawn.unit != SpawnUnit::Task) {
            continue;
        }
        let repeats = facts.loop_back(call.expr).is_some_and(|id| is_over_items(facts, id));
        let label = if facts.is_awaited(call.expr) {
            "the task is awaited where it is spawned"
        } else if is_awaited_in_iteration(facts, call.expr) || is_only_one_of_set(facts, call.expr) {
            "each iteration awaits its task before the next one is spawned"
        } else {
            continue;
        };
        let finding = sink.report(call.range, "this task is awaited before anything else runs beside it".to_owned());
        finding.primary_label = label.to_owned();
        // one task alone may be there to outlive its caller, or to catch a panic
        let is_meant = !repeats || is_inspected(facts, call.expr);
        finding.confidence = if is_meant { Confidence::Possible } else { Confidence::Certain };
        finding.help.push("await the future itself, or spawn all tasks first (into a `JoinSet`) and await them then".to_owned());
    }
}

/// Whether a loop has an item in each iteration: others repeat one task on purpose.
fn is_over_items(facts: &BodyFacts<'_>, looping: ExprId) -> bool {
    matches!(facts.body.expr(looping), Expr::Loop(looping) if !matches!(looping.kind, LoopKind::Loop))
}

/// Whether the code looks at how the task ended: a `match` on what the await gives tells a panic from an error.
fn is_inspected(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let wait = facts.parent(spawn);
    matches!(facts.body.expr(facts.parent(wait)), Expr::Match { scrutinee, .. } if *scrutinee == wait)
        || matches!(facts.body.expr(facts.parent(wait)), Expr::Let { .. })
}

/// `let handle = spawn(..); handle.await` in the body of a loop.
fn is_awaited_in_iteration(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let Some((looping, block)) = loop_around(facts, spawn) else { return false };
    bound_to(facts, block, spawn).is_some_and(|handle| {
        let awaits = |at: ExprId| matches!(facts.body.expr(at), Expr::Local(local) if *local == handle) && facts.is_awaited(at);
        facts.body.exprs().any(|(id, _)| awaits(id) && facts.loop_of(id) == Some(looping) && follows(facts, block, spawn, id))
    })
}

/// `set.spawn(..); set.join_next().await` in the body of a loop: the set never has more than one task.
fn is_only_one_of_set(facts: &BodyFacts<'_>, spawn: ExprId) -> bool {
    let Some((looping, block)) = loop_around(facts, spawn) else { return false };
    let Expr::MethodCall(spawned) = facts.body.expr(spawn) else { return false };
    let Expr::Local(set) = facts.body.expr(spawned.receiver) else { return false };
    let is_set = |at: ExprId| matches!(facts.body.expr(at), Expr::Local(local) if local == set);
    // with tasks from elsewhere there are always as many at once
    let fills = |(id, expr): (ExprId, &Expr)| match expr {
        Expr::MethodCall(call) => id != spawn && is_set(call.receiver) && call.name.as_str().starts_with("spawn"),
        _ => false,
    };
    let is_alone = !facts.body.exprs().any(fills) && facts.initializer(*set).is_some();
    is_alone && facts.body.exprs().any(|(id, expr)| {
        let Expr::MethodCall(joins) = expr else { return false };
        joins.name == "join_next"
            && is_set(joins.receiver)
            && facts.is_awaited(id)
            && facts.loop_of(id) == Some(looping)
            && is_statement(facts, block, id)
            && follows(facts, block, spawn, id)
    })
}

/// The loop that brings control to a spawn again, and its body.
fn loop_around<'f>(facts: &'f BodyFacts<'_>, spawn: ExprId) -> Option<(ExprId, &'f Block)> {
    let looping = facts.loop_back(spawn)?;
    let Expr::Loop(around) = facts.body.expr(looping) else { return None };
    let Expr::Block(block) = facts.body.expr(around.body) else { return None };
    Some((looping, block))
}

/// Whether a wait is done in each round of a block: not behind a condition, nor in a loop of its own.
fn is_statement(facts: &BodyFacts<'_>, block: &Block, wait: ExprId) -> bool {
    let of_stmts = block.stmts.iter().filter_map(|stmt| match stmt.kind {
        StmtKind::Let { init, .. } => init,
        StmtKind::Expr { expr, .. } => Some(expr),
        StmtKind::Item(_) => None,
    });
    let whole = of_stmts.chain(block.tail).find(|expr| facts.is_within(wait, *expr));
    whole.is_some_and(|whole| match facts.body.expr(whole) {
        Expr::If { condition: first, .. } | Expr::Match { scrutinee: first, .. } => facts.is_within(wait, *first),
        Expr::Loop(_) | Expr::Block(_) => false,
        _ => true,
    })
}

fn bound_to(facts: &BodyFacts<'_>, block: &Block, init: ExprId) -> Option<crate::hir::BindingId> {
    block.stmts.iter().find_map(|stmt| match stmt.kind {
        StmtKind::Let { pat, init: Some(given), .. } if given == init => match facts.body.pat(pat) {
            Pat::Bind { binding, .. } => Some(*binding),
            _ => None,
        },
        _ => None,
    })
}

/// Whether nothing of weight lies between the spawn and the await: with work between them the task does run beside it.
fn follows(facts: &BodyFacts<'_>, block: &Block, spawn: ExprId, wait: ExprId) -> bool {
    let (spawned, waited) = (facts.body.range(spawn).end, facts.body.range(wait));
    let between = block.stmts.iter().filter(|stmt| stmt.range.start >= spawned && stmt.range.end <= waited.start);
    let mut between = between.filter(|stmt| !matches!(stmt.kind, StmtKind::Item(_)));
    between.all(|stmt| match stmt.kind {
        StmtKind::Let { init: Some(init), otherwise: None, .. } => is_light(facts, init),
        _ => false,
    })
}

/// Whether an expression only looks at what is there.
fn is_light(facts: &BodyFacts<'_>, expr: ExprId) -> bool {
    match facts.body.expr(expr) {
        Expr::Local(_) | Expr::Path(_) | Expr::Literal(_) => true,
        Expr::Field { base: expr, .. } | Expr::Ref { expr, .. } | Expr::Cast { expr, .. } => is_light(facts, *expr),
        Expr::MethodCall(call) => {
            matches!(call.name.as_str(), "len" | "clone" | "is_empty" | "as_str" | "as_ref" | "to_owned") && is_light(facts, call.receiver)
        }
        _ => false,
    }
}
