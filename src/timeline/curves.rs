//! Curves from the selected item to what belongs to it, from mark to mark; how much of that lies beyond each edge.
//!
//! x is in points from the left edge of the time, y from the top of the lanes, as in [`super::layout`].

use std::collections::BTreeMap;

use super::column::COLUMN_POINTS;
use super::layout::{Layout, SPEECH_POINTS};
use super::mark::{Line, Mark, Shape};
use super::rows::{Row, Rows};
use super::scale::Scale;
use super::track::Slot;
use crate::case::{Case, ItemRef, Kind};

/// Most curves that are drawn: more would say nothing.
const MOST_CURVES: usize = 40;
/// From the middle of a track to where a curve meets a mark.
const MEET_POINTS: f64 = 7.0;
/// Marks whose heights differ by less than this are joined by an arch.
const LEVEL_POINTS: f64 = 14.0;
/// A curve between marks that stand nearer to each other in time bulges.
const UPRIGHT_POINTS: f64 = 16.0;
/// How far it bulges.
const BULGE_POINTS: f64 = 22.0;

/// An edge of what is visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What came before.
    Left,
    /// What comes after.
    Right,
    /// Lanes further up.
    Top,
    /// Lanes further down, and the commitments.
    Bottom,
}

/// A point in the lanes.
pub type Point = (f64, f64);

/// A curve that ends at a visible mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it leads to, as indices into the list that was asked for; several where they share a mark.
    pub to: Vec<usize>,
    /// A cubic Bézier from the selected item to the other.
    pub points: [Point; 4],
    /// The edge at which the selected item is outside.
    pub begins_outside: Option<Side>,
}

/// What belongs to the selected item and lies beyond an edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Beyond {
    /// Which edge.
    pub side: Side,
    /// The point of the edge that is nearest to the selected item.
    pub at: Point,
    /// What it is, as indices into the list that was asked for.
    pub to: Vec<usize>,
}

/// All that leads from the selected item to others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// To what is visible; from an edge where the item itself is outside.
    pub curves: Vec<Curve>,
    /// To what is not: at most one an edge, so that many say no more than how many they are.
    pub beyond: Vec<Beyond>,
}

impl Curve {
    /// The point at a share of its way.
    pub fn at(&self, share: f64) -> Point {
        let rest = 1.0 - share;
        let weights =
            [rest * rest * rest, 3.0 * rest * rest * share, 3.0 * rest * share * share, share * share * share];
        let sum = |of: fn(&Point) -> f64| {
            self.points.iter().zip(weights).map(|(point, weight)| of(point) * weight).sum::<f64>()
        };
        (sum(|point| point.0), sum(|point| point.1))
    }

    /// How far a point lies from it.
    pub fn distance(&self, (x, y): Point) -> f64 {
        const STEPS: u8 = 32;
        let points = (0..=STEPS).map(|step| self.at(f64::from(step) / f64::from(STEPS)));
        let pairs = points.clone().zip(points.skip(1));
        let distance = |((ax, ay), (bx, by)): (Point, Point)| {
            let (dx, dy) = (bx - ax, by - ay);
            let length = (dx * dx + dy * dy).max(1e-9);
            let share = (((x - ax) * dx + (y - ay) * dy) / length).clamp(0.0, 1.0);
            (ax + dx * share - x).hypot(ay + dy * share - y)
        };
        pairs.map(distance).fold(f64::INFINITY, f64::min)
    }
}

/// The visible part of the lanes.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// The visible time as x.
    pub scale: Scale<'a>,
    /// Top of what is visible; rows that stay in place stand below it wherever it is.
    pub top_points: f64,
    /// Height of those rows.
    pub pinned_points: f64,
    /// Bottom of what is visible.
    pub bottom_points: f64,
}

impl Window<'_> {
    /// Where a height in the lanes is seen: rows that stay in place move with the window.
    fn seen_y(&self, y: f64) -> f64 {
        if y < self.pinned_points { y + self.top_points } else { y }
    }

    /// Where the rows begin that can be scrolled.
    fn scrolled_top(&self) -> f64 {
        self.top_points + self.pinned_points
    }
}

/// Where an item is seen, or at which edge it is outside.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    x: f64,
    y: f64,
    outside: Option<Side>,
}

