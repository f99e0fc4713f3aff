//! What of the case is shown: what passes the filter and the cursor takes in.
//!
//! ```text
//! Case + Scope ─scoped→ Scoped { shown, times }      (at once; of a large case off the frame)
//! ```

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::cursor::{Cursor, Presence, Reading};
use super::filter::Filter;
use super::times::Times;
use crate::case::chain::Publications;
use crate::case::shown::Shown;
use crate::case::status::standing;
use crate::case::{Case, Citation, Instant, ItemRef, Kind, Status};
use crate::search::Index;
use crate::timeline::overview::starts_of;

/// What decides on what is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    /// The instant as of which the case is shown; nothing is its latest state.
    pub cursor: Option<Cursor>,
    /// What the reader wants to see.
    pub filter: Filter,
    /// The latest state of the case, of which the filter's statuses are without a cursor.
    pub latest: Option<Instant>,
}

/// What is shown of one case in one scope.
#[derive(Clone, Debug, Default)]
pub struct Scoped {
    /// In which scope.
    pub scope: Scope,
    /// Which items are shown.
    pub shown: Arc<Shown>,
    /// Which items pass the filter, whatever the cursor hides.
    pub passing: Arc<Shown>,
    /// Which of those stay bright where the filter only dims; `None` where it does not.
    pub bright: Option<Arc<Shown>>,
    /// When those that stay bright begin, for the overview.
    pub bright_starts: Option<Arc<Box<[i64]>>>,
    /// How many of those that pass the filter the cursor hides.
    pub later: usize,
    /// How many of those that are shown may be later than the cursor, or not have been known by then: a time that is not known
    /// exactly, or none at all, leaves it open.
    pub doubtful: usize,
    /// When those that are shown begin and end; `None` where all are shown.
    pub times: Option<Arc<Times>>,
    /// How many of the commitments that are shown stand where at the cursor, for each of [`Status::NAMES`]; `None` in the
    /// latest state of all.
    pub standings: Option<Standings>,
}

impl Scope {
    /// Whether it shows everything.
    pub fn is_all(&self) -> bool {
        self.cursor.is_none() && self.filter.is_empty()
    }

    /// What it shows of `case`, whose words are in `index` where that is made already.
    pub fn scoped(self, case: &Case, index: Option<&Index>) -> Scoped {
        if self.is_all() {
            return Scoped { scope: self, ..Scoped::default() };
        }
        let as_of = self.cursor.map(|cursor| cursor.until).or(self.latest);
        let passing = if self.filter.is_empty() {
            Arc::default()
        } else {
            let filter = self.filter.compiled(case, as_of, index);
            Arc::new(Shown::of(case, &|item| filter.passes(item)))
        };
        let (bright, passing) = if self.filter.dims { (Some(passing), Arc::default()) } else { (None, passing) };
        let doubtful = AtomicUsize::new(0);
        let shown = match self.cursor {
            None => Arc::clone(&passing),
            Some(cursor) => {
                let published = match cursor.reading {
                    Reading::AsItStood => Publications::default(),
                    Reading::AsKnown => Publications::new(case),
                };
                let since = |citations: &[Citation]| published.known_since(case, citations);
                let in_time = |item: ItemRef| {
                    let presence = cursor.presence_by(case, item, &since);
                    if matches!(presence, Presence::Possible | Presence::Undated) {
                        doubtful.fetch_add(1, Ordering::Relaxed);
                    }
                    presence != Presence::Later
                };
                Arc::new(Shown::of(case, &|item| passing.has(item) && in_time(item)))
            }
        };
        // What is not shown is not bright either.
        let bright = bright.map(|bright| Arc::new(Shown::of(case, &|item| bright.has(item) && shown.has(item))));
        let bright_starts = bright.as_ref().map(|bright| Arc::new(starts_of(case, bright)));
        let later = shown.hidden() - passing.hidden();
        let times = (!shown.is_all()).then(|| Arc::new(Times::of(case, &|item| shown.has(item))));
        let standings = as_of.map(|as_of| standings(case, as_of, &shown));
        let doubtful = doubtful.into_inner();
        Scoped { scope: self, shown, passing, bright, bright_starts, later, doubtful, times, standings }
    }
}

