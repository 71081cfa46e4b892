//! Child processes that a thread can wait for.

use std::process::Command;

fn configure(command: &mut Command) {
    command.arg("a");
}

pub async fn passed_on() -> std::io::Result<()> {
    let mut command = Command::new("git");
    configure(&mut command);
    command.status()?; //~ blocking_process
    let mut child = Command::new("git").spawn()?;
    child.wait()?; //~ blocking_process
    Ok(())
}
