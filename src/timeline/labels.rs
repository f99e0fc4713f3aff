//! Where words stand: the key moments over the lanes, and titles and first words in the lanes where there is room.
//!
//! A label never meets a line, a mark or another label. Key moments are placed without regard to where the view
//! lies, so that panning moves them together; only at the edges one may turn to the other side of its line.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::layout::Layout;
use super::majors::{Block, Majors};
use super::mark::{Line, Mark, Shape};
use super::rows::{Row, Rows};
use super::scale::Scale;

/// A key moment: a line at its time, and its title beside the line where there is room.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Index of the event.
    pub event: u32,
    /// Where its line stands.
    pub x_points: f64,
    /// False where its line is dotted.
    pub hour_known: bool,
    /// Where its title stands; `None` where there is no room.
    pub title: Option<Title>,
}

/// Where the title of a key moment stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Title {
    /// Which line of text, from the top.
    pub line: usize,
    /// Left edge of the words.
    pub x0_points: f64,
    /// Right edge of the words.
    pub x1_points: f64,
}

/// Between a line and its title.
const TITLE_GAP_POINTS: f64 = 6.0;
/// Between a title and whatever else.
const ROOM_POINTS: f64 = 8.0;
/// Of more than this many key moments only those of visible blocks are placed.
const MOST_MOMENTS: usize = 200;
/// Width of a block.
const BLOCK_POINTS: f64 = 1_200.0;
/// Of many, the weightiest of each stretch so wide may have a title.
const STRETCH_POINTS: f64 = 12.0;
/// No two lines stand nearer to each other.
const TICK_POINTS: f64 = 1.0;
/// Of many no two lines stand nearer than this.
const MANY_TICK_POINTS: f64 = 3.0;
/// No title is narrower.
const LEAST_WORDS_POINTS: f64 = 8.0;
/// A title cut at the edge keeps at least this.
const LEAST_TITLE_POINTS: f64 = 60.0;

/// Places the titles of `majors` on `lines` lines of text: `selected` comes first, then what weighs more.
///
/// `measure` gives how wide the title of an event is.
pub fn key_moments(
    majors: &Majors,
    scale: Scale<'_>,
    lines: usize,
    selected: Option<u32>,
    measure: &mut dyn FnMut(u32) -> f64,
) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut placed = Vec::new();
    if majors.len() <= MOST_MOMENTS {
        let all = (f64::NEG_INFINITY, f64::INFINITY);
        let mut ticks = majors.moments(&scale, &majors.apart(&scale, all, TICK_POINTS), selected);
        place(&mut ticks, all, (lines, selected), measure, &mut placed);
        moments.extend(ticks.into_iter().map(|(moment, _)| moment));
    } else {
        // Found at steps of zoom, so that what was found serves the next frames.
        let zoom = scale.stepped(0.0);
        let here = |x: f64| scale.x_from_time(zoom.time_from_x(x));
        for block in blocks(&zoom) {
            let found = majors.found(&zoom, block, MANY_TICK_POINTS, STRETCH_POINTS);
            let mut ticks = majors.moments(&scale, &found.0, selected);
            // Only the weightiest of each stretch has a chance of a title.
            let mut titled = majors.moments(&scale, &found.1, selected);
            let edges = (here(block.x_points.0), here(block.x_points.1));
            place(&mut titled, edges, (lines, selected), measure, &mut placed);
            titled.retain(|(moment, _)| moment.title.is_some());
            ticks.retain(|(tick, _)| !titled.iter().any(|(moment, _)| moment.event == tick.event));
            moments.extend(ticks.into_iter().chain(titled).map(|(moment, _)| moment));
        }
    }
    for at in 0..moments.len() {
        turn_at_edge(&mut moments, at, (scale.width_points, lines), &mut placed);
    }
    moments.retain(|moment| {
        let seen = |x: f64| (0.0..=scale.width_points).contains(&x);
        seen(moment.x_points)
            || moment.title.is_some_and(|title| title.x1_points > 0.0 && title.x0_points < scale.width_points)
    });
    moments
}

