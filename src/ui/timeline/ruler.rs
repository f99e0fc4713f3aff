//! The ruler on screen: two tiers, and a row of hours for each zone once hours can be read.

use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Painter, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::axis::Axis;
use super::cursor::Handle;
use super::scene::{Scene, ruler_zones};
use super::{breaks, cursor, notes, span};
use crate::app::Command;
use crate::case::{Case, Zone};
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::ticks::{Lettering, Ruler, Tiers, ruler};
use crate::timeline::words::zone_words;
use crate::ui::theme::{SMALL, semibold, text};

/// Height of a ruler of one zone.
const RULER_HEIGHT: f32 = 44.0;
/// Height of the upper tier over the rows of zones.
pub(super) const UPPER_HEIGHT: f32 = 21.0;
/// Height of a zone's row.
pub(super) const ZONE_HEIGHT: f32 = 14.0;
/// What stays free below the last row.
const BELOW_ZONES: f32 = 4.0;
/// The time under the pointer is not squeezed into less.
const NARROWEST_TIME: f32 = 100.0;
/// Most rows of zones; what is left over is told in a line above them.
pub(super) const MOST_ZONES: usize = 6;
/// Height of the ruler with the band of key moments below it, where the rows of zones leave that more than…
const TOP_HEIGHT: f32 = 104.0;
/// …this: room for a line of titles, and for the field that stands beside them.
const BAND_HEIGHT: f32 = 34.0;
/// From a tick to its label.
pub(super) const BEHIND_TICK: f32 = 6.0;
/// Points of a label.
pub(super) const LABEL: f32 = 12.0;

/// The ruler of a frame.
pub(super) fn build(painter: &Painter, scene: &Scene<'_>) -> Ruler {
    // Where nothing has a date, no time is better than another.
    if scene.state.document.range.is_none() {
        return Ruler::default();
    }
    let zones = scene.zones.get(..scene.zones.len().min(MOST_ZONES)).unwrap_or_default();
    of(painter, scene.case, zones, (scene.viewport, scene.axis))
}

/// Where the lines of the ruler lie, as points from the left edge of the time.
pub(super) fn grid_lines(painter: &Painter, case: &Case, viewport: Viewport, axis: Axis<'_>) -> Vec<f64> {
    let zones = ruler_zones(case, Clock::of(case));
    let ruler = of(painter, case, zones.get(..1).unwrap_or_default(), (viewport, axis));
    ruler.ticks.iter().map(|tick| tick.x_points).collect()
}

fn of(painter: &Painter, case: &Case, zones: &[Zone], (viewport, axis): (Viewport, Axis<'_>)) -> Ruler {
    let zone_name = zones.first().map_or_else(String::new, |zone| zone_words(case, *zone));
    let measure = |label: &str| {
        f64::from(painter.layout_no_wrap(label.to_owned(), semibold(LABEL), Color32::PLACEHOLDER).size().x)
    };
    let lettering = Lettering { zones, zone_name: &zone_name, measure: &measure, tiers: Tiers::Two };
    ruler(axis.scale(viewport), &lettering)
}

/// How high the ruler is with the key moments below it: the same in a view of days as in one of hours, so that no lane moves.
pub(super) fn top_height(zones: usize) -> f32 {
    TOP_HEIGHT.max(zones_height(zones) + BAND_HEIGHT)
}

fn zones_height(zones: usize) -> f32 {
    // Below the last row stand ticks.
    RULER_HEIGHT.max(UPPER_HEIGHT + ZONE_HEIGHT * zones.min(MOST_ZONES) as f32 + BELOW_ZONES)
}

/// How high the ruler is. What it takes more in a view of hours it takes from the key moments.
pub(super) fn height(ruler: &Ruler, zones: usize) -> f32 {
    if ruler.hours { zones_height(zones) } else { RULER_HEIGHT }
}

/// What lies over the ruler. No label is read by half below it.
pub(super) struct Over<'a> {
    /// The time under the pointer: what it lies over is left out.
    pub chip: Option<&'a Chip>,
    /// The handle of the cursor: what it lies over makes room, where there is any.
    pub handle: Option<&'a Handle>,
}

impl Over<'_> {
    fn hides(&self, label: Rect) -> bool {
        self.chip.is_some_and(|chip| label.intersects(chip.rect))
            || self.handle.is_some_and(|handle| label.intersects(handle.rect()))
    }
}

