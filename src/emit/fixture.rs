//! A report with one of everything, for the tests of the formats.

use crate::base::{
    Applicability, Catalog, Edit, Files, Finding, Fix, Hop, Label, Level, Pragma, PragmaKind, PragmaOrigin, RuleInfo,
    SourceFile, Span, TextRange,
};
use crate::config::Settings;
use crate::report::{Facts, Input, Notice, NoticeKind, Report, build, catalog};

const MAIN: &str = "\u{feff}use std::thread;\r\n\r\nasync fn serve() {\r\n    thread::sleep(d);\r\n    let s = \"ü\"; save();\r\n    read(); // async-lint: allow(blocking_fs) small\r\n}\r\n";
const DISK: &str =
    "pub fn save() {\n    write_report();\n}\nfn write_report() {\n    std::fs::write(\"a\", \"b\");\n}\n";

/// The rules, the files and the report.
pub(super) struct Fixture {
    pub rules: Catalog,
    pub files: Files,
    pub report: Report,
}

/// One of everything.
pub(super) fn fixture() -> Fixture {
    let mut files = Files::default();
    let main = files.add(SourceFile::new("src/main.rs", MAIN));
    let disk = files.add(SourceFile::new("src/di sk,ü.rs", DISK));
    let broken = files.add(SourceFile::new("src/broken.rs", "fn {\n"));
    let at = |file, text: &str, needle: &str| {
        let start = text.find(needle).expect("it is in the text") as u32;
        Span { file, range: TextRange::new(start, start + needle.len() as u32) }
    };
    let rules = catalog(vec![
        RuleInfo::new("blocking_sleep", "blocking", Level::Deny),
        RuleInfo::new("blocking_fs", "blocking", Level::Warn),
    ]);
    let sleep = at(main, MAIN, "thread::sleep");
    let findings = vec![
        Finding {
            primary_label: "blocks the executor's thread".into(),
            labels: vec![Label { span: at(main, MAIN, "serve"), message: "this function [async] runs on it".into() }],
            help: vec!["use `tokio::time::sleep`\nand await it".into()],
            notes: vec!["100% of the thread: nothing else runs".into()],
            fixes: vec![Fix {
                title: "sleep on the runtime".into(),
                applicability: Applicability::Safe,
                edits: vec![Edit { span: sleep, replacement: "tokio::time::sleep".into() }],
            }],
            function: "serve".into(),
            ..Finding::new("blocking_sleep", sleep, "`thread::sleep` blocks the executor")
        },
        Finding {
            primary_label: "reaches a blocking call".into(),
            chain: vec![
                Hop { span: at(disk, DISK, "write_report"), callee: "write_report".into() },
                Hop { span: at(disk, DISK, "std::fs::write"), callee: "std::fs::write".into() },
            ],
            function: "serve".into(),
            ..Finding::new("blocking_fs", at(main, MAIN, "save"), "`save` reaches `std::fs::write`, which blocks")
        },
        Finding::new("blocking_fs", at(main, MAIN, "read();"), "`read` blocks"),
    ];
    let comment = at(main, MAIN, "// async-lint: allow(blocking_fs) small");
    let pragma = Pragma {
        file: main,
        range: comment.range,
        kind: PragmaKind::Allow,
        origin: PragmaOrigin::Comment,
        rules: vec![("blocking_fs".into(), at(main, MAIN, "blocking_fs").range)],
        reason: Some("small".into()),
        covers: vec![at(main, MAIN, "    read();").range],
    };
    let mut notice = Notice::new(NoticeKind::Unparsable, "src/broken.rs", "expected identifier");
    notice.span = Some(Span { file: broken, range: TextRange::new(3, 4) });
    let facts = Facts { files: 3, lines: 20, ..Facts::default() };
    let (settings, problems) = (Settings::default().into(), vec![notice]);
    let input = Input {
        findings,
        pragmas: &[pragma],
        problems,
        rules: &rules,
        settings: &settings,
        root: std::path::Path::new(""),
        files: &files,
        baseline: None,
        facts,
    };
    let report = build(input);
    Fixture { rules, files, report }
}
