//! Breaks: where empty stretches of time are folded, through the ruler and all that lies on the axis.

use egui::{CornerRadius, CursorIcon, Painter, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::scene::Scene;
use super::tips;
use crate::app::{Command, FoldCommand, Span};
use crate::case::Instant;
use crate::case::calendar::DAY;
use crate::tell;
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::folds::Fold;
use crate::timeline::lengths::length_words;
use crate::timeline::words::span_words;
use crate::ui::theme::Palette;

/// How far a zigzag goes to either side, and how high one of its teeth is.
const TOOTH: f32 = 2.0;
const TOOTH_HEIGHT: f32 = 5.0;
/// A narrower break is one zigzag.
const TWO_EDGES: f32 = 8.0;
/// What is shorter is told in days.
const TOLD_IN_DAYS: i64 = 100 * DAY;
/// A break answers over so much width at least.
const LEAST_TARGET: f32 = 9.0;

/// The breaks of a view within `rect`, left to right.
fn breaks<'a>(axis: Axis<'a>, viewport: Viewport, rect: Rect) -> impl Iterator<Item = (&'a Fold, Rect)> {
    let scale = axis.scale(viewport);
    scale.folds().iter().filter_map(move |fold| {
        let x = |secs: f64| axis.screen_x(scale.x_from_time(secs).clamp(-20.0, scale.width_points + 20.0));
        let stretch = Rect::from_x_y_ranges(x(fold.from_secs)..=x(fold.until_secs), rect.y_range());
        let seen = stretch.right() > axis.left_x && stretch.left() < axis.left_x + axis.width;
        seen.then_some((fold, stretch))
    })
}

/// Paints the breaks over the height of `rect`: a ground of their own between two torn edges.
pub(super) fn paint(painter: &Painter, palette: &Palette, (axis, viewport): (Axis<'_>, Viewport), rect: Rect) {
    if axis.folds.is_empty() {
        return;
    }
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(axis.rect(rect.top(), rect.bottom())));
    let stroke = Stroke::new(1.0, palette.quiet);
    for (_, stretch) in breaks(axis, viewport, rect) {
        if stretch.width() < TWO_EDGES {
            painter.add(zigzag(stretch.center().x, rect, stroke));
            continue;
        }
        painter.rect_filled(stretch, CornerRadius::ZERO, palette.raised);
        painter.add(zigzag(stretch.left(), rect, stroke));
        painter.add(zigzag(stretch.right(), rect, stroke));
    }
}

/// A break as a sample in the middle of `rect`.
pub(super) fn sample(painter: &Painter, palette: &Palette, rect: Rect) {
    let stretch = Rect::from_center_size(rect.center(), vec2(22.0, rect.height()));
    let stroke = Stroke::new(1.0, palette.quiet);
    painter.rect_filled(stretch, CornerRadius::ZERO, palette.raised);
    painter.add(zigzag(stretch.left(), rect, stroke));
    painter.add(zigzag(stretch.right(), rect, stroke));
}

fn zigzag(x: f32, rect: Rect, stroke: Stroke) -> Shape {
    let count = (rect.height() / TOOTH_HEIGHT).ceil().max(1.0) as usize;
    let side = |at: usize| if at.is_multiple_of(2) { -TOOTH } else { TOOTH };
    Shape::line((0..=count).map(|at| pos2(x + side(at), rect.top() + at as f32 * TOOTH_HEIGHT)).collect(), stroke)
}

/// Opens a break that is clicked in `rect`, the ruler and what belongs to it, and tells of it where one asks.
pub(super) fn ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    let axis = scene.axis;
    if axis.folds.is_empty() {
        return;
    }
    let time = axis.rect(rect.top(), rect.bottom());
    for (fold, stretch) in breaks(axis, scene.viewport, rect) {
        let (length, days) = extent_words(fold, scene.clock);
        let missing = (LEAST_TARGET - stretch.width()).max(0.0) / 2.0;
        let target = stretch.expand2(vec2(missing, 0.0)).intersect(time);
        let response = ui.interact(target, ui.scope_id().with(("fold", fold.key)), Sense::click());
        let name = tell!("fold-name", length = &*length, days = &*days);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.clicked() {
            commands.push(Command::Fold(FoldCommand::Open(fold.key)));
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.on_hover_text(tell!("fold-tip", length = &*length, days = &*days));
    }
}

/// Tells at the pointer of the break that it is over in the lanes, if it is over one.
pub(super) fn tell(ui: &Ui, scene: &Scene<'_>) -> bool {
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| ui.rect_contains_pointer(scene.lanes));
    let Some(fold) = pointer.and_then(|at| under(scene.axis, scene.viewport, at.x)) else { return false };
    let (length, days) = extent_words(fold, scene.clock);
    tips::show_words(ui, &tell!("fold-tip", length = &*length, days = &*days));
    true
}

/// How long nothing begins or ends, in whole days up to some months, and from when to when exactly: `29 days`,
/// `1 Apr 2025 – 29 Apr 2025`.
fn extent_words(fold: &Fold, clock: Clock) -> (String, String) {
    let (start, end) = (fold.key, fold.key.saturating_add(fold.empty_secs as i64));
    let length = match end.saturating_sub(start) {
        secs if secs < 2 * DAY => Span { start, end }.length_words(clock.shown),
        secs if secs < TOLD_IN_DAYS => tell!("count-days", count = (secs + DAY / 2) / DAY),
        _ => length_words(fold.empty_secs),
    };
    (length, span_words(Instant(start), Instant(end), clock.with_years()))
}

/// The fold under the screen's x.
pub(super) fn under(axis: Axis<'_>, viewport: Viewport, x: f32) -> Option<&Fold> {
    axis.folds.at(axis.time(viewport, x))
}
