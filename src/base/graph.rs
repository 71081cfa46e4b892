//! Call chains from async code to what blocks, for people to look at.

use rustc_hash::{FxHashMap, FxHashSet};

/// What a function is in a [`Graph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NodeKind {
    /// Async code: an executor polls it.
    Async,
    /// A function on the way.
    Sync,
    /// What blocks.
    Leaf,
}

/// A function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its path.
    pub name: String,
    /// What it is.
    pub kind: NodeKind,
    /// What a leaf does, in a word: `fs`, `sleep`, `runtime`.
    pub effect: &'static str,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// The caller's place in [`Graph::nodes`].
    pub from: usize,
    /// That of what is called.
    pub to: usize,
    /// Where: `src/lib.rs:3:5`.
    pub place: String,
}

/// Call chains from async code to what blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The functions.
    pub nodes: Vec<Node>,
    /// The calls, each once.
    pub edges: Vec<Edge>,
    index: FxHashMap<String, usize>,
    known: FxHashSet<Edge>,
}

impl Graph {
    /// Adds a function, or finds it by its path. Async code stays what it is, whoever calls it.
    pub fn node(&mut self, name: &str, kind: NodeKind, effect: &'static str) -> usize {
        if let Some(&at) = self.index.get(name) {
            self.nodes[at].kind = self.nodes[at].kind.min(kind);
            return at;
        }
        self.index.insert(name.to_owned(), self.nodes.len());
        self.nodes.push(Node { name: name.to_owned(), kind, effect });
        self.nodes.len() - 1
    }

    /// Adds a call.
    pub fn edge(&mut self, from: usize, to: usize, place: String) {
        let edge = Edge { from, to, place };
        if self.known.insert(edge.clone()) {
            self.edges.push(edge);
        }
    }

    /// The calls that a function makes, in the order in which they were added.
    pub fn calls(&self, from: usize) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.from == from)
    }

    /// Where to start reading: async code, and what nobody calls.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        let is_root = |at: &usize| {
            let is_called = || self.edges.iter().any(|edge| edge.to == *at);
            self.nodes[*at].kind == NodeKind::Async || !is_called()
        };
        (0..self.nodes.len()).filter(is_root)
    }

    /// Only the chains that lead through functions of this name: a path, or the last segments of one.
    pub fn through(&self, name: &str) -> Self {
        let is_meant = |node: &Node| {
            node.name.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with("::"))
        };
        let meant: Vec<usize> = (0..self.nodes.len()).filter(|at| is_meant(&self.nodes[*at])).collect();
        let above = self.closure(&meant, |edge| (edge.to, edge.from));
        let below = self.closure(&meant, |edge| (edge.from, edge.to));
        let mut graph = Self::default();
        for edge in &self.edges {
            if [&above, &below].iter().any(|kept| kept[edge.from] && kept[edge.to]) {
                let [from, to] = [edge.from, edge.to].map(|at| {
                    let node = &self.nodes[at];
                    graph.node(&node.name, node.kind, node.effect)
                });
                graph.edge(from, to, edge.place.clone());
            }
        }
        graph
    }

    fn closure(&self, from: &[usize], step: fn(&Edge) -> (usize, usize)) -> Vec<bool> {
        let mut kept = vec![false; self.nodes.len()];
        let mut todo = from.to_vec();
        while let Some(at) = todo.pop() {
            if !std::mem::replace(&mut kept[at], true) {
                todo.extend(self.edges.iter().map(step).filter(|(near, _)| *near == at).map(|(_, far)| far));
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_through_a_function_are_kept_whole() {
        let mut graph = Graph::default();
        let nodes: Vec<usize> = ["a::one", "a::two", "b::two", "leaf"]
            .into_iter()
            .map(|name| graph.node(name, if name == "leaf" { NodeKind::Leaf } else { NodeKind::Sync }, ""))
            .collect();
        graph.edge(nodes[0], nodes[1], "x:1".into());
        graph.edge(nodes[1], nodes[3], "x:2".into());
        graph.edge(nodes[2], nodes[3], "x:3".into());
        graph.edge(nodes[2], nodes[3], "x:3".into());
        assert_eq!(graph.edges.len(), 3);
        let kept = |name: &str| graph.through(name).nodes.into_iter().map(|node| node.name).collect::<Vec<_>>();
        assert_eq!(kept("a::two"), ["a::one", "a::two", "leaf"]);
        assert_eq!(kept("two"), ["a::one", "a::two", "leaf", "b::two"]);
        assert!(kept("wo").is_empty());
        assert_eq!(graph.roots().collect::<Vec<_>>(), [0, 2]);
    }
}
