//! Arguments in, exit code out.

use std::process::ExitCode;

use casebook::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run() {
        Asked::Done(code) => code,
        Asked::Window(_paths) => ExitCode::SUCCESS,
    }
}
