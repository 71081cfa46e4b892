//! deadpool-sync 0.1

use std::any::Any;

pub enum InteractError {
    Panic(Box<dyn Any + Send + 'static>),
    Aborted,
}
pub struct SyncWrapper<T: Send + 'static>;
impl<T: Send + 'static> SyncWrapper<T> {
    #[offloads]
    pub async fn interact<F, R>(&self, f: F) -> Result<R, InteractError>
    where
        F: FnOnce(&mut T) -> R + Send + 'static,
        R: Send + 'static;
    pub fn is_mutex_poisoned(&self) -> bool;
}
