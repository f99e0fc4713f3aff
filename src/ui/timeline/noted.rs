//! Which marks hold items with notes.

use super::notes::{Sign, sign_of};
use super::scene::Scene;
use crate::timeline::mark::Mark;
use crate::timeline::picked::Picked;

/// The items with notes, and of those the ones with bookmarks, in the lanes that were seen.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// The state of the notes that it follows.
    signs: u64,
    with_any: Picked,
    with_bookmark: Picked,
}

impl Noted {
    /// Forgets what is of other lanes or other notes.
    pub(super) fn follow(&mut self, scene: &Scene<'_>) {
        let signs = scene.state.notes.book.signs();
        if self.signs != signs {
            *self = Self { signs, ..Self::default() };
        }
        self.with_any.follow(&scene.rows);
        self.with_bookmark.follow(&scene.rows);
    }

    /// The sign of a mark.
    pub(super) fn sign(&mut self, scene: &Scene<'_>, mark: &Mark) -> Sign {
        let (rows, book) = (&*scene.rows, &scene.state.notes.book);
        if !self.with_any.is_in(rows, mark, &|item| book.is_noted(item)) {
            return Sign::None;
        }
        let is_bookmarked = |item| book.is_noted(item) && sign_of(scene.state, item) == Sign::Bookmark;
        if self.with_bookmark.is_in(rows, mark, &is_bookmarked) { Sign::Bookmark } else { Sign::Note }
    }
}
