//! When things happen in the synthetic case: weeks with much, little or nothing in them, and times as exact as they happen to be known.

use chrono::{Datelike, Days, NaiveDate};

use super::dice::Dice;

/// Most weeks of a case: its memory does not grow with the number of items.
const MOST_WEEKS: u64 = 10_000;

/// The zone of the case, in which every bare time lies.
pub const TIME_ZONE: &str = "Europe/Kyiv";

/// A day and a minute of it, always between 07:00 and 22:59, when no clock is put forward or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: NaiveDate,
    /// The minute of the day.
    pub minute: u64,
}

/// How the items of a case lie in time.
#[derive(Clone, Debug)]
pub struct Calendar {
    items: u64,
    /// How much has happened by the end of each week.
    ends: Vec<u64>,
}

impl Calendar {
    /// The calendar of a case of so many items: three weeks for one, twenty years for a million.
    pub fn new(items: u64) -> Self {
        let weeks = (items.isqrt() + 3).min(MOST_WEEKS);
        let mut total = 0;
        let happened = (0..weeks).map(|week| {
            let mut dice = Dice::new(1, week);
            total += match dice.below(12) {
                _ if week == 0 => 20,
                0..4 => 0,
                4..10 => 2 + dice.below(20),
                10 => 60 + dice.below(60),
                _ => 200 + dice.below(200),
            };
            total
        });
        Self { items, ends: happened.collect() }
    }

    /// How many weeks there are.
    #[cfg(test)]
    pub fn weeks(&self) -> usize {
        self.ends.len()
    }

    /// When item `item` happens.
    pub fn moment(&self, item: u64) -> Moment {
        let total = self.ends.last().copied().unwrap_or_default();
        let at = (u128::from(item) * u128::from(total) / u128::from(self.items.max(1))) as u64;
        let week = self.ends.partition_point(|end| *end <= at) as u64;
        let mut dice = Dice::new(2, item);
        // Much of a week happens on one day of it.
        let weekday = if dice.percent(35) {
            Dice::new(3, week).below(5)
        } else {
            dice.pick(&[0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6])
        };
        let minute = 7 * 60 + dice.below(16 * 60);
        let minute = if dice.percent(60) { minute / 15 * 15 } else { minute };
        Moment { day: later(first_day(), week * 7 + weekday), minute }
    }

    /// What the timeline shows first: all weeks, though some times reach beyond them.
    pub fn span(&self) -> String {
        format!("{}/{}", first_day(), later(first_day(), self.ends.len() as u64 * 7))
    }

    /// The `when` of item `item`, never wholly before its moment.
    pub fn written(&self, item: u64) -> String {
        let moment = self.moment(item);
        let Moment { day, minute } = moment;
        let mut dice = Dice::new(4, item);
        let qualifier = dice.pick(&["~", "?", "%", "~", "~"]);
        let days = 1 + dice.mostly_low(20);
        let end = later(day, days);
        match dice.below(1000) {
            0..280 => clock(day, minute),
            280..300 => format!("{}:{:02}", clock(day, minute), dice.below(60)),
            300..360 => format!("{}[{}]", clock(day, minute), dice.pick(&ZONES)),
            360..390 => format!("{}{}", clock(day, minute), dice.pick(&["Z", "+03:00", "-05:00", "+05:30"])),
            390..400 => format!("{day}[{}]", dice.pick(&ZONES)),
            400..730 => day.to_string(),
            730..780 => format!("{day}{qualifier}"),
            780..800 => format!("{}{qualifier}", clock(day, minute)),
            800..842 => vague(day, dice.below(42)),
            842..860 => format!("[{day}..{end}]"),
            860..865 => format!("[..{end}]"),
            865..870 => format!("[{day}..]"),
            870..950 => format!("{}/{}", clock(day, minute), clock(day, (minute + 20 + dice.below(300)).min(1435))),
            950..990 => format!("{day}/{end}"),
            990..996 => format!("{day}{qualifier}/{end}~"),
            996 => format!("{day}/.."),
            997 => format!("../{end}"),
            998 => format!("{day}/"),
            _ => format!("/{end}"),
        }
    }
}

/// Zones that some times are given in.
const ZONES: [&str; 4] = ["America/New_York", "Asia/Riyadh", "Europe/London", "Europe/Moscow"];

/// `day`, so many days later.
pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2006, 1, 2).unwrap_or_default()
}

fn clock(day: NaiveDate, minute: u64) -> String {
    format!("{day}T{:02}:{:02}", minute / 60, minute % 60)
}

/// A time that is only known to the month or worse; `kind` is below 42.
fn vague(day: NaiveDate, kind: u64) -> String {
    let (year, month) = (day.year(), day.month());
    match kind {
        0..20 => format!("{year}-{month:02}"),
        20..25 => format!("{year}-{month:02}-XX"),
        25..33 => {
            // January and February belong to the winter that began the year before.
            let (year, season) = match month {
                3..=5 => (year, 21),
                6..=8 => (year, 22),
                9..=11 => (year, 23),
                12 => (year, 24),
                _ => (year - 1, 24),
            };
            format!("{year}-{season}")
        }
        33..36 => format!("{year}-XX"),
        36 => format!("{year}-XX-XX"),
        37..40 => year.to_string(),
        40 => format!("{}X", year / 10),
        _ => format!("{}XX", year / 100),
    }
}
