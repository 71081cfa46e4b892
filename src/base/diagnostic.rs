//! What a rule says, before anybody decides whether and how to show it.

use super::text::TextRange;

/// A file of this run; ids follow the order of the paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A range in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The bytes.
    pub range: TextRange,
}

/// How loud a rule is, as in rustc.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Not shown.
    Allow,
    /// Shown.
    Warn,
    /// Shown, and the run fails.
    Deny,
}

impl Level {
    /// As users write it: `allow`, `warn`, `deny`.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Warn => "warn",
            Level::Deny => "deny",
        }
    }

    /// The level that a user's word names.
    pub fn parse(word: &str) -> Option<Self> {
        [Level::Allow, Level::Warn, Level::Deny].into_iter().find(|level| level.as_str() == word)
    }

    /// One level lower: deny to warn, warn to allow.
    pub fn lowered(self) -> Self {
        match self {
            Level::Deny => Level::Warn,
            Level::Warn | Level::Allow => Level::Allow,
        }
    }
}

/// How sure the analysis is. Default levels show the first two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// One of several candidates, or a guess: only at pedantic level.
    Possible,
    /// One step that is not proved, of a kind that is nearly always right.
    Likely,
    /// A path or a type names it.
    Certain,
}

/// A text at a place: the async context, the lock that is held, the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What; lower case, no full stop.
    pub message: String,
}

/// One step of a call chain, from the async code down to the leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// The call.
    pub span: Span,
    /// What is called there, as a path for people.
    pub callee: String,
}

/// Whether an edit may be applied without a look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Applicability {
    /// Meaning is kept and it compiles.
    Safe,
    /// Likely right, look at it.
    Unsafe,
    /// Only shown.
    Display,
}

/// The replacement of one range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty range inserts.
    pub span: Span,
    /// By what.
    pub replacement: String,
}

/// Edits that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in the imperative.
    pub title: String,
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
    /// Never overlapping, in the order of the text.
    pub edits: Vec<Edit>,
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// The small primary range: a call path, a binding.
    pub span: Span,
    /// What is wrong, in one line: lower case, no full stop, names in backticks.
    pub message: String,
    /// What stands at the primary range, in a few words.
    pub primary_label: String,
    /// Other places that make it wrong.
    pub labels: Vec<Label>,
    /// The call chain below the primary range; empty where the call is the leaf itself.
    pub chain: Vec<Hop>,
    /// What to do, in the imperative.
    pub help: Vec<String>,
    /// Why it is so.
    pub notes: Vec<String>,
    /// Mends.
    pub fixes: Vec<Fix>,
    /// How sure the analysis is.
    pub confidence: Confidence,
    /// One-time work at the start of a program: judged one level lower.
    pub once: bool,
    /// Inside `#[cfg(test)]`, a test function or a test target: levels of its own.
    pub test: bool,
    /// The enclosing function as a path for people (`module::Type::function`); part of the fingerprint. Empty outside functions.
    pub function: String,
}

impl Finding {
    /// A certain finding with nothing but its place and its message; the builder methods of rules fill the rest.
    pub fn new(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            span,
            message: message.into(),
            primary_label: String::new(),
            labels: Vec::new(),
            chain: Vec::new(),
            help: Vec::new(),
            notes: Vec::new(),
            fixes: Vec::new(),
            confidence: Confidence::Certain,
            once: false,
            test: false,
            function: String::new(),
        }
    }
}
