//! `[target.'cfg(..)'.dependencies]`: whether they are there on a 64-bit Linux host, which is what names are read for.

/// Whether a table of dependencies counts; `of` is its `cfg(..)` or triple.
pub(super) fn is_host(of: &str) -> bool {
    match of.trim().strip_prefix("cfg(").and_then(|rest| rest.strip_suffix(')')) {
        Some(predicate) => {
            let mut parser = Parser { rest: predicate };
            let holds = parser.predicate().unwrap_or(true);
            // what can't be read may hold
            holds || !parser.rest.trim().is_empty()
        }
        None => of.contains("x86_64") && of.contains("linux"),
    }
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn predicate(&mut self) -> Option<bool> {
        let name = self.word()?;
        if self.eat('(') {
            let mut parts = Vec::new();
            while !self.eat(')') {
                parts.push(self.predicate()?);
                self.eat(',');
            }
            return match name {
                "all" => Some(parts.iter().all(|part| *part)),
                "any" => Some(parts.iter().any(|part| *part)),
                "not" => Some(!*parts.first()?),
                _ => None,
            };
        }
        if self.eat('=') {
            let value = self.string()?;
            return Some(holds(name, value));
        }
        Some(matches!(name, "unix" | "true" | "debug_assertions"))
    }

    fn word(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start();
        let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        (!word.is_empty()).then_some(word)
    }

    fn string(&mut self) -> Option<&'a str> {
        let (value, rest) = self.rest.trim_start().strip_prefix('"')?.split_once('"')?;
        self.rest = rest;
        Some(value)
    }

    fn eat(&mut self, letter: char) -> bool {
        let rest = self.rest.trim_start().strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

fn holds(name: &str, value: &str) -> bool {
    let host = match name {
        "target_os" => "linux",
        "target_family" => "unix",
        "target_arch" => "x86_64",
        "target_env" => "gnu",
        "target_pointer_width" => "64",
        "target_endian" => "little",
        "target_vendor" => "unknown",
        "panic" => "unwind",
        _ => return false,
    };
    value == host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linux_host() {
        for there in [
            "cfg(unix)",
            "cfg(not(windows))",
            "cfg(any(windows, target_os = \"linux\"))",
            "cfg( all( unix, not(target_arch = \"wasm32\") ) )",
            "x86_64-unknown-linux-gnu",
            "cfg(what is this)",
        ] {
            assert!(is_host(there), "{there}");
        }
        for elsewhere in [
            "cfg(windows)",
            "cfg(target_arch = \"wasm32\")",
            "cfg(all(unix, target_vendor = \"apple\"))",
            "cfg(tokio_unstable)",
            "wasm32-unknown-unknown",
            "x86_64-pc-windows-msvc",
        ] {
            assert!(!is_host(elsewhere), "{elsewhere}");
        }
    }
}
