//! How the time of the cursor is told: never as more than it takes in, nor as less.

use chrono::{NaiveTime, Timelike};

use super::clock::Clock;
use super::words::moment_words;
use crate::case::{Instant, Precision, Zone, calendar};

/// What ends at `until` and is as long as `precision` where the calendar of `zone` has such a stretch that ends there, else
/// the shortest day, minute or second that does: its beginning, and which it is.
///
/// A day of Berlin ends at an hour of Kyiv, and is told there by that hour.
pub fn last_before(until: Instant, precision: Precision, zone: Zone) -> (Instant, Precision) {
    let last = Instant(until.0.saturating_sub(1));
    let date = zone.local(last).date();
    let asked = calendar::around(date, precision).map(|dates| (dates, precision));
    let day = calendar::around(date, Precision::Day).map(|dates| (dates, Precision::Day));
    let is_time_of_day = matches!(precision, Precision::Minute | Precision::Second);
    let mut longer = asked.into_iter().chain(day.filter(|_| !is_time_of_day));
    if let Some(((first, _), precision)) = longer.find(|((_, next), _)| zone.start_of(*next) == until) {
        return (zone.start_of(first), precision);
    }
    if precision != Precision::Second && zone.local(until).second() == 0 {
        (Instant(until.0.saturating_sub(60)), Precision::Minute)
    } else {
        (last, Precision::Second)
    }
}

/// How exactly an end is told that says nothing of it itself: a midnight of `zone` ends a day.
pub fn usual_precision(until: Instant, zone: Zone) -> Precision {
    let time = zone.local(until).time();
    if time == NaiveTime::MIN {
        Precision::Day
    } else if time.second() == 0 {
        Precision::Minute
    } else {
        Precision::Second
    }
}

/// Up to which time what ends at `until` takes everything in: `Tue 18 Feb, 16:10`, `Tue 18 Feb`, `winter 2024–25`. The zone is
/// not named.
pub fn as_of_words(until: Instant, precision: Precision, clock: Clock) -> String {
    let (begins, precision) = last_before(until, precision, clock.shown);
    moment_words(begins, until, precision, clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::when;
    use crate::timeline::testing::CaseBuilder;

    #[test]
    fn what_is_told_is_what_is_taken_in() {
        let case = CaseBuilder::new("Europe/Kyiv").build();
        let clock = Clock::of(&case).with_years();
        let check = |written: &str, expected: &str| {
            let when = when::parse(written, case.zone()).expect("a time").when;
            assert_eq!(as_of_words(when.latest.expect("an end"), when.precision, clock), expected, "{written}");
        };
        check("2025-02-18T16:10", "Tue 18 Feb 2025, 16:10");
        check("2025-02-18T16:10:30", "Tue 18 Feb 2025, 16:10:30");
        check("2025-02-18", "Tue 18 Feb 2025");
        check("2025-02", "February 2025");
        check("2024-24", "winter 2024–25");
        check("2024-21", "spring 2024");
        check("2024", "2024");
        check("202X", "the 2020s");
        check("20XX", "2000–2099");
        // Of a range its end counts.
        check("2025-02-12/2025-02-18", "Tue 18 Feb 2025");
        check("2025-02-12/2025-02-18T16:10", "Tue 18 Feb 2025, 16:09");
        check("2025-02-12/2025-02-18T16:10:30", "Tue 18 Feb 2025, 16:10:29");
        check("[..2025-02-18T16:10]", "Tue 18 Feb 2025, 16:09");
        // What is a day elsewhere ends at an hour here.
        check("2025-02-18[America/New_York]", "Wed 19 Feb 2025, 06:59");
        check("2025-02[America/New_York]", "Sat 1 Mar 2025, 06:59");
        check("2025-02-18T16:10[America/New_York]", "Tue 18 Feb 2025, 23:10");
        check("-0043-03-15", "Fri 15 Mar 44 BC");
    }

    #[test]
    fn an_end_is_told_as_exactly_as_it_is() {
        let check = |written: &str, expected: Precision| {
            let when = when::parse(written, Zone::UTC).expect("a time").when;
            assert_eq!(usual_precision(when.latest.expect("an end"), Zone::UTC), expected, "{written}");
        };
        check("2025-02-18", Precision::Day);
        check("2025-02-18T16:10", Precision::Minute);
        check("2025-02-18T16:10:30", Precision::Second);
    }
}
