//! Loops that ask again and again for what somebody else must do.

use super::context::RegionId;
use super::facts::{BodyFacts, Callee};
use crate::base::TextRange;
use crate::foreign::BlockClass;
use crate::hir::{Block, Expr, ExprId, ItemKind, Loop, LoopKind, MacroForm, Pat, PatId, StmtKind, UnaryOp};
use crate::resolve::ItemRef;

/// What a loop does while it waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spin {
    /// It reads an atomic.
    Atomic,
    /// It looks at what a lock guards.
    Lock,
    /// It calls a function that asks without waiting.
    Polls,
    /// It says so itself: `spin_loop()`.
    Hints,
}

/// Methods on what a question gives.
const OF_ANSWERS: [&str; 14] = [
    "as_micros",
    "as_millis",
    "as_nanos",
    "as_secs",
    "as_secs_f32",
    "as_secs_f64",
    "err",
    "expect",
    "is_err",
    "is_none",
    "is_ok",
    "is_some",
    "ok",
    "unwrap",
];
/// Methods that take a guard out of a result.
pub(super) const UNWRAPS: [&str; 3] = ["unwrap", "expect", "unwrap_or_else"];
/// How many functions of the workspace a question may hide behind.
const MAX_HELPERS: u32 = 2;

/// What a statement of a loop does.
enum Step {
    /// It asks; nothing else happens where the answer is no.
    Asks(Spin),
    /// The same, and the rest of the loop is left out then.
    AsksAgain(Spin),
    /// It does nothing.
    Idle,
    /// It works, or waits.
    Works,
}

/// What a loop does of which nothing is known but that it calls `spin_loop` or its like.
pub const HINT: &str = "spins";

/// A loop that spins.
#[derive(Clone, Copy, Debug)]
pub struct Spinning {
    /// Its keyword.
    pub keyword: TextRange,
    /// What it does.
    pub asks: &'static str,
    /// The region that it stands in.
    pub region: RegionId,
    /// It awaits where it gets an answer, and goes round without where it gets none.
    pub may_await: bool,
}

/// The loops of a body that spin.
pub fn loops(facts: &BodyFacts<'_>) -> Vec<Spinning> {
    let mut found = Vec::new();
    for (id, expr) in facts.body.exprs() {
        let Expr::Loop(looping) = expr else { continue };
        let region = facts.region_of(id);
        if region == RegionId::DEAD {
            continue;
        }
        let Some((spin, may_await)) = facts.spin_of(id) else { continue };
        let asks = match spin {
            Spin::Atomic => "spins on an atomic",
            Spin::Lock => "spins on a lock",
            Spin::Polls => "polls",
            Spin::Hints => HINT,
        };
        found.push(Spinning { keyword: looping.keyword, asks, region, may_await });
    }
    found
}

