//! What calling a function does to the thread: it may block, drive a future to its end, panic, or spin.
//!
//! A function's own calls are looked at once, when somebody first asks ([`local`]). What lies behind them is worked out
//! for one strongly connected component of the call graph at a time ([`reach`]): for each effect the best chain, which
//! is the most certain, then the shortest, then the first in the text. So the answer does not depend on who asks first,
//! or on which thread.
//!
//! Only what sync functions do counts: an `async fn` is judged in its own body, and not again where it is awaited.

mod chain;
mod far;
mod instance;
mod local;
mod param;
mod reach;
mod reached;
mod targets;
mod values;

pub use chain::{Chain, Leaf};
pub use far::{Beyond, Far, FarTable, table as far_table};
pub use instance::Instance;
pub use param::{of_argument, of_result, takes_to_a_thread};
pub use reach::Cost;
pub use reached::Reached;
pub use targets::Targets;

use super::facts::{BodyFacts, Call};
use crate::base::Memo;
use crate::foreign::{Api, BlockClass};
use crate::hir::ExprId;
use crate::resolve::{ItemRef, Names, PerItem};
use local::Local;
use param::Sink;
use reach::Summaries;
use std::sync::Arc;

/// What a call does to its thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// The thread waits.
    Blocks(BlockClass),
    /// A future is driven to its end: a runtime inside a runtime.
    Runtime,
    /// tokio's `blocking_*`, which panic on a thread that runs tasks.
    Panics,
    /// A loop asks again and again.
    Spins,
    /// It likely computes for long.
    Computes,
}

impl Effect {
    /// A word for it: the class of what blocks, or what else it is.
    pub fn as_str(self) -> &'static str {
        match self {
            Effect::Blocks(class) => class.as_str(),
            Effect::Runtime => "runtime",
            Effect::Panics => "panics in async code",
            Effect::Spins => "spins",
            Effect::Computes => "computes",
        }
    }

    /// What a known function does that is called as a value, and whether it rarely takes long.
    fn of_value(api: &Api) -> impl Iterator<Item = (Self, bool)> {
        let blocks = api.blocks.as_ref().filter(|blocks| blocks.class != BlockClass::Lock && !api.never_blocks);
        let runtime = api.enters_runtime.then_some((Effect::Runtime, false));
        blocks.map(|blocks| (Effect::Blocks(blocks.class), blocks.cheap)).into_iter().chain(runtime)
    }

    /// What a call of a known function does, and whether it rarely takes long. A short critical section is no effect, nor
    /// is decoding what most likely is short.
    fn of_call(facts: &BodyFacts<'_>, call: &Call, api: &Api) -> impl Iterator<Item = (Self, bool)> {
        let wait = facts.wait(call).filter(|wait| wait.class != BlockClass::Lock && !api.never_blocks);
        let blocks = wait.map(|wait| (Effect::Blocks(wait.class), wait.cheap));
        let runtime = api.enters_runtime.then_some((Effect::Runtime, false));
        let panics = api.panics_in_async.as_ref().map(|_| (Effect::Panics, false));
        let computes = (api.decodes && facts.decodes_file(call)).then_some((Effect::Computes, false));
        blocks.into_iter().chain(runtime).chain(panics).chain(computes)
    }
}

/// What was asked so far.
#[derive(Debug)]
pub struct Effects {
    locals: PerItem<Arc<Local>>,
    /// Of closures that are called on their own.
    of_closures: Memo<(ItemRef, ExprId), Arc<Local>>,
    summaries: Summaries,
    /// Whether what a function does hangs on its type parameters.
    open: PerItem<bool>,
    params: Memo<param::Question, Sink>,
}

impl Effects {
    /// Nothing was asked about the items of these names.
    pub fn new(names: &Names) -> Self {
        Self {
            locals: PerItem::new(names),
            of_closures: Memo::default(),
            summaries: Summaries::new(names),
            open: PerItem::new(names),
            params: Memo::default(),
        }
    }
}
