//! What came of a promise, in a sentence: kept or broken and when, else where it stands and how long until it is due.

use super::names::{capitalised, short_name};
use super::story::{days_left, days_left_words, plain_day, word_of};
use crate::case::status::{Standing, overdue};
use crate::case::{Case, Commitment, Instant, Status, Update, When};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::commitments::is_final;
use crate::timeline::dates::short_day_words;
use crate::timeline::words::{date_words, words};

/// What came of `commitment` by `as_of`, where it stands so then: `Kept on 25 Feb (according to Reuters)`, `In progress, last
/// word 20 Feb (the case author’s reading); due 1 Mar, 9 days left`.
pub fn outcome_words(
    case: &Case,
    commitment: &Commitment,
    standing: &Standing,
    (as_of, clock): (Instant, Clock),
) -> String {
    let Some(status) = standing.status else { return say("status-none").to_owned() };
    let mut parts: Vec<String> = Vec::new();
    let update = standing.set_by.and_then(|at| commitment.updates.get(at));
    if !standing.differing.is_empty() {
        parts.push(differing_words(case, commitment, standing));
    } else if let Some(update) = update {
        let told = format!("{} ({})", changed_words(update, clock), word_of(case, commitment, update));
        parts.push(if standing.certain { told } else { tell!("status-time-not-certain", status = told) });
    }
    parts.extend(deadline_words(case, commitment, status, (as_of, clock)));
    if parts.is_empty() {
        parts.push(say("story-nothing-heard").to_owned());
    }
    capitalised(&parts.join("; "))
}

/// `the sides differ: Russia: fulfilled, United States: broken`.
fn differing_words(case: &Case, commitment: &Commitment, standing: &Standing) -> String {
    let sides = standing.differing.iter().filter_map(|at| commitment.updates.get(*at));
    let told: Vec<String> = sides
        .map(|update| {
            let who = update.according_to.map_or("", |id| short_name(case, id));
            format!("{who}: {}", update.status.term())
        })
        .collect();
    format!("{}: {}", say("story-sides-differ"), told.join(", "))
}

/// `kept on 25 Feb`, `in progress, last word 20 Feb`; a time that is no plain day stands behind a comma.
fn changed_words(update: &Update, clock: Clock) -> String {
    let day = told_day(&update.when, clock);
    let what = match update.status {
        Status::Fulfilled => say("outcome-kept"),
        Status::Broken => say("outcome-broken"),
        Status::Withdrawn => say("outcome-withdrawn"),
        Status::Superseded => say("outcome-superseded"),
        // It may have stood so before: what is known is when that was last said.
        open => {
            let day = day.unwrap_or_else(|| date_words(&update.when, clock));
            return format!("{}, {}", open.term(), tell!("life-last-word", day = day));
        }
    };
    match day {
        Some(day) => tell!("outcome-on", what = what, day = day),
        None => format!("{what}, {}", date_words(&update.when, clock)),
    }
}

/// `due 1 Mar, 12 days left`, `was due 1 Mar, overdue by 3 days`, `no date given`; nothing where nothing is left to be done.
fn deadline_words(
    case: &Case,
    commitment: &Commitment,
    status: Status,
    (as_of, clock): (Instant, Clock),
) -> Option<String> {
    let Some(due) = &commitment.due else {
        let worded = words(&commitment.deadline, case);
        let open = !is_final(status);
        return (open && !worded.is_empty()).then(|| tell!("outcome-worded", words = worded));
    };
    let day = told_day(due, clock).unwrap_or_else(|| date_words(due, clock));
    let days = days_left(commitment, Some(status), as_of, clock)?;
    let late = overdue(commitment, Some(status), as_of);
    let left = days_left_words(days, late);
    Some(match days {
        _ if late => tell!("outcome-overdue", day = day, left = left),
        0 => tell!("outcome-due-today", day = day),
        _ => tell!("outcome-due", day = day, left = left),
    })
}

