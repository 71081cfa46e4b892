use std::collections::HashMap;

async fn short(v: &[u64]) -> u64 {
    let mut s = 0;
    for x in v {
        s += x;
    }
    s
}

async fn yields() -> u64 {
    let mut s = 0u64;
    for i in 0..10_000_000u64 {
        s += i;
        if i % 100 == 0 {
            tokio::task::yield_now().await;
        }
    }
    s
}

async fn awaits_inside(rows: Vec<Vec<u32>>) -> u32 {
    let mut total = 0;
    for row in rows {
        for cell in row {
            total += fetch(cell).await;
        }
    }
    total
}

async fn fetch(n: u32) -> u32 {
    n
}

fn sync() -> u64 {
    let mut s = 0u64;
    for i in 0..10_000u64 {
        for j in 0..10_000u64 {
            s = s.wrapping_add(i * j);
        }
    }
    s
}

async fn offloaded() -> u64 {
    tokio::task::spawn_blocking(|| {
        let mut s = 0u64;
        for i in 0..10_000u64 {
            for j in 0..10_000u64 {
                s = s.wrapping_add(i * j);
            }
        }
        s
    })
    .await
    .unwrap()
}

async fn small_grid() -> u32 {
    let mut s = 0;
    for i in 0..8 {
        for j in 0..8 {
            s += i * j;
        }
    }
    s
}

async fn drains(mut items: Vec<String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    while let Some(item) = items.pop() {
        *counts.entry(item).or_insert(0) += 1;
    }
    counts
}

async fn groups(groups: Vec<Vec<String>>) -> Vec<String> {
    let mut names = Vec::new();
    for group in groups {
        for name in group {
            names.push(name);
        }
    }
    names
}

// a helper on another thread
async fn helper_elsewhere() -> u64 {
    tokio::task::spawn_blocking(sync).await.unwrap()
}

// a walk over a tree takes each node once
struct Node {
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

fn visit(node: &Node, names: &mut Vec<String>) {
    if let Some(left) = &node.left {
        visit(left, names);
    }
    if let Some(right) = &node.right {
        visit(right, names);
    }
}

async fn walks(node: Node) -> Vec<String> {
    let mut names = Vec::new();
    visit(&node, &mut names);
    names
}

async fn few() -> u64 {
    (0..100u64).map(|n| n * n).sum()
}

fn flatten(groups: Vec<Vec<String>>) -> Vec<String> {
    let mut names = Vec::new();
    for group in groups {
        for name in group {
            names.push(name);
        }
    }
    names
}

async fn flat(groups: Vec<Vec<String>>) -> Vec<String> {
    flatten(groups)
}
