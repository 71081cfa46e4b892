//! Which branches of a function are taken for what it is given.

use super::{Given, Known, Slot, Steps};
use crate::analysis::facts::{BodyFacts, Call};
use crate::hir::{BinaryOp, BindMode, Block, Expr, ExprId, LoopKind, MethodCall, Pat, PatId, StmtKind, UnaryOp};
use rustc_hash::FxHashMap;

/// What holds of the parameters of a function in parts of its body.
#[derive(Debug, Default)]
pub struct Branches {
    /// In an expression.
    inside: FxHashMap<ExprId, Vec<Known>>,
    /// In a block, behind a place.
    behind: FxHashMap<ExprId, Vec<(u32, Known)>>,
}

impl Branches {
    /// Looks at a body.
    pub fn of(facts: &BodyFacts<'_>) -> Self {
        let mut found = Self::default();
        for (id, expr) in facts.body.exprs() {
            match expr {
                Expr::If { condition, then, otherwise } => {
                    found.enter(*then, facts.holds(*condition, true));
                    otherwise.iter().for_each(|other| found.enter(*other, facts.holds(*condition, false)));
                }
                Expr::Binary { op: BinaryOp::And, lhs, rhs } => found.enter(*rhs, facts.holds(*lhs, true)),
                Expr::Binary { op: BinaryOp::Or, lhs, rhs } => found.enter(*rhs, facts.holds(*lhs, false)),
                Expr::Loop(looping) => match looping.kind {
                    LoopKind::While(condition) => found.enter(looping.body, facts.holds(condition, true)),
                    LoopKind::For { iter, .. } | LoopKind::ForAwait { iter, .. } => {
                        let each = facts.iterated(iter).map(|slot| (slot, Given::Something));
                        found.enter(looping.body, each.into_iter().collect());
                    }
                    LoopKind::Loop => {}
                },
                Expr::Match { scrutinee, arms } => {
                    let Some(slot) = facts.slot(*scrutinee, Steps::ALL) else { continue };
                    let mut left = None;
                    for arm in arms.iter().filter(|arm| facts.is_active(arm.cfg)) {
                        let value = facts.matched(arm.pat, true).or(left.filter(|_| facts.is_any(arm.pat)));
                        let value: Vec<_> = value.map(|value| (slot, value)).into_iter().collect();
                        arm.guard.iter().for_each(|guard| found.enter(*guard, value.clone()));
                        found.enter(arm.body, value);
                        left =
                            left.or(facts.matched(arm.pat, false).filter(|_| arm.guard.is_none() && arm.cfg.is_none()));
                    }
                }
                Expr::MethodCall(call) => found.enter_closures(facts, call),
                Expr::Block(block) => found.look_behind(facts, id, block),
                _ => {}
            }
        }
        found
    }

    /// What has to hold for a call to be made.
    pub fn around(&self, facts: &BodyFacts<'_>, call: &Call) -> Box<[Known]> {
        if self.inside.is_empty() && self.behind.is_empty() {
            return Box::default();
        }
        let mut all = Vec::new();
        for at in std::iter::once(call.expr).chain(facts.ancestors(call.expr)) {
            all.extend(self.inside.get(&at).into_iter().flatten());
            let behind = self.behind.get(&at).into_iter().flatten();
            all.extend(behind.filter(|(end, _)| *end <= call.range.start).map(|(_, holds)| holds));
        }
        all.into()
    }

    fn enter(&mut self, part: ExprId, holds: Vec<Known>) {
        if !holds.is_empty() {
            self.inside.entry(part).or_default().extend(holds);
        }
    }

    /// `option.map(|value| ..)`, `flag.then(|| ..)`, `list.iter().for_each(|item| ..)`
    fn enter_closures(&mut self, facts: &BodyFacts<'_>, call: &MethodCall) {
        let values: &[Option<Given>] = match call.name.as_str() {
            "unwrap_or_else" | "or_else" | "ok_or_else" => &[Some(Given::Nothing)],
            "map_or_else" => &[Some(Given::Nothing), Some(Given::Something)],
            "map_or" | "fold" | "try_fold" => &[None, Some(Given::Something)],
            "then" => &[Some(Given::Bool(true))],
            name if EACH.contains(&name) => &[Some(Given::Something)],
            _ => return,
        };
        for (arg, value) in call.args.iter().zip(values) {
            // what is no closure is worked out before
            let is_called = matches!(facts.body.expr(*arg), Expr::Closure(_) | Expr::Path(_));
            let Some(value) = value.filter(|_| is_called) else { continue };
            let slot = match value {
                Given::Something => facts.iterated(call.receiver),
                _ => facts.slot(call.receiver, Steps::ALL),
            };
            self.enter(*arg, slot.map(|slot| (slot, value)).into_iter().collect());
        }
    }

    /// `let Some(value) = option else { return };`, `if !flag { return; }`
    fn look_behind(&mut self, facts: &BodyFacts<'_>, id: ExprId, block: &Block) {
        // what has a `cfg` may not be there
        for stmt in block.stmts.iter().filter(|stmt| stmt.cfg().is_none()) {
            let holds = match stmt.kind {
                StmtKind::Let { pat, init: Some(init), otherwise: Some(otherwise), .. } => {
                    self.enter(otherwise, facts.holds_let(pat, init, false));
                    facts.holds_let(pat, init, true)
                }
                StmtKind::Let { init: Some(expr), .. } | StmtKind::Expr { expr, .. } => facts.holds_behind(expr),
                _ => continue,
            };
            if !holds.is_empty() {
                let holds = holds.into_iter().map(|holds| (stmt.range.end, holds));
                self.behind.entry(id).or_default().extend(holds);
            }
        }
    }
}

