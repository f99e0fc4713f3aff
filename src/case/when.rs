//! The `when` of a case file: EDTF (ISO 8601-2) notation with times of day and zones, resolved to a half-open range of instants.
//!
//! ```text
//! 2025-02-18T16:20[America/New_York]~     one value: digits, zone or offset, qualifier
//! [A..B]  [..B]  [A..]                    one moment somewhere in between
//! A/B  A/..  ../B  A/  /B                 lasting; `..` is open, nothing is unknown
//! ```
//! Only what the table of the format page lists is read; nothing that does not exist is mended.

use std::fmt;

use super::digits::{Span, shape};
use super::item::named_enum;
use super::pool::{List, Pool, SharedStr};
use super::zone::{Instant, Local, Zone};

named_enum! {
    /// How exactly a time is given.
    Precision {
        /// To the second.
        Second,
        /// To the minute.
        Minute,
        /// To the day.
        Day,
        /// To the month.
        Month,
        /// To the season.
        Season,
        /// To the year.
        Year,
        /// To the decade.
        Decade,
        /// To the century.
        Century,
        /// One moment somewhere between two values.
        Moment,
        /// Lasting from one value to another.
        Interval,
    }
}

named_enum! {
    /// The doubt that a value carries: `?`, `~`, `%`.
    Qualifier {
        /// `?`
        Uncertain,
        /// `~`
        Approximate,
        /// `%`
        Both,
    }
}

named_enum! {
    /// What is known of the beginning or the end of a time.
    End {
        /// It is given.
        Known,
        /// It has none: `..` in an interval.
        Open,
        /// It has one that is not known.
        Unknown,
    }
}

/// One value: `2025-02-12`, `2025-02-18T16:20[America/New_York]~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// First instant of it.
    pub earliest: Instant,
    /// First instant after it.
    pub latest: Instant,
    /// How exactly it is given.
    pub precision: Precision,
    /// Its doubt.
    pub qualifier: Option<Qualifier>,
    /// The zone or offset written with it; `None` is the case's.
    pub zone: Option<Zone>,
}

impl Value {
    /// True for a minute or a second.
    pub fn is_time_of_day(&self) -> bool {
        matches!(self.precision, Precision::Minute | Precision::Second)
    }
}

/// A time as written and what it means: the range `[earliest, latest)`, either end of which can be absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// As written in the file.
    pub written: SharedStr,
    /// First instant; `None` where there is no beginning or it is not known.
    pub earliest: Option<Instant>,
    /// First instant after; `None` where there is no end or it is not known.
    pub latest: Option<Instant>,
    /// How exactly it is given.
    pub precision: Precision,
    /// What is known of its beginning.
    pub start: End,
    /// What is known of its end.
    pub end: End,
    values: Values,
}

/// The values of a time, without what the time itself says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Values {
    /// One value, whose range and precision are those of the time.
    One { qualifier: Option<Qualifier>, zone: Option<Zone> },
    /// A and B of a range.
    Two(List<Option<Value>>),
}

impl When {
    /// A time that says nothing, as it stands in an item that is left out for want of one.
    pub(crate) fn nothing() -> Self {
        Self {
            written: SharedStr::default(),
            earliest: None,
            latest: None,
            precision: Precision::Moment,
            start: End::Unknown,
            end: End::Unknown,
            values: Values::Two(List::default()),
        }
    }

    /// The value, or A of a range.
    pub fn first(&self) -> Option<Value> {
        match &self.values {
            Values::One { qualifier, zone } => Some(Value {
                earliest: self.earliest?,
                latest: self.latest?,
                precision: self.precision,
                qualifier: *qualifier,
                zone: *zone,
            }),
            Values::Two(values) => values.first().copied().flatten(),
        }
    }

    /// B of a range.
    pub fn second(&self) -> Option<Value> {
        match &self.values {
            Values::One { .. } => None,
            Values::Two(values) => values.get(1).copied().flatten(),
        }
    }

    /// True where a single value, or each value of a range, is a time of day.
    pub fn hour_known(&self) -> bool {
        match &self.values {
            Values::One { .. } => matches!(self.precision, Precision::Minute | Precision::Second),
            Values::Two(values) => values.iter().flatten().all(Value::is_time_of_day),
        }
    }

