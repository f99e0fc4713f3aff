//! Calendar ticks and their labels in a zone: two tiers, and the hours of further zones once hours can be read.
//!
//! ```text
//! │February 2025 · Riyadh time      upper tier: sticks to the left edge while its stretch lasts
//! │Wed 12   ╵   │Thu 13   ╵   │    lower tier with minor ticks
//! ```
//! The step depends on the zoom alone, never on where the view lies, so that panning moves labels and changes none.

use chrono::{Datelike, Days, NaiveDateTime, TimeDelta, Weekday};

use self::steps::{STEPS, Step, hour_words};
use super::breaks::{BreakWords, break_words};
use super::dates::{weekday, year_words};
use super::scale::Scale;
use crate::case::calendar::DAY;
use crate::case::{Instant, Zone};
use crate::language::say;
use crate::tell;

mod steps;
mod times;

/// A labelled tick of the lower tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it lies; may be a little outside of the view.
    pub x_points: f64,
    /// Its label in the first zone.
    pub label: String,
    /// Its hours in the further zones, each with its day where that is another; empty unless [`Ruler::hours`].
    pub further: Vec<String>,
}

/// A stretch of the upper tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins, cut to the view.
    pub start_points: f64,
    /// Where it ends, cut to the view.
    pub end_points: f64,
    /// True where it begins in the view, so that a line belongs there.
    pub begins: bool,
    /// Its label; empty where there is no room for it.
    pub label: String,
    /// What is told of it may begin here: where it begins, or right of the words of a break.
    pub free_points: f64,
}

/// Why a stretch of time is shaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Saturday and Sunday.
    Weekend,
    /// From ten in the evening to six in the morning.
    Night,
}

/// The ruler of a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ruler {
    /// Upper tier, left to right.
    pub upper: Vec<Stretch>,
    /// Lower tier, left to right.
    pub ticks: Vec<Tick>,
    /// Ticks without labels, left to right.
    pub minor: Vec<f64>,
    /// Shaded stretches as x from, x to.
    pub shades: Vec<(f64, f64, Shade)>,
    /// True where the lower tier tells hours, minutes or seconds.
    pub hours: bool,
    /// How long the breaks are, left to right, where there is room.
    pub breaks: Vec<BreakWords>,
}

/// What the labels of a ruler depend on besides the view.
pub struct Lettering<'a> {
    /// The zone of the ruler, then the further zones.
    pub zones: &'a [Zone],
    /// What the first zone is called: `Riyadh`.
    pub zone_name: &'a str,
    /// The width of a label in points.
    pub measure: &'a dyn Fn(&str) -> f64,
    /// Whether an upper tier says what the labels leave out.
    pub tiers: Tiers,
}

/// How many tiers a ruler is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tiers {
    /// The lower one alone: its labels name the month of a day and the year of a month.
    One,
    /// Both.
    Two,
}

/// Room around a label of the lower tier.
const LABEL_ROOM_POINTS: f64 = 16.0;
/// How wide an hour of a further zone is against the same in the letters of the ruler's own…
const FURTHER_SHARE: f64 = 0.9;
/// …and what stays free before and behind it.
const FURTHER_ROOM_POINTS: f64 = 10.0;

/// An hour of a further zone at a tick that is `beside` on the ruler's own clocks: where another day is there, `named` by its
/// day of the week, `Sun 16:00`, else as timetables have it, `16:00 −1`.
fn hour_beside(there: NaiveDateTime, beside: NaiveDateTime, named: bool) -> String {
    let hour = hour_words(there);
    let days = there.date().signed_duration_since(beside.date()).num_days();
    if days == 0 {
        return hour;
    }
    if named {
        return format!("{} {hour}", weekday(there.date()));
    }
    format!("{hour}\u{a0}{}{}", if days < 0 { '−' } else { '+' }, days.abs())
}

/// The open stretches of a view, left to right: what lies between its folds. Each is told for itself.
fn open_stretches(scale: Scale<'_>) -> Vec<(f64, f64)> {
    let (mut from, end) = (scale.viewport.start, scale.viewport.end);
    let mut stretches = Vec::new();
    for fold in scale.folds() {
        if fold.from_secs > from {
            stretches.push((from, fold.from_secs));
        }
        from = from.max(fold.until_secs);
    }
    if end > from {
        stretches.push((from, end));
    }
    stretches
}

