//! The text that the parser is given: without comments, without the blanks that lines start with, and without what is
//! passed over. The parser looks at each of these characters several times, and they are a third of a file. And without
//! the ends of lines: whoever asks where a token stands has the parser look for its line, of which there are few then.

use super::offsets::Offsets;
use super::scan::scan;
use crate::base::TextRange;

/// Some pieces of a text, one a line.
pub struct Condensed<'a> {
    /// What is to be parsed.
    pub text: String,
    /// From its places to those of the whole text.
    pub offsets: Offsets<'a>,
}

impl<'a> Condensed<'a> {
    /// A part of a text, with the places of the whole.
    pub fn part(text: &'a str, range: TextRange) -> Self {
        let mut pieces = scan(&text[range.to_usize()], false).pieces;
        for piece in &mut pieces {
            *piece = TextRange::new(range.start + piece.start, range.start + piece.end);
        }
        Self::new(text, &pieces, &[])
    }

    /// The `pieces` of a text but for what lies in `without`; both are in order, and no two of a list overlap. Cuts lie
    /// between tokens.
    pub fn new(text: &'a str, pieces: &[TextRange], without: &[TextRange]) -> Self {
        let mut joined = Joined { text, condensed: String::with_capacity(text.len()), chars: 0, starts: Vec::new() };
        let mut without = without.iter().peekable();
        for piece in pieces {
            let mut start = piece.start;
            while let Some(gap) = without.peek().filter(|gap| gap.start < piece.end) {
                joined.add(start, gap.start);
                start = start.max(gap.end);
                if gap.end > piece.end {
                    break;
                }
                without.next();
            }
            joined.add(start, piece.end);
        }
        let offsets = Offsets::new(text, &joined.condensed, joined.starts);
        Self { text: joined.condensed, offsets }
    }
}

struct Joined<'a> {
    text: &'a str,
    condensed: String,
    /// Characters of the condensed text.
    chars: u32,
    /// Where each piece starts: by characters of the condensed text, and by bytes of the whole.
    starts: Vec<(u32, u32)>,
}

impl Joined<'_> {
    fn add(&mut self, start: u32, end: u32) {
        if start >= end {
            return;
        }
        if let Some((_, last)) = self.starts.last() {
            // what documents ends with its line
            let documents = self.text[*last as usize..].starts_with("//");
            self.condensed.push(if documents { '\n' } else { ' ' });
            self.chars += 1;
        }
        let piece = &self.text[start as usize..end as usize];
        self.condensed.push_str(piece);
        self.starts.push((self.chars, start));
        self.chars += if piece.is_ascii() { piece.len() as u32 } else { piece.chars().count() as u32 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condensed(text: &str) -> String {
        Condensed::new(text, &scan(text, false).pieces, &[]).text
    }

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(
            condensed("//! a\n\nfn f() { // b\n    /* c */ g(/* d */ 1);\n\n    /// e\n    h()\n}\n"),
            "fn f() {   g(  1); h() }"
        );
        assert_eq!(condensed("\u{feff}a\r\n\tb"), "a\r b");
    }

    #[test]
    fn texts_and_what_macros_are_given_stay() {
        for text in ["\"a\n    // b\n\"", "r#\"\n  \"x\n\"#"] {
            assert_eq!(condensed(text), text);
        }
        assert_eq!(condensed("macro_rules! m { /** a */ }"), "macro_rules! m {  /** a */ }");
        assert_eq!(condensed("m!(\n// a\n/// b\nc) // d"), "m!( /// b\nc) ");
    }

    #[test]
    fn what_is_left_out_leaves_no_line() {
        let text = "a {\n  b\n  c\n} d { e } f";
        let range = |part: &str| {
            let start = text.find(part).unwrap_or(0) as u32;
            TextRange::new(start, start + part.len() as u32)
        };
        let without = [range("\n  b\n  c\n"), range(" e ")];
        let left = Condensed::new(text, &scan(text, false).pieces, &without);
        assert_eq!(left.text, "a { } d { } f");
    }

    #[test]
    fn places_are_those_of_the_whole_text() {
        let text = "\u{feff}// a\nfn ü() {\n    let x = \"\n  ä\";\n    /* ö */ y.z();\n}\n";
        let condensed = Condensed::new(text, &scan(text, false).pieces, &[]);
        let tokens: proc_macro2::TokenStream = condensed.text.parse().expect("it lexes");
        let mut found = Vec::new();
        add_words(tokens, &condensed.offsets, &mut |range| found.push(&text[range.to_usize()]));
        assert_eq!(found, ["fn", "ü", "let", "x", "=", "\"\n  ä\"", ";", "y", ".", "z", ";"]);
    }

    fn add_words(tokens: proc_macro2::TokenStream, offsets: &Offsets<'_>, add: &mut dyn FnMut(TextRange)) {
        for tree in tokens {
            match tree {
                proc_macro2::TokenTree::Group(group) => add_words(group.stream(), offsets, add),
                other => add(offsets.range(other.span())),
            }
        }
    }
}