    /// True for `[A..B]` and the intervals.
    pub fn is_range(&self) -> bool {
        matches!(self.precision, Precision::Moment | Precision::Interval)
    }

    /// Key of the order of the case: by `earliest` (none first), then `latest` (none last).
    pub fn order_key(&self) -> (i64, i64) {
        (self.earliest.map_or(i64::MIN, |at| at.0), self.latest.map_or(i64::MAX, |at| at.0))
    }
}

/// What reading a `when` found besides the time itself.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The time.
    pub when: When,
    /// True where a time of day has neither zone nor offset.
    pub bare_time: bool,
    /// True where the zone has an hour of it twice and the earlier was taken.
    pub doubled_hour: bool,
}

/// Why a `when` cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhenError {
    /// The notation is not in the table.
    Notation,
    /// A value is no date: 30 February, hour 25.
    NoSuchDate(String),
    /// A time zone that is none.
    NoSuchZone(String),
    /// The zone skips this hour or day.
    Skipped(String),
    /// The range ends before or where it begins.
    Empty,
}

impl fmt::Display for WhenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notation => write!(f, "this is not a date or time of the format"),
            Self::NoSuchDate(what) => write!(f, "`{what}` does not exist"),
            Self::NoSuchZone(zone) => write!(f, "`{zone}` is not an IANA time zone"),
            Self::Skipped(what) => write!(f, "`{what}` does not exist in this time zone: its clocks skip it"),
            Self::Empty => write!(f, "it ends before or where it begins"),
        }
    }
}

impl WhenError {
    /// What to do about it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Notation => {
                "write `2025-02-12`, `2025-02-12T11:30`, `2025-02-12T11:30[Europe/Kyiv]`, `2025-02~`, `[A..B]` or `A/B`"
            }
            Self::NoSuchDate(_) => "check the day against the calendar, and hours 00–23, minutes and seconds 00–59",
            Self::NoSuchZone(_) => "use a name such as `Europe/Kyiv` or `America/New_York`, with capitals as shown",
            Self::Skipped(_) => "the clocks were put forward then: check the hour, or give an offset such as `+02:00`",
            Self::Empty => "put the earlier value first; to say one single moment, write it alone",
        }
    }
}

/// Reads a `when`; bare values lie in `zone`.
///
/// # Errors
/// Where the notation is not in the format's table or the time does not exist.
pub fn parse(written: &str, zone: Zone) -> Result<Reading, WhenError> {
    let mut pool = Pool::default();
    let reading = parse_into(written, zone, &mut pool);
    pool.close();
    reading
}

/// The same, with what is written held in `pool`.
///
/// # Errors
/// Where the notation is not in the format's table or the time does not exist.
pub fn parse_into(written: &str, zone: Zone, pool: &mut Pool) -> Result<Reading, WhenError> {
    let mut reader = Reader { case_zone: zone, bare_time: false, doubled_hour: false, pool };
    let when = reader.when(written)?;
    Ok(Reading { when, bare_time: reader.bare_time, doubled_hour: reader.doubled_hour })
}

struct Reader<'p> {
    case_zone: Zone,
    bare_time: bool,
    doubled_hour: bool,
    pool: &'p mut Pool,
}

/// One side of a range as written.
enum Side {
    Value(Value),
    Open,
    Unknown,
}

impl Side {
    fn value(&self) -> Option<Value> {
        match self {
            Self::Value(value) => Some(*value),
            Self::Open | Self::Unknown => None,
        }
    }

    fn end(&self) -> End {
        match self {
            Self::Value(_) => End::Known,
            Self::Open => End::Open,
            Self::Unknown => End::Unknown,
        }
    }
}

