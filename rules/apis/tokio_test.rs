//! tokio-test 0.4

use std::future::Future;

#[enters_runtime]
pub fn block_on<F: Future>(future: F) -> F::Output;
