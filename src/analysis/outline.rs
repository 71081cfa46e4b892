//! What names alone say of a body.

use super::facts::Callee;
use super::world::World;
use crate::hir::{BindingId, Body, BodyOwner, Expr, ExprId, Pat, Path, StmtKind};
use crate::resolve::{Def, UnitId};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What names alone say of a body, whoever asks.
#[derive(Debug)]
pub(super) struct Outline {
    /// Asked for where something stands: of most bodies nobody does.
    parents: OnceLock<Vec<ExprId>>,
    /// What its calls call.
    pub callees: FxHashMap<ExprId, Callee>,
    /// How many calls name their function by a path.
    pub path_calls: u64,
}

impl Outline {
    /// The parent of an expression of the body; the root is its own.
    pub fn parent(&self, body: &Body, expr: ExprId) -> ExprId {
        self.parents.get_or_init(|| body.parents())[expr.0 as usize]
    }

    pub fn of(world: &World, unit: UnitId, body: &Body) -> Self {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(item),
            BodyOwner::AnonConst => None,
        };
        let (mut callees, mut path_calls, mut named) = (FxHashMap::default(), 0, None);
        for (id, expr) in body.exprs() {
            let Expr::Call { callee, .. } = expr else { continue };
            let path = match body.expr(*callee) {
                Expr::Path(path) => path,
                Expr::Local(local) => match named.get_or_insert_with(|| named_functions(body)).get(local) {
                    Some(path) => *path,
                    None => continue,
                },
                _ => continue,
            };
            path_calls += 1;
            let found = match world.names.resolve_value(unit, owner, path) {
                Some(Def::Item(item)) => Callee::Item(world.names.described_symbol(item)),
                Some(Def::Variant(..)) => Callee::Variant,
                _ => continue,
            };
            callees.insert(id, found);
        }
        Self { parents: OnceLock::new(), callees, path_calls }
    }
}

/// The paths that a `let` gives a name to: `let run = load;`.
fn named_functions(body: &Body) -> FxHashMap<BindingId, &Path> {
    let mut named = FxHashMap::default();
    for (_, expr) in body.exprs() {
        let Expr::Block(block) = expr else { continue };
        for stmt in &block.stmts {
            if let StmtKind::Let { pat, init: Some(init), .. } = stmt.kind
                && let (Pat::Bind { binding, sub: None }, Expr::Path(path)) = (body.pat(pat), body.expr(init))
            {
                named.insert(*binding, &**path);
            }
        }
    }
    named
}
