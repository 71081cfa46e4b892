//! What the macro `paste!` does to its input: `[<get_ $name:snake>]` becomes one name, and strings behind each other in
//! an attribute become one. It stands here as it is the usual companion of `macro_rules!`.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;

/// Pastes names. What is not understood stays as it is.
pub fn paste(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = &tree else {
            out.push(tree);
            continue;
        };
        let is_attribute = group.delimiter() == Delimiter::Bracket && ends_attribute_start(&out);
        let pasted = (group.delimiter() == Delimiter::Bracket).then(|| pasted_name(group)).flatten();
        out.push(pasted.unwrap_or_else(|| {
            let inside = paste(group.stream());
            regroup(group, if is_attribute { with_joined_strings(inside) } else { inside })
        }));
    }
    out.into_iter().collect()
}

/// Behind `#` or `#!`.
fn ends_attribute_start(before: &[TokenTree]) -> bool {
    let is = |tree: &TokenTree, wanted: char| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted);
    match before {
        [.., hash, bang] if is(bang, '!') => is(hash, '#'),
        [.., hash] => is(hash, '#'),
        [] => false,
    }
}

fn regroup(group: &Group, stream: TokenStream) -> TokenTree {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    TokenTree::Group(new)
}

/// `[< .. >]`
fn pasted_name(group: &Group) -> Option<TokenTree> {
    let mut trees = Vec::new();
    flatten(group.stream(), &mut trees);
    let [TokenTree::Punct(open), parts @ .., TokenTree::Punct(close)] = &trees[..] else { return None };
    if open.as_char() != '<' || close.as_char() != '>' {
        return None;
    }
    let mut name = String::new();
    let mut last = String::new();
    let mut parts = parts.iter();
    while let Some(part) = parts.next() {
        match part {
            TokenTree::Ident(ident) => {
                name.push_str(&last);
                last = ident.unraw().to_string();
            }
            TokenTree::Literal(literal) => {
                name.push_str(&last);
                last = text_of(literal).replace('-', "_");
            }
            TokenTree::Punct(colon) if colon.as_char() == ':' => {
                let Some(TokenTree::Ident(modifier)) = parts.next() else { return None };
                last = modified(&last, &modifier.to_string())?;
            }
            _ => return None,
        }
    }
    name.push_str(&last);
    let mut ident = syn::Ident::parse_any.parse_str(&name).ok()?;
    ident.set_span(trees.get(1)?.span());
    Some(TokenTree::Ident(ident))
}

/// The tokens without groups around fragments.
fn flatten(tokens: TokenStream, into: &mut Vec<TokenTree>) {
    for tree in tokens {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flatten(group.stream(), into),
            tree => into.push(tree),
        }
    }
}

fn text_of(literal: &Literal) -> String {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => text.value(),
        syn::Lit::Char(text) => text.value().to_string(),
        _ => literal.to_string(),
    }
}

fn modified(text: &str, modifier: &str) -> Option<String> {
    Some(match modifier {
        "lower" => text.to_lowercase(),
        "upper" => text.to_uppercase(),
        "snake" => {
            let mut snake = String::new();
            let mut before = '_';
            for c in text.chars() {
                if c.is_uppercase() && before != '_' {
                    snake.push('_');
                }
                snake.push(c);
                before = c;
            }
            snake.to_lowercase()
        }
        "camel" => {
            let mut camel = String::new();
            let mut before = '_';
            for c in text.chars() {
                match before {
                    _ if c == '_' => {}
                    '_' => camel.extend(c.to_uppercase()),
                    _ if before.is_uppercase() => camel.extend(c.to_lowercase()),
                    _ => camel.push(c),
                }
                before = c;
            }
            camel
        }
        _ => return None,
    })
}

/// In an attribute: `name = "a" "b"` becomes `name = "ab"`, at whatever depth.
fn with_joined_strings(tokens: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut value: Vec<TokenTree> = Vec::new();
    let mut in_value = false;
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) if matches!(punct.as_char(), '=' | ',') => {
                out.append(&mut joined(std::mem::take(&mut value)));
                in_value = punct.as_char() == '=';
                out.push(TokenTree::Punct(punct));
            }
            TokenTree::Group(group) if !in_value => out.push(regroup(&group, with_joined_strings(group.stream()))),
            tree if in_value => value.push(tree),
            tree => out.push(tree),
        }
    }
    out.append(&mut joined(value));
    out.into_iter().collect()
}

fn joined(value: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    flatten(value.iter().cloned().collect(), &mut flat);
    let mut text = String::new();
    for tree in &flat {
        match tree {
            TokenTree::Literal(literal) => text.push_str(&text_of(literal)),
            TokenTree::Ident(ident) => text.push_str(&ident.unraw().to_string()),
            _ => return value,
        }
    }
    let [first, _, ..] = &flat[..] else { return value };
    let mut literal = Literal::string(&text);
    literal.set_span(first.span());
    vec![TokenTree::Literal(literal)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(text: &str) -> String {
        paste(text.parse().expect("these are tokens")).to_string().replace(' ', "")
    }

    #[test]
    fn names_are_pasted() {
        assert_eq!(pasted("[<get_ a_b:camel Http:snake 1>]"), "get_ABhttp1");
        assert_eq!(pasted("fn [<a \"-b\" c:upper>]() { [<x:nothing>]; [1, 2] }"), "fna_bC(){[<x:nothing>];[1,2]}");
    }

    #[test]
    fn strings_in_attributes_are_joined() {
        assert_eq!(pasted("#[cfg(feature = \"sink-\" \"x\")]"), "#[cfg(feature=\"sink-x\")]");
        assert_eq!(pasted("#[doc = \"a\"]"), "#[doc=\"a\"]");
    }
}
