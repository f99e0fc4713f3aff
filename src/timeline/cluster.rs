//! What lies too close on a track to be told apart becomes one group.
//!
//! Groups depend on the zoom and never on where the view lies: where a chain of overlaps grows long it is cut at the
//! lines of a grid that is fixed in time. Each group is found by halving, so that the cost is that of what is drawn.

use std::ops::Range;

use super::Viewport;
use super::folds::{Fold, Folds, Map};
use super::track::Track;

/// The visible time as x.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// The visible time.
    pub viewport: Viewport,
    /// How wide it is drawn.
    pub width_points: f64,
    span_secs: f64,
    map: Map<'a>,
    /// The drawn time of the left edge.
    drawn_start: f64,
}

impl<'a> Scale<'a> {
    /// A view in which stretches are folded, in an area so wide.
    pub fn new(viewport: Viewport, width_points: f64, folds: &'a Folds) -> Self {
        let span_secs = folds.span_secs(viewport);
        let map = folds.at_zoom(span_secs);
        Self { viewport, width_points, span_secs, map, drawn_start: map.drawn(viewport.start) }
    }

    /// How much time is drawn, in seconds; a break counts as long as it is drawn.
    pub fn span_secs(&self) -> f64 {
        self.span_secs
    }

    /// Where a time lies, however far off; 0 is the left edge.
    pub fn x_from_time(&self, secs: f64) -> f64 {
        (self.map.drawn(secs) - self.drawn_start) / self.span_secs * self.width_points
    }

    /// The time at an x.
    pub fn time_from_x(&self, x_points: f64) -> f64 {
        self.map.time(self.drawn_start + x_points / self.width_points.max(1.0) * self.span_secs)
    }

    /// The time so many points right of another.
    pub fn moved(&self, secs: f64, by_points: f64) -> f64 {
        self.map.time(self.map.drawn(secs) + by_points * self.secs_per_point())
    }

    /// The folds of which something is visible.
    pub fn folds(&self) -> &'a [Fold] {
        self.map.between(self.viewport.start, self.viewport.end)
    }

    /// Whether something of a fold lies between two times.
    pub(super) fn parts(&self, from_secs: f64, until_secs: f64) -> bool {
        from_secs < until_secs && !self.map.between(from_secs, until_secs).is_empty()
    }

    /// Whether something of a fold lies between two seconds.
    fn parted(&self, from_secs: i64, until_secs: i64) -> bool {
        self.parts(from_secs as f64, until_secs as f64)
    }

    /// The second at which the next fold behind a second ends; what lies before it is not parted from that second.
    fn parted_at(&self, secs: i64) -> i64 {
        let next = self.map.between(secs as f64, f64::INFINITY).first();
        next.map_or(i64::MAX, |fold| fold.until_secs.floor() as i64)
    }

    /// The x of a second, kept within what can be drawn: what runs off stays outside of the view.
    pub fn x(&self, secs: i64) -> f64 {
        self.near(self.place(secs))
    }

    /// The x of a second, however far off.
    fn place(&self, secs: i64) -> f64 {
        self.x_from_time(secs as f64)
    }

    fn near(&self, x_points: f64) -> f64 {
        x_points.clamp(-FAR_POINTS, self.width_points + FAR_POINTS)
    }

    /// How much time a point takes outside of folds.
    pub fn secs_per_point(&self) -> f64 {
        self.span_secs / self.width_points.max(1.0)
    }

    /// The first line of a grid of this width, fixed in time, at or left of the left edge: its number and its x.
    pub(super) fn grid(&self, points: f64) -> (f64, f64) {
        let secs = self.secs_per_point() * points;
        let first = (self.drawn_start / secs).floor();
        (first, (first * secs - self.drawn_start) / self.span_secs * self.width_points)
    }

    /// Whether a chain of overlaps from `x0` to `x1` is cut before what begins at `next`.
    pub(super) fn cuts(&self, x0_points: f64, x1_points: f64, next_points: f64) -> bool {
        let secs = |x: f64| self.time_from_x(x) as i64;
        let cell = |x: f64| self.cell(secs(x), CELL_POINTS);
        let at_its_end = next_points > x1_points - CHAIN_POINTS / 2.0;
        let long = || x1_points - x0_points >= CHAIN_POINTS && cell(x0_points) != cell(next_points);
        at_its_end && (long() || self.parted(secs(x0_points), secs(next_points)))
    }

    /// The first whole second at an x or right of it.
    fn second_at(&self, x_points: f64) -> i64 {
        self.time_from_x(x_points).ceil() as i64
    }

    /// The first whole second behind a cell.
    fn cell_end(&self, cell: i64, cell_points: f64) -> i64 {
        self.map.time((cell as f64 + 1.0) * (self.secs_per_point() * cell_points)).ceil() as i64
    }

    /// Which of the cells of some width, fixed in time, a second lies in.
    fn cell(&self, secs: i64, cell_points: f64) -> i64 {
        (self.map.drawn(secs as f64) / (self.secs_per_point() * cell_points)).floor() as i64
    }
}

