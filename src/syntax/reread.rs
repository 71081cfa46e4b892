//! Reads single bodies again, now with the macros at hand that they call: what stands around them stays as it was read.

use super::condensed::Condensed;
use super::expand::{Expander, Macros};
use super::lower::lower_body;
use crate::hir::{self, BodyId, BodyOwner, Expr, ItemId, ItemKind, MacroForm, ScopeId};
use std::collections::BTreeSet;

/// The file with the macro calls expanded that start at these offsets, all of them in bodies. `None` where the whole
/// file has to be read again: expansions are in it already, or a body contains items or other bodies.
pub fn expand_in_bodies(text: &str, file: &hir::File, calls: &[u32], macros: &dyn Macros) -> Option<hir::File> {
    if !file.expanded.is_empty() {
        return None;
    }
    let bodies: BTreeSet<BodyId> = calls.iter().map(|call| plain_body(file, *call)).collect::<Option<_>>()?;
    let mut file = file.clone();
    let mut expander = Some(Expander::new(macros));
    let read = bodies.into_iter().try_for_each(|body| reread(text, &mut file, body, &mut expander));
    proc_macro2::extra::invalidate_current_thread_spans();
    read?;
    file.statements.sort_unstable();
    file.foreign.sort_unstable();
    Some(file)
}

/// The body of a function around an offset, where nothing in it would be numbered again.
fn plain_body(file: &hir::File, at: u32) -> Option<BodyId> {
    let mut around = file.bodies.iter().enumerate().filter(|(_, body)| body.range(body.root).contains(at));
    let (index, body) = around.next()?;
    let range = body.range(body.root);
    let inside = |other: &hir::Body| range.contains_range(other.range(other.root));
    let is_plain = matches!(body.owner, BodyOwner::Item(_))
        && !file.scope(body.scope).is_block()
        && file.bodies.iter().filter(|other| inside(other)).count() == 1
        && body.exprs.iter().all(|expr| match expr {
            Expr::Block(block) => block.scope.is_none_or(|scope| has_only_imports(file, scope)),
            _ => true,
        });
    (around.next().is_none() && is_plain).then_some(BodyId(index as u32))
}

/// Whether nobody can name what stands in a block: that imports are there twice then is nothing to anybody.
fn has_only_imports(file: &hir::File, scope: ScopeId) -> bool {
    file.scope(scope).items.iter().all(|item| matches!(file.item(*item).kind, ItemKind::Use(_)))
}

fn reread<'m>(text: &str, file: &mut hir::File, id: BodyId, expander: &mut Option<Expander<'m>>) -> Option<()> {
    let body = file.body(id);
    let BodyOwner::Item(owner) = body.owner else { return None };
    let (scope, range) = (body.scope, body.range(body.root));
    let unknown = body.exprs.iter().filter(|expr| is_unknown_macro(expr)).count() as u32;
    let of = file.item(owner).range;
    let Condensed { text: function, offsets } = Condensed::part(text, of);
    let function = parse(&function, file, owner)?;
    file.unknown_macros = file.unknown_macros.saturating_sub(unknown);
    file.body_macros.retain(|call| !range.contains_range(call.path.range));
    file.statements.retain(|statement| !range.contains_range(*statement));
    let read = lower_body(file, &offsets, (owner, scope), &function, expander);
    // the newest body is the last one
    file.bodies[id.0 as usize] = file.bodies.pop().filter(|_| read.0 as usize == file.bodies.len())?;
    Some(())
}

fn is_unknown_macro(expr: &Expr) -> bool {
    matches!(expr, Expr::Macro(call) if matches!(call.form, MacroForm::Unknown))
}

