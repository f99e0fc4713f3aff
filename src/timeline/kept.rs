//! What was put together in a frame is kept for the next ones: a view that pans or zooms a little shows much the same.
//!
//! Neighbours are put together at steps of zoom and kept by their times, so that one result serves every zoom as far as the
//! next step, and every view within a stretch of time that is longer than one. In a frame each is only given its place. The
//! steps and stretches of rows differ, so that rows are put together anew by turns and not all in one frame. Short tracks
//! are put together in every frame at its own zoom, which costs no more than to look them up.

use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::Viewport;
use super::cluster::{Bunch, Group, Ink, bunches};
use super::connectors::few_joints;
use super::folds::Folds;
use super::rows::Rows;
use super::scale::{CELL_POINTS, Scale, down, up};
use super::track::Track;
use super::vague::{VagueBunch, VagueGroup, beginning_together, edges, going_on};

/// Of so few slots nothing is kept.
const FEW: usize = 64;
/// What is put together in a frame whose view moves goes beyond it by so much at least, and by up to so much more.
const BEYOND_POINTS: f64 = 128.0;
const FARTHER_POINTS: f64 = 384.0;
/// How far left of the view bunches are put together: a chain that begins before it has been cut there.
const LEAD_CELLS: f64 = 3.0;
/// How far left of the view a line between lanes is looked for.
const LINE_POINTS: f64 = 16.0;
/// What was not asked for in so many frames is dropped.
const FRAMES: u64 = 32;

/// What is kept with the rows that it is of. A copy of them begins with nothing.
#[derive(Debug, Default)]
pub(super) struct Kept(Mutex<Store>);

impl Clone for Kept {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Kept {
    /// Begins a frame that shows this.
    pub(super) fn begin(&self, view: Viewport, folds: &Folds) -> MutexGuard<'_, Store> {
        // Whatever was left half done there is put together anew.
        let mut store = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        store.begin(view, folds);
        store
    }
}

/// A track, or one of its classes: its row, its number there and where it begins.
type Place = (u32, u8, u32);

/// What is kept, by where it is from.
#[derive(Debug, Default)]
pub(super) struct Store {
    chains: FxHashMap<Place, Stretch<Bunch>>,
    beginning: FxHashMap<Place, Stretch<VagueBunch>>,
    going_on: FxHashMap<Place, Stretch<VagueBunch>>,
    joints: Stretch<(u32, u32)>,
    folds: Folds,
    view: Option<Viewport>,
    /// Whether the view moved a little since the last frame, and not by a jump.
    moves: bool,
    frame: u64,
}

/// What was put together of a stretch of time.
#[derive(Debug)]
struct Stretch<T> {
    /// At which zoom.
    secs_per_point: f64,
    from_secs: f64,
    until_secs: f64,
    bunches: Vec<T>,
    /// The last frame in which it was asked for.
    frame: u64,
}

impl Store {
    fn begin(&mut self, view: Viewport, folds: &Folds) {
        self.frame += 1;
        let before = self.view.replace(view).filter(|before| *before != view);
        self.moves = before.is_some_and(|before| {
            let shared = view.end.min(before.end) - view.start.max(before.start);
            shared * 2.0 > view.span_secs().max(before.span_secs())
        });
        if self.folds != *folds {
            self.folds = folds.clone();
            (self.chains, self.beginning, self.going_on, self.joints) = Default::default();
        } else if self.frame.is_multiple_of(FRAMES) {
            let oldest = self.frame.saturating_sub(FRAMES);
            self.chains.retain(|_, stretch| stretch.frame >= oldest);
            self.beginning.retain(|_, stretch| stretch.frame >= oldest);
            self.going_on.retain(|_, stretch| stretch.frame >= oldest);
        }
    }

