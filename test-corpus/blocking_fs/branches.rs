//! A branch that is not taken for what a call gives does nothing.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

fn append(mut file: &File, line: &[u8], sync: bool) -> io::Result<()> {
    let _ = file.metadata();
    if sync {
        file.sync_all()?;
    }
    drop((file.by_ref(), line));
    Ok(())
}

fn client(name: &str, authority: Option<&Path>) -> io::Result<Vec<u8>> {
    let mut all = name.as_bytes().to_vec();
    if let Some(path) = authority {
        all.extend(fs::read(path)?);
    }
    Ok(all)
}

fn mapped(authority: Option<&Path>) -> Option<Vec<u8>> {
    authority.and_then(|path| fs::read(path).ok())
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_default()
}

fn by_name(authority: Option<&Path>) -> Option<Vec<u8>> {
    authority.map(read)
}

fn matched(authority: Option<PathBuf>) -> io::Result<Vec<u8>> {
    match authority {
        None => Ok(Vec::new()),
        Some(path) => fs::read(path),
    }
}

fn any_other(authority: &Option<PathBuf>) -> io::Result<Vec<u8>> {
    match authority {
        Some(_) => Ok(Vec::new()),
        _ => fs::read("default.pem"),
    }
}

fn early(authority: Option<&Path>) -> io::Result<Vec<u8>> {
    let Some(path) = authority else { return Ok(Vec::new()) };
    fs::read(path)
}

fn leaves(offline: bool, path: &Path) -> io::Result<Vec<u8>> {
    if offline {
        return Ok(Vec::new());
    }
    fs::read(path)
}

fn or_else(text: Option<String>) -> String {
    text.unwrap_or_else(|| fs::read_to_string("default").unwrap_or_default())
}

fn both(enabled: bool, path: Option<&Path>) -> bool {
    enabled && path.is_some() && fs::read("a").is_ok()
}

/// Values go on.
fn outer(authority: Option<&Path>, offline: bool) -> io::Result<Vec<u8>> {
    leaves(!offline, Path::new("x"))?;
    client("outer", authority)
}

/// What is changed is not what was given.
fn changed(mut authority: Option<PathBuf>) -> io::Result<Vec<u8>> {
    if authority.is_none() {
        authority = Some(PathBuf::from("a"));
    }
    if let Some(path) = authority { fs::read(path) } else { Ok(Vec::new()) }
}

async fn not_taken(file: &File) -> io::Result<()> {
    append(file, b"a", false)?; //~ blocking_fs@pedantic -- its metadata
    client("a", None)?;
    mapped(None);
    by_name(None);
    matched(None)?;
    any_other(&Some(PathBuf::from("a")))?;
    early(None)?;
    leaves(true, Path::new("a"))?;
    or_else(Some("a".to_owned()));
    both(false, Some(Path::new("a")));
    both(true, None);
    Ok(())
}

async fn taken(file: &File, path: &Path, sync: bool, some: Option<&Path>) -> io::Result<()> {
    append(file, b"a", true)?; //~ blocking_fs@warn
    append(file, b"a", sync)?; //~ blocking_fs@warn
    client("a", Some(path))?; //~ blocking_fs@warn
    client("a", some)?; //~ blocking_fs@warn
    mapped(Some(path)); //~ blocking_fs@warn
    by_name(some); //~ blocking_fs@warn
    matched(Some(path.to_owned()))?; //~ blocking_fs@warn
    any_other(&None)?; //~ blocking_fs@warn
    early(some)?; //~ blocking_fs@warn
    leaves(false, path)?; //~ blocking_fs@warn
    or_else(None); //~ blocking_fs@warn
    both(true, some); //~ blocking_fs@warn
    changed(None)?; //~ blocking_fs@warn
    outer(None, true)?; //~ blocking_fs@warn
    outer(None, false)?; //~ blocking_fs@warn
    outer(some, false)?; //~ blocking_fs@warn
    Ok(())
}

#[derive(Default)]
pub struct Settings {
    name: String,
    authority: Option<PathBuf>,
    log: bool,
}

pub struct Own {
    authority: Option<PathBuf>,
}

impl Default for Own {
    fn default() -> Self {
        Self { authority: Some(PathBuf::from("own.pem")) }
    }
}

pub struct Client(Vec<u8>);

impl Client {
    fn new(settings: &Settings) -> io::Result<Self> {
        let mut all = settings.name.as_bytes().to_vec();
        if let Some(path) = settings.authority.as_ref() {
            all = fs::read(path)?;
        }
        if settings.log {
            File::create("log")?.write_all(&all)?;
        }
        Ok(Self(all))
    }

    fn own(own: Own) -> io::Result<Self> {
        match own.authority {
            Some(path) => fs::read(path).map(Self),
            None => Ok(Self(Vec::new())),
        }
    }

    fn named(name: &str) -> io::Result<Self> {
        Self::new(&Settings { name: name.to_owned(), ..Default::default() })
    }

    fn handed(settings: &Settings) -> io::Result<Self> {
        Self::new(settings)
    }

    fn altered(settings: &mut Settings) -> io::Result<Self> {
        settings.log = true;
        Self::new(settings)
    }
}

