//! Painting of single marks: bars as exact as their time, hollow bars, brackets, speech marks, pills; and words on a ground
//! of their own.

use std::sync::Arc;

use egui::{Align, Align2, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::atlas::{Bar, Figures, Part, SPEECH_MARGIN};
use super::layer::Layer;
use crate::timeline::mark::Edge;

/// Height of a bar.
pub(super) const BAR_HEIGHT: f32 = 10.0;
/// Height of a pill with a count.
pub(super) const PILL_HEIGHT: f32 = 13.0;
/// Width of an end that is not exact, where there is room.
const EDGE_WIDTH: f32 = 14.0;
/// As many events a point make a band of what is less a cluster.
const DENSE: f32 = 0.4;
/// A bar narrower than this has no room for its ends.
const ENDS_FROM: f32 = 30.0;

/// Ground that is painted on: its colour, and where it is shaded in another.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    /// The colour.
    pub color: Color32,
    /// The colour of shaded ground, and where that is, left to right.
    pub shade: (Color32, &'a [(f32, f32)]),
}

/// Puts marks on a layer.
pub(super) struct Pen<'a, 'l> {
    /// Where to.
    pub layer: &'a mut Layer<'l>,
    /// What it paints on.
    pub ground: Ground<'a>,
}

impl Pen<'_, '_> {
    /// A filled bar from `x0` to `x1` around `y`.
    pub(super) fn bar(&mut self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let bar = self.layer.atlas.bar;
        if x1 - x0 < ENDS_FROM {
            self.short_bar((x0, x1), y, edges, color);
            return;
        }
        let room = ((x1 - x0) / 3.0).min(EDGE_WIDTH);
        let width = |edge: Edge| match edge {
            Edge::Sharp | Edge::Arrow => 0.0,
            Edge::Dashed => room,
            Edge::Faded => room * 1.5,
        };
        let (from, until) = (x0 + width(edges.0), x1 - width(edges.1));
        self.edge((x0, from), y, (edges.0, Side::Left), color);
        self.edge((until, x1), y, (edges.1, Side::Right), color);
        // What fades has no corner where the solid part begins.
        let cut = |edge: Edge, end: Part, bar: &Bar| if edge == Edge::Faded { bar.middle } else { end };
        let bar = Bar { left: cut(edges.0, bar.left, &bar), right: cut(edges.1, bar.right, &bar), ..bar };
        self.layer.bar((from, until), y, &bar, color);
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(x0, y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(x1, y), Side::Right, color);
        }
    }

    /// A bar without room for its ends: what is doubted fades beside it.
    fn short_bar(&mut self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let bar = self.layer.atlas.bar;
        self.layer.bar((x0, x1), y, &bar, color);
        if edges.0 != Edge::Sharp {
            self.edge((x0 - 6.0, x0 + 2.0), y, (Edge::Faded, Side::Left), color);
        }
        if edges.1 != Edge::Sharp {
            self.edge((x1 - 2.0, x1 + 6.0), y, (Edge::Faded, Side::Right), color);
        }
    }

    fn edge(&mut self, (x0, x1): (f32, f32), y: f32, (edge, side): (Edge, Side), color: Color32) {
        if x1 - x0 < 0.5 {
            return;
        }
        let rect = around((x0, x1), y, BAR_HEIGHT);
        match edge {
            Edge::Dashed => {
                self.layer.rect(rect, self.ground.color);
                let doubtful = self.layer.atlas.doubtful;
                self.layer.bar((x0, x1), y, &doubtful, color);
            }
            Edge::Faded if side == Side::Left => self.layer.fade(rect, [Color32::TRANSPARENT, color]),
            Edge::Faded => self.layer.fade(rect, [color, Color32::TRANSPARENT]),
            Edge::Sharp | Edge::Arrow => {}
        }
    }

    /// A hollow dotted bar: somewhere in there; `tall` where it is as high as a pill.
    pub(super) fn hollow(&mut self, x: (f32, f32), y: f32, edges: (Edge, Edge), (color, tall): (Color32, bool)) {
        let clip = self.layer.clip;
        let hollow = if tall { self.layer.atlas.hollow_pill } else { self.layer.atlas.hollow };
        self.layer.bar(x, y, &hollow, color);
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(x.0.max(clip.left()) + 2.0, y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(x.1.min(clip.right()) - 2.0, y), Side::Right, color);
        }
    }

    /// A thin line for what goes on without an end.
    pub(super) fn thread(&mut self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        let clip = self.layer.clip;
        let (left, right) = (x0.max(clip.left()), x1.min(clip.right()));
        if right <= left {
            return;
        }
        self.layer.level((left, right), y, 2.0, color);
        if x0 >= clip.left() && edges.0 != Edge::Arrow {
            self.layer.rect(around((x0, x0 + 3.0), y, BAR_HEIGHT), color);
        }
        if x1 <= clip.right() && edges.1 != Edge::Arrow {
            self.layer.rect(around((x1 - 3.0, x1), y, BAR_HEIGHT), color);
        }
        if edges.0 == Edge::Arrow {
            self.arrow(pos2(left + 1.0, y), Side::Left, color);
        }
        if edges.1 == Edge::Arrow {
            self.arrow(pos2(right - 1.0, y), Side::Right, color);
        }
    }

    /// A dotted line with an end, behind a speech mark: said some time until there.
    pub(super) fn tail(&mut self, (x0, x1): (f32, f32), y: f32, color: Color32) {
        self.layer.dotted_level((x0, x1), y, color);
        self.layer.upright(x1, (y - 3.0, y + 3.0), 1.0, color);
    }

    /// A bracket over a range: the one moment lies somewhere in it.
    pub(super) fn bracket(&mut self, (x0, x1): (f32, f32), y: f32, edges: (Edge, Edge), color: Color32) {
        self.layer.level((x0, x1), y, 1.0, color);
        for (x, edge, side) in [(x0, edges.0, Side::Left), (x1, edges.1, Side::Right)] {
            if edge == Edge::Arrow {
                self.arrow(pos2(x, y), side, color);
            } else {
                self.layer.upright(x, (y - 4.0, y + 4.0), 1.0, color);
            }
        }
    }

    /// An outlined speech mark whose left edge is `x`.
    pub(super) fn speech(&mut self, x: f32, y: f32, (dotted, thick): (bool, bool), color: Color32) {
        let atlas = self.layer.atlas;
        let [thin, wide] = if dotted { atlas.speech_dots } else { atlas.speech_lines };
        let at = pos2(x - SPEECH_MARGIN, y - 5.5 - SPEECH_MARGIN);
        self.layer.part(atlas.speech, at, self.ground.color);
        self.layer.part(if thick { wide } else { thin }, at, color);
    }

    /// The count right of a mark.
    pub(super) fn count(&mut self, x: f32, y: f32, count: usize, color: Color32) {
        let figures = &self.layer.atlas.figures[2];
        let width = self.layer.count_width(figures, count);
        self.clear(around((x - 2.0, x + width + 2.0), y, 9.0));
        self.layer.count(figures, count, (x, y), color);
    }

    /// A pill with a count, for several events that cannot be told apart. A wide one is an outline with the count in it,
    /// because nothing says that they fill the time between them; where very many do, a soft band.
    pub(super) fn pill(&mut self, (x0, x1): (f32, f32), y: f32, count: usize, color: Color32) {
        const SOLID_WIDTH: f32 = 44.0;
        let atlas = self.layer.atlas;
        let (from, until) = (x0.max(self.layer.clip.left()), x1.min(self.layer.clip.right()));
        let figures: &Figures = &atlas.figures[0];
        let width = self.layer.count_width(figures, count);
        let fits = width - 1.0 <= until - from;
        let middle = f32::midpoint(from, until);
        let dense = count as f32 / (x1 - x0).max(1.0);
        if x1 - x0 <= SOLID_WIDTH || !fits {
            self.layer.bar((x0, x1), y, &atlas.pill, color);
        } else {
            if dense < DENSE {
                self.layer.bar((x0, x1), y, &atlas.ring, color);
            } else {
                // Closer together than clusters can be told apart: a soft band, the stronger the more there is.
                let strength = (0.16 + 0.08 * (dense / DENSE).log10()).min(0.4);
                self.layer.rect(around((x0, x1 + 1.0), y, BAR_HEIGHT), color.gamma_multiply(strength));
            }
            self.layer.bar((middle - width / 2.0 - 5.0, middle + width / 2.0 + 5.0), y, &atlas.pill, color);
        }
        if fits {
            self.layer.count(figures, count, (middle - width / 2.0, y), self.ground.color);
        }
    }

    /// How many stand in a hollow bar, in the middle of what is seen of it; a wide one is cleared for it.
    pub(super) fn hollow_count(&mut self, x: (f32, f32), y: f32, (count, clear): (usize, bool), color: Color32) {
        let figures = &self.layer.atlas.figures[1];
        let width = self.layer.count_width(figures, count);
        let (from, until) = (x.0.max(self.layer.clip.left()), x.1.min(self.layer.clip.right()));
        if width + 4.0 >= until - from {
            return;
        }
        let left = f32::midpoint(from, until) - width / 2.0;
        if clear {
            self.clear(around((left - 3.0, left + width + 3.0), y, 10.0));
        }
        self.layer.count(figures, count, (left, y), color);
    }

    /// Nothing but ground, with its shading.
    fn clear(&mut self, rect: Rect) {
        let Ground { color, .. } = self.ground;
        self.layer.rect(rect, color);
        for shaded in self.ground.shaded(rect) {
            self.layer.rect(shaded, self.ground.shade.0);
        }
    }

    fn arrow(&mut self, tip: Pos2, side: Side, color: Color32) {
        let [left, right] = self.layer.atlas.arrows;
        let (part, x) = if side == Side::Left { (left, tip.x) } else { (right, tip.x - 5.0) };
        self.layer.part(part, pos2(x, tip.y - 4.0), color);
    }
}

