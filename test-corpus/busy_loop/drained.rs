//! `select!` in a loop over something that is empty.

use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::mpsc::Receiver;
use tokio::task::{JoinError, JoinSet};

async fn logs(mut jobs: Receiver<u8>) {
    let mut set = JoinSet::new();
    loop { //~ busy_loop@warn
        tokio::select! {
            done = set.join_next() => println!("{done:?}"),
            job = jobs.recv() => match job {
                Some(job) => { set.spawn(async move { job }); }
                None => break,
            },
        }
    }
}

async fn forgets(mut jobs: Receiver<u8>) {
    let mut set = JoinSet::new();
    loop { //~ busy_loop
        tokio::select! {
            _ = set.join_next() => {}
            Some(job) = jobs.recv() => { set.spawn(async move { drop(job) }); }
        }
    }
}

struct Pool {
    running: JoinSet<u8>,
    jobs: Receiver<u8>,
}

impl Pool {
    async fn run(&mut self) {
        loop { //~ busy_loop
            tokio::select! {
                biased;
                done = self.running.join_next() => {
                    if let Some(Ok(done)) = done {
                        println!("{done}");
                        tokio::task::yield_now().await;
                    }
                }
                job = self.jobs.recv() => {
                    let Some(job) = job else { return };
                    self.running.spawn(async move { job });
                }
            }
        }
    }

    async fn guarded(&mut self) {
        loop {
            tokio::select! {
                done = self.running.join_next(), if !self.running.is_empty() => println!("{done:?}"),
                Some(job) = self.jobs.recv() => { self.running.spawn(async move { job }); }
                else => return,
            }
        }
    }

    async fn by_pattern(&mut self) {
        loop {
            tokio::select! {
                Some(done) = self.running.join_next() => println!("{done:?}"),
                Some(job) = self.jobs.recv() => { self.running.spawn(async move { job }); }
                else => return,
            }
        }
    }

    async fn ends(&mut self) -> Result<(), JoinError> {
        loop {
            tokio::select! {
                done = self.running.join_next() => match done {
                    Some(done) => println!("{}", done?),
                    None => return Ok(()),
                },
                Some(job) = self.jobs.recv() => { self.running.spawn(async move { job }); }
            }
        }
    }

    async fn ends_too(&mut self) {
        loop {
            tokio::select! {
                done = self.running.join_next() => {
                    if done.is_none() || self.jobs.is_closed() {
                        break;
                    }
                }
                Some(job) = self.jobs.recv() => { self.running.spawn(async move { job }); }
            }
        }
    }

    async fn while_there_is_some(&mut self) {
        while !self.running.is_empty() {
            tokio::select! {
                done = self.running.join_next() => println!("{done:?}"),
                Some(job) = self.jobs.recv() => { self.running.spawn(async move { job }); }
            }
        }
    }

    async fn never_empty(&mut self) {
        loop {
            self.running.spawn(async { 1 });
            tokio::select! {
                done = self.running.join_next() => println!("{done:?}"),
                Some(job) = self.jobs.recv() => println!("{job}"),
            }
        }
    }

    async fn waits_then(&mut self) {
        loop {
            tokio::select! {
                done = self.running.join_next() => {
                    println!("{done:?}");
                    tokio::time::sleep(std::time::Duration::from_millis(1)).await;
                }
                Some(job) = self.jobs.recv() => println!("{job}"),
            }
        }
    }

    async fn leaves_for_something_else(&mut self, strict: bool) {
        loop { //~ busy_loop
            tokio::select! {
                done = self.running.join_next() => {
                    println!("{done:?}");
                    if strict {
                        break;
                    }
                }
                Some(job) = self.jobs.recv() => println!("{job}"),
            }
        }
    }

    async fn panics(&mut self) {
        loop {
            tokio::select! {
                done = self.running.join_next() => println!("{:?}", done.expect("there are tasks")),
                Some(job) = self.jobs.recv() => println!("{job}"),
            }
        }
    }
}

async fn of_futures(mut jobs: Receiver<BoxFuture<'static, u8>>) {
    let mut all = FuturesUnordered::new();
    loop { //~ busy_loop
        tokio::select! {
            done = all.next() => {
                let Some(done) = done else { continue };
                println!("{done}");
                tokio::task::yield_now().await;
            }
            job = jobs.recv() => match job {
                Some(job) => all.push(job),
                None => return,
            },
        }
    }
}

async fn fused(mut jobs: Receiver<BoxFuture<'static, u8>>) {
    let mut all = FuturesUnordered::new();
    loop {
        tokio::select! {
            done = all.select_next_some() => println!("{done}"),
            Some(job) = jobs.recv() => all.push(job),
        }
    }
}

async fn once(mut jobs: Receiver<u8>, mut set: JoinSet<u8>) {
    tokio::select! {
        done = set.join_next() => println!("{done:?}"),
        job = jobs.recv() => println!("{job:?}"),
    }
}
