//! A sign for each status of a commitment, painted, so that none depends on a font or on colour.
//!
//! ```text
//! pending ◌   in progress ⊙   stalled ‖   blocked ⊘   partly fulfilled ◐
//! fulfilled ✓   broken ✕   withdrawn ←   superseded »   disputed ≠
//! ```

use egui::{Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::case::Status;

/// Paints the sign of `status` into `rect`, which is square.
pub fn paint(painter: &Painter, rect: Rect, status: Status, color: Color32) {
    let radius = rect.width().min(rect.height()) / 2.0 - 1.0;
    let centre = rect.center();
    let stroke = Stroke::new((radius / 4.0).clamp(1.2, 2.0), color);
    let at = |x: f32, y: f32| pos2(centre.x + x * radius, centre.y + y * radius);
    let ring = || painter.circle_stroke(centre, radius, stroke);
    match status {
        Status::Pending => {
            let around: Vec<Pos2> = arc(centre, radius, 0.0, 1.0);
            painter.extend(Shape::dashed_line(&around, stroke, radius * 0.45, radius * 0.35));
        }
        Status::InProgress => {
            ring();
            painter.circle_filled(centre, radius * 0.38, color);
        }
        Status::Stalled => {
            ring();
            painter.line_segment([at(-0.28, -0.4), at(-0.28, 0.4)], stroke);
            painter.line_segment([at(0.28, -0.4), at(0.28, 0.4)], stroke);
        }
        Status::Blocked => {
            ring();
            painter.line_segment([at(-0.68, 0.68), at(0.68, -0.68)], stroke);
        }
        Status::PartlyFulfilled => {
            ring();
            painter.add(Shape::convex_polygon(arc(centre, radius, -0.25, 0.25), color, Stroke::NONE));
        }
        Status::Fulfilled => {
            painter
                .line(vec![at(-0.85, 0.05), at(-0.25, 0.65), at(0.9, -0.65)], Stroke::new(stroke.width * 1.2, color));
        }
        Status::Broken => {
            painter.line_segment([at(-0.7, -0.7), at(0.7, 0.7)], stroke);
            painter.line_segment([at(-0.7, 0.7), at(0.7, -0.7)], stroke);
        }
        Status::Withdrawn => {
            painter.line_segment([at(0.9, 0.0), at(-0.9, 0.0)], stroke);
            painter.line(vec![at(-0.3, -0.6), at(-0.9, 0.0), at(-0.3, 0.6)], stroke);
        }
        Status::Superseded => {
            painter.line(vec![at(-0.75, -0.65), at(-0.1, 0.0), at(-0.75, 0.65)], stroke);
            painter.line(vec![at(0.1, -0.65), at(0.75, 0.0), at(0.1, 0.65)], stroke);
        }
        Status::Disputed => {
            painter.line_segment([at(-0.8, -0.3), at(0.8, -0.3)], stroke);
            painter.line_segment([at(-0.8, 0.3), at(0.8, 0.3)], stroke);
            painter.line_segment([at(-0.45, 0.85), at(0.45, -0.85)], stroke);
        }
    }
}

/// The sign as a part of a line of text.
pub(super) fn sign_ui(ui: &mut Ui, status: Status, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
    paint(ui.painter(), Rect::from_center_size(rect.center(), vec2(13.0, 13.0)), status, color);
}

/// Points along a circle, from one share of it to another; 0 is at the right, clockwise.
fn arc(centre: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    const STEPS: u8 = 24;
    let along = |step: u8| (from + (to - from) * f32::from(step) / f32::from(STEPS)) * std::f32::consts::TAU;
    (0..=STEPS).map(|step| centre + radius * egui::Vec2::angled(along(step))).collect()
}
