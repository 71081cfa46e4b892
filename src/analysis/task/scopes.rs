//! Where local names come from: the scope of each binding (the Reference, "Scopes", "Pattern binding scopes").

use crate::analysis::{BodyFacts, RegionId};
use crate::hir::{BindingId, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, StmtKind};

/// Where a name lives.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// The expression in which it does.
    pub within: ExprId,
    /// The byte behind which it does.
    pub after: u32,
    /// The region.
    pub region: RegionId,
    /// The expression whose whole value it is bound to.
    pub init: Option<ExprId>,
    /// The expression whose elements or parts it is bound to, where it is a loop's or a pattern's.
    pub over: Option<ExprId>,
    /// The iterator whose elements a closure is given as this parameter.
    pub each: Option<ExprId>,
    /// It is a parameter of the function.
    pub is_param: bool,
}

/// Methods that call their closure with each element.
const FOR_EACH: [&str; 6] = ["map", "for_each", "filter_map", "flat_map", "inspect", "try_for_each"];

impl BodyFacts<'_> {
    /// The scopes of all bindings, by [`BindingId`]; `None` for names of code that is not there.
    pub fn scopes_of_names(&self) -> &[Option<Scope>] {
        self.scopes.get_or_init(|| Finder::new(self).find())
    }

    /// The scope of a binding.
    pub fn scope_of_name(&self, binding: BindingId) -> Option<Scope> {
        self.scopes_of_names().get(binding.0 as usize).copied().flatten()
    }
}

struct Finder<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    found: Vec<Option<Scope>>,
}

impl<'f, 'w> Finder<'f, 'w> {
    fn new(facts: &'f BodyFacts<'w>) -> Self {
        Self { facts, found: vec![None; facts.body.bindings.len()] }
    }

    fn find(mut self) -> Vec<Option<Scope>> {
        let facts = self.facts;
        for param in &facts.body.params {
            self.add(*param, facts.body.root, 0, From::Param);
        }
        for (id, expr) in facts.body.exprs().filter(|(id, _)| facts.region_of(*id) != RegionId::DEAD) {
            self.visit(id, expr);
        }
        self.found
    }

    fn visit(&mut self, id: ExprId, expr: &Expr) {
        match expr {
            Expr::Block(block) => {
                for stmt in &block.stmts {
                    if let StmtKind::Let { pat, init, .. } = stmt.kind {
                        self.add(pat, id, stmt.range.end, init.map_or(From::Other, From::Init));
                    }
                }
            }
            Expr::Closure(closure) => {
                let from = self.iterator_of(id).map_or(From::Other, From::Each);
                closure.params.iter().for_each(|(pat, _)| self.add(*pat, closure.body, 0, from));
            }
            Expr::If { condition, then, .. } => self.condition(*condition, *then),
            Expr::Loop(looping) => match looping.kind {
                LoopKind::While(condition) => self.condition(condition, looping.body),
                LoopKind::For { pat, iter } => self.add(pat, looping.body, 0, From::Over(iter)),
                LoopKind::ForAwait { pat, .. } => self.add(pat, looping.body, 0, From::Other),
                LoopKind::Loop => {}
            },
            Expr::Match { scrutinee, arms } => {
                arms.iter().for_each(|arm| self.add(arm.pat, arm.body, 0, From::Over(*scrutinee)));
            }
            Expr::Macro(call) => {
                if let MacroForm::Select(select) = &call.form {
                    select.arms.iter().for_each(|arm| self.add(arm.pat, arm.handler, 0, From::Other));
                }
            }
            _ => {}
        }
    }

    /// What a closure is called for each element of.
    fn iterator_of(&self, closure: ExprId) -> Option<ExprId> {
        match self.facts.body.expr(self.facts.parent(closure)) {
            Expr::MethodCall(call) if call.receiver != closure && FOR_EACH.contains(&call.name.as_str()) => {
                Some(call.receiver)
            }
            _ => None,
        }
    }

    fn condition(&mut self, condition: ExprId, then: ExprId) {
        match self.facts.body.expr(condition) {
            Expr::Let { pat, expr } => self.add(*pat, then, 0, From::Over(*expr)),
            Expr::Binary { lhs, rhs, .. } => {
                self.condition(*lhs, then);
                self.condition(*rhs, then);
            }
            _ => {}
        }
    }

    fn add(&mut self, pat: PatId, within: ExprId, after: u32, from: From) {
        let names = self.facts.body.bound_names(pat);
        let is_whole = matches!(self.facts.body.pat(pat), Pat::Bind { sub: None, .. });
        let (init, over) = match from {
            From::Init(init) if is_whole => (Some(init), None),
            From::Init(expr) | From::Over(expr) => (None, Some(expr)),
            From::Each(_) | From::Param | From::Other => (None, None),
        };
        let each = if let From::Each(iterator) = from { Some(iterator) } else { None };
        let region = self.facts.region_of(within);
        let is_param = matches!(from, From::Param);
        for binding in names {
            self.found[binding.0 as usize] = Some(Scope { within, after, region, init, over, each, is_param });
        }
    }
}

/// What a pattern takes its names from.
#[derive(Clone, Copy)]
enum From {
    Param,
    /// The value of a `let`.
    Init(ExprId),
    /// The elements of a loop, what is matched.
    Over(ExprId),
    /// The elements of an iterator.
    Each(ExprId),
    Other,
}
