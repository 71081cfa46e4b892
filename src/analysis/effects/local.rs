//! What a function does itself, and whom it calls.

use super::instance::{Instance, is_generic};
use super::targets::{Targets, function};
use super::values::Values;
use super::{Effect, Effects};
use crate::analysis::compute::{self, Computing};
use crate::analysis::context::{Context, RegionId};
use crate::analysis::facts::{BodyFacts, Call};
use crate::analysis::given::{Branches, Known, Slot, Value};
use crate::analysis::waits::Use;
use crate::analysis::{World, spin};
use crate::base::{FileId, Span, TextRange};
use crate::foreign::BlockClass;
use crate::hir::{Expr, ExprId, GenericParam, GenericParamKind, Pat};
use crate::resolve::ItemRef;
use crate::types::{self, Ty};
use std::sync::Arc;

/// A call that may matter, or a loop.
#[derive(Debug)]
pub struct Site {
    /// The path of the call, or the keyword of the loop.
    pub range: TextRange,
    /// Code that runs once.
    pub once: bool,
    /// Whether it happens hangs on what others have done before.
    pub possible: bool,
    /// It happens many times, as far as the function says.
    pub again: bool,
    /// What has to hold of the function's parameters for it to be reached.
    pub holds: Box<[Known]>,
    /// What stands there.
    pub kind: SiteKind,
}

impl Site {
    fn of_loop(range: TextRange, kind: SiteKind) -> Self {
        Self { range, once: false, possible: false, again: false, holds: Box::default(), kind }
    }

    /// Whether it may be reached where this is known of the parameters.
    pub fn is_reached(&self, given: &[Known]) -> bool {
        let excluded = |(slot, value): &Known| given.iter().any(|(of, is)| of == slot && is.excludes(*value));
        !self.holds.iter().any(excluded)
    }
}

/// See [`Site`].
#[derive(Debug)]
pub enum SiteKind {
    /// A known function that has effects, the parameter that names the file that it works on, and whether what rarely takes
    /// long does so as long as it happens a few times.
    Known(ItemRef, Box<[(Effect, bool)]>, Option<Slot>, bool),
    /// A function that runs its body on a new runtime.
    Entry(ItemRef),
    /// A loop that spins, and what it does.
    Spins(&'static str),
    /// A place that computes for long, and how.
    Computes(&'static str),
    /// A known function that waits as streams do.
    Streams(Streams),
    /// Functions of the workspace, and what is known of the arguments.
    Calls(Targets, Args),
    /// Values that are called.
    Values(Values),
}

/// A known function that waits as streams of types of the workspace do, or of the caller's choice.
#[derive(Debug)]
pub struct Streams {
    /// The function.
    pub callee: ItemRef,
    /// The types.
    pub types: Box<[Ty]>,
    /// How much it has to do with them.
    pub used: Use,
}

/// What may decide what a call does.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The type that the function was found on, where that chooses between several.
    pub on: Option<Ty>,
    /// The types of the arguments.
    pub types: Box<[Ty]>,
    /// What stands for the function's own type parameters.
    pub chosen: Box<[Ty]>,
    /// What is known of their values.
    pub values: Box<[(Slot, Value)]>,
}

/// What a function does itself, in the order of the text.
#[derive(Debug, Default)]
pub struct Local {
    /// The file that it stands in.
    pub file: Option<FileId>,
    /// What matters in it.
    pub sites: Box<[Site]>,
    /// It asks whether there is a runtime, and so has an answer for both cases.
    pub asks_runtime: bool,
}

impl Local {
    /// Whether what the function does hangs on a value that it is given.
    pub fn hangs_on(&self, slot: Slot) -> bool {
        // who hands on the whole hands on its fields
        let is_it = |of: Slot| of.place == slot.place && (of.field.is_none() || of.field == slot.field);
        self.sites.iter().any(|site| {
            let goes_on = match &site.kind {
                SiteKind::Known(_, _, file, _) => file.is_some_and(is_it),
                SiteKind::Calls(_, args) => {
                    args.values.iter().any(|(_, value)| matches!(value, Value::Of(of) if is_it(*of)))
                }
                _ => false,
            };
            goes_on || site.holds.iter().any(|(of, _)| *of == slot)
        })
    }

    /// A range of its file.
    pub fn span(&self, range: TextRange) -> Option<Span> {
        self.file.map(|file| Span { file, range })
    }
}

impl Effects {
    /// What a function of the workspace does itself.
    pub(super) fn local(world: &World, of: ItemRef) -> Arc<Local> {
        world.effects.locals.get_or(&world.names, of, || Arc::new(look(world, of))).clone()
    }

