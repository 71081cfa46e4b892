//! `cargo async-lint`: the same program as a subcommand of cargo, which passes the subcommand's name as first argument.

use std::process::ExitCode;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut args: Vec<_> = std::env::args_os().collect();
    if args.get(1).is_some_and(|first| first == "async-lint") {
        args.remove(1);
    }
    async_lint::cli::run(args.into_iter()).into()
}
