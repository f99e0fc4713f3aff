//! Puts everything dated into its rows: every item is asked for its rows, all are sorted by row, then by time within it.
//!
//! Of a large case several threads do so at once, each for a part of the items and then for a part of the rows.

use std::ops::Range;
use std::sync::Arc;
use std::thread;

use super::basis::Basis;
use super::lane::LaneKey;
use super::milestones::Milestones;
use super::places::{Noted, Places};
use super::row::{Row, RowKind};
use super::rows::{Joint, Rows};
use super::track::{self, Slot};
use super::tracks::{TRACKS, Tracks, by_length};
use crate::case::room::{filled, gathered, room_for};
use crate::case::shown::Shown;
use crate::case::{Case, Event, Id, ItemRef, Kind, Statement};
use crate::language;

/// Where an item belongs that is in no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Otherwise {
    /// To what names nobody.
    Unnamed,
    /// To lanes that are left out.
    Hidden,
}

/// Says in which rows items lie.
pub(super) trait Housing: Sync {
    /// Adds the rows of an event, whose index comes with it, top to bottom, each once; what becomes of it where there are none.
    fn of_event(&self, event: (u32, &Event), rows: &mut Vec<u32>) -> Otherwise;
    /// The same for a statement.
    fn of_statement(&self, statement: (u32, &Statement), rows: &mut Vec<u32>) -> Otherwise;
    /// Whether there is a lane for what names nobody.
    fn has_unnamed(&self) -> bool;
}

/// A row as it is planned: what it is, its party, what it is called and leads to, who shares it.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub kind: RowKind,
    pub party: Option<usize>,
    pub label: Box<str>,
    pub leads_to: Option<Id>,
    pub members: Box<[Id]>,
    pub lane: LaneKey,
}

impl Planned {
    /// A row of this kind that is nothing more.
    pub(super) fn new(kind: RowKind, lane: LaneKey) -> Self {
        Self { kind, party: None, label: Box::default(), leads_to: None, members: Box::default(), lane }
    }
}

/// With fewer items than this, more threads take longer than one.
const WORTH_THREADS: usize = 30_000;

/// The first track of a row that statements lie on; before it come those of events.
const STATEMENTS: u32 = 2;

/// A track: its row times [`TRACKS`] plus which of the row's it is.
type TrackKey = u32;

/// What one thread found.
#[derive(Default)]
struct Part {
    /// The tracks that events and statements lie on, each with its index in the basis.
    members: Vec<(TrackKey, u32)>,
    /// How many lie on each track.
    counts: Vec<u32>,
    joints: Vec<Joint>,
    noted: Noted,
    /// How many items lie in no row.
    unseen: usize,
}

/// The rows of a case that are planned, so many, in which `housing` says what lies where. Counts of groups are left to who
/// planned them.
pub(super) fn assemble(
    case: &Case,
    (basis, shown): (Arc<Basis>, &Shown),
    (count, plan): (usize, &(impl Fn(usize) -> Option<Planned> + Sync)),
    housing: &impl Housing,
) -> Rows {
    let plan = |at: usize| plan(at).unwrap_or_else(|| Planned::new(RowKind::Unnamed, LaneKey::Unnamed));
    let parts = in_parts(basis.events.len() + basis.statements.len(), |range| {
        let events = basis.events.len();
        let (first, last) = (range.start.min(events), range.end.min(events));
        let statements = range.start.max(events) - events..range.end.max(events) - events;
        part((case, shown), (&basis, first..last, statements), count as u32, housing)
    });
    let (mut joints, mut unseen) = (room_for(parts.iter().map(|part| part.joints.len()).sum()), 0);
    let mut places = Places::with_room(case.events.len(), case.statements.len());
    for part in &parts {
        joints.extend_from_slice(&part.joints);
        places.take_in(&part.noted);
        unseen += part.unseen;
    }
    // In order of time already but for a few.
    joints.sort_by_key(|joint: &Joint| (joint.start_secs, joint.event));
    joints.shrink_to_fit();
    places.set_joints(&joints);
    let joint_starts = Milestones::new(joints.len(), |at| joints.get(at).map_or(i64::MAX, |joint| joint.start_secs));
    let (rows, height_points) = rows_of(&parts, &basis, &plan);
    Rows {
        rows,
        joints,
        joint_starts,
        places,
        majors: basis.majors_of(shown),
        starts: basis.starts_of(shown),
        range: basis.range,
        basis,
        height_points,
        unseen,
        ..Rows::default()
    }
}

