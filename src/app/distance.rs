//! How far apart two times lie, in words, and never said more surely than it is known.

use crate::case::calendar::{DAY, HOUR, MINUTE};
use crate::case::{End, Precision, When};
use crate::language::{counted, say};
use crate::tell;

/// How `theirs` lies to `mine`: `3 hours before`, `at least 2 days after`, `at that time`, `the same day`, `perhaps at that
/// time`.
pub fn distance_words(mine: &When, theirs: &When) -> String {
    let ((begins, over), (from, until)) = (possible(mine), possible(theirs));
    let days = [mine, theirs].iter().all(|when| when.precision == Precision::Day);
    let (before, secs) = if until <= begins && from < begins {
        // From day to day it is counted by days.
        (true, begins.saturating_sub(if days { from } else { until }))
    } else if from >= over && from > begins {
        (false, from.saturating_sub(if days { begins } else { over }))
    } else {
        return together_words(mine, theirs).to_owned();
    };
    let exact = [mine, theirs].iter().all(|when| when.hour_known() && when.precision != Precision::Moment);
    let doubted = [mine, theirs].iter().any(|when| is_doubted(when));
    if secs < MINUTE || secs < HOUR && !exact {
        return say(if before { "around-before-that" } else { "around-after-that" }).to_owned();
    }
    let time = if days {
        // Half a day more or less: clocks may have been changed meanwhile.
        tell!("count-days", count = (secs + DAY / 2) / DAY)
    } else {
        amount_words(secs, exact && !doubted)
    };
    match (before, doubted, days || exact) {
        (true, true, true) => tell!("around-about-before", time = time),
        (false, true, true) => tell!("around-about-after", time = time),
        (true, true, false) => tell!("around-at-least-about-before", time = time),
        (false, true, false) => tell!("around-at-least-about-after", time = time),
        (true, false, true) => tell!("around-so-long-before", time = time),
        (false, false, true) => tell!("around-so-long-after", time = time),
        (true, false, false) => tell!("around-at-least-before", time = time),
        (false, false, false) => tell!("around-at-least-after", time = time),
    }
}

/// What is said of two times of which neither is over before the other.
fn together_words(mine: &When, theirs: &When) -> &'static str {
    let meets = |a: (i64, i64), b: (i64, i64)| a.0.max(b.0) <= a.1.min(b.1);
    let holds = |a: Option<(i64, i64)>, b: (i64, i64)| a.is_some_and(|a| a.0 <= b.0 && b.1 <= a.1);
    let (certain_mine, certain_theirs) = (certain(mine), certain(theirs));
    let both = certain_mine.zip(certain_theirs).is_some_and(|(a, b)| meets(a, b));
    if both || holds(certain_mine, possible(theirs)) || holds(certain_theirs, possible(mine)) {
        return say("around-meanwhile");
    }
    let day = |when: &When, of: &When| {
        when.precision == Precision::Day && !is_doubted(when) && holds(Some(possible(when)), possible(of))
    };
    say(if day(mine, theirs) || day(theirs, mine) { "around-same-day" } else { "around-perhaps" })
}

/// A minute or a second by itself: how long it lasts says nothing.
fn is_instant(when: &When) -> bool {
    matches!(when.precision, Precision::Minute | Precision::Second)
}

fn is_doubted(when: &When) -> bool {
    when.first().into_iter().chain(when.second()).any(|value| value.qualifier.is_some())
}

/// From when to when it may be, in seconds; an instant from itself to itself.
fn possible(when: &When) -> (i64, i64) {
    let from = when.earliest.map_or(i64::MIN, |at| at.0);
    if is_instant(when) { (from, from) } else { (from, when.latest.map_or(i64::MAX, |at| at.0)) }
}

/// From when to when it certainly goes on, in seconds; `None` where it is one moment somewhere, or carries a doubt.
fn certain(when: &When) -> Option<(i64, i64)> {
    if is_doubted(when) {
        return None;
    }
    if is_instant(when) {
        return Some(possible(when));
    }
    if when.precision != Precision::Interval {
        return None;
    }
    // Of a day it is not known at which hour it begins or ends.
    let from = match (when.start, when.first()) {
        (End::Open, _) => i64::MIN,
        (_, Some(value)) if value.is_time_of_day() => value.earliest.0,
        (_, Some(value)) => value.latest.0,
        (_, None) => return None,
    };
    let until = match (when.end, when.second()) {
        (End::Open, _) => i64::MAX,
        (_, Some(value)) => value.earliest.0,
        (_, None) => from,
    };
    (from <= until).then_some((from, until))
}

