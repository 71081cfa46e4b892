//! duct 0.13

use std::ffi::OsString;
use std::io::{self, Read};
use std::process::Output;

pub trait IntoExecutablePath {}
pub fn cmd<T, U>(program: T, args: U) -> Expression
where
    T: IntoExecutablePath,
    U: IntoIterator,
    U::Item: Into<OsString>;
#[derive(Clone)]
pub struct Expression;
impl Expression {
    #[blocks(process, instead(tokio = "tokio::process::Command::output"))]
    pub fn run(&self) -> io::Result<Output>;
    #[blocks(process, instead(tokio = "tokio::process::Command::output"))]
    pub fn read(&self) -> io::Result<String>;
    pub fn start(&self) -> io::Result<Handle>;
    pub fn reader(&self) -> io::Result<ReaderHandle>;
    pub fn stdout_null(&self) -> Expression;
    pub fn stdout_capture(&self) -> Expression;
    pub fn stderr_capture(&self) -> Expression;
    pub fn stderr_to_stdout(&self) -> Expression;
    pub fn stderr_null(&self) -> Expression;
    pub fn stdin_null(&self) -> Expression;
    pub fn unchecked(&self) -> Expression;
}
pub struct Handle;
impl Handle {
    #[blocks(process, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn wait(&self) -> io::Result<&Output>;
    #[blocks(process, instead(tokio = "tokio::task::spawn_blocking"))]
    pub fn into_output(self) -> io::Result<Output>;
    pub fn try_wait(&self) -> io::Result<Option<&Output>>;
}
#[waits(process)]
pub struct ReaderHandle;
impl Read for ReaderHandle {}
