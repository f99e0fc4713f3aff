//! The names of the zones beside the rows of hours, each of which can be made the one that times are told in; and where a zone's
//! clocks change.

use egui::{Align2, CornerRadius, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::ruler::{MOST_ZONES, UPPER_HEIGHT, ZONE_HEIGHT};
use super::scene::Scene;
use crate::app::Command;
use crate::case::{Instant, Zone};
use crate::language::say;
use crate::tell;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::ticks::Ruler;
use crate::timeline::words::{day_words, time_words};
use crate::ui::theme::{SMALL, semibold};

/// From a change to its sign: behind the hour that is written there.
const LABEL_POINTS: f32 = 46.0;

/// What the rows of hours answer to, in the ruler at `rect`.
pub(super) fn zones_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (ruler, rect): (&Ruler, Rect),
    commands: &mut Vec<Command>,
) {
    if !ruler.hours {
        return;
    }
    let many = scene.zones.len() > 1;
    let beside = scene.column_rect(rect.top(), rect.bottom());
    for (row, zone) in scene.zones.iter().take(MOST_ZONES).enumerate() {
        let top = if many { rect.top() + UPPER_HEIGHT + ZONE_HEIGHT * row as f32 } else { rect.bottom() - 19.0 };
        let line = rect.with_min_y(top).with_max_y((top + ZONE_HEIGHT).min(rect.bottom()));
        if many {
            let name = Rect::from_min_max(
                pos2(beside.left(), line.top()),
                pos2(beside.left() + COLUMN_POINTS as f32, line.bottom()),
            );
            name_ui(ui, painter, scene, (*zone, row == 0), name, commands);
        }
        changes_ui(ui, painter, scene, *zone, line);
    }
}

fn name_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (zone, first): (Zone, bool),
    rect: Rect,
    commands: &mut Vec<Command>,
) {
    let response = ui.interact(rect, ui.scope_id().with(("zone", zone)), Sense::click());
    let name = tell!("zone-choose", zone = scene.zone_name(zone));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, first, &name));
    if response.hovered() || response.has_focus() {
        painter.hline(
            rect.left() + 12.0..=rect.right() - 8.0,
            rect.bottom() - 1.0,
            egui::Stroke::new(1.0, scene.palette.ink2),
        );
    }
    let clicked = response.clicked();
    response.on_hover_text(name);
    if clicked {
        commands.push(if first { Command::ToggleZones } else { Command::SetZone(Some(zone)) });
    }
}

/// A sign in a zone's row where its clocks go forward or back within the view.
fn changes_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, zone: Zone, line: Rect) {
    const MOST: usize = 4;
    let view = scene.viewport;
    let mut from = Instant(view.start.floor() as i64);
    for _ in 0..MOST {
        let until = Instant(view.end.ceil() as i64);
        let Some((at, offset)) = zone.next_change(from, until) else { return };
        let by = offset - zone.offset_at(Instant(at.0 - 1));
        let x = scene.axis.x_of_time(view, at.0 as f64);
        if line.x_range().contains(x) {
            let sign = if by > 0 { "+" } else { "−" };
            let words = format!("{sign}{}", crate::timeline::words::length_of_change(by.abs()));
            let galley = painter.layout_no_wrap(words, semibold(SMALL), scene.palette.ink1);
            let plate = Rect::from_min_size(
                pos2(x + LABEL_POINTS, line.center().y - galley.size().y / 2.0 - 1.0),
                galley.size() + vec2(6.0, 2.0),
            );
            painter.rect_filled(plate, CornerRadius::same(2), scene.palette.selection);
            painter.text(plate.center(), Align2::CENTER_CENTER, galley.text(), semibold(SMALL), scene.palette.ink1);
            let response = ui.interact(plate, ui.scope_id().with(("change", zone, at)), Sense::hover());
            let local = zone.local(at);
            let when = format!("{}, {}", day_words(local.date(), scene.clock), time_words(local, false));
            let key = if by > 0 { say("zone-forward") } else { say("zone-back") };
            let told = tell!("zone-change", what = key, zone = scene.zone_name(zone), when = when);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
            response.on_hover_text(told);
        }
        from = at;
    }
}
