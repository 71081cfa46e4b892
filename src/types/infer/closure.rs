//! Closures (the Reference, "Closure expressions").

use super::Infer;
use crate::hir::{Closure, ExprId};
use crate::types::interned::One;
use crate::types::ty::Ty;

impl Infer<'_> {
    pub(super) fn closure(&mut self, id: ExprId, closure: &Closure, expected: &Ty) -> Ty {
        let signature = self.expected_signature(expected);
        let params = signature.as_deref().and_then(<[Ty]>::split_last).map_or(&[][..], |(_, params)| params);
        let mut parts = Vec::with_capacity(closure.params.len() + 1);
        for (at, (pat, written)) in closure.params.iter().enumerate() {
            let given = params.get(at).cloned();
            let ty = match (written, given) {
                (Some(written), given) => {
                    let ty = self.written(*written);
                    if let Some(given) = given {
                        self.cx.table.unify(&ty, &given);
                    }
                    ty
                }
                (None, Some(given)) if !matches!(self.cx.table.behind(&given), Ty::Unknown) => given,
                (None, _) => self.fresh(),
            };
            self.pattern(*pat, &ty);
            parts.push(ty);
        }
        let ret = closure.ret.map(|ret| self.written(ret));
        let ret = ret.unwrap_or_else(|| self.fresh());
        let wanted = signature.as_deref().and_then(<[Ty]>::last).cloned().unwrap_or_default();
        let wanted = match (closure.is_async, self.cx.table.shallow(&wanted)) {
            (true, Ty::Async(output)) => *output,
            (true, _) => Ty::Unknown,
            (false, wanted) => wanted,
        };
        // what is expected helps inside, and only there: the bound itself is solved when the closure is known
        let inside = if self.cx.table.behind(&ret).is_unknown() { wanted } else { ret };
        self.returns.push(ret);
        let breaks = std::mem::take(&mut self.breaks);
        let found = self.expr_expecting(closure.body, &inside);
        self.breaks = breaks;
        self.returns.pop();
        self.coerce(&ret, &found);
        if matches!((self.cx.table.behind(&ret), self.cx.table.behind(&found)), (Ty::Var(_), Ty::Never)) {
            self.cx.table.unify(&ret, &Ty::Never);
        }
        parts.push(if closure.is_async { Ty::Async(One::new(ret)) } else { ret });
        Ty::Closure(id, parts.into())
    }
}