/// Whether a time belongs to an open stretch, or lies beside the view with no fold between.
fn is_of(scale: Scale<'_>, (from, until): (f64, f64), secs: f64) -> bool {
    !scale.parts(secs, from) && !scale.parts(until, secs)
}

/// The ruler of a view.
pub fn ruler(scale: Scale<'_>, lettering: &Lettering<'_>) -> Ruler {
    let zone = lettering.zones.first().copied().unwrap_or(Zone::UTC);
    let secs_per_point = scale.secs_per_point();
    let alone = lettering.tiers == Tiers::One;
    // Where years are folded, a day alone would not say of which it is: the first of each stretch does.
    let year = |secs: f64| zone.local(Instant(secs as i64)).year();
    let of_years = alone && !scale.folds().is_empty() && year(scale.viewport.start) != year(scale.viewport.end);
    let with_year = |step: Step, local: NaiveDateTime| match step {
        Step::Days | Step::DaysShort | Step::Weeks => {
            format!("{} {}", step.label_alone(local), year_words(local.year()))
        }
        _ => step.label_alone(local),
    };
    let sample = |step: &Step| if alone { step.sample_alone() } else { step.sample() };
    // Below stand the hours of further zones, some with the day they are of.
    let below = |step: &Step| match step {
        Step::Seconds(_) if lettering.zones.len() > 1 => {
            (lettering.measure)(&format!("{}\u{a0}−1", step.sample())) * FURTHER_SHARE + FURTHER_ROOM_POINTS
        }
        _ => 0.0,
    };
    let room = |step: &Step| ((lettering.measure)(&sample(step)) + LABEL_ROOM_POINTS).max(below(step));
    let fits = |step: &&Step| step.secs() / secs_per_point >= room(step);
    let step = STEPS.iter().find(fits).or(STEPS.last()).copied().unwrap_or(Step::Days);
    let hours_shown = matches!(step, Step::Seconds(_));
    let x_of = |instant: Instant| scale.x_from_time(instant.0 as f64);
    let further = lettering.zones.get(1..).unwrap_or_default();
    // One way to say the day of an hour for all of a ruler.
    let named = hours_shown && !further.is_empty() && {
        let widest = format!("{} {}", say("weekday-wed"), step.sample());
        (lettering.measure)(&widest) * FURTHER_SHARE + FURTHER_ROOM_POINTS <= step.secs() / secs_per_point
    };
    let breaks = break_words(scale, lettering.measure);
    let boxes: Vec<(f64, f64)> = breaks.iter().map(BreakWords::stands).collect();
    let mut told = Ruler { hours: hours_shown, breaks, ..Ruler::default() };
    let mut zone_named = hours_shown && lettering.zones.len() >= 2;
    for stretch in open_stretches(scale) {
        // No word is written over a break.
        let ends_at = if stretch.1 < scale.viewport.end { scale.x_from_time(stretch.1) } else { f64::INFINITY };
        let before = told.ticks.len();
        let (mut year_told, mut told_until) = (false, f64::NEG_INFINITY);
        for (instant, local) in step.ticks(zone, stretch.0, stretch.1) {
            if !is_of(scale, stretch, instant.0 as f64) {
                continue;
            }
            let x_points = x_of(instant);
            let fits = |label: &str| {
                let until = x_points + (lettering.measure)(label);
                let told_there = |(from, to): &(f64, f64)| alone && *from < until && *to > x_points;
                let fits = x_points >= told_until && until + LABEL_ROOM_POINTS <= ends_at;
                (fits && !boxes.iter().any(told_there)).then_some(until)
            };
            let yearly = (of_years && !year_told && x_points >= 0.0).then(|| with_year(step, local));
            let (label, fits) = match yearly.and_then(|label| Some((fits(&label)?, label))) {
                Some((until, label)) => {
                    (year_told, told_until) = (true, until);
                    (label, true)
                }
                None => {
                    let label = if alone { step.label_alone(local) } else { step.label(local) };
                    let until = fits(&label);
                    // Where clocks go forward two ticks stand nearer to each other than all others.
                    told_until = until.map_or(told_until, |until| until + 2.0);
                    (label, until.is_some())
                }
            };
            let hours_of = |zone: &Zone| hour_beside(zone.local(instant), local, named);
            told.ticks.push(Tick {
                x_points,
                further: if hours_shown && fits { further.iter().map(hours_of).collect() } else { Vec::new() },
                label: if fits { label } else { String::new() },
            });
        }
        if of_years && told.ticks.get(before..).is_some_and(|ticks| ticks.iter().all(|tick| tick.label.is_empty())) {
            told.ticks.extend(stretch_tick(scale, stretch, (zone, &boxes), lettering));
            if let Some(ticks) = told.ticks.get_mut(before..) {
                ticks.sort_by(|a, b| a.x_points.total_cmp(&b.x_points));
            }
        }
        let minor = step.minor().map_or_else(Vec::new, |minor| minor.ticks(zone, stretch.0, stretch.1));
        let minor = minor.into_iter().filter(|(instant, _)| is_of(scale, stretch, instant.0 as f64));
        told.minor.extend(minor.map(|(instant, _)| x_of(instant)));
        told.upper.extend(upper_tier(scale, (stretch, &boxes), (step, &mut zone_named), lettering));
        shade(scale, stretch, (zone, step), &mut told.shades);
    }
    told
}

