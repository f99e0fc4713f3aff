//! In which rows each event and statement lies.

use super::rows::Joint;
use crate::case::room::{filled, gathered, room_for};
use crate::case::{ItemRef, Kind};

/// In no row.
const NOWHERE: u32 = u32::MAX;
/// From here on a place is where a list of rows begins.
const SEVERAL: u32 = 1 << 31;

/// What one pass over items found, to be taken into [`Places`].
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// Items with their places, whose lists lie in `lists`.
    events: Vec<(u32, u32)>,
    statements: Vec<(u32, u32)>,
    lists: Vec<u32>,
}

impl Noted {
    /// Nothing noted yet of so many events and statements.
    pub(super) fn with_room(events: usize, statements: usize) -> Self {
        Self { events: room_for(events), statements: room_for(statements), lists: room_for(2 * events) }
    }

    /// Notes the rows of an event.
    pub(super) fn event(&mut self, event: u32, rows: &[u32]) {
        let place = self.place(rows);
        self.events.push((event, place));
    }

    /// Notes the rows of a statement.
    pub(super) fn statement(&mut self, statement: u32, rows: &[u32]) {
        let place = self.place(rows);
        self.statements.push((statement, place));
    }

    fn place(&mut self, rows: &[u32]) -> u32 {
        match rows {
            [] => NOWHERE,
            [row] => *row,
            rows => {
                let at = u32::try_from(self.lists.len()).unwrap_or(0);
                self.lists.push(u32::try_from(rows.len()).unwrap_or(0));
                self.lists.extend_from_slice(rows);
                at | SEVERAL
            }
        }
    }
}

/// In which rows everything lies.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// For each event its row, [`NOWHERE`], or where its rows begin in `lists`.
    events: Box<[u32]>,
    /// The same for each statement.
    statements: Box<[u32]>,
    /// Lists of rows, each behind how many they are.
    lists: Vec<u32>,
    /// Events that join rows, in their order, each with its index in the joints.
    joints: Box<[(u32, u32)]>,
}

impl Places {
    /// Nothing placed yet of so many events and statements.
    pub(super) fn with_room(events: usize, statements: usize) -> Self {
        let nowhere = |count: usize| filled(NOWHERE, count);
        Self { events: nowhere(events), statements: nowhere(statements), ..Self::default() }
    }

    /// Takes in what was noted.
    pub(super) fn take_in(&mut self, noted: &Noted) {
        let before = u32::try_from(self.lists.len()).unwrap_or(0);
        let mut lists = room_for(self.lists.len() + noted.lists.len());
        lists.append(&mut self.lists);
        lists.extend_from_slice(&noted.lists);
        lists.shrink_to_fit();
        self.lists = lists;
        for (own, noted) in [(&mut self.events, &noted.events), (&mut self.statements, &noted.statements)] {
            for (item, place) in noted {
                if let Some(own) = own.get_mut(*item as usize) {
                    *own = if (SEVERAL..NOWHERE).contains(place) { place + before } else { *place };
                }
            }
        }
    }

    /// Notes which events join rows.
    pub(super) fn set_joints(&mut self, joints: &[Joint]) {
        self.joints = gathered(joints.len(), joints.iter().zip(0..).map(|(joint, at)| (joint.event, at)));
        self.joints.sort_unstable();
    }

    /// The index in the joints of an event that joins rows.
    pub(super) fn joint_of(&self, event: u32) -> Option<usize> {
        let found = self.joints.binary_search_by_key(&event, |(event, _)| *event).ok()?;
        self.joints.get(found).map(|(_, at)| *at as usize)
    }

    /// The rows of an item, top to bottom.
    pub(super) fn of(&self, item: ItemRef) -> &[u32] {
        let places = match item.kind {
            Kind::Event => &self.events,
            Kind::Statement => &self.statements,
            _ => return &[],
        };
        match places.get(item.at()) {
            None | Some(&NOWHERE) => &[],
            Some(place) if *place < SEVERAL => std::slice::from_ref(place),
            Some(place) => {
                let at = (place & !SEVERAL) as usize;
                let count = self.lists.get(at).map_or(0, |count| *count as usize);
                self.lists.get(at + 1..at + 1 + count).unwrap_or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_in_parts_is_found() {
        let (mut first, mut second) = (Noted::default(), Noted::default());
        first.event(0, &[3, 5]);
        first.event(1, &[]);
        second.event(2, &[1]);
        second.event(3, &[2, 4, 6]);
        second.statement(1, &[7, 8]);
        let mut places = Places::with_room(5, 2);
        places.take_in(&first);
        places.take_in(&second);
        let check = |kind: Kind, index: u32, expected: &[u32]| assert_eq!(places.of(ItemRef { kind, index }), expected);
        check(Kind::Event, 0, &[3, 5]);
        check(Kind::Event, 1, &[]);
        check(Kind::Event, 2, &[1]);
        check(Kind::Event, 3, &[2, 4, 6]);
        check(Kind::Event, 4, &[]);
        check(Kind::Event, 9, &[]);
        check(Kind::Statement, 0, &[]);
        check(Kind::Statement, 1, &[7, 8]);
        check(Kind::Source, 0, &[]);
    }
}
