//! What is needed of a guard, taken out of it before the task sleeps.

use super::edits::{indent_of_line, insert, replace};
use super::fix;
use super::guard::holds_nothing;
use crate::analysis::BodyFacts;
use crate::base::{Applicability, Edit, Finding, Fix, TextRange};
use crate::hir::{BinaryOp, Expr, ExprId, LoopKind, MacroForm, Pat, PatId, SelfParam, StmtKind, UnaryOp};
use crate::types::{self, Autos, Ty};

/// A temporary guard ends with a `let` of its own: `f(m.lock().unwrap().len()).await` as
/// `let len = m.lock().unwrap().len(); f(len).await`.
pub fn taken_out(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let maker = made_at(facts, finding.span.range)?;
    let part = owned_part(facts, maker)?;
    if let Some(fix) = of_while_let(facts, part.expr) {
        return Some(fix);
    }
    let at = statement_of(facts, part.expr)?;
    let name = name_for(facts, part.expr);
    let indent = indent_of_line(facts, at);
    let range = facts.body.range(part.expr);
    let line = format!("let {name} = {}{};\n{indent}", facts.text(range), part.suffix);
    let edits = vec![insert(facts, at, line), replace(facts, range, format!("{}{name}", part.prefix))];
    Some(fix(format!("take `{name}` out of the guard before the `.await`"), Applicability::Unsafe, edits))
}

/// The call that makes a guard, by the range of its name.
fn made_at(facts: &BodyFacts<'_>, range: TextRange) -> Option<ExprId> {
    let is_it = |id: ExprId, expr: &Expr| match expr {
        Expr::MethodCall(method) => method.name_range == range,
        Expr::Call { callee, .. } => facts.body.range(*callee) == range && facts.callee(id).is_some(),
        _ => false,
    };
    facts.body.exprs().find(|(id, expr)| is_it(*id, expr)).map(|(id, _)| id)
}

/// An expression whose value needs no guard any more, perhaps with something behind it that makes it so.
struct Part {
    expr: ExprId,
    suffix: &'static str,
    /// What its name needs in front where the expression stands.
    prefix: &'static str,
}

impl Part {
    fn new(expr: ExprId, suffix: &'static str) -> Self {
        Self { expr, suffix, prefix: "" }
    }
}

/// The smallest expression around what makes a guard that is a value of its own, or can be cloned.
fn owned_part(facts: &BodyFacts<'_>, maker: ExprId) -> Option<Part> {
    let world = facts.world;
    let mut autos = Autos::new(&world.names, &world.types, facts.owner, true);
    let (mut at, mut guard, mut lent) = (maker, None, None);
    loop {
        let ty = facts.types().expr_ty(at);
        let is_guard = ty.adt().is_some_and(|item| world.guard(item).is_some());
        guard = if is_guard { Some(at) } else { guard };
        let is_place = matches!(
            facts.body.expr(at),
            Expr::Field { .. } | Expr::Index { .. } | Expr::Unary { op: UnaryOp::Deref, .. }
        );
        if at != maker && holds_nothing(facts, ty) && !waits(facts, at) {
            match is_place {
                false if *ty != Ty::unit() => return Some(Part::new(at, "")),
                true if autos.is_copy(ty) == Some(true) => return Some(Part::new(at, "")),
                true if autos.is_clone(ty) => return Some(Part::new(at, ".clone()")),
                _ => {}
            }
        }
        if at != maker {
            lent = lent.or_else(|| lent_part(facts, at, &mut autos));
        }
        let parent = facts.parent(at);
        let goes_on = match facts.body.expr(parent) {
            Expr::MethodCall(method) => method.receiver == at,
            Expr::Field { .. } | Expr::Try(_) | Expr::Unary { .. } => true,
            Expr::Index { base, .. } => *base == at,
            _ => false,
        };
        if !goes_on {
            break;
        }
        at = parent;
    }
    if let Some(part) = collected(facts, at).or(lent) {
        return Some(part);
    }
    // all that it guards, where that is only looked at
    let guard = guard?;
    let behind = types::autoderef(&world.names, &world.types, facts.owner, facts.types().expr_ty(guard));
    let is_fine = behind.get(1).is_some_and(|ty| holds_nothing(facts, ty) && autos.is_clone(ty));
    (is_fine && is_only_read(facts, guard)).then_some(Part::new(guard, ".clone()"))
}

