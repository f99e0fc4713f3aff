//! Times in words: "Tue 18 Feb, about 16:10", "Mon 17 Feb, hour unknown", "since Wed 12 Feb (still going on)".
//!
//! The zone is named separately ([`Clock::zone_of`], [`zone_words`]), because most places say it once for many times.
//! A time of day is told on the clock that is shown; a day or anything longer stays the calendar day of its own zone,
//! because a day that is moved to another zone is no day.

use chrono::{Datelike, NaiveDate, Timelike};

use crate::case::{Case, Chosen, End, Id, ItemRef, Kind, Precision, Qualifier, Text, Value, When, Zone};
use crate::language;

/// Whose calendar and clock times are told in, and which year goes without saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Zone of values written without one.
    pub case: Zone,
    /// Zone that times of day are told in.
    pub shown: Zone,
    /// The year that is left out of dates in it; `None` says every year.
    pub home_year: Option<i32>,
}

impl Clock {
    /// The case's own clock. Where its span, else all of it, lies in one year, that year goes without saying.
    pub fn of(case: &Case) -> Self {
        let zone = case.zone();
        let year_of = |at| zone.local(at).year();
        let span = case.span.as_ref().map(|span| (span.earliest, span.latest));
        let (first, last) = span.unwrap_or_else(|| {
            let ends = [Kind::Event, Kind::Statement].into_iter().flat_map(|kind| {
                let len = if kind == Kind::Event { case.events.len() } else { case.statements.len() };
                [0, len.saturating_sub(1)].map(|at| ItemRef::new(kind, at))
            });
            let starts = || ends.clone().filter_map(|item| case.when_of(item)?.earliest);
            (starts().min(), starts().max())
        });
        let home_year = match (first, last) {
            (Some(first), Some(last)) if year_of(first) == year_of(last) => Some(year_of(first)),
            _ => None,
        };
        Self { case: zone, shown: zone, home_year }
    }

    /// The same clock, saying every year.
    pub fn with_years(self) -> Self {
        Self { home_year: None, ..self }
    }

    /// The zone that [`when_words`] tells `when` in, to be named beside it.
    pub fn zone_of(self, when: &When) -> Zone {
        match when.first().or(when.second()) {
            Some(value) => self.zone(&value),
            None => self.shown,
        }
    }

    fn zone(self, value: &Value) -> Zone {
        if value.is_time_of_day() { self.shown } else { value.zone.unwrap_or(self.case) }
    }

    fn date(self, value: &Value) -> NaiveDate {
        self.zone(value).local(value.earliest).date()
    }
}

/// The words of `text` for the reader: in the language that this thread speaks, else the case's, else the first written.
pub fn words<'a>(text: &'a Text, case: &Case) -> &'a str {
    chosen(text, case).words
}

/// The same, with the language that they are in and whether they stand in for the reader's.
pub fn chosen<'a>(text: &'a Text, case: &Case) -> Chosen<'a> {
    language::with_texts(|wanted| text.choose(wanted, &case.language))
}

/// The name of an actor, party or source, or its id where the item was left out.
pub fn name_words(case: &Case, id: Id) -> &str {
    let text = case
        .actor(id)
        .map(|actor| &actor.name)
        .or_else(|| case.party(id).map(|party| &party.name))
        .or_else(|| case.source(id).map(|source| &source.title));
    match text.map(|text| words(text, case)) {
        Some(name) if !name.is_empty() => name,
        _ => case.name_of(id),
    }
}

/// What the case calls `zone`, else the town in its name: `Riyadh`, `New York`.
pub fn zone_words(case: &Case, zone: Zone) -> String {
    let labelled = case.zones.iter().find(|row| row.zone == zone).map(|row| words(&row.label, case));
    if let Some(label) = labelled.filter(|label| !label.is_empty()) {
        return label.to_owned();
    }
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(&name).replace('_', " ")
}

/// `when` in words on `clock`, the zone not named.
pub fn when_words(when: &When, clock: Clock) -> String {
    match (when.precision, when.first(), when.second()) {
        (Precision::Moment, Some(a), Some(b)) => between(&a, &b, clock),
        (Precision::Moment, None, Some(b)) if b.is_time_of_day() => format!("before {}", value_words(&b, clock)),
        (Precision::Moment, None, Some(b)) => format!("not after {}", value_words(&b, clock)),
        (Precision::Moment, Some(a), None) => format!("not before {}", value_words(&a, clock)),
        (Precision::Interval, Some(a), Some(b)) => lasting(&a, &b, clock),
        (Precision::Interval, Some(a), None) if when.end == End::Open => {
            format!("since {} (still going on)", value_words(&a, clock))
        }
        (Precision::Interval, Some(a), None) => format!("from {}, end unknown", value_words(&a, clock)),
        (Precision::Interval, None, Some(b)) if when.start == End::Open => {
            format!("until {}, from no known beginning", value_words(&b, clock))
        }
        (Precision::Interval, None, Some(b)) => format!("until {}, beginning unknown", value_words(&b, clock)),
        (_, Some(value), _) => single(&value, clock),
        _ => when.written.to_string(),
    }
}

