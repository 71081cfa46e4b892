//! What users say about levels.

use super::Located;
use crate::base::{Catalog, Level};

/// What is said of a rule or group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelAction {
    /// `-A`, `-W`, `-D`, a key of `[levels]`: this level.
    Set(Level),
    /// `--select`: these rules, and of the others only those that are selected too.
    Select,
    /// `--ignore`: not these.
    Ignore,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// A rule or a group.
    pub name: String,
    /// What of it.
    pub action: LevelAction,
}

impl LevelChange {
    /// `name` gets `level`.
    pub fn set(name: impl Into<String>, level: Level) -> Self {
        Self { name: name.into(), action: LevelAction::Set(level) }
    }

    /// Checks a name of the command line: what to say of it if there is no such rule or group.
    pub fn problem(&self, rules: &Catalog) -> Option<String> {
        (!rules.knows(&self.name)).then(|| match rules.nearest(&self.name) {
            Some(near) => format!("unknown rule or group `{}`; did you mean `{near}`?", self.name),
            None => format!("unknown rule or group `{}`", self.name),
        })
    }
}

/// Levels that hold for some files only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Globs, as in [`exclude`](super::Config::exclude).
    pub paths: Vec<Located>,
    /// What holds there.
    pub levels: Vec<LevelChange>,
}

/// What one place says about levels; later things win, and what is said of some files wins over what is said of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelLayer {
    /// For all files.
    pub changes: Vec<LevelChange>,
    /// For some files.
    pub overrides: Vec<Override>,
}

impl LevelLayer {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.overrides.is_empty()
    }
}