/// The day of a time that is known to the day or better.
fn told_day(when: &When, clock: Clock) -> Option<String> {
    plain_day(when, clock).map(|day| short_day_words(day, clock))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::{case_of, instant};
    use crate::case::status::standing;
    use crate::language::{self, Language, Speech};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann"), (id: "b", name: "Ben Low")],
        sources: [(id: "r", title: "Report", publisher: "Reuters")],
        events: [(id: "call", title: "Call", when: "2025-02-12")],
        commitments: [
            (id: "bare", text: "Meet", by: ["a"], when: "2025-02-12"),
            (id: "soon", text: "Meet", by: ["a"], when: "2025-02-12", deadline: "soon"),
            (id: "due", text: "Meet", by: ["a"], when: "2025-02-12", due: "2025-03-01"),
            (id: "kept", text: "Meet", by: ["a"], when: "2025-02-12", due: "2025-03-01", updates: [
                (when: "2025-02-20", status: InProgress),
                (when: "2025-02-25T10:00", status: Fulfilled, according_to: "r")]),
            (id: "broken", text: "Meet", by: ["a"], when: "2025-02-12", updates: [
                (when: "2025-02~", status: Broken, according_to: "a")]),
            (id: "both", text: "Meet", by: ["a", "b"], when: "2025-02-12", due: "2025-03-01", updates: [
                (when: "2025-02-20", status: Fulfilled, according_to: "a"),
                (when: "2025-02-21", status: Broken, according_to: "b")]),
            (id: "off", text: "Meet", by: ["a"], when: "2025-02-12", updates: [(when: "2025-02-20", status: Withdrawn)]),
            (id: "new", text: "Meet", by: ["a"], when: "2025-02-12", updates: [(when: "2025-02-20", status: Superseded)]),
        ])"#;

    #[test]
    fn what_came_of_a_promise_is_told_for_every_instant() {
        let case = case_of(CASE);
        let clock = Clock::of(&case);
        let check = |language: Language, name: &str, as_of: &str, expected: &str| {
            let _speaking = language::speak(Speech { interface: language, ..Speech::default() });
            let commitment = case.find(name).and_then(|id| case.commitment(id)).expect("borne");
            let as_of = instant(as_of, clock.shown);
            let told = outcome_words(&case, commitment, &standing(&case, commitment, as_of), (as_of, clock));
            assert_eq!(told, expected, "{} {name} as of {as_of}", language.tag());
        };
        let english = |name: &str, as_of: &str, expected: &str| check(Language::English, name, as_of, expected);
        english("bare", "2025-02-11", "Not made yet");
        english("bare", "2025-02-20", "Nothing heard since it was made");
        english("soon", "2025-02-20", "Promised for “soon”");
        english("due", "2025-02-18T12:00", "Due 1 Mar, 11 days left");
        english("due", "2025-03-01T12:00", "Due that day, 1 Mar");
        english("due", "2025-03-04T12:00", "Was due 1 Mar, overdue by 3 days");
        english("kept", "2025-02-18T12:00", "Due 1 Mar, 11 days left");
        let working = "In progress, last word 20 Feb (the case author’s reading); due 1 Mar, 7 days left";
        english("kept", "2025-02-22T12:00", working);
        english("kept", "2025-03-04T12:00", "Kept on 25 Feb (according to Reuters)");
        english("broken", "2025-03-04T12:00", "Broken, about February 2025 (according to Ann)");
        english("both", "2025-02-22T12:00", "The sides differ: Ann: fulfilled, Low: broken; due 1 Mar, 7 days left");
        english("off", "2025-02-22T12:00", "Withdrawn on 20 Feb (the case author’s reading)");
        english("new", "2025-02-22T12:00", "Replaced on 20 Feb (the case author’s reading)");
        let ukrainian = |name: &str, as_of: &str, expected: &str| check(Language::Ukrainian, name, as_of, expected);
        ukrainian("due", "2025-02-18T12:00", "Термін 1 бер., залишилося 11 днів");
        ukrainian("due", "2025-03-04T12:00", "Термін був 1 бер., прострочено на 3 дні");
        ukrainian(
            "kept",
            "2025-02-22T12:00",
            "Виконується, останні відомості 20 лют. (трактування автора справи); термін 1 бер., залишилося 7 днів",
        );
        ukrainian("kept", "2025-03-04T12:00", "Виконано 25 лют. (за словами: Reuters)");
        let russian = |name: &str, as_of: &str, expected: &str| check(Language::Russian, name, as_of, expected);
        russian("due", "2025-03-04T12:00", "Срок был 1 марта, просрочено на 3 дня");
        russian(
            "kept",
            "2025-02-22T12:00",
            "Выполняется, последние сведения 20 февр. (трактовка автора дела); срок 1 марта, осталось 7 дней",
        );
        russian(
            "both",
            "2025-02-22T12:00",
            "Стороны расходятся: Ann: выполнено, Low: нарушено; срок 1 марта, осталось 7 дней",
        );
    }
}
