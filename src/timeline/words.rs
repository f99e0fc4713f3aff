//! Times in words: "Tue 18 Feb, about 16:10", "Mon 17 Feb, hour unknown", "since Wed 12 Feb (still going on)".
//!
//! A time of day is told with its zone ([`when_words_zoned`]) but where that is named beside it ([`Clock::zone_of`]).
//! A time of day is told on the clock that is shown; a day or anything longer stays the calendar day of its own zone,
//! because a day that is moved to another zone is no day.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::clock::{Clock, tells_hour};
use super::dates::{day_words, hour_at, month, month_of, short_day_words, weekday, year_words};
use crate::case::{Case, Chosen, End, Id, Instant, Precision, Qualifier, Text, Value, When, Zone};
use crate::language::{self, say};
use crate::tell;

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
    town_words(zone)
}

/// A zone as the reader calls it: by its town.
pub fn town_words(zone: Zone) -> String {
    language::town(&zone.name(), language::spoken().interface).map_or_else(|| city_words(zone), str::to_owned)
}

/// A zone by the town in its name.
pub fn city_words(zone: Zone) -> String {
    let name = zone.name();
    name.rsplit('/').next().unwrap_or(&name).replace('_', " ")
}

/// `when` in words on `clock`, the zone not named.
pub fn when_words(when: &When, clock: Clock) -> String {
    told(when, clock, true)
}

/// `when` in words with the name of the zone behind it where an hour is told: `Thu 13 Feb, before 13:58 Moscow`.
pub fn when_words_zoned(case: &Case, when: &When, clock: Clock) -> String {
    zoned(case, when, clock, when_words(when, clock))
}

/// The same of [`date_words`].
pub fn date_words_zoned(case: &Case, when: &When, clock: Clock) -> String {
    zoned(case, when, clock, date_words(when, clock))
}

fn zoned(case: &Case, when: &When, clock: Clock, told: String) -> String {
    match named_zone(when, clock).map(|zone| zone_words(case, zone)) {
        Some(zone) if tells_hour(when) => told + " " + &zone,
        // Behind a day the name alone would be read as where it was.
        Some(zone) => tell!("time-in-zone", time = told, zone = zone),
        None => told,
    }
}

/// The zone that is named beside a time: that of the clock where an hour is told; of a day its own, where that is another
/// than the clock's. Months and longer need none.
pub fn named_zone(when: &When, clock: Clock) -> Option<Zone> {
    if tells_hour(when) {
        return Some(clock.shown);
    }
    let day = when.first().into_iter().chain(when.second()).find(|value| value.precision == Precision::Day)?;
    let own = clock.zone(&day);
    // A day that is the same stretch of time here is this one.
    let same = clock.shown.start_of(clock.date(&day)) == day.earliest;
    (own != clock.shown && !same).then_some(own)
}

/// The same without saying that the hour, the day or the month is not known: for what has none anyway.
pub fn date_words(when: &When, clock: Clock) -> String {
    told(when, clock, false)
}

fn told(when: &When, clock: Clock, unknown: bool) -> String {
    let of = |value: &Value| value_words(value, clock, Form::After);
    let hours = tells_hour(when);
    let (mut first, mut second) = (when.first(), when.second());
    if let (Some(a), Some(b), true) = (&mut first, &mut second, hours) {
        (*a, *b) = (beside_hours(*a, *b, a.earliest, clock), beside_hours(*b, *a, b.latest, clock));
    }
    match (when.precision, first, second) {
        (Precision::Moment, Some(a), Some(b)) => between(&a, &b, clock),
        (Precision::Moment, None, Some(b)) if b.is_time_of_day() => tell!("time-before", time = of(&b)),
        (Precision::Moment, None, Some(b)) => tell!("time-not-after", time = of(&b)),
        (Precision::Moment, Some(a), None) => tell!("time-not-before", time = of(&a)),
        (Precision::Interval, Some(a), Some(b)) => lasting(&a, &b, clock),
        (Precision::Interval, Some(a), None) if when.end == End::Open => tell!("time-since", time = of(&a)),
        (Precision::Interval, Some(a), None) => tell!("time-from", time = of(&a)),
        (Precision::Interval, None, Some(b)) if when.start == End::Open => tell!("time-until-open", time = of(&b)),
        (Precision::Interval, None, Some(b)) => tell!("time-until", time = of(&b)),
        (_, Some(value), _) => single(&value, clock, unknown),
        _ => when.written.to_string(),
    }
}

