//! Attributes, read as far as their input is a list of metas.

use super::cfg::CfgId;
use crate::base::{Name, TextRange};
use serde::{Deserialize, Serialize};

/// One attribute or one entry of its list: `a::b`, `a = "x"`, `a(b, c = 1)` or a literal alone (then without a path).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The path; empty for a literal alone.
    pub path: Box<[Name]>,
    /// The value behind `=`, or the literal; strings without their quotes.
    pub value: Option<Box<str>>,
    /// The entries of the list; empty where there is no list or it does not read as one.
    pub args: Box<[Meta]>,
    /// Where it stands, without `#[` and `]`.
    pub range: TextRange,
}

impl Meta {
    /// Whether the path is this one name.
    pub fn is(&self, name: &str) -> bool {
        matches!(&*self.path, [only] if *only == name)
    }

    /// Whether this is the `#[must_use]` of a future: "futures do nothing unless you `.await` or poll them".
    pub fn says_to_poll(&self) -> bool {
        let says = |text: &str| text.contains("poll") || text.contains("await");
        self.is("must_use") && self.value.as_deref().is_some_and(says)
    }

    /// The last name of the path.
    pub fn last(&self) -> Option<Name> {
        self.path.last().copied()
    }
}

/// The attributes of an item, statement, field or file. Documentation comments are left out, `cfg` and `cfg_attr` are
/// taken apart: what `cfg_attr` adds stands among the others unless its predicate can only be false.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attrs {
    /// All `cfg`s together.
    pub cfg: Option<CfgId>,
    /// All others.
    pub metas: Box<[Meta]>,
}

impl Attrs {
    /// The attributes whose path is this one name.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Meta> {
        self.metas.iter().filter(move |meta| meta.is(name))
    }

    /// Whether there is an attribute whose path ends in this name, however long it is: of a macro of another crate.
    pub fn has_last(&self, name: &str) -> bool {
        self.metas.iter().any(|meta| meta.last().is_some_and(|last| last == name))
    }

    /// Whether a `derive` names one of these traits, however long the path is.
    pub fn derives(&self, traits: &[&str]) -> bool {
        let mut derived = self.named("derive").flat_map(|derive| &derive.args);
        derived.any(|derive| derive.last().is_some_and(|name| traits.contains(&name.as_str())))
    }

    /// Whether there is an attribute whose path is this one name.
    pub fn has(&self, name: &str) -> bool {
        self.named(name).next().is_some()
    }
}
