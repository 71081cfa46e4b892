//! Macro calls in bodies.

use super::item_expand::Expansion;
use super::{Lower, with_text};
use crate::base::{Name, TextRange};
use crate::hir::{BlockKind, Expr, ExprId, InputCall, MacroCall, MacroForm, Path, Select, SelectArm};
use crate::syntax::macro_input::{self, Exprs, Form, FormatArgs, Matches, Stmts, Value, VecInput};
use crate::syntax::macro_tokens::{self, Values};

impl Lower<'_, '_> {
    /// A macro call that stands for an expression: what it expands to, or what its input reads as.
    pub fn macro_expr(&mut self, mac: &syn::Macro) -> ExprId {
        let mut expanded = None;
        if self.is_expandable(mac) {
            let lower = |lower: &mut Self, value: Value| expanded = Some(lower.expr(&value.0));
            if self.expand(mac, lower) != Expansion::Done {
                expanded = None;
            }
        }
        expanded.unwrap_or_else(|| self.macro_call(mac, true))
    }

    /// Whether a call is worth an expansion: its macro is none whose input is understood.
    pub fn is_expandable(&self, mac: &syn::Macro) -> bool {
        let is_other = |last: &syn::PathSegment| with_text(&last.ident, macro_input::form) == Form::Other;
        self.expander.is_some() && mac.path.segments.last().is_some_and(is_other)
    }

    /// Whether a call that nobody takes the value of says enough by its input: what a foreign macro makes of code is of no
    /// interest, as far as this code is seen.
    pub fn is_settled(&mut self, mac: &syn::Macro) -> bool {
        let (path, modules) = (self.path(&mac.path, None), self.modules_around());
        let is_foreign = self.expander.as_ref().is_some_and(|expander| expander.is_foreign(&modules, &path));
        is_foreign && reads_as_code(mac)
    }

    /// A macro call that is read by its input; its value may be of use to somebody.
    pub fn macro_call(&mut self, mac: &syn::Macro, is_used: bool) -> ExprId {
        let path = self.path(&mac.path, None);
        let range = TextRange::new(path.range.start, self.macro_close(mac));
        let name = mac.path.segments.last().map_or(Form::Other, |last| with_text(&last.ident, macro_input::form));
        let at = self.file.body_macros.len();
        if name == Form::Other {
            self.file.body_macros.push(InputCall { path: path.clone(), is_open: is_used });
        }
        let form = self.macro_form(name, mac, &path, range);
        if matches!(form, MacroForm::Unknown) {
            self.file.unknown_macros += 1;
            self.file.body_macros[at..].iter_mut().for_each(|call| call.is_open = true);
        }
        self.push(Expr::Macro(Box::new(MacroCall { path, form })), range)
    }

    fn macro_form(&mut self, form: Form, mac: &syn::Macro, path: &Path, range: TextRange) -> MacroForm {
        let special = match form {
            Form::Select => mac.parse_body().ok().map(|select| self.select(select)),
            Form::Join { fallible } => {
                mac.parse_body().ok().map(|list: Exprs| MacroForm::Join { futures: self.exprs(&list.0), fallible })
            }
            Form::Format => mac.parse_body().ok().map(|args| self.format(args)),
            Form::Matches => mac.parse_body().ok().map(|input| self.matches(input)),
            Form::Vec => mac.parse_body().ok().map(|input| self.vec(input, range)),
            Form::Pin => mac.parse_body().ok().map(|list: Exprs| MacroForm::Pin(self.exprs(&list.0))),
            Form::Stream { fallible } => macro_tokens::stream(mac).ok().map(|stmts: Stmts| {
                let body = self.statements(&stmts.0, BlockKind::Plain, None, range);
                MacroForm::Stream { body, fallible }
            }),
            Form::Cfg => self.cfg_macro(mac).map(MacroForm::Cfg),
            Form::Tokens => Some(MacroForm::Exprs(Box::default())),
            Form::Other => None,
        };
        special.unwrap_or_else(|| self.other_macro(mac, path, range))
    }

