//! What a run gives to those behind it, and what its closure is made of.

use super::early::{self, Early, Error};
use super::extent::{self, Plan};
use crate::analysis::task::How;
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Edit, TextRange};
use crate::hir::{BindMode, BindingId, Block, Expr, ExprId, Stmt, StmtKind};
use crate::rules::mend::edits::{edited, indent_of_line, replace};
use crate::rules::mend::taken;

/// How a run is written.
#[derive(Debug, Default)]
pub struct Given {
    /// `let x = `
    pub pattern: String,
    /// What the closure is said to return.
    pub returns: String,
    /// The inside of the closure.
    pub body: String,
    /// Whether its answer is to be asked with `?`.
    pub is_early: bool,
    /// `;`
    pub end: &'static str,
}

/// How a run is written; `None` where its value can't come from another thread, or its type can't be said.
pub fn by(facts: &BodyFacts<'_>, plan: &Plan) -> Option<Given> {
    let block = extent::block(facts, plan.extent.block)?;
    let writer = Writer { facts, plan };
    let Some(last) = block.stmts.get(plan.extent.last) else { return writer.with_tail(block, block.tail?) };
    match last.kind {
        StmtKind::Let { pat, init: Some(init), otherwise: None, .. } if writer.is_all(&facts.body.bound_names(pat)) => {
            let pattern = facts.text(TextRange::new(last.range.start, facts.body.range(init).start)).to_owned();
            let above = TextRange::new(plan.extent.piece(facts).range.start, last.range.start);
            Some(Given { pattern, end: ";", ..writer.value(above, init)? })
        }
        _ if plan.gives.is_empty() => writer.nothing(last),
        _ => writer.names(),
    }
}

struct Writer<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    plan: &'f Plan,
}

impl Writer<'_, '_> {
    fn is_all(&self, names: &[BindingId]) -> bool {
        let gives = &self.plan.gives;
        !gives.is_empty() && names.len() == gives.len() && names.iter().all(|name| gives.contains(name))
    }

    /// The text of a range, with what the closure needs.
    fn text(&self, range: TextRange, more: &[Edit]) -> String {
        let is_inside = |edit: &&Edit| range.contains_range(edit.span.range);
        let edits: Vec<Edit> = self.plan.taken.edits.iter().chain(more).filter(is_inside).cloned().collect();
        edited(self.facts, range, &edits)
    }

    /// The statements of a range and the value of an expression behind them.
    fn value(&self, above: TextRange, value: ExprId) -> Option<Given> {
        let facts = self.facts;
        let above = self.text(above, &[]);
        let whole = self.text(facts.body.range(value), &[]);
        if !taken::can_be_given(facts, facts.types().expr_ty(value)) {
            return None;
        }
        let tried = match facts.body.expr(value) {
            Expr::Try(inner) => Some(*inner),
            _ => None,
        };
        let (value, returns) = match (&self.plan.early, tried) {
            (Early::Never, _) => (whole, String::new()),
            (Early::Option, Some(inner)) => (self.text(facts.body.range(inner), &[]), String::new()),
            (Early::Option, None) => (format!("Some({whole})"), String::new()),
            (Early::Error(error), Some(inner)) if self.is_error_of(inner, error) => {
                let returns = if error.is_mixed { error.returns.clone() } else { String::new() };
                (self.text(facts.body.range(inner), &[]), returns)
            }
            (Early::Error(error), _) => (format!("{}({whole})", error.ok), error.returns.clone()),
        };
        let is_early = !matches!(self.plan.early, Early::Never);
        Some(Given { body: above + &value, returns, is_early, ..Given::default() })
    }

    fn is_error_of(&self, result: ExprId, error: &Error) -> bool {
        let args = self.facts.types().expr_ty(result).adt_args();
        args.get(1) == Some(&error.ty)
    }

