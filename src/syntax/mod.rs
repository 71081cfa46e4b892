//! From text to [`hir`]: the only module that sees syn, quote and proc-macro2.
//!
//! A file is parsed and lowered on one thread; then its tree is dropped and the thread's table of spans is emptied, as
//! spans live in a thread-local map and trees can't leave their thread.

mod expand;
mod lower;
mod macro_input;
pub mod mbe;
mod offsets;
mod paste;
mod pragma;
mod repair;
mod scan;

use crate::base::TextRange;
use crate::hir;
use offsets::Offsets;

pub use expand::{MacroSource, Macros};

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

/// Reads one file. Where it can't be parsed the form holds its comments only, and the error says why.
///
/// Call it on a thread with [`STACK_SIZE`] bytes of stack.
pub fn parse_file(text: &str) -> (hir::File, Option<SyntaxError>) {
    read_file(text, None)
}

/// The same with the calls expanded that stand for items and whose definition `macros` knows. Tokens of a call's input keep
/// their ranges, those of the macro's body have the range of the call's path. A call that can't be expanded stays what
/// [`parse_file`] makes of it.
pub fn parse_file_expanding(text: &str, macros: &dyn Macros) -> (hir::File, Option<SyntaxError>) {
    read_file(text, Some(macros))
}

fn read_file(text: &str, macros: Option<&dyn Macros>) -> (hir::File, Option<SyntaxError>) {
    let scan = scan::scan(text);
    let mut file = hir::File::empty();
    file.pragmas = scan.comments.iter().filter_map(|comment| pragma::read(text, *comment)).collect();
    if let Some(range) = scan.too_deep {
        let message = "nested too deeply to be read; split the expression or exclude the file".to_owned();
        return (file, Some(SyntaxError { range, message }));
    }
    let start = scan::prologue(text);
    let offsets = Offsets::new(text, start);
    let parsed = parse(&text[start..]);
    let error = match parsed {
        Ok(tree) => {
            lower::lower_file(&mut file, &offsets, tree, macros);
            None
        }
        Err(error) => Some(match scan.unbalanced {
            Some(range) => {
                let bracket = &text[range.to_usize()];
                let message = format!("this does not parse: the `{bracket}` here has no counterpart");
                SyntaxError { range, message }
            }
            None => SyntaxError { range: offsets.range(error.span()), message: error_text(&error) },
        }),
    };
    proc_macro2::extra::invalidate_current_thread_spans();
    // The tree is gone: a copy lies densely in its place, where the original lies scattered between what was freed.
    (file.clone(), error)
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
