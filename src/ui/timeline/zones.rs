//! The names of the zones beside the rows of hours, each of which can be made the one that times are told in; and where a zone's
//! clocks change.

use egui::{Align2, CornerRadius, Painter, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::ruler::{BEHIND_TICK, LABEL, MOST_ZONES, UPPER_HEIGHT, ZONE_HEIGHT};
use super::scene::Scene;
use crate::app::Command;
use crate::case::{Instant, Zone};
use crate::language::say;
use crate::tell;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::dates::{day_words, length_of_change, time_words};
use crate::timeline::ticks::{Ruler, Tick};
use crate::ui::theme::{SMALL, semibold, text};

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
    let names = beside.with_max_x(beside.left() + COLUMN_POINTS as f32);
    for (row, (zone, line)) in rows(scene, rect).into_iter().enumerate() {
        let line = if many { line.with_min_x(line.left().max(names.right())) } else { line };
        let changes = Change::of_zone(scene, zone);
        if !changes.is_empty() {
            let written = written(painter, scene, ruler, row);
            for change in changes {
                change.ui(ui, painter, scene, (line, &written));
            }
        }
        if many {
            let name = Rect::from_x_y_ranges(names.x_range(), line.y_range());
            name_ui(ui, painter, scene, (zone, row == 0), name, commands);
        }
    }
    if let Some(more) = scene.zones.get(MOST_ZONES..).filter(|more| !more.is_empty()) {
        more_ui(ui, painter, scene, more, names.with_max_y(rect.top() + UPPER_HEIGHT), commands);
    }
}

