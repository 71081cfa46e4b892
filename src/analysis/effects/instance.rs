//! Generic functions by what they are used with: what `fn load(from: impl Read)` does is for its callers to say.
//!
//! A function's own calls are looked at once, with its type parameters in them ([`super::local`]). An instance is the
//! function with types for those of its parameters on which that hangs: streams, whose reading waits or does not, and types
//! of the workspace, which choose between the implementations of a trait; and with what is known of the arguments' values.

use super::local::SiteKind;
use super::{Effects, Leaf};
use crate::analysis::World;
use crate::analysis::callable::Callable;
use crate::analysis::given::Known;
use crate::analysis::waits::Stream;
use crate::hir::ExprId;
use crate::resolve::ItemRef;
use crate::types::{self, Ty};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// A function of the workspace, and what stands for its type parameters where that matters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Instance {
    /// The function.
    pub function: ItemRef,
    /// A closure in its body, where that is what runs.
    pub closure: Option<ExprId>,
    /// By type parameter, `impl Trait` or `dyn Trait`.
    pub types: Arc<[(Ty, Ty)]>,
    /// What is known of its arguments and their fields.
    pub given: Arc<[Known]>,
}

/// How many parts a type may have that stands for a parameter: functions that call themselves with ever larger types end.
const MAX_PARTS: u32 = 16;

impl From<ItemRef> for Instance {
    fn from(function: ItemRef) -> Self {
        Self { function, closure: None, types: Arc::default(), given: Arc::default() }
    }
}

impl From<Callable> for Instance {
    fn from(callable: Callable) -> Self {
        let closure = match callable {
            Callable::Function(_) => None,
            Callable::Closure(_, closure) => Some(closure),
        };
        Self { closure, ..callable.function().into() }
    }
}

impl Instance {
    /// A function that is called with arguments of these types, and with these for its own type parameters; without any
    /// nothing is known of them.
    pub fn of(world: &World, function: ItemRef, args: &[Ty], chosen: &[Ty]) -> Self {
        if args.is_empty() && chosen.is_empty() || !is_open(world, function) {
            return function.into();
        }
        let (params, _) = types::signature(&world.names, &world.types, function);
        let has_self = super::targets::function(world, function).is_some_and(|of| of.self_param.is_some());
        let mut bound = Bound { world, pairs: Vec::new(), objects: !has_self };
        params.iter().zip(args).for_each(|(param, arg)| bound.bind(param, arg));
        for (index, arg) in chosen.iter().enumerate() {
            bound.bind(&Ty::Param(function, index as u32), arg);
        }
        bound.pairs.sort_unstable_by_key(|(key, _)| format!("{key:?}"));
        Self { function, closure: None, types: bound.pairs.into(), given: Arc::default() }
    }

    /// Whether it is the function as it stands.
    pub fn is_plain(&self) -> bool {
        self.closure.is_none() && self.types.is_empty() && self.given.is_empty()
    }

    /// What it is, on the way to something else.
    pub fn as_leaf(&self) -> Leaf {
        match self.closure {
            None => Leaf::Function(self.function),
            Some(_) => Leaf::Closure(self.function),
        }
    }

    /// The same with what is known of its arguments, as far as what it does hangs on that.
    pub fn with(self, world: &World, known: &[Known]) -> Self {
        if known.is_empty() {
            return self;
        }
        let local = Effects::local_of(world, &self);
        let given = known.iter().filter(|(slot, _)| local.hangs_on(*slot)).copied().collect();
        Self { given, ..self }
    }
}

/// Whether what a function does hangs on its type parameters: in itself, or in those that it hands them to.
fn is_open(world: &World, function: ItemRef) -> bool {
    let (mut seen, mut next) = (FxHashSet::from_iter([function]), vec![function]);
    while let Some(at) = next.pop() {
        let mut to = |target| {
            if seen.insert(target) {
                next.push(target);
            }
        };
        if world.effects.open.get(at).copied().unwrap_or_else(|| hands_on(world, at, &mut to)) {
            return *world.effects.open.put(&world.names, function, true);
        }
    }
    // all that was seen leads nowhere else
    for closed in seen {
        world.effects.open.put(&world.names, closed, false);
    }
    false
}

/// Whether what a function does itself hangs on its type parameters; if not, `to` hears what it hands them to.
fn hands_on(world: &World, function: ItemRef, to: &mut dyn FnMut(ItemRef)) -> bool {
    Effects::local(world, function).sites.iter().any(|site| match &site.kind {
        SiteKind::Streams(..) => true,
        SiteKind::Calls(targets, args) => {
            let chooses = args.on.as_ref().is_some_and(|on| on.strip_refs().is_bounded());
            if !chooses && args.types.iter().chain(&args.chosen).any(is_generic) {
                targets.all().iter().for_each(|target| to(*target));
            }
            chooses
        }
        _ => false,
    })
}

/// Whether the caller has a say in a type.
pub fn is_generic(ty: &Ty) -> bool {
    ty.any(&mut Ty::is_bounded)
}

/// Types that stand for others.
struct Bound<'w> {
    world: &'w World,
    pairs: Vec<(Ty, Ty)>,
    /// Whether a `dyn Trait` of a parameter is the only one of its sort: a field may hold another.
    objects: bool,
}

impl Bound<'_> {
    fn bind(&mut self, param: &Ty, arg: &Ty) {
        match (param, arg) {
            (Ty::Param(..) | Ty::Opaque(_), _) => self.add(param, arg.strip_refs()),
            (Ty::Dyn(_), _) if self.objects => self.add(param, arg.strip_refs()),
            (Ty::Ref(param, _), Ty::Ref(arg, _)) => self.bind(param, arg),
            (Ty::Ref(param, _), _) => self.bind(param, arg),
            (_, Ty::Ref(arg, _)) => self.bind(param, arg),
            (Ty::Adt(param, params), Ty::Adt(arg, args)) if param == arg => {
                params.iter().zip(&args[..]).for_each(|(param, arg)| self.bind(param, arg));
            }
            (Ty::Tuple(params), Ty::Tuple(args)) => {
                params.iter().zip(&args[..]).for_each(|(param, arg)| self.bind(param, arg));
            }
            (Ty::Slice(param) | Ty::Array(param), Ty::Slice(arg) | Ty::Array(arg)) => self.bind(param, arg),
            _ => {}
        }
    }

    fn add(&mut self, param: &Ty, arg: &Ty) {
        let mut parts = 0;
        arg.any(&mut |_| {
            parts += 1;
            false
        });
        let is_told = matches!(Stream::of(self.world, arg), Some(Stream::Waits(..) | Stream::Own(_)));
        if parts > MAX_PARTS || !is_told || is_generic(arg) {
            return;
        }
        match self.pairs.iter().position(|(known, _)| known == param) {
            // two parameters `impl Read` are not told apart
            Some(at) if self.pairs[at].1 != *arg => {
                self.pairs.remove(at);
            }
            Some(_) => {}
            None => self.pairs.push((*param, *arg)),
        }
    }
}
