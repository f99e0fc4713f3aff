//! The events of a lane: bars, hollow bars behind them, and pills where they overlap.
//!
//! What is narrow is put together before it becomes marks: where much lies close, only what is drawn costs.

use std::ops::Range;

use super::cluster::{CountPlace, Group, Ink, counted_width};
use super::kept::OfRow;
use super::layout::{BAR_POINTS, COLUMN_START_POINTS, DIGIT_POINTS, mark};
use super::mark::{Edge, Line, Mark, Shape};
use super::rows::Row;
use super::runs::Runs;
use super::scale::{Scale, down, up};
use super::track::Track;
use super::vague::{VagueGroup, ending_together};
use crate::case::{Case, ItemRef, Kind, When};

/// What is vague and not wider than this is not drawn behind what is exact, but made one with it.
const NARROW_POINTS: f64 = 28.0;
/// How far an end that is not known fades.
const FADE_POINTS: f64 = 24.0;
/// Where marks end in the column "hour unknown".
const COLUMN_END_POINTS: f64 = -8.0;

/// Neighbours that are narrow, before it is known what they overlap.
struct Piece {
    x0_points: f64,
    x1_points: f64,
    vague: bool,
    slots: Range<usize>,
}

/// The tracks of a row that have its events.
const EXACT: usize = 0;
const VAGUE: usize = 1;

/// Lays the events of one lane.
pub(super) struct Bars<'a> {
    /// The case.
    pub case: &'a Case,
    /// The row and its index.
    pub row: (usize, &'a Row),
    /// The visible time as x.
    pub scale: Scale<'a>,
    /// Whether what is known to the day only stands in a column.
    pub has_column: bool,
}

/// How much ink a bar takes.
const INK: Ink = Ink {
    lead_points: 0.0,
    trail_points: BAR_POINTS,
    to_end: true,
    after_end_points: 0.0,
    digit_points: DIGIT_POINTS,
    count: CountPlace::Inside,
};