/// What leads from an item to others.
pub fn links(case: &Case, rows: &Rows, layout: &Layout, window: Window<'_>, from: ItemRef, to: &[ItemRef]) -> Links {
    let begins = spots(case, rows, layout, window, from);
    let mut ends: Vec<(Spot, Spot, Vec<usize>)> = Vec::new();
    let mut beyond: BTreeMap<Side, Vec<usize>> = BTreeMap::new();
    for (index, item) in to.iter().enumerate() {
        let others = spots(case, rows, layout, window, *item);
        let pairs = begins.iter().flat_map(|a| others.iter().map(move |b| (*a, *b)));
        // Of several lanes those that stand next to each other.
        let far = |(a, b): &(Spot, Spot)| (a.y - b.y).abs();
        let Some((begin, end)) = pairs.min_by(|a, b| far(a).total_cmp(&far(b))) else { continue };
        match (begin.outside, end.outside) {
            (Some(_), Some(_)) => continue,
            (None, Some(side)) => {
                beyond.entry(side).or_default().push(index);
                continue;
            }
            (_, None) => {}
        }
        let same = |spot: &Spot| (spot.x - end.x).abs() < 3.0 && (spot.y - end.y).abs() < 3.0;
        let full = ends.len() >= MOST_CURVES;
        match ends.iter_mut().find(|(_, known, _)| same(known)) {
            Some((.., indices)) => indices.push(index),
            None if full => {}
            None => ends.push((begin, end, vec![index])),
        }
    }
    // What shares the mark of the item itself has no way to go.
    ends.retain(|(begin, end, _)| (begin.x - end.x).abs() > 3.0 || (begin.y - end.y).abs() > 3.0);
    let curves = ends.into_iter().map(|(begin, end, to)| curve(begin, end, to, window)).collect();
    let beyond = beyond.into_iter().filter_map(|(side, to)| beside(&begins, side, to, window)).collect();
    Links { curves, beyond }
}

/// The place at an edge for what lies beyond it, level with the mark of the selected item that is nearest to the edge.
fn beside(begins: &[Spot], side: Side, to: Vec<usize>, window: Window<'_>) -> Option<Beyond> {
    let visible = begins.iter().filter(|spot| spot.outside.is_none());
    let lowest = visible.clone().max_by(|a, b| a.y.total_cmp(&b.y))?;
    let highest = visible.min_by(|a, b| a.y.total_cmp(&b.y))?;
    let at = match side {
        Side::Left => (0.0, highest.y),
        Side::Right => (window.scale.width_points, highest.y),
        Side::Top => (highest.x, window.scrolled_top()),
        Side::Bottom => (lowest.x, window.bottom_points),
    };
    Some(Beyond { side, at, to })
}

fn curve(begin: Spot, end: Spot, to: Vec<usize>, window: Window<'_>) -> Curve {
    let meet = |spot: Spot, way: f64| if spot.outside.is_some() { spot.y } else { spot.y + way * MEET_POINTS };
    let (dx, dy) = (end.x - begin.x, end.y - begin.y);
    let points = if dy.abs() < LEVEL_POINTS {
        let height = (dx.abs() * 0.2).clamp(12.0, 30.0);
        let way = if begin.y.min(end.y) - MEET_POINTS - height < window.top_points { 1.0 } else { -1.0 };
        let (y0, y1) = (meet(begin, way), meet(end, way));
        let bent = |y: f64| y + way * height;
        [(begin.x, y0), (begin.x + dx * 0.2, bent(y0)), (end.x - dx * 0.2, bent(y1)), (end.x, y1)]
    } else {
        let (y0, y1) = (meet(begin, dy.signum()), meet(end, -dy.signum()));
        let bulge = if dx.abs() < UPRIGHT_POINTS { BULGE_POINTS } else { 0.0 };
        let middle = (y1 - y0) * 0.5;
        [(begin.x, y0), (begin.x + bulge, y0 + middle), (end.x + bulge, y1 - middle), (end.x, y1)]
    };
    Curve { to, points, begins_outside: begin.outside }
}

/// Where an item is seen: each of its visible marks, else the edge that it lies beyond; nowhere where it has no time.
fn spots(case: &Case, rows: &Rows, layout: &Layout, window: Window<'_>, item: ItemRef) -> Vec<Spot> {
    let Some(slot) = case.when_of(item).map(|when| Slot::new(when, item.index)) else { return Vec::new() };
    let x = window.scale.x(slot.anchor_secs());
    if item.kind == Kind::Commitment {
        return vec![outside(window, x, f64::INFINITY)];
    }
    let lanes: Vec<usize> = rows.holding(item).collect();
    let holds = |mark: &&Mark| {
        mark.kind() == item.kind
            && lanes.contains(&mark.row)
            && rows.rows.get(mark.row).is_some_and(|row| mark.holds(row, &slot))
    };
    let seen = layout.marks.iter().filter(holds);
    let spots: Vec<Spot> = seen.filter_map(|mark| seen_at(window, rows.rows.get(mark.row)?, mark)).collect();
    if !spots.is_empty() {
        return spots;
    }
    let track = |row: &Row| if item.kind == Kind::Event { row.events_y_points() } else { row.statements_y_points() };
    let lane = lanes.first().and_then(|index| rows.rows.get(*index));
    lane.map(|row| outside(window, x, track(row))).into_iter().collect()
}

