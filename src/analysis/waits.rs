//! What a call waits for: as its function is described, or as the streams do that it is given.
//!
//! `read_line` of a `BufReader` waits as what is in there: for a file, for a socket, for nothing.

use super::World;
use super::callable::Place;
use super::context::{RegionId, RegionKind};
use super::facts::{BodyFacts, Call};
use super::room::Room;
use crate::base::Name;
use crate::foreign::{BlockClass, Instead, Waits, WaitsAs};
use crate::hir::{BinaryOp, Body, Expr, ExprId, GenericParamKind, ItemKind, Literal, LoopKind, MacroForm};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Ty};

/// What a call waits for.
#[derive(Clone, Copy, Debug)]
pub struct Wait<'w> {
    /// The class of it.
    pub class: BlockClass,
    /// A single system call that rarely takes long.
    pub cheap: bool,
    /// So rarely that it is seldom worth a word even where it stands in async code.
    pub quick: bool,
    /// That is so as long as it happens a few times.
    pub few: bool,
    /// What to call instead.
    pub instead: &'w Instead,
}

/// What a type is as a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    /// It waits for this, which is behind a buffer or not.
    Waits(BlockClass, Buffered),
    /// A type of the workspace: its own implementation says what it waits for.
    Own(Ty),
    /// A type that the caller decides, or the value at run time.
    Open,
}

/// Whether what is written to a stream stays in memory until there is much of it.
pub(super) type Buffered = bool;

/// How much a call has to do with a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// It moves to another place in it.
    Moves,
    /// It writes some bytes, once.
    Writes,
    /// As much as there is.
    All,
}

impl Use {
    /// Whether it rarely takes long: moving is a system call that only sets a number (lseek(2)), and some bytes stay in the
    /// buffer. Who moves writes first what is in there.
    pub fn is_cheap(self, buffered: Buffered) -> bool {
        match self {
            Use::Moves => !buffered,
            Use::Writes => buffered,
            Use::All => false,
        }
    }
}

impl Stream {
    /// What reading, writing or iterating a value of a type does.
    pub(super) fn of(world: &World, ty: &Ty) -> Option<Self> {
        let (mut ty, mut buffered) = (ty.strip_refs(), false);
        for _ in 0..MAX_DEPTH {
            if ty.is_bounded() {
                return Some(Stream::Open);
            }
            let adt = ty.adt()?;
            let api = world.api(adt);
            buffered |= api.is_some_and(|api| api.buffers);
            match api.and_then(|api| api.waits) {
                Some(Waits::For(class)) => return Some(Stream::Waits(class, buffered)),
                Some(Waits::As(param)) => ty = ty.adt_args().get(place(world, adt, param)?)?.strip_refs(),
                None => return (!world.is_known(adt)).then_some(Stream::Own(*ty)),
            }
        }
        None
    }
}

/// Types that hold types that hold types: no sensible stream is deeper.
const MAX_DEPTH: usize = 8;

/// No buffer is full after so many bytes.
const FEW: u64 = 1024;

/// How many calls there are between where an iterator is made and where it is asked.
const MAX_LINKS: usize = 16;

/// What does not wait where another function has said that there is something.
const ASKED_FOR: [(&str, &str); 1] = [("crossterm::event::read", "crossterm::event::poll")];

/// What makes a duration of a number of units.
const MADE_OF_ZERO: [&str; 5] = [
    "std::time::Duration::from_secs",
    "std::time::Duration::from_millis",
    "std::time::Duration::from_micros",
    "std::time::Duration::from_nanos",
    "std::time::Duration::new",
];

