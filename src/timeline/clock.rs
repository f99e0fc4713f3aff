//! Whose clock and calendar times are told on.

use chrono::{Datelike, NaiveDate};

use crate::case::{Case, ItemRef, Kind, Value, When, Zone};
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
    /// The reader's clock, which is the case's own where none was chosen. Where its span, else all of it, lies in one year, that year goes without saying.
    pub fn of(case: &Case) -> Self {
        let zone = case.zone();
        let shown = language::zone().unwrap_or(zone);
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
        Self { case: zone, shown, home_year }
    }

    /// The same clock, saying every year.
    pub fn with_years(self) -> Self {
        Self { home_year: None, ..self }
    }

    /// The zone that [`super::words::when_words`] tells `when` in, to be named beside it.
    pub fn zone_of(self, when: &When) -> Zone {
        if tells_hour(when) {
            return self.shown;
        }
        match when.first().or(when.second()) {
            Some(value) => self.zone(&value),
            None => self.shown,
        }
    }

    pub(super) fn zone(self, value: &Value) -> Zone {
        if value.is_time_of_day() { self.shown } else { value.zone.unwrap_or(self.case) }
    }

    pub(super) fn date(self, value: &Value) -> NaiveDate {
        self.zone(value).local(value.earliest).date()
    }
}

/// Whether any end of a time is a time of day.
pub fn tells_hour(when: &When) -> bool {
    when.first().into_iter().chain(when.second()).any(|value| value.is_time_of_day())
}
