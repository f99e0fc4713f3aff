//! What days, months, years and hours are called.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::clock::Clock;
use crate::case::zone::{Local, offset_words};
use crate::case::{Instant, Zone};
use crate::language::{self, Hours, say};
use crate::tell;

/// `Tue 18 Feb`, with its year where that does not go without saying.
pub fn day_words(date: NaiveDate, clock: Clock) -> String {
    format!("{} {}", weekday(date), short_day_words(date, clock))
}

/// The same without the day of the week: `18 Feb`.
pub fn short_day_words(date: NaiveDate, clock: Clock) -> String {
    let day = format!("{} {}", date.day(), month_short(date));
    if clock.home_year == Some(date.year()) { day } else { format!("{day} {}", year_words(date.year())) }
}

/// `2025`; before the common era `44 BC`, because the year 0 of the notation is 1 BC.
pub fn year_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { tell!("time-bc", year = (1 - year).to_string()) }
}

/// `Tue`.
pub fn weekday(date: NaiveDate) -> &'static str {
    say(match date.weekday() {
        chrono::Weekday::Mon => "weekday-mon",
        chrono::Weekday::Tue => "weekday-tue",
        chrono::Weekday::Wed => "weekday-wed",
        chrono::Weekday::Thu => "weekday-thu",
        chrono::Weekday::Fri => "weekday-fri",
        chrono::Weekday::Sat => "weekday-sat",
        chrono::Weekday::Sun => "weekday-sun",
    })
}

/// `February`.
pub fn month(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
        "month-11", "month-12",
    ];
    said(&MONTHS, date)
}

/// `February` as it stands after the day: `18 February`.
pub fn month_of(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "month-of-1",
        "month-of-2",
        "month-of-3",
        "month-of-4",
        "month-of-5",
        "month-of-6",
        "month-of-7",
        "month-of-8",
        "month-of-9",
        "month-of-10",
        "month-of-11",
        "month-of-12",
    ];
    said(&MONTHS, date)
}

/// `Feb` as it stands after the day: `18 Feb`.
pub fn month_short(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "month-short-1",
        "month-short-2",
        "month-short-3",
        "month-short-4",
        "month-short-5",
        "month-short-6",
        "month-short-7",
        "month-short-8",
        "month-short-9",
        "month-short-10",
        "month-short-11",
        "month-short-12",
    ];
    said(&MONTHS, date)
}

/// `Feb` standing alone.
pub fn month_alone(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "month-alone-1",
        "month-alone-2",
        "month-alone-3",
        "month-alone-4",
        "month-alone-5",
        "month-alone-6",
        "month-alone-7",
        "month-alone-8",
        "month-alone-9",
        "month-alone-10",
        "month-alone-11",
        "month-alone-12",
    ];
    said(&MONTHS, date)
}

fn said(months: &[&'static str; 12], date: NaiveDate) -> &'static str {
    months.get(date.month0() as usize).map_or("", |key| say(key))
}

/// The time of day that the clocks of a zone show; where they show it twice that day, with their offset: `03:30 (UTC+02:00)`.
pub fn hour_at(zone: Zone, at: Instant, seconds: bool) -> String {
    let local = zone.local(at);
    let told = time_words(local, seconds);
    match zone.instant(local) {
        Local::Twice(_) => format!("{told}\u{a0}(UTC{})", offset_words(zone.offset_at(at))),
        Local::Once(_) | Local::Skipped => told,
    }
}

/// A day and the time of day in each of some zones, which have these names: `Tue 18 Feb 16:30 Riyadh · 15:30 Kyiv`. The day is
/// that of the clock; whose day is not that of the zone before names it: `Thu 13 Feb 01:15 Riyadh · Wed 17:15 Washington`.
pub fn hours_in<'a>(
    zones: impl IntoIterator<Item = (Zone, &'a str)>,
    at: Instant,
    clock: Clock,
    seconds: bool,
) -> String {
    let mut told = clock.shown.local(at).date();
    let mut words = day_words(told, clock);
    for (index, (zone, name)) in zones.into_iter().enumerate() {
        words.push_str(if index == 0 { " " } else { " · " });
        let day = zone.local(at).date();
        // The hour alone would be read as one of the day that was told last.
        if day != told {
            words.push_str(weekday(day));
            words.push(' ');
            told = day;
        }
        words.push_str(&hour_at(zone, at, seconds));
        words.push(' ');
        words.push_str(name);
    }
    words
}

/// How far clocks go forward or back: `1 h`, `30 min`.
pub fn length_of_change(secs: i32) -> String {
    if secs % 3_600 == 0 {
        tell!("change-hours", count = i64::from(secs / 3_600))
    } else {
        tell!("change-minutes", count = i64::from(secs / 60))
    }
}

/// A time of day as the reader counts hours: `16:10`, `16:10:15`, `4:10 pm`.
pub fn time_words(local: NaiveDateTime, seconds: bool) -> String {
    let (hour, minute) = (local.hour(), local.minute());
    let rest = if seconds { format!("{minute:02}:{:02}", local.second()) } else { format!("{minute:02}") };
    match language::hours() {
        Hours::TwentyFour => format!("{hour:02}:{rest}"),
        Hours::Twelve => {
            let half = say(if hour < 12 { "hours-am" } else { "hours-pm" });
            format!("{}:{rest}\u{a0}{half}", (hour + 11) % 12 + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::when::parse;

    #[test]
    fn every_zone_has_the_day_that_its_hour_is_of() {
        let check = |at: &str, names: &[&str], expected: &str| {
            let at = parse(at, Zone::UTC).expect("a time").when.earliest.expect("a beginning");
            let zones: Vec<(Zone, &str)> = names
                .iter()
                .map(|name| (Zone::named(name).expect("a zone"), name.rsplit('/').next().unwrap_or_default()))
                .collect();
            let clock = Clock { case: Zone::UTC, shown: zones[0].0, home_year: Some(2025) };
            assert_eq!(hours_in(zones, at, clock, false), expected);
        };
        let zones = ["Asia/Riyadh", "America/New_York", "Europe/Kyiv", "Europe/Moscow"];
        check("2025-02-18T13:30", &zones, "Tue 18 Feb 16:30 Riyadh · 08:30 New_York · 15:30 Kyiv · 16:30 Moscow");
        check(
            "2025-02-12T22:15",
            &zones,
            "Thu 13 Feb 01:15 Riyadh · Wed 17:15 New_York · Thu 00:15 Kyiv · 01:15 Moscow",
        );
        check(
            "2025-02-12T21:15",
            &zones,
            "Thu 13 Feb 00:15 Riyadh · Wed 16:15 New_York · 23:15 Kyiv · Thu 00:15 Moscow",
        );
        let ends = ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Europe/London"];
        check("2024-12-31T10:30", &ends, "Mon 30 Dec 2024 23:30 Pago_Pago · Wed 00:30 Kiritimati · Tue 10:30 London");
        // The hour that clocks show twice has its offset.
        check("2025-10-26T01:30", &["Europe/Berlin", "UTC"], "Sun 26 Oct 02:30\u{a0}(UTC+01:00) Berlin · 01:30 UTC");
    }
}
