//! The keys of the configuration.

use super::reader::{Reader, Value, range};
use super::{Blocking, Config, ConfigProblem, Features, LevelChange, Override, globs};
use crate::base::spelling::nearest;
use crate::base::{Catalog, Level};
use toml::de::DeTable;

/// All keys, in the order of the documentation.
pub const KEYS: [&str; 18] = [
    "levels",
    "overrides",
    "exclude",
    "features",
    "no-default-features",
    "include-tests",
    "include-examples",
    "pedantic",
    "deny-warnings",
    "require-reasons",
    "runtime",
    "large-future",
    "blocking",
    "offload",
    "inline",
    "guards",
    "safe",
    "apis",
];

/// What `runtime` can be.
pub const RUNTIMES: [&str; 8] = ["tokio", "async-std", "smol", "actix", "embassy", "glommio", "monoio", "compio"];

/// Reads an `async-lint.toml`. `path` is for messages only.
pub fn parse_file(path: &str, text: &str, rules: &Catalog) -> (Config, Vec<ConfigProblem>) {
    let mut reader = Reader::new(path);
    let mut config = Config::default();
    if let Some(table) = reader.document(text) {
        read(&mut reader, &table, rules, &mut config);
    }
    (config, reader.problems)
}

/// Reads `[workspace.metadata.async-lint]` or `[package.metadata.async-lint]` of a `Cargo.toml`, by the name of the
/// `section`. None where there is no such table; a manifest that is not TOML is not this function's business either.
pub fn parse_manifest(path: &str, text: &str, section: &str, rules: &Catalog) -> Option<(Config, Vec<ConfigProblem>)> {
    let document = DeTable::parse(text).ok()?.into_inner();
    let metadata = document.get(section)?.get_ref().get("metadata")?;
    let value = metadata.get_ref().get("async-lint")?;
    let mut reader = Reader::new(path);
    let mut config = Config::default();
    if let Some(table) = reader.table(&format!("{section}.metadata.async-lint"), value) {
        read(&mut reader, table, rules, &mut config);
    }
    Some((config, reader.problems))
}

/// Reads the `KEY=VALUE` of a `--config`: a line of the file. A word without quotes is taken for a string. The problems
/// point into the text that is returned with them.
pub fn parse_argument(argument: &str, rules: &Catalog) -> (Config, Vec<ConfigProblem>, String) {
    let quoted = argument.split_once('=').map(|(key, value)| {
        let value = value.trim().replace('\\', "\\\\").replace('"', "\\\"");
        format!("{}=\"{value}\"", key.trim())
    });
    let text = match quoted {
        Some(quoted) if DeTable::parse(argument).is_err() && DeTable::parse(&quoted).is_ok() => quoted,
        _ => argument.to_owned(),
    };
    let (config, problems) = parse_file("--config", &text, rules);
    (config, problems, text)
}

fn read(reader: &mut Reader, table: &DeTable<'_>, rules: &Catalog, config: &mut Config) {
    for (key, at, value) in reader.entries(table) {
        match key {
            "levels" => config.levels.changes.extend(levels(reader, value, rules)),
            "overrides" => config.levels.overrides.extend(overrides(reader, value, rules)),
            "exclude" => {
                let mut list = reader.strings(key, value);
                list.retain(|glob| check_glob(reader, glob));
                config.exclude.extend(list);
            }
            "features" => features(reader, value, config.features.get_or_insert_default()),
            "no-default-features" => {
                if let Some(said) = reader.boolean(key, value) {
                    config.features.get_or_insert_default().no_default = said;
                }
            }
            "include-tests" => config.include_tests = reader.boolean(key, value),
            "include-examples" => config.include_examples = reader.boolean(key, value),
            "pedantic" => config.pedantic = reader.boolean(key, value),
            "deny-warnings" => config.deny_warnings = reader.boolean(key, value),
            "require-reasons" => config.require_reasons = reader.boolean(key, value),
            "runtime" => config.runtime = runtime(reader, value),
            "large-future" => config.large_future = reader.number(key, value),
            "blocking" => config.blocking.extend(blocking(reader, value)),
            "offload" => config.offload.extend(reader.paths(key, value)),
            "inline" => config.inline.extend(reader.paths(key, value)),
            "guards" => config.guards.extend(reader.paths(key, value)),
            "safe" => config.safe.extend(reader.paths(key, value)),
            "apis" => config.apis.extend(reader.strings(key, value)),
            _ => reader.unknown_key(key, at, &KEYS),
        }
    }
}

