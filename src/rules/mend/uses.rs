//! Imports that a mend needs.

use super::edits::{indent_of_line, insert, replace};
use super::path;
use crate::analysis::BodyFacts;
use crate::base::{Edit, Name, TextRange};
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
    let path = match missing.as_slice() {
        [only] => format!("{module}::{only}"),
        _ => format!("{module}::{{{}}}", missing.join(", ")),
    };
    let in_group = || uses.iter().find_map(|item| in_group_of_crate(facts, item, &path));
    Some(beside.or_else(in_group).unwrap_or_else(|| vec![on_a_line(facts, file, scope, &uses, &path)]))
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
        if let Some(next) = in_group.iter().find(|leaf| facts.text(leaf.range) > name.as_str()) {
            let gap = if gap(next).is_empty() { " " } else { gap(next) };
            return insert(facts, next.range.start, format!("{name},{gap}"));
        }
        let gap = if gap(last).is_empty() { " " } else { gap(last) };
        insert(facts, last.range.end, format!(",{gap}{name}"))
    };
    Some(names.iter().map(edit).collect())
}

/// A path put into the group of a `use krate::{..}`, where rustfmt sorts it.
fn in_group_of_crate(facts: &BodyFacts<'_>, item: &Item, path: &str) -> Option<Vec<Edit>> {
    let (krate, rest) = path.split_once("::")?;
    let text = facts.text(item.range);
    let inside = text.strip_prefix("use ")?.strip_prefix(krate)?.strip_prefix("::{")?.strip_suffix("};")?;
    if inside.trim().is_empty() || inside.contains("//") || inside.contains("/*") {
        return None;
    }
    let start = item.range.start + (text.len() - inside.len() - "};".len()) as u32;
    let mut depth = 0_i32;
    let is_between = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    let mut at = start;
    let with_place = |part| {
        let place = at;
        at += str::len(part) as u32 + 1;
        (place, part)
    };
    let parts: Vec<(u32, &str)> = inside.split(is_between).map(with_place).collect();
    let gap = |part: &str| match &part[..part.len() - part.trim_start().len()] {
        "" => " ".to_owned(),
        blank => blank.to_owned(),
    };
    let is_greater = |(_, part): &&(u32, &str)| !matches!(part.trim(), "" | "self") && part.trim() > rest;
    if let Some((place, next)) = parts.iter().find(is_greater) {
        let at = place + (next.len() - next.trim_start().len()) as u32;
        return Some(vec![insert(facts, at, format!("{rest},{}", gap(next)))]);
    }
    let (place, last) = parts.iter().rfind(|(_, part)| !part.trim().is_empty())?;
    Some(vec![insert(facts, place + last.trim_end().len() as u32, format!(",{}{rest}", gap(last)))])
}

/// A `use` on a line of its own: among those of the same crate, else among the last ones, else above the first item.
fn on_a_line(facts: &BodyFacts<'_>, file: &File, scope: ScopeId, uses: &[&Item], path: &str) -> Edit {
    let krate = path.split("::").next().unwrap_or_default();
    let is_of_crate = |item: &&&Item| match &item.kind {
        ItemKind::Use(leaves) => leaves.iter().any(|leaf| leaf.segments.first().is_some_and(|first| *first == krate)),
        _ => false,
    };
    if let Some(near) = uses.iter().rposition(|item| is_of_crate(&item)).or(uses.len().checked_sub(1)) {
        let group = group(facts, uses, near);
        // as rustfmt sorts them
        let below = group.iter().find(|item| is_sorted_behind(facts.text(item.range), path));
        let indent = indent_of_line(facts, uses[near].range.start);
        return match (below, group.last()) {
            (Some(below), _) => insert(facts, below.range.start, format!("use {path};\n{indent}")),
            (None, Some(last)) => insert(facts, last.range.end, format!("\n{indent}use {path};")),
            (None, None) => insert(facts, uses[near].range.end, format!("\n{indent}use {path};")),
        };
    }
    let items = file.scope(scope).items.iter().map(|id| file.item(*id));
    let first = items.map(|item| item.range.start).min().unwrap_or_default();
    let indent = indent_of_line(facts, first);
    insert(facts, first, format!("use {path};\n\n{indent}"))
}

/// The `use` items around one that stand on neighbouring lines.
fn group<'u, 'f>(facts: &BodyFacts<'_>, uses: &'u [&'f Item], near: usize) -> &'u [&'f Item] {
    let is_next = |two: &[&Item]| {
        let between = TextRange::new(two[0].range.end, two[1].range.start.max(two[0].range.end));
        facts.text(between).trim_matches([' ', '\t', '\r']) == "\n"
    };
    let (mut start, mut end) = (near, near + 1);
    while start > 0 && is_next(&uses[start - 1..=start]) {
        start -= 1;
    }
    while end < uses.len() && is_next(&uses[end - 1..=end]) {
        end += 1;
    }
    &uses[start..end]
}

/// Whether a `use` item comes behind a path of another crate in the order of names.
fn is_sorted_behind(item: &str, path: &str) -> bool {
    let of_item = item.trim_start_matches("use ").trim_start_matches("::").trim_end_matches(';');
    let key = |path: &str| {
        let names = path.split("::").map(|name| name.trim().trim_start_matches('{').to_owned());
        let is_near = |name: &String| !matches!(name.as_str(), "self" | "super" | "crate");
        names.map(|name| (is_near(&name), name)).collect::<Vec<_>>()
    };
    key(of_item) > key(path)
}
