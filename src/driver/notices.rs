//! What hinders a run, with its place in the text of manifests and settings: these texts join the files of the run when
//! there is something to show in them.

use super::Job;
use crate::base::{FileId, Files, Level, LineCol, SourceFile, Span, TextRange};
use crate::config::{ConfigProblem, Located};
use crate::report::{Notice, NoticeKind};
use crate::source::{self, Problem, Project};

/// Features that no package has: by a flag, or where the configuration names them.
pub fn unknown_features(job: &Job, project: &Project) -> Option<(Vec<Notice>, Files)> {
    let mut files = Files::default();
    let mut notices = Vec::new();
    for feature in &project.unknown_features {
        let named = job.settings.values().iter().flat_map(|settings| &settings.features.named);
        let found = named.into_iter().find(|named| named.value.split([',', ' ']).any(|word| word == feature));
        let message = format!("no package here has the feature `{feature}`");
        notices.push(match found {
            Some(Located { path, range, .. }) if !path.is_empty() => {
                let help = Some("remove it, or mend its spelling".to_owned());
                let problem = ConfigProblem { path: path.clone(), range: *range, level: Level::Deny, message, help };
                of_setting(job, problem, project, &mut files)
            }
            _ => Notice::new(NoticeKind::Configuration, "", format!("{message}: check `--features`")),
        });
    }
    (!notices.is_empty()).then_some((notices, files))
}

/// What is doubtful in the settings.
pub fn of_settings(job: &Job, doubts: Vec<ConfigProblem>, project: &Project, files: &mut Files) -> Vec<Notice> {
    doubts.into_iter().map(|doubt| of_setting(job, doubt, project, files)).collect()
}

fn of_setting(job: &Job, problem: ConfigProblem, project: &Project, files: &mut Files) -> Notice {
    let text = job.configuration.iter().find(|text| text.path == problem.path);
    let shown = project.shown(problem.path.as_ref());
    let file = text.map(|text| added(files, &shown, || text.text.clone()));
    Notice::of_config(ConfigProblem { path: shown, ..problem }, file)
}

/// What is wrong with manifests, and with what was asked for.
pub fn of_manifests(project: &Project, files: &mut Files) -> Vec<Notice> {
    let notice = |problem: &Problem| {
        let shown = project.shown(&problem.path);
        let kind = match (problem.is_broken, problem.at) {
            (false, _) => NoticeKind::Manifest,
            (true, None) => NoticeKind::Unreadable,
            (true, Some(_)) => NoticeKind::Unparsable,
        };
        let notice = Notice::new(kind, &shown, &problem.message);
        let text = problem.at.and_then(|at| Some((at, source::read_text(&problem.path).ok()?.text)));
        let span = text.map(|(at, text)| {
            let file = added(files, &shown, || text);
            Span { file, range: place(files.get(file), at) }
        });
        Notice { span, ..notice }
    };
    project.problems.iter().map(notice).collect()
}

fn added(files: &mut Files, shown: &str, text: impl FnOnce() -> String) -> FileId {
    let known = files.iter().find(|(_, file)| file.path == shown).map(|(id, _)| id);
    known.unwrap_or_else(|| files.add(SourceFile::new(shown, text())))
}

/// The word or string that starts at a place.
fn place(file: &SourceFile, at: LineCol) -> TextRange {
    let start = file.lines().line_start((at.line as usize).saturating_sub(1));
    let line = file.text.get(start as usize..).unwrap_or_default().lines().next().unwrap_or_default();
    let before: usize = line.chars().take((at.column as usize).saturating_sub(1)).map(char::len_utf8).sum();
    let rest = line.get(before..).unwrap_or_default();
    let length = match rest.strip_prefix(['"', '\'']) {
        Some(inside) => inside.find(['"', '\'']).map(|end| end + 2),
        None => rest.find(|c: char| c.is_whitespace() || ",]}#".contains(c)),
    };
    let length = length.unwrap_or(rest.len());
    TextRange::new(start + before as u32, start + (before + length) as u32)
}