/// Paints the ruler into `rect`, which lies in time; names of zones stand in the room left of it as far as there is any.
pub(super) fn paint(painter: &Painter, scene: &Scene<'_>, ruler: &Ruler, rect: Rect, over: &Over<'_>) {
    let palette = scene.palette;
    let beside = scene.column_rect(rect.top(), rect.bottom());
    painter.rect_filled(beside, CornerRadius::ZERO, palette.canvas);
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect.union(beside)));
    let stroke = Stroke::new(1.0, palette.line);
    let zones = scene.zones.len().min(MOST_ZONES);
    let many = ruler.hours && zones > 1;
    let names_right = beside.left() + COLUMN_POINTS as f32;
    // The names of the zones stand before the hours: what would lie under them is not written.
    let labels_from = if many { names_right } else { rect.left() - 3.0 };
    for x in &ruler.minor {
        let x = painter.round_to_pixel_center(scene.axis.screen_x(*x));
        painter.vline(x, rect.bottom() - 5.0..=rect.bottom(), stroke);
    }
    let mut labelled: Vec<Rangef> = Vec::new();
    for tick in &ruler.ticks {
        let x = painter.round_to_pixel_center(scene.axis.screen_x(tick.x_points));
        if x < rect.left() {
            continue;
        }
        painter.vline(x, rect.top() + UPPER_HEIGHT..=rect.bottom(), stroke);
        if many && x + BEHIND_TICK < labels_from {
            continue;
        }
        // The signs of notes stand below the days.
        let y = if many { rect.top() + UPPER_HEIGHT + 6.0 } else { rect.bottom() - 14.0 };
        let write = |y: f32, words: &str, font, color| {
            painter.text(pos2(x + BEHIND_TICK, y), Align2::LEFT_CENTER, words, font, color)
        };
        let label = write(y, &tick.label, semibold(LABEL), palette.ink1);
        labelled.push(label.x_range());
        for (row, label) in tick.further.iter().enumerate() {
            write(y + ZONE_HEIGHT * (row + 1) as f32, label, text(SMALL), palette.ink3);
        }
    }
    if many {
        let plate =
            Rect::from_min_max(pos2(beside.left(), rect.top() + UPPER_HEIGHT), pos2(names_right, rect.bottom()));
        painter.rect_filled(plate, CornerRadius::ZERO, palette.canvas);
        for (row, zone) in scene.zones.iter().take(zones).enumerate() {
            let y = rect.top() + UPPER_HEIGHT + 6.0 + ZONE_HEIGHT * row as f32;
            let (font, color) = if row == 0 { (semibold(SMALL), palette.ink1) } else { (text(SMALL), palette.ink3) };
            painter.text(pos2(names_right - 8.0, y), Align2::RIGHT_CENTER, scene.zone_name(*zone), font, color);
        }
    }
    let ends = ruler.upper.iter().skip(1).map(|next| scene.axis.screen_x(next.start_points)).chain([rect.right()]);
    for (stretch, end) in ruler.upper.iter().zip(ends) {
        let x = scene.axis.screen_x(stretch.start_points);
        // Nor through the names of the zones.
        if stretch.begins && stretch.start_points > 1.0 && !(many && x < names_right) {
            let x = painter.round_to_pixel_center(x);
            // Where a month begins within a week, its line does not go through the week's label.
            let strikes = labelled.iter().any(|label| label.contains(x));
            let bottom = if strikes { rect.top() + UPPER_HEIGHT } else { rect.bottom() };
            painter.vline(x, rect.top() + 4.0..=bottom, stroke);
        }
        let font = if ruler.hours { semibold(LABEL) } else { text(SMALL) };
        let color = if ruler.hours { palette.ink1 } else { palette.ink2 };
        let galley = painter.layout_no_wrap(stretch.label.clone(), font, color);
        let free = scene.axis.screen_x(stretch.free_points);
        // Over the names of the zones it is told that there are more.
        let free = if many && scene.zones.len() > zones { free.max(names_right) } else { free };
        let mut label = Align2::LEFT_CENTER.anchor_size(pos2(free + 9.0, rect.top() + 12.0), galley.size());
        if let Some(handle) = over.handle.map(Handle::rect).filter(|handle| handle.intersects(label)) {
            let right = label.translate(vec2(handle.right() + 8.0 - label.left(), 0.0));
            label = if right.right() + 8.0 < end { right } else { label };
        }
        if !over.hides(label) && (label.right() < end || free < names_right) {
            painter.galley(label.min, galley, color);
        }
    }
    for told in &ruler.breaks {
        let galley = painter.layout_no_wrap(told.words.clone(), text(SMALL), palette.ink2);
        let at = pos2(scene.axis.screen_x(told.x_points), rect.top() + 12.0);
        let label = Align2::CENTER_CENTER.anchor_size(at, galley.size());
        if !over.hides(label) {
            painter.rect_filled(label.expand2(vec2(2.0, 0.0)), CornerRadius::ZERO, palette.canvas);
            painter.galley(label.min, galley, palette.ink2);
        }
    }
    let bottom = painter.round_to_pixel_center(rect.bottom() - 1.0);
    painter.hline(beside.left()..=rect.right(), bottom, stroke);
}

