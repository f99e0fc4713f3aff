//! The signs of notes: a star for a bookmark, a leaf of paper for a note.

use egui::epaint::{Mesh, PathStroke};
use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::super::theme::Palette;

/// Size of a star that can be clicked.
const BUTTON: f32 = 22.0;

/// The ten corners of a star around `centre`, from its tip on.
fn corners(centre: Pos2, radius: f32) -> [Pos2; 10] {
    std::array::from_fn(|at| {
        let reach = if at % 2 == 0 { radius } else { radius * 0.45 };
        let angle = std::f32::consts::PI * (at as f32 / 5.0 - 0.5);
        centre + reach * Vec2::angled(angle)
    })
}

/// Paints a star: filled where a bookmark is set.
pub(in crate::ui) fn star(painter: &Painter, centre: Pos2, radius: f32, filled: bool, color: Color32) {
    let corners = corners(centre, radius);
    if filled {
        // Seen from its middle no edge hides another, so that a fan of triangles fills it.
        let mut mesh = Mesh::default();
        mesh.colored_vertex(centre, color);
        for corner in corners {
            mesh.colored_vertex(corner, color);
        }
        (0..10_u32).for_each(|at| mesh.add_triangle(0, 1 + at, 1 + (at + 1) % 10));
        painter.add(Shape::mesh(mesh));
    }
    painter.add(Shape::closed_line(corners.to_vec(), PathStroke::new(if filled { 0.8 } else { 1.2 }, color)));
}

/// Paints a leaf of paper with two lines on it.
pub(in crate::ui) fn leaf(painter: &Painter, centre: Pos2, height: f32, ground: Color32, color: Color32) {
    let (w, h) = (height * 0.4, height * 0.5);
    let fold = height * 0.3;
    let at = |x: f32, y: f32| pos2(centre.x + x, centre.y + y);
    let outline = vec![at(-w, -h), at(w - fold, -h), at(w, -h + fold), at(w, h), at(-w, h)];
    painter.add(Shape::convex_polygon(outline, ground, Stroke::new(1.0, color)));
    for y in [0.0, h * 0.45] {
        painter.hline(centre.x - w * 0.5..=centre.x + w * 0.5, centre.y + y, Stroke::new(1.0, color));
    }
}

/// A star that sets a bookmark and takes it away.
pub(in crate::ui) fn star_button(ui: &mut Ui, on: bool, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(BUTTON), Sense::click());
    star_at(ui, &response, rect, on, name)
}

/// The same where its place is given.
pub(super) fn star_in(ui: &Ui, rect: Rect, salt: impl egui::AsIdSalt, on: bool, name: &str) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::CLICK);
    star_at(ui, &response, rect, on, name)
}

fn star_at(ui: &Ui, response: &Response, rect: Rect, on: bool, name: &str) -> Response {
    let palette = Palette::of(ui);
    let lit = on || response.hovered() || response.has_focus();
    star(ui.painter(), rect.center() + vec2(0.0, 0.5), 6.5, on, if lit { palette.ink1 } else { palette.ink3 });
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    response.clone().on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}
