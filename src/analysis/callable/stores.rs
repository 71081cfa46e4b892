//! What is put where in the workspace, and who calls the functions that are given what can be called: found in one pass
//! over all bodies, before anybody asks.

use super::Store;
use super::bound::{behind, put};
use super::value::Place;
use super::written::{Declared, declared};
use crate::analysis::world::World;
use crate::base::Name;
use crate::hir::{BindingId, Body, BodyOwner, Expr, ExprId, ItemKind, LoopKind, PatId, StmtKind};
use crate::resolve::{Def, ItemRef, UnitId};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// An expression of the body of an item.
type At = (ItemRef, ExprId);

/// What is stored in the fields of a name.
pub type InFields = FxHashMap<Store, Arc<[At]>>;

/// How many places to go back from what is changed to where it lies.
const MAX_STEPS: u32 = 16;
/// How many calls of methods of one name are told apart by their types.
const MAX_METHODS: usize = 64;

/// Where something is put, and in which body.
#[derive(Clone, Copy, Debug)]
struct Put {
    owner: ItemRef,
    place: Into,
    value: ExprId,
}

/// What says of which type the field is that something is put into.
#[derive(Clone, Copy, Debug)]
enum Into {
    /// This literal.
    Literal(ExprId),
    /// This call of a constructor.
    Constructor(ExprId),
    /// The type of this expression.
    Of(ExprId),
}

/// See the module.
#[derive(Debug, Default)]
pub struct Stores {
    /// What is put into fields, by their names: of which types these are is asked where it matters.
    fields: FxHashMap<Name, Vec<Put>>,
    /// What is put into statics.
    statics: FxHashMap<ItemRef, Vec<At>>,
    /// Calls of functions that take what can be called, by the function's name.
    calls: FxHashMap<Name, Vec<At>>,
}

/// The calls of a function.
#[derive(Debug, Default)]
pub struct Calls {
    /// Each with its arguments, the receiver first.
    calls: Vec<(ItemRef, Box<[ExprId]>)>,
    /// There may be more.
    pub open: bool,
}

impl Calls {
    /// What they give as a parameter.
    pub fn args(&self, place: u32) -> impl Iterator<Item = At> {
        self.calls.iter().filter_map(move |(owner, args)| Some((*owner, *args.get(place as usize)?)))
    }
}

impl Stores {
    /// What is stored in a place.
    pub fn in_store(&self, world: &World, store: Store) -> Arc<[At]> {
        let Some(field) = store.field else {
            return self.statics.get(&store.of).into_iter().flatten().copied().collect();
        };
        let of_name = world.memo.in_fields.get_or(field, || Arc::new(self.in_fields(world, field)));
        of_name.get(&store).cloned().unwrap_or_default()
    }

    /// What is stored in the fields of a name.
    fn in_fields(&self, world: &World, name: Name) -> InFields {
        let mut found: FxHashMap<Store, Vec<At>> = FxHashMap::default();
        for put in self.fields.get(&name).into_iter().flatten() {
            if let Some(store) = put.def(world).and_then(|def| Store::of_field(def, name)) {
                found.entry(store).or_default().push((put.owner, put.value));
            }
        }
        found.into_iter().map(|(store, all)| (store, all.into())).collect()
    }

    /// The calls of a function of the workspace.
    pub fn calls_of(&self, world: &World, function: ItemRef) -> Arc<Calls> {
        world.memo.calls_of.get(&function).unwrap_or_else(|| {
            let found = self.look_for(world, function);
            world.memo.calls_of.put(function, Arc::new(found))
        })
    }