/// `1 hour 30 minutes`, `3 days 4 hours`; `1 hour`, `3 days` where it is not known as finely.
fn amount_words(secs: i64, fine: bool) -> String {
    const UNITS: [(i64, &str); 3] = [(DAY, "count-days"), (HOUR, "count-hours"), (MINUTE, "count-minutes")];
    // Up to two days are told in hours.
    let first = if secs >= 2 * DAY { 0 } else { usize::from(secs < HOUR) + 1 };
    let mut rest = secs;
    let mut told = Vec::new();
    for (unit, key) in UNITS.iter().skip(first).take(if fine { 2 } else { 1 }) {
        let count = rest / unit;
        rest %= unit;
        if count > 0 {
            told.push(counted(key, usize::try_from(count).unwrap_or(usize::MAX)));
        }
    }
    told.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when};

    #[test]
    fn how_far_something_lies_away_is_told_as_surely_as_it_is_known() {
        let at = |written: &str| when::parse(written, Zone::UTC).expect("a time").when;
        let check = |mine: &str, theirs: &str, expected: &str| {
            assert_eq!(distance_words(&at(mine), &at(theirs)).replace('\u{a0}', " "), expected, "{mine} {theirs}");
        };
        // What is exact is measured from one to the other.
        check("2025-02-18T12:00", "2025-02-18T10:00", "2 hours before");
        check("2025-02-18T12:00", "2025-02-18T14:00", "2 hours after");
        check("2025-02-18T12:00", "2025-02-18T11:30", "30 minutes before");
        check("2025-02-18T12:00", "2025-02-18T10:30", "1 hour 30 minutes before");
        check("2025-02-18T12:00", "2025-02-17T12:00", "24 hours before");
        check("2025-02-18T12:00", "2025-02-15T12:00", "3 days before");
        check("2025-02-18T12:00", "2025-02-15T08:00", "3 days 4 hours before");
        check("2025-02-18T12:00", "2025-02-18T12:00", "at that time");
        check("2025-02-18T12:00:00", "2025-02-18T12:00:30", "after that");
        check("2025-02-18T12:00", "2025-02-18T11:00?", "about 1 hour before");
        check("2025-02-18T12:00", "2025-02-18T13:30~", "about 1 hour after");
        // What lasts is measured from its nearer end.
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T18:00", "3 hours after");
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T15:00", "after that");
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T10:00", "at that time");
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T12:00", "at that time");
        check("2025-02-18T12:00", "2025-02-18T10:00/2025-02-18T15:00", "at that time");
        check("2025-02-12/2025-02-18", "2025-02-15", "at that time");
        check("2025-02-12/2025-02-18", "2025-02-18T12:00", "perhaps at that time");
        check("2025-02-18", "2022-02-24/..", "at that time");
        check("2025-02-18T12:00", "/2025-02-18T18:00", "perhaps at that time");
        // Days are counted by days.
        check("2025-02-18", "2025-02-17", "1 day before");
        check("2025-02-18", "2025-02-20", "2 days after");
        check("2025-02-18", "2025-02-18", "the same day");
        check("2025-02-18T12:00", "2025-02-18", "the same day");
        check("2025-02-18", "2025-02-18T12:00/2025-02-18T13:00", "the same day");
        // What is not exact lies at least so far away.
        check("2025-02-18T10:00", "2025-02-17", "at least 10 hours before");
        check("2025-02-18T00:30", "2025-02-17", "before that");
        check("2025-02-18T23:30", "2025-02-19", "after that");
        check("2025-02-18T10:00", "[..2025-02-16]", "at least 34 hours before");
        check("2025-02-18T10:30~", "[2025-02-16T23:00..2025-02-17T15:38]", "at least about 18 hours before");
        check("2025-02-18T10:30~", "[2025-02-18T12:30..]", "at least about 2 hours after");
        check("2025-02-18T10:00", "[2025-02-18T12:00..]", "at least 2 hours after");
        check("2025-02-18", "[..2025-02-20]", "perhaps at that time");
        check("2025-02-18T10:00", "2025-02", "perhaps at that time");
        check("2025-02-18T12:00", "[2025-02-17..2025-02-20]", "perhaps at that time");
    }
}
