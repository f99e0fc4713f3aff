//! What was found: items in groups, the best first.

use std::sync::Arc;

use super::marks::Marks;
use crate::case::{ItemRef, Kind};

/// The groups that found items are shown in, in the order in which they stand where none has a better hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Actors and parties.
    People,
    /// Events.
    Events,
    /// Statements.
    Statements,
    /// Commitments.
    Commitments,
    /// Sources.
    Sources,
    /// Topics.
    Topics,
    /// Relations of items to each other.
    Relations,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 7] =
        [Self::People, Self::Events, Self::Statements, Self::Commitments, Self::Sources, Self::Topics, Self::Relations];

    /// The kinds of item in it.
    pub(super) const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::People => &[Kind::Actor, Kind::Party],
            Self::Events => &[Kind::Event],
            Self::Statements => &[Kind::Statement],
            Self::Commitments => &[Kind::Commitment],
            Self::Sources => &[Kind::Source],
            Self::Topics => &[Kind::Topic],
            Self::Relations => &[Kind::Link],
        }
    }
}

/// The hits of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub group: Group,
    /// The best first; equals in the order of the case.
    pub items: Vec<ItemRef>,
    /// How good the best of them is.
    pub(super) best: u8,
}

impl Found {
    /// How good its best hit is: 20 and more is a name, 10 and less a part of a word or a guess.
    pub fn rank(&self) -> u8 {
        self.best
    }
}

/// What a query found, or has found so far.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Groups with hits; the one with the best hit first.
    pub groups: Vec<Found>,
    /// How to mark in a text what was found in it.
    pub marks: Arc<Marks>,
    /// When the found events, statements and commitments were, in seconds, in order; empty until all is found.
    pub times: Vec<i64>,
    /// False while more may be found.
    pub complete: bool,
}

impl Hits {
    /// How many items were found.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|found| found.items.len()).sum()
    }

    /// The item at a place in the order in which they are shown.
    pub fn item(&self, place: usize) -> Option<ItemRef> {
        let mut before = 0;
        for found in &self.groups {
            if let Some(item) = found.items.get(place - before) {
                return Some(*item);
            }
            before += found.items.len();
            if place < before {
                return None;
            }
        }
        None
    }

    /// The place of an item in that order.
    pub fn place_of(&self, item: ItemRef) -> Option<usize> {
        let mut before = 0;
        for found in &self.groups {
            if found.group.kinds().contains(&item.kind) {
                return found.items.iter().position(|known| *known == item).map(|at| before + at);
            }
            before += found.items.len();
        }
        None
    }

    /// How many hits lie between two times in seconds, the second not included.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        let before = |secs: f64| self.times.partition_point(|time| (*time as f64) < secs);
        before(end).saturating_sub(before(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_to_items_and_back() {
        let of = |group, kind, indices: &[usize]| Found {
            group,
            items: indices.iter().map(|at| ItemRef::new(kind, *at)).collect(),
            best: 1,
        };
        let groups = vec![of(Group::Events, Kind::Event, &[4, 2]), of(Group::People, Kind::Party, &[7])];
        let hits = Hits { groups, times: vec![10, 20, 20, 30], ..Hits::default() };
        assert_eq!(hits.count(), 3);
        for place in 0..3 {
            let item = hits.item(place).expect("an item");
            assert_eq!(hits.place_of(item), Some(place));
        }
        assert_eq!((hits.item(3), hits.place_of(ItemRef::new(Kind::Event, 9))), (None, None));
        assert_eq!((hits.count_between(10.0, 20.0), hits.count_between(20.0, 31.0)), (1, 3));
    }
}
