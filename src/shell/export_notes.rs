//! Notes as a file at a path that was typed, for systems without a dialog.

use egui::Context;

use super::{Shell, dialogs};
use crate::app::notes::export::Format;
use crate::app::{Command, NotesCommand};
use crate::language::say;
use crate::tell;

impl Shell {
    /// Exports the notes to a path that was typed; a file that is there is not written over.
    pub(super) fn export_typed(&mut self, ctx: &Context, typed: &str) {
        let path = dialogs::path_from(typed);
        let command = match Format::of_name(typed.trim().trim_matches(['"', '\''])) {
            None => Command::OpenFailed(say("export-ending").to_owned()),
            Some(_) if path.exists() => Command::OpenFailed(tell!("export-there", path = path.display().to_string())),
            Some(format) => Command::Notes(NotesCommand::ExportTo(path, format)),
        };
        self.command(ctx, command);
    }
}
