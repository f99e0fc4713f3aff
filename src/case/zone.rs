//! Local time to instants and back, with every oddity of a time zone told apart.

use std::fmt;

use chrono::{
    DateTime, Datelike, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike,
};
use chrono_tz::Tz;

use super::calendar::DAY;

/// A moment as whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

impl fmt::Display for Instant {
    /// `2025-02-11T21:00:00Z`; a negative year with its sign, one beyond 9999 as `+10000-…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(utc) = DateTime::from_timestamp(self.0, 0) else {
            return write!(f, "{}s", self.0);
        };
        let year = utc.year();
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            10_000.. => write!(f, "+{year}")?,
            _ => write!(f, "-{:04}", year.unsigned_abs())?,
        }
        write!(f, "-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.month(), utc.day(), utc.hour(), utc.minute(), utc.second())
    }
}

/// Where a wall-clock time lies: a named zone or an offset of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// An IANA zone.
    Named(Tz),
    /// A fixed offset in seconds east of Greenwich.
    Offset(i32),
}

/// What a wall-clock time is in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// The zone skips it.
    Skipped,
    /// It is exactly one instant.
    Once(Instant),
    /// The zone has it twice; the earlier is given.
    Twice(Instant),
}

impl Zone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self::Named(Tz::UTC);

    /// The zone with this IANA name, exactly as written.
    pub fn named(name: &str) -> Option<Self> {
        name.parse::<Tz>().ok().map(Self::Named)
    }

    /// Its name: `Asia/Riyadh`, `UTC-05:00`.
    pub fn name(&self) -> String {
        match self {
            Self::Named(tz) => tz.name().to_owned(),
            Self::Offset(seconds) => format!("UTC{}", offset_words(*seconds)),
        }
    }

    /// Seconds east of Greenwich at `instant`.
    pub fn offset_at(&self, instant: Instant) -> i32 {
        match self {
            Self::Offset(seconds) => *seconds,
            Self::Named(tz) => DateTime::from_timestamp(instant.0, 0)
                .map_or(0, |utc| tz.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc()),
        }
    }

    /// The wall-clock time at `instant`; at the ends of the calendar, the nearest that can be told.
    pub fn local(&self, instant: Instant) -> NaiveDateTime {
        let seconds = instant.0.saturating_add(i64::from(self.offset_at(instant)));
        let clamped = seconds.clamp(FIRST_SECOND, LAST_SECOND);
        DateTime::from_timestamp(clamped, 0).unwrap_or_default().naive_utc()
    }

    /// The instant of a wall-clock time.
    pub fn instant(&self, local: NaiveDateTime) -> Local {
        match self {
            Self::Offset(seconds) => Local::Once(Instant(local.and_utc().timestamp() - i64::from(*seconds))),
            Self::Named(tz) => match tz.from_local_datetime(&local) {
                LocalResult::None => Local::Skipped,
                LocalResult::Single(at) => Local::Once(Instant(at.timestamp())),
                LocalResult::Ambiguous(a, b) => Local::Twice(Instant(a.timestamp().min(b.timestamp()))),
            },
        }
    }

    /// The later of the two instants at which the zone shows a local time; `None` where it shows it once or never.
    pub fn second_instant(&self, local: NaiveDateTime) -> Option<Instant> {
        let Self::Named(tz) = self else { return None };
        match tz.from_local_datetime(&local) {
            LocalResult::Ambiguous(a, b) => Some(Instant(a.timestamp().max(b.timestamp()))),
            LocalResult::None | LocalResult::Single(_) => None,
        }
    }

    /// The earlier of the instants of a local time; `None` where the zone skips it.
    pub fn first_instant(&self, local: NaiveDateTime) -> Option<Instant> {
        match self.instant(local) {
            Local::Once(at) | Local::Twice(at) => Some(at),
            Local::Skipped => None,
        }
    }

    /// The first instant at which the zone's calendar shows `date` or a later day.
    pub fn start_of(&self, date: NaiveDate) -> Instant {
        let midnight = date.and_time(NaiveTime::MIN);
        match self.instant(midnight) {
            Local::Once(at) | Local::Twice(at) => at,
            Local::Skipped => {
                // Midnight lies in a gap: the day begins where the gap does. No offset is more than a day.
                let guess = midnight.and_utc().timestamp();
                let (mut before, mut after) = (guess - 2 * DAY, guess + 2 * DAY);
                while after - before > 1 {
                    let middle = i64::midpoint(before, after);
                    if self.local(Instant(middle)) >= midnight {
                        after = middle;
                    } else {
                        before = middle;
                    }
                }
                Instant(after)
            }
        }
    }

    /// Every IANA zone, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        chrono_tz::TZ_VARIANTS.iter().copied().map(Self::Named)
    }

    /// The next instant after `from` at which the zone's offset changes, within about a year, with the new offset in seconds.
    pub fn next_change(&self, from: Instant, until: Instant) -> Option<(Instant, i32)> {
        let was = self.offset_at(from);
        let mut before = from.0;
        while before < until.0 {
            let mut after = (before + 7 * DAY).min(until.0);
            if self.offset_at(Instant(after)) != was {
                while after - before > 1 {
                    let middle = i64::midpoint(before, after);
                    if self.offset_at(Instant(middle)) == was {
                        before = middle;
                    } else {
                        after = middle;
                    }
                }
                return Some((Instant(after), self.offset_at(Instant(after))));
            }
            before = after;
        }
        None
    }
}

/// `+03:00`, `-05:00`.
pub fn offset_words(seconds: i32) -> String {
    FixedOffset::east_opt(seconds).map_or_else(String::new, |offset| offset.to_string())
}

const FIRST_SECOND: i64 = -8_000_000_000_000;
const LAST_SECOND: i64 = 8_000_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).expect("a date")
    }

    #[test]
    fn a_day_begins_at_the_first_instant_the_zone_has_of_it() {
        let check = |zone: &str, day: NaiveDate, expected: &str| {
            let zone = Zone::named(zone).expect("a zone");
            assert_eq!(zone.start_of(day).to_string(), expected, "{zone:?} {day}");
        };
        check("Asia/Riyadh", date(2025, 2, 12), "2025-02-11T21:00:00Z");
        // Clocks go from 24:00 to 01:00.
        check("Asia/Beirut", date(2024, 3, 31), "2024-03-30T22:00:00Z");
        // 01:00 becomes 00:00 again: the first of the two.
        check("America/Havana", date(2024, 11, 3), "2024-11-03T04:00:00Z");
        // 30 December 2011 never was.
        check("Pacific/Apia", date(2011, 12, 30), "2011-12-30T10:00:00Z");
        check("Pacific/Apia", date(2011, 12, 31), "2011-12-30T10:00:00Z");
    }

    #[test]
    fn instants_print_with_their_year() {
        let check = |seconds: i64, expected: &str| assert_eq!(Instant(seconds).to_string(), expected);
        check(0, "1970-01-01T00:00:00Z");
        check(253_402_300_800, "+10000-01-01T00:00:00Z");
        check(-62_167_219_201, "-0001-12-31T23:59:59Z");
    }
}
