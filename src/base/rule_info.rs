//! What a rule says about itself, and the list of all rules.

use super::diagnostic::Level;
use super::spelling::nearest;
use rustc_hash::FxHashMap;

/// The name that stands for every rule.
pub const ALL: &str = "all";
/// The name that stands for the rules that are off unless asked for.
pub const PEDANTIC: &str = "pedantic";

/// What is known of a rule without running it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its public name, in snake_case.
    pub id: &'static str,
    /// The group it belongs to.
    pub group: &'static str,
    /// Its level where nobody says otherwise; of a pedantic rule the level once it is asked for.
    pub level: Level,
    /// Off unless asked for.
    pub pedantic: bool,
    /// The first version that has it.
    pub since: String,
    /// What it reports, in one line.
    pub title: String,
    /// What it reports and why, in at most 1,024 characters.
    pub description: String,
    /// Its whole page.
    pub help_markdown: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Lints of rustc and Clippy that say the same (`clippy::await_holding_lock`): where they are allowed, so is this rule.
    pub twins: Vec<String>,
}

impl RuleInfo {
    /// A rule with nothing but its name, group and level.
    pub fn new(id: &'static str, group: &'static str, level: Level) -> Self {
        Self {
            id,
            group,
            level,
            pedantic: false,
            since: String::new(),
            title: String::new(),
            description: String::new(),
            help_markdown: String::new(),
            tags: Vec::new(),
            twins: Vec::new(),
        }
    }

    /// Whether `name`, a rule or a group as users write them, means this rule.
    pub fn is_named(&self, name: &str) -> bool {
        name == self.id || name == self.group || name == ALL || (name == PEDANTIC && self.pedantic)
    }
}

/// All rules of this program, in the order in which they are listed.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    rules: Vec<RuleInfo>,
    index: FxHashMap<&'static str, usize>,
}

impl Catalog {
    /// The list of `rules`; of two with one id the first counts.
    pub fn new(rules: Vec<RuleInfo>) -> Self {
        let mut catalog = Self::default();
        for rule in rules {
            if !catalog.index.contains_key(rule.id) {
                catalog.index.insert(rule.id, catalog.rules.len());
                catalog.rules.push(rule);
            }
        }
        catalog
    }

    /// The rule of an id.
    pub fn get(&self, id: &str) -> Option<&RuleInfo> {
        self.index_of(id).map(|index| &self.rules[index])
    }

    /// The place of an id in the list.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// All rules.
    pub fn iter(&self) -> impl Iterator<Item = &RuleInfo> {
        self.rules.iter()
    }

    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The groups, in the order of their first rules; then `pedantic` and `all`.
    pub fn groups(&self) -> Vec<&'static str> {
        let mut groups = Vec::new();
        for name in self.rules.iter().map(|rule| rule.group).chain([PEDANTIC, ALL]) {
            if !groups.contains(&name) {
                groups.push(name);
            }
        }
        groups
    }

    /// Whether `name` is a rule or a group.
    pub fn knows(&self, name: &str) -> bool {
        self.index.contains_key(name) || self.groups().contains(&name)
    }

    /// How narrow a name is: 0 for `all`, 1 for a group, 2 for a rule.
    pub fn narrowness(&self, name: &str) -> u8 {
        match name {
            ALL => 0,
            _ if self.index.contains_key(name) => 2,
            _ => 1,
        }
    }

    /// The rule or group that somebody who wrote `name` may have meant.
    pub fn nearest(&self, name: &str) -> Option<&'static str> {
        nearest(name, self.rules.iter().map(|rule| rule.id).chain(self.groups()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_rules_groups_and_everything() {
        let mut pedantic = RuleInfo::new("unbounded_channel", "tasks", Level::Warn);
        pedantic.pedantic = true;
        let catalog = Catalog::new(vec![RuleInfo::new("blocking_fs", "blocking", Level::Warn), pedantic]);
        assert_eq!(catalog.groups(), ["blocking", "tasks", "pedantic", "all"]);
        assert!(["all", "pedantic", "tasks", "blocking_fs"].iter().all(|name| catalog.knows(name)));
        assert!(!catalog.knows("blocking_sf"));
        assert_eq!(catalog.nearest("blocking-fs"), Some("blocking_fs"));
        assert_eq!(catalog.nearest("blockin"), Some("blocking"));
        assert_eq!(catalog.nearest("needless_return"), None);
        assert!(catalog.get("unbounded_channel").is_some_and(|rule| rule.is_named("pedantic")));
        assert!(catalog.get("blocking_fs").is_some_and(|rule| !rule.is_named("pedantic")));
    }
}