/// The blocks that are placed each for itself where there are many key moments: cells that are fixed in time, as far as they
/// are visible.
fn blocks(zoom: &Scale<'_>) -> impl Iterator<Item = Block> {
    let (first, x0_points) = zoom.grid(BLOCK_POINTS);
    let until_points = zoom.x_from_time(zoom.viewport.end);
    let block = move |at: u32| {
        let from = x0_points + f64::from(at) * BLOCK_POINTS;
        Block { number: first as i64 + i64::from(at), x_points: (from, from + BLOCK_POINTS) }
    };
    (0_u32..).map(block).take_while(move |block| block.x_points.0 <= until_points)
}

/// Gives titles to the moments of a block, each with its weight, where there is room.
fn place(
    block: &mut [(Moment, u32)],
    (from, until): (f64, f64),
    (lines, selected): (usize, Option<u32>),
    measure: &mut dyn FnMut(u32) -> f64,
    placed: &mut Vec<(f64, Title)>,
) {
    let mut order: Vec<usize> = (0..block.len()).collect();
    let rank = |at: &usize| block.get(*at).map(|(moment, weight)| (Some(moment.event) != selected, Reverse(*weight)));
    order.sort_by_cached_key(rank);
    let mut near: Vec<(f64, Title)> = Vec::new();
    for at in order {
        let Some((moment, _)) = block.get_mut(at) else { continue };
        let x = moment.x_points;
        let inside = |title: &Title| title.x0_points >= from && title.x1_points < until;
        // Words are measured only where there may be room for them.
        near.clear();
        near.extend(placed.iter().filter(|other| may_meet(x, LEAST_WORDS_POINTS, other)));
        if !places(x, LEAST_WORDS_POINTS, lines).any(|title| inside(&title) && free(x, title, &near)) {
            continue;
        }
        let width = measure(moment.event).max(LEAST_WORDS_POINTS);
        near.clear();
        near.extend(placed.iter().filter(|other| may_meet(x, width, other)));
        let found = places(x, width, lines).find(|title| inside(title) && free(x, *title, &near));
        if let Some(title) = found {
            placed.push((moment.x_points, title));
            moment.title = Some(title);
        }
    }
}

/// The places for a title in order of preference: right of its line, from the top; then left of it.
fn places(x: f64, width: f64, lines: usize) -> impl Iterator<Item = Title> {
    let right = move |line| Title { line, x0_points: x + TITLE_GAP_POINTS, x1_points: x + TITLE_GAP_POINTS + width };
    let left = move |line| Title { line, x0_points: x - TITLE_GAP_POINTS - width, x1_points: x - TITLE_GAP_POINTS };
    (0..lines).map(right).chain((0..lines).map(left))
}

/// Whether a title so wide beside a line at `x`, on whichever side, may meet one that is placed.
fn may_meet(x: f64, width_points: f64, (other_x, other): &(f64, Title)) -> bool {
    let reach = TITLE_GAP_POINTS + width_points + ROOM_POINTS;
    x - reach < other.x1_points.max(*other_x) && other.x0_points.min(*other_x) < x + reach
}

/// Whether a title and its line, which goes down from it, meet none of those placed.
fn free(x: f64, title: Title, placed: &[(f64, Title)]) -> bool {
    placed.iter().all(|(other_x, other)| {
        let beside = |x: f64, title: &Title| x > title.x0_points - 4.0 && x < title.x1_points + 4.0;
        let overlap =
            title.x0_points < other.x1_points + ROOM_POINTS && other.x0_points < title.x1_points + ROOM_POINTS;
        let same_line = title.line == other.line && (overlap || beside(*other_x, &title) || beside(x, other));
        let strikes = title.line > other.line && beside(*other_x, &title);
        let struck = title.line < other.line && beside(x, other);
        !(same_line || strikes || struck)
    })
}

/// Turns a title that the edge of the view cuts to the other side of its line; where another stands there, that one
/// makes room; where none can, it is shortened.
fn turn_at_edge(
    moments: &mut [Moment],
    at: usize,
    (width_points, lines): (f64, usize),
    placed: &mut Vec<(f64, Title)>,
) {
    let inside = |title: &Title| title.x0_points >= 0.0 && title.x1_points <= width_points;
    let Some(moment) = moments.get(at).filter(|moment| (0.0..=width_points).contains(&moment.x_points)) else { return };
    let Some(title) = moment.title.filter(|title| !inside(title)) else { return };
    let (x, width) = (moment.x_points, title.x1_points - title.x0_points);
    placed.retain(|(other_x, other)| (*other_x, *other) != (x, title));
    let turned = places(x, width, lines).find(|title| inside(title) && free(x, *title, placed));
    let kept = turned.or_else(|| {
        let title = places(x, width, lines).find(inside)?;
        make_room(moments, (x, title), (width_points, lines), placed).then_some(title)
    });
    let kept = kept.or_else(|| shortened(x, width, (width_points, lines), placed));
    placed.extend(kept.map(|title| (x, title)));
    if let Some(moment) = moments.get_mut(at) {
        moment.title = kept;
    }
}