/// One value standing alone, with what is not known of it.
fn single(value: &Value, clock: Clock) -> String {
    let unknown = match (value.precision, value.qualifier) {
        (Precision::Day, None | Some(Qualifier::Uncertain)) => ", hour unknown",
        (Precision::Month, None | Some(Qualifier::Uncertain)) => ", day unknown",
        (Precision::Year, None | Some(Qualifier::Uncertain)) => ", month unknown",
        _ => "",
    };
    format!("{}{unknown}", value_words(value, clock))
}

fn between(a: &Value, b: &Value, clock: Clock) -> String {
    if a.is_time_of_day() && b.is_time_of_day() && clock.date(a) == clock.date(b) {
        let day = day_words(clock.date(a), clock);
        return format!("{day}, between {} and {}", hour_words(a, clock), hour_words(b, clock));
    }
    // From the start of a day to an hour of it: some time before that hour.
    let within = a.precision == Precision::Day && (a.earliest..a.latest).contains(&b.earliest);
    if within && b.is_time_of_day() && clock.date(a) == clock.date(b) {
        return format!("{}, before {}", day_words(clock.date(a), clock), hour_words(b, clock));
    }
    // From an hour of a day to its end: some time after that hour.
    let rest = b.precision == Precision::Day && (b.earliest..b.latest).contains(&a.earliest);
    if rest && a.is_time_of_day() && clock.date(a) == clock.date(b) {
        return format!("{}, after {}", day_words(clock.date(b), clock), hour_words(a, clock));
    }
    format!("between {} and {}", value_words(a, clock), value_words(b, clock))
}

fn lasting(a: &Value, b: &Value, clock: Clock) -> String {
    let (first, last) = (clock.date(a), clock.date(b));
    if a.is_time_of_day() && b.is_time_of_day() && first == last {
        let day = day_words(first, clock);
        return match (a.qualifier, b.qualifier) {
            (from, to) if from == to => format!("{day}, {}–{}", hour_words(a, clock), bare_hour(b, clock)),
            _ => format!("{day}, {} to {}", hour_words(a, clock), hour_words(b, clock)),
        };
    }
    let days = a.precision == Precision::Day && b.precision == Precision::Day;
    if days && a.qualifier.is_none() && (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{} {} – {}", weekday(first), first.day(), value_words(b, clock));
    }
    format!("{} – {}", value_words(a, clock), value_words(b, clock))
}

/// A value inside a sentence: `Tue 18 Feb, about 16:10`, `about Mon 17 Feb`, `February 2025`.
fn value_words(value: &Value, clock: Clock) -> String {
    let date = clock.date(value);
    let doubt = doubt(value.qualifier);
    match value.precision {
        Precision::Second | Precision::Minute => {
            format!("{}, {}", day_words(date, clock), hour_words(value, clock))
        }
        Precision::Day => format!("{doubt}{}", day_words(date, clock)),
        Precision::Month => format!("{doubt}{} {}", month(date), year_words(date.year())),
        Precision::Season => {
            let year = date.year();
            match date.month() {
                3..=5 => format!("{doubt}spring {}", year_words(year)),
                6..=8 => format!("{doubt}summer {}", year_words(year)),
                9..=11 => format!("{doubt}autumn {}", year_words(year)),
                _ => format!("{doubt}winter {}–{:02}", year_words(year), (year + 1).rem_euclid(100)),
            }
        }
        Precision::Decade => format!("{doubt}the {}s", date.year()),
        Precision::Century => format!("{doubt}{}–{}", date.year(), date.year() + 99),
        Precision::Year | Precision::Moment | Precision::Interval => format!("{doubt}{}", year_words(date.year())),
    }
}

/// `about 16:10`.
fn hour_words(value: &Value, clock: Clock) -> String {
    format!("{}{}", doubt(value.qualifier), bare_hour(value, clock))
}

/// `16:10`, `16:10:15`.
fn bare_hour(value: &Value, clock: Clock) -> String {
    let local = clock.zone(value).local(value.earliest);
    if value.precision == Precision::Second {
        format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second())
    } else {
        format!("{:02}:{:02}", local.hour(), local.minute())
    }
}

fn doubt(qualifier: Option<Qualifier>) -> &'static str {
    match qualifier {
        None => "",
        Some(Qualifier::Approximate) => "about ",
        Some(Qualifier::Uncertain) => "perhaps ",
        Some(Qualifier::Both) => "perhaps about ",
    }
}

/// `Tue 18 Feb`, with its year where that does not go without saying.
pub fn day_words(date: NaiveDate, clock: Clock) -> String {
    let day = format!("{} {} {}", weekday(date), date.day(), month(date).get(..3).unwrap_or_default());
    if clock.home_year == Some(date.year()) { day } else { format!("{day} {}", year_words(date.year())) }
}

/// `2025`; before the common era `44 BC`, because the year 0 of the notation is 1 BC.
pub fn year_words(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - year) }
}

