//! How long a stretch is, in one unit: `3 weeks`, `175 years`.

use crate::tell;

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;
const YEAR: f64 = 365.2425 * DAY;

/// What is told is never further from the truth than this share of it.
const OFF_BY: f64 = 0.05;

/// A length in the largest unit in which a round number is near enough: `60 hours`, `5 days`, `3 weeks`, `175 years`.
pub fn length_words(secs: f64) -> String {
    let units =
        [(YEAR, "length-years"), (YEAR / 12.0, "length-months"), (7.0 * DAY, "length-weeks"), (DAY, "length-days")];
    let near = |unit: f64| ((secs / unit).round() * unit - secs).abs() <= secs * OFF_BY;
    let count = |unit: f64| (secs / unit).round().max(0.0) as i64;
    let found = units.into_iter().find(|(unit, _)| secs >= unit * (2.0 - OFF_BY) && near(*unit));
    match found {
        Some((unit, "length-years")) => tell!("length-years", count = count(unit)),
        Some((unit, "length-months")) => tell!("length-months", count = count(unit)),
        Some((unit, "length-weeks")) => tell!("length-weeks", count = count(unit)),
        Some((unit, _)) => tell!("length-days", count = count(unit)),
        None => tell!("length-hours", count = count(HOUR)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Speech, speak};

    #[test]
    fn a_length_is_told_in_one_unit() {
        let check = |language: Language, secs: f64, expected: &str| {
            let _speaking = speak(Speech { interface: language, texts: None });
            assert_eq!(length_words(secs), expected, "{secs}");
        };
        check(Language::English, 2.5 * DAY, "60 hours");
        check(Language::English, 5.2 * DAY, "5 days");
        check(Language::English, 20.4 * DAY, "3 weeks");
        check(Language::English, 17.0 * DAY, "17 days");
        check(Language::English, 92.0 * DAY, "3 months");
        check(Language::English, 174.8 * YEAR, "175 years");
        check(Language::Ukrainian, 21.0 * DAY, "3 тижні");
        check(Language::Russian, 175.0 * YEAR, "175 лет");
    }
}