impl BodyFacts<'_> {
    /// What a loop waits for, where it does nothing but wait and does not give way; and whether it gives way where it has
    /// got something.
    fn spin_of(&self, id: ExprId) -> Option<(Spin, bool)> {
        let Expr::Loop(looping) = self.body.expr(id) else { return None };
        let mut waits = self.waits_in(id);
        let may_await = !waits.is_empty();
        if may_await && matches!(looping.kind, LoopKind::Loop) {
            let answered = self.answered(looping);
            waits.retain(|wait| !answered.iter().any(|branch| self.is_within(*wait, *branch)));
        }
        if !waits.is_empty() {
            return None;
        }
        let spin = match looping.kind {
            LoopKind::While(condition) if self.is_idle(looping.body) => self.asked_by_condition(condition),
            LoopKind::While(_) | LoopKind::For { .. } | LoopKind::ForAwait { .. } => None,
            LoopKind::Loop => self.asked_in(looping),
        };
        let hints = || (!may_await && self.hints(id)).then_some(Spin::Hints);
        spin.or_else(hints).map(|spin| (spin, may_await))
    }

    /// Where a loop awaits, or waits where another rule says so.
    fn waits_in(&self, looping: ExprId) -> Vec<ExprId> {
        let region = self.region_of(looping);
        let waits = |(id, expr): &(ExprId, &Expr)| {
            let id = *id;
            let waits = match expr {
                Expr::Call { .. } | Expr::MethodCall(_) => match self.callee(id) {
                    Some(Callee::Item(item)) => {
                        let blocks = self.world.api(item).and_then(|api| api.blocks.as_ref());
                        blocks.is_some_and(|blocks| !blocks.cheap && blocks.class != BlockClass::Lock)
                    }
                    _ => false,
                },
                _ => expr.may_suspend(),
            };
            waits && self.region_of(id) == region && self.is_within(id, looping)
        };
        self.body.exprs().filter(waits).map(|(id, _)| id).collect()
    }

    /// The branches of a loop that run only where a question of it has an answer: the others go round without them.
    fn answered(&self, looping: &Loop) -> Vec<ExprId> {
        let Expr::Block(block) = self.body.expr(looping.body) else { return Vec::new() };
        let stmts = block.stmts.iter().filter_map(|stmt| match stmt.kind {
            StmtKind::Expr { expr, .. } => Some(expr),
            _ => None,
        });
        let mut found = Vec::new();
        for step in stmts.chain(block.tail) {
            match self.body.expr(step) {
                Expr::If { condition, then, .. } => match self.body.expr(*condition) {
                    Expr::Let { expr, pat } if !self.is_no(*pat) && self.question(*expr, MAX_HELPERS).is_some() => {
                        found.push(*then);
                    }
                    _ => {}
                },
                Expr::Match { scrutinee, arms } if self.question(*scrutinee, MAX_HELPERS).is_some() => {
                    found.extend(arms.iter().filter(|arm| !self.is_no(arm.pat)).map(|arm| arm.body));
                }
                _ => {}
            }
        }
        found
    }

    fn hints(&self, looping: ExprId) -> bool {
        self.calls.iter().any(|call| {
            self.loop_of(call.expr) == Some(looping) && self.world.api(call.callee).is_some_and(|api| api.spins)
        })
    }

    /// Whether an expression does nothing, or nothing but hint that it spins.
    fn is_idle(&self, whole: ExprId) -> bool {
        match self.body.expr(whole) {
            Expr::Block(block) => {
                block.stmts.iter().all(|stmt| match stmt.kind {
                    StmtKind::Expr { expr, .. } => self.is_idle(expr),
                    _ => false,
                }) && block.tail.is_none_or(|tail| self.is_idle(tail))
            }
            Expr::Tuple(parts) => parts.is_empty(),
            Expr::Continue { .. } => true,
            Expr::Call { .. } => match self.callee(whole) {
                Some(Callee::Item(item)) => self.world.api(item).is_some_and(|api| api.spins),
                _ => false,
            },
            _ => false,
        }
    }

    fn asked_by_condition(&self, condition: ExprId) -> Option<Spin> {
        match self.body.expr(condition) {
            // `while let Err(_) = lock.try_lock() {}`
            Expr::Let { pat, expr } if self.is_no(*pat) => self.question(*expr, MAX_HELPERS),
            Expr::Let { .. } => None,
            _ => self.question(condition, MAX_HELPERS),
        }
    }

    /// `Err(..)`, `None`: nothing there yet.
    fn is_no(&self, pat: PatId) -> bool {
        match self.body.pat(pat) {
            // `Err(Lagged(_))` has made its way
            Pat::TupleStruct(path, parts) if path.last().is_some_and(|last| last.name == "Err") => {
                let is_other = |part: &PatId| matches!(self.body.pat(*part), Pat::TupleStruct(..) | Pat::Struct(..));
                !parts.iter().any(is_other) || parts.iter().any(|part| self.is_no(*part))
            }
            Pat::TupleStruct(path, _) | Pat::Path(path) => {
                path.last().is_some_and(|last| matches!(last.name.as_str(), "None" | "Empty" | "WouldBlock"))
            }
            Pat::Or(pats) => pats.iter().any(|pat| self.is_no(*pat)),
            Pat::Wild => true,
            _ => false,
        }
    }

    /// `loop { .. }`
    fn asked_in(&self, looping: &Loop) -> Option<Spin> {
        let Expr::Block(block) = self.body.expr(looping.body) else { return None };
        let mut asked = None;
        for step in self.steps(block) {
            match step {
                Step::Asks(spin) => asked = asked.or(Some(spin)),
                Step::AsksAgain(spin) => return Some(spin),
                Step::Idle => {}
                Step::Works => return None,
            }
        }
        asked
    }

    fn steps<'b>(&'b self, block: &'b Block) -> impl Iterator<Item = Step> + 'b {
        let stmts = block.stmts.iter().map(|stmt| match stmt.kind {
            StmtKind::Expr { expr, .. } => self.step_of(expr),
            StmtKind::Let { init: Some(init), otherwise: Some(otherwise), .. } if self.is_idle(otherwise) => {
                self.question(init, MAX_HELPERS).map_or(Step::Works, Step::AsksAgain)
            }
            StmtKind::Item(_) => Step::Idle,
            StmtKind::Let { .. } => Step::Works,
        });
        stmts.chain(block.tail.map(|tail| self.step_of(tail)))
    }

    fn step_of(&self, expr: ExprId) -> Step {
        match self.body.expr(expr) {
            _ if self.is_idle(expr) => Step::Idle,
            Expr::If { condition, then, otherwise } => {
                // `if let Ok(job) = queue.try_recv() { .. }`
                let takes = matches!(self.body.expr(*condition), Expr::Let { .. });
                let asked = match self.body.expr(*condition) {
                    Expr::Let { expr, pat } if !self.is_no(*pat) => self.question(*expr, MAX_HELPERS),
                    Expr::Let { .. } => None,
                    _ => self.question(*condition, MAX_HELPERS),
                };
                let goes_on = otherwise.is_none_or(|otherwise| self.is_idle(otherwise));
                match asked {
                    Some(spin) if goes_on && (takes || self.leaves_loop(*then)) => Step::Asks(spin),
                    Some(spin) if self.is_idle(*then) && otherwise.is_some_and(|other| self.leaves_loop(other)) => {
                        Step::Asks(spin)
                    }
                    _ => Step::Works,
                }
            }
            Expr::Match { scrutinee, arms } => {
                let Some(spin) = self.question(*scrutinee, MAX_HELPERS) else { return Step::Works };
                // `false => {}`, where the other arms leave the loop
                let is_other = |pat: PatId| match self.body.pat(pat) {
                    Pat::Literal => arms.iter().all(|arm| self.is_idle(arm.body) || self.leaves_loop(arm.body)),
                    _ => self.is_no(pat),
                };
                let again = arms.iter().find(|arm| is_other(arm.pat) && self.is_idle(arm.body));
                match again.map(|arm| self.body.expr(arm.body)) {
                    Some(Expr::Continue { .. }) => Step::AsksAgain(spin),
                    Some(_) => Step::Asks(spin),
                    None => Step::Works,
                }
            }
            _ => Step::Works,
        }
    }

    /// What an expression asks, where it is a question that others answer: an atomic, a known function that asks without
    /// waiting, or a function of the workspace that does nothing else. An exchange makes progress by itself.
    fn question(&self, expr: ExprId, helpers: u32) -> Option<Spin> {
        match self.body.expr(expr) {
            Expr::Unary { op: UnaryOp::Not, expr } => self.question(*expr, helpers),
            Expr::Unary { op: UnaryOp::Deref, expr } if self.is_guard_made(*expr) => Some(Spin::Lock),
            Expr::Unary { op: UnaryOp::Deref, expr } => self.question(*expr, helpers),
            Expr::Field { base, .. } if self.is_guard_made(*base) => Some(Spin::Lock),
            Expr::MethodCall(call) if self.is_guard_made(call.receiver) => Some(Spin::Lock),
            Expr::Binary { lhs, rhs, .. } => self.question(*lhs, helpers).or_else(|| self.question(*rhs, helpers)),
            Expr::Macro(call) => match &call.form {
                MacroForm::Matches { scrutinee, .. } => self.question(*scrutinee, helpers),
                _ => None,
            },
            Expr::MethodCall(call) if OF_ANSWERS.contains(&call.name.as_str()) => self.question(call.receiver, helpers),
            Expr::Call { .. } | Expr::MethodCall(_) => {
                let Some(Callee::Item(item)) = self.callee(expr) else { return None };
                let name = self.world.names.item(item).name?;
                let name = name.as_str();
                match self.world.api(item) {
                    Some(api) if api.polls && (name == "load" || name == "swap") => Some(Spin::Atomic),
                    Some(api)
                        if api.polls && !name.starts_with("compare") && name != "fetch_update" && name != "next" =>
                    {
                        Some(Spin::Polls)
                    }
                    None if helpers > 0 && !self.world.is_known(item) => self.question_of_fn(item, helpers - 1),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// `state.lock().unwrap()`: a lock that is taken for this one look.
    fn is_guard_made(&self, expr: ExprId) -> bool {
        let Expr::MethodCall(call) = self.body.expr(expr) else { return false };
        match self.callee(expr) {
            Some(Callee::Item(item)) if self.is_lock(item) => true,
            _ => UNWRAPS.contains(&call.name.as_str()) && self.is_guard_made(call.receiver),
        }
    }

    /// The question that a function of the workspace is: its body is nothing else.
    fn question_of_fn(&self, item: ItemRef, helpers: u32) -> Option<Spin> {
        let ItemKind::Function(function) = &self.world.names.item(item).kind else { return None };
        let body = self.world.names.unit(item.unit).hir.body(function.body?);
        let Expr::Block(block) = body.expr(body.root) else { return None };
        let tail = block.tail.filter(|_| block.stmts.is_empty() && !function.is_async)?;
        let facts = BodyFacts::of_function(self.world, item)?;
        facts.question(tail, helpers)
    }
}
