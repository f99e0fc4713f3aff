//! From item to item through the lanes: earlier and later in one lane, and to the lane above or below.

use super::rows::{Row, Rows};
use super::track::Slot;
use crate::case::{ItemRef, Kind};

/// A step through the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To what comes before in the same lane.
    Earlier,
    /// To what comes after in the same lane.
    Later,
    /// To the nearest item of the next lane above that has one.
    Above,
    /// To the nearest item of the next lane below that has one.
    Below,
}

/// Where a walk through the lanes stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standpoint {
    /// Index of the lane.
    pub row: usize,
    /// The item; `None` where nothing is selected.
    pub item: Option<ItemRef>,
    /// Its time, else a time of the view.
    pub secs: i64,
}

/// The item that a step from `from` leads to, with its lane; `None` where there is none.
pub fn step(rows: &Rows, from: Standpoint, step: Step) -> Option<(usize, ItemRef)> {
    match step {
        Step::Earlier | Step::Later => along(rows.rows.get(from.row)?, from, step).map(|item| (from.row, item)),
        Step::Above => (0..from.row).rev().find_map(|row| Some((row, nearest(rows.rows.get(row)?, from)?))),
        Step::Below => (from.row + 1..rows.rows.len()).find_map(|row| Some((row, nearest(rows.rows.get(row)?, from)?))),
    }
}

/// The time order of a lane: at one time events come before statements.
fn key(slot: &Slot, item: ItemRef) -> (i64, Kind, u32) {
    (slot.anchor_secs(), item.kind, item.index)
}

/// The items of a lane with their slots, in no order.
fn items(row: &Row) -> impl Iterator<Item = (&Slot, ItemRef)> {
    row.tracks()
        .into_iter()
        .flat_map(|(kind, track)| track.slots().iter().map(move |slot| (slot, ItemRef { kind, index: slot.item })))
}

fn along(row: &Row, from: Standpoint, step: Step) -> Option<ItemRef> {
    let here = from.item.map(|item| (from.secs, item.kind, item.index));
    let keyed = items(row).map(|(slot, item)| (key(slot, item), item));
    let found = match (step, here) {
        (Step::Later, Some(here)) => keyed.filter(|(key, _)| *key > here).min(),
        (Step::Later, None) => keyed.filter(|(key, _)| key.0 >= from.secs).min(),
        (_, Some(here)) => keyed.filter(|(key, _)| *key < here).max(),
        (_, None) => keyed.filter(|(key, _)| key.0 <= from.secs).max(),
    };
    found.map(|(_, item)| item)
}

/// The item of a lane that is nearest in time; of equally near ones that of the same kind. Never the same item, so
/// that every step is seen.
fn nearest(row: &Row, from: Standpoint) -> Option<ItemRef> {
    let kind = from.item.map(|item| item.kind);
    items(row)
        .filter(|(_, item)| Some(*item) != from.item)
        .min_by_key(|(slot, item)| (slot.anchor_secs().abs_diff(from.secs), Some(item.kind) != kind, key(slot, *item)))
        .map(|(_, item)| item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;
    use crate::timeline::testing::CaseBuilder;

    fn case() -> Case {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").actor("ann", Some("us")).actor("bob", Some("us")).actor("cy", Some("us"));
        case.event("call", "1970-01-02T10:00", &["ann", "cy"]);
        case.event("talks", "1970-01-03T10:00", &["ann"]);
        case.event("war", "../1970-01-02T09:00", &["us"]);
        case.statement("yes", "ann", "1970-01-02T10:00");
        case.statement("no", "cy", "1970-01-03");
        case.statement("hm", "cy", "1970-01-03T09:00");
        case.build()
    }

    /// Walks from an item of a lane, or from a time where there is none.
    fn walked(row: usize, item: Option<(Kind, u32)>, way: Step) -> Option<(usize, Kind, u32)> {
        let case = case();
        let rows = Rows::new(&case, &[]);
        let item = item.map(|(kind, index)| ItemRef { kind, index });
        let secs = item.and_then(|item| case.when_of(item)).map_or(86_400, |when| Slot::new(when, 0).anchor_secs());
        step(&rows, Standpoint { row, item, secs }, way).map(|(row, item)| (row, item.kind, item.index))
    }

    #[test]
    fn steps_lead_along_and_between_lanes() {
        use Kind::{Event, Statement};
        use Step::{Above, Below, Earlier, Later};
        let table = [
            // Rows: 0 party us, 1 ann, 2 bob (empty), 3 cy.
            (1, Some((Event, 0)), Later, Some((1, Statement, 0))),
            (1, Some((Statement, 0)), Later, Some((1, Event, 1))),
            (1, Some((Event, 1)), Later, None),
            (1, Some((Event, 1)), Earlier, Some((1, Statement, 0))),
            (1, Some((Event, 0)), Earlier, None),
            // A day without an hour lies at its beginning.
            (3, Some((Event, 0)), Later, Some((3, Statement, 1))),
            (3, Some((Statement, 1)), Later, Some((3, Statement, 2))),
            // The empty lane between is passed, and the same meeting is no step.
            (1, Some((Event, 0)), Below, Some((3, Statement, 1))),
            (1, Some((Event, 1)), Below, Some((3, Statement, 2))),
            (3, Some((Statement, 2)), Above, Some((1, Event, 1))),
            (1, Some((Event, 1)), Above, Some((0, Event, 2))),
            (0, Some((Event, 2)), Above, None),
            (3, Some((Event, 0)), Below, None),
            // Nothing is selected.
            (1, None, Later, Some((1, Event, 0))),
            (1, None, Earlier, None),
            (0, None, Below, Some((1, Event, 0))),
        ];
        for (row, item, way, expected) in table {
            assert_eq!(walked(row, item, way), expected, "{row} {item:?} {way:?}");
        }
    }
}
