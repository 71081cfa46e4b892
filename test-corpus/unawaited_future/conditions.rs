//! Ends of blocks under one `cfg` and another: one of them is the value.

use std::sync::{Mutex, MutexGuard};

async fn save() -> u32 {
    1
}

pub fn by_blocks() -> impl Future<Output = u32> {
    #[cfg(windows)]
    {
        save()
    }
    #[cfg(not(windows))]
    {
        save()
    }
}

pub fn by_calls() -> impl Future<Output = u32> {
    #[cfg(windows)]
    return save();
    #[cfg(not(windows))]
    save()
}

pub fn by_a_macro() -> impl Future<Output = u32> {
    cfg_if::cfg_if! {
        if #[cfg(windows)] {
            save()
        } else if #[cfg(target_os = "macos")] {
            async move { 2 }
        } else {
            save()
        }
    }
}

pub async fn awaits(mutex: &Mutex<u32>) {
    by_blocks().await;
    by_calls(); //~ unawaited_future
    by_a_macro(); //~ unawaited_future
    let guard = locked(mutex); //~ lock_across_await
    save().await;
    drop(guard);
    let guard = elsewhere(mutex);
    save().await;
    drop(guard);
}

fn locked(mutex: &Mutex<u32>) -> MutexGuard<'_, u32> {
    mutex.lock().unwrap()
}

/// What comes under another condition is not there.
fn elsewhere(mutex: &Mutex<u32>) -> impl Sized {
    #[cfg(not(feature = "guarded"))]
    {
        let _ = mutex;
        5
    }
    #[cfg(feature = "guarded")]
    {
        mutex.lock().unwrap()
    }
}
