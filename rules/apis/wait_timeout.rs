//! wait-timeout 0.2

use std::io;
use std::process::{Child, ExitStatus};
use std::time::Duration;

pub trait ChildExt {
    #[blocks(process, instead(tokio = "tokio::time::timeout"))]
    fn wait_timeout_ms(&mut self, ms: u32) -> io::Result<Option<ExitStatus>>;
    #[blocks(process, instead(tokio = "tokio::time::timeout"))]
    fn wait_timeout(&mut self, dur: Duration) -> io::Result<Option<ExitStatus>>;
}
impl ChildExt for Child {}
