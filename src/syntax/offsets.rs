//! Spans to byte offsets.

use crate::base::TextRange;
use memchr::memchr_iter;
use proc_macro2::{LineColumn, Span, extra::DelimSpan};
use std::cell::Cell;

/// Turns the parser's spans into byte offsets of the file. proc-macro2 counts characters and its own way back to bytes
/// grows a tree per question; it is asked for lines and columns, and the way from there is a short one: questions come
/// nearly in the order of the text.
pub struct Offsets<'a> {
    text: &'a str,
    /// Where each line starts that the parser was given, in characters.
    lines: Vec<u32>,
    /// Where each piece of the text starts that the parser was given: in characters of what it was given, and in bytes of
    /// the text.
    pieces: Vec<(u32, u32)>,
    /// The piece that was asked about last.
    last: Cell<usize>,
    is_ascii: bool,
}

impl<'a> Offsets<'a> {
    /// For a parser that was given `given`, which is made of these pieces of `text`.
    pub fn new(text: &'a str, given: &str, pieces: Vec<(u32, u32)>) -> Self {
        let is_ascii = given.is_ascii();
        let ends = memchr_iter(b'\n', given.as_bytes());
        let lines = match is_ascii {
            true => ends.map(|at| at as u32 + 1).collect(),
            false => given.chars().enumerate().filter(|(_, c)| *c == '\n').map(|(at, _)| at as u32 + 1).collect(),
        };
        Self { text, lines, pieces, last: Cell::new(0), is_ascii }
    }

    /// For a parser that was given all that stands behind `start`.
    pub fn behind(text: &'a str, start: usize) -> Self {
        let (mut pieces, mut chars, mut bytes) = (Vec::new(), 0, start as u32);
        for line in text[start..].split_inclusive('\n') {
            pieces.push((chars, bytes));
            chars += line.chars().count() as u32;
            bytes += line.len() as u32;
        }
        Self::new(text, &text[start..], pieces)
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
        let line = match at.line.checked_sub(2) {
            None => Some(0),
            Some(line) => self.lines.get(line).copied(),
        };
        let found = line.and_then(|line| self.byte_of(line + at.column as u32));
        found.unwrap_or(self.text.len() as u32)
    }

    /// The byte of the text that is this character of what the parser was given.
    fn byte_of(&self, char: u32) -> Option<u32> {
        let (first, start) = self.pieces[self.piece_of(char)?];
        let rest = &self.text[start as usize..];
        let within = (char - first) as usize;
        let bytes = match self.is_ascii {
            true => within.min(rest.len()),
            false => rest.char_indices().nth(within).map_or(rest.len(), |(byte, _)| byte),
        };
        Some(start + bytes as u32)
    }

    /// The piece with a character: that of the last question, the next one, or another.
    fn piece_of(&self, char: u32) -> Option<usize> {
        let has = |at: usize| {
            let starts_after = |at: usize| self.pieces.get(at).is_none_or(|(first, _)| *first > char);
            !starts_after(at) && starts_after(at + 1)
        };
        let last = self.last.get();
        let found = match [last, last + 1].into_iter().find(|at| has(*at)) {
            Some(found) => found,
            None => self.pieces.partition_point(|(first, _)| *first <= char).checked_sub(1)?,
        };
        self.last.set(found);
        Some(found)
    }
}
