//! What is known of one body: its regions, the parents of its expressions, what its calls call.

use super::context::{self, Region, RegionId};
use super::division::Division;
use super::effects::Reached;
use super::guards::Guards;
use super::outline::Outline;
use super::task;
use super::usage;
use super::world::World;
use crate::base::{FileId, Span, TextRange};
use crate::hir::{BindingId, Body, BodyOwner, Expr, ExprId, ItemKind, Path};
use crate::resolve::{Def, ItemRef, UnitId};
use crate::types::{self, Inferred, Ty};
use rustc_hash::FxHashMap;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// What a call calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callee {
    /// A function, or a tuple struct's constructor.
    Item(ItemRef),
    /// A tuple variant's constructor.
    Variant,
}

/// A call whose callee is known.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// The call.
    pub expr: ExprId,
    /// What it calls.
    pub callee: ItemRef,
    /// The path, or the method's name, that says so.
    pub range: TextRange,
    /// The region that it stands in.
    pub region: RegionId,
}

/// What is known of one body.
pub struct BodyFacts<'w> {
    /// Everything else.
    pub world: &'w World,
    /// The file in its crate.
    pub unit: UnitId,
    /// The file.
    pub file: FileId,
    /// The item that owns the body; `None` for anonymous constants.
    pub owner: Option<ItemRef>,
    /// The body.
    pub body: &'w Body,
    /// Its regions; the first is the body itself.
    pub regions: Vec<Region>,
    /// Inside `#[cfg(test)]`, a test function or a test target.
    pub test: bool,
    /// The calls whose callee is known, in the order of the text.
    pub calls: Vec<Call>,
    /// Functions that are named as an argument and called in place: `.map(load)`. The expression is the path.
    pub handed: Vec<Call>,
    /// How many calls name their function by a path.
    pub path_calls: u64,
    /// How many of these are known.
    pub known_calls: u64,
    /// How many calls of methods types were asked about.
    pub method_calls: u64,
    /// How many of these are known.
    pub known_methods: u64,
    outline: Arc<Outline>,
    pub(super) division: Division,
    /// What calls call, where types say more of that than names.
    callees: Option<FxHashMap<ExprId, Callee>>,
    types: OnceCell<Arc<Inferred>>,
    /// What a `let` gives a name to.
    pub(super) initializers: OnceCell<FxHashMap<BindingId, ExprId>>,
    /// The closure that is called wherever the caller is.
    pub(super) asked: Option<ExprId>,
    /// Asked for by one rule a kind of guard.
    pub(super) guards: OnceCell<Guards>,
    /// Asked for by one rule a class.
    pub(super) reached: OnceCell<Vec<Reached>>,
    /// Asked for by the rules about tasks.
    pub(super) scopes: OnceCell<Vec<Option<task::Scope>>>,
    /// Asked for by three rules.
    pub(super) spawns: OnceCell<Vec<task::Spawn>>,
    /// Asked for by three rules, by what is spawned.
    pub(super) kept: RefCell<FxHashMap<ExprId, Rc<[task::Kept]>>>,
}

impl<'w> BodyFacts<'w> {
    /// Looks at a body of a file of the run.
    pub fn new(world: &'w World, unit: UnitId, file: FileId, body: &'w Body) -> Self {
        Self::bare(world, unit, file, body, false).divided()
    }

    /// Looks at the body of a function for those who call it: all of its method calls count.
    pub(super) fn of_function(world: &'w World, function: ItemRef) -> Option<Self> {
        Some(Self::bare_function(world, function)?.divided())
    }

    /// Looks at the body of a function that runs while the program starts, if it does.
    pub(super) fn of_start(world: &'w World, function: ItemRef, once: bool) -> Option<Self> {
        let mut facts = Self::bare_function(world, function)?;
        facts.regions[0].once = once;
        Some(facts.divided())
    }

    /// Looks at the body of an async function that runs alone on a thread, if it does.
    pub(super) fn of_alone(world: &'w World, function: ItemRef, alone: bool) -> Option<Self> {
        let mut facts = Self::bare_function(world, function)?;
        facts.regions[0].alone = alone;
        Some(facts.divided())
    }

