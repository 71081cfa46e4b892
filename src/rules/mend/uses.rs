//! Imports that a mend needs.

use super::edits::{indent_of_line, insert, replace};
use super::path;
use crate::analysis::BodyFacts;
use crate::base::{Edit, Name};
use crate::hir::{Anchor, File, Import, ImportName, Item, ItemKind, ScopeId, Visibility};
use crate::resolve::Namespace;

/// The edits that bring the methods of a module's traits into reach of a body: none where they are already; `None` where
/// a trait can't be named there.
pub fn methods_of(facts: &BodyFacts<'_>, module: &str, traits: &[&str]) -> Option<Vec<Edit>> {
    let names = &facts.world.names;
    let file = &names.unit(facts.unit).hir;
    let mut scope = facts.body.scope;
    while file.scope(scope).is_block() {
        scope = file.scope(scope).parent?;
    }
    let mut missing = Vec::new();
    for name in traits {
        let wanted = path::item(facts, &format!("{module}::{name}"))?;
        if names.traits_in_scope(facts.unit, facts.body.scope).any(|known| known == wanted) {
            continue;
        }
        let found = names.resolve_names(facts.unit, scope, Anchor::Plain, &[Name::new(name)], Namespace::Types);
        missing.push(if found.is_some() { format!("{name} as _") } else { (*name).to_owned() });
    }
    if missing.is_empty() {
        return Some(Vec::new());
    }
    missing.sort();
    let uses = plain_uses(facts, file, scope);
    let beside = uses.iter().find_map(|item| beside(facts, item, module, &missing));
    Some(beside.unwrap_or_else(|| {
        let path = match missing.as_slice() {
            [only] => format!("{module}::{only}"),
            _ => format!("{module}::{{{}}}", missing.join(", ")),
        };
        vec![on_a_line(facts, file, scope, &uses, &path)]
    }))
}

/// The private `use` items of a module that stand in it without conditions.
fn plain_uses<'f>(facts: &BodyFacts<'_>, file: &'f File, scope: ScopeId) -> Vec<&'f Item> {
    let items = file.scope(scope).items.iter().map(|id| file.item(*id));
    let is_plain = |item: &&Item| {
        matches!(item.kind, ItemKind::Use(_))
            && item.vis == Visibility::Inherited
            && item.attrs.cfg.is_none()
            && item.attrs.metas.is_empty()
            && facts.text(item.range).starts_with("use ")
    };
    items.filter(is_plain).collect()
}

/// Names put beside one that is imported from the same module.
fn beside(facts: &BodyFacts<'_>, item: &Item, module: &str, names: &[String]) -> Option<Vec<Edit>> {
    let ItemKind::Use(leaves) = &item.kind else { return None };
    let module: Vec<&str> = module.split("::").collect();
    let is_of_module = |leaf: &&Import| {
        matches!(leaf.anchor, Anchor::Plain | Anchor::Global)
            && !leaf.only_types
            && leaf.name != ImportName::Glob
            && leaf.segments.len() == module.len() + 1
            && leaf.segments.iter().zip(&module).all(|(own, wanted)| *own == *wanted)
    };
    let same: Vec<&Import> = leaves.iter().filter(is_of_module).collect();
    let text = &facts.world.files.get(facts.file).text;
    let before = |leaf: &Import| text[..leaf.range.start as usize].trim_end();
    if let [only] = same.as_slice()
        && before(only).ends_with(':')
    {
        let mut all = names.to_vec();
        all.push(facts.text(only.range).to_owned());
        all.sort();
        return Some(vec![replace(facts, only.range, format!("{{{}}}", all.join(", ")))]);
    }
    let in_group: Vec<&Import> = same.into_iter().filter(|leaf| before(leaf).ends_with([',', '{'])).collect();
    let gap = |leaf: &Import| &text[before(leaf).len()..leaf.range.start as usize];
    let last = in_group.last()?;
    let edit = |name: &String| {
        let is_greater = |leaf: &&&Import| facts.text(leaf.range) > name.as_str() && before(leaf).ends_with(',');
        if let Some(next) = in_group.iter().find(is_greater) {
            return insert(facts, next.range.start, format!("{name},{}", gap(next)));
        }
        let gap = if gap(last).is_empty() { " " } else { gap(last) };
        insert(facts, last.range.end, format!(",{gap}{name}"))
    };
    Some(names.iter().map(edit).collect())
}

/// A `use` on a line of its own: below those of the same crate, else below all, else above the first item.
fn on_a_line(facts: &BodyFacts<'_>, file: &File, scope: ScopeId, uses: &[&Item], path: &str) -> Edit {
    let krate = path.split("::").next().unwrap_or_default();
    let is_of_crate = |item: &&&Item| match &item.kind {
        ItemKind::Use(leaves) => leaves.iter().any(|leaf| leaf.segments.first().is_some_and(|first| *first == krate)),
        _ => false,
    };
    if let Some(above) = uses.iter().rfind(is_of_crate).or(uses.last()) {
        let indent = indent_of_line(facts, above.range.start);
        return insert(facts, above.range.end, format!("\n{indent}use {path};"));
    }
    let items = file.scope(scope).items.iter().map(|id| file.item(*id));
    let first = items.map(|item| item.range.start).min().unwrap_or_default();
    let indent = indent_of_line(facts, first);
    insert(facts, first, format!("use {path};\n\n{indent}"))
}
