//! A package that names every entry, and what the compiler says of it.

use super::entries::Entry;
use super::lists;
use super::world::Requirement;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The name of the package; not that of any crate.
const NAME: &str = "every-entry-of-rules-apis";

/// The first line of every file: quiet about everything but what is proved.
const HEAD: &str = "#![allow(warnings)] #![recursion_limit = \"512\"] fn main() {} pub fn x<T>() -> T { loop {} }\n";

/// A package to be checked.
pub struct Package {
    folder: PathBuf,
    requirements: Vec<(String, Requirement)>,
    /// By target, which is a crate's name behind `of_`. Each is a program of its own, as the time that the compiler
    /// spends on a type that it can't infer grows with the number of crates that the program names.
    targets: BTreeMap<String, Vec<Entry>>,
}

impl Package {
    /// An empty package in a folder of the target directory.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        Self { folder, requirements: Vec::new(), targets: BTreeMap::new() }
    }

    /// Adds a crate. What is recommended stands apart, each once.
    pub fn add(&mut self, krate: &str, requirement: &Requirement, entries: Vec<Entry>) {
        self.requirements.push((krate.to_owned(), requirement.clone()));
        let (replacements, entries) = entries.into_iter().partition(|entry| entry.is_replacement);
        self.targets.insert(format!("of_{krate}"), entries);
        let all: &mut Vec<Entry> = self.targets.entry("replacements".to_owned()).or_default();
        for entry in replacements {
            if all.iter().all(|other| other.code != entry.code) {
                all.push(entry);
            }
        }
    }

    /// Lets the compiler look at it: what it finds wrong, as lines to show, or why it could not look. Names that lead
    /// nowhere keep it from looking at types, so it looks again without the entries that it has refused.
    pub fn check(&self) -> Result<Vec<String>, String> {
        let mut wrong = Vec::new();
        let mut refused = BTreeSet::new();
        loop {
            self.write(&refused).map_err(|error| format!("{}: {error}", self.folder.display()))?;
            let errors = self.errors()?;
            let judged = self.judge(&errors);
            let before = refused.len();
            refused.extend(judged.refused);
            wrong.extend(judged.wrong);
            if refused.len() == before {
                wrong.extend(
                    judged.accepted.iter().filter(|(place, _)| !refused.contains(place)).map(|(_, said)| said.clone()),
                );
                return Ok(wrong);
            }
        }
    }

    /// What the compiler says of the package itself.
    fn errors(&self) -> Result<Vec<Value>, String> {
        let output = self.cargo().map_err(|error| format!("cargo does not run: {error}"))?;
        let messages: Vec<Value> = output.stdout.split(|byte| *byte == b'\n').filter_map(parsed).collect();
        let own = |message: &Value| message["target"]["src_path"].as_str().is_some_and(|path| self.owns(path));
        let is_error = |message: &Value| message["message"]["level"] == "error";
        let broken = messages.iter().filter(|message| is_error(message) && !own(message));
        let broken: Vec<&str> = broken.filter_map(|message| message["message"]["rendered"].as_str()).collect();
        let seen: BTreeSet<&str> = messages
            .iter()
            .filter(|message| own(message))
            .filter_map(|message| message["target"]["name"].as_str())
            .collect();
        if !broken.is_empty() || self.targets.keys().any(|target| !seen.contains(target.as_str())) {
            return Err(not_checked(&output, &broken));
        }
        let errors = messages.into_iter().filter(|message| own(message) && is_error(message));
        Ok(errors.map(|mut message| message["message"].take()).collect())
    }

    fn write(&self, without: &BTreeSet<Place>) -> std::io::Result<()> {
        fs::create_dir_all(self.folder.join("src"))?;
        for (target, entries) in &self.targets {
            // one line an entry: so errors find their way back
            let line = |(at, entry): (usize, &Entry)| {
                let code = if without.contains(&(target.clone(), at)) { "" } else { &entry.code };
                format!("fn e{at}() {{ {code} }}\n")
            };
            let lines: String = entries.iter().enumerate().map(line).collect();
            write_new(&self.folder.join(format!("src/{target}.rs")), &format!("{HEAD}{lines}"))?;
        }
        write_new(&self.folder.join("Cargo.toml"), &self.manifest())
    }

    fn owns(&self, source: &str) -> bool {
        Path::new(source).starts_with(&self.folder)
    }

    fn manifest(&self) -> String {
        let mut text = format!(
            "[package]\nname = {NAME:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n[dependencies]\n"
        );
        for (krate, Requirement { package, version, features }) in &self.requirements {
            let Some(version) = version else { continue };
            let minimal = lists::WITHOUT_DEFAULT_FEATURES.iter().find(|(name, ..)| name == package);
            let mut features = features.clone();
            features.extend(minimal.iter().flat_map(|(_, added, _)| added.iter().map(|name| (*name).to_owned())));
            features.retain(|feature| !lists::LEFT_OUT_FEATURES.contains(&(package.as_str(), feature.as_str())));
            let defaults = minimal.is_none();
            let key = if package.replace('-', "_") == *krate { package } else { krate };
            text += &format!(
                "{key} = {{ package = {package:?}, version = {version:?}, default-features = {defaults}, features = {features:?} }}\n"
            );
        }
        for target in self.targets.keys() {
            text += &format!("\n[[bin]]\nname = {target:?}\npath = \"src/{target}.rs\"\n");
        }
        text
    }

    fn cargo(&self) -> std::io::Result<Output> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).args(["check", "--bins", "--keep-going", "--quiet", "--message-format=json"]);
        cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("knowledge-target"));
        // nothing is linked, so C libraries need not be built or found
        cargo.env("SQLITE3_LIB_DIR", &self.folder);
        for links in lists::NOT_LINKED {
            cargo.arg("--config").arg(format!("target.{}.{links}.rustc-link-lib=[{links:?}]", host()));
        }
        // what the outer build sets would make another build of it
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "CARGO_INCREMENTAL"] {
            cargo.env_remove(name);
        }
        cargo.output()
    }

    /// Every error that speaks against an entry, and every entry that should have been refused.
    fn judge(&self, errors: &[Value]) -> Judged {
        let mut judged = Judged::default();
        let mut rightly = BTreeSet::new();
        for error in errors {
            let code = error["code"]["code"].as_str();
            let message = error["message"].as_str().unwrap_or_default();
            // a trait may ask more of its parameters than our letters say
            let is_of_letter = ["`A0", "`A1", "`A2"].iter().any(|letter| message.contains(letter));
            let is_summary = error["spans"].as_array().is_none_or(Vec::is_empty);
            if is_summary || is_of_letter || code.is_some_and(|code| lists::IGNORED_CODES.contains(&code)) {
                continue;
            }
            let code = code.unwrap_or("syntax:");
            let Some((at, entry)) = self.entry(error) else {
                judged.wrong.push(format!("?: {code} {message}"));
                continue;
            };
            if entry.refused && code == "E0277" {
                rightly.insert(at);
                continue;
            }
            judged.wrong.push(format!("{}: `{}`: {code} {message}\n    {}", entry.place, entry.what, entry.code));
            judged.refused.insert(at);
        }
        for (target, entries) in &self.targets {
            for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.refused) {
                let at = (target.clone(), at);
                if !rightly.contains(&at) {
                    judged.accepted.push((at, format!("{}: `{}`: but it is", entry.place, entry.what)));
                }
            }
        }
        judged
    }

    fn entry(&self, error: &Value) -> Option<(Place, &Entry)> {
        let spans = error["spans"].as_array()?;
        spans.iter().find_map(|span| {
            let target = Path::new(span["file_name"].as_str()?).file_stem()?.to_str()?;
            let at = usize::try_from(span["line_start"].as_u64()?).ok()?.checked_sub(2)?;
            Some(((target.to_owned(), at), self.targets.get(target)?.get(at)?))
        })
    }
}

/// A target and the place of an entry in it.
type Place = (String, usize);

/// What the compiler's errors mean.
#[derive(Default)]
struct Judged {
    /// To be shown.
    wrong: Vec<String>,
    /// The entries that these speak of.
    refused: BTreeSet<Place>,
    /// Entries that should have been refused.
    accepted: Vec<(Place, String)>,
}

fn parsed(line: &[u8]) -> Option<Value> {
    serde_json::from_slice(line).ok()
}

/// Writes what has changed only, so that nothing is checked twice.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) { Ok(()) } else { fs::write(path, text) }
}

fn not_checked(output: &Output, broken: &[&str]) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let start = said.len().saturating_sub(4000);
    let said = said.get(start..).unwrap_or(&said);
    format!(
        "nothing is proved: the crates that rules/apis describes could not be fetched or compiled. The first run needs \
         the network; later ones use what it left behind.\n{}\ncargo says:\n{said}",
        broken.join("\n")
    )
}

/// The target that cargo compiles for.
fn host() -> String {
    let output = Command::new(env!("CARGO")).arg("-vV").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned()
}
