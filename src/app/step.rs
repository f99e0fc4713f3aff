//! Through the case event by event: which comes next, and where the cursor takes it in.

use super::placing::reading_of;
use super::{Cursor, Reading, State};
use crate::case::calendar::MINUTE;
use crate::case::chain::{self, KnownSince, Publications};
use crate::case::room::room_for;
use crate::case::{Case, Citation, Instant, ItemRef, Kind};
use crate::tell;
use crate::timeline::as_of::usual_precision;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On to what comes after.
    Later,
    /// Back to what came before.
    Earlier,
}

/// The events of a case in the order in which a cursor that goes on takes them in, for each reading.
#[derive(Debug, Default)]
pub struct Steps {
    stood: Order,
    known: Order,
}

/// Events, as indices into the case's, by the end of the first cursor that takes each in, in seconds; where equal, as they
/// stand in the sequence of the case.
#[derive(Debug, Default)]
struct Order {
    until: Vec<i64>,
    events: Vec<u32>,
}

impl Steps {
    /// Those of `case`.
    pub fn new(case: &Case) -> Self {
        let published = Publications::new(case);
        let since = |citations: &[Citation]| published.known_since(case, citations);
        let order = |reading| Order::new(case, |event| Some(taking_in(case, event, reading, &since)?.until.0));
        Self { stood: order(Reading::AsItStood), known: order(Reading::AsKnown) }
    }

    const fn of(&self, reading: Reading) -> &Order {
        match reading {
            Reading::AsItStood => &self.stood,
            Reading::AsKnown => &self.known,
        }
    }
}

impl Order {
    fn new(case: &Case, until: impl Fn(u32) -> Option<i64>) -> Self {
        let mut steps = room_for(case.events.len());
        let events = (0_u32..).zip(case.sequence.iter().filter(|item| item.kind == Kind::Event));
        steps.extend(events.filter_map(|(at, item)| Some((until(item.index)?, at, item.index))));
        steps.sort_unstable();
        let mut order = Self { until: room_for(steps.len()), events: room_for(steps.len()) };
        order.until.extend(steps.iter().map(|(until, ..)| *until));
        order.events.extend(steps.iter().map(|(.., event)| *event));
        order
    }

    /// How many a cursor that ends at `secs` takes in.
    fn taken_in_by(&self, secs: f64) -> usize {
        self.until.partition_point(|until| *until as f64 <= secs)
    }
}

/// The first cursor that takes in an event: as it was known, once a source of it was published, or once it happened where none
/// of them is dated, so that nothing hides it.
fn taking_in(
    case: &Case,
    event: u32,
    reading: Reading,
    known_since: &impl Fn(&[Citation]) -> Option<KnownSince>,
) -> Option<Cursor> {
    let event = case.events.get(event as usize)?;
    let since = match reading {
        Reading::AsItStood => None,
        Reading::AsKnown => known_since(&event.sources),
    };
    // Without an end, it may have been published in the minute in which that could first be.
    let minute = |at: Instant| Instant(at.0.saturating_add(MINUTE));
    let published = since.and_then(|since| since.latest.or_else(|| since.earliest.map(minute)));
    match published {
        Some(until) => Some(Cursor { until, precision: usual_precision(until, case.zone()), reading }),
        None => Cursor::taking_in(&event.when, reading),
    }
}

/// The event that a step leads to, of those that pass whatever the cursor hides, and the cursor that takes it in: the one after
/// or before the selected event where the cursor stands there or nowhere, else after or before the cursor, else the first or
/// last that the view shows.
pub fn next_event(state: &State, direction: Direction) -> Option<(ItemRef, Cursor)> {
    let reading = reading_of(state);
    let order = state.document.index.steps().of(reading);
    let place = match state.cursor {
        Some(_) => place_at_cursor(state),
        None => selected_event(state).and_then(|selected| order.events.iter().position(|event| *event == selected)),
    };
    let view = state.view.viewport;
    let taken_in = |edge: f64| order.taken_in_by(state.cursor.map_or(edge, |cursor| cursor.until.0 as f64));
    let event = |event: &u32| ItemRef { kind: Kind::Event, index: *event };
    let wanted = |item: &ItemRef| state.scoped.passing.has(*item);
    let next = match direction {
        Direction::Later => {
            let first = place.map_or_else(|| taken_in(view.start), |at| at + 1);
            order.events.get(first..)?.iter().map(event).find(wanted)
        }
        Direction::Earlier => {
            let end = place.unwrap_or_else(|| taken_in(view.end));
            order.events.get(..end)?.iter().rev().map(event).find(wanted)
        }
    }?;
    let case = &state.document.case;
    let since = |citations: &[Citation]| chain::known_since(case, citations);
    Some((next, taking_in(case, next.index, reading, &since)?))
}

