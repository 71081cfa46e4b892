//! Signatures of functions of which nothing is known but the path: what users name in their configuration.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Modules and types with what is in them.
#[derive(Default)]
struct Node(BTreeMap<String, Node>);

/// A text of signatures for each crate that these paths (`acme::db::Client::send`) lead into. What starts in upper case
/// is a type.
pub fn stubs<'p>(paths: impl Iterator<Item = &'p str>) -> Vec<(String, String)> {
    let mut root = Node::default();
    for path in paths {
        let mut at = &mut root;
        for segment in path.split("::") {
            at = at.0.entry(segment.to_owned()).or_default();
        }
    }
    let texts = root.0.into_iter().map(|(krate, inside)| {
        let mut text = String::new();
        write(&inside, &mut text);
        (krate, text)
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

fn write(node: &Node, text: &mut String) {
    for (name, inside) in &node.0 {
        let is_type = name.starts_with(char::is_uppercase);
        // writing into a text does not fail
        let _ = match (is_type, inside.0.is_empty()) {
            (true, true) => writeln!(text, "pub struct {name};"),
            (true, false) => {
                let _ = writeln!(text, "pub struct {name};\nimpl {name} {{");
                for method in inside.0.keys().filter(|name| *name != "*") {
                    let _ = writeln!(text, "pub fn {method}(&self) -> unknown!();");
                }
                writeln!(text, "}}")
            }
            (false, true) if name == "*" => Ok(()),
            (false, true) => writeln!(text, "pub fn {name}() -> unknown!();"),
            (false, false) => {
                let _ = writeln!(text, "pub mod {name} {{");
                write(inside, text);
                writeln!(text, "}}")
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_signatures() {
        let texts = stubs(["acme::db::query", "acme::db::Client::send", "acme::Lease", "other::all::*"].into_iter());
        let expected = "pub struct Lease;\npub mod db {\npub struct Client;\nimpl Client {\n\
            pub fn send(&self) -> unknown!();\n}\npub fn query() -> unknown!();\n}\n";
        assert_eq!(texts[0], ("acme".to_owned(), expected.to_owned()));
        assert_eq!(texts[1].0, "other");
        assert!(texts.iter().all(|(_, text)| crate::syntax::parse_file(text).1.is_none()));
    }
}
