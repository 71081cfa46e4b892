//! Which types contain a value that is followed, and where.

use super::Follow;
use super::state::Steps;
use crate::analysis::world::World;
use crate::base::{Memo, Name};
use crate::hir::{AdtKind, GenericParamKind, ItemKind};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Args, Ty};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// A followed value in a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// Where it is; behind variants and in containers nothing is said.
    pub steps: Steps,
    /// What it is.
    pub ty: Ty,
}

/// How deep types are followed.
const MAX_DEPTH: usize = 8;

/// How many parts of a type are looked at.
const MAX_TYPES: u32 = 400;

/// Handles: the last one drops what they share, and they can be anywhere. `PhantomData` owns nothing.
const SHARED: [&str; 6] = [
    "std::sync::Arc",
    "std::sync::Weak",
    "std::rc::Rc",
    "std::rc::Weak",
    "std::marker::PhantomData",
    "std::mem::ManuallyDrop",
];

/// Answers for one question.
pub(super) struct Holds<'a> {
    world: &'a World,
    follow: Follow<'a>,
    leaves: RefCell<FxHashMap<Ty, Rc<[Leaf]>>>,
    reach: Arc<Reach>,
    /// Whether what is followed borrows: of foreign types only those with a lifetime have it in them.
    borrowing: bool,
    nothing: Rc<[Leaf]>,
}

/// What structs, enums and unions hold, whatever their arguments are. One table for each question; that about guards is kept
/// for all bodies.
pub(in crate::analysis) type Reach = Memo<ItemRef, Inside>;

/// What a struct, enum or union holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Inside {
    /// It is a handle: see [`SHARED`].
    Shared,
    /// A followed type can be reached through its fields.
    Followed,
    /// There is none but in its arguments.
    Nothing,
}

impl<'a> Holds<'a> {
    pub(super) fn new(world: &'a World, follow: Follow<'a>, reach: Arc<Reach>, borrowing: bool) -> Self {
        Self { world, follow, leaves: RefCell::default(), reach, borrowing, nothing: Rc::new([]) }
    }

    /// Whether a value of this type is followed itself.
    pub(super) fn is_followed(&self, ty: &Ty) -> bool {
        (self.follow)(ty)
    }

    /// Whether there is something to follow in a type.
    pub(super) fn any(&self, ty: &Ty) -> bool {
        // what an `impl Trait` hides is seen where it is made
        self.reaches(ty) || matches!(ty, Ty::Opaque(_))
    }

    /// Whether there may be something to follow in a type: a superset of what [`Holds::leaves`] finds, in linear time.
    fn reaches(&self, ty: &Ty) -> bool {
        if self.is_followed(ty) {
            return true;
        }
        match ty {
            Ty::Tuple(parts) => parts.iter().any(|part| self.reaches(part)),
            Ty::Array(elem) | Ty::Slice(elem) => self.reaches(elem),
            Ty::Adt(item, args) => match self.inside(*item) {
                Inside::Shared => false,
                Inside::Followed => true,
                Inside::Nothing => args.iter().any(|arg| self.reaches(arg)),
            },
            _ => false,
        }
    }

    /// What a struct, enum or union is made of, without its arguments.
    fn inside(&self, start: ItemRef) -> Inside {
        if let Some(known) = self.reach.get(&start) {
            return known;
        }
        if self.world.names.is_at(start, &SHARED) {
            return self.reach.put(start, Inside::Shared);
        }
        let (mut open, mut seen) = (vec![start], FxHashSet::from_iter([start]));
        open.retain(|item| self.is_looked_into(*item));
        while let Some(item) = open.pop() {
            for field in types::fields(&self.world.names, &self.world.types, item).into_iter().flatten() {
                let is_found = field.any(&mut |part| match part {
                    _ if self.is_followed(part) => true,
                    Ty::Adt(inner, _) => match self.reach.get(inner) {
                        Some(known) => known == Inside::Followed,
                        None if self.is_shared(*inner) => false,
                        None => {
                            if seen.insert(*inner) && self.is_looked_into(*inner) {
                                open.push(*inner);
                            }
                            false
                        }
                    },
                    _ => false,
                });
                if is_found {
                    return self.reach.put(start, Inside::Followed);
                }
            }
        }
        for item in seen {
            self.reach.put(item, Inside::Nothing);
        }
        Inside::Nothing
    }

    /// Whether the fields of a type may hold what is followed. Most foreign types have none of it, and their fields would
    /// have to be read for that.
    fn is_looked_into(&self, item: ItemRef) -> bool {
        !self.borrowing || !self.world.is_known(item) || self.borrows(item)
    }

