//! A span of time that the reader marked: how long it is, what lies in it, and what can be done with it.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::filtering::apply_filter;
use super::{Command, Cursor, Effect, FilterCommand, State};
use crate::case::calendar::DAY;
use crate::case::{Instant, ItemRef, Precision, Zone};
use crate::language::say;
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::extent::range_of_item;
use crate::timeline::words::{span_words, zone_words};

/// A stretch of time in whole seconds, its end not in it; `start < end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first second.
    pub start: i64,
    /// The first one after.
    pub end: i64,
}

/// What is wanted of the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanCommand {
    /// Mark from one second to another, in either order.
    Mark(i64, i64),
    /// Mark the time of what is selected.
    OfSelection,
    /// Mark none.
    Clear,
    /// Show it, with some room at its sides.
    ZoomTo,
    /// Leave only what lies in it.
    Filter,
    /// Show the case as of its end.
    CursorAtEnd,
    /// Keep it as a note.
    Keep,
    /// Put it on the clipboard in words.
    Copy,
}

impl Span {
    /// From one second to another in either order; `None` where they are the same.
    pub fn new(a: i64, b: i64) -> Option<Self> {
        (a != b).then(|| Self { start: a.min(b), end: a.max(b) })
    }

    /// How long it is, in seconds.
    pub fn secs(self) -> i64 {
        self.end - self.start
    }

    /// How many days from Monday to Friday it touches in a zone.
    pub fn working_days(self, zone: Zone) -> i64 {
        let day = |secs: i64| zone.local(Instant(secs)).date();
        working_days(day(self.start), day(self.end - 1))
    }

    /// Its length in words: `2 days 4 hours`. Days are those of the calendar of `zone`, also where clocks were changed.
    pub fn length_words(self, zone: Zone) -> String {
        const UNITS: [(i64, &str); 3] = [(3_600, "count-hours"), (60, "count-minutes"), (1, "count-seconds")];
        let (days, mut rest) = self.days_and_secs(zone);
        let mut told: Vec<String> = Vec::new();
        let mut tell = |count: i64, key: &'static str| {
            if count > 0 {
                told.push(crate::language::counted(key, usize::try_from(count).unwrap_or(usize::MAX)));
            }
        };
        tell(days, "count-days");
        for (secs, key) in UNITS {
            tell(rest / secs, key);
            rest %= secs;
        }
        // Seconds beside days say nothing to anybody.
        told.truncate(3);
        told.join(" ")
    }

    /// How often the clocks of a zone come to the same time of day in it, and how many seconds are left behind the last time.
    fn days_and_secs(self, zone: Zone) -> (i64, i64) {
        let (from, until) = (zone.local(Instant(self.start)), zone.local(Instant(self.end)));
        let whole = until.signed_duration_since(from).num_days();
        // A time of day that clocks skip or show twice may lie beyond the end.
        let reached = (whole.saturating_sub(1)..=whole).rev().filter(|days| *days > 0).find_map(|days| {
            let at = zone.first_instant(from.checked_add_signed(TimeDelta::try_days(days)?)?)?;
            (at.0 <= self.end).then_some((days, self.end - at.0))
        });
        reached.unwrap_or_else(|| if whole > 1 { (self.secs() / DAY, self.secs() % DAY) } else { (0, self.secs()) })
    }

    /// From when to when, the zone named: `Wed 12 Feb 18:25 – Fri 14 Feb (Riyadh time)`.
    pub fn range_words(self, state: &State, clock: Clock) -> String {
        let told = span_words(Instant(self.start), Instant(self.end), clock);
        tell!("time-in-zone", time = told, zone = zone_words(&state.document.case, clock.shown))
    }
}

/// How many of the days from `first` to `last`, both counted, are from Monday to Friday.
fn working_days(first: NaiveDate, last: NaiveDate) -> i64 {
    let days = last.signed_duration_since(first).num_days() + 1;
    let (weeks, rest) = (days.div_euclid(7), days.rem_euclid(7));
    let from = i64::from(first.weekday().num_days_from_monday());
    weeks * 5 + (from..from + rest).filter(|day| day % 7 < 5).count() as i64
}

