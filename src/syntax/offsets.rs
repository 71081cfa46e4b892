//! Spans to byte offsets.

use crate::base::TextRange;
use memchr::{memchr, memchr_iter};
use proc_macro2::{LineColumn, Span, extra::DelimSpan};

/// Turns the parser's spans into byte offsets of the file. proc-macro2 counts characters and its own way back to bytes
/// grows a tree per question; lines are few, so a table of them with the rare lines that are not ASCII is faster.
pub struct Offsets<'a> {
    text: &'a str,
    /// Where each line that the parser was given starts in the text.
    line_starts: Vec<u32>,
    /// Lines with characters of several bytes; empty where the whole text is ASCII.
    wide: Vec<bool>,
}

impl<'a> Offsets<'a> {
    /// For a parser that was given these lines of the text.
    pub fn new(text: &'a str, line_starts: Vec<u32>) -> Self {
        let wide = if text.is_ascii() { Vec::new() } else { wide_lines(text, &line_starts) };
        Self { text, line_starts, wide }
    }

    /// For a parser that was given all that stands behind `start`.
    pub fn behind(text: &'a str, start: usize) -> Self {
        let mut line_starts = vec![start as u32];
        line_starts.extend(memchr_iter(b'\n', &text.as_bytes()[start..]).map(|at| (start + at + 1) as u32));
        Self::new(text, line_starts)
    }

    /// The byte at which `span` starts.
    pub fn start(&self, span: Span) -> u32 {
        self.offset(span.start())
    }

    /// The byte behind `span`.
    pub fn end(&self, span: Span) -> u32 {
        self.offset(span.end())
    }

    /// The whole of `span`.
    pub fn range(&self, span: Span) -> TextRange {
        TextRange::new(self.start(span), self.end(span))
    }

    /// The byte behind a closing delimiter.
    pub fn close(&self, span: &DelimSpan) -> u32 {
        self.end(span.close())
    }

    /// The byte of an opening delimiter.
    pub fn open(&self, span: &DelimSpan) -> u32 {
        self.start(span.open())
    }

    /// Whether a word stands behind `span`.
    pub fn is_followed_by(&self, span: Span, word: &str) -> bool {
        let rest = self.text.get(self.end(span) as usize..).unwrap_or_default().trim_start();
        rest.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    }

    fn offset(&self, at: LineColumn) -> u32 {
        let Some(line) = at.line.checked_sub(1).filter(|line| *line < self.line_starts.len()) else {
            return self.text.len() as u32;
        };
        let start = self.line_starts[line];
        if !self.wide.get(line).copied().unwrap_or(false) {
            return (start + at.column as u32).min(self.text.len() as u32);
        }
        let rest = &self.text[start as usize..];
        let bytes = rest.char_indices().nth(at.column).map_or(rest.len(), |(byte, _)| byte);
        start + bytes as u32
    }
}

fn wide_lines(text: &str, starts: &[u32]) -> Vec<bool> {
    let line = |start: &u32| {
        let rest = &text.as_bytes()[*start as usize..];
        &rest[..memchr(b'\n', rest).unwrap_or(rest.len())]
    };
    starts.iter().map(|start| !line(start).is_ascii()).collect()
}