/// What lies on the ruler at `rect`, with the key moments at `band` below it, and answers: the edges of the span, breaks, the
/// reader's notes, and over them the handle of the cursor.
pub(super) fn answers_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (rect, band, handle): (Rect, Rect, Option<&Handle>),
    commands: &mut Vec<Command>,
) {
    span::edges_ui(ui, painter, scene, rect, commands);
    breaks::ui(ui, scene, rect.union(band), commands);
    notes::on_ruler(ui, painter, scene, rect, commands);
    if let Some(handle) = handle {
        cursor::handle_ui(ui, painter, scene, handle, commands);
    }
}

/// The time under the pointer in every zone, on a ground of its own at the top of the ruler.
pub(super) struct Chip {
    galley: Arc<Galley>,
    /// Where it lies on the screen.
    pub rect: Rect,
}

impl Chip {
    /// The chip with these words for the screen's x in a ruler at `rect`, beside `handle` where it would lie over that.
    pub(super) fn new(
        painter: &Painter,
        scene: &Scene<'_>,
        (x, rect, handle): (f32, Rect, Option<&Handle>),
        words: &str,
    ) -> Self {
        let words: Vec<String> = words.split(" · ").map(|time| time.replace(' ', "\u{a0}")).collect();
        let words = words.join(" · ");
        // Where there is not so much room the times of many zones take several lines, each time whole.
        let laid_out = |room: f32| {
            painter.layout(words.clone(), text(SMALL), scene.palette.ink1, (room - 12.0).max(NARROWEST_TIME))
        };
        let at = |left: f32, galley: &Galley| {
            let size = vec2(galley.size().x + 12.0, galley.size().y.max(14.0) + 4.0);
            Rect::from_min_size(pos2(left, rect.top() + 2.0), size)
        };
        let galley = laid_out(rect.width());
        let left = (x + 6.0).min(rect.right() - at(0.0, &galley).width()).max(rect.left());
        let chip = at(left, &galley);
        let Some(handle) = handle.map(Handle::rect).filter(|handle| handle.intersects(chip)) else {
            return Self { galley, rect: chip };
        };
        // On the side of the pointer, if the words have room there, else on the wider one.
        let (before, behind) = (handle.left() - 4.0 - rect.left(), rect.right() - handle.right() - 4.0);
        let first = x < handle.center().x;
        let room = if first { before } else { behind };
        let is_before = if room >= chip.width() { first } else { before > behind };
        let galley = laid_out(if is_before { before } else { behind });
        let width = at(0.0, &galley).width();
        let left = if is_before { handle.left() - 4.0 - width } else { handle.right() + 4.0 };
        let chip = at(left, &galley);
        Self { galley, rect: chip }
    }

    /// Paints it.
    pub(super) fn paint(self, painter: &Painter, scene: &Scene<'_>) {
        let palette = scene.palette;
        painter.rect_filled(self.rect, CornerRadius::same(3), palette.panel);
        let stroke = Stroke::new(1.0, palette.line);
        painter.rect_stroke(self.rect, CornerRadius::same(3), stroke, egui::StrokeKind::Inside);
        let inset = vec2(6.0, (self.rect.height() - self.galley.size().y) / 2.0);
        painter.galley(self.rect.min + inset, self.galley, palette.ink1);
    }
}