    fn look_for(&self, world: &World, function: ItemRef) -> Calls {
        let mut found = Calls::default();
        let item = world.names.item(function);
        let own = world.names.crate_of(function);
        let ItemKind::Function(of) = &item.kind else { return found };
        let (takes_self, params) = (of.self_param.is_some(), of.params.len());
        let calls = item.name.and_then(|name| self.calls.get(&name)).into_iter().flatten();
        let in_reach = calls.filter(|(owner, _)| world.depends(world.names.crate_of(*owner), own));
        let mut methods = 0;
        for &(owner, call) in in_reach {
            let Some(at) = Place::of(world, owner) else { continue };
            match at.body.expr(call) {
                Expr::Call { callee, args } => {
                    let Expr::Path(path) = at.body.expr(*callee) else { continue };
                    let is_shaped = args.len() == params + usize::from(takes_self);
                    if is_shaped && at.resolve(path) == Some(Def::Item(function)) {
                        found.calls.push((owner, args.clone()));
                    }
                }
                Expr::MethodCall(method) if takes_self && method.args.len() == params => {
                    methods += 1;
                    if methods > MAX_METHODS {
                        found.open = true;
                        break;
                    }
                    match at.types().callee.get(&call) {
                        Some(callee) if is_it(world, callee.item, function) => {
                            let args = std::iter::once(method.receiver).chain(method.args.iter().copied());
                            found.calls.push((owner, args.collect()));
                        }
                        Some(_) => {}
                        None => found.open = true,
                    }
                }
                _ => {}
            }
        }
        found.open |= found.calls.is_empty();
        found
    }
}

impl Put {
    /// The struct or variant.
    fn def(&self, world: &World) -> Option<Def> {
        let at = Place::of(world, self.owner)?;
        match self.place {
            Into::Literal(literal) => match at.body.expr(literal) {
                Expr::Struct(literal) => at.resolve_struct(&literal.path),
                _ => None,
            },
            Into::Constructor(call) => match at.body.expr(call) {
                Expr::Call { callee, .. } => match at.body.expr(*callee) {
                    Expr::Path(path) => at.resolve(path),
                    _ => None,
                },
                _ => None,
            },
            Into::Of(expr) => at.type_of(expr),
        }
    }
}

impl Place<'_> {
    /// The struct that an expression is one of: of `self` what the `impl` is for.
    pub fn type_of(self, expr: ExprId) -> Option<Def> {
        let names = &self.world.names;
        if let (Expr::Local(local), Some(container)) = (self.body.expr(expr), names.item(self.owner).container)
            && self.param(*local) == Some(0)
            && matches!(&names.item(self.owner).kind, ItemKind::Function(of) if of.self_param.is_some())
            && let Some(Def::Item(of)) = names.head(Def::SelfType(ItemRef { item: container, ..self.owner }))
            && matches!(names.item(of).kind, ItemKind::Adt(_))
        {
            return Some(Def::Item(of));
        }
        self.types().expr_ty(expr).strip_refs().adt().map(Def::Item)
    }
}

/// Whether a call means a function, or the declaration in a trait that it implements.
fn is_it(world: &World, called: ItemRef, function: ItemRef) -> bool {
    let names = &world.names;
    let same_member = || {
        let trait_ = names.trait_of(function);
        trait_.is_some() && names.trait_of(called) == trait_ && names.item(called).name == names.item(function).name
    };
    called == function || same_member()
}

/// Looks at all bodies of the workspace once, on all threads.
pub fn find(world: &World) -> Stores {
    let declared = declared(world);
    let mut found = Stores::default();
    if declared.fields.is_empty() && declared.statics.is_empty() {
        return found;
    }
    let look = |unit: UnitId| {
        let mut found = Stores::default();
        for body in &world.names.unit(unit).hir.bodies {
            if let BodyOwner::Item(item) = body.owner {
                Look { world, declared: &declared, body, unit, owner: ItemRef { unit, item } }.add(&mut found);
            }
        }
        found
    };
    let units: Vec<UnitId> = world.judged_units().collect();
    for of_unit in units.into_par_iter().map(look).collect::<Vec<_>>() {
        of_unit.fields.into_iter().for_each(|(name, puts)| found.fields.entry(name).or_default().extend(puts));
        of_unit.statics.into_iter().for_each(|(item, puts)| found.statics.entry(item).or_default().extend(puts));
        of_unit.calls.into_iter().for_each(|(name, calls)| found.calls.entry(name).or_default().extend(calls));
    }
    found
}

/// One body.
#[derive(Clone, Copy)]
struct Look<'w> {
    world: &'w World,
    declared: &'w Declared,
    body: &'w Body,
    unit: UnitId,
    owner: ItemRef,
}