/// `Tue`.
pub fn weekday(date: NaiveDate) -> &'static str {
    match date.weekday() {
        chrono::Weekday::Mon => "Mon",
        chrono::Weekday::Tue => "Tue",
        chrono::Weekday::Wed => "Wed",
        chrono::Weekday::Thu => "Thu",
        chrono::Weekday::Fri => "Fri",
        chrono::Weekday::Sat => "Sat",
        chrono::Weekday::Sun => "Sun",
    }
}

/// `February`.
pub fn month(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.get(date.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::when::parse;

    fn riyadh() -> Zone {
        Zone::named("Asia/Riyadh").expect("a zone")
    }

    fn told(written: &str, clock: Clock) -> String {
        when_words(&parse(written, clock.case).expect("a time").when, clock)
    }

    #[test]
    fn every_kind_of_time_has_words() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        let check = |written: &str, expected: &str| assert_eq!(told(written, clock), expected, "{written}");
        check("2025-02-18T16:10", "Tue 18 Feb, 16:10");
        check("2025-02-18T16:10~", "Tue 18 Feb, about 16:10");
        check("2025-02-18T16:10?", "Tue 18 Feb, perhaps 16:10");
        check("2025-02-18T16:10:05%", "Tue 18 Feb, perhaps about 16:10:05");
        check("2025-02-17", "Mon 17 Feb, hour unknown");
        check("2025-02-17?", "perhaps Mon 17 Feb, hour unknown");
        check("2025-02-17~", "about Mon 17 Feb");
        check("2024-02-17", "Sat 17 Feb 2024, hour unknown");
        check("2025-02", "February 2025, day unknown");
        check("2025-02-XX~", "about February 2025");
        check("2025-21", "spring 2025");
        check("2025-24", "winter 2025–26");
        check("2025", "2025, month unknown");
        check("-0043", "44 BC, month unknown");
        check("202X", "the 2020s");
        check("19XX~", "about 1900–1999");
    }

    #[test]
    fn ranges_say_what_is_known_of_their_ends() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        let check = |written: &str, expected: &str| assert_eq!(told(written, clock), expected, "{written}");
        check("[2025-02-18T15:00..2025-02-18T16:20]", "Tue 18 Feb, between 15:00 and 16:20");
        check("[2025-02-18T15:00~..2025-02-19T16:20]", "between Tue 18 Feb, about 15:00 and Wed 19 Feb, 16:20");
        check("[2025-02-18..2025-02-18T16:20]", "Tue 18 Feb, before 16:20");
        check("[2025-02-18T15:00~..2025-02-18]", "Tue 18 Feb, after about 15:00");
        check("[2025-02-17..2025-02-18T16:20]", "between Mon 17 Feb and Tue 18 Feb, 16:20");
        check("[2025-02-17..2025-02-18]", "between Mon 17 Feb and Tue 18 Feb");
        check("[..2025-02-18T16:20]", "before Tue 18 Feb, 16:20");
        check("[..2025-02-18]", "not after Tue 18 Feb");
        check("[2025-02-18..]", "not before Tue 18 Feb");
        check("2025-02-18T10:30/2025-02-18T15:00", "Tue 18 Feb, 10:30–15:00");
        check("2025-02-18T10:30~/2025-02-18T15:00~", "Tue 18 Feb, about 10:30–15:00");
        check("2025-02-18T10:30/2025-02-18T15:00~", "Tue 18 Feb, 10:30 to about 15:00");
        check("2025-02-18T22:30/2025-02-19T01:00", "Tue 18 Feb, 22:30 – Wed 19 Feb, 01:00");
        check("2025-02-14/2025-02-16", "Fri 14 – Sun 16 Feb");
        check("2025-02-27/2025-03-02", "Thu 27 Feb – Sun 2 Mar");
        check("2024-12/2025-02", "December 2024 – February 2025");
        check("2025-02-12/..", "since Wed 12 Feb (still going on)");
        check("2025-02-12/", "from Wed 12 Feb, end unknown");
        check("../2025-02-12", "until Wed 12 Feb, from no known beginning");
        check("/2025-02-12", "until Wed 12 Feb, beginning unknown");
    }

    #[test]
    fn hours_move_to_the_shown_zone_and_days_stay() {
        let washington = Zone::named("America/New_York").expect("a zone");
        let clock = Clock { case: riyadh(), shown: washington, home_year: Some(2025) };
        let check = |written: &str, expected: &str, zone: Zone| {
            let when = parse(written, clock.case).expect("a time").when;
            assert_eq!(when_words(&when, clock), expected, "{written}");
            assert_eq!(clock.zone_of(&when), zone, "{written}");
        };
        check("2025-02-18T03:00", "Mon 17 Feb, 19:00", washington);
        check("2025-02-18", "Tue 18 Feb, hour unknown", riyadh());
        check("2025-02-18[America/New_York]", "Tue 18 Feb, hour unknown", washington);
    }

    #[test]
    fn years_are_said_where_they_are_not_the_same() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        assert_eq!(told("2025-02-18T16:10", clock.with_years()), "Tue 18 Feb 2025, 16:10");
        assert_eq!(Clock::of(&Case::default()).home_year, None);
    }
}
