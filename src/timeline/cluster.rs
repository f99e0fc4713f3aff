//! What lies too close on a track to be told apart becomes one group.
//!
//! Groups depend on the zoom and never on where the view lies: where a chain of overlaps grows long it is cut at the
//! lines of a grid that is fixed in time. A chain takes in what follows one by one, which costs next to nothing; where very
//! many follow, it leaps over those that join for certain, so that the cost is that of what is drawn.

use std::ops::Range;

use super::folds::Drawn;
use super::scale::{CELL_POINTS, CHAIN_POINTS, Scale, down};
use super::track::{Slot, Track};

/// Ink that reaches less far over what comes next is cut short there: nobody sees the difference.
const SPILL_POINTS: f64 = 6.0;
/// How many join one by one before a leap is tried.
const SINGLES: usize = 8;
/// And so many where there was much before.
const FIRST_SINGLES: usize = 3;

/// How much ink an item takes.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// Points before its start.
    pub lead_points: f64,
    /// Points after its start at least.
    pub trail_points: f64,
    /// Whether the ink goes on to its end.
    pub to_end: bool,
    /// Points after its end.
    pub after_end_points: f64,
    /// Points that a digit of a group's count takes.
    pub digit_points: f64,
    /// Where the count stands.
    pub count: CountPlace,
}

/// Where the count of a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountPlace {
    /// Right of the ink.
    Beside,
    /// In the ink, which is as wide as it needs.
    Inside,
}

/// Around a count in the ink.
const COUNT_ROOM_POINTS: f64 = 8.0;

impl Ink {
    /// Right edge of the ink of what begins at `x0` with it, the last of it at `last`, and has ended at `reach`; all in drawn
    /// seconds. `digits` of a count are nought where there is none.
    fn right(&self, (x0, last, reach): (f64, f64, f64), digits: f64, secs_per_point: f64) -> f64 {
        let mut x1 = last + self.trail_points * secs_per_point;
        if self.to_end {
            x1 = x1.max(reach + self.after_end_points * secs_per_point);
        }
        if digits == 0.0 {
            return x1;
        }
        let digits = digits * self.digit_points;
        match self.count {
            CountPlace::Beside => x1 + digits * secs_per_point,
            CountPlace::Inside => x1.max(x0 + (COUNT_ROOM_POINTS + digits) * secs_per_point),
        }
    }
}

/// Neighbours on a track that are drawn as one, and the ink that they take at some zoom.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Indices into the track.
    pub slots: Range<usize>,
    /// Left edge of the ink.
    pub x0_points: f64,
    /// Right edge of the ink.
    pub x1_points: f64,
}

/// Neighbours on a track that are drawn as one, by their times: where their ink lies follows from the zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bunch {
    /// The first index into the track, and the one behind the last.
    pub slots: (u32, u32),
    /// Where the first one begins.
    pub start_secs: i64,
    /// Where the last one begins.
    pub last_secs: i64,
    /// When all have ended; `i64::MIN` where their ink does not go on to their ends.
    pub reach_secs: i64,
    /// Where that begins before which their ink is cut short; `i64::MAX` where it is not.
    pub cut_secs: i64,
}

impl Bunch {
    /// Whether something of it begins or goes on behind a second.
    pub(super) fn reaches(&self, secs: f64) -> bool {
        self.last_secs.max(self.reach_secs) as f64 >= secs
    }

    /// Its ink at a zoom that is no farther than the one at which it was put together.
    pub(super) fn group(&self, scale: &Scale<'_>, drawn: &mut Drawn<'_>, ink: &Ink) -> Group {
        let (first, until) = (self.slots.0 as usize, self.slots.1 as usize);
        let secs_per_point = scale.secs_per_point();
        let x0 = drawn.next(self.start_secs) - ink.lead_points * secs_per_point;
        let reach = if self.reach_secs == i64::MIN { f64::NEG_INFINITY } else { drawn.other(self.reach_secs) };
        let digits = if until - first > 1 { count_digits(until - first) } else { 0.0 };
        let mut x1 = ink.right((x0, drawn.other(self.last_secs), reach), digits, secs_per_point);
        if self.cut_secs != i64::MAX {
            x1 = x1.min(drawn.other(self.cut_secs) - (ink.lead_points + 1.0) * secs_per_point);
        }
        Group { slots: first..until, x0_points: scale.x_of_drawn(x0), x1_points: scale.x_of_drawn(x1) }
    }
}

