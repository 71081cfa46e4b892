//! What a closure on another thread takes along of the locals around it: the values themselves, or clones.

use super::edits::{insert, replace};
use super::guard::holds_nothing;
use crate::analysis::task::How;
use crate::analysis::{BodyFacts, Call, Callee, RegionId, RegionKind};
use crate::base::{Edit, TextRange};
use crate::hir::{BindingId, Expr, ExprId, ItemKind, MacroForm, UnaryOp};
use crate::resolve::ItemRef;
use crate::types::{self, Autos, Ty};

/// Ends of connections and channels: who has the other one sees it.
const SEEN: [&str; 4] = ["std::net::", "std::os::", "std::sync::mpsc::", "std::process::ChildStd"];

/// Words in the names of types whose end does something: a folder is removed, a lock is given back.
const WATCHED: [&str; 3] = ["Temp", "Guard", "Lock"];

/// What makes an owned value of a borrowed string, path or slice.
const COPIES: [&str; 5] = ["to_owned", "to_string", "to_path_buf", "to_os_string", "to_vec"];

/// What has to be done so that a `move` closure around an expression owns all that it uses.
#[derive(Debug, Default)]
pub struct Taken {
    /// Names with what they are to be before the closure: clones of what is needed afterwards, or only lent.
    pub names: Vec<(String, String)>,
    /// The changes that the expression itself needs for that.
    pub edits: Vec<Edit>,
}

/// What becomes the body of a closure: an expression, or statements of one block.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// All of it.
    pub range: TextRange,
    /// The expression itself, or the block: what is in the same region, and the same loop.
    pub around: ExprId,
}

impl Piece {
    /// An expression.
    pub fn of(facts: &BodyFacts<'_>, whole: ExprId) -> Self {
        Self { range: facts.body.range(whole), around: whole }
    }

    /// The expressions in it.
    pub fn exprs<'f>(self, facts: &'f BodyFacts<'_>) -> impl Iterator<Item = (ExprId, &'f Expr)> {
        facts.body.exprs().filter(move |(id, _)| self.range.contains_range(facts.body.range(*id)))
    }

    /// Whether a name is bound in it.
    pub fn binds(self, facts: &BodyFacts<'_>, binding: BindingId) -> bool {
        self.range.contains_range(facts.body.pat_range(facts.body.binding(binding).pat))
    }
}

/// What a `move` closure around a piece of code has to take along. Where it can't own all of it: the local that it can't
/// own, if it is one.
pub fn by(facts: &BodyFacts<'_>, piece: Piece) -> Result<Taken, Option<BindingId>> {
    let mut taker = Taker::new(facts, piece);
    let mut locals: Vec<(BindingId, Vec<ExprId>)> = Vec::new();
    for (id, expr) in piece.exprs(facts) {
        let Expr::Local(binding) = expr else { continue };
        match locals.iter_mut().find(|(known, _)| known == binding) {
            Some((_, mentions)) => mentions.push(id),
            None => locals.push((*binding, vec![id])),
        }
    }
    // a parameter of a closure inside is its own
    locals.retain(|(binding, _)| !piece.binds(facts, *binding));
    for (binding, mentions) in &locals {
        taker.local(*binding, mentions).ok_or(Some(*binding))?;
    }
    let mut taken = taker.taken;
    taken.names.sort();
    taken.names.dedup();
    let is_twofold = taken.names.windows(2).any(|two| two[0].0 == two[1].0);
    let hides = |name: &String| {
        // the name of a field that is one of another local, too
        let is_field = |(binding, _): &(BindingId, Vec<ExprId>)| facts.body.binding(*binding).name == name.as_str();
        let is_itself = |(known, from): &(String, String)| known == name && is_of(name, from);
        let is_rebound = |binding| piece.binds(facts, binding) && facts.body.binding(binding).name == name.as_str();
        let mut all = (0..facts.body.bindings.len() as u32).map(BindingId);
        !taken.names.iter().any(is_itself) && (locals.iter().any(is_field) || all.any(is_rebound))
    };
    if is_twofold || taken.names.iter().any(|(name, _)| hides(name)) {
        return Err(None);
    }
    taken.edits.sort_by_key(|edit| edit.span.range);
    Ok(taken)
}

/// Whether it makes no difference that a name that is bound in a piece ends with it.
pub fn may_end(facts: &BodyFacts<'_>, piece: Piece, binding: BindingId) -> bool {
    let is_mention = |(id, expr): (ExprId, &Expr)| matches!(expr, Expr::Local(used) if *used == binding).then_some(id);
    let mentions: Vec<ExprId> = piece.exprs(facts).filter_map(is_mention).collect();
    let mut taker = Taker::new(facts, piece);
    let ty = facts.types().binding_ty(binding);
    taker.autos.needs_drop(ty) == Some(false) || taker.may_end(binding, &mentions)
}