impl Reader<'_> {
    fn when(&mut self, written: &str) -> Result<When, WhenError> {
        if let Some(inner) = written.strip_prefix('[') {
            let inner = inner.strip_suffix(']').ok_or(WhenError::Notation)?;
            let (a, b) = inner.split_once("..").ok_or(WhenError::Notation)?;
            let side = |reader: &mut Self, text: &str| match text {
                "" => Ok(Side::Unknown),
                text => reader.value(text).map(Side::Value),
            };
            let (a, b) = (side(self, a)?, side(self, b)?);
            return self.range(written, Precision::Moment, &a, &b);
        }
        if let Some((a, b)) = split_interval(written) {
            let side = |reader: &mut Self, text: &str| match text {
                "" => Ok(Side::Unknown),
                ".." => Ok(Side::Open),
                text => reader.value(text).map(Side::Value),
            };
            let (a, b) = (side(self, a)?, side(self, b)?);
            return self.range(written, Precision::Interval, &a, &b);
        }
        let value = self.value(written)?;
        Ok(When {
            written: self.pool.string(written),
            earliest: Some(value.earliest),
            latest: Some(value.latest),
            precision: value.precision,
            start: End::Known,
            end: End::Known,
            values: Values::One { qualifier: value.qualifier, zone: value.zone },
        })
    }

    fn value(&mut self, written: &str) -> Result<Value, WhenError> {
        let (text, qualifier) = match written.as_bytes().last() {
            Some(b'?') => (&written[..written.len() - 1], Some(Qualifier::Uncertain)),
            Some(b'~') => (&written[..written.len() - 1], Some(Qualifier::Approximate)),
            Some(b'%') => (&written[..written.len() - 1], Some(Qualifier::Both)),
            _ => (written, None),
        };
        let (text, named) = match text.strip_suffix(']') {
            Some(rest) => {
                let (text, name) = rest.split_once('[').ok_or(WhenError::Notation)?;
                let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
                if name.is_empty() || !name.chars().all(plain) {
                    return Err(WhenError::Notation);
                }
                (text, Some(name))
            }
            None => (text, None),
        };
        let shape = shape(text).ok_or(WhenError::Notation)?;
        let zone = match (named, shape.offset) {
            (Some(_), Some(_)) => return Err(WhenError::Notation),
            (Some(name), None) => Some(Zone::named(name).ok_or_else(|| WhenError::NoSuchZone(name.to_owned()))?),
            (None, offset) => offset,
        };
        let in_zone = zone.unwrap_or(self.case_zone);
        let (earliest, latest) = match shape.span {
            Span::Moment { local, seconds } => {
                let local = local.ok_or_else(|| WhenError::NoSuchDate(text.to_owned()))?;
                if zone.is_none() {
                    self.bare_time = true;
                }
                let start = match in_zone.instant(local) {
                    Local::Once(at) => at,
                    Local::Twice(at) => {
                        self.doubled_hour = true;
                        at
                    }
                    Local::Skipped => return Err(WhenError::Skipped(text.to_owned())),
                };
                (start, Instant(start.0 + seconds))
            }
            Span::Days(dates) => {
                let (first, next) = dates.ok_or_else(|| WhenError::NoSuchDate(text.to_owned()))?;
                (in_zone.start_of(first), in_zone.start_of(next))
            }
        };
        if latest <= earliest {
            return Err(WhenError::Skipped(text.to_owned()));
        }
        Ok(Value { earliest, latest, precision: shape.precision, qualifier, zone })
    }

    fn range(&mut self, written: &str, precision: Precision, a: &Side, b: &Side) -> Result<When, WhenError> {
        let (first, second) = (a.value(), b.value());
        if first.is_none() && second.is_none() {
            return Err(WhenError::Notation);
        }
        let earliest = first.map(|value| value.earliest);
        let latest = second.map(|value| if value.is_time_of_day() { value.earliest } else { value.latest });
        if let (Some(earliest), Some(latest)) = (earliest, latest)
            && latest <= earliest
        {
            return Err(WhenError::Empty);
        }
        self.pool.values.push(first);
        self.pool.values.push(second);
        let values = Values::Two(self.pool.values.list(2));
        Ok(When {
            written: self.pool.string(written),
            earliest,
            latest,
            precision,
            start: a.end(),
            end: b.end(),
            values,
        })
    }
}

