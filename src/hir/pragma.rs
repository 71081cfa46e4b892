//! Comments that speak to this tool: `// async-lint: allow(rule) reason`.

use crate::base::TextRange;

/// One such comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pragma {
    /// The comment, from its slashes to the end of its line.
    pub range: TextRange,
    /// Whether code stands before it on its line.
    pub trailing: bool,
    /// What it says.
    pub kind: PragmaKind,
}

/// What a comment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PragmaKind {
    /// `allow(..)`
    Allow(Rules),
    /// `allow-file(..)`
    AllowFile(Rules),
    /// `expect(..)`
    Expect(Rules),
    /// `blocks(class)`: the function below may block.
    Blocks(Box<str>),
    /// `offloads`: the function below runs its closures where blocking is right.
    Offloads,
    /// `never-blocks reason`: the function below does not count as blocking.
    NeverBlocks,
    /// What could not be read, with the reason.
    Malformed(String),
}

/// The rules or groups of a suppression, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// As written, with their places.
    pub names: Vec<(String, TextRange)>,
    /// What stands behind the parenthesis.
    pub reason: Option<String>,
}