/// How far outside of the view anything is drawn.
const FAR_POINTS: f64 = 4_000.0;
/// Width of the cells that long chains are cut into.
const CELL_POINTS: f64 = 64.0;
/// A shorter chain is not cut.
const CHAIN_POINTS: f64 = 32.0;
/// What is vague and begins in one cell of this width is one mark.
const VAGUE_POINTS: f64 = 10.0;

/// Ink that reaches less far over what comes next is cut short there: nobody sees the difference.
const SPILL_POINTS: f64 = 6.0;

/// How much ink an item takes.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// Points before its start.
    pub lead_points: f64,
    /// Points after its start at least.
    pub trail_points: f64,
    /// Whether the ink goes on to its end.
    pub to_end: bool,
    /// Points after its end.
    pub after_end_points: f64,
    /// Points that a digit of a group's count takes.
    pub digit_points: f64,
    /// Where the count stands.
    pub count: CountPlace,
}

/// Where the count of a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountPlace {
    /// Right of the ink.
    Beside,
    /// In the ink, which is as wide as it needs.
    Inside,
}

/// Around a count in the ink.
const COUNT_ROOM_POINTS: f64 = 8.0;

/// Neighbours on a track that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Indices into the track.
    pub slots: Range<usize>,
    /// Left edge of the ink.
    pub x0_points: f64,
    /// Right edge of the ink.
    pub x1_points: f64,
}

/// The groups of `track` that are visible, left to right, none overlapping another; and what began before them, is out of
/// sight and still goes on in the view.
pub fn groups(track: &Track, scale: Scale<'_>, ink: Ink) -> Vec<Group> {
    groups_in(track, 0..track.len(), scale, ink)
}

