//! Programs that other crates start and wait for.

use anyhow::Result;

pub async fn p2() -> Result<()> {
    duct::cmd("make", ["x"]).stdout_null().run()?; //~ blocking_process
    let e = duct::cmd!("x").env("A", "b");
    Ok(())
}

pub async fn started() -> Result<bool> {
    let handle = duct::cmd("make", ["x"]).start()?;
    let over = handle.try_wait()?.is_some();
    handle.wait()?; //~ blocking_process
    Ok(over)
}
