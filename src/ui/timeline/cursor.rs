//! The cursor in time on the axis: a click on the ruler places it, its handle is dragged or moved by keys, and its line goes
//! through everything that lies on the axis.

use egui::{
    CornerRadius, CursorIcon, EventFilter, Key, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::axis::Axis;
use super::scene::Scene;
use crate::app::{Command, Cursor, State};
use crate::case::Precision;
use crate::language::say;
use crate::tell;
use crate::timeline::Viewport;
use crate::timeline::words::{time_words, until_words, zone_words};
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

/// The handle at the top of the ruler at `rect`, with its time; it can be dragged, and moved by keys.
pub(super) fn handle_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    let Some(cursor) = scene.state.cursor else { return };
    let Some(x) = x_of(scene.state, scene.axis, scene.viewport) else { return };
    let palette = scene.palette;
    let top = rect.top() + 2.0;
    let shown = words(scene, cursor);
    let galley = painter.layout_no_wrap(shown.clone(), semibold(SECONDARY), palette.ink1);
    let right = x + HALF + 5.0 + galley.size().x + 4.0;
    // The time stands at the right, or at the left where it would be cut.
    let at_left = right > rect.right();
    let left = if at_left { x - HALF - 5.0 - galley.size().x } else { x + HALF + 5.0 };
    let plate = Rect::from_min_size(pos2(left - 3.0, top - 1.0), galley.size() + vec2(6.0, 2.0));
    let pin = Rect::from_min_max(pos2(x - HALF, top), pos2(x + HALF, top + HEIGHT));
    let response =
        ui.interact(pin.union(plate).expand(2.0), ui.scope_id().with("handle of the cursor"), Sense::click_and_drag());
    let name = say("cursor-handle");
    response.widget_info(|| {
        let zone = zone_words(scene.case, scene.clock.shown);
        let time = tell!("time-in-zone", time = until_words(cursor.until, cursor.precision, scene.clock), zone = zone);
        WidgetInfo {
            current_text_value: Some(time.clone()),
            ..WidgetInfo::labeled(Role::Slider, true, format!("{name}, {time}"))
        }
    });
    painter.rect_filled(plate, CornerRadius::same(3), palette.canvas);
    painter.galley(pos2(left, top), galley, palette.ink1);
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
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let zone = scene.clock.shown;
    let (later, earlier, fine, leaves) = ui.input(|input| {
        let pressed = |key| input.num_presses(key);
        let later = pressed(Key::ArrowRight) + pressed(Key::ArrowUp);
        let earlier = pressed(Key::ArrowLeft) + pressed(Key::ArrowDown);
        (later, earlier, input.modifiers.shift, input.key_pressed(Key::Delete))
    });
    let mut moved = cursor;
    for _ in 0..later {
        moved = moved.stepped(true, fine, zone);
    }
    for _ in 0..earlier {
        moved = moved.stepped(false, fine, zone);
    }
    if leaves {
        commands.push(Command::LeaveCursor);
    } else if moved != cursor {
        commands.push(Command::PlaceCursor(moved));
    }
}

/// What stands beside the handle: the hour alone where the ruler names the day, else the day.
fn words(scene: &Scene<'_>, cursor: Cursor) -> String {
    let local = scene.clock.shown.local(crate::case::Instant(cursor.until.0.saturating_sub(1)));
    let hours = scene.scale().secs_per_point() < 400.0;
    match cursor.precision {
        Precision::Minute if hours => time_words(local, false),
        Precision::Second if hours => time_words(local, true),
        precision => until_words(cursor.until, precision, scene.clock),
    }
}
