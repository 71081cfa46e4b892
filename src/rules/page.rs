//! A rule's page: what it says of itself, read from its front matter and its first paragraphs.

use crate::base::{Level, RuleInfo};

/// Reads a page: `---`, lines of `key: value`, `---`, then `# title`, a paragraph that says in one sentence what is
/// reported, and the rest.
///
/// # Panics
///
/// Where the front matter lacks `group`, `level` or `since`, or has a level that does not exist.
pub fn info(id: &'static str, page: &'static str) -> RuleInfo {
    let rest = page.strip_prefix("---\n").unwrap_or_default();
    let (front, body) = rest.split_once("\n---\n").unwrap_or_default();
    let value = |key: &str| front.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map(str::trim);
    let list = |key: &str| {
        value(key).map_or_else(Vec::new, |list| list.split(',').map(|word| word.trim().to_owned()).collect())
    };
    let required = |key: &str| value(key).unwrap_or_else(|| panic!("rules/{id}.md: no `{key}` in the front matter"));
    let level = required("level");
    let pedantic = level == "pedantic";
    let level = if pedantic { Some(Level::Warn) } else { Level::parse(level) };
    let paragraphs = paragraphs(body);
    RuleInfo {
        pedantic,
        since: required("since").to_owned(),
        title: paragraphs.first().cloned().unwrap_or_default(),
        description: shortened(&paragraphs.join(" ")),
        help_markdown: body.trim_start().to_owned(),
        tags: list("tags"),
        twins: list("twins"),
        ..RuleInfo::new(id, required("group"), level.unwrap_or_else(|| panic!("rules/{id}.md: no such level")))
    }
}

/// The paragraphs before the first example, each on one line; headings are left out.
fn paragraphs(body: &str) -> Vec<String> {
    let prose = body.split("\n```").next().unwrap_or_default();
    let blocks = prose.split("\n\n").map(str::trim).filter(|block| !block.is_empty() && !block.starts_with('#'));
    blocks.map(|block| block.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// GitHub shows at most 1,024 characters.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 1_024;
    if text.chars().count() <= LIMIT {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LIMIT - 1).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}
