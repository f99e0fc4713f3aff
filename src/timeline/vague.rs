//! What is vague and too close to be told apart becomes one group, by its beginning or, where that is out of sight, its end.

use std::ops::Range;

use super::runs::Runs;
use super::scale::{CELL_POINTS, Scale, down, up};
use super::track::Track;

/// What is vague and begins in one cell of this width is one mark.
const VAGUE_POINTS: f64 = 10.0;

/// Neighbours of what is vague that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct VagueGroup {
    /// Indices into the track.
    pub slots: Runs,
    /// Left edge of the ink.
    pub x0_points: f64,
    /// Right edge of the ink.
    pub x1_points: f64,
}

/// Neighbours of what is vague that are drawn as one, by their times: where their ink lies follows from the zoom.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VagueBunch {
    /// Indices into the track.
    pub slots: Runs,
    /// Where the first one begins.
    pub start_secs: i64,
    /// Where the last one ends.
    pub end_secs: i64,
}

impl VagueBunch {
    /// What of it begins at a second or later; `None` where nothing does. It is of a stretch of one class.
    pub(super) fn from(&self, track: Track<'_>, secs: i64) -> Option<Self> {
        if self.start_secs >= secs {
            return Some(self.clone());
        }
        let run = self.slots.only()?;
        let first = track.next_from(run.start, run.end, secs);
        let start_secs = track.slots().get(first).filter(|_| first < run.end)?.start_secs;
        Some(Self { slots: Runs::of(first..run.end), start_secs, end_secs: track.reach(first..run.end) })
    }

    /// Its ink at a zoom.
    pub(super) fn group(&self, scale: &Scale<'_>) -> VagueGroup {
        VagueGroup { slots: self.slots.clone(), x0_points: scale.x(self.start_secs), x1_points: scale.x(self.end_secs) }
    }
}

/// The seconds between which lies what is looked at of vague items at a zoom: the view with some room on both sides, as far as
/// lines of a grid that is fixed in time, so that panning changes them seldom.
pub(super) fn edges(scale: &Scale<'_>) -> (i64, i64) {
    let line = |secs: i64, by: i64| scale.cell_end(scale.cell(secs, CELL_POINTS).saturating_add(by), CELL_POINTS);
    (line(down(scale.viewport.start), -2), line(up(scale.viewport.end), 1))
}

/// Bunches of what of a stretch of one class begins between two seconds, which may overlap: one for all that begin at nearly
/// the same x.
pub(super) fn beginning_together(
    track: Track<'_>,
    class: Range<usize>,
    scale: &Scale<'_>,
    (from_secs, until_secs): (i64, i64),
) -> Vec<VagueBunch> {
    let mut first = track.next_from(class.start, class.end, from_secs);
    let until = track.next_from(first, class.end, until_secs);
    let mut bunches = Vec::new();
    while let Some(slot) = track.slots().get(first).filter(|_| first < until) {
        let end = scale.cell_end(scale.cell(slot.start_secs, VAGUE_POINTS), VAGUE_POINTS);
        let end = end.min(scale.parted_at(slot.start_secs));
        let next = track.next_from(first, until, end).max(first + 1);
        bunches.push(VagueBunch {
            slots: Runs::of(first..next),
            start_secs: slot.start_secs,
            end_secs: track.reach(first..next),
        });
        first = next;
    }
    bunches
}

/// Bunches of what of a stretch of one class begins before a second and goes on behind it: one for all that end at nearly
/// the same x.
pub(super) fn going_on(track: Track<'_>, class: Range<usize>, scale: &Scale<'_>, edges: (i64, i64)) -> Vec<VagueBunch> {
    let before = class.start..track.next_from(class.start, class.end, edges.0);
    ending_together(track, scale, edges, track.reaching_runs(before, edges.0))
}

/// What of a stretch of slots that began before the view lasts into it.
pub(super) fn begun_before(track: Track<'_>, before: Range<usize>, scale: &Scale<'_>) -> Runs {
    track.reaching_runs(before, down(scale.viewport.start)).collect()
}

/// One bunch for all slots that end at nearly the same x, or beyond what is looked at.
pub(super) fn ending_together(
    track: Track<'_>,
    scale: &Scale<'_>,
    edges: (i64, i64),
    runs: impl Iterator<Item = Range<usize>>,
) -> Vec<VagueBunch> {
    let mut together = Together::new(scale, edges);
    for run in runs {
        together.take(track, run);
    }
    together.bunches
}

/// Of a run longer than this it is asked whether all end together, before they are gone through.
const LONG: usize = 32;
/// Where a long run is halved: what is asked of its halves is known then.
const BLOCK: usize = 16;

/// What ends together, put there one by one. Where much lasts long that is very much, and few groups.
struct Together<'a> {
    scale: &'a Scale<'a>,
    bunches: Vec<VagueBunch>,
    /// The bunches of the cells from the first one on that is looked at, each by its place and one more; nought where there is none.
    places: Vec<u32>,
    first_cell: i64,
    /// What ends from this second on ends beyond what is looked at.
    beyond_secs: i64,
}

