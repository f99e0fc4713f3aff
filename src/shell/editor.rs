//! A file in the user's editor, at a line: `$VISUAL` or `$EDITOR` where that has a window of its own, else whatever the
//! system opens such files with. The path is an argument of its own and never goes through a shell.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::FilePlace;
use crate::tell;

/// A program that ends with an error this soon has not opened anything.
const AT_ONCE: Duration = Duration::from_secs(3);

/// The editors that were asked to open, and what they answered.
#[derive(Debug)]
pub(super) struct Editors {
    sender: Sender<String>,
    failed: Receiver<String>,
}

impl Default for Editors {
    fn default() -> Self {
        let (sender, failed) = channel();
        Self { sender, failed }
    }
}

impl Editors {
    /// Opens `place` on a thread of its own, because some editors are waited for.
    pub(super) fn open(&self, ctx: &Context, place: FilePlace) {
        let (sender, wake) = (self.sender.clone(), ctx.clone());
        let why = tell!("editor-none", path = place.path.display().to_string());
        let told = why.clone();
        let work = move || {
            if !open(&place) {
                // The window may be gone already.
                let _ = sender.send(why);
                wake.request_repaint();
            }
        };
        if thread::Builder::new().name("editor".to_owned()).spawn(work).is_err() {
            let _ = self.sender.send(told);
        }
    }

    /// Why one could not be started, once for each.
    pub(super) fn failed(&self) -> Option<String> {
        self.failed.try_recv().ok()
    }
}

fn open(place: &FilePlace) -> bool {
    let wanted = ["VISUAL", "EDITOR"].into_iter().filter_map(std::env::var_os);
    let editors = wanted.filter_map(|words| editor(words.to_str()?, place));
    editors.chain([opener(&place.path)]).any(|(program, arguments)| ran(&program, &arguments))
}

/// Runs a program to its end; false where it could not be started or gave up at once.
fn ran(program: &str, arguments: &[OsString]) -> bool {
    let started = Instant::now();
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success() || started.elapsed() > AT_ONCE)
}

/// The program and its arguments that open `place`, where `words` name an editor with a window of its own that is known
/// to take a line.
fn editor(words: &str, place: &FilePlace) -> Option<(String, Vec<OsString>)> {
    let mut words = words.split_whitespace();
    let program = words.next()?;
    let name = Path::new(program).file_stem()?.to_str()?.to_ascii_lowercase();
    let mut arguments: Vec<OsString> = words.map(OsString::from).collect();
    let (line, column) = (place.line, place.column);
    let path = place.path.clone().into_os_string();
    let with_place = || {
        let mut path = path.clone();
        path.push(format!(":{line}:{column}"));
        path
    };
    match &*name {
        "code" | "codium" | "code-insiders" | "code-oss" | "vscodium" => {
            arguments.extend([OsString::from("--goto"), with_place()]);
        }
        "subl" | "sublime_text" | "zed" | "zeditor" | "zedit" => arguments.push(with_place()),
        "gedit" => arguments.extend([format!("+{line}:{column}").into(), path]),
        "kate" => {
            let [line, column] = [line, column].map(|number| OsString::from(number.to_string()));
            arguments.extend(["--line".into(), line, "--column".into(), column, path]);
        }
        "gvim" => arguments.extend([format!("+{line}").into(), path]),
        "emacs" | "emacsclient" => {
            // In a terminal there is nobody to see it.
            let in_terminal =
                |argument: &OsString| ["-nw", "--no-window-system", "-t", "--tty"].iter().any(|it| argument == it);
            if arguments.iter().any(in_terminal) {
                return None;
            }
            arguments.extend([format!("+{line}:{column}").into(), path]);
        }
        _ => return None,
    }
    Some((program.to_owned(), arguments))
}

/// What opens a file on this system with the program meant for it.
fn opener(path: &Path) -> (String, Vec<OsString>) {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    (program.to_owned(), vec![path.as_os_str().to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        let place = FilePlace { path: "/a b/$(x).ron".into(), line: 12, column: 5 };
        let told = editor(words, &place).map(|(program, arguments)| {
            let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
            format!("{program} | {}", arguments.join(" | "))
        });
        told.unwrap_or_default()
    }

    #[test]
    fn each_editor_is_given_the_line_as_it_takes_it() {
        assert_eq!(told("code --wait"), "code | --wait | --goto | /a b/$(x).ron:12:5");
        assert_eq!(told("/usr/bin/codium"), "/usr/bin/codium | --goto | /a b/$(x).ron:12:5");
        assert_eq!(told("subl"), "subl | /a b/$(x).ron:12:5");
        assert_eq!(told("zed"), "zed | /a b/$(x).ron:12:5");
        assert_eq!(told("gedit -s"), "gedit | -s | +12:5 | /a b/$(x).ron");
        assert_eq!(told("kate"), "kate | --line | 12 | --column | 5 | /a b/$(x).ron");
        assert_eq!(told("gvim -f"), "gvim | -f | +12 | /a b/$(x).ron");
        assert_eq!(told("emacsclient -c"), "emacsclient | -c | +12:5 | /a b/$(x).ron");
    }

    #[test]
    fn what_needs_a_terminal_or_is_not_known_is_passed_over() {
        for words in ["vim", "nano", "vi", "emacs -nw", "emacsclient -t", "ed", "", "  ", "my-editor"] {
            assert_eq!(told(words), "", "{words}");
        }
    }

    #[test]
    fn a_program_that_is_not_there_or_gives_up_has_not_run() {
        assert!(!ran("/no/such/program", &[]));
        if cfg!(unix) {
            assert!(!ran("false", &[]));
            assert!(ran("true", &[]));
        }
    }
}
