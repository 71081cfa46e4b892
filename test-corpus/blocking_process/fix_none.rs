//! Child processes that nothing can be written for without a look at more than one place.

use std::process::{Child, Command};

pub async fn borrowed(command: &mut Command, child: &mut Child) -> std::io::Result<()> {
    command.status()?; //~ blocking_process
    child.wait()?; //~ blocking_process
    Ok(())
}
