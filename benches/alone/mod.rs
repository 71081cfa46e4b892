//! The parser alone: what a run is compared with.

use rayon::prelude::*;
use std::time::Instant;

/// Seconds that `syn::parse_file` takes for the files whose paths come in on lines; reading them does not count.
pub fn syn_alone(paths: impl Iterator<Item = String>, threads: usize) -> f64 {
    let texts: Vec<String> = paths.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let stack = async_lint::syntax::STACK_SIZE;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(stack).build().unwrap();
    let began = Instant::now();
    let items: usize = pool.install(|| texts.par_iter().map(|text| parse(text)).sum());
    assert!(items > 0);
    began.elapsed().as_secs_f64()
}

fn parse(text: &str) -> usize {
    let items = syn::parse_file(text).map_or(0, |file| file.items.len());
    proc_macro2::extra::invalidate_current_thread_spans();
    items
}
