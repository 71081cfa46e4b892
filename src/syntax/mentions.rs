//! The words of a text.

use proc_macro2::{Group, TokenStream, TokenTree};
use rustc_hash::FxHashMap;

/// How often each word stands in a text.
pub type Mentions = FxHashMap<String, u32>;

/// Where paths start that go on with names of this crate, which an import may have brought there.
const HERE: [&str; 3] = ["self", "super", "crate"];

/// The names in a text, and the words in its strings where these may be names: in braces, which format strings capture, and
/// in attributes, as in `#[serde(with = "path")]`. Comments are left out, and what stands behind another name, as
/// in `tokio::fs::File`.
pub fn mentions(text: &str) -> Mentions {
    let mut found = Mentions::default();
    let start = super::scan::prologue(text);
    if let Ok(tokens) = text[start..].parse() {
        walk(tokens, false, &mut found);
    }
    proc_macro2::extra::invalidate_current_thread_spans();
    found
}

fn walk(tokens: TokenStream, in_attribute: bool, found: &mut Mentions) {
    // how many colons stand before a name, and whether it goes on with a path into another place
    let (mut colons, mut of_other) = (0, false);
    // whether a `#` stands before it
    let mut marked = false;
    for tree in tokens {
        let opens_attribute = marked;
        marked = is_mark(&tree, marked);
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons += 1;
                continue;
            }
            // a comment that documents is an attribute to the parser
            TokenTree::Group(group) if opens_attribute && is_doc(&group) => {}
            TokenTree::Group(group) => walk(group.stream(), in_attribute || opens_attribute, found),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                of_other = if colons == 2 { of_other } else { !HERE.contains(&name.as_str()) };
                if colons != 2 || !of_other {
                    add(name.trim_start_matches("r#"), found);
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let parts: Vec<&str> = if in_attribute { vec![&text] } else { braced(&text).collect() };
                let words = parts.iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric() && c != '_'));
                words.for_each(|word| add(word, found));
            }
            TokenTree::Punct(_) => of_other = false,
        }
        colons = 0;
    }
}

/// The `#` of an attribute, and the `!` behind it.
fn is_mark(tree: &TokenTree, marked: bool) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '#' || marked && punct.as_char() == '!')
}

fn is_doc(attribute: &Group) -> bool {
    let mut inside = attribute.stream().into_iter();
    let is_named = matches!(inside.next(), Some(TokenTree::Ident(name)) if name == "doc");
    is_named && matches!(inside.next(), Some(TokenTree::Punct(equals)) if equals.as_char() == '=')
}

/// What stands in the braces of a text.
fn braced(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|part| part.split('}').next().unwrap_or(part))
}

fn add(word: &str, found: &mut Mentions) {
    *found.entry(word.to_owned()).or_default() += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_texts_are_names_in_braces_and_attributes() {
        let found = mentions(
            "//! fs a\n/// Of fs.\n#[serde(with = \"inner::fs\")]\nfn f() { p!(\"fs {path:?} {{fs {}\", \"{WIDTH}\"); tokio::fs::read(g); warp::fs::dir(); super::own(super::fs) }",
        );
        let count = |word: &str| found.get(word).copied().unwrap_or(0);
        assert_eq!(
            [count("fs"), count("inner"), count("path"), count("WIDTH"), count("g"), count("Of")],
            [3, 1, 1, 1, 1, 0]
        );
    }
}
