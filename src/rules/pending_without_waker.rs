//! Poll functions that say `Pending` and leave nobody to wake the task.

use super::Sink;
use crate::analysis::{BodyFacts, Context, Fate, RegionId, Why};
use crate::base::{Confidence, Label, Name, TextRange};
use crate::hir::{Arm, BindingId, Body, Expr, ExprId, ItemKind, MacroForm, Pat, PatId, StmtKind, TypeRef};
use crate::resolve::Def;

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    function(facts, sink);
    for call in &facts.calls {
        let Expr::Call { args, .. } = facts.body.expr(call.expr) else { continue };
        if facts.world.names.item(call.callee).name.is_some_and(|name| name == "poll_fn")
            && facts.world.is_known(call.callee)
            && let Some(closure) = args.first()
        {
            poll_fn(facts, sink, *closure);
        }
    }
}

/// The closure of `poll_fn`, where it does not look at its context.
fn poll_fn(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, closure: ExprId) {
    let Expr::Closure(of) = facts.body.expr(closure) else { return };
    let Some((pat, _)) = of.params.first() else { return };
    let context = match facts.body.pat(*pat) {
        Pat::Wild => None,
        Pat::Bind { binding, sub: None } => Some(*binding),
        _ => return,
    };
    let Some(region) = facts.region_opened_by(closure) else { return };
    if is_mentioned(facts, context) || is_pending(facts, of.body, region) {
        return;
    }
    for (id, _) in facts.body.exprs().filter(|(id, _)| is_pending(facts, *id, region)) {
        // `unwrap_or(Poll::Pending)`: an arm that is never ready
        if !matches!(facts.body.expr(facts.parent(id)), Expr::MethodCall(_)) {
            let label = "no waker is stored, woken or passed on";
            report(facts, sink, facts.body.range(id), facts.body.pat_range(*pat), Confidence::Certain, label);
        }
    }
}

fn function(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    let Some((context, keyword)) = context_param(facts) else { return };
    let pending: Vec<ExprId> = facts.body.exprs().filter(|(id, _)| is_pending(facts, *id, RegionId::ROOT)).map(|(id, _)| id).collect();
    let is_polled = facts.region(RegionId::ROOT).context == Context::Async(Why::Poll);
    // one that is never anything but pending is made so
    if is_polled && !is_mentioned(facts, context) && can_be_ready(facts, &pending) {
        for id in pending {
            report(facts, sink, facts.body.range(id), keyword, Confidence::Certain, "no waker is stored, woken or passed on");
        }
        return;
    }
    if !is_mentioned(facts, context) {
        if is_helper(facts) && can_be_ready(facts, &pending) && !handles_wakers(facts) {
            for id in pending {
                let label = "no waker is stored, woken or passed on";
                report(facts, sink, facts.body.range(id), keyword, Confidence::Likely, label);
            }
            return;
        }
        return queue(facts, sink, keyword);
    }
    if is_polled {
        let forgotten = pending.iter().filter(|id| !is_registered_at(facts, context, **id));
        for id in forgotten {
            let label = "nothing has stored, woken or passed on the waker on the way here";
            let confidence = if waits_for_owner(facts, *id) { Confidence::Possible } else { Confidence::Likely };
            report(facts, sink, facts.body.range(*id), keyword, confidence, label);
        }
    }
    for (_, expr) in facts.body.exprs() {
        let Expr::Match { scrutinee, arms } = expr else { continue };
        if passes(facts, *scrutinee, context)
            && let Some(arm) = swallows_ready(facts, arms)
        {
            let label = "this arm also takes a `Ready` of the inner poll, which has registered no waker then";
            report(facts, sink, facts.body.range(arm.body), keyword, Confidence::Likely, label);
        }
    }
}

/// Whether a function is named as one that polls, is none of a trait's, and gives a `Poll`.
fn is_helper(facts: &BodyFacts<'_>) -> bool {
    let Some(owner) = facts.owner else { return false };
    let file = &facts.world.names.unit(owner.unit).hir;
    let item = file.item(owner.item);
    let ItemKind::Function(function) = &item.kind else { return false };
    let is_of_trait = item.container.is_some_and(|container| match &file.item(container).kind {
        ItemKind::Impl(of) => of.trait_.is_some(),
        _ => true,
    });
    let gives_poll = function.ret.is_some_and(|ret| match file.ty(ret) {
        TypeRef::Path(path) => path.last().is_some_and(|last| last.name == "Poll"),
        _ => false,
    });
    !is_of_trait && gives_poll && item.name.is_some_and(|name| name.as_str().starts_with("poll"))
}

