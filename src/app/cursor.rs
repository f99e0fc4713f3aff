//! The cursor in time: the instant as of which the case is shown, in one of two readings.
//!
//! A cursor that shows 16:10 takes in the whole of that minute, as `casebook export --as-of …T16:10` does; one that shows
//! 18 February takes in the whole of that day. As it was known, it is `--as-of` and `--known-at` with the same time.

use crate::case::chain::{self, Known, KnownSince};
use crate::case::status::standing;
use crate::case::{Case, Citation, Commitment, Instant, ItemRef, Kind, Precision, When};

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

impl Cursor {
    /// The cursor that takes in all of `when`; `None` where that has no end.
    pub fn at(when: &When, reading: Reading) -> Option<Self> {
        Some(Self { until: when.latest?, precision: when.precision, reading })
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
                Some(Some(since)) => match since.at(self.until) {
                    Known::Yes => Presence::Certain,
                    Known::Possibly => Presence::Possible,
                    Known::No => Presence::Later,
                },
            },
        }
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
