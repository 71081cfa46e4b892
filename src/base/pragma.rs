//! Suppressions, as they stand in the sources.

use super::diagnostic::{FileId, Span};
use super::text::TextRange;

/// What a suppression does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PragmaKind {
    /// Hides findings where it stands.
    Allow,
    /// Hides findings in its whole file.
    AllowFile,
    /// Hides findings where it stands, and reports when there are none.
    Expect,
}

impl PragmaKind {
    /// As users write it: `allow`, `allow-file`, `expect`.
    pub fn as_str(self) -> &'static str {
        match self {
            PragmaKind::Allow => "allow",
            PragmaKind::AllowFile => "allow-file",
            PragmaKind::Expect => "expect",
        }
    }
}

/// How a suppression is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PragmaOrigin {
    /// `// async-lint: allow(..)`: ours, so that its mistakes are reported.
    Comment,
    /// `#[allow(clippy::..)]`: another tool's, so that what we don't know in it is none of our business.
    Attribute,
    /// The same at a module around, in another file.
    Around(FileId),
}

/// One suppression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pragma {
    /// The file that it speaks for.
    pub file: FileId,
    /// The comment or the attribute.
    pub range: TextRange,
    /// What it does.
    pub kind: PragmaKind,
    /// How it is written.
    pub origin: PragmaOrigin,
    /// The rules, groups or (in attributes) lints that it names, and where.
    pub rules: Vec<(String, TextRange)>,
    /// Why, in its author's words.
    pub reason: Option<String>,
    /// The ranges it speaks for: a finding that starts inside one is suppressed. `allow-file` speaks for the whole file anyway.
    pub covers: Vec<TextRange>,
}

impl Pragma {
    /// Where it is written.
    pub fn span(&self) -> Span {
        let file = if let PragmaOrigin::Around(file) = self.origin { file } else { self.file };
        Span { file, range: self.range }
    }

    /// Whether it speaks for a finding in `file` that starts at `offset`.
    pub fn covers(&self, file: FileId, offset: u32) -> bool {
        self.file == file
            && (self.kind == PragmaKind::AllowFile || self.covers.iter().any(|range| range.contains(offset)))
    }
}
