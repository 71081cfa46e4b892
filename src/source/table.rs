//! TOML read leniently: as much as can be read is read, every error keeps its place.

use super::Problem;
use crate::base::{LineCol, LineIndex};
use std::cell::RefCell;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A parsed document with what is needed to say where something stands.
pub(super) struct Document<'a> {
    pub(super) path: &'a Path,
    text: &'a str,
    lines: LineIndex,
    root: DeTable<'a>,
    /// Whether there were errors, so that parts may be missing.
    pub(super) broken: bool,
    /// Values of a wrong type, as they are come upon.
    wrong: RefCell<Vec<Problem>>,
}

impl<'a> Document<'a> {
    /// Parses; errors are problems, and what stands around them is read all the same.
    pub(super) fn parse(path: &'a Path, text: &'a str, problems: &mut Vec<Problem>) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let document = Self {
            path,
            text,
            lines: LineIndex::new(text),
            root: root.into_inner(),
            broken: !errors.is_empty(),
            wrong: RefCell::default(),
        };
        // One mistake often gives several errors; the first one is the one to mend.
        if let Some(error) = errors.into_iter().next() {
            let message =
                format!("cannot be parsed: {}; mend it, until then only the rest of it counts", error.message());
            problems.push(Problem {
                path: path.to_path_buf(),
                at: error.span().map(|span| document.place(span.start)),
                message,
                is_broken: true,
            });
        }
        document
    }

    /// The outermost table.
    pub(super) fn root(&self) -> Table<'_> {
        Table { document: self, table: &self.root }
    }

    /// The values of a wrong type that were asked for.
    pub(super) fn wrong_types(self) -> Vec<Problem> {
        self.wrong.into_inner()
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let message = format!("`{key}` must be {wanted}, not {}", type_of(value.get_ref()));
        let problem = Problem::at(self.path, self.place(value.span().start), message);
        let mut wrong = self.wrong.borrow_mut();
        if !wrong.contains(&problem) {
            wrong.push(problem);
        }
    }

    fn place(&self, offset: usize) -> LineCol {
        self.lines.line_col(self.text, offset.min(self.text.len()) as u32)
    }
}

/// A table of a document. Keys can be asked for by several spellings, the first one wins; a value of another type is told
/// and then absent.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    document: &'a Document<'a>,
    table: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// The value of the first spelling that is there.
    pub(super) fn value(self, keys: &[&str]) -> Option<&'a Spanned<DeValue<'a>>> {
        keys.iter().find_map(|key| self.table.get(*key))
    }

    /// The value as `read` takes it, which is as `wanted` says.
    fn typed<T>(self, keys: &[&str], wanted: &str, read: impl Fn(&'a DeValue<'a>) -> Option<T>) -> Option<T> {
        let value = self.value(keys)?;
        let read = read(value.get_ref());
        if read.is_none() {
            let key = keys.iter().find(|key| self.table.contains_key(**key)).unwrap_or(&"");
            self.document.wrong_type(key, value, wanted);
        }
        read
    }

    pub(super) fn str(self, keys: &[&str]) -> Option<&'a str> {
        self.typed(keys, "a string", |value| value.as_str())
    }

    pub(super) fn string(self, keys: &[&str]) -> Option<String> {
        self.str(keys).map(str::to_owned)
    }

    pub(super) fn bool(self, keys: &[&str]) -> Option<bool> {
        self.typed(keys, "`true` or `false`", |value| value.as_bool())
    }

    fn array(self, keys: &[&str], wanted: &str) -> &'a [Spanned<DeValue<'a>>] {
        self.typed(keys, wanted, |value| value.as_array().map(|array| &array[..])).unwrap_or_default()
    }

    pub(super) fn strings(self, keys: &[&str]) -> Vec<String> {
        self.located_strings(keys).into_iter().map(|(text, _)| text).collect()
    }

    pub(super) fn located_strings(self, keys: &[&str]) -> Vec<(String, LineCol)> {
        let mut strings = Vec::new();
        for value in self.array(keys, "an array of strings") {
            match value.get_ref().as_str() {
                Some(text) => strings.push((text.to_owned(), self.place(value))),
                None => self.document.wrong_type(keys[0], value, "an array of strings"),
            }
        }
        strings
    }

    pub(super) fn table(self, keys: &[&str]) -> Option<Table<'a>> {
        let table = self.typed(keys, "a table", |value| value.as_table())?;
        Some(Table { document: self.document, table })
    }

    pub(super) fn tables(self, keys: &[&str]) -> Vec<Table<'a>> {
        let mut tables = Vec::new();
        for value in self.array(keys, "an array of tables") {
            match self.child(value) {
                Some(table) => tables.push(table),
                None => self.document.wrong_type(keys[0], value, "an array of tables"),
            }
        }
        tables
    }

    /// Says that a value is of no type that its key can have.
    pub(super) fn wrong_type(self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        self.document.wrong_type(key, value, wanted);
    }

    /// Keys and values.
    pub(super) fn entries(self) -> impl Iterator<Item = (&'a str, &'a Spanned<DeValue<'a>>)> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), value))
    }

    /// A value of this table as a table.
    pub(super) fn child(self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        value.get_ref().as_table().map(|table| Table { document: self.document, table })
    }

    /// Where a value starts.
    pub(super) fn place(self, value: &Spanned<DeValue<'a>>) -> LineCol {
        self.document.place(value.span().start)
    }

    /// A problem at a value.
    pub(super) fn problem(self, value: &Spanned<DeValue<'a>>, message: impl Into<String>) -> Problem {
        Problem::at(self.document.path, self.place(value), message)
    }
}

fn type_of(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

/// The value without its places.
pub(super) fn owned(value: &DeValue) -> toml::Value {
    match value {
        DeValue::String(text) => toml::Value::String(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => toml::Value::Integer(number),
            Err(_) => toml::Value::String(number.to_string()),
        },
        DeValue::Float(number) => match number.as_str().parse() {
            Ok(number) => toml::Value::Float(number),
            Err(_) => toml::Value::String(number.to_string()),
        },
        DeValue::Boolean(value) => toml::Value::Boolean(*value),
        DeValue::Datetime(time) => toml::Value::Datetime(*time),
        DeValue::Array(values) => toml::Value::Array(values.iter().map(|value| owned(value.get_ref())).collect()),
        DeValue::Table(table) => {
            let entry = |(key, value): (&Spanned<_>, &Spanned<_>)| (key_text(key), owned(value.get_ref()));
            toml::Value::Table(table.iter().map(entry).collect())
        }
    }
}

fn key_text(key: &Spanned<std::borrow::Cow<'_, str>>) -> String {
    key.get_ref().to_string()
}
