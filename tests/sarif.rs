//! SARIF as others read it: the OASIS schema, GitHub's list of required properties, GitHub's line hashes.

use async_lint::base::{
    Applicability, Catalog, Edit, Files, Finding, Fix, Hop, Label, Level, Pragma, PragmaKind, PragmaOrigin, RuleInfo,
    SourceFile, Span, TextRange,
};
use async_lint::config::Settings;
use async_lint::emit::{Format, MAX_RESULTS, Options, line_hashes, render};
use async_lint::report::{Facts, Input, Notice, NoticeKind, Report, build, catalog};
use serde_json::Value;

const TEXT: &str = "\u{feff}// größe\r\nasync fn f() {\r\n    let ö = \"✓\"; save(\"[a](b)\");\r\n    save();\r\n}\r\n";
const HELPER: &str = "fn save() {\n\twrite();\n}\nfn write() {\n\tstd::fs::write(A, b\"\");\n}";

struct World {
    rules: Catalog,
    files: Files,
    findings: Vec<Finding>,
    pragmas: Vec<Pragma>,
    problems: Vec<Notice>,
}

fn span(files: &Files, index: u32, needle: &str) -> Span {
    let (file, source) = files.iter().nth(index as usize).expect("there is such a file");
    let start = source.text.find(needle).expect("it is in the text") as u32;
    Span { file, range: TextRange::new(start, start + needle.len() as u32) }
}

fn rules() -> Catalog {
    let mut fs = RuleInfo::new("blocking_fs", "blocking", Level::Warn);
    fs.title = "blocking file access in async code".into();
    fs.description = "word ".repeat(400);
    fs.help_markdown = "# blocking_fs\n".into();
    fs.tags = (0..40).map(|n| format!("tag{n}")).collect();
    let mut channel = RuleInfo::new("unbounded_channel", "tasks", Level::Warn);
    channel.pedantic = true;
    catalog(vec![fs, channel, RuleInfo::new("blocking_sleep", "blocking", Level::Deny)])
}

/// Findings with a chain, labels, fixes in two files, a suppression, odd paths, CRLF and a byte order mark.
fn world() -> World {
    let mut files = Files::default();
    files.add(SourceFile::new("src/grö ße #1.rs", TEXT));
    files.add(SourceFile::new("/elsewhere/100%.rs", HELPER));
    let edit = |span, replacement: &str| Edit { span, replacement: replacement.into() };
    let fix = |applicability, edits| Fix { title: "call `tokio::fs::write`".into(), applicability, edits };
    let both = vec![
        edit(span(&files, 0, "async fn"), "async   fn"),
        edit(span(&files, 1, "std::fs::write"), "tokio::fs::write"),
        edit(Span { range: TextRange::new(0, 0), ..span(&files, 1, "fn") }, "use a;\n"),
    ];
    let chained = Finding {
        primary_label: "reaches a blocking call".into(),
        labels: vec![Label { span: span(&files, 0, "f()"), message: "async [here]\\".into() }],
        chain: vec![
            Hop { span: span(&files, 1, "write()"), callee: "write".into() },
            Hop { span: span(&files, 1, "std::fs::write"), callee: "std::fs::write::<[u8; 2]>".into() },
        ],
        help: vec!["use `tokio::fs::write`".into()],
        notes: vec!["it is slow".into()],
        fixes: vec![fix(Applicability::Unsafe, both), fix(Applicability::Display, vec![])],
        function: "f".into(),
        ..Finding::new("blocking_fs", span(&files, 0, "save"), "`save` blocks")
    };
    let second = Span { file: span(&files, 0, "save").file, ..span(&files, 0, "save();") };
    let plain = Finding::new("blocking_sleep", second, "blocks");
    let sleep = Finding::new("blocking_sleep", span(&files, 0, "\"✓\""), "a finding of several lines");
    let wide = Finding { span: Span { range: span(&files, 0, "{\r\n").range.cover(second.range), ..second }, ..sleep };
    let pragma = Pragma {
        file: second.file,
        range: span(&files, 0, "// größe").range,
        kind: PragmaKind::AllowFile,
        origin: PragmaOrigin::Comment,
        rules: vec![("blocking_fs".into(), span(&files, 0, "größe").range)],
        reason: Some("it's \"fine\"".into()),
        covers: vec![],
    };
    let mut broken = Notice::new(NoticeKind::Unparsable, "/elsewhere/100%.rs", "expected `;`");
    broken.span = Some(span(&files, 1, "A, b"));
    let mut setting = Notice::new(NoticeKind::Configuration, "async-lint.toml", "unknown key `x`");
    setting.level = Level::Warn;
    let problems = vec![broken, setting, Notice::new(NoticeKind::Other, "", "something")];
    World { rules: rules(), files, findings: vec![chained, plain, wide], pragmas: vec![pragma], problems }
}

