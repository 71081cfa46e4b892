//! Paths as URIs.

use serde_json::{Value, json};

/// The name of the root of the run.
pub(super) const ROOT: &str = "SRCROOT";

/// The `artifactLocation` of a shown path: relative to the root, or a `file` URI.
pub(super) fn location(path: &str) -> Value {
    let windows = path.as_bytes().get(1) == Some(&b':') && path.as_bytes()[0].is_ascii_alphabetic();
    if windows {
        return json!({ "uri": format!("file:///{}:{}", &path[..1], encoded(&path[2..])) });
    }
    if path.starts_with('/') {
        return json!({ "uri": format!("file://{}", encoded(path)) });
    }
    json!({ "uri": encoded(path.trim_start_matches("./")), "uriBaseId": ROOT })
}

/// Percent-encoded, but for slashes.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'@' | b'+' | b'=' | b',' => {
                out.push(char::from(byte));
            }
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        for (path, uri, relative) in [
            ("src/a.rs", "src/a.rs", true),
            ("src/gr\u{fc}n & #1%.rs", "src/gr%C3%BCn%20%26%20%231%25.rs", true),
            ("a:b/c.rs", "file:///a:b/c.rs", false),
            ("aa:b.rs", "aa%3Ab.rs", true),
            ("/tmp/x y.rs", "file:///tmp/x%20y.rs", false),
            ("C:/x y.rs", "file:///C:/x%20y.rs", false),
        ] {
            let location = location(path);
            assert_eq!(location["uri"], uri);
            assert_eq!(location.get("uriBaseId").is_some(), relative, "{path}");
        }
    }
}
