//! Methods of standard input.

use std::io::{self, BufRead, Read};

pub async fn ask() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?; //~ blocking_io
    io::stdin().lock().read_line(&mut line)?; //~ blocking_io
    io::stdin().read_to_string(&mut line)?; //~ blocking_io
    for next in io::stdin().lines() { //~ blocking_io
        line += &next?;
    }
    Ok(line)
}
