//! The files as codespan wants them, without what a terminal would obey.

use crate::base::{FileId, Files};
use codespan_reporting::files::{Error, Files as Provider};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// The files of a run; a text is looked through when it is first shown.
pub(super) struct Sources<'a> {
    files: &'a Files,
    printable: Vec<OnceCell<Cow<'a, str>>>,
}

impl<'a> Sources<'a> {
    pub fn new(files: &'a Files) -> Self {
        Self { files, printable: (0..files.len()).map(|_| OnceCell::new()).collect() }
    }
}

impl<'a> Provider<'a> for Sources<'_> {
    type FileId = FileId;
    type Name = Cow<'a, str>;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<Cow<'a, str>, Error> {
        Ok(one_line(&self.files.get(id).path))
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, Error> {
        let text = self.printable.get(id.0 as usize).ok_or(Error::FileMissing)?;
        Ok(text.get_or_init(|| printable(&self.files.get(id).text)))
    }

    fn line_index(&'a self, id: FileId, byte: usize) -> Result<usize, Error> {
        Ok(self.files.get(id).lines().line(byte as u32))
    }

    fn line_range(&'a self, id: FileId, line: usize) -> Result<Range<usize>, Error> {
        let file = self.files.get(id);
        let lines = file.lines();
        if line >= lines.line_count() {
            let (given, max) = (line, lines.line_count() - 1);
            return Err(Error::LineTooLarge { given, max });
        }
        let mut start = lines.line_start(line) as usize;
        // The byte order mark is no column.
        if start == 0 && file.text.starts_with('\u{feff}') {
            start = '\u{feff}'.len_utf8();
        }
        let end = if line + 1 < lines.line_count() { lines.line_start(line + 1) as usize } else { file.text.len() };
        Ok(start..end.max(start))
    }
}

/// As [`printable`], and on a single line: for the names of files, which may have anything in them.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    match printable(text) {
        shown if shown.contains(['\n', '\r']) => Cow::Owned(shown.replace('\n', "\\n").replace('\r', "\\r")),
        shown => shown,
    }
}

/// A text in which control characters and those that turn the direction of writing are replaced, byte for byte, so that a
/// source can neither paint nor disguise itself.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let replaced = |c: char| match c.len_utf8() {
        _ if !obeyed(c) => c.to_string(),
        3 => "\u{fffd}".into(),
        length => "?".repeat(length),
    };
    Cow::Owned(text.chars().map(replaced).collect())
}
