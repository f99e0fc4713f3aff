//! A layer of marks: tinted pieces of the atlas in one mesh, on whole pixels, in the order in which they are put down.

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

use super::atlas::{Atlas, Bar, Figures, Part};

/// How far outside of what is seen a piece is still put down.
const BEYOND_POINTS: f32 = 8.0;

/// Marks that are painted at once.
pub(super) struct Layer<'a> {
    /// What it is made of.
    pub atlas: &'a Atlas,
    /// What is seen.
    pub clip: Rect,
    mesh: Mesh,
    points_per_pixel: f32,
    /// The size of a pixel of the atlas as a share of it.
    texel: Vec2,
}

impl<'a> Layer<'a> {
    /// An empty layer for what `painter` shows.
    pub(super) fn new(atlas: &'a Atlas, painter: &Painter) -> Self {
        Self {
            atlas,
            clip: painter.clip_rect(),
            mesh: Mesh::with_texture(atlas.texture()),
            points_per_pixel: atlas.scale.recip(),
            texel: atlas.texel(),
        }
    }

    /// Room for so many more pieces.
    pub(super) fn make_room(&mut self, quads: usize) {
        self.mesh.reserve_vertices(4 * quads);
        self.mesh.reserve_triangles(2 * quads);
    }

    /// Paints it.
    pub(super) fn paint(self, painter: &Painter) {
        if !self.mesh.is_empty() {
            painter.add(Shape::mesh(self.mesh));
        }
    }

    /// A length in whole pixels.
    fn pixels(&self, points: f32) -> f32 {
        whole(points * self.atlas.scale)
    }

    /// A rectangle in one colour.
    pub(super) fn rect(&mut self, rect: Rect, color: Color32) {
        self.fade(rect, [color, color]);
    }

    /// A rectangle from one colour at its left to another at its right.
    pub(super) fn fade(&mut self, rect: Rect, colors: [Color32; 2]) {
        let rect = rect.intersect(self.clip.expand(BEYOND_POINTS));
        if !rect.is_positive() {
            return;
        }
        let min = vec2(self.pixels(rect.left()), self.pixels(rect.top()));
        let max = vec2(self.pixels(rect.right()), self.pixels(rect.bottom()));
        // One pixel of the picture all over: nothing bleeds in at the edges.
        let middle = self.atlas.solid.min + self.atlas.solid.size / 2.0;
        self.quad((min, max), (middle, middle), colors);
    }

    /// A line upright, about `width` points wide and at least a pixel, whose middle is `x`.
    pub(super) fn upright(&mut self, x: f32, (top, bottom): (f32, f32), width: f32, color: Color32) {
        let wide = self.pixels(width).max(1.0) / self.atlas.scale;
        let left = self.pixels(x - wide / 2.0) / self.atlas.scale;
        self.rect(Rect::from_min_max(pos2(left, top), pos2(left + wide, bottom)), color);
    }

    /// A dotted line upright.
    pub(super) fn dotted(&mut self, x: f32, (top, bottom): (f32, f32), width: f32, color: Color32) {
        let dots = self.atlas.dots;
        let wide = self.pixels(width).max(1.0);
        let left = self.pixels(x - wide / self.atlas.scale / 2.0);
        let (top, bottom) = (self.pixels(top), self.pixels(bottom.min(self.clip.bottom() + BEYOND_POINTS)));
        // Dots that are not seen are left out, and those that are seen do not move with the edge.
        let step = dots.size.y.max(1.0);
        let mut y = top + ((self.pixels(self.clip.top()) - top) / step).floor().max(0.0) * step;
        while y < bottom {
            let part = Part { size: vec2(dots.size.x, step.min(bottom - y)), ..dots };
            self.piece(part, vec2(left, y), wide, color);
            y += step;
        }
    }

    /// Slanting stripes over a bar from `x0` to `x1` around `y`: not everybody says so.
    pub(super) fn striped(&mut self, x: (f32, f32), y: f32, color: Color32) {
        self.repeated(self.atlas.stripes, x, y, color);
    }

    /// A dotted level line from `x0` to `x1`.
    pub(super) fn dotted_level(&mut self, x: (f32, f32), y: f32, color: Color32) {
        self.repeated(self.atlas.level_dots, x, y, color);
    }

    /// A picture again and again from `x0` to `x1` around `y`. What is not seen is left out, and what is seen does not move
    /// with the edge.
    fn repeated(&mut self, part: Part, (x0, x1): (f32, f32), y: f32, color: Color32) {
        let (left, right) = (self.pixels(x0), self.pixels(x1.min(self.clip.right() + BEYOND_POINTS)));
        let top = self.pixels(y - part.size.y / self.atlas.scale / 2.0);
        let step = part.size.x.max(1.0);
        let mut at = left + ((self.pixels(self.clip.left()) - left) / step).floor().max(0.0) * step;
        while at < right {
            let wide = step.min(right - at);
            self.piece(Part { size: vec2(wide, part.size.y), ..part }, vec2(at, top), wide, color);
            at += step;
        }
    }

    /// A level line, about `width` points wide and at least a pixel, whose middle is `y`.
    pub(super) fn level(&mut self, (from, until): (f32, f32), y: f32, width: f32, color: Color32) {
        let high = self.pixels(width).max(1.0) / self.atlas.scale;
        let top = self.pixels(y - high / 2.0) / self.atlas.scale;
        self.rect(Rect::from_min_max(pos2(from, top), pos2(until, top + high)), color);
    }

