//! What the reader can do with notes.

use std::path::PathBuf;
use std::sync::Arc;

use super::export::Format;
use super::{Note, NoteId, Order, Place, Subject};
use crate::app::reveal::bring_note_into_view;
use crate::app::{BottomTab, Command, Effect, State, apply};
use crate::case::{Instant, ItemRef, Precision};
use crate::language::say;

/// What is wanted of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotesCommand {
    /// Set a bookmark on what is selected, or take it away.
    Bookmark,
    /// Write a note on what is selected.
    Write,
    /// The same on something else.
    BookmarkOn(Subject),
    /// Write a note on something else.
    WriteOn(Subject),
    /// Give a note these words; what has none yet gets one.
    SetText(Subject, String),
    /// Give a note this name.
    SetName(NoteId, String),
    /// Keep a span, from its first instant to the first one after it, and ask for its name.
    KeepSpan {
        /// The first instant.
        start: Instant,
        /// The first instant after.
        end: Instant,
    },
    /// Say that one writes on this now.
    Enter(Subject),
    /// Leave the note that is written on; one that says nothing goes.
    Leave,
    /// Remove a note.
    Remove(NoteId),
    /// Put the note that was removed last back.
    PutBack,
    /// Take away the line that offers that.
    DismissRemoved,
    /// Choose a note and go to what it is on.
    GoTo(NoteId),
    /// Put a note on the item that is selected.
    Attach(NoteId),
    /// List only the notes that say these words.
    Filter(String),
    /// List the notes in this order.
    Order(Order),
    /// Ask where notes are to be exported to.
    Export,
    /// Choose that in the system's dialog.
    ChooseExport(Format),
    /// Export to the path that was typed.
    ExportTyped(String),
    /// Export to this file, whether it is there or not.
    ExportTo(PathBuf, Format),
    /// Leave that dialog.
    CloseExport,
}

/// Applies a command about notes.
pub(in crate::app) fn apply_notes(state: &mut State, command: NotesCommand) -> Vec<Effect> {
    match command {
        NotesCommand::GoTo(id) => return go_to(state, id),
        NotesCommand::Filter(words) => state.notes.listing.words = words,
        NotesCommand::Order(order) => state.notes.listing.order = order,
        NotesCommand::DismissRemoved => state.notes.removed = None,
        NotesCommand::Enter(subject) => {
            leave(state);
            state.notes.writing = Some((subject, state.notes.asked));
        }
        NotesCommand::Leave => leave(state),
        NotesCommand::Export => {
            state.notes.exporting = !state.notes.book.is_empty();
            state.open_error = None;
        }
        NotesCommand::CloseExport => state.notes.exporting = false,
        NotesCommand::ChooseExport(format) => return vec![Effect::PickExport(format)],
        NotesCommand::ExportTyped(typed) => {
            state.open_error = None;
            return vec![Effect::ExportTyped(typed)];
        }
        NotesCommand::ExportTo(path, format) => {
            state.notes.exporting = false;
            return vec![Effect::ExportNotes(path, format)];
        }
        changing => change(state, changing),
    }
    Vec::new()
}

fn change(state: &mut State, command: NotesCommand) {
    if state.document.holds_nothing() {
        return;
    }
    if let Some(why) = &state.notes.refused {
        state.notice = Some(why.clone());
        return;
    }
    match command {
        NotesCommand::Bookmark => {
            if let Some(subject) = state.note_subject() {
                bookmark(state, subject);
            }
        }
        NotesCommand::Write => {
            if let Some(subject) = state.note_subject() {
                write(state, subject);
            }
        }
        NotesCommand::BookmarkOn(subject) => bookmark(state, subject),
        NotesCommand::WriteOn(subject) => write(state, subject),
        NotesCommand::SetText(subject, text) => {
            edit(state, &subject, |note| note.text = text);
        }
        NotesCommand::SetName(id, name) => {
            edit(state, &Subject::Note(id), |note| note.name = name);
        }
        NotesCommand::KeepSpan { start, end } if start < end => {
            leave(state);
            let place = Place::Span { start, end };
            let spans = || state.notes.book.spans_between(start.0, end.0);
            let known = spans().find(|held| held.note.place == place).map(|held| held.note.id);
            let id = known.unwrap_or_else(|| add(state, place));
            show_in_list(state, id);
        }
        NotesCommand::Remove(id) => remove(state, id),
        NotesCommand::PutBack => {
            if let Some(note) = state.notes.removed.take() {
                state.notes.chosen = Some(note.id);
                put(state, note);
            }
        }
        NotesCommand::Attach(id) => {
            let item = state.noted_item();
            if let Some(place) = item.and_then(|item| Place::of_item(&state.document.case, item)) {
                edit(state, &Subject::Note(id), |note| note.place = place);
                state.notes.chosen = Some(id);
            }
        }
        _ => {}
    }
}

