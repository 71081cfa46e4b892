//! Calls of functions that nobody writes down: `for` calls `next`, `write!` calls `write_fmt`, `a + b` calls `add`, `into`
//! calls `from` (the Reference, "Operator expressions", "Iterator loops"; std's `convert` and `str::parse`).

use super::context::RegionId;
use super::facts::{BodyFacts, Call, Callee};
use super::waits::Stream;
use crate::base::Name;
use crate::hir::{ArithOp, BinaryOp, Expr, ExprId, LoopKind, MacroForm, UnaryOp};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};

impl BodyFacts<'_> {
    /// The calls that loops, macros, operators and conversions stand for.
    pub(super) fn implied_calls(&self) -> Vec<Call> {
        let mut calls = Vec::new();
        for (id, expr) in self.body.exprs() {
            let region = self.region_of(id);
            if region == RegionId::DEAD {
                continue;
            }
            let mut add = |callee, range| calls.push(Call { expr: id, callee, range, region });
            match expr {
                Expr::Loop(looping) => {
                    if let LoopKind::For { iter, .. } = looping.kind
                        && Stream::of(self.world, self.types().expr_ty(iter)).is_some()
                        && let Some(next) = self.world.next
                    {
                        add(next, looping.keyword);
                    }
                }
                Expr::Macro(call) => {
                    if let (MacroForm::Format(args), Some(last)) = (&call.form, call.path.last())
                        && matches!(last.name.as_str(), "write" | "writeln")
                        && args.first().is_some_and(|into| self.is_stream(id, *into))
                        && let Some(write) = self.world.write_fmt
                    {
                        add(write, call.path.range);
                    }
                }
                Expr::MethodCall(call) => {
                    self.converts(id, call.name).into_iter().for_each(|callee| add(callee, call.name_range));
                }
                _ => {
                    let range = self.body.range(id);
                    self.operator(expr).into_iter().for_each(|callee| add(callee, range));
                }
            }
        }
        calls
    }

    fn is_stream(&self, call: ExprId, stream: ExprId) -> bool {
        self.looks_of(call, stream).iter().any(|ty| Stream::of(self.world, ty).is_some())
    }

    /// The functions of the workspace that an operator on one of its types may call.
    fn operator(&self, expr: &Expr) -> Vec<ItemRef> {
        let (on, names): (ExprId, &[&str]) = match expr {
            Expr::Binary { op, lhs, .. } => (*lhs, operators(*op)),
            Expr::Unary { op: UnaryOp::Neg, expr } => (*expr, &["neg"]),
            Expr::Unary { op: UnaryOp::Not, expr } => (*expr, &["not"]),
            Expr::Unary { op: UnaryOp::Deref, expr } => (*expr, &["deref"]),
            Expr::Index { base, .. } => (*base, &["index"]),
            _ => return Vec::new(),
        };
        let Some(adt) = self.own_adt(self.types().expr_ty(on)) else { return Vec::new() };
        names.iter().flat_map(|name| self.of_std_trait(adt, name)).collect()
    }

    /// The function behind `into`, `try_into` and `parse`: an implementation of the workspace for what comes out.
    fn converts(&self, call: ExprId, name: Name) -> Option<ItemRef> {
        let from = match name.as_str() {
            "into" => "from",
            "try_into" => "try_from",
            "parse" => "from_str",
            _ => return None,
        };
        let callee = match self.callee(call)? {
            Callee::Item(item) => item,
            Callee::Variant => return None,
        };
        if !self.world.is_known(callee) {
            return None;
        }
        let Expr::MethodCall(method) = self.body.expr(call) else { return None };
        let mut made = self.types().expr_ty(call);
        if name != "into" {
            made = made.adt_args().first()?;
        }
        let candidates = self.of_std_trait(self.own_adt(made)?, from);
        let given = self.types().expr_ty(method.receiver);
        let takes = |candidate: &&ItemRef| {
            let (params, _) = types::signature(&self.world.names, &self.world.types, **candidate);
            params.first().is_some_and(|param| param == given)
        };
        match candidates[..] {
            [only] => Some(only),
            _ => candidates.iter().find(takes).copied(),
        }
    }

    /// The struct or enum of the workspace that a type is.
    fn own_adt(&self, ty: &Ty) -> Option<ItemRef> {
        ty.strip_refs().adt().filter(|adt| !self.world.is_known(*adt))
    }

    /// The functions by which a type implements foreign traits, under a name.
    fn of_std_trait(&self, adt: ItemRef, name: &str) -> Vec<ItemRef> {
        let names = &self.world.names;
        let is_foreign = |at: &ItemRef| names.trait_of(*at).is_some_and(|trait_| self.world.is_known(trait_));
        names.implemented_candidates(adt, Name::new(name)).filter(is_foreign).collect()
    }
}

/// What an operator may call.
fn operators(op: BinaryOp) -> &'static [&'static str] {
    match op {
        BinaryOp::And | BinaryOp::Or => &[],
        BinaryOp::Compare => &["eq", "partial_cmp"],
        BinaryOp::Arith(ArithOp::Add) => &["add"],
        BinaryOp::Arith(ArithOp::Sub) => &["sub"],
        BinaryOp::Arith(ArithOp::Mul) => &["mul"],
        BinaryOp::Arith(ArithOp::Div) => &["div"],
        BinaryOp::Arith(ArithOp::Rem) => &["rem"],
        BinaryOp::Bit => &["bitand", "bitor", "bitxor", "shl", "shr"],
        BinaryOp::AssignOp => &["add_assign", "sub_assign", "mul_assign", "div_assign", "rem_assign"],
    }
}
