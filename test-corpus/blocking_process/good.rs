//! Children of a runtime, commands that are only built, and threads.

use std::io;
use std::process::{Command as StdCommand, Stdio, exit, id};
use tokio::process::Command;

pub async fn asynchronous() -> io::Result<bool> {
    let output = Command::new("git").arg("status").stdout(Stdio::piped()).output().await?;
    let mut child = Command::new("sleep").arg("1").spawn()?;
    let status = child.wait().await?;
    Ok(output.status.success() && status.success())
}

pub async fn only_built() -> Command {
    let mut command = StdCommand::new("true");
    command.arg("x").env("A", "b").stdin(Stdio::null());
    Command::from(command)
}

pub async fn offloaded() -> io::Result<std::process::Output> {
    tokio::task::spawn_blocking(|| StdCommand::output(&mut StdCommand::new("true"))).await?
}

pub async fn self_inspection() -> u32 {
    if id() == 1 {
        exit(3);
    }
    id()
}

pub fn sync(mut command: StdCommand) -> io::Result<bool> {
    Ok(StdCommand::status(&mut command)?.success())
}
