//! std

pub mod process {
    use crate::ffi::OsStr;
    use crate::io::{self, IoSlice, IoSliceMut, Read, Write};
    use crate::path::Path;
    use crate::{fmt, fs};

    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn kill(&mut self) -> io::Result<()>;
        pub fn id(&self) -> u32;
        #[blocks(process, instead(tokio = "tokio::process::Child::wait", smol = "smol::process::Child::status"))]
        pub fn wait(&mut self) -> io::Result<ExitStatus>;
        #[polls]
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>>;
        #[blocks(process, instead(tokio = "tokio::process::Child::wait_with_output",
            smol = "smol::process::Child::output"))]
        pub fn wait_with_output(self) -> io::Result<Output>;
    }

    #[waits(process)]
    pub struct ChildStdin;

    #[waits(process)]
    pub struct ChildStdout;

    #[waits(process)]
    pub struct ChildStderr;

    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
        pub fn args<I, S>(&mut self, args: I) -> &mut Command
        where
            I: IntoIterator<Item = S>,
            S: AsRef<OsStr>;
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command
        where
            K: AsRef<OsStr>,
            V: AsRef<OsStr>;
        pub fn envs<I, K, V>(&mut self, vars: I) -> &mut Command
        where
            I: IntoIterator<Item = (K, V)>,
            K: AsRef<OsStr>,
            V: AsRef<OsStr>;
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
        pub fn env_clear(&mut self) -> &mut Command;
        pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
        pub fn spawn(&mut self) -> io::Result<Child>;
        #[blocks(process, instead(tokio = "tokio::process::Command::output", smol = "smol::process::Command::output"))]
        pub fn output(&mut self) -> io::Result<Output>;
        #[blocks(process, instead(tokio = "tokio::process::Command::status", smol = "smol::process::Command::status"))]
        pub fn status(&mut self) -> io::Result<ExitStatus>;
        pub fn get_program(&self) -> &OsStr;
        pub fn get_args(&self) -> CommandArgs<'_>;
        pub fn get_envs(&self) -> CommandEnvs<'_>;
        pub fn get_current_dir(&self) -> Option<&Path>;
    }

    pub struct CommandArgs<'a>;
    impl<'a> Iterator for CommandArgs<'a> {
        type Item = &'a OsStr;
    }

    pub struct CommandEnvs<'a>;
    impl<'a> Iterator for CommandEnvs<'a> {
        type Item = (&'a OsStr, Option<&'a OsStr>);
    }

    #[derive(Clone)]
    pub struct Output {
        pub status: ExitStatus,
        pub stdout: Vec<u8>,
        pub stderr: Vec<u8>,
    }

    pub struct Stdio;
    impl Stdio {
        pub fn piped() -> Stdio;
        pub fn inherit() -> Stdio;
        pub fn null() -> Stdio;
    }
    impl From<ChildStdin> for Stdio {}
    impl From<ChildStdout> for Stdio {}
    impl From<ChildStderr> for Stdio {}
    impl From<fs::File> for Stdio {}
    impl From<io::Stdout> for Stdio {}
    impl From<io::Stderr> for Stdio {}

    #[derive(Clone, Copy)]
    pub struct ExitStatus;
    impl ExitStatus {
        pub fn success(&self) -> bool;
        pub fn code(&self) -> Option<i32>;
    }
    impl Default for ExitStatus {}

    #[derive(Clone, Copy)]
    pub struct ExitCode;
    impl Default for ExitCode {}
    impl From<u8> for ExitCode {}

    pub trait Termination {
        fn report(self) -> ExitCode;
    }

    pub fn exit(code: i32) -> !;
    pub fn abort() -> !;
    pub fn id() -> u32;
    impl Read for ChildStdout {
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
    }
    impl Read for ChildStderr {
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read", async_std = "async_std::io::ReadExt::read",
            smol = "smol::io::AsyncReadExt::read"))]
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read",
            async_std = "async_std::io::ReadExt::read_vectored", smol = "smol::io::AsyncReadExt::read_vectored"))]
        fn read_vectored(&mut self, bufs: &mut [IoSliceMut<'_>]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_to_end",
            async_std = "async_std::io::ReadExt::read_to_end", smol = "smol::io::AsyncReadExt::read_to_end"))]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_to_string",
            async_std = "async_std::io::ReadExt::read_to_string", smol = "smol::io::AsyncReadExt::read_to_string"))]
        fn read_to_string(&mut self, buf: &mut String) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncReadExt::read_exact",
            async_std = "async_std::io::ReadExt::read_exact", smol = "smol::io::AsyncReadExt::read_exact"))]
        fn read_exact(&mut self, buf: &mut [u8]) -> io::Result<()>;
    }
    impl Write for ChildStdin {
        #[blocks(process, instead(tokio = "tokio::io::AsyncWriteExt::write",
            async_std = "async_std::io::WriteExt::write", smol = "smol::io::AsyncWriteExt::write"))]
        fn write(&mut self, buf: &[u8]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncWriteExt::write_vectored",
            async_std = "async_std::io::WriteExt::write_vectored", smol = "smol::io::AsyncWriteExt::write_vectored"))]
        fn write_vectored(&mut self, bufs: &[IoSlice<'_>]) -> io::Result<usize>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_all", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_all(&mut self, buf: &[u8]) -> io::Result<()>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncWriteExt::write_all",
            async_std = "async_std::io::WriteExt::write_fmt", smol = "smol::io::AsyncWriteExt::write_all"))]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> io::Result<()>;
        #[blocks(process, instead(tokio = "tokio::io::AsyncWriteExt::flush",
            async_std = "async_std::io::WriteExt::flush", smol = "smol::io::AsyncWriteExt::flush"))]
        fn flush(&mut self) -> io::Result<()>;
    }
}
