//! Arguments in, exit code out.

use std::process::ExitCode;

use casebook::cli::{self, Asked};
use casebook::shell;

fn main() -> ExitCode {
    match cli::run() {
        Asked::Done(code) => code,
        Asked::Window(paths) => match shell::run(paths) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::no_window(&error.to_string()),
        },
    }
}
