//! A track: what lies on one line of a lane, sorted so that what is visible is found by halving.

use std::ops::Range;

use super::mark::{Edge, edges};
use super::milestones::Milestones;
use super::peaks::Peaks;
use super::scale::{down, up};
use crate::case::{End, Event, Precision, Value, When};

/// An item on a track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// First second of its ink; `i64::MIN` where it has been going on from no known beginning.
    pub start_secs: i64,
    /// The second after its ink; `i64::MAX` where it is still going on.
    pub end_secs: i64,
    /// Index into the case's list of its kind.
    pub item: u32,
    /// True where its hour is not known or it has no end, so that it is drawn behind what is exact.
    pub vague: bool,
    /// True where it lasts from one time to another, rather than lying somewhere within a range.
    pub lasting: bool,
    /// What a mark of it alone looks like.
    pub look: Look,
}

/// What a mark of a single item looks like, in a byte: kept in its slot, so that a mark costs no look into the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look(u8);

impl Look {
    const MOMENT: u8 = 1 << 4;
    const HOUR_KNOWN: u8 = 1 << 5;
    const DISPUTED: u8 = 1 << 6;

    /// The look of an item at `when`.
    fn new(when: &When) -> Self {
        let (left, right) = edges(when);
        let moment = if when.precision == Precision::Moment { Self::MOMENT } else { 0 };
        let hour_known = if when.hour_known() { Self::HOUR_KNOWN } else { 0 };
        Self(left as u8 | (right as u8) << 2 | moment | hour_known)
    }

    /// How its ends look: left, right.
    pub fn edges(self) -> (Edge, Edge) {
        let edge = |bits: u8| match bits & 3 {
            0 => Edge::Sharp,
            1 => Edge::Dashed,
            2 => Edge::Faded,
            _ => Edge::Arrow,
        };
        (edge(self.0), edge(self.0 >> 2))
    }

    /// Whether it is one moment somewhere in its range.
    pub fn is_moment(self) -> bool {
        self.0 & Self::MOMENT != 0
    }

    /// Whether its hour is known.
    pub fn hour_known(self) -> bool {
        self.0 & Self::HOUR_KNOWN != 0
    }

    /// Whether accounts differ on who took part in it.
    pub fn is_disputed(self) -> bool {
        self.0 & Self::DISPUTED != 0
    }
}

impl Slot {
    /// The slot of an item at `when`. An end that exists but is not known lies where the other one does: of a day or longer it
    /// takes in all of that.
    pub fn new(when: &When, item: u32) -> Self {
        let secs = |at: Option<crate::case::Instant>| at.map(|at| at.0);
        let (earliest, latest) = (secs(when.earliest), secs(when.latest));
        let lasting = when.precision == Precision::Interval;
        let longer = |value: Option<Value>| value.filter(|value| !value.is_time_of_day());
        let start_secs = earliest.unwrap_or(match when.start {
            End::Open if lasting => i64::MIN,
            _ => longer(when.second()).map(|value| value.earliest.0).or(latest).unwrap_or(0),
        });
        let end_secs = latest.unwrap_or(match when.end {
            End::Open if lasting => i64::MAX,
            _ => longer(when.first()).map_or(start_secs, |value| value.latest.0),
        });
        let open = start_secs == i64::MIN || end_secs == i64::MAX;
        let look = Look::new(when);
        Self { start_secs, end_secs, item, vague: open || !look.hour_known(), lasting, look }
    }

    /// The slot of an event.
    pub fn of_event(event: &Event, item: u32) -> Self {
        let mut slot = Self::new(&event.when, item);
        if event.actors.iter().any(|participant| participant.disputed) {
            slot.look.0 |= Look::DISPUTED;
        }
        slot
    }

    /// The end of it that is known: its start, else its last second.
    pub fn anchor_secs(&self) -> i64 {
        if self.start_secs == i64::MIN { self.end_secs.saturating_sub(1) } else { self.start_secs }
    }
}

/// Slots by their class, then by start, end and item, as they lie in a row ([`super::tracks::Tracks`]).
///
/// A track is one class, or its slots lie in classes by how long they last, so that what is short and what is long is
/// found each for itself: a month among days neither hides them nor is lost in them.
#[derive(Clone, Copy, Debug)]
pub struct Track<'a> {
    slots: &'a [Slot],
    /// True where it has classes.
    by_length: bool,
    /// What finds slots in a long track; a short one is looked through.
    finding: Option<&'a Finding>,
}

