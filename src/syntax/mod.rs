//! From text to [`hir`]: the only module that sees syn, quote and proc-macro2.
//!
//! A file is parsed and lowered on one thread; then its tree is dropped and the thread's table of spans is emptied, as
//! spans live in a thread-local map and trees can't leave their thread.

mod condensed;
mod expand;
mod lower;
mod macro_input;
mod macro_tokens;
pub mod mbe;
mod mentions;
mod offsets;
mod outline;
mod paste;
mod pragma;
mod recover;
mod repair;
mod reread;
mod scan;
mod script;

use crate::base::TextRange;
use crate::hir;
use condensed::Condensed;
use offsets::Offsets;

pub use expand::{MacroSource, Macros};
pub use macro_input::is_understood;
pub use mentions::{Mentions, mentions};
pub use repair::without_const_traits;
pub use reread::expand_in_bodies;
pub use script::flags_of_script;

/// Stack that the thread of [`parse_file`] needs, in bytes: the parser recurses, and the deepest nesting that
/// [`parse_file`] lets through takes up to 13 KiB a level. Only touched pages cost memory.
pub const STACK_SIZE: usize = 256 << 20;

/// What can't be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where reading stopped.
    pub range: TextRange,
    /// Why, in one line.
    pub message: String,
}

/// How a file is read.
#[derive(Clone, Copy, Default)]
pub struct Options<'m> {
    /// What stands in modules under `#[cfg(test)]` is passed over: nothing outside can name it, and it is a third of much
    /// code.
    pub skip_tests: bool,
    /// Calls that stand for items are expanded whose definition these know. Tokens of a call's input keep their ranges,
    /// those of the macro's body have the range of the call's path, or of its `!` in a dependency's macro. A call that
    /// can't be expanded stays what its input reads as.
    pub macros: Option<&'m dyn Macros>,
    /// How much of it is wanted.
    pub parts: Parts,
}

/// Reads one file, all of it. Where some items can't be parsed the form holds the others, and the error says why.
///
/// Call it on a thread with [`STACK_SIZE`] bytes of stack.
pub fn parse_file(text: &str) -> (hir::File, Option<SyntaxError>) {
    read_file(text, Options::default())
}

/// Reads the items of one file, as [`parse_file`] does.
pub fn parse_declarations(text: &str) -> (hir::File, Option<SyntaxError>) {
    read_file(text, Options { parts: Parts::Declarations, ..Options::default() })
}

/// How much of a file is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// All of it.
    #[default]
    All,
    /// All items, without bodies.
    Declarations,
    /// What code that is only called has to say: no bodies, no comments, few attributes, and nothing that nobody else can
    /// name, but for types, traits and macros.
    Signatures,
}

/// Reads one file, as [`parse_file`] does, with these options.
pub fn read_file(text: &str, options: Options<'_>) -> (hir::File, Option<SyntaxError>) {
    let mut scan = scan::scan(text, options.parts == Parts::Signatures);
    if !options.skip_tests {
        scan.test_modules.clear();
    }
    let passed_over = passed_over(&scan);
    let is_skipped = |range: &TextRange| passed_over.iter().any(|passed| passed.contains_range(*range));
    let mut file = hir::File::empty();
    if options.parts == Parts::All {
        let comments = scan.comments.iter().filter(|comment| !is_skipped(comment));
        file.pragmas = comments.filter_map(|comment| pragma::read(text, *comment)).collect();
    }
    if let Some(range) = scan.too_deep.filter(|range| !is_skipped(range)) {
        let message = "nested too deeply to be read; split the expression or exclude the file".to_owned();
        return (file, Some(SyntaxError { range, message }));
    }
    let Condensed { text: condensed, offsets } = Condensed::new(text, &scan.pieces, &passed_over);
    let error = match parse(&condensed) {
        Ok(tree) => {
            lower::lower_file(&mut file, &offsets, tree, options.macros, options.parts);
            None
        }
        Err(error) => {
            let error = match scan.unbalanced {
                Some(range) => {
                    let bracket = &text[range.to_usize()];
                    let message = format!("this does not parse: the `{bracket}` here has no counterpart");
                    SyntaxError { range, message }
                }
                None => SyntaxError { range: place(&offsets, text, &error), message: error_text(&error) },
            };
            read_rest(&mut file, &recover::blanked(text, &passed_over), scan::prologue(text), options);
            Some(error)
        }
    };
    proc_macro2::extra::invalidate_current_thread_spans();
    // The tree is gone: a copy lies densely in its place, where the original lies scattered between what was freed.
    (file.clone(), error)
}

/// What of a text is not read, in order, and nothing twice.
fn passed_over(scan: &scan::Scan) -> Vec<TextRange> {
    let mut ranges = [&scan.test_modules[..], &scan.bodies].concat();
    ranges.sort_by_key(|range| range.start);
    let mut end = 0;
    ranges.retain(|range| {
        let is_new = range.start >= end;
        end = end.max(range.end);
        is_new
    });
    ranges
}

/// Where a text stops making sense. What the parser still wants at the end has no place of its own.
fn place(offsets: &Offsets<'_>, text: &str, error: &syn::Error) -> TextRange {
    let range = offsets.range(error.span());
    match text.trim_end().char_indices().next_back() {
        Some((last, char)) if range.start == range.end => TextRange::new(last as u32, (last + char.len_utf8()) as u32),
        _ => range,
    }
}

/// Reads what is left of a text that does not parse: see [`recover`].
fn read_rest(file: &mut hir::File, text: &str, start: usize, options: Options<'_>) {
    let parses = |text: &str| {
        proc_macro2::extra::invalidate_current_thread_spans();
        parse(text).is_ok()
    };
    let broken = recover::broken_items(&text[start..], &parses);
    let rest = " ".repeat(start) + &recover::blanked(&text[start..], &broken);
    file.pragmas.retain(|pragma| !rest[pragma.range.to_usize()].trim().is_empty());
    proc_macro2::extra::invalidate_current_thread_spans();
    if let Ok(tree) = parse(&rest[start..]) {
        lower::lower_file(file, &Offsets::behind(&rest, start), tree, options.macros, options.parts);
    }
}

/// Parses, a second time without what only rustc's parser takes.
fn parse(text: &str) -> syn::Result<syn::File> {
    syn::parse_str(text).or_else(|error| match repair::without_pub_impl(text) {
        Some(repaired) => {
            proc_macro2::extra::invalidate_current_thread_spans();
            syn::parse_str(&repaired)
        }
        None => Err(error),
    })
}

fn error_text(error: &syn::Error) -> String {
    let text = error.to_string();
    let mut line = text.lines().next().unwrap_or("not Rust").to_owned();
    if let Some(first) = line.get_mut(0..1) {
        first.make_ascii_lowercase();
    }
    format!("this does not parse: {line}")
}

#[cfg(test)]
mod tests;