impl<'a> Together<'a> {
    fn new(scale: &'a Scale<'a>, (from_secs, until_secs): (i64, i64)) -> Self {
        /// More cells than any screen has.
        const MOST_CELLS: i64 = 10_000;
        let first_cell = scale.cell(from_secs, VAGUE_POINTS);
        let last_cell = scale.cell(until_secs, VAGUE_POINTS).saturating_add(1);
        let cells = last_cell.saturating_sub(first_cell).saturating_add(1).clamp(1, MOST_CELLS);
        let beyond_secs = scale.cell_end(first_cell.saturating_add(cells - 2), VAGUE_POINTS);
        Self { scale, bunches: Vec::new(), places: vec![0; cells as usize], first_cell, beyond_secs }
    }

    /// Which cell a second lies in, counted from the first; what is beyond shares one.
    fn cell(&self, secs: i64) -> usize {
        if secs >= self.beyond_secs {
            return self.places.len() - 1;
        }
        let cell = self.scale.cell(secs, VAGUE_POINTS).saturating_sub(self.first_cell).max(0);
        (cell as usize).min(self.places.len() - 1)
    }

    /// Takes in a run. Of a long one mostly all end together, such as what is still going on, or all of a half do.
    fn take(&mut self, track: Track<'_>, run: Range<usize>) {
        let slots = track.slots().get(run.clone()).unwrap_or_default();
        if run.len() <= LONG {
            for (slot, at) in slots.iter().zip(run) {
                self.add(at..at + 1, (slot.start_secs, slot.end_secs));
            }
            return;
        }
        let (least, most) = (track.least_reach(run.clone()), track.reach(run.clone()));
        if self.cell(least) == self.cell(most) {
            let start_secs = slots.first().map_or(0, |slot| slot.start_secs);
            self.add(run, (start_secs, most));
            return;
        }
        let middle = (run.start + run.len() / 2) / BLOCK * BLOCK;
        self.take(track, run.start..middle);
        self.take(track, middle..run.end);
    }

    /// Adds a run that begins and ends at these seconds.
    fn add(&mut self, run: Range<usize>, (start_secs, end_secs): (i64, i64)) {
        let cell = self.cell(end_secs);
        let Some(place) = self.places.get_mut(cell) else { return };
        let known = (*place as usize).checked_sub(1).and_then(|at| self.bunches.get_mut(at));
        let Some(bunch) = known else {
            self.bunches.push(VagueBunch { slots: Runs::of(run), start_secs, end_secs });
            *place = self.bunches.len() as u32;
            return;
        };
        bunch.start_secs = bunch.start_secs.min(start_secs);
        bunch.end_secs = bunch.end_secs.max(end_secs);
        bunch.slots.push(run);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::track::Slot;
    use crate::timeline::tracks::testing::{BY_LENGTH, tracks_of};

    #[test]
    fn what_ends_together_is_found_as_if_one_by_one() {
        const DAY: i64 = 86_400;
        // Most of what lasts longest has no end; some of it ends on any day, some on the same.
        let slot = |at: i64| {
            let end_secs = match at % 400 {
                0..300 => i64::MAX,
                300..350 => 3_000 * DAY,
                _ => (500 + at * 37 % 3_000) * DAY,
            };
            let start_secs = if at % 9 == 0 { i64::MIN } else { at * DAY / 10 };
            Slot { start_secs, end_secs, item: at as u32, vague: true, lasting: true, ..Slot::default() }
        };
        let slots: Vec<Slot> = (0..4_000).map(slot).collect();
        let tracks = tracks_of(&slots);
        let track = tracks.track(BY_LENGTH);
        for days in [3, 300, 3_000] {
            let view = Viewport::new((450 * DAY) as f64, ((450 + days) * DAY) as f64);
            let scale = Scale::new(view, 900.0, Folds::none());
            let runs = || track.classes().flat_map(|(class, _)| track.reaching_runs(class, 450 * DAY));
            let edges = (down(view.start), up(view.end));
            let last = scale.cell(edges.1, VAGUE_POINTS) + 1;
            let mut naive: BTreeMap<i64, (Vec<usize>, i64, i64)> = BTreeMap::new();
            for at in runs().flatten() {
                let Slot { start_secs, end_secs, .. } = track.slots()[at];
                let cell = scale.cell(end_secs, VAGUE_POINTS).min(last);
                let group = naive.entry(cell).or_insert((Vec::new(), start_secs, end_secs));
                group.0.push(at);
                (group.1, group.2) = (group.1.min(start_secs), group.2.max(end_secs));
            }
            let mut found: Vec<_> = ending_together(track, &scale, edges, runs())
                .into_iter()
                .map(|bunch| (bunch.slots.iter().flatten().collect(), bunch.start_secs, bunch.end_secs))
                .collect();
            found.sort_by_key(|(slots, ..): &(Vec<usize>, i64, i64)| {
                slots.first().map(|at| scale.cell(track.slots()[*at].end_secs, VAGUE_POINTS).min(last))
            });
            assert!(!naive.is_empty());
            assert!(found.iter().eq(naive.values()), "{days}");
        }
    }
}