/// A reference to something that can be cloned, as an argument.
fn lent_part(facts: &BodyFacts<'_>, at: ExprId, autos: &mut Autos<'_>) -> Option<Part> {
    let Ty::Ref(inner, false) = facts.types().expr_ty(at) else { return None };
    let is_argument = match facts.body.expr(facts.parent(at)) {
        Expr::Call { callee, .. } => *callee != at,
        Expr::MethodCall(method) => method.receiver != at,
        _ => false,
    };
    let suffix = match &**inner {
        Ty::Builtin(name) if *name == "str" => ".to_owned()",
        inner if holds_nothing(facts, inner) && autos.is_clone(inner) => ".clone()",
        _ => return None,
    };
    let is_method = matches!(facts.body.expr(at), Expr::MethodCall(_));
    (is_argument && is_method && !waits(facts, at)).then_some(Part { expr: at, suffix, prefix: "&" })
}

/// An iterator of a `for` loop whose items are values of their own.
fn collected(facts: &BodyFacts<'_>, at: ExprId) -> Option<Part> {
    let Expr::Loop(looping) = facts.body.expr(facts.parent(at)) else { return None };
    let LoopKind::For { pat, iter } = looping.kind else { return None };
    let names = facts.body.bound_names(pat);
    let is_own = |name| holds_nothing(facts, facts.types().binding_ty(name));
    let is_iterator = matches!(facts.body.expr(at), Expr::MethodCall(method)
        if !matches!(method.name.as_str(), "iter" | "iter_mut" | "values_mut"));
    let is_fine = iter == at && is_iterator && !names.is_empty() && names.into_iter().all(is_own) && !waits(facts, at);
    is_fine.then_some(Part::new(at, ".collect::<Vec<_>>()"))
}

/// Whether a guard is only looked at by the method that is called on it.
fn is_only_read(facts: &BodyFacts<'_>, guard: ExprId) -> bool {
    let parent = facts.parent(guard);
    match facts.body.expr(parent) {
        Expr::MethodCall(method) if method.receiver == guard => {
            facts.types().callee.get(&parent).is_some_and(|callee| {
                // a method of the guard itself is not one of its value
                let is_own = callee.receiver.adt().is_some_and(|item| facts.world.guard(item).is_some());
                !is_own
                    && matches!(&facts.world.names.item(callee.item).kind,
                    crate::hir::ItemKind::Function(of) if matches!(of.self_param, Some(SelfParam::Ref)))
            })
        }
        _ => false,
    }
}

fn waits(facts: &BodyFacts<'_>, within: ExprId) -> bool {
    facts.body.exprs().any(|(id, expr)| expr.may_suspend() && facts.is_within(id, within))
}

/// `while let P = guard { .. }` as `loop { let P = guard else { break }; .. }`: the guard ends with the `let`.
fn of_while_let(facts: &BodyFacts<'_>, part: ExprId) -> Option<Fix> {
    let condition = facts.ancestors(part).find(|at| matches!(facts.body.expr(*at), Expr::Let { .. }))?;
    let Expr::Let { pat, expr } = facts.body.expr(condition) else { return None };
    let Expr::Loop(looping) = facts.body.expr(facts.parent(condition)) else { return None };
    let LoopKind::While(whole) = looping.kind else { return None };
    if whole != condition || !holds_nothing(facts, facts.types().expr_ty(*expr)) || waits(facts, *expr) {
        return None;
    }
    let body = facts.body.range(looping.body);
    let indent = indent_of_line(facts, looping.keyword.start);
    let step = if indent.contains('\t') { "\t" } else { "    " };
    let is_or = matches!(facts.body.pat(*pat), Pat::Or(_));
    let (pat, value) = (facts.text(facts.body.pat_range(*pat)), facts.text(facts.body.range(*expr)));
    // a pattern of several cases, and a value with braces, need parentheses there
    let pat = if is_or { format!("({pat})") } else { pat.to_owned() };
    let value = if value.ends_with('}') { format!("({value})") } else { value.to_owned() };
    let line = format!("loop {{\n{indent}{step}let {pat} = {value} else {{ break }};");
    let edits = vec![replace(facts, TextRange::new(looping.keyword.start, body.start + 1), line)];
    Some(fix("end the guard before the `.await` with a `let` in the loop".to_owned(), Applicability::Unsafe, edits))
}