impl<'a> Ground<'a> {
    /// The shaded parts of a rectangle.
    fn shaded(self, rect: Rect) -> impl Iterator<Item = Rect> + use<'a> {
        let stretches = self.shade.1;
        let first = stretches.partition_point(|(_, until)| *until <= rect.left());
        let rest = stretches.get(first..).unwrap_or_default().iter();
        rest.take_while(move |(from, _)| *from < rect.right())
            .map(move |(from, until)| rect.intersect(Rect::from_x_y_ranges(*from..=*until, rect.y_range())))
            .filter(Rect::is_positive)
    }

    /// Clears the ground for a text that begins or ends at a point, so that no line strikes it; `width` is the most it may
    /// take. The text is painted by itself, so that no other's ground cuts it where both stand close.
    pub(super) fn lay(
        self,
        painter: &Painter,
        (pos, align): (Pos2, Align),
        (words, font, color): (&str, FontId, Color32),
        width: f32,
    ) -> Laid {
        let galley = elided(painter, words, font, color, width);
        let rect = Align2([align, Align::Center]).anchor_size(pos, galley.size());
        let cleared = rect.expand2(vec2(3.0, -2.0));
        painter.rect_filled(cleared, CornerRadius::ZERO, self.color);
        for shaded in self.shaded(cleared) {
            painter.rect_filled(shaded, CornerRadius::ZERO, self.shade.0);
        }
        Laid { galley, at: rect.min, color }
    }
}

