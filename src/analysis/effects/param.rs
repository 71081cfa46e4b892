//! What a function does with a closure or future that it is given: wrappers are known by their bodies.
//!
//! The answer follows the parameter through the function, and through those that it is handed on to. A way that comes back
//! to a question that is open says nothing; an answer is kept where it does not rest on such a way.

use super::instance::is_generic;
use super::targets::Targets;
use crate::analysis::World;
use crate::analysis::facts::BodyFacts;
use crate::analysis::usage::{self, Usage};
use crate::foreign::SpawnUnit;
use crate::hir::{Expr, ExprId, MacroForm, Pat};
use crate::resolve::ItemRef;
use crate::types;
use std::cell::{Cell, RefCell};

/// What becomes of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sink {
    /// It is called or awaited in place.
    Inline,
    /// It runs where blocking is right.
    Offloaded,
    /// A task calls it.
    Polled,
    /// It is driven to its end.
    Driven,
    /// It is not used, or only in a circle.
    Unused,
    /// Nobody knows.
    Other,
}

/// What is asked about a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// The function.
    function: ItemRef,
    /// The parameter.
    place: u32,
    /// It is asked about what comes back when the parameter is called.
    result: bool,
}

/// How far a parameter is followed.
const MAX_DEPTH: usize = 24;

/// How many functions are looked at for one question: where many implementations hand a value to each other, the ways
/// between them are more than anybody can go.
const MAX_LOOKS: u32 = 2000;

thread_local! {
    /// The open questions, each with the place of the earliest one that its answer rests on.
    static OPEN: RefCell<Vec<(Question, usize)>> = const { RefCell::new(Vec::new()) };
    /// How many functions were looked at since the first of them.
    static LOOKS: Cell<u32> = const { Cell::new(0) };
}

/// What a call does with an argument; `place` counts `self`.
pub fn of_argument<'w>(
    world: &'w World,
    facts: &BodyFacts<'w>,
    call: ExprId,
    callee: ItemRef,
    place: u32,
) -> Usage<'w> {
    ask(world, facts, call, callee, |function| Question { function, place, result: false })
}

/// What a call does with the future that an argument makes when it is called.
pub fn of_result<'w>(world: &'w World, facts: &BodyFacts<'w>, call: ExprId, callee: ItemRef, place: u32) -> Usage<'w> {
    ask(world, facts, call, callee, |function| Question { function, place, result: true })
}

/// Whether a function takes one of its parameters to a thread, or what that makes.
pub fn takes_to_a_thread(world: &World, function: ItemRef) -> bool {
    let (params, _) = types::signature(&world.names, &world.types, function);
    // closures and futures are of types that the caller chooses
    let places = (0..).zip(params.iter()).filter(|(_, param)| is_generic(param)).map(|(place, _)| place);
    let mut asked = places.flat_map(|place| [false, true].map(|result| Question { function, place, result }));
    asked.any(|question| sink(world, question) == Sink::Offloaded)
}

fn ask<'w>(
    world: &'w World,
    facts: &BodyFacts<'w>,
    call: ExprId,
    callee: ItemRef,
    about: impl Fn(ItemRef) -> Question,
) -> Usage<'w> {
    let targets = Targets::of(world, facts, call, callee);
    let sinks = targets.all().iter().map(|target| match sink(world, about(*target)) {
        Sink::Inline => Usage::Inline,
        Sink::Offloaded => Usage::Offloaded,
        Sink::Polled => Usage::Polled,
        Sink::Driven => Usage::BlockOn,
        Sink::Unused => Usage::Circle,
        Sink::Other => Usage::Other,
    });
    usage::all(sinks)
}

