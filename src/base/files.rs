//! The files of a run, with their text.

use super::diagnostic::{FileId, Span};
use super::line_index::{LineCol, LineIndex};
use std::sync::OnceLock;

/// One file.
#[derive(Debug)]
pub struct SourceFile {
    /// The path as it is shown: relative to the root of the run where it lies below it, with forward slashes.
    pub path: String,
    /// The text as it lies on disk (a byte order mark and `\r\n` kept); not UTF-8: decoded lossily.
    pub text: String,
    lines: OnceLock<LineIndex>,
}

impl SourceFile {
    /// A file; lines are counted when somebody asks.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// Where its lines start.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// Line and column of a byte offset.
    pub fn line_col(&self, offset: u32) -> LineCol {
        self.lines().line_col(&self.text, offset)
    }
}

/// All files of a run; a [`FileId`] is an index into it.
#[derive(Debug, Default)]
pub struct Files(Vec<SourceFile>);

impl Files {
    /// Adds a file.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.0.push(file);
        FileId(self.0.len() as u32 - 1)
    }

    /// The file of an id that this table gave out.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.0[id.0 as usize]
    }

    /// All files in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.0.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a span; empty where it does not lie on character boundaries.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.range.to_usize()).unwrap_or_default()
    }
}
