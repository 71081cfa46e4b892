//! Macro calls by what they expand to.

use super::Origin;
use super::state::{Holder, Parts, Place, State};
use super::walk::{ScopeKind, Walker};
use crate::base::TextRange;
use crate::hir::{Expr, ExprId, MacroCall, MacroForm, Select};

impl Walker<'_, '_> {
    pub(super) fn macro_call(&mut self, id: ExprId, call: &MacroCall) -> Parts {
        let range = self.body.range(id);
        let name = call.path.last().map_or("", |last| last.name.as_str());
        match &call.form {
            MacroForm::Select(select) => self.select(id, call.path.range, select),
            MacroForm::Join { futures, .. } => {
                self.in_statement(range, |walker| walker.operands(futures.iter().copied()));
                self.sleep(id, call.path.range);
                self.fresh(Origin::Expr(id), self.types.expr_ty(id))
            }
            MacroForm::Format(args) if name == "dbg" => {
                let used = self.operands(args.iter().copied()).concat();
                self.made(id, used)
            }
            MacroForm::Format(args) => {
                self.in_statement(range, |walker| args.iter().for_each(|arg| drop(walker.place(*arg))));
                self.end_call(id);
                Parts::new()
            }
            MacroForm::Matches { scrutinee, pat, guard } => {
                let place = self.scrutinee(*scrutinee);
                let before = self.state.clone();
                self.scoped(ScopeKind::Names, range, |walker| {
                    walker.prune(*pat, *scrutinee, place.as_ref());
                    if let Some(guard) = guard {
                        walker.condition(*guard, &mut State::unreachable());
                    }
                });
                self.state = before;
                Parts::new()
            }
            MacroForm::Vec(inner) => self.value(*inner),
            MacroForm::Pin(list) => self.pin(id, list),
            MacroForm::Stream { body, .. } => self.capture(id, *body, true),
            // what becomes of the arguments is not known: in doubt they are gone
            MacroForm::Exprs(list) => {
                self.in_statement(range, |walker| walker.operands(list.iter().copied()));
                self.end_call(id);
                Parts::new()
            }
            MacroForm::Block(inner) => {
                self.terminating(*inner);
                Parts::new()
            }
            MacroForm::Cfg(_) => Parts::new(),
            MacroForm::Unknown => {
                self.forget_named(range);
                Parts::new()
            }
        }
    }

    /// `select!`: the futures are made in a statement of their own, then the task sleeps, then one handler runs.
    fn select(&mut self, id: ExprId, keyword: TextRange, select: &Select) -> Parts {
        for guard in select.arms.iter().filter_map(|arm| arm.guard) {
            self.terminating(guard);
        }
        let range = self.body.range(id);
        self.in_statement(range, |walker| walker.operands(select.arms.iter().map(|arm| arm.future)));
        self.sleep(id, keyword);
        let before = std::mem::take(&mut self.state);
        let (mut after, mut parts) = (State::unreachable(), Parts::new());
        for arm in &select.arms {
            self.state = before.clone();
            parts.extend(self.scoped(ScopeKind::Names, self.end_of(arm.handler), |walker| {
                walker.bind(arm.pat, None, true);
                walker.terminating(arm.handler)
            }));
            after.join(std::mem::take(&mut self.state));
        }
        if let Some(otherwise) = select.otherwise {
            self.state = before;
            parts.extend(self.terminating(otherwise));
            after.join(std::mem::take(&mut self.state));
        }
        self.state = after;
        parts
    }

    /// `pin!(value)` keeps it in the block; `pin!(name)` leaves it where it is, in all but name.
    fn pin(&mut self, id: ExprId, list: &[ExprId]) -> Parts {
        for item in list {
            if !matches!(self.body.expr(*item), Expr::Local(_)) {
                let parts = self.value(*item);
                self.temporary(*item, parts);
            }
        }
        self.fresh(Origin::Expr(id), self.types.expr_ty(id))
    }

    /// Input that was not understood may do anything with the locals that it names.
    fn forget_named(&mut self, range: TextRange) {
        let text = self.facts.text(range);
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let words: Vec<&str> = text.split(|c| !is_word(c)).collect();
        let held: Vec<Holder> = self.state.held.iter().map(|(holder, _)| *holder).collect();
        for holder in held {
            if let Holder::Local(binding) = holder
                && words.contains(&self.body.binding(binding).name.as_str())
            {
                self.state.take(&Place::of(holder));
                self.note_move(Place::of(holder));
            }
        }
    }
}
