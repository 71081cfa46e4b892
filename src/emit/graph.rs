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

/// A graph in a format.
pub fn render_graph(format: GraphFormat, graph: &Graph) -> String {
    match format {
        GraphFormat::Text => text(graph),
        GraphFormat::Dot => dot(graph),
        GraphFormat::Html => html(graph),
    }
}

fn text(graph: &Graph) -> String {
    let mut out = String::new();
    for root in graph.roots() {
        out += &printable(&graph.nodes[root].name);
        out.push('\n');
        text_below(graph, root, "", &mut FxHashSet::from_iter([root]), &mut out);
        out.push('\n');
    }
    out
}

/// What is below a function; each once, however many ways lead there.
fn text_below(graph: &Graph, at: usize, indent: &str, seen: &mut FxHashSet<usize>, out: &mut String) {
    let calls: Vec<_> = graph.calls(at).collect();
    for (index, edge) in calls.iter().enumerate() {
        let is_last = index + 1 == calls.len();
        let (branch, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let node = &graph.nodes[edge.to];
        let effect = if node.effect.is_empty() { String::new() } else { format!(" [{}]", node.effect) };
        // writing into a text does not fail
        let _ = writeln!(out, "{indent}{branch}{}{effect}  {}", printable(&node.name), printable(&edge.place));
        if seen.insert(edge.to) {
            text_below(graph, edge.to, &format!("{indent}{below}"), seen, out);
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
:root { color-scheme: light dark; }
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
input { font: inherit; padding: .3rem .6rem; width: 100%; box-sizing: border-box; margin: 1rem 0; }
details, .leaf { margin-left: 1.2rem; }
summary, .leaf { cursor: default; padding: .1rem 0; }
code { font-family: ui-monospace, monospace; }
.async > summary > code { font-weight: 600; color: #1a66cc; }
.leaf code { color: #c0392b; }
.place { opacity: .65; font-size: .85em; margin-left: .6rem; }
.effect { border: 1px solid; border-radius: .6rem; font-size: .75em; padding: 0 .4rem; margin-left: .4rem; }
</style>
</head>
<body>
<h1>Call chains to what blocks</h1>
"#;

const SCRIPT: &str = r#"<script>
const filter = document.getElementById("filter");
filter.addEventListener("input", () => {
  const word = filter.value.toLowerCase();
  for (const root of document.querySelectorAll(".root")) {
    root.hidden = !root.textContent.toLowerCase().includes(word);
  }
});
</script>
</body>
</html>
"#;

fn html(graph: &Graph) -> String {
    let roots: Vec<usize> = graph.roots().collect();
    let mut out = HEAD.to_owned();
    let _ = writeln!(out, "<p>{} functions lead to {} calls.</p>", roots.len(), graph.edges.len());
    out += "<input id=\"filter\" type=\"search\" placeholder=\"Part of a function's name\" aria-label=\"Filter\">\n";
    for root in roots {
        let node = &graph.nodes[root];
        let class = if node.kind == NodeKind::Async { "root async" } else { "root" };
        let _ = writeln!(out, "<details class=\"{class}\" open><summary><code>{}</code></summary>", escape(&node.name));
        html_below(graph, root, &mut FxHashSet::from_iter([root]), &mut out);
        out += "</details>\n";
    }
    out + SCRIPT
}

fn html_below(graph: &Graph, at: usize, seen: &mut FxHashSet<usize>, out: &mut String) {
    for edge in graph.calls(at) {
        let node = &graph.nodes[edge.to];
        let (name, place) = (escape(&node.name), escape(&edge.place));
        let line = format!("<code>{name}</code><span class=\"place\">{place}</span>");
        if !seen.insert(edge.to) || node.kind == NodeKind::Leaf {
            let _ = writeln!(out, "<div class=\"leaf\">{line}<span class=\"effect\">{}</span></div>", node.effect);
            continue;
        }
        let _ = writeln!(out, "<details open><summary>{line}</summary>");
        html_below(graph, edge.to, seen, out);
        out.push_str("</details>\n");
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
        assert_eq!(render_graph(GraphFormat::Text, &graph()), expected);
    }

    #[test]
    fn names_are_quoted() {
        assert!(render_graph(GraphFormat::Dot, &graph()).contains("n0 [label=\"app::serve<T>\", style"));
        let page = render_graph(GraphFormat::Html, &graph());
        assert!(page.contains("<code>app::serve&lt;T&gt;</code>") && page.ends_with("</html>\n"));
        assert_eq!(page.matches("<details").count(), page.matches("</details>").count());
    }
}
