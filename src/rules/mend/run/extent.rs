//! How far a run goes: what it is made of must be all that another thread needs, and what it leaves must be all that this
//! one needs.

use super::early::{self, Early, Returns};
use crate::analysis::BodyFacts;
use crate::base::{Name, TextRange};
use crate::hir::{BindingId, Block, BlockKind, Expr, ExprId, StmtKind};
use crate::rules::mend::taken::{self, Piece, Taken};
use crate::rules::mend::{offload, place};

/// How many values a run gives to those behind it.
const MAX_GIVEN: usize = 3;

/// Statements of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The block.
    pub block: ExprId,
    /// The place of the first statement.
    pub first: usize,
    /// The place of the last; that of the tail is behind all statements.
    pub last: usize,
}

/// A run that can go to a thread.
#[derive(Debug)]
pub struct Plan {
    /// Where it stands.
    pub extent: Extent,
    /// What it takes along.
    pub taken: Taken,
    /// What is bound in it and needed behind it.
    pub gives: Vec<BindingId>,
    /// What its `?` return.
    pub early: Early,
}

impl Extent {
    /// What it is made of.
    pub fn piece(self, facts: &BodyFacts<'_>) -> Piece {
        let of = |place: usize| block(facts, self.block).map_or(TextRange::default(), |of| range_of(facts, of, place));
        Piece { range: of(self.first).cover(of(self.last)), around: self.block }
    }

    /// Both and what is between them, where this is one statement at most.
    pub fn joined(self, other: Self) -> Option<Self> {
        let is_near = self.block == other.block && other.first <= self.last + 2;
        is_near.then_some(Self { last: self.last.max(other.last), first: self.first.min(other.first), ..self })
    }
}

/// The block that an expression is.
pub fn block<'f>(facts: &'f BodyFacts<'_>, id: ExprId) -> Option<&'f Block> {
    match facts.body.expr(id) {
        Expr::Block(block) => Some(block),
        _ => None,
    }
}

fn range_of(facts: &BodyFacts<'_>, block: &Block, place: usize) -> TextRange {
    match (block.stmts.get(place), block.tail) {
        (Some(stmt), _) => stmt.range,
        (None, Some(tail)) => facts.body.range(tail),
        (None, None) => TextRange::default(),
    }
}

/// The single statements around an expression that a task could wait for, from the innermost outwards.
pub fn around(facts: &BodyFacts<'_>, expr: ExprId) -> Vec<Extent> {
    let mut found: Vec<Extent> = Vec::new();
    for at in facts.ancestors(expr) {
        let Some(block) = block(facts, at) else { continue };
        let region = facts.region_of(at);
        if found.last().is_some_and(|inner| facts.region_of(inner.block) != region) {
            break;
        }
        let range = facts.body.range(expr);
        let len = block.stmts.len() + usize::from(block.tail.is_some());
        let holds = |place: &usize| range_of(facts, block, *place).contains_range(range);
        if let Some(place) = (0..len).find(holds).filter(|_| place::awaits(facts, at, &[]).is_some()) {
            found.push(Extent { block: at, first: place, last: place });
        }
    }
    found
}

/// The smallest run that holds these statements and can go to a thread.
pub fn grown(facts: &BodyFacts<'_>, mut extent: Extent) -> Option<Plan> {
    let block = block(facts, extent.block).filter(|block| block.kind != BlockKind::Const)?;
    loop {
        let piece = extent.piece(facts);
        if !starts_its_line(facts, piece.range.start) || !is_plain(block, extent) {
            return None;
        }
        let early = early::of(facts, piece, returns(facts, piece)?)?;
        match step(facts, block, extent, piece)? {
            Step::Further(next) => extent = next,
            Step::Done(taken, gives) => return Some(Plan { extent, taken, gives, early }),
        }
    }
}

enum Step {
    Done(Taken, Vec<BindingId>),
    Further(Extent),
}

