//! Futures that are dropped where nothing can be awaited, or that have a name.

async fn save() {}

pub fn in_sync_code() {
    let _ = save(); //~ unawaited_future
}

pub async fn with_a_name() {
    let _later = save(); //~ unawaited_future
    let all: Vec<u32> = vec![1, 2];
    all.iter().for_each(|_| {
        let _ = save(); //~ unawaited_future
    });
}
