//! The span on the axis: a drag on the ruler marks it, its edges are dragged or moved by keys, and it lies as a band over
//! everything on the axis.

use egui::{CornerRadius, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::TimelineView;
use super::axis::Axis;
use super::nudges::{Nudge, nudges};
use super::scene::Scene;
use crate::app::{Command, Cursor, Reading, Span, SpanCommand, State};
use crate::case::calendar::{DAY, HOUR, MINUTE};
use crate::language::say;
use crate::tell;
use crate::timeline::Viewport;
use crate::ui::theme::Palette;

/// An edge of something that lies nearer is snapped to.
const SNAP_POINTS: f64 = 6.0;
/// From here on one marks whole days.
const DAYS_FROM_SECS_PER_POINT: f64 = 400.0;
/// Half the width of what an edge answers to.
const GRIP: f32 = 4.0;

/// What the pointer does on the ruler at `rect`: a click places the cursor, a drag marks a span; the words for what is marked.
pub(super) fn ruler_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    rect: Rect,
    (view, canvas): (&mut TimelineView, &Response),
    commands: &mut Vec<Command>,
) -> Option<String> {
    let on_ruler = super::cursor::ruler_ui(ui, scene, rect, commands);
    if on_ruler.clicked() {
        // From where the cursor was placed one steps on with the keyboard.
        view.walk.clicked(scene, canvas, None);
    }
    drag(ui, scene, &on_ruler, commands)
}

/// Marks a span while the ruler is dragged; the words for what is being marked.
fn drag(ui: &Ui, scene: &Scene<'_>, ruler: &Response, commands: &mut Vec<Command>) -> Option<String> {
    if !ruler.dragged() {
        return None;
    }
    let from = ui.input(|input| input.pointer.press_origin())?;
    let to = ruler.interact_pointer_pos()?;
    let free = ui.input(|input| input.modifiers.alt);
    let (a, b) = (snapped(scene, from, free), snapped(scene, to, free));
    let span = Span::new(a, b);
    if span != scene.state.span {
        commands.push(Command::Span(SpanCommand::Mark(a, b)));
    }
    span.map(|span| span.length_words(scene.clock.shown))
}

/// The second at a point of the screen: that of the nearest edge of anything near, else of a day or a minute; where it is
/// `free`, as exact as the scale is.
fn snapped(scene: &Scene<'_>, at: Pos2, free: bool) -> i64 {
    let axis = scene.axis;
    let secs = axis.time(scene.viewport, at.x.clamp(axis.left_x, axis.left_x + axis.width));
    let secs_per_point = scene.scale().secs_per_point();
    if free {
        return secs.round() as i64;
    }
    if let Some(edge) = scene.state.times().nearest_edge(secs, SNAP_POINTS * secs_per_point) {
        return edge;
    }
    if secs_per_point >= DAYS_FROM_SECS_PER_POINT {
        let zone = scene.clock.shown;
        // The nearer of the two ends of the day.
        let date = zone.local(crate::case::Instant(secs as i64)).date();
        let (begins, ends) = (zone.start_of(date).0, zone.start_of(date.succ_opt().unwrap_or(date)).0);
        return if secs - (begins as f64) < ends as f64 - secs { begins } else { ends };
    }
    let step = if secs_per_point > 60.0 {
        300.0
    } else if secs_per_point > 2.0 {
        60.0
    } else {
        1.0
    };
    ((secs / step).round() * step) as i64
}

/// Paints the band of the span over `rect`, a part of a panel of this axis.
pub(super) fn band(
    painter: &Painter,
    palette: &Palette,
    state: &State,
    (axis, viewport): (Axis<'_>, Viewport),
    rect: Rect,
) {
    let Some(span) = state.span else { return };
    let x = |secs: i64| axis.x_of_time(viewport, secs as f64);
    let whole = axis.rect(rect.top(), rect.bottom());
    let band = Rect::from_x_y_ranges(x(span.start)..=x(span.end), rect.y_range()).intersect(whole);
    if band.width() <= 0.0 {
        return;
    }
    painter.rect_filled(band, CornerRadius::ZERO, palette.ink1.gamma_multiply(0.06));
    for edge in [span.start, span.end] {
        let x = painter.round_to_pixel_center(x(edge));
        if whole.x_range().contains(x) {
            painter.vline(x, rect.y_range(), Stroke::new(1.0, palette.ink2));
        }
    }
}

/// Both edges in the ruler at `rect`: each can be dragged, and moved by keys.
pub(super) fn edges_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    let Some(span) = scene.state.span else { return };
    for (name, edge, other) in [("span-start", span.start, span.end), ("span-end", span.end, span.start)] {
        let x = scene.axis.x_of_time(scene.viewport, edge as f64);
        if !(rect.left()..=rect.right()).contains(&x) {
            continue;
        }
        let grip = Rect::from_x_y_ranges(x - GRIP..=x + GRIP, rect.center().y..=rect.bottom());
        let response = ui.interact(grip, ui.scope_id().with(name), Sense::DRAG | Sense::FOCUSABLE);
        response.widget_info(|| {
            let at = Cursor {
                until: crate::case::Instant(edge + 1),
                precision: crate::case::Precision::Minute,
                reading: Reading::AsItStood,
            };
            let time = crate::timeline::words::until_words(at.until, at.precision, scene.clock);
            let time = tell!("time-in-zone", time = time, zone = scene.zone_name(scene.clock.shown));
            WidgetInfo {
                current_text_value: Some(time.clone()),
                ..WidgetInfo::labeled(Role::Slider, true, format!("{}, {time}", say(name)))
            }
        });
        let marked = response.hovered() || response.dragged() || response.has_focus();
        let color = if marked { scene.palette.ink1 } else { scene.palette.ink2 };
        painter.rect_filled(
            Rect::from_center_size(pos2(x, rect.bottom() - 8.0), egui::vec2(4.0, 12.0)),
            CornerRadius::same(2),
            color,
        );
        if marked {
            ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
        {
            let moved = snapped(scene, at, ui.input(|input| input.modifiers.alt));
            if moved != edge && moved != other {
                commands.push(Command::Span(SpanCommand::Mark(other, moved)));
            }
        }
        keys(ui, scene, (edge, other), &response, commands);
    }
}

/// Arrows move an edge while it has the keyboard, with Shift finely; Delete takes the span away.
fn keys(ui: &Ui, scene: &Scene<'_>, (edge, other): (i64, i64), response: &Response, commands: &mut Vec<Command>) {
    let (nudges, leaves) = nudges(ui, response);
    if leaves {
        commands.push(Command::Span(SpanCommand::Clear));
    } else if !nudges.is_empty() {
        let days = scene.scale().secs_per_point() >= DAYS_FROM_SECS_PER_POINT;
        let secs = |nudge: &Nudge| {
            let step = match (days, nudge.fine) {
                (true, false) => DAY,
                (true, true) => HOUR,
                (false, false) => 15 * MINUTE,
                (false, true) => MINUTE,
            };
            if nudge.later { step } else { -step }
        };
        let by: i64 = nudges.iter().map(secs).sum();
        commands.push(Command::Span(SpanCommand::Mark(other, edge + by)));
    }
}