fn step(facts: &BodyFacts<'_>, block: &Block, extent: Extent, piece: Piece) -> Option<Step> {
    let end = block.stmts.len() + usize::from(block.tail.is_some()) - 1;
    let inside = block.stmts.iter().take(extent.last + 1).skip(extent.first);
    let pats = inside.filter_map(|stmt| if let StmtKind::Let { pat, .. } = stmt.kind { Some(pat) } else { None });
    let mut gives = Vec::new();
    let mut ends = Vec::new();
    for name in pats.flat_map(|pat| facts.body.bound_names(pat)) {
        match last_mention(facts, name).filter(|at| *at >= piece.range.end) {
            None => ends.push(name),
            Some(at) if taken::can_be_given(facts, facts.types().binding_ty(name)) && !is_dropped(facts, at) => {
                gives.push(name);
            }
            Some(at) => {
                let last = (extent.last..=end).find(|place| range_of(facts, block, *place).contains(at))?;
                return Some(Step::Further(Extent { last, ..extent }));
            }
        }
    }
    if gives.len() > MAX_GIVEN {
        return None;
    }
    let taken = match taken::by(facts, piece) {
        Ok(taken) => taken,
        Err(local) => {
            let pat = facts.body.pat_range(facts.body.binding(local?).pat);
            let is_bound = |place: &usize| {
                let stmt = &block.stmts[*place];
                matches!(stmt.kind, StmtKind::Let { .. }) && stmt.range.contains_range(pat)
            };
            let first = (0..extent.first).find(is_bound)?;
            return Some(Step::Further(Extent { first, ..extent }));
        }
    };
    if extent.last < end && !ends.iter().all(|name| taken::may_end(facts, piece, *name)) {
        return Some(Step::Further(Extent { last: end, ..extent }));
    }
    Some(Step::Done(taken, gives))
}

/// Where a name is mentioned for the last time.
fn last_mention(facts: &BodyFacts<'_>, name: BindingId) -> Option<u32> {
    let is_it = |expr: &Expr| matches!(expr, Expr::Local(local) if *local == name);
    facts.body.exprs().filter(|(_, expr)| is_it(expr)).map(|(id, _)| facts.body.range(id).start).max()
}

/// Whether what stands at a place is given to `drop`.
fn is_dropped(facts: &BodyFacts<'_>, at: u32) -> bool {
    let mut calls = facts.calls.iter().filter(|call| facts.world.names.is_at(call.callee, &["std::mem::drop"]));
    calls.any(|call| match facts.body.expr(call.expr) {
        Expr::Call { args, .. } => args.iter().any(|arg| facts.body.range(*arg).start == at),
        _ => false,
    })
}

/// Whether nothing but blanks stands before a place on its line.
fn starts_its_line(facts: &BodyFacts<'_>, at: u32) -> bool {
    let text = &facts.world.files.get(facts.file).text[..at as usize];
    text[text.rfind('\n').map_or(0, |end| end + 1)..].trim().is_empty()
}

/// Whether the statements are no items, and whether it is sure that they are there.
fn is_plain(block: &Block, extent: Extent) -> bool {
    let mut inside = block.stmts.iter().take(extent.last + 1).skip(extent.first);
    inside.all(|stmt| stmt.attrs.is_none() && !matches!(stmt.kind, StmtKind::Item(_)))
}

/// What leaves a piece with an error or with `None`; `None` where something else does, or waits as a task.
fn returns(facts: &BodyFacts<'_>, piece: Piece) -> Option<Returns> {
    let region = facts.region_of(piece.around);
    let mut returns = Returns::default();
    for (id, expr) in piece.exprs(facts) {
        let is_own = facts.region_of(id) == region;
        let stays = match expr {
            Expr::Await { .. } | Expr::Async { .. } | Expr::Yield(_) | Expr::Unknown | Expr::TryBlock(_) => false,
            Expr::Return(_) => !is_own,
            Expr::Break { label, .. } | Expr::Continue { label } => !is_own || is_caught(facts, piece, id, *label),
            Expr::Macro(of) => {
                returns.bails |= is_own && offload::leaves(of);
                offload::evaluates(of)
            }
            Expr::Closure(of) => !of.is_async,
            Expr::Try(of) => {
                returns.tries.extend(is_own.then_some(*of));
                true
            }
            _ => true,
        };
        if !stays {
            return None;
        }
    }
    Some(returns)
}

/// Whether the loop or block that is left stands in the piece.
fn is_caught(facts: &BodyFacts<'_>, piece: Piece, leaving: ExprId, label: Option<Name>) -> bool {
    facts.ancestors(leaving).any(|at| {
        let is_left = match facts.body.expr(at) {
            Expr::Loop(of) => label.is_none() || of.label == label,
            Expr::Block(of) => label.is_some() && of.label == label,
            _ => false,
        };
        is_left && piece.range.contains_range(facts.body.range(at))
    })
}
