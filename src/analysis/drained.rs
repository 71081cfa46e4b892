//! A `select!` in a loop that asks something empty: `join_next` of a `JoinSet` without tasks is ready at once, with `None`.

use super::facts::BodyFacts;
use super::spin::UNWRAPS;
use crate::base::TextRange;
use crate::hir::{BinaryOp, BindingId, Block, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, StmtKind, UnaryOp};

/// Methods that ask for the next of what is in there.
const NEXT: [&str; 4] = ["join_next", "join_next_with_id", "next", "try_next"];

/// An arm that is ready again and again while there is nothing in what it asks.
#[derive(Clone, Copy, Debug)]
pub struct Drained {
    /// The keyword of the loop around.
    pub looping: TextRange,
    /// The loop.
    pub within: ExprId,
    /// The method that asks.
    pub asks: TextRange,
    /// What it asks.
    pub place: TextRange,
    /// The arm's future.
    pub future: ExprId,
    /// The handler leaves the loop on some path, for what is not known.
    pub may_leave: bool,
}

/// What code does that is given `None`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnNone {
    /// It comes to its end.
    GoesOn,
    /// It goes round once more at once.
    Again,
    /// It leaves the loop, or waits for something else.
    Stops,
    /// It does one or the other.
    Perhaps,
}

impl OnNone {
    /// One after the other.
    fn then(self, next: impl FnOnce() -> Self) -> Self {
        match self {
            Self::GoesOn => next(),
            Self::Perhaps if next() == Self::Stops => Self::Stops,
            _ => self,
        }
    }

    /// One or the other.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            _ if self == other => self,
            (Self::GoesOn, Self::Again) | (Self::Again, Self::GoesOn) => Self::GoesOn,
            _ => Self::Perhaps,
        }
    }
}

/// Whether a method of this name puts something in.
fn fills(name: &str) -> bool {
    name.starts_with("spawn") || name.starts_with("push")
}

