//! Where one thread reads: its stretches of the text, one after the other, into the same few large pieces of memory.
//!
//! Large pieces are given back to the system as soon as nobody needs them, wherever in memory they lie; of many small ones
//! hardly any would be, because each page of memory that they share has to wait for the last of them.

use super::build::{Builder, Given};
use super::ids::Ids;
use crate::case::Pool;

/// Most bytes of text that are read into one pool, in which places are numbers of 32 bits.
const MOST_BYTES: usize = 1 << 30;
/// A pool with more languages than this takes no further stretch: they are looked through for every text.
const MOST_LANGUAGES: usize = 256;

/// About so many bytes of text there are for each id that is met in a stretch, and in its name.
const BYTES_OF_ID: usize = 256;
const BYTES_OF_NAME: usize = 16;

/// Where one thread reads.
#[derive(Debug)]
pub struct Desk {
    /// What it builds with.
    pub builder: Builder,
    /// Pools that are full.
    full: Vec<Pool>,
    /// Bytes of text that were read into the pool of the builder.
    bytes: usize,
    /// About so many bytes will be read altogether.
    expected: usize,
}

impl Desk {
    /// A desk at which about `expected` bytes of text will be read.
    pub fn new(given: Given, expected: usize) -> Self {
        let expected = expected.min(MOST_BYTES);
        let mut builder = Builder::new(given, expected);
        builder.ids.make_room(expected / BYTES_OF_ID, expected / BYTES_OF_ID * BYTES_OF_NAME);
        Self { builder, full: Vec::new(), bytes: 0, expected }
    }

    /// Turns to a stretch of so many bytes, of the file with index `file`. Gives what the ids met in it begin with.
    pub fn begin(&mut self, file: usize, bytes: usize) -> u32 {
        if self.bytes > 0 && (self.bytes + bytes > MOST_BYTES || self.builder.languages() > MOST_LANGUAGES) {
            self.full.push(self.builder.take_pool(self.expected));
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.builder.begin(file);
        self.builder.ids.len() as u32
    }

    /// All pools that were read into, and the ids that were met, each stretch behind the other.
    pub fn cleared(self) -> (Vec<Pool>, Ids) {
        let Self { builder, mut full, .. } = self;
        full.push(builder.pool);
        (full, builder.ids)
    }
}
