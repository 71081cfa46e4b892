//! Which types contain a value that is followed, and where.

use super::Follow;
use super::state::Steps;
use crate::analysis::world::World;
use crate::base::Name;
use crate::hir::{AdtKind, GenericParamKind, ItemKind};
use crate::resolve::{Def, ItemRef};
use crate::types::{self, Args, Ty};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

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
    shared: RefCell<FxHashMap<ItemRef, bool>>,
    nothing: Rc<[Leaf]>,
}

impl<'a> Holds<'a> {
    pub(super) fn new(world: &'a World, follow: Follow<'a>) -> Self {
        let (leaves, shared) = (RefCell::default(), RefCell::default());
        Self { world, follow, leaves, shared, nothing: Rc::new([]) }
    }

    /// Whether a value of this type is followed itself.
    pub(super) fn is_followed(&self, ty: &Ty) -> bool {
        (self.follow)(ty)
    }

    /// Whether there is something to follow in a type.
    pub(super) fn any(&self, ty: &Ty) -> bool {
        // what an `impl Trait` hides is seen where it is made
        !self.leaves(ty).is_empty() || matches!(ty, Ty::Opaque(_))
    }

    /// The followed values in a value of this type.
    pub(super) fn leaves(&self, ty: &Ty) -> Rc<[Leaf]> {
        match ty {
            Ty::Adt(..) | Ty::Tuple(_) | Ty::Array(_) | Ty::Slice(_) => {}
            _ if self.is_followed(ty) => return Rc::new([Leaf { steps: Steps::new(), ty: ty.clone() }]),
            _ => return self.nothing.clone(),
        }
        if let Some(known) = self.leaves.borrow().get(ty) {
            return known.clone();
        }
        let mut search = Search { holds: self, steps: Steps::new(), hidden: 0, inside: Vec::new(), found: Vec::new() };
        search.search(ty);
        let found: Rc<[Leaf]> = if search.found.is_empty() { self.nothing.clone() } else { search.found.into() };
        self.leaves.borrow_mut().insert(ty.clone(), found.clone());
        found
    }

    fn is_shared(&self, item: ItemRef) -> bool {
        *self.shared.borrow_mut().entry(item).or_insert_with(|| {
            let name = self.world.names.item(item).name;
            let short = |path: &&str| name.is_some_and(|name| path.ends_with(name.as_str()));
            SHARED.iter().any(|path| short(&path)) && SHARED.contains(&self.world.names.def_path(item).as_str())
        })
    }

    /// The types of the fields, variant by variant.
    pub(super) fn fields(&self, item: ItemRef, args: &Args) -> Vec<Vec<(Name, Ty)>> {
        types::fields(&self.world.names, &self.world.types, item, args)
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
            Ty::Adt(item, _) => {
                let names = &self.world.names;
                let name = |trait_: ItemRef| names.item(trait_).name.is_some_and(|name| name == "Copy");
                names.impls_of(Def::Item(*item)).any(|data| data.trait_.is_some_and(name))
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
}

impl Search<'_, '_> {
    fn search(&mut self, ty: &Ty) {
        if self.holds.is_followed(ty) {
            let leaf = Leaf { steps: self.steps.clone(), ty: ty.clone() };
            if !self.found.contains(&leaf) {
                self.found.push(leaf);
            }
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