async fn structs(name: &str, path: PathBuf) -> io::Result<()> {
    Client::new(&Settings { name: name.to_owned(), ..Default::default() })?;
    Client::new(&Settings { name: name.to_owned(), authority: None, log: false })?;
    Client::named(name)?;
    let settings = Settings { name: name.to_owned(), ..Settings::default() };
    Client::new(&settings)?;
    Client::handed(&settings)?;
    Client::new(&Settings { log: true, ..Default::default() })?; //~ blocking_fs@warn
    Client::new(&Settings { authority: Some(path.clone()), ..Default::default() })?; //~ blocking_fs@warn
    Client::own(Own { ..Default::default() })?; //~ blocking_fs@warn
    Client::own(Own { authority: None })?;
    let mut own = Settings { name: name.to_owned(), ..Default::default() };
    own.authority = Some(path);
    Client::new(&own)?; //~ blocking_fs@warn
    Client::altered(&mut Settings { name: name.to_owned(), ..Default::default() })?; //~ blocking_fs@warn
    Ok(())
}

/// What a condition leaves in the program.
async fn asked(path: &Path) -> usize {
    if !cfg!(debug_assertions) {
        fs::read(path).unwrap(); //~ blocking_fs
    }
    if cfg!(windows) || cfg!(test) {
        fs::read(path).unwrap(); //~ blocking_fs
    } else if cfg!(any(unix, target_os = "wasi")) {
        fs::read(path).unwrap(); //~ blocking_fs
    }
    let size = if cfg!(feature = "sync") { 1 } else { fs::read(path).unwrap().len() }; //~ blocking_fs
    size
}

// A collection with nothing in it.

pub struct Secrets {
    names: Vec<String>,
    paths: BTreeMap<String, PathBuf>,
}

impl Secrets {
    fn without(names: Vec<String>) -> Self {
        Self { names, paths: Default::default() }
    }

    fn of(names: Vec<String>, paths: BTreeMap<String, PathBuf>) -> Self {
        Self { names, paths }
    }

    fn checked(names: Vec<String>, path: PathBuf) -> Self {
        if !names.is_empty() {
            return Self { names, paths: [("a".to_owned(), path)].into() };
        }
        Self { names, paths: BTreeMap::new() }
    }

    fn into_parts(self) -> (Vec<String>, BTreeMap<String, PathBuf>) {
        (self.names, self.paths)
    }

    fn paths(&self) -> &BTreeMap<String, PathBuf> {
        &self.paths
    }
}

fn fill(mut names: Vec<String>, paths: BTreeMap<String, PathBuf>) -> io::Result<Vec<String>> {
    for (name, path) in paths {
        names.push(name + &fs::read_to_string(path)?);
    }
    Ok(names)
}

fn filled(secrets: Secrets) -> io::Result<Vec<String>> {
    let (names, paths) = secrets.into_parts();
    fill(names, paths)
}

fn destructured(secrets: Secrets) -> io::Result<Vec<String>> {
    let Secrets { names, paths } = secrets;
    fill(names, paths)
}

fn looked_at(secrets: &Secrets) -> usize {
    secrets.paths().values().map(|path| fs::read(path).unwrap_or_default().len()).sum()
}

fn each(paths: &[PathBuf]) -> usize {
    if paths.is_empty() {
        return 0;
    }
    fs::read(&paths[0]).unwrap_or_default().len()
}

fn first_long(path: Option<&Path>) -> Vec<u8> {
    path.filter(|path| path.exists()).map(|path| path.to_owned()).map(fs::read).unwrap_or_else(|| fs::read("a")).unwrap()
}

fn otherwise(path: Option<Vec<u8>>) -> Vec<u8> {
    path.filter(|text| text.len() > 1).unwrap_or_else(|| fs::read("a").unwrap())
}

async fn collections(names: Vec<String>, path: PathBuf, all: BTreeMap<String, PathBuf>) -> io::Result<()> {
    filled(Secrets::without(names.clone()))?;
    let none = Secrets::without(names.clone());
    looked_at(&none);
    destructured(none)?;
    filled(Secrets::of(names.clone(), BTreeMap::new()))?;
    filled(Secrets { names: names.clone(), paths: BTreeMap::default() })?;
    fill(names.clone(), BTreeMap::new())?;
    each(&[]);
    each(&Vec::new());
    each(&vec![]);
    fill(names.clone(), all.clone())?; //~ blocking_fs@warn
    filled(Secrets::of(names.clone(), all.clone()))?; //~ blocking_fs@warn
    filled(Secrets::checked(names.clone(), path.clone()))?; //~ blocking_fs@warn
    each(&[path.clone()]); //~ blocking_fs@warn
    each(&vec![path.clone(); 2]); //~ blocking_fs@warn
    let some = Secrets { names: names.clone(), paths: all };
    looked_at(&some); //~ blocking_fs@warn
    destructured(some)?; //~ blocking_fs@warn
    let mut later = Secrets::without(names);
    later.paths.insert("a".to_owned(), path);
    filled(later)?; //~ blocking_fs@warn
    first_long(None); //~ blocking_fs@warn
    otherwise(Some(Vec::new())); //~ blocking_fs@warn
    Ok(())
}

async fn without_methods() {
    let _ = fill(Vec::new(), BTreeMap::new());
    let _ = each(&[]);
}