/// What finds slots in a long track.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// Where each class ends.
    classes: [u32; CLASSES.len()],
    /// The greatest length in each class, in seconds.
    longest: [i64; CLASSES.len()],
    /// The greatest end of any stretch of the slots.
    ends: Peaks,
    /// The least end of any stretch of them, each turned round; of a track that is one class nobody asks.
    least_ends: Peaks,
    /// Where slots from some second on begin.
    starts: Milestones,
}

impl Finding {
    /// What finds these slots, which are in order; nothing where they are so few that they are looked through.
    pub(super) fn of(slots: &[Slot], by_length: bool) -> Option<Self> {
        let end = |at: usize| slots.get(at).map_or(i64::MIN, |slot| slot.end_secs);
        (slots.len() > SHORT).then(|| {
            let classes = class_ends(slots, by_length);
            Self {
                classes,
                longest: longest(slots, classes),
                ends: Peaks::new(slots.len(), end),
                least_ends: if by_length { Peaks::new(slots.len(), |at| !end(at)) } else { Peaks::default() },
                starts: Milestones::new(slots.len(), |at| slots.get(at).map_or(i64::MAX, |slot| slot.start_secs)),
            }
        })
    }
}

/// A track of so few slots is looked through. Where every source has a lane there are a million of them.
const SHORT: usize = 16;

/// The classes by length: the greatest length of their slots in seconds: days, months, years, what is longer.
pub const CLASSES: [i64; 4] = [2 * 86_400, 40 * 86_400, 400 * 86_400, i64::MAX];

/// Puts slots into the order of a track. Those that are nearly in order take little time.
pub(super) fn sort(slots: &mut [Slot], by_length: bool) {
    if by_length {
        slots.sort_by_key(|slot| (class_of(slot), order(slot)));
    } else {
        slots.sort_by_key(order);
    }
}

impl<'a> Track<'a> {
    /// The track of slots that are in order, with what finds them.
    pub(super) fn new(slots: &'a [Slot], by_length: bool, finding: Option<&'a Finding>) -> Self {
        Self { slots, by_length, finding }
    }

    /// Where each class ends.
    fn class_ends(self) -> [u32; CLASSES.len()] {
        match self.finding {
            Some(finding) => finding.classes,
            None => class_ends(self.slots, self.by_length),
        }
    }

