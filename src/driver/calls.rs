//! What every call of a workspace calls, for the comparison with other tools: see `tests/oracle/scip.py`.

use super::graph::of_bodies;
use super::{Job, Progress};
use crate::analysis::{BodyFacts, Callee, RegionId};
use crate::base::TextRange;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef, Names};

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resolved {
    /// The file, from the root of the workspace.
    pub path: String,
    /// The line of the function's name, from 1.
    pub line: usize,
    /// Its byte in the line, from 0.
    pub byte: u32,
    /// Whether it is the call of a method; else it is that of a path.
    pub is_method: bool,
    /// Whether an executor runs it.
    pub is_async: bool,
    /// Whether it is test code.
    pub is_test: bool,
    /// The name as written.
    pub name: String,
    /// The function, where it is known.
    pub callee: Option<Target>,
    /// The type that the method is called on.
    pub receiver: String,
}

/// What is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The crate that it is defined in.
    pub krate: String,
    /// The name of the type or module that it is a member of, as far as it is one.
    pub container: String,
    /// The trait, of a member of one.
    pub of_trait: String,
    /// Its own name.
    pub name: String,
}

/// All calls of the targets that a run judges, by place.
pub fn calls(job: &Job, progress: Progress<'_>) -> Vec<Resolved> {
    of_bodies(job, progress, |facts| facts.body.exprs().filter_map(|(id, expr)| of_call(facts, id, expr)).collect())
}

/// A call, where its name stands in the file.
fn of_call(facts: &BodyFacts<'_>, id: ExprId, expr: &Expr) -> Option<Resolved> {
    let world = facts.world;
    let (name, range, receiver) = match expr {
        Expr::MethodCall(call) => {
            (call.name, call.name_range, facts.types().expr_ty(call.receiver).display(&world.names))
        }
        Expr::Call { callee, .. } => {
            let Expr::Path(path) = facts.body.expr(*callee) else { return None };
            let last = path.last()?;
            (last.name, last.range, String::new())
        }
        _ => return None,
    };
    let region = facts.region_of(id);
    if region == RegionId::DEAD || facts.text(range).trim_start_matches("r#") != name.as_str() {
        return None;
    }
    let typed = facts.types().callee.get(&id).map(|callee| Callee::Item(callee.item));
    let callee = match typed.or_else(|| facts.callee(id)) {
        Some(Callee::Item(item)) => Some(target(&world.names, item)),
        Some(Callee::Variant) => Some(Target { name: name.as_str().to_owned(), ..Target::default() }),
        None => None,
    };
    let (line, byte) = place(facts, range);
    Some(Resolved {
        path: world.files.get(facts.span(range).file).path.clone(),
        line,
        byte,
        is_method: matches!(expr, Expr::MethodCall(_)),
        is_async: facts.region(region).is_async(),
        is_test: facts.test,
        name: name.as_str().to_owned(),
        callee,
        receiver,
    })
}

fn place(facts: &BodyFacts<'_>, range: TextRange) -> (usize, u32) {
    let lines = facts.world.files.get(facts.span(range).file).lines();
    let line = lines.line(range.start);
    (line + 1, range.start - lines.line_start(line))
}

fn target(names: &Names, item: ItemRef) -> Target {
    let of = names.item(item);
    let container = of.container.map(|container| ItemRef { item: container, ..item });
    let name_of = |item: ItemRef| names.item(item).name.map_or_else(String::new, |name| name.as_str().to_owned());
    let container_name = match container.map(|at| (at, &names.item(at).kind)) {
        Some((at, ItemKind::Impl(of))) => match names.type_head(at.unit, Some(at.item), of.self_ty) {
            Some(Def::Item(head)) => name_of(head),
            Some(Def::Builtin(name)) => name.as_str().to_owned(),
            _ => "_".to_owned(),
        },
        Some((at, _)) => name_of(at),
        None => {
            let module = names.module_of(item).and_then(|module| names.module(module).name);
            module.map_or_else(String::new, |name| name.as_str().to_owned())
        }
    };
    let of_trait = container.and_then(|_| names.trait_of(item)).map_or_else(String::new, name_of);
    let krate = names.krate(names.crate_of(item)).name.as_str().to_owned();
    Target { krate, container: container_name, of_trait, name: name_of(item) }
}
