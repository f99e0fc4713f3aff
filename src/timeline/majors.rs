//! The events that a reader must not miss, by start, each with what it weighs where there is no room for all.

use super::connectors::CONNECTOR_INSET_POINTS;
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
}

impl Majors {
    /// These events in any order, each with its weight.
    pub fn new(mut majors: Vec<(Slot, u32)>) -> Self {
        majors.sort_unstable_by_key(|(slot, _)| (slot.anchor_secs(), slot.item));
        let slots = gathered(majors.len(), majors.iter().map(|(slot, _)| *slot));
        let weights = gathered(majors.len(), majors.iter().map(|(_, weight)| *weight));
        let peaks = Peaks::new(weights.len(), |at| weights.get(at).copied().map_or(i64::MIN, i64::from));
        let starts = Milestones::new(slots.len(), |at| slots.get(at).map_or(i64::MAX, Slot::anchor_secs));
        Self { slots, weights, peaks, starts }
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

    /// Those of a block of x that stand `apart_points` from each other: of several, `selected`, else the first.
    pub(super) fn apart(
        &self,
        scale: Scale<'_>,
        block: (f64, f64),
        apart_points: f64,
        selected: Option<u32>,
    ) -> Vec<(Moment, u32)> {
        self.stretches(scale, block, |x| x + apart_points, |first, _| Some(first), selected)
    }

    /// The weightiest of each stretch of a block; the stretches are fixed in time. `selected` before all others.
    pub(super) fn heaviest(
        &self,
        scale: Scale<'_>,
        block: (f64, f64),
        stretch_points: f64,
        selected: Option<u32>,
    ) -> Vec<(Moment, u32)> {
        let next = |x: f64| block.0 + (((x - block.0) / stretch_points).floor() + 1.0) * stretch_points;
        self.stretches(scale, block, next, |first, until| self.weightiest(first, until), selected)
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
        scale: Scale<'_>,
        (from, until): (f64, f64),
        end_of: impl Fn(f64) -> f64,
        choose: impl Fn(usize, usize) -> Option<usize>,
        selected: Option<u32>,
    ) -> Vec<(Moment, u32)> {
        // In line with what joins the lanes below.
        let start = |slot: &Slot| scale.x_from_time(slot.anchor_secs() as f64);
        let x = |slot: &Slot| start(slot) + CONNECTOR_INSET_POINTS;
        let secs = |x: f64| scale.time_from_x(x - CONNECTOR_INSET_POINTS);
        let mut at = if from.is_finite() { self.first_from(0, secs(from)) } else { 0 };
        let mut moments: Vec<(Moment, u32)> = Vec::new();
        while let Some(slot) = self.slots.get(at).filter(|slot| x(slot) < until) {
            let end = end_of(x(slot)).min(until);
            let next = self.first_from(at + 1, secs(end)).max(at + 1);
            let within = self.slots.get(at..next).unwrap_or_default();
            // One that is selected is looked for only where it can be found quickly.
            let here = selected.filter(|_| within.len() <= MOST_ASKED);
            let here = here.and_then(|item| within.iter().position(|slot| slot.item == item)).map(|place| at + place);
            if let Some(chosen) = here.or_else(|| choose(at, next))
                && let (Some(slot), Some(weight)) = (self.slots.get(chosen), self.weights.get(chosen))
            {
                let (event, x_points, hour_known) = (slot.item, x(slot), !slot.vague);
                moments.push((Moment { event, x_points, hour_known, title: None }, *weight));
            }
            at = next;
        }
        moments
    }
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
        let found = majors.heaviest(scale, (100.0, 900.0), 20.0, None);
        assert_eq!(found.len(), 40);
        for (moment, weight) in found {
            let stretch = (moment.x_points / 20.0).floor();
            let x = |at: &u32| f64::from(at * at % 9_973) / 10.0 + CONNECTOR_INSET_POINTS;
            let within = |at: &u32| (x(at) / 20.0).floor() == stretch;
            assert_eq!(Some(weight), (0..3_000).filter(within).map(|at| at * 37 % 101).max(), "{moment:?}");
        }
        let apart = majors.apart(scale, (0.0, 1_000.0), 1.0, None);
        assert!(apart.windows(2).all(|pair| pair[1].0.x_points >= pair[0].0.x_points + 1.0 - 1e-6));
        let selected = majors.apart(scale, (0.0, 1_000.0), 1.0, Some(50));
        assert!(selected.iter().any(|(moment, _)| moment.event == 50));
    }
}