/// What lies in a span in words, and whether that is of all the case or of what is shown of it: `of what is shown: 12 events, 30
/// statements, 2 commitments made, 1 due`.
pub fn contents_words(state: &State, span: Span) -> String {
    let counts = state.counts_between(span.start as f64, span.end as f64);
    let told = [
        (counts.events, "count-events"),
        (counts.statements, "count-statements"),
        (counts.made, "count-made"),
        (counts.due, "count-due"),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| crate::language::counted(key, count))
        .chain((counts.perhaps > 0).then(|| tell!("span-perhaps", count = counts.perhaps)))
        .collect();
    let told = if told.is_empty() { say("span-empty").to_owned() } else { told.join(", ") };
    if state.scoped.shown.is_all() { told } else { tell!("span-of-shown", counts = told) }
}

/// The whole of it in a line, as it is copied.
pub fn span_line(state: &State, span: Span, clock: Clock) -> String {
    let (range, length) = (span.range_words(state, clock.with_years()), span.length_words(clock.shown));
    let days = tell!("count-working-days", count = span.working_days(clock.shown));
    format!("{range} · {length} · {days} · {}", contents_words(state, span))
}

/// The time of an item; where it has no beginning or no end, from or until those of the whole case.
fn whole_range(state: &State, item: ItemRef) -> Option<(f64, f64)> {
    let (start, end) = range_of_item(&state.document.case, item)?;
    let when = state.document.case.when_of(item)?;
    let whole = state.document.range?;
    let start = if when.earliest.is_none() { start.min(whole.start) } else { start };
    let end = if when.latest.is_none() { end.max(whole.end) } else { end };
    Some((start, end))
}