/// The same of a stretch of one class.
pub(super) fn groups_in(track: &Track, all: Range<usize>, scale: Scale<'_>, ink: Ink) -> Vec<Group> {
    let edge = scale.time_from_x(-3.0 * CELL_POINTS);
    let slots = track.slots();
    let start = all.start;
    let near = track.first_from(all.clone(), edge);
    let end = track.first_from(all, scale.time_from_x(scale.width_points + CELL_POINTS));
    // Of what began long before, only what goes on until now.
    let next = |from: usize| {
        if !ink.to_end {
            return near.max(from);
        }
        let going_on = track.reaching(from..near.max(from), edge.floor() as i64).next();
        going_on.unwrap_or(near.max(from))
    };
    let mut groups: Vec<Group> = Vec::new();
    let mut first = next(start);
    while first < end {
        let mut until = first + 1;
        let group_start = slots.get(first).map_or(0, |slot| slot.start_secs);
        // How far the ends of the slots up to an index reach: asked only where that matters.
        let mut reach = (first, i64::MIN);
        let mut reached = |until: usize| {
            reach = (until, reach.1.max(track.reach(reach.0..until)));
            reach.1
        };
        let mut cut_points = f64::INFINITY;
        while until < end {
            let start = slots.get(until).map_or(i64::MAX, |slot| slot.start_secs);
            let next_x = scale.place(start) - ink.lead_points;
            let mut group = grown(track, scale, ink, (first..until, group_start));
            let mut lasts_until = i64::MIN;
            let cell = scale.cell(start, CELL_POINTS);
            let parted = scale.parted(group_start, start);
            let may_cut = parted || cell != scale.cell(group_start, CELL_POINTS);
            if ink.to_end && (next_x >= group.x1_points || may_cut) {
                lasts_until = reached(until);
                group = grown(track, scale, ink, (first..until, lasts_until));
            }
            if next_x >= group.x1_points {
                break;
            }
            let apart = lasts_until <= start || scale.place(lasts_until) - ink.lead_points < next_x + SPILL_POINTS;
            if apart && may_cut && (parted || group.x1_points - group.x0_points >= CHAIN_POINTS) {
                cut_points = next_x - 1.0;
                break;
            }
            // All that begin under the ink so far join at once: up to where the chain may be cut, or under one that lasts.
            let cell_end = scale.cell_end(cell, CELL_POINTS).min(scale.parted_at(start));
            let under = scale.second_at(group.x1_points + ink.lead_points).min(cell_end);
            let under = if apart { under } else { under.max(lasts_until) };
            // Where very many lie close, most are passed without a look at them.
            let step = (ink.trail_points * scale.secs_per_point()).floor() as i64;
            let passed = track.chained(until, end, (step, cell_end));
            until = if passed > until { passed + 1 } else { track.next_from(until, end, under).max(until + 1) };
        }
        let reach = if ink.to_end { reached(until) } else { group_start };
        let group = grown(track, scale, ink, (first..until, reach));
        groups.push(Group {
            x0_points: scale.near(group.x0_points),
            x1_points: scale.near(group.x1_points.min(cut_points)),
            ..group
        });
        first = next(until);
    }
    groups
}

/// The ink of these slots together, the last of which ends at `reach`.
fn grown(track: &Track, scale: Scale<'_>, ink: Ink, (slots, reach): (Range<usize>, i64)) -> Group {
    let start = |index: usize| track.slots().get(index).map_or(0, |slot| slot.start_secs);
    let last = slots.end.saturating_sub(1);
    let x0_points = scale.place(start(slots.start)) - ink.lead_points;
    let mut x1_points = scale.place(start(last)) + ink.trail_points;
    if ink.to_end {
        x1_points = x1_points.max(scale.place(reach) + ink.after_end_points);
    }
    if slots.len() > 1 {
        let digits = ink.digit_points * count_digits(slots.len());
        x1_points = match ink.count {
            CountPlace::Beside => x1_points + digits,
            CountPlace::Inside => x1_points.max(x0_points + counted_width(slots.len(), ink.digit_points)),
        };
    }
    Group { slots, x0_points, x1_points }
}

/// The least width of ink with a count in it.
pub fn counted_width(count: usize, digit_points: f64) -> f64 {
    COUNT_ROOM_POINTS + digit_points * count_digits(count)
}

/// How many digits a count has.
pub fn count_digits(count: usize) -> f64 {
    f64::from(count.max(1).ilog10() + 1)
}

/// Neighbours of what is vague that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct VagueGroup {
    /// Indices into the track, as ranges that do not overlap.
    pub slots: Vec<Range<usize>>,
    /// Left edge of the ink.
    pub x0_points: f64,
    /// Right edge of the ink.
    pub x1_points: f64,
}

impl VagueGroup {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.slots.iter().map(ExactSizeIterator::len).sum()
    }
}

