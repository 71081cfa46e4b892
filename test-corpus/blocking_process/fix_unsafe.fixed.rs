//! Child processes whose command has a name.

pub async fn by_name(quiet: bool) -> std::io::Result<()> {
    let mut command = tokio::process::Command::new("git");
    command.arg("log");
    if quiet {
        command.arg("-q").env("A", "b");
    }
    command.status().await?;
    let mut other = tokio::process::Command::new("ls");
    println!("{:?}", other.stdin(std::process::Stdio::null()).output().await?.stdout);
    Ok(())
}
