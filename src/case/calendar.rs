//! The calendar: how long its parts are, and where its days, months, seasons and years begin and the next ones do.

use chrono::{Datelike, NaiveDate};

use super::when::Precision;

/// Seconds of a minute.
pub const MINUTE: i64 = 60;
/// Seconds of an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Seconds of a day whose clocks do not change.
pub const DAY: i64 = 24 * HOUR;

/// The first day of a stretch, and the first day after it.
pub type Dates = (NaiveDate, NaiveDate);

/// `count` months from the first of `month` (1 to 12) of `year`; `None` where the calendar has no such month.
pub fn months_from(year: i32, month: u32, count: u32) -> Option<Dates> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, first.checked_add_months(chrono::Months::new(count))?))
}

/// `count` years from the first day of `year`; `None` where the calendar does not reach so far.
pub fn years_from(year: i32, count: i32) -> Option<Dates> {
    let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
    Some((first(year)?, first(year.checked_add(count)?)?))
}

/// A season (EDTF 2019, level 1: 21 spring, 22 summer, 23 autumn, 24 winter) that begins in `year`, as the northern half of the
/// earth has it: spring from March, winter from December into the next year.
pub fn season(year: i32, number: u32) -> Option<Dates> {
    if !(21..=24).contains(&number) {
        return None;
    }
    months_from(year, 3 * (number - 20), 3)
}

/// The stretch that `date` lies in of those that `precision` names; `None` where it names none of whole days.
pub fn around(date: NaiveDate, precision: Precision) -> Option<Dates> {
    let years = |count: i32| years_from(date.year().div_euclid(count) * count, count);
    match precision {
        Precision::Day => Some((date, date.succ_opt()?)),
        Precision::Month => months_from(date.year(), date.month(), 1),
        // Winter begins in December of the year before.
        Precision::Season if date.month() < 3 => season(date.year() - 1, 24),
        Precision::Season => season(date.year(), 20 + date.month() / 3),
        Precision::Year => years(1),
        Precision::Decade => years(10),
        Precision::Century => years(100),
        Precision::Minute | Precision::Second | Precision::Moment | Precision::Interval => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_lies_in_the_stretch_around_it_and_the_next_begins_where_it_ends() {
        let check = |date: &str, precision: Precision, expected: &str| {
            let date: NaiveDate = date.parse().expect("a date");
            let told = around(date, precision).map(|(first, next)| {
                assert!(first <= date && date < next, "{date}");
                format!("{first}/{next}")
            });
            assert_eq!(told.as_deref().unwrap_or("none"), expected, "{date} {precision:?}");
        };
        check("2024-02-29", Precision::Day, "2024-02-29/2024-03-01");
        check("2024-12-31", Precision::Month, "2024-12-01/2025-01-01");
        check("2025-01-15", Precision::Season, "2024-12-01/2025-03-01");
        check("2025-03-01", Precision::Season, "2025-03-01/2025-06-01");
        check("2025-11-30", Precision::Season, "2025-09-01/2025-12-01");
        check("2025-12-01", Precision::Season, "2025-12-01/2026-03-01");
        check("2025-06-01", Precision::Year, "2025-01-01/2026-01-01");
        check("2029-12-31", Precision::Decade, "2020-01-01/2030-01-01");
        check("-0043-03-15", Precision::Decade, "-0050-01-01/-0040-01-01");
        check("1999-12-31", Precision::Century, "1900-01-01/2000-01-01");
        check("2025-06-01", Precision::Minute, "none");
        check("2025-06-01", Precision::Interval, "none");
    }

    #[test]
    fn there_is_no_month_or_season_of_another_number() {
        assert_eq!(months_from(2025, 0, 1), None);
        assert_eq!(months_from(2025, 13, 1), None);
        assert_eq!(season(2025, 20), None);
        assert_eq!(season(2025, 25), None);
        assert_eq!(years_from(i32::MAX, 1), None);
    }
}