/// Whether somebody in the file handles wakers: who calls such a function may register his own.
fn handles_wakers(facts: &BodyFacts<'_>) -> bool {
    let file = &facts.world.names.unit(facts.unit).hir;
    file.bodies.iter().any(|body| body.exprs().any(|(_, expr)| is_of_wakers(expr)))
}

fn is_of_wakers(expr: &Expr) -> bool {
    match expr {
        Expr::Field { name, .. } => name.as_str().contains("waker"),
        Expr::MethodCall(call) => matches!(call.name.as_str(), "waker" | "wake" | "wake_by_ref"),
        _ => false,
    }
}

fn report(
    facts: &BodyFacts<'_>,
    sink: &mut Sink<'_>,
    at: TextRange,
    context: TextRange,
    confidence: Confidence,
    label: &str,
) {
    let finding = sink.report(at, "`Poll::Pending` is returned and nothing will wake the task".to_owned());
    finding.primary_label = label.to_owned();
    finding.confidence = confidence;
    let message = "the task is polled again only when the waker of this context is woken".to_owned();
    finding.labels.push(Label { span: facts.span(context), message });
    finding.help.push("store `cx.waker().clone()` and wake it when there is progress, or poll an inner future with `cx`".into());
}

/// The parameter of type `Context` of a function, where it has one: its name, if it has one, and its place.
fn context_param(facts: &BodyFacts<'_>) -> Option<(Option<BindingId>, TextRange)> {
    let owner = facts.owner?;
    let file = &facts.world.names.unit(owner.unit).hir;
    let ItemKind::Function(function) = &file.item(owner.item).kind else { return None };
    let is_context = |ty: &TypeRef| matches!(ty, TypeRef::Path(path) if path.last().is_some_and(|last| last.name == "Context"));
    let place = function.params.iter().position(|param| match file.ty(param.ty) {
        TypeRef::Ref { mutable: true, inner, .. } => is_context(file.ty(*inner)),
        _ => false,
    })?;
    let place = place + usize::from(function.self_param.is_some());
    let pat = *facts.body.params.get(place)?;
    let binding = match facts.body.pat(pat) {
        Pat::Bind { binding, .. } => Some(*binding),
        _ => None,
    };
    Some((binding, facts.body.pat_range(pat)))
}

fn is_mentioned(facts: &BodyFacts<'_>, context: Option<BindingId>) -> bool {
    facts.body.exprs().any(|(id, expr)| may_use(facts, id, expr, context))
}

/// Whether an expression is the context, or a macro in which it may stand. A clone of the waker that is dropped again is
/// no use of it.
fn may_use(facts: &BodyFacts<'_>, id: ExprId, expr: &Expr, context: Option<BindingId>) -> bool {
    match expr {
        Expr::Local(local) if Some(*local) == context => {
            let mut whole = id;
            while let Expr::MethodCall(call) = facts.body.expr(facts.parent(whole))
                && call.receiver == whole
                && matches!(call.name.as_str(), "waker" | "clone")
            {
                whole = facts.parent(whole);
            }
            facts.fate(whole) == Fate::Used
        }
        Expr::Macro(call) => matches!(call.form, MacroForm::Unknown),
        _ => false,
    }
}

/// Whether the context may have been used where a function says `Pending`: before it in the text or in a loop around
/// both, and not in the other branch of the same `if`. The arms of a `match` are states, of which one may be there to
/// wait for ever.
fn is_registered_at(facts: &BodyFacts<'_>, context: Option<BindingId>, pending: ExprId) -> bool {
    let start = facts.body.range(pending).start;
    facts.body.exprs().any(|(id, expr)| {
        let is_use = may_use(facts, id, expr, context);
        // what a macro expands to has one place
        let is_before = facts.body.range(id).start <= start;
        is_use && (is_before || share_loop_or_match(facts, id, pending)) && !exclude(facts, id, pending)
    })
}

fn share_loop_or_match(facts: &BodyFacts<'_>, one: ExprId, other: ExprId) -> bool {
    let is_such = |id: &ExprId| matches!(facts.body.expr(*id), Expr::Loop(_) | Expr::Match { .. });
    facts.ancestors(one).filter(is_such).any(|around| facts.is_within(other, around))
}

/// Whether two expressions stand in different branches of one `if`, so that only one of them runs.
fn exclude(facts: &BodyFacts<'_>, one: ExprId, other: ExprId) -> bool {
    let choice = facts.ancestors(one).find(|around| facts.is_within(other, *around));
    let Some(Expr::If { then, otherwise: Some(otherwise), .. }) = choice.map(|choice| facts.body.expr(choice)) else {
        return false;
    };
    let stand = |a: ExprId, b: ExprId| facts.is_within(one, a) && facts.is_within(other, b);
    stand(*then, *otherwise) || stand(*otherwise, *then)
}

