//! A time as people type it: every `when` of the case format, and days and hours in words.
//!
//! `18 Feb`, `Feb 18 2025`, `18 лютого 16:00`, `18.02.2025 16:00`, `16:00`, `4 pm`, `Feb 2025`. What is left out is taken from
//! where one is: the year that is nearest to the view, the day in its middle. A zone may follow, as `[Europe/Kyiv]`, `UTC+3` or
//! as the case calls it.

mod zone;

use chrono::{Datelike, NaiveDate};

use self::zone::zone_at_end;
use crate::case::when::{self, WhenError};
use crate::case::{Case, Instant, When, Zone};

/// Where one is while one types.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// The zone of what is typed without one.
    pub zone: Zone,
    /// The time in the middle of what is visible.
    pub middle: Instant,
}

/// Why what was typed is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing was typed yet.
    Nothing,
    /// This word says nothing of a time.
    Word(String),
    /// Too much or too little for one time.
    Parts,
    /// There is no such day or hour: this is why, in the words of the format.
    NoSuchTime(WhenError),
}

/// What of a time was typed.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    /// Hour, minute, second where they were typed.
    hour: Option<(u32, u32, Option<u32>)>,
    zone: Option<Zone>,
}

/// The time that was typed.
///
/// # Errors
/// Where it is not understood, or there is no such time.
pub fn parse(case: &Case, typed: &str, around: Around) -> Result<When, Unclear> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Unclear::Nothing);
    }
    let formal = match when::parse(typed, around.zone) {
        Ok(reading) => return Ok(reading.when),
        Err(error) => error,
    };
    let parts = parts_of(case, typed).map_err(|unclear| match unclear {
        // What is written as in the format is told why in its words.
        Unclear::Word(_) if is_formal(typed) => Unclear::NoSuchTime(formal),
        unclear => unclear,
    })?;
    let written = written(parts, around)?;
    when::parse(&written, parts.zone.unwrap_or(around.zone)).map(|reading| reading.when).map_err(Unclear::NoSuchTime)
}

fn parts_of(case: &Case, typed: &str) -> Result<Parts, Unclear> {
    let mut parts = Parts::default();
    let (typed, zone) = zone_at_end(case, typed);
    parts.zone = zone;
    let lower = typed.to_lowercase();
    let (lower, year) = year_of_era(&lower);
    parts.year = year;
    let words: Vec<&str> =
        lower.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        // A month before a day of the week that begins alike: `сер` is August.
        if is_filler(word) || is_weekday(word) && month(word).is_none() {
            continue;
        }
        let half = words.peek().copied().and_then(half_of);
        let taken =
            time(word, half).map(|hour| (hour, half.is_some())).or_else(|| Some((time_with_half(word)?, false)));
        if let Some((hour, with_half)) = taken {
            set(&mut parts.hour, hour)?;
            if with_half {
                words.next();
            }
        } else if let Some((year, month, day)) = date(word) {
            set(&mut parts.year, year)?;
            set(&mut parts.month, month)?;
            set(&mut parts.day, day)?;
        } else if let Some((day, month, year)) = numbers(word) {
            set(&mut parts.day, day)?;
            set(&mut parts.month, month)?;
            if let Some(year) = year {
                set(&mut parts.year, year)?;
            }
        } else if let Some(month) = month(word) {
            set(&mut parts.month, month)?;
        } else if let Some(day) =
            word.trim_end_matches(|c: char| !c.is_ascii_digit()).parse().ok().filter(|_| is_day(word))
        {
            set(&mut parts.day, day)?;
        } else if let Some(year) = word.parse().ok().filter(|_| word.len() == 4) {
            set(&mut parts.year, year)?;
        } else {
            return Err(Unclear::Word(word.to_owned()));
        }
    }
    Ok(parts)
}

/// Endings that tell the era of the year before them, and whether it counts backwards.
const ERAS: [(&str, bool); 16] = [
    ("bc", true),
    ("bce", true),
    ("b.c.", true),
    ("b.c.e.", true),
    ("до н. е.", true),
    ("до н.е.", true),
    ("до нашої ери", true),
    ("до н. э.", true),
    ("до н.э.", true),
    ("до нашей эры", true),
    ("ad", false),
    ("ce", false),
    ("н. е.", false),
    ("н.е.", false),
    ("н. э.", false),
    ("н.э.", false),
];

