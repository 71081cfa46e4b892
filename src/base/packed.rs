//! Data that is unpacked when somebody asks for it.
//!
//! A [`Packer`] writes values one behind the other; a [`Store`] has the bytes, and each value is a range of them. What
//! nobody asks for costs neither time nor memory beyond its bytes.

use super::name::{LateNames, NameTable};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

/// The place of a value among the bytes of its store.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    start: u32,
    len: u32,
}

/// The places of values that lie one behind the other.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Places {
    start: u32,
    /// Where each value ends, from the start.
    ends: Vec<u32>,
}

/// What packs and unpacks a value: its form among the bytes.
pub trait Packable: Sized + Default {
    /// The form.
    type Packed: Serialize + DeserializeOwned;
    /// The value as it is written; what it holds in turn may go to places of its own.
    fn pack(&self, packer: &mut Packer) -> Self::Packed;
    /// The value as it was.
    fn unpack(packed: Self::Packed, store: &Arc<Store>) -> Self;
}

/// Writes values.
#[derive(Debug, Default)]
pub struct Packer {
    bytes: Vec<u8>,
    failed: bool,
}

impl Packer {
    /// Writes a value; says where.
    pub fn put<T: Packable>(&mut self, value: &T) -> Place {
        let packed = value.pack(self);
        let start = self.bytes.len() as u32;
        Place { start, len: self.write(&packed).saturating_sub(start) }
    }

    /// Writes values that are to be unpacked one by one.
    pub fn put_all<T: Serialize>(&mut self, values: &[T]) -> Places {
        let start = self.bytes.len() as u32;
        Places { start, ends: values.iter().map(|value| self.write(value).saturating_sub(start)).collect() }
    }

    /// Writes what a value looks like; says where that ends.
    fn write(&mut self, packed: &impl Serialize) -> u32 {
        match postcard::to_extend(packed, std::mem::take(&mut self.bytes)) {
            Ok(bytes) => self.bytes = bytes,
            Err(_) => self.failed = true,
        }
        self.bytes.len() as u32
    }

    /// Packs what `put` puts, and what it says of that; `None` where something can't be written, or is too large.
    pub fn pack<T: Serialize>(put: impl FnOnce(&mut Self) -> T) -> Option<Vec<u8>> {
        let mut packer = Self::default();
        let (names, root) = NameTable::pack(|| {
            let root = put(&mut packer);
            postcard::to_stdvec(&root).ok()
        });
        let (bytes, root) = (packer.bytes, root?);
        if packer.failed || bytes.len() > u32::MAX as usize {
            return None;
        }
        let mut packed = postcard::to_stdvec(&Head { names, root: &root, len: bytes.len() }).ok()?;
        packed.extend(bytes);
        Some(packed)
    }
}

/// What stands in front of the values.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    names: Vec<&'a str>,
    root: &'a [u8],
    /// How many bytes follow.
    len: usize,
}

/// The bytes of values, with the names in them.
pub struct Store {
    bytes: Vec<u8>,
    /// Where the values start.
    start: usize,
    names: Arc<LateNames>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Store {
    /// What [`Packer::pack`] packed, behind as many other bytes; `None` where it is not whole.
    pub fn unpack<T: DeserializeOwned>(bytes: Vec<u8>, behind: usize) -> Option<(Arc<Self>, T)> {
        let (head, rest): (Head<'_>, &[u8]) = postcard::take_from_bytes(bytes.get(behind..)?).ok()?;
        if head.len != rest.len() {
            return None;
        }
        let names = Arc::new(LateNames::new(&head.names));
        let root = NameTable::read(&names, || postcard::from_bytes(head.root).ok())?;
        let start = bytes.len() - rest.len();
        Some((Arc::new(Self { bytes, start, names }), root))
    }

    /// The value of a place; where the bytes are not what was written, none.
    fn get<T: Packable>(self: &Arc<Self>, at: Place) -> T {
        self.read(at).map(|packed| T::unpack(packed, self)).unwrap_or_default()
    }

    fn read<T: DeserializeOwned>(&self, at: Place) -> Option<T> {
        let start = self.start + at.start as usize;
        let bytes = self.bytes.get(start..start + at.len as usize)?;
        NameTable::read(&self.names, || postcard::from_bytes(bytes).ok())
    }
}

/// A value that is there, or will be when somebody asks for it.
pub struct Lazy<T> {
    value: OnceLock<T>,
    from: Option<(Arc<Store>, Place)>,
}

impl<T: fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { value: value.into(), from: None }
    }
}