    /// The same of what an instance is of: a function, or a closure in one.
    pub(super) fn local_of(world: &World, of: &Instance) -> Arc<Local> {
        match of.closure {
            None => Self::local(world, of.function),
            Some(closure) => world.effects.of_closures.get_or((of.function, closure), || {
                let facts = BodyFacts::of_closure(world, of.function, closure);
                Arc::new(facts.map(|facts| of_facts(&facts)).unwrap_or_default())
            }),
        }
    }
}

/// Whether a function's effects are its caller's: it is sync, has a body, and nobody says that it does not count.
pub fn counts(world: &World, item: ItemRef) -> bool {
    let is_sync = function(world, item).is_some_and(|function| function.body.is_some() && !function.is_async);
    is_sync && world.api(item).is_none_or(|api| !api.never_blocks)
}

fn look(world: &World, of: ItemRef) -> Local {
    if !counts(world, of) {
        return Local::default();
    }
    BodyFacts::of_function(world, of).map(|facts| of_facts(&facts)).unwrap_or_default()
}

/// What a body does itself, or the closure in it that is asked about.
fn of_facts(facts: &BodyFacts<'_>) -> Local {
    // what an executor polls is judged there, and a closure that is kept runs elsewhere
    let is_here = |region: RegionId| facts.region(region).context == Context::Sync && facts.is_asked(region);
    let branches = Branches::of(facts);
    let calls = facts.calls.iter().chain(&facts.handed).filter(|call| is_here(call.region));
    let mut sites: Vec<Site> = calls.filter_map(|call| site(facts, &branches, call)).collect();
    for (call, values) in facts.value_calls().into_iter().filter(|(call, _)| is_here(call.region)) {
        let (once, holds) = (facts.runs_once(&call), branches.around(facts, &call));
        let called = match facts.body.expr(call.expr) {
            Expr::Call { callee, .. } => *callee,
            _ => call.expr,
        };
        let possible = facts.is_taken_out(called);
        let again = facts.comes_again(call.expr);
        sites.push(Site { range: call.range, once, possible, again, holds, kind: SiteKind::Values(values) });
    }
    for spin::Spinning { keyword: range, asks: what, region, .. } in spin::loops(facts) {
        // a loop that only hints that it spins may wait for a clock, or be the inside of a lock
        if is_here(region) && what != spin::HINT {
            sites.push(Site::of_loop(range, SiteKind::Spins(what)));
        }
    }
    // what goes on until something is reached is, behind a function, most likely the length of a number or a text
    let counts = |place: &Computing| is_here(place.region) && place.what != compute::UNBOUNDED;
    let computing = compute::places(facts).into_iter().filter(counts);
    sites.extend(computing.map(|place| Site::of_loop(place.at, SiteKind::Computes(place.what))));
    // what a dependency's macro does is not looked into, as little as the bodies of most of its functions
    let code = &facts.world.names.unit(facts.unit).hir;
    sites.retain(|site| !code.is_foreign(site.range));
    sites.sort_by_key(|site| site.range);
    Local { file: Some(facts.file), sites: sites.into(), asks_runtime: facts.asks_runtime() }
}

/// Whether a call is a sleep.
fn sleeps(kind: &SiteKind) -> bool {
    let is_sleep = |(effect, _): &(Effect, bool)| *effect == Effect::Blocks(BlockClass::Sleep);
    matches!(kind, SiteKind::Known(_, effects, ..) if effects.iter().all(is_sleep))
}

/// Whether a sleep waits for who holds a lock: `match lock.try_write() { Err(_) => sleep(..), .. }`. Waiting for a lock is no
/// effect.
fn waits_for_lock(facts: &BodyFacts<'_>, call: ExprId) -> bool {
    let tries = |asked: ExprId| match facts.body.expr(asked) {
        Expr::MethodCall(method) => matches!(method.name.as_str(), "try_lock" | "try_read" | "try_write"),
        _ => false,
    };
    let fails = |pat| match facts.body.pat(pat) {
        Pat::TupleStruct(path, _) => path.last().is_some_and(|last| last.name == "Err"),
        _ => false,
    };
    let mut at = call;
    facts.ancestors(call).any(|around| {
        let inner = std::mem::replace(&mut at, around);
        match facts.body.expr(around) {
            Expr::Match { scrutinee, arms } if tries(*scrutinee) => {
                arms.iter().any(|arm| arm.body == inner && fails(arm.pat))
            }
            _ => false,
        }
    })
}

impl BodyFacts<'_> {
    /// Whether a body asks if there is a runtime, and so has an answer for both cases.
    pub fn asks_runtime(&self) -> bool {
        let asks = |call: &&Call| self.world.api(call.callee).is_some_and(|api| api.asks_runtime);
        self.calls.iter().filter(asks).any(|call| !is_handed_on(self, call.expr))
    }
}

/// Whether an answer goes to another function or into a value, and so decides nothing here.
fn is_handed_on(facts: &BodyFacts<'_>, answer: ExprId) -> bool {
    let mut of = answer;
    loop {
        let around = facts.parent(of);
        match facts.body.expr(around) {
            Expr::MethodCall(call) if call.receiver == of => {}
            Expr::Try(_) | Expr::Ref { .. } | Expr::Unary { .. } | Expr::Binary { .. } | Expr::Let { .. } => {}
            Expr::If { .. } | Expr::Match { .. } | Expr::Block(_) | Expr::Closure(_) => return false,
            _ => return true,
        }
        of = around;
    }
}

