//! All notes on a case, and where each stands in it: found again by item, by time and by when it was changed.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::memmem::Finder;
use rustc_hash::FxHashMap;

use super::{Note, NoteId, Place, words};
use crate::case::bits::Bits;
use crate::case::{Case, ItemRef, Kind};
use crate::search::fold::words_of;

/// A note and where it stands.
#[derive(Clone, Debug)]
pub struct Held {
    /// The note.
    pub note: Arc<Note>,
    /// Where it stands in the case on screen.
    pub standing: Standing,
    /// When that is, in seconds from its first to its last; nothing where it has no time.
    pub range: Option<(i64, i64)>,
}

/// A note, where it stands, and its name, its words and what it is on as they are compared, a space before each word.
#[derive(Clone, Debug)]
struct Entry {
    held: Held,
    folded: Box<str>,
}

/// Where a note stands in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// On this item; true where it is called otherwise than when it was noted.
    On(ItemRef, bool),
    /// Its item is not there.
    Orphan(Orphaned),
    /// On a time or a span, which need no item.
    Free,
}

/// Why a note is an orphan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orphaned {
    /// No item bears the id.
    Gone,
    /// An item of this other kind bears it.
    OtherKind(Kind),
}

/// All notes on one case.
#[derive(Clone, Debug, Default)]
pub struct Book {
    notes: BTreeMap<NoteId, Entry>,
    /// Those with a time first, by when they begin.
    by_time: Vec<(i64, NoteId)>,
    by_change: Vec<(Reverse<i64>, NoteId)>,
    /// Those on a time.
    times: Vec<(i64, NoteId)>,
    /// Those on a span, by when it begins and ends, and how long the longest is.
    spans: Vec<(i64, i64, NoteId)>,
    longest: i64,
    on_items: FxHashMap<ItemRef, Vec<NoteId>>,
    /// Which events and statements have notes.
    noted: [Bits; 2],
    orphans: usize,
    /// Goes up with each change.
    revision: u64,
    /// Goes up with each change of which items have notes and which of them bookmarks.
    signs: u64,
}

impl Book {
    /// The book of these notes on `case`.
    pub fn of(case: &Case, notes: impl IntoIterator<Item = Arc<Note>>) -> Self {
        let mut book = Self::default();
        for note in notes {
            book.notes.insert(note.id, Entry::of(case, note));
        }
        let Self { notes, by_time, by_change, times, spans, longest, on_items, noted, orphans, .. } = &mut book;
        for (id, Entry { held, .. }) in notes.iter() {
            by_time.push((held.time_key(), *id));
            by_change.push((held.change_key(), *id));
            match held.note.place {
                Place::Time { at, .. } => times.push((at.0, *id)),
                Place::Span { start, end } => {
                    spans.push((start.0, end.0, *id));
                    *longest = end.0.saturating_sub(start.0).max(*longest);
                }
                Place::Item { .. } => {}
            }
            match held.standing {
                Standing::On(item, _) => {
                    on_items.entry(item).or_default().push(*id);
                    note_item(noted, item, true);
                }
                Standing::Orphan(_) => *orphans += 1,
                Standing::Free => {}
            }
        }
        by_time.sort_unstable();
        by_change.sort_unstable();
        times.sort_unstable();
        spans.sort_unstable();
        book
    }

    /// The same notes, found their places in another version of the case.
    pub fn again(&self, case: &Case) -> Self {
        let book = Self::of(case, self.notes().map(|held| Arc::clone(&held.note)));
        Self { revision: self.revision + 1, signs: self.signs + 1, ..book }
    }

    /// Puts a note in, in place of the one with its id.
    pub fn put(&mut self, case: &Case, note: Arc<Note>) {
        let sign = |held: &Held| (held.item(), held.note.bookmark);
        let before = self.take_out(note.id).as_ref().map(sign);
        let (id, entry) = (note.id, Entry::of(case, note));
        let held = &entry.held;
        insert(&mut self.by_time, (held.time_key(), id));
        insert(&mut self.by_change, (held.change_key(), id));
        match held.note.place {
            Place::Time { at, .. } => insert(&mut self.times, (at.0, id)),
            Place::Span { start, end } => {
                insert(&mut self.spans, (start.0, end.0, id));
                self.longest = end.0.saturating_sub(start.0).max(self.longest);
            }
            Place::Item { .. } => {}
        }
        match held.standing {
            Standing::On(item, _) => {
                insert(self.on_items.entry(item).or_default(), id);
                note_item(&mut self.noted, item, true);
            }
            Standing::Orphan(_) => self.orphans += 1,
            Standing::Free => {}
        }
        if before != Some(sign(held)) {
            self.signs += 1;
        }
        self.notes.insert(id, entry);
    }

