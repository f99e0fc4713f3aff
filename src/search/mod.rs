//! Search: an index of every word of a case, and what a query finds in it. No egui, no file system, no clock.
//!
//! ```text
//! Case ─build→ Index                                  (once a case)
//! what is typed ─query→ Query ─find→ Hits             (once a key stroke; the next one stops it)
//! words of a filter ─query→ Terms ─saying→ Saying      (which items say them, for the filter)
//! a hit's texts ─marks→ what to mark in them          (only for what is visible)
//! ```
//!
//! Words are compared in folded form ([`fold`]): without case and accents. A word that is typed finds whole words,
//! beginnings and, from three letters on, parts of words; names and titles are found by their sound too, so that one
//! spelling finds the others; and only where nothing is written as it was typed, what is nearest to it.
//!
//! The index holds each word once, with the items that it stands in and its places there as differences in bytes
//! (`postings`): about a tenth of the size of the case's files, and no text twice.

mod build;
mod chains;
mod dictionary;
mod find;
pub mod fold;
mod hits;
mod marks;
mod numbering;
mod people;
mod phrase;
mod postings;
mod query;
mod saying;
pub mod texts;

pub use build::{Index, Part};
pub use hits::{Found, Group, Hits};
pub use marks::{Located, Marks};
pub use query::{Query, Term};
pub use saying::Saying;
pub use texts::{Class, Field};

#[cfg(test)]
mod testing;
