//! Which bodies a call may run.

use crate::analysis::World;
use crate::analysis::facts::BodyFacts;
use crate::base::Name;
use crate::hir::{ExprId, Function, ItemKind};
use crate::resolve::{ImplData, ItemRef};
use crate::types::Ty;

/// What the other methods of std's streams and iterators are made of.
const REQUIRED: [&str; 4] = ["next", "read", "write", "fill_buf"];

/// Which bodies a call may run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Targets {
    /// None that is known.
    None,
    /// This one.
    One(ItemRef),
    /// The value at run time decides between the implementations of a trait of the workspace.
    Any(Box<[ItemRef]>),
}

impl Targets {
    /// The bodies that a call of a function of the workspace may run; `call` is the call, or the path of a function that
    /// is handed on.
    pub fn of(world: &World, facts: &BodyFacts<'_>, call: ExprId, callee: ItemRef) -> Self {
        if world.is_known(callee) {
            return Targets::None;
        }
        let names = &world.names;
        let declared_in = names.item(callee).container.map(|item| ItemRef { item, ..callee });
        let declared_in = declared_in.filter(|at| names.is_trait(*at));
        let Some(trait_) = declared_in else { return Targets::One(callee) };
        if facts.is_dispatched(call) == Some(false) && has_body(world, callee) {
            // the trait's own body for a type that has no other
            return Targets::One(callee);
        }
        let name = names.item(callee).name;
        let of = |data: &ImplData| {
            let own = names.own_member(data.item, name?);
            own.or_else(|| has_body(world, callee).then_some(callee)).filter(|_| !data.derived)
        };
        let counts = |data: &&ImplData| !data.negative && (facts.test || !names.is_test_only(data.item));
        let mut found: Vec<ItemRef> = names.impls_of_trait(trait_).filter(counts).filter_map(of).collect();
        found.sort_unstable();
        found.dedup();
        match found[..] {
            [] => Targets::None,
            [only] => Targets::One(only),
            _ => Targets::Any(found.into()),
        }
    }

    /// Those that are left when it is known what the call is made on.
    pub fn on(&self, world: &World, receiver: &Ty) -> Self {
        let (Targets::Any(all), Some(head)) = (self, receiver.strip_refs().adt()) else { return self.clone() };
        let names = &world.names;
        let containers = |at: &ItemRef| names.item(*at).container.map(|item| ItemRef { item, ..*at });
        let own: Vec<ItemRef> = names.impls_of(head).map(|data| data.item).collect();
        let chosen = all.iter().find(|at| containers(at).is_some_and(|at| own.contains(&at)));
        let default = || all.iter().find(|at| containers(at).is_some_and(|at| names.is_trait(at)));
        chosen.or_else(default).map_or_else(|| self.clone(), |only| Targets::One(*only))
    }

    /// The function of the workspace that a provided method of a foreign trait comes down to for a type: `read` for
    /// `read_to_end`, `next` for `count`.
    pub fn behind_provided(world: &World, method: ItemRef, ty: &Ty) -> Option<ItemRef> {
        let names = &world.names;
        let trait_ = names.trait_of(method)?;
        let data = names.impls_of(ty.adt()?).find(|data| data.trait_ == Some(trait_))?;
        REQUIRED.iter().find_map(|name| names.own_member(data.item, Name::new(name)))
    }

    /// All of them.
    pub fn all(&self) -> &[ItemRef] {
        match self {
            Targets::None => &[],
            Targets::One(only) => std::slice::from_ref(only),
            Targets::Any(all) => all,
        }
    }
}

/// The function that an item is.
pub fn function(world: &World, item: ItemRef) -> Option<&Function> {
    match &world.names.item(item).kind {
        ItemKind::Function(function) => Some(function),
        _ => None,
    }
}

fn has_body(world: &World, item: ItemRef) -> bool {
    function(world, item).is_some_and(|function| function.body.is_some())
}
