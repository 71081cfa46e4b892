use super::fixture::fixture;
use super::*;

/// The fixture in a format, with suppressed findings.
fn shown(format: Format) -> String {
    let fixture = fixture();
    let mut options = Options::new(&fixture.rules);
    options.show_suppressed = true;
    options.rule_url = Some("https://rules.example/{rule}".into());
    render(format, &fixture.report, &fixture.files, &options).replace(env!("CARGO_PKG_VERSION"), "[version]")
}

#[test]
fn every_format_shows_the_same() {
    for format in Format::ALL {
        insta::assert_snapshot!(format.name(), shown(format));
    }
}

#[test]
fn suppressed_findings_are_hidden_by_default() {
    let fixture = fixture();
    for format in Format::ALL {
        let text = render(format, &fixture.report, &fixture.files, &Options::new(&fixture.rules));
        assert!(!text.contains("`read` blocks") && text.contains("thread::sleep"), "{format}:\n{text}");
    }
}

#[test]
fn a_concise_line_has_everything_an_editor_needs() {
    let text = shown(Format::Concise);
    assert!(text.contains("src/main.rs:4:5: error[blocking_sleep] `thread::sleep` blocks the executor\n"), "{text}");
    assert!(text.contains("src/main.rs:5:18: warning[blocking_fs] `save` reaches"), "columns count characters: {text}");
    assert!(text.starts_with("src/broken.rs:1:4: error: expected identifier\n"), "{text}");
}

#[test]
fn workflow_commands_are_escaped_as_documented() {
    let text = shown(Format::Github);
    let sleep = "::error file=src/main.rs,line=4,endLine=4,col=5,endColumn=18,title=blocking_sleep::`thread::sleep` blocks \
                 the executor%0Ahelp: use `tokio::time::sleep`%0Aand await it\n";
    assert!(text.contains(sleep), "{text}");
    assert_eq!(text.lines().count(), 4);
    let (rules, mut files, mut report) = (Catalog::default(), Files::default(), Report::default());
    let file = files.add(crate::base::SourceFile::new("a,b:c%.rs", "x"));
    let span = crate::base::Span { file, range: crate::base::TextRange::new(0, 1) };
    report.findings.push(crate::report::Reported {
        finding: crate::base::Finding::new("r", span, "a: 5%, b"),
        level: crate::base::Level::Warn,
        fingerprint: String::new(),
        suppressed: None,
    });
    let text = render(Format::Github, &report, &files, &Options::new(&rules));
    assert_eq!(text, "::warning file=a%2Cb%3Ac%25.rs,line=1,endLine=1,col=1,endColumn=2,title=r::a: 5%25, b\n");
}

#[test]
fn colours_and_links_only_where_they_are_wanted() {
    let fixture = fixture();
    let mut options = Options::new(&fixture.rules);
    let plain = render(Format::Full, &fixture.report, &fixture.files, &options);
    assert!(!plain.contains('\x1b'));
    options.color = true;
    let coloured = render(Format::Full, &fixture.report, &fixture.files, &options);
    assert!(coloured.contains("\x1b["));
    options.color = false;
    options.hyperlinks = true;
    options.rule_url = Some("https://rules.example/{rule}".into());
    let linked = render(Format::Full, &fixture.report, &fixture.files, &options);
    let link = "error[\x1b]8;;https://rules.example/blocking_sleep\x1b\\blocking_sleep\x1b]8;;\x1b\\]: ";
    assert!(linked.contains(link), "{linked}");
}

#[test]
fn json_lines_say_what_they_are() {
    let text = shown(Format::JsonLines);
    let types: Vec<_> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("each line is JSON")["type"].to_string())
        .collect();
    let expected = ["start", "problem", "finding", "finding", "finding", "summary"].map(|word| format!("\"{word}\""));
    assert_eq!(types, expected);
}

#[test]
fn numbers_are_summed_up() {
    let mut fixture = fixture();
    assert_eq!(
        summary_line(&fixture.report),
        "1 error, 1 warning, 1 suppressed in 3 files; `--fix` mends 1; 1 problem with files or settings"
    );
    fixture.report.summary.facts.elapsed = Some(std::time::Duration::from_millis(1250));
    fixture.report.problems.clear();
    fixture.report.summary.fixable = 0;
    assert_eq!(summary_line(&fixture.report), "1 error, 1 warning, 1 suppressed in 3 files (1.2 s)");
    assert_eq!(summary_line(&Report::default()), "no findings in 0 files");
    let table = "1  warning  blocking_fs\n1  error    blocking_sleep  (1 fixable)\n";
    assert_eq!(statistics(&fixture.report), table);
}

#[test]
fn spans_that_do_not_fit_the_text_harm_nobody() {
    let (rules, mut files, mut report) = (Catalog::default(), Files::default(), Report::default());
    for text in ["", "\u{feff}", "ü\r\nx", "\n"] {
        let file = files.add(crate::base::SourceFile::new("a.rs", text));
        for (start, end) in [(0, 0), (0, 1), (1, 900), (900, 901), (0, 3), (4, 4)] {
            let span = crate::base::Span { file, range: crate::base::TextRange::new(start, end) };
            report.findings.push(crate::report::Reported {
                finding: crate::base::Finding::new("r", span, "m"),
                level: crate::base::Level::Warn,
                fingerprint: String::new(),
                suppressed: None,
            });
        }
    }
    for format in Format::ALL {
        assert!(!render(format, &report, &files, &Options::new(&rules)).is_empty());
    }
}

#[test]
fn names_lead_back_to_their_formats() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    let error = "srif".parse::<Format>().expect_err("there is none");
    assert_eq!(error, "unknown format `srif`; did you mean `sarif`?");
}

#[test]
fn an_empty_report_is_no_surprise_to_any_format() {
    let (rules, files, report) = (Catalog::default(), Files::default(), Report::default());
    for format in Format::ALL {
        let text = render(format, &report, &files, &Options::new(&rules));
        assert!(text.is_empty() || text.ends_with('\n'), "{format}: {text}");
    }
}

#[test]
fn sources_cannot_speak_to_the_terminal() {
    let (rules, mut files, mut report) = (Catalog::default(), Files::default(), Report::default());
    let file = files.add(crate::base::SourceFile::new("a\x1b[31m.rs", "x(); \x1b]0;title\x07 // \u{202e}\u{9b}31m\n"));
    let span = crate::base::Span { file, range: crate::base::TextRange::new(0, 3) };
    report.findings.push(crate::report::Reported {
        finding: crate::base::Finding::new("r", span, "m"),
        level: crate::base::Level::Warn,
        fingerprint: String::new(),
        suppressed: None,
    });
    for format in [Format::Full, Format::Concise] {
        let text = render(format, &report, &files, &Options::new(&rules));
        assert!(!text.contains(['\x1b', '\x07', '\u{9b}', '\u{202e}']), "{text:?}");
    }
}
