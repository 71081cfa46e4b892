//! Lists that exist once: equal lists are the same pointer. Types are made of them, so that copying a type is free,
//! comparing two is one comparison, and what a type contains is known without looking.
//!
//! Lists live as long as the process, as [`Name`]s do. They are few: types repeat from body to body, and the variables
//! of each body are numbered from zero.

use super::ty::{Projection, TraitRef, Ty};
use crate::base::Name;
use crate::resolve::ItemRef;
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::borrow::Borrow;
use std::cell::RefCell;
use std::fmt;
use std::hash::{BuildHasher as _, Hash, Hasher};
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

/// What a type contains somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    pub const NONE: Flags = Flags(0);
    /// [`Ty::Var`]
    pub const VAR: Flags = Flags(1);
    /// [`Ty::Param`]
    pub const PARAM: Flags = Flags(2);
    /// [`Ty::Projection`]
    pub const PROJECTION: Flags = Flags(4);
    /// [`Ty::Closure`]
    pub const CLOSURE: Flags = Flags(8);
    /// [`Ty::Opaque`]
    pub const OPAQUE: Flags = Flags(16);
    /// Anything.
    pub const ANY: Flags = Flags(u8::MAX);
    /// What has no flag of its own.
    const PLAIN: Flags = Flags(128);

    /// These and others.
    pub const fn and(self, others: Flags) -> Flags {
        Flags(self.0 | others.0)
    }

    /// Whether it has some of these.
    pub fn has(self, some: Flags) -> bool {
        self.0 & some.0 != 0
    }

    /// What all of these contain.
    pub fn of<'t, T: Part>(parts: impl IntoIterator<Item = &'t T>) -> Self {
        parts.into_iter().fold(Flags::NONE, |all, part| all.and(part.flags()))
    }
}

/// What lists are made of.
pub trait Part: Copy + Eq + Hash + fmt::Debug + 'static {
    /// What it contains.
    fn flags(&self) -> Flags;
    /// What this thread has already asked for, so that the shared table is locked once per list and thread.
    #[doc(hidden)]
    fn with_seen<R>(ask: impl FnOnce(&mut Known<Self>) -> R) -> R;
    /// The lists of all threads.
    #[doc(hidden)]
    fn shared() -> &'static [Mutex<FxHashSet<Entry<Self>>>; SHARDS];
}

const SHARDS: usize = 16;
/// Room that the table of a thread starts with.
const LISTS: usize = 8192;

struct Node<T: 'static> {
    parts: &'static [T],
    flags: Flags,
}

/// A list in a table, found by what is in it.
pub struct Entry<T: 'static> {
    parts: &'static [T],
    node: &'static Node<T>,
}

impl<T> Clone for Entry<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Entry<T> {}
impl<T: PartialEq> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}
impl<T: Eq> Eq for Entry<T> {}
impl<T: Hash> Hash for Entry<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts.hash(state);
    }
}
impl<T> Borrow<[T]> for Entry<T> {
    fn borrow(&self) -> &[T] {
        self.parts
    }
}

/// The lists that one thread has asked for.
pub struct Known<T: 'static> {
    lists: FxHashSet<Entry<T>>,
    /// For lists that are on the way.
    spare: Vec<T>,
}

impl<T> Known<T> {
    const fn new() -> Self {
        Self { lists: FxHashSet::with_hasher(FxBuildHasher), spare: Vec::new() }
    }
}

/// A list of parts of types.
pub struct List<T: 'static>(Option<&'static Node<T>>);

impl<T: Part> List<T> {
    /// The list of these.
    pub fn of(parts: &[T]) -> Self {
        if parts.is_empty() {
            return Self(None);
        }
        T::with_seen(|seen| {
            if let Some(entry) = seen.lists.get(parts) {
                return Self(Some(entry.node));
            }
            if seen.lists.capacity() == 0 {
                seen.lists.reserve(LISTS);
            }
            let entry = shared(parts);
            seen.lists.insert(entry);
            Self(Some(entry.node))
        })
    }

    /// What its parts contain.
    pub(super) fn flags(self) -> Flags {
        self.0.map_or(Flags::NONE, |node| node.flags)
    }

    /// Its parts, for as long as the process lives.
    pub(super) fn parts(self) -> &'static [T] {
        self.0.map_or(&[], |node| node.parts)
    }
}

