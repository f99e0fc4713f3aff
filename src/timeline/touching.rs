//! What lies in a stretch of time, found without a look at every item of the case.

use super::peaks::Peaks;
use crate::case::{Case, ItemRef, Kind};

/// What finds the events, statements and commitments that touch a stretch of time, made once a case.
///
/// It is right whatever order they lie in, and fast where that is about the order of time, as in a case that was read:
/// what ends before the stretch and what begins after it is passed over in blocks.
#[derive(Clone, Debug, Default)]
pub struct Touching {
    happenings: Reach,
    commitments: Reach,
}

impl Touching {
    /// What finds the items of `case`.
    pub fn new(case: &Case) -> Self {
        Self { happenings: Reach::new(&happenings(case)), commitments: Reach::new(&commitments(case)) }
    }

    /// The events, statements and commitments of `case`, the one that this was made of, that go on at some time after second
    /// `start` and before second `end`, by their beginnings; a commitment lies where it was made.
    ///
    /// What has no known beginning or end may lie anywhere beyond the other one. `None` where it is more than `most`, which is
    /// known before all of them are looked at.
    pub fn between(&self, case: &Case, (start, end): (f64, f64), most: usize) -> Option<Vec<ItemRef>> {
        let mut found = self.happenings.between(&happenings(case), (start, end), most)?;
        found.extend(self.commitments.between(&commitments(case), (start, end), most - found.len())?);
        found.sort_by_cached_key(|item| case.when_of(*item).and_then(|when| when.earliest).map(|at| at.0));
        Some(found)
    }
}

/// A list of items of a case: how many there are, and which one lies where.
struct Listed<'a, F> {
    case: &'a Case,
    len: usize,
    item: F,
}

fn happenings(case: &Case) -> Listed<'_, impl Fn(usize) -> Option<ItemRef>> {
    Listed { case, len: case.sequence.len(), item: |at| case.sequence.get(at).copied() }
}

fn commitments(case: &Case) -> Listed<'_, impl Fn(usize) -> Option<ItemRef>> {
    Listed { case, len: case.commitments.len(), item: |at| Some(ItemRef::new(Kind::Commitment, at)) }
}

impl<F: Fn(usize) -> Option<ItemRef>> Listed<'_, F> {
    /// The second after the item there; the least of all where it has no time.
    fn end(&self, at: usize) -> i64 {
        let when = (self.item)(at).and_then(|item| self.case.when_of(item));
        when.map_or(i64::MIN, |when| when.latest.map_or(i64::MAX, |at| at.0))
    }

    /// Its first second turned round, so that the earliest is the greatest; the least of all where it has no time.
    fn beginning(&self, at: usize) -> i64 {
        let when = (self.item)(at).and_then(|item| self.case.when_of(item));
        when.map_or(i64::MIN, |when| !when.earliest.map_or(i64::MIN, |at| at.0))
    }
}

/// From when to when blocks of a list of items go.
#[derive(Clone, Debug, Default)]
struct Reach {
    /// The latest ends.
    ends: Peaks,
    /// The earliest beginnings, turned round.
    beginnings: Peaks,
}

impl Reach {
    fn new<F: Fn(usize) -> Option<ItemRef>>(listed: &Listed<'_, F>) -> Self {
        Self {
            ends: Peaks::new(listed.len, |at| listed.end(at)),
            beginnings: Peaks::new(listed.len, |at| listed.beginning(at)),
        }
    }