    /// Stretches of joints in the view that lie near each other, few enough to have a line.
    pub(super) fn few_joints<'r>(
        &'r mut self,
        rows: &'r Rows,
        scale: Scale<'_>,
    ) -> impl Iterator<Item = Range<usize>> + use<'r> {
        let zoom = if rows.joints.len() <= FEW { scale } else { scale.stepped(0.0) };
        let seen = (zoom.time_from_x(-LINE_POINTS), scale.viewport.end);
        let beyond = if self.moves { BEYOND_POINTS + FARTHER_POINTS } else { 0.0 };
        let wide = widened(&zoom, seen, (beyond, beyond));
        let stamp = (zoom.secs_per_point(), self.frame);
        self.joints.renew(stamp, (seen, wide), |wide| few_joints(rows, &zoom, wide));
        let start = |at: u32| rows.joints.get(at as usize).map_or(f64::INFINITY, |joint| joint.start_secs as f64);
        let first = self.joints.bunches.partition_point(move |(first, _)| start(*first) < seen.0);
        let visible = self.joints.bunches.get(first..).unwrap_or_default().iter();
        let visible = visible.take_while(move |(first, _)| start(*first) <= seen.1);
        visible.map(|(first, until)| *first as usize..*until as usize)
    }

    /// What is kept of a row that is seen like this.
    pub(super) fn of_row<'a>(&mut self, row: usize, scale: Scale<'a>) -> OfRow<'_, 'a> {
        // Far from each other for neighbours, and the same in every frame.
        let phase = |by: f64| (row as f64 * by).fract();
        let stepped = scale.stepped(phase(0.618_034));
        let beyond = |by: f64| if self.moves { BEYOND_POINTS + FARTHER_POINTS * phase(by) } else { 0.0 };
        let beyond = (beyond(0.754_878), beyond(0.569_840));
        OfRow { store: self, row, scale, stepped, beyond }
    }
}

/// What is kept of a row.
pub(super) struct OfRow<'s, 'a> {
    store: &'s mut Store,
    row: usize,
    /// How it is seen.
    scale: Scale<'a>,
    /// The zoom at which it is put together.
    stepped: Scale<'a>,
    /// How far what is put together goes beyond the view, on the left and on the right, in points.
    beyond: (f64, f64),
}

impl<'a> OfRow<'_, 'a> {
    /// How much time a point takes at the zoom at which a class is put together: its own where it is short.
    pub(super) fn secs_per_point(&self, class: &Range<usize>) -> f64 {
        self.zoom(class).secs_per_point()
    }

    fn zoom(&self, class: &Range<usize>) -> Scale<'a> {
        if class.len() <= FEW { self.scale } else { self.stepped }
    }

    /// The groups of a class of a track, the `number`th of its row, that are visible, left to right, none overlapping
    /// another; and what began before them, is out of sight and still goes on in the view.
    pub(super) fn groups(&mut self, number: usize, track: Track<'_>, class: Range<usize>, ink: Ink) -> Vec<Group> {
        let (scale, zoom) = (self.scale, self.zoom(&class));
        let seen = seen(&zoom);
        let mut drawn = scale.drawn();
        if class.len() <= FEW {
            let found = bunches(track, class, &zoom, seen, ink);
            return found.iter().map(|bunch| bunch.group(&scale, &mut drawn, &ink)).collect();
        }
        let at = (self.row as u32, number as u8, class.start as u32);
        let wide = widened(&zoom, seen, self.beyond);
        let frame = self.store.frame;
        let known = self.store.chains.entry(at).or_default();
        known.renew((zoom.secs_per_point(), frame), (seen, wide), |wide| bunches(track, class, &zoom, wide, ink));
        let visible = known.bunches.iter().take_while(|bunch| (bunch.start_secs as f64) < seen.1);
        let visible = visible.filter(|bunch| bunch.reaches(seen.0));
        visible.map(|bunch| bunch.group(&scale, &mut drawn, &ink)).collect()
    }

    /// What of a class begins before all of its [`Self::groups`] and is in none of them, where ink does not go on to its end.
    pub(super) fn before(&self, groups: &[Group], track: Track<'_>, class: Range<usize>) -> Range<usize> {
        let start = class.start;
        let first = groups.first().map(|group| group.slots.start);
        start..first.unwrap_or_else(|| track.first_from(class.clone(), seen(&self.zoom(&class)).0))
    }

    /// The groups of a class of what is vague, which may overlap: one for all that begin at nearly the same x in the view; of
    /// what began before it and goes on, one for all that end at nearly the same x.
    pub(super) fn vague_groups(&mut self, number: usize, track: Track<'_>, class: Range<usize>) -> Vec<VagueGroup> {
        let (scale, zoom) = (self.scale, self.zoom(&class));
        let edges = edges(&zoom);
        if class.len() <= FEW {
            let mut found = going_on(track, class.clone(), &zoom, edges);
            found.retain(|bunch| bunch.end_secs > down(scale.viewport.start));
            found.extend(beginning_together(track, class, &zoom, edges));
            return found.iter().map(|bunch| bunch.group(&scale)).collect();
        }
        let at = (self.row as u32, number as u8, class.start as u32);
        let stamp = (zoom.secs_per_point(), self.store.frame);
        let seen = (edges.0 as f64, edges.1 as f64);
        let lasting = self.store.going_on.entry(at).or_default();
        lasting.renew_exactly(stamp, seen, || going_on(track, class.clone(), &zoom, edges));
        let visible = lasting.bunches.iter().filter(|bunch| bunch.end_secs > down(scale.viewport.start));
        let mut groups: Vec<VagueGroup> = visible.map(|bunch| bunch.group(&scale)).collect();
        let wide = widened(&zoom, seen, self.beyond);
        let beginning = self.store.beginning.entry(at).or_default();
        beginning.renew(stamp, (seen, wide), |(from, until)| {
            beginning_together(track, class, &zoom, (down(from), up(until)))
        });
        let visible = beginning.bunches.iter().take_while(|bunch| bunch.start_secs < edges.1);
        groups.extend(visible.filter_map(|bunch| Some(bunch.from(track, edges.0)?.group(&scale))));
        groups
    }
}

