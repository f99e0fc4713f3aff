//! How the lanes are grouped: the words beside the head of the lanes, and the menu behind them.

use egui::{Button, Painter, Popup, Pos2, Rect, RichText, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::scene::Scene;
use crate::app::Command;
use crate::timeline::grouping::Grouping;
use crate::ui::theme::{BODY, SECONDARY, text};

/// Shows how the lanes are grouped, with its right middle at `right`, and the menu to group them otherwise.
pub(super) fn grouping_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, right: Pos2, commands: &mut Vec<Command>) {
    let palette = scene.palette;
    let now = scene.rows.grouping;
    let galley = painter.layout_no_wrap(now.how().to_owned(), text(SECONDARY), palette.ink3);
    let at = pos2(right.x - 12.0 - galley.size().x, right.y - galley.size().y / 2.0);
    let rect = Rect::from_min_max(at, pos2(right.x, at.y + galley.size().y)).expand2(vec2(6.0, 4.0));
    let response = ui.interact(rect, ui.scope_id().with("how the lanes are grouped"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Lanes {}", now.how())));
    let ink = if response.hovered() || Popup::is_id_open(ui, Popup::default_response_id(&response)) {
        palette.ink1
    } else {
        palette.ink3
    };
    painter.galley_with_override_text_color(at, galley, ink);
    let tip = pos2(right.x - 3.0, right.y + 2.5);
    let points = vec![tip, tip + vec2(-3.5, -4.5), tip + vec2(3.5, -4.5)];
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
    if response.has_focus() {
        painter.rect_stroke(rect, 3.0, Stroke::new(1.5, palette.ink1), egui::StrokeKind::Inside);
    }
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(170.0);
        for grouping in Grouping::ALL {
            entry_ui(ui, grouping, now, commands);
        }
    });
}

fn entry_ui(ui: &mut Ui, grouping: Grouping, now: Grouping, commands: &mut Vec<Command>) {
    let command = Command::SetGrouping(grouping);
    let Some(named) = command.named() else { return };
    let on = grouping == now;
    let tick = RichText::new(if on { "✓" } else { "\u{2003}" }).font(text(BODY));
    let response = ui.add(Button::new((tick, named.name)));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, on, named.name));
    if response.on_hover_text(named.help).clicked() {
        commands.push(command);
        ui.close();
    }
}
