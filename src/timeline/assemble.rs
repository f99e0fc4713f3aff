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
use super::track::{Slot, Track};
use crate::case::room::{filled, room_for};
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

/// With fewer items than this, more threads take longer than one.
const WORTH_THREADS: usize = 30_000;
/// Tracks of a row: events, vague events, statements, vague statements.
const TRACKS: usize = 4;
/// Those that have classes by length: what is vague.
const fn by_length(track: usize) -> bool {
    track % 2 == 1
}

/// What one thread found.
#[derive(Default)]
struct Part {
    /// Slots, each with its row times [`TRACKS`] plus its track.
    members: Vec<(u32, Slot)>,
    joints: Vec<Joint>,
    noted: Noted,
    /// How many items lie in no row.
    unseen: usize,
}

/// The rows of a case in which `housing` says what lies where. Counts of groups are left to who planned them.
pub(super) fn assemble(
    case: &Case,
    (basis, shown): (Arc<Basis>, &Shown),
    mut planned: Vec<Planned>,
    housing: &impl Housing,
) -> Rows {
    let unnamed = planned.len();
    planned.push(Planned {
        kind: RowKind::Unnamed,
        party: None,
        label: Box::default(),
        leads_to: None,
        members: Box::default(),
        lane: LaneKey::Unnamed,
    });
    let parts = in_parts(basis.events.len() + basis.statements.len(), |range| {
        let events = basis.events.len();
        let (first, last) = (range.start.min(events), range.end.min(events));
        let statements = range.start.max(events) - events..range.end.max(events) - events;
        part((case, shown), (&basis, first..last, statements), unnamed as u32, housing)
    });
    let (mut joints, mut unseen) = (Vec::new(), 0);
    let mut places = Places::with_room(case.events.len(), case.statements.len());
    let mut ends = vec![0_usize; planned.len() * TRACKS];
    for part in &parts {
        joints.extend_from_slice(&part.joints);
        places.take_in(&part.noted);
        unseen += part.unseen;
        for (key, _) in &part.members {
            if let Some(end) = ends.get_mut(*key as usize) {
                *end += 1;
            }
        }
    }
    let mut total = 0;
    for end in &mut ends {
        (*end, total) = (total, total + *end);
    }
    let mut slots = filled(Slot::default(), total);
    for (key, slot) in parts.into_iter().flat_map(|part| part.members) {
        if let Some(at) = ends.get_mut(key as usize) {
            if let Some(place) = slots.get_mut(*at) {
                *place = slot;
            }
            *at += 1;
        }
    }
    sort_tracks(&mut slots, &ends);
    // In order of time already but for a few.
    joints.sort_by_key(|joint| (joint.start_secs, joint.event));
    places.set_joints(&joints);
    let joint_starts = Milestones::new(joints.len(), |at| joints.get(at).map_or(i64::MAX, |joint| joint.start_secs));
    let (rows, height_points) = rows_of(planned, &slots.into(), &ends);
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
    let mut part = Part { members: room_for(events.len() + statements.len()), ..Part::default() };
    let mut rows: Vec<u32> = Vec::new();
    let has = |kind, slot: &&Slot| shown.has(ItemRef { kind, index: slot.item });
    for slot in basis.events.get(events).unwrap_or_default().iter().filter(|slot| has(Kind::Event, slot)) {
        let Some(event) = case.events.get(slot.item as usize) else { continue };
        rows.clear();
        let otherwise = housing.of_event((slot.item, event), &mut rows);
        if rows.is_empty() && otherwise == Otherwise::Unnamed && housing.has_unnamed() {
            rows.push(unnamed);
        }
        part.unseen += usize::from(rows.is_empty());
        let track = usize::from(slot.vague);
        part.members.extend(rows.iter().map(|row| (row * TRACKS as u32 + track as u32, *slot)));
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
    for slot in basis.statements.get(statements).unwrap_or_default().iter().filter(|slot| has(Kind::Statement, slot)) {
        let Some(statement) = case.statements.get(slot.item as usize) else { continue };
        rows.clear();
        let otherwise = housing.of_statement((slot.item, statement), &mut rows);
        if rows.is_empty() && otherwise == Otherwise::Unnamed && housing.has_unnamed() {
            rows.push(unnamed);
        }
        part.unseen += usize::from(rows.is_empty());
        let track = 2 + usize::from(slot.vague);
        part.members.extend(rows.iter().map(|row| (row * TRACKS as u32 + track as u32, *slot)));
        part.noted.statement(slot.item, &rows);
    }
    part
}

/// How many threads are worth starting for so many items.
fn threads(items: usize) -> usize {
    if items < WORTH_THREADS { 1 } else { thread::available_parallelism().map_or(1, |count| count.get().min(8)) }
}

/// Does `work` on stretches of so many items, on as many threads as pay, which speak as this one does; what it gives, in
/// order.
pub(super) fn in_parts<T: Send>(items: usize, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let count = threads(items);
    let each = items.div_ceil(count).max(1);
    let stretch = |at: usize| (at * each).min(items)..((at + 1) * each).min(items);
    if count == 1 {
        return vec![work(0..items)];
    }
    let speech = &language::spoken();
    thread::scope(|scope| {
        let work = &work;
        let elsewhere = move |at: usize| {
            let _speaking = language::speak(speech.clone());
            work(stretch(at))
        };
        let others: Vec<_> = (1..count).map(|at| scope.spawn(move || elsewhere(at))).collect();
        let mut done = vec![work(stretch(0))];
        // A thread that panicked has nothing to give: the panic goes on here.
        done.extend(others.into_iter().map(|other| match other.join() {
            Ok(part) => part,
            Err(panic) => std::panic::resume_unwind(panic),
        }));
        done
    })
}

/// Sorts each track, whose ends are given.
fn sort_tracks(slots: &mut [Slot], ends: &[usize]) {
    let count = threads(slots.len());
    thread::scope(|scope| {
        let (mut rest, mut first_key, mut passed) = (slots, 0, 0);
        for at in 1..=count {
            let wanted = passed + rest.len() * at / count.max(1);
            let until_key =
                if at == count { ends.len() } else { ends.partition_point(|end| *end <= wanted).max(first_key) };
            let until = ends.get(until_key.wrapping_sub(1)).copied().unwrap_or(passed).max(passed);
            let (mine, others) = std::mem::take(&mut rest).split_at_mut(until - passed);
            let keys = first_key..until_key;
            let sort = move || sort_stretch(mine, (keys, passed), ends);
            if at == count {
                sort();
            } else {
                scope.spawn(sort);
            }
            (rest, first_key, passed) = (others, until_key, until);
        }
    });
}

fn sort_stretch(mut slots: &mut [Slot], (keys, mut passed): (Range<usize>, usize), ends: &[usize]) {
    for key in keys {
        let end = ends.get(key).copied().unwrap_or(passed);
        let len = (end - passed).min(slots.len());
        let (track, rest) = slots.split_at_mut(len);
        Track::sort(track, by_length(key % TRACKS));
        (slots, passed) = (rest, end);
    }
}

/// The rows with their tracks, and their height together.
fn rows_of(planned: Vec<Planned>, slots: &Arc<[Slot]>, ends: &[usize]) -> (Vec<Row>, f64) {
    let tracks_of = |at: usize| {
        [0, 1, 2, 3].map(|track| {
            let key = at * TRACKS + track;
            let end = ends.get(key).copied().unwrap_or(0);
            let start = key.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
            Track::of_sorted(slots, start..end, by_length(track))
        })
    };
    let tracks = in_parts(planned.len(), |range| range.map(tracks_of).collect::<Vec<_>>());
    let mut top_points = 0.0;
    let mut rows = Vec::with_capacity(planned.len());
    for (planned, tracks) in planned.into_iter().zip(tracks.into_iter().flatten()) {
        let Planned { kind, party, label, leads_to, members, lane } = planned;
        let [events, vague_events, statements, vague_statements] = tracks;
        let row = Row {
            kind,
            party,
            label,
            leads_to,
            members,
            lane,
            top_points,
            height_points: kind.height_points(),
            events,
            vague_events,
            statements,
            vague_statements,
        };
        // The lane of what names nobody is there only where something is in it.
        if kind == RowKind::Unnamed && row.item_count() == 0 {
            continue;
        }
        top_points += row.height_points;
        rows.push(row);
    }
    (rows, top_points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracks_are_sorted_each_for_itself_however_many_threads_share_them() {
        for len in [0, 5, 3 * WORTH_THREADS] {
            let slot =
                |at: usize| Slot { start_secs: (at * 7_919 % 104_729) as i64, item: at as u32, ..Slot::default() };
            let mut slots: Vec<Slot> = (0..len).map(slot).collect();
            let ends: Vec<usize> = (0..40).map(|key| len * (key % 7 + key * 3) / 200 / 3).chain([len; 8]).collect();
            let mut ends = ends;
            ends.sort_unstable();
            let before = slots.clone();
            sort_tracks(&mut slots, &ends);
            let mut start = 0;
            for end in ends {
                let (sorted, mut expected) = (&slots[start..end], before[start..end].to_vec());
                expected.sort_by_key(|slot| (slot.start_secs, slot.end_secs, slot.item));
                assert_eq!(sorted, expected, "{len}: {start}–{end}");
                start = end;
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
