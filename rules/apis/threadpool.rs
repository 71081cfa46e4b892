//! threadpool 1

#[derive(Clone)]
pub struct ThreadPool;
impl ThreadPool {
    pub fn new(num_threads: usize) -> ThreadPool;
    #[offloads]
    #[spawns(pool, send)]
    pub fn execute<F>(&self, job: F)
    where
        F: FnOnce() + Send + 'static;
    #[blocks(wait, instead(tokio = "tokio::task::JoinSet::join_all"))]
    pub fn join(&self);
    pub fn active_count(&self) -> usize;
}
