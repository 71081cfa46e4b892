//! Commands as everybody writes them.

use std::process::{Command, Stdio};

pub async fn output() -> std::io::Result<String> {
    let output = std::process::Command::new("git").args(["rev-parse", "HEAD"]).output()?; //~ blocking_process
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

pub async fn built_before() -> bool {
    let mut command = Command::new("cargo");
    command.arg("build").stdout(Stdio::null());
    command.status().is_ok_and(|status| status.success()) //~ blocking_process
}

pub async fn child() -> Option<i32> {
    let mut child = Command::new("sleep").arg("5").spawn().ok()?; //~ blocking_process
    child.wait().ok()?.code() //~ blocking_process
}
