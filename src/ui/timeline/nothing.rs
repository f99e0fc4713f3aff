//! What stands on the timeline where nothing can: nothing has a date, or nothing passes the filter.

use egui::{Ui, UiBuilder};

use super::scene::Scene;
use crate::app::{Command, FilterCommand};
use crate::language::say;
use crate::tell;
use crate::ui::parts::{label, small_button};
use crate::ui::theme::{SECONDARY, text};

/// Says so where nothing has a date, or the filter leaves nothing on the timeline, with the way out.
pub(super) fn nothing_passes_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let area = scene.axis.rect(scene.lanes.top() + 24.0, scene.lanes.bottom());
    let builder = UiBuilder::new().max_rect(area).layout(egui::Layout::top_down(egui::Align::Center));
    if scene.state.document.range.is_none() {
        ui.scope_builder(builder, |ui| label(ui, say("missing-dated"), text(SECONDARY), scene.palette.ink1));
        return;
    }
    if !scene.rows.starts.is_empty() || scene.state.filter.is_empty() || scene.state.scoped.passing.is_all() {
        return;
    }
    let passing = scene.state.document.count() - scene.state.scoped.passing.hidden();
    ui.scope_builder(builder, |ui| {
        // Commitments are not on the lanes.
        let words =
            if passing == 0 { say("filter-nothing").to_owned() } else { tell!("filter-nothing-here", count = passing) };
        label(ui, words, text(SECONDARY), scene.palette.ink1);
        ui.add_space(6.0);
        if small_button(ui, say("filter-clear"), say("filter-show-all")).clicked() {
            commands.push(Command::Filter(FilterCommand::Clear));
        }
    });
}