fn report(world: &World, suppress: bool) -> Report {
    build(Input {
        findings: world.findings.clone(),
        pragmas: if suppress { &world.pragmas } else { &[] },
        problems: world.problems.clone(),
        rules: &world.rules,
        settings: &Settings::default().into(),
        root: std::path::Path::new(""),
        files: &world.files,
        baseline: None,
        facts: Facts::default(),
    })
}

fn options(rules: &Catalog) -> Options<'_> {
    let mut options = Options::new(rules);
    options.show_suppressed = true;
    options.rule_url = Some("https://rules.example/{rule}.html".into());
    options.root_uri = Some("file:///srv/pro%20ject".into());
    options.category = Some("linux".into());
    options
}

fn sarif(report: &Report, world: &World, options: &Options<'_>) -> Value {
    serde_json::from_str(&render(Format::Sarif, report, &world.files, options)).expect("it is JSON")
}

#[test]
fn the_schema_is_kept() {
    // One of its patterns has a bracket too many, which strict readers of regular expressions refuse.
    let schema = include_str!("data/sarif-2.1.0.schema.json").replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$");
    let schema = serde_json::from_str(&schema).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let world = world();
    let mut empty = report(&world, false);
    empty.findings.clear();
    empty.problems.clear();
    let bare = Options::new(&world.rules);
    let logs = [
        sarif(&report(&world, true), &world, &options(&world.rules)),
        sarif(&report(&world, false), &world, &options(&world.rules)),
        sarif(&report(&world, true), &world, &bare),
        sarif(&empty, &world, &bare),
        sarif(&Report::default(), &world, &Options::new(&Catalog::default())),
    ];
    for log in &logs {
        let errors: Vec<_> =
            validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{log:#}");
    }
    let mut wrong = logs[0].clone();
    wrong["runs"][0]["results"][0]["level"] = "deny".into();
    assert!(!validator.is_valid(&wrong), "the schema is looked at");
    // For other validators, by hand: `Sarif.Multitool validate --rule-kind "Sarif;Ghas" target/tmp/*.sarif`.
    for (index, log) in logs.iter().enumerate() {
        let path = format!("{}/{index}.sarif", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(path, format!("{log:#}")).expect("the folder is there");
    }
}

/// GitHub's "Supported SARIF output file properties", those that it calls required or uses.
#[test]
fn github_finds_all_that_it_requires() {
    let world = world();
    let log = sarif(&report(&world, false), &world, &options(&world.rules));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["automationDetails"]["id"], "linux/");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["originalUriBaseIds"]["SRCROOT"]["uri"], "file:///srv/pro%20ject/");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "async-lint");
    assert!(driver["semanticVersion"].is_string());
    let rules = driver["rules"].as_array().expect("there are rules");
    for rule in rules {
        for text in [
            "/id",
            "/name",
            "/shortDescription/text",
            "/fullDescription/text",
            "/help/text",
            "/help/markdown",
            "/helpUri",
        ] {
            let text = rule.pointer(text).and_then(Value::as_str).unwrap_or_default();
            assert!(!text.trim().is_empty(), "{rule:#}");
        }
        let words = |pointer: &str| rule.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        assert!(rule["fullDescription"]["text"].as_str().is_some_and(|text| text.chars().count() <= 1024));
        assert!(["error", "warning"].contains(&words("/defaultConfiguration/level").as_str()));
        assert!(["very-high", "high", "medium", "low"].contains(&words("/properties/precision").as_str()));
        assert!(["error", "warning", "recommendation"].contains(&words("/properties/problem.severity").as_str()));
        assert!(rule["properties"]["tags"].as_array().is_some_and(|tags| !tags.is_empty() && tags.len() <= 20));
        assert!(rule["properties"].get("security-severity").is_none());
    }
    let results = run["results"].as_array().expect("there are results");
    assert_eq!(results.len(), 3);
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("each result has its rule") as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning"].contains(&result["level"].as_str().unwrap_or_default()));
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.len() > 2));
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "src/gr%C3%B6%20%C3%9Fe%20%231.rs");
        assert_eq!(location["artifactLocation"]["uriBaseId"], "SRCROOT");
        for key in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(location["region"][key].as_u64().is_some_and(|number| number > 0));
        }
        let line = location["region"]["startLine"].as_u64().expect("a line") as usize;
        assert_eq!(result["partialFingerprints"]["primaryLocationLineHash"], line_hashes(TEXT)[line - 1]);
        assert_eq!(result["partialFingerprints"]["asyncLint/v1"].as_str().map(str::len), Some(16));
    }
}

