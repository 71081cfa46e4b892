//! Futures of methods, made in sync functions, and of functions that are named as arguments.

use std::sync::Arc;

pub struct Db;

impl Db {
    pub async fn save(&self) -> u32 {
        3
    }

    pub fn close(&self) {
        self.save(); //~ unawaited_future
    }

    pub fn maybe(&self, now: bool) -> bool {
        if now {
            self.save(); //~ unawaited_future
        }
        now
    }
}

async fn step(n: u32) -> u32 {
    n
}

pub fn by_reference(db: &Db) {
    db.save(); //~ unawaited_future
}

pub fn shared(db: Arc<Db>) {
    let _ = db.save(); //~ unawaited_future
}

pub fn in_a_closure(names: &[u32], db: &Db) {
    names.iter().for_each(|_| {
        db.save(); //~ unawaited_future
    });
}

pub async fn named(one: Option<u32>, all: Vec<u32>, result: Result<u32, u32>, db: &Db) {
    one.map(step); //~ unawaited_future
    let _unused: Vec<_> = all.into_iter().map(step).collect(); //~ unawaited_future
    result.map_err(|_| db.save()).ok();
}

/// A method of the same name that is not async.
pub struct File;

impl File {
    pub fn save(&self) -> u32 {
        1
    }
}

pub fn another(file: &File) {
    file.save();
    let _ = file.save();
}

pub fn returned(db: &Db) -> impl Future<Output = u32> + '_ {
    db.save()
}

pub fn kept(db: &'static Db, all: &mut Vec<std::pin::Pin<Box<dyn Future<Output = u32>>>>) {
    all.push(Box::pin(db.save()));
    let later = db.save();
    all.push(Box::pin(later));
    all.pop();
}

pub async fn polled(one: Option<u32>, all: Vec<u32>) {
    if let Some(future) = one.map(step) {
        future.await;
    }
    futures::future::join_all(all.into_iter().map(step)).await;
}
