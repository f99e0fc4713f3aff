//! The list of notes: which are in it, in which order. Worked out again only where something of it changed.

use super::{Book, NoteId};
use crate::search::fold::words_of;

/// Which notes are listed, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Only those that say these words; nothing lists all.
    pub words: String,
    /// In which order.
    pub order: Order,
}

/// In which order notes are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By when their places are; those without a time last.
    #[default]
    Time,
    /// Those changed last first.
    Changed,
}

/// The rows of the list.
#[derive(Debug, Default)]
pub struct Listed {
    listing: Listing,
    revision: u64,
    /// Those found by words; nothing where all are listed.
    found: Option<Vec<NoteId>>,
    count: usize,
}

impl Listed {
    /// Makes the rows those of `book` as it is now.
    pub fn update(&mut self, book: &Book, listing: &Listing) {
        if self.revision == book.revision() && self.listing == *listing {
            return;
        }
        let sought = !words_of(&listing.words).is_empty();
        self.found = sought.then(|| book.saying(&listing.words, listing.order == Order::Changed));
        self.count = self.found.as_ref().map_or(book.len(), Vec::len);
        (self.listing, self.revision) = (listing.clone(), book.revision());
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The note of a row.
    pub fn note(&self, book: &Book, row: usize) -> Option<NoteId> {
        match &self.found {
            Some(found) => found.get(row).copied(),
            None => book.at(row, self.listing.order == Order::Changed),
        }
    }

    /// The row of a note.
    pub fn row(&self, book: &Book, note: NoteId) -> Option<usize> {
        match (&self.found, self.listing.order) {
            (Some(found), _) => found.iter().position(|id| *id == note),
            (None, Order::Time) => book.by_time().position(|id| id == note),
            (None, Order::Changed) => book.by_change().position(|id| id == note),
        }
    }
}
