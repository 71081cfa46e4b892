//! Variables and unification, with a trail for taking back what did not fit.

use super::interned::Flags;
use super::ty::{Bounds, LITERALS, Ty};

/// How deep types are compared; deeper ones are taken to differ.
const MAX_DEPTH: u32 = 40;
/// The largest type that a variable can stand for.
const MAX_NODES: u32 = 1000;
/// How many parts two types are compared in; types that share parts can be much larger than they look.
const MAX_STEPS: u32 = 20_000;
/// Variables of one body; further ones are unknown.
const MAX_VARS: usize = 400_000;

/// What a variable can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Any,
    Int,
    Float,
}

/// The variables of one body.
#[derive(Debug, Default)]
pub(super) struct Table {
    values: Vec<Option<Ty>>,
    kinds: Vec<Kind>,
    trail: Vec<u32>,
    /// Steps that are left for one unification.
    steps: u32,
}

/// A place to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    trail: usize,
    vars: usize,
}

impl Table {
    pub(super) fn fresh(&mut self, kind: Kind) -> Ty {
        if self.values.len() >= MAX_VARS {
            return Ty::Unknown;
        }
        self.values.push(None);
        self.kinds.push(kind);
        Ty::Var(self.values.len() as u32 - 1)
    }

    /// The first of so many variables that follow each other; `None` where there are too many.
    pub(super) fn fresh_many(&mut self, count: u32) -> Option<u32> {
        let first = self.values.len();
        let len = Some(first + count as usize).filter(|len| *len <= MAX_VARS)?;
        self.values.resize(len, None);
        self.kinds.resize(len, Kind::Any);
        Some(first as u32)
    }

