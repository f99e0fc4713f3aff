//! The reader's own notes and bookmarks: on an item, a time or a span, kept apart from the case files.
//!
//! ```text
//! file ─parsed→ notes + Case ─Book→ who stands where ─listed→ rows
//! Command::Notes ─apply→ Book, and what changed since the last time it was kept ─merged with the file→ file
//! ```
//!
//! An item is known by its id and its kind. Where the case has no such item any more the note stays, as an orphan, and
//! says what the item was called; it is never put on another by itself.

pub mod apply;
pub mod book;
pub mod export;
pub mod file;
pub mod list;
pub mod merge;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use apply::NotesCommand;
pub use book::{Book, Held, Standing};
pub use list::{Listing, Order};

use super::{Cursor, Focus, State, palette};
use crate::case::calendar::MINUTE;
use crate::case::{Case, Instant, ItemRef, Kind, Precision};
use crate::search::fold::words_of;

/// Most characters of what an item was called that a note remembers.
const MOST_CALLED: usize = 300;
/// More notes than this are found their places off the frame when their case is read again.
const MANY: usize = 1_000;

/// What tells a note from all others, in every window and for good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(pub u128);

/// What the reader wrote or marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its own id.
    pub id: NoteId,
    /// What it is on.
    pub place: Place,
    /// Its name; may be empty.
    pub name: String,
    /// Its words; may be empty.
    pub text: String,
    /// Whether it is a bookmark as well.
    pub bookmark: bool,
    /// When it was made.
    pub created: Instant,
    /// When it was last changed.
    pub changed: Instant,
}

/// What a note is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// An item of the case.
    Item {
        /// Its id as the case files write it.
        id: String,
        /// What kind of item it was.
        kind: Kind,
        /// What it was called when it was noted, in the language of the case.
        called: String,
    },
    /// A time.
    Time {
        /// The beginning of its second or minute, else the last second of it.
        at: Instant,
        /// How exactly it is told.
        precision: Precision,
    },
    /// From one time to another.
    Span {
        /// The first instant.
        start: Instant,
        /// The first instant after.
        end: Instant,
    },
}

/// What a note is asked for on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An item of the case on screen.
    Item(ItemRef),
    /// A time, to this precision.
    Time(Instant, Precision),
    /// A note that is there.
    Note(NoteId),
}

impl Subject {
    /// The time that a cursor shows.
    pub fn of_cursor(cursor: Cursor) -> Option<Self> {
        match Place::of_cursor(cursor) {
            Place::Time { at, precision } => Some(Self::Time(at, precision)),
            _ => None,
        }
    }
}

impl From<NoteId> for Subject {
    fn from(id: NoteId) -> Self {
        Self::Note(id)
    }
}

/// All notes on the case on screen, and what the reader does with them.
#[derive(Debug, Default)]
pub struct Notes {
    /// The notes, and where they stand in the case.
    pub book: Book,
    /// Which of them are listed, in which order.
    pub listing: Listing,
    /// The note that is chosen in the list.
    pub chosen: Option<NoteId>,
    /// What the reader asked to write on, and how often that was asked: each time the field for it takes the keyboard.
    pub writing: Option<(Subject, u32)>,
    /// The note that was removed last, to be put back.
    pub removed: Option<Arc<Note>>,
    /// Why notes on this case cannot be kept, where that is so.
    pub refused: Option<String>,
    /// True while the dialog is open that asks where notes are to be exported to.
    pub exporting: bool,
    /// Notes of the case that wait to be found their places in a new version of it.
    waiting: Option<file::Kept>,
    /// Set until somebody sets about that.
    places_wanted: bool,
    asked: u32,
    /// Notes that changed since they were last kept, each with what it was then; nothing where it was not there.
    unkept: BTreeMap<NoteId, Option<Arc<Note>>>,
    /// What time it is, in seconds.
    now: i64,
    /// What makes ids of this window differ from those of any other.
    seed: u64,
    count: u32,
}

impl Note {
    /// Whether it says and marks nothing.
    pub fn is_blank(&self) -> bool {
        !self.bookmark && self.name.trim().is_empty() && self.text.trim().is_empty()
    }
}

impl Place {
    /// Whether it needs no item of the case.
    pub const fn is_own(&self) -> bool {
        matches!(self, Self::Time { .. } | Self::Span { .. })
    }

    /// The place of an item; `None` of a link, which has no id.
    pub fn of_item(case: &Case, item: ItemRef) -> Option<Self> {
        let id = case.name_of(case.id_of(item)?).to_owned();
        Some(Self::Item { id, kind: item.kind, called: words::called(case, item).into_owned() })
    }

    /// The time that a cursor shows: the beginning of its minute, else its last second.
    pub fn of_cursor(cursor: Cursor) -> Self {
        let at = Instant(cursor.until.0.saturating_sub(secs_taken_in(cursor.precision)));
        Self::Time { at, precision: cursor.precision }
    }

    /// When the cursor that a time was noted of ended.
    pub fn until(at: Instant, precision: Precision) -> Instant {
        Instant(at.0.saturating_add(secs_taken_in(precision)))
    }
}

/// How many seconds a time that is noted takes in for certain.
const fn secs_taken_in(precision: Precision) -> i64 {
    if matches!(precision, Precision::Minute) { MINUTE } else { 1 }
}

