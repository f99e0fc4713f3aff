//! What lies too close on a track to be told apart becomes one group.
//!
//! Groups depend on the zoom and never on where the view lies: where a chain of overlaps grows long it is cut at the
//! lines of a grid that is fixed in time. Each group is found by halving, so that the cost is that of what is drawn.

use std::ops::Range;

use super::Viewport;
use super::track::Track;

/// The visible time as x.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// The visible time.
    pub viewport: Viewport,
    /// How wide it is drawn.
    pub width_points: f64,
}

impl Scale {
    /// The x of a second, kept within what can be drawn: what runs off stays outside of the view.
    pub fn x(&self, secs: i64) -> f64 {
        self.viewport.x_from_time(secs as f64, self.width_points).clamp(-FAR_POINTS, self.width_points + FAR_POINTS)
    }

    fn secs_per_point(&self) -> f64 {
        self.viewport.secs_per_point(self.width_points)
    }

    /// Whether a chain of overlaps from `x0` to `x1` is cut before what begins at `next`.
    pub(super) fn cuts(&self, x0_points: f64, x1_points: f64, next_points: f64) -> bool {
        let cell = |x: f64| self.cell(self.viewport.time_from_x(x, self.width_points) as i64, CELL_POINTS);
        let at_its_end = next_points > x1_points - CHAIN_POINTS / 2.0;
        at_its_end && x1_points - x0_points >= CHAIN_POINTS && cell(x0_points) != cell(next_points)
    }

    /// Which of the cells of some width, fixed in time, a second lies in.
    fn cell(&self, secs: i64, cell_points: f64) -> i64 {
        (secs as f64 / (self.secs_per_point() * cell_points)).floor() as i64
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

/// Of more members than this, not each is asked for its end.
const MOST_ASKED: usize = 256;

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

/// The groups of `track` that are visible, left to right, none overlapping another.
pub fn groups(track: &Track, scale: Scale, ink: Ink) -> Vec<Group> {
    let view = scale.viewport;
    let margin = scale.secs_per_point() * CELL_POINTS;
    let visible = track.between(view.start - 3.0 * margin, view.end + margin);
    let slots = track.slots();
    let mut groups: Vec<Group> = Vec::new();
    let mut first = visible.start;
    while first < visible.end {
        let mut until = first + 1;
        let mut group = grown(track, scale, ink, first..until);
        while until < visible.end {
            let next = slots.get(until).map_or(i64::MAX, |slot| slot.start_secs);
            let next_x = scale.x(next) - ink.lead_points;
            if next_x >= group.x1_points {
                break;
            }
            let apart = !ink.to_end || track.reach(until - 1) <= next;
            let start = slots.get(first).map_or(0, |slot| slot.start_secs);
            let long = group.x1_points - group.x0_points >= CHAIN_POINTS;
            if apart && long && scale.cell(next, CELL_POINTS) != scale.cell(start, CELL_POINTS) {
                group.x1_points = group.x1_points.min(next_x - 1.0);
                break;
            }
            // All that begin under the ink so far and in the same cell join at once.
            let rest = slots.get(until..visible.end).unwrap_or_default();
            let cell = scale.cell(next, CELL_POINTS);
            let joined = rest.partition_point(|slot| {
                scale.x(slot.start_secs) - ink.lead_points < group.x1_points
                    && scale.cell(slot.start_secs, CELL_POINTS) == cell
            });
            until += joined.max(1);
            group = grown(track, scale, ink, first..until);
        }
        groups.push(group);
        first = until;
    }
    groups
}

/// The ink of these slots together.
fn grown(track: &Track, scale: Scale, ink: Ink, slots: Range<usize>) -> Group {
    let start = |index: usize| track.slots().get(index).map_or(0, |slot| slot.start_secs);
    let last = slots.end.saturating_sub(1);
    let x0_points = scale.x(start(slots.start)) - ink.lead_points;
    let mut x1_points = scale.x(start(last)) + ink.trail_points;
    if ink.to_end {
        x1_points = x1_points.max(scale.x(track.reach(last)) + ink.after_end_points);
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

/// The groups of what is vague: one for all that begin at nearly the same x, however far they reach; these may overlap.
pub fn vague_groups(track: &Track, scale: Scale) -> Vec<Group> {
    let view = scale.viewport;
    let margin = scale.secs_per_point() * CELL_POINTS;
    let visible = track.between(view.start - margin, view.end + margin);
    let slots = track.slots();
    let mut groups: Vec<Group> = Vec::new();
    let mut first = visible.start;
    while let Some(slot) = slots.get(first).filter(|_| first < visible.end) {
        let cell = scale.cell(slot.start_secs, VAGUE_POINTS);
        let rest = slots.get(first..visible.end).unwrap_or_default();
        let joined = rest.partition_point(|slot| scale.cell(slot.start_secs, VAGUE_POINTS) <= cell).max(1);
        let members = rest.get(..joined).unwrap_or_default();
        // Of very many, the greatest end so far will do: it costs nothing to know.
        let end = if members.len() > MOST_ASKED {
            track.reach(first + joined - 1)
        } else {
            members.iter().map(|slot| slot.end_secs).max().unwrap_or(slot.end_secs)
        };
        groups.push(Group {
            slots: first..first + joined,
            x0_points: scale.x(slot.start_secs),
            x1_points: scale.x(end),
        });
        first += joined;
    }
    groups
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
        let scale = Scale { viewport: Viewport::new(0.0, 100.0), width_points: 100.0 };
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
            let scale = Scale { viewport: Viewport::new(start, start + 1000.0), width_points: 500.0 };
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
            let scale = Scale { viewport: Viewport::new(-50.0, 10.0 * 1.5_f64.powi(exponent)), width_points: 700.0 };
            let groups = groups(&track, scale, BAR);
            let visible = track.between(scale.viewport.start, scale.viewport.end);
            let mut next = groups.first().map_or(visible.start, |group| group.slots.start);
            assert!(next <= visible.start);
            for group in &groups {
                assert_eq!(group.slots.start, next);
                next = group.slots.end;
            }
            assert!(next >= visible.end);
            for pair in groups.windows(2) {
                assert!(pair[0].x1_points <= pair[1].x0_points + 1e-6, "{pair:?}");
            }
        }
    }
}
