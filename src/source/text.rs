//! The text of a file.

use super::Problem;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Larger files are not read: nobody writes them, and offsets are 32 bits wide.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// The text of a file as it lies on disk: a byte order mark and `\r\n` are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Whether the file is not UTF-8, so that parts of the text are replacement characters and offsets do not fit the file.
    pub lossy: bool,
}

/// Reads a file; the error says why it cannot be linted.
pub fn read_text(path: &Path) -> Result<Text, Problem> {
    read_up_to(path, MAX_FILE_BYTES)
}

fn read_up_to(path: &Path, limit: u64) -> Result<Text, Problem> {
    let unreadable = |error: io::Error| Problem::new(path, unreadable(&error));
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Problem::new(path, "is not a regular file: name a file or a folder"));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large, even if it grows while it is read.
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        let mebibytes = limit / (1024 * 1024);
        return Err(Problem::new(path, format!("is larger than {mebibytes} MiB and is not linted: exclude it")));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Text { text, lossy: false },
        Err(error) => Text { text: String::from_utf8_lossy(error.as_bytes()).into_owned(), lossy: true },
    })
}

/// Why a file or folder cannot be read, and the way out.
pub(super) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "does not exist: check the path".to_owned(),
        io::ErrorKind::PermissionDenied => {
            "cannot be read, permission denied: change its mode or exclude it".to_owned()
        }
        _ => format!("cannot be read ({error}): mend or exclude it"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::testing::Tree;

    #[test]
    fn text_is_kept_as_it_is() {
        let tree = Tree::new(&[("a.rs", "\u{feff}fn a() {}\r\n")]);
        let text = read_text(&tree.path("a.rs")).expect("it is there");
        assert_eq!(text, Text { text: "\u{feff}fn a() {}\r\n".into(), lossy: false });
    }

    #[test]
    fn other_encodings_are_read_lossily() {
        let tree = Tree::new(&[]);
        fs::write(tree.path("l.rs"), b"// caf\xe9\nfn a() {}").expect("it can be written");
        let text = read_text(&tree.path("l.rs")).expect("it is there");
        assert!(text.lossy && text.text.ends_with("\nfn a() {}"));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let tree = Tree::new(&[("big.rs", "12345")]);
        let message = |path: &str, limit| read_up_to(&tree.path(path), limit).expect_err("it cannot be read").message;
        assert_eq!(message("none.rs", 4), "does not exist: check the path");
        assert_eq!(message("", 4), "is not a regular file: name a file or a folder");
        assert_eq!(message("big.rs", 4), "is larger than 0 MiB and is not linted: exclude it");
        assert!(read_up_to(&tree.path("big.rs"), 5).is_ok());
    }
}