    /// A bar from `x0` to `x1` around `y`.
    pub(super) fn bar(&mut self, (x0, x1): (f32, f32), y: f32, bar: &Bar, color: Color32) {
        let (x0, x1) = (x0.max(self.clip.left() - 40.0), x1.min(self.clip.right() + 40.0));
        if x1 <= x0 {
            return;
        }
        let (left, right) = (self.pixels(x0), self.pixels(x1));
        let top = self.pixels(y - bar.left.size.y / self.atlas.scale / 2.0);
        // Of a short bar each end gives way to the other by half.
        let half = ((right - left) / 2.0).floor();
        let (a, b) = (bar.left.size.x.min(half), bar.right.size.x.min(right - left - half));
        self.piece(Part { size: vec2(a, bar.left.size.y), ..bar.left }, vec2(left, top), a, color);
        if bar.repeats {
            let mut at = left + a;
            while at < right - b {
                let wide = bar.middle.size.x.min(right - b - at);
                self.piece(Part { size: vec2(wide, bar.middle.size.y), ..bar.middle }, vec2(at, top), wide, color);
                at += bar.middle.size.x.max(1.0);
            }
        } else if right - b > left + a {
            self.piece(bar.middle, vec2(left + a, top), right - b - left - a, color);
        }
        let end = Part { min: bar.right.min + vec2(bar.right.size.x - b, 0.0), size: vec2(b, bar.right.size.y) };
        self.piece(end, vec2(right - b, top), b, color);
    }

    /// A picture whose left top is about at a point.
    pub(super) fn part(&mut self, part: Part, at: Pos2, color: Color32) {
        let at = vec2(self.pixels(at.x), self.pixels(at.y));
        self.piece(part, at, part.size.x, color);
    }

    /// How wide a count is, in points.
    pub(super) fn count_width(&self, figures: &Figures, count: usize) -> f32 {
        let advance = |figure: usize| figures.figures.get(figure).map_or(0.0, |(.., advance)| *advance);
        figures_of(count).map(advance).sum::<f32>() / self.atlas.scale
    }

    /// A count from `x` on, around `y`.
    pub(super) fn count(&mut self, figures: &Figures, count: usize, (x, y): (f32, f32), color: Color32) {
        let mut at = x * self.atlas.scale;
        let top = (y * self.atlas.scale - figures.height / 2.0).round();
        for figure in figures_of(count) {
            let Some((part, offset, advance)) = figures.figures.get(figure) else { continue };
            let left_top = vec2(whole(at + offset.x), whole(top + offset.y));
            self.piece(*part, left_top, part.size.x, color);
            at += advance;
        }
    }

    /// A picture at a pixel, drawn so wide.
    fn piece(&mut self, part: Part, min: Vec2, width: f32, color: Color32) {
        if width <= 0.0 {
            return;
        }
        let uv = (part.min, part.min + part.size);
        self.quad((min, min + vec2(width, part.size.y)), uv, [color, color]);
    }

    /// A quad between two corners in pixels, showing what lies between two pixels of the texture.
    fn quad(&mut self, (min, max): (Vec2, Vec2), (from, until): (Vec2, Vec2), [left, right]: [Color32; 2]) {
        let Ok(first) = u32::try_from(self.mesh.vertices.len()) else { return };
        let points = |x: f32, y: f32| pos2(x * self.points_per_pixel, y * self.points_per_pixel);
        let uv = |pixel: Vec2| (pixel * self.texel).to_pos2();
        let (a, b) = (uv(from), uv(until));
        self.mesh.vertices.extend([
            Vertex { pos: points(min.x, min.y), uv: a, color: left },
            Vertex { pos: points(max.x, min.y), uv: pos2(b.x, a.y), color: right },
            Vertex { pos: points(max.x, max.y), uv: b, color: right },
            Vertex { pos: points(min.x, max.y), uv: pos2(a.x, b.y), color: left },
        ]);
        self.mesh.indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
    }
}

/// The nearest whole number, which is even where there are two: of every mark several are asked, and most processors' least
/// set of instructions has none for it.
fn whole(pixels: f32) -> f32 {
    /// Added to a number that is less than half of it, all that is not whole is lost.
    const WHOLE_FROM: f32 = 12_582_912.0;
    let pixels = pixels.clamp(-1.0e6, 1.0e6);
    (pixels + WHOLE_FROM) - WHOLE_FROM
}

/// The figures of a count, from the left.
fn figures_of(count: usize) -> impl Iterator<Item = usize> {
    let digits = count.max(1).ilog10() + 1;
    (0..digits).rev().map(move |place| count / 10_usize.pow(place) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_are_whole() {
        for step in -4_001..4_001_i16 {
            let at = f32::from(step) * 0.37 + 0.003;
            assert_eq!(whole(at), at.round(), "{at}");
        }
        assert_eq!((whole(2.5), whole(-0.5), whole(1_000_000.4)), (2.0, 0.0, 1_000_000.0));
    }

    #[test]
    fn a_count_is_its_figures() {
        let check = |count: usize, expected: &[usize]| assert_eq!(figures_of(count).collect::<Vec<_>>(), expected);
        check(0, &[0]);
        check(7, &[7]);
        check(40, &[4, 0]);
        check(1_203, &[1, 2, 0, 3]);
    }
}