    /// Those that go on after `start` and before `end`, in the order of the list; `None` where they are more than `most`.
    fn between<F: Fn(usize) -> Option<ItemRef>>(
        &self,
        listed: &Listed<'_, F>,
        (start, end): (f64, f64),
        most: usize,
    ) -> Option<Vec<ItemRef>> {
        // Times are whole seconds; what begins before `end` begins before the second that it lies in is over.
        let (after, before) = (start.floor() as i64, !(end.ceil() as i64));
        let mut found = Vec::new();
        let mut at = 0;
        // Whichever of the two is not met leads on to where it is.
        while let Some(ends) = self.ends.next_above(at, listed.len, after, |at| listed.end(at)) {
            let Some(begins) = self.beginnings.next_above(ends, listed.len, before, |at| listed.beginning(at)) else {
                break;
            };
            at = begins;
            if begins == ends {
                if found.len() == most {
                    return None;
                }
                found.extend((listed.item)(at));
                at += 1;
            }
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Instant, When};
    use crate::load::{Memory, Progress, load_from};
    use crate::sample;

    fn case_of(text: &[u8]) -> Case {
        load_from(&Memory::new([("case.ron", text)]), &["case.ron".into()], &Progress::default()).case
    }

    /// What is found is what a look at every item finds.
    fn check(case: &Case, stretches: &[(f64, f64)]) -> usize {
        let touching = Touching::new(case);
        let commitments = (0..case.commitments.len()).map(|at| ItemRef::new(Kind::Commitment, at));
        let all: Vec<ItemRef> = case.sequence.iter().copied().chain(commitments).collect();
        let mut most = 0;
        for &(start, end) in stretches {
            let goes_on = |when: &When| {
                let (earliest, latest) = (when.earliest, when.latest);
                earliest.is_none_or(|Instant(at)| (at as f64) < end)
                    && latest.is_none_or(|Instant(at)| at as f64 > start)
            };
            let mut naive = all.clone();
            naive.retain(|item| case.when_of(*item).is_some_and(goes_on));
            naive.sort_by_key(|item| case.when_of(*item).and_then(|when| when.earliest).map(|at| at.0));
            let found = |most| touching.between(case, (start, end), most);
            assert!(found(naive.len()).as_ref() == Some(&naive), "{start} {end}");
            assert_eq!(found(naive.len().saturating_sub(1)).is_none(), !naive.is_empty(), "{start} {end}");
            most = most.max(naive.len());
        }
        most
    }

    #[test]
    fn what_is_found_is_what_a_look_at_every_item_finds() {
        let mut text = Vec::new();
        sample::write(&mut text, 3_000).expect("a synthetic case");
        let case = case_of(&text);
        let begins: Vec<f64> =
            case.sequence.iter().filter_map(|item| case.when_of(*item)?.earliest).map(|at| at.0 as f64).collect();
        let widths = [0.0, 0.5, 1.0, 3_600.0, 86_400.0 * 2.0, 86_400.0 * 30.0, 86_400.0 * 10_000.0];
        let around = |at: &f64| widths.map(|width| (at - width, at + width));
        let stretches: Vec<(f64, f64)> = begins.iter().step_by(37).flat_map(around).collect();
        assert!(stretches.len() > 300 && check(&case, &stretches) > 2_000);
    }

    #[test]
    fn what_lies_out_of_order_or_is_open_is_found() {
        let case = case_of(
            br#"Case(format: 1, time_zone: "UTC",
            events: [
                (id: "a", title: "A", when: "2025-02-10", after: ["b"]), (id: "b", title: "B", when: "2025-02-20"),
                (id: "c", title: "C", when: "../2025-02-12"), (id: "d", title: "D", when: "2025-02-12/.."),
                (id: "e", title: "E", when: "[..2025-02-11]"), (id: "f", title: "F", when: "2025-02-11/"),
            ],
            commitments: [(id: "p", text: "P", by: ["x"], when: "2025-02-11"), (id: "q", text: "Q", by: ["x"])],
            actors: [(id: "x", name: "X")],
        )"#,
        );
        let day = |at: f64| 1_738_368_000.0 + (at - 1.0) * 86_400.0;
        let stretches =
            [(9.0, 10.0), (10.0, 11.0), (11.0, 11.5), (12.0, 13.0), (15.0, 16.0), (20.0, 21.0), (0.0, 90.0)];
        assert_eq!(check(&case, &stretches.map(|(start, end)| (day(start), day(end)))), 7);
        assert_eq!(check(&Case::default(), &[(0.0, 1.0)]), 0);
    }
}