/// A table of levels; the narrower a name, the later it stands in the answer.
fn levels(reader: &mut Reader, value: &Value<'_>, rules: &Catalog) -> Vec<LevelChange> {
    let mut changes = Vec::new();
    let Some(table) = reader.table("levels", value) else { return changes };
    for (name, at, value) in reader.entries(table) {
        if !rules.knows(name) {
            let help = rules.nearest(name).map(|near| format!("did you mean `{near}`?"));
            reader.report(Level::Warn, at, format!("unknown rule or group `{name}`"), help);
            continue;
        }
        let Some(word) = reader.string(&format!("levels.{name}"), value) else { continue };
        match Level::parse(word) {
            Some(level) => changes.push(LevelChange::set(name, level)),
            None => {
                let meant = nearest(word, ["allow", "warn", "deny"]).or(match word {
                    "off" | "ignore" | "none" => Some("allow"),
                    "warning" => Some("warn"),
                    "error" | "forbid" => Some("deny"),
                    _ => None,
                });
                let help = meant.map(|near| format!("did you mean `{near}`?"));
                let message = format!("`{word}` is not a level: `allow`, `warn` or `deny`");
                reader.report(Level::Deny, range(value.span()), message, help);
            }
        }
    }
    changes.sort_by_key(|change| rules.narrowness(&change.name));
    changes
}

fn overrides(reader: &mut Reader, value: &Value<'_>, rules: &Catalog) -> Vec<Override> {
    let mut overrides = Vec::new();
    for (index, element) in reader.array("overrides", value, "tables").iter().enumerate() {
        let Some(table) = reader.table(&format!("overrides[{index}]"), element) else { continue };
        let mut one = Override { paths: Vec::new(), levels: Vec::new() };
        for (key, at, value) in reader.entries(table) {
            match key {
                "paths" => {
                    one.paths = reader.strings("paths", value);
                    one.paths.retain(|glob| check_glob(reader, glob));
                }
                "levels" => one.levels = levels(reader, value, rules),
                _ => reader.unknown_key(key, at, &["paths", "levels"]),
            }
        }
        for key in ["paths", "levels"] {
            if !table.contains_key(key) {
                let message = format!("an override without `{key}` does nothing");
                reader.report(Level::Warn, range(element.span()), message, None);
            }
        }
        overrides.push(one);
    }
    overrides
}

fn check_glob(reader: &mut Reader, glob: &super::Located) -> bool {
    let problem = globs::problem(&glob.value);
    let good = problem.is_none();
    if let Some(problem) = problem {
        reader.report(Level::Deny, glob.range, format!("not a glob: {problem}"), None);
    }
    good
}

fn features(reader: &mut Reader, value: &Value<'_>, features: &mut Features) {
    let Some(word) = value.get_ref().as_str() else {
        features.named = reader.strings("features", value);
        return;
    };
    match word {
        "all" => features.all = true,
        "no-default-features" => features.no_default = true,
        _ => {
            let help = "write `\"all\"`, `\"no-default-features\"`, or an array of features";
            let message = format!("`{word}` is not a choice of features");
            reader.report(Level::Deny, range(value.span()), message, Some(help.into()));
        }
    }
}

fn runtime(reader: &mut Reader, value: &Value<'_>) -> Option<String> {
    let word = reader.string("runtime", value)?;
    if RUNTIMES.contains(&word) {
        return Some(word.to_owned());
    }
    let help = match nearest(word, RUNTIMES) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known runtimes: {}", RUNTIMES.join(", ")),
    };
    reader.report(Level::Deny, range(value.span()), format!("unknown runtime `{word}`"), Some(help));
    None
}

fn blocking(reader: &mut Reader, value: &Value<'_>) -> Vec<Blocking> {
    let mut list = Vec::new();
    for (index, element) in reader.array("blocking", value, "tables or strings").iter().enumerate() {
        let place = format!("blocking[{index}]");
        if let Some(path) = element.get_ref().as_str() {
            list.push(Blocking { path: reader.located(path, element), instead: None, reason: None });
            continue;
        }
        let Some(table) = reader.table(&place, element) else { continue };
        let (mut path, mut instead, mut reason) = (None, None, None);
        for (key, at, value) in reader.entries(table) {
            let name = format!("{place}.{key}");
            match key {
                "path" => path = reader.string(&name, value).map(|text| reader.located(text, value)),
                "instead" => instead = reader.string(&name, value).map(str::to_owned),
                "reason" => reason = reader.string(&name, value).map(str::to_owned),
                _ => reader.unknown_key(key, at, &["path", "instead", "reason"]),
            }
        }
        match path {
            Some(path) => list.push(Blocking { path, instead, reason }),
            None if table.contains_key("path") => {}
            None => {
                let message = format!("`{place}` has no `path`");
                reader.report(Level::Deny, range(element.span()), message, None);
            }
        }
    }
    list.retain(|entry| reader.check_path(&entry.path));
    list
}