/// `Poll::Pending`
fn is_pending(facts: &BodyFacts<'_>, id: ExprId, region: RegionId) -> bool {
    let Expr::Path(path) = facts.body.expr(id) else { return false };
    let owner = facts.owner.map(|owner| owner.item);
    path.last().is_some_and(|last| last.name == "Pending")
        && facts.region_of(id) == region
        && !is_kept(facts, id)
        && match facts.world.names.resolve_value(facts.unit, owner, path) {
            Some(Def::Variant(of, _)) => facts.world.names.is_at(of, &["std::task::Poll"]),
            _ => false,
        }
}

/// Whether a branch that says `Pending` does nothing else, and is taken for what only the owner of the future can change:
/// who does so polls again, or it is never to be ready. `if self.requests.is_empty() { return Poll::Pending; }`
fn waits_for_owner(facts: &BodyFacts<'_>, pending: ExprId) -> bool {
    let mut below = pending;
    for around in facts.ancestors(pending) {
        let asked = match facts.body.expr(around) {
            Expr::If { condition, .. } => Some(*condition),
            Expr::Block(block) => block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { init, otherwise: Some(otherwise), .. } if otherwise == below => init,
                _ => None,
            }),
            _ => None,
        };
        if let Some(asked) = asked {
            let does_nothing = |(id, expr): (ExprId, &Expr)| {
                !matches!(expr, Expr::Assign { .. } | Expr::Call { .. } | Expr::MethodCall(_)) || !is_code(facts, id, below)
            };
            return reads_own(facts, asked) && facts.body.exprs().all(does_nothing);
        }
        below = around;
    }
    false
}

/// Whether an expression is a part of another that is no argument of a macro: what is logged is not done.
fn is_code(facts: &BodyFacts<'_>, id: ExprId, of: ExprId) -> bool {
    let is_macro = |around: &ExprId| matches!(facts.body.expr(*around), Expr::Macro(_));
    facts.is_within(id, of) && !facts.ancestors(id).take_while(|around| *around != of).any(|around| is_macro(&around))
}

/// Whether a condition only looks at fields.
fn reads_own(facts: &BodyFacts<'_>, condition: ExprId) -> bool {
    facts.body.exprs().filter(|(id, _)| facts.is_within(*id, condition)).all(|(_, expr)| match expr {
        Expr::MethodCall(call) => LOOKS.contains(&call.name.as_str()),
        Expr::Local(_) | Expr::Field { .. } | Expr::Literal(_) | Expr::Let { .. } | Expr::Path(_) => true,
        Expr::Unary { .. } | Expr::Binary { .. } | Expr::Ref { .. } => true,
        _ => false,
    })
}

/// Methods that look at a field.
const LOOKS: [&str; 8] = ["as_deref_mut", "as_mut", "as_pin_mut", "as_ref", "is_empty", "is_none", "is_some", "len"];

/// Whether a value goes into a field, or is compared with another, and so is no answer: `self.permit = Poll::Pending`.
fn is_kept(facts: &BodyFacts<'_>, value: ExprId) -> bool {
    match facts.body.expr(facts.parent(value)) {
        Expr::Assign { target, .. } => matches!(facts.body.expr(*target), Expr::Field { .. }),
        Expr::Struct(_) | Expr::Binary { .. } => true,
        _ => false,
    }
}

/// A poll function of a trait that says `None` for pending, of a queue that others fill: nobody wakes the task when they do.
fn queue(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, keyword: TextRange) {
    let Some((name_range, field)) = polled_queue(facts) else { return };
    let Some(filled) = filled_elsewhere(facts, field) else { return };
    let message = "`None` stands for pending here, and nothing will wake the task".to_owned();
    let finding = sink.report(name_range, message);
    finding.primary_label = "no waker is stored, woken or passed on".to_owned();
    finding.confidence = Confidence::Likely;
    let message = "the task is polled again only when the waker of this context is woken".to_owned();
    finding.labels.push(Label { span: facts.span(keyword), message });
    finding.labels.push(Label { span: facts.span(filled), message: format!("`{field}` grows here, and nobody is told") });
    finding.help.push("store `cx.waker().clone()` where the queue is empty, and wake it where the queue grows".into());
}