/// The groups of a stretch of one class of what is vague, which may overlap: one for all that begin at nearly the same x in
/// the view; of what began before it and goes on, one for all that end at nearly the same x.
pub fn vague_groups(track: &Track, class: Range<usize>, scale: Scale<'_>) -> Vec<VagueGroup> {
    let slots = track.slots();
    let near = track.first_from(class.clone(), scale.time_from_x(-CELL_POINTS));
    let until = track.first_from(class.clone(), scale.time_from_x(scale.width_points + CELL_POINTS));
    let mut groups = going_on(track, scale, class.start..near);
    let mut first = near;
    while let Some(slot) = slots.get(first).filter(|_| first < until) {
        let end = scale.cell_end(scale.cell(slot.start_secs, VAGUE_POINTS), VAGUE_POINTS);
        let end = end.min(scale.parted_at(slot.start_secs));
        let next = track.next_from(first, until, end).max(first + 1);
        groups.push(VagueGroup {
            x0_points: scale.x(slot.start_secs),
            x1_points: scale.x(track.reach(first..next)),
            slots: std::iter::once(first..next).collect(),
        });
        first = next;
    }
    groups
}

/// What of a class began so long before the view that [`groups_in`] leaves it out where its ink does not go on to its end,
/// and lasts into the view.
pub(super) fn begun_before(track: &Track, class: Range<usize>, scale: Scale<'_>) -> Vec<Range<usize>> {
    let edge = scale.time_from_x(-3.0 * CELL_POINTS);
    let near = track.first_from(class.clone(), edge);
    track.reaching_runs(class.start..near, scale.viewport.start.floor() as i64).collect()
}

/// What of a stretch of slots, which began before the view, goes on in it: one group for all that end at nearly the same x.
fn going_on(track: &Track, scale: Scale<'_>, before: Range<usize>) -> Vec<VagueGroup> {
    ending_together(track, scale, track.reaching_runs(before, scale.viewport.start.floor() as i64))
}

