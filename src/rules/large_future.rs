//! Large locals that are a part of every task.

use super::{Sink, words};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Label, TextRange};
use crate::hir::{BindingId, ExprId, StmtKind, TypeId};
use crate::types::Autos;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    if !facts.regions.iter().any(crate::analysis::Region::is_async) {
        return;
    }
    for (id, expr) in facts.body.exprs() {
        let crate::hir::Expr::Block(block) = expr else { continue };
        if facts.region_of(id) == RegionId::DEAD || !words::is_async(facts, facts.region_of(id)) {
            continue;
        }
        for stmt in &block.stmts {
            if let StmtKind::Let { pat, ty, init: Some(init), .. } = stmt.kind
                && let crate::hir::Pat::Bind { binding, .. } = facts.body.pat(pat)
            {
                local(facts, sink, *binding, ty, init, stmt.range);
            }
        }
    }
}

fn local(
    facts: &BodyFacts<'_>,
    sink: &mut Sink<'_>,
    binding: BindingId,
    ty: Option<TypeId>,
    init: ExprId,
    stmt: TextRange,
) {
    let may_be_large = ty.is_some() || makes(facts, init);
    if !may_be_large {
        return;
    }
    let size = ty.map_or(0, |ty| facts.size_of_written(ty)).max(facts.least_size(init));
    if size < words::limits(facts).large_future {
        return;
    }
    let Some(scope) = facts.scope_of_name(binding) else { return };
    let waits = facts.waits(scope.region);
    let mut autos = Autos::new(&facts.world.names, &facts.world.types, facts.owner, true);
    let Some(wait) = facts.kept_across(binding, &waits, &mut autos) else { return };
    let at = facts.span(wait.keyword);
    let name = facts.body.binding(binding).name;
    let range = TextRange::new(stmt.start, facts.body.pat_range(facts.body.binding(binding).pat).end);
    let finding = sink.report(range, format!("`{name}` takes {} and is a part of the future", bytes(size)));
    finding.primary_label = "each task of this future takes that much, and each move of it copies it".to_owned();
    finding.labels.push(Label { span: at, message: "it is alive while the task waits here".to_owned() });
    words::explain_async(facts, scope.region, finding);
    finding.help.push("put it on the heap (`vec![0; n]`, `Box`), or end its scope before the await".to_owned());
}

/// Whether an expression is of a kind that can be large: others were large before.
fn makes(facts: &BodyFacts<'_>, init: ExprId) -> bool {
    use crate::hir::Expr;
    matches!(
        facts.body.expr(init),
        Expr::Repeat { .. } | Expr::Array(_) | Expr::Call { .. } | Expr::MethodCall(_) | Expr::Struct(_) | Expr::Tuple(_) | Expr::Block(_)
    )
}

fn bytes(size: u64) -> String {
    match size {
        0..1024 => format!("{size} bytes"),
        _ if size.is_multiple_of(1024 * 1024) => format!("{} MiB", size / 1024 / 1024),
        _ if size.is_multiple_of(1024) => format!("{} KiB", size / 1024),
        _ => format!("at least {} KiB", size / 1024),
    }
}
