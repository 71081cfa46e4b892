//! crossbeam 0.8

pub use crossbeam_channel as channel;
pub use crossbeam_queue as queue;
pub use crossbeam_utils::sync;
pub use crossbeam_utils::thread::{self, scope};
pub mod utils {
    pub use crossbeam_utils::Backoff;
}
