//! A line that says that a note was removed, and takes that back.

use egui::{Align2, Area, Frame, Id, Margin, Order, Stroke, Ui, vec2};

use super::NotesView;
use crate::app::notes::NoteId;
use crate::app::{Command, NotesCommand};
use crate::language::say;
use crate::ui::parts::{label, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{CONTROL_RADIUS, SECONDARY, text};

/// How long the line stays, in seconds.
const STAYS: f64 = 10.0;
/// From the bottom of the window.
const BELOW: f32 = 76.0;

/// Since when a line is shown, of which note.
#[derive(Debug, Default)]
pub(super) struct Since(Option<(NoteId, f64)>);

/// Shows the line while there is something to take back.
pub(in crate::ui) fn removed_ui(ui: &Ui, reader: &Reader<'_>, view: &mut NotesView, commands: &mut Vec<Command>) {
    let Some(removed) = &reader.state.notes.removed else {
        view.removed.0 = None;
        return;
    };
    let now = ui.input(|input| input.time);
    let since = view.removed.0.filter(|(id, _)| *id == removed.id).map_or(now, |(_, since)| since);
    view.removed.0 = Some((removed.id, since));
    let palette = reader.palette;
    let frame = Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CONTROL_RADIUS)
        .inner_margin(Margin::symmetric(14, 8));
    let area = Area::new(Id::unique("note removed"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -BELOW))
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 12.0;
                    label(ui, say("note-removed"), text(SECONDARY), palette.ink1);
                    if small_button(ui, say("undo"), say("command-put-note-back")).clicked() {
                        commands.push(Command::Notes(NotesCommand::PutBack));
                    }
                    if small_button(ui, say("dismiss"), say("note-removed-dismiss")).clicked() {
                        commands.push(Command::Notes(NotesCommand::DismissRemoved));
                    }
                });
            });
        });
    // Whoever is about to reach for it is waited for.
    if area.response.contains_pointer() {
        view.removed.0 = Some((removed.id, now));
    } else if now - since >= STAYS {
        commands.push(Command::Notes(NotesCommand::DismissRemoved));
    } else {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(STAYS - (now - since)));
    }
}
