//! Heads dragged up and down: where the lane would come to stand, and the order that is made of it.

use egui::{CursorIcon, Painter, Rect, Response, Stroke, Ui};

use super::head_keys::HeadsView;
use super::input;
use super::scene::Scene;
use crate::app::Command;
use crate::app::lanes::LanesCommand;
use crate::language::say;
use crate::timeline::lane_order::{Fixed, MOST_BY_HAND, Moved, moved_to, siblings};
use crate::timeline::rows::RowKind;

/// So near to an edge the lanes scroll on while one drags.
const EDGE: f32 = 20.0;
/// How far, each frame.
const STEP: f32 = 6.0;

/// The command for an order that was made.
pub(super) fn order_of(moved: Moved) -> Command {
    Command::Lanes(LanesCommand::Order(moved))
}

/// Why a lane does not move.
pub(super) fn fixed_words(fixed: Fixed) -> &'static str {
    match fixed {
        Fixed::Itself => say("lane-fixed"),
        Fixed::AtEnd => say("lane-at-end"),
        Fixed::TooMany => say("lane-too-many"),
        Fixed::Sought => say("lane-sought"),
    }
}

/// Follows the drag of the head of `row`; the line where it would come to stand.
pub(super) fn drag(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (view, response): (&mut HeadsView, &Response),
    row: usize,
    commands: &mut Vec<Command>,
) {
    let lane = || scene.row(row).map(|row| row.lane.clone());
    if response.drag_started() {
        view.dragged = lane();
    }
    if view.dragged.is_none() || view.dragged != lane() {
        return;
    }
    let Some(pointer) = response.interact_pointer_pos() else {
        view.dragged = None;
        return;
    };
    let blocks = blocks(scene, row);
    let to = place(scene, &blocks, row, pointer.y);
    if response.drag_stopped() {
        view.dragged = None;
        match moved_to(&scene.rows, row, to) {
            Ok(moved) => commands.push(order_of(moved)),
            // It was put back.
            Err(Fixed::AtEnd) => {}
            Err(fixed) => commands.push(Command::Remark(fixed_words(fixed).to_owned())),
        }
        return;
    }
    let free = blocks.len() > 1 && scene.rows.rows.len() <= MOST_BY_HAND && scene.rows.hidden == 0;
    ui.set_cursor_icon(if free { CursorIcon::Grabbing } else { CursorIcon::NotAllowed });
    if !free {
        return;
    }
    let others: Vec<&Block> = blocks.iter().filter(|block| block.row != row).collect();
    let y_points = match to.checked_sub(1).and_then(|before| others.get(before)) {
        Some(before) => before.bottom,
        None => others.first().map_or(0.0, |first| first.top),
    };
    let width = scene.axis.head_width;
    // Just above the edge, so that the line of what stays in place is seen.
    let y = scene.screen_y((y_points - 0.5).max(0.0));
    let line = Rect::from_x_y_ranges(scene.lanes.left()..=scene.lanes.left() + width, y - 1.5..=y + 1.5);
    painter.rect_filled(line, 1.0, scene.palette.ink1);
    if let Some(row) = scene.row(row) {
        let rect = scene.row_rect(row).with_max_x(scene.lanes.left() + width);
        painter.rect_stroke(rect.shrink(1.0), 3.0, Stroke::new(1.0, scene.palette.ink3), egui::StrokeKind::Inside);
    }
    scroll_on(ui, scene, pointer.y, commands);
}

/// Scrolls the lanes while the pointer is near their edges.
fn scroll_on(ui: &Ui, scene: &Scene<'_>, y: f32, commands: &mut Vec<Command>) {
    let seen = scene.scrolled_rect();
    let by = if y > seen.bottom() - EDGE {
        STEP
    } else if y < seen.top() + EDGE && y > seen.top() - EDGE {
        -STEP
    } else {
        return;
    };
    let scroll = (scene.scroll + by).clamp(0.0, input::overflow(scene));
    if scroll != scene.scroll {
        commands.push(Command::ScrollLanes(f64::from(scroll)));
        ui.request_repaint();
    }
}

/// A lane, or a party with all of its lanes, from top to bottom.
struct Block {
    row: usize,
    top: f64,
    bottom: f64,
}

/// The lane of `row` and its like.
fn blocks(scene: &Scene<'_>, row: usize) -> Vec<Block> {
    let rows = &scene.rows.rows;
    let block = |first: usize| {
        let head = rows.get(first)?;
        let is_party = matches!(head.kind, RowKind::Party(_));
        let of_it =
            |at: &usize| rows.get(*at).is_some_and(|next| is_party && belongs(next.kind) && next.party == head.party);
        let last = (first + 1..rows.len()).take_while(of_it).last().unwrap_or(first);
        let bottom = rows.get(last).map_or(0.0, |row| row.top_points + row.height_points);
        Some(Block { row: first, top: head.top_points, bottom })
    };
    siblings(&scene.rows, row).into_iter().filter_map(block).collect()
}

/// Whether a row stands below the head of its party.
const fn belongs(kind: RowKind) -> bool {
    matches!(kind, RowKind::Actor(_) | RowKind::Quiet(_) | RowKind::Fewer(_))
}

/// The place among its like at which a lane dropped at a height would stand.
fn place(scene: &Scene<'_>, blocks: &[Block], row: usize, screen_y: f32) -> usize {
    let y = scene.y_points(screen_y);
    blocks.iter().filter(|block| block.row != row && f64::midpoint(block.top, block.bottom) < y).count()
}