/// A text whose ground is cleared.
pub(super) struct Laid {
    galley: Arc<Galley>,
    at: Pos2,
    color: Color32,
}

impl Laid {
    /// Where it stands.
    pub(super) fn rect(&self) -> Rect {
        Rect::from_min_size(self.at, self.galley.size())
    }

    /// Paints it.
    pub(super) fn paint(self, painter: &Painter) {
        painter.galley(self.at, self.galley, self.color);
    }
}

/// An edge around what is selected.
pub(super) fn outline(painter: &Painter, x: (f32, f32), y: f32, height: f32, ink: Color32) {
    let clip = painter.clip_rect();
    let x = (x.0.max(clip.left() - 10.0), x.1.min(clip.right() + 10.0));
    let scale = painter.pixels_per_point();
    let round = |value: f32| (value * scale).round() / scale;
    let rect = around(x, y, height);
    let rect = Rect::from_min_max(
        pos2(round(rect.left()), round(rect.top())),
        pos2(round(rect.right()), round(rect.bottom())),
    )
    .expand(2.0);
    painter.rect_stroke(rect, CornerRadius::same(5), Stroke::new(1.5, ink), StrokeKind::Middle);
}

/// A rectangle around `y`.
fn around((x0, x1): (f32, f32), y: f32, height: f32) -> Rect {
    Rect::from_min_max(pos2(x0, y - height / 2.0), pos2(x1, y + height / 2.0))
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

/// One line of text, cut with an ellipsis where it is wider than `width`.
pub(super) fn elided(painter: &Painter, words: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    // A line break in a name would be painted as a box.
    let words = words.replace(char::is_control, " ");
    let mut job = egui::text::LayoutJob::simple_singleline(words, font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}
