//! Where code runs: on an executor, on a thread where blocking is right, or wherever its caller is.
//!
//! A body is divided into regions: the function itself, and each closure, async block and stream in it. A region has one
//! context, which follows from what it is and from what is done with it.

use super::usage::Usage;
use super::world::World;
use crate::base::TextRange;
use crate::hir::{BodyOwner, ExprId, ItemKind};
use crate::resolve::{Def, ItemRef};

/// A region of a body; see the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionId(pub u32);

impl RegionId {
    /// The function or initialiser itself.
    pub const ROOT: RegionId = RegionId(0);
    /// Code that never runs: its `cfg` takes it away, or a statement in front of it always returns.
    pub const DEAD: RegionId = RegionId(u32::MAX);
}

/// What a region is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionKind {
    /// The function or initialiser itself.
    Root,
    /// `async { .. }`
    AsyncBlock,
    /// `async || ..`
    AsyncClosure,
    /// `|| ..`
    Closure,
    /// `stream! { .. }`
    Stream,
}

/// Why code is polled by an executor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is the body of an `async fn`.
    AsyncFn,
    /// It is the body of a function under `#[tokio::main]` or its kin.
    Entry,
    /// It is an async block.
    AsyncBlock,
    /// It is an async block that `block_on` drives.
    BlockOn,
    /// It is an async closure.
    AsyncClosure,
    /// It is a closure that a task calls.
    TaskClosure,
    /// It is a stream.
    Stream,
    /// It is a hand-written poll function.
    Poll,
}

/// Where code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// Wherever the caller is.
    Sync,
    /// An executor polls it.
    Async(Why),
    /// On a thread where blocking is right.
    Offloaded,
    /// Nobody knows.
    Unknown,
}

/// A closure, async block or stream, or the function around them.
#[derive(Clone, Debug)]
pub struct Region {
    /// The region around it.
    pub parent: Option<RegionId>,
    /// What it is.
    pub kind: RegionKind,
    /// The expression that it is; `None` for the root.
    pub expr: Option<ExprId>,
    /// Where it runs.
    pub context: Context,
    /// What makes it async: `async`, the closure's head, the function's signature.
    pub keyword: TextRange,
    /// It runs once, at the start of a program.
    pub once: bool,
    /// An executor polls it on a thread of its own, which has nothing else to do.
    pub alone: bool,
}

impl Region {
    /// Whether an executor polls it.
    pub fn is_async(&self) -> bool {
        matches!(self.context, Context::Async(_))
    }
}

/// The region of a whole body.
pub fn root(world: &World, owner: Option<ItemRef>, body_owner: BodyOwner) -> Region {
    let mut region = Region {
        parent: None,
        kind: RegionKind::Root,
        expr: None,
        context: Context::Sync,
        keyword: TextRange::default(),
        once: false,
        alone: false,
    };
    let (Some(owner), BodyOwner::Item(_)) = (owner, body_owner) else { return region };
    let item = world.names.item(owner);
    let ItemKind::Function(function) = &item.kind else { return region };
    region.keyword = item.name_range;
    region.once = world.is_start(owner);
    if let Some(keyword) = function.async_range {
        let is_entry = world.is_entry(owner.unit, item);
        region.keyword = keyword;
        region.once |= is_entry;
        region.alone = world.is_alone(owner);
        region.context = Context::Async(if is_entry { Why::Entry } else { Why::AsyncFn });
    } else if is_poll_fn(world, owner) {
        region.context = Context::Async(Why::Poll);
    }
    region
}

/// Whether a function implements a member of a trait that executors call: `Future::poll`, `Stream::poll_next`...
fn is_poll_fn(world: &World, function: ItemRef) -> bool {
    let names = &world.names;
    let Some(container) = names.item(function).container else { return false };
    let ItemKind::Impl(implementation) = &names.item(ItemRef { item: container, ..function }).kind else {
        return false;
    };
    let Some(path) = &implementation.trait_ else { return false };
    let Some(Def::Item(trait_)) = names.resolve_type(function.unit, Some(container), path) else { return false };
    let member = names.item(function).name.and_then(|name| names.trait_member(trait_, name));
    member.and_then(|member| world.api(member)).is_some_and(|api| api.polled)
}

/// The context of a closure, from what is done with it.
pub fn of_closure(usage: &Usage<'_>, parent: &Region, in_loop: bool) -> (Context, bool) {
    match usage {
        Usage::Inline => (parent.context, parent.once && !in_loop),
        Usage::Offloaded => (Context::Offloaded, false),
        Usage::Polled => (Context::Async(Why::TaskClosure), false),
        Usage::Known(api) if api.offloads || api.spawns.is_some() => (Context::Offloaded, false),
        // adaptors of streams and futures: where these are made, somebody polls them; a sync function hands them on
        Usage::Known(api) if api.polled && (!api.runs_inline || parent.context == Context::Sync) => {
            (Context::Async(Why::TaskClosure), false)
        }
        Usage::Known(api) if api.runs_inline => (parent.context, parent.once && !in_loop),
        _ => (Context::Unknown, false),
    }
}

/// The context of an async block, from what is done with it: an executor polls it unless it is driven to its end on a
/// thread where that is right.
pub fn of_async_block(usage: &Usage<'_>, parent: &Region, in_loop: bool) -> (Context, bool) {
    match usage {
        Usage::BlockOn => driven(parent, in_loop),
        Usage::Known(api) if api.enters_runtime => driven(parent, in_loop),
        Usage::Known(api) if api.offloads => (Context::Offloaded, false),
        Usage::Offloaded => (Context::Offloaded, false),
        _ => (Context::Async(Why::AsyncBlock), false),
    }
}

/// `block_on(async { .. })`: in a sync function the program's start, or a thread of its own in all but name.
fn driven(parent: &Region, in_loop: bool) -> (Context, bool) {
    match parent.context {
        Context::Offloaded | Context::Unknown => (Context::Offloaded, false),
        Context::Sync => (Context::Async(Why::BlockOn), !in_loop),
        Context::Async(_) => (Context::Async(Why::BlockOn), parent.once && !in_loop),
    }
}