    /// Input that reads as expressions, as statements or as an object of values, whatever the macro makes of it.
    fn other_macro(&mut self, mac: &syn::Macro, _path: &Path, range: TextRange) -> MacroForm {
        if mac.tokens.is_empty() {
            return MacroForm::Exprs(Box::default());
        }
        if let Ok(list) = mac.parse_body::<Exprs>() {
            return MacroForm::Exprs(self.exprs(&list.0));
        }
        if let Ok(stmts) = mac.parse_body::<Stmts>() {
            return MacroForm::Block(self.statements(&stmts.0, BlockKind::Plain, None, range));
        }
        match mac.parse_body::<Values>() {
            Ok(values) => MacroForm::Exprs(self.exprs(&values.0)),
            Err(_) => MacroForm::Unknown,
        }
    }

    /// The handlers see the names of their patterns, the guards and futures don't see each other's.
    fn select(&mut self, select: macro_input::Select) -> MacroForm {
        let mut arms = Vec::with_capacity(select.arms.len());
        for arm in &select.arms {
            let future = self.expr(&arm.future);
            let guard = arm.guard.as_ref().map(|guard| self.expr(guard));
            let mark = self.body.enter();
            let pat = self.pattern(&arm.pat);
            let handler = self.expr(&arm.handler);
            self.body.leave(mark);
            let range = self.body_pat_range(pat);
            let range = if range.is_empty() { self.range(future) } else { range };
            let range = range.cover(self.range(handler));
            arms.push(SelectArm { pat, future, guard, handler, range });
        }
        let otherwise = select.otherwise.as_ref().map(|otherwise| self.expr(otherwise));
        MacroForm::Select(Box::new(Select { biased: select.biased, arms: arms.into(), otherwise }))
    }

    fn matches(&mut self, input: Matches) -> MacroForm {
        let scrutinee = self.expr(&input.scrutinee);
        let mark = self.body.enter();
        let pat = self.pattern(&input.pat);
        let guard = input.guard.as_ref().map(|guard| self.expr(guard));
        self.body.leave(mark);
        MacroForm::Matches { scrutinee, pat, guard }
    }

    fn vec(&mut self, input: VecInput, range: TextRange) -> MacroForm {
        let list = match input {
            VecInput::Repeat(value, len) => self.repeat(&value, &len, range),
            VecInput::List(list) => {
                let elems = self.exprs(&list);
                self.push(Expr::Array(elems), range)
            }
        };
        MacroForm::Vec(list)
    }

    /// The arguments, and the locals that string literals among them capture.
    fn format(&mut self, args: FormatArgs) -> MacroForm {
        let mut lowered = Vec::with_capacity(args.0.len());
        for arg in &args.0 {
            // `name = value` of format strings and of tracing
            let value = match arg {
                syn::Expr::Assign(assign) => &assign.right,
                _ => arg,
            };
            lowered.push(self.expr(value));
            if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value {
                let range = self.at.range(text.span());
                for name in captures(&text.value()) {
                    if let Some(local) = self.body.local(name, self.is_made_up(range)) {
                        lowered.push(self.push(Expr::Local(local), range));
                    }
                }
            }
        }
        MacroForm::Format(lowered.into())
    }
}

/// Whether [`Lower::other_macro`] makes something of a call's input.
pub fn reads_as_code(mac: &syn::Macro) -> bool {
    mac.tokens.is_empty()
        || mac.parse_body::<Exprs>().is_ok()
        || mac.parse_body::<Stmts>().is_ok()
        || mac.parse_body::<Values>().is_ok()
}

/// The names that a format string captures: `{name}`, `{name:?}`, `{:width$}`, `{:.precision$}` (std::fmt's grammar).
fn captures(text: &str) -> Vec<Name> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(behind) = rest.strip_prefix('{') {
            rest = behind;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let (argument, spec) = rest[..close].split_once(':').unwrap_or((&rest[..close], ""));
        names.extend(identifier(argument.trim()));
        let counts = spec.split('$').rev().skip(1);
        names.extend(counts.filter_map(|count| {
            let start = count.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
            identifier(count.get(start..)?)
        }));
        rest = &rest[close + 1..];
    }
    names
}

fn identifier(text: &str) -> Option<Name> {
    let starts = text.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (starts && text.chars().all(|c| c.is_alphanumeric() || c == '_')).then(|| Name::new(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captures_follow_the_grammar_of_format_strings() {
        let names = |text| captures(text).iter().map(|name| name.as_str()).collect::<Vec<_>>();
        assert_eq!(names("{a} {b:?} {{c}} {} {0} {:>w$.p$}"), ["a", "b", "p", "w"]);
        assert!(names("{").is_empty());
    }
}
