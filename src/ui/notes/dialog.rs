//! Where notes are exported to: the system's dialog, or a path for systems without one.

use egui::{Role, TextEdit, Ui, WidgetInfo};

use super::NotesView;
use crate::app::notes::export::Format;
use crate::app::{Command, NotesCommand};
use crate::language::say;
use crate::tell;
use crate::ui::dialogs::modal;
use crate::ui::parts::{caption, is_entered, label};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, TITLE, semibold, text};

/// Shows the dialog where it is open.
pub(in crate::ui) fn export_ui(ui: &Ui, reader: &Reader<'_>, view: &mut NotesView, commands: &mut Vec<Command>) {
    if !reader.state.notes.exporting {
        view.typed.clear();
        return;
    }
    let palette = reader.palette;
    let modal = modal("export notes", palette).show(ui, |ui| {
        ui.set_width(460.0);
        label(ui, say("dialog-export-notes"), semibold(TITLE), palette.ink1);
        ui.add_space(2.0);
        let count = tell!("count-notes-kept", count = reader.state.notes.book.len());
        label(ui, tell!("export-what", count = count), text(SECONDARY), palette.ink2);
        ui.add_space(6.0);
        let name = caption(ui, say("export-path")).id;
        let field = TextEdit::singleline(&mut view.typed).desired_width(f32::INFINITY).hint_text("/home/…/notes.md");
        let response = ui.add(field).labelled_by(name);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("export-path-name")));
        // Before the field takes the keyboard again, which it gives up on Enter.
        let entered = is_entered(&response);
        if !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if let Some(why) = &reader.state.open_error {
            label(ui, why, text(SECONDARY), palette.alert);
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if (ui.button(say("export-path-button")).clicked() || entered) && !view.typed.trim().is_empty() {
                commands.push(Command::Notes(NotesCommand::ExportTyped(view.typed.trim().to_owned())));
            }
            for (words, format) in [("export-markdown", Format::Markdown), ("export-json", Format::Json)] {
                if ui.button(say(words)).clicked() {
                    commands.push(Command::Notes(NotesCommand::ChooseExport(format)));
                }
            }
            if ui.button(say("close")).clicked() {
                commands.push(Command::Notes(NotesCommand::CloseExport));
            }
        });
    });
    if modal.should_close() {
        commands.push(Command::Notes(NotesCommand::CloseExport));
    }
}
