//! One pass over the bytes of a file before it is parsed: comments that may speak to this tool, what the parser has no
//! need to see, and how deeply it would recurse. It knows just enough of Rust's lexical structure (the Reference, "Comments", "Tokens").

use super::outline::Outline;
use crate::base::TextRange;
use memchr::memmem;

/// Brackets inside each other that the parser may see.
const MAX_BRACKETS: usize = 4_000;
/// Other tokens that make it recurse (prefix operators, `<`, `else`, ...) between two `;` or `,`, over all open brackets.
const MAX_PREFIXES: u32 = 15_000;

/// `return`, the longest word that [`Scanner::word`] looks for.
const LONGEST_PREFIX: usize = 6;
/// The bytes that words go on with; all that is not ASCII.
const IN_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte >= 0x80 || byte == b'_' as usize || (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// What the pass found.
#[derive(Debug, Default)]
pub struct Scan {
    /// Line comments that contain the tool's name.
    pub comments: Vec<TextRange>,
    /// Where nesting exceeds what can be parsed.
    pub too_deep: Option<TextRange>,
    /// The first bracket that closes nothing, or that nothing closes.
    pub unbalanced: Option<TextRange>,
    /// What stands between the braces of modules under `#[cfg(test)]`.
    pub test_modules: Vec<TextRange>,
    /// What stands between the braces of functions, where signatures alone are wanted.
    pub bodies: Vec<TextRange>,
    /// What stands between blanks at the ends of lines and comments.
    pub pieces: Vec<TextRange>,
}

/// Where the text that the parser is given starts: behind the byte order mark and behind the shebang line.
pub fn prologue(text: &str) -> usize {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let rest = &text[start..];
    let is_attribute = || rest[2..].trim_start().starts_with('[');
    if rest.starts_with("#!") && !is_attribute() { start + rest.find('\n').unwrap_or(rest.len()) } else { start }
}

/// Scans `text`, also for what can go where signatures alone are wanted.
pub fn scan(text: &str, for_signatures: bool) -> Scan {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: prologue(text),
        levels: vec![0],
        open: Vec::new(),
        prefixes: 0,
        speaks: memmem::find(text.as_bytes(), b"async-lint").is_some(),
        test_brace: None,
        test_depth: None,
        outline: Outline::new(for_signatures),
        piece: prologue(text),
        result: Scan::default(),
    };
    scanner.run();
    Scan { bodies: scanner.outline.bodies, ..scanner.result }
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Per open bracket, the prefixes since the last separator.
    levels: Vec<u32>,
    /// Where the open brackets stand.
    open: Vec<usize>,
    /// Their sum.
    prefixes: u32,
    speaks: bool,
    /// Where the next test module opens.
    test_brace: Option<usize>,
    /// How many brackets are open around the test module that this is in, and where it starts.
    test_depth: Option<(usize, usize)>,
    outline: Outline,
    /// Where the piece starts that this is in.
    piece: usize,
    result: Scan,
}

