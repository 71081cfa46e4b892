//! Arms of a `select!` in a loop whose future loses something when another arm is first.

use super::Sink;
use crate::analysis::task::{Loses, Loss};
use crate::analysis::{BodyFacts, RegionId};
use crate::base::{Confidence, Label, TextRange};
use crate::hir::{Expr, ExprId, MacroForm, Select, SelectArm};

/// Looks at one body.
pub fn check(facts: &BodyFacts<'_>, sink: &mut Sink<'_>) {
    for (id, expr) in facts.body.exprs() {
        let Expr::Macro(call) = expr else { continue };
        let MacroForm::Select(select) = &call.form else { continue };
        if select.arms.len() < 2 || facts.region_of(id) == RegionId::DEAD {
            continue;
        }
        let Some(looping) = facts.loop_of(id) else { continue };
        for arm in &select.arms {
            if let Some(loses) = facts.loses(arm.future, looping) {
                report(facts, sink, select, arm, looping, &loses);
            }
        }
    }
}

fn report(facts: &BodyFacts<'_>, sink: &mut Sink<'_>, select: &Select, arm: &SelectArm, looping: ExprId, loses: &Loses) {
    let future = facts.body.range(arm.future);
    let range = TextRange::new(arm.range.start, future.end);
    let names = &facts.world.names;
    let what = match (loses.loss, loses.leaf) {
        (Loss::Progress, Some(leaf)) => format!("what `{}` has done so far", names.def_path(leaf)),
        (Loss::Taken(name) | Loss::Gathered(name), _) => format!("`{name}`"),
        (Loss::Progress, None) => "what it has done so far".to_owned(),
    };
    let finding = sink.report(range, format!("this arm loses {what} each time another arm is first"));
    finding.primary_label = "this future is made anew in each round and dropped where another arm is ready".to_owned();
    let message = match loses.loss {
        Loss::Progress => "bytes that were read or written here are gone when the future is dropped".to_owned(),
        Loss::Taken(name) => format!("`{name}` is taken out here, and is dropped with the future"),
        Loss::Gathered(name) => format!("`{name}` grows here, and is dropped with the future"),
    };
    finding.labels.push(Label { span: loses.at, message });
    if let Expr::Loop(around) = facts.body.expr(looping) {
        let span = facts.span(around.keyword);
        finding.labels.push(Label { span, message: "the loop goes on afterwards".to_owned() });
    }
    finding.chain.clone_from(&loses.chain);
    let goes_on = select.arms.iter().filter(|other| other.range != arm.range).any(|other| !facts.leaves_loop(other.handler));
    finding.confidence = match (goes_on, loses.loss) {
        (false, _) => Confidence::Possible,
        (true, Loss::Progress) => Confidence::Certain,
        (true, _) => Confidence::Likely,
    };
    finding.help.push(
        "make the future before the loop, pin it, and poll it by `&mut`; or keep what it has gathered outside of it, in a buffer or a task of its own"
            .to_owned(),
    );
}