/// Does what is wanted of the span.
pub(super) fn apply_span(state: &mut State, command: SpanCommand) -> Vec<Effect> {
    match (command, state.span) {
        (SpanCommand::Mark(a, b), _) => state.span = Span::new(a, b),
        (SpanCommand::OfSelection, _) => {
            if let Some((start, end)) = state.selection.item.and_then(|item| whole_range(state, item)) {
                state.span = Span::new(start.floor() as i64, end.ceil() as i64);
            }
        }
        (SpanCommand::Clear, _) => state.span = None,
        (SpanCommand::ZoomTo, Some(span)) => {
            state.look_at(state.view.folds.fit(span.start as f64, span.end as f64));
        }
        (SpanCommand::Filter, Some(span)) => apply_filter(state, FilterCommand::Span(span.start, span.end)),
        (SpanCommand::CursorAtEnd, Some(span)) => {
            let reading = state.cursor.map(|cursor| cursor.reading).unwrap_or_default();
            let local = Clock::of(&state.document.case).shown.local(Instant(span.end));
            let whole_day = local.time() == chrono::NaiveTime::MIN;
            let precision = if whole_day { Precision::Day } else { Precision::Second };
            state.cursor = Some(Cursor { until: Instant(span.end), precision, reading });
        }
        (SpanCommand::Keep, Some(span)) => {
            let (start, end) = (Instant(span.start), Instant(span.end));
            return super::apply(state, Command::Notes(super::notes::NotesCommand::KeepSpan { start, end }));
        }
        (SpanCommand::Keep, None) => return apply_span(state, SpanCommand::OfSelection),
        (SpanCommand::Copy, Some(span)) => {
            let clock = Clock::of(&state.document.case);
            return vec![Effect::Copy(span_line(state, span, clock))];
        }
        (SpanCommand::ZoomTo | SpanCommand::Filter | SpanCommand::CursorAtEnd | SpanCommand::Copy, None) => {}
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::apply;
    use crate::app::tests::state_of;
    use crate::case::{Kind, when};

    #[test]
    fn days_of_a_span_are_those_of_the_calendar() {
        let check = |zone: &str, from: &str, until: &str, expected: &str| {
            let zone = Zone::named(zone).expect("a zone");
            let start =
                |written: &str| when::parse(written, zone).expect("a time").when.earliest.expect("a beginning").0;
            let span = Span::new(start(from), start(until)).expect("a span");
            assert_eq!(span.length_words(zone), expected, "{from} {until}");
        };
        check("Europe/Kyiv", "2025-03-01", "2025-04-01", "31 days");
        check("Europe/Kyiv", "2025-10-01", "2025-11-01", "31 days");
        check("Europe/Kyiv", "2025-03-29T18:00", "2025-03-30T18:00", "1 day");
        check("Europe/Kyiv", "2025-03-30", "2025-03-31", "1 day");
        check("Europe/Kyiv", "2025-03-30T01:00", "2025-03-30T05:30", "3 hours 30 minutes");
        check("Europe/Kyiv", "2025-02-18T10:00", "2025-02-20T09:00", "1 day 23 hours");
        check("UTC", "2025-02-18T10:00:00", "2025-02-18T10:00:30", "30 seconds");
    }

    #[test]
    fn working_days_are_counted_on_the_calendar() {
        let date = |month: u32, day: u32| NaiveDate::from_ymd_opt(2025, month, day).expect("a date");
        for (first, last) in
            [((2, 12), (2, 18)), ((2, 15), (2, 16)), ((2, 17), (2, 17)), ((1, 1), (12, 31)), ((2, 14), (2, 17))]
        {
            let (first, last) = (date(first.0, first.1), date(last.0, last.1));
            let naive =
                first.iter_days().take_while(|day| *day <= last).filter(|day| day.weekday().num_days_from_monday() < 5);
            assert_eq!(working_days(first, last), naive.count() as i64, "{first} {last}");
        }
    }

    #[test]
    fn a_span_is_measured_with_what_lies_in_it() {
        let mut state = state_of(
            r#"Case(format: 1, time_zone: "Asia/Riyadh", span: "2025-02", actors: [(id: "a", name: "Ann")],
            events: [(id: "e", title: "E", when: "2025-02-13T10:00/2025-02-13T12:00"), (id: "f", title: "F", when: "2025-02-20")],
            statements: [(id: "s", speaker: "a", text: "Yes", when: "2025-02-12T21:00")],
            commitments: [(id: "c", text: "Go", by: ["a"], when: "2025-02-01", due: "2025-02-14")])"#,
        );
        // From 18:25 on Wednesday the 12th to the end of Friday, in Riyadh.
        apply(&mut state, Command::Span(SpanCommand::Mark(1_739_566_800, 1_739_373_900)));
        let span = state.span.expect("marked");
        let clock = Clock::of(&state.document.case);
        assert_eq!(
            span_line(&state, span, clock),
            "12 Feb 2025 18:25 – 15 Feb 2025 00:00 (Riyadh time) · 2 days 5 hours 35 minutes · 3 working days (Mon–Fri) · 1 event, 1 statement, 1 commitment due"
        );
        apply(&mut state, Command::Span(SpanCommand::CursorAtEnd));
        assert_eq!(
            state.cursor.map(|cursor| (cursor.until.0, cursor.precision)),
            Some((1_739_566_800, Precision::Day))
        );
        apply(&mut state, Command::LeaveCursor);
        apply(&mut state, Command::Span(SpanCommand::Filter));
        assert!(state.shows(ItemRef::new(Kind::Event, 0)) && !state.shows(ItemRef::new(Kind::Event, 1)));
        assert_eq!(contents_words(&state, span), "of what is shown: 1 event, 1 statement, 1 commitment due");
        let may_be = state_of(
            r#"Case(format: 1, time_zone: "UTC", events: [(id: "by", title: "By then", when: "[..2025-05-02]"),
                (id: "in", title: "In it", when: "2025-04-12"), (id: "not", title: "Later", when: "2025-05-03")])"#,
        );
        let day = |written: &str| when::parse(written, Zone::UTC).expect("a day").when.earliest.expect("begins").0;
        let days = Span::new(day("2025-04-10"), day("2025-04-16")).expect("a span");
        assert_eq!(contents_words(&may_be, days), "1 event, perhaps 1 more");
        apply(&mut state, Command::Span(SpanCommand::Clear));
        assert_eq!(state.span, None);
        apply(&mut state, Command::SelectItem(ItemRef::new(Kind::Event, 0)));
        apply(&mut state, Command::Span(SpanCommand::OfSelection));
        assert_eq!(state.span.map(|span| span.length_words(Zone::UTC)).as_deref(), Some("2 hours"));
    }
}
