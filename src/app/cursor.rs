//! The cursor in time: the instant as of which the case is shown, in one of two readings.
//!
//! A cursor that shows 16:10 takes in the whole of that minute, as `casebook export --as-of …T16:10` does; one that shows
//! 18 February takes in the whole of that day. As it was known, it is `--as-of` and `--known-at` with the same time: a status is
//! that of the words said by then, and where those were made public later only, that is said beside it.

use chrono::NaiveDate;

use crate::case::calendar::{HOUR, MINUTE};
use crate::case::chain::{self, Known, KnownSince};
use crate::case::status::{Standing, standing};
use crate::case::{Case, Citation, Commitment, Instant, ItemRef, Kind, Precision, Update, When, Zone};

/// What of the case counts at the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reading {
    /// What had happened and been said.
    #[default]
    AsItStood,
    /// What had been published, whenever it happened.
    AsKnown,
}

/// The cursor where it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// The end of what is taken in, itself not in it.
    pub until: Instant,
    /// How exactly it is told: what it shows is the second before `until`, at this precision.
    pub precision: Precision,
    /// What counts.
    pub reading: Reading,
}

/// Where an item stands to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It had happened, or was known.
    Certain,
    /// It may have: that depends on a time that is not known exactly.
    Possible,
    /// It has no time, or no source that has one, so that nothing says when.
    Undated,
    /// Not yet.
    Later,
}

/// Where a point takes less, the cursor is placed to the second.
const SECONDS_BELOW: f64 = 2.0;
/// Where a point takes less, it is placed to some minutes; beyond that to the day.
const MINUTES_BELOW: f64 = 400.0;
/// To how many seconds it is placed at the pointer while hours can be told.
const MINUTES: [i64; 3] = [MINUTE, 5 * MINUTE, 15 * MINUTE];

impl Cursor {
    /// The cursor that takes in all of `when`; `None` where that has no end.
    pub fn at(when: &When, reading: Reading) -> Option<Self> {
        Some(Self { until: when.latest?, precision: when.precision, reading })
    }

    /// The cursor at a time of the axis, told as exactly as one can place it where a point takes `secs_per_point`: to the
    /// second, to some minutes, or to the day of `zone`.
    pub fn placed(secs: f64, secs_per_point: f64, zone: Zone, reading: Reading) -> Self {
        let at = Instant(secs.clamp(-1e15, 1e15).floor() as i64);
        if secs_per_point < SECONDS_BELOW {
            return Self { until: Instant(at.0 + 1), precision: Precision::Second, reading };
        }
        if secs_per_point < MINUTES_BELOW {
            let step = MINUTES.into_iter().find(|step| *step as f64 >= secs_per_point).unwrap_or(900);
            // Whole hours lie alike in all zones but those that differ by less than such a step, which have one of their own.
            let begins = at.0 - at.0.rem_euclid(step);
            return Self { until: Instant(begins + MINUTE), precision: Precision::Minute, reading };
        }
        Self::on_day(zone.local(at).date(), zone, reading)
    }

    fn on_day(date: NaiveDate, zone: Zone, reading: Reading) -> Self {
        let next = date.succ_opt().unwrap_or(date);
        Self { until: zone.start_of(next), precision: Precision::Day, reading }
    }

    /// The first cursor that takes in what has this time for certain: all of a day or longer, since a minute of it is nowhere
    /// written; the beginning of what lasts. Where nothing says when it is certain, the first that may take it in. `None`
    /// where it has no time at all.
    pub fn taking_in(when: &When, reading: Reading) -> Option<Self> {
        let value = match when.precision {
            Precision::Moment => when.second().or_else(|| when.first()),
            _ => when.first().or_else(|| when.second()),
        };
        value.map(|value| Self { until: value.latest, precision: value.precision, reading })
    }

    /// The cursor a step later or earlier: a quarter of an hour, a day; where `fine`, a minute, an hour.
    pub fn stepped(self, later: bool, fine: bool, zone: Zone) -> Self {
        let by = |secs: i64| if later { secs } else { -secs };
        let moved = |secs: i64| Instant(self.until.0.saturating_add(by(secs)));
        match self.precision {
            Precision::Second => Self { until: moved(if fine { 1 } else { 10 }), ..self },
            Precision::Minute => Self { until: moved(if fine { MINUTE } else { 15 * MINUTE }), ..self },
            _ if fine => Self { until: Instant(moved(HOUR).0 + MINUTE), precision: Precision::Minute, ..self },
            _ => {
                let shown = zone.local(Instant(self.until.0.saturating_sub(1))).date();
                let next = if later { shown.succ_opt() } else { shown.pred_opt() };
                Self::on_day(next.unwrap_or(shown), zone, self.reading)
            }
        }
    }

    /// Where an event, statement or commitment stands to it; anything else is there at any time.
    pub fn presence(self, case: &Case, item: ItemRef) -> Presence {
        self.presence_by(case, item, &|citations| chain::known_since(case, citations))
    }

