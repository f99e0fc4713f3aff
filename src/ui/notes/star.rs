//! The signs of notes: a star for a bookmark, a leaf of paper for a note.

use egui::epaint::{Mesh, PathStroke};
use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Ui, Vec2, WidgetInfo, vec2};

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

/// Many signs in one mesh, their edges smoothed: shapes of their own would cost more than all marks together.
#[derive(Debug, Default)]
pub(in crate::ui) struct Signs(Mesh);

impl Signs {
    /// Adds what has these corners, all of which can be seen from its middle.
    fn fan(&mut self, centre: Pos2, corners: &[Pos2], color: Color32) {
        /// How far an edge is smoothed to each side.
        const EDGE: f32 = 0.5;
        let first = self.0.vertices.len() as u32;
        let count = corners.len() as u32;
        self.0.colored_vertex(centre, color);
        for corner in corners {
            let out = (*corner - centre).normalized() * EDGE;
            self.0.colored_vertex(*corner - out, color);
            self.0.colored_vertex(*corner + out, Color32::TRANSPARENT);
        }
        for at in 0..count {
            let [inner, next] = [at, (at + 1) % count].map(|at| first + 1 + 2 * at);
            self.0.add_triangle(first, inner, next);
            self.0.add_triangle(inner, inner + 1, next + 1);
            self.0.add_triangle(inner, next + 1, next);
        }
    }

    /// Adds a star.
    pub(in crate::ui) fn star(&mut self, centre: Pos2, radius: f32, color: Color32) {
        self.fan(centre, &corners(centre, radius), color);
    }

    /// Adds a disc, for a sign to stand on.
    pub(in crate::ui) fn disc(&mut self, centre: Pos2, radius: f32, color: Color32) {
        const CORNERS: usize = 12;
        let corner = |at: usize| centre + radius * Vec2::angled(std::f32::consts::TAU * at as f32 / CORNERS as f32);
        self.fan(centre, &std::array::from_fn::<_, CORNERS, _>(corner), color);
    }

    /// Adds a diamond.
    pub(in crate::ui) fn diamond(&mut self, centre: Pos2, radius: f32, color: Color32) {
        let corners = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].map(|(x, y)| centre + radius * vec2(x, y));
        self.fan(centre, &corners, color);
    }

    /// Adds a leaf of paper with two lines on it.
    pub(in crate::ui) fn leaf(&mut self, centre: Pos2, height: f32, ground: Color32, color: Color32) {
        let outline = |inset: f32| {
            let (w, h, fold) = (height * 0.4 - inset, height * 0.5 - inset, height * 0.3 - inset * 0.4);
            [(-w, -h), (w - fold, -h), (w, fold - h), (w, h), (-w, h)].map(|(x, y)| centre + vec2(x, y))
        };
        self.fan(centre, &outline(-0.5), color);
        self.fan(centre, &outline(0.5), ground);
        for y in [0.0, height * 0.22] {
            let middle = centre + vec2(0.0, y);
            let (w, h) = (height * 0.2, 0.5);
            self.fan(middle, &[(-w, -h), (w, -h), (w, h), (-w, h)].map(|(x, y)| middle + vec2(x, y)), color);
        }
    }

    /// Paints them all.
    pub(in crate::ui) fn paint(self, painter: &Painter) {
        if !self.0.is_empty() {
            painter.add(Shape::mesh(self.0));
        }
    }
}

/// Paints a star: filled where a bookmark is set.
pub(in crate::ui) fn star(painter: &Painter, centre: Pos2, radius: f32, filled: bool, color: Color32) {
    if filled {
        let mut signs = Signs::default();
        signs.star(centre, radius + 0.5, color);
        signs.paint(painter);
    } else {
        painter.add(Shape::closed_line(corners(centre, radius).to_vec(), PathStroke::new(1.2, color)));
    }
}

/// Paints a leaf of paper with two lines on it.
pub(in crate::ui) fn leaf(painter: &Painter, centre: Pos2, height: f32, ground: Color32, color: Color32) {
    let mut signs = Signs::default();
    signs.leaf(centre, height, ground, color);
    signs.paint(painter);
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
