//! How loud each rule is in each file.

use crate::base::{ByFolder, Catalog, Confidence, Finding, Level, RuleInfo};
use crate::config::{LevelAction, LevelChange, PathGlobs, Settings};
use rustc_hash::FxHashMap;
use std::path::Path;
use std::rc::Rc;

/// Why a finding is neither shown nor suppressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// It is in test code; `--include-tests` shows it.
    Test,
    /// `--pedantic` shows it.
    Pedantic,
    /// Its rule is off.
    Allowed,
}

/// The level of one rule.
#[derive(Clone, Copy, Debug)]
struct Slot {
    level: Level,
    /// The user named the rule itself.
    named: bool,
}

/// The levels of all rules in some file.
#[derive(Clone, Debug)]
pub struct FileLevels(Vec<Slot>);

/// Computes levels: defaults, then each layer of the settings with its overrides.
pub struct Levels<'a> {
    rules: &'a Catalog,
    settings: &'a ByFolder<Settings>,
    root: &'a Path,
    /// The paths of all overrides, for each of the settings.
    overrides: Vec<Vec<PathGlobs>>,
    cache: FxHashMap<(usize, Vec<bool>), Rc<FileLevels>>,
}

impl<'a> Levels<'a> {
    /// The levels that `settings` give to `rules`; shown paths start from `root`.
    pub fn new(rules: &'a Catalog, settings: &'a ByFolder<Settings>, root: &'a Path) -> Self {
        let of = |settings: &Settings| {
            let overrides = settings.levels.iter().flat_map(|layer| &layer.overrides);
            overrides.map(|one| PathGlobs::new(&one.paths)).collect()
        };
        let overrides = settings.values().iter().map(of).collect();
        Self { rules, settings, root, overrides, cache: FxHashMap::default() }
    }

    /// All rules.
    pub fn rules(&self) -> &'a Catalog {
        self.rules
    }

    /// What holds in the file that is shown as `path`.
    pub fn settings(&self, path: &str) -> &'a Settings {
        self.settings.at(&self.root.join(path))
    }

    /// The levels in the file that is shown as `path`.
    pub fn of(&mut self, path: &str) -> Rc<FileLevels> {
        let path = self.root.join(path);
        let index = self.settings.index_at(&path);
        let matches = self.overrides[index].iter().map(|globs| globs.is_match(&path, self.root)).collect();
        let key = (index, matches);
        if let Some(levels) = self.cache.get(&key) {
            return Rc::clone(levels);
        }
        let levels = Rc::new(self.compute(&self.settings.values()[index], &key.1));
        self.cache.insert(key, Rc::clone(&levels));
        levels
    }

    /// The level of the rule `id` in the file `path`; a rule that is not in the catalogue is a warning.
    pub fn level(&mut self, id: &str, path: &str) -> Level {
        let levels = self.of(path);
        self.rules.index_of(id).map_or(Level::Warn, |index| levels.0[index].level)
    }

    /// Whether anything that `name` (a rule or a group) means is on in the file `path`.
    pub fn is_active(&mut self, name: &str, path: &str) -> bool {
        let levels = self.of(path);
        self.rules.iter().zip(&levels.0).any(|(rule, slot)| rule.is_named(name) && slot.level > Level::Allow)
    }

    /// How loud a finding in the file `path` is, or why it is not shown. One-time work counts one level less, unless its
    /// rule is named by the user; `--pedantic` shows it anyway.
    pub fn judge(&mut self, finding: &Finding, path: &str) -> Result<Level, Hidden> {
        let settings = self.settings(path);
        let pedantic = settings.pedantic;
        let index = self.rules.index_of(finding.rule);
        let slot = index.map_or(Slot { level: Level::Warn, named: false }, |index| self.of(path).0[index]);
        if slot.level == Level::Allow {
            let waits = !pedantic && !slot.named && index.is_some_and(|_| self.waits_for_pedantic(finding.rule));
            return Err(if waits { Hidden::Pedantic } else { Hidden::Allowed });
        }
        if finding.test && !settings.include_tests {
            return Err(Hidden::Test);
        }
        if finding.confidence == Confidence::Possible && !pedantic {
            return Err(Hidden::Pedantic);
        }
        let mut level = slot.level;
        if finding.once && !slot.named {
            level = if pedantic { level.lowered().max(Level::Warn) } else { level.lowered() };
        }
        match level {
            Level::Allow => Err(Hidden::Pedantic),
            Level::Warn if settings.deny_warnings => Ok(Level::Deny),
            _ => Ok(level),
        }
    }

    fn waits_for_pedantic(&self, id: &str) -> bool {
        self.rules.get(id).is_some_and(|rule| rule.pedantic)
    }

    fn compute(&self, settings: &Settings, matches: &[bool]) -> FileLevels {
        let default = |rule: &RuleInfo| match rule.pedantic {
            true if !settings.pedantic => Level::Allow,
            true => wanted(rule),
            false => rule.level,
        };
        let mut slots: Vec<Slot> = self.rules.iter().map(|rule| Slot { level: default(rule), named: false }).collect();
        let mut matches = matches.iter();
        for layer in &settings.levels {
            self.apply(settings, &layer.changes, &mut slots);
            for (one, matched) in layer.overrides.iter().zip(&mut matches) {
                if *matched {
                    self.apply(settings, &one.levels, &mut slots);
                }
            }
        }
        FileLevels(slots)
    }

    fn apply(&self, settings: &Settings, changes: &[LevelChange], slots: &mut [Slot]) {
        let before = slots.to_vec();
        let mut selecting = false;
        for change in changes {
            if change.action == LevelAction::Select && !selecting {
                selecting = true;
                slots.fill(Slot { level: Level::Allow, named: false });
            }
            for (index, rule) in self.rules.iter().enumerate().filter(|(_, rule)| rule.is_named(&change.name)) {
                let level = match change.action {
                    LevelAction::Set(level) => level,
                    LevelAction::Ignore => Level::Allow,
                    LevelAction::Select if before[index].level == Level::Allow => wanted(rule),
                    LevelAction::Select => before[index].level,
                };
                let named = change.name == rule.id;
                // A group does not wake a pedantic rule: that takes its name, `pedantic` or `--pedantic`.
                let asleep = rule.pedantic && before[index].level == Level::Allow && slots[index].level == Level::Allow;
                let wakes = named || settings.pedantic || change.name == crate::base::rule_info::PEDANTIC;
                if level == Level::Allow || !asleep || wakes {
                    slots[index] = Slot { level, named };
                }
            }
        }
    }
}

/// The level of a rule that is asked for.
fn wanted(rule: &RuleInfo) -> Level {
    rule.level.max(Level::Warn)
}