impl<T: Packable> Lazy<T> {
    /// The value of a place.
    pub fn new(store: &Arc<Store>, at: Place) -> Self {
        Self { value: OnceLock::new(), from: Some((Arc::clone(store), at)) }
    }

    fn unpacked(&self) -> T {
        self.from.as_ref().map_or_else(T::default, |(store, at)| store.get(*at))
    }
}

impl<T: Packable> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| self.unpacked())
    }
}

impl<T: Packable> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        if self.value.get().is_none() {
            self.value = self.unpacked().into();
        }
        match self.value.get_mut() {
            Some(value) => value,
            None => unreachable!("it was set"),
        }
    }
}

/// Values that are unpacked one by one, each when somebody asks for it.
#[derive(Clone)]
pub struct LateList<T> {
    store: Arc<Store>,
    places: Places,
    values: Box<[OnceLock<T>]>,
}

impl<T> fmt::Debug for LateList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LateList").field("len", &self.values.len()).finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned> LateList<T> {
    /// The values of these places.
    pub fn new(store: &Arc<Store>, places: Places) -> Self {
        let values = places.ends.iter().map(|_| OnceLock::new()).collect();
        Self { store: Arc::clone(store), places, values }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of a number; `None` where there is none, or the bytes are not what was written.
    pub fn get(&self, index: usize) -> Option<&T> {
        let value = self.values.get(index)?;
        if let Some(known) = value.get() {
            return Some(known);
        }
        let start = if index == 0 { 0 } else { self.places.ends[index - 1] };
        let place = Place { start: self.places.start + start, len: self.places.ends[index].checked_sub(start)? };
        let read = self.store.read(place)?;
        Some(value.get_or_init(|| read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Name;

    #[derive(Debug, Default, PartialEq)]
    struct Word(Option<Name>);

    impl Packable for Word {
        type Packed = Option<Name>;
        fn pack(&self, _: &mut Packer) -> Self::Packed {
            self.0
        }
        fn unpack(packed: Self::Packed, _: &Arc<Store>) -> Self {
            Self(packed)
        }
    }

    #[test]
    fn values_are_as_they_were() {
        let words = ["sleep", "join", "sleep"].map(|text| Word(Some(Name::new(text))));
        let mut packed = b"before".to_vec();
        let places = |packer: &mut Packer| words.iter().map(|word| packer.put(word)).collect::<Vec<_>>();
        packed.extend(Packer::pack(places).expect("it can be packed"));
        let cut = packed[..packed.len() - 1].to_vec();
        assert!(Store::unpack::<Vec<Place>>(cut, 6).is_none());
        let (store, places) = Store::unpack::<Vec<Place>>(packed, 6).expect("it is whole");
        let mut lazy: Vec<Lazy<Word>> = places.iter().map(|at| Lazy::new(&store, *at)).collect();
        assert_eq!(*lazy[1], words[1]);
        assert_eq!(*lazy[2], words[0]);
        lazy[0].0 = None;
        assert_eq!(*lazy[0], Word(None));
    }

    #[test]
    fn one_of_many_is_unpacked_alone() {
        let names = ["sleep", "join", "park"].map(Name::new);
        let packed = Packer::pack(|packer| packer.put_all(&names)).expect("it can be packed");
        let (store, places) = Store::unpack::<Places>(packed, 0).expect("it is whole");
        let late: LateList<Name> = LateList::new(&store, places);
        assert_eq!((late.get(2), late.get(0), late.get(3)), (Some(&names[2]), Some(&names[0]), None));
        assert!(late.values[1].get().is_none());
    }
}