    /// The same where `known_since` tells since when an item with some citations was known.
    pub(super) fn presence_by(
        self,
        case: &Case,
        item: ItemRef,
        known_since: &impl Fn(&[Citation]) -> Option<KnownSince>,
    ) -> Presence {
        match self.reading {
            Reading::AsItStood => self.stood(case, item),
            Reading::AsKnown => match citations(case, item).map(known_since) {
                None => Presence::Certain,
                Some(None) => Presence::Undated,
                Some(Some(since)) => self.known(since),
            },
        }
    }

    /// Where what was known since then stands to it.
    fn known(self, since: KnownSince) -> Presence {
        match since.at(self.until) {
            Known::Yes => Presence::Certain,
            Known::Possibly => Presence::Possible,
            Known::No => Presence::Later,
        }
    }

    /// Whether an update was public by then, as far as it has sources of its own; as the case stood, that does not matter.
    pub fn publicity(self, case: &Case, update: &Update) -> Presence {
        match (self.reading, chain::known_since(case, &update.sources)) {
            (Reading::AsItStood, _) | (_, None) => Presence::Certain,
            (Reading::AsKnown, Some(since)) => self.known(since),
        }
    }

    /// The same of what a standing rests on: of several updates, of the one that was public last.
    pub fn publicity_of(self, case: &Case, commitment: &Commitment, standing: &Standing) -> Presence {
        let rests_on = standing.set_by.iter().chain(&standing.differing).filter_map(|at| commitment.updates.get(*at));
        rests_on.map(|update| self.publicity(case, update)).fold(Presence::Certain, |all, one| match (all, one) {
            (Presence::Later, _) | (_, Presence::Later) => Presence::Later,
            (Presence::Certain, Presence::Certain) => Presence::Certain,
            _ => Presence::Possible,
        })
    }

    fn stood(self, case: &Case, item: ItemRef) -> Presence {
        let when = match item.kind {
            Kind::Event => case.events.get(item.at()).map(|event| &event.when),
            Kind::Statement => case.statements.get(item.at()).and_then(|statement| statement.when.as_ref()),
            Kind::Commitment => {
                return case.commitments.get(item.at()).map_or(Presence::Certain, |of| self.bound(case, of));
            }
            _ => return Presence::Certain,
        };
        let Some(when) = when else { return Presence::Undated };
        if when.earliest.is_some_and(|at| at >= self.until) {
            return Presence::Later;
        }
        // What lasts had begun once its beginning is over; of what is known to the day only, the day must be over.
        let begun = when.first().filter(|_| when.precision == Precision::Interval).map(|first| first.latest);
        let over = begun.or(when.latest).is_some_and(|at| at <= self.until);
        if over { Presence::Certain } else { Presence::Possible }
    }

    fn bound(self, case: &Case, commitment: &Commitment) -> Presence {
        if commitment.made_at.is_none() {
            return Presence::Undated;
        }
        match standing(case, commitment, self.until).status {
            None => Presence::Later,
            Some(_) => {
                let made = commitment.made_at.as_ref().and_then(|when| when.latest);
                if made.is_some_and(|at| at <= self.until) { Presence::Certain } else { Presence::Possible }
            }
        }
    }
}

