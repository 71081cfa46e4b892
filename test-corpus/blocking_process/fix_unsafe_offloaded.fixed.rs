//! Child processes that a thread can wait for.

use std::process::Command;

fn configure(command: &mut Command) {
    command.arg("a");
}

pub async fn passed_on() -> std::io::Result<()> {
    let mut command = Command::new("git");
    configure(&mut command);
    tokio::task::spawn_blocking(move || {
        command.status()?;
        let mut child = Command::new("git").spawn()?;
        child.wait()
    })
    .await
    .unwrap()?;
    Ok(())
}