/// The year at the end of what was typed where its era follows it, as the format counts: 1 BC is the year 0.
fn year_of_era(typed: &str) -> (&str, Option<i32>) {
    let typed = typed.trim_end();
    if let Some(year) = typed.strip_prefix("ad ").and_then(|year| year.trim().parse().ok()) {
        return ("", Some(year).filter(|year| (1..=9999).contains(year)));
    }
    let found = ERAS.iter().find_map(|(era, backwards)| {
        let before = typed.strip_suffix(era)?.trim_end();
        let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
        let (rest, number) = before.split_at(before.len() - digits);
        let year: i32 = number.parse().ok().filter(|year| (1..=9999).contains(year))?;
        Some((rest, Some(if *backwards { 1 - year } else { year })))
    });
    found.unwrap_or((typed, None))
}

/// Sets what is not set yet.
fn set<T>(part: &mut Option<T>, value: T) -> Result<(), Unclear> {
    if part.is_some() {
        return Err(Unclear::Parts);
    }
    *part = Some(value);
    Ok(())
}

/// The parts as the format writes them.
fn written(parts: Parts, around: Around) -> Result<String, Unclear> {
    let middle = around.zone.local(around.middle).date();
    let date = match (parts.year, parts.month, parts.day) {
        (Some(year), Some(month), Some(day)) => format!("{}-{month:02}-{day:02}", digits(year)),
        (None, Some(month), Some(day)) => {
            let date = nearest(middle, |year| NaiveDate::from_ymd_opt(year, month, day));
            // A day that no year has is told as it was typed.
            let year = date.map_or(middle.year(), |date| date.year());
            format!("{}-{month:02}-{day:02}", digits(year))
        }
        (None, None, Some(day)) => format!("{}-{:02}-{day:02}", digits(middle.year()), middle.month()),
        (year, Some(month), None) if parts.hour.is_none() => {
            let near = || nearest(middle, |year| NaiveDate::from_ymd_opt(year, month, 15));
            let year = year.or_else(|| near().map(|date| date.year())).unwrap_or(middle.year());
            format!("{}-{month:02}", digits(year))
        }
        (Some(year), None, None) if parts.hour.is_none() => digits(year),
        (None, None, None) if parts.hour.is_some() => {
            format!("{}-{:02}-{:02}", digits(middle.year()), middle.month(), middle.day())
        }
        _ => return Err(Unclear::Parts),
    };
    Ok(match parts.hour {
        Some((hour, minute, Some(second))) => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
        Some((hour, minute, None)) => format!("{date}T{hour:02}:{minute:02}"),
        None => date,
    })
}

/// A year as the format writes it: four digits, with its sign where it lies before the year 0.
fn digits(year: i32) -> String {
    format!("{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs())
}

/// Of a date of every year the one that is nearest to another date.
fn nearest(to: NaiveDate, of_year: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    // The 29th of February comes every four years, once every eight.
    let dates = (to.year() - 8..=to.year() + 8).filter_map(of_year);
    dates.min_by_key(|date| date.signed_duration_since(to).num_days().abs())
}

/// Words that only join others.
fn is_filler(word: &str) -> bool {
    matches!(word, "at" | "of" | "on" | "the" | "о" | "об" | "в" | "у" | "на" | "р." | "року" | "г." | "года" | "год")
}

/// Which half of the day, where a word says so.
fn half_of(word: &str) -> Option<bool> {
    match word.replace('.', "").as_str() {
        "am" | "дп" => Some(false),
        "pm" | "пп" => Some(true),
        _ => None,
    }
}

/// `16:00`, `16:00:30`; with the half of the day also `4`, `4:10`.
fn time(word: &str, after_noon: Option<bool>) -> Option<(u32, u32, Option<u32>)> {
    if after_noon.is_none() && !word.contains(':') {
        return None;
    }
    let mut numbers = word.split(':').map(|number| number.parse::<u32>().ok().filter(|_| number.len() <= 2));
    let (hour, minute) = (numbers.next()??, numbers.next().unwrap_or(Some(0))?);
    let second = match numbers.next() {
        Some(second) => Some(second?),
        None => None,
    };
    let hour = match after_noon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(after_noon) => hour % 12 + if after_noon { 12 } else { 0 },
        None => hour,
    };
    numbers.next().is_none().then_some((hour, minute, second))
}