impl<'w> Look<'w> {
    fn add(self, to: &mut Stores) {
        let (mut puts, mut calls, mut mentions) = (Vec::new(), Vec::new(), false);
        for (id, expr) in self.body.exprs() {
            match expr {
                Expr::Struct(literal) => {
                    let known = literal.fields.iter().filter(|init| self.declared.fields.contains(&init.name));
                    puts.extend(known.map(|init| (init.name, self.put(Into::Literal(id), init.expr))));
                }
                Expr::Call { callee, args } => {
                    let Expr::Path(path) = self.body.expr(*callee) else { continue };
                    if path.last().is_some_and(|last| self.declared.constructors.contains(&last.name)) {
                        let field = |at: usize| Name::new(&at.to_string());
                        let put = |(at, arg): (usize, &ExprId)| (field(at), self.put(Into::Constructor(id), *arg));
                        puts.extend(args.iter().enumerate().map(put));
                    }
                    calls.extend(self.declared.may_be_taker(path).map(|name| (name, id)));
                }
                Expr::MethodCall(call) if self.declared.takers.contains(&call.name) => calls.push((call.name, id)),
                Expr::Field { name, .. } => mentions |= self.declared.fields.contains(name),
                Expr::Path(path) => {
                    mentions |= path.last().is_some_and(|last| self.declared.statics.contains(&last.name));
                }
                _ => {}
            }
        }
        let is_there = || self.world.names.is_active(self.owner) && !self.world.is_test(self.owner);
        if puts.is_empty() && calls.is_empty() && !mentions || !is_there() {
            return;
        }
        if mentions {
            self.changes(&mut puts, to);
        }
        puts.into_iter().for_each(|(field, put)| to.fields.entry(field).or_default().push(put));
        calls.into_iter().for_each(|(name, call)| to.calls.entry(name).or_default().push((self.owner, call)));
    }

    fn put(self, place: Into, value: ExprId) -> Put {
        Put { owner: self.owner, place, value }
    }

    /// What is put into places by assignments and by methods.
    fn changes(self, puts: &mut Vec<(Name, Put)>, to: &mut Stores) {
        let mut parts = None;
        for (id, _) in self.body.exprs() {
            let Some((target, value)) = put(self.body, id) else { continue };
            match self.changed(target, &mut parts) {
                Some(Changed::Field(base, name)) => puts.push((name, self.put(Into::Of(base), value))),
                Some(Changed::Static(item)) => to.statics.entry(item).or_default().push((self.owner, value)),
                None => {}
            }
        }
    }

    /// The place that something is changed in: `self.ops` of `self.ops.lock().unwrap()`.
    fn changed(self, target: ExprId, parts: &mut Option<FxHashMap<BindingId, ExprId>>) -> Option<Changed> {
        let mut at = target;
        for _ in 0..MAX_STEPS {
            at = match self.body.expr(at) {
                Expr::Field { base, name, .. } if self.declared.fields.contains(name) => {
                    return Some(Changed::Field(*base, *name));
                }
                Expr::Field { base, .. } => *base,
                Expr::Local(local) => *parts.get_or_insert_with(|| parts_of(self.body)).get(local)?,
                Expr::Path(path) => {
                    let is_static = path.last().is_some_and(|last| self.declared.statics.contains(&last.name));
                    let owner = Some(self.owner.item);
                    let found = is_static.then(|| self.world.names.resolve_value(self.unit, owner, path))?;
                    return match found? {
                        Def::Item(item) => Some(Changed::Static(item)),
                        _ => None,
                    };
                }
                _ => behind(self.body, at)?,
            };
        }
        None
    }
}

/// A place that is changed.
enum Changed {
    /// A field of the value of an expression.
    Field(ExprId, Name),
    /// A static.
    Static(ItemRef),
}

/// What each name of a body is, or a part of what.
fn parts_of(body: &Body) -> FxHashMap<BindingId, ExprId> {
    let mut found = FxHashMap::default();
    let mut add = |pat: PatId, of: ExprId| found.extend(body.bound_names(pat).into_iter().map(|name| (name, of)));
    for (_, expr) in body.exprs() {
        match expr {
            Expr::Block(block) => block.stmts.iter().for_each(|stmt| {
                if let StmtKind::Let { pat, init: Some(init), .. } = stmt.kind {
                    add(pat, init);
                }
            }),
            Expr::Let { pat, expr } => add(*pat, *expr),
            Expr::Match { scrutinee, arms } => arms.iter().for_each(|arm| add(arm.pat, *scrutinee)),
            Expr::Loop(looping) => {
                if let LoopKind::For { pat, iter } = looping.kind {
                    add(pat, iter);
                }
            }
            _ => {}
        }
    }
    found
}
