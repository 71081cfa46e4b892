//! A package that names every entry, and what the compiler says of it.

use super::entries::Entry;
use super::lists;
use super::world::Requirement;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The name of the package; not that of any crate.
const NAME: &str = "every-entry-of-rules-apis";

/// Keeps the generated code quiet about everything but what it proves.
const HEAD: &str = "#![allow(warnings)]\n#![recursion_limit = \"512\"]\n\npub fn x<T>() -> T {\n    loop {}\n}\n";

/// A package to be checked.
pub struct Package {
    folder: PathBuf,
    requirements: Vec<Requirement>,
    /// By module, which is a crate's name behind `of_`.
    modules: BTreeMap<String, Vec<Entry>>,
}

impl Package {
    /// An empty package in a folder of the target directory.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        Self { folder, requirements: Vec::new(), modules: BTreeMap::new() }
    }

    /// Adds a crate.
    pub fn add(&mut self, krate: &str, requirement: &Requirement, entries: Vec<Entry>) {
        self.requirements.push(requirement.clone());
        self.modules.insert(format!("of_{krate}"), entries);
    }

    /// Lets the compiler look at it: what it finds wrong, as lines to show, or why it could not look.
    pub fn check(&self) -> Result<Vec<String>, String> {
        self.write().map_err(|error| format!("{}: {error}", self.folder.display()))?;
        let output = self.cargo().map_err(|error| format!("cargo does not run: {error}"))?;
        let messages: Vec<Value> = output.stdout.split(|byte| *byte == b'\n').filter_map(parsed).collect();
        let own = |message: &&Value| message["target"]["name"].as_str() == Some(&NAME.replace('-', "_"));
        let errors = |message: &&Value| message["message"]["level"] == "error";
        let broken: Vec<String> = messages
            .iter()
            .filter(|message| message["reason"] == "compiler-message" && !own(message) && errors(message))
            .map(|message| message["message"]["rendered"].as_str().unwrap_or_default().to_owned())
            .collect();
        if !broken.is_empty() || !messages.iter().any(|message| own(&message)) {
            return Err(not_checked(&output, &broken));
        }
        let errors: Vec<&Value> = messages.iter().filter(own).filter(errors).map(|found| &found["message"]).collect();
        Ok(self.judge(&errors))
    }

    fn write(&self) -> std::io::Result<()> {
        fs::create_dir_all(self.folder.join("src"))?;
        let mut root = HEAD.to_owned();
        for (module, entries) in &self.modules {
            root += &format!("mod {module};\n");
            // one line an entry: so errors find their way back
            let lines: String =
                entries.iter().enumerate().map(|(at, entry)| format!("fn e{at}() {{ {} }}\n", entry.code)).collect();
            write_new(&self.folder.join(format!("src/{module}.rs")), &lines)?;
        }
        write_new(&self.folder.join("src/lib.rs"), &root)?;
        write_new(&self.folder.join("Cargo.toml"), &self.manifest())
    }

    fn manifest(&self) -> String {
        let mut text = format!(
            "[package]\nname = {NAME:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n[dependencies]\n"
        );
        for Requirement { package, version, features } in &self.requirements {
            let Some(version) = version else { continue };
            let minimal = lists::WITHOUT_DEFAULT_FEATURES.iter().find(|(name, ..)| name == package);
            let mut features = features.clone();
            features.extend(minimal.iter().flat_map(|(_, added, _)| added.iter().map(|name| (*name).to_owned())));
            features.retain(|feature| !lists::LEFT_OUT_FEATURES.contains(&(package.as_str(), feature.as_str())));
            let defaults = minimal.is_none();
            text += &format!(
                "{package} = {{ version = {version:?}, default-features = {defaults}, features = {features:?} }}\n"
            );
        }
        text
    }

    fn cargo(&self) -> std::io::Result<Output> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).args(["check", "--lib", "--quiet", "--message-format=json"]);
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
    fn judge(&self, errors: &[&Value]) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut refused = Vec::new();
        for error in errors {
            let code = error["code"]["code"].as_str();
            let is_of_letter = error["message"].as_str().is_some_and(|said| ["`A0", "`A1", "`A2"].iter().any(|letter| said.contains(letter)));
            if is_of_letter || code.is_none_or(|code| lists::IGNORED_CODES.contains(&code)) {
                continue;
            }
            let entry = self.entry(error);
            match entry {
                Some(entry) if entry.refused && code == Some("E0277") => refused.push(entry),
                _ => {
                    let (what, place) = entry.map_or(("?", "?"), |entry| (&entry.what, &entry.place));
                    let (code, message) = (code.unwrap_or_default(), error["message"].as_str().unwrap_or_default());
                    let source = entry.map_or("", |entry| &entry.code);
                    wrong.push(format!("{place}: `{what}`: {code} {message}\n    {source}"));
                }
            }
        }
        let all = self.modules.values().flatten();
        let accepted = all.filter(|entry| entry.refused && !refused.contains(entry));
        wrong.extend(accepted.map(|entry| format!("{}: `{}`: it is", entry.place, entry.what)));
        wrong
    }

    fn entry(&self, error: &Value) -> Option<&Entry> {
        let spans = error["spans"].as_array()?;
        spans.iter().find_map(|span| {
            let module = Path::new(span["file_name"].as_str()?).file_stem()?.to_str()?;
            let line = usize::try_from(span["line_start"].as_u64()?).ok()?;
            self.modules.get(module)?.get(line.checked_sub(1)?)
        })
    }
}

fn parsed(line: &[u8]) -> Option<Value> {
    serde_json::from_slice(line).ok()
}

/// Writes what has changed only, so that nothing is checked twice.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) { Ok(()) } else { fs::write(path, text) }
}

fn not_checked(output: &Output, broken: &[String]) -> String {
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
