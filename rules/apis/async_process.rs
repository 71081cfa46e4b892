//! async-process 2

use std::ffi::OsStr;
use std::future::Future;
use std::io;
use std::path::Path;

pub use std::process::{ExitStatus, Output, Stdio};
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
    pub fn get_args(&self) -> std::process::CommandArgs<'_>;
    pub fn get_envs(&self) -> std::process::CommandEnvs<'_>;
    pub fn get_current_dir(&self) -> Option<&Path>;
    pub fn get_program(&self) -> &OsStr;
    pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command;
    pub fn env_clear(&mut self) -> &mut Command;
    pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command;
    pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command;
    pub fn reap_on_drop(&mut self, reap_on_drop: bool) -> &mut Command;
    pub fn kill_on_drop(&mut self, kill_on_drop: bool) -> &mut Command;
    pub fn spawn(&mut self) -> io::Result<Child>;
    pub fn status(&mut self) -> impl Future<Output = io::Result<ExitStatus>>;
    pub fn output(&mut self) -> impl Future<Output = io::Result<Output>>;
}
impl From<std::process::Command> for Command {}

pub struct Child {
    pub stdin: Option<ChildStdin>,
    pub stdout: Option<ChildStdout>,
    pub stderr: Option<ChildStderr>,
}
impl Child {
    pub fn id(&self) -> u32;
    pub fn kill(&mut self) -> io::Result<()>;
    #[polls]
    pub fn try_status(&mut self) -> io::Result<Option<ExitStatus>>;
    pub fn status(&mut self) -> impl Future<Output = io::Result<ExitStatus>>;
    pub fn output(self) -> impl Future<Output = io::Result<Output>>;
}

pub struct ChildStdin;
impl ChildStdin {
    pub async fn into_stdio(self) -> io::Result<std::process::Stdio>;
}
impl futures_io::AsyncWrite for ChildStdin {}

pub struct ChildStdout;
impl ChildStdout {
    pub async fn into_stdio(self) -> io::Result<std::process::Stdio>;
}
impl futures_io::AsyncRead for ChildStdout {}

pub struct ChildStderr;
impl ChildStderr {
    pub async fn into_stdio(self) -> io::Result<std::process::Stdio>;
}
impl futures_io::AsyncRead for ChildStderr {}
