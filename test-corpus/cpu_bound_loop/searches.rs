//! Searches that go from the best candidate to the next.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet, VecDeque};

pub struct Graph {
    edges: Vec<Vec<(u32, u32)>>,
}

impl Graph {
    fn neighbors(&self, node: u32) -> &[(u32, u32)] {
        &self.edges[node as usize]
    }

    pub fn distances(&self, from: u32) -> Vec<u32> {
        let mut distances = vec![u32::MAX; self.edges.len()];
        let mut open = BinaryHeap::from([Reverse((0, from))]);
        while let Some(Reverse((distance, node))) = open.pop() {
            if distance >= distances[node as usize] {
                continue;
            }
            distances[node as usize] = distance;
            for (to, length) in self.neighbors(node) {
                open.push(Reverse((distance.max(*length), *to)));
            }
        }
        distances
    }

    pub fn nearest(&self, from: u32, many: usize) -> Vec<u32> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        let mut candidates = BinaryHeap::with_capacity(many);
        candidates.push((Reverse(0), from));
        while !candidates.is_empty() {
            let (_, node) = candidates.pop().expect("it is not empty");
            found.push(node);
            if found.len() == many {
                break;
            }
            for &(to, length) in self.neighbors(node) {
                if seen.insert(to) {
                    candidates.push((Reverse(length), to));
                }
            }
        }
        found
    }
}

pub async fn query(graph: &Graph) -> usize {
    graph.nearest(1, 10).len() //~ cpu_bound_loop
}

pub async fn in_place(graph: &Graph) -> u32 {
    let mut count = 0;
    let mut open = BinaryHeap::from([1]);
    loop { //~ cpu_bound_loop
        let Some(node) = open.pop() else { break };
        count = count.max(node);
        for (to, _) in graph.neighbors(node) {
            open.push(*to);
        }
    }
    count
}

fn all_distances(graph: &Graph) -> Vec<Vec<u32>> {
    vec![graph.distances(0), graph.distances(1)]
}

pub async fn deeper(graph: &Graph) -> usize {
    all_distances(graph).len() //~ cpu_bound_loop
}

pub async fn elsewhere(graph: Graph) -> usize {
    tokio::task::spawn_blocking(move || graph.nearest(1, 10).len()).await.unwrap()
}

// a merge: each round takes one and puts one back
pub async fn merge(mut lists: Vec<VecDeque<u32>>) -> Vec<u32> {
    let mut heads: BinaryHeap<_> =
        lists.iter_mut().enumerate().filter_map(|(at, list)| Some((Reverse(list.pop_front()?), at))).collect();
    let mut merged = Vec::new();
    while let Some((Reverse(least), at)) = heads.pop() {
        merged.push(least);
        if let Some(next) = lists[at].pop_front() {
            heads.push((Reverse(next), at));
        }
    }
    merged
}

// a list of what is left to do is most often short
pub async fn dependencies(graph: &Graph) -> usize {
    let mut seen = HashSet::new();
    let mut left = vec![0];
    while let Some(node) = left.pop() {
        for (to, _) in graph.neighbors(node) {
            if seen.insert(*to) {
                left.push(*to);
            }
        }
    }
    seen.len()
}

pub async fn gives_way(graph: &Graph) -> usize {
    let mut count = 0;
    let mut open = BinaryHeap::from([1]);
    while let Some(node) = open.pop() {
        count = count.max(node as usize);
        for (to, _) in graph.neighbors(node) {
            open.push(*to);
        }
        tokio::task::yield_now().await;
    }
    count
}
