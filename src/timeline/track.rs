//! A track: what lies on one line of a lane, sorted so that what is visible is found by halving.

use crate::case::{End, Precision, When};

/// An item on a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// First second of its ink; `i64::MIN` where it has been going on from no known beginning.
    pub start_secs: i64,
    /// The second after its ink; `i64::MAX` where it is still going on.
    pub end_secs: i64,
    /// Index into the case's list of its kind.
    pub item: u32,
    /// True where its hour is not known or it has no end, so that it is drawn behind what is exact.
    pub vague: bool,
    /// True where it lasts from one time to another, rather than lying somewhere within a range.
    pub lasting: bool,
}

impl Slot {
    /// The slot of an item at `when`. An end that exists but is not known lies where the other one does.
    pub fn new(when: &When, item: u32) -> Self {
        let secs = |at: Option<crate::case::Instant>| at.map(|at| at.0);
        let (earliest, latest) = (secs(when.earliest), secs(when.latest));
        let lasting = when.precision == Precision::Interval;
        let start_secs = earliest.unwrap_or(match when.start {
            End::Open if lasting => i64::MIN,
            _ => latest.unwrap_or(0),
        });
        let end_secs = latest.unwrap_or(match when.end {
            End::Open if lasting => i64::MAX,
            _ => start_secs,
        });
        let open = start_secs == i64::MIN || end_secs == i64::MAX;
        Self { start_secs, end_secs, item, vague: open || !when.hour_known(), lasting }
    }

    /// The end of it that is known: its start, else its end.
    pub fn anchor_secs(&self) -> i64 {
        if self.start_secs == i64::MIN { self.end_secs } else { self.start_secs }
    }
}

/// Slots by start, then end, then item.
#[derive(Clone, Debug, Default)]
pub struct Track {
    slots: Vec<Slot>,
    /// The greatest end up to and including each slot; never falls.
    reach: Vec<i64>,
}

impl Track {
    /// A track of these slots in any order.
    pub fn new(mut slots: Vec<Slot>) -> Self {
        slots.sort_unstable_by_key(order);
        let mut reach = Vec::with_capacity(slots.len());
        let mut furthest = i64::MIN;
        for slot in &slots {
            furthest = furthest.max(slot.end_secs);
            reach.push(furthest);
        }
        Self { slots, reach }
    }

    /// All slots.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The index of a slot; `None` where it does not lie here.
    pub fn find(&self, slot: &Slot) -> Option<usize> {
        self.slots.binary_search_by_key(&order(slot), order).ok()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The greatest end among the slots up to and including `index`.
    pub fn reach(&self, index: usize) -> i64 {
        self.reach.get(index).copied().unwrap_or(i64::MIN)
    }

    /// The indices among which lie all slots that meet a stretch of time, and few others.
    pub fn between(&self, start_secs: f64, end_secs: f64) -> std::ops::Range<usize> {
        let first = self.reach.partition_point(|end| (*end as f64) < start_secs);
        let last = self.slots.partition_point(|slot| (slot.start_secs as f64) <= end_secs);
        first..last.max(first)
    }
}

/// The order of a track.
fn order(slot: &Slot) -> (i64, i64, u32) {
    (slot.start_secs, slot.end_secs, slot.item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when::parse};

    #[test]
    fn slots_are_what_is_known_of_a_time() {
        let check = |written: &str, start: i64, end: i64, vague: bool| {
            let slot = Slot::new(&parse(written, Zone::UTC).expect("a time").when, 0);
            assert_eq!((slot.start_secs, slot.end_secs, slot.vague), (start, end, vague), "{written}");
        };
        check("1970-01-01T00:01", 60, 120, false);
        check("1970-01-02", 86_400, 172_800, true);
        check("1970-01-01T00:01/..", 60, i64::MAX, true);
        check("1970-01-01T00:01/", 60, 60, false);
        check("../1970-01-01T00:01", i64::MIN, 60, true);
        check("/1970-01-01T00:01", 60, 60, false);
        check("[..1970-01-01T00:01]", 60, 60, false);
        check("[1970-01-01T00:01..]", 60, 60, false);
        check("[1970-01-01T00:01..1970-01-01T00:03]", 60, 180, false);
    }

    #[test]
    fn what_is_visible_is_found() {
        let slot = |start_secs, end_secs, item| Slot { start_secs, end_secs, item, vague: false, lasting: true };
        let track = Track::new(vec![slot(50, 60, 2), slot(0, 100, 0), slot(10, 20, 1), slot(200, i64::MAX, 3)]);
        let check = |from: f64, until: f64, expected: &[u32]| {
            let found: Vec<u32> = track.slots()[track.between(from, until)].iter().map(|slot| slot.item).collect();
            assert_eq!(found, expected, "{from} {until}");
        };
        check(-10.0, -5.0, &[]);
        check(70.0, 80.0, &[0, 1, 2]);
        check(110.0, 120.0, &[]);
        check(500.0, 600.0, &[3]);
        check(0.0, 600.0, &[0, 1, 2, 3]);
    }
}