/// How many zones have no row, in the line above the names; a click leads to the list of zones.
fn more_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, more: &[Zone], rect: Rect, commands: &mut Vec<Command>) {
    let names: Vec<String> = more.iter().map(|zone| scene.zone_name(*zone)).collect();
    let words = tell!("ruler-more-zones", count = more.len());
    let response = ui.interact(rect, ui.scope_id().with("more zones"), Sense::click());
    let told = tell!("ruler-more-zones-of", names = names.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
    let color = if response.hovered() || response.has_focus() { scene.palette.ink1 } else { scene.palette.ink3 };
    painter.text(pos2(rect.right() - 8.0, rect.center().y + 1.0), Align2::RIGHT_CENTER, words, text(SMALL), color);
    if response.on_hover_text(told).clicked() {
        commands.push(Command::ToggleZones);
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

/// Where a zone's clocks go forward or back.
#[derive(Clone, Copy)]
struct Change {
    zone: Zone,
    at: Instant,
    /// By how many seconds they go forward.
    by: i32,
}

impl Change {
    /// Most of a zone in a view that tells hours.
    const MOST: usize = 4;
    /// What stays free between a sign and the hours beside it.
    const APART: f32 = 2.0;
    /// So far from its time a sign may stand; else it is the shorter one.
    const FAR: f32 = 40.0;

    /// Those of `zone` in the view.
    fn of_zone(scene: &Scene<'_>, zone: Zone) -> Vec<Self> {
        let (mut from, until) =
            (Instant(scene.viewport.start.floor() as i64), Instant(scene.viewport.end.ceil() as i64));
        let mut all = Vec::new();
        while let Some((at, offset)) = zone.next_change(from, until).filter(|_| all.len() < Self::MOST) {
            all.push(Self { zone, at, by: offset - zone.offset_at(Instant(at.0 - 1)) });
            from = at;
        }
        all
    }

    /// Paints a line where the clocks change and by how much beside it, in the row `line` and clear of the hours at `written`
    /// there.
    fn ui(self, ui: &Ui, painter: &Painter, scene: &Scene<'_>, (line, written): (Rect, &[Rangef])) {
        let palette = scene.palette;
        let x = scene.axis.x_of_time(scene.viewport, self.at.0 as f64);
        if !line.x_range().contains(x) {
            return;
        }
        let sign = if self.by > 0 { "+" } else { "−" };
        let by_how_much = format!("{sign}{}", length_of_change(self.by.abs()));
        let laid_out = [by_how_much.as_str(), sign].map(|words| {
            let galley = painter.layout_no_wrap(words.to_owned(), semibold(SMALL), palette.ink1);
            let size = vec2(galley.size().x + 4.0, line.height());
            let left = gap_near(x + 1.0, size.x, (line.x_range(), written), Self::APART);
            (left, size, galley)
        });
        let [long, short] = laid_out;
        let near = |(left, size, galley): (Option<f32>, _, _)| {
            Some((left.filter(|left| (left - x).abs() <= Self::FAR)?, size, galley))
        };
        let Some((left, size, galley)) = near(long).or_else(|| near(short)) else { return };
        let plate = Rect::from_min_size(pos2(left, line.top()), size);
        if !written.iter().any(|hour| hour.expand(1.0).contains(x)) {
            painter.vline(painter.round_to_pixel_center(x), line.y_range(), Stroke::new(1.0, palette.ink1));
        }
        painter.rect_filled(plate, CornerRadius::same(2), palette.selection);
        painter.galley(plate.center() - galley.size() / 2.0, galley, palette.ink1);
        let response = ui.interact(plate, ui.scope_id().with(("change", self.zone, self.at)), Sense::hover());
        let local = self.zone.local(self.at);
        let when = format!("{}, {}", day_words(local.date(), scene.clock), time_words(local, false));
        let key = if self.by > 0 { say("zone-forward") } else { say("zone-back") };
        let told = tell!("zone-change", what = key, zone = scene.zone_name(self.zone), when = when);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
        response.on_hover_text(told);
    }
}

/// The left edge next to `x` of a place `width` wide in `row` that keeps `apart` from all that is written there, left to right;
/// none where there is no room.
fn gap_near(x: f32, width: f32, (row, written): (Rangef, &[Rangef]), apart: f32) -> Option<f32> {
    let ends = written.iter().map(|label| label.max + apart);
    let begins = written.iter().map(|label| label.min - apart).chain([row.max]);
    [row.min]
        .into_iter()
        .chain(ends)
        .zip(begins)
        .filter(|(from, until)| until - from >= width)
        .map(|(from, until)| x.clamp(from, until - width))
        .min_by(|a, b| (a - x).abs().total_cmp(&(b - x).abs()))
}

/// What the ruler writes in a row of hours, left to right; the names of the zones stand before them.
fn written(painter: &Painter, scene: &Scene<'_>, ruler: &Ruler, row: usize) -> Vec<Rangef> {
    let font = if row == 0 { semibold(LABEL) } else { text(SMALL) };
    let label = |tick: &Tick| {
        let words = if row == 0 { Some(&tick.label) } else { tick.further.get(row - 1) };
        let words = words.filter(|words| !words.is_empty())?;
        let left = scene.axis.screen_x(tick.x_points) + BEHIND_TICK;
        let width = painter.layout_no_wrap(words.clone(), font.clone(), scene.palette.ink1).size().x;
        Some(Rangef::new(left, left + width))
    };
    ruler.ticks.iter().filter_map(label).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stands_next_to_its_time_and_over_no_hour() {
        let row = Rangef::new(0.0, 200.0);
        let written = [Rangef::new(10.0, 40.0), Rangef::new(60.0, 90.0), Rangef::new(120.0, 150.0)];
        let check = |x: f32, width: f32, expected: Option<f32>| {
            assert_eq!(gap_near(x, width, (row, &written), 2.0), expected, "{x} {width}");
        };
        // Between two hours, beside the nearer one, and where nothing is written.
        check(45.0, 10.0, Some(45.0));
        check(55.0, 10.0, Some(48.0));
        check(65.0, 16.0, Some(42.0));
        check(80.0, 20.0, Some(92.0));
        check(195.0, 20.0, Some(180.0));
        check(20.0, 60.0, None);
        assert_eq!(gap_near(5.0, 20.0, (row, &[]), 2.0), Some(5.0));
    }
}
