//! The inputs of well-known macros as syntax trees.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Block, Expr, Ident, Item, Pat, Stmt, Token, Type, Visibility, braced, parenthesized, token};

/// What a macro's input is read as, by the last name of its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `tokio::select!`, `futures::select!`
    Select,
    /// `join!`
    Join { fallible: bool },
    /// Formatting, logging, asserting.
    Format,
    /// `matches!`
    Matches,
    /// `vec!`
    Vec,
    /// `pin!`
    Pin,
    /// `stream!`
    Stream { fallible: bool },
    /// `cfg!`
    Cfg,
    /// `stringify!`, `quote!`: tokens that are not run here.
    Tokens,
    /// Anything else.
    Other,
}

/// The form of a macro with this last name. How the macro is then resolved does not matter here: a macro of the
/// workspace with one of these names nearly always wraps the well-known one.
pub fn form(name: &str) -> Form {
    match name {
        "select" | "select_biased" => Form::Select,
        "join" => Form::Join { fallible: false },
        "try_join" => Form::Join { fallible: true },
        "matches" | "assert_matches" | "debug_assert_matches" => Form::Matches,
        "vec" => Form::Vec,
        "cfg" => Form::Cfg,
        "pin" | "pin_mut" => Form::Pin,
        "stringify" | "quote" | "quote_spanned" | "parse_quote" => Form::Tokens,
        "stream" => Form::Stream { fallible: false },
        "try_stream" => Form::Stream { fallible: true },
        "print" | "println" | "eprint" | "eprintln" | "format" | "format_args" | "write" | "writeln" | "panic"
        | "todo" | "unimplemented" | "unreachable" | "assert" | "assert_eq" | "assert_ne" | "debug_assert"
        | "debug_assert_eq" | "debug_assert_ne" | "dbg" => Form::Format,
        "error" | "warn" | "info" | "debug" | "trace" | "log" | "event" | "span" | "error_span" | "warn_span"
        | "info_span" | "debug_span" | "trace_span" => Form::Format,
        "anyhow" | "bail" | "ensure" | "eyre" => Form::Format,
        _ => Form::Other,
    }
}

/// Whether a macro of a dependency with this name is known so well that its expansion would add nothing: its input is read
/// here, or with what `pin_project!` adds, or its type is known.
pub fn is_understood(name: &str) -> bool {
    form(name) != Form::Other
        || matches!(name, "json" | "arg" | "migrate" | "pin_project" | "thread_local" | "lazy_static")
}

/// `pat = future, if guard => handler`
pub struct SelectArm {
    pub pat: Pat,
    pub future: Expr,
    pub guard: Option<Expr>,
    pub handler: Expr,
}

/// The input of `select!`.
pub struct Select {
    pub biased: bool,
    pub arms: Vec<SelectArm>,
    pub otherwise: Option<Expr>,
}

impl Parse for Select {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut select = Select { biased: false, arms: Vec::new(), otherwise: None };
        if input.peek(Ident) && input.peek2(Token![;]) {
            let word: Ident = input.parse()?;
            if word != "biased" {
                return Err(syn::Error::new(word.span(), "expected `biased`"));
            }
            input.parse::<Token![;]>()?;
            select.biased = true;
        }
        while !input.is_empty() {
            if is_otherwise(input) {
                input.parse::<Ident>().map(drop).or_else(|_| input.parse::<Token![else]>().map(drop))?;
                input.parse::<Token![=>]>()?;
                select.otherwise = Some(handler(input)?);
            } else {
                select.arms.push(select_arm(input)?);
            }
        }
        Ok(select)
    }
}

/// `else =>`, and `default =>`, `complete =>` of `futures::select!`.
fn is_otherwise(input: ParseStream<'_>) -> bool {
    let word = |word: &str| input.fork().parse::<Ident>().is_ok_and(|ident| ident == word);
    input.peek2(Token![=>]) && (input.peek(Token![else]) || word("default") || word("complete"))
}

fn select_arm(input: ParseStream<'_>) -> syn::Result<SelectArm> {
    Attribute::parse_outer(input)?;
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![=]>()?;
    let future = input.parse()?;
    let guard = if input.peek(Token![,]) && input.peek2(Token![if]) {
        input.parse::<Token![,]>()?;
        input.parse::<Token![if]>()?;
        Some(input.parse()?)
    } else {
        None
    };
    input.parse::<Token![=>]>()?;
    Ok(SelectArm { pat, future, guard, handler: handler(input)? })
}

/// A handler is a block, perhaps without a comma behind it, or an expression.
fn handler(input: ParseStream<'_>) -> syn::Result<Expr> {
    let handler = Expr::parse_with_earlier_boundary_rule(input)?;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
    }
    Ok(handler)
}

