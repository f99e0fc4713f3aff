//! Where the cursor in time is placed, and how it reads the case.

use super::{Command, Cursor, Reading, State};
use crate::case::{Instant, ItemRef};
use crate::timeline::as_of::usual_precision;
use crate::timeline::clock::Clock;

/// Places the cursor, turns it to the other reading, or takes it away.
pub(super) fn apply_cursor(state: &mut State, command: &Command) {
    match *command {
        Command::PlaceCursor(cursor) => state.cursor = Some(cursor),
        Command::CursorAt(item) => place_cursor_at(state, item),
        Command::CursorHere => match state.selection.item.filter(|item| state.document.case.when_of(*item).is_some()) {
            Some(item) => place_cursor_at(state, item),
            None if state.document.range.is_none() => {}
            None => {
                let (zone, reading) = (Clock::of(&state.document.case).shown, reading_of(state));
                let view = state.view.viewport;
                let folds = &state.view.folds;
                let secs_per_point = folds.span_secs(view) / USUAL_POINTS;
                state.cursor = Some(Cursor::placed(folds.time_at(view, 0.5), secs_per_point, zone, reading));
            }
        },
        Command::SetReading(reading) => {
            // Without a cursor it stands at the latest state, so that what is chosen shows.
            // Of a case that has deadlines alone it is the end of all.
            let document = &state.document;
            let end = || document.range.map(|range| Instant(range.end.ceil() as i64));
            let latest = document.latest.or_else(end);
            let at_latest = || {
                let until = latest?;
                Some(Cursor { until, precision: usual_precision(until, state.document.case.zone()), reading })
            };
            state.cursor = state.cursor.map(|cursor| Cursor { reading, ..cursor }).or_else(at_latest);
        }
        _ => state.cursor = None,
    }
}

/// How wide the time usually is, for what asks how exactly a time can be told without a window.
const USUAL_POINTS: f64 = 1000.0;

pub(super) fn reading_of(state: &State) -> Reading {
    state.cursor.map(|cursor| cursor.reading).unwrap_or_default()
}

/// The cursor where it takes in an item; where that has no time for one, the cursor stays.
fn place_cursor_at(state: &mut State, item: ItemRef) {
    let reading = reading_of(state);
    let when = state.document.case.when_of(item);
    if let Some(cursor) = when.and_then(|when| Cursor::taking_in(when, reading)) {
        state.cursor = Some(cursor);
    }
}