#[test]
fn a_chain_is_told_in_message_locations_and_flow() {
    let world = world();
    let log = sarif(&report(&world, false), &world, &options(&world.rules));
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    let result = results.iter().find(|result| result["ruleId"] == "blocking_fs").expect("it is shown");
    assert_eq!(
        result["message"]["text"],
        "`save` blocks.\nCalls: [`write`](1) → [`std::fs::write::<\\[u8; 2\\]>`](2).\nSee: [async \\[here\\]\\\\](3).\n\
         Help: use `tokio::fs::write`.\nNote: it is slow."
    );
    let related = result["relatedLocations"].as_array().expect("there are some");
    assert_eq!(related.iter().map(|location| location["id"].as_u64()).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    assert_eq!(related[0]["physicalLocation"]["artifactLocation"]["uri"], "file:///elsewhere/100%25.rs");
    let steps = result["codeFlows"][0]["threadFlows"][0]["locations"].as_array().expect("there are steps");
    let lines: Vec<_> =
        steps.iter().map(|step| step["location"]["physicalLocation"]["region"]["startLine"].as_u64()).collect();
    assert_eq!(lines, [Some(3), Some(2), Some(5)]);
    let region = &result["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["snippet"]["text"], "save");
    assert_eq!((region["startColumn"].as_u64(), region["endColumn"].as_u64()), (Some(18), Some(22)));
    let changes = result["fixes"][0]["artifactChanges"].as_array().expect("there are changes");
    assert_eq!(
        changes.iter().map(|change| change["replacements"].as_array().map(Vec::len)).collect::<Vec<_>>(),
        [Some(1), Some(2)]
    );
    assert_eq!(result["fixes"].as_array().map(Vec::len), Some(1), "what is only for show is not a fix");
}

#[test]
fn suppressed_results_say_why_and_the_others_that_they_are_not() {
    let world = world();
    let report = report(&world, true);
    let log = sarif(&report, &world, &options(&world.rules));
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    for result in results {
        let suppressions = result["suppressions"].as_array().expect("all say it");
        assert_eq!(suppressions.len(), usize::from(result["ruleId"] == "blocking_fs"));
    }
    let hidden =
        &results.iter().find(|result| result["ruleId"] == "blocking_fs").expect("it is shown")["suppressions"][0];
    assert_eq!((&hidden["kind"], &hidden["justification"]), (&"inSource".into(), &"it's \"fine\"".into()));
    let log = sarif(&report, &world, &Options::new(&world.rules));
    assert!(log["runs"][0]["results"].as_array().is_some_and(|results| {
        results.len() == 2 && results.iter().all(|result| result.get("suppressions").is_none())
    }));
}

#[test]
fn what_hindered_the_run_is_notified() {
    let world = world();
    let log = sarif(&report(&world, false), &world, &options(&world.rules));
    let invocation = &log["runs"][0]["invocations"][0];
    let ids = |list: &str| -> Vec<String> {
        let list = invocation[list].as_array().expect("there is a list");
        list.iter().map(|one| one["descriptor"]["id"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(ids("toolExecutionNotifications"), ["run-problem", "unparsable-file"]);
    assert_eq!(ids("toolConfigurationNotifications"), ["configuration-problem"]);
    let descriptors = &log["runs"][0]["tool"]["driver"]["notifications"];
    let notification = &invocation["toolExecutionNotifications"][1];
    let index = notification["descriptor"]["index"].as_u64().expect("it points to its descriptor") as usize;
    assert_eq!(descriptors[index]["id"], "unparsable-file");
    assert_eq!(notification["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
}

#[test]
fn more_results_than_github_takes_are_cut_and_it_is_said() {
    let rules = rules();
    let mut files = Files::default();
    let file = files.add(SourceFile::new("a.rs", "x\n".repeat(MAX_RESULTS + 10)));
    let at = |start: usize| Span { file, range: TextRange::new(2 * start as u32, 2 * start as u32 + 1) };
    let rule = |index| if index < 20 { "blocking_fs" } else { "blocking_sleep" };
    let findings = (0..MAX_RESULTS + 10).map(|index| Finding::new(rule(index), at(index), "m")).collect();
    let world = World { rules, files, findings, pragmas: vec![], problems: vec![] };
    let log = sarif(&report(&world, false), &world, &Options::new(&world.rules));
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    assert_eq!(results.len(), MAX_RESULTS);
    let warnings = results.iter().filter(|result| result["level"] == "warning").count();
    assert_eq!(warnings, 10, "errors are kept before warnings");
    let notification = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notification["descriptor"]["id"], "results-cut");
    assert!(notification["message"]["text"].as_str().is_some_and(|text| text.contains("25000 of 25010")));
}

/// The values that GitHub's own action computes for these texts.
#[test]
fn lines_are_hashed_as_github_does() {
    let lorem = "Lorem ipsum dolor sit amet.\n".repeat(10);
    let greeting = [
        "e9496ae3ebfced30:1",
        "fb7c023a8b9ccb3f:1",
        "ce8ba1a563dcdaca:1",
        "e20e36e16fcb0cc8:1",
        "b3edc88f2938467e:1",
        "c8e28b0b4002a3a0:1",
        "c129715d7a2bc9a3:1",
    ];
    let cases: [(&str, &[&str]); 8] = [
        ("", &["c129715d7a2bc9a3:1"]),
        (" a\nb\n  \t\tc\n d", &["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
        (
            " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
            &[
                "8b7cf3e952e7aeb2:1",
                "b1ae1287ec4718d9:1",
                "bff680108adb0fcc:1",
                "c6805c5e1288b612:1",
                "b86d3392aea1be30:1",
                "e6ceba753e1a442:1",
            ],
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", &greeting),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", &greeting),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", &greeting),
        (
            &lorem,
            &[
                "a7f2ff13bc495cf2:1",
                "a7f2ff13bc495cf2:2",
                "a7f2ff13bc495cf2:3",
                "a7f2ff13bc495cf2:4",
                "a7f2ff13bc495cf2:5",
                "a7f2ff13bc495cf2:6",
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
        ),
        (
            "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n",
            &[
                "e54938cc54b302f1:1",
                "bb609acbe9138d60:1",
                "1131fd5871777f34:1",
                "5c482a0f8b35ea28:1",
                "54517377da7028d2:1",
                "2c644846cb18d53e:1",
                "f1b89f20de0d133:1",
                "c129715d7a2bc9a3:1",
            ],
        ),
    ];
    for (text, hashes) in cases {
        assert_eq!(line_hashes(text), hashes, "{text:?}");
    }
}
