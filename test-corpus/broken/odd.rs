//! What is allowed, if seldom seen.

mod missing; //~ problem

use does_not_exist::nothing as std_thread;
use std::{};
use self::r#loop as looping;

mod r#loop {
    pub use super::looping;
}

pub async fn circles() {
    looping::looping::looping();
    std_thread::sleep();
    crate::super::sleep();
    std::thread::thread::sleep();
    r#loop::nothing::<{ 1 + 1 }>();
}

pub async fn r#async(r#await: u8) -> u8 {
    let Σ = "ß"; std::thread::sleep(d); //~ blocking_sleep
    drop(Σ);
    r#await
}

pub async fn suppressed() {
    std::thread::sleep(d); // async-lint: allow(blocking_sleep) it is a test
    std::thread::park(); // async-lint: allow(blocking_wiat) //~ blocking_wait unknown_rule
    // async-lint: allow(blocking_fs) //~ unused_suppression
    let one = 1;
    // async-lint: alow(blocking_fs) //~ malformed_comment
    drop(one);
}
