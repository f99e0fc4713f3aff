//! The cursor in time on the axis: a click on the ruler places it, its handle is dragged or moved by keys, and its line goes
//! through everything that lies on the axis.

use std::sync::Arc;

use egui::{
    CornerRadius, CursorIcon, Galley, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::axis::Axis;
use super::nudges::nudges;
use super::scene::Scene;
use crate::app::{Command, Cursor, State};
use crate::case::Precision;
use crate::language::say;
use crate::tell;
use crate::timeline::Viewport;
use crate::timeline::as_of::{as_of_words, last_before};
use crate::timeline::dates::time_words;
use crate::timeline::words::zone_words;
use crate::ui::theme::{Palette, SECONDARY, semibold};

/// Width of the line.
const LINE: f32 = 1.5;
/// Half the width of the handle, and how high it is with its tip.
const HALF: f32 = 6.0;
const HEIGHT: f32 = 15.0;

/// A click on the ruler at `rect` places the cursor; what else the pointer does there comes back.
pub(super) fn ruler_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) -> Response {
    let response = ui.interact(rect, ui.scope_id().with("ruler"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, say("ruler-name")));
    if response.clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        commands.push(Command::PlaceCursor(placed(scene, at)));
    }
    super::notes::ruler_menu(&response, |at| placed(scene, at), commands);
    response
}

/// The cursor at a point of the screen.
fn placed(scene: &Scene<'_>, at: Pos2) -> Cursor {
    let secs = scene.axis.time(scene.viewport, at.x.clamp(scene.axis.left_x, scene.axis.left_x + scene.axis.width));
    let secs_per_point = scene.scale().secs_per_point();
    let reading = scene.state.cursor.map(|cursor| cursor.reading).unwrap_or_default();
    Cursor::placed(secs, secs_per_point, scene.clock.shown, reading)
}

/// The screen's x of the cursor, where it is on and within the visible time.
fn x_of(state: &State, axis: Axis<'_>, viewport: Viewport) -> Option<f32> {
    let cursor = state.cursor?;
    let x = axis.x_of_time(viewport, cursor.until.0 as f64);
    (axis.left_x..=axis.left_x + axis.width).contains(&x).then_some(x)
}

/// Paints the line of the cursor over `rect`, a part of a panel of this axis.
pub(super) fn line(
    painter: &Painter,
    palette: &Palette,
    state: &State,
    (axis, viewport): (Axis<'_>, Viewport),
    rect: Rect,
) {
    if let Some(x) = x_of(state, axis, viewport) {
        painter.vline(x, rect.y_range(), Stroke::new(LINE, palette.ink1));
    }
}

/// The handle of the cursor at the top of the ruler, with its time beside it.
pub(super) struct Handle {
    cursor: Cursor,
    x: f32,
    galley: Arc<Galley>,
    plate: Rect,
    pin: Rect,
}

impl Handle {
    /// That of the ruler at `rect`; `None` where the cursor is off or out of view.
    pub(super) fn new(painter: &Painter, scene: &Scene<'_>, rect: Rect) -> Option<Self> {
        let cursor = scene.state.cursor?;
        let x = x_of(scene.state, scene.axis, scene.viewport)?;
        let top = rect.top() + 2.0;
        let galley = painter.layout_no_wrap(words(scene, cursor), semibold(SECONDARY), scene.palette.ink1);
        let right = x + HALF + 5.0 + galley.size().x + 4.0;
        // The time stands at the right, or at the left where it would be cut.
        let at_left = right > rect.right();
        let left = if at_left { x - HALF - 5.0 - galley.size().x } else { x + HALF + 5.0 };
        let plate = Rect::from_min_size(pos2(left - 3.0, top - 1.0), galley.size() + vec2(6.0, 2.0));
        let pin = Rect::from_min_max(pos2(x - HALF, top), pos2(x + HALF, top + HEIGHT));
        Some(Self { cursor, x, galley, plate, pin })
    }

    /// All that it covers.
    pub(super) fn rect(&self) -> Rect {
        self.pin.union(self.plate)
    }
}

/// Shows the handle; it can be dragged, and moved by keys.
pub(super) fn handle_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, handle: &Handle, commands: &mut Vec<Command>) {
    let palette = scene.palette;
    let Handle { cursor, x, plate, pin, .. } = *handle;
    let response =
        ui.interact(pin.union(plate).expand(2.0), ui.scope_id().with("handle of the cursor"), Sense::click_and_drag());
    let name = say("cursor-handle");
    response.widget_info(|| {
        let zone = zone_words(scene.case, scene.clock.shown);
        let time = tell!("time-in-zone", time = as_of_words(cursor.until, cursor.precision, scene.clock), zone = zone);
        WidgetInfo {
            current_text_value: Some(time.clone()),
            ..WidgetInfo::labeled(Role::Slider, true, format!("{name}, {time}"))
        }
    });
    painter.rect_filled(plate, CornerRadius::same(3), palette.canvas);
    painter.galley(plate.min + vec2(3.0, 1.0), Arc::clone(&handle.galley), palette.ink1);
    let shape = vec![
        pin.left_top(),
        pin.right_top(),
        pos2(pin.right(), pin.bottom() - HALF + 1.0),
        pos2(x, pin.bottom()),
        pos2(pin.left(), pin.bottom() - HALF + 1.0),
    ];
    painter.add(Shape::convex_polygon(shape, palette.ink1, Stroke::NONE));
    if response.has_focus() {
        let stroke = Stroke::new(1.5, palette.ink1);
        painter.rect_stroke(pin.union(plate).expand(2.0), CornerRadius::same(3), stroke, egui::StrokeKind::Outside);
    }
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.dragged()
        && let Some(at) = response.interact_pointer_pos()
    {
        let moved = placed(scene, at);
        if moved != cursor {
            commands.push(Command::PlaceCursor(moved));
        }
    }
    if response.double_clicked() {
        commands.push(Command::LeaveCursor);
    } else if response.clicked() {
        response.request_focus();
    }
    keys(ui, scene, cursor, &response, commands);
    if !response.dragged() {
        response.on_hover_text(say("cursor-handle-help"));
    }
}

/// Arrows move the cursor while its handle has the keyboard, with Shift finely; Delete leaves it.
fn keys(ui: &Ui, scene: &Scene<'_>, cursor: Cursor, response: &egui::Response, commands: &mut Vec<Command>) {
    let (nudges, leaves) = nudges(ui, response);
    let zone = scene.clock.shown;
    let moved = nudges.iter().fold(cursor, |at, nudge| at.stepped(nudge.later, nudge.fine, zone));
    if leaves {
        commands.push(Command::LeaveCursor);
    } else if moved != cursor {
        commands.push(Command::PlaceCursor(moved));
        // What has the keyboard stays in view.
        let (folds, view) = (scene.axis.folds, scene.viewport);
        let at = moved.until.0 as f64;
        if !(0.0..=1.0).contains(&folds.share(view, at)) {
            commands.push(Command::SetViewport(folds.centred_on(view, at)));
        }
    }
}

/// What stands beside the handle: the hour alone where the ruler names the day, else the day.
fn words(scene: &Scene<'_>, cursor: Cursor) -> String {
    let zone = scene.clock.shown;
    let (begins, precision) = last_before(cursor.until, cursor.precision, zone);
    let hours = scene.scale().secs_per_point() < 400.0;
    match precision {
        Precision::Minute | Precision::Second if hours => {
            time_words(zone.local(begins), precision == Precision::Second)
        }
        _ => as_of_words(cursor.until, precision, scene.clock),
    }
}
