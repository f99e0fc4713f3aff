//! What the reader searches for, what was found, and which of the hits one stands on.
//!
//! Hits are items of the case and notes of the reader's, in one row: the groups of items as they were found, and among them
//! the notes, which come after what is called so and before what only says so. Lists show them in this order, and keys step
//! through them in it.

use std::sync::Arc;

use super::notes::NoteId;
use super::{BottomTab, Command, Effect, NotesCommand, State, apply, palette};
use crate::case::ItemRef;
use crate::search::{Hits, Index};

/// The rank of items before which notes stand.
const NOTES_RANK: u8 = 20;

/// The search: what is typed and what came of it.
#[derive(Debug, Default, Clone)]
pub struct Search {
    /// What is typed; changed by [`Command::Search`].
    pub typed: String,
    /// Whether what was found is listed below the box; changed by opening and closing it and by going to a hit.
    pub listed: bool,
    /// Which items were found so far; changed by answers.
    pub hits: Arc<Hits>,
    /// The index of the words of the case on screen, once it is made; the filter's words are looked up there.
    pub index: Option<Arc<Index>>,
    /// Which notes were found; follows what is typed and the notes.
    pub notes: FoundNotes,
    /// Whether more is to come; changed by asking and by answers.
    pub answer: Answer,
    /// The place of the hit that one stands on; changed by going to one and by stepping.
    pub at: Option<usize>,
    /// The hit that one stood on before the case was read again, until it is found again.
    stood: Option<Hit>,
}

/// A hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// An item of the case.
    Item(ItemRef),
    /// A note of the reader's.
    Note(NoteId),
}

/// The notes that were found.
#[derive(Debug, Default, Clone)]
pub struct FoundNotes {
    /// Those changed last first.
    pub ids: Vec<NoteId>,
    /// When they are, in seconds, in order.
    times: Vec<i64>,
    /// What was typed, and which state of the notes they are of.
    of: (String, u64),
}

/// How far the answer to what is typed has come.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Everything is found, or nothing is asked.
    #[default]
    Complete,
    /// More may be found.
    Searching,
    /// The words of the case are still being read.
    Preparing,
}

/// Which way one steps through the hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitStep {
    /// To the next one, from the last to the first.
    Next,
    /// To the one before, from the first to the last.
    Previous,
}

impl Search {
    /// How many items and notes were found.
    pub fn count(&self) -> usize {
        self.hits.count() + self.notes.ids.len()
    }

    /// Before which of the groups of items the notes stand.
    pub fn notes_before(&self) -> usize {
        let groups = &self.hits.groups;
        groups.iter().position(|found| found.rank() < NOTES_RANK).unwrap_or(groups.len())
    }

    /// How many items stand before the notes.
    fn items_before_notes(&self) -> usize {
        self.hits.groups.iter().take(self.notes_before()).map(|found| found.items.len()).sum()
    }

    /// The hit at a place in the order in which they are shown.
    pub fn hit(&self, place: usize) -> Option<Hit> {
        let (before, notes) = (self.items_before_notes(), self.notes.ids.len());
        match place.checked_sub(before) {
            None => self.hits.item(place).map(Hit::Item),
            Some(note) if note < notes => self.notes.ids.get(note).copied().map(Hit::Note),
            Some(_) => self.hits.item(place - notes).map(Hit::Item),
        }
    }

    /// The place of a hit in that order.
    pub fn place_of(&self, hit: Hit) -> Option<usize> {
        let before = self.items_before_notes();
        match hit {
            Hit::Note(id) => self.notes.ids.iter().position(|known| *known == id).map(|at| before + at),
            Hit::Item(item) => {
                let place = self.hits.place_of(item)?;
                Some(if place < before { place } else { place + self.notes.ids.len() })
            }
        }
    }

    /// The hit that one stands on.
    pub fn current(&self) -> Option<Hit> {
        self.at.and_then(|at| self.hit(at))
    }

    /// Stands on an item, where it is a hit: one steps on from there.
    pub(super) fn stand_on(&mut self, item: ItemRef) {
        if self.at.is_some() {
            self.at = self.place_of(Hit::Item(item)).or(self.at);
        }
    }

