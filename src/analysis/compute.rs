//! Places that compute for long without giving way, as far as the text tells: loops in loops, loops without a bound, ranges
//! of many numbers, functions that call themselves twice. How long they take only a measurement can tell.

use super::context::RegionId;
use super::facts::{BodyFacts, Call, Callee};
use crate::base::{Name, TextRange};
use crate::foreign::BlockClass;
use crate::hir::{BinaryOp, BindingId, Expr, ExprId, Literal, Loop, LoopKind, MethodCall};

/// A range of so many numbers is long.
const MANY: u64 = 1_000_000;

/// What takes all that an iterator gives.
const CONSUMERS: [&str; 10] =
    ["sum", "product", "fold", "count", "for_each", "max", "min", "collect", "reduce", "last"];

/// `BinaryHeap`, as its users and as its sources name it.
const HEAP: [&str; 2] = ["std::collections::BinaryHeap", "std::collections::binary_heap::BinaryHeap"];

/// What a loop does of which nothing is known but that it computes until something is reached: most are short.
pub const UNBOUNDED: &str = "computes without a bound";

/// What gives the content of a file, by the last words of its name.
const READERS: [&str; 2] = ["read", "read_to_string"];

/// How many names may lie between what reads a file and what decodes it: `let bytes = read(path)?; let body = &bytes[8..];`.
const MAX_NAMES: u32 = 3;

/// A place that computes.
#[derive(Clone, Copy, Debug)]
pub struct Computing {
    /// The keyword of a loop, or what stands for it.
    pub at: TextRange,
    /// What it does.
    pub what: &'static str,
    /// The region that it stands in.
    pub region: RegionId,
    /// It is a loop, which can give way in between.
    pub is_loop: bool,
}

/// The places of a body that compute; of loops in each other the outer one.
pub fn places(facts: &BodyFacts<'_>) -> Vec<Computing> {
    let mut found = Vec::new();
    for (id, expr) in facts.body.exprs() {
        let (at, what, is_loop) = match expr {
            Expr::Loop(looping) => match facts.computes(id, looping) {
                Some(what) => (looping.keyword, what, true),
                None => continue,
            },
            Expr::MethodCall(call) if facts.consumes_many(id, call) => (call.name_range, "computes many times", false),
            Expr::Binary { op: BinaryOp::Arith(_), lhs, rhs }
                if facts.calls_itself(*lhs) && facts.calls_itself(*rhs) =>
            {
                (facts.body.range(id), "calls itself twice", false)
            }
            _ => continue,
        };
        let region = facts.region_of(id);
        if region != RegionId::DEAD {
            found.push(Computing { at, what, region, is_loop });
        }
    }
    found
}

