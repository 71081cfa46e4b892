//! `full`: for people, with the code, labels, the call chain and help.

use super::place::{self, clamped};
use super::sources::{Sources, one_line, printable};
use super::{Options, words};
use crate::base::{Applicability, Files, Finding, Fix, Level, Span};
use crate::report::{Notice, NoticeKind, Report, Reported};
use codespan_reporting::diagnostic::{Diagnostic, Label, Severity};
use codespan_reporting::term::termcolor::{Ansi, NoColor};
use codespan_reporting::term::{Config, WriteStyle, emit_to_write_style};

type Shown = Diagnostic<crate::base::FileId>;

/// Problems, findings, and a line with their numbers.
pub(super) fn emit(report: &Report, files: &Files, options: &Options<'_>) -> String {
    let mut out = Vec::new();
    // Writing into memory does not fail; what codespan can't show is shown by `concise`.
    if options.color {
        diagnostics(report, files, options, &mut Ansi::new(&mut out));
    } else {
        diagnostics(report, files, options, &mut NoColor::new(&mut out));
    }
    let mut out = String::from_utf8_lossy(&out).into_owned();
    if !options.quiet {
        out += &words::summary_line(report);
        out.push('\n');
    }
    out
}

/// One finding, without colours.
pub(super) fn rendered(reported: &Reported, files: &Files, options: &Options<'_>) -> String {
    let mut out = Vec::new();
    show(&of_finding(reported, files, options), &Sources::new(files), &mut NoColor::new(&mut out));
    String::from_utf8_lossy(&out).into_owned()
}

fn diagnostics<W: WriteStyle>(report: &Report, files: &Files, options: &Options<'_>, out: &mut W) {
    let notices = report.problems.iter().map(|notice| of_notice(notice, files));
    let findings = place::findings(report, options).map(|reported| of_finding(reported, files, options));
    let sources = Sources::new(files);
    for diagnostic in notices.chain(findings) {
        show(&diagnostic, &sources, out);
    }
}

fn show<W: WriteStyle>(diagnostic: &Shown, sources: &Sources<'_>, out: &mut W) {
    if emit_to_write_style(out, &Config::default(), sources, diagnostic).is_err() {
        let _ = writeln!(out, "{}", diagnostic.message);
    }
}

fn severity(level: Level) -> Severity {
    if level == Level::Deny { Severity::Error } else { Severity::Warning }
}

fn of_notice(notice: &Notice, files: &Files) -> Shown {
    let message = match notice.span {
        None if !notice.path.is_empty() => format!("{}: {}", one_line(&notice.path), notice.message),
        _ => notice.message.clone(),
    };
    let mut shown = Diagnostic::new(severity(notice.level)).with_message(printable(&message));
    if let Some(span) = notice.span {
        shown = shown.with_label(Label::primary(span.file, clamped(files, span)));
    }
    if notice.kind == NoticeKind::Unparsable {
        shown = shown.with_note("note: the file is left out of the analysis, or read as far as it can be");
    }
    shown.with_notes(notice.help.iter().map(|help| note("help", help)).collect())
}

fn of_finding(reported: &Reported, files: &Files, options: &Options<'_>) -> Shown {
    let finding = &reported.finding;
    let label = |span: Span, message: &str| Label::secondary(span.file, clamped(files, span)).with_message(message);
    let primary =
        Label::primary(finding.span.file, clamped(files, finding.span)).with_message(printable(&finding.primary_label));
    let labels = finding.labels.iter().map(|other| label(other.span, &other.message));
    let count = finding.chain.len();
    let hops = finding.chain.iter().enumerate().map(|(index, hop)| {
        let step = if count > 1 { format!("{} of {count}: ", index + 1) } else { String::new() };
        label(hop.span, &format!("{step}calls `{}`", hop.callee))
    });
    Diagnostic::new(severity(reported.level))
        .with_code(options.linked(finding.rule))
        .with_message(printable(&finding.message))
        .with_labels([primary].into_iter().chain(labels).chain(hops).collect())
        .with_notes(notes(finding, files))
        .with_notes(reported.suppressed.iter().map(|by| note("note", &words::suppressed(by))).collect())
}

fn notes(finding: &Finding, files: &Files) -> Vec<String> {
    // A fix that does what a help says is shown once.
    let said = |help: &&String| finding.fixes.iter().any(|fix| fix.title == **help);
    let help = finding.help.iter().filter(|help| !said(help)).map(|help| note("help", help));
    let mut fixes: Vec<String> = finding.fixes.iter().map(|fix| of_fix(fix, files)).collect();
    // two ways to the same end read alike
    fixes.dedup();
    let why = finding.notes.iter().map(|why| note("note", why));
    help.chain(fixes).chain(why).collect()
}

/// `help: text`, with the lines below the first indented as far.
fn note(word: &str, text: &str) -> String {
    let indent = format!("\n{}", " ".repeat(word.len() + 2));
    format!("{word}: {}", printable(text).replace('\n', &indent))
}

/// What a fix does, and how to have it done.
fn of_fix(fix: &Fix, files: &Files) -> String {
    let how = match fix.applicability {
        Applicability::Safe => " (`--fix`)",
        Applicability::Unsafe => " (`--fix --unsafe-fixes`)",
        Applicability::Display => "",
    };
    let result = match fix.edits.as_slice() {
        [edit] if !edit.replacement.trim().is_empty() && !edit.replacement.contains('\n') => {
            let before = files.get(edit.span.file).text.get(clamped(files, edit.span)).unwrap_or_default();
            let shown = edit.replacement.trim();
            let said = fix.title.contains(shown) || before.contains('\n');
            if said { String::new() } else { format!(": `{shown}`") }
        }
        _ => String::new(),
    };
    note("fix", &format!("{}{result}{how}", fix.title))
}