fn part(
    (case, shown): (&Case, &Shown),
    (basis, events, statements): (&Basis, Range<usize>, Range<usize>),
    unnamed: u32,
    housing: &impl Housing,
) -> Part {
    let items = events.len() + statements.len();
    let mut part = Part {
        members: room_for(items),
        counts: filled(0, (unnamed as usize + 1) * TRACKS).into_vec(),
        joints: room_for(events.len()),
        noted: Noted::with_room(events.len(), statements.len()),
        unseen: 0,
    };
    let mut rows: Vec<u32> = Vec::new();
    let has = |kind, slot: &Slot| shown.has(ItemRef { kind, index: slot.item });
    let of_basis = basis.events.get(events.clone()).unwrap_or_default().iter().zip(events.start as u32..);
    for (slot, at) in of_basis.filter(|(slot, _)| has(Kind::Event, slot)) {
        let Some(event) = case.events.get(slot.item as usize) else { continue };
        rows.clear();
        let otherwise = housing.of_event((slot.item, event), &mut rows);
        if rows.is_empty() && otherwise == Otherwise::Unnamed && housing.has_unnamed() {
            rows.push(unnamed);
        }
        part.add(&rows, u32::from(slot.vague), at);
        part.noted.event(slot.item, &rows);
        if let (Some(first), Some(last)) = (rows.first(), rows.last())
            && first < last
        {
            part.joints.push(Joint {
                start_secs: slot.anchor_secs(),
                event: slot.item,
                first_row: *first,
                last_row: *last,
                hour_known: event.when.hour_known(),
            });
        }
    }
    let of_basis = basis.statements.get(statements.clone()).unwrap_or_default().iter().zip(statements.start as u32..);
    for (slot, at) in of_basis.filter(|(slot, _)| has(Kind::Statement, slot)) {
        let Some(statement) = case.statements.get(slot.item as usize) else { continue };
        rows.clear();
        let otherwise = housing.of_statement((slot.item, statement), &mut rows);
        if rows.is_empty() && otherwise == Otherwise::Unnamed && housing.has_unnamed() {
            rows.push(unnamed);
        }
        part.add(&rows, STATEMENTS + u32::from(slot.vague), at);
        part.noted.statement(slot.item, &rows);
    }
    part
}

impl Part {
    /// Adds an item, by its index in the basis, to one track of each of its rows.
    fn add(&mut self, rows: &[u32], track: u32, at: u32) {
        self.unseen += usize::from(rows.is_empty());
        for row in rows {
            let key = row * TRACKS as u32 + track;
            self.members.push((key, at));
            if let Some(count) = self.counts.get_mut(key as usize) {
                *count += 1;
            }
        }
    }
}

/// How many threads are worth starting for so many items.
fn threads(items: usize) -> usize {
    if items < WORTH_THREADS { 1 } else { thread::available_parallelism().map_or(1, |count| count.get().min(8)) }
}

/// Does `work` on stretches of so many items, on as many threads as pay; what it gives, in order.
pub(super) fn in_parts<T: Send>(items: usize, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let count = threads(items);
    let each = items.div_ceil(count).max(1);
    at_once((0..count).map(|at| (at * each).min(items)..((at + 1) * each).min(items)).collect(), work)
}

/// Does `work` on each of these stretches, each on a thread, which speaks as this one does; what it gives, in order.
fn at_once<T: Send>(stretches: Vec<Range<usize>>, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let speech = &language::spoken();
    let mut stretches = stretches.into_iter();
    let Some(first) = stretches.next() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let elsewhere = move |stretch: Range<usize>| {
            let _speaking = language::speak(speech.clone());
            work(stretch)
        };
        let others: Vec<_> = stretches.map(|stretch| scope.spawn(move || elsewhere(stretch))).collect();
        let mut done = vec![work(first)];
        // A thread that panicked has nothing to give: the panic goes on here.
        done.extend(others.into_iter().map(|other| match other.join() {
            Ok(part) => part,
            Err(panic) => std::panic::resume_unwind(panic),
        }));
        done
    })
}

/// The rows of what was found, and their height together. Several threads make about as much of them each.
fn rows_of(parts: &[Part], basis: &Basis, plan: &(impl Fn(usize) -> Planned + Sync)) -> (Vec<Row>, f64) {
    let ends = track_ends(parts);
    let total = ends.last().map_or(0, |end| *end as usize);
    let (count, rows) = (threads(total), ends.len() / TRACKS);
    // Where each stretch of rows ends that holds its share.
    let until = |at: usize| {
        let share = (total * at / count) as u32;
        if at == count { rows } else { ends.partition_point(|end| *end < share) / TRACKS }
    };
    let stretches = (0..count).map(|at| until(at)..until(at + 1)).collect();
    let made = at_once(stretches, |rows| stretch_of_rows(rows, (parts, basis), &ends, plan));
    let mut made = made.into_iter();
    let mut rows = made.next().unwrap_or_default();
    made.for_each(|mut more| rows.append(&mut more));
    rows.shrink_to_fit();
    // The lane of what names nobody is there only where something is in it.
    rows.pop_if(|row| row.kind == RowKind::Unnamed && row.item_count() == 0);
    let mut height_points = 0.0;
    for row in &mut rows {
        row.top_points = height_points;
        height_points += row.height_points;
    }
    (rows, height_points)
}