/// A tick at the beginning of an open stretch with its month, else its year, where there is room for it.
fn stretch_tick(
    scale: Scale<'_>,
    (first, last): (f64, f64),
    (zone, boxes): (Zone, &[(f64, f64)]),
    lettering: &Lettering<'_>,
) -> Option<Tick> {
    let (left, right) = (scale.x_from_time(first).max(0.0), scale.x_from_time(last).min(scale.width_points));
    let middle = f64::midpoint(left, right);
    let x_points = boxes.iter().filter(|(from, _)| *from < middle).map(|(_, to)| *to).fold(left, f64::max);
    let end = boxes.iter().filter(|(_, to)| *to > middle).map(|(from, _)| *from).fold(right, f64::min);
    let local = zone.local(Instant(scale.time_from_x(x_points).ceil() as i64));
    let words = [Step::Months(1).label_alone(local), year_words(local.year())];
    let label = words.into_iter().find(|label| x_points + (lettering.measure)(label) <= end)?;
    Some(Tick { x_points, label, further: Vec::new() })
}

/// The upper tier of an open stretch.
fn upper_tier(
    scale: Scale<'_>,
    ((first, last), boxes): ((f64, f64), &[(f64, f64)]),
    (step, zone_named): (Step, &mut bool),
    lettering: &Lettering<'_>,
) -> Vec<Stretch> {
    let Some(upper) = step.upper() else { return Vec::new() };
    let zone = lettering.zones.first().copied().unwrap_or(Zone::UTC);
    let starts = upper.ticks(zone, first, last);
    let (left, right) = (scale.x_from_time(first).max(0.0), scale.x_from_time(last).min(scale.width_points));
    // What the words of the breaks at both ends leave free.
    let middle = f64::midpoint(left, right);
    let free_from = boxes.iter().filter(|(from, _)| *from < middle).map(|(_, to)| *to).fold(left, f64::max);
    let free_to = boxes.iter().filter(|(_, to)| *to > middle).map(|(from, _)| *from).fold(right, f64::min);
    let mut stretches = Vec::new();
    for (at, (instant, local)) in starts.iter().enumerate() {
        let from = if instant.0 as f64 >= first { scale.x_from_time(instant.0 as f64) } else { f64::NEG_INFINITY };
        let next = starts.get(at + 1).filter(|(next, _)| (next.0 as f64) < last);
        let until = next.map_or(right, |(next, _)| scale.x_from_time(next.0 as f64)).min(right);
        let start_points = from.max(left);
        if until <= start_points {
            continue;
        }
        let free_points = start_points.max(free_from);
        let room = until.min(free_to) - free_points - LABEL_ROOM_POINTS;
        let fits = |label: &String| (lettering.measure)(label) <= room;
        let whole = upper.upper_label(*local);
        let with_zone = (!*zone_named && fits(&whole))
            .then(|| tell!("ruler-in-zone", label = whole, zone = lettering.zone_name))
            .filter(fits);
        *zone_named |= with_zone.is_some();
        // Where there is not so much room something is better than nothing: of a day its date, else between breaks its year.
        let date = (upper == Step::Days).then(|| upper.label_alone(*local));
        let broken = left > 0.0 || right < scale.width_points;
        let year = (broken && upper != Step::Days).then(|| year_words(local.year()));
        let label = with_zone.into_iter().chain([whole]).chain(date).chain(year).find(fits).unwrap_or_default();
        stretches.push(Stretch { start_points, end_points: until, begins: from >= 0.0, label, free_points });
    }
    stretches
}