/// A value of a range that tells an hour: a day around the `other` one that is another stretch of time on the clock is its `end`
/// alone, at the hour that it is there.
fn beside_hours(value: Value, other: Value, end: Instant, clock: Clock) -> Value {
    let same = clock.shown.start_of(clock.date(&value)) == value.earliest;
    let around = value.earliest <= other.earliest && other.latest <= value.latest;
    if value.precision != Precision::Day || same || !around {
        return value;
    }
    Value { earliest: end, latest: Instant(end.0.saturating_add(60)), precision: Precision::Minute, ..value }
}

/// One value standing alone, with what is not known of it.
fn single(value: &Value, clock: Clock, unknown: bool) -> String {
    let missing = match (value.precision, value.qualifier) {
        (Precision::Day, None | Some(Qualifier::Uncertain)) => "hour-unknown",
        (Precision::Month, None | Some(Qualifier::Uncertain)) => "day-unknown",
        (Precision::Year, None | Some(Qualifier::Uncertain)) => "month-unknown",
        _ => "",
    };
    let known = value_words(value, clock, Form::Alone);
    if unknown && !missing.is_empty() { format!("{known}, {}", say(missing)) } else { known }
}

fn between(a: &Value, b: &Value, clock: Clock) -> String {
    if a.is_time_of_day() && b.is_time_of_day() && clock.date(a) == clock.date(b) {
        let day = day_words(clock.date(a), clock);
        return tell!(
            "time-day-between",
            day = day,
            from = hour_words(a, clock, Form::After),
            until = hour_words(b, clock, Form::After)
        );
    }
    // From the start of a day to an hour of it: some time before that hour.
    let within = a.precision == Precision::Day && (a.earliest..a.latest).contains(&b.earliest);
    if within && b.is_time_of_day() && clock.date(a) == clock.date(b) {
        return tell!(
            "time-day-before",
            day = day_words(clock.date(a), clock),
            time = hour_words(b, clock, Form::After)
        );
    }
    // From an hour of a day to its end: some time after that hour.
    let rest = b.precision == Precision::Day && (b.earliest..b.latest).contains(&a.earliest);
    if rest && a.is_time_of_day() && clock.date(a) == clock.date(b) {
        return tell!(
            "time-day-after",
            day = day_words(clock.date(b), clock),
            time = hour_words(a, clock, Form::After)
        );
    }
    let (from, until) = (value_words(a, clock, Form::After), value_words(b, clock, Form::After));
    tell!("time-between", from = from, until = until)
}

fn lasting(a: &Value, b: &Value, clock: Clock) -> String {
    let (first, last) = (clock.date(a), clock.date(b));
    if a.is_time_of_day() && b.is_time_of_day() && first == last {
        let day = day_words(first, clock);
        return match (a.qualifier, b.qualifier) {
            (from, to) if from == to => {
                format!("{day}, {}–{}", hour_words(a, clock, Form::Alone), bare_hour(b, clock))
            }
            _ => tell!(
                "time-day-to",
                day = day,
                from = hour_words(a, clock, Form::After),
                until = hour_words(b, clock, Form::After)
            ),
        };
    }
    let until = value_words(b, clock, Form::Alone);
    let days = a.precision == Precision::Day && b.precision == Precision::Day;
    if days && a.qualifier.is_none() && (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{} {} – {until}", weekday(first), first.day());
    }
    format!("{} – {until}", value_words(a, clock, Form::Alone))
}

/// In which form words stand: some languages bend them after "since" or "about".
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Alone,
    After,
}

/// A value inside a sentence: `Tue 18 Feb, about 16:10`, `about Mon 17 Feb`, `February 2025`.
fn value_words(value: &Value, clock: Clock, form: Form) -> String {
    if value.is_time_of_day() {
        return format!("{}, {}", day_words(clock.date(value), clock), hour_words(value, clock, Form::Alone));
    }
    let about = matches!(value.qualifier, Some(Qualifier::Approximate | Qualifier::Both));
    doubted(value.qualifier, date_or_longer(value, clock, if about { Form::After } else { form }), form)
}

