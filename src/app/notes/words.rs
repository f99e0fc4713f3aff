//! What notes and their places are called.

use std::borrow::Cow;

use super::book::{Held, Orphaned, Standing};
use super::{MOST_CALLED, Note, Place};
use crate::app::names::{capitalised, title_of};
use crate::case::{Case, Instant, ItemRef, Kind, Precision, Text};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::as_of::as_of_words;
use crate::timeline::clock::Clock;
use crate::timeline::words::{named_zone, span_words, until_words, when_words, zone_words};

/// Most characters of the words of an item by which it is named.
const MOST_PLACE: usize = 90;

/// What an item is called in the language of the case, as a note remembers it: the same whatever the reader speaks.
pub fn called(case: &Case, item: ItemRef) -> Cow<'_, str> {
    let at = item.at();
    let text: Option<&Text> = match item.kind {
        Kind::Party => case.parties.get(at).map(|of| &of.name),
        Kind::Actor => case.actors.get(at).map(|of| &of.name),
        Kind::Source => case.sources.get(at).map(|of| &of.title),
        Kind::Topic => case.topics.get(at).map(|of| &of.title),
        Kind::Event => case.events.get(at).map(|of| &of.title),
        Kind::Statement => case.statements.get(at).map(|of| &of.text),
        Kind::Commitment => case.commitments.get(at).map(|of| &of.text),
        Kind::Link => None,
    };
    let words = text.map_or("", |text| text.choose(&case.language, &case.language).words);
    match words.char_indices().nth(MOST_CALLED) {
        Some((end, _)) => Cow::Borrowed(words.get(..end).unwrap_or(words)),
        None => Cow::Borrowed(words),
    }
}

/// What a note is called in a list: its name, else the first line of its words, else what it is on.
pub fn title(case: &Case, held: &Held, clock: Clock) -> String {
    let first = |words: &str| words.lines().map(str::trim).find(|line| !line.is_empty()).map(str::to_owned);
    let own = first(&held.note.name).or_else(|| first(&held.note.text));
    own.map_or_else(|| place(case, held, clock), |own| beginning(&own))
}

/// What a note is on: the title of its item, its time, its span, each time with its zone.
pub fn place(case: &Case, held: &Held, clock: Clock) -> String {
    match (&held.note.place, held.standing) {
        (_, Standing::On(item, _)) => beginning(title_of(case, item)),
        (Place::Item { id, called, .. }, _) => {
            if called.is_empty() {
                id.clone()
            } else {
                beginning(called)
            }
        }
        _ => time(case, held, clock),
    }
}

/// The beginning of words that may be long.
fn beginning(words: &str) -> String {
    match words.char_indices().nth(MOST_PLACE) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or(words).trim_end()),
        None => words.to_owned(),
    }
}

/// When that is, with the zone where an hour is told; nothing where it has no time.
pub fn time(case: &Case, held: &Held, clock: Clock) -> String {
    let in_zone = |time: String| tell!("time-in-zone", time = time, zone = zone_words(case, clock.shown));
    match (&held.note.place, held.standing) {
        (Place::Item { .. }, Standing::On(item, _)) => case.when_of(item).map_or_else(String::new, |when| {
            let told = when_words(when, clock);
            match named_zone(when, clock) {
                Some(zone) => tell!("time-in-zone", time = told, zone = zone_words(case, zone)),
                None => told,
            }
        }),
        (Place::Item { .. }, _) => String::new(),
        (Place::Time { at, precision }, _) => in_zone(as_of_words(Place::until(*at, *precision), *precision, clock)),
        (Place::Span { start, end }, _) => in_zone(span_words(*start, *end, clock)),
    }
}

/// When a note was made or changed: `Tue 18 Feb, 16:10`. The zone is not named.
pub fn written_at(at: Instant, clock: Clock) -> String {
    until_words(Instant(at.0.saturating_add(1)), Precision::Minute, clock)
}

/// What kind of thing a note is on: `Event`, `Time`, `Span`.
pub fn kind(note: &Note) -> String {
    match &note.place {
        Place::Item { kind, .. } => capitalised(kind.term()),
        Place::Time { .. } => say("note-time").to_owned(),
        Place::Span { .. } => say("note-span").to_owned(),
    }
}

/// What must be known of where a note stands: that its item is gone, or is called otherwise now. Nothing where all is well.
pub fn standing(held: &Held) -> Option<String> {
    let Place::Item { called, id, .. } = &held.note.place else { return None };
    match held.standing {
        Standing::Orphan(Orphaned::Gone) => Some(tell!("note-orphan-gone", id = id)),
        Standing::Orphan(Orphaned::OtherKind(kind)) => Some(tell!("note-orphan-kind", id = id, kind = kind.term())),
        Standing::On(_, true) => Some(tell!("note-reworded", called = beginning(called))),
        Standing::On(_, false) | Standing::Free => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::notes::NoteId;
    use crate::app::{Cursor, Reading};
    use crate::case::when;
    use crate::timeline::testing::CaseBuilder;

    #[test]
    fn a_noted_time_is_told_as_the_cursor_was() {
        let case = CaseBuilder::new("Europe/Kyiv").build();
        let clock = Clock::of(&case);
        let check = |written: &str, expected: &str| {
            let when = when::parse(written, case.zone()).expect("a time").when;
            let cursor = Cursor::at(&when, Reading::default()).expect("an end");
            let (id, name, text, made) = (NoteId(1), String::new(), String::new(), Instant(0));
            let place = Place::of_cursor(cursor);
            let note = Note { id, place, name, text, bookmark: false, created: made, changed: made };
            let held = Held { note: note.into(), standing: Standing::Free, range: None };
            assert_eq!(time(&case, &held, clock), expected, "{written}");
        };
        check("2025-04-05T12:00", "Sat 5 Apr 2025, 12:00 (Kyiv time)");
        check("2025-04-05T12:00:07", "Sat 5 Apr 2025, 12:00:07 (Kyiv time)");
        check("2025-04-05", "Sat 5 Apr 2025 (Kyiv time)");
        check("2025-04", "April 2025 (Kyiv time)");
        check("2024-24", "winter 2024–25 (Kyiv time)");
    }
}