impl Scanner<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'/' => self.slash(),
                b'"' => self.string(),
                b'\'' => self.quote(),
                b'_' | b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => self.word(),
                b'0'..=b'9' => self.number(),
                b'(' | b'[' | b'{' => self.open(),
                b')' | b']' | b'}' => self.close(),
                b';' | b',' => self.separate(),
                b'#' => self.attribute(),
                b'!' | b'-' | b'*' | b'&' | b'|' | b'<' | b'=' | b'+' | b'.' | b'?' => self.prefix(),
                b'\n' => self.line_end(),
                _ => self.at += 1,
            }
            if self.result.too_deep.is_some() && !self.speaks {
                return;
            }
        }
        self.cut(self.bytes.len(), self.bytes.len());
        if let Some(open) = self.open.pop() {
            self.unbalanced(open);
        }
    }

    /// Goes on with the next line that is not blank.
    fn line_end(&mut self) {
        let end = self.at;
        let blanks = self.bytes[end..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.at = end + blanks;
        self.cut(end, self.at);
    }

    /// Ends the piece at one place and starts another behind it.
    fn cut(&mut self, end: usize, start: usize) {
        if self.piece < end {
            self.result.pieces.push(TextRange::new(self.piece as u32, end as u32));
        }
        self.piece = start;
    }

    /// Leaves out a comment, unless it is a token to a macro.
    fn cut_comment(&mut self, start: usize, end: usize) {
        let comment = &self.bytes[start..end];
        let documents = || [&b"///"[..], b"//!", b"/**", b"/*!"].iter().any(|mark| comment.starts_with(mark));
        let is_token = self.outline.is_in_input() && documents();
        self.cut(start, if is_token { start } else { end });
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn slash(&mut self) {
        match self.peek(1) {
            b'/' => self.line_comment(),
            b'*' => self.block_comment(),
            _ => self.at += 1,
        }
    }

    fn line_comment(&mut self) {
        let rest = &self.bytes[self.at..];
        let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let comment = rest[..length].strip_suffix(b"\r").unwrap_or(&rest[..length]);
        if self.speaks && memmem::find(comment, b"async-lint").is_some() {
            self.result.comments.push(TextRange::new(self.at as u32, (self.at + comment.len()) as u32));
        }
        self.cut_comment(self.at, self.at + length);
        self.at += length;
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match (self.peek(0), self.peek(1)) {
                (b'/', b'*') => (depth, self.at) = (depth + 1, self.at + 2),
                (b'*', b'/') => {
                    (depth, self.at) = (depth - 1, self.at + 2);
                    if depth == 0 {
                        self.cut_comment(start, self.at);
                        return;
                    }
                }
                _ => self.at += 1,
            }
        }
    }

    fn string(&mut self) {
        let start = self.at;
        self.at += 1;
        while let Some(step) = memchr::memchr2(b'"', b'\\', &self.bytes[self.at.min(self.bytes.len())..]) {
            self.at += step;
            if self.peek(0) == b'"' {
                self.at += 1;
                return;
            }
            self.at += 2;
        }
        self.unbalanced(start);
        self.at = self.bytes.len();
    }

    /// A character or a lifetime: a character closes after one character or an escape.
    fn quote(&mut self) {
        self.at += 1;
        if self.peek(0) == b'\\' {
            self.at += 2;
            while self.at < self.bytes.len() && self.peek(0) != b'\'' && self.peek(0) != b'\n' {
                self.at += 1;
            }
            self.at += 1;
            return;
        }
        let mut length = 1;
        while self.peek(length) & 0xc0 == 0x80 {
            length += 1;
        }
        if self.peek(length) == b'\'' {
            self.at += length + 1;
        }
    }

    fn word(&mut self) {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| !IN_WORD[*byte as usize]).unwrap_or(rest.len());
        self.at += length;
        let word = &rest[..length];
        if length > LONGEST_PREFIX {
            return;
        }
        let is_string_prefix = matches!(word, b"r" | b"br" | b"cr" | b"b" | b"c");
        if is_string_prefix && self.peek(0) == b'"' && !word.contains(&b'r') {
            self.string();
        } else if is_string_prefix && matches!(self.peek(0), b'"' | b'#') && word.contains(&b'r') {
            self.raw_string();
        } else if matches!(word, b"else" | b"return" | b"break" | b"async" | b"move" | b"fn" | b"yield") {
            self.outline.word(word, &rest[length..], self.open.len());
            self.count_prefix();
        }
    }

    fn raw_string(&mut self) {
        let hashes = self.bytes[self.at..].iter().take_while(|byte| **byte == b'#').count();
        if self.peek(hashes) != b'"' {
            self.at += hashes; // a raw identifier
            return;
        }
        self.at += hashes + 1;
        while let Some(step) = memchr::memchr(b'"', &self.bytes[self.at.min(self.bytes.len())..]) {
            self.at += step + 1;
            if self.bytes[self.at..].iter().take(hashes).filter(|byte| **byte == b'#').count() == hashes {
                self.at += hashes;
                return;
            }
        }
        self.at = self.bytes.len();
    }

    fn number(&mut self) {
        while matches!(self.peek(0), b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9') {
            self.at += 1;
        }
    }

    fn attribute(&mut self) {
        if self.test_depth.is_none() && self.test_brace.is_none_or(|brace| brace < self.at) {
            self.test_brace = test_module(self.bytes, self.at);
        }
        self.at += 1;
    }

    fn open(&mut self) {
        if self.test_brace == Some(self.at) {
            self.test_depth = Some((self.open.len(), self.at + 1));
        }
        self.outline.open(self.bytes, self.at, self.open.len());
        self.levels.push(0);
        self.open.push(self.at);
        if self.levels.len() > MAX_BRACKETS {
            self.too_deep();
        }
        self.at += 1;
    }

    fn close(&mut self) {
        let matches = |open: u8, close: u8| matches!((open, close), (b'(', b')') | (b'[', b']') | (b'{', b'}'));
        match self.open.pop() {
            Some(open) if matches(self.bytes[open], self.bytes[self.at]) => {}
            Some(open) => self.unbalanced(open),
            None => self.unbalanced(self.at),
        }
        self.outline.close(self.bytes, self.at, self.open.len());
        if let Some((_, start)) = self.test_depth.take_if(|(depth, _)| *depth == self.open.len()) {
            self.result.test_modules.push(TextRange::new(start as u32, self.at as u32));
        }
        if self.levels.len() > 1 {
            self.prefixes -= self.levels.pop().unwrap_or(0);
        }
        self.at += 1;
        if self.bytes[self.at - 1] == b'}' && self.levels.last().is_some_and(|level| *level > 0) && self.starts_anew() {
            self.separate_here();
        }
    }

    /// Whether an item, a statement or an arm starts behind a brace that closes.
    fn starts_anew(&self) -> bool {
        let mut rest = self.bytes[self.at..].trim_ascii_start();
        while rest.starts_with(b"//") {
            rest = memchr::memchr(b'\n', rest).map_or(&[][..], |end| rest[end..].trim_ascii_start());
        }
        let is_word =
            rest.first().is_some_and(|byte| *byte == b'#' || IN_WORD[*byte as usize] && !byte.is_ascii_digit());
        let goes_on = |word: &[u8]| {
            rest.strip_prefix(word).is_some_and(|rest| !rest.first().is_some_and(|byte| IN_WORD[*byte as usize]))
        };
        is_word && !goes_on(b"else") && !goes_on(b"as")
    }

    fn separate(&mut self) {
        if self.bytes[self.at] == b';' {
            self.outline.semicolon(self.open.len());
        }
        self.separate_here();
        self.at += 1;
    }

    fn separate_here(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            self.prefixes -= std::mem::take(level);
        }
    }

    fn prefix(&mut self) {
        if self.bytes[self.at] == b'!' {
            self.outline.bang(self.bytes, self.at);
        }
        self.at += 1;
        self.count_prefix();
    }

    fn count_prefix(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            *level += 1;
            self.prefixes += 1;
        }
        if self.prefixes > MAX_PREFIXES {
            self.too_deep();
        }
    }

    fn unbalanced(&mut self, at: usize) {
        self.result.unbalanced.get_or_insert(TextRange::new(at as u32, at as u32 + 1));
    }

    fn too_deep(&mut self) {
        let at = self.at as u32;
        self.result.too_deep.get_or_insert(TextRange::new(at, at + 1));
    }
}

