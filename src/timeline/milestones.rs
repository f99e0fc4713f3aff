//! Where in a long sorted list numbers from some on begin, found with few looks at the list itself.
//!
//! A list of millions lies in slow memory; every sixteenth of its numbers lies together in faster memory, and of those every
//! sixty-fourth in the fastest.

use super::peaks::Peaks;

/// How far apart milestones are.
const APART: usize = 16;
/// Every so many-th milestone is a landmark.
const FAR: usize = 64;
/// So many milestones are looked at before landmarks are.
const NEAR: usize = 8;

/// Every so many-th number of a sorted list that is kept elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Milestones {
    numbers: Box<[i64]>,
    landmarks: Box<[i64]>,
    /// How far it is from each milestone to the next.
    gaps: Peaks,
}

impl Milestones {
    /// The milestones of a list of `len` numbers. It need be sorted only within the stretches that are asked about.
    pub(super) fn new(len: usize, number: impl Fn(usize) -> i64) -> Self {
        // Of a short list they would be as slow as the list.
        if len <= 8 * APART {
            return Self::default();
        }
        let numbers: Box<[i64]> = (0..len).step_by(APART).map(number).collect();
        let landmarks = numbers.iter().copied().step_by(FAR).collect();
        let gaps = Peaks::new(numbers.len(), |at| gap(&numbers, at));
        Self { numbers, landmarks, gaps }
    }

    /// How far from `first`, whose number is `from`, up to `until` each number is certainly less than `step` behind the one
    /// before it and less than `limit`: an index behind which that may go on. Only milestones are looked at.
    pub(super) fn chained(&self, (first, from): (usize, i64), until: usize, (step, limit): (i64, i64)) -> usize {
        let mile = first / APART + 1;
        let near = |number: &i64| mile * APART < until && *number < limit && *number < from.saturating_add(step);
        if !self.numbers.get(mile).is_some_and(near) {
            return first;
        }
        let end = until.div_ceil(APART).min(self.numbers.len());
        let end = self.next_mile(mile, end, limit);
        let far =
            self.gaps.next_above(mile, end.saturating_sub(1), step.saturating_sub(1), |at| gap(&self.numbers, at));
        far.unwrap_or(end - 1) * APART
    }

    /// The first milestone from one on, up to `until`, whose number is `wanted` or more.
    fn next_mile(&self, first: usize, until: usize, wanted: i64) -> usize {
        let near = until.min(first + NEAR);
        let before = |list: &[i64], from: usize, to: usize| {
            from + list.get(from..to).unwrap_or_default().partition_point(|number| *number < wanted)
        };
        if near == until || self.numbers.get(near - 1).is_some_and(|number| *number >= wanted) {
            return before(&self.numbers, first, near);
        }
        // The landmarks behind those and before `until`.
        let (mut low, high) = (near.div_ceil(FAR), (until - 1) / FAR + 1);
        let mut step = 1;
        while low + step <= high && self.landmarks.get(low + step - 1).is_some_and(|number| *number < wanted) {
            low += step;
            step *= 2;
        }
        let landmark = before(&self.landmarks, low, (low + step).min(high).max(low));
        let from = near.max(landmark.saturating_sub(1) * FAR);
        before(&self.numbers, from, until.min(landmark * FAR).max(from))
    }

    /// The first index from `first` up to `until` whose number is `wanted` or more; `until` where there is none. What is near
    /// is found soonest.
    pub(super) fn first_from(&self, first: usize, until: usize, wanted: i64, number: impl Fn(usize) -> i64) -> usize {
        if first >= until || number(first) >= wanted {
            return first.min(until.max(first));
        }
        let (mut from, mut to) = (first, until);
        if !self.numbers.is_empty() {
            // The milestones behind `first` and before `until`.
            let (low, high) = (first / APART + 1, (until - 1) / APART + 1);
            let mile = self.next_mile(low, high.max(low), wanted);
            from = from.max((mile - 1) * APART);
            if mile < high {
                to = to.min(mile * APART);
            }
        }
        while from < to {
            let middle = usize::midpoint(from, to);
            if number(middle) < wanted {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }
}

/// How far it is from a milestone to the next.
fn gap(numbers: &[i64], at: usize) -> i64 {
    let number = |at: usize| numbers.get(at).copied();
    number(at).zip(number(at + 1)).map_or(i64::MIN, |(one, next)| next.saturating_sub(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_are_never_longer_than_they_are() {
        let numbers: Vec<i64> = (0..2_000).map(|at| at * 3 + if at > 900 { 500 } else { 0 }).collect();
        let milestones = Milestones::new(numbers.len(), |at| numbers[at]);
        let check = |first: usize, until: usize, step: i64, limit: i64, expected: usize| {
            assert_eq!(milestones.chained((first, numbers[first]), until, (step, limit)), expected, "{first} {until}");
        };
        check(10, 2_000, 100, i64::MAX, 896);
        check(10, 2_000, 100, 700, 224);
        check(10, 300, 100, i64::MAX, 288);
        check(10, 15, 100, i64::MAX, 10);
        check(1_000, 2_000, 100, i64::MAX, 1_984);
        // Too far from one milestone to the next to be sure of anything.
        check(10, 2_000, 40, i64::MAX, 16);
        check(10, 2_000, 10, i64::MAX, 10);
    }

    #[test]
    fn what_begins_from_a_number_on_is_found_as_if_one_by_one() {
        for len in [0_usize, 1, 63, 64, 65, 128, 129, 1_000, 5_003] {
            let numbers: Vec<i64> = (0..len as i64).map(|at| at * at / 7 % 100_000 / (1 + at % 3)).collect();
            let mut numbers = numbers;
            numbers.sort_unstable();
            let milestones = Milestones::new(len, |at| numbers[at]);
            for step in 0..500_usize {
                let first = step * 37 % (len + 1);
                let until = (first + step * 61 % (len + 1)).min(len);
                let wanted = (step as i64 * 97) % 100_500 - 10;
                let naive = (first..until).find(|at| numbers[*at] >= wanted).unwrap_or(until);
                let found = milestones.first_from(first, until, wanted, |at| numbers[at]);
                assert_eq!(found, naive, "{len} {first} {until} {wanted}");
            }
        }
    }
}