/// What of a stretch of one class begins between two times, left to right, none of whose ink overlaps another's; and what
/// began before that and has ink that goes on into it.
pub(super) fn bunches(
    track: Track<'_>,
    all: Range<usize>,
    scale: &Scale<'_>,
    (from_secs, until_secs): (f64, f64),
    ink: Ink,
) -> Vec<Bunch> {
    let start = all.start;
    let ink = Ink { to_end: ink.to_end && is_seen_to_end(track.longest(start), scale, ink), ..ink };
    let near = track.first_from(all.clone(), from_secs);
    let end = track.first_from(all, until_secs);
    // Of what began long before, only what goes on until now.
    let next = |from: usize| {
        if !ink.to_end || from >= near {
            return near.max(from);
        }
        track.reaching(from..near, down(from_secs)).next().unwrap_or(near)
    };
    let mut growing = Growing::new(track, end, *scale, ink);
    let mut bunches = Vec::with_capacity((end.saturating_sub(near)).min(64));
    let mut first = next(start);
    while let Some(slot) = growing.slots.get(first).filter(|_| first < end) {
        let bunch = growing.bunch(first, *slot);
        first = next(bunch.slots.1 as usize);
        bunches.push(bunch);
    }
    bunches
}

/// Whether slots that are up to so long have ink that may go beyond what each of them takes at least; where none has, nobody
/// need ask when they end.
fn is_seen_to_end(longest_secs: i64, scale: &Scale<'_>, ink: Ink) -> bool {
    longest_secs as f64 >= SPILL_POINTS.min(ink.trail_points - ink.after_end_points) * scale.secs_per_point()
}

/// Bunches as they grow along a track. Lengths and places are drawn seconds: seconds outside of folds.
struct Growing<'a> {
    track: Track<'a>,
    slots: &'a [Slot],
    /// Where the track ends that is looked at.
    end: usize,
    scale: Scale<'a>,
    ink: Ink,
    drawn: Drawn<'a>,
    secs_per_point: f64,
    lead: f64,
    trail: f64,
    /// How many join one by one before a leap is tried.
    singles: usize,
    /// Whether there was a leap in the last one: then very many may follow in the next one too.
    leapt: bool,
}

/// What has joined so far.
#[derive(Clone, Copy)]
struct Chain {
    /// How many.
    count: usize,
    /// Left edge of the ink.
    x0: f64,
    /// Where the last one begins, in time and as it is drawn.
    last_secs: i64,
    last: f64,
    /// The second by which all have ended, and where it is drawn.
    reach_secs: i64,
    reach: f64,
    /// How many digits the count has, and at which it has one more.
    digits: f64,
    more_digits_at: usize,
}

impl<'a> Growing<'a> {
    fn new(track: Track<'a>, end: usize, scale: Scale<'a>, ink: Ink) -> Self {
        let secs_per_point = scale.secs_per_point();
        let (lead, trail) = (ink.lead_points * secs_per_point, ink.trail_points * secs_per_point);
        let (slots, drawn, singles) = (track.slots(), scale.drawn(), SINGLES);
        Self { track, slots, end, scale, ink, drawn, secs_per_point, lead, trail, singles, leapt: false }
    }