/// The place where most of a title fits, where not all of it does.
fn shortened(x: f64, width: f64, (width_points, lines): (f64, usize), placed: &[(f64, Title)]) -> Option<Title> {
    const STEP_POINTS: f64 = 6.0;
    let steps = ((width - LEAST_TITLE_POINTS) / STEP_POINTS).floor().max(0.0) as u32;
    let widths = (1..=steps).map(|step| width - f64::from(step) * STEP_POINTS);
    let fits = |title: &Title| title.x0_points >= 0.0 && title.x1_points <= width_points && free(x, *title, placed);
    widths.into_iter().find_map(|width| places(x, width, lines).find(fits))
}

/// Moves the titles that `wanted` would meet to other places; false, and nothing moved, where one has none.
fn make_room(
    moments: &mut [Moment],
    wanted: (f64, Title),
    (width_points, lines): (f64, usize),
    placed: &mut Vec<(f64, Title)>,
) -> bool {
    let (mut kept, evicted): (Vec<_>, Vec<_>) =
        placed.iter().copied().partition(|other| free(wanted.0, wanted.1, std::slice::from_ref(other)));
    kept.push(wanted);
    let mut moved = Vec::with_capacity(evicted.len());
    for (x, old) in evicted {
        let found = places(x, old.x1_points - old.x0_points, lines)
            .find(|title| title.x0_points >= 0.0 && title.x1_points <= width_points && free(x, *title, &kept));
        let Some(found) = found else { return false };
        kept.push((x, found));
        moved.push((x, old, found));
    }
    for (x, old, found) in moved {
        if let Some(moment) = moments.iter_mut().find(|moment| (moment.x_points, moment.title) == (x, Some(old))) {
            moment.title = Some(found);
        }
    }
    kept.retain(|other| *other != wanted);
    *placed = kept;
    true
}

/// Words in a lane, beside a mark or in a bar that is drawn behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneLabel {
    /// Index into [`Layout::marks`].
    pub mark: usize,
    /// Left edge of the words.
    pub x_points: f64,
    /// How wide they are; where that is less than they take, they are cut.
    pub width_points: f64,
    /// On which side of its mark it stands.
    pub side: LabelSide,
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Left of it, where there is no room at its right.
    Before,
    /// Right of it, or in it.
    After,
}

/// Above this many seconds a point there are no words in the lanes: from the scale of a week on there are.
const LABELS_SECS_PER_POINT: f64 = 1_050.0;
/// With less room than this, words stand only where they fit whole.
const LEAST_LABEL_POINTS: f64 = 56.0;
/// With less room than this none stand.
const LEAST_ROOM_POINTS: f64 = 20.0;
/// More room than this is not used.
pub const MOST_LABEL_POINTS: f64 = 280.0;
/// Nor is more than this before a mark.
const MOST_BEFORE_POINTS: f64 = 120.0;
/// What of a bar that is drawn behind stays visible before its words.
const CAP_POINTS: f64 = 10.0;
/// Between a mark and its words.
const LABEL_GAP_POINTS: f64 = 6.0;

/// The words in the lanes: for each event once, in the uppermost visible of its lanes that has room.
///
/// `wanted` gives how many points the words of a mark take, nothing where it should have none.
pub fn lane_labels(
    layout: &Layout,
    rows: &Rows,
    scale: Scale<'_>,
    wanted: &dyn Fn(&Mark) -> Option<f64>,
) -> Vec<LaneLabel> {
    if scale.secs_per_point() > LABELS_SECS_PER_POINT {
        return Vec::new();
    }
    let mut labels = Vec::new();
    let mut told: FxHashSet<u32> = FxHashSet::default();
    for line in [Line::Events, Line::Statements] {
        let mut marks: Vec<(usize, &Mark)> =
            layout.marks.iter().enumerate().filter(|(_, mark)| mark.line == line && !mark.in_column()).collect();
        marks.sort_by(|(_, a), (_, b)| a.row.cmp(&b.row).then(a.x0_points.total_cmp(&b.x0_points)));
        for lane in marks.chunk_by(|(_, a), (_, b)| a.row == b.row) {
            let Some(row) = lane.first().and_then(|(_, mark)| rows.rows.get(mark.row)) else { continue };
            label_lane(lane, row, scale, wanted, (&mut told, &mut labels));
        }
    }
    labels
}

