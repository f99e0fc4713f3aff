//! What is vague and too close to be told apart becomes one group, by its beginning or, where that is out of sight, its end.

use std::ops::Range;

use super::mark::Runs;
use super::scale::{CELL_POINTS, Scale};
use super::track::Track;

/// What is vague and begins in one cell of this width is one mark.
const VAGUE_POINTS: f64 = 10.0;

/// Neighbours of what is vague that are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct VagueGroup {
    /// Indices into the track, as ranges that do not overlap.
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
            slots: std::iter::once(first..next).collect(),
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
    track.reaching_runs(class.start..near, scale.viewport.start.floor() as i64).collect()
}

/// What of a stretch of slots, which began before the view, goes on in it: one group for all that end at nearly the same x.
fn going_on(track: Track<'_>, scale: Scale<'_>, before: Range<usize>) -> Vec<VagueGroup> {
    ending_together(track, scale, track.reaching_runs(before, scale.viewport.start.floor() as i64))
}

/// One group for all slots that end at nearly the same x, or beyond the view.
pub(super) fn ending_together(
    track: Track<'_>,
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
    (track, scale): (Track<'_>, Scale<'_>),
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
