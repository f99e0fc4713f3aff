//! The digits of a single value of a `when`: which form of the table they have, and which date or time of day they are.

use chrono::{NaiveDate, NaiveDateTime};

use super::calendar::{self, Dates};
use super::when::Precision;
use super::zone::Zone;

/// The digits of a value, understood but not yet placed in a zone.
pub(super) struct Shape {
    /// Where it lies on the clocks of a zone.
    pub span: Span,
    /// How exactly it is given.
    pub precision: Precision,
    /// The offset written with it.
    pub offset: Option<Zone>,
}

/// A stretch of wall-clock time.
pub(super) enum Span {
    /// From a wall-clock time for some seconds; `None` where there is no such date or time.
    Moment { local: Option<NaiveDateTime>, seconds: i64 },
    /// From the start of one day to the start of another; `None` where there are no such days.
    Days(Option<Dates>),
}

/// Reads the digits; `None` where they have no form of the table.
pub(super) fn shape(text: &str) -> Option<Shape> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let (negative, digits) = match date.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, date),
    };
    let mut parts = digits.split('-');
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    if digits.contains('X') {
        return if negative || time.is_some() { None } else { unspecified(year, month, day) };
    }
    let year = number(year, 4)?;
    if negative && year == 0 {
        return None;
    }
    let year = if negative { -year } else { year };
    if let Some(time) = time {
        return moment(year, number(month?, 2)?, number(day?, 2)?, time);
    }
    Some(match (month, day) {
        (None, _) => days(calendar::years_from(year, 1), Precision::Year),
        (Some(month), None) => match number(month, 2)?.unsigned_abs() {
            season @ 21..=24 => days(calendar::season(year, season), Precision::Season),
            month => days(calendar::months_from(year, month, 1), Precision::Month),
        },
        (Some(month), Some(day)) => {
            let date = ymd(year, number(month, 2)?, number(day, 2)?);
            days(date.and_then(|date| calendar::around(date, Precision::Day)), Precision::Day)
        }
    })
}

fn days(dates: Option<Dates>, precision: Precision) -> Shape {
    Shape { span: Span::Days(dates), precision, offset: None }
}

/// `2025-XX`, `2025-XX-XX`, `2025-02-XX`, `202X`, `20XX`.
fn unspecified(year: &str, month: Option<&str>, day: Option<&str>) -> Option<Shape> {
    Some(match (month, day) {
        (None, _) => {
            if let Some(decade) = year.strip_suffix('X').and_then(|digits| number(digits, 3)) {
                return Some(days(calendar::years_from(decade * 10, 10), Precision::Decade));
            }
            let century = year.strip_suffix("XX").and_then(|digits| number(digits, 2))?;
            days(calendar::years_from(century * 100, 100), Precision::Century)
        }
        (Some("XX"), None | Some("XX")) => days(calendar::years_from(number(year, 4)?, 1), Precision::Year),
        (Some(month), Some("XX")) => {
            let month = number(month, 2)?.unsigned_abs();
            days(calendar::months_from(number(year, 4)?, month, 1), Precision::Month)
        }
        _ => return None,
    })
}

fn moment(year: i32, month: i32, day: i32, time: &str) -> Option<Shape> {
    let (clock, offset) = if let Some(clock) = time.strip_suffix('Z') {
        (clock, Some(Zone::Offset(0)))
    } else if let Some(at) = time.find(['+', '-']) {
        (&time[..at], Some(offset(&time[at..])?))
    } else {
        (time, None)
    };
    let mut parts = clock.split(':');
    let (hour, minute, second) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let (second, seconds, precision) = match second {
        Some(second) => (number(second, 2)?, 1, Precision::Second),
        None => (0, 60, Precision::Minute),
    };
    let local = ymd(year, month, day)
        .and_then(|date| date.and_hms_opt(hour.unsigned_abs(), minute.unsigned_abs(), second.unsigned_abs()));
    Some(Shape { span: Span::Moment { local, seconds }, precision, offset })
}

/// `±hh:mm` up to 23:59.
fn offset(text: &str) -> Option<Zone> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours <= 23 && minutes <= 59).then_some(Zone::Offset(sign * (hours * 3600 + minutes * 60)))
}

/// Exactly `width` digits.
fn number(text: &str, width: usize) -> Option<i32> {
    (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn ymd(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
