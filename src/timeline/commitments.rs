//! The life of a commitment on the axis: from the day it was made through every status to its end or its due date.

use super::Viewport;
use super::clock::Clock;
use super::dates::short_day_words;
use super::words::{date_words_zoned, words};
use crate::case::status::{Standing, overdue, standing};
use crate::case::{Case, Commitment, Instant, Precision, Status, Update, When};
use crate::language::say;
use crate::tell;

/// Height of a commitment's row.
pub const ROW_POINTS: f64 = 35.0;

/// A stretch of one status.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Since when.
    pub start_secs: i64,
    /// Until when.
    pub end_secs: i64,
    /// The status.
    pub status: Status,
    /// Until when it depends on a time that is not known exactly: [`Self::start_secs`] where it never does, or on the hour of
    /// a day only; [`Self::end_secs`] where it does to its end.
    pub sure_secs: i64,
}

/// The life of a commitment up to some instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    /// Its stretches in time, none overlapping another; empty where it is not dated.
    pub segments: Vec<Segment>,
    /// When it is due at the latest.
    pub due_secs: Option<i64>,
    /// Where the flag of its due date stands: at the time of day that is written, else within the day, so that a day of
    /// another zone is not told as the next one.
    pub flag_secs: Option<i64>,
    /// True where it goes on without a deadline, so that its end is not drawn as one.
    pub fades: bool,
    /// The end of what is taken in; `None` in a case in which nothing but deadlines has a time: then nothing stands anywhere.
    pub as_of: Option<Instant>,
    /// Where it stands.
    pub standing: Standing,
    /// True where its due date has passed and it is not settled.
    pub overdue: bool,
}

/// Whether a status ends the life of a commitment.
pub const fn is_final(status: Status) -> bool {
    matches!(status, Status::Fulfilled | Status::Broken | Status::Withdrawn | Status::Superseded)
}

/// The life of `commitment` up to `as_of`; where there is no such instant, its deadline alone.
pub fn life(case: &Case, commitment: &Commitment, as_of: Option<Instant>) -> Life {
    let due_secs = commitment.due.as_ref().and_then(|due| due.latest).map(|at| at.0);
    let flag_secs = commitment.due.as_ref().and_then(flag_secs);
    let Some(as_of) = as_of else {
        let standing = Standing { status: None, certain: true, differing: Vec::new(), set_by: None };
        return Life { segments: Vec::new(), due_secs, flag_secs, fades: false, as_of, standing, overdue: false };
    };
    let now = standing(case, commitment, as_of);
    let overdue = overdue(commitment, now.status, as_of);
    // Where it is not known since when it stands, from the beginning of the time by which it did.
    let by = |when: &When| when.second().map(|value| value.earliest).or(when.latest);
    let made = commitment.made_at.as_ref().and_then(|when| when.earliest.or_else(|| by(when)));
    let changes = commitment.updates.iter().filter_map(|update| update.when.earliest);
    let mut changes: Vec<i64> = made.into_iter().chain(changes).map(|at| at.0).filter(|at| *at < as_of.0).collect();
    changes.sort_unstable();
    changes.dedup();
    let mut segments: Vec<Segment> = Vec::new();
    for at in changes {
        let Some(status) = standing(case, commitment, Instant(at + 1)).status else { continue };
        if let Some(last) = segments.last_mut() {
            last.end_secs = at;
            if last.status == status {
                continue;
            }
        }
        segments.push(Segment { start_secs: at, end_secs: at, status, sure_secs: at });
    }
    let settled = segments.last().is_some_and(|last| is_final(last.status));
    if let Some(last) = segments.last_mut().filter(|last| !is_final(last.status)) {
        last.end_secs = due_secs.unwrap_or(as_of.0).max(as_of.0);
    }
    for segment in &mut segments {
        // A status is certain once the time of what set it has passed, which a segment may well see.
        let until = segment.end_secs.min(as_of.0).max(segment.start_secs + 1);
        let seen = standing(case, commitment, Instant(until));
        let certain = seen.certain && seen.status == Some(segment.status);
        segment.sure_secs = if certain { sure_from(commitment, segment) } else { segment.end_secs };
    }
    Life {
        segments,
        due_secs,
        flag_secs,
        fades: !settled && due_secs.is_none(),
        as_of: Some(as_of),
        standing: now,
        overdue,
    }
}

