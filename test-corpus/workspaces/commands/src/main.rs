//! A command of a command line is the one task of its program: one level lower, up to what others do too.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

mod login;
mod pool;

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(Import),
    Serve(Serve),
    Show(Show),
    Login(login::Login),
}

#[derive(Args)]
struct Import {
    file: PathBuf,
}

#[derive(Args)]
struct Show;

#[derive(clap::Args)]
struct Serve {
    pause: u64,
}

fn main() {
    Cli::parse().run();
}

impl Cli {
    fn run(self) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(self.command.run());
    }
}

impl Command {
    async fn run(self) {
        match self {
            Self::Import(import) => import.run().await,
            Self::Serve(serve) => serve.run().await,
            Self::Show(show) => run(show).await,
            Self::Login(login) => login.run().await,
        }
    }
}

impl Import {
    async fn run(self) {
        let _ = std::fs::read(&self.file); //~ blocking_fs
        sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
        only_a_command().await;
        for _ in 0..3 {
            sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
            tokio::task::yield_now().await;
        }
        also_a_task().await;
    }
}

impl Serve {
    async fn run(self) {
        sleep(Duration::from_secs(self.pause)); //~ blocking_sleep@warn
        tokio::spawn(also_a_task()); //~ dropped_join_handle
        let listener = TcpListener::bind("localhost:80").await.unwrap();
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            sleep(Duration::from_secs(self.pause)); //~ blocking_sleep@deny
            self.greet(stream).await;
        }
    }

    async fn greet(&self, stream: TcpStream) {
        sleep(Duration::from_secs(self.pause)); //~ blocking_sleep@deny
        drop(stream);
    }
}

async fn run(_: Show) {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
}

async fn only_a_command() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@warn
    pool::Pool.run().await;
}

async fn also_a_task() {
    sleep(Duration::from_secs(1)); //~ blocking_sleep@deny
}