fn shared<T: Part>(parts: &[T]) -> Entry<T> {
    let shard = (FxBuildHasher.hash_one(parts) >> 32) as usize % SHARDS;
    let mut table = T::shared()[shard].lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(entry) = table.get(parts) {
        return *entry;
    }
    let parts: &'static [T] = Vec::leak(parts.to_vec());
    let node = Box::leak(Box::new(Node { parts, flags: Flags::of(parts) }));
    let entry = Entry { parts, node };
    table.insert(entry);
    entry
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for List<T> {}
impl<T> Default for List<T> {
    fn default() -> Self {
        Self(None)
    }
}
impl<T> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self.0, other.0) {
            (Some(a), Some(b)) => std::ptr::eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
}
impl<T> Eq for List<T> {}
impl<T> Hash for List<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.map_or(0, |node| std::ptr::from_ref(node).addr()).hash(state);
    }
}
impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.map_or(&[], |node| node.parts)
    }
}
impl<T: Part> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        let mut spare = T::with_seen(|seen| std::mem::take(&mut seen.spare));
        spare.extend(parts);
        let list = Self::of(&spare);
        spare.clear();
        T::with_seen(|seen| seen.spare = spare);
        list
    }
}
impl<T: Part> From<Vec<T>> for List<T> {
    fn from(parts: Vec<T>) -> Self {
        Self::of(&parts)
    }
}
impl<T: Part, const N: usize> From<[T; N]> for List<T> {
    fn from(parts: [T; N]) -> Self {
        Self::of(&parts)
    }
}
impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A part that exists once.
pub struct One<T: 'static>(&'static T);

impl<T: Part> One<T> {
    /// The one that is equal to this.
    pub fn new(part: T) -> Self {
        match List::of(&[part]).0 {
            Some(node) => Self(&node.parts[0]),
            None => unreachable!("a list of one part is not empty"),
        }
    }
}

impl<T> Clone for One<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for One<T> {}
impl<T> PartialEq for One<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
impl<T> Eq for One<T> {}
impl<T> Hash for One<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::from_ref(self.0).addr().hash(state);
    }
}
impl<T: fmt::Debug> fmt::Debug for One<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
impl<T> Deref for One<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

/// Makes types parts of lists, with tables of their own.
macro_rules! parts {
    ($($part:ty => |$it:ident| $flags:expr;)*) => {
        $(
            impl Part for $part {
                fn flags(&self) -> Flags {
                    let $it = self;
                    $flags
                }

                fn with_seen<R>(ask: impl FnOnce(&mut Known<Self>) -> R) -> R {
                    thread_local! {
                        static SEEN: RefCell<Known<$part>> = const { RefCell::new(Known::new()) };
                    }
                    SEEN.with_borrow_mut(ask)
                }

                fn shared() -> &'static [Mutex<FxHashSet<Entry<Self>>>; SHARDS] {
                    static TABLE: [Mutex<FxHashSet<Entry<$part>>>; SHARDS] =
                        [const { Mutex::new(FxHashSet::with_hasher(FxBuildHasher)) }; SHARDS];
                    &TABLE
                }
            }
        )*
    };
}

parts! {
    Ty => |ty| match ty {
        Ty::Unknown | Ty::Never | Ty::Builtin(_) => Flags::PLAIN,
        Ty::Var(_) => Flags::VAR,
        Ty::Param(..) => Flags::PARAM,
        Ty::Adt(_, args) | Ty::Tuple(args) | Ty::FnPtr(args) | Ty::FnDef(_, args) => args.flags().and(Flags::PLAIN),
        Ty::Closure(_, args) => args.flags().and(Flags::CLOSURE),
        Ty::Ref(inner, _) | Ty::Ptr(inner, _) | Ty::Slice(inner) | Ty::Array(inner) | Ty::Async(inner) => inner.flags(),
        Ty::Opaque(bounds) => bounds.flags().and(Flags::OPAQUE),
        Ty::Dyn(bounds) => bounds.flags().and(Flags::PLAIN),
        Ty::Projection(of) => of.flags().and(Flags::PROJECTION),
    };
    TraitRef => |of| of.args.flags().and(of.assoc.flags());
    (Name, Ty) => |of| of.1.flags();
    // traits, as methods are looked for in them
    ItemRef => |_it| Flags::PLAIN;
    Projection => |of| of.args.flags().and(of.self_ty.flags());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_lists_are_the_same_on_all_threads() {
        let make = || List::from([Ty::builtin("u8"), Ty::builtin("str").reference(true)]);
        let there = std::thread::spawn(make).join().expect("it ends");
        assert!(there == make());
        assert!(make() != List::from([Ty::builtin("u8")]));
        assert_eq!(List::<Ty>::of(&[]), List::default());
        assert_eq!(make().len(), 2);
    }

    #[test]
    fn lists_made_while_another_is_made_stay_apart() {
        let inner = |n: u32| Ty::Tuple((0..n).map(Ty::Var).collect());
        let list: List<Ty> = (1..4).map(inner).collect();
        assert_eq!(list.iter().map(|ty| matches!(ty, Ty::Tuple(of) if of.is_empty())).collect::<Vec<_>>(), [false; 3]);
        assert_eq!(list[2], inner(3));
    }

    #[test]
    fn what_a_type_contains_is_known() {
        let ty = Ty::Tuple(List::from([Ty::Var(1).reference(false), Ty::Unknown]));
        assert!(ty.flags().has(Flags::VAR) && !ty.flags().has(Flags::PARAM.and(Flags::CLOSURE)));
    }
}