/// `4pm`, `4:10pm`.
fn time_with_half(word: &str) -> Option<(u32, u32, Option<u32>)> {
    let at = word.find(|c: char| c.is_alphabetic())?;
    let (number, half) = word.split_at(at);
    time(number, Some(half_of(half)?))
}

/// Whether something is written as the format writes times: a year, a dash, a number.
fn is_formal(typed: &str) -> bool {
    let rest = typed.strip_prefix(['[', '-']).unwrap_or(typed);
    let mut parts = rest.splitn(2, '-');
    let is_number =
        |part: &str, digits: usize| part.len() >= digits && part.bytes().take(digits).all(|b| b.is_ascii_digit());
    parts.next().is_some_and(|year| year.len() == 4 && is_number(year, 4))
        && parts.next().is_some_and(|rest| is_number(rest, 2))
}

/// `2025-02-18`, before an hour.
fn date(word: &str) -> Option<(i32, u32, u32)> {
    let (negative, digits) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
    let numbers: Vec<&str> = digits.split('-').collect();
    let [year, month, day] = numbers.as_slice() else { return None };
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    Some((if negative { -year } else { year }, month.parse().ok()?, day.parse().ok()?))
}

/// `18.02`, `18.02.2025`, `18/2/2025`: the day first, as it is written where the month is not.
fn numbers(word: &str) -> Option<(u32, u32, Option<i32>)> {
    let separator = ['.', '/'].into_iter().find(|separator| word.trim_end_matches('.').contains(*separator))?;
    let numbers: Vec<&str> = word.trim_end_matches('.').split(separator).collect();
    let (day, month, year) = match numbers.as_slice() {
        [day, month] => (day, month, None),
        [day, month, year] if year.len() == 4 => (day, month, Some(year.parse().ok()?)),
        _ => return None,
    };
    Some((day.parse().ok()?, month.parse().ok()?, year))
}

/// A number of one or two digits, with what may follow it: `18`, `18th`, `18-го`.
fn is_day(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let rest = word.get(digits..).unwrap_or_default();
    (1..=2).contains(&digits) && matches!(rest, "" | "." | "st" | "nd" | "rd" | "th" | "-го" | "-е")
}

const MONTHS: [&[&str]; 12] = [
    &["january", "січень", "січня", "январь", "января"],
    &["february", "лютий", "лютого", "февраль", "февраля"],
    &["march", "березень", "березня", "март", "марта"],
    &["april", "квітень", "квітня", "апрель", "апреля"],
    &["may", "травень", "травня", "май", "мая"],
    &["june", "червень", "червня", "июнь", "июня"],
    &["july", "липень", "липня", "июль", "июля"],
    &["august", "серпень", "серпня", "август", "августа"],
    &["september", "вересень", "вересня", "сентябрь", "сентября"],
    &["october", "жовтень", "жовтня", "октябрь", "октября"],
    &["november", "листопад", "листопада", "ноябрь", "ноября"],
    &["december", "грудень", "грудня", "декабрь", "декабря"],
];

/// A month by its name or the beginning of it, in any language of the interface.
fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if word.chars().count() < 3 {
        return None;
    }
    let at = MONTHS.iter().position(|names| names.iter().any(|name| name.starts_with(word)))?;
    u32::try_from(at + 1).ok()
}

const WEEKDAYS: [&str; 21] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "понеділок",
    "вівторок",
    "середа",
    "четвер",
    "п’ятниця",
    "субота",
    "неділя",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];