/// Splits `A/B` at the slash that is not inside a zone's name.
fn split_interval(written: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, byte) in written.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'/' if depth == 0 => return Some((&written[..at], &written[at + 1..])),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `earliest..latest precision` in the case zone Asia/Riyadh, or the error.
    fn told(written: &str) -> String {
        match parse(written, Zone::named("Asia/Riyadh").expect("a zone")) {
            Err(error) => format!("{error:?}"),
            Ok(reading) => {
                let when = reading.when;
                let show = |at: Option<Instant>| at.map_or_else(|| "-".to_owned(), |at| at.to_string());
                let qualifier = |value: Option<Value>| value.and_then(|value| value.qualifier);
                let mut words = format!("{} {} {}", show(when.earliest), show(when.latest), when.precision.name());
                for (value, end) in [(when.first(), when.start), (when.second(), when.end)] {
                    if when.is_range() {
                        words = format!("{words} {}", end.name());
                    }
                    if let Some(qualifier) = qualifier(value) {
                        words = format!("{words} {}", qualifier.name());
                    }
                }
                words
            }
        }
    }

    #[test]
    fn every_row_of_the_table() {
        let check = |written: &str, expected: &str| assert_eq!(told(written), expected, "{written}");
        check("2025", "2024-12-31T21:00:00Z 2025-12-31T21:00:00Z Year");
        check("2025-02", "2025-01-31T21:00:00Z 2025-02-28T21:00:00Z Month");
        check("2025-02-12", "2025-02-11T21:00:00Z 2025-02-12T21:00:00Z Day");
        check("2025-XX", "2024-12-31T21:00:00Z 2025-12-31T21:00:00Z Year");
        check("2025-XX-XX", "2024-12-31T21:00:00Z 2025-12-31T21:00:00Z Year");
        check("2025-02-XX", "2025-01-31T21:00:00Z 2025-02-28T21:00:00Z Month");
        check("202X[UTC]", "2020-01-01T00:00:00Z 2030-01-01T00:00:00Z Decade");
        check("20XX[UTC]", "2000-01-01T00:00:00Z 2100-01-01T00:00:00Z Century");
        check("2025-21[UTC]", "2025-03-01T00:00:00Z 2025-06-01T00:00:00Z Season");
        check("2025-22[UTC]", "2025-06-01T00:00:00Z 2025-09-01T00:00:00Z Season");
        check("2025-23[UTC]", "2025-09-01T00:00:00Z 2025-12-01T00:00:00Z Season");
        check("2025-24[UTC]", "2025-12-01T00:00:00Z 2026-03-01T00:00:00Z Season");
        check("2025-02-12T11:30", "2025-02-12T08:30:00Z 2025-02-12T08:31:00Z Minute");
        check("2025-02-12T11:30:15", "2025-02-12T08:30:15Z 2025-02-12T08:30:16Z Second");
        check("2025-02-12T11:30-05:00", "2025-02-12T16:30:00Z 2025-02-12T16:31:00Z Minute");
        check("2025-02-12T11:30:15Z", "2025-02-12T11:30:15Z 2025-02-12T11:30:16Z Second");
        check("2025-02-12T00:00+23:59", "2025-02-11T00:01:00Z 2025-02-11T00:02:00Z Minute");
        check("2025-02-18[America/New_York]", "2025-02-18T05:00:00Z 2025-02-19T05:00:00Z Day");
        check("2025-02-18T16:20[America/New_York]~", "2025-02-18T21:20:00Z 2025-02-18T21:21:00Z Minute Approximate");
        check("2025-02?", "2025-01-31T21:00:00Z 2025-02-28T21:00:00Z Month Uncertain");
        check("2025%", "2024-12-31T21:00:00Z 2025-12-31T21:00:00Z Year Both");
        check("[2025-02-12..2025-02-14~]", "2025-02-11T21:00:00Z 2025-02-14T21:00:00Z Moment Known Known Approximate");
        check("[..2025-02-12T11:30]", "- 2025-02-12T08:30:00Z Moment Unknown Known");
        check("[2025-02-12..]", "2025-02-11T21:00:00Z - Moment Known Unknown");
        check(
            "2025-02-12T10:30~/2025-02-12T15:00",
            "2025-02-12T07:30:00Z 2025-02-12T12:00:00Z Interval Known Approximate Known",
        );
        check("2025-02-12/2025-02-18", "2025-02-11T21:00:00Z 2025-02-18T21:00:00Z Interval Known Known");
        check("2025-02-12/..", "2025-02-11T21:00:00Z - Interval Known Open");
        check("../2025-02-12", "- 2025-02-12T21:00:00Z Interval Open Known");
        check("2025-02-12/", "2025-02-11T21:00:00Z - Interval Known Unknown");
        check("/2025-02-12T11:30", "- 2025-02-12T08:30:00Z Interval Unknown Known");
        check(
            "2025-02-18T16:20[America/New_York]/2025-02-19[Europe/Kyiv]",
            "2025-02-18T21:20:00Z 2025-02-19T22:00:00Z Interval Known Known",
        );
        check("-0044-03-15[UTC]", "-0044-03-15T00:00:00Z -0044-03-16T00:00:00Z Day");
        check("0000[UTC]", "0000-01-01T00:00:00Z 0001-01-01T00:00:00Z Year");
        check("9999[UTC]", "9999-01-01T00:00:00Z +10000-01-01T00:00:00Z Year");
    }

    #[test]
    fn what_is_not_in_the_table_is_refused() {
        for written in [
            "",
            " 2025",
            "2025 ",
            "25",
            "02025",
            "+2025",
            "-0000",
            "2025-2",
            "2025-02-1",
            "2025-XX-12",
            "2XXX",
            "XXXX",
            "20X5",
            "-202X",
            "2025-X2",
            "2025-02-1X",
            "2025-02T10:00",
            "2025-02-12T",
            "2025-02-12T11",
            "2025-02-12T11:30:15.5",
            "2025-02-12t11:30",
            "2025-02-12T11:30z",
            "2025-02-12 11:30",
            "2025-02-12T11:30+5",
            "2025-02-12T11:30+24:00",
            "2025-02-12T11:30+0500",
            "2025-02-12Z",
            "2025-02-12+03:00",
            "2025-02-12~[Asia/Riyadh]",
            "2025-02-12T11:30Z[Asia/Riyadh]",
            "2025-02-12??",
            "2025-02-12[]",
            "[2025-02-12]",
            "[..]",
            "[2025..2026..2027]",
            "/",
            "../..",
            "../",
            "/..",
            "2025/2026/2027",
            "..",
            "[2025-02-12..2025-02-13",
            "2025-02-12..2025-02-13",
            "{2025}",
            "2025-02-12[Asia/Riyadh][UTC]",
            "last week",
            "2025-02-12T11:30[Asia Riyadh]",
            "２０２５",
        ] {
            assert_eq!(told(written), "Notation", "{written}");
        }
        for written in [
            "2025-02-30",
            "2025-13",
            "2025-00",
            "2025-02-12T24:00",
            "2025-02-12T11:60",
            "2025-02-12T11:30:60",
            "2025-25",
        ] {
            assert!(told(written).starts_with("NoSuchDate"), "{written}: {}", told(written));
        }
        assert!(told("2025-02-12[Europe/Kiew]").starts_with("NoSuchZone"));
        for written in
            ["2025-02-12/2025-02-11", "2025-02-12T10:00/2025-02-12T10:00", "[2025-02-12T10:00..2025-02-12T10:00]"]
        {
            assert_eq!(told(written), "Empty", "{written}");
        }
    }

    #[test]
    fn oddities_of_zones() {
        assert!(told("2025-03-09T02:30[America/New_York]").starts_with("Skipped"));
        assert!(told("2011-12-30[Pacific/Apia]").starts_with("Skipped"));
        let doubled = parse("2025-11-02T01:30[America/New_York]", Zone::UTC).expect("a time");
        assert!(doubled.doubled_hour);
        assert_eq!(doubled.when.earliest.expect("a start").to_string(), "2025-11-02T05:30:00Z");
        assert!(parse("2025-02-12T11:30", Zone::UTC).expect("a time").bare_time);
        assert!(!parse("2025-02-12", Zone::UTC).expect("a time").bare_time);
    }
}
