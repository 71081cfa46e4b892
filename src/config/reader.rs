//! Walks a parsed TOML table and writes down what is wrong, with its place.

use super::{ConfigProblem, Located};
use crate::base::spelling::nearest;
use crate::base::{Level, TextRange};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with its place.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// Collects the problems of one text.
pub(super) struct Reader {
    path: String,
    pub(super) problems: Vec<ConfigProblem>,
}

impl Reader {
    pub(super) fn new(path: &str) -> Self {
        Self { path: path.to_owned(), problems: Vec::new() }
    }

    pub(super) fn report(&mut self, level: Level, range: TextRange, message: String, help: Option<String>) {
        self.problems.push(ConfigProblem { path: self.path.clone(), range, level, message, help });
    }

    /// The whole text as a table, or none where it is not TOML.
    pub(super) fn document<'i>(&mut self, text: &'i str) -> Option<DeTable<'i>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let clean = errors.is_empty();
        for error in errors {
            let range = error.span().map(range).unwrap_or_default();
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            self.report(Level::Deny, range, message, None);
        }
        clean.then(|| table.into_inner())
    }

    /// The entries of a table in the order in which they are written.
    pub(super) fn entries<'t, 'i>(&self, table: &'t DeTable<'i>) -> Vec<(&'t str, TextRange, &'t Value<'i>)> {
        let mut entries: Vec<_> =
            table.iter().map(|(key, value)| (key.get_ref().as_ref(), range(key.span()), value)).collect();
        entries.sort_by_key(|(_, range, _)| *range);
        entries
    }

    /// A key that nobody reads.
    pub(super) fn unknown_key(&mut self, key: &str, at: TextRange, known: &[&str]) {
        let help = match nearest(key, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known keys: {}", known.join(", ")),
        };
        self.report(Level::Warn, at, format!("unknown key `{key}`"), Some(help));
    }

    fn wrong_type(&mut self, key: &str, value: &Value<'_>, wanted: &str) {
        let found = value.get_ref().type_str();
        let article = if found.starts_with(['a', 'i']) { "an" } else { "a" };
        self.report(Level::Deny, range(value.span()), format!("`{key}` must be {wanted}, not {article} {found}"), None);
    }

    pub(super) fn boolean(&mut self, key: &str, value: &Value<'_>) -> Option<bool> {
        let said = value.get_ref().as_bool();
        if said.is_none() {
            self.wrong_type(key, value, "`true` or `false`");
        }
        said
    }

    /// A whole number, not below zero.
    pub(super) fn number(&mut self, key: &str, value: &Value<'_>) -> Option<u64> {
        let said = value.get_ref().as_integer().and_then(|said| {
            let digits = said.as_str().replace('_', "");
            u64::from_str_radix(&digits, said.radix()).ok()
        });
        if said.is_none() {
            self.wrong_type(key, value, "a number of bytes");
        }
        said
    }

    pub(super) fn string<'t>(&mut self, key: &str, value: &'t Value<'_>) -> Option<&'t str> {
        let said = value.get_ref().as_str();
        if said.is_none() {
            self.wrong_type(key, value, "a string");
        }
        said
    }

    pub(super) fn table<'t, 'i>(&mut self, key: &str, value: &'t Value<'i>) -> Option<&'t DeTable<'i>> {
        let said = value.get_ref().as_table();
        if said.is_none() {
            self.wrong_type(key, value, "a table");
        }
        said
    }

    /// The elements of an array; `what` says of what.
    pub(super) fn array<'t, 'i>(&mut self, key: &str, value: &'t Value<'i>, what: &str) -> &'t [Value<'i>] {
        match value.get_ref().as_array() {
            Some(array) => array,
            None => {
                self.wrong_type(key, value, &format!("an array of {what}"));
                &[]
            }
        }
    }

    pub(super) fn strings(&mut self, key: &str, value: &Value<'_>) -> Vec<Located> {
        let mut strings = Vec::new();
        for element in self.array(key, value, "strings") {
            if let Some(text) = self.string(&format!("{key}[{}]", strings.len()), element) {
                strings.push(self.located(text, element));
            }
        }
        strings
    }

    pub(super) fn located(&self, text: &str, value: &Value<'_>) -> Located {
        Located { value: text.to_owned(), path: self.path.clone(), range: range(value.span()), from: None }
    }

    /// Paths of Rust items; what can't be one is an error.
    pub(super) fn paths(&mut self, key: &str, value: &Value<'_>) -> Vec<Located> {
        let mut paths = self.strings(key, value);
        paths.retain(|path| self.check_path(path));
        paths
    }

    /// Whether a text can be the path of a Rust item.
    pub(super) fn check_path(&mut self, path: &Located) -> bool {
        let word = |segment: &str| {
            segment == "*"
                || (!segment.is_empty()
                    && !segment.starts_with(|c: char| c.is_ascii_digit())
                    && segment.chars().all(|c| c.is_alphanumeric() || c == '_'))
        };
        let good = path.value.trim_start_matches("::").split("::").all(word);
        if !good {
            let help = "write it as in a `use` of the crate that defines it: `acme::db::Client::query`";
            let message = format!("`{}` is not the path of a Rust item", path.value);
            self.report(Level::Deny, path.range, message, Some(help.into()));
        }
        good
    }
}

/// TOML's ranges are ours.
pub(super) fn range(span: std::ops::Range<usize>) -> TextRange {
    TextRange::new(span.start as u32, span.end as u32)
}