impl<'w> BodyFacts<'w> {
    /// What a call waits for, if it does.
    pub fn wait(&self, call: &Call) -> Option<Wait<'w>> {
        let api = self.world.api(call.callee)?;
        if self.is_another(call) || self.is_ready_or_fails(call) || self.is_asked_for(call) {
            return None;
        }
        if let Some(blocks) = &api.blocks {
            if matches!(blocks.class, BlockClass::Channel | BlockClass::Net | BlockClass::Io | BlockClass::Process)
                && self.only_looks(call)
            {
                return None;
            }
            if blocks.class == BlockClass::Wait && self.is_over(call) {
                return None;
            }
            let cheap = match blocks.room.then(|| self.room_for(call)) {
                Some(Room::Enough) => return None,
                Some(Room::Perhaps) => false,
                Some(Room::Unknown) | None => blocks.cheap || blocks.class == BlockClass::Fs && self.is_of_kernel(call),
            };
            let quick = blocks.moves || cheap && may_be_quick(blocks.class);
            return Some(Wait { class: blocks.class, cheap, quick, few: false, instead: &blocks.instead });
        }
        let waits_as = api.waits_as.as_ref()?;
        let trait_of = |callee| self.world.names.trait_of(callee);
        let iterates = trait_of(call.callee) == self.world.next.and_then(trait_of);
        let mut streams = self.streams(call, waits_as).into_iter();
        let (class, buffered) = streams.find_map(|stream| {
            let found = self.class_of_stream(call.expr, stream)?;
            Some(found).filter(|_| !iterates || !self.is_told_where_made(stream))
        })?;
        let used = self.use_of_stream(call, waits_as);
        let quick = class == BlockClass::Fs && used.is_cheap(buffered);
        let cheap = quick || class == BlockClass::Fs && self.is_of_kernel(call);
        Some(Wait { class, cheap, quick, few: quick && used == Use::Writes, instead: &waits_as.instead })
    }

    /// What is awaited is no blocking function, but one of a crate that stands in for it: a simulation of the network, an
    /// async fork.
    fn is_another(&self, call: &Call) -> bool {
        let ItemKind::Function(function) = &self.world.names.item(call.callee).kind else { return false };
        self.is_awaited(call.expr) && !function.is_async && self.world.is_known(call.callee)
    }

    /// Whether the function asks elsewhere whether there is something to read, and reads what is there.
    fn is_asked_for(&self, call: &Call) -> bool {
        let names = &self.world.names;
        let asked = ASKED_FOR.iter().find(|(reads, _)| names.is_at(call.callee, &[reads]));
        asked.is_some_and(|(_, asks)| self.calls.iter().any(|other| names.is_at(other.callee, &[asks])))
    }

    /// Whether a thread is joined of which `is_finished` has said that it ended.
    fn is_over(&self, call: &Call) -> bool {
        let Expr::MethodCall(join) = self.body.expr(call.expr) else { return false };
        let root = self.root_of(join.receiver);
        self.body.exprs().any(|(id, expr)| match expr {
            Expr::MethodCall(asks) if asks.name == "is_finished" && asks.name_range.end < join.name_range.start => {
                // `needed || thread.is_finished()` says nothing
                let is_certain = !self
                    .ancestors(id)
                    .any(|around| matches!(self.body.expr(around), Expr::Binary { op: BinaryOp::Or, .. }));
                let is_same = root.is_some() && self.root_of(asks.receiver) == root;
                let is_condition = |around: ExprId| match self.body.expr(around) {
                    Expr::If { condition, .. } => self.is_within(id, *condition),
                    _ => false,
                };
                is_certain && (is_same || self.ancestors(call.expr).any(is_condition))
            }
            _ => false,
        })
    }

    /// Whether a call is made on a descriptor that a reactor watches, which fails where it would have to wait: one that is
    /// taken out of an `AsyncFd`, that such a type hands to a closure, or that is told so here.
    fn is_ready_or_fails(&self, call: &Call) -> bool {
        let Expr::MethodCall(method) = self.body.expr(call.expr) else { return false };
        let is_watched = |expr: ExprId| {
            let api = self.types().expr_ty(expr).strip_refs().adt().and_then(|adt| self.world.api(adt));
            api.is_some_and(|api| api.never_blocks)
        };
        let mut at = method.receiver;
        for _ in 0..MAX_LINKS {
            if is_watched(at) {
                return true;
            }
            at = match self.body.expr(at) {
                Expr::MethodCall(call) => call.receiver,
                Expr::Try(inner) | Expr::Ref { expr: inner, .. } | Expr::Unary { expr: inner, .. } => *inner,
                Expr::Local(local) => match self.initializer(*local) {
                    Some(init) => init,
                    None => break,
                },
                _ => break,
            };
        }
        let of_closure = |around: ExprId| {
            let Expr::Closure(_) = self.body.expr(around) else { return false };
            matches!(self.body.expr(self.parent(around)), Expr::MethodCall(on) if is_watched(on.receiver))
        };
        self.ancestors(call.expr).any(of_closure) || self.is_told_not_to_wait(method.receiver)
    }

    /// Whether waiting was switched off for a socket: `socket.set_nonblocking(true)`.
    fn is_told_not_to_wait(&self, socket: ExprId) -> bool {
        let place = |expr: ExprId| {
            let mut at = expr;
            while let Expr::Ref { expr: inner, .. } | Expr::Unary { expr: inner, .. } = self.body.expr(at) {
                at = *inner;
            }
            self.text(self.body.range(at))
        };
        self.body.exprs().any(|(_, expr)| match expr {
            Expr::MethodCall(call) if call.name == "set_nonblocking" => {
                let is_true = |arg: &ExprId| matches!(self.body.expr(*arg), Expr::Literal(Literal::Bool(true)));
                let is_before = call.name_range.end <= self.body.range(socket).start;
                is_before && call.args.first().is_some_and(is_true) && place(call.receiver) == place(socket)
            }
            _ => false,
        })
    }

    /// Whether a call that waits for something to come has no time: `recv_timeout(Duration::ZERO)` looks whether it is there.
    fn only_looks(&self, call: &Call) -> bool {
        let args = match self.body.expr(call.expr) {
            Expr::MethodCall(method) => &method.args,
            Expr::Call { args, .. } => args,
            _ => return false,
        };
        args.iter().any(|arg| self.is_no_time(*arg))
    }

    /// Whether a duration is written that is none.
    fn is_no_time(&self, expr: ExprId) -> bool {
        let (path, of) = match self.body.expr(expr) {
            Expr::Path(path) => (path, &["std::time::Duration::ZERO"][..]),
            Expr::Call { callee, args } => {
                let is_zero = |arg: &ExprId| matches!(self.body.expr(*arg), Expr::Literal(Literal::Int(Some(0), _)));
                let (Expr::Path(path), true) = (self.body.expr(*callee), args.iter().all(is_zero)) else {
                    return false;
                };
                (path, &MADE_OF_ZERO[..])
            }
            _ => return false,
        };
        let found = self.world.names.resolve_value(self.unit, self.owner.map(|owner| owner.item), path);
        matches!(found, Some(Def::Item(item)) if self.world.names.is_at(item, of))
    }

    /// How much a call has to do with the stream that it waits as.
    pub(super) fn use_of_stream(&self, call: &Call, waits_as: &WaitsAs) -> Use {
        let is_some = || match self.body.expr(call.expr) {
            Expr::MethodCall(method) if method.name.as_str().starts_with("write") => {
                method.args.first().is_some_and(|bytes| self.is_of_known_size(*bytes, MAX_LINKS))
            }
            // `writeln!(out, "header")`
            Expr::Macro(call) => match &call.form {
                MacroForm::Format(args) => args.iter().skip(1).all(|arg| self.is_of_known_size(*arg, 1)),
                _ => false,
            },
            _ => false,
        };
        match waits_as.moves {
            true => Use::Moves,
            false if !self.comes_again(call.expr) && is_some() => Use::Writes,
            false => Use::All,
        }
    }

    /// Whether code may run many times where its function runs once.
    pub(super) fn comes_again(&self, expr: ExprId) -> bool {
        let region = self.region_of(expr);
        let is_closure = || region != RegionId::DEAD && self.region(region).kind == RegionKind::Closure;
        self.loop_of(expr).is_some() || is_closure()
    }

    /// Whether it is written how many bytes something has, and they are few: `b"RIFF"`, `&size.to_be_bytes()`, `HEADER`.
    fn is_of_known_size(&self, bytes: ExprId, steps: usize) -> bool {
        let Some(left) = steps.checked_sub(1) else { return false };
        match self.body.expr(bytes) {
            Expr::Local(local) => self.initializer(*local).is_some_and(|init| self.is_of_known_size(init, left)),
            Expr::Path(path) => {
                let owner = self.owner.map(|owner| owner.item);
                match self.world.names.resolve_value(self.unit, owner, path) {
                    Some(Def::Item(item)) => {
                        Place::of(self.world, item).is_some_and(|of| is_some(of.body, of.body.root))
                    }
                    _ => false,
                }
            }
            Expr::Ref { expr, .. } | Expr::Index { base: expr, .. } => self.is_of_known_size(*expr, left),
            Expr::MethodCall(call) => match call.name.as_str() {
                "to_be_bytes" | "to_le_bytes" | "to_ne_bytes" => true,
                "as_bytes" | "as_slice" | "as_ref" => self.is_of_known_size(call.receiver, left),
                _ => false,
            },
            _ => is_some(self.body, bytes),
        }
    }

    /// What a call waits for as one of its arguments does.
    fn class_of_stream(&self, call: ExprId, stream: ExprId) -> Option<(BlockClass, Buffered)> {
        self.looks_of(call, stream).into_iter().find_map(|ty| match Stream::of(self.world, &ty)? {
            Stream::Waits(class, buffered) => Some((class, buffered)),
            Stream::Own(_) | Stream::Open => None,
        })
    }

    /// The types by which a stream is known. A guard or smart pointer stands for what is in it: the receiver of a method
    /// is what the method was found on.
    pub(super) fn looks_of(&self, call: ExprId, stream: ExprId) -> Vec<Ty> {
        let world = self.world;
        let ty = self.types().expr_ty(stream);
        let is_receiver = matches!(self.body.expr(call), Expr::MethodCall(method) if method.receiver == stream);
        if is_receiver {
            let found_on = self.types().callee.get(&call).map(|callee| callee.receiver);
            return [Some(*ty), found_on].into_iter().flatten().collect();
        }
        types::autoderef(&world.names, &world.types, self.owner, ty)
    }

    /// The types of the streams that a call waits as, where what they wait for is not known by description: they belong to
    /// the workspace, or the caller decides.
    pub(super) fn undescribed_streams(&self, call: &Call) -> Vec<Ty> {
        let waits_as = self.world.api(call.callee).and_then(|api| api.waits_as.as_ref());
        let streams = waits_as.map(|waits_as| self.streams(call, waits_as)).unwrap_or_default();
        let undescribed = |ty: &Ty| matches!(Stream::of(self.world, ty), Some(Stream::Own(_) | Stream::Open));
        streams.into_iter().flat_map(|stream| self.looks_of(call.expr, stream)).filter(undescribed).collect()
    }

    /// Whether an iterator was made in this body by a call that waits, which says enough of it: `read_dir(..)?.count()`.
    fn is_told_where_made(&self, stream: ExprId) -> bool {
        let mut at = stream;
        for _ in 0..MAX_LINKS {
            let waits = |call: &Call| call.expr == at && self.wait(call).is_some();
            if self.calls.iter().any(waits) {
                return true;
            }
            at = match self.body.expr(at) {
                Expr::MethodCall(call) => call.receiver,
                Expr::Try(inner) | Expr::Ref { expr: inner, .. } | Expr::Await { expr: inner, .. } => *inner,
                Expr::Local(local) => match self.initializer(*local) {
                    // what it was made of is another thing: a listener, whose connections are yet to come
                    Some(init) if Stream::of(self.world, self.types().expr_ty(at)).is_some() => init,
                    _ => return false,
                },
                _ => return false,
            };
        }
        false
    }

    /// The arguments of a call that are the streams that it waits as.
    fn streams(&self, call: &Call, waits_as: &'w WaitsAs) -> Vec<ExprId> {
        let ItemKind::Function(function) = &self.world.names.item(call.callee).kind else {
            return Vec::new();
        };
        let has_self = function.self_param.is_some();
        let place = |name: &str| match name {
            "self" => Some(0),
            _ => {
                let at = function.params.iter().position(|param| param.name.is_some_and(|own| own == name))?;
                Some(at + usize::from(has_self))
            }
        };
        let argument = |at: usize| match self.body.expr(call.expr) {
            Expr::MethodCall(method) if at == 0 => Some(method.receiver),
            Expr::MethodCall(method) => method.args.get(at - 1).copied(),
            Expr::Call { args, .. } => args.get(at).copied(),
            Expr::Loop(looping) => match looping.kind {
                LoopKind::For { iter, .. } => Some(iter),
                _ => None,
            },
            Expr::Macro(call) => match &call.form {
                MacroForm::Format(args) => args.first().copied(),
                _ => None,
            },
            _ => None,
        };
        waits_as.params.iter().filter_map(|name| argument(place(name.as_str())?)).collect()
    }
}