/// Since when a segment that is certain at its end is so.
fn sure_from(commitment: &Commitment, segment: &Segment) -> i64 {
    let begins = |when: &&When| when.earliest.is_none_or(|at| at.0 == segment.start_secs);
    let updates = commitment.updates.iter().filter(|update| update.status == segment.status);
    let made = commitment.made_at.as_ref().filter(|_| segment.status == Status::Pending);
    let told = updates.map(|update| &update.when).chain(made).filter(begins).filter_map(|when| when.latest);
    let latest = told.map(|at| at.0).min().unwrap_or(segment.start_secs);
    // That the hour of a day is not known is told by its words.
    if latest - segment.start_secs <= LONGEST_DAY_SECS { segment.start_secs } else { latest.min(segment.end_secs) }
}

/// Longest day of any zone: clocks went back by up to a day where the date line was crossed.
const LONGEST_DAY_SECS: i64 = 48 * 3600;

/// What stands in the life of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// It was made.
    Made,
    /// A word on it, as an index into its updates.
    Update(usize),
    /// It is due.
    Due,
}

/// What stands in the life of a commitment and when, in seconds, in order of time: what was heard by then and what is due.
pub fn milestones(commitment: &Commitment, life: &Life) -> Vec<(Milestone, i64)> {
    let made = life.segments.first().map(|first| (Milestone::Made, first.start_secs));
    let heard = commitment.updates.iter().enumerate().filter_map(|(at, update)| {
        let when = update.when.earliest.filter(|when| Some(*when) < life.as_of)?;
        Some((Milestone::Update(at), when.0))
    });
    let due = life.flag_secs.map(|secs| (Milestone::Due, secs));
    let mut all: Vec<(Milestone, i64)> = made.into_iter().chain(heard).chain(due).collect();
    all.sort_by_key(|(_, secs)| *secs);
    all
}

/// Where the flag of a due date stands.
fn flag_secs(due: &When) -> Option<i64> {
    let latest = due.latest?.0;
    match due.earliest {
        Some(earliest) if due.precision == Precision::Day => Some(earliest.0 + (latest - earliest.0) / 2),
        _ => Some(latest),
    }
}

/// The deadline in words: `due 10 Mar`, `“as soon as possible”`, `no date given`.
pub fn deadline_words(case: &Case, commitment: &Commitment, clock: Clock) -> String {
    if let Some(due) = &commitment.due {
        // What is due turns on the minute, where that is known.
        let timed = matches!(due.precision, Precision::Minute | Precision::Second);
        let told = if timed { date_words_zoned(case, due, clock) } else { short_day(case, due, clock) };
        return tell!("life-due", day = told);
    }
    match words(&commitment.deadline, case) {
        "" => say("life-no-date").to_owned(),
        worded => tell!("quoted", words = worded),
    }
}

/// What lies beyond the right edge of the view, in words; `None` where nothing does.
pub fn beyond_words(case: &Case, commitment: &Commitment, life: &Life, view: Viewport, clock: Clock) -> Option<String> {
    let beyond = |at: i64| at as f64 > view.end;
    let (first, last) = (life.segments.first()?, life.segments.last()?);
    if beyond(first.start_secs) {
        let made = commitment.made_at.as_ref()?;
        return Some(tell!("life-made-later", day = short_day(case, made, clock)));
    }
    let heard = |update: &&Update| update.when.earliest.is_some_and(|at| Some(at) < life.as_of);
    let heard = commitment.updates.iter().filter(heard);
    let last_word = heard.max_by_key(|update| update.when.earliest);
    let later_word = last_word.filter(|update| update.when.earliest.is_some_and(|at| beyond(at.0)));
    let later_due = life.due_secs.is_some_and(beyond);
    if !later_due && later_word.is_none() && !(life.fades && beyond(last.end_secs)) {
        return None;
    }
    let deadline = deadline_words(case, commitment, clock);
    // The arrow points at what is told; what lies in view needs none.
    let arrow = if later_word.is_some() || later_due { " →" } else { "" };
    Some(match later_word.or(last_word) {
        Some(update) if is_final(update.status) => {
            format!("{deadline} · {}{arrow}", ending_words(case, commitment, update, clock))
        }
        Some(update) => {
            let place =
                update.event.and_then(|event| case.event(event)).map_or("", |event| words(&event.location, case));
            // A place as it is written may be long: its first part says where.
            let place = place.split(',').next().unwrap_or_default();
            let comma = if place.is_empty() { "" } else { ", " };
            let told = tell!("life-last-word", day = short_day(case, &update.when, clock));
            format!("{deadline} · {told}{comma}{place}{arrow}")
        }
        None => format!("{deadline} →"),
    })
}