/// Where the statement starts that an expression is evaluated in, once and whatever else it decides.
fn statement_of(facts: &BodyFacts<'_>, expr: ExprId) -> Option<u32> {
    let mut at = expr;
    loop {
        let parent = facts.parent(at);
        if parent == at {
            return None;
        }
        match facts.body.expr(parent) {
            Expr::Block(block) => {
                let ranges = block.stmts.iter().filter(|stmt| !matches!(stmt.kind, StmtKind::Item(_)));
                let mut ranges = ranges.map(|stmt| stmt.range);
                let start = facts.body.range(at).start;
                let own = || block.tail.filter(|tail| *tail == at).map(|tail| facts.body.range(tail));
                return ranges.find(|range| range.contains(start)).or_else(own).map(|range| range.start);
            }
            Expr::If { condition, .. } if *condition == at => {}
            Expr::Match { scrutinee, .. } if *scrutinee == at => {}
            Expr::Binary { op: BinaryOp::And | BinaryOp::Or, rhs, .. } if *rhs == at => return None,
            Expr::Loop(looping) => match looping.kind {
                LoopKind::For { iter, .. } if iter == at => {}
                _ => return None,
            },
            Expr::If { .. } | Expr::Match { .. } | Expr::Closure(_) | Expr::Async { .. } | Expr::TryBlock(_) => {
                return None;
            }
            Expr::Macro(call) if !matches!(call.form, MacroForm::Format(_) | MacroForm::Vec(_)) => return None,
            _ => {}
        }
        at = parent;
    }
}

/// A name for a value, after the last field or method that says what it is.
fn name_for(facts: &BodyFacts<'_>, expr: ExprId) -> String {
    const SAY_NOTHING: [&str; 26] = [
        "clone",
        "cloned",
        "copied",
        "unwrap",
        "expect",
        "as_ref",
        "to_owned",
        "to_string",
        "into",
        "lock",
        "read",
        "write",
        "borrow",
        "borrow_mut",
        "get",
        "iter",
        "collect",
        "map",
        "and_then",
        "ok",
        "unwrap_or_default",
        "try_lock",
        "take",
        "value",
        "drain",
        "as_deref",
    ];
    let mut at = expr;
    let found = loop {
        let (name, next) = match facts.body.expr(at) {
            Expr::MethodCall(method) => (method.name, method.receiver),
            Expr::Field { base, name, .. } => (*name, *base),
            Expr::Index { base: next, .. } | Expr::Try(next) | Expr::Unary { expr: next, .. } => {
                at = *next;
                continue;
            }
            _ => break None,
        };
        let is_name = name.as_str().starts_with(|c: char| c.is_lowercase()) && !is_keyword(name.as_str());
        if is_name && !SAY_NOTHING.contains(&name.as_str()) {
            break Some(name.to_string());
        }
        at = next;
    };
    let is_free = |name: &str| {
        let is_local = facts.body.bindings.iter().any(|binding| binding.name == name);
        let is_item = |expr: &Expr| matches!(expr, Expr::Path(path) if path.as_name().is_some_and(|own| own == name));
        !is_local && !facts.body.exprs().any(|(_, expr)| is_item(expr))
    };
    let candidates = found.into_iter().chain(["value", "taken", "found"].map(str::to_owned));
    candidates.into_iter().find(|name| is_free(name)).unwrap_or_else(|| "taken_out".to_owned())
}

