//! The types behind a type: through references, and by `Deref::Target` (the Reference, "Method call expressions").

use super::solve::{Answer, Cx};
use super::ty::{Args, Projection, Ty};
use crate::base::Name;
use std::sync::LazyLock;

/// Asked for so often that the table of names is not.
static TARGET: LazyLock<Name> = LazyLock::new(|| Name::new("Target"));
/// How many types lie behind one at most.
pub(super) const MAX_STEPS: usize = 10;

impl Cx<'_> {
    /// All types behind one, itself first.
    pub fn autoderef(&mut self, ty: &Ty) -> Vec<Ty> {
        let mut steps = vec![self.known(ty)];
        while steps.len() < MAX_STEPS
            && let Some(next) = self.step_behind(&steps[steps.len() - 1])
        {
            steps.push(next);
        }
        steps
    }

    /// The type behind one, if there is any.
    pub fn step_behind(&mut self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Ref(inner, _) => Some(self.known(inner)),
            Ty::Adt(..) | Ty::Param(..) | Ty::Opaque(_) | Ty::Projection(_) => {
                let target = self.deref_target(ty)?;
                Some(self.known(&target))
            }
            _ => None,
        }
    }

    pub(super) fn deref_open(&mut self, ty: &Ty) -> Option<Ty> {
        let trait_ = self.db.lang().deref?;
        let mark = self.table.mark();
        if !matches!(self.solve(trait_, &[], ty), Answer::Yes(_)) {
            self.table.rollback(mark);
            return None;
        }
        self.project(&Projection { trait_, args: Args::default(), self_ty: *ty, name: *TARGET })
    }
}