fn selected_event(state: &State) -> Option<u32> {
    state.selection.item.filter(|item| item.kind == Kind::Event).map(|item| item.index)
}

/// Where the selected event stands in the order of its steps, where the cursor stands at it.
fn place_at_cursor(state: &State) -> Option<usize> {
    let (selected, cursor) = (selected_event(state)?, state.cursor?);
    let order = state.document.index.steps().of(cursor.reading);
    let first = order.until.partition_point(|until| *until < cursor.until.0);
    let same = order.until.get(first..)?.iter().take_while(|until| **until == cursor.until.0).count();
    let there = order.events.get(first..first + same)?.iter().position(|event| *event == selected)?;
    Some(first + there)
}

/// Which event of how many one has stepped to, in words; `None` where the cursor stands at none that is selected.
pub fn step_words(state: &State) -> Option<String> {
    let place = place_at_cursor(state)?;
    let count = state.document.index.steps().of(reading_of(state)).events.len();
    Some(tell!("step-at", number = place + 1, count = count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, Focus, apply};
    use crate::timeline::words::words;

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
        check(&mut state, Direction::Later, "same 2025-02-18T10:31:00Z");
        check(&mut state, Direction::Later, "talks 2025-02-18T10:31:00Z");
        // Of a day, all of it: when on the day it was is not known.
        check(&mut state, Direction::Later, "day 2025-02-19T00:00:00Z");
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        check(&mut state, Direction::Earlier, "day 2025-02-19T00:00:00Z");
        // Nothing is selected: on from the cursor.
        apply(&mut state, Command::ClearSelection);
        check(&mut state, Direction::Later, "last 2025-03-01T10:00:31Z");
        apply(&mut state, Command::ClearSelection);
        apply(&mut state, Command::LeaveCursor);
        apply(&mut state, Command::FitAll);
        check(&mut state, Direction::Later, "war 2022-02-25T00:00:00Z");
    }

    #[test]
    fn as_it_was_known_events_come_as_they_were_published() {
        let mut state = state_of(
            r#"Case(format: 1, time_zone: "UTC", sources: [
                (id: "hour", title: "Hour", published: "2025-02-20T08:00"), (id: "day", title: "Day", published: "2025-02-19"),
                (id: "from", title: "From", published: "2025-03-01/.."), (id: "none", title: "None"),
            ], events: [
                (id: "first", title: "First", when: "2025-02-12T10:00", sources: ["hour", "none"]),
                (id: "second", title: "Second", when: "2025-02-18", sources: ["day"]),
                (id: "third", title: "Third", when: "[..2025-02-21]", sources: ["none"]),
                (id: "fourth", title: "Fourth", when: "2025-02-11", sources: ["from"]),
            ])"#,
        );
        apply(&mut state, Command::SetReading(Reading::AsKnown));
        let mut all: Vec<String> = Vec::new();
        let mut go = |direction: Direction, times: usize| {
            for _ in 0..times {
                apply(&mut state, Command::Step(direction));
                let item = state.selection.item.expect("selected");
                assert!(state.shows(item), "{item:?}");
                let title = words(&state.document.case.events[item.at()].title, &state.document.case);
                all.push(format!("{title} {}", state.cursor.expect("on").until));
            }
        };
        go(Direction::Earlier, 5);
        go(Direction::Later, 4);
        let (second, first) = ("Second 2025-02-20T00:00:00Z", "First 2025-02-20T08:01:00Z");
        let (third, fourth) = ("Third 2025-02-22T00:00:00Z", "Fourth 2025-03-01T00:01:00Z");
        assert_eq!(all, [third, first, second, second, second, first, third, fourth, fourth]);
        assert_eq!(step_words(&state).as_deref(), Some("Event 4 of 4"));
    }
}
