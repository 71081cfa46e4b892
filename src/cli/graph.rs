//! `async-lint graph`

use super::args::{Check, Graph, GraphKind};
use super::{Failure, configuration, folders, print, status};
use crate::config::Settings;
use crate::driver::{self, Job};
use crate::emit::{self, GraphFormat};
use std::env;

/// Shows call chains.
pub fn run(graph: &Graph) -> Result<u8, Failure> {
    let job = job(graph.paths.clone(), graph.include_tests)?;
    let found = driver::graph(&job, graph.function.as_deref(), &|_, _, _| {});
    if found.nodes.is_empty() {
        return Err(Failure::new(match &graph.function {
            Some(name) => {
                format!("no chain leads through `{name}` to a call that blocks, or there is no such function")
            }
            None => "no async code here leads to a call that blocks".to_owned(),
        }));
    }
    let format = match graph.format {
        GraphKind::Text => GraphFormat::Text,
        GraphKind::Dot => GraphFormat::Dot,
        GraphKind::Html => GraphFormat::Html,
    };
    print(&emit::render_graph(format, &found));
    Ok(status::CLEAN)
}

/// A run with the settings that hold here.
pub fn job(paths: Vec<std::path::PathBuf>, include_tests: bool) -> Result<Job, Failure> {
    let current_dir = env::current_dir().map_err(|error| Failure::new(format!("no current folder: {error}")))?;
    if let Some(missing) = paths.iter().find(|path| !current_dir.join(path).exists()) {
        return Err(Failure::new(format!("`{}` does not exist", missing.display())));
    }
    let check = Check { paths: paths.clone(), ..Check::default() };
    let found = configuration::found(&check, &current_dir, &driver::catalog())?;
    let settings = Settings { include_tests: found.include_tests || include_tests, ..found };
    let (cargo_home, cache) = (folders::cargo_home(), folders::cache(None));
    Ok(Job { paths, current_dir, settings, cargo_home, cache, ..Job::default() })
}
