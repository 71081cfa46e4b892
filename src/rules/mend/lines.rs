//! Lines at another indentation. What a string holds stays as it is.

/// A text with its lines further in, but for the first.
pub fn indented(text: &str, by: &str) -> String {
    moved(text, "", by)
}

/// A text with its lines, but for the first, at another indentation.
pub fn moved(text: &str, from: &str, to: &str) -> String {
    let (mut result, mut done) = (String::with_capacity(text.len()), 0);
    for at in starts(text) {
        if let Some(rest) = text[at..].strip_prefix(from).filter(|rest| !rest.starts_with(['\n', '\r'])) {
            result.extend([&text[done..at], to]);
            done = text.len() - rest.len();
        }
    }
    result + &text[done..]
}

/// Where the lines of a text start that a string does not go over, but for the first (the Reference, "Tokens").
pub fn starts(text: &str) -> Vec<usize> {
    let (bytes, mut found, mut at) = (text.as_bytes(), Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'\n' => {
                found.push(at + 1);
                at + 1
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => text[at..].find('\n').map_or(text.len(), |end| at + end),
            b'"' => at + string(text, at),
            b'\'' => at + character(text, at),
            _ => at + 1,
        };
    }
    found
}

/// How long a string is that starts at a quotation mark; hashes before it make it a raw one, and so does an `r`.
fn string(text: &str, at: usize) -> usize {
    let before = text[..at].trim_end_matches('#');
    let hashes = at - before.len();
    let inside = &text[at + 1..];
    let end = if before.ends_with('r') && is_prefix(before) {
        inside.find(&format!("\"{}", "#".repeat(hashes)))
    } else {
        let mut escaped = false;
        inside.bytes().position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })
    };
    end.map_or(text.len() - at, |end| end + 2)
}

/// Whether the `r` at the end stands by itself, or behind the `b` or `c` of another kind of string.
fn is_prefix(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    matches!(word, "r" | "br" | "cr")
}

/// How long a character is, or the quote of a lifetime.
fn character(text: &str, at: usize) -> usize {
    let mut inside = text[at + 1..].char_indices();
    let end = match inside.next() {
        Some((_, '\\')) => inside.skip(1).find(|(_, c)| *c == '\'').map(|(end, _)| end),
        _ => inside.next().filter(|(_, c)| *c == '\'').map(|(end, _)| end),
    };
    end.map_or(1, |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(indented("a(\n\"it's {}\",\n\n  'b');\nc", "  "), "a(\n  \"it's {}\",\n\n    'b');\n  c");
        assert_eq!(indented("a(\"one\n two \\\" \\\n three\",\nb)", "  "), "a(\"one\n two \\\" \\\n three\",\n  b)");
        assert_eq!(indented("a(r#\"one\"\n\"#,\nbr\"\\\",\nb)", "  "), "a(r#\"one\"\n\"#,\n  br\"\\\",\n  b)");
        assert_eq!(
            indented("f::<'a>('\"', '\\'', b'\"');\ng // don't \"\nh", " "),
            "f::<'a>('\"', '\\'', b'\"');\n g // don't \"\n h"
        );
        assert_eq!(moved("a\n    .b()\n    .c()", "    ", "  "), "a\n  .b()\n  .c()");
    }
}
