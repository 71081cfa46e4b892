//! What a call waits for: as its function is described, or as the streams do that it is given.
//!
//! `read_line` of a `BufReader` waits as what is in there: for a file, for a socket, for nothing.

use super::facts::{BodyFacts, Call};
use crate::foreign::{BlockClass, Instead, Waits, WaitsAs};
use crate::hir::{Expr, ExprId, GenericParamKind, ItemKind, LoopKind, MacroForm};
use crate::resolve::ItemRef;
use crate::types::Ty;

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

impl<'w> BodyFacts<'w> {
    /// What a call waits for, if it does.
    pub fn wait(&self, call: &Call) -> Option<Wait<'w>> {
        let api = self.world.api(call.callee)?;
        if self.is_another(call) {
            return None;
        }
        if let Some(blocks) = &api.blocks {
            return Some(Wait { class: blocks.class, cheap: blocks.cheap, instead: &blocks.instead });
        }
        let waits_as = api.waits_as.as_ref()?;
        let mut streams = self.streams(call, waits_as).into_iter();
        let class = streams.find_map(|stream| self.stream_class(self.types().expr_ty(stream)))?;
        Some(Wait { class, cheap: false, instead: &waits_as.instead })
    }

    /// What is awaited is no blocking function, but one of a crate that stands in for it: a simulation of the network, an
    /// async fork.
    fn is_another(&self, call: &Call) -> bool {
        let ItemKind::Function(function) = &self.world.names.item(call.callee).kind else { return false };
        let is_awaited = matches!(self.body.expr(self.parent(call.expr)), Expr::Await { .. });
        is_awaited && !function.is_async && self.world.is_known(call.callee)
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
                        let ty = args.first().map(|into| self.types().expr_ty(*into));
                        let class = ty.and_then(|ty| self.stream_class(ty));
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
