//! Child processes whose command has a name.

use std::process::Command;

pub async fn by_name(quiet: bool) -> std::io::Result<()> {
    let mut command = Command::new("git");
    command.arg("log");
    if quiet {
        command.arg("-q").env("A", "b");
    }
    command.status()?; //~ blocking_process
    let mut other = Command::new("ls");
    println!("{:?}", other.output()?.stdout); //~ blocking_process
    Ok(())
}
