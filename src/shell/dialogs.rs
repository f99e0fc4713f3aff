//! The system's dialogs, on a thread of their own because they wait for the user.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::app::notes::export::Format;
use crate::app::{Command, NotesCommand};
use crate::language::{self, say};
use egui::Context;

/// What a dialog is to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One or several files.
    Files,
    /// A folder.
    Folder,
    /// A file that notes are exported to.
    Export(Format),
}

/// The dialog that is open, if any.
#[derive(Debug, Default)]
pub(super) struct Dialogs {
    open: Option<Receiver<Option<Command>>>,
}

impl Dialogs {
    /// Shows a dialog unless one is open already.
    pub(super) fn open(&mut self, ctx: &Context, wanted: Wanted) {
        if self.open.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let wake = ctx.clone();
        let speech = language::spoken();
        let ask = move || {
            let _speaking = language::speak(speech);
            let dialog = rfd::FileDialog::new();
            let chosen = match wanted {
                Wanted::Files => {
                    let dialog = dialog.set_title(say("dialog-open"));
                    dialog.add_filter(say("dialog-case-files"), &["ron"]).pick_files().map(Command::Open)
                }
                Wanted::Folder => {
                    dialog.set_title(say("dialog-folder")).pick_folder().map(|path| Command::Open(vec![path]))
                }
                Wanted::Export(format) => {
                    let name = format!("{}.{}", say("notes").to_lowercase(), format.ending());
                    let dialog = dialog.set_title(say("dialog-export-notes")).set_file_name(name);
                    let chosen = dialog.add_filter(format.ending(), &[format.ending()]).save_file();
                    chosen.map(|path| Command::Notes(NotesCommand::ExportTo(path, format)))
                }
            };
            // The window may be gone already.
            let _ = sender.send(chosen);
            wake.request_repaint();
        };
        if thread::Builder::new().name("dialog".to_owned()).spawn(ask).is_ok() {
            self.open = Some(receiver);
        }
    }

    /// What to do with what was chosen, once. Nothing is chosen by Cancel, and by a system that has no dialogs.
    pub(super) fn chosen(&mut self) -> Option<Command> {
        let answer = match self.open.as_ref()?.try_recv() {
            Ok(answer) => answer,
            Err(std::sync::mpsc::TryRecvError::Empty) => return None,
            Err(std::sync::mpsc::TryRecvError::Disconnected) => None,
        };
        self.open = None;
        answer
    }
}

/// The path in a typed text: quotes around it count for nothing, `~` is the home folder.
pub(super) fn path_from(text: &str) -> PathBuf {
    let text = text.trim();
    let bare = text.strip_prefix(['"', '\'']).and_then(|rest| rest.strip_suffix(['"', '\''])).unwrap_or(text);
    let home = || std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    match (bare.strip_prefix('~'), home()) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with(['/', '\\']) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(bare),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_paths_lose_their_quotes() {
        assert_eq!(path_from(" \"/a b/case.ron\" "), PathBuf::from("/a b/case.ron"));
        assert_eq!(path_from("case.ron"), PathBuf::from("case.ron"));
        assert_eq!(path_from("~x"), PathBuf::from("~x"));
    }
}