/// Where each track ends, if they all lie behind each other.
fn track_ends(parts: &[Part]) -> Vec<u32> {
    let mut counts = parts.iter().map(|part| part.counts.as_slice());
    let mut ends = counts.next().unwrap_or_default().to_vec();
    for counts in counts {
        ends.iter_mut().zip(counts).for_each(|(all, count)| *all += count);
    }
    let mut total = 0;
    for end in &mut ends {
        total += *end;
        *end = total;
    }
    ends
}

/// A stretch of rows; only their tops are left open.
fn stretch_of_rows(
    rows: Range<usize>,
    (parts, basis): (&[Part], &Basis),
    ends: &[u32],
    plan: &impl Fn(usize) -> Planned,
) -> Vec<Row> {
    let (first, last) = (rows.start * TRACKS, rows.end * TRACKS);
    let ends_at = |key: usize| key.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let before = ends_at(first);
    // Where each track begins in these slots, and where the last one ends.
    let starts = gathered(last - first + 1, (first..=last).map(|key| ends_at(key) - before));
    let total = starts.last().map_or(0, |end| *end as usize);
    let mut slots = filled(Slot::default(), total);
    // Where the next slot of each track goes.
    let mut next = gathered(starts.len(), starts.iter().take(last - first).copied());
    for (key, at) in parts.iter().flat_map(|part| &part.members) {
        let Some(next) = (*key as usize).checked_sub(first).and_then(|own| next.get_mut(own)) else { continue };
        let of_kind = if key % (TRACKS as u32) < STATEMENTS { &basis.events } else { &basis.statements };
        if let (Some(place), Some(slot)) = (slots.get_mut(*next as usize), of_kind.get(*at as usize)) {
            *place = *slot;
        }
        *next += 1;
    }
    for (at, bounds) in starts.windows(2).enumerate() {
        if let [from, until] = bounds
            && let Some(track) = slots.get_mut(*from as usize..*until as usize)
        {
            track::sort(track, by_length(at % TRACKS));
        }
    }
    let slots = Arc::new(slots);
    // The first ones take in the others.
    let mut made = room_for(if first == 0 { ends.len() / TRACKS } else { rows.len() });
    let row = |(at, bounds): (usize, [u32; TRACKS + 1])| {
        let Planned { kind, party, label, leads_to, members, lane } = plan(at);
        let tracks = Tracks::new(&slots, bounds);
        let (top_points, height_points) = (0.0, kind.height_points());
        Row { kind, party, label, leads_to, members, lane, top_points, height_points, tracks }
    };
    let bounds = starts.windows(TRACKS + 1).step_by(TRACKS).filter_map(|bounds| bounds.try_into().ok());
    made.extend(rows.zip(bounds).map(row));
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_its_slots_in_order_however_many_threads_make_rows() {
        for (len, rows) in [(0, 1), (5, 3), (3 * WORTH_THREADS, 1), (3 * WORTH_THREADS, 2_000)] {
            let start = |at: usize| (at * 7_919 % 104_729) as i64;
            let slot = |at: usize| Slot { start_secs: start(at), item: at as u32, ..Slot::default() };
            let basis = Basis {
                events: (0..len).map(slot).collect(),
                statements: (0..len).map(|at| slot(at + len)).collect(),
                ..Basis::default()
            };
            // Of one row many, of others few or none.
            let row_of = |at: usize| (at * at % 7_001 % (1 + at % 3 * rows) % rows) as u32;
            let mut parts: [Part; 2] =
                std::array::from_fn(|_| Part { counts: vec![0; rows * TRACKS], ..Part::default() });
            let mut expected: Vec<[Vec<Slot>; TRACKS]> = vec![Default::default(); rows];
            for at in 0..len {
                for (track, slots) in [(at % 2, &basis.events), (2 + at % 2, &basis.statements)] {
                    let row = row_of(at + track);
                    parts[usize::from(at * 3 > len)].add(&[row], track as u32, at as u32);
                    expected[row as usize][track].push(slots[at]);
                }
            }
            let plan = |at: usize| Planned::new(RowKind::Group(at as u32), LaneKey::Others);
            let (made, height_points) = rows_of(&parts, &basis, &plan);
            assert_eq!((made.len(), height_points), (rows, rows as f64 * RowKind::Group(0).height_points()));
            for (at, (row, mut expected)) in made.iter().zip(expected).enumerate() {
                for slots in &mut expected {
                    slots.sort_by_key(|slot| (slot.start_secs, slot.item));
                }
                assert_eq!(row.kind, RowKind::Group(at as u32));
                assert!(
                    row.tracks().into_iter().zip(expected).all(|((_, track), slots)| track.slots() == slots),
                    "{at}"
                );
                assert_eq!(row.top_points, at as f64 * row.height_points);
            }
        }
    }

    #[test]
    fn parts_together_are_the_whole() {
        for items in [0, 1, WORTH_THREADS - 1, 5 * WORTH_THREADS + 3] {
            let parts: Vec<Vec<usize>> = in_parts(items, Iterator::collect);
            assert!(parts.into_iter().flatten().eq(0..items));
        }
    }
}