impl BodyFacts<'_> {
    /// What holds of the parameters behind an expression, branches of which leave the function or the loop around.
    fn holds_behind(&self, expr: ExprId) -> Vec<Known> {
        let leaves = |branch: ExprId| self.leaves_loop(branch);
        match self.body.expr(expr) {
            Expr::If { condition, then, .. } if leaves(*then) => self.holds(*condition, false),
            Expr::If { condition, otherwise: Some(otherwise), .. } if leaves(*otherwise) => {
                self.holds(*condition, true)
            }
            Expr::Match { scrutinee, arms } => {
                let left = arms.iter().filter(|arm| arm.guard.is_none() && arm.cfg.is_none() && leaves(arm.body));
                let value = left.filter_map(|arm| self.matched(arm.pat, false)).next();
                let slot = value.and_then(|_| self.slot(*scrutinee, Steps::ALL));
                slot.zip(value).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// What holds of the parameters where a condition is true, or false.
    fn holds(&self, condition: ExprId, truth: bool) -> Vec<Known> {
        let of_slot = |slot: Option<Slot>, value: Given| slot.map(|slot| (slot, value)).into_iter().collect();
        match self.body.expr(condition) {
            Expr::Local(local) => match (self.slot(condition, Steps::ALL), self.body.binding(*local).mode) {
                (None, BindMode::Move { mutable: false }) => {
                    self.present_init(*local).map(|init| self.holds(init, truth)).unwrap_or_default()
                }
                (slot, _) => of_slot(slot, Given::Bool(truth)),
            },
            Expr::Field { .. } | Expr::Unary { op: UnaryOp::Deref, .. } => {
                of_slot(self.slot(condition, Steps::ALL), Given::Bool(truth))
            }
            Expr::Unary { op: UnaryOp::Not, expr } => self.holds(*expr, !truth),
            Expr::Let { pat, expr } => self.holds_let(*pat, *expr, truth),
            Expr::Binary { op: BinaryOp::And, lhs, rhs } if truth => {
                [self.holds(*lhs, true), self.holds(*rhs, true)].concat()
            }
            Expr::Binary { op: BinaryOp::Or, lhs, rhs } if !truth => {
                [self.holds(*lhs, false), self.holds(*rhs, false)].concat()
            }
            Expr::MethodCall(call) => {
                let is_there = match call.name.as_str() {
                    "is_some" => truth,
                    "is_none" | "is_empty" => !truth,
                    "is_some_and" if truth => true,
                    // `if self.is_synced() { .. }`
                    _ => return of_slot(self.slot(condition, Steps::ALL), Given::Bool(truth)),
                };
                let value = if is_there { Given::Something } else { Given::Nothing };
                of_slot(self.slot(call.receiver, Steps::ALL), value)
            }
            _ => Vec::new(),
        }
    }

    fn holds_let(&self, pat: PatId, of: ExprId, truth: bool) -> Vec<Known> {
        let holds = || {
            let value = self.matched(pat, truth)?;
            let slot = match value {
                Given::Something => self.iterated(of),
                _ => self.slot(of, Steps::ALL),
            };
            Some((slot?, value))
        };
        holds().into_iter().collect()
    }

    /// What a value is that a pattern matches, or does not match.
    fn matched(&self, pat: PatId, matches: bool) -> Option<Given> {
        match self.body.pat(pat) {
            Pat::Ref { pat, .. } => self.matched(*pat, matches),
            Pat::Path(path) if path.last()?.name == "None" => {
                Some(if matches { Given::Nothing } else { Given::Something })
            }
            Pat::TupleStruct(path, parts) if path.last()?.name == "Some" => match matches {
                true => Some(Given::Something),
                false => parts.iter().all(|part| self.is_any(*part)).then_some(Given::Nothing),
            },
            _ => None,
        }
    }

    /// What has to have something in it for a step of an iteration: `list` of `list.iter().enumerate()`.
    fn iterated(&self, iter: ExprId) -> Option<Slot> {
        let mut at = iter;
        loop {
            at = match self.body.expr(at) {
                Expr::MethodCall(call) if STEPS.contains(&call.name.as_str()) && !self.is_own(at) => call.receiver,
                _ => return self.slot(at, Steps::ALL),
            };
        }
    }

    /// Whether a pattern matches every value.
    fn is_any(&self, pat: PatId) -> bool {
        matches!(self.body.pat(pat), Pat::Wild | Pat::Rest | Pat::Bind { sub: None, .. })
    }
}

/// Methods whose closure is given what there is.
const EACH: [&str; 16] = [
    "all",
    "and_then",
    "any",
    "filter",
    "filter_map",
    "find",
    "find_map",
    "flat_map",
    "for_each",
    "inspect",
    "is_some_and",
    "map",
    "map_while",
    "position",
    "take_while",
    "try_for_each",
];

/// Methods of collections and iterators that give no more than what they are called on.
const STEPS: [&str; 26] = [
    "and_then",
    "as_slice",
    "first",
    "unwrap_or_default",
    "by_ref",
    "chunks",
    "cloned",
    "copied",
    "enumerate",
    "filter",
    "filter_map",
    "flatten",
    "inspect",
    "into_iter",
    "into_keys",
    "into_values",
    "iter",
    "keys",
    "map",
    "peekable",
    "rev",
    "skip",
    "take",
    "values",
    "windows",
    "zip",
];
