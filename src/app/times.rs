//! When everything begins and ends, for counting what lies between two times.

use crate::case::room::{gathered, room_for};
use crate::case::{Case, ItemRef, Kind, When};
use crate::timeline::track::Slot;

/// Beginnings and ends of everything that is dated, by kind, each sorted, in seconds.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// Events, statements, commitments.
    kinds: [Ends; 3],
    /// The last second in which each commitment with a due date is due.
    dues: Box<[i64]>,
}

/// Beginnings and ends, each sorted.
#[derive(Clone, Debug, Default)]
struct Ends {
    starts: Vec<i64>,
    latest: Vec<i64>,
    /// Where those lie on the lanes of which an end is not known, and how far they may reach.
    unknown: Vec<((i64, i64), (i64, i64))>,
}

/// How many items of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Events.
    pub events: usize,
    /// Statements.
    pub statements: usize,
    /// Commitments that were made.
    pub made: usize,
    /// Commitments that are due.
    pub due: usize,
    /// How many more events, statements and commitments made there may be.
    pub perhaps: usize,
}

impl Times {
    /// Those of the events, statements and commitments of `case` that pass.
    pub fn of(case: &Case, passes: &dyn Fn(ItemRef) -> bool) -> Self {
        let events = case.events.iter().map(|event| Some(&event.when));
        let statements = case.statements.iter().map(|statement| statement.when.as_ref());
        let commitments = case.commitments.iter().map(|commitment| commitment.made_at.as_ref());
        let due = |at: usize| case.commitments.get(at).and_then(|of| of.due.as_ref()?.latest);
        let shown = (0..case.commitments.len()).filter(|at| passes(ItemRef::new(Kind::Commitment, *at)));
        let dues = shown.filter_map(due).map(|at| at.0.saturating_sub(1));
        let mut dues = gathered(case.commitments.len(), dues);
        dues.sort_unstable();
        let kinds = [
            Ends::of(Kind::Event, events, passes),
            Ends::of(Kind::Statement, statements, passes),
            Ends::of(Kind::Commitment, commitments, passes),
        ];
        Self { kinds, dues }
    }

    /// How many lie, whole or in part, between two times in seconds.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        self.kinds.iter().map(|kind| kind.count_between(start, end)).sum()
    }

    /// How many of each kind lie, whole or in part, between two times in seconds; and of how many more that may be so, because
    /// an end that is not known may be anywhere beyond the other one.
    pub fn counts_between(&self, start: f64, end: f64) -> Counts {
        let [events, statements, made] = self.kinds.each_ref().map(|kind| kind.count_between(start, end));
        let perhaps = self.kinds.iter().map(|kind| kind.unseen_between(start, end)).sum();
        let before = |secs: f64| self.dues.partition_point(|at| (*at as f64) < secs);
        Counts { events, statements, made, due: before(end).saturating_sub(before(start)), perhaps }
    }

    /// The beginning or end of anything that is nearest to `secs` and at most `reach` seconds away.
    pub fn nearest_edge(&self, secs: f64, reach: f64) -> Option<i64> {
        let lists = self.kinds.iter().flat_map(|kind| [&kind.starts, &kind.latest]);
        let near = lists.flat_map(|list| {
            let next = list.partition_point(|at| (*at as f64) < secs);
            [next.checked_sub(1), Some(next)].into_iter().flatten().filter_map(|at| list.get(at)).copied()
        });
        let far = |at: &i64| (*at as f64 - secs).abs();
        near.filter(|at| far(at) <= reach).min_by(|a, b| far(a).total_cmp(&far(b)))
    }
}

impl Ends {
    fn of<'c>(
        kind: Kind,
        whens: impl ExactSizeIterator<Item = Option<&'c When>>,
        passes: &dyn Fn(ItemRef) -> bool,
    ) -> Self {
        let (starts, latest) = (room_for(whens.len()), room_for(whens.len()));
        let mut ends = Self { starts, latest, unknown: room_for(whens.len()) };
        for (at, when) in whens.enumerate() {
            let Some(when) = when.filter(|_| passes(ItemRef::new(kind, at))) else { continue };
            // As it lies on the lanes, so that what is counted is what is seen.
            let slot = Slot::new(when, 0);
            ends.starts.push(slot.start_secs);
            ends.latest.push(slot.end_secs);
            let reach = (when.earliest.map_or(i64::MIN, |at| at.0), when.latest.map_or(i64::MAX, |at| at.0));
            if reach != (slot.start_secs, slot.end_secs) {
                ends.unknown.push(((slot.start_secs, slot.end_secs), reach));
            }
        }
        for list in [&mut ends.starts, &mut ends.latest] {
            list.sort_unstable();
            list.shrink_to_fit();
        }
        ends.unknown.shrink_to_fit();
        ends
    }

    /// How many may lie between two times that do not on the lanes.
    fn unseen_between(&self, start: f64, end: f64) -> usize {
        let meets = |(from, until): (i64, i64)| (from as f64) < end && (until as f64) > start;
        self.unknown.iter().filter(|(seen, reach)| meets(*reach) && !meets(*seen)).count()
    }

    fn count_between(&self, start: f64, end: f64) -> usize {
        // What began before the end and did not end by the start.
        let begun = self.starts.partition_point(|at| (*at as f64) < end);
        let over = self.latest.partition_point(|at| (*at as f64) <= start);
        begun.saturating_sub(over)
    }
}