    /// The followed values in a value of this type.
    pub(super) fn leaves(&self, ty: &Ty) -> Rc<[Leaf]> {
        match ty {
            Ty::Adt(..) | Ty::Tuple(_) | Ty::Array(_) | Ty::Slice(_) => {}
            _ if self.is_followed(ty) => return Rc::new([Leaf { steps: Steps::new(), ty: *ty }]),
            _ => return self.nothing.clone(),
        }
        if let Some(known) = self.leaves.borrow().get(ty) {
            return known.clone();
        }
        if !self.reaches(ty) {
            self.leaves.borrow_mut().insert(*ty, self.nothing.clone());
            return self.nothing.clone();
        }
        let (steps, inside, found) = (Steps::new(), Vec::new(), Vec::new());
        let mut search = Search { holds: self, steps, hidden: 0, inside, found, left: MAX_TYPES };
        search.search(ty);
        let found: Rc<[Leaf]> = if search.found.is_empty() { self.nothing.clone() } else { search.found.into() };
        self.leaves.borrow_mut().insert(*ty, found.clone());
        found
    }

    fn is_shared(&self, item: ItemRef) -> bool {
        let find = || self.world.names.is_at(item, &SHARED);
        match self.reach.get(&item) {
            Some(known) => known == Inside::Shared,
            None if find() => self.reach.put(item, Inside::Shared) == Inside::Shared,
            None => false,
        }
    }

    /// The types of the fields, variant by variant.
    pub(super) fn fields(&self, item: ItemRef, args: &Args) -> Vec<Vec<(Name, Ty)>> {
        types::fields_with(&self.world.names, &self.world.types, item, args)
    }

    /// Whether a struct, enum or union borrows: it has a lifetime.
    fn borrows(&self, item: ItemRef) -> bool {
        let generics = self.world.names.generics(item);
        generics.is_some_and(|of| of.params.iter().any(|param| matches!(param.kind, GenericParamKind::Lifetime)))
    }

    /// Whether a value of this type is copied where it is used by value.
    pub(super) fn is_copy(&self, ty: &Ty) -> bool {
        match ty {
            // a mutable reference is borrowed again
            Ty::Ref(..) | Ty::Ptr(..) | Ty::Builtin(_) | Ty::Never | Ty::FnDef(..) | Ty::FnPtr(_) => true,
            Ty::Tuple(parts) => parts.iter().all(|part| self.is_copy(part)),
            Ty::Array(elem) => self.is_copy(elem),
            // an `Option` is, where what is in it is
            Ty::Adt(item, args) => {
                let names = &self.world.names;
                let name = |trait_: ItemRef| names.item(trait_).name.is_some_and(|name| name == "Copy");
                names.impls_of(Def::Item(*item)).any(|data| data.trait_.is_some_and(name))
                    && args.iter().all(|arg| arg.is_unknown() || self.is_copy(arg))
            }
            _ => false,
        }
    }

    /// Whether a value of this type may own what it was made of without showing it: futures, closures, trait objects.
    pub(super) fn hides(&self, ty: &Ty) -> bool {
        let hides = |part: &Ty| matches!(part, Ty::Async(_) | Ty::Closure(..) | Ty::Opaque(_) | Ty::Dyn(_));
        !matches!(ty, Ty::Ref(..)) && ty.any(&mut |part| hides(part))
    }
}

/// One search through a type.
struct Search<'h, 'a> {
    holds: &'h Holds<'a>,
    steps: Steps,
    /// How many variants and containers are around.
    hidden: u32,
    inside: Vec<ItemRef>,
    found: Vec<Leaf>,
    /// How many types may still be looked at.
    left: u32,
}

impl Search<'_, '_> {
    fn search(&mut self, ty: &Ty) {
        if self.holds.is_followed(ty) {
            let leaf = Leaf { steps: self.steps.clone(), ty: *ty };
            if !self.found.contains(&leaf) {
                self.found.push(leaf);
            }
            return;
        }
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || !self.holds.reaches(ty) {
            return;
        }
        match ty {
            Ty::Tuple(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    self.step(Name::new(&index.to_string()), part);
                }
            }
            Ty::Array(elem) | Ty::Slice(elem) => self.hide(elem),
            Ty::Adt(item, args) if !self.holds.is_shared(*item) => self.adt(*item, args),
            _ => {}
        }
    }

    fn adt(&mut self, item: ItemRef, args: &Args) {
        let world = self.holds.world;
        let ItemKind::Adt(adt) = &world.names.item(item).kind else { return };
        let has_fields = adt.variants.iter().any(|variant| !variant.fields.is_empty());
        if !has_fields {
            // of a foreign type nothing but the signature is known
            if world.is_known(item) && !self.holds.borrows(item) {
                args.iter().for_each(|arg| self.hide(arg));
            }
            return;
        }
        if self.inside.contains(&item) || self.inside.len() >= MAX_DEPTH {
            return;
        }
        self.inside.push(item);
        for variant in self.holds.fields(item, args) {
            for (name, field) in variant {
                match adt.kind {
                    AdtKind::Struct => self.step(name, &field),
                    _ => self.hide(&field),
                }
            }
        }
        self.inside.pop();
    }

    fn step(&mut self, name: Name, ty: &Ty) {
        if self.hidden > 0 {
            self.search(ty);
            return;
        }
        self.steps.push(name);
        self.search(ty);
        self.steps.pop();
    }

    fn hide(&mut self, ty: &Ty) {
        self.hidden += 1;
        self.search(ty);
        self.hidden -= 1;
    }
}
