//! The foot of the lanes, where some are out of sight: how many, what lies in no other lane, and the way to show them.

use egui::{Align, CornerRadius, Layout, Painter, Rect, Stroke, Ui, UiBuilder};

use super::scene::Scene;
use crate::app::Command;
use crate::app::lanes::LanesCommand;
use crate::language::say;
use crate::tell;
use crate::timeline::lane::LaneKey;
use crate::ui::parts::{label, link, menu_button};
use crate::ui::theme::{SMALL, text};

/// Height of the foot.
pub(super) const FOOT_POINTS: f32 = 24.0;
/// Most hidden lanes that the menu lists.
const MOST_LISTED: usize = 40;

/// Shows the foot below the lanes, in `rect`.
pub(super) fn foot_ui(ui: &mut Ui, painter: &Painter, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    let palette = scene.palette;
    painter.rect_filled(rect, CornerRadius::ZERO, palette.raised);
    painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, palette.line));
    let inner = rect.shrink2(egui::vec2(8.0, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout).id_salt("hidden lanes"), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing.x = 8.0;
        let hidden = tell!("lanes-hidden", count = scene.rows.away);
        menu_button(ui, &hidden, &hidden, |ui| menu(ui, scene, commands));
        let unseen = scene.rows.unseen;
        let words =
            if unseen > 0 { tell!("lanes-unseen", count = unseen) } else { say("lanes-none-unseen").to_owned() };
        label(ui, words, text(SMALL), palette.ink2);
        let command = Command::Lanes(LanesCommand::ShowAll);
        let (name, help) = command.named().map_or(("", ""), |named| (named.name(), named.help()));
        if link(ui, name, text(SMALL), name).on_hover_text(help).clicked() {
            commands.push(command);
        }
    });
}

/// Each hidden lane, to be shown again.
fn menu(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let hidden: Vec<&LaneKey> = scene.hidden_lanes().collect();
    for lane in hidden.iter().take(MOST_LISTED) {
        let name = tell!("lane-show", lane = lane.words(scene.case));
        if ui.button(name).clicked() {
            commands.push(Command::Lanes(LanesCommand::Show((*lane).clone())));
            ui.close();
        }
    }
    if hidden.len() > MOST_LISTED {
        label(ui, tell!("and-more", count = hidden.len() - MOST_LISTED), text(SMALL), scene.palette.ink2);
    }
    ui.separator();
    let command = Command::Lanes(LanesCommand::ShowAll);
    if let Some(named) = command.named()
        && ui.button(named.name()).clicked()
    {
        commands.push(command);
        ui.close();
    }
}
