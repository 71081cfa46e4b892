//! What stands behind something that may return runs.

use std::thread::sleep;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

pub async fn behind_a_branch(n: u8) -> Result<(), String> {
    if n > 3 {
        return Err("too many".to_owned());
    }
    sleep(SECOND); //~ blocking_sleep
    let n = Some(n).ok_or("none")?;
    sleep(SECOND); //~ blocking_sleep
    assert!(n > 0);
    sleep(SECOND); //~ blocking_sleep
    Ok(())
}

pub async fn behind_a_loop(list: &[u8]) {
    for n in list {
        if *n > 3 {
            break;
        }
        sleep(SECOND); //~ blocking_sleep
    }
    sleep(SECOND); //~ blocking_sleep
}

pub async fn behind_a_closure(list: Vec<u8>) -> usize {
    let found = list.iter().filter(|n| {
        return **n > 3;
    });
    let found = found.count();
    sleep(SECOND); //~ blocking_sleep
    let inner = async {
        return 1;
    };
    sleep(SECOND); //~ blocking_sleep
    found + inner.await
}

pub async fn off() {
    #[cfg(any())]
    return;
    sleep(SECOND); //~ blocking_sleep
}

pub async fn in_the_operand() -> Result<(), ()> {
    return Ok(sleep(SECOND)); //~ blocking_sleep
}

pub async fn a_label() {
    'out: {
        break 'out;
    }
    sleep(SECOND); //~ blocking_sleep
}