    /// Takes a note out.
    pub fn take(&mut self, id: NoteId) -> Option<Arc<Note>> {
        self.signs += 1;
        self.take_out(id).map(|held| held.note)
    }

    fn take_out(&mut self, id: NoteId) -> Option<Held> {
        self.revision += 1;
        let Entry { held, .. } = self.notes.remove(&id)?;
        remove(&mut self.by_time, &(held.time_key(), id));
        remove(&mut self.by_change, &(held.change_key(), id));
        match held.note.place {
            Place::Time { at, .. } => remove(&mut self.times, &(at.0, id)),
            Place::Span { start, end } => remove(&mut self.spans, &(start.0, end.0, id)),
            Place::Item { .. } => {}
        }
        match held.standing {
            Standing::On(item, _) => {
                if let Some(ids) = self.on_items.get_mut(&item) {
                    remove(ids, &id);
                    if ids.is_empty() {
                        self.on_items.remove(&item);
                        note_item(&mut self.noted, item, false);
                    }
                }
            }
            Standing::Orphan(_) => self.orphans -= 1,
            Standing::Free => {}
        }
        Some(held)
    }

    /// The note with this id.
    pub fn get(&self, id: NoteId) -> Option<&Held> {
        self.notes.get(&id).map(|entry| &entry.held)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.notes.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// How many have lost their item.
    pub fn orphans(&self) -> usize {
        self.orphans
    }

    /// Goes up with each change, for who keeps what follows from the notes.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// All ids, as the notes were made.
    pub fn ids(&self) -> impl Iterator<Item = NoteId> + '_ {
        self.notes.keys().copied()
    }

    /// Makes its revisions later than those of the book in whose place it is put.
    pub(super) fn follow(&mut self, before: &Self) {
        self.revision = self.revision.max(before.revision + 1);
        self.signs = self.signs.max(before.signs + 1);
    }

    /// Goes up with each change of which items have notes and which of them bookmarks.
    pub fn signs(&self) -> u64 {
        self.signs
    }

    /// Whether there are notes on an event or statement.
    pub fn is_noted(&self, item: ItemRef) -> bool {
        let [events, statements] = &self.noted;
        match item.kind {
            Kind::Event => events.has(item.at()),
            Kind::Statement => statements.has(item.at()),
            _ => self.on_items.contains_key(&item),
        }
    }

    /// All notes, as they were made.
    pub fn notes(&self) -> impl Iterator<Item = &Held> {
        self.notes.values().map(|entry| &entry.held)
    }

    /// The notes in whose words, names or places each of these words is one or begins one, by time or by when they were changed.
    pub fn saying(&self, words: &str, by_change: bool) -> Vec<NoteId> {
        let words: Vec<Finder<'static>> =
            words_of(words).iter().map(|word| Finder::new(&format!(" {word}")).into_owned()).collect();
        let says = |entry: &Entry| words.iter().all(|word| word.find(entry.folded.as_bytes()).is_some());
        let key = |held: &Held| if by_change { held.change_key().0.saturating_neg() } else { held.time_key() };
        let found = self.notes.iter().filter(|(_, entry)| says(entry));
        let mut found: Vec<(i64, NoteId)> = found.map(|(id, entry)| (key(&entry.held), *id)).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// The notes on an item, as they were made.
    pub fn on_item(&self, item: ItemRef) -> &[NoteId] {
        self.on_items.get(&item).map_or(&[], Vec::as_slice)
    }

    /// The ids by when the notes' places are; those without a time last.
    pub fn by_time(&self) -> impl DoubleEndedIterator<Item = NoteId> + ExactSizeIterator + '_ {
        self.by_time.iter().map(|(_, id)| *id)
    }

