//! Predicates of `#[cfg(..)]` (the Reference, "Conditional compilation"), kept in the file and evaluated later, so that
//! one reading of a file serves every configuration.

#![allow(missing_docs, reason = "the fields of a variant are explained in the documentation of the variant")]

use crate::base::Name;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// A predicate of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CfgId(pub u32);

/// A predicate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CfgExpr {
    /// `all(..)`
    All(Box<[CfgExpr]>),
    /// `any(..)`
    Any(Box<[CfgExpr]>),
    /// `not(..)`
    Not(Box<CfgExpr>),
    /// `unix`, `test`
    Flag(Name),
    /// `feature = "full"`
    KeyValue(Name, Box<str>),
    /// `true`, `false`
    Const(bool),
    /// What could not be read.
    Unknown,
}

/// What is known of a configuration option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// Both are looked at.
    Either,
}

impl super::Stmt {
    /// The `cfg` on it.
    pub fn cfg(&self) -> Option<CfgId> {
        self.attrs.as_deref().and_then(|attrs| attrs.cfg)
    }
}

impl Truth {
    fn not(self) -> Self {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Either => Truth::Either,
        }
    }
}

impl CfgExpr {
    /// The same with other predicates in the place of flags, such as an alias stands for.
    pub fn with(&self, flags: &FxHashMap<Name, CfgExpr>) -> CfgExpr {
        let all = |parts: &[CfgExpr]| parts.iter().map(|part| part.with(flags)).collect();
        match self {
            CfgExpr::All(parts) => CfgExpr::All(all(parts)),
            CfgExpr::Any(parts) => CfgExpr::Any(all(parts)),
            CfgExpr::Not(inner) => CfgExpr::Not(Box::new(inner.with(flags))),
            CfgExpr::Flag(name) => flags.get(name).unwrap_or(self).clone(),
            CfgExpr::KeyValue(..) | CfgExpr::Const(_) | CfgExpr::Unknown => self.clone(),
        }
    }

    /// Evaluates in three-valued (Kleene) logic; `option` says what holds of a flag (no value) or of a key and value.
    pub fn evaluate(&self, option: &impl Fn(Name, Option<&str>) -> Truth) -> Truth {
        match self {
            CfgExpr::All(parts) => combine(parts.iter().map(|part| part.evaluate(option)), Truth::No, Truth::Yes),
            CfgExpr::Any(parts) => combine(parts.iter().map(|part| part.evaluate(option)), Truth::Yes, Truth::No),
            CfgExpr::Not(inner) => inner.evaluate(option).not(),
            CfgExpr::Flag(name) => option(*name, None),
            CfgExpr::KeyValue(key, value) => option(*key, Some(value)),
            CfgExpr::Const(true) => Truth::Yes,
            CfgExpr::Const(false) => Truth::No,
            CfgExpr::Unknown => Truth::Either,
        }
    }
}

/// `decisive` wins over all; without it an `Either` wins over `neutral`.
fn combine(parts: impl Iterator<Item = Truth>, decisive: Truth, neutral: Truth) -> Truth {
    let mut result = neutral;
    for part in parts {
        if part == decisive {
            return decisive;
        }
        if part == Truth::Either {
            result = Truth::Either;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_options_leave_both_ways_open() {
        let flag = |name: &str| CfgExpr::Flag(Name::new(name));
        let option = |name: Name, _: Option<&str>| if name == "test" { Truth::No } else { Truth::Either };
        let both = CfgExpr::All(Box::new([flag("unix"), flag("test")]));
        assert_eq!(both.evaluate(&option), Truth::No);
        assert_eq!(CfgExpr::Not(Box::new(both)).evaluate(&option), Truth::Yes);
        assert_eq!(CfgExpr::Any(Box::new([flag("unix"), flag("test")])).evaluate(&option), Truth::Either);
        assert_eq!(CfgExpr::All(Box::new([])).evaluate(&option), Truth::Yes);
    }
}