/// The field that a poll function takes its answer from, where it implements a trait's and returns an `Option`.
fn polled_queue(facts: &BodyFacts<'_>) -> Option<(TextRange, Name)> {
    let owner = facts.owner?;
    let file = &facts.world.names.unit(owner.unit).hir;
    let item = file.item(owner.item);
    let ItemKind::Function(function) = &item.kind else { return None };
    let ItemKind::Impl(of) = &file.item(item.container?).kind else { return None };
    let gives_option = function.ret.is_some_and(|ret| match file.ty(ret) {
        TypeRef::Path(path) => path.last().is_some_and(|last| last.name == "Option"),
        _ => false,
    });
    if of.trait_.is_none() || !gives_option || !item.name?.as_str().starts_with("poll") {
        return None;
    }
    let taken = facts.body.exprs().find_map(|(_, expr)| match expr {
        Expr::MethodCall(call) if matches!(call.name.as_str(), "pop_front" | "pop_back" | "pop") => {
            field_of_self(facts.body, call.receiver)
        }
        _ => None,
    });
    taken.map(|field| (item.name_range, field))
}

/// Where a method of the same file adds to a field of this name, if nobody in the file handles wakers.
fn filled_elsewhere(facts: &BodyFacts<'_>, field: Name) -> Option<TextRange> {
    let file = &facts.world.names.unit(facts.unit).hir;
    let mut filled = None;
    for body in &file.bodies {
        for (_, expr) in body.exprs() {
            match expr {
                expr if is_of_wakers(expr) => return None,
                Expr::MethodCall(call)
                    if matches!(call.name.as_str(), "push_back" | "push_front" | "push" | "extend")
                        && field_of_self(body, call.receiver) == Some(field) =>
                {
                    filled = filled.or(Some(call.name_range));
                }
                _ => {}
            }
        }
    }
    filled
}

/// `self.field`
fn field_of_self(body: &Body, expr: ExprId) -> Option<Name> {
    let Expr::Field { base, name, .. } = body.expr(expr) else { return None };
    let Expr::Local(binding) = body.expr(*base) else { return None };
    (body.binding(*binding).name == "self").then_some(*name)
}

/// Whether the function has a way to end that is not `Pending`: it does more than to say so.
fn can_be_ready(facts: &BodyFacts<'_>, pending: &[ExprId]) -> bool {
    let Expr::Block(block) = facts.body.expr(facts.body.root) else { return false };
    !block.stmts.is_empty() || block.tail.is_some_and(|tail| !pending.contains(&tail))
}

/// Whether a call hands the context to somebody and gives what that says: `inner.poll_next_unpin(cx)`.
fn passes(facts: &BodyFacts<'_>, scrutinee: ExprId, context: Option<BindingId>) -> bool {
    let args = match facts.body.expr(scrutinee) {
        Expr::MethodCall(call) if call.name.as_str().starts_with("poll") => &call.args,
        _ => return false,
    };
    args.iter().any(|arg| matches!(facts.body.expr(*arg), Expr::Local(local) if Some(*local) == context))
}

/// The arm `_ => Poll::Pending`, where the arms before it take only some of the `Ready`s: `Poll::Ready(Some(..))`.
fn swallows_ready<'f>(facts: &'f BodyFacts<'_>, arms: &'f [Arm]) -> Option<&'f Arm> {
    let (last, others) = arms.split_last()?;
    let is_wild = matches!(facts.body.pat(last.pat), Pat::Wild) && last.guard.is_none();
    let takes_some = others.iter().any(|arm| is_ready_of_some(facts, arm.pat));
    let takes_none = others.iter().any(|arm| takes_any_ready(facts, arm.pat));
    (is_wild && is_pending(facts, last.body, RegionId::ROOT) && takes_some && !takes_none).then_some(last)
}

/// The inside of `Poll::Ready(..)`.
fn inside_ready(facts: &BodyFacts<'_>, pat: PatId) -> Option<PatId> {
    match facts.body.pat(pat) {
        Pat::TupleStruct(path, inside) if path.last().is_some_and(|last| last.name == "Ready") => inside.first().copied(),
        _ => None,
    }
}

fn is_ready_of_some(facts: &BodyFacts<'_>, pat: PatId) -> bool {
    let inside = inside_ready(facts, pat).map(|inside| facts.body.pat(inside));
    matches!(inside, Some(Pat::TupleStruct(path, _)) if path.last().is_some_and(|last| last.name == "Some"))
}

/// `Poll::Ready(None)`, `Poll::Ready(x)`, `Poll::Ready(_)`.
fn takes_any_ready(facts: &BodyFacts<'_>, pat: PatId) -> bool {
    match facts.body.pat(pat) {
        Pat::Or(pats) => pats.iter().any(|pat| takes_any_ready(facts, *pat)),
        _ => inside_ready(facts, pat).is_some_and(|inside| match facts.body.pat(inside) {
            Pat::Wild | Pat::Bind { .. } => true,
            Pat::Path(path) => path.last().is_some_and(|last| last.name == "None"),
            _ => false,
        }),
    }
}
