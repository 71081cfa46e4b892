//! Every place in an expression where a call can stand.

use std::thread::sleep;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

const TICK: Duration = Duration::from_millis(1);

struct Event {
    kind: u8,
    body: Option<String>,
}

pub async fn control_flow(mut events: Receiver<Event>, verbose: bool) -> usize {
    let mut seen = 0;
    while let Some(event) = events.recv().await {
        match event.kind {
            0 => sleep(TICK), //~ blocking_sleep
            1 if verbose => {
                sleep(TICK); //~ blocking_sleep
            }
            _ => {}
        }
        if let Some(body) = &event.body {
            sleep(TICK); //~ blocking_sleep
            seen += body.len();
        } else if verbose {
            sleep(TICK); //~ blocking_sleep
        } else {
            sleep(TICK); //~ blocking_sleep
        }
        let Some(_) = event.body else {
            sleep(TICK); //~ blocking_sleep
            continue;
        };
    }
    for _ in 0..3 {
        sleep(TICK); //~ blocking_sleep
    }
    'outer: loop {
        loop {
            sleep(TICK); //~ blocking_sleep
            break 'outer;
        }
    }
    let value = 'block: {
        if seen > 3 {
            break 'block 3;
        }
        sleep(TICK); //~ blocking_sleep
        4
    };
    unsafe {
        sleep(TICK); //~ blocking_sleep
    }
    let unit = { sleep(TICK) }; //~ blocking_sleep
    let pair = (sleep(TICK), sleep(TICK)); //~ blocking_sleep blocking_sleep
    let list = [sleep(TICK), unit]; //~ blocking_sleep
    let event = Event { kind: { sleep(TICK); 1 }, body: None }; //~ blocking_sleep
    drop((pair, list, event));
    return sleep(TICK) == (); //~ blocking_sleep
}

pub async fn conditions(flag: bool) {
    if flag && sleep(TICK) == () { //~ blocking_sleep
        return;
    }
    while sleep(TICK) != () {} //~ blocking_sleep
    match sleep(TICK) { //~ blocking_sleep
        () => {}
    }
    let index = [0, 1][{ sleep(TICK); 0 }]; //~ blocking_sleep
    let _ = -{ sleep(TICK); index } as i64; //~ blocking_sleep
}

pub async fn iterators(names: &[String], last: Option<Duration>) -> Vec<usize> {
    last.map(|duration| sleep(duration)); //~ blocking_sleep
    let lengths = names.iter().filter(|name| !name.is_empty()).map(|name| {
        sleep(TICK); //~ blocking_sleep
        name.len()
    });
    let mut lengths: Vec<usize> = lengths.collect();
    lengths.retain(|length| {
        sleep(TICK); //~ blocking_sleep
        *length > 3
    });
    lengths.iter().for_each(|_| sleep(TICK)); //~ blocking_sleep
    let first = last.unwrap_or_else(|| {
        sleep(TICK); //~ blocking_sleep
        TICK
    });
    lengths.push(first.subsec_millis() as usize);
    lengths
}

pub async fn arguments(job: impl Fn(()) -> u8) -> u8 {
    // what stands beside an offloaded closure is evaluated in place
    let outcome = tokio::task::spawn_blocking({
        sleep(TICK); //~ blocking_sleep
        move || 3
    });
    drop(outcome.await);
    std::thread::spawn({ sleep(TICK); || () }); //~ blocking_sleep
    job(sleep(TICK)) //~ blocking_sleep
}

async fn nothing((): ()) {}

pub async fn awaited() {
    nothing(sleep(TICK)).await; //~ blocking_sleep
    tokio::time::timeout(TICK, async { sleep(TICK) }).await.ok(); //~ blocking_sleep
}

pub async fn whatever_takes_any_closure(fast: bool, words: Vec<String>) -> Option<usize> {
    fast.then(|| sleep(TICK)); //~ blocking_sleep
    let chunks = words.chunk_by(|one, other| {
        sleep(TICK); //~ blocking_sleep
        one == other
    });
    Some(chunks.count())
}