/// The arguments of formatting and logging macros: `target: "x", key = value, %other, ?other.field, "text {}", arg`.
/// tracing's own block of fields `{ key = value }` comes first where it is used.
pub struct FormatArgs(pub Vec<Expr>);

impl Parse for FormatArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut args = Vec::new();
        if input.peek(token::Brace) && input.peek2(Token![,]) {
            let fields;
            braced!(fields in input);
            args.extend(fields.call(Self::parse)?.0);
            input.parse::<Token![,]>()?;
        }
        while !input.is_empty() {
            args.extend(format_arg(input)?);
            if !input.is_empty() {
                // `assert!(x; "..")` of some crates separates by a semicolon
                if input.peek(Token![;]) {
                    input.parse::<Token![;]>()?;
                } else {
                    input.parse::<Token![,]>()?;
                }
            }
        }
        Ok(Self(args))
    }
}

fn format_arg(input: ParseStream<'_>) -> syn::Result<Option<Expr>> {
    skip_key(input)?;
    if input.peek(Token![%]) {
        input.parse::<Token![%]>()?;
    } else if input.peek(Token![?]) {
        input.parse::<Token![?]>()?;
    }
    if input.peek(Token![_]) || input.is_empty() {
        input.parse::<Option<Token![_]>>()?;
        return Ok(None);
    }
    input.parse().map(Some)
}

/// `key = `, `a.b.key = `, `"key" = `, `target: `, `parent: `.
fn skip_key(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    if ahead.parse::<syn::LitStr>().is_ok() {
        if ahead.peek(Token![=]) && !ahead.peek(Token![==]) {
            input.parse::<syn::LitStr>()?;
            input.parse::<Token![=]>()?;
        }
        return Ok(());
    }
    if !ahead.peek(Ident) && !ahead.peek(Token![type]) {
        return Ok(());
    }
    let mut names = 0;
    while <Ident as syn::ext::IdentExt>::parse_any(&ahead).is_ok() {
        names += 1;
        if !ahead.peek(Token![.]) {
            break;
        }
        ahead.parse::<Token![.]>()?;
    }
    let is_key = ahead.peek(Token![=]) && !ahead.peek(Token![==]);
    let is_setting = names == 1 && ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    if !is_key && !is_setting {
        return Ok(());
    }
    for index in 0..names {
        <Ident as syn::ext::IdentExt>::parse_any(input)?;
        if index + 1 < names {
            input.parse::<Token![.]>()?;
        }
    }
    if is_key { input.parse::<Token![=]>().map(drop) } else { input.parse::<Token![:]>().map(drop) }
}

/// `matches!(scrutinee, pat if guard)`
pub struct Matches {
    pub scrutinee: Expr,
    pub pat: Pat,
    pub guard: Option<Expr>,
}

impl Parse for Matches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let scrutinee = input.parse()?;
        input.parse::<Token![,]>()?;
        let pat = Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.parse::<Option<Token![if]>>()?.is_some() { Some(input.parse()?) } else { None };
        // `assert_matches!` takes a message
        if input.parse::<Option<Token![,]>>()?.is_some() {
            Punctuated::<Expr, Token![,]>::parse_terminated(input)?;
        }
        Ok(Self { scrutinee, pat, guard })
    }
}

/// `[value; len]` or `[a, b]` without the brackets.
pub enum VecInput {
    Repeat(Box<Expr>, Box<Expr>),
    List(Vec<Expr>),
}

impl Parse for VecInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Self::List(Vec::new()));
        }
        let first: Expr = input.parse()?;
        if input.parse::<Option<Token![;]>>()?.is_some() {
            return Ok(Self::Repeat(Box::new(first), Box::new(input.parse()?)));
        }
        let mut list = vec![first];
        if input.parse::<Option<Token![,]>>()?.is_some() {
            list.extend(Punctuated::<Expr, Token![,]>::parse_terminated(input)?);
        }
        Ok(Self::List(list))
    }
}

/// Expressions with commas. One may be marked: `assert_snapshot!(value, @"text")`.
pub struct Exprs(pub Vec<Expr>);

impl Parse for Exprs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let marked = |input: ParseStream<'_>| {
            input.parse::<Option<Token![@]>>()?;
            input.parse()
        };
        Ok(Self(input.parse_terminated(marked, Token![,])?.into_iter().collect()))
    }
}

/// Statements.
pub struct Stmts(pub Vec<Stmt>);

impl Parse for Stmts {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Block::parse_within(input).map(Self)
    }
}

/// What a macro in the place of an expression expands to; rustc bears with a `;` behind it.
pub struct Value(pub Expr);

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        let _: Option<Token![;]> = input.parse()?;
        Ok(Self(value))
    }
}

/// Items.
pub struct Items(pub Vec<Item>);

impl Parse for Items {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Self(items))
    }
}

