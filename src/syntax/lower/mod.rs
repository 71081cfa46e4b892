//! syn's tree to [`hir`]: one walk, in the order of the text.
//!
//! Local names are resolved on the way, as their scopes are lexical (the Reference, "Names", "Scopes"): a path that is
//! one name and names a local becomes [`hir::Expr::Local`].

mod attrs;
mod body;
mod control;
mod derived;
mod expr;
mod item;
mod item_expand;
mod item_macro;
mod item_members;
mod macros;
mod pat;
mod stmt;
mod ty;

use super::Parts;
use super::expand::{Expander, Macros};
use super::offsets::Offsets;
use crate::base::{Name, TextRange};
use crate::hir::{self, ScopeId};
pub use attrs::condition;
use body::BodyBuilder;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::fmt::Write as _;

/// Lowers a whole file into `file`, which has its root scope already; `macros` are those to expand.
pub fn lower_file(
    file: &mut hir::File,
    offsets: &Offsets<'_>,
    tree: syn::File,
    macros: Option<&dyn Macros>,
    parts: Parts,
) {
    let mut lower = Lower {
        file,
        at: offsets,
        scope: hir::File::ROOT,
        container: None,
        parts,
        inherent: false,
        body: BodyBuilder::default(),
        expander: macros.map(Expander::new),
        known_types: FxHashMap::default(),
    };
    lower.file.attrs = lower.attrs(&tree.attrs);
    for item in &tree.items {
        lower.item(item);
    }
    lower.file.statements.sort_unstable();
    lower.file.foreign.sort_unstable();
}

/// Lowers one more body for a function of `file`, which stands in this scope.
pub fn lower_body<'m>(
    file: &mut hir::File,
    offsets: &Offsets<'_>,
    (owner, scope): (hir::ItemId, ScopeId),
    (sig, block): &(syn::Signature, syn::Block),
    expander: &mut Option<Expander<'m>>,
) -> hir::BodyId {
    let mut lower = Lower {
        file,
        at: offsets,
        scope,
        container: None,
        parts: Parts::All,
        inherent: false,
        body: BodyBuilder::default(),
        expander: expander.take(),
        known_types: FxHashMap::default(),
    };
    let body = lower.fn_body(owner, sig, block);
    *expander = lower.expander;
    body
}

/// The state of the walk.
struct Lower<'a, 'm> {
    /// What is built.
    file: &'a mut hir::File,
    /// Spans to bytes.
    at: &'a Offsets<'a>,
    /// The scope that items now belong to.
    scope: ScopeId,
    /// The `impl` or `trait` that members now belong to.
    container: Option<hir::ItemId>,
    /// How much is wanted.
    parts: Parts,
    /// Whether members now belong to an `impl` without a trait.
    inherent: bool,
    /// The body that expressions now belong to.
    body: BodyBuilder,
    /// What expands macros, where that is asked for.
    expander: Option<Expander<'m>>,
    /// The types of signatures that are there already.
    known_types: FxHashMap<hir::TypeRef, hir::TypeId>,
}

impl Lower<'_, '_> {
    fn name(&self, ident: &syn::Ident) -> Name {
        with_text(ident, Name::new)
    }

    /// Whether only what others can name is wanted, and they can't name this.
    fn leaves_out(&self, vis: &syn::Visibility) -> bool {
        self.parts == Parts::Signatures && !matches!(vis, syn::Visibility::Public(_))
    }

    /// Whether a function of the standard library is left out because it is not there for most: another one of that name
    /// is meant then.
    fn leaves_out_unstable(&self, attrs: &[syn::Attribute]) -> bool {
        let is_unstable = |attr: &syn::Attribute| attr.path().is_ident("unstable") && attr.meta.require_list().is_ok();
        self.parts == Parts::Signatures && attrs.iter().any(is_unstable)
    }

    fn ident_range(&self, ident: &syn::Ident) -> TextRange {
        self.at.range(ident.span())
    }

    /// A lifetime or label without its quote.
    fn lifetime(&self, lifetime: &syn::Lifetime) -> Name {
        self.name(&lifetime.ident)
    }

    /// Opens a scope inside the present one.
    fn open_scope(&mut self, module: Option<hir::ItemId>) -> ScopeId {
        let id = ScopeId(self.file.scopes.len() as u32);
        self.file.scopes.push(hir::Scope { parent: Some(self.scope), module, items: Vec::new() });
        id
    }
}

thread_local! {
    /// Identifiers do not lend their text; they are written here, many times more often than anything is made of them.
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The text of an identifier without `r#`.
fn with_text<T>(ident: &syn::Ident, then: impl FnOnce(&str) -> T) -> T {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        // writing to a string never fails
        let _ = write!(text, "{ident}");
        then(text.strip_prefix("r#").unwrap_or(text))
    })
}
