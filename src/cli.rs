//! The command line: which job, with what, and how it ended.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::case::{Problem, Severity};
use crate::export::{self, json};
use crate::load::{self, Loaded, Progress, Request};
use crate::report;
use crate::sample;

/// A viewer for case files: who met whom and when, who said what, who promised what, and what became of it.
#[derive(Debug, Parser)]
#[command(name = "casebook", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    job: Option<Job>,
    /// Case files or a folder to open in the window; without one, the built-in case or the last one opened
    paths: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Say what is wrong with a case; exit 0 without errors, 1 with, 2 on wrong use
    Check {
        /// How to print the problems
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// Case files or a folder
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Write a case in another format
    Export {
        /// Case files or a folder
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// The format to write
        #[arg(long, value_enum)]
        to: Target,
        /// Write to this file, whole or not at all, instead of standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Take in everything up to the end of this time, as a `when` of the format [default: the latest state]
        #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
        as_of: Option<String>,
        /// Say of every item whether it was publicly known by the end of this time
        #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
        known_at: Option<String>,
    },
    /// Write a synthetic case, the same for the same N on every machine
    Sample {
        /// How many events, statements and commitments together
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_SAMPLED))]
        events: u64,
        /// Write to this file, whole or not at all, instead of standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// So many are far beyond any disk, and no count in them overflows.
const MOST_SAMPLED: u64 = 1 << 40;

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people: the line shown, the place marked, a hint
    Human,
    /// For programs: a list of objects
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Target {
    /// The whole case, resolved, as one object
    Json,
}

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// A window on these paths; none is the built-in case or the last one opened.
    Window(Vec<PathBuf>),
    /// Nothing more: it is done, with this exit code.
    Done(ExitCode),
}

/// No errors, or written.
const GOOD: u8 = 0;
/// Errors in the case, or nothing could be written.
const BAD: u8 = 1;
/// Wrong use.
const WRONG_USE: u8 = 2;

/// Reads the arguments of the process and does the job, unless that is to open a window.
pub fn run() -> Asked {
    let arguments = Arguments::parse();
    let code = match arguments.job {
        None => return Asked::Window(arguments.paths),
        Some(Job::Check { format, paths }) => check(format, paths),
        Some(Job::Export { paths, to: Target::Json, output, as_of, known_at }) => {
            export_json(paths, output.as_deref(), as_of.as_deref(), known_at.as_deref())
        }
        Some(Job::Sample { events, output }) => {
            if write_out(output.as_deref(), |mut out| sample::write(&mut out, events)) { GOOD } else { BAD }
        }
    };
    Asked::Done(ExitCode::from(code))
}

/// Says why there is no window.
pub fn no_window(why: &str) -> ExitCode {
    complain(&format!("cannot open a window: {why}"));
    ExitCode::from(BAD)
}

fn read(paths: Vec<PathBuf>) -> Loaded {
    load::load(&Request::Paths(paths), &Progress::default())
}

fn check(format: Format, paths: Vec<PathBuf>) -> u8 {
    let loaded = read(paths);
    let mut out = io::BufWriter::new(io::stdout().lock());
    let written = match format {
        Format::Json => json::write_problems(&mut out, &loaded.problems),
        Format::Human => {
            let colours = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            report::write(&mut out, &loaded.problems, &loaded.case, colours)
        }
    };
    if let Err(error) = written.and_then(|()| out.flush())
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        complain(&format!("cannot write the problems: {error}"));
        return BAD;
    }
    if has_errors(&loaded.problems) { BAD } else { GOOD }
}

fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

fn export_json(paths: Vec<PathBuf>, output: Option<&Path>, as_of: Option<&str>, known_at: Option<&str>) -> u8 {
    let loaded = read(paths);
    if !loaded.usable {
        let mut err = io::stderr().lock();
        // Nothing more can be done where even this cannot be written.
        let _unwritable = report::write(&mut err, &loaded.problems, &loaded.case, false);
        drop(err);
        complain("no file could be used: nothing is written");
        return BAD;
    }
    let end = |option: &str, written: Option<&str>| {
        written
            .map(|written| export::end_of(&loaded.case, written).map_err(|error| format!("{option}: {error}")))
            .transpose()
    };
    let options = match (end("--as-of", as_of), end("--known-at", known_at)) {
        (Ok(as_of), Ok(known_at)) => json::Options { as_of, known_at },
        (Err(error), _) | (_, Err(error)) => {
            complain(&error);
            return WRONG_USE;
        }
    };
    if !write_out(output, |mut out| json::write(&mut out, &loaded.case, &loaded.problems, options)) {
        return BAD;
    }
    if has_errors(&loaded.problems) {
        complain("the case has errors, and what they cost is not in what was written; see `casebook check`");
    }
    GOOD
}

/// Writes to a file, or to standard output without one; false where that failed, which is then told.
/// A reader that has seen enough is no failure.
fn write_out(output: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> bool {
    let written = match output {
        Some(path) => write_whole(path, write),
        None => {
            let mut out = io::BufWriter::new(io::stdout().lock());
            write(&mut out).and_then(|()| out.flush())
        }
    };
    let Err(error) = written else { return true };
    if error.kind() == io::ErrorKind::BrokenPipe {
        return true;
    }
    let place = output.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    complain(&format!("cannot write {place}: {error}"));
    false
}

/// Writes a file whole or not at all: beside its place first, then moved there.
fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // As any new file, not as a secret one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    {
        let mut out = io::BufWriter::new(&*file.as_file_mut());
        write(&mut out)?;
        out.flush()?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A message on standard error.
fn complain(message: &str) {
    // Where standard error is closed there is nobody to tell.
    let _unwritable = writeln!(io::stderr().lock(), "casebook: {message}");
}