/// A day or longer, without what is doubted of it.
fn date_or_longer(value: &Value, clock: Clock, form: Form) -> String {
    let (date, alone) = (clock.date(value), form == Form::Alone);
    let year = year_words(date.year());
    match value.precision {
        Precision::Month => format!("{} {year}", if alone { month(date) } else { month_of(date) }),
        Precision::Season => {
            let (alone_key, after_key) = match date.month() {
                3..=5 => ("season-spring", "season-spring-of"),
                6..=8 => ("season-summer", "season-summer-of"),
                9..=11 => ("season-autumn", "season-autumn-of"),
                _ => ("season-winter", "season-winter-of"),
            };
            let winter = !(3..=11).contains(&date.month());
            let next = if winter { format!("–{:02}", (date.year() + 1).rem_euclid(100)) } else { String::new() };
            format!("{} {year}{next}", say(if alone { alone_key } else { after_key }))
        }
        Precision::Decade if alone => tell!("time-decade", year = date.year().to_string()),
        Precision::Decade => tell!("time-decade-of", year = date.year().to_string()),
        Precision::Century => format!("{}–{}", date.year(), date.year() + 99),
        Precision::Year if alone => tell!("time-year", year = year),
        Precision::Year => tell!("time-year-of", year = year),
        Precision::Day | Precision::Minute | Precision::Second => day_words(date, clock),
        Precision::Moment | Precision::Interval => year,
    }
}

/// The last moment before `until`, told as exactly as `precision`: `Tue 18 Feb, 16:10`, `Tue 18 Feb`. The zone is not named.
pub fn until_words(until: Instant, precision: Precision, clock: Clock) -> String {
    moment_words(Instant(until.0.saturating_sub(1)), until, precision, clock)
}

/// What lasts from one instant until another and is told as exactly as `precision`.
pub(super) fn moment_words(earliest: Instant, latest: Instant, precision: Precision, clock: Clock) -> String {
    let value = Value { earliest, latest, precision, qualifier: None, zone: Some(clock.shown) };
    value_words(&value, clock, Form::Alone)
}

/// From one second until another in words, the zone not named: `12 Feb 18:25 – 14 Feb 09:00`; where it begins and ends with
/// days, `12 Feb – 14 Feb`.
pub fn span_words(start: Instant, end: Instant, clock: Clock) -> String {
    let (from, until) = (clock.shown.local(start), clock.shown.local(end));
    let last = clock.shown.local(Instant(end.0.saturating_sub(1).max(start.0)));
    // One year alone would be read as that of both ends.
    let clock = if from.year() == last.year() { clock } else { clock.with_years() };
    let day = |local: NaiveDateTime| short_day_words(local.date(), clock);
    if is_of_days(start, end, clock) {
        let (first, last) = (day(from), day(last));
        return if first == last { first } else { format!("{first} – {last}") };
    }
    let hour = |at: Instant| hour_at(clock.shown, at, clock.shown.local(at).second() != 0);
    let (from_hour, until_hour) = (hour(start), hour(end));
    if from.date() == until.date() {
        return format!("{} {from_hour} – {until_hour}", day(from));
    }
    format!("{} {from_hour} – {} {until_hour}", day(from), day(until))
}

/// Whether a stretch begins and ends with days of the clock.
pub fn is_of_days(start: Instant, end: Instant, clock: Clock) -> bool {
    [start, end].iter().all(|at| clock.shown.local(*at).time() == chrono::NaiveTime::MIN)
}

/// `about 16:10`.
fn hour_words(value: &Value, clock: Clock, form: Form) -> String {
    doubted(value.qualifier, bare_hour(value, clock), form)
}

/// `16:10`, `16:10:15`.
fn bare_hour(value: &Value, clock: Clock) -> String {
    hour_at(clock.zone(value), value.earliest, value.precision == Precision::Second)
}

