//! Which lanes are seen: those that stay in place, how far the others are scrolled, and what they are scrolled to.

use egui::{CornerRadius, Painter, Rect, Sense, Ui, pos2, vec2};

use super::scene::Scene;
use super::{TimelineView, input};
use crate::app::Command;
use crate::timeline::rows::{Row, Rows};

/// How much of the height the lanes that stay in place may take.
const MOST_PINNED: f32 = 0.6;

/// How many of the pinned rows stay in place, and how high they are: the others keep room to be scrolled in.
pub(super) fn pinned_rows(rows: &Rows, height: f32) -> (usize, f32) {
    let fits = |row: &&Row| (row.top_points + row.height_points) as f32 <= height * MOST_PINNED;
    let pinned = rows.rows.iter().take(rows.pinned).take_while(fits).count();
    let last = rows.rows.get(..pinned).and_then(<[Row]>::last);
    (pinned, last.map_or(0.0, |row| row.top_points + row.height_points) as f32)
}

/// Scrolls the lanes to what was selected elsewhere; what is visible already stays where it is.
pub(super) fn follow_selection(scene: &Scene<'_>, view: &mut TimelineView, commands: &mut Vec<Command>) {
    let (selection, revealed) = (&scene.state.selection, &scene.state.revealed);
    let opened = revealed.is_some() && view.revealed != *revealed;
    if opened && view.wanted.is_some() {
        // It lies in lanes that are still being made.
        return;
    }
    view.revealed.clone_from(revealed);
    if view.selected == *selection && !opened {
        return;
    }
    let new_item = selection.item.filter(|item| opened || view.selected.item != Some(*item));
    let new_actor = selection.actors.last().filter(|_| opened || view.selected.actors != selection.actors);
    view.selected = selection.clone();
    let rows = scene.rows_of(new_item, new_actor.copied());
    // Of several lanes the one that one walks in must be seen, else any.
    let walked = rows.iter().copied().find(|index| view.walk.is_in(scene, *index));
    let rows = walked.map_or(rows, |index| vec![index]);
    if !rows.iter().any(|index| is_seen(scene, *index)) {
        commands.extend(rows.first().and_then(|index| scroll_to(scene, *index)));
    }
}

/// Whether a row is seen whole.
pub(super) fn is_seen(scene: &Scene<'_>, index: usize) -> bool {
    let seen = scene.seen_rect(index);
    let rect = scene.row(index).map(|row| scene.row_rect(row));
    rect.is_some_and(|rect| rect.top() >= seen.top() - 1.0 && rect.bottom() <= seen.bottom() + 1.0)
}

/// Scrolls the lanes so that a row stands in the middle.
pub(super) fn scroll_to(scene: &Scene<'_>, index: usize) -> Option<Command> {
    let row = scene.row(index)?;
    let seen = scene.seen_rect(index);
    let middle = row.top_points + row.height_points / 2.0 - f64::from(seen.center().y - scene.lanes.top());
    Some(Command::ScrollLanes(middle.clamp(0.0, f64::from(input::overflow(scene)))))
}

/// How far a list is scrolled down so that what stands at `(top, height)` in it is seen whole, where `(offset, height)` of it
/// is seen; `None` where it is.
pub(super) fn brought_into_view((top, height): (f32, f32), (offset, seen): (f32, f32)) -> Option<f32> {
    let bottom = top + height;
    if top < offset {
        Some(top)
    } else if bottom > offset + seen {
        Some((bottom - seen).clamp(0.0, top))
    } else {
        None
    }
}

/// How far the lanes are scrolled, where they overflow; the bar can be dragged.
pub(super) fn scroll_bar_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let track = scene.scrolled_rect();
    let (seen, all) = (track.height(), scene.rows.height_points as f32 - scene.pinned.1);
    if all <= seen || seen <= 0.0 {
        return;
    }
    let height = (seen * seen / all).max(24.0).min(seen);
    let travel = (seen - height).max(1.0);
    let top = track.top() + travel * scene.scroll / (all - seen);
    let bar = Rect::from_min_size(pos2(track.right() - 8.0, top), vec2(6.0, height));
    let response = ui.interact(bar.expand2(vec2(3.0, 0.0)), ui.scope_id().with("scroll bar of the lanes"), Sense::DRAG);
    if response.dragged() {
        let scroll = scene.scroll + response.drag_delta().y * (all - seen) / travel;
        commands.push(Command::ScrollLanes(f64::from(scroll.clamp(0.0, all - seen))));
    }
    let marked = response.dragged() || response.hovered();
    let color = if marked { scene.palette.ink3 } else { scene.palette.quiet };
    let width = if marked { 6.0 } else { 4.0 };
    painter.rect_filled(bar.with_min_x(bar.right() - width), CornerRadius::same(3), color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_walked_to_is_scrolled_into_view_and_no_further() {
        let check = |top: f32, seen: (f32, f32), expected: Option<f32>| {
            assert_eq!(brought_into_view((top, 35.0), seen), expected, "{top} {seen:?}");
        };
        check(0.0, (0.0, 100.0), None);
        check(35.0, (0.0, 100.0), None);
        check(70.0, (0.0, 100.0), Some(5.0));
        check(70.0, (5.0, 100.0), None);
        check(35.0, (70.0, 100.0), Some(35.0));
        check(315.0, (0.0, 100.0), Some(250.0));
        // Where not all of it has room, its beginning is seen.
        check(0.0, (0.0, 20.0), Some(0.0));
    }
}