    /// How many hits lie between two times in seconds, the second not included.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        let before = |secs: f64| self.notes.times.partition_point(|time| (*time as f64) < secs);
        self.hits.count_between(start, end) + before(end).saturating_sub(before(start))
    }

    /// Takes what was found so far; the hit that one stands on stays the same.
    pub fn take(&mut self, hits: Hits) {
        let current = self.current().or(self.stood);
        self.answer = if hits.complete { Answer::Complete } else { Answer::Searching };
        self.hits = Arc::new(hits);
        self.at = current.and_then(|hit| self.place_of(hit));
        if self.at.is_some() || self.answer == Answer::Complete {
            self.stood = None;
        }
    }

    /// What is looked for among the items of the case: what is typed, unless that is for commands alone.
    pub fn asked(&self) -> String {
        if palette::commands_only(&self.typed) { String::new() } else { self.typed.clone() }
    }

    /// Forgets everything, because it is of another case.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Forgets what was found, because the case was read again; what is typed stays, and `stood` is stood on again.
    pub(super) fn ask_again(&mut self, stood: Option<Hit>) {
        let typed = std::mem::take(&mut self.typed);
        let answer = if typed.is_empty() { Answer::Complete } else { Answer::Searching };
        *self = Self { typed, listed: self.listed, answer, stood, ..Self::default() };
    }
}

impl State {
    /// Finds the notes again where what is typed is something else now, or where the list is open and the notes are others:
    /// who writes a note does not wait for it.
    pub fn find_notes(&mut self) {
        if self.search.listed || self.search.notes.of.0 != self.search.typed {
            self.find_notes_now();
        }
    }

    /// Finds the notes again where anything changed; the hit that one stands on stays the same, or the one before where it
    /// is gone.
    fn find_notes_now(&mut self) {
        let (search, book) = (&mut self.search, &self.notes.book);
        if search.notes.of.1 == book.revision() && search.notes.of.0 == search.typed {
            return;
        }
        let current = search.current();
        let ids = self.notes.found(&search.typed);
        let mut times: Vec<i64> = ids.iter().filter_map(|id| Some(book.get(*id)?.range?.0)).collect();
        times.sort_unstable();
        search.notes = FoundNotes { ids, times, of: (search.typed.clone(), book.revision()) };
        search.at = search.at.and_then(|at| {
            let place = current.and_then(|hit| search.place_of(hit));
            place.or_else(|| at.min(search.count()).checked_sub(1))
        });
    }
}

/// Applies a command of the search.
pub(super) fn apply_search(state: &mut State, command: Command) -> Vec<Effect> {
    if matches!(command, Command::StepHit(_)) {
        state.find_notes_now();
    }
    let search = &mut state.search;
    match command {
        Command::OpenSearch => search.listed = true,
        Command::CloseSearch => search.listed = false,
        Command::Search(typed) => {
            // Spaces beside the words ask for nothing else.
            let same = typed.trim() == search.typed.trim() && typed.ends_with(' ') == search.typed.ends_with(' ');
            search.typed = typed;
            search.listed = true;
            if !same {
                (search.at, search.stood) = (None, None);
                return ask(search);
            }
        }
        Command::ClearSearch => {
            search.typed.clear();
            (search.at, search.stood, search.hits) = (None, None, Arc::default());
            return ask(search);
        }
        Command::GoToHit(place) => return go_to(state, place),
        Command::StepHit(step) => {
            let count = search.count();
            let place = match (step, search.at) {
                (HitStep::Next, None) => 0,
                (HitStep::Next, Some(at)) => (at + 1) % count.max(1),
                (HitStep::Previous, None | Some(0)) => count.saturating_sub(1),
                (HitStep::Previous, Some(at)) => at - 1,
            };
            return go_to(state, place);
        }
        _ => {}
    }
    Vec::new()
}

fn ask(search: &mut Search) -> Vec<Effect> {
    let asked = search.asked();
    search.answer = if asked.trim().is_empty() { Answer::Complete } else { Answer::Searching };
    if search.answer == Answer::Complete {
        search.hits = Arc::default();
    }
    vec![Effect::Find(asked)]
}

