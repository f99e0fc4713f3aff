//! The stretches of a commitment's life on the axis: solid where something is done, with an edge where nothing is, dashed where
//! it is not sure; and the flag at its due date.

use egui::{Color32, CornerRadius, Direction, Mesh, Painter, Rect, Shape, Stroke, pos2};

use super::commitments::{BAR_HEIGHT, FADE_WIDTH, Table};
use crate::case::Status;
use crate::timeline::commitments::Segment;
use crate::ui::theme::Palette;

/// A stretch between two updates, from an x on, around `y`; what may have been so a while is dashed.
pub(super) fn paint_segment(
    painter: &Painter,
    table: &Table<'_>,
    (segment, fades): (&Segment, bool),
    (from, y): (f32, f32),
) {
    let palette = table.palette;
    let until = table.axis.x_of_time(table.viewport, segment.end_secs as f64);
    let clip = painter.clip_rect();
    let (from, until) = (from.max(clip.left() - 8.0), until.min(clip.right() + FADE_WIDTH + 8.0));
    if until <= from {
        return;
    }
    let waits = matches!(segment.status, Status::Pending | Status::Stalled | Status::Blocked | Status::Disputed);
    let fill = segment_fill(palette, waits);
    let rect = Rect::from_x_y_ranges(from..=until, y - BAR_HEIGHT / 2.0..=y + BAR_HEIGHT / 2.0);
    let sure = if segment.sure_secs <= segment.start_secs {
        rect.left()
    } else {
        table.axis.x_of_time(table.viewport, segment.sure_secs as f64).clamp(rect.left(), rect.right())
    };
    if sure < rect.right() {
        paint_certain(painter, palette, rect.with_min_x(sure), (waits, fades));
    }
    let vague = rect.with_max_x(sure);
    if vague.width() > 4.0 {
        painter.add(dashed(painter, vague, palette.quiet));
    }
    if fades {
        let tail = Rect::from_x_y_ranges(until..=until + FADE_WIDTH, rect.y_range());
        painter.add(Shape::gradient_rect(tail, Direction::LeftToRight, [fill, Color32::TRANSPARENT]));
    }
}

/// A dashed edge in `rect`, as one mesh: as lines, its hundreds of dashes took as long as all else in the row.
fn dashed(painter: &Painter, rect: Rect, color: Color32) -> Mesh {
    /// As long is what lies between two dashes.
    const DASH: f32 = 2.0;
    let scale = painter.pixels_per_point();
    let whole = |points: f32| (points * scale).round() / scale;
    let thick = whole(1.0).max(1.0 / scale);
    let rect = Rect::from_min_max(
        pos2(whole(rect.left()), whole(rect.top())),
        pos2(whole(rect.right()), whole(rect.bottom())),
    );
    let mut mesh = Mesh::default();
    let starts =
        |from: f32, until: f32| (0..).map(move |at| from + at as f32 * 2.0 * DASH).take_while(move |at| *at < until);
    for x in starts(rect.left(), rect.right()) {
        let end = (x + DASH).min(rect.right());
        for top in [rect.top(), rect.bottom() - thick] {
            mesh.add_colored_rect(Rect::from_min_max(pos2(x, top), pos2(end, top + thick)), color);
        }
    }
    for y in starts(rect.top() + 2.0 * DASH, rect.bottom() - DASH) {
        let end = (y + DASH).min(rect.bottom());
        for left in [rect.left(), rect.right() - thick] {
            mesh.add_colored_rect(Rect::from_min_max(pos2(left, y), pos2(left + thick, end)), color);
        }
    }
    mesh
}

const fn segment_fill(palette: &Palette, waits: bool) -> Color32 {
    if waits { palette.line } else { palette.quiet }
}

/// A stretch of a commitment's life: a bar with an edge where nothing is done, solid where something is.
pub(super) fn paint_certain(painter: &Painter, palette: &Palette, rect: Rect, (waits, fades): (bool, bool)) {
    painter.rect_filled(rect, CornerRadius::same(2), segment_fill(palette, waits));
    if !waits {
        return;
    }
    // The fill alone is too faint to be seen on every ground.
    let edge = Stroke::new(1.0, palette.quiet);
    if fades {
        painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), edge);
        painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.bottom() - 1.0), edge);
    } else {
        painter.rect_stroke(rect, CornerRadius::same(2), edge, egui::StrokeKind::Inside);
    }
}

/// A flag whose pole stands at the due date.
pub(super) fn flag(painter: &Painter, at: egui::Pos2, color: Color32) {
    let x = painter.round_to_pixel_center(at.x);
    painter.vline(x, at.y - 10.0..=at.y + 8.0, Stroke::new(1.2, color));
    let cloth = vec![pos2(x, at.y - 10.0), pos2(x + 8.0, at.y - 7.0), pos2(x, at.y - 4.0)];
    painter.add(Shape::convex_polygon(cloth, color, Stroke::NONE));
}