/// Whether values of a type hold no reference and can likely go to another thread.
pub fn is_own(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    holds_nothing(facts, ty) && facts.world.can_likely_move(ty)
}

/// Whether what is taken is the local of that name.
fn is_of(name: &str, from: &str) -> bool {
    from.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
}

/// Iterators that read when they are asked: who gets one from another thread waits here.
const LAZY: [&str; 4] = ["std::io::Lines", "std::io::Split", "std::io::Bytes", "std::iter::"];

/// Whether a value can come back from another thread, with nothing left to do for it.
pub fn can_be_given(facts: &BodyFacts<'_>, ty: &Ty) -> bool {
    let is_lazy = |part: &Ty| {
        let path = part.adt().map(|adt| facts.world.names.def_path(adt));
        path.is_some_and(|path| LAZY.iter().any(|start| path.starts_with(start)))
    };
    is_own(facts, ty) && !ty.any(&mut |part| is_lazy(part))
}

struct Taker<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    piece: Piece,
    autos: Autos<'f>,
    taken: Taken,
}

impl<'f, 'w> Taker<'f, 'w> {
    fn new(facts: &'f BodyFacts<'w>, piece: Piece) -> Self {
        let world = facts.world;
        let autos = Autos::new(&world.names, &world.types, facts.owner, true);
        Self { facts, piece, autos, taken: Taken::default() }
    }

    fn local(&mut self, binding: BindingId, mentions: &[ExprId]) -> Option<()> {
        let facts = self.facts;
        let (ty, name) = (facts.types().binding_ty(binding), facts.body.binding(binding).name);
        let is_copy = self.autos.is_copy(ty) == Some(true);
        // a copy that is changed there stays what it was here
        let is_copied = is_copy && (self.is_only_read(binding, mentions) || self.is_free(binding));
        if is_own(self.facts, ty) && (is_copied || self.is_free(binding) && self.may_end(binding, mentions)) {
            return Some(());
        }
        let places: Option<Vec<ExprId>> = mentions.iter().map(|at| self.field(binding, *at)).collect();
        let is_lent = name == "self" || matches!(ty, Ty::Ref(..));
        if let Some(places) = places.filter(|places| is_lent || self.are_one(places)) {
            for place in &places {
                self.take_field(*place);
                let others = places.iter().filter(|other| self.are_one(&[*place, **other]));
                if others.count() == 1 {
                    self.only_once(&[*place], &["clone"]);
                }
            }
            return Some(());
        }
        match ty {
            Ty::Ref(inner, false) => self.take_behind(binding, inner, mentions),
            // what is changed there would be lost
            _ if !is_own(self.facts, ty) || !self.autos.is_clone(ty) || !self.is_only_read(binding, mentions) => None,
            _ if name == "self" => self.take_self(mentions),
            _ => {
                self.taken.names.push((name.to_string(), format!("{name}.clone()")));
                self.only_once(mentions, &["clone"]);
                Some(())
            }
        }
    }

    /// A single copy of what is a copy already is none.
    fn only_once(&mut self, mentions: &[ExprId], ways: &[&str]) {
        let (facts, around) = (self.facts, self.piece.around);
        let [only] = mentions else { return };
        let parent = facts.parent(*only);
        let is_direct =
            |at: ExprId| facts.region_of(at) == facts.region_of(around) && facts.loop_of(at) == facts.loop_of(around);
        if let Expr::MethodCall(method) = facts.body.expr(parent)
            && ways.contains(&method.name.as_str())
            && method.receiver == *only
            && is_direct(parent)
        {
            let behind = TextRange::new(facts.body.range(*only).end, facts.body.range(parent).end);
            self.taken.edits.push(replace(facts, behind, ""));
        }
    }

    /// Whether a value may end with the closure: it was consumed anyway, or its end is none that others could see, as that
    /// of a temporary folder is.
    fn may_end(&self, binding: BindingId, mentions: &[ExprId]) -> bool {
        let facts = self.facts;
        let consumes = |at: &ExprId| {
            let used = facts.use_of(*at, binding, RegionId::ROOT);
            used.is_some_and(|used| used.place == *at && matches!(used.how, How::Value))
        };
        // a lock of a file ends with it
        let locks = |at: &ExprId| match facts.body.expr(facts.parent(*at)) {
            Expr::MethodCall(method) => method.receiver == *at && method.name.as_str().contains("lock"),
            _ => false,
        };
        let ends_quietly = !facts.types().binding_ty(binding).any(&mut |part| !self.is_quiet(part));
        (ends_quietly && !mentions.iter().any(locks) || mentions.iter().any(consumes)) && !self.is_lent_beyond(binding)
    }

