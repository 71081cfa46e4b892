//! Methods that their name tells where nothing is known of what they are called on: those of a trait that is imported,
//! of which something is known, and whose name no other known method has. `x.to_socket_addrs()` under
//! `use std::net::ToSocketAddrs` is one.

use super::facts::BodyFacts;
use super::world::World;
use crate::base::Name;
use crate::foreign::BlockClass;
use crate::hir::{Expr, ExprId, ItemKind};
use crate::resolve::ItemRef;
use rustc_hash::{FxHashMap, FxHashSet};

/// The names of such methods that block.
pub fn find(world: &World) -> FxHashSet<Name> {
    let mut traits: FxHashMap<Name, Option<Name>> = FxHashMap::default();
    for at in world.described().filter(|at| blocks(world, *at) && world.names.trait_of(*at).is_some()) {
        let Some(name) = world.names.item(at).name else { continue };
        let of = owner(world, at);
        let known = traits.entry(name).or_insert(of);
        *known = known.filter(|known| Some(*known) == of);
    }
    let std =
        world.names.crates_named(Name::new("std")).iter().flat_map(|krate| world.names.krate(*krate).units.clone());
    let items = std.flat_map(|unit| world.names.items(crate::resolve::UnitId(unit)).map(|(at, _)| at));
    for at in items.chain(world.described()) {
        let item = world.names.item(at);
        if let Some(known) = item.name.and_then(|name| traits.get_mut(&name))
            && item.container.is_some()
        {
            let of = owner(world, at);
            *known = known.filter(|known| Some(*known) == of);
        }
    }
    traits.into_iter().filter(|(_, of)| of.is_some()).map(|(name, _)| name).collect()
}

/// The name of the trait that a method is declared in, or implements.
fn owner(world: &World, method: ItemRef) -> Option<Name> {
    let container = ItemRef { item: world.names.item(method).container?, ..method };
    let container = world.names.item(container);
    match &container.kind {
        ItemKind::Trait(_) => container.name,
        ItemKind::Impl(of) => of.trait_.as_ref().and_then(|path| path.last()).map(|last| last.name),
        _ => None,
    }
}

fn blocks(world: &World, item: ItemRef) -> bool {
    let blocks = world.api(item).and_then(|api| api.blocks.as_ref());
    blocks.is_some_and(|blocks| blocks.class != BlockClass::Lock && !blocks.cheap)
}

impl BodyFacts<'_> {
    /// The methods that their names tell, of the calls of which types say nothing.
    pub(super) fn told(&self) -> Vec<(ExprId, ItemRef)> {
        let Some(owner) = self.owner else { return Vec::new() };
        let names = &self.world.names;
        let told = |(id, expr): (ExprId, &Expr)| {
            let Expr::MethodCall(call) = expr else { return None };
            let is_open = self.world.is_telling(call.name) && self.callee(id).is_none();
            // what is awaited is another method of that name
            if !is_open || matches!(self.body.expr(self.parent(id)), Expr::Await { .. }) {
                return None;
            }
            if !self.types().expr_ty(call.receiver).strip_refs().is_unknown() {
                return None;
            }
            let mut traits = names.traits_in_scope(self.unit, names.item(owner).scope);
            let found = traits.find_map(|trait_| names.declared_member(trait_, call.name))?;
            blocks(self.world, found).then_some((id, found))
        };
        self.body.exprs().filter_map(told).collect()
    }
}
