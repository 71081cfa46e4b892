//! Tasks behind blocks and wrappers, and pointers that are looked through.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

async fn tick() {}

async fn log(_: usize) {}

async fn holds() {
    let shared = Rc::new(1);
    tick().await;
    drop(shared);
}

pub fn cloned_in_a_block(shared: Rc<String>) {
    tokio::spawn({ //~ rc_in_spawn, dropped_join_handle
        let shared = Rc::clone(&shared);
        async move { println!("{shared}") }
    });
}

pub fn cloned_in_a_block_for_a_thread(shared: Rc<String>) {
    std::thread::spawn({ //~ rc_in_spawn
        let shared = shared.clone();
        move || println!("{shared}")
    });
}

pub fn under_a_timeout() {
    tokio::spawn(tokio::time::timeout(Duration::from_secs(1), holds())); //~ rc_in_spawn, dropped_join_handle
}

pub fn dereferenced() {
    tokio::spawn(async { log(*Rc::new(1)).await }); //~ rc_in_spawn, dropped_join_handle
}

pub fn a_method_of_the_target() {
    tokio::spawn(async { //~ rc_in_spawn, dropped_join_handle
        match Rc::new(1_u8).checked_sub(1) {
            Some(_) => tick().await,
            None => {}
        }
    });
}

pub fn an_arc_in_a_block(shared: Arc<String>) {
    tokio::spawn({ //~ dropped_join_handle
        let shared = Arc::clone(&shared);
        async move { println!("{shared}") }
    });
}

pub fn only_the_block_has_it(shared: Rc<String>) {
    tokio::spawn({ //~ dropped_join_handle
        let length = shared.len();
        async move { log(length).await }
    });
}

pub fn gone_before() {
    tokio::spawn(async { //~ dropped_join_handle
        let length = *Rc::new(1);
        log(length).await;
    });
}

pub fn moved_out_of_a_box() {
    tokio::spawn(async { log(*Box::new(1)).await }); //~ dropped_join_handle
}