    /// All statements, and behind them the names that are needed.
    fn names(&self) -> Option<Given> {
        let (facts, gives) = (self.facts, &self.plan.gives);
        let range = self.plan.extent.piece(facts).range;
        let name = |id: &BindingId| facts.body.binding(*id).name.to_string();
        let list = |names: Vec<String>| match names.as_slice() {
            [only] => only.clone(),
            all => format!("({})", all.join(", ")),
        };
        let outer = gives.iter().map(|id| match self.is_changed(*id, |at| at >= range.end) {
            true => format!("mut {}", name(id)),
            false => name(id),
        });
        let still = gives.iter().filter(|id| !self.is_changed(**id, |at| at < range.end));
        let edits: Vec<Edit> = still.filter_map(|id| self.without_mut(*id)).collect();
        let value = list(gives.iter().map(name).collect());
        let (value, returns) = match &self.plan.early {
            Early::Never => (value, String::new()),
            Early::Option => (format!("Some({value})"), String::new()),
            Early::Error(error) => (format!("{}({value})", error.ok), error.returns.clone()),
        };
        let body = format!("{}\n{}{value}", self.text(range, &edits), indent_of_line(facts, range.start));
        let is_early = !matches!(self.plan.early, Early::Never);
        Some(Given { pattern: format!("let {} = ", list(outer.collect())), returns, body, is_early, end: ";" })
    }

    /// Whether a name that may change is changed, or may be, at some places.
    fn is_changed(&self, name: BindingId, at: impl Fn(u32) -> bool) -> bool {
        let facts = self.facts;
        let changes = |id: ExprId| {
            let used = facts.use_of(id, name, RegionId::ROOT);
            used.is_none_or(|used| !matches!(used.how, How::Ref | How::Value))
        };
        matches!(facts.body.binding(name).mode, BindMode::Move { mutable: true })
            && facts.body.exprs().any(|(id, expr)| {
                matches!(expr, Expr::Local(used) if *used == name) && at(facts.body.range(id).start) && changes(id)
            })
    }

    fn without_mut(&self, name: BindingId) -> Option<Edit> {
        let facts = self.facts;
        let end = facts.body.pat_range(facts.body.binding(name).pat).end;
        let start = self.plan.extent.piece(facts).range.start;
        let before = facts.text(TextRange::new(start, end)).strip_suffix(facts.body.binding(name).name.as_str())?;
        let bare = before.strip_suffix("mut ")?.len() as u32;
        Some(replace(facts, TextRange::new(start + bare, start + before.len() as u32), ""))
    }

    /// Statements of which nothing is needed.
    fn nothing(&self, last: &Stmt) -> Option<Given> {
        let (facts, range) = (self.facts, self.plan.extent.piece(self.facts).range);
        if let StmtKind::Expr { expr, semi: true } = last.kind
            && let Some(given) = self.value(TextRange::new(range.start, last.range.start), expr)
            && (matches!(self.plan.early, Early::Never) && last.range == range || self.is_tried(expr))
        {
            return Some(Given { end: ";", ..given });
        }
        let body = self.text(range, &[]);
        let indent = indent_of_line(facts, range.start);
        let (value, returns) = match &self.plan.early {
            Early::Never => return Some(Given { body, end: ";", ..Given::default() }),
            Early::Option => ("Some(())".to_owned(), String::new()),
            Early::Error(error) => (format!("{}(())", error.ok), error.returns.clone()),
        };
        Some(Given { body: format!("{body}\n{indent}{value}"), returns, is_early: true, end: ";", ..Given::default() })
    }

    /// Whether an expression is a `?` whose operand can be the value of the closure.
    fn is_tried(&self, expr: ExprId) -> bool {
        match (&self.plan.early, self.facts.body.expr(expr)) {
            (Early::Option, Expr::Try(_)) => true,
            (Early::Error(error), Expr::Try(inner)) => self.is_error_of(*inner, error),
            _ => false,
        }
    }

    /// All to the end of the block: its value is the closure's.
    fn with_tail(&self, block: &Block, tail: ExprId) -> Option<Given> {
        let (facts, id) = (self.facts, self.plan.extent.block);
        let above = TextRange::new(self.plan.extent.piece(facts).range.start, facts.body.range(tail).start);
        let is_body = id == facts.body.root
            || matches!(facts.body.expr(facts.parent(id)), Expr::Async { body, .. } if *body == id);
        if !is_body || matches!(self.plan.early, Early::Never) || block.label.is_some() {
            return self.value(above, tail);
        }
        if !taken::can_be_given(facts, facts.types().expr_ty(tail)) {
            return None;
        }
        // it returns what the function does
        let returns = match &self.plan.early {
            Early::Error(_) => {
                let piece = self.plan.extent.piece(facts);
                early::written(facts, piece).filter(|(_, error)| taken::is_own(facts, error))?.0
            }
            Early::Option | Early::Never => String::new(),
        };
        let body = self.text(above, &[]) + &self.text(facts.body.range(tail), &[]);
        Some(Given { body, returns, ..Given::default() })
    }
}
