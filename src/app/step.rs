//! Through the case event by event: which comes next.

use super::State;
use crate::case::{ItemRef, Kind};

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On to what comes after.
    Later,
    /// Back to what came before.
    Earlier,
}

/// The event that a step leads to, of those that pass whatever the cursor hides: the one after or before the selected
/// event, else after or before the cursor, else the first or last that the view shows.
pub fn next_event(state: &State, direction: Direction) -> Option<ItemRef> {
    let case = &state.document.case;
    let sequence = &case.sequence;
    let starts = |item: ItemRef| case.when_of(item).and_then(|when| when.earliest).map(|at| at.0);
    let wanted = |item: &ItemRef| item.kind == Kind::Event && state.scoped.passing.has(*item);
    let selected = state.selection.item.filter(|item| item.kind == Kind::Event);
    let from = selected.and_then(|item| position(state, item));
    // What the case's author put after something else may stand later than its time: it is looked through one by one.
    let reached = |secs: i64| move |item: &ItemRef| starts(*item).is_some_and(|at| at >= secs);
    let first_from = |secs: i64| sequence.iter().position(reached(secs)).unwrap_or(sequence.len());
    let view = state.view.viewport;
    match direction {
        Direction::Later => {
            let first = match (from, state.cursor) {
                (Some(at), _) => at + 1,
                (None, Some(cursor)) => first_from(cursor.until.0),
                (None, None) => first_from(view.start.ceil() as i64),
            };
            sequence.get(first..)?.iter().copied().find(wanted)
        }
        Direction::Earlier => {
            let until = match (from, state.cursor) {
                (Some(at), _) => at,
                (None, Some(cursor)) => first_from(cursor.until.0),
                (None, None) => first_from(view.end.ceil() as i64),
            };
            sequence.get(..until)?.iter().rev().copied().find(wanted)
        }
    }
}

/// Where an event stands in the sequence of the case.
fn position(state: &State, event: ItemRef) -> Option<usize> {
    state.document.case.sequence.iter().position(|item| *item == event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, Focus, apply};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-17/2025-02-19", actors: [(id: "a", name: "Ann")],
        events: [
            (id: "war", title: "War", when: "2022-02-24/.."), (id: "day", title: "Day", when: "2025-02-18"),
            (id: "talks", title: "Talks", when: "2025-02-18T10:30~/2025-02-18T15:00"), (id: "same", title: "Same", when: "2025-02-18T10:30"),
            (id: "last", title: "Last", when: "2025-03-01T10:00:30"),
        ],
        statements: [(id: "s", speaker: "a", text: "Yes", when: "2025-02-18T12:00")],
    )"#;

    #[test]
    fn each_step_takes_in_the_next_event_and_shows_it() {
        let mut state = state_of(CASE);
        let at = |state: &State| {
            let case = &state.document.case;
            let item = state.selection.item.and_then(|item| case.id_of(item)).map_or("", |id| case.name_of(id));
            format!("{item} {}", state.cursor.map_or_else(String::new, |cursor| cursor.until.to_string()))
        };
        let check = |state: &mut State, direction: Direction, expected: &str| {
            apply(state, Command::Step(direction));
            assert_eq!(at(state), expected);
            let item = state.selection.item.expect("selected");
            assert!(state.shows(item), "{expected}");
            assert_eq!(state.selection.focus, Focus::Item);
            let start = state.document.case.when_of(item).and_then(|when| when.earliest).expect("dated").0 as f64;
            assert!(state.view.viewport.start <= start && start <= state.view.viewport.end, "{expected}");
        };
        check(&mut state, Direction::Later, "day 2025-02-18T00:01:00Z");
        check(&mut state, Direction::Later, "same 2025-02-18T10:31:00Z");
        check(&mut state, Direction::Later, "talks 2025-02-18T10:31:00Z");
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        check(&mut state, Direction::Earlier, "talks 2025-02-18T10:31:00Z");
        // Nothing is selected: on from the cursor.
        apply(&mut state, Command::ClearSelection);
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        apply(&mut state, Command::ClearSelection);
        apply(&mut state, Command::LeaveCursor);
        apply(&mut state, Command::FitAll);
        check(&mut state, Direction::Later, "war 2022-02-24T00:01:00Z");
    }
}
