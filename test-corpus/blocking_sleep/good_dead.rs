//! What stands behind a `return` never runs.

use std::process;
use std::thread::sleep;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

fn nap() {
    sleep(SECOND);
}

fn give_up() -> ! {
    process::exit(1)
}

pub async fn not_yet_written(n: u8) -> Result<u8, String> {
    if n > 3 {
        return Err("too many".to_owned());
    }
    return Err("not implemented".to_owned());

    nap();
    let naps = [1, 2].map(|_| sleep(SECOND));
    Ok(naps.len() as u8)
}

pub async fn tail() {
    return;
    nap()
}

pub async fn panics() {
    todo!("sleep");
    nap();
}

pub async fn ends_the_program() {
    process::exit(1);
    nap();
}

pub async fn ends_it_elsewhere() {
    give_up();
    nap();
}

pub async fn in_loops(list: &[u8]) {
    for n in list {
        if *n > 3 {
            continue;
            nap();
        }
        drop(n);
        break;
        nap();
    }
}

fn never_gets_there() {
    return;
    sleep(SECOND);
}

pub async fn through_a_function() {
    never_gets_there();
}

pub async fn branches(n: u8) -> u8 {
    match n {
        0 => return 0,
        1 => {
            return 1;
            nap();
        }
        _ => 2,
    }
}
