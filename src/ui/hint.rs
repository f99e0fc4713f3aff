//! Three lines on how to begin, side by side along the foot of the window, until they were used or sent away.

use egui::{Align, Frame, Layout, Margin, Panel, Ui, vec2};

use super::keys::key_words;
use super::parts::{label, small_button};
use super::theme::{Palette, SMALL, text};
use crate::app::Command;
use crate::language::say;
use crate::tell;

/// Room for the button that sends them away.
const BUTTON_POINTS: f32 = 110.0;

/// Shows the hint at the bottom of `ui`.
pub(super) fn hint_ui(ui: &mut Ui, palette: &Palette, commands: &mut Vec<Command>) {
    let key = |ui: &Ui, command: &Command| command.named().map_or_else(String::new, |named| key_words(ui, named));
    let frame = Frame::new().fill(palette.raised).inner_margin(Margin::symmetric(16, 6));
    Panel::bottom("hint").resizable(false).frame(frame).show(ui, |ui| {
        let [open, marks, keys] =
            [Command::OpenDialog, Command::ToggleLegend, Command::ToggleKeys].map(|command| key(ui, &command));
        let lines = [
            say("hint-move").to_owned(),
            say("hint-actor").to_owned(),
            tell!("hint-open", open = open.as_str(), marks = marks.as_str(), keys = keys.as_str()),
        ];
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            let width = ((ui.available_width() - BUTTON_POINTS) / 3.0 - 20.0).max(60.0);
            for line in lines {
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.set_width(width);
                    label(ui, line, text(SMALL), palette.ink2);
                });
            }
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                if small_button(ui, say("hint-dismiss"), say("hint-dismiss-name")).clicked() {
                    commands.push(Command::DismissHint);
                }
            });
        });
    });
}