    /// The ids by when the notes were changed, the latest first.
    pub fn by_change(&self) -> impl DoubleEndedIterator<Item = NoteId> + ExactSizeIterator + '_ {
        self.by_change.iter().map(|(_, id)| *id)
    }

    /// The note at this place of the list by time or by change.
    pub fn at(&self, place: usize, by_change: bool) -> Option<NoteId> {
        if by_change {
            self.by_change.get(place).map(|(_, id)| *id)
        } else {
            self.by_time.get(place).map(|(_, id)| *id)
        }
    }

    /// The first note that begins at or after `start` and before `end`, in seconds, and when it begins.
    pub fn first_between(&self, start: i64, end: i64) -> Option<(i64, NoteId)> {
        let at = self.by_time.partition_point(|(begins, _)| *begins < start);
        self.by_time.get(at).copied().filter(|(begins, _)| *begins < end && *begins < TIMELESS)
    }

    /// The first note on a time at or after `start` and before `end`, in seconds, and when that is.
    pub fn first_time_between(&self, start: i64, end: i64) -> Option<(i64, &Held)> {
        let from = self.times.partition_point(|(at, _)| *at < start);
        let (at, id) = *self.times.get(from).filter(|(at, _)| *at < end)?;
        Some((at, self.get(id)?))
    }

    /// The notes that begin at or after `start` and before `end`, in seconds.
    pub fn between(&self, start: i64, end: i64) -> impl Iterator<Item = NoteId> + '_ {
        let at = self.by_time.partition_point(|(begins, _)| *begins < start);
        let notes = self.by_time.get(at..).unwrap_or_default().iter();
        notes.take_while(move |(begins, _)| *begins < end).map(|(_, id)| *id)
    }

    /// How many notes begin at or after `start` and before `end`, in seconds.
    pub fn count_between(&self, start: i64, end: i64) -> usize {
        let until = |at: i64| self.by_time.partition_point(|(begins, _)| *begins < at);
        until(end).saturating_sub(until(start))
    }

    /// The notes on spans of which something lies between two times, by when they begin.
    pub fn spans_between(&self, start: i64, end: i64) -> impl Iterator<Item = &Held> {
        let from = self.spans.partition_point(|(begins, ..)| *begins < start.saturating_sub(self.longest));
        let spans = self.spans.get(from..).unwrap_or_default().iter().take_while(move |(begins, ..)| *begins < end);
        spans.filter(move |(_, ends, _)| *ends > start).filter_map(|(.., id)| self.get(*id))
    }
}

/// Where notes without a time stand among those by time.
const TIMELESS: i64 = i64::MAX;

impl Entry {
    fn of(case: &Case, note: Arc<Note>) -> Self {
        let standing = standing(case, &note.place);
        let range = match (&note.place, standing) {
            (Place::Time { at, .. }, _) => Some((at.0, at.0)),
            (Place::Span { start, end }, _) => Some((start.0, end.0)),
            (_, Standing::On(item, _)) => case.when_of(item).and_then(|when| {
                let first = when.earliest.or(when.latest)?;
                Some((first.0, when.latest.unwrap_or(first).0))
            }),
            _ => None,
        };
        let called = if let Place::Item { called, .. } = &note.place { called } else { "" };
        let now = if let Standing::On(item, true) = standing { words::called(case, item) } else { "".into() };
        let mut folded = String::new();
        for words in [&*note.name, &*note.text, called, &*now] {
            for word in words_of(words) {
                folded.push(' ');
                folded.push_str(&word);
            }
        }
        Self { held: Held { note, standing, range }, folded: folded.into() }
    }
}

impl Held {
    /// The item that it is on.
    pub const fn item(&self) -> Option<ItemRef> {
        if let Standing::On(item, _) = self.standing { Some(item) } else { None }
    }

    fn time_key(&self) -> i64 {
        self.range.map_or(TIMELESS, |(first, _)| first.min(TIMELESS - 1))
    }

    fn change_key(&self) -> Reverse<i64> {
        Reverse(self.note.changed.0)
    }
}

fn standing(case: &Case, place: &Place) -> Standing {
    let Place::Item { id, kind, called } = place else { return Standing::Free };
    match case.find(id).and_then(|id| case.item(id)) {
        None => Standing::Orphan(Orphaned::Gone),
        Some(item) if item.kind == *kind => Standing::On(item, words::called(case, item) != called.as_str()),
        Some(item) => Standing::Orphan(Orphaned::OtherKind(item.kind)),
    }
}

/// Notes that an event or statement has notes, or none any more.
fn note_item([events, statements]: &mut [Bits; 2], item: ItemRef, on: bool) {
    match item.kind {
        Kind::Event => events.set(item.at(), on),
        Kind::Statement => statements.set(item.at(), on),
        _ => {}
    }
}

fn insert<T: Ord>(sorted: &mut Vec<T>, new: T) {
    let at = sorted.partition_point(|known| *known < new);
    sorted.insert(at, new);
}