impl<T> Default for Stretch<T> {
    fn default() -> Self {
        Self { secs_per_point: 0.0, from_secs: 0.0, until_secs: 0.0, bunches: Vec::new(), frame: 0 }
    }
}

impl<T> Stretch<T> {
    /// Puts together what lies in a wide stretch if what is known is of another zoom or does not hold a stretch that is seen.
    fn renew(
        &mut self,
        (secs_per_point, frame): (f64, u64),
        (seen, wide): ((f64, f64), (f64, f64)),
        make: impl FnOnce((f64, f64)) -> Vec<T>,
    ) {
        self.frame = frame;
        let holds = self.from_secs <= seen.0 && seen.1 <= self.until_secs;
        if self.secs_per_point != secs_per_point || !holds {
            (self.secs_per_point, self.from_secs, self.until_secs) = (secs_per_point, wide.0, wide.1);
            self.bunches = make(wide);
        }
    }

    /// The same of what is of one stretch only.
    fn renew_exactly(&mut self, (secs_per_point, frame): (f64, u64), seen: (f64, f64), make: impl FnOnce() -> Vec<T>) {
        if (self.from_secs, self.until_secs) != seen {
            self.secs_per_point = f64::NAN;
        }
        self.renew((secs_per_point, frame), (seen, seen), |_| make());
    }
}

/// A stretch of time that goes on by so many points on the left and on the right.
fn widened(zoom: &Scale<'_>, seen: (f64, f64), (left, right): (f64, f64)) -> (f64, f64) {
    let moved = |secs: f64, by: f64| if by == 0.0 { secs } else { zoom.moved(secs, by) };
    (moved(seen.0, -left), moved(seen.1, right))
}

