//! What a function gives back: `Settings { authority: None, .. }` of a constructor, `&self.authority` of a getter,
//! `(self.inner, self.secrets)`.

use super::{Slot, Steps, Value};
use crate::analysis::World;
use crate::analysis::facts::{BodyFacts, Callee};
use crate::base::Name;
use crate::hir::{BindingId, Expr, ExprId, Pat, PatId, StmtKind};
use crate::resolve::ItemRef;
use std::sync::Arc;

/// What is known of what a function gives, of the fields of a struct and the parts of a tuple too.
pub type Returned = Arc<[(Option<Name>, Value)]>;

/// Where the value of an argument stands in [`Returned`], while it is worked out.
const RESULT: Slot = Slot { place: 0, field: None };

impl World {
    /// What a function of the workspace gives, as far as its last expression says it: where it calls others of the
    /// workspace nothing is known, so that no question comes back to itself.
    fn returned(&self, function: ItemRef) -> &Returned {
        self.memo.returned.get_or(&self.names, function, || {
            let own = Some(function).filter(|function| !self.is_known(*function));
            let facts = own.and_then(|function| BodyFacts::bare_function(self, function));
            facts.and_then(|facts| facts.result()).unwrap_or_default().into()
        })
    }
}

impl BodyFacts<'_> {
    /// What a body gives; nothing where it may give something else before its end.
    fn result(&self) -> Option<Vec<(Option<Name>, Value)>> {
        let Expr::Block(block) = self.body.expr(self.body.root) else { return None };
        let leaves = |expr: &Expr| matches!(expr, Expr::Return(_) | Expr::Try(_));
        if self.body.exprs().any(|(_, expr)| leaves(expr)) {
            return None;
        }
        let mut found = Vec::new();
        self.add_value(RESULT, block.tail?, Steps { calls: false, ..Steps::ALL }, &mut found);
        Some(found.into_iter().map(|(slot, value)| (slot.field, value)).collect())
    }

    /// What a call of a function of the workspace gives, where that is one thing.
    pub(super) fn returned_slot(&self, call: ExprId, steps: Steps) -> Option<Slot> {
        self.returned_part(call, None, steps)
    }

    /// What the name of a part of a tuple or struct stands for.
    pub(super) fn part_slot(&self, local: BindingId, steps: Steps) -> Option<Slot> {
        let (of, part) = self.taken_apart(local)?;
        match self.slot(of, steps) {
            Some(whole) => whole.part(part),
            None => self.returned_part(of, Some(part), steps),
        }
    }

    fn returned_part(&self, call: ExprId, part: Option<Name>, steps: Steps) -> Option<Slot> {
        let returned = self.returned_by(call, steps)?;
        let (_, Value::Of(inner)) = returned.iter().find(|(of, _)| *of == part)? else { return None };
        let whole = self.slot(self.argument(call, inner.place)?, steps)?;
        inner.field.map_or(Some(whole), |field| whole.part(field))
    }

    /// Adds what a call gives.
    pub(super) fn add_returned(&self, slot: Slot, call: ExprId, steps: Steps, to: &mut Vec<(Slot, Value)>) {
        let Some(returned) = self.returned_by(call, steps) else { return };
        // many parts may come from one argument
        let mut given: Vec<(u32, Vec<(Slot, Value)>)> = Vec::new();
        for (part, value) in returned.iter() {
            let into = part.map_or(Some(slot), |part| slot.part(part));
            match (into, value) {
                (Some(into), Value::Known(value)) => to.push((into, Value::Known(*value))),
                (Some(into), Value::Of(from)) => {
                    let at = given.iter().position(|(place, _)| *place == from.place).unwrap_or_else(|| {
                        given.push((from.place, self.given_as(call, from.place, steps)));
                        given.len() - 1
                    });
                    to.extend(given[at].1.iter().filter_map(|(of, value)| handed_on(*from, into, *of, *value)));
                }
                (None, _) => {}
            }
        }
    }

    /// What is known of an argument of a call.
    fn given_as(&self, call: ExprId, place: u32, steps: Steps) -> Vec<(Slot, Value)> {
        let mut parts = Vec::new();
        if let Some(arg) = self.argument(call, place) {
            self.add_value(RESULT, arg, steps, &mut parts);
        }
        parts
    }

    fn returned_by(&self, call: ExprId, steps: Steps) -> Option<&Returned> {
        match self.callee(call)? {
            Callee::Item(function) if steps.calls && self.is_dispatched(call) != Some(true) => {
                Some(self.world.returned(function)).filter(|returned| !returned.is_empty())
            }
            _ => None,
        }
    }

    /// An argument of a call, as the function gets it; the receiver is the first.
    fn argument(&self, call: ExprId, place: u32) -> Option<ExprId> {
        let place = place as usize;
        let arg = match self.body.expr(call) {
            Expr::MethodCall(call) => std::iter::once(&call.receiver).chain(&call.args).nth(place).copied(),
            Expr::Call { args, .. } => args.get(place).copied(),
            _ => None,
        };
        match self.callee(call)? {
            Callee::Item(callee) => arg.filter(|arg| !self.derefs_into(callee, place, *arg)),
            Callee::Variant => None,
        }
    }

    /// What a `let` takes apart of which a name is a part: `let (a, b) = pair;`, `let Settings { log, .. } = settings;`
    pub(super) fn taken_apart(&self, local: BindingId) -> Option<(ExprId, Name)> {
        let is_it = |pat: PatId| matches!(self.body.pat(pat), Pat::Bind { binding, sub: None } if *binding == local);
        let part = |pat: PatId| match self.body.pat(pat) {
            Pat::Tuple(parts) if !parts.iter().any(|part| matches!(self.body.pat(*part), Pat::Rest)) => {
                let at = parts.iter().position(|part| is_it(*part))?;
                Some(Name::new(&at.to_string()))
            }
            Pat::Struct(_, fields) => fields.iter().find(|(_, part)| is_it(*part)).map(|(name, _)| *name),
            _ => None,
        };
        let blocks =
            self.body.exprs().filter_map(|(_, expr)| if let Expr::Block(block) = expr { Some(block) } else { None });
        blocks.flat_map(|block| &block.stmts).find_map(|stmt| match stmt.kind {
            StmtKind::Let { pat, init: Some(init), otherwise: None, .. } => part(pat).map(|part| (init, part)),
            _ => None,
        })
    }
}

/// Where a part of an argument goes of which a function gives the whole, or a field.
fn handed_on(from: Slot, into: Slot, of: Slot, value: Value) -> Option<(Slot, Value)> {
    match (from.field, of.field, value) {
        (None, None, _) => Some((into, value)),
        (None, Some(field), _) => Some((into.part(field)?, value)),
        (Some(field), Some(own), _) => (field == own).then_some((into, value)),
        (Some(field), None, Value::Of(whole)) => Some((into, Value::Of(whole.part(field)?))),
        (Some(_), None, Value::Known(_)) => None,
    }
}

impl Slot {
    /// A field of a parameter; of a field nothing more is known.
    pub(super) fn part(self, field: Name) -> Option<Self> {
        self.field.is_none().then_some(Self { field: Some(field), ..self })
    }
}