/// One group for all slots that end at nearly the same x, or beyond the view.
pub(super) fn ending_together(
    track: &Track,
    scale: Scale<'_>,
    runs: impl Iterator<Item = Range<usize>>,
) -> Vec<VagueGroup> {
    let mut groups: Vec<(i64, VagueGroup)> = Vec::new();
    let last_cell = scale.cell(scale.viewport.end.ceil() as i64, VAGUE_POINTS) + 1;
    let cell_of = |secs: i64| scale.cell(secs, VAGUE_POINTS).min(last_cell);
    for run in runs {
        // Mostly all of a run end together, such as what is still going on.
        let (least, most) = (track.least_reach(run.clone()), track.reach(run.clone()));
        if cell_of(least) == cell_of(most) {
            add_ending(&mut groups, (track, scale), run, (cell_of(most), most));
        } else {
            for at in run {
                let end = track.reach(at..at + 1);
                add_ending(&mut groups, (track, scale), at..at + 1, (cell_of(end), end));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn add_ending(
    groups: &mut Vec<(i64, VagueGroup)>,
    (track, scale): (&Track, Scale<'_>),
    run: Range<usize>,
    (cell, end_secs): (i64, i64),
) {
    let start_secs = track.slots().get(run.start).map_or(0, |slot| slot.start_secs);
    let (x0, x1) = (scale.x(start_secs), scale.x(end_secs));
    match groups.iter_mut().rev().find(|(known, _)| *known == cell) {
        Some((_, group)) => {
            group.x0_points = group.x0_points.min(x0);
            group.x1_points = group.x1_points.max(x1);
            match group.slots.last_mut() {
                Some(last) if last.end == run.start => last.end = run.end,
                _ => group.slots.push(run),
            }
        }
        None => {
            let slots = std::iter::once(run).collect();
            groups.push((cell, VagueGroup { slots, x0_points: x0, x1_points: x1 }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::track::Slot;

    const BAR: Ink = Ink {
        lead_points: 0.0,
        trail_points: 8.0,
        to_end: true,
        after_end_points: 0.0,
        digit_points: 0.0,
        count: CountPlace::Beside,
    };

    fn track(spans: &[(i64, i64)]) -> Track {
        let slot = |(&(start_secs, end_secs), item)| Slot { start_secs, end_secs, item, vague: false, lasting: true };
        Track::new(spans.iter().zip(0..).map(slot).collect())
    }

    /// On a view of 100 seconds 100 points wide, where a second is a point.
    fn told(spans: &[(i64, i64)]) -> Vec<(Range<usize>, f64, f64)> {
        let scale = Scale::new(Viewport::new(0.0, 100.0), 100.0, Folds::none());
        groups(&track(spans), scale, BAR).into_iter().map(|g| (g.slots, g.x0_points, g.x1_points)).collect()
    }

    #[test]
    fn overlaps_become_one() {
        assert_eq!(told(&[]), []);
        assert_eq!(told(&[(10, 12)]), [(0..1, 10.0, 18.0)]);
        assert_eq!(told(&[(10, 30), (30, 40)]), [(0..1, 10.0, 30.0), (1..2, 30.0, 40.0)]);
        assert_eq!(told(&[(10, 12), (15, 40), (20, 22), (60, 70)]), [(0..3, 10.0, 40.0), (3..4, 60.0, 70.0)]);
    }

    #[test]
    fn panning_changes_no_group() {
        let spans: Vec<(i64, i64)> = (0..4000).map(|at| (at * 37 % 9973, at * 37 % 9973 + at % 7)).collect();
        let track = track(&spans);
        let at = |start: f64| {
            let scale = Scale::new(Viewport::new(start, start + 1000.0), 500.0, Folds::none());
            groups(&track, scale, BAR)
        };
        let here = at(4000.0);
        let there = at(4300.0);
        let inside = |groups: &[Group], by: f64| -> Vec<Range<usize>> {
            let seen = |group: &&Group| group.x0_points - by > 160.0 && group.x1_points - by < 340.0;
            groups.iter().filter(seen).map(|group| group.slots.clone()).collect()
        };
        assert!(!inside(&here, 0.0).is_empty());
        assert_eq!(inside(&here, 0.0), inside(&there, -150.0));
    }

    #[test]
    fn groups_never_overlap_and_lose_nothing() {
        let spans: Vec<(i64, i64)> =
            (0..3000).map(|at| (at * at % 7919, at * at % 7919 + at % 5 * (at % 11) * 20)).collect();
        let track = track(&spans);
        for exponent in 0..24 {
            let scale = Scale::new(Viewport::new(-50.0, 10.0 * 1.5_f64.powi(exponent)), 700.0, Folds::none());
            let groups = groups(&track, scale, BAR);
            let mut covered = vec![0; spans.len()];
            groups.iter().flat_map(|group| group.slots.clone()).for_each(|at| covered[at] += 1);
            let visible: Vec<usize> = track.meeting(scale.viewport.start, scale.viewport.end).collect();
            assert!(visible.iter().all(|at| covered[*at] == 1) && covered.iter().all(|times| *times <= 1));
            for pair in groups.windows(2) {
                assert!(pair[0].x1_points <= pair[1].x0_points + 1e-6, "{pair:?}");
            }
        }
    }

    #[test]
    fn no_group_reaches_over_a_break() {
        // Bursts of moments, with a thousand times as long between them as in them.
        let spans: Vec<(i64, i64)> =
            (0..40).flat_map(|burst| (0..50).map(move |at| (burst * 400_000 + at * 60, 0))).collect();
        let track = track(&spans.iter().map(|(start, _)| (*start, *start)).collect::<Vec<_>>());
        let stretch = |burst: i64| (burst * 400_000 + 4_000, (burst + 1) * 400_000 - 1_000);
        let folds = Folds::new((0..39).map(stretch), 0.0, 39.0 * 5_000.0);
        let (mut view, mut joined) = (folds.fit(0.0, 16_000_000.0), 0);
        while folds.span_secs(view) > 600.0 {
            let scale = Scale::new(view, 800.0, &folds);
            for group in groups(&track, scale, BAR) {
                let bursts = |at: usize| spans.get(at).map(|(start, _)| start / 400_000);
                assert_eq!(bursts(group.slots.start), bursts(group.slots.end - 1), "{view:?} {group:?}");
                joined += usize::from(group.slots.len() > 1);
            }
            view = folds.zoom_at(view, 1.7, 0.4);
        }
        assert!(joined > 40, "{joined}");
    }
}
