//! The curves from the selected item to what belongs to it, and what each of them means in words.

use egui::epaint::{CubicBezierShape, PathShape};
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::scene::Scene;
use super::tips;
use crate::app::names::title_of;
use crate::app::related::{Related, shown_related};
use crate::app::relation_words::{TITLE_CHARS, on_whose_word, sentence};
use crate::case::{ItemRef, Kind};
use crate::timeline::curves::{Beyond, Links, Point, Side, Window, links};
use crate::ui::theme::{Palette, medium};

/// How near the pointer must be.
const NEAR_POINTS: f64 = 4.0;
/// How many meanings of one curve are told.
const MOST_TOLD: usize = 4;

/// The curves of a frame.
#[derive(Default)]
pub(super) struct Curves {
    from: Option<ItemRef>,
    related: Vec<Related>,
    drawn: Links,
}

/// The curves of what is selected; none where that is nothing dated.
pub(super) fn build(scene: &Scene<'_>) -> Curves {
    let dated = |item: &ItemRef| matches!(item.kind, Kind::Event | Kind::Statement | Kind::Commitment);
    let Some(from) = scene.state.selection.item.filter(dated) else { return Curves::default() };
    let related = shown_related(scene.state, from);
    let items: Vec<ItemRef> = related.iter().map(|other| other.item).collect();
    let window = Window {
        scale: scene.scale(),
        top_points: f64::from(scene.scroll),
        pinned_points: f64::from(scene.pinned.1),
        bottom_points: f64::from(scene.scroll + scene.lanes.height()).min(scene.rows.height_points),
    };
    let drawn = links(scene.case, &scene.rows, &scene.layout, window, from, &items);
    Curves { from: Some(from), related, drawn }
}

impl Curves {
    /// The curve, or what is told at an edge, at a point of the screen; its number is for the other functions.
    pub(super) fn hit(&self, scene: &Scene<'_>, at: Pos2, on_mark: bool) -> Option<usize> {
        let chip = self.drawn.beyond.iter().position(|beyond| chip_rect(scene, beyond).expand(3.0).contains(at));
        if let Some(chip) = chip {
            return Some(self.drawn.curves.len() + chip);
        }
        // A mark lies above the curves, and the edges above the marks.
        if on_mark {
            return None;
        }
        let point = (scene.axis.x_points(at.x), f64::from(at.y - scene.lanes.top() + scene.scroll));
        let near = self.drawn.curves.iter().enumerate().map(|(index, curve)| (index, curve.distance(point)));
        let nearest = near.filter(|(_, distance)| *distance <= NEAR_POINTS).min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.map(|(index, _)| index)
    }

    /// What a curve or an edge leads to, as indices into what is related.
    fn leads_to(&self, index: usize) -> &[usize] {
        let curves = &self.drawn.curves;
        let beyond = || self.drawn.beyond.get(index.checked_sub(curves.len())?).map(|beyond| &beyond.to);
        curves.get(index).map(|curve| &curve.to).or_else(beyond).map_or(&[], Vec::as_slice)
    }

    /// The item that a curve or an edge leads to first.
    pub(super) fn end_of(&self, index: usize) -> Option<ItemRef> {
        let first = self.leads_to(index).first()?;
        self.related.get(*first).map(|other| other.item)
    }

    /// Where it is told at the edges how much lies beyond.
    pub(super) fn chips(&self, scene: &Scene<'_>) -> Vec<Rect> {
        self.drawn.beyond.iter().map(|beyond| chip_rect(scene, beyond)).collect()
    }

    /// Paints the curves, and at the edges how much lies beyond.
    pub(super) fn paint(&self, painter: &Painter, scene: &Scene<'_>, hovered: Option<usize>) {
        for (index, curve) in self.drawn.curves.iter().enumerate() {
            let marked = hovered == Some(index);
            let ink = if marked { scene.palette.ink1 } else { scene.palette.curve() };
            let stroke = Stroke::new(if marked { 2.0 } else { 1.0 }, ink);
            let points = curve.points.map(|point| on_screen(scene, point));
            painter.add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
            for (at, outside) in [(points.first(), curve.begins_outside), (points.last(), None)] {
                let Some(at) = at else { continue };
                match outside {
                    Some(side) => arrow(painter, *at, side, ink),
                    None => {
                        painter.circle_filled(*at, 2.2, ink);
                    }
                }
            }
        }
        for (index, beyond) in self.drawn.beyond.iter().enumerate() {
            let marked = hovered == Some(self.drawn.curves.len() + index);
            let told = (beyond.side, beyond.to.len());
            chip(painter, scene.palette, chip_rect(scene, beyond), told, marked);
        }
    }

