//! A part of a place that is captured whole is captured with it.

use std::cell::Cell;
use std::thread;

struct Pointer {
    raw: *mut u8,
    count: u8,
}

struct Owner {
    pointer: Pointer,
}

unsafe impl Send for Owner {}
unsafe impl Sync for Owner {}

impl Owner {
    fn read(&self) {}
}

fn whole_first() {
    let owner = Owner { pointer: Pointer { raw: std::ptr::null_mut(), count: 1 } };
    thread::scope(|scope| {
        scope.spawn(|| {
            owner.read();
            println!("{}", owner.pointer.count);
        });
    });
}

fn part_first(owner: Owner) {
    thread::spawn(move || {
        drop(owner.pointer.raw.is_null());
        owner.read();
    });
}

fn part_only(owner: Owner) {
    thread::spawn(move || drop(owner.pointer.raw.is_null())); //~ non_send_in_spawn
}

fn another_part(owner: Owner, cell: (Cell<u8>, &'static Cell<u8>)) {
    thread::spawn(move || {
        owner.read();
        cell.1.set(1);
        drop(cell.0);
    }); //~^^^^ non_send_in_spawn
}