fn site(facts: &BodyFacts<'_>, branches: &Branches, call: &Call) -> Option<Site> {
    let once = facts.runs_once(call);
    let kind = kind(facts, call).filter(|kind| !sleeps(kind) || !waits_for_lock(facts, call.expr))?;
    let possible = joins(facts, call, &kind);
    let again = facts.comes_again(call.expr);
    Some(Site { range: call.range, once, possible, again, holds: branches.around(facts, call), kind })
}

/// Whether a call waits for a thread that may be there or not.
fn joins(facts: &BodyFacts<'_>, call: &Call, kind: &SiteKind) -> bool {
    let waits = |(effect, _): &(Effect, bool)| *effect == Effect::Blocks(BlockClass::Wait);
    match (kind, facts.body.expr(call.expr)) {
        (SiteKind::Known(_, effects, ..), Expr::MethodCall(method)) => {
            effects.iter().any(waits) && facts.is_taken_out(method.receiver)
        }
        _ => false,
    }
}

/// What a call means for its caller; nothing where it can have no effect.
pub fn kind(facts: &BodyFacts<'_>, call: &Call) -> Option<SiteKind> {
    let world = facts.world;
    if let Some(api) = world.api(call.callee) {
        let effects: Box<[_]> = Effect::of_call(facts, call, api).collect();
        if !effects.is_empty() {
            let named_by = match effects.contains(&(Effect::Blocks(BlockClass::Fs), false)) {
                true => facts.file_of(call),
                false => None,
            };
            let param = named_by.and_then(|value| if let Value::Of(slot) = value { Some(slot) } else { None });
            let few = facts.wait(call).is_some_and(|wait| wait.few);
            return Some(SiteKind::Known(call.callee, effects, param, few));
        }
        if api.never_blocks {
            return None;
        }
        if let Some(maker) = api.made_by.as_ref().and_then(|by| facts.unnamed_maker(call, by)) {
            return counts(world, maker).then(|| SiteKind::Calls(Targets::One(maker), Args::default()));
        }
        if let Some(waits_as) = &api.waits_as {
            let types = facts.undescribed_streams(call);
            if !types.is_empty() {
                let used = facts.use_of_stream(call, waits_as);
                return Some(SiteKind::Streams(Streams { callee: call.callee, types: types.into(), used }));
            }
        }
    }
    if world.is_known(call.callee) {
        let far = world.far(call.callee)?;
        let effects = far.iter().filter_map(|far| Some((far.effect()?, !far.is_slow()))).collect();
        return Some(SiteKind::Known(call.callee, effects, None, false));
    }
    let item = world.names.item(call.callee);
    if world.is_entry(call.callee.unit, item) {
        return Some(SiteKind::Entry(call.callee));
    }
    let targets = match Targets::of(world, facts, call.expr, call.callee) {
        Targets::None => return None,
        Targets::One(only) if !counts(world, only) => return None,
        targets => targets,
    };
    let args = args(facts, call, &targets);
    Some(SiteKind::Calls(targets, args))
}

fn args(facts: &BodyFacts<'_>, call: &Call, targets: &Targets) -> Args {
    let values = facts.values_of(call).into();
    let found = facts.types().callee.get(&call.expr);
    let is_choice = matches!(targets, Targets::Any(_));
    if !is_choice && !targets.all().iter().any(|target| takes_types(facts.world, *target)) {
        return Args { values, ..Args::default() };
    }
    let types = arg_types(facts, call);
    let on = found.map(|found| &found.receiver).or(types.first()).filter(|_| is_choice).cloned();
    let chosen = found.map(|found| found.chosen.to_vec()).unwrap_or_default().into();
    Args { on, types: types.into(), chosen, values }
}

/// Whether a function leaves types to its callers.
fn takes_types(world: &World, of: ItemRef) -> bool {
    let (params, _) = types::signature(&world.names, &world.types, of);
    let is_type = |param: &GenericParam| matches!(param.kind, GenericParamKind::Type { .. });
    params.iter().any(is_generic) || function(world, of).is_some_and(|of| of.generics.params.iter().any(is_type))
}

/// The types of the arguments of a call, the receiver's first as it was found.
fn arg_types(facts: &BodyFacts<'_>, call: &Call) -> Vec<Ty> {
    let types = facts.types();
    let (receiver, args) = match facts.body.expr(call.expr) {
        Expr::MethodCall(method) => {
            let found_on = types.callee.get(&call.expr).map(|callee| callee.receiver);
            (Some(found_on.unwrap_or_else(|| *types.expr_ty(method.receiver))), &method.args)
        }
        Expr::Call { args, .. } => (None, args),
        _ => return Vec::new(),
    };
    receiver.into_iter().chain(args.iter().map(|arg| *types.expr_ty(*arg))).collect()
}
