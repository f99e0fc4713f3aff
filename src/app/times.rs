//! When everything begins and ends, for counting what lies between two times.

use crate::case::room::room_for;
use crate::case::{Case, ItemRef, Kind, When};
use crate::timeline::track::Slot;

/// Beginnings and ends of everything that is dated, each sorted, in seconds.
#[derive(Clone, Debug, Default)]
pub struct Times {
    starts: Vec<i64>,
    ends: Vec<i64>,
}

impl Times {
    /// Those of the events, statements and commitments of `case` that pass.
    pub fn of(case: &Case, passes: &dyn Fn(ItemRef) -> bool) -> Self {
        let count = case.events.len() + case.statements.len() + case.commitments.len();
        let mut times = Self { starts: room_for(count), ends: room_for(count) };
        let mut note = |kind: Kind, at: usize, when: Option<&When>| {
            let Some(when) = when.filter(|_| passes(ItemRef::new(kind, at))) else { return };
            // As it lies on the lanes, so that what is counted is what is seen.
            let slot = Slot::new(when, 0);
            times.starts.push(slot.start_secs);
            times.ends.push(slot.end_secs);
        };
        case.events.iter().enumerate().for_each(|(at, event)| note(Kind::Event, at, Some(&event.when)));
        let statements = case.statements.iter().enumerate();
        statements.for_each(|(at, statement)| note(Kind::Statement, at, statement.when.as_ref()));
        let commitments = case.commitments.iter().enumerate();
        commitments.for_each(|(at, commitment)| note(Kind::Commitment, at, commitment.made_at.as_ref()));
        times.starts.sort_unstable();
        times.ends.sort_unstable();
        times.starts.shrink_to_fit();
        times.ends.shrink_to_fit();
        times
    }

    /// How many lie, whole or in part, between two times in seconds.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        // What began before the end and did not end by the start.
        let begun = self.starts.partition_point(|at| (*at as f64) < end);
        let over = self.ends.partition_point(|at| (*at as f64) <= start);
        begun.saturating_sub(over)
    }
}
