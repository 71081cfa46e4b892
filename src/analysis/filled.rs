//! Whether a field has something in it as soon as there is a value of its type: it is made with something, or who makes the
//! value puts something there.

use super::World;
use super::callable::{Place, put};
use crate::base::Name;
use crate::hir::{Body, BodyOwner, Expr, ExprId, MacroForm, Path};
use crate::resolve::{Def, ItemRef};
use rustc_hash::FxHashSet;

/// A field, or a field of what is in that: `worker` of `state: Mutex<State>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The struct.
    pub adt: ItemRef,
    /// Its field.
    pub field: Name,
    /// The field within.
    pub within: Option<Name>,
}

/// Functions that make a place of nothing, or of what they are given.
const MAKES: [&str; 5] = ["new", "const_new", "default", "from", "with_capacity"];

/// How many expressions there are between a change and the field that it changes.
const MAX_STEPS: u32 = 12;

impl World {
    /// Whether a field has nothing in it from the start, as far as its crate shows it.
    pub(super) fn starts_empty(&self, part: Part) -> bool {
        self.memo.starts_empty.get_or(part, || look(self, part))
    }

    /// Whether the default of a struct is that of its fields.
    pub(super) fn derives_default(&self, adt: ItemRef) -> bool {
        self.names.item(adt).attrs.derives(&["Default"])
    }
}

fn look(world: &World, part: Part) -> bool {
    let krate = world.names.crate_of(part.adt);
    let mut is_made = world.derives_default(part.adt);
    let (mut fillers, mut called) = (FxHashSet::default(), FxHashSet::default());
    for unit in world.judged_units().filter(|unit| world.names.unit(*unit).krate == krate) {
        for body in &world.names.unit(unit).hir.bodies {
            let BodyOwner::Item(item) = body.owner else { continue };
            let owner = ItemRef { unit, item };
            if !mentions(world, body, part) || !world.names.is_active(owner) || world.is_test(owner) {
                continue;
            }
            let at = Place { world, unit, owner, body };
            let Some(makes) = makes(at, part) else { return false };
            let fills = puts(at, part, true);
            if makes && fills {
                return false;
            }
            is_made |= makes;
            if fills {
                fillers.extend(world.names.item(owner).name);
            }
            if makes {
                called.extend(body.exprs().filter_map(|(_, expr)| match expr {
                    Expr::MethodCall(call) => Some(call.name),
                    _ => None,
                }));
            }
        }
    }
    is_made && called.is_disjoint(&fillers)
}

/// Whether a body has a name that makes such a value or changes the field.
fn mentions(world: &World, body: &Body, part: Part) -> bool {
    let adt = world.names.item(part.adt).name;
    body.exprs().any(|(_, expr)| match expr {
        Expr::Struct(literal) => literal.fields.iter().any(|init| init.name == part.field) || literal.base.is_some(),
        Expr::Field { name, .. } => *name == part.field,
        Expr::Path(path) => path.segments.iter().any(|segment| segment.name == "Self" || Some(segment.name) == adt),
        _ => false,
    })
}

/// Whether a body makes a value of the type; `None` where it does so with something in the field.
fn makes(at: Place<'_>, part: Part) -> Option<bool> {
    let mut makes = false;
    for (_, expr) in at.body.exprs() {
        let made_of = match expr {
            Expr::Struct(literal) if at.resolve_struct(&literal.path) == Some(Def::Item(part.adt)) => {
                literal.fields.iter().find(|init| init.name == part.field).map(|init| init.expr)
            }
            Expr::Call { callee, args } => match at.body.expr(*callee) {
                Expr::Path(path) if at.resolve(path) == Some(Def::Item(part.adt)) => {
                    part.field.as_str().parse().ok().and_then(|index: usize| args.get(index).copied())
                }
                Expr::Path(path) if is_default_of(at, path, part.adt) => None,
                _ => continue,
            },
            _ => continue,
        };
        makes = true;
        if made_of.is_some_and(|init| !is_empty(at, init, part.within)) {
            return None;
        }
    }
    Some(makes)
}

/// `Self::default()`, `Worker::default()`
fn is_default_of(at: Place<'_>, path: &Path, adt: ItemRef) -> bool {
    let mut names = path.segments.iter().rev().map(|segment| segment.name);
    let is_default = names.next().is_some_and(|last| last == "default");
    let of = names.next().filter(|_| is_default);
    of.is_some_and(|of| of == "Self" || Some(of) == at.world.names.item(adt).name)
}

/// Whether a body puts something into a place behind the field; through names that it gives to such places too where that
/// is asked for.
pub fn puts(at: Place<'_>, part: Part, by_name: bool) -> bool {
    let changes = at.body.exprs().filter_map(|(id, _)| put(at.body, id));
    changes.into_iter().any(|(target, value)| {
        field_of(at.body, target, by_name, MAX_STEPS) == Some(part.within.unwrap_or(part.field))
            && !is_empty(at, value, None)
    })
}

/// The field that a changed place lies behind.
fn field_of(body: &Body, target: ExprId, by_name: bool, steps: u32) -> Option<Name> {
    let left = steps.checked_sub(1)?;
    match body.expr(target) {
        Expr::Field { name, .. } => Some(*name),
        Expr::Unary { expr, .. } | Expr::Ref { expr, .. } | Expr::Try(expr) => field_of(body, *expr, by_name, left),
        Expr::Index { base, .. } => field_of(body, *base, by_name, left),
        Expr::MethodCall(call) => field_of(body, call.receiver, by_name, left),
        Expr::Local(local) if by_name => field_of(body, body.initializer(*local)?, by_name, left),
        _ => None,
    }
}

/// Whether something is made of nothing: `Mutex::new(None)`, `Arc::default()`, `Vec::new()`; or a field of it is.
pub fn is_empty(at: Place<'_>, made: ExprId, within: Option<Name>) -> bool {
    let again = |inner: ExprId| is_empty(at, inner, within);
    match at.body.expr(made) {
        Expr::Call { callee, args } => match at.body.expr(*callee) {
            Expr::Path(path) => is_maker(at, path, args.len()) && (is_room(path) || args.iter().all(|arg| again(*arg))),
            _ => false,
        },
        Expr::Struct(literal) => {
            let init = within.map(|field| literal.fields.iter().find(|init| init.name == field));
            match init {
                Some(Some(init)) => is_empty(at, init.expr, None),
                Some(None) => literal.base.is_some_and(again),
                None => false,
            }
        }
        Expr::Path(path) => path.last().is_some_and(|last| last.name == "None" || last.name == "default"),
        Expr::Closure(closure) => again(closure.body),
        Expr::Array(items) => items.is_empty(),
        Expr::Macro(call) => matches!(call.form, MacroForm::Vec(items) if again(items)),
        Expr::Block(block) => block.stmts.is_empty() && block.tail.is_some_and(again),
        _ => false,
    }
}

/// `with_capacity(4)`
fn is_room(path: &Path) -> bool {
    path.last().is_some_and(|last| last.name == "with_capacity")
}

/// Whether a function is a known one that makes a place; without arguments one of nothing.
fn is_maker(at: Place<'_>, path: &Path, args: usize) -> bool {
    let is_named = path.last().is_some_and(|last| MAKES.contains(&last.name.as_str()));
    let is_own = || matches!(at.resolve(path), Some(Def::Item(item)) if !at.world.is_known(item));
    let needs_args = || path.last().is_some_and(|last| last.name == "from") && args == 0;
    is_named && !needs_args() && !is_own()
}
