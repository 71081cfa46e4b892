//! What a task or thread borrows that does not live as long as it may: E0373, E0521 and E0597 of rustc. Only what is
//! certain.

use super::captures::{How, Use};
use super::keeps::Spawned;
use crate::analysis::{BodyFacts, Callee, RegionId};
use crate::base::{Name, TextRange};
use crate::hir::{BindingId, Expr, ExprId, File, GenericArg, ItemKind, SelfParam, TypeId, TypeRef};
use crate::types::{Autos, Ty};
use rustc_hash::FxHashMap;

/// How a borrow comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Borrows {
    /// The closure or async block captures the local by reference, for want of `move`.
    NoMove,
    /// It takes a reference to a local.
    Local,
    /// It takes a reference that the caller lent.
    Param,
    /// It takes `self`, which the caller lent.
    Receiver,
}

/// A borrow of something that does not live as long as the task may.
#[derive(Clone, Debug)]
pub struct Borrow {
    /// How.
    pub borrows: Borrows,
    /// What is borrowed, or what the caller lent.
    pub name: Name,
    /// The name by which the task knows it.
    pub by: Name,
    /// The mention in the task.
    pub at: TextRange,
    /// Where the name is bound.
    pub bound: TextRange,
}

/// Where a reference comes from.
#[derive(Clone, Copy)]
struct Origin {
    borrows: Borrows,
    of: BindingId,
}

/// Adaptors that hand on what they get.
const HANDS_ON: [&str; 8] = ["enumerate", "rev", "skip", "take", "filter", "peekable", "step_by", "skip_while"];
/// How far names are followed.
const MAX_STEPS: u32 = 6;

