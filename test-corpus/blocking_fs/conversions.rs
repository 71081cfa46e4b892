//! What is made by an implementation that nobody names: conversions, texts that are read, defaults.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::{fs, io, mem};

pub struct Loaded(String);
pub struct Plain(String);

impl From<PathBuf> for Loaded {
    fn from(path: PathBuf) -> Self {
        Self(fs::read_to_string(path).unwrap())
    }
}

impl From<String> for Loaded {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<PathBuf> for Plain {
    fn from(path: PathBuf) -> Self {
        Self(path.display().to_string())
    }
}

impl TryFrom<&Path> for Loaded {
    type Error = io::Error;

    fn try_from(path: &Path) -> io::Result<Self> {
        fs::read_to_string(path).map(Self)
    }
}

impl FromStr for Loaded {
    type Err = io::Error;

    fn from_str(path: &str) -> io::Result<Self> {
        fs::read_to_string(path).map(Self)
    }
}

impl FromStr for Plain {
    type Err = io::Error;

    fn from_str(text: &str) -> io::Result<Self> {
        Ok(Self(text.to_owned()))
    }
}

impl Default for Loaded {
    fn default() -> Self {
        Self(fs::read_to_string("default").unwrap_or_default())
    }
}

impl Default for Plain {
    fn default() -> Self {
        Self(String::new())
    }
}

pub async fn into(path: PathBuf, text: String) -> usize {
    let by_type: Loaded = path.clone().into(); //~ blocking_fs
    let of_text: Loaded = text.into();
    let plain: Plain = path.into();
    by_type.0.len() + of_text.0.len() + plain.0.len()
}

fn wants(loaded: Loaded) -> usize {
    loaded.0.len()
}

pub async fn as_an_argument(path: PathBuf) -> usize {
    wants(path.into()) //~ blocking_fs
}

pub async fn try_into(path: &Path) -> io::Result<Loaded> {
    path.try_into() //~ blocking_fs
}

pub async fn parsed(path: &str) -> io::Result<usize> {
    let by_argument = path.parse::<Loaded>()?; //~ blocking_fs
    let by_type: Loaded = path.parse()?; //~ blocking_fs
    let plain: Plain = path.parse()?;
    let number: usize = path.parse().unwrap_or_default();
    Ok(by_argument.0.len() + by_type.0.len() + plain.0.len() + number)
}

pub async fn defaults(given: Option<Loaded>, plain: Option<Plain>) -> usize {
    let loaded = given.unwrap_or_default(); //~ blocking_fs
    loaded.0.len() + plain.unwrap_or_default().0.len()
}

pub async fn taken(loaded: &mut Loaded, plain: &mut Plain) -> usize {
    let old = mem::take(loaded); //~ blocking_fs
    old.0.len() + mem::take(plain).0.len()
}

fn behind(path: PathBuf) -> Loaded {
    path.into()
}

pub async fn behind_a_call(path: PathBuf) -> Loaded {
    behind(path) //~ blocking_fs
}

fn generic<T: From<PathBuf>>(path: PathBuf) -> T {
    path.into()
}

pub async fn by_the_callers_choice(path: PathBuf) -> Plain {
    generic(path)
}