impl Bars<'_> {
    /// Adds the marks, what is drawn behind first.
    pub(super) fn lay(&self, kept: &mut OfRow<'_, '_>, marks: &mut Vec<Mark>) {
        let (index, row) = self.row;
        let track = row.vague_events();
        let mut wide: Vec<Mark> = Vec::new();
        let mut narrow: Vec<Vec<Group>> = Vec::new();
        if self.has_column {
            let (lasting, column) = self.apart(track);
            if !column.is_empty() {
                let hollow = Shape::Hollow { left: Edge::Sharp, right: Edge::Sharp };
                let mark = mark(index, Line::Events, COLUMN_START_POINTS, COLUMN_END_POINTS, hollow);
                marks.push(Mark { column, ..mark });
            }
            let lasting = lasting.into_iter().map(|at| at..at + 1);
            let view = (down(self.scale.viewport.start), up(self.scale.viewport.end));
            let lasting = ending_together(track, &self.scale, view, lasting);
            narrow.push(self.sort_in(lasting.iter().map(|bunch| bunch.group(&self.scale)), &mut wide));
        } else {
            for (class, longest) in track.classes() {
                if longest as f64 <= NARROW_POINTS * kept.secs_per_point(&class) {
                    // None of them is wide: they go with what is exact.
                    narrow.push(kept.groups(VAGUE, track, class, INK));
                } else {
                    narrow.push(self.sort_in(kept.vague_groups(VAGUE, track, class).into_iter(), &mut wide));
                }
            }
        }
        let track = row.events();
        let mut exact = kept.groups(EXACT, track, 0..track.len(), INK);
        for group in &mut exact {
            let ink = (group.x0_points, group.x1_points);
            (group.x0_points, group.x1_points) = self.exact_ink(&group.slots, ink);
        }
        marks.extend(joined_wide(wide));
        self.join(left_to_right(narrow, exact), marks);
    }

    /// Of what is vague and visible, what lasts, and what is merely known to the day.
    fn apart(&self, track: Track<'_>) -> (Vec<usize>, Vec<usize>) {
        let view = self.scale.viewport;
        let (mut lasting, mut others) = (Vec::new(), Vec::new());
        for run in track.meeting_runs(view.start, view.end) {
            let slots = track.slots().get(run.clone()).unwrap_or_default();
            for (slot, at) in slots.iter().zip(run) {
                if slot.lasting { lasting.push(at) } else { others.push(at) }
            }
        }
        (lasting, others)
    }

    /// Puts the marks of vague groups that are wide to others, and gives back the narrow ones.
    fn sort_in(&self, groups: impl Iterator<Item = VagueGroup>, wide: &mut Vec<Mark>) -> Vec<Group> {
        let mut narrow = Vec::new();
        for group in groups {
            let (x0_points, x1_points) = vague_ink((group.x0_points, group.x1_points));
            match group.slots.only().filter(|_| x1_points - x0_points <= NARROW_POINTS) {
                Some(slots) => narrow.push(Group { slots, x0_points, x1_points }),
                None => wide.push(self.vague_mark((x0_points, x1_points), group.slots)),
            }
        }
        narrow
    }

    /// The mark of vague events.
    fn vague_mark(&self, (x0, x1): (f64, f64), slots: Runs) -> Mark {
        let (index, row) = self.row;
        let single = slots.single().and_then(|at| row.vague_events().slots().get(at));
        let (left, right) = single.map_or((Edge::Sharp, Edge::Sharp), |slot| slot.look.edges());
        let shape = if single.is_some_and(|slot| slot.look.hour_known()) {
            Shape::Thread { left, right }
        } else {
            Shape::Hollow { left, right }
        };
        Mark { vague: slots, ..mark(index, Line::Events, x0, x1, shape) }
    }

    /// Where the ink of a single exact event lies whose one end is not known; of others where it is.
    fn exact_ink(&self, slots: &Range<usize>, (x0, x1): (f64, f64)) -> (f64, f64) {
        let (_, row) = self.row;
        let single = match row.events().slots().get(slots.clone()) {
            // What is known at both ends takes some time, if only a second.
            Some([slot]) if slot.start_secs == slot.end_secs => self.when_of(slot.item),
            _ => None,
        };
        match single {
            Some(when) if when.earliest.is_none() => (x0 - FADE_POINTS, x0),
            Some(when) if when.latest.is_none() => (x0, x0 + FADE_POINTS),
            _ => (x0, x1),
        }
    }

    /// The mark of an exact event, or of several.
    fn exact_mark(&self, (x0, x1): (f64, f64), slots: Range<usize>) -> Mark {
        let (index, row) = self.row;
        let shape = match row.events().slots().get(slots.clone()) {
            None | Some([]) => Shape::Bar { left: Edge::Sharp, right: Edge::Sharp },
            Some([_, _, ..]) => Shape::Pill,
            Some([slot]) => {
                let (left, right) = slot.look.edges();
                if slot.look.is_moment() && x1 - x0 > 2.0 * BAR_POINTS {
                    let at_points = match (left, right) {
                        (Edge::Arrow, _) => x1 - BAR_POINTS / 2.0,
                        (_, Edge::Arrow) => x0 + BAR_POINTS / 2.0,
                        _ => f64::midpoint(x0, x1),
                    };
                    Shape::Bracket { at_points, left, right }
                } else {
                    Shape::Bar { left, right }
                }
            }
        };
        Mark { exact: slots, ..mark(index, Line::Events, x0, x1, shape) }
    }

    /// Makes marks of pieces: overlaps become one, so that none hides another.
    fn join(&self, pieces: impl Iterator<Item = Piece>, marks: &mut Vec<Mark>) {
        let mut pieces = pieces.peekable();
        while let Some(first) = pieces.next() {
            let (x0, mut x1) = (first.x0_points, first.x1_points);
            let mut exact = if first.vague { 0..0 } else { first.slots.clone() };
            let mut vague = Runs::default();
            let mut count = first.slots.len();
            let alone = first.slots.clone();
            if first.vague {
                vague.push(first.slots);
            }
            let mut joined = false;
            while let Some(next) = pieces.peek().filter(|next| next.x0_points < x1) {
                if self.scale.cuts(x0, x1, next.x0_points) {
                    x1 = next.x0_points - 1.0;
                    break;
                }
                joined = true;
                count += next.slots.len();
                x1 = x1.max(next.x1_points).max(x0 + counted_width(count, DIGIT_POINTS));
                let Some(next) = pieces.next() else { break };
                if next.vague {
                    vague.push(next.slots);
                } else {
                    exact = around(&exact, &next.slots);
                }
            }
            marks.push(match (joined, first.vague) {
                (false, true) => self.vague_mark((x0, x1), vague),
                (false, false) => self.exact_mark((x0, x1), alone),
                (true, _) => {
                    let hollow = Shape::Hollow { left: Edge::Sharp, right: Edge::Sharp };
                    let shape = if exact.is_empty() { hollow } else { Shape::Pill };
                    Mark { exact, vague, ..mark(self.row.0, Line::Events, x0, x1, shape) }
                }
            });
        }
    }

    fn when_of(&self, event: u32) -> Option<&When> {
        self.case.when_of(ItemRef { kind: Kind::Event, index: event })
    }
}