    /// Looks at the body of a function for a closure in it that somebody calls.
    pub(super) fn of_closure(world: &'w World, function: ItemRef, closure: ExprId) -> Option<Self> {
        let mut facts = Self::bare_function(world, function)?;
        facts.asked = Some(closure);
        Some(facts.divided())
    }

    /// Whether a region is part of what is asked about: the whole body, or one closure in it.
    pub(super) fn is_asked(&self, region: RegionId) -> bool {
        let Some(asked) = self.asked else { return true };
        let mut around = std::iter::successors(Some(region), |at| self.region(*at).parent);
        around.any(|at| self.region(at).expr == Some(asked))
    }

    /// The same without regions: enough to ask what becomes of a value.
    pub(super) fn bare_function(world: &'w World, function: ItemRef) -> Option<Self> {
        let unit = world.names.unit(function.unit);
        let ItemKind::Function(of) = &world.names.item(function).kind else { return None };
        Some(Self::bare(world, function.unit, unit.file?, unit.hir.body(of.body?), true))
    }

    fn bare(world: &'w World, unit: UnitId, file: FileId, body: &'w Body, typed: bool) -> Self {
        let owner = match body.owner {
            BodyOwner::Item(item) => Some(ItemRef { unit, item }),
            BodyOwner::AnonConst => None,
        };
        let outline = || Arc::new(Outline::of(world, unit, body));
        let outline = match owner {
            Some(owner) => world.memo.outlines.get_or(&world.names, owner, outline).clone(),
            None => outline(),
        };
        let mut facts = Self {
            world,
            unit,
            file,
            owner,
            body,
            regions: vec![context::root(world, owner, body.owner)],
            test: owner.is_some_and(|owner| world.is_test(owner)),
            calls: Vec::new(),
            handed: Vec::new(),
            path_calls: outline.path_calls,
            known_calls: outline.callees.len() as u64,
            method_calls: 0,
            known_methods: 0,
            division: Division::Undone,
            callees: None,
            outline,
            types: OnceCell::new(),
            initializers: OnceCell::new(),
            asked: None,
            guards: OnceCell::new(),
            reached: OnceCell::new(),
            scopes: OnceCell::new(),
            spawns: OnceCell::new(),
            kept: RefCell::default(),
        };
        if typed && facts.has_open_calls() || !typed && facts.needs_types() {
            facts.infer();
        }
        facts
    }

    fn divided(mut self) -> Self {
        self.divide();
        self.list_calls();
        self
    }

    /// The parent of an expression; the root is its own.
    pub fn parent(&self, expr: ExprId) -> ExprId {
        self.outline.parent(self.body, expr)
    }

    /// The expressions around one, from the nearest outwards.
    pub fn ancestors(&self, expr: ExprId) -> impl Iterator<Item = ExprId> {
        std::iter::successors(Some(expr), |at| Some(self.parent(*at)).filter(|parent| parent != at)).skip(1)
    }

    /// The region of an expression; [`RegionId::DEAD`] for code that never runs.
    pub fn region_of(&self, expr: ExprId) -> RegionId {
        self.division.region_of(expr)
    }

    /// A region.
    pub fn region(&self, id: RegionId) -> &Region {
        &self.regions[id.0 as usize]
    }

    /// The innermost loop around an expression in its own region.
    pub fn loop_of(&self, expr: ExprId) -> Option<ExprId> {
        self.division.loop_of(expr)
    }

    /// What a call calls.
    pub fn callee(&self, call: ExprId) -> Option<Callee> {
        self.callees().get(&call).copied()
    }

    fn callees(&self) -> &FxHashMap<ExprId, Callee> {
        self.callees.as_ref().unwrap_or(&self.outline.callees)
    }

    /// Whether the value of an expression is awaited where it stands.
    pub fn is_awaited(&self, expr: ExprId) -> bool {
        matches!(self.body.expr(self.parent(expr)), Expr::Await { .. })
    }

    /// A range of this file.
    pub fn span(&self, range: TextRange) -> Span {
        Span { file: self.file, range }
    }