/// How it ended: `done on the day`, `broken 12 Mar`.
fn ending_words(case: &Case, commitment: &Commitment, update: &Update, clock: Clock) -> String {
    let on_the_day = commitment.due.as_ref().is_some_and(|due| {
        let starts = update.when.earliest >= due.earliest;
        starts && update.when.latest <= due.latest
    });
    let day = short_day(case, &update.when, clock);
    match update.status {
        Status::Fulfilled if on_the_day => say("life-done-on-the-day").to_owned(),
        Status::Fulfilled => tell!("life-done", day = day),
        Status::Broken => tell!("life-broken", day = day),
        Status::Withdrawn => tell!("life-withdrawn", day = day),
        _ => tell!("life-superseded", day = day),
    }
}

/// `10 Mar`: a day, or the day of a time of day, without its weekday; anything less exact in its own words.
fn short_day(case: &Case, when: &When, clock: Clock) -> String {
    let exact = matches!(when.precision, Precision::Day | Precision::Minute | Precision::Second);
    let sure = when.first().is_some_and(|value| value.qualifier.is_none());
    match when.earliest.filter(|_| exact && sure) {
        Some(at) => short_day_words(clock.zone_of(when).local(at).date(), clock),
        None => date_words_zoned(case, when, clock),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::CaseBuilder;

    fn told(made: &str, due: Option<&str>, updates: &[(&str, Status)], as_of: i64) -> (String, Life, Case) {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).commitment("words", &["a"], made, due, updates);
        let case = case.build();
        let life = life(&case, &case.commitments[0], Some(Instant(as_of)));
        let day = |secs: i64| secs as f64 / 86_400.0;
        let segments =
            life.segments.iter().map(|s| format!("{} {}–{}", s.status.name(), day(s.start_secs), day(s.end_secs)));
        (segments.collect::<Vec<_>>().join(", "), life, case)
    }

    const DAY: i64 = 86_400;

    #[test]
    fn a_life_is_its_statuses_in_time() {
        let check = |due: Option<&str>, updates: &[(&str, Status)], expected: &str, fades: bool| {
            let (segments, life, _) = told("1970-01-02", due, updates, 10 * DAY);
            assert_eq!(segments, expected);
            assert_eq!(life.fades, fades, "{expected}");
        };
        check(None, &[], "Pending 1–10", true);
        check(Some("1970-01-20"), &[], "Pending 1–20", false);
        check(None, &[("1970-01-05", Status::InProgress)], "Pending 1–4, InProgress 4–10", true);
        let same = [("1970-01-05", Status::InProgress), ("1970-01-07", Status::InProgress)];
        check(None, &same, "Pending 1–4, InProgress 4–10", true);
        let done = [("1970-01-05", Status::InProgress), ("1970-01-07", Status::Fulfilled)];
        check(None, &done, "Pending 1–4, InProgress 4–6, Fulfilled 6–6", false);
    }

    #[test]
    fn what_is_known_to_the_month_is_sure_once_that_is_over() {
        let check = |made: &str, updates: &[(&str, Status)], expected: &[i64]| {
            let (_, life, _) = told(made, None, updates, 100 * DAY);
            let sure: Vec<i64> = life.segments.iter().map(|segment| segment.sure_secs / DAY).collect();
            assert_eq!(sure, expected, "{made} {updates:?}");
        };
        check("1970-01-02", &[], &[1]);
        check("1970-02", &[], &[59]);
        check("1970-02", &[("1970-02-11", Status::InProgress)], &[41, 41]);
        check("1970-01-02", &[("[1970-01-11..1970-01-21]", Status::InProgress)], &[1, 21]);
        check("1970-01-02", &[("[..1970-01-21]", Status::InProgress)], &[21]);
        check("1970-01-02", &[("1970-01-11/..", Status::InProgress)], &[1, 100]);
    }

    #[test]
    fn what_stands_in_a_life_is_in_order_of_time_and_nothing_is_told_early() {
        use Milestone::{Due, Made, Update};
        let updates = [("1970-01-07", Status::Fulfilled), ("1970-01-05", Status::InProgress)];
        let check = |due: Option<&str>, as_of: i64, expected: &[(Milestone, i64)]| {
            let (_, life, case) = told("1970-01-02", due, &updates, as_of);
            assert_eq!(milestones(&case.commitments[0], &life), expected, "{due:?} {as_of}");
        };
        check(None, 10 * DAY, &[(Made, DAY), (Update(1), 4 * DAY), (Update(0), 6 * DAY)]);
        check(None, 5 * DAY, &[(Made, DAY), (Update(1), 4 * DAY)]);
        let due = (Due, 5 * DAY + DAY / 2);
        check(Some("1970-01-06"), 10 * DAY, &[(Made, DAY), (Update(1), 4 * DAY), due, (Update(0), 6 * DAY)]);
        check(Some("1970-01-06"), 2 * DAY, &[(Made, DAY), due]);
        check(None, 0, &[]);
    }

    #[test]
    fn the_flag_stands_within_the_day_that_is_due() {
        let check = |due: &str, expected: i64| {
            let (_, life, _) = told("1970-01-02", Some(due), &[], 10 * DAY);
            assert_eq!(life.flag_secs, Some(expected), "{due}");
        };
        check("1970-01-20", 19 * DAY + DAY / 2);
        // Noon in Los Angeles, although that day ends on the 21st elsewhere.
        check("1970-01-20[America/Los_Angeles]", 19 * DAY + DAY / 2 + 8 * 3600);
        check("1970-01-20T10:00", 19 * DAY + 10 * 3600 + 60);
        check("[..1970-01-20]", 20 * DAY);
    }

    #[test]
    fn what_lies_beyond_the_edge_is_told() {
        let view = Viewport::new(0.0, 3.0 * 86_400.0);
        let check = |due: Option<&str>, updates: &[(&str, Status)], expected: Option<&str>| {
            let (_, life, case) = told("1970-01-02", due, updates, 30 * DAY);
            let clock = Clock { home_year: Some(1970), ..Clock::of(&case) };
            assert_eq!(beyond_words(&case, &case.commitments[0], &life, view, clock).as_deref(), expected);
        };
        check(None, &[], Some("no date given →"));
        check(None, &[("1970-01-07", Status::InProgress)], Some("no date given · last word 7 Jan →"));
        check(Some("1970-01-10"), &[("1970-01-10", Status::Fulfilled)], Some("due 10 Jan · done on the day →"));
        check(Some("1970-01-10"), &[("1970-01-12", Status::Broken)], Some("due 10 Jan · broken 12 Jan →"));
        check(None, &[("1970-01-03", Status::Fulfilled)], None);
    }

    #[test]
    fn what_is_due_and_not_settled_is_overdue() {
        let (_, life, _) = told("1970-01-02", Some("1970-01-05"), &[], 10 * DAY);
        assert!(life.overdue);
        let (_, life, _) = told("1970-01-02", Some("1970-01-05"), &[("1970-01-04", Status::Fulfilled)], 10 * DAY);
        assert!(!life.overdue);
    }

    #[test]
    fn where_nothing_but_a_deadline_has_a_time_nothing_stands_anywhere() {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).commitment("words", &["a"], "2025-02-12", Some("2025-02-01"), &[]);
        let case = case.build();
        let life = life(&case, &case.commitments[0], None);
        assert_eq!((life.standing.status, life.overdue, life.segments.len()), (None, false, 0));
        assert!(life.flag_secs.is_some(), "the deadline is told");
    }
}
