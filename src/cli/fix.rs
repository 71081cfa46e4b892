//! `--fix`, `--diff` and `--add-ignore`: what is asked for, whether it may be written, and writing it.

use super::args::Check;
use super::{Failure, say};
use crate::base::Applicability;
use crate::driver::Job;
use crate::driver::fix::{Mended, MendedFile};
use crate::report::Notice;
use similar::TextDiff;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// What is to be done with what is found.
pub enum Task {
    /// To show it.
    None,
    /// To apply fixes that are at least so sure.
    Mend(Applicability),
    /// To write comments with this reason above it.
    Ignore(String),
}

impl Task {
    /// What the arguments ask for.
    pub fn of(check: &Check) -> Self {
        match &check.add_ignore {
            Some(reason) => Task::Ignore(reason.clone()),
            None if check.unsafe_fixes => Task::Mend(Applicability::Unsafe),
            None if check.fix || check.diff => Task::Mend(Applicability::Safe),
            None => Task::None,
        }
    }

    /// Refuses to write where the user could not see or take back what was written, as `cargo fix` does.
    pub fn is_allowed(&self, check: &Check, job: &Job) -> Result<(), Failure> {
        if let Task::Ignore(reason) = self
            && reason.trim().is_empty()
            && job.settings.values().iter().any(|settings| settings.require_reasons)
        {
            return Err(Failure::new("the configuration sets `require-reasons`: say why, as in `--add-ignore=REASON`"));
        }
        if matches!(self, Task::None) || check.diff {
            return Ok(());
        }
        if job.buffer.is_some() {
            return Err(Failure::new("what comes from standard input can't be written back; use `--diff`"));
        }
        let paths: Vec<PathBuf> = job.paths.iter().map(|path| job.current_dir.join(path)).collect();
        let folders = if paths.is_empty() { vec![job.current_dir.clone()] } else { paths };
        folders.iter().try_for_each(|path| is_safe_to_write(check, path))
    }
}

/// Whether a file or folder lies in a repository without changes.
fn is_safe_to_write(check: &Check, path: &Path) -> Result<(), Failure> {
    let folder = path.ancestors().find(|folder| folder.is_dir()).unwrap_or(path);
    let has = |name: &str| folder.ancestors().any(|above| above.join(name).exists());
    if !has(".git") {
        let other = [".jj", ".hg", ".pijul", ".fslckout"].into_iter().any(has);
        return if other || check.allow_no_vcs {
            Ok(())
        } else {
            let folder = folder.display();
            Err(Failure::new(format!(
                "`{folder}` is under no version control, so that changes could not be taken back; `--allow-no-vcs` writes all the same, `--diff` shows what would be written"
            )))
        };
    }
    if check.allow_dirty {
        return Ok(());
    }
    let status = Command::new("git").args(["status", "--porcelain"]).current_dir(folder).output();
    let status = status.map_err(|error| {
        Failure::new(format!("git can't say what has changed: {error}; `--allow-dirty` writes all the same"))
    })?;
    if !status.status.success() {
        let said = String::from_utf8_lossy(&status.stderr);
        let said = said.lines().next().unwrap_or_default();
        return Err(Failure::new(format!(
            "git can't say what has changed: {said}; `--allow-dirty` writes all the same"
        )));
    }
    let changed = String::from_utf8_lossy(&status.stdout);
    // what a run that was stopped left behind is no change of the user's
    let is_own = |file: &&str| is_temporary(file.rsplit('/').next().unwrap_or_default().trim_end_matches('"'));
    let files: Vec<&str> = changed.lines().filter_map(|line| line.get(3..)).filter(|file| !is_own(file)).collect();
    let shown = files.iter().take(10).map(|file| format!("\n  {file}")).collect::<String>();
    let more = if files.len() > 10 { format!("\n  and {} others", files.len() - 10) } else { String::new() };
    match files.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(format!(
            "there are uncommitted changes, which fixes would mix with: commit them, or add `--allow-dirty`{shown}{more}"
        ))),
    }
}