/// Whether some bytes are written here: literals, lists of them, `[0; 16]`.
fn is_some(body: &Body, bytes: ExprId) -> bool {
    match body.expr(bytes) {
        Expr::Literal(_) | Expr::Array(_) => true,
        Expr::Repeat { len, .. } => {
            matches!(body.expr(*len), Expr::Literal(Literal::Int(Some(len), _)) if *len <= FEW)
        }
        Expr::Ref { expr, .. } | Expr::Unary { expr, .. } => is_some(body, *expr),
        Expr::MethodCall(call) if call.name == "as_bytes" => is_some(body, call.receiver),
        _ => false,
    }
}

/// Whether what rarely takes long of a class is no more than possible: `bind` of an address waits for nothing, only where it
/// has to resolve a name; a reader waits for no writer; a channel may be without bound; what is decoded may be small.
fn may_be_quick(class: BlockClass) -> bool {
    matches!(class, BlockClass::Net | BlockClass::Database | BlockClass::Channel | BlockClass::Call)
}

/// The place of a type parameter among those of a type.
fn place(world: &World, item: ItemRef, param: Name) -> Option<usize> {
    let generics = world.names.generics(item)?;
    generics.params.iter().position(|own| own.name == param && matches!(own.kind, GenericParamKind::Type { .. }))
}
