//! Three lines on how to begin, below the inspector, until they were used or sent away.

use egui::{Frame, Margin, Panel, Ui};

use super::keys::key_words;
use super::parts::{label, small_button};
use super::theme::{Palette, SMALL, text};
use crate::app::Command;
use crate::language::say;
use crate::tell;

/// Shows the hint at the bottom of `ui`.
pub(super) fn hint_ui(ui: &mut Ui, palette: &Palette, commands: &mut Vec<Command>) {
    let key = |ui: &Ui, command: &Command| command.named().map_or_else(String::new, |named| key_words(ui, named));
    let frame = Frame::new().fill(palette.raised).inner_margin(Margin::symmetric(16, 10));
    Panel::bottom("hint").resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let [open, marks, keys] =
            [Command::OpenDialog, Command::ToggleLegend, Command::ToggleKeys].map(|command| key(ui, &command));
        let lines = [
            say("hint-move").to_owned(),
            say("hint-actor").to_owned(),
            tell!("hint-open", open = open.as_str(), marks = marks.as_str(), keys = keys.as_str()),
        ];
        for line in lines {
            label(ui, line, text(SMALL), palette.ink2);
        }
        if small_button(ui, say("hint-dismiss"), say("hint-dismiss-name")).clicked() {
            commands.push(Command::DismissHint);
        }
    });
}