/// The changes as `git apply` and `patch` take them.
pub fn diff(files: &[MendedFile]) -> String {
    files.iter().map(of_file).collect()
}

fn of_file(file: &MendedFile) -> String {
    // behind a tab a name ends for sure, whatever blanks are in it
    let name = |side: char| {
        let name = format!("{side}/{}", file.shown.trim_start_matches('/'));
        let is_odd = |c: char| c.is_control() || matches!(c, '"' | '\\');
        match (name.contains(is_odd), name.contains(' ')) {
            (true, _) => quoted(&name),
            (false, true) => format!("{name}\t"),
            (false, false) => name,
        }
    };
    TextDiff::from_lines(&file.old, &file.new)
        .unified_diff()
        .context_radius(3)
        .header(&name('a'), &name('b'))
        .to_string()
}

/// A name as git writes those that its format could not hold otherwise.
fn quoted(name: &str) -> String {
    let byte = |c: char| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        c if c.is_control() => c.to_string().bytes().map(|byte| format!("\\{byte:03o}")).collect(),
        c => c.to_string(),
    };
    format!("\"{}\"", name.chars().map(byte).collect::<String>())
}

/// Says what was tried in vain.
pub fn tell(check: &Check, notices: &[Notice]) {
    if !check.quiet {
        for notice in notices {
            say(&format!("note: {}: {}", notice.path, notice.message));
        }
    }
}

/// Writes the files; what can't be written is told when the others are.
pub fn write(check: &Check, task: &Task, mended: &mut Mended) -> Result<(), Failure> {
    let (mut failed, mut done, mut count) = (Vec::new(), 0, 0);
    let folders: BTreeSet<&Path> = mended.files.iter().filter_map(|file| file.path.parent()).collect();
    folders.into_iter().for_each(sweep);
    for file in &mended.files {
        match replace(file) {
            Ok(()) => (done, count) = (done + 1, count + file.count),
            Err(error) => failed.push(format!("`{}` is left as it was: {error}", file.shown)),
        }
    }
    if !check.quiet && done > 0 {
        let plural =
            |count: usize, word: &str| if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") };
        let what = if matches!(task, Task::Ignore(_)) { "added" } else { "applied" };
        let thing = if matches!(task, Task::Ignore(_)) { plural(count, "comment") } else { plural_fix(count) };
        say(&format!("{what} {thing} in {}", plural(done, "file")));
    }
    if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\nerror: "))) }
}

fn plural_fix(count: usize) -> String {
    if count == 1 { "1 fix".to_owned() } else { format!("{count} fixes") }
}

const PREFIX: &str = ".async-lint-";
const SUFFIX: &str = ".tmp";
/// Longer than writing one file can take.
const STALE: Duration = Duration::from_secs(600);

fn is_temporary(name: &str) -> bool {
    name.starts_with(PREFIX) && name.ends_with(SUFFIX)
}

/// Removes the temporary files that a run left which was stopped while it wrote. Those of a run that goes on are younger.
fn sweep(folder: &Path) {
    let is_stale = |entry: &fs::DirEntry| {
        let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        entry.file_name().to_str().is_some_and(is_temporary) && age().is_some_and(|age| age > STALE)
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten().filter(is_stale) {
        drop(fs::remove_file(entry.path()));
    }
}

/// Puts the new text in the place of the old one in a single step: whoever looks, and whenever this program is stopped,
/// there is the old file or the new one. A file that is not what was linted is left alone: it was changed meanwhile, or
/// is not UTF-8.
fn replace(file: &MendedFile) -> io::Result<()> {
    // through a link to the file that it leads to
    let path = fs::canonicalize(&file.path)?;
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    if fs::read(&path)? != file.old.as_bytes() {
        return Err(io::Error::other("it is not what was linted: it has changed since, or is not UTF-8"));
    }
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut temporary = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    temporary.write_all(file.new.as_bytes())?;
    temporary.as_file().set_permissions(permissions)?;
    temporary.as_file().sync_all()?;
    temporary.persist(&path).map_err(|error| error.error)?;
    Ok(())
}
