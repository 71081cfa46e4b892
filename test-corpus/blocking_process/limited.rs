//! Programs that are waited for with a limit.

use std::process::Child;
use std::time::Duration;
use wait_timeout::ChildExt;

pub async fn a_second(mut child: Child) -> bool {
    child.wait_timeout(Duration::from_secs(1)).is_ok() //~ blocking_process
}

pub async fn not_at_all(mut child: Child) -> bool {
    child.wait_timeout(Duration::ZERO).is_ok()
}