/// The brace of the module whose first attribute starts at `at` and says `cfg(test)` or `cfg(all(test, ..))`.
fn test_module(bytes: &[u8], at: usize) -> Option<usize> {
    let (first, mut rest) = attribute(&bytes[at..])?;
    if first != b"cfg(test)" && !first.starts_with(b"cfg(all(test,") {
        return None;
    }
    while let Some((_, behind)) = attribute(rest) {
        rest = behind;
    }
    if let Some(behind) = rest.strip_prefix(b"pub") {
        rest = behind.trim_ascii_start();
        if rest.first() == Some(&b'(') {
            rest = rest[memchr::memchr(b')', rest)? + 1..].trim_ascii_start();
        }
    }
    let name = rest.strip_prefix(b"mod ")?.trim_ascii_start();
    let length = name.iter().take_while(|byte| matches!(byte, b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z')).count();
    let behind = name[length..].trim_ascii_start();
    (behind.first() == Some(&b'{')).then(|| bytes.len() - behind.len())
}

/// The content of the outer attribute that a text starts with, and what is behind it.
fn attribute(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let content = text.strip_prefix(b"#[")?;
    let end = memchr::memchr(b']', content)?;
    Some((&content[..end], content[end + 1..].trim_ascii_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_modules_are_seen_whatever_stands_in_them() {
        let inside = |text: &str| -> Vec<String> {
            scan(text, false).test_modules.iter().map(|range| text[range.to_usize()].to_owned()).collect()
        };
        assert_eq!(
            inside("#[cfg(test)]\n#[allow(x)]\npub(crate) mod tests { f(\"}\"); { } }\nfn g() {}"),
            [" f(\"}\"); { } "]
        );
        assert_eq!(
            inside("mod a { #[cfg(all(test, unix))] mod tests {} } #[cfg(test)] mod b { #[cfg(test)] mod c {} }").len(),
            2
        );
        for other in
            ["#[cfg(not(test))] mod a {}", "#[cfg(test)] mod a;", "#[cfg(test)] fn a() {}", "// #[cfg(test)] mod a {}"]
        {
            assert!(inside(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn comments_in_strings_are_text() {
        let text =
            "let a = \"// async-lint: x\"; let b = r#\"\" // async-lint\"#; // async-lint: allow(x)\n'a'; '\\'' // no";
        let found = scan(text, false);
        assert_eq!(found.comments.len(), 1);
        assert_eq!(&text[found.comments[0].to_usize()], "// async-lint: allow(x)");
    }

    #[test]
    fn lifetimes_do_not_open_a_character() {
        let text = "fn f<'a>(x: &'a str) {} // async-lint: allow(x)\nconst C: char = '\"'; // async-lint: allow(y)";
        assert_eq!(scan(text, false).comments.len(), 2);
    }

    #[test]
    fn deep_nesting_is_seen_whatever_makes_it() {
        for (open, close) in [("(", ")"), ("!", ""), ("&", ""), ("Vec<", ">"), ("return ", "")] {
            let text = format!("{}x{}", open.repeat(16_000), close.repeat(16_000));
            assert!(scan(&text, false).too_deep.is_some(), "{open}");
        }
        for flat in [
            "f(x.y(), -1);\n",
            "fn f() -> u8 { 1 }\n",
            "/// Says.\npub async fn f(&self) -> u8 { 1 }\n",
            "A => { &&b }\n",
        ] {
            assert!(scan(&flat.repeat(20_000), false).too_deep.is_none(), "{flat}");
        }
        assert!(scan(&"if a { } else ".repeat(16_000), false).too_deep.is_some());
    }

    #[test]
    fn the_prologue_is_the_mark_and_the_shebang() {
        assert_eq!(prologue("fn main() {}"), 0);
        assert_eq!(prologue("\u{feff}fn main() {}"), 3);
        assert_eq!(prologue("#!/usr/bin/env run\nfn main() {}"), 18);
        assert_eq!(prologue("#![allow(x)]\n"), 0);
    }
}