impl Notes {
    /// Tells what time it is, and what makes this window differ from others.
    pub fn tick(&mut self, now: Instant, seed: u64) {
        (self.now, self.seed) = (now.0, seed);
    }

    /// Takes what changed since it was last asked, to be kept.
    pub fn take_unkept(&mut self) -> Vec<merge::Change> {
        let Self { unkept, book, waiting, .. } = self;
        let waiting = |id| waiting.as_ref().and_then(|waiting| waiting.get(&id));
        let now = |id| book.get(id).map(|held| &held.note).or_else(|| waiting(id)).cloned();
        let change = |(id, before)| merge::Change { id, before, now: now(id) };
        std::mem::take(unkept).into_iter().map(change).filter(|change| change.before != change.now).collect()
    }

    /// Whether anything changed since it was last taken.
    pub fn has_unkept(&self) -> bool {
        !self.unkept.is_empty()
    }

    /// Takes back changes that could not be kept, to be tried again.
    pub fn put_back(&mut self, changes: Vec<merge::Change>) {
        for change in changes {
            self.unkept.insert(change.id, change.before);
        }
    }

    /// Has all notes kept anew, because their file is gone.
    pub fn all_unkept(&mut self) {
        let waiting = self.waiting.iter().flat_map(|waiting| waiting.keys().copied());
        self.unkept.extend(self.book.ids().chain(waiting).map(|id| (id, None)).collect::<Vec<_>>());
    }

    /// Notes that are to be found their places in the case on screen, once; then [`Self::show`] is to be called with their book.
    pub fn take_waiting(&mut self) -> Option<file::Kept> {
        std::mem::take(&mut self.places_wanted).then(|| self.waiting.clone()).flatten()
    }

    /// Takes what the file holds, where another window has written there; what changed here since it was taken stays.
    pub fn take_in(&mut self, case: &Case, kept: &BTreeMap<NoteId, Arc<Note>>) {
        let gone: Vec<NoteId> =
            self.book.ids().filter(|id| !kept.contains_key(id) && !self.unkept.contains_key(id)).collect();
        for id in gone {
            self.book.take(id);
        }
        for (id, note) in kept {
            let same = self.book.get(*id).is_some_and(|held| held.note == *note);
            if !same && !self.unkept.contains_key(id) {
                self.book.put(case, Arc::clone(note));
            }
        }
        self.chosen = self.chosen.filter(|id| self.book.get(*id).is_some());
    }

    /// Puts a book in place of the one that is shown: that of a case whose notes were read, or were found their places in
    /// again. What changed here since stays.
    pub fn show(&mut self, case: &Case, mut book: Book) {
        let waited = self.waiting.take().unwrap_or_default();
        for id in self.unkept.keys() {
            match self.book.get(*id) {
                Some(held) => book.put(case, Arc::clone(&held.note)),
                None if waited.contains_key(id) => {}
                None => drop(book.take(*id)),
            }
        }
        book.follow(&self.book);
        self.book = book;
        self.chosen = self.chosen.filter(|id| self.book.get(*id).is_some());
    }

    /// Finds the places of all notes in another version of their case.
    pub(super) fn find_again(&mut self, case: &Case) {
        if self.waiting.is_some() || self.book.len() > MANY {
            let notes = self.book.notes().map(|held| (held.note.id, Arc::clone(&held.note)));
            self.waiting.get_or_insert_default().extend(notes);
            self.places_wanted = true;
            self.clear();
        } else {
            self.book = self.book.again(case);
        }
        // Items may have other numbers now.
        self.writing.take_if(|(writing, _)| matches!(writing, Subject::Item(_)));
    }

    /// Forgets everything, because another case is on screen.
    pub(super) fn leave(&mut self) {
        let (now, seed, count) = (self.now, self.seed, self.count);
        self.clear();
        let book = std::mem::take(&mut self.book);
        *self = Self { book, now, seed, count, ..Self::default() };
    }

    fn clear(&mut self) {
        let mut book = Book::default();
        book.follow(&self.book);
        self.book = book;
    }

    /// The notes that say all words of what is typed into the search box, those changed last first.
    pub fn found(&self, typed: &str) -> Vec<NoteId> {
        if palette::commands_only(typed) || words_of(typed).is_empty() {
            return Vec::new();
        }
        self.book.saying(typed, true)
    }

    fn fresh_id(&mut self) -> NoteId {
        self.count = self.count.wrapping_add(1);
        let made = (u128::from(self.now.unsigned_abs()) & 0xff_ffff_ffff) << 88;
        NoteId(made | u128::from(self.count & 0xff_ffff) << 64 | u128::from(self.seed))
    }
}

impl State {
    /// The item that a note is written on and a bookmark is set on: the one that the inspector shows.
    pub fn noted_item(&self) -> Option<ItemRef> {
        let selection = &self.selection;
        let actor = || match selection.actors.as_slice() {
            [id] => self.document.case.item(*id),
            _ => None,
        };
        let in_full = selection.focus == Focus::Item || selection.actors.is_empty();
        let item = if in_full { selection.item.or_else(actor) } else { actor() };
        item.filter(|item| item.kind != Kind::Link)
    }

    /// What `N` and `Ctrl+D` are about: the item that is shown in full, else the time of the cursor.
    pub fn note_subject(&self) -> Option<Subject> {
        self.noted_item().map(Subject::Item).or_else(|| self.cursor.and_then(Subject::of_cursor))
    }
}
