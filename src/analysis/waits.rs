//! What a call waits for: as its function is described, or as the streams do that it is given.
//!
//! `read_line` of a `BufReader` waits as what is in there: for a file, for a socket, for nothing.

use super::facts::{BodyFacts, Call};
use crate::foreign::{BlockClass, Instead, Waits, WaitsAs};
use crate::hir::{Expr, ExprId, GenericParamKind, ItemKind, Literal, LoopKind, MacroForm};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Ty};

/// What a call waits for.
#[derive(Clone, Copy, Debug)]
pub struct Wait<'w> {
    /// The class of it.
    pub class: BlockClass,
    /// A single system call that rarely takes long.
    pub cheap: bool,
    /// What to call instead.
    pub instead: &'w Instead,
}

/// Types that hold types that hold types: no sensible stream is deeper.
const MAX_DEPTH: usize = 8;

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
        if self.is_another(call) {
            return None;
        }
        if let Some(blocks) = &api.blocks {
            if matches!(blocks.class, BlockClass::Channel | BlockClass::Net) && self.only_looks(call) {
                return None;
            }
            return Some(Wait { class: blocks.class, cheap: blocks.cheap, instead: &blocks.instead });
        }
        let waits_as = api.waits_as.as_ref()?;
        let mut streams = self.streams(call, waits_as).into_iter();
        let class = streams.find_map(|stream| self.class_of_stream(call.expr, stream))?;
        Some(Wait { class, cheap: false, instead: &waits_as.instead })
    }

    /// What is awaited is no blocking function, but one of a crate that stands in for it: a simulation of the network, an
    /// async fork.
    fn is_another(&self, call: &Call) -> bool {
        let ItemKind::Function(function) = &self.world.names.item(call.callee).kind else { return false };
        self.is_awaited(call.expr) && !function.is_async && self.world.is_known(call.callee)
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

    /// What a call waits for as one of its arguments does. A guard or smart pointer stands for what is in it: the receiver
    /// of a method is what the method was found on.
    fn class_of_stream(&self, call: ExprId, stream: ExprId) -> Option<BlockClass> {
        let is_receiver = matches!(self.body.expr(call), Expr::MethodCall(method) if method.receiver == stream);
        let found_on = self.types().callee.get(&call).filter(|_| is_receiver);
        self.stream_class(self.types().expr_ty(stream))
            .or_else(|| self.stream_class(&found_on?.receiver))
            .or_else(|| if is_receiver { None } else { self.class_behind(stream) })
    }

    /// What a value waits for that smart pointers stand before.
    fn class_behind(&self, stream: ExprId) -> Option<BlockClass> {
        let world = self.world;
        let ty = self.types().expr_ty(stream);
        let behind = types::autoderef(&world.names, &world.types, self.owner, ty);
        behind.iter().skip(1).find_map(|ty| self.stream_class(ty))
    }

    /// What reading, writing or iterating a value of a type waits for.
    pub fn stream_class(&self, ty: &Ty) -> Option<BlockClass> {
        let mut ty = ty.strip_refs();
        for _ in 0..MAX_DEPTH {
            match self.world.api(ty.adt()?)?.waits? {
                Waits::For(class) => return Some(class),
                Waits::As(param) => ty = ty.adt_args().get(self.place(ty.adt()?, param)?)?.strip_refs(),
            }
        }
        None
    }

    /// The loops and macros that call a function which nobody writes down: `for` calls `next`, `write!` calls `write_fmt`.
    pub(super) fn implied_calls(&self) -> Vec<Call> {
        let mut calls = Vec::new();
        for (id, expr) in self.body.exprs() {
            let found = match expr {
                Expr::Loop(looping) => match looping.kind {
                    LoopKind::For { iter, .. } => {
                        let ty = self.types().expr_ty(iter);
                        self.stream_class(ty).and(self.world.next).map(|next| (next, looping.keyword))
                    }
                    _ => None,
                },
                Expr::Macro(call) => match (&call.form, call.path.last()) {
                    (MacroForm::Format(args), Some(last)) if matches!(last.name.as_str(), "write" | "writeln") => {
                        let class = args.first().and_then(|into| self.class_of_stream(id, *into));
                        class.and(self.world.write_fmt).map(|write| (write, call.path.range))
                    }
                    _ => None,
                },
                _ => None,
            };
            let Some((callee, range)) = found else { continue };
            let region = self.region_of(id);
            if region != super::context::RegionId::DEAD {
                calls.push(Call { expr: id, callee, range, region });
            }
        }
        calls
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

    /// The place of a type parameter among those of a type.
    fn place(&self, item: ItemRef, param: crate::base::Name) -> Option<usize> {
        let generics = self.world.names.generics(item)?;
        generics.params.iter().position(|own| own.name == param && matches!(own.kind, GenericParamKind::Type { .. }))
    }
}