    /// The text of a range of this file.
    pub fn text(&self, range: TextRange) -> &'w str {
        self.world.files.text(self.span(range))
    }

    /// Whether `inner` is `outer` or stands in it.
    pub fn is_within(&self, inner: ExprId, outer: ExprId) -> bool {
        inner == outer || self.ancestors(inner).any(|at| at == outer)
    }

    /// The types of the body, inferred when they are first asked for.
    pub fn types(&self) -> &Inferred {
        self.typed()
    }

    /// The same, for others to keep.
    pub(super) fn shared_types(&self) -> Arc<Inferred> {
        Arc::clone(self.typed())
    }

    fn typed(&self) -> &Arc<Inferred> {
        let world = self.world;
        self.types.get_or_init(|| match self.owner {
            Some(owner) => world.types_of(owner, self.body).clone(),
            None => Arc::new(types::infer(&world.names, &world.types, self.unit, None, self.body)),
        })
    }

    /// The type of an expression, where types were asked for.
    pub(super) fn known_type(&self, expr: ExprId) -> Option<&Ty> {
        Some(self.types.get()?.expr_ty(expr))
    }

    /// Whether which function a call means is for the value at run time or for the caller's types to say. Where types were
    /// not asked for, nobody knows.
    pub fn is_dispatched(&self, call: ExprId) -> Option<bool> {
        Some(self.types.get()?.callee.get(&call)?.dispatch)
    }

    /// Method calls, and associated functions that only types find.
    fn infer(&mut self) {
        let found: Vec<(ExprId, ItemRef)> =
            self.types().callee.iter().map(|(call, callee)| (*call, callee.item)).collect();
        self.method_calls = self.body.exprs().filter(|(_, expr)| matches!(expr, Expr::MethodCall(_))).count() as u64;
        let mut callees = self.outline.callees.clone();
        callees.reserve(found.len());
        for (call, callee) in found {
            let is_method = matches!(self.body.expr(call), Expr::MethodCall(_));
            self.known_methods += u64::from(is_method);
            let known = callees.get(&call);
            if is_method || known.is_none() || self.is_declaration_of(known, callee) {
                self.known_calls += u64::from(!is_method && known.is_none());
                callees.insert(call, Callee::Item(callee));
            }
        }
        self.callees = Some(callees);
        let told = self.told().into_iter().map(|(call, callee)| (call, Callee::Item(callee)));
        self.callees.get_or_insert_default().extend(told);
    }

    /// Whether names found the trait's declaration of a function, and types the implementation's.
    fn is_declaration_of(&self, known: Option<&Callee>, found: ItemRef) -> bool {
        let names = &self.world.names;
        let Some(Callee::Item(known)) = known else { return false };
        let (one, other) = (names.item(*known), names.item(found));
        one.name == other.name && one.container.is_some() && names.trait_of(*known) == names.trait_of(found)
    }

    fn list_calls(&mut self) {
        let mut calls = Vec::with_capacity(self.callees().len());
        for (&expr, callee) in self.callees() {
            let region = self.region_of(expr);
            let (Callee::Item(callee), true) = (*callee, region != RegionId::DEAD) else { continue };
            let range = match self.body.expr(expr) {
                Expr::Call { callee, .. } => self.body.range(*callee),
                Expr::MethodCall(call) => call.name_range,
                _ => continue,
            };
            calls.push(Call { expr, callee, range, region });
        }
        if self.types.get().is_some() {
            calls.extend(self.implied_calls());
        }
        calls.sort_unstable_by_key(|call| (call.range, call.expr));
        self.calls = calls;
        self.list_handed();
    }

    fn list_handed(&mut self) {
        let owner = self.owner.map(|owner| owner.item);
        let mut handed = Vec::new();
        for (id, expr) in self.body.exprs() {
            let args = match expr {
                Expr::Call { args, .. } => args,
                Expr::MethodCall(call) => &call.args,
                _ => continue,
            };
            for &arg in args {
                let (Expr::Path(path), region) = (self.body.expr(arg), self.region_of(id)) else { continue };
                if region == RegionId::DEAD || !is_function_name(path) {
                    continue;
                }
                let Some(Def::Item(callee)) = self.world.names.resolve_value(self.unit, owner, path) else { continue };
                if usage::of(self.world, self, arg).is_inline() {
                    handed.push(Call { expr: arg, callee, range: self.body.range(arg), region });
                }
            }
        }
        self.handed = handed;
    }
}

/// Whether a path may lead to a function, to judge by how names are written.
fn is_function_name(path: &Path) -> bool {
    path.last().is_some_and(|last| last.name.as_str().starts_with(|c: char| c.is_lowercase() || c == '_'))
}