    /// The bunch that begins with a slot.
    fn bunch(&mut self, first: usize, slot: Slot) -> Bunch {
        let start = self.drawn.next(slot.start_secs);
        // Many stand alone and need not know.
        let mut cuts = None;
        let spill = SPILL_POINTS * self.secs_per_point;
        let mut chain = Chain {
            count: 1,
            x0: start - self.lead,
            last_secs: slot.start_secs,
            last: start,
            reach_secs: slot.end_secs,
            reach: if self.ink.to_end { self.drawn.other(slot.end_secs) } else { f64::NEG_INFINITY },
            digits: 1.0,
            more_digits_at: 10,
        };
        let mut cut_secs = i64::MAX;
        let mut singles = if self.leapt { self.singles.saturating_sub(FIRST_SINGLES) } else { 0 };
        self.leapt = false;
        let mut until = first + 1;
        while let Some(next) = self.slots.get(until).filter(|_| until < self.end) {
            let at = self.drawn.next(next.start_secs);
            if at - self.lead >= self.x1(&chain) {
                break;
            }
            let (line, fold_from) = *cuts.get_or_insert_with(|| self.cuts(start, slot.start_secs));
            let apart = !self.ink.to_end || chain.reach_secs <= next.start_secs || chain.reach < at + spill;
            if apart && (at >= self.cut_from(&chain, line) || next.start_secs as f64 > fold_from) {
                cut_secs = next.start_secs;
                break;
            }
            until += 1;
            (chain.last_secs, chain.last) = (next.start_secs, at);
            self.take(&mut chain, 1, next.end_secs);
            singles += 1;
            if singles >= self.singles {
                let leapt = self.leap(&chain, until, (self.cut_from(&chain, line), fold_from));
                if leapt < until + self.singles {
                    singles = 0;
                }
                if leapt > until {
                    self.leapt = true;
                    let reach = if self.ink.to_end { self.track.reach(until..leapt) } else { i64::MIN };
                    chain.last_secs = self.slots.get(leapt - 1).map_or(i64::MAX, |slot| slot.start_secs);
                    chain.last = self.drawn.next(chain.last_secs);
                    self.take(&mut chain, leapt - until, reach);
                    until = leapt;
                }
            }
        }
        Bunch {
            slots: (first as u32, until as u32),
            start_secs: slot.start_secs,
            last_secs: chain.last_secs,
            reach_secs: if self.ink.to_end { chain.reach_secs } else { i64::MIN },
            cut_secs,
        }
    }

    /// From where on a chain that begins at a drawn time may be cut, if it is long enough: the next line of the grid; and
    /// the second from which on it is in any case: the next fold.
    fn cuts(&self, start: f64, start_secs: i64) -> (f64, f64) {
        let cell = CELL_POINTS * self.secs_per_point;
        let line = ((start / cell).floor() + 1.0) * cell;
        let line = line.max(start + (CHAIN_POINTS - self.ink.trail_points) * self.secs_per_point);
        (line, self.drawn.next_fold(start_secs))
    }

    /// Takes in so many more, all of which have ended by a second.
    fn take(&self, chain: &mut Chain, count: usize, reach_secs: i64) {
        chain.count += count;
        while chain.count >= chain.more_digits_at {
            chain.digits += 1.0;
            chain.more_digits_at = chain.more_digits_at.saturating_mul(10);
        }
        if self.ink.to_end && reach_secs > chain.reach_secs {
            chain.reach_secs = reach_secs;
            chain.reach = self.drawn.other(reach_secs);
        }
    }

    /// Right edge of the ink.
    fn x1(&self, chain: &Chain) -> f64 {
        let digits = if chain.count == 1 { 0.0 } else { chain.digits };
        self.ink.right((chain.x0, chain.last, chain.reach), digits, self.secs_per_point)
    }

    /// From where on a chain may be cut that may be so from a line on: what stands for it has room with its count.
    fn cut_from(&self, chain: &Chain, line: f64) -> f64 {
        let digits = chain.digits * self.ink.digit_points;
        let least = match self.ink.count {
            CountPlace::Beside => self.ink.lead_points + self.ink.trail_points + digits,
            CountPlace::Inside => COUNT_ROOM_POINTS + digits,
        };
        line.max(chain.x0 + self.lead + least * self.secs_per_point)
    }

    /// How far slots from an index on join for certain: those that begin under the ink as it is, as long as the chain is not
    /// cut before any of them.
    fn leap(&self, chain: &Chain, until: usize, (cut_from, fold_from): (f64, f64)) -> usize {
        let uncut = self.scale.second_at(cut_from).min(down(fold_from).saturating_add(1));
        let under = self.scale.second_at(self.x1(chain) + self.lead);
        // Nothing is cut under ink that reaches far over it.
        let lasting = self.scale.second_at(chain.reach - SPILL_POINTS * self.secs_per_point).min(chain.reach_secs);
        let sure = under.min(if self.ink.to_end { uncut.max(lasting) } else { uncut });
        // Where very many lie close, most are passed without a look at them.
        let passed = self.track.chained(until - 1, self.end, (down(self.trail), uncut));
        self.track.next_from((passed + 1).max(until), self.end, sure)
    }
}

