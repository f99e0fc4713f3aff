//! The greatest of any stretch of a list of numbers, and the next that is greater than some: blocks over blocks of maxima.

/// How many numbers a block holds, and how many blocks a block over them.
const BLOCK: usize = 16;

/// Maxima over the blocks of a list that is kept elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Peaks {
    /// The greatest of each block, of each block of blocks, and so on; nothing where the list is short.
    levels: Box<[Box<[i64]>]>,
}

impl Peaks {
    /// The maxima over `len` numbers.
    pub(super) fn new(len: usize, number: impl Fn(usize) -> i64) -> Self {
        let mut levels: Vec<Box<[i64]>> = Vec::new();
        if len > BLOCK {
            let most = |block: usize| (block..(block + BLOCK).min(len)).map(&number).max().unwrap_or(i64::MIN);
            levels.push((0..len).step_by(BLOCK).map(most).collect());
        }
        while let Some(last) = levels.last().filter(|last| last.len() > BLOCK) {
            let next = last.chunks(BLOCK).map(|block| block.iter().copied().max().unwrap_or(i64::MIN)).collect();
            levels.push(next);
        }
        Self { levels: levels.into() }
    }

    /// The greatest number from `first` up to and without `until`; `i64::MIN` where there is none.
    pub(super) fn most(&self, first: usize, until: usize, number: impl Fn(usize) -> i64) -> i64 {
        if until.saturating_sub(first) <= 2 * BLOCK || self.levels.is_empty() {
            return (first..until).map(number).max().unwrap_or(i64::MIN);
        }
        // What does not fill whole blocks is asked one by one, the rest a level up.
        let (mut from, mut to) = (first.next_multiple_of(BLOCK), until / BLOCK * BLOCK);
        let mut most = (first..from).chain(to..until).map(number).max().unwrap_or(i64::MIN);
        let mut levels = self.levels.iter().peekable();
        while let Some(level) = levels.next() {
            let of = |a: usize, b: usize| level.get(a..b).unwrap_or_default().iter().copied().max().unwrap_or(i64::MIN);
            (from, to) = (from / BLOCK, to / BLOCK);
            let whole = (from.next_multiple_of(BLOCK), to / BLOCK * BLOCK);
            if whole.0 >= whole.1 || levels.peek().is_none() {
                return most.max(of(from, to));
            }
            most = most.max(of(from, whole.0)).max(of(whole.1, to));
            (from, to) = whole;
        }
        most
    }

    /// The first index from `first` up to and without `until` whose number is greater than `than`.
    pub(super) fn next_above(
        &self,
        first: usize,
        until: usize,
        than: i64,
        number: impl Fn(usize) -> i64,
    ) -> Option<usize> {
        let mut at = first;
        while at < until {
            // The largest block that begins here and has none is passed at once.
            let (mut size, mut passed) = (BLOCK, 0);
            for level in &self.levels {
                let none = at.is_multiple_of(size) && level.get(at / size).is_some_and(|most| *most <= than);
                if !none {
                    break;
                }
                passed = size;
                size *= BLOCK;
            }
            if passed > 0 {
                at += passed;
                continue;
            }
            let end = until.min((at / BLOCK + 1) * BLOCK);
            let found = (at..end).find(|at| number(*at) > than);
            if found.is_some() {
                return found;
            }
            at = end;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_of_any_list_are_asked_as_if_one_by_one() {
        for len in [0, 1, 15, 16, 17, 31, 256, 257, 700, 4_097] {
            let numbers: Vec<i64> = (0..len as i64).map(|at| at * 7_919 % 1_009 * (at % 5)).collect();
            let peaks = Peaks::new(len, |at| numbers[at]);
            for step in 0..400_usize {
                let first = step * 31 % (len + 1);
                let until = (first + step * 97 % (len + 1)).min(len);
                let naive = numbers[first..until].iter().copied().max().unwrap_or(i64::MIN);
                assert_eq!(peaks.most(first, until, |at| numbers[at]), naive, "{len} {first} {until}");
                let than = (step as i64) * 13 % 4_100 - 1;
                let naive = (first..until).find(|at| numbers[*at] > than);
                let found = peaks.next_above(first, until, than, |at| numbers[at]);
                assert_eq!(found, naive, "{len} {first} {until} {than}");
            }
        }
    }
}