    /// Whether nobody sees the end of a value: one of std, or one of a crate that the piece waits for.
    fn is_quiet(&self, ty: &Ty) -> bool {
        let Ty::Adt(item, _) = ty else { return true };
        let (facts, names) = (self.facts, &self.facts.world.names);
        let path = names.def_path(*item);
        if path.starts_with("std::") {
            return !self.waits_behind() || !SEEN.iter().any(|start| path.starts_with(start));
        }
        let name = path.rsplit("::").next().unwrap_or_default();
        let krate = |item: ItemRef| names.krate(names.crate_of(item)).name;
        let waits_for = |call: &Call| {
            self.piece.range.contains_range(call.range)
                && krate(call.callee) == krate(*item)
                && facts.world.api(call.callee).is_some_and(|api| api.blocks.is_some())
        };
        !WATCHED.iter().any(|word| name.contains(word)) && facts.calls.iter().any(waits_for)
    }

    /// Whether the function waits again behind the expression.
    fn waits_behind(&self) -> bool {
        let (facts, end) = (self.facts, self.piece.range.end);
        let mut exprs = facts.body.exprs();
        exprs.any(|(_, expr)| matches!(expr, Expr::Await { keyword, .. } if keyword.start > end))
    }

    /// Whether a name that may borrow from a local is mentioned behind the expression.
    fn is_lent_beyond(&self, binding: BindingId) -> bool {
        let (facts, end) = (self.facts, self.piece.range.end);
        let is_mentioned = |name: BindingId, within: &dyn Fn(ExprId) -> bool| {
            let mut exprs = facts.body.exprs();
            exprs.any(|(id, expr)| matches!(expr, Expr::Local(used) if *used == name) && within(id))
        };
        (0..facts.body.bindings.len() as u32).map(BindingId).any(|other| {
            let scope = facts.scope_of_name(other);
            let from = scope.and_then(|scope| scope.init.or(scope.over));
            other != binding
                && !holds_nothing(facts, facts.types().binding_ty(other))
                && from.is_some_and(|from| is_mentioned(binding, &|id| facts.is_within(id, from)))
                && is_mentioned(other, &|id| facts.body.range(id).start >= end)
        })
    }

    /// Whether nobody needs a local behind the expression, nor in another round of a loop.
    fn is_free(&self, binding: BindingId) -> bool {
        let (facts, Piece { range, around }) = (self.facts, self.piece);
        let is_idle = facts.body.exprs().all(|(id, expr)| match expr {
            Expr::Local(used) if *used == binding => {
                facts.body.range(id).end <= range.start || range.contains_range(facts.body.range(id))
            }
            Expr::Macro(of) => !matches!(of.form, MacroForm::Unknown | MacroForm::Block(_)),
            _ => true,
        });
        let bound = facts.body.pat_range(facts.body.binding(binding).pat);
        let repeats = facts
            .ancestors(around)
            .any(|at| matches!(facts.body.expr(at), Expr::Loop(_)) && !facts.body.range(at).contains_range(bound));
        // what a block captures is moved into it, what a closure captures each time
        is_idle && !repeats && facts.region(facts.region_of(around)).kind != RegionKind::AsyncClosure
    }

    fn is_only_read(&self, binding: BindingId, mentions: &[ExprId]) -> bool {
        mentions.iter().all(|at| {
            let used = self.facts.use_of(*at, binding, RegionId::ROOT);
            used.is_some_and(|used| matches!(used.how, How::Ref | How::Value))
        })
    }

    /// The place that a mention is the start of, where it is a field that can be cloned.
    fn field(&mut self, binding: BindingId, at: ExprId) -> Option<ExprId> {
        let facts = self.facts;
        let mut place = at;
        while matches!(facts.body.expr(facts.parent(place)), Expr::Field { base, .. } if *base == place) {
            place = facts.parent(place);
        }
        let Expr::Field { name, .. } = facts.body.expr(place) else { return None };
        let used = facts.use_of(at, binding, RegionId::ROOT)?;
        let is_name = name.as_str().starts_with(|c: char| c.is_alphabetic() || c == '_');
        let ty = facts.types().expr_ty(place);
        let is_read = matches!(used.how, How::Ref | How::Value);
        (is_name && is_read && is_own(self.facts, ty) && self.autos.is_clone(ty)).then_some(place)
    }

    /// Whether places are the same by their text.
    fn are_one(&self, places: &[ExprId]) -> bool {
        let text = |place: &ExprId| self.facts.text(self.facts.body.range(*place));
        places.windows(2).all(|two| text(&two[0]) == text(&two[1]))
    }

