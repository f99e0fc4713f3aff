//! The names of the zones beside the rows of hours, each of which can be made the one that times are told in; and where a zone's
//! clocks change.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::ruler::{LABEL, MOST_ZONES, UPPER_HEIGHT, ZONE_HEIGHT};
use super::scene::Scene;
use crate::app::Command;
use crate::case::{Instant, Zone};
use crate::language::say;
use crate::tell;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::dates::{day_words, time_words};
use crate::timeline::ticks::Ruler;
use crate::ui::theme::{SMALL, semibold};

/// What the rows of hours answer to, in the ruler at `rect`.
pub(super) fn zones_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (ruler, rect, changes): (&Ruler, Rect, &[Change]),
    commands: &mut Vec<Command>,
) {
    if !ruler.hours {
        return;
    }
    if scene.zones.len() > 1 {
        let beside = scene.column_rect(rect.top(), rect.bottom());
        for (row, (zone, line)) in rows(scene, rect).into_iter().enumerate() {
            let name = Rect::from_min_max(
                pos2(beside.left(), line.top()),
                pos2(beside.left() + COLUMN_POINTS as f32, line.bottom()),
            );
            name_ui(ui, painter, scene, (zone, row == 0), name, commands);
        }
    }
    for change in changes {
        change.ui(ui, painter, scene);
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
pub(super) struct Change {
    zone: Zone,
    at: Instant,
    /// By how many seconds they go forward.
    by: i32,
    galley: Arc<Galley>,
    /// Where it lies on the screen.
    pub plate: Rect,
}

impl Change {
    /// Those of all rows of hours of the ruler at `rect`.
    pub(super) fn all(painter: &Painter, scene: &Scene<'_>, (ruler, rect): (&Ruler, Rect)) -> Vec<Self> {
        if !ruler.hours {
            return Vec::new();
        }
        let rows = rows(scene, rect);
        rows.into_iter().flat_map(|(zone, line)| Self::of_zone(painter, scene, (zone, line), ruler)).collect()
    }

    fn of_zone(painter: &Painter, scene: &Scene<'_>, (zone, line): (Zone, Rect), ruler: &Ruler) -> Vec<Self> {
        const MOST: usize = 4;
        let view = scene.viewport;
        let names = scene.column_rect(line.top(), line.bottom()).left() + COLUMN_POINTS as f32;
        let free_from = if scene.zones.len() > 1 { names } else { line.left() };
        let mut from = Instant(view.start.floor() as i64);
        let mut all = Vec::new();
        for _ in 0..MOST {
            let until = Instant(view.end.ceil() as i64);
            let Some((at, offset)) = zone.next_change(from, until) else { break };
            let by = offset - zone.offset_at(Instant(at.0 - 1));
            let x = scene.axis.x_of_time(view, at.0 as f64);
            if line.x_range().contains(x) {
                let sign = if by > 0 { "+" } else { "−" };
                let words = format!("{sign}{}", crate::timeline::dates::length_of_change(by.abs()));
                let galley = painter.layout_no_wrap(words, semibold(SMALL), scene.palette.ink1);
                // Behind the hour that is written there.
                let written = ruler.ticks.iter().find(|tick| (scene.axis.screen_x(tick.x_points) - x).abs() < 1.0);
                let hour = written.map_or(0.0, |tick| {
                    painter.layout_no_wrap(tick.label.clone(), semibold(LABEL), scene.palette.ink1).size().x
                });
                let top = line.center().y - galley.size().y / 2.0 - 1.0;
                let plate = Rect::from_min_size(pos2(x + 6.0 + hour + 4.0, top), galley.size() + vec2(6.0, 2.0));
                // Not over the names of the zones.
                if plate.left() >= free_from {
                    all.push(Self { zone, at, by, galley, plate });
                }
            }
            from = at;
        }
        all
    }

    fn ui(&self, ui: &Ui, painter: &Painter, scene: &Scene<'_>) {
        let Self { zone, at, by, plate, .. } = *self;
        painter.rect_filled(plate, CornerRadius::same(2), scene.palette.selection);
        painter.galley(plate.center() - self.galley.size() / 2.0, Arc::clone(&self.galley), scene.palette.ink1);
        let response = ui.interact(plate, ui.scope_id().with(("change", zone, at)), Sense::hover());
        let local = zone.local(at);
        let when = format!("{}, {}", day_words(local.date(), scene.clock), time_words(local, false));
        let key = if by > 0 { say("zone-forward") } else { say("zone-back") };
        let told = tell!("zone-change", what = key, zone = scene.zone_name(zone), when = when);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
        response.on_hover_text(told);
    }
}

/// The zones whose hours the ruler at `rect` shows, each with its row.
fn rows(scene: &Scene<'_>, rect: Rect) -> Vec<(Zone, Rect)> {
    let many = scene.zones.len() > 1;
    let row = |(row, zone): (usize, &Zone)| {
        let top = if many { rect.top() + UPPER_HEIGHT + ZONE_HEIGHT * row as f32 } else { rect.bottom() - 21.0 };
        (*zone, rect.with_min_y(top).with_max_y((top + ZONE_HEIGHT).min(rect.bottom())))
    };
    scene.zones.iter().take(MOST_ZONES).enumerate().map(row).collect()
}
