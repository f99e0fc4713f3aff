//! Painting of single marks: bars as exact as their time, hollow bars, brackets, speech marks, pills.

use egui::epaint::PathShape;
use egui::{Color32, CornerRadius, Direction, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::timeline::mark::Edge;
use crate::ui::theme::{MARK_RADIUS, semibold};

/// Height of a bar.
pub(super) const BAR_HEIGHT: f32 = 10.0;
/// Height of a pill with a count.
pub(super) const PILL_HEIGHT: f32 = 13.0;
/// Width of an end that is not exact, where there is room.
const EDGE_WIDTH: f32 = 14.0;
/// A bar narrower than this has no room for its ends.
const ENDS_FROM: f32 = 30.0;

/// A painter that knows what ground it paints on.
pub(super) struct Pen<'a> {
    /// Where to.
    pub painter: &'a Painter,
    /// The colour of the ground.
    pub ground: Color32,
    /// The colour of shaded ground, and where it is.
    pub shade: (Color32, &'a [(f32, f32)]),
}

impl Pen<'_> {
    /// A filled bar from `x0` to `x1` around `y`.
    pub(super) fn bar(&self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let rect = self.rect(x0, x1, y, BAR_HEIGHT);
        if rect.width() < ENDS_FROM {
            self.short_bar(rect, edges, color);
            return;
        }
        let room = (rect.width() / 3.0).min(EDGE_WIDTH);
        let width = |edge: Edge| match edge {
            Edge::Sharp | Edge::Arrow => 0.0,
            Edge::Dashed => room,
            Edge::Faded => room * 1.5,
        };
        let (left, right) = (width(edges.0), width(edges.1));
        let solid = Rect::from_min_max(pos2(rect.left() + left, rect.top()), pos2(rect.right() - right, rect.bottom()));
        self.edge(Rect::from_min_max(rect.min, pos2(solid.left(), rect.bottom())), edges.0, Side::Left, color);
        self.edge(Rect::from_min_max(pos2(solid.right(), rect.top()), rect.max), edges.1, Side::Right, color);
        let corner = |edge: Edge| if edge == Edge::Faded { 0 } else { MARK_RADIUS };
        let radius =
            CornerRadius { nw: corner(edges.0), sw: corner(edges.0), ne: corner(edges.1), se: corner(edges.1) };
        if solid.width() > 0.5 {
            self.painter.rect_filled(solid, radius, color);
        }
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(rect.left(), y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(rect.right(), y), Side::Right, color);
        }
    }

    /// A bar without room for its ends: what is doubted fades beside it.
    fn short_bar(&self, rect: Rect, edges: (Edge, Edge), color: Color32) {
        self.painter.rect_filled(rect, CornerRadius::same(MARK_RADIUS), color);
        let beside = |from: f32, until: f32| Rect::from_x_y_ranges(from..=until, rect.y_range());
        if edges.0 != Edge::Sharp {
            self.edge(beside(rect.left() - 6.0, rect.left() + 2.0), Edge::Faded, Side::Left, color);
        }
        if edges.1 != Edge::Sharp {
            self.edge(beside(rect.right() - 2.0, rect.right() + 6.0), Edge::Faded, Side::Right, color);
        }
    }

    fn edge(&self, rect: Rect, edge: Edge, side: Side, color: Color32) {
        if rect.width() < 0.5 {
            return;
        }
        match edge {
            Edge::Dashed => {
                self.painter.rect_filled(rect, CornerRadius::same(MARK_RADIUS), self.ground);
                self.dotted(rect, f32::from(MARK_RADIUS), Stroke::new(1.2, color), 3.0);
            }
            Edge::Faded => {
                let direction = if side == Side::Left { Direction::LeftToRight } else { Direction::RightToLeft };
                self.painter.add(Shape::gradient_rect(rect, direction, [Color32::TRANSPARENT, color]));
            }
            Edge::Sharp | Edge::Arrow => {}
        }
    }

    /// A hollow dotted bar: somewhere in there.
    pub(super) fn hollow(&self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), (color, height): (Color32, f32)) {
        let clip = self.painter.clip_rect();
        // What runs off is cut a little outside, so that the dots of a long bar cost no more than those of a short one.
        let (x0, x1) = (x0.max(clip.left() - 40.0), x1.min(clip.right() + 40.0));
        let rect = self.rect(x0, x1, y, height);
        self.dotted(rect, height / 2.0, Stroke::new(1.0, color), 2.0);
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(rect.left().max(clip.left()) + 2.0, y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(rect.right().min(clip.right()) - 2.0, y), Side::Right, color);
        }
    }

    /// A thin line for what goes on without an end.
    pub(super) fn thread(&self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let clip = self.painter.clip_rect();
        let (left, right) = (x0.max(clip.left()), x1.min(clip.right()));
        if right <= left {
            return;
        }
        let rect = self.rect(left, right, y, 3.0);
        self.painter.rect_filled(rect, CornerRadius::same(1), color.gamma_multiply(0.55));
        if x0 >= clip.left() && edges.0 != Edge::Arrow {
            self.painter.rect_filled(self.rect(x0, x0 + 3.0, y, BAR_HEIGHT), CornerRadius::same(1), color);
        }
        if x1 <= clip.right() && edges.1 != Edge::Arrow {
            self.painter.rect_filled(self.rect(x1 - 3.0, x1, y, BAR_HEIGHT), CornerRadius::same(1), color);
        }
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(left + 1.0, y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(right - 1.0, y), Side::Right, color);
        }
    }

    /// A dotted line with an end, behind a speech mark: said some time until there.
    pub(super) fn tail(&self, (x0, x1): (f32, f32), y: f32, color: Color32) {
        let stroke = Stroke::new(1.0, color);
        self.painter.extend(egui::Shape::dashed_line(&[pos2(x0, y), pos2(x1, y)], stroke, 2.0, 3.0));
        self.painter.vline(x1, y - 3.0..=y + 3.0, stroke);
    }

    /// A bracket over a range: the one moment lies somewhere in it.
    pub(super) fn bracket(&self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let stroke = Stroke::new(1.0, color);
        let y = self.painter.round_to_pixel_center(y);
        self.painter.hline(x0..=x1, y, stroke);
        for (x, edge, side) in [(x0, edges.0, Side::Left), (x1, edges.1, Side::Right)] {
            if edge == Edge::Arrow {
                self.arrow(pos2(x, y), side, color);
            } else {
                self.painter.vline(self.painter.round_to_pixel_center(x), y - 4.0..=y + 4.0, stroke);
            }
        }
    }

    /// An outlined speech mark whose left edge is `x`.
    pub(super) fn speech(&self, x: f32, y: f32, dotted: bool, stroke: Stroke) {
        let x = self.painter.round_to_pixel_center(x);
        let y = self.painter.round_to_pixel_center(y - 1.0);
        let (w, h, r) = (14.0, 9.0, 2.5);
        let (left, right, top, bottom) = (x, x + w, y - h / 2.0, y + h / 2.0);
        let mut points = Vec::with_capacity(24);
        corner(&mut points, pos2(left + r, top + r), r, 0.5);
        corner(&mut points, pos2(right - r, top + r), r, 0.75);
        corner(&mut points, pos2(right - r, bottom - r), r, 0.0);
        points.extend([pos2(left + 7.0, bottom), pos2(left + 3.5, bottom + 3.5), pos2(left + 3.5, bottom)]);
        corner(&mut points, pos2(left + r, bottom - r), r, 0.25);
        self.painter.add(PathShape::convex_polygon(points.clone(), self.ground, Stroke::NONE));
        if dotted {
            points.extend(points.first().copied());
            self.painter.extend(Shape::dashed_line(&points, stroke, 1.8, 1.8));
        } else {
            self.painter.add(PathShape::closed_line(points, stroke));
        }
    }

    /// The count right of a mark.
    pub(super) fn count(&self, x: f32, y: f32, count: usize, color: Color32) {
        let galley = self.painter.layout_no_wrap(count.to_string(), semibold(10.5), color);
        let rect = Rect::from_min_size(pos2(x, y - galley.size().y / 2.0), galley.size());
        self.clear(rect.expand2(vec2(2.0, -2.0)));
        self.painter.galley(rect.min, galley, color);
    }

    /// A pill with a count, for several events that cannot be told apart. A wide one is an outline with the count in it,
    /// because nothing says that they fill the time between them.
    pub(super) fn pill(&self, (x0, x1): (f32, f32), y: f32, count: usize, color: Color32) {
        const SOLID_WIDTH: f32 = 44.0;
        let rect = self.rect(x0, x1, y, PILL_HEIGHT);
        let seen = rect.intersect(self.painter.clip_rect());
        let galley = self.painter.layout_no_wrap(count.to_string(), semibold(9.5), self.ground);
        let fits = galley.size().x + 4.0 <= seen.width();
        if rect.width() <= SOLID_WIDTH || !fits {
            self.painter.rect_filled(rect, CornerRadius::same(6), color);
        } else {
            self.painter.rect_stroke(rect, CornerRadius::same(6), Stroke::new(1.2, color), StrokeKind::Inside);
            let badge = Rect::from_center_size(seen.center(), vec2(galley.size().x + 10.0, PILL_HEIGHT));
            self.painter.rect_filled(badge, CornerRadius::same(6), color);
        }
        if fits {
            self.painter.galley(seen.center() - galley.size() / 2.0, galley, self.ground);
        }
    }

    /// An edge around what is selected.
    pub(super) fn outline(&self, (x0, x1): (f32, f32), y: f32, height: f32, ink: Color32) {
        let rect = self.rect(x0, x1, y, height).expand(2.0);
        self.painter.rect_stroke(rect, CornerRadius::same(5), Stroke::new(1.5, ink), StrokeKind::Middle);
    }

    /// A text on a ground of its own, so that no line strikes it; `width` is the most it may take.
    pub(super) fn label(&self, pos: Pos2, words: &str, font: FontId, color: Color32, width: f32) {
        let galley = elided(self.painter, words, font, color, width);
        let rect = Rect::from_min_size(pos2(pos.x, pos.y - galley.size().y / 2.0), galley.size());
        self.clear(rect.expand2(vec2(3.0, -2.0)));
        self.painter.galley(rect.min, galley, color);
    }

    /// Nothing but ground, with its shading.
    pub(super) fn clear(&self, rect: Rect) {
        self.painter.rect_filled(rect, CornerRadius::ZERO, self.ground);
        for (from, until) in self.shade.1 {
            let shaded = rect.intersect(Rect::from_x_y_ranges(*from..=*until, rect.y_range()));
            if shaded.is_positive() {
                self.painter.rect_filled(shaded, CornerRadius::ZERO, self.shade.0);
            }
        }
    }

    fn arrow(&self, tip: Pos2, side: Side, color: Color32) {
        let back = if side == Side::Left { 5.0 } else { -5.0 };
        let points = vec![tip, tip + vec2(back, -4.0), tip + vec2(back, 4.0)];
        self.painter.add(PathShape::convex_polygon(points, color, Stroke::NONE));
    }

    fn dotted(&self, rect: Rect, radius: f32, stroke: Stroke, dash: f32) {
        let radius = radius.min(rect.height() / 2.0).min(rect.width() / 2.0);
        let mut points = Vec::with_capacity(24);
        corner(&mut points, rect.left_top() + vec2(radius, radius), radius, 0.5);
        corner(&mut points, rect.right_top() + vec2(-radius, radius), radius, 0.75);
        corner(&mut points, rect.right_bottom() + vec2(-radius, -radius), radius, 0.0);
        corner(&mut points, rect.left_bottom() + vec2(radius, -radius), radius, 0.25);
        points.extend(points.first().copied());
        self.painter.extend(Shape::dashed_line(&points, stroke, dash, 2.0));
    }

    /// A rectangle around `y` on whole pixels.
    fn rect(&self, x0: f32, x1: f32, y: f32, height: f32) -> Rect {
        let scale = self.painter.pixels_per_point();
        let round = |value: f32| (value * scale).round() / scale;
        Rect::from_min_max(pos2(round(x0), round(y - height / 2.0)), pos2(round(x1), round(y + height / 2.0)))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// A quarter of a circle around `centre`, clockwise from `turn` of a whole one; 0 is at the right.
fn corner(points: &mut Vec<Pos2>, centre: Pos2, radius: f32, turn: f32) {
    for step in 0..=3_u8 {
        let angle = (turn + f32::from(step) / 12.0) * std::f32::consts::TAU;
        points.push(centre + radius * egui::Vec2::angled(angle));
    }
}

/// One line of text, cut with an ellipsis where it is wider than `width`.
pub(super) fn elided(
    painter: &Painter,
    words: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}
