//! What the expansion of macros in a file needs beside the walk itself: definitions, limits, the call at hand.

use super::mbe::{DefSite, Limit, Limits, MbeError, Rules, parse_rules};
use crate::base::Name;
use crate::hir::{self, Anchor, PathSegment};
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
    /// Whether it is a macro of a dependency.
    pub foreign: bool,
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
    foreign: bool,
}

/// The outermost call at hand.
#[derive(Clone, Copy, Debug)]
pub struct CallSite {
    /// Its path, which tokens of the workspace's macros get as their place.
    pub path: Span,
    /// Its `!`, which those of other macros get.
    pub bang: Span,
}

/// Where an expansion stands.
#[derive(Clone, Copy)]
struct Site {
    call: CallSite,
    /// The crate in which the innermost macro is defined.
    krate: Option<Name>,
    /// Whether that is a dependency.
    foreign: bool,
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
    site: Option<Site>,
    broken: bool,
}

/// What a call that is to be expanded was found in.
pub struct Step {
    /// The call's tokens are replaced by these.
    pub tokens: TokenStream,
    /// Where tokens of a dependency's macro stand.
    pub foreign: Option<Span>,
    outer: Option<Site>,
}

/// The expansion around another, if there is one.
#[derive(Clone, Copy)]
pub struct Around(Option<Site>);

impl Around {
    /// Whether there is none.
    pub fn is_nothing(self) -> bool {
        self.0.is_none()
    }
}

impl Step {
    /// The expansion around it.
    pub fn around(&self) -> Around {
        Around(self.outer)
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

    /// The outermost call of the expansion that is under way.
    pub fn call(&self) -> Option<CallSite> {
        self.site.map(|site| site.call)
    }

    /// Whether a path means a macro of a dependency.
    pub fn is_foreign(&self, modules: &[Name], path: &hir::Path) -> bool {
        self.find(modules, path).is_some_and(|source| source.foreign)
    }

    /// Remembers what an expansion defines.
    pub fn define(&mut self, name: Name, rules: TokenStream) {
        if let (Some(Site { krate, foreign, .. }), Ok(rules)) = (self.site, parse_rules(rules)) {
            self.own.insert(name, Definition { rules: Rc::new(rules), krate, foreign });
        }
    }

    /// Remembers what a block defines.
    pub fn define_local(&mut self, name: Name, rules: TokenStream) {
        if let Ok(rules) = parse_rules(rules) {
            self.local.insert(name, Definition { rules: Rc::new(rules), krate: None, foreign: false });
        }
    }

    /// Expands one call, which [`Expander::leave`] has to follow. `None` where nobody knows the macro.
    pub fn enter(
        &mut self,
        modules: &[Name],
        path: &hir::Path,
        call: CallSite,
        input: &TokenStream,
    ) -> Option<Result<Step, ()>> {
        let definition = self.definition(modules, path)?;
        if self.broken {
            return Some(Err(()));
        }
        let outer = self.site;
        let call = outer.map_or(call, |outer| outer.call);
        let Definition { rules, krate, foreign } = definition;
        let place = if foreign { call.bang } else { call.path };
        if outer.is_none() {
            self.limits = Limits {
                depth: DEPTH,
                input_tokens: INPUT,
                output_tokens: OUTPUT.min(self.file_output),
                ..Limits::default()
            };
        }
        let before = self.limits.output_tokens;
        let site = DefSite { krate: krate_tokens(krate), span: Some(place) };
        let expanded = rules.expand(input.clone(), &site, &mut self.limits);
        self.file_output = self.file_output.saturating_sub(before - self.limits.output_tokens);
        let tokens = match expanded {
            Ok(tokens) if !is_too_deep(&tokens) => tokens,
            Ok(_) | Err(MbeError::Limit(Limit::Depth | Limit::OutputTokens | Limit::Steps)) => {
                self.broken = outer.is_some();
                return Some(Err(()));
            }
            Err(_) => return Some(Err(())),
        };
        self.site = Some(Site { call, krate, foreign });
        self.limits.depth -= 1;
        Some(Ok(Step { tokens, foreign: foreign.then_some(place), outer }))
    }

    /// Ends the expansion of one call. False at the end of the outermost if a limit was reached in it.
    pub fn leave(&mut self, around: Around) -> bool {
        self.limits.depth += 1;
        self.site = around.0;
        self.site.is_some() || !std::mem::take(&mut self.broken)
    }

    fn definition(&mut self, modules: &[Name], path: &hir::Path) -> Option<Definition> {
        if let (Anchor::Plain, [only], true) = (path.anchor, &*path.segments, self.is_inside())
            && let Some(own) = self.own.get(&only.name)
        {
            return Some(own.clone());
        }
        if let (Anchor::Plain, [only]) = (path.anchor, &*path.segments)
            && let Some(local) = self.local.get(&only.name)
        {
            return Some(local.clone());
        }
        let source = self.find(modules, path)?;
        let rules = self.known.entry(source.key).or_insert_with(|| {
            let tokens: TokenStream = self.macros.rules(source.key)?.parse().ok()?;
            let rules = parse_rules(tokens).ok()?;
            Some(Rc::new(rules.edition_2024(source.edition_2024)))
        });
        Some(Definition { rules: rules.clone()?, krate: source.krate, foreign: source.foreign })
    }

    /// A macro may name others of its own crate as if it stood there: `#[macro_export(local_inner_macros)]`.
    fn find(&self, modules: &[Name], path: &hir::Path) -> Option<MacroSource> {
        self.macros.find(modules, path).or_else(|| {
            let (Anchor::Plain, [only], Some(Site { krate: Some(krate), .. })) =
                (path.anchor, &*path.segments, self.site)
            else {
                return None;
            };
            let krate = PathSegment { name: krate, ..only.clone() };
            let inner = hir::Path { anchor: Anchor::Global, segments: [krate, only.clone()].into(), ..path.clone() };
            self.macros.find(modules, &inner)
        })
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
