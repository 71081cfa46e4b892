//! The words of a text.

use proc_macro2::{TokenStream, TokenTree};
use rustc_hash::FxHashMap;

/// How often each word stands in a text.
pub type Mentions = FxHashMap<String, u32>;

/// The names in a text, and the words in its strings, where macros may look for names. Comments are left out.
pub fn mentions(text: &str) -> Mentions {
    let mut found = Mentions::default();
    let start = super::scan::prologue(text);
    if let Ok(tokens) = text[start..].parse() {
        walk(tokens, &mut found);
    }
    proc_macro2::extra::invalidate_current_thread_spans();
    found
}

fn walk(tokens: TokenStream, found: &mut Mentions) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => walk(group.stream(), found),
            TokenTree::Ident(ident) => add(ident.to_string().trim_start_matches("r#"), found),
            TokenTree::Literal(literal) => {
                literal.to_string().split(|c: char| !c.is_alphanumeric() && c != '_').for_each(|word| add(word, found));
            }
            TokenTree::Punct(_) => {}
        }
    }
}

fn add(word: &str, found: &mut Mentions) {
    *found.entry(word.to_owned()).or_default() += 1;
}
