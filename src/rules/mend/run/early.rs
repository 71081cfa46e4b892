//! What the `?` of a run return, and how a closure says so.

use crate::analysis::{BodyFacts, RegionId, RegionKind};
use crate::base::{Name, TextRange};
use crate::hir::{Anchor, ExprId, GenericArg, ItemKind, TypeRef};
use crate::resolve::{Def, ItemRef, Namespace};
use crate::rules::mend::taken::{self, Piece};
use crate::types::{self, Ty};

/// What the `?` of a run return.
#[derive(Debug)]
pub enum Early {
    /// There is none.
    Never,
    /// `None`
    Option,
    /// An error.
    Error(Error),
}

/// What is returned as an error.
#[derive(Debug)]
pub struct Error {
    /// Its type.
    pub ty: Ty,
    /// What the closure is said to return, where its value does not say so.
    pub returns: String,
    /// `Ok`, with the type of the error where nothing else says it.
    pub ok: String,
    /// Whether that is always to be said, as the errors become one only by it.
    pub is_mixed: bool,
}

/// What leaves a run before its end.
#[derive(Debug, Default)]
pub struct Returns {
    /// The operands of `?`.
    pub tries: Vec<ExprId>,
    /// Whether a macro returns an error of the function's.
    pub bails: bool,
}

/// What leaving a run comes to; `None` where it is not known, or can't come from another thread.
pub fn of(facts: &BodyFacts<'_>, piece: Piece, returns: Returns) -> Option<Early> {
    let Returns { tries, bails } = returns;
    if tries.is_empty() && !bails {
        return Some(Early::Never);
    }
    let parts = |id: &ExprId| facts.types().expr_ty(*id).adt_args();
    let is = |path: &str| {
        let is_it = |adt: ItemRef| facts.world.names.is_at(adt, &[path]);
        tries.iter().all(|id| facts.types().expr_ty(*id).adt().is_some_and(is_it))
    };
    if !bails && is("std::option::Option") {
        return Some(Early::Option);
    }
    if !is("std::result::Result") {
        return None;
    }
    let errors: Vec<&Ty> = tries.iter().map(|id| parts(id).get(1)).collect::<Option<_>>()?;
    let written = written(facts, piece);
    let same = errors.first().filter(|first| !bails && errors.iter().all(|error| error == *first));
    if let Some(first) = same.map(|ty| *(*ty)).filter(|ty| taken::is_own(facts, ty)) {
        let (returns, ok) = match written.filter(|(_, error)| *error == first) {
            Some((returns, _)) => (returns, "Ok".to_owned()),
            None => (String::new(), format!("Ok::<_, {}>", path(facts, &first)?)),
        };
        return Some(Early::Error(Error { ty: first, returns, ok, is_mixed: false }));
    }
    let (returns, ty) = written.filter(|(_, error)| taken::is_own(facts, error))?;
    Some(Early::Error(Error { ty, returns, ok: "Ok".to_owned(), is_mixed: true }))
}

/// What the function around a piece is said to return, with the value left open, and the type of the error.
pub fn written(facts: &BodyFacts<'_>, piece: Piece) -> Option<(String, Ty)> {
    let (owner, region) = (facts.owner?, facts.region_of(piece.around));
    if region != RegionId::ROOT || facts.region(region).kind != RegionKind::Root {
        return None;
    }
    let names = &facts.world.names;
    let ItemKind::Function(function) = &names.item(owner).kind else { return None };
    let TypeRef::Path(path) = names.unit(owner.unit).hir.ty(function.ret?) else { return None };
    let last = path.segments.last()?;
    let GenericArg::Type(_) = last.args.as_ref()?.args.first()? else { return None };
    let (start, args) = (path.range.start, facts.text(TextRange::new(last.range.end, path.range.end)));
    let (from, to) = first_arg(args)?;
    let head = facts.text(TextRange::new(start, last.range.end));
    let text = format!("{head}{}_{}", &args[..from], &args[to..]);
    let (_, gives) = types::signature(names, &facts.world.types, owner);
    let output = if let Ty::Async(output) = &gives { output } else { &gives };
    let is_result = output.adt().is_some_and(|adt| names.is_at(adt, &["std::result::Result"]));
    let error = *output.adt_args().get(1).filter(|_| is_result)?;
    Some((text, error))
}

/// Where the first of some generic arguments stands: in `<A<B>, C>` it is `A<B>`.
fn first_arg(args: &str) -> Option<(usize, usize)> {
    let from = args.find('<')? + 1;
    let mut depth = 0;
    let mut last = ' ';
    for (at, c) in args.char_indices().skip_while(|(at, _)| *at < from) {
        match c {
            '<' | '(' | '[' => depth += 1,
            ',' | '>' if depth == 0 => return Some((from, at)),
            '>' if last == '-' => {}
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
        last = c;
    }
    None
}

/// A path to a type without arguments that leads to it from the body.
fn path(facts: &BodyFacts<'_>, ty: &Ty) -> Option<String> {
    let (adt, args) = (ty.adt()?, ty.adt_args());
    let names = &facts.world.names;
    let path = names.def_path(adt);
    let segments: Vec<Name> = path.split("::").map(Name::new).collect();
    let found = names.resolve_names(facts.unit, facts.body.scope, Anchor::Plain, &segments, Namespace::Types)?;
    (args.is_empty() && found.rest == 0 && found.def == Def::Item(adt)).then_some(path)
}
