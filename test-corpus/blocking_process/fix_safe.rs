//! Child processes that can be awaited where they are started.

use std::process::{Command, Stdio};

pub async fn by_chain(program: &str) -> std::io::Result<bool> {
    let status = Command::new(program).arg("a").args(["b", "c"]).stdout(Stdio::null()).status()?; //~ blocking_process
    let output = std::process::Command::new("git").arg("log").output()?; //~ blocking_process
    let with_input = Command::new("cat").stdin(Stdio::inherit()).output()?; //~ blocking_process
    Ok(status.success() && output.stdout == with_input.stdout)
}

pub async fn by_lines(program: &str) -> std::io::Result<Vec<u8>> {
    let found = Command::new(program)
        .arg("a")
        .output() //~ blocking_process
        .map(|output| output.stdout)?;
    let read = std::fs::read_to_string("a") //~ blocking_fs
        .map(String::into_bytes)?;
    Command::new(program)
        .env("A", "b")
        .status()?; //~ blocking_process
    Ok([found, read].concat())
}
