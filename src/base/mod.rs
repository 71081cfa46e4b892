//! Words that every other module uses: text ranges, names, diagnostics, edits.

pub mod by_folder;
pub mod diagnostic;
pub mod edition;
pub mod files;
pub mod graph;
pub mod line_index;
pub mod memo;
pub mod name;
pub mod packed;
pub mod pragma;
pub mod rule_info;
pub mod spelling;
pub mod text;

pub use by_folder::ByFolder;
pub use diagnostic::{Applicability, Confidence, Edit, FileId, Finding, Fix, Hop, Label, Level, Span};
pub use edition::Edition;
pub use files::{Files, SourceFile};
pub use graph::{Graph, NodeKind};
pub use line_index::{LineCol, LineIndex};
pub use memo::Memo;
pub use name::{Name, NameTable};
pub use packed::{LateList, Lazy, Packable, Packer, Place, Places, Store};
pub use pragma::{Pragma, PragmaKind, PragmaOrigin};
pub use rule_info::{Catalog, RuleInfo};
pub use text::TextRange;
