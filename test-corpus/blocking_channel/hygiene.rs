//! Names that a macro makes up are not those of the code that it is given.

use std::sync::mpsc;
use tokio::sync::mpsc as async_mpsc;

macro_rules! counted {
    ($e:expr) => {{
        let rx = 2;
        let _ = $e;
        rx
    }};
}

macro_rules! beside {
    ($e:expr) => {{
        let (_tx, rx) = mpsc::sync_channel::<u8>(1);
        let got = $e;
        rx.try_recv().ok();
        got
    }};
}

macro_rules! named {
    ($rx:ident, $e:expr) => {{
        let (_tx, $rx) = mpsc::sync_channel::<u8>(1);
        $e
    }};
}

macro_rules! outer {
    ($e:expr) => {{
        let rx = 1;
        let got = counted!($e);
        got + rx
    }};
}

macro_rules! each {
    ($list:expr, $e:expr) => {
        for rx in $list {
            drop((rx, $e));
        }
    };
}

macro_rules! with {
    ($name:ident => $body:block) => {
        (|$name: mpsc::Receiver<u8>| $body)(mpsc::sync_channel(1).1)
    };
}

macro_rules! shown {
    ($($arg:tt)*) => {{
        let rx = 1;
        format!("{rx} {:?}", $($arg)*)
    }};
}

async fn sync(rx: mpsc::Receiver<u8>) -> i32 {
    let all = counted!(rx.recv()); //~ blocking_channel@deny
    let both = outer!(rx.recv()); //~ blocking_channel@deny
    each!([1, 2], rx.recv()); //~ blocking_channel@deny
    shown!(rx.recv()); //~ blocking_channel@deny
    all + both
}

async fn waits(mut rx: async_mpsc::Receiver<u8>) {
    beside!(rx.try_recv()).ok();
    beside!(rx.recv()).await;
    named!(rx, rx.recv()).ok(); //~ blocking_channel@deny
    with!(rx => { rx.recv().ok() }); //~ blocking_channel@deny
    rx.recv().await;
}
