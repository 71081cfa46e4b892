//! What the expansion of macros in a file needs beside the walk itself: definitions, limits, the call at hand.

use super::mbe::{DefSite, Limit, Limits, MbeError, Rules, parse_rules};
use crate::base::Name;
use crate::hir;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Calls inside of each other.
const DEPTH: u32 = 128;
/// Tokens of one call.
const INPUT: u32 = 20_000;
/// Tokens that one call may lead to.
const OUTPUT: u32 = 200_000;
/// Tokens that all calls of a file may lead to.
const FILE_OUTPUT: u32 = 1_000_000;
/// Brackets inside each other in an expansion.
const BRACKETS: usize = 1_000;
/// Tokens between two separators of an expansion that may make the parser recurse.
const PREFIXES: u32 = 5_000;
/// Branches of an expansion, which may all belong to one `if`.
const BRANCHES: u32 = 2_000;

/// What a macro call means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MacroSource {
    /// Tells the definition from others.
    pub key: (u32, u32),
    /// What `$crate` is at the call: the name of another crate, or the crate itself.
    pub krate: Option<Name>,
    /// Whether its crate has the edition 2024.
    pub edition_2024: bool,
}

/// Knows the macros that a file can call.
pub trait Macros {
    /// The definition that a path means, seen from the inline modules of these names, outermost first.
    fn find(&self, modules: &[Name], path: &hir::Path) -> Option<MacroSource>;

    /// What stands between the delimiters of a definition.
    fn rules(&self, key: (u32, u32)) -> Option<&str>;
}

/// A definition that can be expanded.
#[derive(Clone)]
struct Definition {
    rules: Rc<Rules>,
    krate: Option<Name>,
}

/// The state of all expansions of a file.
pub struct Expander<'a> {
    macros: &'a dyn Macros,
    known: FxHashMap<(u32, u32), Option<Rc<Rules>>>,
    /// What expansions defined.
    own: FxHashMap<Name, Definition>,
    /// What blocks defined, which their end does not take back.
    local: FxHashMap<Name, Definition>,
    limits: Limits,
    file_output: u32,
    /// The path of the outermost call at hand, which all tokens of macros get as their place, and the crate in which
    /// the innermost macro is defined.
    site: Option<(Span, Option<Name>)>,
    broken: bool,
}

/// What a call that is to be expanded was found in.
pub struct Step {
    /// The call's tokens are replaced by these.
    pub tokens: TokenStream,
    outer: Option<(Span, Option<Name>)>,
}

impl Step {
    /// Whether no other expansion is under way around it.
    pub fn is_outermost(&self) -> bool {
        self.outer.is_none()
    }
}

impl<'a> Expander<'a> {
    /// For one file.
    pub fn new(macros: &'a dyn Macros) -> Self {
        Self {
            macros,
            known: FxHashMap::default(),
            own: FxHashMap::default(),
            local: FxHashMap::default(),
            limits: Limits::default(),
            file_output: FILE_OUTPUT,
            site: None,
            broken: false,
        }
    }

    /// Whether an expansion is under way.
    pub fn is_inside(&self) -> bool {
        self.site.is_some()
    }

    /// Remembers what an expansion defines.
    pub fn define(&mut self, name: Name, rules: TokenStream) {
        if let (Some((_, krate)), Ok(rules)) = (self.site, parse_rules(rules)) {
            self.own.insert(name, Definition { rules: Rc::new(rules), krate });
        }
    }

    /// Remembers what a block defines.
    pub fn define_local(&mut self, name: Name, rules: TokenStream) {
        if let Ok(rules) = parse_rules(rules) {
            self.local.insert(name, Definition { rules: Rc::new(rules), krate: None });
        }
    }

