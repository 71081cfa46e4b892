//! futures-timer 3

use std::future::Future;
use std::time::Duration;

pub struct Delay;
impl Delay {
    #[lazy_future]
    pub fn new(dur: Duration) -> Delay;
    pub fn reset(&mut self, dur: Duration);
}
impl Future for Delay {
    type Output = ();
}