impl BodyFacts<'_> {
    /// Whether a call takes apart a file that this body has read as a whole: how long that takes, the file says.
    pub(super) fn decodes_file(&self, call: &Call) -> bool {
        match self.body.expr(call.expr) {
            Expr::Call { args, .. } => args.iter().any(|arg| self.is_of_file(*arg, MAX_NAMES)),
            _ => false,
        }
    }

    /// Whether a value is made of the content of a file, which so many names lead to.
    fn is_of_file(&self, value: ExprId, names: u32) -> bool {
        let reads = |call: &Call| {
            let blocks = self.world.api(call.callee).and_then(|api| api.blocks.as_ref());
            let name = || self.world.names.item(call.callee).name;
            let is_reader = |name: Name| READERS.iter().any(|reader| name.as_str().ends_with(reader));
            blocks.is_some_and(|blocks| blocks.class == BlockClass::Fs) && name().is_some_and(is_reader)
        };
        if self.calls.iter().any(|call| self.is_within(call.expr, value) && reads(call)) {
            return true;
        }
        let leads_there =
            |local: BindingId| self.initializer(local).is_some_and(|init| self.is_of_file(init, names - 1));
        let is_named =
            |(id, expr)| matches!(expr, &Expr::Local(local) if self.is_within(id, value) && leads_there(local));
        names > 0 && self.body.exprs().any(is_named)
    }

    /// What an outer loop does that takes long.
    fn computes(&self, id: ExprId, looping: &Loop) -> Option<&'static str> {
        let is_outer = self.loop_of(id).is_none_or(|outer| self.gives_way(outer));
        if !is_outer || self.gives_way(id) {
            return None;
        }
        let region = self.region_of(id);
        let inside = |at: ExprId| at != id && self.region_of(at) == region && self.is_within(at, id);
        let is_nested = is_long(self, looping)
            && self.body.exprs().any(|(at, expr)| {
                matches!(expr, Expr::Loop(inner) if inside(at) && is_long(self, inner) && self.calculates(at))
            });
        if is_nested {
            return Some("has a loop inside that computes");
        }
        if !matches!(looping.kind, LoopKind::For { .. }) && self.searches(id, &inside) {
            return Some("searches from the best candidate to the next");
        }
        match looping.kind {
            LoopKind::For { iter, .. } => (is_many(self, iter) && self.calculates(id)).then_some("computes many times"),
            // one that calls others has its end there, or waits for somebody
            _ => (self.calculates(id) && !self.calls_within(id)).then_some(UNBOUNDED),
        }
    }

    /// Whether a loop takes from a heap that a loop inside fills again: Dijkstra's algorithm and its kin, for which there
    /// is a `BinaryHeap`.
    fn searches(&self, id: ExprId, inside: &dyn Fn(ExprId) -> bool) -> bool {
        let on_local = |call: &MethodCall, name: &str| match self.body.expr(call.receiver) {
            Expr::Local(local) if call.name == name => Some(*local),
            _ => None,
        };
        let calls = || {
            self.body.exprs().filter_map(|(at, expr)| match expr {
                Expr::MethodCall(call) => Some((at, &**call)),
                _ => None,
            })
        };
        let mut taken = calls().filter(|(at, _)| self.is_within(*at, id)).filter_map(|(_, call)| on_local(call, "pop"));
        taken.any(|heap| {
            let fills = |(at, call): (ExprId, &MethodCall)| {
                on_local(call, "push") == Some(heap) && self.loop_of(at).is_some_and(inside)
            };
            let is_heap = || {
                let ty = self.types().binding_ty(heap).strip_refs().adt();
                ty.is_some_and(|ty| self.world.names.is_at(ty, &HEAP))
            };
            calls().any(fills) && is_heap()
        })
    }

    /// Whether a loop awaits, yields, or does what nobody knows.
    fn gives_way(&self, looping: ExprId) -> bool {
        self.body.exprs().any(|(id, expr)| expr.may_suspend() && self.is_within(id, looping))
    }

    /// Whether a part of the body does arithmetic, by operators or by methods that are named after them.
    fn calculates(&self, part: ExprId) -> bool {
        self.body.exprs().any(|(at, expr)| {
            let is_arithmetic = match expr {
                Expr::Binary { op: BinaryOp::Arith(_) | BinaryOp::Bit | BinaryOp::AssignOp, .. } => true,
                Expr::MethodCall(call) => is_arithmetic(call),
                _ => false,
            };
            is_arithmetic && self.is_within(at, part)
        })
    }

    fn calls_within(&self, part: ExprId) -> bool {
        self.body.exprs().any(|(at, expr)| {
            let is_call = match expr {
                Expr::Call { .. } | Expr::Macro(_) => true,
                Expr::MethodCall(call) => !is_arithmetic(call),
                _ => false,
            };
            is_call && self.is_within(at, part)
        })
    }

    /// `(0..100_000_000).map(..).sum()`
    fn consumes_many(&self, id: ExprId, call: &MethodCall) -> bool {
        CONSUMERS.contains(&call.name.as_str())
            && is_many(self, call.receiver)
            && (matches!(call.name.as_str(), "sum" | "product") || self.calculates(id))
    }

    /// Whether an operand is what the function itself gives.
    fn calls_itself(&self, operand: ExprId) -> bool {
        let is_own = |id: ExprId| matches!(self.callee(id), Some(Callee::Item(item)) if Some(item) == self.owner);
        match self.body.expr(operand) {
            Expr::Call { .. } | Expr::MethodCall(_) => is_own(operand),
            _ => false,
        }
    }
}

fn is_arithmetic(call: &MethodCall) -> bool {
    call.name.as_str().starts_with("wrapping_") || call.name == "pow"
}

/// Whether a loop may have many rounds: a short list or a small number has few.
fn is_long(facts: &BodyFacts<'_>, looping: &Loop) -> bool {
    let LoopKind::For { iter, .. } = looping.kind else { return true };
    match facts.body.expr(iter) {
        Expr::Array(_) => false,
        Expr::Range { end: Some(end), .. } => {
            !matches!(facts.body.expr(*end), Expr::Literal(Literal::Int(Some(end), _)) if *end < 1000)
        }
        _ => true,
    }
}

fn is_many(facts: &BodyFacts<'_>, iter: ExprId) -> bool {
    match facts.body.expr(iter) {
        Expr::Range { end: Some(end), .. } => {
            matches!(facts.body.expr(*end), Expr::Literal(Literal::Int(Some(end), _)) if *end >= MANY)
        }
        Expr::MethodCall(call) => is_many(facts, call.receiver),
        _ => false,
    }
}