    /// Expands one call, which [`Expander::leave`] has to follow. `None` where nobody knows the macro.
    pub fn enter(
        &mut self,
        modules: &[Name],
        path: &hir::Path,
        span: Span,
        input: &TokenStream,
    ) -> Option<Result<Step, ()>> {
        let definition = self.definition(modules, path)?;
        if self.broken {
            return Some(Err(()));
        }
        let outer = self.site;
        let site = outer.map_or(span, |(span, _)| span);
        if outer.is_none() {
            self.limits = Limits {
                depth: DEPTH,
                input_tokens: INPUT,
                output_tokens: OUTPUT.min(self.file_output),
                ..Limits::default()
            };
        }
        let before = self.limits.output_tokens;
        let site_of = DefSite { krate: krate_tokens(definition.krate), span: Some(site) };
        let expanded = definition.rules.expand(input.clone(), &site_of, &mut self.limits);
        self.file_output = self.file_output.saturating_sub(before - self.limits.output_tokens);
        let tokens = match expanded {
            Ok(tokens) if !is_too_deep(&tokens) => tokens,
            Ok(_) | Err(MbeError::Limit(Limit::Depth | Limit::OutputTokens | Limit::Steps)) => {
                self.broken = outer.is_some();
                return Some(Err(()));
            }
            Err(_) => return Some(Err(())),
        };
        self.site = Some((site, definition.krate));
        self.limits.depth -= 1;
        Some(Ok(Step { tokens, outer }))
    }

    /// Ends the expansion of one call. False at the end of the outermost if a limit was reached in it.
    pub fn leave(&mut self, outermost: bool, krate_around: Option<Name>) -> bool {
        self.limits.depth += 1;
        if outermost {
            self.site = None;
            return !std::mem::take(&mut self.broken);
        }
        if let Some((_, krate)) = &mut self.site {
            *krate = krate_around;
        }
        true
    }

    fn definition(&mut self, modules: &[Name], path: &hir::Path) -> Option<Definition> {
        if let (hir::Anchor::Plain, [only], true) = (path.anchor, &*path.segments, self.is_inside())
            && let Some(own) = self.own.get(&only.name)
        {
            return Some(own.clone());
        }
        if let (hir::Anchor::Plain, [only]) = (path.anchor, &*path.segments)
            && let Some(local) = self.local.get(&only.name)
        {
            return Some(local.clone());
        }
        let source = self.macros.find(modules, path)?;
        let rules = self.known.entry(source.key).or_insert_with(|| {
            let tokens: TokenStream = self.macros.rules(source.key)?.parse().ok()?;
            let rules = parse_rules(tokens).ok()?;
            Some(Rc::new(rules.edition_2024(source.edition_2024)))
        });
        Some(Definition { rules: rules.clone()?, krate: source.krate })
    }
}

impl Step {
    /// The crate of the macro around it.
    pub fn krate_around(&self) -> Option<Name> {
        self.outer.and_then(|(_, krate)| krate)
    }
}

/// `crate` or `::name`.
fn krate_tokens(krate: Option<Name>) -> TokenStream {
    let text = krate.map_or_else(|| "crate".to_owned(), |name| format!("::{}", name.as_str()));
    text.parse().unwrap_or_default()
}

/// Whether the parser would recurse too deeply, as [`super::scan`] has it for files.
fn is_too_deep(tokens: &TokenStream) -> bool {
    let mut open = vec![(Delimiter::None, tokens.clone().into_iter(), 0_u32)];
    let (mut prefixes, mut branches) = (0, 0);
    while let Some((delimiter, level, own)) = open.last_mut() {
        match level.next() {
            None => {
                let (delimiter, own) = (*delimiter, *own);
                prefixes -= own;
                open.pop();
                if let (Delimiter::Brace, Some((_, _, around))) = (delimiter, open.last_mut()) {
                    prefixes -= std::mem::take(around);
                }
            }
            Some(TokenTree::Group(group)) => open.push((group.delimiter(), group.stream().into_iter(), 0)),
            Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), ',' | ';') => prefixes -= std::mem::take(own),
            Some(TokenTree::Ident(word)) if word == "else" => branches += 1,
            Some(TokenTree::Punct(_) | TokenTree::Ident(_)) => {
                *own += 1;
                prefixes += 1;
            }
            Some(TokenTree::Literal(_)) => {}
        }
        if open.len() > BRACKETS || prefixes > PREFIXES || branches > BRANCHES {
            return true;
        }
    }
    false
}
