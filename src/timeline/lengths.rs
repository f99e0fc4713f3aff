//! How long a stretch is, in one unit: `3 weeks`, `175 years`.

use crate::tell;

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;
const YEAR: f64 = 365.2425 * DAY;

/// What is told is never further from the truth than this share of it, where a smaller unit is nearer; of three days and
/// more nobody counts the hours.
const OFF_BY: f64 = 0.05;
const LEAST_DAYS: f64 = 3.0;

/// A unit in which a length is told.
#[derive(Clone, Copy)]
enum Unit {
    Years,
    Months,
    Weeks,
    Days,
    Hours,
}

impl Unit {
    fn secs(self) -> f64 {
        match self {
            Self::Years => YEAR,
            Self::Months => YEAR / 12.0,
            Self::Weeks => 7.0 * DAY,
            Self::Days => DAY,
            Self::Hours => HOUR,
        }
    }
}

/// How many of the largest unit in which a round number is near enough.
fn rounded(secs: f64) -> (i64, Unit) {
    let near = |unit: &Unit| {
        let count = secs / unit.secs();
        let whole = matches!(unit, Unit::Days) && count >= LEAST_DAYS;
        whole || count >= 2.0 - OFF_BY && (count.round() - count).abs() <= count * OFF_BY
    };
    let unit = [Unit::Years, Unit::Months, Unit::Weeks, Unit::Days].into_iter().find(near).unwrap_or(Unit::Hours);
    ((secs / unit.secs()).round().max(0.0) as i64, unit)
}

/// A length in the largest unit in which a round number is near enough: `60 hours`, `5 days`, `3 weeks`, `175 years`.
pub fn length_words(secs: f64) -> String {
    let (count, unit) = rounded(secs);
    match unit {
        Unit::Years => tell!("length-years", count = count),
        Unit::Months => tell!("length-months", count = count),
        Unit::Weeks => tell!("length-weeks", count = count),
        Unit::Days => tell!("length-days", count = count),
        Unit::Hours => tell!("length-hours", count = count),
    }
}

/// The same where there is little room: `175 y`.
pub fn short_length_words(secs: f64) -> String {
    let (count, unit) = rounded(secs);
    match unit {
        Unit::Years => tell!("length-years-short", count = count),
        Unit::Months => tell!("length-months-short", count = count),
        Unit::Weeks => tell!("length-weeks-short", count = count),
        Unit::Days => tell!("length-days-short", count = count),
        Unit::Hours => tell!("length-hours-short", count = count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Speech, speak};

    #[test]
    fn a_length_is_told_in_one_unit() {
        let check = |language: Language, secs: f64, expected: &str| {
            let _speaking = speak(Speech { interface: language, ..Speech::default() });
            assert_eq!(length_words(secs), expected, "{secs}");
        };
        check(Language::English, 2.5 * DAY, "60 hours");
        check(Language::English, 5.4 * DAY, "5 days");
        check(Language::English, 20.4 * DAY, "3 weeks");
        check(Language::English, 17.0 * DAY, "17 days");
        check(Language::English, 92.0 * DAY, "3 months");
        check(Language::English, 174.8 * YEAR, "175 years");
        check(Language::Ukrainian, 21.0 * DAY, "3 тижні");
        check(Language::Russian, 175.0 * YEAR, "175 лет");
        assert_eq!(short_length_words(175.0 * YEAR), "175 y");
    }
}
