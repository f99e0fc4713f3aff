//! Where in a long sorted list numbers from some on begin, found with few looks at the list itself.
//!
//! A list of millions lies in slow memory; every sixty-fourth of its numbers lies together in fast memory.

/// How far apart milestones are.
const APART: usize = 64;

/// Every so many-th number of a sorted list that is kept elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Milestones {
    numbers: Box<[i64]>,
}

impl Milestones {
    /// The milestones of a list of `len` numbers. It need be sorted only within the stretches that are asked about.
    pub(super) fn new(len: usize, number: impl Fn(usize) -> i64) -> Self {
        // Of a short list they would be as slow as the list.
        let numbers = if len > 2 * APART { (0..len).step_by(APART).map(number).collect() } else { Box::default() };
        Self { numbers }
    }

    /// How far from `first`, whose number is `from`, up to `until` each number is certainly less than `step` behind the one
    /// before it and less than `limit`: an index behind which that may go on. Only milestones are looked at.
    pub(super) fn chained(&self, (first, from): (usize, i64), until: usize, (step, limit): (i64, i64)) -> usize {
        let (mut chained, mut last) = (first, from);
        let milestones = self.numbers.get(first / APART + 1..).unwrap_or_default();
        for (number, at) in milestones.iter().zip((first / APART + 1..).map(|mile| mile * APART)) {
            if at >= until || *number >= limit || *number >= last.saturating_add(step) {
                break;
            }
            (chained, last) = (at, *number);
        }
        chained
    }

    /// The first index from `first` up to `until` whose number is `wanted` or more; `until` where there is none. What is near
    /// is found soonest.
    pub(super) fn first_from(&self, first: usize, until: usize, wanted: i64, number: impl Fn(usize) -> i64) -> usize {
        if first >= until || number(first) >= wanted {
            return first.min(until.max(first));
        }
        // The milestones behind `first` and before `until`.
        let (mut low, high) = (first / APART + 1, (until.max(1) - 1) / APART + 1);
        let mut step = 1;
        while low + step <= high && self.numbers.get(low + step - 1).is_some_and(|number| *number < wanted) {
            low += step;
            step *= 2;
        }
        let passed = self.numbers.get(low..(low + step).min(high).max(low)).unwrap_or_default();
        let mile = low + passed.partition_point(|number| *number < wanted);
        let (mut from, mut to) = (first.max((mile - 1) * APART), until);
        if mile < high && !self.numbers.is_empty() {
            to = to.min(mile * APART);
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
        check(10, 2_000, 400, i64::MAX, 896);
        check(10, 2_000, 400, 700, 192);
        check(10, 300, 400, i64::MAX, 256);
        check(1_000, 2_000, 400, i64::MAX, 1_984);
        // Too far from one milestone to the next to be sure of anything.
        check(10, 2_000, 100, i64::MAX, 10);
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
