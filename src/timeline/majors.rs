//! The events that a reader must not miss, by start, each with what it weighs where there is no room for all.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::connectors::CONNECTOR_INSET_POINTS;
use super::folds::Folds;
use super::labels::Moment;
use super::milestones::Milestones;
use super::peaks::Peaks;
use super::scale::{Scale, up};
use super::track::Slot;
use crate::case::room::{filled, gathered};
use crate::case::{Case, Kind};

/// Major events by start, of which the weightiest of any stretch is found at once.
#[derive(Clone, Debug, Default)]
pub struct Majors {
    slots: Box<[Slot]>,
    weights: Box<[u32]>,
    peaks: Peaks,
    starts: Milestones,
    known: Known,
}

/// Neighbours among major events of which one is shown for all: the first, the one behind the last, the one that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    first: u32,
    until: u32,
    chosen: u32,
}

/// A block of time: its number at its zoom, and its edges as x at that zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    pub number: i64,
    pub x_points: (f64, f64),
}

/// The stretches of a block: those that have a line, and those that may have a title.
pub(super) type Found = Arc<(Vec<Stretch>, Vec<Stretch>)>;

/// What the last frames found of blocks at a zoom. A copy begins with nothing.
#[derive(Debug, Default)]
struct Known(Mutex<(f64, Folds, FxHashMap<i64, Found>)>);

/// So many blocks are known at most.
const MOST_KNOWN: usize = 32;

impl Clone for Known {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Majors {
    /// These events in any order, each with its weight.
    pub fn new(mut majors: Vec<(Slot, u32)>) -> Self {
        majors.sort_unstable_by_key(|(slot, _)| (slot.anchor_secs(), slot.item));
        let slots = gathered(majors.len(), majors.iter().map(|(slot, _)| *slot));
        let weights = gathered(majors.len(), majors.iter().map(|(_, weight)| *weight));
        let peaks = Peaks::new(weights.len(), |at| weights.get(at).copied().map_or(i64::MIN, i64::from));
        let starts = Milestones::new(slots.len(), |at| slots.get(at).map_or(i64::MAX, Slot::anchor_secs));
        Self { slots, weights, peaks, starts, known: Known::default() }
    }

    /// These events of a case: those weigh most at which most met and most was said and promised.
    pub fn weighed(case: &Case, majors: &[Slot]) -> Self {
        let mut weights = filled(0_u32, case.events.len());
        let said = case.statements.iter().filter_map(|statement| statement.event);
        let promised = case.commitments.iter().filter_map(|commitment| commitment.made);
        for item in said.chain(promised).filter_map(|event| case.item(event)).filter(|item| item.kind == Kind::Event) {
            if let Some(weight) = weights.get_mut(item.at()) {
                *weight += 1;
            }
        }
        let met = |event: usize| case.events.get(event).map_or(0, |event| event.actors.len());
        let weigh = |slot: &Slot| {
            let event = slot.item as usize;
            weights.get(event).copied().unwrap_or(0).saturating_add(u32::try_from(met(event)).unwrap_or(u32::MAX))
        };
        Self::new(gathered(majors.len(), majors.iter().map(|slot| (*slot, weigh(slot)))).into_vec())
    }

    /// Those of them that pass.
    pub fn those(&self, passes: impl Fn(&Slot) -> bool) -> Self {
        let all = self.slots.iter().copied().zip(self.weights.iter().copied());
        Self::new(gathered(self.slots.len(), all.filter(|(slot, _)| passes(slot))).into_vec())
    }

    /// All of them.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Those between two x that stand `apart_points` from each other: of several the first.
    pub(super) fn apart(&self, scale: &Scale<'_>, between: (f64, f64), apart_points: f64) -> Vec<Stretch> {
        self.stretches(scale, between, |x| x + apart_points, |first, _| Some(first))
    }

    /// The weightiest of each stretch between two x; the stretches are fixed in time.
    pub(super) fn heaviest(&self, scale: &Scale<'_>, between: (f64, f64), stretch_points: f64) -> Vec<Stretch> {
        let next = |x: f64| between.0 + (((x - between.0) / stretch_points).floor() + 1.0) * stretch_points;
        self.stretches(scale, between, next, |first, until| self.weightiest(first, until))
    }

    /// Both of a block at a zoom: as they were found in the last frames, else as they are found now.
    pub(super) fn found(&self, zoom: &Scale<'_>, block: Block, apart_points: f64, stretch_points: f64) -> Found {
        let mut known = self.known.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (secs_per_point, folds, blocks) = &mut *known;
        let others = *secs_per_point != zoom.secs_per_point() || folds != zoom.all_folds();
        if others || blocks.len() > MOST_KNOWN {
            (*secs_per_point, *folds) = (zoom.secs_per_point(), zoom.all_folds().clone());
            blocks.clear();
        }
        let find = || {
            let between = block.x_points;
            Arc::new((self.apart(zoom, between, apart_points), self.heaviest(zoom, between, stretch_points)))
        };
        Arc::clone(blocks.entry(block.number).or_insert_with(find))
    }