    /// How many variables there are.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { trail: self.trail.len(), vars: self.values.len() }
    }

    /// Takes back what was bound and made since then. Nothing may be left that contains a variable made since.
    pub(super) fn forget(&mut self, mark: Mark) {
        self.rollback(mark);
        self.values.truncate(mark.vars);
        self.kinds.truncate(mark.vars);
    }

    pub(super) fn rollback(&mut self, mark: Mark) {
        while self.trail.len() > mark.trail {
            if let Some(var) = self.trail.pop() {
                self.values[var as usize] = None;
            }
        }
    }

    /// The type behind a chain of variables; an open integer or float keeps its variable.
    pub(super) fn shallow(&self, ty: &Ty) -> Ty {
        *self.behind(ty)
    }

    /// The same where it lies.
    pub(super) fn behind<'t>(&'t self, ty: &'t Ty) -> &'t Ty {
        let mut at = ty;
        while let Ty::Var(var) = at {
            match &self.values[*var as usize] {
                Some(value) => at = value,
                None => break,
            }
        }
        at
    }

    /// What an open variable can stand for.
    pub(super) fn kind(&self, var: u32) -> Kind {
        self.kinds[var as usize]
    }

    /// The type with all variables that have a value replaced.
    pub(super) fn resolve(&self, ty: &Ty) -> Ty {
        let mut steps = MAX_STEPS;
        self.resolve_at(ty, 0, &mut steps, &Ty::Var)
    }

    /// The same, with `open` for the variables that have no value.
    fn resolve_at(&self, ty: &Ty, depth: u32, steps: &mut u32, open: &impl Fn(u32) -> Ty) -> Ty {
        if depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        ty.map(Flags::VAR, &mut |part| {
            *steps = steps.saturating_sub(1);
            match part {
                _ if *steps == 0 => Some(Ty::Unknown),
                Ty::Var(_) => match self.behind(part) {
                    Ty::Var(var) => Some(open(*var)).filter(|found| found != part),
                    found => Some(self.resolve_at(found, depth + 1, steps, open)),
                },
                _ => None,
            }
        })
    }

    /// The type at the end: open integers are `i32`, open floats `f64` (the Reference, "Literal expressions"), what is
    /// still open is unknown.
    pub(super) fn settle(&self, ty: &Ty) -> Ty {
        let mut steps = MAX_STEPS;
        self.resolve_at(ty, 0, &mut steps, &|open| self.fallback(open))
    }

    /// What an open variable becomes where nothing decides.
    pub(super) fn fallback(&self, var: u32) -> Ty {
        match self.kinds[var as usize] {
            Kind::Any => Ty::Unknown,
            Kind::Int => LITERALS.int,
            Kind::Float => LITERALS.float,
        }
    }

    /// Makes two types one; where they do not fit nothing changes.
    pub(super) fn unify(&mut self, a: &Ty, b: &Ty) -> bool {
        let mark = self.mark();
        self.steps = MAX_STEPS;
        let fits = self.unify_at(a, b, 0);
        if !fits {
            self.rollback(mark);
        }
        fits
    }

    /// Whether a type as it is declared can't be made one with another, whatever its parameters stand for: seen without
    /// replacing them. Where this says no, [`unify`](Self::unify) decides.
    pub(super) fn differs(&self, declared: &Ty, from: &Ty) -> bool {
        let all = |of: &[Ty], to: &[Ty]| of.iter().zip(to).any(|(a, b)| self.differs(a, b));
        let rigid = |ty: &Ty| {
            matches!(
                ty,
                Ty::Adt(..) | Ty::Builtin(_) | Ty::Ref(..) | Ty::Ptr(..) | Ty::Tuple(_) | Ty::Slice(_) | Ty::Array(_)
            )
        };
        match (declared, self.behind(from)) {
            (Ty::Adt(x, of), Ty::Adt(y, to)) => x != y || all(of, to),
            (Ty::Ref(x, m), Ty::Ref(y, n)) | (Ty::Ptr(x, m), Ty::Ptr(y, n)) => m != n || self.differs(x, y),
            (Ty::Slice(x), Ty::Slice(y)) | (Ty::Array(x), Ty::Array(y)) => self.differs(x, y),
            (Ty::Tuple(of), Ty::Tuple(to)) => of.len() != to.len() || all(of, to),
            (Ty::Builtin(x), Ty::Builtin(y)) => x != y,
            (of, Ty::Var(var)) => self.kind(*var) != Kind::Any && rigid(of) && !matches!(of, Ty::Builtin(_)),
            (of, to) => rigid(of) && (rigid(to) || matches!(to, Ty::Param(..))),
        }
    }

    fn unify_at(&mut self, a: &Ty, b: &Ty, depth: u32) -> bool {
        self.steps = self.steps.saturating_sub(1);
        if depth > MAX_DEPTH || self.steps == 0 {
            return false;
        }
        let (a, b) = (self.shallow(a), self.shallow(b));
        if a == b {
            return true;
        }
        match (&a, &b) {
            (Ty::Unknown | Ty::Never, _) | (_, Ty::Unknown | Ty::Never) => true,
            (Ty::Var(x), Ty::Var(y)) => match (self.kinds[*x as usize], self.kinds[*y as usize]) {
                (Kind::Any, _) => self.bind(*x, Ty::Var(*y)),
                (_, Kind::Any) => self.bind(*y, Ty::Var(*x)),
                (one, other) => one == other && self.bind(*x, Ty::Var(*y)),
            },
            (Ty::Var(x), _) => self.bind_checked(*x, &b),
            (_, Ty::Var(y)) => self.bind_checked(*y, &a),
            (Ty::Adt(x, of), Ty::Adt(y, to)) => x == y && self.unify_all(of, to, depth),
            (Ty::Ref(x, m), Ty::Ref(y, n)) | (Ty::Ptr(x, m), Ty::Ptr(y, n)) => m == n && self.unify_at(x, y, depth + 1),
            (Ty::Slice(x), Ty::Slice(y)) | (Ty::Array(x), Ty::Array(y)) | (Ty::Async(x), Ty::Async(y)) => {
                self.unify_at(x, y, depth + 1)
            }
            (Ty::Tuple(x), Ty::Tuple(y)) => x.len() == y.len() && self.unify_all(x, y, depth),
            (Ty::Closure(x, of), Ty::Closure(y, to)) => x == y && self.unify_all(of, to, depth),
            (Ty::FnDef(..) | Ty::FnPtr(_) | Ty::Closure(..), Ty::FnPtr(to)) => {
                fn_parts(&a).is_some_and(|of| of.len() == to.len() && self.unify_all(of, to, depth))
            }
            (Ty::FnPtr(of), Ty::FnDef(_, to) | Ty::Closure(_, to)) => {
                of.len() == to.len() && self.unify_all(of, to, depth)
            }
            (Ty::FnDef(x, of), Ty::FnDef(y, to)) => x == y && self.unify_all(of, to, depth),
            (Ty::Opaque(of), Ty::Opaque(to)) | (Ty::Dyn(of), Ty::Dyn(to)) => self.unify_bounds(of, to, depth),
            (Ty::Projection(x), Ty::Projection(y)) => {
                (x.trait_, x.name) == (y.trait_, y.name) && self.unify_at(&x.self_ty, &y.self_ty, depth + 1)
            }
            _ => false,
        }
    }

    fn unify_all(&mut self, of: &[Ty], to: &[Ty], depth: u32) -> bool {
        of.iter().zip(to).all(|(a, b)| self.unify_at(a, b, depth + 1))
    }

    fn unify_bounds(&mut self, of: &Bounds, to: &Bounds, depth: u32) -> bool {
        let (Some(a), Some(b)) = (of.first(), to.first()) else { return of.len() == to.len() };
        a.trait_ == b.trait_
            && self.unify_all(&a.args, &b.args, depth)
            && a.assoc.iter().all(|(name, ty)| {
                let other = b.assoc.iter().find(|(of, _)| of == name).cloned();
                other.is_none_or(|(_, other)| self.unify_at(ty, &other, depth + 1))
            })
    }

    fn bind(&mut self, var: u32, value: Ty) -> bool {
        self.values[var as usize] = Some(value);
        self.trail.push(var);
        true
    }

    fn bind_checked(&mut self, var: u32, value: &Ty) -> bool {
        let fits = match (self.kinds[var as usize], value) {
            (Kind::Any, _) => true,
            (kind, Ty::Builtin(name)) => {
                let is_float = matches!(name.as_str(), "f16" | "f32" | "f64" | "f128");
                let is_int = matches!(name.as_str().as_bytes().first(), Some(b'i' | b'u'));
                if kind == Kind::Float { is_float } else { is_int }
            }
            _ => false,
        };
        let mut nodes = 0;
        fits && !self.occurs(var, value, &mut nodes) && self.bind(var, *value)
    }

    /// Whether a type is too large to be kept.
    pub(super) fn is_huge(&self, ty: &Ty) -> bool {
        self.occurs(u32::MAX, ty, &mut 0)
    }

    /// Whether a variable stands in a type, or the type is too large.
    fn occurs(&self, var: u32, ty: &Ty, nodes: &mut u32) -> bool {
        ty.any(&mut |part| {
            *nodes += 1;
            match part {
                _ if *nodes > MAX_NODES => true,
                Ty::Var(other) if *other == var => true,
                Ty::Var(other) => match &self.values[*other as usize] {
                    Some(value) => self.occurs(var, value, nodes),
                    None => false,
                },
                _ => false,
            }
        })
    }
}

/// The parameters of something that can be called, and last what it returns.
pub(super) fn fn_parts(ty: &Ty) -> Option<&'static [Ty]> {
    match ty {
        Ty::FnPtr(parts) | Ty::FnDef(_, parts) | Ty::Closure(_, parts) => Some(parts.parts()),
        _ => None,
    }
}