fn remove<T: Ord>(sorted: &mut Vec<T>, known: &T) {
    if let Ok(at) = sorted.binary_search(known) {
        sorted.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::case_of;
    use crate::case::{Instant, Precision};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann")],
        events: [(id: "e", title: "Talks", when: "2025-02-18"), (id: "f", title: "Call", when: "2025-02-12T10:00")])"#;

    fn note(id: u128, place: Place) -> Arc<Note> {
        let (name, text) = (String::new(), format!("Ёлка number {id}"));
        Arc::new(Note {
            id: NoteId(id),
            place,
            name,
            text,
            bookmark: false,
            created: Instant(0),
            changed: Instant(id as i64),
        })
    }

    fn on(case: &Case, id: &str) -> Place {
        let item = case.item(case.find(id).expect("an id")).expect("an item");
        Place::of_item(case, item).expect("bears an id")
    }

    fn day(at: i64) -> Instant {
        Instant(1_739_318_400 + at * 86_400)
    }

    fn some(case: &Case) -> Vec<Arc<Note>> {
        let time = Place::Time { at: day(2), precision: Precision::Day };
        let span = Place::Span { start: day(1), end: day(5) };
        [on(case, "e"), on(case, "f"), on(case, "a"), time, span]
            .into_iter()
            .zip(1..)
            .map(|(place, id)| note(id, place))
            .collect()
    }

    fn told(book: &Book) -> String {
        let ids = |ids: &mut dyn Iterator<Item = NoteId>| ids.map(|id| id.0.to_string()).collect::<String>();
        format!("{} {} {}", ids(&mut book.by_time()), ids(&mut book.by_change()), book.orphans())
    }

    #[test]
    fn notes_put_in_and_taken_out_one_by_one_stand_as_those_read_at_once() {
        let case = case_of(CASE);
        let notes = some(&case);
        let whole = Book::of(&case, notes.clone());
        assert_eq!(told(&whole), "25413 54321 0");
        let mut book = Book::default();
        for note in notes.iter().rev() {
            book.put(&case, Arc::clone(note));
            book.put(&case, Arc::clone(note));
        }
        assert_eq!(told(&book), told(&whole));
        for note in &notes {
            assert_eq!(book.take(note.id).as_ref(), Some(note));
        }
        assert_eq!((told(&book).as_str(), book.is_empty(), book.on_items.is_empty()), ("  0", true, true));
    }

    #[test]
    fn an_item_that_goes_leaves_an_orphan_that_comes_back_with_it() {
        let case = case_of(CASE);
        let book = Book::of(&case, some(&case));
        let check = |text: &str, id: u128, expected: &str| {
            let case = case_of(text);
            let book = book.again(&case);
            let held = book.get(NoteId(id)).expect("it stays");
            let told = match held.standing {
                Standing::On(item, reworded) => {
                    format!("on {} {reworded}", case.name_of(case.id_of(item).expect("an id")))
                }
                other => format!("{other:?}"),
            };
            assert_eq!(told, expected, "{text}");
            assert_eq!(book.len(), 5);
        };
        check(CASE, 1, "on e false");
        check(&CASE.replace("\"e\"", "\"g\""), 1, "Orphan(Gone)");
        check(&CASE.replace("Talks", "Other talks"), 1, "on e true");
        check(&CASE.replace("\"a\"", "\"x\"").replace("\"e\"", "\"a\""), 3, "Orphan(OtherKind(Event))");
        check(
            &CASE.replace("events: [", "events: [(id: \"b\", title: \"B\", when: \"2025-02-01\"), "),
            1,
            "on e false",
        );
    }

    #[test]
    fn signs_change_with_places_and_bookmarks_alone() {
        let case = case_of(CASE);
        let mut book = Book::of(&case, some(&case));
        let talks = case.item(case.find("e").expect("an id")).expect("an item");
        let mut check = |change: &dyn Fn(&mut Note), expected: bool, noted: bool| {
            let mut note = Note::clone(&book.get(NoteId(1)).expect("it is there").note);
            change(&mut note);
            let before = book.signs();
            book.put(&case, Arc::new(note));
            assert_eq!((book.signs() != before, book.is_noted(talks)), (expected, noted));
        };
        check(&|note| note.text.push('x'), false, true);
        check(&|note| note.bookmark = true, true, true);
        check(&|note| note.place = on(&case, "f"), true, false);
        check(&|note| note.place = on(&case, "e"), true, true);
        book.take(NoteId(1));
        assert!(!book.is_noted(talks));
    }

    #[test]
    fn places_are_found_by_time() {
        let case = case_of(CASE);
        let book = Book::of(&case, some(&case));
        let first = |from: i64, until: i64| book.first_between(day(from).0, day(until).0).map(|(_, id)| id.0);
        assert_eq!((first(0, 9), first(1, 9), first(2, 3), first(3, 4)), (Some(2), Some(5), Some(4), None));
        assert_eq!(book.count_between(day(0).0, i64::MAX), 4, "an actor has no time");
        let spans = |from: i64, until: i64| book.spans_between(day(from).0, day(until).0).count();
        assert_eq!((spans(0, 1), spans(0, 2), spans(4, 9), spans(5, 9)), (0, 1, 1, 0));
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let case = case_of(CASE);
        let book = Book::of(&case, some(&case));
        let found = |typed: &str| {
            let mut ids = book.saying(typed, false);
            ids.sort();
            ids.iter().map(|id| id.0.to_string()).collect::<String>()
        };
        assert_eq!(found("елка"), "12345");
        assert_eq!(found("NUMB 3"), "3");
        assert_eq!(found("talks"), "1", "what a note is on is found too");
        assert_eq!(found("umber"), "");
        assert_eq!(found(""), "12345");
    }
}
