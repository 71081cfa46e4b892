//! Byte offsets to lines and columns.

use memchr::memchr_iter;

/// A place for a person: both numbers start at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineCol {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters (Unicode scalar values), from 1.
    pub column: u32,
}

/// Where the lines of one text start.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Scans `text` once.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1));
        Self { starts }
    }

    /// The line of `offset`, from 0.
    pub fn line(&self, offset: u32) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The byte offset at which `line` (from 0) starts; the last line's start past the end.
    pub fn line_start(&self, line: usize) -> u32 {
        self.starts[line.min(self.starts.len() - 1)]
    }

    /// How many lines there are (a final line end opens one more, empty line).
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// Line and column of `offset` in `text`, which must be the text of [`LineIndex::new`]. A byte order mark takes no column.
    pub fn line_col(&self, text: &str, offset: u32) -> LineCol {
        let line = self.line(offset);
        let before = text.get(self.starts[line] as usize..offset as usize).unwrap_or_default();
        let column = before.trim_start_matches('\u{feff}').chars().count() as u32 + 1;
        LineCol { line: line as u32 + 1, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_the_byte_order_mark() {
        let text = "\u{feff}a\nüb\r\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_col(text, 3), LineCol { line: 1, column: 1 });
        assert_eq!(index.line_col(text, 7), LineCol { line: 2, column: 2 });
        assert_eq!(index.line_count(), 3);
    }
}