/// Goes to the hit at `place` and closes the list.
fn go_to(state: &mut State, place: usize) -> Vec<Effect> {
    let Some(hit) = state.search.hit(place) else {
        return Vec::new();
    };
    state.search.at = Some(place);
    state.search.listed = false;
    match hit {
        Hit::Item(item) => apply(state, Command::GoTo(item)),
        Hit::Note(id) => {
            (state.panels.bottom, state.panels.bottom_tab) = (true, BottomTab::Notes);
            apply(state, Command::Notes(NotesCommand::GoTo(id)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::history::Way;
    use crate::app::notes::{Note, Place};
    use crate::app::tests::{document_of, state_of};
    use crate::case::{Instant, Precision};
    use crate::search::Query;

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12",
        actors: [Actor(id: "a", name: "Ann Talk"), Actor(id: "b", name: "Ben")],
        events: [Event(id: "e1", title: "Talk one", when: "2025-02-12T10:00", actors: ["a"]),
                 Event(id: "e2", title: "Talk two", when: "2025-03-18", actors: ["a"])])"#;

    fn search(state: &mut State, typed: &str) {
        let effects = apply(state, Command::Search(typed.to_owned()));
        assert_eq!(effects, [Effect::Find(typed.to_owned())]);
        answered(state);
    }

    fn answered(state: &mut State) {
        let (case, typed) = (Arc::clone(&state.document.case), state.search.typed.clone());
        let index = Index::of(&case, &|| false).expect("not stopped");
        index.find(&case, &Query::parse(&typed), &|| false, &mut |hits| state.search.take(hits));
    }

    #[test]
    fn one_stands_on_the_same_hit_after_the_files_were_read_again() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        apply(&mut state, Command::GoToHit(2));
        // There is one more before it now, and the one it stands on is further down in the case.
        let more = CASE.replace("events: [", r#"events: [Event(id: "e0", title: "Talk none", when: "2025-02-01"),"#);
        let check = |state: &mut State, text: &str, expected: Option<usize>| {
            let mut again = document_of(text);
            again.opened.clone_from(&state.document.opened);
            assert!(state.show_again(again));
            assert_eq!(state.search.at, None, "until it is answered");
            answered(state);
            assert_eq!(state.search.at, expected);
        };
        check(&mut state, &more, Some(3));
        check(&mut state, CASE, Some(2));
        check(&mut state, &CASE.replace("\"e2\"", "\"other\""), None);
    }

    #[test]
    fn hits_are_stepped_through_both_ways_and_round() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        assert_eq!((state.search.hits.count(), state.search.answer, state.search.at), (3, Answer::Complete, None));
        let mut check = |step: HitStep, expected: usize, selected: &str| {
            apply(&mut state, Command::StepHit(step));
            assert_eq!((state.search.at, state.search.listed), (Some(expected), false));
            let selection = &state.selection;
            let case = &state.document.case;
            let id = selection.item.and_then(|item| case.id_of(item)).or(selection.actors.first().copied());
            assert_eq!(id.map(|id| case.name_of(id)), Some(selected));
        };
        check(HitStep::Next, 0, "a");
        check(HitStep::Next, 1, "e1");
        check(HitStep::Next, 2, "e2");
        check(HitStep::Next, 0, "a");
        check(HitStep::Previous, 2, "e2");
        let when = state.selection.item.and_then(|item| state.document.case.when_of(item)).expect("dated");
        assert!(state.view.viewport.end >= when.earliest.expect("begins").0 as f64, "it is brought into view");
    }

    #[test]
    fn notes_are_hits_among_the_items_in_the_order_in_which_they_are_listed() {
        let mut state = state_of(&CASE.replace("title: \"Talk two\"", "title: \"Round\", summary: \"Talk again\""));
        let (case, created) = (Arc::clone(&state.document.case), Instant(0));
        for (id, name, changed) in [(1, "A talk", 5), (2, "Other", 6), (3, "Talk of mine", 7)] {
            let (id, changed, name) = (NoteId(id), Instant(changed), name.to_owned());
            let place = Place::Time { at: Instant(1_739_359_800), precision: Precision::Minute };
            let note = Note { id, place, name, text: String::new(), bookmark: false, created, changed };
            state.notes.book.put(&case, Arc::new(note));
        }
        search(&mut state, "talk");
        let hits: Vec<Hit> = (0..9).map_while(|place| state.search.hit(place)).collect();
        assert_eq!(hits.len(), state.search.count());
        let named = |hit: &Hit| match hit {
            Hit::Item(item) => case.name_of(case.id_of(*item).expect("an id")).to_owned(),
            Hit::Note(id) => id.0.to_string(),
        };
        let names: Vec<String> = hits.iter().map(named).collect();
        assert_eq!(names, ["a", "e1", "e2", "3", "1"]);
        for (place, hit) in hits.iter().enumerate() {
            apply(&mut state, Command::StepHit(HitStep::Next));
            assert_eq!((state.search.at, state.search.current()), (Some(place), Some(*hit)));
            assert_eq!(state.search.place_of(*hit), Some(place));
            if let Hit::Note(id) = hit {
                assert_eq!((state.notes.chosen, state.panels.bottom_tab), (Some(*id), BottomTab::Notes));
            }
        }
        assert_eq!(state.search.count_between(1_739_359_800.0, 1_739_359_801.0), 2);
        // A note that is removed leaves the row; who stands on another stays there, who stood on it goes on behind it.
        apply(&mut state, Command::Notes(NotesCommand::Remove(NoteId(3))));
        apply(&mut state, Command::StepHit(HitStep::Previous));
        assert_eq!(state.search.current().as_ref().map(named).as_deref(), Some("e2"));
        apply(&mut state, Command::StepHit(HitStep::Next));
        apply(&mut state, Command::Notes(NotesCommand::Remove(NoteId(1))));
        apply(&mut state, Command::StepHit(HitStep::Next));
        assert_eq!((state.search.at, state.search.count()), (Some(0), 3), "and round");
        assert_eq!(state.notes.found("talk"), []);
    }

    #[test]
    fn who_goes_back_steps_on_from_there() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        for (step, expected) in [(HitStep::Next, 0), (HitStep::Next, 1), (HitStep::Next, 2)] {
            apply(&mut state, Command::StepHit(step));
            assert_eq!(state.search.at, Some(expected));
        }
        apply(&mut state, Command::History(Way::Back));
        assert_eq!(state.search.at, Some(1));
        apply(&mut state, Command::History(Way::Back));
        assert_eq!(state.search.at, Some(0), "people are hits too");
        apply(&mut state, Command::StepHit(HitStep::Next));
        assert_eq!(state.search.at, Some(1));
    }

    #[test]
    fn a_step_without_hits_changes_nothing() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::StepHit(HitStep::Previous));
        apply(&mut state, Command::GoToHit(3));
        assert_eq!((state.search.at, state.selection.item), (None, None));
    }

    #[test]
    fn another_query_begins_anew_and_the_same_one_does_not() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        apply(&mut state, Command::StepHit(HitStep::Next));
        assert_eq!(apply(&mut state, Command::Search("  talk".to_owned())), []);
        assert_eq!(state.search.at, Some(0));
        search(&mut state, "ben");
        assert_eq!((state.search.at, state.search.hits.count()), (None, 1));
        let effects = apply(&mut state, Command::ClearSearch);
        assert_eq!((effects, state.search.hits.count()), (vec![Effect::Find(String::new())], 0));
    }

    #[test]
    fn nothing_selected_and_once_more_forgets_the_search() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        apply(&mut state, Command::StepHit(HitStep::Next));
        assert_eq!(apply(&mut state, Command::ClearSelection), []);
        assert_eq!(state.search.typed, "talk");
        apply(&mut state, Command::ClearSelection);
        assert_eq!((state.search.typed.as_str(), state.search.hits.count()), ("", 0));
    }

    #[test]
    fn a_case_read_again_is_asked_again_and_another_is_not() {
        let mut state = state_of(CASE);
        search(&mut state, "talk");
        state.show_document(document_of(CASE));
        let found = &state.search;
        assert_eq!((found.typed.as_str(), found.hits.count(), found.answer), ("talk", 0, Answer::Searching));
        let mut other = document_of(CASE);
        other.opened = vec!["other.ron".into()];
        state.show_document(other);
        assert_eq!(state.search.typed, "");
    }
}
