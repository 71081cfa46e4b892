//! What functions of dependencies do to the thread, as their own bodies say.
//!
//! Of a dependency the world holds signatures only. What a body does is worked out in a world of its own, in which the
//! dependency is the workspace, and comes from there as text ([`Beyond`]): a function is told by the modules around it and
//! by how its `impl` is written, which is the same in both worlds. Who describes a crate (`rules/apis`, the user) has
//! said what matters in it; its bodies are not asked.

use super::local::counts;
use super::{Effect, Effects};
use crate::analysis::World;
use crate::base::Name;
use crate::foreign::BlockClass;
use crate::hir::{ItemKind, Path, TypeRef};
use crate::resolve::{CrateId, ItemRef, Names};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;
use std::sync::Arc;

/// How many calls there are at most from a function of a dependency to what it leads to: with each of them it is less
/// likely that this way is taken.
const MAX_HOPS: u32 = 4;

/// An effect of a function of a dependency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Far {
    /// The word for the effect: see [`Effect::as_str`].
    what: Box<str>,
    /// The path of what has it at the end.
    pub leaf: Box<str>,
    /// The calls that lead there: the place in the dependency's sources, and what is called.
    pub steps: Box<[(Box<str>, Box<str>)]>,
}

impl Far {
    /// The effect.
    pub fn effect(&self) -> Option<Effect> {
        match &*self.what {
            word if word == Effect::Runtime.as_str() => Some(Effect::Runtime),
            word => BlockClass::parse(word).map(Effect::Blocks),
        }
    }

    /// Whether it is worth a word by itself: what waits for another thread, or for a program that is there to answer, does
    /// so seldom or shortly.
    pub(super) fn is_slow(&self) -> bool {
        let is_slow =
            |class| matches!(class, BlockClass::Sleep | BlockClass::Net | BlockClass::Http | BlockClass::Database);
        match self.effect() {
            Some(Effect::Blocks(class)) => is_slow(class),
            _ => true,
        }
    }
}

/// The effects of functions by what tells them. What two functions share says nothing.
pub type FarTable = FxHashMap<Box<str>, Arc<[Far]>>;

/// Who knows the bodies of dependencies, and those who depend on what is read.
pub trait Beyond: Debug + Send + Sync {
    /// What the functions of a crate do; nothing where its bodies are not to be had.
    fn effects(&self, krate: CrateId) -> Option<&FarTable>;
    /// Whether this holds for a text of the workspace's packages that depend on those that are read.
    fn is_any_dependent(&self, holds: &dyn Fn(&str) -> bool) -> bool;
}

impl World {
    /// What a function of a dependency does that nobody describes, as its body says.
    pub fn far(&self, callee: ItemRef) -> Option<Arc<[Far]>> {
        let beyond = self.beyond.as_ref()?;
        let item = self.names.item(callee);
        let ItemKind::Function(function) = &item.kind else { return None };
        if function.is_async || self.api(callee).is_some_and(|api| api.waits_as.is_none()) {
            return None;
        }
        let table = beyond.effects(self.names.crate_of(callee))?;
        if table.is_empty() {
            return None;
        }
        table.get(&*home(&self.names, callee)?).cloned()
    }

    /// One of its effects.
    pub fn far_effect(&self, callee: ItemRef, effect: Effect) -> Option<Far> {
        self.far(callee)?.iter().find(|far| far.effect() == Some(effect)).cloned()
    }
}

/// What the functions of this world do, for worlds in which they are those of a dependency: what is certain and near.
pub fn table(world: &World) -> FarTable {
    let mut table = FarTable::default();
    for unit in world.judged_units() {
        for (at, _) in world.names.items(unit) {
            if !counts(world, at) || world.is_test(at) || !world.names.is_active(at) {
                continue;
            }
            let Some(home) = home(&world.names, at) else { continue };
            let found: Arc<[Far]> = effects(world, at).into();
            let known = table.entry(home).or_insert_with(|| found.clone());
            if *known != found {
                *known = Arc::default();
            }
        }
    }
    table.retain(|_, found| !found.is_empty());
    table
}

/// The modules around a function, the type and the trait of its `impl` as written, and its name.
fn home(names: &Names, of: ItemRef) -> Option<Box<str>> {
    let item = names.item(of);
    let mut words = vec![item.name?.as_str()];
    if let Some(container) = item.container.map(|item| ItemRef { item, ..of }) {
        match &names.item(container).kind {
            ItemKind::Impl(of) => {
                words.push(of.trait_.as_ref().and_then(Path::last).map_or("", |last| last.name.as_str()));
                let TypeRef::Path(path) = names.unit(container.unit).hir.ty(of.self_ty) else { return None };
                words.push(path.last()?.name.as_str());
            }
            _ => words.push(names.item(container).name?.as_str()),
        }
    }
    let modules = std::iter::successors(names.module_of(of), |at| names.module(*at).parent);
    words.extend(modules.filter_map(|at| names.module(at).name).map(Name::as_str));
    words.reverse();
    Some(words.join("::").into())
}

fn effects(world: &World, of: ItemRef) -> Vec<Far> {
    let is_worth_it = |effect: Effect| match effect {
        Effect::Runtime => true,
        Effect::Blocks(class) => !matches!(class, BlockClass::Lock | BlockClass::Fs | BlockClass::Io),
        Effect::Panics | Effect::Spins | Effect::Computes => false,
    };
    let summary = Effects::summary(world, &of.into());
    let certain = summary.iter().filter(|reach| {
        let cost = reach.cost;
        !cost.possible && !cost.once && !cost.cheap && cost.hops <= MAX_HOPS && is_worth_it(reach.effect)
    });
    certain.filter_map(|reach| far(world, of, reach.effect)).collect()
}

/// Words in the text of a sleep so short that it is there to let others go first.
const SHORT: [&str; 3] = ["micros", "MICROS", "nanos"];

fn far(world: &World, of: ItemRef, effect: Effect) -> Option<Far> {
    let chain = Effects::chain(world, &of.into(), effect)?;
    let (last, _) = chain.hops.last()?;
    let behind = world.files.get(last.file).text.get(last.range.end as usize..).unwrap_or_default();
    let arguments = behind.split(';').next().unwrap_or_default();
    if effect == Effect::Blocks(BlockClass::Sleep) && SHORT.iter().any(|word| arguments.contains(word)) {
        return None;
    }
    let steps = chain.hops.iter().map(|(span, leaf)| {
        let file = world.files.get(span.file);
        let at = file.line_col(span.range.start);
        (format!("{}:{}", file.path, at.line).into(), leaf.said(world).into())
    });
    Some(Far { what: effect.as_str().into(), leaf: chain.leaf.said(world).into(), steps: steps.collect() })
}
