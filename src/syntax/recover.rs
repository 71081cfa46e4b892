//! What is left of a file that does not parse: all but the items that are to blame.
//!
//! Where a bracket is missing, nothing says where an item ends but how the text is laid out: in code that is formatted, an
//! item starts at the indentation of its neighbours. So the text is cut there, and each piece is parsed by itself. A piece
//! that does not parse is cut in the same way, as long as it is a module, an `impl` or a trait.

use crate::base::TextRange;
use std::ops::Range;

/// Words that an item starts with.
const STARTS: [&str; 16] = [
    "pub",
    "fn",
    "async",
    "unsafe",
    "use",
    "mod",
    "struct",
    "enum",
    "union",
    "impl",
    "trait",
    "const",
    "static",
    "type",
    "extern",
    "macro_rules",
];

/// How deep items stand in items.
const MAX_DEPTH: u32 = 3;

/// The pieces of a text that have to go so that the rest may parse; `parses` says whether a text does.
pub fn broken_items(text: &str, parses: &dyn Fn(&str) -> bool) -> Vec<TextRange> {
    let mut broken = Vec::new();
    look(text, 0..text.len(), Around { head: String::new(), tail: "", indent: 0, depth: 0 }, parses, &mut broken);
    broken
}

/// What a piece stands in.
struct Around {
    /// What opens it.
    head: String,
    /// What closes it.
    tail: &'static str,
    indent: usize,
    depth: u32,
}

fn look(text: &str, range: Range<usize>, around: Around, parses: &dyn Fn(&str) -> bool, broken: &mut Vec<TextRange>) {
    for piece in pieces(&text[range.clone()], around.indent) {
        let piece = range.start + piece.start..range.start + piece.end;
        let is_fine = |piece: &str| parses(&format!("{}{piece}{}", around.head, around.tail));
        if is_fine(&text[piece.clone()]) {
            continue;
        }
        let before = broken.len();
        if let Some((inside, indent)) = inside(&text[piece.clone()], around.indent).filter(|_| around.depth < MAX_DEPTH)
        {
            let head = format!("{}{}", around.head, &text[piece.start..piece.start + inside.start]);
            let tail = &CLOSING[..around.tail.len() + 1];
            let inside = piece.start + inside.start..piece.start + inside.end;
            look(text, inside, Around { head, tail, indent, depth: around.depth + 1 }, parses, broken);
        }
        let rest = blanked(text, &broken[before..]);
        if broken.len() == before || !is_fine(&rest[piece.clone()]) {
            broken.truncate(before);
            broken.push(TextRange::new(piece.start as u32, piece.end as u32));
        }
    }
}

/// What closes the blocks around a piece.
const CLOSING: &str = "}}}}";

/// A text with blanks in these places; lines stay lines.
pub fn blanked(text: &str, ranges: &[TextRange]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for range in ranges {
        bytes[range.to_usize()].split_mut(|byte| *byte == b'\n').for_each(|line| line.fill(b' '));
    }
    // ranges end between characters
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The text in pieces that start with an item at an indentation, its attributes and comments with it.
fn pieces(text: &str, indent: usize) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = vec![0];
    // whether the last piece has no item yet, and whether it is complete
    let (mut waits, mut closed) = (true, false);
    for (at, line) in lines(text) {
        let code = line.trim();
        if line.len() - line.trim_start().len() != indent || code.is_empty() {
            continue;
        }
        let is_attribute = code.starts_with("#[") || code.starts_with("///") || code.starts_with("/**");
        let starts_here = is_attribute || closed || starts_item(code);
        closed = code == "}";
        if !starts_here {
            continue;
        }
        if !waits {
            starts.push(at);
        }
        waits = is_attribute;
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).filter(|piece| !piece.is_empty()).collect()
}

/// What stands between the braces of an item of items, and its indentation.
fn inside(text: &str, indent: usize) -> Option<(Range<usize>, usize)> {
    let is_item = |(_, line): &(usize, &str)| starts_item(line.trim_start());
    let (at, first) = lines(text).find(is_item)?;
    let has_items = first.split_whitespace().any(|word| {
        let word = word.split('<').next().unwrap_or(word);
        ["impl", "mod", "trait"].contains(&word)
    });
    if !has_items || !first.trim_end().ends_with('{') {
        return None;
    }
    let start = at + first.len();
    let (_, next) = lines(&text[start..]).find(|(_, line)| !line.trim().is_empty())?;
    let inner = next.len() - next.trim_start().len();
    let closes = |(_, line): &(usize, &str)| line.trim_end() == format!("{:indent$}}}", "");
    let end = lines(&text[start..]).filter(closes).last().map_or(text.len(), |(at, _)| start + at);
    (inner > indent).then_some((start..end, inner))
}

fn starts_item(code: &str) -> bool {
    let word = code.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    STARTS.contains(&word) || !word.is_empty() && code[word.len()..].starts_with('!')
}

/// The lines of a text with their places and their ends.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> String {
        let parses = |text: &str| {
            let found = syn::parse_file(text).is_ok();
            proc_macro2::extra::invalidate_current_thread_spans();
            found
        };
        blanked(text, &broken_items(text, &parses))
    }

    #[test]
    fn one_broken_item_goes_with_its_attributes() {
        let text =
            "use a::b;\n\n/// Says.\n#[inline]\nfn broken() {\n    let x = ;\n}\n\n#[test]\nfn kept() {}\nmod c;\n";
        let found = left(text);
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), "use a::b; #[test] fn kept() {} mod c;");
        assert_eq!(found.len(), text.len());
        assert_eq!(found.find("mod c"), text.find("mod c"));
    }

    #[test]
    fn a_bracket_that_is_missing_costs_one_item() {
        let found = left(
            "fn a() {\n    f(1;\n}\n\nfn b() {\n    if x {\n}\n\npub fn c() {}\n\nconst D: &str = \"open;\nstatic E: u8 = 1;\n",
        );
        assert_eq!(found.split_whitespace().collect::<Vec<_>>().join(" "), "pub fn c() {} static E: u8 = 1;");
        let found = left("fn a() {\n    f(1;\n}\nconst D: u8 = 1;\n/* never closed");
        assert_eq!(found.trim(), "");
    }

    #[test]
    fn methods_are_told_apart() {
        let text = "impl<T> A<T> {\n    fn a(&self) {\n        let = 1;\n    }\n\n    /// Says.\n    pub fn b(&self) {}\n}\n\nmod m {\n    impl B {\n        fn c() { ) }\n        fn d() {}\n    }\n    fn e() {}\n}\n";
        let found = left(text);
        let words = found.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words, "impl<T> A<T> { /// Says. pub fn b(&self) {} } mod m { impl B { fn d() {} } fn e() {} }");
    }

    #[test]
    fn what_is_not_laid_out_goes_whole() {
        assert_eq!(left("fn a() {} fn b() { let x = ; }\n").trim(), "");
    }
}
