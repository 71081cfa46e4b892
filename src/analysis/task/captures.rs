//! What closures and async blocks capture (the Reference, "Closure types"; RFC 2229).
//!
//! Each mention of a local is the start of a *place*: `a`, `a.b`, `*a.b`. What is done with the place says how it is
//! captured where nothing is moved by force: by reference where it is only borrowed, by value where it is moved.

use crate::analysis::{BodyFacts, Callee, RegionId};
use crate::base::{Edition, Name};
use crate::hir::{
    BinaryOp, BindingId, Expr, ExprId, ItemKind, LoopKind, MacroForm, Pat, PatId, SelfParam, StmtKind, TypeId, TypeRef,
    UnaryOp,
};
use crate::resolve::UnitId;
use crate::types::Ty;

/// What is done with a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is borrowed.
    Ref,
    /// It is borrowed to be changed.
    RefMut,
    /// Its value is used: moved, or copied where its type can be.
    Value,
    /// A pattern takes parts of it.
    Pattern(PatId),
    /// Nobody knows.
    Unknown,
}

/// One mention of a local.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    /// The local.
    pub binding: BindingId,
    /// The mention.
    pub at: ExprId,
    /// The whole place that starts with it.
    pub place: ExprId,
    /// The place without what lies behind a pointer: what a `move` takes.
    pub owned: ExprId,
    /// Whether the place leads through a reference, so that a borrow of it does not borrow the local.
    pub through_ref: bool,
    /// What is done with the place.
    pub how: How,
    /// Whether a `move` in between takes it by value.
    pub moved: bool,
}

