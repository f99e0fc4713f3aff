//! Chance that falls the same on every machine: a small generator of whole numbers (`SplitMix64`).

/// A row of numbers that looks like chance and depends only on what it was made from.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The dice for number `index` of what `salt` stands for.
    pub fn new(salt: u64, index: u64) -> Self {
        let mut dice = Self(salt.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ index.wrapping_mul(0xd134_2543_de82_ef95));
        dice.roll();
        dice
    }

    /// A number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.roll()) * u128::from(end)) >> 64) as u64
    }

    /// A number below `end`, small ones far more often than large ones.
    pub fn mostly_low(&mut self, end: u64) -> u64 {
        let roll = self.below(1 << 32);
        ((u128::from(roll * roll) * u128::from(end)) >> 64) as u64
    }

    /// True `share` times in a hundred.
    pub fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    /// One of `from`.
    pub fn pick<T: Copy, const N: usize>(&mut self, from: &[T; N]) -> T {
        from[self.below(N as u64) as usize]
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
