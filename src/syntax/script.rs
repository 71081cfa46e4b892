//! What a build script says of flags: `cargo:rustc-cfg=..`, and `cfg_aliases!`. It is read, never run.

use super::lower::condition;
use crate::base::Name;
use crate::hir::CfgExpr;
use proc_macro2::{TokenStream, TokenTree};
use rustc_hash::FxHashMap;

/// The flags that a build script may set, and what each stands for; that is unknown where it depends on what the script
/// finds on its way.
pub fn flags_of_script(text: &str) -> FxHashMap<Name, CfgExpr> {
    let mut flags = FxHashMap::default();
    for (_, after) in text.match_indices("rustc-cfg=").map(|(at, found)| text.split_at(at + found.len())) {
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
        // a flag with a value can have any, whoever asks
        if end > 0 && (after[end..].starts_with('"') || after[end..].starts_with("\\n")) {
            flags.insert(Name::new(&after[..end]), CfgExpr::Unknown);
        }
    }
    // a look at the text spares most scripts a second reading
    if text.contains("cfg_aliases!") {
        if let Ok(tokens) = text.parse::<TokenStream>() {
            aliases_in(tokens, 0, &mut flags);
        }
        proc_macro2::extra::invalidate_current_thread_spans();
    }
    flags
}

/// How deep calls are looked for.
const MAX_DEPTH: u32 = 16;

fn aliases_in(tokens: TokenStream, depth: u32, flags: &mut FxHashMap<Name, CfgExpr>) {
    let mut before = [None, None];
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let is_call = matches!(&before, [Some(TokenTree::Ident(name)), Some(TokenTree::Punct(bang))]
                if name == "cfg_aliases" && bang.as_char() == '!');
            match is_call {
                true => aliases(group.stream(), flags),
                false if depth < MAX_DEPTH => aliases_in(group.stream(), depth + 1, flags),
                false => {}
            }
        }
        before = [before[1].take(), Some(token)];
    }
}

/// `name: { condition }, ..`; a condition may name what stands before it.
fn aliases(tokens: TokenStream, flags: &mut FxHashMap<Name, CfgExpr>) {
    let mut name = None;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => name = Some(Name::new(&ident.to_string())),
            TokenTree::Group(group) => {
                if let Some(name) = name.take() {
                    let condition = condition(group.stream()).with(flags);
                    flags.insert(name, condition);
                }
            }
            TokenTree::Punct(colon) if colon.as_char() == ':' => {}
            TokenTree::Punct(_) | TokenTree::Literal(_) => name = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let flags = flags_of_script(text);
        let mut lines: Vec<String> = flags.iter().map(|(name, of)| format!("{}: {of:?}", name.as_str())).collect();
        lines.sort();
        lines
    }

    #[test]
    fn what_a_script_may_set_is_read_from_its_text() {
        let text = r#"fn main() {
            println!("cargo:rerun-if-changed=build.rs");
            if probe() { println!("cargo:rustc-cfg=has_renameat2"); }
            println!("cargo::rustc-cfg=docs\n");
            println!("cargo:rustc-cfg=backend=\"x\"");
            println!("cargo:rustc-cfg={}", name);
            println!("cargo:rustc-check-cfg=cfg(other)");
        }"#;
        assert_eq!(shown(text), ["docs: Unknown", "has_renameat2: Unknown"]);
    }

    #[test]
    fn aliases_stand_for_their_conditions() {
        let text = r#"fn main() { cfg_aliases::cfg_aliases! {
            web: { target_arch = "wasm32" },
            disk: { all(not(web), feature = "disk") }
        } }"#;
        let expected = [
            r#"disk: All([Not(KeyValue(target_arch, "wasm32")), KeyValue(feature, "disk")])"#,
            r#"web: KeyValue(target_arch, "wasm32")"#,
        ];
        assert_eq!(shown(text), expected);
    }

    #[test]
    fn a_broken_script_says_nothing() {
        assert!(shown("fn main() { cfg_aliases! { web: { ) } }").is_empty());
        assert!(shown("cfg_aliases! { : {}, a, { b } }").is_empty());
    }
}
