//! Makes `data/std.index` from the toolchain's sources of the standard library: `rustup component add rust-src`, then
//! `cargo run --example std-index`.

use async_lint::driver::std_index;
use std::path::Path;
use std::process::Command;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rustc = |args: &[&str]| -> Result<String, Box<dyn std::error::Error>> {
        Ok(String::from_utf8(Command::new("rustc").args(args).output()?.stdout)?.trim().to_owned())
    };
    let version = rustc(&["--version"])?.split(' ').nth(1).unwrap_or_default().to_owned();
    let library = Path::new(&rustc(&["--print", "sysroot"])?).join("lib/rustlib/src/rust/library");
    let index =
        std_index::make(&library, &version).ok_or("the sources are not there: rustup component add rust-src")?;
    let bytes = index.to_bytes().ok_or("it can't be packed")?;
    std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/std.index"), bytes)?;
    Ok(())
}