/// The function once more.
fn parse(text: &str, file: &hir::File, item: ItemId) -> Option<(syn::Signature, syn::Block)> {
    match file.item(item).container.map(|container| &file.item(container).kind) {
        None => syn::parse_str(text).ok().map(|item: syn::ItemFn| (item.sig, *item.block)),
        Some(ItemKind::Impl(_)) => syn::parse_str(text).ok().map(|item: syn::ImplItemFn| (item.sig, item.block)),
        Some(_) => syn::parse_str(text).ok().and_then(|item: syn::TraitItemFn| Some((item.sig, item.default?))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Name;
    use crate::syntax::{MacroSource, Options, read_file};

    const CODE: &str = "\
        struct S;\n\
        impl S { /// ü\n async fn a(&self, n: u8) { let ü = twice!(n); twice!(n + 1); let _: [u8; N * 2] = self.b(); } }\n\
        trait T { fn d() { other!(1, 2); twice!(inner!()) } }\n\
        fn plain() { other!(3) }\n\
        fn uses() { use std::mem::take; { use a::b; twice!(take(b)) } }\n";

    struct Twice;

    impl Macros for Twice {
        fn find(&self, _modules: &[Name], path: &hir::Path) -> Option<MacroSource> {
            let is_known = path.last().is_some_and(|last| last.name == "twice");
            is_known.then_some(MacroSource { key: (0, 0), krate: None, edition_2024: false, foreign: false })
        }

        fn rules(&self, _key: (u32, u32)) -> Option<&str> {
            Some("($e:expr) => { { let n = $e; n + again!(n) } }")
        }
    }

    /// What is said of a body without the numbers that types have in their file.
    fn shown(file: &hir::File) -> Vec<String> {
        let mut bodies: Vec<String> = Vec::new();
        for body in &file.bodies {
            let exprs = body.exprs.iter().map(|expr| format!("{expr:?}"));
            let plain = exprs.map(|expr| expr.replace(|c: char| c.is_ascii_digit(), ""));
            bodies.push(format!("{:?} {:?} {:?}", plain.collect::<Vec<_>>(), body.expr_ranges, body.pat_ranges));
        }
        bodies.sort();
        let calls: Vec<_> = file.body_macros.iter().map(|call| call.path.range).collect();
        let mut expanded = file.expanded.clone();
        expanded.sort_unstable();
        bodies.push(format!("{:?} {expanded:?} {:?} {}", file.statements, sorted(calls), file.unknown_macros));
        bodies
    }

    fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
        list.sort_unstable();
        list
    }

    #[test]
    fn bodies_come_out_as_from_the_whole_file() {
        let (before, error) = read_file(CODE, Options::default());
        assert_eq!(error, None);
        let starts = |what: &str| CODE.match_indices(what).map(|(at, _)| at as u32).collect::<Vec<_>>();
        // `a` holds the length of an array
        assert!(expand_in_bodies(CODE, &before, &starts("twice!(n"), &Twice).is_none());
        let code = CODE.replace("[u8; N * 2]", "u8");
        let (before, _) = read_file(&code, Options::default());
        let whole = read_file(&code, Options { macros: Some(&Twice), ..Options::default() }).0;
        let calls: Vec<u32> = code.match_indices("twice!").map(|(at, _)| at as u32).collect();
        let parts = expand_in_bodies(&code, &before, &calls, &Twice).expect("the bodies are plain");
        assert_eq!(shown(&parts), shown(&whole));
        assert_eq!(parts.expanded.len(), 4);
        assert!(expand_in_bodies(&code, &parts, &calls, &Twice).is_none(), "expansions are in it");
    }

    #[test]
    fn what_would_be_numbered_again_is_left_to_the_whole() {
        for code in [
            "fn f() { fn g() { twice!(1) } }",
            "fn f() { struct S; twice!(1) }",
            "fn f() { use a::b; fn g() {} twice!(1) }",
            "fn f() { let a: [u8; { twice!(1) }]; }",
            "thread_local! { static A: fn() = || twice!(1); }",
        ] {
            let (file, _) = read_file(code, Options::default());
            let at = code.find("twice!").map_or(0, |at| at as u32);
            assert!(expand_in_bodies(code, &file, &[at], &Twice).is_none(), "{code}");
        }
    }
}
