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

/// The groups of a stretch of one class of what is vague, which may overlap: one for all that begin at nearly the same x in
/// the view; of what began before it and goes on, one for all that end at nearly the same x.
pub fn vague_groups(track: Track<'_>, class: Range<usize>, scale: Scale<'_>) -> Vec<VagueGroup> {
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
            slots: Runs::of(first..next),
        });
        first = next;
    }
    groups
}

/// What of a class began so long before the view that [`super::cluster::groups_in`] leaves it out where its ink does not go on to its end,
/// and lasts into the view.
pub(super) fn begun_before(track: Track<'_>, class: Range<usize>, scale: Scale<'_>) -> Runs {
    let edge = scale.time_from_x(-3.0 * CELL_POINTS);
    let near = track.first_from(class.clone(), edge);
    track.reaching_runs(class.start..near, down(scale.viewport.start)).collect()
}

/// What of a stretch of slots, which began before the view, goes on in it: one group for all that end at nearly the same x.
fn going_on(track: Track<'_>, scale: Scale<'_>, before: Range<usize>) -> Vec<VagueGroup> {
    ending_together(track, scale, track.reaching_runs(before, down(scale.viewport.start)))
}

/// One group for all slots that end at nearly the same x, or beyond the view.
pub(super) fn ending_together(
    track: Track<'_>,
    scale: Scale<'_>,
    runs: impl Iterator<Item = Range<usize>>,
) -> Vec<VagueGroup> {
    let mut together = Together::new(scale);
    for run in runs {
        together.take(track, run);
    }
    let group = |ending: Ending| VagueGroup {
        slots: ending.slots,
        x0_points: scale.x(ending.start_secs),
        x1_points: scale.x(ending.end_secs),
    };
    together.groups.into_iter().map(group).collect()
}

/// Of a run longer than this it is asked whether all end together, before they are gone through.
const LONG: usize = 32;
/// Where a long run is halved: what is asked of its halves is known then.
const BLOCK: usize = 16;

/// What ends in one cell.
struct Ending {
    slots: Runs,
    start_secs: i64,
    end_secs: i64,
}

/// What ends together, put there one by one. Where much lasts long that is very much, and few groups.
struct Together<'a> {
    scale: Scale<'a>,
    groups: Vec<Ending>,
    /// The groups of the cells from the first visible one on, each by its place and one more; nought where there is none.
    places: Vec<u32>,
    first_cell: i64,
    /// What ends from this second on ends beyond the view.
    beyond_secs: i64,
}

impl<'a> Together<'a> {
    fn new(scale: Scale<'a>) -> Self {
        /// More cells than any screen has.
        const MOST_CELLS: i64 = 10_000;
        let first_cell = scale.cell(down(scale.viewport.start), VAGUE_POINTS);
        let last_cell = scale.cell(up(scale.viewport.end), VAGUE_POINTS).saturating_add(1);
        let cells = last_cell.saturating_sub(first_cell).saturating_add(1).clamp(1, MOST_CELLS);
        let beyond_secs = scale.cell_end(first_cell.saturating_add(cells - 2), VAGUE_POINTS);
        Self { scale, groups: Vec::new(), places: vec![0; cells as usize], first_cell, beyond_secs }
    }

    /// Which cell a second lies in, counted from the first; what is beyond the view shares one.
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
        let known = (*place as usize).checked_sub(1).and_then(|at| self.groups.get_mut(at));
        let Some(group) = known else {
            self.groups.push(Ending { slots: Runs::of(run), start_secs, end_secs });
            *place = self.groups.len() as u32;
            return;
        };
        group.start_secs = group.start_secs.min(start_secs);
        group.end_secs = group.end_secs.max(end_secs);
        group.slots.push(run);
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
            let last = scale.cell(up(view.end), VAGUE_POINTS) + 1;
            let mut naive: BTreeMap<i64, (Vec<usize>, f64, f64)> = BTreeMap::new();
            for at in runs().flatten() {
                let Slot { start_secs, end_secs, .. } = track.slots()[at];
                let cell = scale.cell(end_secs, VAGUE_POINTS).min(last);
                let (x0, x1) = (scale.x(start_secs), scale.x(end_secs));
                let group = naive.entry(cell).or_insert((Vec::new(), x0, x1));
                group.0.push(at);
                (group.1, group.2) = (group.1.min(x0), group.2.max(x1));
            }
            let mut found: Vec<_> = ending_together(track, scale, runs())
                .into_iter()
                .map(|group| (group.slots.iter().flatten().collect(), group.x0_points, group.x1_points))
                .collect();
            found.sort_by_key(|(slots, ..): &(Vec<usize>, f64, f64)| {
                slots.first().map(|at| scale.cell(track.slots()[*at].end_secs, VAGUE_POINTS).min(last))
            });
            assert!(!naive.is_empty());
            assert!(found.iter().eq(naive.values()), "{days}");
        }
    }
}
