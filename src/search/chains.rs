//! Many lists of bytes that grow at the same time, in one piece of memory.
//!
//! As pieces of memory of their own they would lie among others while they grow, and what lies there is not given back.

use crate::case::room::room_for;

/// How long the first block of a chain is; each further one is twice as long as the one before it, up to a limit.
const FIRST: usize = 16;
const LONGEST: usize = 1 << 14;
/// At the end of each block stands where the next one begins.
const LINK: usize = size_of::<u64>();

/// The bytes of all chains, in blocks.
#[derive(Debug, Default)]
pub(super) struct Chains {
    blocks: Vec<u8>,
    /// What is being written.
    portion: Vec<u8>,
}

/// A list of bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Chain {
    /// Where its first block begins.
    first: usize,
    /// Where its last block begins, and how long that is.
    last: usize,
    block: usize,
    /// How many bytes there are, and how many of them in the last block.
    len: usize,
    filled: usize,
}

impl Chain {
    /// How many bytes there are.
    pub(super) const fn len(&self) -> usize {
        self.len
    }
}

impl Chains {
    /// Chains that will have about so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self { blocks: room_for(bytes), portion: Vec::new() }
    }

    /// Adds what `push` writes to the end of a chain.
    pub(super) fn write(&mut self, chain: &mut Chain, push: impl FnOnce(&mut Vec<u8>)) {
        self.portion.clear();
        push(&mut self.portion);
        let portion = std::mem::take(&mut self.portion);
        let mut rest = portion.as_slice();
        while !rest.is_empty() {
            let room = chain.block.saturating_sub(LINK + chain.filled);
            if room == 0 {
                self.lengthen(chain);
                continue;
            }
            let (now, later) = rest.split_at(room.min(rest.len()));
            let at = chain.last + chain.filled;
            if let Some(place) = self.blocks.get_mut(at..at + now.len()) {
                place.copy_from_slice(now);
            }
            chain.filled += now.len();
            chain.len += now.len();
            rest = later;
        }
        self.portion = portion;
    }

    /// Adds an empty block to a chain.
    fn lengthen(&mut self, chain: &mut Chain) {
        let begin = self.blocks.len();
        if chain.block == 0 {
            (chain.first, chain.block) = (begin, FIRST);
        } else {
            let end = chain.last + chain.block;
            if let Some(link) = self.blocks.get_mut(end - LINK..end) {
                link.copy_from_slice(&(begin as u64).to_le_bytes());
            }
            chain.block = (chain.block * 2).min(LONGEST);
        }
        self.blocks.resize(begin + chain.block, 0);
        (chain.last, chain.filled) = (begin, 0);
    }

    /// Adds all bytes of a chain to `out`.
    pub(super) fn read(&self, chain: &Chain, out: &mut Vec<u8>) {
        let (mut begin, mut block, mut left) = (chain.first, FIRST, chain.len);
        while left > 0 {
            let end = begin + block;
            let now = left.min(block - LINK);
            out.extend_from_slice(self.blocks.get(begin..begin + now).unwrap_or_default());
            left -= now;
            let link = self.blocks.get(end - LINK..end).and_then(|link| link.try_into().ok());
            begin = link.map_or(0, u64::from_le_bytes) as usize;
            block = (block * 2).min(LONGEST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_to_many_chains_at_once_is_read_from_each() {
        let (mut chains, mut all) = (Chains::default(), vec![Chain::default(); 7]);
        let mut expected: Vec<Vec<u8>> = vec![Vec::new(); 7];
        for number in 0..60_000_usize {
            let at = number * number % 7;
            let bytes = &(number as u64).to_le_bytes()[..number % 9];
            chains.write(&mut all[at], |out| out.extend_from_slice(bytes));
            expected[at].extend_from_slice(bytes);
        }
        for (chain, expected) in all.iter().zip(expected) {
            let mut read = vec![1];
            chains.read(chain, &mut read);
            assert_eq!((chain.len(), &read[1..]), (expected.len(), expected.as_slice()));
        }
    }
}
