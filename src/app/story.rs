//! Where a commitment stands, in words: its status, on whose word, how long until it is due.

use chrono::NaiveDate;

use super::State;
use super::cursor::{Cursor, Presence};
use super::names::{capitalised, short_name};
use crate::case::status::{Standing, Voice, overdue, voice};
use crate::case::{Case, Commitment, Instant, Status, Update, Value, When};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::commitments::is_final;
use crate::timeline::words::name_words;

/// Where a commitment stands, in a few words: `Partly fulfilled, overdue`.
pub fn standing_words(commitment: &Commitment, standing: &Standing, as_of: Option<Instant>) -> String {
    let mut told = status_words(standing);
    if as_of.is_some_and(|as_of| overdue(commitment, standing.status, as_of)) {
        told = format!("{told}, {}", say("overdue"));
    }
    told
}

/// The same at the cursor, or in the latest state; of a status whose sources were not public yet, that is said too.
pub fn told_standing(state: &State, commitment: &Commitment, standing: &Standing) -> String {
    let told = standing_words(commitment, standing, state.as_of());
    public_words(told, state.cursor, &state.document.case, (commitment, standing))
}

/// `told` of a standing, and where at the cursor that was not public yet, that it was not.
pub fn public_words(
    told: String,
    cursor: Option<Cursor>,
    case: &Case,
    (commitment, standing): (&Commitment, &Standing),
) -> String {
    match cursor.map(|cursor| cursor.publicity_of(case, commitment, standing)) {
        Some(Presence::Later) => tell!("status-not-public", status = told),
        Some(Presence::Possible) => tell!("status-perhaps-public", status = told),
        _ => told,
    }
}

/// The same without saying whether it is overdue.
pub fn status_words(standing: &Standing) -> String {
    let Some(status) = standing.status else {
        return say("status-none").to_owned();
    };
    let told = capitalised(status.term());
    if standing.certain { told } else { tell!("status-time-not-certain", status = told) }
}

/// On whose word an update speaks.
pub fn word_of(case: &Case, commitment: &Commitment, update: &Update) -> String {
    let who = update.according_to.map_or("", |id| name_words(case, id));
    match voice(case, commitment, update) {
        Voice::Author => say("story-author").to_owned(),
        Voice::Source => tell!("according-to", who = update.according_to.map_or("", |id| short_name(case, id))),
        Voice::Side(_) => tell!("according-to", who = who),
        Voice::Bystander => tell!("according-to-bystander", who = who),
    }
}

/// Days from the state at `as_of` to the day it is due, counted on the calendar that is shown; less than nothing where
/// that day has passed. `None` where it has no due date or nothing is left to be done.
pub fn days_left(commitment: &Commitment, status: Option<Status>, as_of: Instant, clock: Clock) -> Option<i64> {
    let due = commitment.due.as_ref().and_then(|due| due.latest)?;
    if status.is_none_or(is_final) {
        return None;
    }
    // Both are the first moment that no longer counts; the day meant is that of the moment before.
    let day = |at: Instant| clock.shown.local(Instant(at.0.saturating_sub(1))).date();
    let days = day(due).signed_duration_since(day(as_of)).num_days();
    // Where the hour of one day has passed it is overdue on that day already.
    Some(if due < as_of { days.min(0) } else { days.max(0) })
}

/// `6 days left`, `due that day`, `overdue by 1 day`.
pub fn days_left_words(days: i64, overdue: bool) -> String {
    match days {
        0 if overdue => say("days-overdue-today").to_owned(),
        0 => say("days-due-today").to_owned(),
        late if late < 0 => tell!("days-overdue", count = -late),
        left => tell!("days-left", count = left),
    }
}