/// Narrow groups left to right. What is vague comes in several lists; each list is in order already but for a few.
fn left_to_right(vague: Vec<Vec<Group>>, exact: Vec<Group>) -> impl Iterator<Item = Piece> {
    let lists = vague.into_iter().map(|groups| (true, groups)).chain([(false, exact)]);
    let mut lists: Vec<_> = lists
        .map(|(vague, mut groups)| {
            groups.sort_by(|a, b| a.x0_points.total_cmp(&b.x0_points));
            let piece = move |Group { slots, x0_points, x1_points }| Piece { x0_points, x1_points, vague, slots };
            groups.into_iter().map(piece).peekable()
        })
        .collect();
    std::iter::from_fn(move || {
        let mut first: Option<(f64, usize)> = None;
        for (at, list) in lists.iter_mut().enumerate() {
            if let Some(piece) = list.peek()
                && first.is_none_or(|(x0_points, _)| piece.x0_points < x0_points)
            {
                first = Some((piece.x0_points, at));
            }
        }
        lists.get_mut(first?.1)?.next()
    })
}

/// The ink of what is vague: a little inside of its day, so that neighbours do not touch, and never too narrow.
fn vague_ink((x0, x1): (f64, f64)) -> (f64, f64) {
    let inset = if x1 - x0 > 4.0 * BAR_POINTS { 2.0 } else { 0.0 };
    let x0 = x0 + inset;
    (x0, (x1 - 2.0 * inset).max(x0 + BAR_POINTS))
}

/// What is vague, wide and much the same time as one shortly before it, such as one day in two zones, made one with it.
fn joined_wide(mut marks: Vec<Mark>) -> Vec<Mark> {
    const ASKED: usize = 4;
    marks.sort_by(|a, b| a.x0_points.total_cmp(&b.x0_points));
    let mut out: Vec<Mark> = Vec::with_capacity(marks.len());
    // The ink of the first of those made one: a chain of days does not become one.
    let mut firsts: Vec<(f64, f64)> = Vec::with_capacity(marks.len());
    for mark in marks {
        let ink = (mark.x0_points, mark.x1_points);
        let alike = |first: &(f64, f64)| {
            let (a, b) = (first.1 - first.0, ink.1 - ink.0);
            a < 2.0 * b && b < 2.0 * a && first.1 - ink.0 > 0.5 * a.min(b)
        };
        let recent = firsts.len().saturating_sub(ASKED);
        let found = firsts.get(recent..).unwrap_or_default().iter().rposition(alike).map(|at| recent + at);
        match found.and_then(|at| out.get_mut(at)) {
            Some(known) => take_in(known, &mark),
            None => {
                out.push(mark);
                firsts.push(ink);
            }
        }
    }
    out
}

/// Makes two marks of events one, over both.
fn take_in(mark: &mut Mark, other: &Mark) {
    mark.exact = around(&mark.exact, &other.exact);
    mark.vague.append(&other.vague);
    mark.x1_points = mark.x1_points.max(other.x1_points);
    mark.shape =
        if mark.exact.is_empty() { Shape::Hollow { left: Edge::Sharp, right: Edge::Sharp } } else { Shape::Pill };
}

/// The range over two neighbouring ranges.
pub(super) fn around(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.clone(),
        (_, true) => a.clone(),
        _ => a.start.min(b.start)..a.end.max(b.end),
    }
}