    /// All slots.
    pub fn slots(self) -> &'a [Slot] {
        self.slots
    }

    /// The index of a slot; `None` where it does not lie here.
    pub fn find(self, slot: &Slot) -> Option<usize> {
        let class = if self.by_length { class_of(slot) } else { 0 };
        let ends = self.class_ends();
        let start = class.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| *end as usize);
        let end = ends.get(class).map_or(0, |end| *end as usize);
        let of_class = self.slots.get(start..end)?;
        of_class.binary_search_by_key(&order(slot), order).ok().map(|at| start + at)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.slots.len()
    }

    /// True where there is none.
    pub fn is_empty(self) -> bool {
        self.slots.is_empty()
    }

    /// The indices of each class, in which the slots lie by their starts, with the greatest length of its slots.
    pub fn classes(self) -> impl Iterator<Item = (Range<usize>, i64)> + 'a {
        let ends = self.class_ends();
        let ranges = [0].into_iter().chain(ends).zip(ends).map(|(start, end)| start as usize..end as usize);
        let longest = |length: i64| if self.by_length { length } else { i64::MAX };
        ranges.zip(CLASSES.map(longest)).filter(|(range, _)| !range.is_empty())
    }

    /// No slot of the class that one lies in is longer than this, in seconds.
    pub(super) fn longest(self, at: usize) -> i64 {
        let of = |finding: &Finding| {
            let class = finding.classes.iter().position(|end| at < *end as usize)?;
            finding.longest.get(class).copied()
        };
        self.finding.and_then(of).unwrap_or(i64::MAX)
    }

    /// The greatest end of a stretch of slots.
    pub fn reach(self, slots: Range<usize>) -> i64 {
        match self.finding {
            Some(finding) => finding.ends.most(slots.start, slots.end, |at| self.end(at)),
            None => slots.map(|at| self.end(at)).max().unwrap_or(i64::MIN),
        }
    }

    /// The least end of a stretch of slots.
    pub fn least_reach(self, slots: Range<usize>) -> i64 {
        match self.finding.filter(|_| self.by_length) {
            Some(finding) => !finding.least_ends.most(slots.start, slots.end, |at| !self.end(at)),
            None => slots.map(|at| self.end(at)).min().unwrap_or(i64::MAX),
        }
    }

    /// Those slots of a stretch that end after a second, as the longest stretches of such.
    pub fn reaching_runs(self, slots: Range<usize>, secs: i64) -> impl Iterator<Item = Range<usize>> + 'a {
        let mut from = slots.start;
        std::iter::from_fn(move || {
            let start = self.next_reaching(from..slots.end, secs)?;
            // Most are short.
            let near = slots.end.min(start + SHORT);
            let ended = (start + 1..near).find(|at| self.end(*at) <= secs);
            from = ended.unwrap_or_else(|| self.next_ended(near..slots.end, secs));
            Some(start..from)
        })
    }

    /// The first slot of a stretch that has ended by a second; its end where there is none.
    fn next_ended(self, mut slots: Range<usize>, secs: i64) -> usize {
        let end = slots.end;
        let found = match self.finding.filter(|_| self.by_length) {
            // Turned round, what ends by the second is greater than what does not.
            Some(finding) => {
                let than = (!secs).saturating_sub(1);
                finding.least_ends.next_above(slots.start, slots.end, than, |at| !self.end(at))
            }
            None => slots.find(|at| self.end(*at) <= secs),
        };
        found.unwrap_or(end)
    }

    /// The indices of those slots of a stretch that end after a second, in order.
    pub fn reaching(self, slots: Range<usize>, secs: i64) -> impl Iterator<Item = usize> + 'a {
        let next = move |from: usize| self.next_reaching(from..slots.end, secs);
        std::iter::successors(next(slots.start), move |at| next(at + 1))
    }

    /// The first slot of a stretch that ends after a second.
    fn next_reaching(self, mut slots: Range<usize>, secs: i64) -> Option<usize> {
        match self.finding {
            Some(finding) => finding.ends.next_above(slots.start, slots.end, secs, |at| self.end(at)),
            None => slots.find(|at| self.end(*at) > secs),
        }
    }

    fn end(self, at: usize) -> i64 {
        self.slots.get(at).map_or(i64::MIN, |slot| slot.end_secs)
    }

    fn start(self, at: usize) -> i64 {
        self.slots.get(at).map_or(i64::MAX, |slot| slot.start_secs)
    }

    /// The first index of a stretch of one class whose slot begins at a second or later.
    pub fn first_from(self, slots: Range<usize>, secs: f64) -> usize {
        self.next_from(slots.start, slots.end, up(secs))
    }

    /// The first index from `first` on, up to the end of a stretch of one class, whose slot begins at a second or later.
    /// What is near is found soonest.
    pub(super) fn next_from(self, first: usize, until: usize, secs: i64) -> usize {
        match self.finding {
            Some(finding) => finding.starts.first_from(first, until, secs, |at| self.start(at)),
            None => (first..until).find(|at| self.start(*at) >= secs).unwrap_or(until.max(first)),
        }
    }

    /// How far from `first` on slots of one class, up to `until`, certainly begin less than `step` seconds behind the one
    /// before and before `limit`.
    pub(super) fn chained(self, first: usize, until: usize, (step, limit): (i64, i64)) -> usize {
        self.finding.map_or(first, |finding| finding.starts.chained((first, self.start(first)), until, (step, limit)))
    }

    /// The indices of all slots that meet a stretch of time.
    pub fn meeting(self, start_secs: f64, end_secs: f64) -> impl Iterator<Item = usize> + 'a {
        self.meeting_runs(start_secs, end_secs).flatten()
    }

    /// The same as the longest stretches of such in each class.
    pub(super) fn meeting_runs(self, start_secs: f64, end_secs: f64) -> impl Iterator<Item = Range<usize>> + 'a {
        self.classes().flat_map(move |(class, _)| {
            let until = self.first_from(class.clone(), end_secs);
            self.reaching_runs(class.start..until, down(start_secs))
        })
    }
}

/// Where each class of slots in order ends.
fn class_ends(slots: &[Slot], by_length: bool) -> [u32; CLASSES.len()] {
    std::array::from_fn(|class| slots.partition_point(|slot| !by_length || class_of(slot) <= class) as u32)
}

/// The greatest length in each class of slots, whose ends are these.
fn longest(slots: &[Slot], classes: [u32; CLASSES.len()]) -> [i64; CLASSES.len()] {
    let start = |class: usize| class.checked_sub(1).and_then(|before| classes.get(before)).copied().unwrap_or(0);
    std::array::from_fn(|class| {
        let end = classes.get(class).copied().unwrap_or(0);
        let of_class = slots.get(start(class) as usize..end as usize).unwrap_or_default();
        of_class.iter().map(length).max().unwrap_or(0)
    })
}

fn length(slot: &Slot) -> i64 {
    slot.end_secs.saturating_sub(slot.start_secs)
}

/// Which class a slot belongs to.
fn class_of(slot: &Slot) -> usize {
    let length = length(slot);
    CLASSES.iter().position(|most| length <= *most).unwrap_or(CLASSES.len() - 1)
}

