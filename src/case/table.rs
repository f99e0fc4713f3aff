//! A table of numbers, looked up by the hash of what they stand for.

use super::room::filled;

/// Numbers, each under the hash of what it stands for, which is kept elsewhere: whoever looks says which number is meant.
///
/// It lies in one piece of memory, apart from others where it is large ([`super::room`]), and never looks at what the numbers
/// stand for while it grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// Half a hash above a number; [`FREE`] where there is none. Each lies at its [`home`] or in the first place behind it
    /// that was free, where the first place follows the last one.
    places: Box<[u64]>,
    /// How many numbers there are.
    count: usize,
}

/// A place without a number. No number is `u32::MAX`.
const FREE: u64 = u64::MAX;
/// The half of a hash that is kept.
const KEPT: u64 = u64::MAX << u32::BITS;
/// How many places there are at first; whenever three in four are taken they are doubled.
const FIRST: usize = 16;

impl Table {
    /// The number under this hash that `is` the one.
    pub(super) fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Option<u32> {
        let (before, behind) = self.places.split_at_checked(home(hash, self.places.len()))?;
        let taken = behind.iter().chain(before).take_while(|place| **place != FREE);
        taken.filter(|place| *place & KEPT == hash & KEPT).map(|place| *place as u32).find(|number| is(*number))
    }

    /// Adds a number that is not there yet, and is not `u32::MAX`.
    pub(super) fn add(&mut self, hash: u64, number: u32) {
        if self.count >= self.places.len() / 4 * 3 {
            let mut places = filled(FREE, (self.places.len() * 2).max(FIRST));
            self.places.iter().filter(|place| **place != FREE).for_each(|place| put(&mut places, *place));
            self.places = places;
        }
        put(&mut self.places, hash & KEPT | u64::from(number));
        self.count += 1;
    }

    /// Takes all numbers out.
    pub(super) fn clear(&mut self) {
        self.places.fill(FREE);
        self.count = 0;
    }
}

/// The place among so many where a number with this hash belongs: the greater the hash, the further behind.
fn home(hash: u64, places: usize) -> usize {
    (((hash >> u32::BITS) * places as u64) >> u32::BITS) as usize
}

/// Puts what a place holds where it belongs; at least one must be free.
fn put(places: &mut [u64], held: u64) {
    if let Some((before, behind)) = places.split_at_mut_checked(home(held, places.len()))
        && let Some(free) = behind.iter_mut().chain(before).find(|place| **place == FREE)
    {
        *free = held;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// Numbers that look random, always the same ones.
    fn random(state: &mut u64) -> u64 {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ *state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    #[test]
    fn it_knows_what_a_map_of_the_standard_library_knows() {
        // Hashes that are all different, some alike, nearly all alike, alike but for the half that is not kept, or at one end.
        let hashes: [fn(u64) -> u64; 7] = [
            |key| random(&mut { key }),
            |key| random(&mut { key % 64 }),
            |key| key % 3,
            |key| key,
            |key| u64::MAX - ((key % 5) << 32),
            |_| u64::MAX,
            |key| (key % 300) << 32,
        ];
        for (which, hash) in hashes.into_iter().enumerate() {
            let keys = if which == 0 { 60_000 } else { 900 };
            let (mut table, mut map, mut state) = (Table::default(), HashMap::new(), which as u64);
            let mut names: Vec<u64> = Vec::new();
            for _ in 0..3 * keys {
                let key = random(&mut state) % keys;
                let found = table.find(hash(key), |number| names.get(number as usize) == Some(&key));
                assert_eq!(found, map.get(&key).copied(), "{which}: {key}");
                if found.is_none() {
                    let number = names.len() as u32;
                    table.add(hash(key), number);
                    names.push(key);
                    map.insert(key, number);
                }
                if random(&mut state).is_multiple_of(keys * 2) {
                    table.clear();
                    map.clear();
                }
                assert_eq!(table.count, map.len());
                assert!(table.count <= table.places.len() / 4 * 3);
            }
            let taken = table.places.iter().filter(|place| **place != FREE).count();
            assert!(taken == map.len() && taken > 0, "{which}: {taken}");
            for key in 0..keys {
                let found = table.find(hash(key), |number| names.get(number as usize) == Some(&key));
                assert_eq!(found, map.get(&key).copied(), "{which}: {key}");
            }
        }
    }

    #[test]
    fn an_empty_one_knows_nothing_and_takes_no_memory() {
        let mut table = Table::default();
        assert_eq!((table.find(0, |_| true), table.find(u64::MAX, |_| true), table.places.len()), (None, None, 0));
        table.clear();
        table.add(u64::MAX, u32::MAX - 1);
        assert_eq!(table.find(u64::MAX, |_| true), Some(u32::MAX - 1));
        assert_eq!((table.find(u64::MAX, |_| false), table.find(0, |_| true), table.places.len()), (None, None, FIRST));
        table.clear();
        assert_eq!((table.find(u64::MAX, |_| true), table.places.len()), (None, FIRST));
    }
}
