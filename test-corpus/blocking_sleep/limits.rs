//! What is missed today: calls through helpers, values and pointers.

use std::thread::sleep;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(1);

fn wait_for_the_disk() {
    sleep(TICK);
}

fn two_hops() {
    wait_for_the_disk();
}

pub async fn through_a_helper() {
    wait_for_the_disk(); //~ blocking_sleep
}

pub async fn through_two_helpers() {
    two_hops(); //~ blocking_sleep
}

struct Throttle;

impl Throttle {
    fn hold(&self) {
        sleep(TICK);
    }

    pub async fn through_a_method(&self) {
        self.hold(); //~ blocking_sleep
    }
}

trait Pace {
    fn pace(&self);
}

impl Pace for Throttle {
    fn pace(&self) {
        sleep(TICK);
    }
}

pub async fn through_dyn(pace: &dyn Pace) {
    pace.pace(); //~ blocking_sleep
}

pub async fn through_a_pointer() {
    let nap = sleep;
    nap(TICK); //~ blocking_sleep
}

pub async fn through_an_argument(last: Option<Duration>) {
    last.map(sleep); //~ blocking_sleep
    [TICK].into_iter().for_each(sleep); //~ blocking_sleep
}

pub async fn closure_that_is_called_later() {
    let nap = || {
        sleep(TICK); //~ blocking_sleep
    };
    nap();
    nap();
}

fn each(times: usize, job: impl Fn()) {
    (0..times).for_each(|_| job());
}

pub async fn closure_given_to_a_helper() {
    each(3, || {
        sleep(TICK); //~ blocking_sleep
    });
}

/// Waits for its turn.
struct Turn(u8);

impl Drop for Turn {
    fn drop(&mut self) {
        sleep(TICK); //~ blocking_drop
    }
}

pub async fn dropped_in_async_code() {
    let turn = Turn(1);
    tokio::task::yield_now().await;
    drop(turn); //~ todo: blocking_sleep
}