fn sink(world: &World, key: Question) -> Sink {
    if let Some(known) = world.effects.params.get(&key) {
        return known;
    }
    let depth = OPEN.with_borrow(Vec::len);
    let circle = OPEN.with_borrow(|open| open.iter().position(|(of, _)| *of == key));
    LOOKS.set(if depth == 0 { 0 } else { LOOKS.get() + 1 });
    if circle.is_some() || depth > MAX_DEPTH || LOOKS.get() > MAX_LOOKS {
        let back = circle.unwrap_or(0);
        OPEN.with_borrow_mut(|open| open.last_mut().into_iter().for_each(|(_, low)| *low = back.min(*low)));
        return if circle.is_some() { Sink::Unused } else { Sink::Other };
    }
    OPEN.with_borrow_mut(|open| open.push((key, depth)));
    let found = look(world, key);
    let low = OPEN.with_borrow_mut(|open| open.pop()).map_or(depth, |(_, low)| low);
    if low >= depth {
        world.effects.params.put(key, found);
    } else {
        OPEN.with_borrow_mut(|open| open.last_mut().into_iter().for_each(|(_, of)| *of = low.min(*of)));
    }
    found
}

fn look(world: &World, asked: Question) -> Sink {
    let Some(facts) = BodyFacts::bare_function(world, asked.function) else { return Sink::Other };
    let Some(Pat::Bind { binding, .. }) = facts.body.params.get(asked.place as usize).map(|pat| facts.body.pat(*pat))
    else {
        return Sink::Other;
    };
    let is_use = |expr: &Expr| matches!(expr, Expr::Local(local) if local == binding);
    let mut found = Sink::Unused;
    for (id, _) in facts.body.exprs().filter(|(_, expr)| is_use(expr)) {
        let used = if asked.result { facts.parent(id) } else { id };
        let is_called = matches!(facts.body.expr(used), Expr::Call { callee, .. } if *callee == id);
        // whoever else it goes to calls it
        if asked.result && !is_called {
            return Sink::Other;
        }
        found = match (found, at(world, &facts, used)) {
            (_, Sink::Offloaded) | (Sink::Offloaded, _) => return Sink::Offloaded,
            (known, Sink::Unused) => known,
            (Sink::Unused, sink) => sink,
            (known, sink) if known == sink => known,
            // in a task and in place: an executor's thread in both cases where the caller's is one
            (Sink::Inline | Sink::Polled, Sink::Inline | Sink::Polled) => Sink::Inline,
            _ => Sink::Other,
        };
    }
    found
}

/// What becomes of a parameter where it is used: there, and by what the closures around it are used for.
fn at(world: &World, facts: &BodyFacts<'_>, id: ExprId) -> Sink {
    let mut found = of_usage(&usage::of(world, facts, id));
    for around in facts.ancestors(id) {
        if !matches!(found, Sink::Inline | Sink::Driven) {
            break;
        }
        let is_async = match facts.body.expr(around) {
            Expr::Closure(closure) => closure.is_async,
            Expr::Async { .. } => true,
            Expr::Macro(call) if matches!(call.form, MacroForm::Stream { .. }) => true,
            _ => continue,
        };
        found = match (of_usage(&usage::of(world, facts, around)), is_async) {
            (Sink::Offloaded, _) => Sink::Offloaded,
            (Sink::Inline | Sink::Driven, _) => found,
            (_, true) => Sink::Polled,
            (other, false) => other,
        };
    }
    found
}

fn of_usage(usage: &Usage<'_>) -> Sink {
    match usage {
        Usage::Inline => Sink::Inline,
        Usage::Offloaded => Sink::Offloaded,
        Usage::BlockOn => Sink::Driven,
        Usage::Polled => Sink::Polled,
        Usage::Circle => Sink::Unused,
        Usage::Known(api) if api.offloads => Sink::Offloaded,
        Usage::Known(api) if api.enters_runtime => Sink::Driven,
        Usage::Known(api) => match api.spawns {
            Some(spawn) if spawn.unit != SpawnUnit::Task => Sink::Offloaded,
            Some(_) => Sink::Polled,
            None if api.runs_inline => Sink::Inline,
            None => Sink::Other,
        },
        Usage::Other => Sink::Other,
    }
}
