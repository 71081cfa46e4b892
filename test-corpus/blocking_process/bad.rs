//! Children that are waited for.

use std::io;
use std::process::{self, Child, Command as Cmd};

pub async fn by_path(mut command: Cmd) -> io::Result<()> {
    let output = Cmd::output(&mut command)?; //~ blocking_process@warn
    let status = process::Command::status(&mut command)?; //~ blocking_process
    drop((output, status));
    Ok(())
}

pub async fn waits(mut child: Child) -> io::Result<process::Output> {
    Child::wait(&mut child)?; //~ blocking_process
    Child::wait_with_output(child) //~ blocking_process
}

pub fn hooks(commands: Vec<Cmd>) -> impl Future<Output = usize> {
    async move {
        let ok = commands.into_iter().filter_map(|mut command| Cmd::status(&mut command).ok()); //~ blocking_process
        ok.filter(|status| status.success()).count()
    }
}

pub async fn type_path() -> io::Result<process::Output> {
    <std::process::Command>::output(&mut Cmd::new("true")) //~ blocking_process
}
