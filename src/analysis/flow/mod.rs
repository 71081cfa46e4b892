//! Which values are alive while a task sleeps.
//!
//! A structured walk over a body in the order of evaluation, by the rules of the Reference: "Destructors" (drop scopes,
//! temporary scopes, temporary lifetime extension), "Expressions" (place and value expressions, evaluation order) and
//! "Patterns", in the edition of the crate. Who asks says which types he follows ([`BodyFacts::followed_across`]); what
//! contains such a value is found from the types: fields, tuples, variants, arguments of containers.
//!
//! The state of a path is a list of who holds which values ([`state::State`]): a local, a temporary, or an operand whose
//! expression is not evaluated to its end. Where paths meet, what is alive on one of them is alive; loops are walked until
//! nothing new comes round. A value that goes by value to a function is gone, unless the type of what comes back can hold
//! it: in doubt it is gone, and nothing is said.
//!
//! Closures and async blocks own what they capture by value, so their own sleeps begin with it. A sleep in an async block
//! is a sleep of that block and not of the code that makes it.

mod call;
mod capture;
mod control;
mod expr;
mod extend;
mod holds;
mod macros;
mod pattern;
mod state;
mod walk;

use super::context::RegionId;
use super::facts::BodyFacts;
use crate::base::TextRange;
use crate::hir::{BindingId, ExprId};
use crate::types::Ty;
pub(super) use holds::Reach;
use rustc_hash::{FxHashMap, FxHashSet};
pub(super) use state::ValueId;
use std::sync::Arc;
use walk::Walker;

/// Says whether values of exactly this type are followed. What contains one is found without asking.
pub type Follow<'a> = &'a dyn Fn(&Ty) -> bool;

/// What made a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// An expression: the call that returned it.
    Expr(ExprId),
    /// A pattern that binds what comes from elsewhere: a parameter, an item of a loop.
    Binding(BindingId),
}

/// A place where a task can sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sleep {
    /// The await, macro call, loop or `yield`.
    pub expr: ExprId,
    /// Its keyword, or the path of the macro.
    pub range: TextRange,
}

/// A value that is alive while a task sleeps.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// Its type.
    pub ty: Ty,
    /// What made it.
    pub origin: Origin,
    /// The name that a pattern gave it before its first sleep; `None` for a temporary, and for what was assigned or put
    /// into something.
    pub binding: Option<BindingId>,
    /// The async region that sleeps.
    pub region: RegionId,
    /// Where, in the order of the text; at least one.
    pub sleeps: Vec<Sleep>,
    /// Where it ends: the end of its scope, or the call that takes it.
    pub end: Option<TextRange>,
}

/// A value that was followed.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// Its type.
    pub ty: Ty,
    /// What made it.
    pub origin: Origin,
    /// The value that it was made of: `map` and `downgrade` make a guard of another.
    pub from: Option<ValueId>,
}

/// A value that is alive where a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alive {
    /// The value.
    pub value: ValueId,
    /// Whether it may come from an earlier turn of a loop.
    pub old: bool,
}

/// What a walk over a body found.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Everything that was followed, by [`ValueId`].
    pub values: Vec<Value>,
    /// What is alive while a task sleeps.
    pub crossings: Vec<Crossing>,
    /// What is alive at calls.
    pub at_calls: FxHashMap<ExprId, Vec<Alive>>,
    /// What calls are given by value: it is alive while they run closures.
    pub moved_in: FxHashMap<ExprId, Vec<Alive>>,
}

impl BodyFacts<'_> {
    /// The values of the types that `follow` names which are alive across a place where the body, or an async block or
    /// stream in it, can sleep. One entry for each value and region; nothing where the body does not sleep.
    ///
    /// What async blocks and closures capture by value belongs to them; what they only borrow belongs to the code around.
    /// Values behind references are not followed, but `follow` may name references themselves.
    pub fn followed_across(&self, follow: Follow<'_>) -> Vec<Crossing> {
        if self.sleeps() { self.flow(follow, Arc::default(), false).crossings } else { Vec::new() }
    }

    /// Whether there is a place where the body, or an async block in it, can sleep.
    pub fn sleeps(&self) -> bool {
        self.body.exprs().any(|(_, expr)| expr.is_suspension_point())
    }

    /// Walks the body, if its types say that there is something to follow. `reach` belongs to the question; `borrowing`
    /// says that what is followed borrows, or is described itself.
    pub(super) fn flow(&self, follow: Follow<'_>, reach: Arc<Reach>, borrowing: bool) -> Flow {
        let types = self.types();
        let holds = holds::Holds::new(self.world, follow, reach, borrowing);
        // most types stand at many expressions
        let mut seen = FxHashSet::default();
        let found = types.expr.iter().chain(&types.binding).any(|ty| seen.insert(*ty) && holds.any(ty));
        if found { Walker::new(self, types, holds).run() } else { Flow::default() }
    }
}
