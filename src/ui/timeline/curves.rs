//! The curves from the selected item to what belongs to it, and what each of them means in words.

use egui::epaint::{CubicBezierShape, PathShape};
use egui::{Color32, Painter, Pos2, Shape, Stroke, Ui, pos2, vec2};

use super::scene::Scene;
use super::tips;
use crate::app::names::{capitalised, title_of};
use crate::app::related::{Related, related};
use crate::case::{ItemRef, Kind};
use crate::timeline::curves::{Curve, Point, Side, Window, curves};

/// How near the pointer must be.
const NEAR_POINTS: f64 = 4.0;
/// How many meanings of one curve are told.
const MOST_TOLD: usize = 4;

/// The curves of a frame.
#[derive(Default)]
pub(super) struct Curves {
    from: Option<ItemRef>,
    related: Vec<Related>,
    drawn: Vec<Curve>,
}

/// The curves of what is selected; none where that is nothing dated.
pub(super) fn build(scene: &Scene<'_>) -> Curves {
    let dated = |item: &ItemRef| matches!(item.kind, Kind::Event | Kind::Statement | Kind::Commitment);
    let Some(from) = scene.state.selection.item.filter(dated) else { return Curves::default() };
    let related = related(scene.case, &scene.state.document.index, from);
    let items: Vec<ItemRef> = related.iter().map(|other| other.item).collect();
    let window = Window {
        scale: scene.scale(),
        top_points: f64::from(scene.scroll),
        bottom_points: f64::from(scene.scroll + scene.lanes.height()).min(scene.rows.height_points),
    };
    let drawn = curves(scene.case, &scene.rows, &scene.layout, window, from, &items);
    Curves { from: Some(from), related, drawn }
}

impl Curves {
    /// The curve at a point of the screen.
    pub(super) fn hit(&self, scene: &Scene<'_>, at: Pos2) -> Option<usize> {
        let point = (scene.axis.x_points(at.x), f64::from(at.y - scene.lanes.top() + scene.scroll));
        let near = self.drawn.iter().enumerate().map(|(index, curve)| (index, curve.distance(point)));
        let nearest = near.filter(|(_, distance)| *distance <= NEAR_POINTS).min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.map(|(index, _)| index)
    }

    /// The item that a curve leads to.
    pub(super) fn end_of(&self, curve: usize) -> Option<ItemRef> {
        let first = self.drawn.get(curve)?.to.first()?;
        self.related.get(*first).map(|other| other.item)
    }

    /// Paints the curves.
    pub(super) fn paint(&self, painter: &Painter, scene: &Scene<'_>, hovered: Option<usize>) {
        for (index, curve) in self.drawn.iter().enumerate() {
            let marked = hovered == Some(index);
            let ink = if marked { scene.palette.ink1 } else { scene.palette.ink1.gamma_multiply(0.6) };
            let stroke = Stroke::new(if marked { 2.0 } else { 1.0 }, ink);
            let points = curve.points.map(|point| on_screen(scene, point));
            painter.add(CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke));
            for (at, outside) in [(points.first(), curve.begins_outside), (points.last(), curve.ends_outside)] {
                let Some(at) = at else { continue };
                match outside {
                    Some(side) => arrow(painter, *at, side, ink),
                    None => {
                        painter.circle_filled(*at, 2.2, ink);
                    }
                }
            }
        }
    }

    /// Tells at the pointer what a curve means.
    pub(super) fn tip(&self, ui: &Ui, scene: &Scene<'_>, curve: usize) {
        let (Some(curve), Some(from)) = (self.drawn.get(curve), self.from) else { return };
        let case = scene.case;
        let told = curve.to.iter().filter_map(|index| self.related.get(*index)).take(MOST_TOLD).map(|other| {
            let whose = other.why.on_whose_word(case, from, other.item);
            tips::Meaning {
                what: capitalised(&other.why.words(case, from)),
                title: title_of(case, other.item).to_owned(),
                spoken: other.item.kind == Kind::Statement,
                note: other.why.note(case).to_owned(),
                whose,
            }
        });
        tips::show_meanings(ui, scene, &told.collect::<Vec<_>>(), curve.to.len());
    }
}

fn on_screen(scene: &Scene<'_>, (x, y): Point) -> Pos2 {
    pos2(scene.axis.screen_x(x), scene.screen_y(y))
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
