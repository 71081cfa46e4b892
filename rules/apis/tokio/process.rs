//! tokio 1
//! features: full

pub mod process {
    use crate::io::{AsyncRead, AsyncWrite};
    use std::ffi::OsStr;
    use std::future::Future;
    use std::io;
    use std::path::Path;
    use std::process::{ExitStatus, Output, Stdio};

    pub struct Command;
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command;
        pub fn as_std(&self) -> &std::process::Command;
        pub fn as_std_mut(&mut self) -> &mut std::process::Command;
        pub fn into_std(self) -> std::process::Command;
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
        pub fn kill_on_drop(&mut self, kill_on_drop: bool) -> &mut Command;
        pub fn uid(&mut self, id: u32) -> &mut Command;
        pub fn gid(&mut self, id: u32) -> &mut Command;
        pub fn arg0<S>(&mut self, arg: S) -> &mut Command
        where
            S: AsRef<OsStr>;
        pub unsafe fn pre_exec<F>(&mut self, f: F) -> &mut Command
        where
            F: FnMut() -> io::Result<()> + Send + Sync + 'static;
        pub fn process_group(&mut self, pgroup: i32) -> &mut Command;
        #[needs_runtime]
        pub fn spawn(&mut self) -> io::Result<Child>;
        pub fn status(&mut self) -> impl Future<Output = io::Result<ExitStatus>>;
        pub fn output(&mut self) -> impl Future<Output = io::Result<Output>>;
        pub fn get_kill_on_drop(&self) -> bool;
    }
    impl From<std::process::Command> for Command {}

    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }
    impl Child {
        pub fn id(&self) -> Option<u32>;
        pub fn start_kill(&mut self) -> io::Result<()>;
        pub async fn kill(&mut self) -> io::Result<()>;
        pub async fn wait(&mut self) -> io::Result<ExitStatus>;
        #[polls]
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>>;
        pub async fn wait_with_output(self) -> io::Result<Output>;
    }

    pub struct ChildStdin;
    impl ChildStdin {
        pub fn from_std(inner: std::process::ChildStdin) -> io::Result<Self>;
    }
    impl AsyncWrite for ChildStdin {}

    pub struct ChildStdout;
    impl ChildStdout {
        pub fn from_std(inner: std::process::ChildStdout) -> io::Result<Self>;
    }
    impl AsyncRead for ChildStdout {}

    pub struct ChildStderr;
    impl ChildStderr {
        pub fn from_std(inner: std::process::ChildStderr) -> io::Result<Self>;
    }
    impl AsyncRead for ChildStderr {}
}

pub mod signal {
    use std::io;
    use std::task::{Context, Poll};
    #[needs_runtime]
    pub async fn ctrl_c() -> io::Result<()>;
    pub mod unix {
        use std::io;
        use std::task::{Context, Poll};

        #[derive(Clone, Copy)]
        pub struct SignalKind;
        impl SignalKind {
            pub fn from_raw(signum: std::os::raw::c_int) -> Self;
            pub fn as_raw_value(&self) -> std::os::raw::c_int;
            pub fn alarm() -> Self;
            pub fn child() -> Self;
            pub fn hangup() -> Self;
            pub fn interrupt() -> Self;
            pub fn io() -> Self;
            pub fn io() -> Self;
            pub fn pipe() -> Self;
            pub fn quit() -> Self;
            pub fn terminate() -> Self;
            pub fn user_defined1() -> Self;
            pub fn user_defined2() -> Self;
            pub fn window_change() -> Self;
        }

        pub struct Signal;
        impl Signal {
            pub async fn recv(&mut self) -> Option<()>;
            pub fn poll_recv(&mut self, cx: &mut Context<'_>) -> Poll<Option<()>>;
        }

        pub fn signal(kind: SignalKind) -> io::Result<Signal>;
    }
}
