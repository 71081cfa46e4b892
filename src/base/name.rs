//! Interned names: a name is one pointer, equal names are the same pointer.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::RefCell;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

/// An identifier (raw identifiers without `r#`). Copying is free and comparing is one comparison of pointers; the
/// order is that of the text, so that sorting does not depend on which thread saw a name first.
#[derive(Clone, Copy)]
pub struct Name(&'static &'static str);

/// Names live as long as the process: a few megabytes for the largest workspaces.
static TABLE: LazyLock<[Mutex<FxHashSet<Entry>>; SHARDS]> = LazyLock::new(Default::default);
const SHARDS: usize = 16;

thread_local! {
    /// What this thread has already asked for, so that the shared table is locked once per name and thread.
    static SEEN: RefCell<FxHashSet<Entry>> = RefCell::default();
}

#[derive(Clone, Copy)]
struct Entry(&'static &'static str);

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl Eq for Entry {}
impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (*self.0).hash(state);
    }
}
impl std::borrow::Borrow<str> for Entry {
    fn borrow(&self) -> &str {
        self.0
    }
}

impl Name {
    /// The name of `text`.
    pub fn new(text: &str) -> Self {
        SEEN.with_borrow_mut(|seen| {
            if let Some(entry) = seen.get(text) {
                return Self(entry.0);
            }
            let entry = shared(text);
            seen.insert(entry);
            Self(entry.0)
        })
    }

    /// Where its text lies: an order for looking names up, which differs from run to run.
    pub fn place(self) -> usize {
        std::ptr::from_ref(self.0).addr()
    }

    /// Its text.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

/// Names while data is packed: data has their numbers, the texts stand beside it, each once.
#[derive(Debug, Default)]
pub struct NameTable {
    names: Vec<Name>,
    numbers: FxHashMap<Name, u32>,
    late: Option<Arc<LateNames>>,
}

/// Texts that become names when data that has their numbers is unpacked.
#[derive(Debug)]
pub struct LateNames {
    text: String,
    /// Where each text ends.
    ends: Vec<u32>,
    names: Box<[OnceLock<Name>]>,
}

impl LateNames {
    /// Texts, as [`NameTable::pack`] gave them.
    pub fn new(texts: &[&str]) -> Self {
        let text = texts.concat();
        let ends = texts.iter().scan(0, |end, text| {
            *end += text.len() as u32;
            Some(*end)
        });
        Self { text, ends: ends.collect(), names: texts.iter().map(|_| OnceLock::new()).collect() }
    }

    fn get(&self, number: u32) -> Option<Name> {
        let at = number as usize;
        let start = if at == 0 { 0 } else { *self.ends.get(at - 1)? };
        let name = || Name::new(&self.text[start as usize..self.ends[at] as usize]);
        Some(*self.names.get(at)?.get_or_init(name))
    }
}

thread_local! {
    /// The table of the data that this thread packs or unpacks.
    static PACKING: RefCell<NameTable> = RefCell::default();
}

impl NameTable {
    /// Packs data; the names in it are numbered in a new table.
    pub fn pack<T>(pack: impl FnOnce() -> T) -> (Vec<&'static str>, T) {
        let outer = PACKING.replace(Self::default());
        let packed = pack();
        let table = PACKING.replace(outer);
        (table.names.into_iter().map(Name::as_str).collect(), packed)
    }

    /// Unpacks data whose names were numbered in this order.
    pub fn unpack<T>(names: &[&str], unpack: impl FnOnce() -> T) -> T {
        let names = names.iter().map(|text| Name::new(text)).collect();
        Self { names, ..Self::default() }.reading(unpack)
    }

    /// Unpacks data whose names were numbered in the order of these.
    pub fn read<T>(names: &Arc<LateNames>, unpack: impl FnOnce() -> T) -> T {
        Self { late: Some(Arc::clone(names)), ..Self::default() }.reading(unpack)
    }

    fn reading<T>(self, unpack: impl FnOnce() -> T) -> T {
        let outer = PACKING.replace(self);
        let unpacked = unpack();
        PACKING.set(outer);
        unpacked
    }

    fn name(&self, number: u32) -> Option<Name> {
        match &self.late {
            Some(late) => late.get(number),
            None => self.names.get(number as usize).copied(),
        }
    }
}

/// As its number in the table at hand: see [`NameTable`].
impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = PACKING.with_borrow_mut(|table| {
            let next = table.names.len() as u32;
            let number = *table.numbers.entry(*self).or_insert(next);
            if number == next {
                table.names.push(*self);
            }
            number
        });
        serializer.serialize_u32(number)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u32::deserialize(deserializer)?;
        let name = PACKING.with_borrow(|table| table.name(number));
        name.ok_or_else(|| serde::de::Error::custom("a name that is not in the table"))
    }
}

fn shared(text: &str) -> Entry {
    let shard = text.bytes().fold(text.len(), |hash, byte| hash.wrapping_mul(31) ^ byte as usize) % SHARDS;
    let mut table = TABLE[shard].lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some(entry) = table.get(text) {
        return *entry;
    }
    let text: &'static str = Box::leak(text.into());
    let entry = Entry(Box::leak(Box::new(text)));
    table.insert(entry);
    entry
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
impl Eq for Name {}
impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place().hash(state);
    }
}
impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Name {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}
impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_one_name_on_every_thread() {
        let here = Name::new("sleep");
        let there = std::thread::spawn(|| Name::new("sleep")).join().expect("the thread ends well");
        assert_eq!(here, there);
        assert_ne!(here, Name::new("sleeps"));
        assert!(Name::new("a") < Name::new("b"));
    }
}