/// Members of an `impl`.
pub struct ImplItems(pub Vec<syn::ImplItem>);

impl Parse for ImplItems {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Self(items))
    }
}

/// Members of a `trait`.
pub struct TraitItems(pub Vec<syn::TraitItem>);

impl Parse for TraitItems {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(input.parse()?);
        }
        Ok(Self(items))
    }
}

/// `static ref NAME: T = value;` of `lazy_static!` and `static NAME: T = value` of `thread_local!`.
pub struct LazyStatic {
    pub vis: Visibility,
    pub attrs: Vec<Attribute>,
    pub name: Ident,
    pub ty: Type,
    pub value: Expr,
    pub start: Span,
}

/// The input of `lazy_static!` or `thread_local!`.
pub struct LazyStatics(pub Vec<LazyStatic>);

impl Parse for LazyStatics {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut statics = Vec::new();
        while !input.is_empty() {
            let attrs = Attribute::parse_outer(input)?;
            let vis = input.parse()?;
            let start = input.parse::<Token![static]>()?.span();
            input.parse::<Option<Token![ref]>>()?;
            let name = input.parse()?;
            input.parse::<Token![:]>()?;
            let ty = input.parse()?;
            input.parse::<Token![=]>()?;
            let value = input.parse()?;
            input.parse::<Option<Token![;]>>()?;
            statics.push(LazyStatic { vis, attrs, name, ty, value, start });
        }
        Ok(Self(statics))
    }
}

/// `if #[cfg(..)] { .. } else if #[cfg(..)] { .. } else { .. }` of `cfg_if!`: the attributes and content of each branch.
pub struct CfgIf<T>(pub Vec<(Vec<Attribute>, T)>);

impl<T: Parse> Parse for CfgIf<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut branches = Vec::new();
        loop {
            let attrs = if input.parse::<Option<Token![if]>>()?.is_some() {
                Attribute::parse_outer(input)?
            } else {
                Vec::new()
            };
            let content;
            braced!(content in input);
            branches.push((attrs, content.parse()?));
            if input.parse::<Option<Token![else]>>()?.is_none() {
                return Ok(Self(branches));
            }
        }
    }
}

/// `unix => { .. } _ => { .. }` of `cfg_select!`, as [`CfgIf`] has it.
pub struct CfgSelect<T>(pub CfgIf<T>);

impl<T: Parse> Parse for CfgSelect<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut branches = Vec::new();
        while !input.is_empty() {
            let attrs = if input.parse::<Option<Token![_]>>()?.is_some() {
                Vec::new()
            } else {
                let predicate: syn::Meta = input.parse()?;
                vec![syn::parse_quote!(#[cfg(#predicate)])]
            };
            input.parse::<Token![=>]>()?;
            let content;
            braced!(content in input);
            branches.push((attrs, content.parse()?));
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self(CfgIf(branches)))
    }
}

/// A function without a body, as in the descriptions of foreign crates.
pub struct Declaration {
    pub attrs: Vec<Attribute>,
    pub vis: Visibility,
    pub sig: syn::Signature,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attrs = Attribute::parse_outer(input)?;
        let (vis, sig) = (input.parse()?, input.parse()?);
        input.parse::<Token![;]>()?;
        Ok(Self { attrs, vis, sig })
    }
}

/// One entry of an attribute's list.
pub struct MetaEntry {
    pub path: Option<syn::Path>,
    pub value: Option<syn::Lit>,
    pub args: Vec<MetaEntry>,
    pub span: Span,
}

impl Parse for MetaEntry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        if input.peek(syn::Lit) {
            return Ok(Self { path: None, value: Some(input.parse()?), args: Vec::new(), span });
        }
        let path: syn::Path = input.call(syn::Path::parse_mod_style)?;
        let span = path.segments.last().map_or(span, |last| last.span());
        let (mut value, mut args) = (None, Vec::new());
        if input.parse::<Option<Token![=]>>()?.is_some() {
            // a value that is no literal (`concat!(..)`) is passed over
            if input.peek(syn::Lit) { value = Some(input.parse()?) } else { drop(input.parse::<Expr>()?) }
        } else if input.peek(token::Paren) {
            let list;
            parenthesized!(list in input);
            // what is no list of attributes, as in `make(Send + Sync)`, is its attribute's own affair
            let tokens: proc_macro2::TokenStream = list.parse()?;
            args = syn::parse2::<MetaList>(tokens).map_or(Vec::new(), |list| list.0);
        }
        Ok(Self { path: Some(path), value, args, span })
    }
}

/// The list of an attribute.
pub struct MetaList(pub Vec<MetaEntry>);

impl Parse for MetaList {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self(Punctuated::<MetaEntry, Token![,]>::parse_terminated(input)?.into_iter().collect()))
    }
}
