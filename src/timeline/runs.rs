//! Stretches of a track that a mark stands for.

use std::ops::Range;

use smallvec::SmallVec;

/// Stretches of indices that do not overlap; what follows on one another is one stretch. Mostly there is one, and where much
/// is drawn as one, one of each class of length: so many need no memory of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs(SmallVec<[(u32, u32); 3]>);

/// So many stretches may be open to what follows on them: one of each class.
const OPEN: usize = 4;

impl Runs {
    /// Of one stretch.
    pub fn of(run: Range<usize>) -> Self {
        let mut runs = Self::default();
        runs.push(run);
        runs
    }

    /// Adds a stretch, which overlaps no other.
    pub fn push(&mut self, run: Range<usize>) {
        // A track has less than four billion slots: they are numbered so.
        let (start, end) = (run.start as u32, run.end as u32);
        let open = self.0.len().saturating_sub(OPEN);
        match self.0.iter_mut().skip(open).rev().find(|last| last.1 == start) {
            Some(last) => last.1 = end,
            None => self.0.push((start, end)),
        }
    }

    /// Adds those of others, which overlap none of these.
    pub fn append(&mut self, others: &Self) {
        for run in others.iter() {
            self.push(run);
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.0.iter().map(|(start, end)| *start as usize..*end as usize)
    }

    /// How many indices lie in them.
    pub fn count(&self) -> usize {
        self.0.iter().map(|(start, end)| (end - start) as usize).sum()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one that there is; `None` where there are none or several.
    pub fn only(&self) -> Option<Range<usize>> {
        match self.0.as_slice() {
            [(start, end)] => Some(*start as usize..*end as usize),
            _ => None,
        }
    }

    /// The index in them, where there is only one.
    pub fn single(&self) -> Option<usize> {
        self.only().filter(|run| run.len() == 1).map(|run| run.start)
    }

    /// The first index that was added.
    pub fn first(&self) -> Option<usize> {
        self.0.first().map(|(start, _)| *start as usize)
    }

    /// Whether an index lies in any of them.
    pub fn contains(&self, index: usize) -> bool {
        self.iter().any(|run| run.contains(&index))
    }
}

impl FromIterator<Range<usize>> for Runs {
    fn from_iter<T: IntoIterator<Item = Range<usize>>>(runs: T) -> Self {
        let mut all = Self::default();
        runs.into_iter().for_each(|run| all.push(run));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_on_one_another_is_one_stretch() {
        let check = |added: &[(usize, usize)], expected: &[(usize, usize)]| {
            let ranges = |pairs: &[(usize, usize)]| pairs.iter().map(|(start, end)| *start..*end).collect::<Vec<_>>();
            let (added, expected) = (ranges(added), ranges(expected));
            let runs: Runs = added.iter().cloned().collect();
            assert!(runs.iter().eq(expected.iter().cloned()), "{added:?}: {runs:?}");
            assert_eq!(runs.count(), added.iter().map(ExactSizeIterator::len).sum::<usize>());
            assert_eq!(runs.only(), expected.first().filter(|_| expected.len() == 1).cloned());
            assert_eq!(runs.first(), added.first().map(|run| run.start));
            for index in 0..120 {
                assert_eq!(runs.contains(index), added.iter().any(|run| run.contains(&index)), "{index}");
            }
        };
        check(&[], &[]);
        check(&[(3, 5)], &[(3, 5)]);
        check(&[(3, 5), (5, 9), (9, 10)], &[(3, 10)]);
        // Of several classes by turns.
        let turns = [(3, 5), (40, 44), (5, 9), (100, 101), (44, 45), (101, 103), (9, 10)];
        check(&turns, &[(3, 10), (40, 45), (100, 103)]);
        check(&[(5, 9), (3, 5)], &[(5, 9), (3, 5)]);
        let mut runs = Runs::of(7..8);
        assert_eq!(runs.single(), Some(7));
        runs.append(&Runs::of(8..9));
        assert_eq!((runs.single(), runs.only()), (None, Some(7..9)));
    }
}
