//! How the lanes are grouped and ordered: what says so beside the head of the lanes, and the menus behind it.

use egui::{
    Button, Painter, Popup, Pos2, Rect, Response, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::scene::Scene;
use crate::app::Command;
use crate::tell;
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::{Order, Quiet};
use crate::ui::theme::{BODY, SECONDARY, text};

/// Shows how the lanes are grouped, with its right middle at `right`, and the menu to group them otherwise. Where the words
/// would reach over `left` there is the arrow alone.
pub(super) fn grouping_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (left, right): (f32, Pos2),
    commands: &mut Vec<Command>,
) {
    let palette = scene.palette;
    let now = scene.rows.grouping;
    let galley = painter.layout_no_wrap(now.how().to_owned(), text(SECONDARY), palette.ink3);
    let fits = right.x - 12.0 - galley.size().x >= left;
    let width = if fits { 12.0 + galley.size().x } else { 8.0 };
    let at = pos2(right.x - width, right.y - galley.size().y / 2.0);
    let rect = Rect::from_min_max(at, pos2(right.x, at.y + galley.size().y)).expand2(vec2(6.0, 4.0));
    let response = ui.interact(rect, ui.scope_id().with("how the lanes are grouped"), Sense::click());
    let name = tell!("lanes-how", how = now.how());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = ink(ui, scene, &response);
    if fits {
        painter.galley_with_override_text_color(at, galley, ink);
    }
    let tip = pos2(right.x - 3.0, right.y + 2.5);
    let points = vec![tip, tip + vec2(-3.5, -4.5), tip + vec2(3.5, -4.5)];
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    if response.has_focus() {
        painter.rect_stroke(rect, 3.0, Stroke::new(1.5, palette.ink1), egui::StrokeKind::Inside);
    }
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(170.0);
        for grouping in Grouping::ALL {
            entry_ui(ui, Command::SetGrouping(grouping), grouping == now, commands);
        }
    });
    response.on_hover_text(name);
}

/// Shows the sign of the order of the lanes with its middle at `centre`, and the menu to order them otherwise.
pub(super) fn order_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, centre: Pos2, commands: &mut Vec<Command>) {
    let lanes = &scene.state.view.lanes;
    let rect = Rect::from_center_size(centre, vec2(20.0, 22.0));
    let response = ui.interact(rect, ui.scope_id().with("order of the lanes"), Sense::click());
    let now = Command::SetOrder(lanes.order).named().map_or("", |named| named.name()).to_lowercase();
    let name = tell!("lanes-order-now", now = now);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    // Another order than the case's own is seen to be on.
    let other = lanes.order != Order::default();
    let ink = if other { scene.palette.ink1 } else { ink(ui, scene, &response) };
    for (width, y) in [(12.0, -4.0), (8.0, 0.0), (4.0, 4.0)] {
        let from = centre + vec2(-6.0, y);
        painter.line_segment([from, from + vec2(width, 0.0)], Stroke::new(1.5, ink));
    }
    if other {
        painter.circle_filled(centre + vec2(5.0, 3.5), 2.5, ink);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 3.0, Stroke::new(1.5, scene.palette.ink1), egui::StrokeKind::Inside);
    }
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(170.0);
        for order in Order::ALL {
            entry_ui(ui, Command::SetOrder(order), order == lanes.order, commands);
        }
        let actors = lanes.grouping == Grouping::Actors || scene.lists_actors();
        if actors && scene.can_fold() && !scene.case.parties.is_empty() {
            ui.separator();
            let all = scene.case.parties.iter().all(|party| lanes.folded.contains(&party.id));
            entry_ui(ui, Command::FoldParties(!all), false, commands);
            if !scene.lists_actors() {
                let apart = lanes.quiet == Quiet::Apart;
                entry_ui(ui, Command::ShowAllActors(!apart), false, commands);
            }
        }
    });
    response.on_hover_text(name);
}

/// Brighter under the pointer and while its menu is open.
fn ink(ui: &Ui, scene: &Scene<'_>, response: &Response) -> egui::Color32 {
    let open = Popup::is_id_open(ui, Popup::default_response_id(response));
    if response.hovered() || open { scene.palette.ink1 } else { scene.palette.ink3 }
}

fn entry_ui(ui: &mut Ui, command: Command, on: bool, commands: &mut Vec<Command>) {
    let Some(named) = command.named() else { return };
    let tick = RichText::new(if on { "✓" } else { "\u{2003}" }).font(text(BODY));
    let response = ui.add(Button::new((tick, named.name())));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, on, named.name()));
    if response.on_hover_text(named.help()).clicked() {
        commands.push(command);
        ui.close();
    }
}