    /// Tells at the pointer what a curve means.
    pub(super) fn tip(&self, ui: &Ui, scene: &Scene<'_>, curve: usize) {
        let Some(from) = self.from else { return };
        let to = self.leads_to(curve);
        let case = scene.case;
        let told = to.iter().filter_map(|index| self.related.get(*index)).take(MOST_TOLD).map(|other| {
            let title = title_of(case, other.item);
            tips::Meaning {
                what: sentence(case, from, *other, scene.clock),
                // What the sentence has whole need not be told twice.
                title: if title.chars().nth(TITLE_CHARS).is_some() { title.to_owned() } else { String::new() },
                spoken: other.item.kind == Kind::Statement,
                note: other.why.note(case).to_owned(),
                whose: on_whose_word(case, from, *other),
            }
        });
        tips::show_meanings(ui, scene, &told.collect::<Vec<_>>(), to.len());
    }
}

/// A curve as a sample in `rect`.
pub(super) fn sample(painter: &Painter, palette: &Palette, rect: Rect) {
    let (from, to) = (pos2(rect.left() + 8.0, rect.bottom() - 4.0), pos2(rect.right() - 8.0, rect.bottom() - 8.0));
    let over = |x: f32| pos2(x, rect.top() - 2.0);
    let points = [from, over(from.x + 12.0), over(to.x - 12.0), to];
    let stroke = Stroke::new(1.0, palette.curve());
    painter.add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
    for at in [from, to] {
        painter.circle_filled(at, 2.2, palette.curve());
    }
}

/// Where it is told how much lies beyond an edge.
fn chip_rect(scene: &Scene<'_>, beyond: &Beyond) -> Rect {
    let digits = beyond.to.len().to_string().len() as f32;
    let size = vec2(18.0 + 7.0 * digits, 16.0);
    let at = on_screen(scene, beyond.at);
    let lanes = scene.axis.rect(scene.lanes.top(), scene.lanes.bottom().min(scene.screen_y(scene.rows.height_points)));
    let (align, inset) = match beyond.side {
        Side::Left => (Align2::LEFT_CENTER, vec2(4.0, 0.0)),
        // Beside the bar that scrolls the lanes.
        Side::Right => (Align2::RIGHT_CENTER, vec2(-14.0, 0.0)),
        Side::Top => (Align2::CENTER_TOP, vec2(0.0, 4.0)),
        Side::Bottom => (Align2::CENTER_BOTTOM, vec2(0.0, -4.0)),
    };
    let rect = align.anchor_size(at + inset, size);
    let clamp = |value: f32, least: f32, most: f32| value.min(most).max(least);
    let left = clamp(rect.left(), lanes.left() + 2.0, lanes.right() - size.x - 2.0);
    let top = clamp(rect.top(), lanes.top() + 2.0, lanes.bottom() - size.y - 2.0);
    Rect::from_min_size(pos2(left, top), size)
}

/// `← 4`: how much lies beyond an edge, with an arrow that points there.
pub(super) fn chip(painter: &Painter, palette: &Palette, rect: Rect, (side, count): (Side, usize), marked: bool) {
    let ink = if marked { palette.ink1 } else { palette.ink2 };
    painter.rect_filled(rect, CornerRadius::same(8), if marked { palette.raised } else { palette.panel });
    painter.rect_stroke(rect, CornerRadius::same(8), Stroke::new(1.0, ink), StrokeKind::Inside);
    let (tip, words) = match side {
        Side::Left => (pos2(rect.left() + 4.0, rect.center().y), rect.right() - 6.0),
        Side::Right => (pos2(rect.right() - 4.0, rect.center().y), rect.right() - 13.0),
        Side::Top => (pos2(rect.left() + 8.0, rect.top() + 5.0), rect.right() - 6.0),
        Side::Bottom => (pos2(rect.left() + 8.0, rect.bottom() - 5.0), rect.right() - 6.0),
    };
    arrow(painter, tip, side, ink);
    painter.text(pos2(words, rect.center().y), Align2::RIGHT_CENTER, count.to_string(), medium(11.0), ink);
}

/// Curves know where rows are seen that stay in place, so that one reaches from there to the others.
fn on_screen(scene: &Scene<'_>, (x, y): Point) -> Pos2 {
    pos2(scene.axis.screen_x(x), scene.lanes.top() - scene.scroll + y as f32)
}

fn arrow(painter: &Painter, tip: Pos2, side: Side, ink: Color32) {
    let (back, aside) = match side {
        Side::Left => (vec2(6.0, 0.0), vec2(0.0, 3.5)),
        Side::Right => (vec2(-6.0, 0.0), vec2(0.0, 3.5)),
        Side::Top => (vec2(0.0, 6.0), vec2(3.5, 0.0)),
        Side::Bottom => (vec2(0.0, -6.0), vec2(3.5, 0.0)),
    };
    let points = vec![tip, tip + back + aside, tip + back - aside];
    painter.add(Shape::Path(PathShape::convex_polygon(points, ink, Stroke::NONE)));
}