/// The day of a time that lies in one, on the calendar that is shown; nothing where the day itself is in doubt.
pub fn plain_day(when: &When, clock: Clock) -> Option<NaiveDate> {
    let (from, until) = (when.earliest?, when.latest?);
    // About an hour is still that day.
    let doubted = |value: &Value| value.qualifier.is_some() && !value.is_time_of_day();
    let qualified = [when.first(), when.second()].iter().flatten().any(doubted);
    let day = |at: Instant| clock.zone_of(when).local(at).date();
    let first = day(from);
    (!qualified && first == day(Instant(until.0.saturating_sub(1)))).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::{case_of, instant, state_of};
    use crate::app::{Command, Reading, apply};
    use crate::case::status::standing;
    use crate::case::{Zone, when::parse};

    #[test]
    fn a_status_that_was_not_public_yet_is_told_so() {
        let mut state = state_of(
            r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann")],
                sources: [(id: "soon", title: "Soon", published: "2025-03-06"), (id: "late", title: "Late", published: "2025-06-01"),
                    (id: "none", title: "None")],
                commitments: [
                    (id: "c-late", text: "Meet", by: ["a"], when: "2025-03-01", updates: [(when: "2025-03-05", status: Broken, sources: ["late"])]),
                    (id: "c-both", text: "Sit", by: ["a"], when: "2025-03-01", updates: [(when: "2025-03-05", status: Fulfilled, sources: ["late", "soon"])]),
                    (id: "c-none", text: "Go", by: ["a"], when: "2025-03-01", updates: [(when: "2025-03-05", status: Fulfilled, sources: ["none"])]),
                    (id: "c-bare", text: "Ask", by: ["a"], when: "2025-03-01", updates: [(when: "2025-03-05", status: Fulfilled)]),
                    (id: "c-made", text: "Say", by: ["a"], when: "2025-03-01"),
                ],
            )"#,
        );
        let mut check = |at: &str, reading: Reading, expected: [&str; 5]| {
            let when = parse(at, Zone::UTC).expect("a time").when;
            apply(&mut state, Command::PlaceCursor(Cursor::at(&when, reading).expect("an end")));
            let case = &state.document.case;
            let told = ["c-late", "c-both", "c-none", "c-bare", "c-made"].map(|name| {
                let commitment = case.find(name).and_then(|id| case.commitment(id)).expect("borne");
                let standing = standing(case, commitment, state.as_of().expect("a cursor"));
                told_standing(&state, commitment, &standing)
            });
            assert_eq!(told, expected, "{at} {reading:?}");
        };
        let stood = ["Broken", "Fulfilled", "Fulfilled", "Fulfilled", "Pending"];
        check("2025-03-10", Reading::AsItStood, stood);
        check("2025-06-01", Reading::AsKnown, stood);
        let known = ["Broken (not public yet)", "Fulfilled", "Fulfilled", "Fulfilled", "Pending"];
        check("2025-03-10", Reading::AsKnown, known);
        let perhaps = [known[0], "Fulfilled (perhaps not public yet)", "Fulfilled", "Fulfilled", "Pending"];
        check("2025-03-06T10:00", Reading::AsKnown, perhaps);
        check("2025-03-04", Reading::AsKnown, ["Pending"; 5]);
    }

    #[test]
    fn days_are_counted_on_the_calendar() {
        let case = case_of(
            r#"Case(format: 1, time_zone: "Asia/Riyadh", actors: [Actor(id: "a", name: "Ann")], commitments: [
                Commitment(id: "day", text: "Meet", by: ["a"], when: "2025-02-12", due: "2025-02-20"),
                Commitment(id: "hour", text: "Call", by: ["a"], when: "2025-02-12", due: "2025-02-18T10:00"),
                Commitment(id: "done", text: "Sit", by: ["a"], when: "2025-02-12", due: "2025-02-20",
                    updates: [(when: "2025-02-13", status: Fulfilled)]),
            ])"#,
        );
        let clock = Clock::of(&case);
        let check = |name: &str, as_of: &str, expected: &str| {
            let commitment = case.find(name).and_then(|id| case.commitment(id)).expect("borne");
            let as_of = instant(as_of, clock.shown);
            let status = standing(&case, commitment, as_of).status;
            let late = overdue(commitment, status, as_of);
            let told = days_left(commitment, status, as_of, clock).map(|days| days_left_words(days, late));
            assert_eq!(told.unwrap_or_default(), expected, "{name} as of {as_of}");
        };
        check("day", "2025-02-18T12:00", "2 days left");
        check("day", "2025-02-20T12:00", "due that day");
        check("day", "2025-02-21T12:00", "overdue by 1 day");
        check("day", "2025-02-26T00:00", "overdue by 5 days");
        check("hour", "2025-02-18T09:00", "due that day");
        check("hour", "2025-02-18T12:00", "overdue that day");
        check("done", "2025-02-26T00:00", "");
        check("day", "2025-02-01T00:00", "");
    }
}
