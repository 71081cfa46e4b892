//! What is alive where an expression stands.

use crate::analysis::BodyFacts;
use crate::hir::{BindingId, Expr, ExprId, LoopKind, PatId, StmtKind};

/// What would be kept across an `.await` at some place.
#[derive(Debug, Default)]
pub struct Alive {
    /// Names that are in scope, with where they are bound.
    pub bindings: Vec<(BindingId, u32)>,
    /// Expressions whose temporaries may be alive, and which may be values themselves.
    pub operands: Vec<ExprId>,
    /// Scrutinees and iterators around, with where what they lead to starts.
    pub held: Vec<(ExprId, u32)>,
}

/// What is alive at an expression, within its region. Parameters are no part of it: a future holds them anyway.
pub fn alive_at(facts: &BodyFacts<'_>, expr: ExprId) -> Alive {
    let mut alive = Alive::default();
    let region = facts.region_of(expr);
    let mut from = expr;
    for at in facts.ancestors(expr) {
        if facts.region_of(from) != region {
            break;
        }
        around(facts, at, from, &mut alive);
        from = at;
    }
    alive
}

fn around(facts: &BodyFacts<'_>, at: ExprId, from: ExprId, alive: &mut Alive) {
    let start = facts.body.range(from).start;
    match facts.body.expr(at) {
        Expr::Block(block) => {
            for stmt in &block.stmts {
                if let StmtKind::Let { pat, .. } = stmt.kind
                    && stmt.range.end <= start
                {
                    bind(facts, pat, stmt.range.end, alive);
                }
            }
        }
        Expr::Match { scrutinee, arms } => {
            if *scrutinee != from {
                alive.held.push((*scrutinee, start));
                let arm = arms.iter().find(|arm| arm.body == from || arm.guard == Some(from));
                arm.into_iter().for_each(|arm| bind(facts, arm.pat, facts.body.pat_range(arm.pat).end, alive));
            }
        }
        Expr::If { condition, then, .. } if *then == from => condition_of(facts, *condition, start, alive),
        Expr::If { condition, .. } if *condition != from => alive.held.push((*condition, start)),
        Expr::Loop(looping) => match looping.kind {
            LoopKind::While(condition) if looping.body == from => condition_of(facts, condition, start, alive),
            LoopKind::For { pat, iter } | LoopKind::ForAwait { pat, iter } if looping.body == from => {
                alive.held.push((iter, start));
                alive.operands.push(iter);
                bind(facts, pat, facts.body.range(iter).end, alive);
            }
            _ => {}
        },
        Expr::Binary { lhs, rhs, .. } if *rhs == from => {
            alive.operands.push(*lhs);
            if let Expr::Let { .. } = facts.body.expr(*lhs) {
                condition_of(facts, *lhs, start, alive);
            }
        }
        _ => facts.body.for_each_child(at, |child| {
            if child != from && facts.body.range(child).start < start {
                alive.operands.push(child);
            }
        }),
    }
}

/// The names of the `let`s in a condition, and what they look at.
fn condition_of(facts: &BodyFacts<'_>, condition: ExprId, start: u32, alive: &mut Alive) {
    match facts.body.expr(condition) {
        Expr::Let { pat, expr } => {
            alive.held.push((*expr, start));
            bind(facts, *pat, facts.body.range(*expr).end, alive);
        }
        Expr::Binary { lhs, rhs, .. } => {
            condition_of(facts, *lhs, start, alive);
            condition_of(facts, *rhs, start, alive);
        }
        // the temporaries of a plain condition are gone when it is decided
        _ => {}
    }
}

/// Names that are there from a place on: what makes their values comes before it.
fn bind(facts: &BodyFacts<'_>, pat: PatId, end: u32, alive: &mut Alive) {
    alive.bindings.extend(facts.body.bound_names(pat).into_iter().map(|binding| (binding, end)));
}
