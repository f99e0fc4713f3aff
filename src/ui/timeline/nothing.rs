//! What stands on the timeline where nothing passes the filter.

use egui::{Ui, UiBuilder};

use super::scene::Scene;
use crate::app::{Command, FilterCommand};
use crate::language::say;
use crate::ui::parts::{label, small_button};
use crate::ui::theme::{SECONDARY, text};

/// Says where the filter leaves nothing on the timeline, with the way out.
pub(super) fn nothing_passes_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    if !scene.rows.starts.is_empty() || scene.state.filter.is_empty() || scene.state.scoped.passing.is_all() {
        return;
    }
    let area = scene.axis.rect(scene.lanes.top() + 24.0, scene.lanes.bottom());
    let builder = UiBuilder::new().max_rect(area).layout(egui::Layout::top_down(egui::Align::Center));
    ui.scope_builder(builder, |ui| {
        label(ui, say("filter-nothing"), text(SECONDARY), scene.palette.ink1);
        ui.add_space(6.0);
        if small_button(ui, say("filter-clear"), say("filter-show-all")).clicked() {
            commands.push(Command::Filter(FilterCommand::Clear));
        }
    });
}