/// The labels of one line of a lane, whose marks come from left to right.
fn label_lane(
    marks: &[(usize, &Mark)],
    row: &Row,
    scale: Scale<'_>,
    wanted: &dyn Fn(&Mark) -> Option<f64>,
    (told, labels): (&mut FxHashSet<u32>, &mut Vec<LaneLabel>),
) {
    // How far what is written or painted in front reaches: what is drawn behind may begin under that.
    let mut reach = 0.0_f64;
    for (at, (index, mark)) in marks.iter().enumerate() {
        let next = marks.get(at + 1).map(|(_, next)| *next);
        let until = next.map_or(scale.width_points, |next| next.x0_points).min(scale.width_points);
        // A bar that is drawn behind has its words in it, where its visible part begins.
        let behind = matches!(mark.shape, Shape::Hollow { .. } | Shape::Thread { .. });
        let after = if behind { (mark.x0_points.max(0.0) + CAP_POINTS).max(reach) } else { mark.x1_points.max(0.0) };
        let before = reach;
        if !behind {
            reach = reach.max(mark.x1_points);
        }
        let hidden = mark.x1_points <= 0.0 || mark.x0_points >= scale.width_points;
        let right = after + LABEL_GAP_POINTS;
        let room = until - LABEL_GAP_POINTS - right;
        let left = before + LABEL_GAP_POINTS;
        // Before a mark stand words of that one item alone, and not far from it: they are not of the time that they cover.
        let beside = if behind || mark.count() > 1 { 0.0 } else { mark.x0_points - LABEL_GAP_POINTS - left };
        let room_before = beside.min(MOST_BEFORE_POINTS);
        // Words are measured only where there may be room for them.
        if hidden || room.max(room_before) < LEAST_ROOM_POINTS {
            continue;
        }
        let Some(words) = wanted(mark) else { continue };
        let enough = |room: f64| room >= LEAST_LABEL_POINTS || room >= words.max(LEAST_ROOM_POINTS);
        let (x_points, room, side) = if enough(room) {
            (right, room, LabelSide::After)
        } else if enough(room_before) {
            let room = room_before.min(words);
            (mark.x0_points - LABEL_GAP_POINTS - room, room, LabelSide::Before)
        } else {
            continue;
        };
        let Some(first) = mark.items(row).next() else { continue };
        if mark.line == Line::Events && (mark.count() > 1 || !told.insert(first.index)) {
            continue;
        }
        let width_points = room.min(words).min(MOST_LABEL_POINTS);
        if side == LabelSide::After {
            reach = reach.max(x_points + width_points);
        }
        labels.push(LaneLabel { mark: *index, x_points, width_points, side });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::testing::example;
    use crate::timeline::track::Slot;

    fn majors(starts: &[i64]) -> Majors {
        let slot = |(start, item): (&i64, u32)| Slot { start_secs: *start, end_secs: *start, item, ..Slot::default() };
        Majors::new(starts.iter().zip(0..).map(slot).map(|slot| (slot, 0)).collect())
    }

    /// On a view of 1000 seconds 1000 points wide.
    fn placed(starts: &[i64], from: f64) -> Vec<Moment> {
        let scale = Scale::new(Viewport::new(from, from + 1000.0), 1000.0, Folds::none());
        key_moments(&majors(starts), scale, 3, None, &mut |_| 100.0)
    }

    #[test]
    fn titles_stand_right_of_their_line_from_the_top() {
        let moments = placed(&[100, 400], 0.0);
        let at = |moment: &Moment| moment.title.map(|title| (title.line, title.x0_points));
        assert_eq!(moments.iter().map(at).collect::<Vec<_>>(), [Some((0, 110.0)), Some((0, 410.0))]);
        // Too near: the second goes a line down, or its line would strike the first.
        let moments = placed(&[100, 150], 0.0);
        assert_eq!(moments.iter().map(at).collect::<Vec<_>>(), [Some((0, 110.0)), Some((1, 160.0))]);
    }

    #[test]
    fn a_title_at_the_edge_turns_to_the_other_side() {
        let moments = placed(&[980], 0.0);
        assert_eq!(moments.first().and_then(|m| m.title).map(|t| t.x1_points), Some(978.0));
        // What stands in its way goes a line down.
        let moments = placed(&[910, 980], 0.0);
        let at = |moment: &Moment| moment.title.map(|title| (title.line, title.x1_points));
        assert_eq!(moments.iter().map(at).collect::<Vec<_>>(), [Some((1, 908.0)), Some((0, 978.0))]);
    }

    #[test]
    fn a_title_without_room_for_all_of_it_stands_where_most_of_it_fits() {
        // Left of the first line there are 44 points to the edge, right of it 94 to the line of the second.
        let scale = Scale::new(Viewport::new(0.0, 260.0), 260.0, Folds::none());
        let moments = key_moments(&majors(&[50, 150]), scale, 1, Some(1), &mut |_| 100.0);
        let title = moments.first().and_then(|moment| moment.title).expect("a title");
        assert_eq!((title.x0_points, title.x1_points), (60.0, 148.0));
    }

    #[test]
    fn nothing_meets_at_any_zoom() {
        let starts: Vec<i64> =
            (0..300).map(|at| at * at * 7 % 50_000).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
        for exponent in 0..40 {
            let span = 50.0 * 1.3_f64.powi(exponent);
            let scale = Scale::new(Viewport::new(1000.0, 1000.0 + span), 1000.0, Folds::none());
            let moments =
                key_moments(&majors(&starts), scale, 3, Some(7), &mut |event| 40.0 + f64::from(event % 9) * 20.0);
            for (at, a) in moments.iter().enumerate() {
                for b in moments.iter().skip(at + 1) {
                    let (Some(first), Some(second)) = (a.title, b.title) else { continue };
                    let overlap = first.x0_points < second.x1_points && second.x0_points < first.x1_points;
                    assert!(first.line != second.line || !overlap, "{span}: {a:?} {b:?}");
                    let strikes = |x: f64, from: Title, title: Title| {
                        from.line <= title.line && x > title.x0_points && x < title.x1_points
                    };
                    assert!(!strikes(a.x_points, first, second), "{span}: {a:?} {b:?}");
                    assert!(!strikes(b.x_points, second, first), "{span}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn panning_moves_titles_together() {
        let starts: Vec<i64> = (0..40).map(|at| at * 77).collect();
        let middle = |from: f64| -> Vec<(u32, Option<(usize, i64)>)> {
            placed(&starts, from)
                .into_iter()
                .filter(|moment| (1400.0..1600.0).contains(&(moment.x_points + from)))
                .map(|m| (m.event, m.title.map(|t| (t.line, (t.x0_points + from).round() as i64))))
                .collect()
        };
        assert!(!middle(1000.0).is_empty());
        assert_eq!(middle(1000.0), middle(1080.0));
    }

    #[test]
    fn words_in_lanes_have_room_and_are_said_once() {
        let case = example();
        let rows = Rows::new(&case, &[]);
        let viewport = Viewport::new(1_739_861_400.0, 1_739_908_800.0);
        let metrics =
            Metrics { viewport, folds: Folds::none(), width_points: 900.0, top_points: 0.0, bottom_points: 1_000.0 };
        let laid = layout(&case, &rows, &metrics);
        let labels = lane_labels(&laid, &rows, metrics.scale(), &|_| Some(90.0));
        let mut events = FxHashSet::default();
        for label in &labels {
            let mark = &laid.marks[label.mark];
            let row = &rows.rows[mark.row];
            if mark.line == Line::Events {
                assert!(events.insert(mark.single(row).expect("one event")));
            }
            for other in laid.marks.iter().filter(|other| other.row == mark.row && other.line == mark.line) {
                let meets = other.x0_points < label.x_points + label.width_points && other.x1_points > label.x_points;
                let behind = matches!(other.shape, Shape::Hollow { .. } | Shape::Thread { .. });
                assert!(!meets || behind, "{label:?} {other:?}");
            }
        }
        assert!(labels.len() > 4);
    }
}