/// How many commitments stand where, for each of [`Status::NAMES`].
pub type Standings = [usize; Status::NAMES.len()];

/// How many of the commitments that are shown stand where at an instant.
pub fn standings(case: &Case, as_of: Instant, shown: &Shown) -> Standings {
    let mut counts = [0; Status::NAMES.len()];
    let commitments = case.commitments.iter().enumerate();
    for (_, commitment) in commitments.filter(|(at, _)| shown.has(ItemRef::new(Kind::Commitment, *at))) {
        let status = standing(case, commitment, as_of).status;
        let at = Status::NAMES.iter().position(|(_, known)| Some(*known) == status);
        if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use crate::app::tests::state_of;
    use crate::app::{Command, Cursor, Reading, apply};
    use crate::case::{ItemRef, Kind, when};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann", role: "Guest",
            roles: [(title: "Host", when: "2025-02-18/..")])],
        events: [(id: "one", title: "One", when: "2025-02-12"), (id: "two", title: "Two", when: "2025-02-18")],
        statements: [(id: "s", speaker: "a", text: "Yes", when: "2025-02-18T16:10")],
        commitments: [(id: "c", text: "Meet", by: ["a"], when: "2025-02-12", due: "2025-02-14",
            updates: [(when: "2025-02-18", status: Fulfilled)])],
    )"#;

    #[test]
    fn the_case_is_shown_as_of_the_cursor_until_it_is_left() {
        let mut state = state_of(CASE);
        let whole = state.document.range.expect("dated");
        assert!(state.scoped.shown.is_all());
        let when = when::parse("2025-02-17", state.document.case.zone()).expect("a time").when;
        let cursor = Cursor::at(&when, Reading::AsItStood).expect("an end");
        apply(&mut state, Command::PlaceCursor(cursor));
        assert_eq!((state.as_of(), state.scoped.later), (when.latest, 2));
        assert!(state.shows(ItemRef::new(Kind::Event, 0)) && !state.shows(ItemRef::new(Kind::Event, 1)));
        assert!(!state.shows(ItemRef::new(Kind::Statement, 0)) && state.shows(ItemRef::new(Kind::Commitment, 0)));
        assert_eq!(state.count_between(whole.start, whole.end), 2);
        apply(&mut state, Command::SetReading(Reading::AsKnown));
        assert_eq!(state.cursor, Some(Cursor { reading: Reading::AsKnown, ..cursor }));
        assert_eq!(state.scoped.later, 0, "what has no dated source may have been known");
        apply(&mut state, Command::LeaveCursor);
        assert_eq!((state.cursor, state.as_of()), (None, state.document.latest));
        assert!(state.scoped.shown.is_all());
        assert_eq!(state.count_between(whole.start, whole.end), 4);
    }

    #[test]
    fn a_reading_that_is_chosen_without_a_cursor_stands_at_the_latest_state() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::SetReading(Reading::AsKnown));
        assert_eq!(state.cursor.map(|cursor| cursor.until), state.document.latest);
    }

    #[test]
    fn the_cursor_stays_where_a_case_is_read_again() {
        let mut state = state_of(CASE);
        let when = when::parse("2025-02-17", state.document.case.zone()).expect("a time").when;
        let cursor = Cursor::at(&when, Reading::AsItStood);
        apply(&mut state, Command::PlaceCursor(cursor.expect("an end")));
        let again = crate::app::tests::document_of(
            &CASE.replace("2025-02-12\"), ", "2025-02-12\"), (id: \"new\", title: \"New\", when: \"2025-02-19\"), "),
        );
        state.show_document(again);
        assert_eq!((state.cursor, state.scoped.later), (cursor, 3));
        state.show_document(crate::app::Document { opened: Vec::new(), ..state.document.clone() });
        assert_eq!(state.cursor, None);
        assert!(state.scoped.shown.is_all());
    }
}