impl BodyFacts<'_> {
    /// The first thing that an argument borrows and that does not live as long as a `'static` task may.
    pub fn borrowed_by(&self, arg: ExprId) -> Option<Borrow> {
        match self.spawned(arg) {
            Spawned::Region(region) => self.borrowed_by_region(region),
            Spawned::Call(call, _) => self.borrowed_by_call(call),
            Spawned::Value(_) => None,
        }
    }

    fn borrowed_by_region(&self, region: RegionId) -> Option<Borrow> {
        let uses = self.captured(region);
        let is_move = self.is_move(region);
        let mut by_ref: FxHashMap<BindingId, Option<Use>> = FxHashMap::default();
        if !is_move {
            let world = self.world;
            let mut autos = Autos::new(&world.names, &world.types, self.owner, true);
            for found in &uses {
                let borrows = self.borrows_local(found, &mut autos);
                let known = by_ref.entry(found.binding).or_insert(Some(*found));
                if !borrows {
                    *known = None;
                }
            }
        }
        uses.iter().find_map(|found| {
            if let Some(Some(first)) = by_ref.get(&found.binding) {
                return Some(self.borrow(
                    Origin { borrows: Borrows::NoMove, of: first.binding },
                    found.binding,
                    first.at,
                ));
            }
            let takes_reference = is_move || found.moved || found.through_ref || matches!(found.how, How::Value);
            if !takes_reference || found.owned != found.at {
                return None;
            }
            let whole = if is_move { self.reference_to_reference(found.binding) } else { None };
            let origin = whole.or_else(|| self.origin_of_name(found.binding, MAX_STEPS))?;
            Some(self.borrow(origin, found.binding, found.at))
        })
    }

    /// `let r = &x` of a reference `x`: who takes `r` whole borrows the local `x`, however long lives what `x` points to.
    fn reference_to_reference(&self, binding: BindingId) -> Option<Origin> {
        let Ty::Ref(inner, _) = self.types().binding_ty(binding) else { return None };
        let Expr::Ref { expr, raw: false, .. } = self.body.expr(self.scope_of_name(binding)?.init?) else {
            return None;
        };
        let Expr::Local(of) = self.body.expr(*expr) else { return None };
        self.scope_of_name(*of)?;
        matches!(**inner, Ty::Ref(..)).then_some(Origin { borrows: Borrows::Local, of: *of })
    }

    /// Whether a mention makes a closure that is not `move` borrow the local itself.
    fn borrows_local(&self, found: &Use, autos: &mut Autos<'_>) -> bool {
        let is_copy = |autos: &mut Autos<'_>, at: ExprId| autos.is_copy(self.types().expr_ty(at)) == Some(true);
        match found.how {
            _ if found.through_ref => false,
            _ if found.moved => is_copy(autos, found.owned),
            How::Ref | How::RefMut => true,
            How::Value => is_copy(autos, found.place),
            How::Pattern(_) | How::Unknown => false,
        }
    }

    fn borrow(&self, origin: Origin, by: BindingId, at: ExprId) -> Borrow {
        let of = self.body.binding(origin.of);
        Borrow {
            borrows: origin.borrows,
            name: of.name,
            by: self.body.binding(by).name,
            at: self.body.range(at),
            bound: self.body.pat_range(of.pat),
        }
    }

    /// The future of an `async fn` borrows what its arguments borrow.
    fn borrowed_by_call(&self, call: ExprId) -> Option<Borrow> {
        let (receiver, args) = match self.body.expr(call) {
            Expr::Call { args, .. } => (None, args),
            Expr::MethodCall(method) => (Some(method.receiver), &method.args),
            _ => return None,
        };
        let by_receiver = receiver.and_then(|receiver| {
            let is_ref = self.takes_self_by_ref(call);
            let origin = if is_ref { self.origin_of_place(receiver, MAX_STEPS) } else { None };
            origin.map(|origin| self.borrow(origin, origin.of, receiver))
        });
        by_receiver.or_else(|| {
            args.iter().find_map(|arg| {
                let origin = self.origin(*arg, MAX_STEPS)?;
                Some(self.borrow(origin, origin.of, *arg))
            })
        })
    }

    fn takes_self_by_ref(&self, call: ExprId) -> bool {
        let Some(Callee::Item(item)) = self.callee(call) else { return false };
        match &self.world.names.item(item).kind {
            ItemKind::Function(function) => matches!(function.self_param, Some(SelfParam::Ref | SelfParam::RefMut)),
            _ => false,
        }
    }

    /// Where the reference that an expression gives comes from.
    fn origin(&self, expr: ExprId, steps: u32) -> Option<Origin> {
        match self.body.expr(expr) {
            Expr::Ref { expr, raw: false, .. } => self.origin_of_place(*expr, steps),
            Expr::Local(binding) => self.origin_of_name(*binding, steps),
            // `text.as_str()`: by the rules of elision what it gives borrows from what it is called on
            Expr::MethodCall(method) if self.takes_self_by_ref(expr) && self.gives_elided(expr) => {
                self.origin_of_place(method.receiver, steps)
            }
            _ => None,
        }
    }

    fn gives_elided(&self, call: ExprId) -> bool {
        let Some(Callee::Item(item)) = self.callee(call) else { return false };
        let hir = &self.world.names.unit(item.unit).hir;
        match &hir.item(item.item).kind {
            ItemKind::Function(function) => {
                function.ret.is_some_and(|ret| matches!(hir.ty(ret), TypeRef::Ref { lifetime: None, .. }))
            }
            _ => false,
        }
    }

    /// What a borrow of a place borrows.
    fn origin_of_place(&self, place: ExprId, steps: u32) -> Option<Origin> {
        let mut at = place;
        loop {
            let ty = self.types().expr_ty(at);
            if ty.is_unknown() {
                return None;
            }
            match self.body.expr(at) {
                Expr::Local(binding) if matches!(ty, Ty::Ref(..)) => return self.origin_of_name(*binding, steps),
                Expr::Local(of) => {
                    self.scope_of_name(*of)?;
                    return Some(Origin { borrows: Borrows::Local, of: *of });
                }
                // what lies behind a reference in a field may live long
                _ if matches!(ty, Ty::Ref(..) | Ty::Ptr(..)) => return None,
                Expr::Field { base, .. } | Expr::Index { base, .. } => at = *base,
                _ => return None,
            }
        }
    }

    fn origin_of_name(&self, binding: BindingId, steps: u32) -> Option<Origin> {
        let steps = steps.checked_sub(1)?;
        let scope = self.scope_of_name(binding)?;
        if scope.is_param {
            return self.origin_of_param(binding);
        }
        if let Some(init) = scope.init {
            return self.origin(init, steps);
        }
        let mut over = scope.over.or(scope.each).filter(|_| matches!(self.types().binding_ty(binding), Ty::Ref(..)))?;
        while let Expr::MethodCall(call) = self.body.expr(over)
            && HANDS_ON.contains(&call.name.as_str())
        {
            over = call.receiver;
        }
        match self.body.expr(over) {
            Expr::Ref { raw: false, .. } | Expr::Local(_) => self.origin(over, steps),
            Expr::MethodCall(call) if matches!(call.name.as_str(), "iter" | "iter_mut" | "keys" | "values") => {
                self.origin_of_place(call.receiver, steps)
            }
            _ => None,
        }
    }

    fn origin_of_param(&self, binding: BindingId) -> Option<Origin> {
        let owner = self.owner?;
        let file = &self.world.names.unit(owner.unit).hir;
        let ItemKind::Function(function) = &file.item(owner.item).kind else { return None };
        let pat = self.body.binding(binding).pat;
        let place = self.body.params.iter().position(|param| *param == pat)?;
        let has_self = usize::from(function.self_param.is_some());
        let (is_lent, borrows) = match (place.checked_sub(has_self), function.self_param) {
            (None, Some(SelfParam::Ref | SelfParam::RefMut)) => (true, Borrows::Receiver),
            (None, Some(SelfParam::Typed(ty))) => (is_lent(file, ty), Borrows::Receiver),
            (None, _) => return None,
            (Some(place), _) => (is_lent(file, function.params.get(place)?.ty), Borrows::Param),
        };
        is_lent.then_some(Origin { borrows, of: binding })
    }
}

/// Whether a type says that it holds a reference which does not live for ever.
fn is_lent(file: &File, ty: TypeId) -> bool {
    let is_short = |lifetime: &Name| *lifetime != "static";
    match file.ty(ty) {
        TypeRef::Ref { lifetime, .. } if lifetime.as_ref().is_none_or(is_short) => true,
        TypeRef::Ref { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => is_lent(file, *inner),
        TypeRef::Tuple(parts) => parts.iter().any(|part| is_lent(file, *part)),
        TypeRef::Path(path) => {
            let args = path.segments.iter().filter_map(|segment| segment.args.as_deref());
            args.filter(|args| !args.parenthesised).flat_map(|args| &args.args).any(|arg| match arg {
                GenericArg::Type(ty) => is_lent(file, *ty),
                GenericArg::Lifetime(name) => is_short(name),
                _ => false,
            })
        }
        _ => false,
    }
}