impl BodyFacts<'_> {
    /// The arms of a body's `select!`s in loops that nothing holds back where what they ask is empty.
    pub fn drained_arms(&self) -> Vec<Drained> {
        let mut found = Vec::new();
        for (id, expr) in self.body.exprs() {
            let Expr::Macro(call) = expr else { continue };
            let MacroForm::Select(select) = &call.form else { continue };
            let Some(within) = self.loop_of(id) else { continue };
            let Expr::Loop(looping) = self.body.expr(within) else { continue };
            if self.is_held_back_beside(id, within) {
                continue;
            }
            for arm in select.arms.iter().filter(|arm| arm.guard.is_none()) {
                let Some((asks, place)) = self.asks_what_refills(arm.future) else { continue };
                let does = match self.body.pat(arm.pat) {
                    Pat::Wild => self.on_none(arm.handler, None),
                    Pat::Bind { binding, sub: None } => self.on_none(arm.handler, Some(*binding)),
                    // a pattern that `None` does not match switches the arm off for this round
                    _ => continue,
                };
                if does != OnNone::Stops {
                    let may_leave = does == OnNone::Perhaps;
                    found.push(Drained {
                        looping: looping.keyword,
                        within,
                        asks,
                        place,
                        future: arm.future,
                        may_leave,
                    });
                }
            }
        }
        found
    }

    /// Whether a loop does more in each round than the `select!`: it awaits, asks whether there is anything, puts something in.
    fn is_held_back_beside(&self, select: ExprId, looping: ExprId) -> bool {
        self.body.exprs().any(|(id, expr)| {
            let holds = match expr {
                Expr::MethodCall(call) => matches!(call.name.as_str(), "is_empty" | "len") || fills(call.name.as_str()),
                _ => expr.is_suspension_point(),
            };
            holds && id != select && !self.is_within(id, select) && self.loop_of(id) == Some(looping)
        })
    }

    /// The method's name and what it is called on, where it asks for the next of something that may be filled again.
    fn asks_what_refills(&self, future: ExprId) -> Option<(TextRange, TextRange)> {
        let Expr::MethodCall(call) = self.body.expr(future) else { return None };
        if !NEXT.contains(&call.name.as_str()) || !call.args.is_empty() {
            return None;
        }
        let ty = self.types().expr_ty(call.receiver).strip_refs().adt()?;
        let refills = self.world.api(ty).is_some_and(|api| api.refills);
        refills.then(|| (call.name_range, self.body.range(call.receiver)))
    }

    fn on_none(&self, expr: ExprId, name: Option<BindingId>) -> OnNone {
        match self.body.expr(expr) {
            Expr::Break { .. } | Expr::Return(_) | Expr::Await { .. } => OnNone::Stops,
            Expr::Continue { .. } => OnNone::Again,
            Expr::Closure(_) | Expr::Async { .. } => OnNone::GoesOn,
            Expr::Block(block) => self.on_none_in_block(block, name),
            Expr::If { condition, then, otherwise } => {
                let otherwise = || otherwise.map_or(OnNone::GoesOn, |other| self.on_none(other, name));
                match self.holds_for_none(*condition, name) {
                    Some(true) => self.on_none(*then, name),
                    Some(false) => otherwise(),
                    None => {
                        let branches = self.on_none(*then, name).or(otherwise());
                        self.on_none(*condition, name).then(|| branches)
                    }
                }
            }
            Expr::Match { scrutinee, arms } if self.is_name(*scrutinee, name) => {
                let taken = arms.iter().find(|arm| self.takes_none(arm.pat));
                taken.map_or(OnNone::GoesOn, |arm| self.on_none(arm.body, name))
            }
            Expr::Match { arms, scrutinee } => {
                let all = arms.iter().map(|arm| self.on_none(arm.body, name)).reduce(OnNone::or);
                self.on_none(*scrutinee, name).then(|| all.unwrap_or(OnNone::GoesOn))
            }
            Expr::Loop(looping) => match looping.kind {
                LoopKind::While(condition) if self.holds_for_none(condition, name) == Some(false) => OnNone::GoesOn,
                _ => OnNone::Perhaps,
            },
            // `result?`, `result.unwrap()`
            Expr::Try(inner) if self.is_name(*inner, name) => OnNone::Stops,
            Expr::MethodCall(call) if UNWRAPS.contains(&call.name.as_str()) && self.is_name(call.receiver, name) => {
                OnNone::Stops
            }
            Expr::Try(inner) => self.on_none(*inner, name).then(|| OnNone::Perhaps),
            Expr::Macro(_) if self.leaves_loop(expr) => OnNone::Stops,
            Expr::Macro(call) => match &call.form {
                MacroForm::Format(args) => {
                    args.iter().fold(OnNone::GoesOn, |all, arg| all.then(|| self.on_none(*arg, name)))
                }
                MacroForm::Matches { .. } | MacroForm::Vec(_) => OnNone::GoesOn,
                MacroForm::Select(_) | MacroForm::Join { .. } => OnNone::Stops,
                _ => OnNone::Perhaps,
            },
            // something new is put in
            Expr::MethodCall(call) if fills(call.name.as_str()) => OnNone::Perhaps,
            _ => {
                let mut all = OnNone::GoesOn;
                self.body.for_each_child(expr, |child| all = all.then(|| self.on_none(child, name)));
                all
            }
        }
    }

    fn on_none_in_block(&self, block: &Block, name: Option<BindingId>) -> OnNone {
        let stmts = block.stmts.iter().map(|stmt| match stmt.kind {
            StmtKind::Expr { expr, .. } => self.on_none(expr, name),
            // `let Some(done) = result else { .. };`
            StmtKind::Let { pat, init: Some(init), otherwise: Some(otherwise), .. } if self.is_name(init, name) => {
                if self.takes_none(pat) {
                    OnNone::GoesOn
                } else {
                    self.on_none(otherwise, name)
                }
            }
            StmtKind::Let { init: Some(init), otherwise, .. } => self.on_none(init, name).then(|| match otherwise {
                Some(_) => OnNone::Perhaps,
                None => OnNone::GoesOn,
            }),
            StmtKind::Let { .. } | StmtKind::Item(_) => OnNone::GoesOn,
        });
        let tail = block.tail.iter().map(|tail| self.on_none(*tail, name));
        let mut all = OnNone::GoesOn;
        for step in stmts.chain(tail) {
            all = all.then(|| step);
        }
        all
    }

    /// What a condition says where the name is `None`, if it asks that.
    fn holds_for_none(&self, condition: ExprId, name: Option<BindingId>) -> Option<bool> {
        match self.body.expr(condition) {
            Expr::Let { pat, expr } if self.is_name(*expr, name) => Some(self.takes_none(*pat)),
            Expr::Unary { op: UnaryOp::Not, expr } => self.holds_for_none(*expr, name).map(|holds| !holds),
            Expr::MethodCall(call) if self.is_name(call.receiver, name) => match call.name.as_str() {
                "is_none" | "is_none_or" => Some(true),
                "is_some" | "is_some_and" => Some(false),
                _ => None,
            },
            Expr::Binary { op: BinaryOp::And, lhs, rhs } => {
                let sides = [self.holds_for_none(*lhs, name), self.holds_for_none(*rhs, name)];
                sides.contains(&Some(false)).then_some(false)
            }
            Expr::Binary { op: BinaryOp::Or, lhs, rhs } => {
                let sides = [self.holds_for_none(*lhs, name), self.holds_for_none(*rhs, name)];
                sides.contains(&Some(true)).then_some(true)
            }
            _ => None,
        }
    }

    fn is_name(&self, expr: ExprId, name: Option<BindingId>) -> bool {
        match self.body.expr(expr) {
            Expr::Local(local) => Some(*local) == name,
            Expr::Ref { expr, .. } => self.is_name(*expr, name),
            Expr::MethodCall(call) if matches!(call.name.as_str(), "transpose" | "as_ref" | "take") => {
                self.is_name(call.receiver, name)
            }
            _ => false,
        }
    }

    /// Whether a pattern matches `None`.
    fn takes_none(&self, pat: PatId) -> bool {
        match self.body.pat(pat) {
            Pat::Wild | Pat::Bind { sub: None, .. } => true,
            Pat::Path(path) => path.last().is_some_and(|last| last.name == "None"),
            Pat::Or(pats) => pats.iter().any(|pat| self.takes_none(*pat)),
            // `Ok(None)`, of what was transposed
            Pat::TupleStruct(path, parts) => {
                path.last().is_some_and(|last| last.name == "Ok") && parts.iter().all(|part| self.takes_none(*part))
            }
            _ => false,
        }
    }
}
