//! Calls that nobody writes down: operators and conversions of the workspace's own types.

use std::ops::{Add, AddAssign, Deref, Index, Neg};
use std::str::FromStr;
use std::thread::sleep;
use std::time::Duration;

const D: Duration = Duration::from_secs(1);

#[derive(Clone, Copy)]
struct Slow(u32);

impl Add<u32> for Slow {
    type Output = Slow;
    fn add(self, more: u32) -> Slow {
        sleep(D);
        Slow(self.0 + more)
    }
}
impl AddAssign<u32> for Slow {
    fn add_assign(&mut self, more: u32) {
        sleep(D);
        self.0 += more;
    }
}
impl Neg for Slow {
    type Output = Slow;
    fn neg(self) -> Slow {
        sleep(D);
        self
    }
}
impl PartialEq for Slow {
    fn eq(&self, other: &Slow) -> bool {
        sleep(D);
        self.0 == other.0
    }
}
impl Deref for Slow {
    type Target = u32;
    fn deref(&self) -> &u32 {
        sleep(D);
        &self.0
    }
}
impl Index<usize> for Slow {
    type Output = u32;
    fn index(&self, _: usize) -> &u32 {
        sleep(D);
        &self.0
    }
}
impl From<u64> for Slow {
    fn from(value: u64) -> Slow {
        sleep(D);
        Slow(value as u32)
    }
}
impl From<u8> for Slow {
    fn from(value: u8) -> Slow {
        Slow(value.into())
    }
}
impl FromStr for Slow {
    type Err = ();
    fn from_str(_: &str) -> Result<Slow, ()> {
        sleep(D);
        Ok(Slow(0))
    }
}

async fn operators(mut slow: Slow, other: Slow) {
    let sum = slow + 1; //~ blocking_sleep
    slow += 2; //~ blocking_sleep
    let negative = -slow; //~ blocking_sleep
    let same = slow == other; //~ blocking_sleep
    let inside = *slow; //~ blocking_sleep
    let first = slow[0]; //~ blocking_sleep
    drop((sum, negative, same, inside, first));
}

async fn conversions(wide: u64, narrow: u8) {
    let slow: Slow = wide.into(); //~ blocking_sleep
    let quick: Slow = narrow.into();
    let parsed: Result<Slow, ()> = "1".parse(); //~ blocking_sleep
    let number: u32 = "1".parse().unwrap_or(0) + 1 + u32::from(narrow);
    drop((slow, quick, parsed, number));
}

#[derive(Clone, Copy, PartialEq)]
struct Plain(u32);

async fn plain(one: Plain, other: Plain) -> bool {
    one == other && !one.eq(&other)
}
