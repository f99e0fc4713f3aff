//! Which events, statements and commitments of a case are shown.

use super::{Case, ItemRef, Kind};

/// The items that pass, one bit each; where everything does, nothing is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Events, statements, commitments; `None` where all are shown.
    masks: Option<[Mask; 3]>,
}

/// One bit for each item of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Mask {
    words: Box<[u64]>,
    len: usize,
    set: usize,
}

/// Bits of a word.
const BITS: usize = 64;

impl Shown {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// Those events, statements and commitments of `case` for which `passes` holds; each is asked once, in order, on as many
    /// threads as pay.
    pub fn of(case: &Case, passes: &(impl Fn(ItemRef) -> bool + Sync)) -> Self {
        let mask = |kind, len| Mask::of(len, &|index| passes(ItemRef::new(kind, index)));
        let masks = [
            mask(Kind::Event, case.events.len()),
            mask(Kind::Statement, case.statements.len()),
            mask(Kind::Commitment, case.commitments.len()),
        ];
        Self { masks: Some(masks).filter(|masks| masks.iter().any(|mask| mask.set < mask.len)) }
    }

    /// Whether `item` is shown; what is no event, statement or commitment always is.
    pub fn has(&self, item: ItemRef) -> bool {
        let Some([events, statements, commitments]) = &self.masks else { return true };
        match item.kind {
            Kind::Event => events.has(item.at()),
            Kind::Statement => statements.has(item.at()),
            Kind::Commitment => commitments.has(item.at()),
            _ => true,
        }
    }

    /// Whether nothing is hidden.
    pub fn is_all(&self) -> bool {
        self.masks.is_none()
    }

    /// How many events, statements and commitments are hidden.
    pub fn hidden(&self) -> usize {
        self.masks.iter().flatten().map(|mask| mask.len - mask.set).sum()
    }
}

impl Mask {
    fn of(len: usize, passes: &(impl Fn(usize) -> bool + Sync)) -> Self {
        /// With fewer items than this, more threads take longer than one.
        const WORTH_THREADS: usize = 30_000;
        let word = |at: usize| {
            let bits = (0..BITS).filter(|bit| at * BITS + bit < len && passes(at * BITS + bit));
            bits.fold(0_u64, |word, bit| word | 1 << bit)
        };
        let mut words = vec![0_u64; len.div_ceil(BITS)];
        let threads = if len < WORTH_THREADS {
            1
        } else {
            std::thread::available_parallelism().map_or(1, |count| count.get().min(8))
        };
        let each = words.len().div_ceil(threads).max(1);
        std::thread::scope(|scope| {
            let mut stretches = words.chunks_mut(each).enumerate();
            // The first is this thread's own.
            let mine = stretches.next();
            let fill = |(stretch, words): (usize, &mut [u64])| {
                words.iter_mut().zip(stretch * each..).for_each(|(bits, at)| *bits = word(at));
            };
            for theirs in stretches {
                scope.spawn(move || fill(theirs));
            }
            mine.into_iter().for_each(fill);
        });
        let set = words.iter().map(|word| word.count_ones() as usize).sum();
        Self { words: words.into(), len, set }
    }

    fn has(&self, index: usize) -> bool {
        self.words.get(index / BITS).is_none_or(|word| word >> (index % BITS) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_holds_what_passes_however_many_threads_fill_it() {
        for len in [0, 1, 63, 64, 65, 1_000, 100_001] {
            let passes = |index: usize| index.is_multiple_of(3) || index % 7 == 1;
            let mask = Mask::of(len, &passes);
            assert!((0..len).all(|index| mask.has(index) == passes(index)), "{len}");
            assert_eq!(mask.set, (0..len).filter(|index| passes(*index)).count(), "{len}");
        }
    }

    #[test]
    fn what_hides_nothing_is_everything() {
        assert!(Shown::of(&Case::default(), &|_| false).is_all());
        assert_eq!(Shown::all().hidden(), 0);
        assert!(Shown::all().has(ItemRef::new(Kind::Event, 7)));
    }
}
