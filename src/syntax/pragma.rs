//! Reads the comments that speak to this tool.

use crate::base::TextRange;
use crate::hir::pragma::{Pragma, PragmaKind, Rules};

/// Reads the line comment at `range`; `None` where it only mentions the tool.
pub fn read(text: &str, range: TextRange) -> Option<Pragma> {
    let comment = &text[range.to_usize()];
    let rest = comment.trim_start_matches(['/', '!']);
    let words = rest.trim_start().strip_prefix("async-lint:")?;
    let offset = range.start + (comment.len() - words.len()) as u32;
    let line_start = text[..range.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let trailing = !text[line_start..range.start as usize].trim_start_matches('\u{feff}').trim().is_empty();
    Some(Pragma { range, trailing, kind: kind(words, offset) })
}

fn kind(words: &str, offset: u32) -> PragmaKind {
    let trimmed = words.trim_start();
    let offset = offset + (words.len() - trimmed.len()) as u32;
    let length = trimmed.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(trimmed.len());
    let (verb, rest) = trimmed.split_at(length);
    match verb {
        "allow" => rules(rest, offset + length as u32, PragmaKind::Allow),
        "allow-file" => rules(rest, offset + length as u32, PragmaKind::AllowFile),
        "expect" => rules(rest, offset + length as u32, PragmaKind::Expect),
        "blocks" => match list(rest) {
            Some((inside, _)) => PragmaKind::Blocks(inside.trim().into()),
            None => PragmaKind::Malformed("`blocks` needs a class, as in `blocks(fs)`".to_owned()),
        },
        "offloads" => PragmaKind::Offloads,
        "never-blocks" => PragmaKind::NeverBlocks,
        _ => PragmaKind::Malformed(format!(
            "`{verb}` is not known; write `allow(rule)`, `allow-file(rule)`, `expect(rule)`, `blocks(class)`, `offloads` or `never-blocks`"
        )),
    }
}

/// The inside of a parenthesis at the start of `rest`, and what stands behind it.
fn list(rest: &str) -> Option<(&str, &str)> {
    rest.trim_start().strip_prefix('(')?.split_once(')')
}

fn rules(rest: &str, offset: u32, wrap: fn(Rules) -> PragmaKind) -> PragmaKind {
    let Some((inside, behind)) = list(rest) else {
        return PragmaKind::Malformed(
            "rules are missing: write them in parentheses, as in `allow(blocking_fs)`".to_owned(),
        );
    };
    let mut at = offset + (rest.len() - inside.len() - behind.len() - 1) as u32;
    let mut names = Vec::new();
    for part in inside.split(',') {
        let name = part.trim();
        if !name.is_empty() {
            let start = at + (part.len() - part.trim_start().len()) as u32;
            names.push((name.to_owned(), TextRange::new(start, start + name.len() as u32)));
        }
        at += part.len() as u32 + 1;
    }
    if names.is_empty() {
        return PragmaKind::Malformed(
            "no rule is named: write one in the parentheses, as in `allow(blocking_fs)`".to_owned(),
        );
    }
    let reason = behind.trim().trim_start_matches([':', '-', '—']).trim();
    wrap(Rules { names, reason: (!reason.is_empty()).then(|| reason.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Pragma {
        let start = text.find("//").expect("a comment");
        read(text, TextRange::new(start as u32, text.len() as u32)).expect("a comment that speaks")
    }

    #[test]
    fn rules_keep_their_places_and_the_reason() {
        let text = "f(); // async-lint: allow(blocking_fs, guards) small file, read once";
        let pragma = read_all(text);
        assert!(pragma.trailing);
        let PragmaKind::Allow(rules) = pragma.kind else { panic!("{pragma:?}") };
        assert_eq!(rules.reason.as_deref(), Some("small file, read once"));
        let places: Vec<_> = rules.names.iter().map(|(name, range)| (name.as_str(), &text[range.to_usize()])).collect();
        assert_eq!(places, [("blocking_fs", "blocking_fs"), ("guards", "guards")]);
    }

    #[test]
    fn what_can_not_be_read_says_what_to_write() {
        for text in
            ["// async-lint: allow", "// async-lint: alow(x)", "// async-lint: allow()", "// async-lint: blocks"]
        {
            assert!(matches!(read_all(text).kind, PragmaKind::Malformed(_)), "{text}");
        }
        assert_eq!(read("// see async-lint", TextRange::new(0, 17)), None);
        assert_eq!(read_all("/// async-lint: never-blocks cached").kind, PragmaKind::NeverBlocks);
    }
}