fn doubted(qualifier: Option<Qualifier>, time: String, form: Form) -> String {
    match qualifier {
        None => time,
        Some(Qualifier::Approximate | Qualifier::Both) if form == Form::After => {
            tell!("time-about-after", time = time)
        }
        Some(Qualifier::Uncertain) if form == Form::After => tell!("time-perhaps-after", time = time),
        Some(Qualifier::Approximate) => tell!("time-about", time = time),
        Some(Qualifier::Uncertain) => tell!("time-perhaps", time = time),
        Some(Qualifier::Both) => tell!("time-perhaps-about", time = time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::when::parse;
    use crate::language::Language;

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
    fn a_time_of_day_names_its_zone_and_a_day_does_not() {
        let case = Case::default();
        let kyiv = Zone::named("Europe/Kyiv").expect("a zone");
        let clock = Clock { case: riyadh(), shown: kyiv, home_year: Some(2025) };
        let check = |written: &str, expected: &str| {
            let when = parse(written, riyadh()).expect("a time").when;
            assert_eq!(when_words_zoned(&case, &when, clock), expected, "{written}");
        };
        check("2025-02-18T16:10", "Tue 18 Feb, 15:10 Kyiv");
        check("2025-02-18T10:30~/2025-02-18T15:00~", "Tue 18 Feb, about 09:30–14:00 Kyiv");
        // A day of another zone is not the reader's.
        check("2025-02-18", "Tue 18 Feb, hour unknown (Riyadh time)");
        check("2025-02", "February 2025, day unknown");
        check("2025-02-17[America/New_York]", "Mon 17 Feb, hour unknown (New York time)");
        check("[2025-02-14..2025-02-16T10:00]", "between Fri 14 Feb and Sun 16 Feb, 09:00 Kyiv");
        // The clocks of Kyiv showed this hour twice.
        check("2024-10-27T00:30Z", "Sun 27 Oct 2024, 03:30\u{a0}(UTC+03:00) Kyiv");
        check("2024-10-27T01:30Z", "Sun 27 Oct 2024, 03:30\u{a0}(UTC+02:00) Kyiv");
        check("2024-10-27T02:30Z", "Sun 27 Oct 2024, 04:30 Kyiv");
        let day = parse("2025-02-18", riyadh()).expect("a time").when;
        assert_eq!(date_words_zoned(&case, &day, clock), "Tue 18 Feb (Riyadh time)");
        assert_eq!(date_words_zoned(&case, &day, Clock { shown: riyadh(), ..clock }), "Tue 18 Feb");
    }

    #[test]
    fn a_span_of_days_is_told_in_days() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        let at = |written: &str| parse(written, riyadh()).expect("a time").when.earliest.expect("a start");
        let check = |start: &str, end: &str, expected: &str| {
            assert_eq!(span_words(at(start), at(end), clock), expected, "{start} {end}");
        };
        check("2025-02-13", "2025-02-15", "13 Feb – 14 Feb");
        check("2025-02-13", "2025-02-14", "13 Feb");
        check("2025-02-13T10:00", "2025-02-13T12:30", "13 Feb 10:00 – 12:30");
        check("2025-02-13T10:00:30", "2025-02-14", "13 Feb 10:00:30 – 14 Feb 00:00");
        check("2024-12-31", "2025-01-02", "31 Dec 2024 – 1 Jan 2025");
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
        // A day of another zone beside an hour is told by the hours of the same clock.
        check("[2025-02-18..2025-02-18T13:58]", "between Mon 17 Feb, 16:00 and Tue 18 Feb, 05:58", washington);
        check("[2025-02-18T10:00..2025-02-18]", "Tue 18 Feb, between 02:00 and 16:00", washington);
        check("[2025-02-18[America/New_York]..2025-02-18T20:00]", "Tue 18 Feb, before 12:00", washington);
        check("2025-02-18/2025-02-18T20:00", "Mon 17 Feb, 16:00 – Tue 18 Feb, 12:00", washington);
    }

    #[test]
    fn times_are_told_in_every_language() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        let check = |interface: Language, written: &str, expected: &str| {
            let _speaking = language::speak(language::Speech { interface, ..Default::default() });
            assert_eq!(told(written, clock), expected, "{written}");
        };
        check(Language::Ukrainian, "2025-02-18T16:10~", "вт 18 лют., близько 16:10");
        check(Language::Ukrainian, "2025-02-17?", "можливо, пн 17 лют., година невідома");
        check(Language::Ukrainian, "2025-02", "лютий 2025, день невідомий");
        check(Language::Ukrainian, "2025-02-XX~", "близько лютого 2025");
        check(Language::Ukrainian, "2024-12/2025-02", "грудень 2024 – лютий 2025");
        check(Language::Ukrainian, "2025-02-12/..", "з ср 12 лют. (досі триває)");
        check(Language::Russian, "2025-02-18T10:30~/2025-02-18T15:00~", "вт 18 февр., около 10:30–15:00");
        check(Language::Russian, "[..2025-02]", "не позднее февраля 2025");
        check(Language::Russian, "202X", "2020-е годы");
        check(Language::Russian, "2025-24", "зима 2025–26");
        check(Language::Russian, "-0043", "44 до н. э. год, месяц неизвестен");
    }

    #[test]
    fn years_are_said_where_they_are_not_the_same() {
        let clock = Clock { case: riyadh(), shown: riyadh(), home_year: Some(2025) };
        assert_eq!(told("2025-02-18T16:10", clock.with_years()), "Tue 18 Feb 2025, 16:10");
        assert_eq!(Clock::of(&Case::default()).home_year, None);
    }
}