/// The day of the week, which says nothing that the date does not.
fn is_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let short = matches!(word, "пн" | "вт" | "ср" | "чт" | "пт" | "сб" | "нд" | "вс");
    short || word.chars().count() >= 3 && WEEKDAYS.iter().any(|name| name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::case_of;

    const CASE: &str = r#"Case(format: 1, time_zone: "Asia/Riyadh", zones: ["Europe/Kyiv", (name: "America/New_York", label: "Washington")],
        events: [(id: "e", title: "E", when: "2025-02-18")])"#;

    fn read(typed: &str) -> Result<String, Unclear> {
        let case = case_of(CASE);
        // 2025-02-15T09:00Z, noon in Riyadh.
        let around = Around { zone: case.zone(), middle: Instant(1_739_610_000) };
        parse(&case, typed, around).map(|when| match (when.earliest, when.latest) {
            (Some(earliest), Some(latest)) => format!("{earliest} {}", latest.0 - earliest.0),
            ends => format!("{ends:?}"),
        })
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let check = |typed: &str, expected: &str| assert_eq!(read(typed).as_deref(), Ok(expected), "{typed}");
        let day = "2025-02-17T21:00:00Z 86400";
        for typed in [
            "2025-02-18",
            "18 Feb",
            "Feb 18",
            "18 february 2025",
            "Feb 18, 2025",
            "Tue 18 Feb",
            "18.02",
            "18.02.2025",
            "18/2/2025",
            "18 лютого",
            "18 лют.",
            "18 февраля 2025 г.",
            "вт 18 фев",
            "18-го лютого",
            "середа, 18 лютого",
            "18th of February",
            "18",
        ] {
            check(typed, day);
        }
        let minute = "2025-02-18T13:00:00Z 60";
        for typed in [
            "18 Feb 16:00",
            "16:00 18 Feb",
            "18.02 16:00",
            "18 лютого о 16:00",
            "18 февраля в 16:00",
            "2025-02-18T16:00",
            "18 Feb 4 pm",
            "18 Feb 4pm",
            "18 лютого 4:00 пп",
            "Feb 18 at 4:00 p.m.",
            "18 Feb 15:00 Kyiv",
            "18 Feb 08:00 Washington",
            "18 Feb 15:00 [Europe/Kyiv]",
            "18 Feb 13:00 UTC",
            "18 Feb 10:00 UTC-3",
            "18 Feb 15:00 Europe/Kyiv",
            "2025-02-18 16:00",
            "2025-02-18 15:00 Kyiv",
            "18 Feb 08:00 New York",
            "18 Feb 14:00 brussels",
            "18 лютого 15:00 Київ",
            "18 февраля 14:00 Берлин",
        ] {
            check(typed, minute);
        }
        check("16:00", "2025-02-15T13:00:00Z 60");
        check("16:00:30", "2025-02-15T13:00:30Z 1");
        check("12 am", "2025-02-14T21:00:00Z 60");
        check("Feb 2025", "2025-01-31T21:00:00Z 2419200");
        check("лютий", "2025-01-31T21:00:00Z 2419200");
        check("18 сер 2025", "2025-08-17T21:00:00Z 86400");
        check("December", "2024-11-30T21:00:00Z 2678400");
        check("2024", "2023-12-31T21:00:00Z 31622400");
        // A year before the year 0 is written with its sign; 1 BC is the year 0.
        for (typed, written) in [
            ("44 BC", "-0043"),
            ("15 March 44 BC", "-0043-03-15"),
            ("15 березня 44 до н. е.", "-0043-03-15"),
            ("март 1 до н.э.", "0000-03"),
            ("AD 30", "0030"),
            ("30 AD", "0030"),
            ("Apr 30 CE", "0030-04"),
        ] {
            assert_eq!(read(typed), read(written), "{typed}");
            assert!(read(written).is_ok(), "{written}");
        }
        // The year nearest to what is visible.
        check("30 Dec", "2024-12-29T21:00:00Z 86400");
        check("29 Feb", "2024-02-28T21:00:00Z 86400");
    }

    #[test]
    fn what_is_no_time_says_why() {
        let check = |typed: &str, expected: Unclear| assert_eq!(read(typed), Err(expected), "{typed}");
        check("  ", Unclear::Nothing);
        check("soon", Unclear::Word("soon".to_owned()));
        check("18 Foo", Unclear::Word("foo".to_owned()));
        check("18 Feb 19 Mar", Unclear::Parts);
        check("Feb 16:00", Unclear::Parts);
        for typed in ["30 Feb", "18 Feb 25:00", "32 Mar", "18.13", "2025-02-30", "2025-03-30T03:30[Europe/Kyiv]"] {
            assert!(matches!(read(typed), Err(Unclear::NoSuchTime(_))), "{typed}: {:?}", read(typed));
        }
    }

    #[test]
    fn nothing_that_is_typed_breaks_it() {
        for typed in [
            "[",
            "]",
            "a[b]",
            "18[",
            "::",
            ":",
            ".",
            "/",
            "9999999999",
            "18 Feb 99999999999:00",
            "UTC+",
            "1 UTC+99",
            "é",
            "18th th",
            "0",
            "-1",
        ] {
            assert!(read(typed).is_err(), "{typed}");
        }
    }
}