/// The order of a class.
fn order(slot: &Slot) -> (i64, i64, u32) {
    (slot.start_secs, slot.end_secs, slot.item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when::parse};
    use crate::timeline::tracks::testing::{BY_LENGTH, FLAT, tracks_of};

    #[test]
    fn slots_are_what_is_known_of_a_time() {
        let check = |written: &str, start: i64, end: i64, vague: bool| {
            let slot = Slot::new(&parse(written, Zone::UTC).expect("a time").when, 0);
            assert_eq!((slot.start_secs, slot.end_secs, slot.vague), (start, end, vague), "{written}");
        };
        check("1970-01-01T00:01", 60, 120, false);
        check("1970-01-02", 86_400, 172_800, true);
        check("1970-01-01T00:01/..", 60, i64::MAX, true);
        check("1970-01-01T00:01/", 60, 60, false);
        check("../1970-01-01T00:01", i64::MIN, 60, true);
        check("/1970-01-01T00:01", 60, 60, false);
        check("[..1970-01-01T00:01]", 60, 60, false);
        // Not after that day: in its cell, not in the next one's.
        check("/1970-01-02", 86_400, 172_800, true);
        check("[..1970-01-02]", 86_400, 172_800, true);
        check("1970-01-02/", 86_400, 172_800, true);
        check("[1970-01-01T00:01..]", 60, 60, false);
        check("[1970-01-01T00:01..1970-01-01T00:03]", 60, 180, false);
    }

    #[test]
    fn a_look_is_that_of_the_time() {
        for written in [
            "2025-02-18",
            "2025-02-18T10:00~/2025-02-18T11:00?",
            "/2025-02-18T10:00",
            "[2025-02-18..]",
            "2025-02-18/..",
        ] {
            let when = parse(written, Zone::UTC).expect("a time").when;
            let look = Slot::new(&when, 0).look;
            assert_eq!(look.edges(), edges(&when), "{written}");
            assert_eq!(look.hour_known(), when.hour_known(), "{written}");
            assert_eq!(look.is_moment(), when.precision == Precision::Moment, "{written}");
            assert!(!look.is_disputed());
        }
    }

    #[test]
    fn what_is_visible_is_found() {
        let day = 86_400;
        let slot = |start_secs, end_secs, item| Slot { start_secs, end_secs, item, vague: true, ..Slot::default() };
        let mut slots = vec![slot(50, 60, 2), slot(0, 100, 0), slot(10, 20, 1), slot(200, i64::MAX, 3)];
        slots.push(slot(i64::MIN, 15, 4));
        slots.extend(
            (0..300).map(|at| slot(1_000 * day + at * day, 1_000 * day + at * day + at * day / 2, at as u32 + 5)),
        );
        // A short track is looked through, a long one is not.
        for slots in [slots.get(..5).unwrap_or_default().to_vec(), slots] {
            let tracks = tracks_of(&slots);
            let (flat, track) = (tracks.track(FLAT), tracks.track(BY_LENGTH));
            for (from, until) in
                [(-10, -5), (5, 12), (70, 80), (110, 120), (500, 600), (0, 600), (1_100 * day, 1_130 * day)]
            {
                let found = |track: Track<'_>| {
                    let found = track.meeting(from as f64, until as f64).map(|at| track.slots()[at].item);
                    found.collect::<std::collections::BTreeSet<u32>>()
                };
                let meets = |slot: &&Slot| slot.start_secs < until && slot.end_secs > from;
                let expected: std::collections::BTreeSet<u32> =
                    slots.iter().filter(meets).map(|slot| slot.item).collect();
                assert_eq!((found(track), found(flat)), (expected.clone(), expected), "{from} {until}");
            }
            for (class, most) in track.classes() {
                let of_class = &track.slots()[class.clone()];
                assert!(of_class.iter().all(|slot| slot.end_secs.saturating_sub(slot.start_secs) <= most));
                assert!(of_class.is_sorted_by_key(|slot| slot.start_secs));
                let ends = || of_class.iter().map(|slot| slot.end_secs);
                assert_eq!(Some(track.reach(class.clone())), ends().max());
                assert_eq!(Some(track.least_reach(class.clone())), ends().min());
                for secs in [50, 1_000 * day, 1_150 * day] {
                    let runs = track.reaching_runs(class.clone(), secs).flatten();
                    assert!(runs.eq(track.reaching(class.clone(), secs)), "{secs}");
                }
            }
            for track in [track, flat] {
                assert!(slots.iter().all(|slot| track.find(slot).is_some_and(|at| track.slots()[at] == *slot)));
            }
        }
    }
}
