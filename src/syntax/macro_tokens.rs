//! The inputs of macros that are no Rust as they stand: `for await`, objects of values.

use super::macro_input::Stmts;
use proc_macro2::{Group, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Token, braced, bracketed, parenthesized, token};

/// The statements of `stream!`, which has `for await pat in stream`: the parser sees no `await` there.
pub fn stream(mac: &syn::Macro) -> syn::Result<Stmts> {
    syn::parse2(without_for_await(mac.tokens.clone()))
}

fn without_for_await(tokens: TokenStream) -> TokenStream {
    let mut is_for = false;
    let keep = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            is_for = false;
            let mut inside = Group::new(group.delimiter(), without_for_await(group.stream()));
            inside.set_span(group.span());
            Some(TokenTree::Group(inside))
        }
        TokenTree::Ident(word) => {
            let is_awaited = std::mem::replace(&mut is_for, word == "for") && word == "await";
            (!is_awaited).then_some(TokenTree::Ident(word))
        }
        other => {
            is_for = false;
            Some(other)
        }
    };
    tokens.into_iter().filter_map(keep).collect()
}

/// The values of `json!({ "key": value, "list": [value] })`, however deep.
pub struct Values(pub Vec<Expr>);

impl Parse for Values {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut values = Vec::new();
        value_of(input, &mut values)?;
        Ok(Self(values))
    }
}

fn value_of(input: ParseStream<'_>, values: &mut Vec<Expr>) -> syn::Result<()> {
    let is_end = |ahead: &ParseStream<'_>| ahead.is_empty() || ahead.peek(Token![,]);
    let ahead = input.fork();
    if let Ok(value) = ahead.parse()
        && is_end(&&ahead)
    {
        syn::parse::discouraged::Speculative::advance_to(input, &ahead);
        values.push(value);
        return Ok(());
    }
    let inside;
    let is_object = input.peek(token::Brace);
    if is_object {
        braced!(inside in input);
    } else {
        bracketed!(inside in input);
    }
    while !inside.is_empty() {
        if is_object {
            if inside.peek(token::Paren) {
                let key;
                parenthesized!(key in inside);
                values.push(key.parse()?);
            } else if inside.peek(syn::Lit) {
                inside.parse::<syn::Lit>()?;
            } else {
                <Ident as syn::ext::IdentExt>::parse_any(&inside)?;
            }
            inside.parse::<Token![:]>()?;
        }
        value_of(&inside, values)?;
        if !inside.is_empty() {
            inside.parse::<Token![,]>()?;
        }
    }
    Ok(())
}
