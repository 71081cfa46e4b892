//! Whole files that are taken apart: nobody knows how long they are.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs;
use std::io;
use std::path::Path;

fn load(path: &Path) -> io::Result<Value> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(_) => return Ok(Value::Null),
    };
    Ok(serde_json::from_slice(&text)?)
}

fn at_once<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_yaml::from_str(&fs::read_to_string(path).ok()?).ok()
}

fn packed(path: &Path) -> Option<Value> {
    let bytes = fs::read(path).ok()?;
    let body = &bytes[8..];
    bincode::deserialize(body).ok()
}

async fn refresh(path: &Path) -> io::Result<()> {
    load(path)?; //~ cpu_bound_loop blocking_fs
    at_once::<Value>(path); //~ cpu_bound_loop blocking_fs
    packed(path); //~ cpu_bound_loop blocking_fs
    Ok(())
}

/// A message is short.
fn message(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// What is decoded is not what is read.
fn beside(path: &Path, text: &str) -> Option<Value> {
    let _ = fs::read_to_string(path).ok()?;
    serde_json::from_str(text).ok()
}

async fn answers(path: &'static Path, text: &str) -> io::Result<Option<Value>> {
    message(text);
    beside(path, text); //~ blocking_fs
    // who reads by awaiting has thought of it, and where it is known to be short need not give it away
    let config = tokio::fs::read_to_string(path).await?;
    let _: Value = serde_json::from_str(&config)?;
    Ok(tokio::task::spawn_blocking(move || load(path)).await?.ok())
}
