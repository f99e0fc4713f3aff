//! When the ticks of a step are: by the calendar of a zone, and by its clocks, which may go forward or back on the way.

use chrono::{NaiveDateTime, TimeDelta};

use super::steps::Step;
use crate::case::{Instant, Zone};

/// A guard against what cannot happen: more ticks than a screen has points.
const MOST_TICKS: usize = 4096;

impl Step {
    /// The ticks from a little before `start` to a little after `end`, each with its wall-clock time.
    pub(super) fn ticks(self, zone: Zone, start: f64, end: f64) -> Vec<(Instant, NaiveDateTime)> {
        let first = Instant((start - self.secs()).floor() as i64);
        if matches!(self, Self::Seconds(_)) {
            return self.hours(zone, first, end);
        }
        let mut ticks: Vec<(Instant, NaiveDateTime)> = Vec::new();
        let mut at = self.floor(zone.local(first));
        while let Some(local) = at.filter(|_| ticks.len() < MOST_TICKS) {
            let instant = zone.start_of(local.date());
            // A day that the zone skips has none.
            if zone.local(instant).date() == local.date() {
                if ticks.last().is_none_or(|(last, _)| *last < instant) {
                    ticks.push((instant, local));
                }
                if instant.0 as f64 > end {
                    break;
                }
            }
            at = self.next(local);
        }
        ticks
    }

    /// Those of the hours and minutes: from each change of the clocks on anew, so that an hour that is skipped has no tick and
    /// one that comes twice has them twice.
    fn hours(self, zone: Zone, first: Instant, end: f64) -> Vec<(Instant, NaiveDateTime)> {
        let mut ticks: Vec<(Instant, NaiveDateTime)> = Vec::new();
        let last = Instant((end + self.secs()).ceil() as i64);
        let mut from = first;
        loop {
            let change = zone.next_change(from, last).map(|(at, _)| at);
            let offset = TimeDelta::seconds(i64::from(zone.offset_at(from)));
            let mut at = self.floor(zone.local(from));
            while let Some(local) = at.filter(|_| ticks.len() < MOST_TICKS) {
                let instant = Instant((local - offset).and_utc().timestamp());
                if change.is_some_and(|change| change <= instant) {
                    break;
                }
                if from == first || from <= instant {
                    ticks.push((instant, local));
                }
                if instant.0 as f64 > end {
                    return ticks;
                }
                at = self.next(local);
            }
            match change {
                Some(change) if ticks.len() < MOST_TICKS => from = change,
                _ => return ticks,
            }
        }
    }
}
