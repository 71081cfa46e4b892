//! Guards that a name holds across an await.
//!
//! Only what is certain is told: a guard with a name of its own, that is used in place and never given away, lives to the
//! end of its scope (the Reference, "Destructors", "Drop scopes").

use super::context::{RegionId, RegionKind};
use super::facts::BodyFacts;
use super::facts::Callee;
use crate::base::TextRange;
use crate::foreign::GuardKind;
use crate::hir::{BindingId, Expr, ExprId, ItemKind, LoopKind, MacroForm, Pat, PatId, SelfParam, StmtKind};
use crate::resolve::ItemRef;

/// A guard that lives across an await.
#[derive(Clone, Debug)]
pub struct Held {
    /// The name that holds it.
    pub binding: BindingId,
    /// What it holds.
    pub kind: GuardKind,
    /// Its type.
    pub ty: ItemRef,
    /// The awaits that it lives across, in the order of the text; at least one.
    pub awaits: Vec<TextRange>,
}

/// A pattern, the expression in which its names live, and the byte behind which they do.
type Scope = (PatId, ExprId, u32);

impl BodyFacts<'_> {
    /// The named guards that live across an await.
    pub fn held_guards(&self) -> &[Held] {
        self.held.get_or_init(|| self.find_held())
    }

    fn find_held(&self) -> Vec<Held> {
        let mut held = Vec::new();
        let is_suspended = self.regions.iter().any(super::context::Region::is_async);
        if !is_suspended {
            return held;
        }
        for (pat, scope, after) in self.scopes() {
            let mut names = Vec::new();
            self.bound_by(pat, &mut names);
            for binding in names {
                held.extend(self.held(binding, scope, after));
            }
        }
        held
    }

    fn held(&self, binding: BindingId, scope: ExprId, after: u32) -> Option<Held> {
        let ty = self.types().binding_ty(binding).adt()?;
        let kind = self.world.api(ty)?.guard?;
        let region = self.region_of(scope);
        if region == RegionId::DEAD || self.is_given_away(binding, region) {
            return None;
        }
        let awaits: Vec<TextRange> = self.awaits(scope, region).filter(|at| at.start >= after).collect();
        (!awaits.is_empty()).then_some(Held { binding, kind, ty, awaits })
    }

    /// Where names are bound, and how far they reach.
    fn scopes(&self) -> Vec<Scope> {
        let mut scopes: Vec<Scope> = self.body.params.iter().map(|param| (*param, self.body.root, 0)).collect();
        for (id, expr) in self.body.exprs() {
            match expr {
                Expr::Block(block) => {
                    for stmt in &block.stmts {
                        if let StmtKind::Let { pat, init: Some(_), .. } = stmt.kind {
                            scopes.push((pat, id, stmt.range.end));
                        }
                    }
                }
                Expr::If { condition, then, .. } => {
                    scopes.extend(self.conditions(*condition).into_iter().map(|pat| (pat, *then, 0)));
                }
                Expr::Loop(looping) => match looping.kind {
                    LoopKind::While(condition) => {
                        scopes.extend(self.conditions(condition).into_iter().map(|pat| (pat, looping.body, 0)));
                    }
                    LoopKind::For { pat, .. } => scopes.push((pat, looping.body, 0)),
                    _ => {}
                },
                Expr::Match { arms, .. } => scopes.extend(arms.iter().map(|arm| (arm.pat, arm.body, 0))),
                _ => {}
            }
        }
        scopes
    }

    /// The patterns of the `let`s in a condition.
    fn conditions(&self, condition: ExprId) -> Vec<PatId> {
        match self.body.expr(condition) {
            Expr::Let { pat, .. } => vec![*pat],
            Expr::Binary { lhs, rhs, .. } => [self.conditions(*lhs), self.conditions(*rhs)].concat(),
            _ => Vec::new(),
        }
    }

    fn bound_by(&self, pat: PatId, names: &mut Vec<BindingId>) {
        match self.body.pat(pat) {
            Pat::Bind { binding, .. } => names.push(*binding),
            Pat::Tuple(pats) | Pat::TupleStruct(_, pats) | Pat::Slice(pats) | Pat::Or(pats) => {
                pats.iter().for_each(|pat| self.bound_by(*pat, names));
            }
            Pat::Struct(_, fields) => fields.iter().for_each(|(_, pat)| self.bound_by(*pat, names)),
            _ => {}
        }
    }

    /// The awaits of a region in an expression.
    fn awaits(&self, within: ExprId, region: RegionId) -> impl Iterator<Item = TextRange> {
        let waits = self.body.exprs().filter_map(move |(id, expr)| {
            let range = match expr {
                Expr::Await { keyword, .. } => *keyword,
                Expr::Macro(call) if matches!(call.form, MacroForm::Select(_) | MacroForm::Join { .. }) => {
                    call.path.range
                }
                Expr::Loop(looping) if matches!(looping.kind, LoopKind::ForAwait { .. }) => looping.keyword,
                _ => return None,
            };
            (self.region_of(id) == region && self.is_within(id, within)).then_some(range)
        });
        let mut waits: Vec<TextRange> = waits.collect();
        waits.sort_unstable();
        waits.into_iter()
    }

    /// Whether a name is mentioned anywhere but in place: passed on, returned, assigned, captured.
    fn is_given_away(&self, binding: BindingId, region: RegionId) -> bool {
        self.body.exprs().any(|(id, expr)| match expr {
            Expr::Local(local) if *local == binding => !self.is_used_in_place(id, region),
            Expr::Macro(call) => matches!(call.form, MacroForm::Unknown),
            _ => false,
        })
    }

    fn is_used_in_place(&self, id: ExprId, region: RegionId) -> bool {
        let at = self.region_of(id);
        // a closure that runs in place borrows
        let is_near = at == region || at != RegionId::DEAD && self.region(at).kind == RegionKind::Closure;
        let parent = self.parent(id);
        is_near
            && match self.body.expr(parent) {
                Expr::MethodCall(call) => call.receiver == id && !self.takes_by_value(parent),
                Expr::Call { callee, .. } => *callee == id,
                Expr::Unary { .. } | Expr::Ref { .. } | Expr::Field { .. } | Expr::Binary { .. } => true,
                Expr::Index { base, .. } => *base == id,
                Expr::Macro(call) => matches!(call.form, MacroForm::Format(_) | MacroForm::Matches { .. }),
                Expr::Match { scrutinee, .. } => *scrutinee != id,
                _ => false,
            }
    }

    /// Whether a method takes the guard itself by value.
    fn takes_by_value(&self, call: ExprId) -> bool {
        let Some(Callee::Item(item)) = self.callee(call) else { return false };
        match &self.world.names.item(item).kind {
            ItemKind::Function(function) => {
                matches!(function.self_param, Some(SelfParam::Value | SelfParam::Typed(_)))
            }
            _ => false,
        }
    }
}
