//! Standard input in async code.

use std::io::{self, BufRead, Read, Stdin};

pub async fn ask() -> io::Result<String> {
    let mut line = String::new();
    Stdin::read_line(&io::stdin(), &mut line)?; //~ blocking_io@warn
    Ok(line)
}

pub async fn everything() -> io::Result<String> {
    io::read_to_string(io::stdin()) //~ blocking_io
}

pub async fn lines() -> usize {
    Stdin::lines(io::stdin()).count() //~ blocking_io
}