    fn take_field(&mut self, place: ExprId) {
        let facts = self.facts;
        let Expr::Field { name, .. } = facts.body.expr(place) else { return };
        let text = facts.text(facts.body.range(place));
        let is_copy = self.autos.is_copy(facts.types().expr_ty(place)) == Some(true);
        self.taken.names.push((name.to_string(), if is_copy { text.to_owned() } else { format!("{text}.clone()") }));
        self.taken.edits.push(replace(facts, facts.body.range(place), name.as_str()));
    }

    /// What a reference leads to, as a value of the closure's own.
    fn take_behind(&mut self, binding: BindingId, inner: &Ty, mentions: &[ExprId]) -> Option<()> {
        let name = self.facts.body.binding(binding).name;
        let is_unsized = match inner {
            Ty::Builtin(of) => *of == "str",
            Ty::Slice(of) => self.autos.is_clone(of) && is_own(self.facts, of),
            Ty::Adt(adt, _) => {
                self.facts.world.names.is_at(*adt, &["std::path::Path", "std::ffi::OsStr", "std::ffi::CStr"])
            }
            _ => false,
        };
        if !is_unsized && (!is_own(self.facts, inner) || !self.autos.is_clone(inner)) {
            return None;
        }
        for at in mentions {
            let edit = self.lent(*at, is_unsized)?;
            self.taken.edits.extend(edit);
        }
        if name == "self" {
            return self.take_self(mentions);
        }
        let how = if is_unsized { "to_owned" } else { "clone" };
        self.only_once(mentions, if is_unsized { &COPIES } else { &["clone"] });
        self.taken.names.push((name.to_string(), format!("{name}.{how}()")));
        Some(())
    }

    /// `this` for `self`, whose name is taken.
    fn take_self(&mut self, mentions: &[ExprId]) -> Option<()> {
        let facts = self.facts;
        if facts.body.bindings.iter().any(|binding| binding.name == "this") {
            return None;
        }
        self.taken.names.push(("this".to_owned(), "self.clone()".to_owned()));
        for at in mentions {
            self.taken.edits.push(replace(facts, facts.body.range(*at), "this"));
        }
        Some(())
    }

    /// Whether an argument must have the very type that it had, as its type says which function it is: `From::from(path)`.
    fn is_exact(&self, call: ExprId, at: ExprId, is_unsized: bool) -> bool {
        let facts = self.facts;
        let (args, receivers) = match facts.body.expr(call) {
            Expr::Call { args, .. } => (args, 0),
            Expr::MethodCall(method) => (&method.args, 1),
            _ => return false,
        };
        let Some(Callee::Item(callee)) = facts.callee(call).filter(|_| is_unsized) else { return is_unsized };
        let names = &facts.world.names;
        let of = names.item(callee).container.map(|item| &names.item(ItemRef { item, ..callee }).kind);
        if matches!(of, Some(ItemKind::Impl(of)) if of.trait_.is_some()) || matches!(of, Some(ItemKind::Trait(_))) {
            return true;
        }
        // what std and tokio ask of a path or text, owned ones have too
        let path = facts.world.names.def_path(callee);
        let is_known = ["std::fs::", "std::path::", "tokio::"].iter().any(|start| path.starts_with(start));
        let (params, _) = types::signature(&facts.world.names, &facts.world.types, callee);
        let place = args.iter().position(|arg| *arg == at).unwrap_or_default() + receivers;
        let is_reference = matches!(params.get(place), Some(Ty::Ref(inner, _)) if !inner.is_bounded());
        !is_known && !is_reference
    }

    /// What stands before a name that was a reference and is the value now: nothing where it is borrowed by itself.
    fn lent(&self, at: ExprId, is_unsized: bool) -> Option<Option<Edit>> {
        let facts = self.facts;
        let parent = facts.parent(at);
        let borrow = |text: &str| Some(Some(insert(facts, facts.body.range(at).start, text)));
        match facts.body.expr(parent) {
            Expr::MethodCall(call) if call.receiver == at => {
                let callee = facts.types().callee.get(&parent)?;
                (callee.receiver != *facts.types().expr_ty(at)).then_some(None)
            }
            Expr::Call { callee, .. } if *callee != at => {
                borrow(if self.is_exact(parent, at, is_unsized) { "&*" } else { "&" })
            }
            Expr::MethodCall(_) => borrow(if self.is_exact(parent, at, is_unsized) { "&*" } else { "&" }),
            Expr::Tuple(_) | Expr::Array(_) => borrow(if is_unsized { "&*" } else { "&" }),
            Expr::Field { .. } | Expr::Ref { mutable: false, .. } => Some(None),
            Expr::Index { base, .. } if *base == at => Some(None),
            Expr::Unary { op: UnaryOp::Deref, .. } => None,
            Expr::Macro(call) if matches!(call.form, MacroForm::Format(_)) => Some(None),
            _ => None,
        }
    }
}