impl BodyFacts<'_> {
    /// Whether a region is `inner` or around it.
    pub fn is_region_within(&self, mut inner: RegionId, outer: RegionId) -> bool {
        loop {
            if inner == outer {
                return true;
            }
            if inner == RegionId::DEAD {
                return false;
            }
            match self.region(inner).parent {
                Some(parent) => inner = parent,
                None => return false,
            }
        }
    }

    /// The region that an expression opens.
    pub fn region_opened_by(&self, expr: ExprId) -> Option<RegionId> {
        self.regions.iter().position(|region| region.expr == Some(expr)).map(|index| RegionId(index as u32))
    }

    /// Whether a closure or async block is `move`.
    pub fn is_move(&self, region: RegionId) -> bool {
        self.region(region).expr.is_some_and(|expr| match self.body.expr(expr) {
            Expr::Async { is_move, .. } => *is_move,
            Expr::Closure(closure) => closure.is_move,
            // a stream borrows as an async block does
            _ => false,
        })
    }

    /// The mentions of outer locals in a region, in the order of the text.
    pub fn captured(&self, region: RegionId) -> Vec<Use> {
        let mut uses: Vec<Use> = Vec::new();
        for (id, expr) in self.body.exprs() {
            let Expr::Local(binding) = expr else { continue };
            let at = self.region_of(id);
            if at == RegionId::DEAD || !self.is_region_within(at, region) {
                continue;
            }
            let Some(scope) = self.scope_of_name(*binding) else { continue };
            if !self.is_region_within(scope.region, region) {
                uses.extend(self.use_of(id, *binding, region));
            }
        }
        uses.sort_unstable_by_key(|found| (self.body.range(found.at).start, found.at));
        uses
    }

    /// The same, each part of a place that is captured too left out: it is captured with the whole (the Reference, "Capture
    /// precision").
    pub fn captured_places(&self, region: RegionId) -> Vec<Use> {
        let all = self.captured(region);
        let owned: Vec<_> = all.iter().map(|found| self.steps_to(found.owned, found.at)).collect();
        let whole: Vec<_> = all.iter().map(|found| self.steps_to(found.place, found.at)).collect();
        let is_part = |index: usize| {
            let own = &all[index];
            all.iter().enumerate().any(|(at, other)| {
                let is_within = |paths: &[Option<Vec<Name>>]| match (&paths[index], &paths[at]) {
                    (Some(own), Some(path)) => own.starts_with(path).then_some(path.len() < own.len()),
                    _ => None,
                };
                let is_whole = !matches!(other.how, How::Pattern(_) | How::Unknown);
                // what is only looked at is a part of what is borrowed to be changed, behind a reference too
                let is_changed = own.how == How::Ref && other.how == How::RefMut;
                other.binding == own.binding
                    && (is_whole && is_within(&owned) == Some(true) || is_changed && is_within(&whole).is_some())
            })
        };
        let kept = (0..all.len()).filter(|index| !is_part(*index)).map(|index| all[index]);
        kept.collect()
    }

    /// The fields from a local to a place; `None` where something else lies between.
    fn steps_to(&self, place: ExprId, local: ExprId) -> Option<Vec<Name>> {
        let (mut steps, mut at) = (Vec::new(), place);
        while at != local {
            at = match self.body.expr(at) {
                Expr::Field { base, name, .. } => {
                    steps.push(*name);
                    *base
                }
                Expr::Unary { op: UnaryOp::Deref, expr } => *expr,
                _ => return None,
            };
        }
        steps.reverse();
        Some(steps)
    }

    /// What is done with a local where it is mentioned, seen from a region around it. `None` where nothing is:
    /// `let _ = a`.
    pub fn use_of(&self, at: ExprId, binding: BindingId, seen_from: RegionId) -> Option<Use> {
        let (mut place, mut owned, mut through_ref, mut is_behind) = (at, at, false, false);
        let how = loop {
            let parent = self.parent(place);
            match self.step(place, parent) {
                Step::Field => {}
                Step::Behind { is_ref } => {
                    through_ref |= is_ref;
                    is_behind = true;
                }
                Step::End(how) => break how,
            }
            place = parent;
            if !is_behind {
                owned = place;
            }
        };
        let how = match how {
            How::Pattern(pat) if matches!(self.body.pat(pat), Pat::Wild) && !self.is_before_2021() => return None,
            How::Pattern(pat) if matches!(self.body.pat(pat), Pat::Bind { sub: None, .. }) => How::Value,
            how => how,
        };
        let mut moved = false;
        let mut region = self.region_of(at);
        while region != seen_from && region != RegionId::DEAD {
            moved |= self.is_move(region);
            match self.region(region).parent {
                Some(parent) => region = parent,
                None => break,
            }
        }
        let is_reborrowed = match how {
            How::Ref | How::RefMut => self.is_reborrow(place),
            How::Value => self.is_coerced(place),
            _ => false,
        };
        // before the edition of 2021 a closure captures the variable, whatever is mentioned of it
        let (owned, through_ref) =
            if self.is_before_2021() { (at, false) } else { (owned, through_ref || is_reborrowed) };
        Some(Use { binding, at, place, owned, through_ref, how, moved })
    }

    /// One step from a place to what it is a part of.
    fn step(&self, place: ExprId, parent: ExprId) -> Step {
        if parent == place {
            return Step::End(How::Value);
        }
        match self.body.expr(parent) {
            Expr::Field { .. } => self.step_behind(place, false),
            Expr::Unary { op: UnaryOp::Deref, .. } => self.step_behind(place, true),
            // an element of an array lies in it, but is captured with all of it
            Expr::Index { base, index } if *base == place && self.is_element(place, *index) => {
                Step::Behind { is_ref: false }
            }
            expr => Step::End(self.end(expr, place, parent)),
        }
    }

    fn is_element(&self, array: ExprId, index: ExprId) -> bool {
        let types = self.types();
        matches!(types.expr_ty(array), Ty::Array(_)) && matches!(types.expr_ty(index), Ty::Builtin(_))
    }

    /// Whether closures capture whole variables.
    pub fn is_before_2021(&self) -> bool {
        let names = &self.world.names;
        names.krate(names.unit(self.unit).krate).edition < Edition::E2021
    }

    /// `place.field`, `*place`: through references and boxes by the language's own rules, else through `Deref::deref`.
    fn step_behind(&self, place: ExprId, is_deref: bool) -> Step {
        match self.types().expr_ty(place) {
            Ty::Ref(..) => Step::Behind { is_ref: true },
            Ty::Ptr(..) if is_deref => Step::Behind { is_ref: true },
            Ty::Tuple(_) if !is_deref => Step::Field,
            Ty::Adt(item, _) => {
                let is_box = self.world.names.is_at(*item, &["std::boxed::Box"]);
                let has_fields = !self.world.is_known(*item);
                match (is_box, is_deref || !has_fields || !self.has_field(*item, self.parent(place))) {
                    (true, _) => Step::Behind { is_ref: false },
                    (false, false) => Step::Field,
                    (false, true) => Step::End(How::Ref),
                }
            }
            _ => Step::End(How::Unknown),
        }
    }

    fn has_field(&self, adt: crate::resolve::ItemRef, access: ExprId) -> bool {
        let Expr::Field { name, .. } = self.body.expr(access) else { return false };
        let ItemKind::Adt(adt) = &self.world.names.item(adt).kind else { return false };
        adt.variants.iter().flat_map(|variant| &variant.fields).any(|field| field.name == *name)
    }

    /// What an expression does with a place in it.
    fn end(&self, expr: &Expr, place: ExprId, parent: ExprId) -> How {
        match expr {
            Expr::Ref { mutable, .. } => {
                if *mutable {
                    How::RefMut
                } else {
                    How::Ref
                }
            }
            Expr::MethodCall(call) if call.receiver == place => self.receiver(parent),
            Expr::Call { callee, .. } if *callee == place => How::Unknown,
            Expr::Index { base, .. } if *base == place => How::Ref,
            Expr::Assign { target, .. } if *target == place => How::RefMut,
            Expr::Binary { op: BinaryOp::AssignOp, lhs, .. } if *lhs == place => How::RefMut,
            Expr::Binary { op: BinaryOp::Compare, .. } => How::Ref,
            Expr::Macro(call) => match &call.form {
                MacroForm::Format(_) => How::Ref,
                MacroForm::Matches { scrutinee, pat, .. } if *scrutinee == place => How::Pattern(*pat),
                MacroForm::Join { .. } | MacroForm::Select(_) | MacroForm::Vec(_) => How::Value,
                _ => How::Unknown,
            },
            Expr::Match { scrutinee, arms } if *scrutinee == place => match &**arms {
                [only] => How::Pattern(only.pat),
                _ => How::Unknown,
            },
            Expr::Let { pat, .. } => How::Pattern(*pat),
            Expr::Block(block) => {
                let of_let = block.stmts.iter().find_map(|stmt| match stmt.kind {
                    StmtKind::Let { pat, init: Some(init), .. } if init == place => Some(pat),
                    _ => None,
                });
                of_let.map_or(How::Value, How::Pattern)
            }
            Expr::Loop(looping) if matches!(looping.kind, LoopKind::While(_)) => How::Value,
            _ => How::Value,
        }
    }

    /// How a method takes what it is called on.
    fn receiver(&self, call: ExprId) -> How {
        let Some(callee) = self.types().callee.get(&call) else { return How::Unknown };
        let Expr::MethodCall(method) = self.body.expr(call) else { return How::Unknown };
        let ItemKind::Function(function) = &self.world.names.item(callee.item).kind else { return How::Unknown };
        let is_whole = *self.types().expr_ty(method.receiver) == callee.receiver;
        match function.self_param {
            Some(SelfParam::Ref) => How::Ref,
            Some(SelfParam::RefMut) => How::RefMut,
            Some(SelfParam::Value) if is_whole => How::Value,
            // `self: Arc<Self>` is found on what the pointer points to
            Some(SelfParam::Typed(_)) => How::Value,
            _ => How::Unknown,
        }
    }

    /// Whether a reference stands where a reference is asked for, and is borrowed anew there (the Reference, "Coercion
    /// sites"): `f(s)` is `f(&*s)`. In doubt it is.
    fn is_coerced(&self, place: ExprId) -> bool {
        let is_ref = |ty: TypeId, unit: UnitId| matches!(self.world.names.unit(unit).hir.ty(ty), TypeRef::Ref { .. });
        let parent = self.parent(place);
        let asks = |call: ExprId, place_of: usize| match self.callee(call) {
            Some(Callee::Item(item)) => match &self.world.names.item(item).kind {
                ItemKind::Function(function) => {
                    let has_self = matches!(self.body.expr(call), Expr::Call { .. }) && function.self_param.is_some();
                    let param = place_of.checked_sub(usize::from(has_self)).and_then(|at| function.params.get(at));
                    param.is_none_or(|param| is_ref(param.ty, item.unit))
                }
                _ => true,
            },
            _ => true,
        };
        matches!(self.types().expr_ty(place), Ty::Ref(..))
            && match self.body.expr(parent) {
                Expr::Call { args, .. } => args.iter().position(|arg| *arg == place).is_some_and(|at| asks(parent, at)),
                Expr::MethodCall(call) => {
                    call.args.iter().position(|arg| *arg == place).is_some_and(|at| asks(parent, at))
                }
                Expr::Struct(_) => true,
                Expr::Block(block) => block.stmts.iter().any(|stmt| match stmt.kind {
                    StmtKind::Let { ty: Some(ty), init: Some(init), .. } => init == place && is_ref(ty, self.unit),
                    _ => false,
                }),
                _ => false,
            }
    }

    /// Whether a borrow of a place that is itself a reference borrows what lies behind it: `name.len()` of a `&String`.
    fn is_reborrow(&self, place: ExprId) -> bool {
        let ty = self.types().expr_ty(place);
        if ty.is_unknown() {
            return true;
        }
        let parent = self.parent(place);
        match self.body.expr(parent) {
            Expr::MethodCall(call) if call.receiver == place => {
                let callee = self.types().callee.get(&parent);
                matches!(ty, Ty::Ref(..)) && callee.is_none_or(|callee| callee.receiver != *ty)
            }
            Expr::Index { .. } => matches!(ty, Ty::Ref(..)),
            _ => false,
        }
    }
}

enum Step {
    /// A part that lies in the place.
    Field,
    /// What the place points to.
    Behind { is_ref: bool },
    /// The place ends here.
    End(How),
}