/// Shades nights and weekends of an open stretch.
fn shade(scale: Scale<'_>, (first, last): (f64, f64), (zone, step): (Zone, Step), shades: &mut Vec<(f64, f64, Shade)>) {
    if !matches!(step, Step::Seconds(_) | Step::Days | Step::DaysShort | Step::Weeks) {
        return;
    }
    let x_of =
        |instant: Instant| scale.x_from_time((instant.0 as f64).clamp(first, last)).clamp(0.0, scale.width_points);
    let mut shade = |from: Instant, until: Instant, why: Shade| {
        let (from, until) = (x_of(from), x_of(until));
        if until > from {
            shades.push((from, until, why));
        }
    };
    let nights = matches!(step, Step::Seconds(_));
    for (start, local) in Step::Days.ticks(zone, first - DAY as f64, last) {
        let date = local.date();
        let after = |days: u64| date.checked_add_days(Days::new(days)).map_or(start, |day| zone.start_of(day));
        if date.weekday() == Weekday::Sat {
            shade(start, after(2), Shade::Weekend);
        }
        if nights {
            let at = |hours: i64| zone.first_instant(local + TimeDelta::hours(hours));
            let evening = at(22);
            let morning = at(30);
            if let (Some(evening), Some(morning)) = (evening, morning) {
                shade(evening, morning, Shade::Night);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::when::parse;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;

    fn zone(name: &str) -> Zone {
        Zone::named(name).expect("a zone")
    }

    fn secs(written: &str, zone: Zone) -> f64 {
        parse(written, zone).expect("a time").when.earliest.expect("a start").0 as f64
    }

    fn told(from: &str, until: &str, width: f64, zones: &[Zone]) -> Ruler {
        told_in(Tiers::Two, (from, until), width, zones)
    }

    fn told_in(tiers: Tiers, (from, until): (&str, &str), width: f64, zones: &[Zone]) -> Ruler {
        let first = zones.first().copied().unwrap_or(Zone::UTC);
        let viewport = Viewport::new(secs(from, first), secs(until, first));
        let measure = |label: &str| label.chars().count() as f64 * 7.0;
        ruler(
            Scale::new(viewport, width, Folds::none()),
            &Lettering { zones, zone_name: "Riyadh", measure: &measure, tiers },
        )
    }

    fn labels(ruler: &Ruler, width: f64) -> Vec<&str> {
        let inside = |tick: &&Tick| (0.0..width).contains(&tick.x_points);
        ruler.ticks.iter().filter(inside).map(|tick| &*tick.label).collect()
    }

    #[test]
    fn a_week_has_days_below_and_the_month_above() {
        let week = told("2025-02-12", "2025-02-19", 840.0, &[zone("Asia/Riyadh")]);
        assert_eq!(labels(&week, 840.0), ["Wed 12", "Thu 13", "Fri 14", "Sat 15", "Sun 16", "Mon 17", "Tue 18"]);
        assert_eq!(week.upper.first().expect("a stretch").label, "February 2025 · Riyadh time");
        assert!(!week.hours);
        assert_eq!(week.shades, [(360.0, 600.0, Shade::Weekend)]);
    }

    #[test]
    fn labels_of_a_single_tier_leave_nothing_out() {
        let check = |from: &str, until: &str, expected: &str| {
            let ruler = told_in(Tiers::One, (from, until), 800.0, &[Zone::UTC]);
            assert!(ruler.ticks.iter().any(|tick| tick.label == expected), "{expected} in {:?}", ruler.ticks);
        };
        check("2025-02-18T08:00", "2025-02-18T20:00", "Tue 10:00");
        check("2025-02-12", "2025-02-19", "14 Feb");
        check("2025-02-10", "2025-04-20", "31 Mar");
        check("2024-10", "2025-06", "Jan 2025");
        check("2014", "2026", "2022");
    }

    #[test]
    fn a_day_has_hours_of_every_zone() {
        let zones = [zone("Asia/Riyadh"), zone("Europe/Kyiv"), zone("America/New_York")];
        let day = told("2025-02-18T08:00", "2025-02-18T20:00", 720.0, &zones);
        assert!(day.hours);
        let ten = day.ticks.iter().find(|tick| tick.label == "10:00").expect("a tick");
        assert_eq!(ten.further, ["09:00", "02:00"]);
        assert_eq!(day.upper.first().expect("a stretch").label, "Tue 18 February 2025");
    }

    #[test]
    fn an_hour_of_another_day_says_which() {
        let zones = [zone("Asia/Riyadh"), zone("America/New_York"), zone("Asia/Tokyo")];
        let check = |width: f64, expected: &[(&str, [&str; 2])]| {
            let day = told("2025-02-17", "2025-02-18", width, &zones);
            let told: Vec<(&str, [&str; 2])> = day
                .ticks
                .iter()
                .filter(|tick| tick.x_points >= 0.0 && tick.x_points < width)
                .map(|tick| (tick.label.as_str(), [tick.further[0].as_str(), tick.further[1].as_str()]))
                .collect();
            assert_eq!(told, expected, "{width}");
        };
        check(
            400.0,
            &[
                ("00:00", ["Sun 16:00", "06:00"]),
                ("06:00", ["Sun 22:00", "12:00"]),
                ("12:00", ["04:00", "18:00"]),
                ("18:00", ["10:00", "Tue 00:00"]),
            ],
        );
        check(
            244.0,
            &[
                ("00:00", ["16:00\u{a0}−1", "06:00"]),
                ("06:00", ["22:00\u{a0}−1", "12:00"]),
                ("12:00", ["04:00", "18:00"]),
                ("18:00", ["10:00", "00:00\u{a0}+1"]),
            ],
        );
    }

    #[test]
    fn daylight_saving_moves_no_label() {
        let berlin = [zone("Europe/Berlin")];
        // 02:00 does not exist on 30 March, and is there twice on 26 October.
        let spring = told("2025-03-30", "2025-03-30T06:00", 400.0, &berlin);
        assert_eq!(labels(&spring, 400.0), ["00:00", "01:00", "03:00", "04:00", "05:00"]);
        // An hour apart where all others are two.
        let kyiv = told("2025-03-30", "2025-03-30T12:00", 400.0, &[zone("Europe/Kyiv")]);
        assert_eq!(labels(&kyiv, 400.0), ["00:00", "02:00", "", "06:00", "08:00", "10:00"]);
        let autumn = told("2025-10-26", "2025-10-26T06:00", 400.0, &berlin);
        assert_eq!(labels(&autumn, 400.0), ["00:00", "01:00", "02:00", "02:00", "03:00", "04:00", "05:00"]);
        // The second time round there are ticks as well.
        let again = told("2025-10-26T02:00+01:00", "2025-10-26T02:05+01:00", 400.0, &berlin);
        assert!(labels(&again, 400.0).contains(&"02:03"), "{:?}", labels(&again, 400.0));
        let across = told("2025-10-26T02:58+02:00", "2025-10-26T02:04+01:00", 500.0, &berlin);
        assert_eq!(labels(&across, 500.0), ["02:58", "02:59", "02:00", "02:01", "02:02", "02:03"]);
        let days = told("2025-03-28", "2025-04-02", 500.0, &berlin);
        assert_eq!(labels(&days, 500.0), ["Fri 28", "Sat 29", "Sun 30", "Mon 31", "Tue 1"]);
    }

    #[test]
    fn labels_never_meet_at_any_zoom() {
        let zones = [zone("America/New_York"), zone("Asia/Riyadh")];
        for exponent in 0..110 {
            let span = 10.0 * 1.25_f64.powi(exponent);
            for start in [1_739_000_000.0, -61_000_000_000.0] {
                for (width, tiers) in [(600.0, Tiers::One), (600.0, Tiers::Two), (1_400.0, Tiers::Two)] {
                    let measure = |label: &str| label.len() as f64 * 6.5;
                    let lettering = Lettering { zones: &zones, zone_name: "New York", measure: &measure, tiers };
                    let view = Viewport::new(start, start + span);
                    let ruler = ruler(Scale::new(view, width, Folds::none()), &lettering);
                    for pair in ruler.ticks.windows(2) {
                        let [a, b] = pair else { continue };
                        let right = a.x_points + a.label.len() as f64 * 6.5;
                        assert!(right < b.x_points, "{span} {start} {width} {a:?} {b:?}");
                    }
                    assert!(ruler.ticks.len() < 200, "{span} {}", ruler.ticks.len());
                    assert!(ruler.minor.len() < 1000, "{span} {}", ruler.minor.len());
                    let few = ruler.ticks.iter().filter(|tick| (0.0..=width).contains(&tick.x_points)).count();
                    assert!(few >= 1 || span > 3e11, "{span} {start} {width} {ruler:?}");
                }
            }
        }
    }

    #[test]
    fn long_times_are_told_in_years() {
        let check = |from: &str, until: &str, tick: &str, upper: &str| {
            let ruler = told(from, until, 800.0, &[Zone::UTC]);
            assert!(ruler.ticks.iter().any(|t| t.label == tick), "{tick} in {:?}", ruler.ticks);
            assert!(ruler.upper.iter().any(|s| s.label.starts_with(upper)), "{upper} in {:?}", ruler.upper);
        };
        check("2025-01-01", "2025-12-31", "Mar", "2025");
        check("2014", "2026", "2022", "2020s");
        check("1850", "2026", "1900", "1900 – 1999");
        check("-0500", "0100", "101 BC", "501 BC – 402 BC");
    }

    #[test]
    fn ticks_are_right_on_both_sides_of_a_break_and_none_stands_in_it() {
        let zone = [zone("Europe/Kyiv")];
        let measure = |label: &str| label.chars().count() as f64 * 7.0;
        let day = |written: &str| secs(written, zone[0]);
        let stretch = |from: &str, until: &str| (day(from) as i64, day(until) as i64);
        let breaks = [stretch("1850-05-03", "2025-02-11T07:30"), stretch("2025-02-19T05:00", "2025-03-20")];
        let folds = Folds::new(breaks.into_iter(), 0.0, 14.0 * DAY as f64);
        let mut view = folds.fit(day("1850-05-01"), day("2025-03-23"));
        let mut told = 0;
        while folds.span_secs(view) > 300.0 {
            let scale = Scale::new(view, 1_200.0, &folds);
            let lettering = Lettering { zones: &zone, zone_name: "Kyiv", measure: &measure, tiers: Tiers::Two };
            let ruler = ruler(scale, &lettering);
            let places = ruler.ticks.iter().map(|tick| tick.x_points).chain(ruler.minor.iter().copied());
            for x in places {
                assert!(folds.at(scale.time_from_x(x)).is_none_or(|fold| {
                    let edge = |secs: f64| (scale.x_from_time(secs) - x).abs() < 1e-3;
                    edge(fold.from_secs) || edge(fold.until_secs)
                }));
            }
            for tick in &ruler.ticks {
                let (from, until) = (tick.x_points, tick.x_points + measure(&tick.label));
                for fold in scale.folds() {
                    let (left, right) = (scale.x_from_time(fold.from_secs), scale.x_from_time(fold.until_secs));
                    assert!(until <= left + 1e-6 || from >= right - 1e-6, "{view:?} {tick:?}");
                }
                told += usize::from(!tick.label.is_empty());
            }
            for pair in ruler.ticks.windows(2) {
                let [a, b] = pair else { continue };
                assert!(a.x_points + measure(&a.label) < b.x_points, "{view:?} {a:?} {b:?}");
            }
            for pair in ruler.upper.windows(2) {
                let [a, b] = pair else { continue };
                assert!(a.end_points <= b.start_points + 1e-6, "{view:?} {a:?} {b:?}");
            }
            view = folds.zoom_at(view, 1.4, folds.share(view, day("2025-02-11T08:00")));
        }
        assert!(told > 100, "{told}");
        let week = folds.fit(day("1850-05-01"), day("2025-03-23"));
        let ruler = ruler(
            Scale::new(week, 1_200.0, &folds),
            &Lettering { zones: &zone, zone_name: "Kyiv", measure: &measure, tiers: Tiers::Two },
        );
        assert!(ruler.ticks.iter().any(|tick| tick.label == "Wed 12"), "{:?}", ruler.ticks);
        assert!(ruler.upper.iter().any(|stretch| stretch.label.starts_with("February 2025")), "{:?}", ruler.upper);
        assert!(ruler.upper.iter().any(|stretch| stretch.label.starts_with("March 2025")), "{:?}", ruler.upper);
    }
}
