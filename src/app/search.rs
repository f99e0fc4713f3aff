//! What the reader searches for, what was found, and which of the hits one stands on.

use std::sync::Arc;

use super::{Command, Effect, State, apply, palette};
use crate::search::Hits;

/// The search: what is typed and what came of it.
#[derive(Debug, Default, Clone)]
pub struct Search {
    /// What is typed; changed by [`Command::Search`].
    pub typed: String,
    /// Whether what was found is listed below the box; changed by opening and closing it and by going to a hit.
    pub listed: bool,
    /// What was found so far; changed by answers.
    pub hits: Arc<Hits>,
    /// Whether more is to come; changed by asking and by answers.
    pub answer: Answer,
    /// The place of the hit that one stands on; changed by going to one and by stepping.
    pub at: Option<usize>,
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
    /// Takes what was found so far; the hit that one stands on stays the same item.
    pub fn take(&mut self, hits: Hits) {
        let item = self.at.and_then(|at| self.hits.item(at));
        self.at = item.and_then(|item| hits.place_of(item));
        self.answer = if hits.complete { Answer::Complete } else { Answer::Searching };
        self.hits = Arc::new(hits);
    }

    /// What is looked for among the items of the case: what is typed, unless that is for commands alone.
    pub fn asked(&self) -> String {
        if palette::commands_only(&self.typed) { String::new() } else { self.typed.clone() }
    }

    /// Forgets what was found, because it was found in another case; what is typed stays where `keep_typed`.
    pub(super) fn forget(&mut self, keep_typed: bool) {
        let typed = std::mem::take(&mut self.typed);
        let listed = self.listed;
        *self = Self::default();
        if keep_typed && !typed.is_empty() {
            *self = Self { typed, listed, answer: Answer::Searching, ..Self::default() };
        }
    }
}

/// Applies a command of the search.
pub(super) fn apply_search(state: &mut State, command: Command) -> Vec<Effect> {
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
                search.at = None;
                return ask(search);
            }
        }
        Command::ClearSearch => {
            search.typed.clear();
            (search.at, search.hits) = (None, Arc::default());
            return ask(search);
        }
        Command::GoToHit(place) => return go_to(state, place),
        Command::StepHit(step) => {
            let count = search.hits.count();
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

/// Selects the hit at `place` and brings it into view.
fn go_to(state: &mut State, place: usize) -> Vec<Effect> {
    let Some(item) = state.search.hits.item(place) else {
        return Vec::new();
    };
    state.search.at = Some(place);
    state.search.listed = false;
    apply(state, Command::GoTo(item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::{document_of, state_of};
    use crate::search::{Index, Query};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12",
        actors: [Actor(id: "a", name: "Ann Talk"), Actor(id: "b", name: "Ben")],
        events: [Event(id: "e1", title: "Talk one", when: "2025-02-12T10:00", actors: ["a"]),
                 Event(id: "e2", title: "Talk two", when: "2025-03-18", actors: ["a"])])"#;

    fn search(state: &mut State, typed: &str) {
        let effects = apply(state, Command::Search(typed.to_owned()));
        assert_eq!(effects, [Effect::Find(typed.to_owned())]);
        let case = Arc::clone(&state.document.case);
        let index = Index::of(&case, &|| false).expect("not stopped");
        index.find(&case, &Query::parse(typed), &|| false, &mut |hits| state.search.take(hits));
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