/// The least width of ink with a count in it.
pub fn counted_width(count: usize, digit_points: f64) -> f64 {
    COUNT_ROOM_POINTS + digit_points * count_digits(count)
}

/// How many digits a count has.
pub fn count_digits(count: usize) -> f64 {
    f64::from(count.max(1).ilog10() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::tracks::Tracks;
    use crate::timeline::tracks::testing::{FLAT, tracks_of};

    const BAR: Ink = Ink {
        lead_points: 0.0,
        trail_points: 8.0,
        to_end: true,
        after_end_points: 0.0,
        digit_points: 0.0,
        count: CountPlace::Beside,
    };

    fn tracks(spans: &[(i64, i64)]) -> Tracks {
        let slot =
            |(&(start_secs, end_secs), item)| Slot { start_secs, end_secs, item, lasting: true, ..Slot::default() };
        tracks_of(&spans.iter().zip(0..).map(slot).collect::<Vec<_>>())
    }

    /// What is visible of a track, put together at the zoom at which it is seen.
    fn groups(track: Track<'_>, scale: Scale<'_>, ink: Ink) -> Vec<Group> {
        let seen = (scale.time_from_x(-3.0 * CELL_POINTS), scale.moved(scale.viewport.end, CELL_POINTS));
        let found = bunches(track, 0..track.len(), &scale, seen, ink);
        let mut drawn = scale.drawn();
        found.iter().map(|bunch| bunch.group(&scale, &mut drawn, &ink)).collect()
    }

    /// On a view of 100 seconds 100 points wide, where a second is a point.
    fn told(spans: &[(i64, i64)]) -> Vec<(Range<usize>, f64, f64)> {
        let scale = Scale::new(Viewport::new(0.0, 100.0), 100.0, Folds::none());
        groups(tracks(spans).track(FLAT), scale, BAR).into_iter().map(|g| (g.slots, g.x0_points, g.x1_points)).collect()
    }

    #[test]
    fn overlaps_become_one() {
        assert_eq!(told(&[]), []);
        assert_eq!(told(&[(10, 12)]), [(0..1, 10.0, 18.0)]);
        assert_eq!(told(&[(10, 30), (30, 40)]), [(0..1, 10.0, 30.0), (1..2, 30.0, 40.0)]);
        assert_eq!(told(&[(10, 12), (15, 40), (20, 22), (60, 70)]), [(0..3, 10.0, 40.0), (3..4, 60.0, 70.0)]);
    }

    #[test]
    fn panning_changes_no_group() {
        let spans: Vec<(i64, i64)> = (0..4000).map(|at| (at * 37 % 9973, at * 37 % 9973 + at % 7)).collect();
        let tracks = tracks(&spans);
        let track = tracks.track(FLAT);
        let at = |start: f64| {
            let scale = Scale::new(Viewport::new(start, start + 1000.0), 500.0, Folds::none());
            groups(track, scale, BAR)
        };
        let here = at(4000.0);
        let there = at(4300.0);
        let inside = |groups: &[Group], by: f64| -> Vec<Range<usize>> {
            let seen = |group: &&Group| group.x0_points - by > 160.0 && group.x1_points - by < 340.0;
            groups.iter().filter(seen).map(|group| group.slots.clone()).collect()
        };
        assert!(!inside(&here, 0.0).is_empty());
        assert_eq!(inside(&here, 0.0), inside(&there, -150.0));
    }

    #[test]
    fn leaping_takes_in_what_one_by_one_joins() {
        const SPEECH: Ink = Ink {
            lead_points: 7.5,
            trail_points: 10.5,
            to_end: true,
            after_end_points: 7.5,
            digit_points: 7.0,
            count: CountPlace::Beside,
        };
        const VAGUE: Ink = Ink { lead_points: -6.0, trail_points: 24.0, to_end: false, ..SPEECH };
        const PILL: Ink = Ink { digit_points: 7.0, count: CountPlace::Inside, ..BAR };
        // Bursts, some of them at one second; short and long.
        let moment = |at: i64| at / 40 * 9_000 + at % 40 * (at / 40 % 7) * 30;
        let spans: Vec<(i64, i64)> =
            (0..6_000).map(|at| (moment(at), moment(at) + if at % 97 == 0 { 40_000 } else { at % 11 * 60 })).collect();
        let tracks = tracks(&spans);
        let track = tracks.track(FLAT);
        let folds = Folds::new((0..140).map(|at| (at * 9_000 + 50_000, (at + 1) * 9_000 + 48_000)), 0.0, 100_000.0);
        let mut leapt = 0;
        for folds in [Folds::none(), &folds] {
            for ink in [BAR, SPEECH, VAGUE, PILL] {
                for exponent in 0..30 {
                    let view = Viewport::new(200_000.0, 200_000.0 + 60.0 * 1.4_f64.powi(exponent));
                    let scale = Scale::new(view, 900.0, folds);
                    let grown = |singles: usize| {
                        let mut growing = Growing { singles, ..Growing::new(track, track.len(), scale, ink) };
                        let mut bunches: Vec<Bunch> = Vec::new();
                        let mut first = 0;
                        while let Some(slot) = track.slots().get(first) {
                            bunches.push(growing.bunch(first, *slot));
                            first = bunches.last().map_or(usize::MAX, |bunch| bunch.slots.1 as usize);
                        }
                        bunches
                    };
                    let one_by_one = grown(usize::MAX);
                    assert_eq!(grown(1), one_by_one, "{view:?} {ink:?}");
                    assert_eq!(grown(SINGLES), one_by_one, "{view:?} {ink:?}");
                    leapt += one_by_one.iter().filter(|bunch| bunch.slots.1 - bunch.slots.0 > 48).count();
                }
            }
        }
        assert!(leapt > 100, "{leapt}");
    }

    #[test]
    fn groups_never_overlap_and_lose_nothing() {
        let spans: Vec<(i64, i64)> =
            (0..3000).map(|at| (at * at % 7919, at * at % 7919 + at % 5 * (at % 11) * 20)).collect();
        let tracks = tracks(&spans);
        let track = tracks.track(FLAT);
        for exponent in 0..24 {
            let scale = Scale::new(Viewport::new(-50.0, 10.0 * 1.5_f64.powi(exponent)), 700.0, Folds::none());
            let groups = groups(track, scale, BAR);
            let mut covered = vec![0; spans.len()];
            groups.iter().flat_map(|group| group.slots.clone()).for_each(|at| covered[at] += 1);
            let visible: Vec<usize> = track.meeting(scale.viewport.start, scale.viewport.end).collect();
            assert!(visible.iter().all(|at| covered[*at] == 1) && covered.iter().all(|times| *times <= 1));
            for pair in groups.windows(2) {
                assert!(pair[0].x1_points <= pair[1].x0_points + 1e-6, "{pair:?}");
            }
        }
    }

    #[test]
    fn no_group_reaches_over_a_break() {
        // Bursts of moments, with a thousand times as long between them as in them.
        let spans: Vec<(i64, i64)> =
            (0..40).flat_map(|burst| (0..50).map(move |at| (burst * 400_000 + at * 60, 0))).collect();
        let tracks = tracks(&spans.iter().map(|(start, _)| (*start, *start)).collect::<Vec<_>>());
        let track = tracks.track(FLAT);
        let stretch = |burst: i64| (burst * 400_000 + 4_000, (burst + 1) * 400_000 - 1_000);
        let folds = Folds::new((0..39).map(stretch), 0.0, 39.0 * 5_000.0);
        let (mut view, mut joined) = (folds.fit(0.0, 16_000_000.0), 0);
        while folds.span_secs(view) > 600.0 {
            let scale = Scale::new(view, 800.0, &folds);
            for group in groups(track, scale, BAR) {
                let bursts = |at: usize| spans.get(at).map(|(start, _)| start / 400_000);
                assert_eq!(bursts(group.slots.start), bursts(group.slots.end - 1), "{view:?} {group:?}");
                joined += usize::from(group.slots.len() > 1);
            }
            view = folds.zoom_at(view, 1.7, 0.4);
        }
        assert!(joined > 40, "{joined}");
    }
}
