//! `async-lint graph`

use super::args::{Check, Graph, GraphKind};
use super::{Failure, configuration, folders, print, say, status};
use crate::driver::{self, Job};
use crate::emit::{self, GraphFormat};
use crate::source;
use std::{env, io::IsTerminal as _};

/// Shows call chains.
pub fn run(graph: &Graph) -> Result<u8, Failure> {
    let job = job(graph.paths.clone(), graph.include_tests)?;
    if job.asked.as_ref().is_some_and(|asked| asked.places().is_empty()) {
        say("error: there is no Rust file here to look at; name a folder or a file that has one");
        return Ok(status::NOTHING);
    }
    let found = driver::graph(&job, graph.function.as_deref(), &|_, _, _| {}).map_err(|near| {
        let name = graph.function.as_deref().unwrap_or_default();
        let hint = near.first().map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        Failure::new(format!("there is no function `{name}`{hint}"))
    })?;
    if found.nodes.is_empty() {
        say(&match &graph.function {
            Some(name) => format!("`{name}` leads to no call that blocks, and no chain leads through it to one"),
            None => "no async code here leads to a call that blocks".to_owned(),
        });
    }
    let format = match graph.format {
        GraphKind::Text => GraphFormat::Text,
        GraphKind::Dot => GraphFormat::Dot,
        GraphKind::Html => GraphFormat::Html,
    };
    print(&emit::render_graph(format, &found, columns()))?;
    Ok(status::CLEAN)
}

/// How wide the terminal is; what goes to a file or to another program is not broken.
fn columns() -> Option<usize> {
    let is_terminal = std::io::stdout().is_terminal();
    terminal_size::terminal_size().filter(|_| is_terminal).map(|(columns, _)| usize::from(columns.0))
}

/// A run with the settings that hold here.
pub fn job(paths: Vec<std::path::PathBuf>, include_tests: bool) -> Result<Job, Failure> {
    let current_dir = env::current_dir().map_err(|error| Failure::new(format!("no current folder: {error}")))?;
    if let Some(missing) = paths.iter().find(|path| !current_dir.join(path).exists()) {
        return Err(Failure::new(format!("`{}` does not exist", missing.display())));
    }
    let check = Check { paths: paths.clone(), include_tests, ..Check::default() };
    let asked = source::ask(&current_dir, &paths, None);
    let found = configuration::settings(&check, None, &current_dir, &asked, &driver::catalog())?;
    let (settings, configuration) = (found.settings, found.texts);
    let (cargo_home, cache) = (folders::cargo_home(), folders::cache(None));
    Ok(Job { paths, asked: Some(asked), current_dir, settings, configuration, cargo_home, cache, ..Job::default() })
}
