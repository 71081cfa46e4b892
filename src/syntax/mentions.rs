//! The words of a text.

use proc_macro2::{TokenStream, TokenTree};
use rustc_hash::FxHashMap;

/// How often each word stands in a text.
pub type Mentions = FxHashMap<String, u32>;

/// Where paths start whose other names no import gives.
const CRATES: [&str; 4] = ["std", "tokio", "async_std", "smol"];

/// The names in a text, and the words in its strings, where macros may look for names. Comments are left out, and what
/// stands behind the name of a crate, as in `tokio::fs::File`.
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
    // how many colons stand before a name, and whether it goes on with a path of a crate
    let (mut colons, mut of_crate) = (0, false);
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons += 1;
                continue;
            }
            TokenTree::Group(group) => walk(group.stream(), found),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                of_crate = if colons == 2 { of_crate } else { CRATES.contains(&name.as_str()) };
                if colons != 2 || !of_crate {
                    add(name.trim_start_matches("r#"), found);
                }
            }
            TokenTree::Literal(literal) => {
                literal.to_string().split(|c: char| !c.is_alphanumeric() && c != '_').for_each(|word| add(word, found));
            }
            TokenTree::Punct(_) => of_crate = false,
        }
        colons = 0;
    }
}

fn add(word: &str, found: &mut Mentions) {
    *found.entry(word.to_owned()).or_default() += 1;
}