/// Sets a bookmark or takes it away; a note that then says nothing goes.
fn bookmark(state: &mut State, subject: Subject) {
    let Some(id) = edit(state, &subject, |note| note.bookmark = !note.bookmark) else { return };
    let blank = state.notes.book.get(id).is_some_and(|held| goes_where_blank(&held.note));
    let written = state.notes.writing.as_ref().is_some_and(|(writing, _)| *writing == Subject::Note(id));
    if blank && !written {
        remove(state, id);
    }
}

/// Begins to write: on an item in the inspector, on a time or span in the list.
fn write(state: &mut State, subject: Subject) {
    leave(state);
    let subject = match subject {
        Subject::Time(at, precision) => {
            Subject::Note(on_time(state, at, precision).unwrap_or_else(|| add(state, Place::Time { at, precision })))
        }
        other => other,
    };
    match subject {
        Subject::Note(id) => show_in_list(state, id),
        item => {
            state.panels.inspector = true;
            ask(state, item);
        }
    }
}

fn show_in_list(state: &mut State, id: NoteId) {
    state.panels.bottom = true;
    state.panels.bottom_tab = BottomTab::Notes;
    state.notes.chosen = Some(id);
    state.notes.listing.words.clear();
    ask(state, Subject::Note(id));
}

fn ask(state: &mut State, subject: Subject) {
    let asked = state.notes.asked.wrapping_add(1);
    state.notes.asked = asked;
    state.notes.writing = Some((subject, asked));
}

/// Changes the note on something, which is made where there is none. Its id.
fn edit(state: &mut State, subject: &Subject, change: impl FnOnce(&mut Note)) -> Option<NoteId> {
    let known = match subject {
        Subject::Item(item) => state.notes.book.on_item(*item).first().copied(),
        Subject::Time(at, precision) => on_time(state, *at, *precision),
        Subject::Note(id) => Some(*id),
    };
    let id = match (known, subject) {
        (Some(id), _) => id,
        (None, Subject::Item(item)) => add(state, Place::of_item(&state.document.case, *item)?),
        (None, Subject::Time(at, precision)) => add(state, Place::Time { at: *at, precision: *precision }),
        (None, Subject::Note(_)) => return None,
    };
    let mut note = Note::clone(&*state.notes.book.get(id)?.note);
    let before = note.clone();
    change(&mut note);
    if note != before {
        note.changed = Instant(state.notes.now);
        put(state, Arc::new(note));
    }
    Some(id)
}

/// The note on just this time, if there is one.
fn on_time(state: &State, at: Instant, precision: Precision) -> Option<NoteId> {
    let place = Place::Time { at, precision };
    let book = &state.notes.book;
    book.between(at.0, at.0.saturating_add(1)).find(|id| book.get(*id).is_some_and(|held| held.note.place == place))
}

fn add(state: &mut State, place: Place) -> NoteId {
    let (id, now) = (state.notes.fresh_id(), Instant(state.notes.now));
    let (name, text) = (String::new(), String::new());
    let note = Note { id, place, name, text, bookmark: false, created: now, changed: now };
    put(state, Arc::new(note));
    id
}