/// Where a curve meets a mark, where that is visible.
fn seen_at(window: Window<'_>, row: &Row, mark: &Mark) -> Option<Spot> {
    let y = match mark.line {
        Line::Events => row.events_y_points(),
        Line::Statements => row.statements_y_points(),
    };
    let left = if mark.in_column() { -COLUMN_POINTS } else { 0.0 };
    let right = window.scale.width_points;
    let x = match mark.shape {
        Shape::Speech { left_points, .. } => left_points + SPEECH_POINTS / 2.0,
        Shape::Bracket { at_points, .. } => at_points,
        _ => f64::midpoint(mark.x0_points.max(left), mark.x1_points.min(right)),
    };
    let pinned = y < window.pinned_points;
    let in_height = pinned || (window.scrolled_top()..=window.bottom_points).contains(&y);
    let visible = (left..=right).contains(&x) && in_height;
    visible.then_some(Spot { x, y: window.seen_y(y), outside: None })
}

/// The edge that a point lies beyond; sideways first, because time says more than the order of the lanes.
fn outside(window: Window<'_>, x: f64, y: f64) -> Spot {
    let (left, right) = (0.0, window.scale.width_points);
    let side = if x < left {
        Side::Left
    } else if x > right {
        Side::Right
    } else if y >= window.pinned_points && y < window.scrolled_top() {
        Side::Top
    } else {
        Side::Bottom
    };
    let pinned = y < window.pinned_points;
    let top = if pinned { window.top_points } else { window.scrolled_top() } + 2.0;
    let (y, bottom) = (window.seen_y(y), window.bottom_points - 2.0);
    let y = match side {
        Side::Top => top,
        Side::Bottom => bottom,
        Side::Left | Side::Right => y.clamp(top, bottom.max(top)),
    };
    Spot { x: x.clamp(left + 2.0, right - 2.0), y, outside: Some(side) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::testing::CaseBuilder;

    const DAY: f64 = 86_400.0;

    /// What curves lead to and where they end; what lies beyond which edge, and where that is told.
    type Told = (Vec<(Vec<usize>, (i64, i64))>, Vec<(Side, (i64, i64), Vec<usize>)>);

    /// What leads from the call to all else, over ten days and the first lanes down to a height.
    fn told(bottom_points: f64) -> Told {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).actor("b", None).actor("c", None);
        case.event("call", "1970-01-05T00:00", &["a", "b"]);
        case.event("before", "1969-12-05T00:00", &["b"]).event("after", "1970-02-05T00:00", &["a"]);
        case.event("later", "1970-02-06T00:00", &["b"]);
        case.statement("x", "b", "1970-01-07T12:00").statement("y", "b", "1970-01-07T12:10");
        case.statement("z", "c", "1970-01-08T12:00");
        case.commitment("promise", &["a"], "1970-01-05T00:00", None, &[]);
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let viewport = Viewport::new(0.0, 10.0 * DAY);
        let metrics = Metrics { viewport, folds: Folds::none(), width_points: 1000.0, top_points: 0.0, bottom_points };
        let layout = layout(&case, &rows, &metrics);
        let window = Window { scale: metrics.scale(), top_points: 0.0, pinned_points: 0.0, bottom_points };
        let others = [
            ItemRef::new(Kind::Event, 1),
            ItemRef::new(Kind::Event, 2),
            ItemRef::new(Kind::Statement, 0),
            ItemRef::new(Kind::Statement, 1),
            ItemRef::new(Kind::Statement, 2),
            ItemRef::new(Kind::Commitment, 0),
            ItemRef::new(Kind::Event, 3),
        ];
        let links = links(&case, &rows, &layout, window, ItemRef::new(Kind::Event, 0), &others);
        for curve in &links.curves {
            assert!(curve.distance(curve.at(0.3)) < 1.0 && curve.distance((500.0, 900.0)) > 100.0);
        }
        let point = |(x, y): Point| (x as i64, y as i64);
        let curves = links.curves.into_iter().map(|curve| (curve.to, point(curve.points[3])));
        let beyond = links.beyond.into_iter().map(|beyond| (beyond.side, point(beyond.at), beyond.to));
        (curves.collect(), beyond.collect())
    }

    #[test]
    fn curves_lead_to_marks_and_edges_tell_how_much_lies_beyond() {
        let (curves, beyond) = told(96.0);
        // Two statements of one mark have one curve.
        assert_eq!(curves, [(vec![2, 3], (650, 48)), (vec![4], (750, 80))]);
        let sides = [(Side::Left, (0, 10), vec![0]), (Side::Right, (1000, 10), vec![1, 6])];
        assert_eq!(beyond, [&sides[..], &[(Side::Bottom, (404, 96), vec![5])]].concat());
        let (curves, beyond) = told(60.0);
        assert_eq!(curves, [(vec![2, 3], (650, 48))]);
        assert_eq!(beyond.last(), Some(&(Side::Bottom, (404, 60), vec![4, 5])), "its lane is scrolled out");
    }
}
