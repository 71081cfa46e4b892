//! The text of sources without comments and strings.

/// The text with comments, strings and character literals blanked out; places and line ends stay as they are.
pub fn code_only(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = skipped(text, at).unwrap_or(at);
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end.max(at + 1);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The end of the comment or literal that starts at a place.
fn skipped(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let rest = &bytes[at..];
    let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
    let in_word = before.is_ascii_alphanumeric() || before == b'_';
    let find = |needle: &[u8], from: usize| {
        let place = bytes[from..].windows(needle.len()).position(|window| window == needle);
        place.map_or(bytes.len(), |place| from + place + needle.len())
    };
    match rest {
        [b'/', b'/', ..] => Some(find(b"\n", at) - 1),
        [b'/', b'*', ..] => Some(find(b"*/", at + 2)),
        [b'r', b'"' | b'#', ..] if !in_word || before == b'b' => {
            let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
            let is_string = rest.get(1 + hashes) == Some(&b'"');
            let close = format!("\"{}", "#".repeat(hashes));
            is_string.then(|| find(close.as_bytes(), at + 2 + hashes))
        }
        [b'"', ..] => Some(end_of_quoted(bytes, at, b'"')),
        [b'\'', b'\\', ..] => Some(end_of_quoted(bytes, at, b'\'')),
        [b'\'', ..] => {
            let character = text[at + 1..].chars().next()?;
            let end = at + 1 + character.len_utf8();
            (bytes.get(end) == Some(&b'\'')).then_some(end + 1)
        }
        _ => None,
    }
}

fn end_of_quoted(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// The words of some code with their places.
pub fn words(code: &str) -> Vec<(usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut words = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let rest = &code[at..];
        let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        if length > 0 {
            words.push((at, &rest[..length]));
        }
        at += length + rest[length..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// The modules of the crate's root that some code names by `crate::..`, groups among them.
pub fn root_modules(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let in_word = code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        if in_word {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(heads(group)),
            None => {
                found.extend(words(rest).first().filter(|(place, _)| *place == 0).map(|(_, word)| (*word).to_owned()))
            }
        }
    }
    found
}

/// The first words of the branches of a `{ .. }` of a `use`.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut found) = (0, true, Vec::new());
    for (at, word) in group.char_indices() {
        match word {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                start = false;
                found.extend(words(&group[at..]).first().map(|(_, word)| (*word).to_owned()));
            }
            _ => {}
        }
    }
    found
}