    /// The key moments of stretches, each with its weight; `selected` before all others of its stretch.
    pub(super) fn moments(
        &self,
        scale: &Scale<'_>,
        stretches: &[Stretch],
        selected: Option<u32>,
    ) -> Vec<(Moment, u32)> {
        let moment = |stretch: &Stretch| {
            let (first, until) = (stretch.first as usize, stretch.until as usize);
            let within = self.slots.get(first..until).unwrap_or_default();
            // One that is selected is looked for only where it can be found quickly.
            let here = selected.filter(|_| within.len() <= MOST_ASKED);
            let here = here.and_then(|item| within.iter().position(|slot| slot.item == item)).map(|at| first + at);
            let chosen = here.unwrap_or(stretch.chosen as usize);
            let (slot, weight) = (self.slots.get(chosen)?, self.weights.get(chosen)?);
            let (event, x_points, hour_known) = (slot.item, line_x(scale, slot), !slot.vague);
            Some((Moment { event, x_points, hour_known, title: None }, *weight))
        };
        stretches.iter().filter_map(moment).collect()
    }

    /// The first index from `first` on of what begins at a second or later.
    fn first_from(&self, first: usize, secs: f64) -> usize {
        let start = |at: usize| self.slots.get(at).map_or(i64::MAX, Slot::anchor_secs);
        self.starts.first_from(first, self.slots.len(), up(secs), start)
    }

    fn weightiest(&self, first: usize, until: usize) -> Option<usize> {
        let weight = |at: usize| self.weights.get(at).copied().map_or(i64::MIN, i64::from);
        let most = self.peaks.most(first, until, weight);
        self.peaks.next_above(first, until, most.saturating_sub(1), weight)
    }

    fn stretches(
        &self,
        scale: &Scale<'_>,
        (from, until): (f64, f64),
        end_of: impl Fn(f64) -> f64,
        choose: impl Fn(usize, usize) -> Option<usize>,
    ) -> Vec<Stretch> {
        let secs = |x: f64| scale.time_from_x(x - CONNECTOR_INSET_POINTS);
        let mut at = if from.is_finite() { self.first_from(0, secs(from)) } else { 0 };
        let mut stretches = Vec::new();
        while let Some(x) = self.slots.get(at).map(|slot| line_x(scale, slot)).filter(|x| *x < until) {
            let next = self.first_from(at + 1, secs(end_of(x).min(until))).max(at + 1);
            let chosen = choose(at, next).unwrap_or(at);
            stretches.push(Stretch { first: at as u32, until: next as u32, chosen: chosen as u32 });
            at = next;
        }
        stretches
    }
}

/// Where the line of an event stands: in line with what joins the lanes below.
fn line_x(scale: &Scale<'_>, slot: &Slot) -> f64 {
    scale.x_from_time(slot.anchor_secs() as f64) + CONNECTOR_INSET_POINTS
}

/// Of more than so many that are drawn as one, a selected one is not looked for.
const MOST_ASKED: usize = 4_096;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;

    #[test]
    fn the_weightiest_of_each_stretch_is_found() {
        let slot = |at: u32| Slot { start_secs: i64::from(at * at % 9_973), end_secs: 0, item: at, ..Slot::default() };
        let weighed = |at: u32| (slot(at), at * 37 % 101);
        let majors = Majors::new((0..3_000).map(weighed).collect());
        let scale = Scale::new(Viewport::new(0.0, 10_000.0), 1_000.0, Folds::none());
        let found = majors.moments(&scale, &majors.heaviest(&scale, (100.0, 900.0), 20.0), None);
        assert_eq!(found.len(), 40);
        for (moment, weight) in found {
            let stretch = (moment.x_points / 20.0).floor();
            let x = |at: &u32| f64::from(at * at % 9_973) / 10.0 + CONNECTOR_INSET_POINTS;
            let within = |at: &u32| (x(at) / 20.0).floor() == stretch;
            assert_eq!(Some(weight), (0..3_000).filter(within).map(|at| at * 37 % 101).max(), "{moment:?}");
        }
        let stretches = majors.apart(&scale, (0.0, 1_000.0), 1.0);
        let apart = majors.moments(&scale, &stretches, None);
        assert!(apart.windows(2).all(|pair| pair[1].0.x_points >= pair[0].0.x_points + 1.0 - 1e-6));
        let selected = majors.moments(&scale, &stretches, Some(50));
        assert!(selected.iter().any(|(moment, _)| moment.event == 50));
    }

    #[test]
    fn what_was_found_of_a_block_is_found_again_at_its_zoom_only() {
        let slot = |at: u32| Slot { start_secs: i64::from(at * at % 9_973), end_secs: 0, item: at, ..Slot::default() };
        let majors = Majors::new((0..3_000).map(|at| (slot(at), at * 37 % 101)).collect());
        let folds = Folds::new([(2_000, 4_000)].into_iter(), 0.0, 8_000.0);
        for (span, folds) in [(10_000.0, Folds::none()), (4_000.0, Folds::none()), (4_000.0, &folds)] {
            for start in [0.0, 700.0, 0.0] {
                let zoom = Scale::new(Viewport::new(start, start + span), 1_000.0, folds).stepped(0.0);
                // The block of the case's first 400 points, wherever the view begins.
                let (first, x0) = zoom.grid(400.0);
                let x0_points = x0 - first * 400.0;
                let block = Block { number: 0, x_points: (x0_points, x0_points + 400.0) };
                let expected = (majors.apart(&zoom, block.x_points, 3.0), majors.heaviest(&zoom, block.x_points, 12.0));
                assert_eq!(*majors.found(&zoom, block, 3.0, 12.0), expected, "{span} {start}");
            }
        }
    }
}
