//! Calls (the Reference, "Call expressions", "Method call expressions").

use super::Infer;
use super::pending::Pending;
use crate::hir::{Expr, ExprId, MethodCall};
use crate::types::interned::One;
use crate::types::solve::FUEL;
use crate::types::table::fn_parts;
use crate::types::ty::{TraitRef, Ty};

impl Infer<'_> {
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], expected: &Ty) -> Ty {
        let body = self.body;
        let ty = match body.expr(callee) {
            Expr::Path(path) => {
                let value = self.path(path);
                self.note_call(id, &value);
                let (ty, parts) = value.called();
                self.expr[callee.0 as usize] = ty;
                if !parts.is_empty() {
                    return self.arguments(parts, args, expected, true);
                }
                ty
            }
            _ => self.expr(callee),
        };
        let ty = self.cx.table.shallow(&ty);
        if let Some(parts) = fn_parts(&ty) {
            let is_path = matches!(ty, Ty::FnDef(..));
            return self.arguments(parts, args, expected, is_path);
        }
        // a value that can be called: `Box<dyn Fn(A) -> B>`, a parameter `F: Fn(A) -> B`
        for step in self.cx.autoderef(&ty) {
            if let Some(parts) = fn_parts(&step) {
                return self.arguments(parts, args, expected, false);
            }
            if let Some(parts) = self.callable_by_bounds(&step) {
                return self.arguments(&parts, args, expected, false);
            }
        }
        self.note_open(&ty);
        for arg in args {
            self.expr(*arg);
        }
        Ty::Unknown
    }

    /// The parameters and the result of what a bound `Fn(A) -> B` makes callable.
    fn callable_by_bounds(&mut self, ty: &Ty) -> Option<Vec<Ty>> {
        if !ty.is_bounded() {
            return None;
        }
        let bounds = self.cx.bounds_of(ty);
        bounds.iter().find_map(|bound| self.fn_bound_parts(bound))
    }

    /// `Fn(A, B) -> C` as a list.
    pub(super) fn fn_bound_parts(&mut self, bound: &TraitRef) -> Option<Vec<Ty>> {
        let is_async = self.cx.is_async_fn_trait(bound.trait_);
        if !is_async && !self.cx.is_fn_trait(bound.trait_) {
            return None;
        }
        let mut parts = self.cx.tuple_args(&bound.args)?.to_vec();
        let output = bound.assoc.iter().find(|(name, _)| *name == "Output").map(|(_, ty)| *ty);
        let output = output.unwrap_or_default();
        parts.push(if is_async { Ty::Async(One::new(output)) } else { output });
        Some(parts)
    }

    pub(super) fn method_call(&mut self, id: ExprId, call: &MethodCall, expected: &Ty) -> Ty {
        let receiver = self.expr(call.receiver);
        if self.is_open_behind_refs(receiver) {
            self.solve_pending();
        }
        let traits = self.traits_declaring(call.name);
        self.cx.fuel = FUEL;
        let Some(found) = self.cx.method(&receiver, call.name, traits) else {
            self.note_open(&receiver);
            // `(self.callback)(..)` is no method call, but a field of a function type is found only so
            for arg in &call.args {
                self.expr(*arg);
            }
            return Ty::Unknown;
        };
        let takes_typed = self.cx.db.sig(found.typed_by).self_param;
        let (found, parts) = self.function_parts(found, call.generics.as_deref());
        self.note(id, &found);
        let [own, rest @ ..] = &parts[..] else { return Ty::Unknown };
        if matches!(takes_typed, Some(crate::hir::SelfParam::Typed(_))) {
            let receiver = self.cx.table.shallow(&receiver);
            self.coerce(own, &receiver);
        }
        self.arguments(rest, &call.args, expected, true)
    }

    /// Whether nothing is known of a type, or of what it refers to.
    fn is_open_behind_refs(&self, ty: Ty) -> bool {
        match self.cx.known(&ty) {
            Ty::Var(_) => true,
            Ty::Ref(inner, _) => self.is_open_behind_refs(*inner),
            _ => false,
        }
    }

    /// Goes through the arguments of a call, closures last as the other arguments decide what they are given.
    fn arguments(&mut self, parts: &[Ty], args: &[ExprId], expected: &Ty, has_bounds: bool) -> Ty {
        let Some((ret, params)) = parts.split_last() else { return Ty::Unknown };
        let body = self.body;
        let is_closure = |arg: &ExprId| matches!(body.expr(*arg), Expr::Closure(_));
        let all = || args.iter().enumerate();
        for (at, arg) in all().filter(|(_, arg)| !is_closure(arg)) {
            let param = params.get(at).cloned().unwrap_or_default();
            let ty = self.expr_expecting(*arg, &param);
            self.coerce(&param, &ty);
        }
        if has_bounds {
            self.solve_pending();
        }
        if args.iter().any(is_closure) {
            let wanted = self.as_expected(params, ret, expected);
            for (at, arg) in all().filter(|(_, arg)| is_closure(arg)) {
                let param = params.get(at).cloned().unwrap_or_default();
                let ty = match wanted.get(at) {
                    Some(wanted) if !matches!(self.cx.table.behind(&param), Ty::Var(_)) || !wanted.is_unknown() => {
                        self.expr_expecting(*arg, wanted)
                    }
                    _ => self.expr_expecting(*arg, &param),
                };
                self.coerce(&param, &ty);
                self.solve_pending();
            }
        }
        self.cx.table.shallow(ret)
    }

    /// The parameters as they are if the call gives what is expected of it.
    fn as_expected(&mut self, params: &[Ty], ret: &Ty, expected: &Ty) -> Vec<Ty> {
        if self.cx.table.behind(expected).is_unknown() {
            return params.to_vec();
        }
        let mark = self.cx.table.mark();
        if !self.cx.table.unify(ret, expected) {
            return params.to_vec();
        }
        let wanted = params.iter().map(|param| self.cx.table.resolve(param)).collect();
        self.cx.table.rollback(mark);
        wanted
    }

    /// What a bound that waits says of the signature of a closure.
    pub(super) fn expected_signature(&mut self, expected: &Ty) -> Option<Vec<Ty>> {
        let expected = self.cx.table.shallow(expected);
        match &expected {
            Ty::FnPtr(parts) => Some(parts.to_vec()),
            Ty::Var(var) => {
                let waiting: Vec<TraitRef> = self
                    .pending
                    .iter()
                    .filter_map(|pending| match pending {
                        Pending::Bound(ty, bound) if self.cx.table.behind(ty) == &Ty::Var(*var) => Some(*bound),
                        _ => None,
                    })
                    .collect();
                waiting.iter().rev().find_map(|bound| self.fn_bound_parts(bound))
            }
            Ty::Dyn(_) | Ty::Opaque(_) | Ty::Param(..) => self.callable_by_bounds(&expected),
            _ => None,
        }
    }
}