fn put(state: &mut State, note: Arc<Note>) {
    let id = note.id;
    let notes = &mut state.notes;
    let before = notes.book.get(id).map(|held| Arc::clone(&held.note));
    notes.unkept.entry(id).or_insert(before);
    notes.book.put(&state.document.case, note);
}

fn take(state: &mut State, id: NoteId) -> Option<Arc<Note>> {
    let notes = &mut state.notes;
    let note = notes.book.take(id)?;
    notes.unkept.entry(id).or_insert_with(|| Some(Arc::clone(&note)));
    notes.chosen = notes.chosen.filter(|chosen| *chosen != id);
    notes.writing.take_if(|(writing, _)| *writing == Subject::Note(id));
    Some(note)
}

fn remove(state: &mut State, id: NoteId) {
    let row = state.notes.book.get(id).is_some_and(|held| !held.note.is_blank() || held.note.place.is_own());
    if let Some(note) = take(state, id) {
        state.notes.removed = row.then_some(note);
    }
}

/// Leaves what is written on; a note that says nothing goes with it.
fn leave(state: &mut State) {
    let id = match state.notes.writing.take() {
        Some((Subject::Note(id), _)) => Some(id),
        Some((Subject::Item(item), _)) => state.notes.book.on_item(item).first().copied(),
        _ => None,
    };
    if let Some(id) = id
        && state.notes.book.get(id).is_some_and(|held| goes_where_blank(&held.note))
    {
        take(state, id);
    }
}

/// Leaves what is written on where it is not before the reader any more.
pub(in crate::app) fn follow(state: &mut State) {
    let before_the_reader = match state.notes.writing {
        None => true,
        Some((Subject::Item(item), _)) => state.panels.inspector && state.noted_item() == Some(item),
        Some((Subject::Note(id), _)) => {
            let panels = &state.panels;
            panels.bottom && panels.bottom_tab == BottomTab::Notes && state.notes.chosen == Some(id)
        }
        Some((Subject::Time(..), _)) => false,
    };
    if !before_the_reader {
        leave(state);
    }
}

/// A span is worth keeping without a word.
fn goes_where_blank(note: &Note) -> bool {
    note.is_blank() && !matches!(note.place, Place::Span { .. })
}

fn go_to(state: &mut State, id: NoteId) -> Vec<Effect> {
    state.notes.chosen = Some(id);
    let Some(held) = state.notes.book.get(id) else { return Vec::new() };
    match (held.item(), held.range) {
        (Some(item), _) => apply(state, Command::GoTo(item)),
        (None, Some((first, last))) => {
            bring_note_into_view(state, id, (first as f64, last as f64));
            Vec::new()
        }
        // An orphan leads nowhere; what it was on is told beside it.
        (None, None) => Vec::new(),
    }
}

/// What a command wants first, in the reader's words; nothing where it can do something.
pub(in crate::app) fn missing(state: &State, command: &NotesCommand) -> Option<&'static str> {
    let none = |there: bool, words: &'static str| (!there).then(|| say(words));
    match command {
        NotesCommand::Bookmark | NotesCommand::Write => none(!state.document.holds_nothing(), "missing-case")
            .or_else(|| none(state.note_subject().is_some(), "missing-note-subject")),
        NotesCommand::PutBack => none(state.notes.removed.is_some(), "missing-removed-note"),
        NotesCommand::Export => none(!state.notes.book.is_empty(), "missing-notes"),
        _ => None,
    }
}

