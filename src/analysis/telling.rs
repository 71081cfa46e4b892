//! Methods that their name tells where nothing is known of what they are called on: those of a trait that is imported,
//! of which something is known, and whose name no other known method has. `x.to_socket_addrs()` under
//! `use std::net::ToSocketAddrs` is one. Where others have the name, the arguments must look as the trait asks for:
//! `query.load(&mut connection)` under `use diesel::RunQueryDsl`.

use super::Described;
use super::facts::BodyFacts;
use crate::base::Name;
use crate::foreign::{Api, BlockClass};
use crate::hir::{Expr, ExprId, ItemKind, MethodCall};
use crate::resolve::{ItemRef, Names};
use crate::types::{self, Ty};
use rustc_hash::{FxHashMap, FxHashSet};

/// The names of such methods that block.
pub fn find(names: &Names, described: &Described) -> FxHashSet<Name> {
    let mut traits: FxHashMap<Name, Option<Name>> = FxHashMap::default();
    for at in described.items().filter(|at| blocks(described.api(*at)) && names.trait_of(*at).is_some()) {
        let Some(name) = names.item(at).name else { continue };
        let of = owner(names, at);
        let known = traits.entry(name).or_insert(of);
        *known = known.filter(|known| Some(*known) == of);
    }
    let std = names.crates_named(Name::new("std")).iter().flat_map(|krate| names.krate(*krate).units.clone());
    let items = std.flat_map(|unit| names.items(crate::resolve::UnitId(unit)).map(|(at, _)| at));
    for at in items.chain(described.items()) {
        let item = names.item(at);
        if let Some(known) = item.name.and_then(|name| traits.get_mut(&name))
            && item.container.is_some()
        {
            let of = owner(names, at);
            *known = known.filter(|known| Some(*known) == of);
        }
    }
    traits.into_iter().filter(|(_, of)| of.is_some()).map(|(name, _)| name).collect()
}

/// The names of such methods that block and ask for an exclusive reference.
pub fn shaped(names: &Names, cache: &types::Cache, described: &Described) -> FxHashSet<Name> {
    let blocking = described.items().filter(|at| blocks(described.api(*at)) && names.trait_of(*at).is_some());
    let asks = |at: &ItemRef| {
        let (params, _) = types::signature(names, cache, *at);
        params.iter().skip(1).any(|param| matches!(param, Ty::Ref(inner, true) if matches!(**inner, Ty::Param(..))))
    };
    blocking.filter(asks).filter_map(|at| names.item(at).name).collect()
}

/// The name of the trait that a method is declared in, or implements.
fn owner(names: &Names, method: ItemRef) -> Option<Name> {
    let container = ItemRef { item: names.item(method).container?, ..method };
    let container = names.item(container);
    match &container.kind {
        ItemKind::Trait(_) => container.name,
        ItemKind::Impl(of) => of.trait_.as_ref().and_then(|path| path.last()).map(|last| last.name),
        _ => None,
    }
}

fn blocks(api: Option<&Api>) -> bool {
    let blocks = api.and_then(|api| api.blocks.as_ref());
    blocks.is_some_and(|blocks| blocks.class != BlockClass::Lock && !blocks.cheap)
}

impl BodyFacts<'_> {
    /// The methods that their names tell, of the calls of which types say nothing.
    pub(super) fn told(&self) -> Vec<(ExprId, ItemRef)> {
        let told = |(id, expr): (ExprId, &Expr)| {
            let found = match expr {
                Expr::MethodCall(call) => self.told_method(id, call)?,
                Expr::Call { callee, .. } => self.told_function(id, *callee)?,
                _ => return None,
            };
            blocks(self.world.api(found)).then_some((id, found))
        };
        self.body.exprs().filter_map(told).collect()
    }

    fn told_method(&self, id: ExprId, call: &MethodCall) -> Option<ItemRef> {
        let (is_telling, is_shaped) = (self.world.is_telling(call.name), self.world.is_shaped(call.name));
        // what is awaited is another method of that name
        let is_open = (is_telling || is_shaped) && self.callee(id).is_none() && !self.is_awaited(id);
        if !is_open || !self.types().expr_ty(call.receiver).strip_refs().is_unknown() {
            return None;
        }
        let found = self.member_in_scope(id, call.name)?;
        (is_telling || self.has_shape(found, &call.args)).then_some(found)
    }

    /// `Connection::establish(..)` of a type of which nothing is known.
    fn told_function(&self, id: ExprId, callee: ExprId) -> Option<ItemRef> {
        let Expr::Path(path) = self.body.expr(callee) else { return None };
        let name = path.last().filter(|_| path.segments.len() > 1)?.name;
        let is_open = self.world.is_telling(name) && self.callee(id).is_none() && !self.is_awaited(id);
        is_open.then(|| self.member_in_scope(id, name)).flatten()
    }

    /// The member of this name of a trait that is imported where an expression stands.
    fn member_in_scope(&self, at: ExprId, name: Name) -> Option<ItemRef> {
        let names = &self.world.names;
        let own = |id: ExprId| match self.body.expr(id) {
            Expr::Block(block) => block.scope,
            _ => None,
        };
        let scope = self.ancestors(at).find_map(own).or_else(|| Some(names.item(self.owner?).scope))?;
        names.traits_in_scope(self.unit, scope).find_map(|trait_| names.declared_member(trait_, name))
    }

    /// Whether the arguments of a call are exclusive references where a function asks for such.
    fn has_shape(&self, function: ItemRef, args: &[ExprId]) -> bool {
        let (params, _) = types::signature(&self.world.names, &self.world.types, function);
        let is_exclusive = |ty: &Ty| matches!(ty, Ty::Ref(_, true));
        let params = params.get(1..).unwrap_or_default();
        params.len() == args.len()
            && params
                .iter()
                .zip(args)
                .all(|(param, arg)| !is_exclusive(param) || is_exclusive(self.types().expr_ty(*arg)))
    }
}
