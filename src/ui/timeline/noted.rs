//! Which slots of the lanes have notes, looked up once for each lane that is seen, so that a mark for a thousand items costs as
//! little as one for one.

use std::ops::Range;
use std::sync::{Arc, Weak};

use rustc_hash::FxHashMap;

use super::notes::{Sign, sign_of};
use super::scene::Scene;
use crate::case::ItemRef;
use crate::timeline::mark::{Line, Mark};
use crate::timeline::rows::{Row, Rows};

/// The slots with notes of the lanes that were seen.
#[derive(Debug, Default)]
pub(super) struct Noted {
    rows: Weak<Rows>,
    /// The state of the notes that it follows.
    signs: u64,
    lanes: FxHashMap<usize, [Slots; 4]>,
}

/// Slots of a track, as indices in their order.
#[derive(Debug, Default)]
struct Slots {
    notes: Vec<usize>,
    bookmarks: Vec<usize>,
}

impl Noted {
    /// Forgets what is of other lanes or other notes.
    pub(super) fn follow(&mut self, scene: &Scene<'_>) {
        let signs = scene.state.notes.book.signs();
        // A weak reference keeps the address from being used again.
        if self.signs != signs || !std::ptr::eq(self.rows.as_ptr(), Arc::as_ptr(&scene.rows)) {
            *self = Self { rows: Arc::downgrade(&scene.rows), signs, lanes: FxHashMap::default() };
        }
    }

    /// The sign of a mark in the row with this index.
    pub(super) fn sign(&mut self, scene: &Scene<'_>, (index, row): (usize, &Row), mark: &Mark) -> Sign {
        let [events, vague_events, statements, vague_statements] =
            self.lanes.entry(index).or_insert_with(|| slots_of(scene, row));
        let (exact, vague) = match mark.line {
            Line::Events => (events, vague_events),
            Line::Statements => (statements, vague_statements),
        };
        let within = |exact: &[usize], vague: &[usize]| {
            holds(exact, &mark.exact)
                || mark.vague.iter().any(|range| holds(vague, range))
                || !vague.is_empty() && mark.column.iter().any(|at| vague.binary_search(at).is_ok())
        };
        if within(&exact.bookmarks, &vague.bookmarks) {
            Sign::Bookmark
        } else if within(&exact.notes, &vague.notes) {
            Sign::Note
        } else {
            Sign::None
        }
    }
}

/// Whether any of these indices lies within a range.
fn holds(indices: &[usize], range: &Range<usize>) -> bool {
    let first = indices.partition_point(|index| *index < range.start);
    indices.get(first).is_some_and(|index| range.contains(index))
}

fn slots_of(scene: &Scene<'_>, row: &Row) -> [Slots; 4] {
    let book = &scene.state.notes.book;
    row.tracks().map(|(kind, track)| {
        let mut slots = Slots::default();
        for (at, slot) in track.slots().iter().enumerate() {
            let item = ItemRef { kind, index: slot.item };
            if book.is_noted(item) {
                let bookmarked = sign_of(scene.state, item) == Sign::Bookmark;
                let list = if bookmarked { &mut slots.bookmarks } else { &mut slots.notes };
                list.push(at);
            }
        }
        slots
    })
}