/// The time that groups are wanted of at a zoom.
fn seen(zoom: &Scale<'_>) -> (f64, f64) {
    (zoom.time_from_x(-LEAD_CELLS * CELL_POINTS), zoom.moved(zoom.viewport.end, CELL_POINTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::cluster::CountPlace;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::mark::Mark;
    use crate::timeline::track::Slot;
    use crate::timeline::tracks::testing::{BY_LENGTH, FLAT, tracks_of};

    const HOUR: i64 = 3_600;
    const TO_END: Ink = Ink {
        lead_points: 0.0,
        trail_points: 8.0,
        to_end: true,
        after_end_points: 0.0,
        digit_points: 7.0,
        count: CountPlace::Inside,
    };
    const STARTS: Ink = Ink { lead_points: -6.0, trail_points: 24.0, to_end: false, ..TO_END };

    /// Bursts and empty weeks; most short, some of days, some of months.
    fn slots() -> Vec<Slot> {
        let slot = |at: i64| {
            let start_secs = (at / 60 * 170 + at % 60 * (1 + at / 60 % 5)) * HOUR + at * 7_919 % HOUR;
            let hours = match at % 50 {
                0 => 2_000,
                1..=5 => 90,
                6..20 => 20,
                _ => 1,
            };
            Slot { start_secs, end_secs: start_secs + hours * HOUR, item: at as u32, ..Slot::default() }
        };
        (0..3_000).map(slot).collect()
    }

    /// A reader's way: zooming in and out, panning there and back, and jumping.
    fn views() -> Vec<Viewport> {
        let mut view = Viewport::new(2_000.0 * HOUR as f64, 3_000.0 * HOUR as f64);
        let mut views = vec![view];
        for step in 0..400 {
            view = match step % 80 {
                0..30 => view.zoom_at(if step % 160 < 80 { 1.07 } else { 0.93 }, 0.3),
                30..55 => view.pan(0.031),
                55..78 => view.pan(-0.034),
                78 => view,
                _ => view.pan(7.0),
            };
            views.push(view);
        }
        views
    }

    #[test]
    fn along_a_way_all_that_is_seen_is_in_one_group_and_none_overlaps_another() {
        let tracks = tracks_of(&slots());
        let fold = |at: i64| (at * 170 * 3 * HOUR + 320 * HOUR, (at + 1) * 170 * 3 * HOUR - 100 * HOUR);
        let folds = Folds::new((0..16).map(fold), 0.0, 4_000.0 * HOUR as f64);
        let mut reused = 0;
        for folds in [Folds::none(), &folds] {
            let mut store = Store::default();
            let mut last: Vec<(u32, u32)> = Vec::new();
            for view in views() {
                store.begin(view, folds);
                let scale = Scale::new(view, 1_000.0, folds);
                let mut kept = store.of_row(3, scale);
                let count = |class: Range<usize>, track: Track<'_>, found: Vec<Range<usize>>| {
                    let mut times = vec![0; track.len()];
                    found.into_iter().flatten().for_each(|at| times[at] += 1);
                    assert!(times.iter().all(|times| *times <= 1), "{view:?}");
                    let mut seen = track.meeting(view.start, view.end).filter(|at| class.contains(at));
                    assert!(seen.all(|at| times[at] == 1), "{view:?} {class:?}");
                };
                let track = tracks.track(FLAT);
                for (number, ink) in [(0, TO_END), (1, STARTS)] {
                    let groups = kept.groups(number, track, 0..track.len(), ink);
                    assert!(groups.windows(2).all(|pair| pair[0].x1_points <= pair[1].x0_points + 1e-6), "{view:?}");
                    let mut found: Vec<Range<usize>> = groups.iter().map(|group| group.slots.clone()).collect();
                    if !ink.to_end {
                        let before = kept.before(&groups, track, 0..track.len());
                        found.extend(track.reaching_runs(before, down(view.start)));
                    }
                    count(0..track.len(), track, found);
                }
                let track = tracks.track(BY_LENGTH);
                for (class, _) in track.classes() {
                    let groups = kept.vague_groups(2, track, class.clone());
                    count(class, track, groups.iter().flat_map(|group| group.slots.iter()).collect());
                }
                let now: Vec<(u32, u32)> = store.chains[&(3, 0, 0)].bunches.iter().map(|bunch| bunch.slots).collect();
                reused += usize::from(now == last);
                last = now;
            }
        }
        assert!(reused > 500, "{reused}");
    }

    #[test]
    fn what_nobody_asks_for_is_dropped_and_other_folds_begin_anew() {
        let tracks = tracks_of(&slots());
        let track = tracks.track(FLAT);
        let mut store = Store::default();
        let view = Viewport::new(0.0, 9e6);
        let mut frame = |row: usize, folds: &Folds| {
            store.begin(view, folds);
            store.of_row(row, Scale::new(view, 900.0, folds)).groups(0, track, 0..track.len(), TO_END);
            store.chains.len()
        };
        assert_eq!((frame(0, Folds::none()), frame(1, Folds::none())), (1, 2));
        let later = (0..2 * FRAMES).map(|_| frame(1, Folds::none())).last();
        assert_eq!(later, Some(1));
        let folds = Folds::new([(10, 400_000)].into_iter(), 0.0, 9e6);
        assert_eq!((frame(2, Folds::none()), frame(3, &folds)), (2, 1));
    }

    #[test]
    fn what_is_kept_changes_no_mark() {
        let mut bytes = Vec::new();
        crate::sample::write(&mut bytes, 12_000).expect("memory can be written to");
        let store = crate::load::Memory::new([("case.ron", bytes.as_slice())]);
        let case = crate::load::load_from(&store, &["case.ron".into()], &crate::load::Progress::default()).case;
        let rows = Rows::new(&case, &[]);
        let at = |share: usize| rows.starts[rows.starts.len() * share / 10] as f64;
        let mut view = Viewport::new(at(1), at(9));
        let mut marks = 0;
        for step in 0..200 {
            view = match step % 100 {
                0..40 => view.zoom_at(1.06, 0.5),
                40..60 => view.pan(0.03),
                60..75 => view.pan(-0.02),
                _ => view.zoom_at(0.91, 0.4),
            };
            let (width_points, top_points, bottom_points) = (1_300.0, 0.0, 500.0);
            let metrics = Metrics { viewport: view, folds: Folds::none(), width_points, top_points, bottom_points };
            let seen = |rows: &Rows| {
                let visible = |mark: &Mark| mark.x1_points > 0.0 && mark.x0_points < width_points;
                layout(&case, rows, &metrics).marks.into_iter().filter(visible).collect::<Vec<_>>()
            };
            // A copy of the rows has nothing kept.
            let anew = seen(&rows.clone());
            assert_eq!(seen(&rows), anew, "{step} {view:?}");
            marks += anew.len();
        }
        assert!(marks > 20_000, "{marks}");
    }
}
