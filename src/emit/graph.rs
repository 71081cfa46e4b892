//! Call chains: as text, for Graphviz, and as a page of its own.

use super::sources::printable;
use super::xml::escape;
use crate::base::{Graph, NodeKind};
use rustc_hash::FxHashSet;
use std::fmt::Write as _;

/// How to show call chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraphFormat {
    /// A tree for each piece of async code.
    Text,
    /// Graphviz.
    Dot,
    /// A page that needs nothing else.
    Html,
}

/// A graph in a format. Text for a terminal has its `width` in columns.
pub fn render_graph(format: GraphFormat, graph: &Graph, width: Option<usize>) -> String {
    match format {
        GraphFormat::Text => text(graph, width.unwrap_or(usize::MAX)),
        GraphFormat::Dot => dot(graph),
        GraphFormat::Html => html(graph),
    }
}

fn text(graph: &Graph, width: usize) -> String {
    let mut out = String::new();
    for root in graph.roots() {
        out += &printable(&graph.nodes[root].name);
        out.push('\n');
        text_below(graph, (root, ""), width, &mut FxHashSet::from_iter([root]), &mut out);
        out.push('\n');
    }
    out
}

/// What is below a function; each once, however many ways lead there. A place that does not fit stands on a line of its
/// own: where the terminal breaks a line, nobody sees the tree any more.
fn text_below(graph: &Graph, (at, indent): (usize, &str), width: usize, seen: &mut FxHashSet<usize>, out: &mut String) {
    let calls: Vec<_> = graph.calls(at).collect();
    for (index, edge) in calls.iter().enumerate() {
        let is_last = index + 1 == calls.len();
        let (branch, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let node = &graph.nodes[edge.to];
        let effect = if node.effect.is_empty() { String::new() } else { format!(" [{}]", node.effect) };
        let line = format!("{indent}{branch}{}{effect}", printable(&node.name));
        let below = format!("{indent}{below}");
        let is_new = seen.insert(edge.to);
        let place = printable(&edge.place);
        // writing into a text does not fail
        let _ = if line.chars().count() + 2 + place.chars().count() <= width {
            writeln!(out, "{line}  {place}")
        } else {
            let goes_on = is_new && graph.calls(edge.to).next().is_some();
            writeln!(out, "{line}\n{below}{}  {place}", if goes_on { "│" } else { " " })
        };
        if is_new {
            text_below(graph, (edge.to, &below), width, seen, out);
        }
    }
}

fn dot(graph: &Graph) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut out = String::from("digraph calls {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
    for (at, node) in graph.nodes.iter().enumerate() {
        let style = match node.kind {
            NodeKind::Async => ", style=filled, fillcolor=\"#d8e8ff\"",
            NodeKind::Sync => "",
            NodeKind::Leaf => ", style=filled, fillcolor=\"#ffd8d0\"",
        };
        let _ = writeln!(out, "  n{at} [label={}{style}];", quoted(&node.name));
    }
    for edge in &graph.edges {
        let _ = writeln!(out, "  n{} -> n{} [tooltip={}];", edge.from, edge.to, quoted(&edge.place));
    }
    out + "}\n"
}

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Call chains to what blocks</title>
<style>
:root { color-scheme: light dark; --async: #1658b0; --leaf: #b02a1c; --faint: #5c5c5c; }
@media (prefers-color-scheme: dark) { :root { --async: #7db4ff; --leaf: #ff8a7a; --faint: #a8a8a8; } }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; }
.tools { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: 1rem 0; }
input, button { font: inherit; padding: .3rem .6rem; }
input { flex: 1 16rem; min-width: 0; }
summary, .step { margin-left: 1.2rem; padding: .1rem 0; list-style-position: outside; }
details details, details .step { margin-left: 1.2rem; }
details > .step { margin-left: 2.4rem; }
code { font-family: ui-monospace, monospace; }
.async > summary > code { font-weight: 600; color: var(--async); }
.leaf code { color: var(--leaf); }
.place, .again { color: var(--faint); font-size: .85em; margin-left: .6rem; }
.effect { border: 1px solid; border-radius: .6rem; font-size: .75em; padding: 0 .4rem; margin-left: .4rem; white-space: nowrap; }
</style>
</head>
<body>
<h1>Call chains to what blocks</h1>
"#;

const TOOLS: &str = r#"<div class="tools">
<input id="filter" type="search" placeholder="Part of a name, a place or a class" aria-label="Filter">
<button id="fold" type="button">Fold all</button>
<output id="shown" for="filter"></output>
</div>
"#;

const SCRIPT: &str = r#"<script>
const [filter, fold, shown] = ["filter", "fold", "shown"].map(id => document.getElementById(id));
const roots = [...document.querySelectorAll(".root")];
filter.addEventListener("input", () => {
  const word = filter.value.trim().toLowerCase();
  for (const root of roots) root.hidden = !root.textContent.toLowerCase().includes(word);
  shown.value = word && `${roots.filter(root => !root.hidden).length} of ${roots.length}`;
});
fold.addEventListener("click", () => {
  const open = fold.textContent !== "Fold all";
  for (const root of roots) root.open = open;
  fold.textContent = open ? "Fold all" : "Unfold all";
});
</script>
</body>
</html>
"#;

fn html(graph: &Graph) -> String {
    let roots: Vec<usize> = graph.roots().collect();
    let leaves = graph.edges.iter().filter(|edge| graph.nodes[edge.to].kind == NodeKind::Leaf).count();
    let mut out = HEAD.to_owned();
    let (functions, calls) =
        (counted(roots.len(), "function leads", "functions lead"), counted(leaves, "call", "calls"));
    let _ = writeln!(out, "<p>{functions} to {calls} that {}.</p>", if leaves == 1 { "blocks" } else { "block" });
    out += TOOLS;
    for root in roots {
        let node = &graph.nodes[root];
        let class = if node.kind == NodeKind::Async { "root async" } else { "root" };
        let _ =
            writeln!(out, "<details class=\"{class}\" open><summary><code>{}</code></summary>", breakable(&node.name));
        html_below(graph, root, &mut FxHashSet::from_iter([root]), &mut out);
        out += "</details>\n";
    }
    out + SCRIPT
}

/// A path that a narrow page may break behind its `::`.
fn breakable(path: &str) -> String {
    escape(path).replace("::", "::<wbr>")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn html_below(graph: &Graph, at: usize, seen: &mut FxHashSet<usize>, out: &mut String) {
    for edge in graph.calls(at) {
        let node = &graph.nodes[edge.to];
        let (name, place) = (breakable(&node.name), escape(&edge.place));
        let line = format!("<code>{name}</code><span class=\"place\">{place}</span>");
        if node.kind == NodeKind::Leaf {
            let effect = node.effect;
            let _ = writeln!(out, "<div class=\"step leaf\">{line}<span class=\"effect\">{effect}</span></div>");
        } else if !seen.insert(edge.to) {
            let _ = writeln!(out, "<div class=\"step\">{line}<span class=\"again\">(see above)</span></div>");
        } else {
            let _ = writeln!(out, "<details open><summary>{line}</summary>");
            html_below(graph, edge.to, seen, out);
            out.push_str("</details>\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph() -> Graph {
        let mut graph = Graph::default();
        let root = graph.node("app::serve<T>", NodeKind::Async, "");
        let middle = graph.node("app::save", NodeKind::Sync, "");
        let leaf = graph.node("std::fs::write", NodeKind::Leaf, "fs");
        graph.edge(root, middle, "src/lib.rs:2:5".into());
        graph.edge(middle, leaf, "src/lib.rs:6:5".into());
        graph.edge(middle, middle, "src/lib.rs:7:5".into());
        graph
    }

    #[test]
    fn text_is_a_tree_that_ends() {
        let expected = "app::serve<T>\n└─ app::save  src/lib.rs:2:5\n   ├─ std::fs::write [fs]  src/lib.rs:6:5\n   \
            └─ app::save  src/lib.rs:7:5\n\n";
        assert_eq!(render_graph(GraphFormat::Text, &graph(), None), expected);
    }

    #[test]
    fn text_keeps_its_shape_in_a_narrow_terminal() {
        let expected = "app::serve<T>\n└─ app::save\n   │  src/lib.rs:2:5\n   ├─ std::fs::write [fs]\n   │     \
            src/lib.rs:6:5\n   └─ app::save\n         src/lib.rs:7:5\n\n";
        assert_eq!(render_graph(GraphFormat::Text, &graph(), Some(27)), expected);
    }

    #[test]
    fn a_page_counts_what_blocks_and_what_it_has_shown() {
        let page = render_graph(GraphFormat::Html, &graph(), None);
        assert!(page.contains("<p>1 function leads to 1 call that blocks.</p>"));
        assert_eq!(page.matches("<span class=\"again\">").count(), 1);
        assert_eq!(page.matches("<span class=\"effect\">fs</span>").count(), 1);
    }

    #[test]
    fn names_are_quoted() {
        assert!(render_graph(GraphFormat::Dot, &graph(), None).contains("n0 [label=\"app::serve<T>\", style"));
        let page = render_graph(GraphFormat::Html, &graph(), None);
        assert!(page.contains("<code>app::<wbr>serve&lt;T&gt;</code>") && page.ends_with("</html>\n"));
        assert_eq!(page.matches("<details").count(), page.matches("</details>").count());
    }
}
