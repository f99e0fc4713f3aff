//! The steps of the calendar that ticks stand at, from a second to ten thousand years, and how each names its ticks.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use crate::case::calendar::{self, DAY};
use crate::language::{self, say};
use crate::tell;
use crate::timeline::dates::{month, month_alone, month_of, month_short, time_words, weekday, year_words};

/// How far apart the ticks of a tier are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Seconds of the clock.
    Seconds(i64),
    /// Days with their weekday.
    Days,
    /// Days whose label has no room for the weekday.
    DaysShort,
    /// Weeks, from their first day on.
    Weeks,
    /// Months, counted from January.
    Months(u32),
    /// Years, counted from the year 0.
    Years(i32),
}

/// All that a ruler may have, finest first.
pub(super) const STEPS: &[Step] = &[
    Step::Seconds(1),
    Step::Seconds(5),
    Step::Seconds(15),
    Step::Seconds(30),
    Step::Seconds(60),
    Step::Seconds(300),
    Step::Seconds(900),
    Step::Seconds(1800),
    Step::Seconds(3600),
    Step::Seconds(2 * 3600),
    Step::Seconds(3 * 3600),
    Step::Seconds(6 * 3600),
    Step::Days,
    Step::DaysShort,
    Step::Weeks,
    Step::Months(1),
    Step::Months(3),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(200),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(2000),
    Step::Years(5000),
    Step::Years(10_000),
];

impl Step {
    /// How long it is at least, in seconds.
    pub(super) fn secs(self) -> f64 {
        match self {
            Self::Seconds(secs) => secs as f64,
            Self::Days | Self::DaysShort => DAY as f64,
            Self::Weeks => 7.0 * DAY as f64,
            // The shortest there is, so that labels never meet.
            Self::Months(months) => f64::from(months) * 28.0 * DAY as f64,
            Self::Years(years) => f64::from(years) * 365.0 * DAY as f64,
        }
    }

    /// The widest label it can have.
    pub(super) fn sample(self) -> String {
        match self {
            Self::Seconds(secs) if secs < 60 => "00:00:00".to_owned(),
            Self::Seconds(_) => "00:00".to_owned(),
            Self::Days | Self::Weeks => format!("{} 30", say("weekday-wed")),
            Self::DaysShort => "30".to_owned(),
            Self::Months(_) => say("ruler-widest-month").to_owned(),
            Self::Years(_) => year_words(-3999),
        }
    }

    /// The step of the ticks without labels between its own.
    pub(super) fn minor(self) -> Option<Self> {
        match self {
            Self::Seconds(1) | Self::DaysShort => None,
            Self::Seconds(secs) if secs % 2 == 0 => Some(Self::Seconds(secs / 2)),
            Self::Seconds(secs) => Some(Self::Seconds(secs / 5)),
            Self::Days => Some(Self::Seconds(12 * 3600)),
            Self::Weeks => Some(Self::Days),
            Self::Months(1) => Some(Self::Weeks),
            Self::Months(_) => Some(Self::Months(1)),
            Self::Years(1) => Some(Self::Months(3)),
            Self::Years(years) if years % 5 == 0 => Some(Self::Years(years / 5)),
            Self::Years(years) => Some(Self::Years(years / 2)),
        }
    }

    /// The label under an upper tier.
    pub(super) fn label(self, local: NaiveDateTime) -> String {
        match self {
            Self::Seconds(secs) if secs < 60 => time_words(local, true),
            Self::Seconds(_) => hour_words(local),
            Self::Days | Self::Weeks => format!("{} {}", weekday(local.date()), local.day()),
            Self::DaysShort => local.day().to_string(),
            Self::Months(_) => month_alone(local.date()).to_owned(),
            Self::Years(_) => year_words(local.year()),
        }
    }

    /// The label where no upper tier says the rest: `10 Feb`, `Jan 2025`, `Tue 14:00`.
    pub(super) fn label_alone(self, local: NaiveDateTime) -> String {
        let date = local.date();
        match self {
            Self::Seconds(_) => format!("{} {}", weekday(date), self.label(local)),
            Self::Days | Self::DaysShort | Self::Weeks => format!("{} {}", date.day(), month_short(date)),
            Self::Months(_) => format!("{} {}", month_alone(date), year_words(date.year())),
            Self::Years(_) => self.label(local),
        }
    }

    /// The widest label of [`Step::label_alone`].
    pub(super) fn sample_alone(self) -> String {
        match self {
            Self::Seconds(_) => format!("{} {}", say("weekday-wed"), self.sample()),
            Self::Days | Self::DaysShort | Self::Weeks => format!("30 {}", say("ruler-widest-month")),
            Self::Months(_) => format!("{} {}", say("ruler-widest-month"), year_words(-3999)),
            Self::Years(_) => self.sample(),
        }
    }

    /// The last tick at or before `local`.
    pub(super) fn floor(self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        let date = local.date();
        match self {
            Self::Seconds(secs) => {
                let past = i64::from(local.time().num_seconds_from_midnight()) % secs;
                local.checked_sub_signed(TimeDelta::seconds(past))?.with_nanosecond(0)
            }
            Self::Days | Self::DaysShort => midnight(date),
            Self::Weeks => {
                midnight(date.checked_sub_days(Days::new(u64::from(language::week().days_into_week(date))))?)
            }
            Self::Months(months) => {
                midnight(calendar::months_from(date.year(), date.month0() / months * months + 1, months)?.0)
            }
            Self::Years(years) => midnight(calendar::years_from(date.year().div_euclid(years) * years, years)?.0),
        }
    }

    /// The tick after `local`, which is one.
    pub(super) fn next(self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Seconds(secs) => local.checked_add_signed(TimeDelta::seconds(secs)),
            Self::Days | Self::DaysShort => local.checked_add_days(Days::new(1)),
            Self::Weeks => local.checked_add_days(Days::new(7)),
            Self::Months(months) => midnight(calendar::months_from(local.year(), local.month(), months)?.1),
            Self::Years(years) => midnight(calendar::years_from(local.year(), years)?.1),
        }
    }

    /// The stretches of the upper tier over ticks of this step.
    pub(super) fn upper(self) -> Option<Self> {
        match self {
            Self::Seconds(_) => Some(Self::Days),
            Self::Days | Self::DaysShort | Self::Weeks => Some(Self::Months(1)),
            Self::Months(_) => Some(Self::Years(1)),
            Self::Years(years) if years < 10 => Some(Self::Years(10)),
            Self::Years(years) if years < 100 => Some(Self::Years(100)),
            Self::Years(years) if years < 1000 => Some(Self::Years(1000)),
            Self::Years(_) => None,
        }
    }

    /// What a stretch of the upper tier is called that begins at `local`.
    pub(super) fn upper_label(self, local: NaiveDateTime) -> String {
        let (date, year) = (local.date(), local.year());
        match self {
            Self::Days => format!("{} {} {} {}", weekday(date), date.day(), month_of(date), year_words(year)),
            Self::Months(_) => format!("{} {}", month(date), year_words(year)),
            Self::Years(1) => year_words(year),
            Self::Years(10) if year >= 0 => tell!("ruler-decade", year = year.to_string()),
            Self::Years(years) => format!("{} – {}", year_words(year), year_words(year + years - 1)),
            Self::Seconds(_) | Self::DaysShort | Self::Weeks => String::new(),
        }
    }
}

fn midnight(date: NaiveDate) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)
}

/// An hour and its minute.
pub(super) fn hour_words(local: NaiveDateTime) -> String {
    time_words(local, false)
}
