//! Child processes that can be awaited where they are started.

use std::process::Stdio;

pub async fn by_chain(program: &str) -> std::io::Result<bool> {
    let status = tokio::process::Command::new(program).arg("a").args(["b", "c"]).stdout(Stdio::null()).status().await?;
    let output = tokio::process::Command::new("git").arg("log").stdin(std::process::Stdio::null()).output().await?;
    let with_input = tokio::process::Command::new("cat").stdin(Stdio::inherit()).output().await?;
    Ok(status.success() && output.stdout == with_input.stdout)
}

pub async fn by_lines(program: &str) -> std::io::Result<Vec<u8>> {
    let found = tokio::process::Command::new(program)
        .arg("a")
        .stdin(std::process::Stdio::null())
        .output()
        .await
        .map(|output| output.stdout)?;
    let read = tokio::fs::read_to_string("a")
        .await
        .map(String::into_bytes)?;
    tokio::process::Command::new(program)
        .env("A", "b")
        .status()
        .await?;
    Ok([found, read].concat())
}