impl From<ItemRef> for Subject {
    fn from(item: ItemRef) -> Self {
        Self::Item(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::NotesCommand as Do;
    use crate::app::notes::Standing;
    use crate::app::tests::{document_of, state_of};
    use crate::app::{Cursor, Reading};
    use crate::case::Kind;

    const CASE: &str = r#"Case(format: 1, id: "c", time_zone: "UTC", span: "2025-02-12/2025-02-18",
        actors: [Actor(id: "a", name: "Ann"), Actor(id: "b", name: "Ben")],
        events: [Event(id: "e", title: "Call", when: "2025-02-12T10:00", actors: ["a"]),
                 Event(id: "f", title: "Talks", when: "2025-06-18", actors: ["a"])],
        links: [Link(from: "e", to: "f", kind: LeadsTo)])"#;

    fn state() -> State {
        let mut state = state_of(CASE);
        state.notes.tick(Instant(1000), 5);
        state
    }

    fn item(state: &State, name: &str) -> ItemRef {
        let case = &state.document.case;
        case.item(case.find(name).expect("an id")).expect("an item")
    }

    fn notes(state: &mut State, command: Do) {
        assert_eq!(apply(state, Command::Notes(command)), []);
    }

    /// Every note: a star for a bookmark, its name, its words, what it is on.
    fn told(state: &State) -> Vec<String> {
        let told = |held: &super::super::Held| {
            let star = if held.note.bookmark { "*" } else { "" };
            let on = match (&held.note.place, held.standing) {
                (_, Standing::On(item, _)) => format!("{:?} {}", item.kind, item.index),
                (Place::Item { id, called, .. }, _) => format!("gone {id} {called}"),
                (Place::Time { at, .. }, _) => format!("at {at}"),
                (Place::Span { start, end }, _) => format!("{start} to {end}"),
            };
            format!("{star}{}|{}|{on}", held.note.name, held.note.text)
        };
        state.notes.book.by_time().filter_map(|id| state.notes.book.get(id)).map(told).collect()
    }

    fn only(state: &State) -> NoteId {
        state.notes.book.ids().next().expect("a note")
    }

    #[test]
    fn a_bookmark_is_set_on_what_is_shown_and_taken_away() {
        let check = |select: Command, expected: &[&str]| {
            let mut state = state();
            apply(&mut state, select);
            notes(&mut state, Do::Bookmark);
            assert_eq!(told(&state), expected);
            notes(&mut state, Do::Bookmark);
            assert_eq!(told(&state), [""; 0]);
            assert!(state.notes.take_unkept().is_empty(), "what came and went is not kept");
        };
        let known = state();
        let ann = known.document.case.find("a").expect("an actor");
        check(Command::SelectItem(item(&known, "e")), &["*||Event 0"]);
        check(Command::SelectActor(ann), &["*||Actor 0"]);
        check(Command::SelectItem(ItemRef::new(Kind::Link, 0)), &[]);
        check(Command::ClearSelection, &[]);
        let cursor =
            Cursor { until: Instant(1_739_894_460), precision: Precision::Minute, reading: Reading::AsItStood };
        check(Command::PlaceCursor(cursor), &["*||at 2025-02-18T16:00:00Z"]);
    }

    #[test]
    fn a_note_grows_with_what_is_written_and_goes_where_it_says_nothing() {
        let mut state = state();
        let call = item(&state, "e");
        apply(&mut state, Command::SelectItem(call));
        state.panels.inspector = false;
        notes(&mut state, Do::Write);
        assert_eq!(state.notes.writing, Some((Subject::Item(call), 1)));
        assert!(state.panels.inspector && state.notes.book.is_empty());
        for words in ["W", "Wh", "Why?"] {
            notes(&mut state, Do::SetText(call.into(), words.to_owned()));
        }
        assert_eq!(told(&state), ["|Why?|Event 0"]);
        state.notes.tick(Instant(2000), 5);
        notes(&mut state, Do::Bookmark);
        assert_eq!(told(&state), ["*|Why?|Event 0"]);
        let note = &state.notes.book.get(only(&state)).expect("it is there").note;
        assert_eq!((note.created, note.changed), (Instant(1000), Instant(2000)));
        notes(&mut state, Do::Bookmark);
        notes(&mut state, Do::SetText(call.into(), " ".to_owned()));
        assert_eq!(told(&state), ["| |Event 0"], "not while it is written");
        notes(&mut state, Do::Leave);
        assert_eq!(told(&state), [""; 0]);
    }

    #[test]
    fn a_span_is_kept_and_asked_for_its_name() {
        let mut state = state();
        let (start, end) = (Instant(1_739_354_400), Instant(1_739_440_800));
        notes(&mut state, Do::KeepSpan { start: end, end: start });
        assert!(state.notes.book.is_empty());
        notes(&mut state, Do::KeepSpan { start, end });
        let id = only(&state);
        assert_eq!(state.notes.writing, Some((Subject::Note(id), 1)));
        assert_eq!((state.notes.chosen, state.panels.bottom), (Some(id), true));
        notes(&mut state, Do::SetName(id, "Two days".to_owned()));
        notes(&mut state, Do::Leave);
        assert_eq!(told(&state), ["Two days||2025-02-12T10:00:00Z to 2025-02-13T10:00:00Z"]);
        notes(&mut state, Do::KeepSpan { start, end: Instant(end.0 + 60) });
        notes(&mut state, Do::Leave);
        notes(&mut state, Do::KeepSpan { start, end: Instant(end.0 + 60) });
        assert_eq!(state.notes.book.len(), 2, "a span is worth keeping without a word");
    }

    #[test]
    fn a_removed_note_is_put_back_whole() {
        let mut state = state();
        let call = item(&state, "e");
        notes(&mut state, Do::SetText(call.into(), "Why?".to_owned()));
        let id = only(&state);
        notes(&mut state, Do::Remove(id));
        assert_eq!((told(&state), state.notes.removed.is_some()), (Vec::new(), true));
        notes(&mut state, Do::PutBack);
        assert_eq!((told(&state), only(&state)), (vec!["|Why?|Event 0".to_owned()], id));
        assert_eq!(state.notes.removed, None);
    }

    #[test]
    fn a_note_leads_to_what_it_is_on() {
        let mut state = state();
        let talks = item(&state, "f");
        notes(&mut state, Do::BookmarkOn(talks.into()));
        let bookmark = only(&state);
        let range = (Instant(1_600_000_000), Instant(1_600_010_000));
        notes(&mut state, Do::KeepSpan { start: range.0, end: range.1 });
        let span = state.notes.chosen.expect("chosen");
        notes(&mut state, Do::GoTo(bookmark));
        assert_eq!((state.selection.item, state.notes.chosen), (Some(talks), Some(bookmark)));
        let inside = |state: &State, at: f64| state.view.viewport.start <= at && state.view.viewport.end >= at;
        assert!(inside(&state, 1_750_233_600.0));
        notes(&mut state, Do::GoTo(span));
        assert!(!inside(&state, 1_750_233_600.0));
    }

    #[test]
    fn an_orphan_stays_until_the_reader_attaches_it() {
        let mut state = state();
        let call = item(&state, "e");
        notes(&mut state, Do::SetText(call.into(), "Why?".to_owned()));
        let id = only(&state);
        let gone = CASE.replace("\"e\"", "\"x\"");
        state.show_document(document_of(&gone));
        assert_eq!((told(&state), state.notes.book.orphans()), (vec!["|Why?|gone e Call".to_owned()], 1));
        notes(&mut state, Do::GoTo(id));
        assert_eq!(state.selection.item, None);
        notes(&mut state, Do::Attach(id));
        assert_eq!(state.notes.book.orphans(), 1, "nothing is selected that it could be put on");
        state.show_document(document_of(CASE));
        assert_eq!((told(&state), state.notes.book.orphans()), (vec!["|Why?|Event 0".to_owned()], 0));
        state.show_document(document_of(&gone));
        let talks = item(&state, "f");
        apply(&mut state, Command::SelectItem(talks));
        notes(&mut state, Do::Attach(id));
        assert_eq!((told(&state), state.notes.book.orphans()), (vec!["|Why?|Event 1".to_owned()], 0));
        state.show_document(document_of(&CASE.replace("\"c\"", "\"d\"")));
        assert!(state.notes.book.is_empty(), "another case has its own");
    }

    #[test]
    fn where_notes_cannot_be_kept_none_is_made() {
        let mut state = state();
        state.notes.refused = Some("Cannot".to_owned());
        let call = item(&state, "e");
        notes(&mut state, Do::SetText(call.into(), "Why?".to_owned()));
        assert_eq!((state.notes.book.len(), state.notice.as_deref()), (0, Some("Cannot")));
    }
}
