//! Flags that the build scripts of packages set: `with_metrics`, `has_renameat2`.

use super::Job;
use crate::base::Name;
use crate::hir::CfgExpr;
use crate::source::{self, Project, Target, TargetKind};
use crate::syntax;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// By package, an index into [`Project::packages`].
pub type Flags = FxHashMap<usize, Arc<FxHashMap<Name, CfgExpr>>>;

/// Reads the build scripts of the packages that these targets are of.
pub fn of_scripts(job: &Job, project: &Project, targets: &[Target]) -> Flags {
    let wanted: FxHashSet<usize> = targets.iter().filter_map(|target| target.package).collect();
    let is_script = |target: &&Target| target.kind == TargetKind::BuildScript;
    let of_target = |target: &Target| {
        let package = target.package.filter(|package| wanted.contains(package))?;
        let flags = match job.texts.get(&target.root) {
            Some(text) => syntax::flags_of_script(text),
            None => syntax::flags_of_script(&source::read_text(&target.root).ok()?.text),
        };
        (!flags.is_empty()).then(|| (package, Arc::new(flags)))
    };
    project.targets.iter().filter(is_script).filter_map(of_target).collect()
}
