//! The arguments.

use crate::emit::Format;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Finds the pitfalls of async Rust without compiling
#[derive(Debug, Parser)]
#[command(name = "async-lint", version, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Lint a workspace, packages, folders or files
    Check(Box<Check>),
    /// Show the page of a rule, or why a function counts as it does
    Explain(Explain),
    /// Show the call chains that lead from async code to what blocks
    Graph(Graph),
    /// List the rules
    Rules(Rules),
    /// Remove what was kept of dependencies
    Clean {
        /// Where it is kept
        #[arg(long, value_name = "DIR")]
        cache_dir: Option<PathBuf>,
    },
    /// Print a script that completes the arguments in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Args, Debug, Default)]
pub struct Check {
    /// What to lint; by default the workspace around the current folder
    pub paths: Vec<PathBuf>,

    /// How to show what is found
    #[arg(long, value_name = "FORMAT", default_value = "full", help_heading = "Output", value_parser = format)]
    pub format: Format,
    /// Write it to a file too, as often as you like
    #[arg(long, value_name = "FORMAT=FILE", help_heading = "Output", value_parser = output)]
    pub output: Vec<(Format, PathBuf)>,
    /// Count findings by rule at the end
    #[arg(long, help_heading = "Output")]
    pub statistics: bool,
    /// Show findings only, no summary
    #[arg(long, short, help_heading = "Output")]
    pub quiet: bool,
    /// Say more of the run itself
    #[arg(long, short, help_heading = "Output", conflicts_with = "quiet")]
    pub verbose: bool,
    /// When to use colours
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub color: When,
    /// When to make rule names links
    #[arg(long, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    pub hyperlinks: When,
    /// Don't show how far the run is
    #[arg(long, help_heading = "Output")]
    pub no_progress: bool,
    /// Show suppressed findings too
    #[arg(long, help_heading = "Output")]
    pub show_suppressed: bool,

    /// Hide a rule or group
    #[arg(short = 'A', long, value_name = "RULE", help_heading = "Rules")]
    pub allow: Vec<String>,
    /// Show a rule or group as a warning
    #[arg(short = 'W', long, value_name = "RULE", help_heading = "Rules")]
    pub warn: Vec<String>,
    /// Show a rule or group as an error
    #[arg(short = 'D', long, value_name = "RULE", help_heading = "Rules")]
    pub deny: Vec<String>,
    /// Show these rules or groups only
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub select: Vec<String>,
    /// Hide these rules or groups
    #[arg(long, value_name = "RULE", value_delimiter = ',', help_heading = "Rules")]
    pub ignore: Vec<String>,
    /// Show pedantic rules, and what is only possible
    #[arg(long, help_heading = "Rules")]
    pub pedantic: bool,
    /// Make every warning an error
    #[arg(long, help_heading = "Rules")]
    pub deny_warnings: bool,

    /// Switch on all Cargo features
    #[arg(long, help_heading = "Scope")]
    pub all_features: bool,
    /// Switch on these Cargo features
    #[arg(
        long,
        value_name = "FEATURES",
        value_delimiter = ',',
        help_heading = "Scope",
        conflicts_with = "all_features"
    )]
    pub features: Vec<String>,
    /// Switch off the default Cargo features
    #[arg(long, help_heading = "Scope", conflicts_with = "all_features")]
    pub no_default_features: bool,
    /// Judge test code too
    #[arg(long, help_heading = "Scope")]
    pub include_tests: bool,
    /// Judge examples too
    #[arg(long, help_heading = "Scope")]
    pub include_examples: bool,
    /// Don't read these files
    #[arg(long, value_name = "GLOB", help_heading = "Scope")]
    pub exclude: Vec<String>,
    /// Read this file from standard input
    #[arg(long, value_name = "PATH", help_heading = "Scope", conflicts_with = "paths")]
    pub stdin_filename: Option<PathBuf>,

    /// Apply safe fixes
    #[arg(long, help_heading = "Fixing", conflicts_with = "stdin_filename")]
    pub fix: bool,
    /// Apply fixes that need a look too (as with --fix)
    #[arg(long, help_heading = "Fixing")]
    pub unsafe_fixes: bool,
    /// Show as a diff what would be fixed, write nothing, and exit with 1 if there is anything
    #[arg(long, help_heading = "Fixing", conflicts_with_all = ["fix", "output"])]
    pub diff: bool,
    /// Write a comment above each finding that hides it, with this reason
    #[arg(
        long,
        value_name = "REASON",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        help_heading = "Fixing",
        conflicts_with_all = ["fix", "unsafe_fixes", "stdin_filename"]
    )]
    pub add_ignore: Option<String>,
    /// Write files even where git has uncommitted changes
    #[arg(long, help_heading = "Fixing")]
    pub allow_dirty: bool,
    /// Write files even where there is no version control
    #[arg(long, help_heading = "Fixing")]
    pub allow_no_vcs: bool,

    /// Threads; by default one per processor
    #[arg(short, long, value_name = "N", default_value = "0", hide_default_value = true, help_heading = "Running")]
    pub jobs: usize,
    /// A configuration file, or one of its settings
    #[arg(long, value_name = "FILE|KEY=VALUE", help_heading = "Running")]
    pub config: Vec<String>,
    /// Don't look for configuration files
    #[arg(long, help_heading = "Running")]
    pub isolated: bool,
    /// Don't read the sources of dependencies
    #[arg(long, help_heading = "Running")]
    pub no_deps: bool,
    /// Where to keep what was read of dependencies
    #[arg(long, value_name = "DIR", help_heading = "Running", conflicts_with = "no_cache")]
    pub cache_dir: Option<PathBuf>,
    /// Keep nothing, and use nothing that was kept
    #[arg(long, help_heading = "Running")]
    pub no_cache: bool,
    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Running")]
    pub exit_zero: bool,
    /// Exit with 4 where a file can't be parsed and nothing else fails the run
    #[arg(long, help_heading = "Running")]
    pub strict: bool,
}

#[derive(Args, Debug)]
pub struct Explain {
    /// The rule
    #[arg(required_unless_present = "api")]
    pub rule: Option<String>,
    /// The path of a function or type instead of a rule
    #[arg(long, value_name = "PATH", conflicts_with = "rule")]
    pub api: Option<String>,
}

#[derive(Args, Debug)]
pub struct Graph {
    /// Only the chains through this function: its path, or the last segments of it
    pub function: Option<String>,
    /// How to show them
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: GraphKind,
    /// What to look at; by default the workspace around the current folder
    #[arg(long = "path", short, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Start from test code too
    #[arg(long)]
    pub include_tests: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GraphKind {
    Text,
    Dot,
    Html,
}

#[derive(Args, Debug)]
pub struct Rules {
    /// How to list them
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: ListFormat,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Json,
    Markdown,
}

fn format(word: &str) -> Result<Format, String> {
    word.parse()
}

fn output(argument: &str) -> Result<(Format, PathBuf), String> {
    let parts = argument.split_once('=').filter(|(_, file)| !file.is_empty());
    let (format, file) = parts.ok_or("write it as FORMAT=FILE, as in sarif=async-lint.sarif")?;
    Ok((format.parse()?, file.into()))
}