/// What an event, statement or commitment rests on; `None` of anything else.
fn citations(case: &Case, item: ItemRef) -> Option<&[Citation]> {
    match item.kind {
        Kind::Event => case.events.get(item.at()).map(|event| &*event.sources),
        Kind::Statement => case.statements.get(item.at()).map(|statement| &*statement.sources),
        Kind::Commitment => case.commitments.get(item.at()).map(|commitment| &*commitment.sources),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::case_of;
    use crate::case::when;

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann")],
        sources: [
            (id: "old", title: "Old", published: "2025-02-10"), (id: "hour", title: "Hour", published: "2025-02-18T12:00"),
            (id: "late", title: "Late", published: "2025-03-01"), (id: "none", title: "None"),
            (id: "citing", title: "Citing", published: "2025-03-01", cites: ["old"]),
        ],
        events: [
            (id: "day", title: "Day", when: "2025-02-18", sources: ["hour"]), (id: "hours", title: "Hours", when: "2025-02-18T10:00", sources: ["late"]),
            (id: "war", title: "War", when: "2022-02-24/..", sources: ["citing"]), (id: "before", title: "Before", when: "[..2025-02-20]"),
            (id: "next", title: "Next", when: "2025-02-19", sources: ["none"]), (id: "gone", title: "Left out", when: "?"),
        ],
        statements: [(id: "said", speaker: "a", text: "Yes", event: "gone"), (id: "words", speaker: "a", text: "No", when: "2025-02-18T16:10", sources: ["late", "hour"])],
        commitments: [
            (id: "bound", text: "Meet", by: ["a"], when: "2025-02-18"), (id: "open", text: "Sit", by: ["a"], made: "gone"),
            (id: "later", text: "Go", by: ["a"], when: "2025-03-01", sources: ["old"]),
        ],
    )"#;

    #[test]
    fn a_cursor_at_an_item_takes_in_what_is_known_of_its_time() {
        let check = |written: &str, until: &str, precision: Precision| {
            let when = when::parse(written, Zone::UTC).expect("a time").when;
            let cursor = Cursor::taking_in(&when, Reading::AsItStood).expect("a cursor");
            assert_eq!((cursor.until.to_string().as_str(), cursor.precision), (until, precision), "{written}");
        };
        check("2025-02-18T10:00", "2025-02-18T10:01:00Z", Precision::Minute);
        check("2025-02-18T10:00:30", "2025-02-18T10:00:31Z", Precision::Second);
        check("2025-02-18", "2025-02-19T00:00:00Z", Precision::Day);
        check("2025-02", "2025-03-01T00:00:00Z", Precision::Month);
        check("2025-02-18T10:30~/2025-02-18T15:00", "2025-02-18T10:31:00Z", Precision::Minute);
        check("2025-02-18/..", "2025-02-19T00:00:00Z", Precision::Day);
        check("/2025-02-18", "2025-02-19T00:00:00Z", Precision::Day);
        check("[2025-02-18..2025-02-20T10:00]", "2025-02-20T10:01:00Z", Precision::Minute);
        check("[..2025-03]", "2025-04-01T00:00:00Z", Precision::Month);
        check("[2025-02-18..]", "2025-02-19T00:00:00Z", Precision::Day);
    }

    #[test]
    fn the_cursor_is_placed_as_exactly_as_the_scale_lets_it_be() {
        let zone = Zone::named("Europe/Kyiv").expect("a zone");
        // 2025-02-18T14:07:30Z, in Kyiv 16:07:30.
        let at = 1_739_887_650.0;
        let check = |secs_per_point: f64, until: &str, precision: Precision| {
            let cursor = Cursor::placed(at, secs_per_point, zone, Reading::AsItStood);
            assert_eq!((cursor.until.to_string().as_str(), cursor.precision), (until, precision), "{secs_per_point}");
        };
        check(1.0, "2025-02-18T14:07:31Z", Precision::Second);
        check(30.0, "2025-02-18T14:08:00Z", Precision::Minute);
        check(120.0, "2025-02-18T14:06:00Z", Precision::Minute);
        check(350.0, "2025-02-18T14:01:00Z", Precision::Minute);
        check(550.0, "2025-02-18T22:00:00Z", Precision::Day);
    }

    #[test]
    fn a_day_is_stepped_by_the_calendar() {
        let zone = Zone::named("Europe/Kyiv").expect("a zone");
        let day = |written: &str| Cursor::at(&when::parse(written, zone).expect("a time").when, Reading::AsKnown);
        // The clocks went forward on the 30th.
        assert_eq!(day("2025-03-29").map(|cursor| cursor.stepped(true, false, zone)), day("2025-03-30"));
        assert_eq!(day("2025-03-31").map(|cursor| cursor.stepped(false, false, zone)), day("2025-03-30"));
        let fine = day("2025-03-29").map(|cursor| cursor.stepped(true, true, zone)).expect("a cursor");
        assert_eq!((fine.until.to_string().as_str(), fine.precision), ("2025-03-29T23:01:00Z", Precision::Minute));
    }

    #[test]
    fn what_counts_at_the_cursor_follows_from_times_or_publications() {
        let case = case_of(CASE);
        let check = |at: &str, reading: Reading, expected: &str| {
            let when = when::parse(at, case.zone()).expect("a time").when;
            let cursor = Cursor::at(&when, reading).expect("an end");
            let told = |name: &str| {
                let item = case.item(case.find(name).expect("an id")).expect("an item");
                match cursor.presence(&case, item) {
                    Presence::Certain => '+',
                    Presence::Possible => '?',
                    Presence::Undated => '.',
                    Presence::Later => '-',
                }
            };
            let names = ["day", "hours", "war", "before", "next", "said", "words", "bound", "open", "later"];
            assert_eq!(names.map(told).iter().collect::<String>(), expected, "{at} {reading:?}");
        };
        // In order: day, hours, war, before, next, said, words, bound, open, later.
        check("2025-02-17", Reading::AsItStood, "--+?-.--.-");
        check("2025-02-18T10:00", Reading::AsItStood, "?++?-.-?.-");
        check("2025-02-18T16:10", Reading::AsItStood, "?++?-.+?.-");
        check("2025-02-18T16:09", Reading::AsItStood, "?++?-.-?.-");
        check("2025-02-18", Reading::AsItStood, "+++?-.++.-");
        check("2025-02-20", Reading::AsItStood, "+++++.++.-");
        check("2025-02-18", Reading::AsKnown, "+-+...+..+");
        check("2025-02-18T11:59", Reading::AsKnown, "--+...-..+");
        check("2025-03-01T10:00", Reading::AsKnown, "+?+...+..+");
    }
}