fn is_keyword(name: &str) -> bool {
    matches!(name, "await" | "type" | "match" | "move" | "ref" | "in" | "final" | "gen" | "try" | "box" | "loop")
}

/// A guard with a name that is only looked at: a clone of what it guards takes its place.
pub fn cloned(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let (guard, init) = bound_at(facts, finding.span.range)?;
    let Pat::Bind { binding, .. } = facts.body.pat(guard) else { return None };
    let world = facts.world;
    let behind = types::autoderef(&world.names, &world.types, facts.owner, facts.types().binding_ty(*binding));
    let inner = behind.get(1)?;
    let mut autos = Autos::new(&world.names, &world.types, facts.owner, true);
    let is_copy = autos.is_copy(inner) == Some(true);
    if !holds_nothing(facts, inner) || !autos.is_clone(inner) || waits(facts, init) {
        return None;
    }
    let end = facts.body.range(init).end;
    let mut edits: Vec<Edit> = Vec::new();
    for (id, expr) in facts.body.exprs() {
        match expr {
            Expr::Local(used) if used == binding => edits.extend(as_value(facts, id)?),
            Expr::Macro(call) if matches!(call.form, MacroForm::Unknown | MacroForm::Block(_)) => return None,
            _ => {}
        }
    }
    if is_copy && !matches!(facts.body.expr(init), Expr::Unary { .. } | Expr::Binary { .. }) {
        edits.push(insert(facts, facts.body.range(init).start, "*"));
    } else {
        edits.push(insert(facts, end, ".clone()"));
    }
    let name = facts.body.binding(*binding).name;
    Some(fix(format!("let `{name}` be a clone of what the guard leads to"), Applicability::Unsafe, edits))
}

/// The pattern and value of a `let` without a type.
fn bound_at(facts: &BodyFacts<'_>, range: TextRange) -> Option<(PatId, ExprId)> {
    facts.body.exprs().find_map(|(_, expr)| {
        let Expr::Block(block) = expr else { return None };
        block.stmts.iter().find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, ty: None, init: Some(init), otherwise: None }
                if facts.body.pat_range(pat) == range =>
            {
                matches!(facts.body.pat(pat), Pat::Bind { sub: None, .. }).then_some((pat, init))
            }
            _ => None,
        })
    })
}

/// What has to change where a guard is mentioned and its value stands in its place; `None` where it is more than looked
/// at.
fn as_value(facts: &BodyFacts<'_>, at: ExprId) -> Option<Option<Edit>> {
    let parent = facts.parent(at);
    match facts.body.expr(parent) {
        Expr::MethodCall(method) if method.receiver == at => is_only_read(facts, at).then_some(None),
        // `*guard`, which is not written to
        Expr::Unary { op: UnaryOp::Deref, .. } => {
            let is_target = match facts.body.expr(facts.parent(parent)) {
                Expr::Assign { target, .. } => *target == parent,
                Expr::Binary { op: BinaryOp::AssignOp, lhs, .. } => *lhs == parent,
                Expr::Ref { mutable, .. } => *mutable,
                Expr::Field { .. } | Expr::Index { .. } | Expr::MethodCall(_) => true,
                _ => false,
            };
            let star = TextRange::new(facts.body.range(parent).start, facts.body.range(at).start);
            (!is_target && facts.text(star) == "*").then(|| Some(replace(facts, star, "")))
        }
        Expr::Macro(call) if matches!(call.form, MacroForm::Format(_)) => Some(None),
        Expr::Ref { mutable: false, .. } => Some(None),
        Expr::Field { .. } => {
            let used = facts.use_of(
                at,
                match facts.body.expr(at) {
                    Expr::Local(binding) => *binding,
                    _ => return None,
                },
                crate::analysis::RegionId::ROOT,
            )?;
            matches!(used.how, crate::analysis::task::How::Ref).then_some(None)
        }
        _ => None,
    }
}
