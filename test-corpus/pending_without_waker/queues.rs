//! Poll functions of traits that say `None` for pending.

use std::collections::VecDeque;
use std::task::Context;

trait Store {
    type Event;
    fn poll(&mut self, cx: &mut Context<'_>) -> Option<Self::Event>;
}

struct Memory {
    events: VecDeque<u8>,
}

impl Memory {
    fn add(&mut self, event: u8) {
        self.events.push_back(event);
    }
}

impl Store for Memory {
    type Event = u8;

    fn poll(&mut self, _: &mut Context<'_>) -> Option<u8> { //~ pending_without_waker
        self.events.pop_front()
    }
}

struct Fixed {
    left: VecDeque<u8>,
}

impl Store for Fixed {
    type Event = u8;

    fn poll(&mut self, _cx: &mut Context<'_>) -> Option<u8> {
        self.left.pop_front()
    }
}
