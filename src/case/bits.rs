//! A set of small numbers, one bit each.

/// The numbers that are in it; takes a bit for each up to the largest that ever was.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// Puts a number in, or takes it out.
    pub fn set(&mut self, at: usize, on: bool) {
        let (word, bit) = (at / 64, 1_u64 << (at % 64));
        if on && self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word = if on { *word | bit } else { *word & !bit };
        }
    }

    /// Whether a number is in it.
    pub fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}
