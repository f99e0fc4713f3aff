//! The items that can be found, numbered in one row, so that a list of them is a list of small numbers that only grow.

use std::ops::Range;

use crate::case::{Case, ItemRef, Kind};

/// The kinds in the order of their numbers: the few that a case has come first, so that they can be looked through alone.
const ORDER: [Kind; 8] =
    [Kind::Actor, Kind::Party, Kind::Topic, Kind::Event, Kind::Statement, Kind::Commitment, Kind::Source, Kind::Link];

/// Which numbers the items of each kind have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    starts: [u32; ORDER.len() + 1],
}

impl Numbering {
    /// Numbers the items of `case`.
    pub fn new(case: &Case) -> Self {
        let mut starts = [0_u32; ORDER.len() + 1];
        let mut start = 0_u32;
        for (kind, begins) in ORDER.iter().zip(&mut starts) {
            *begins = start;
            let count = match kind {
                Kind::Actor => case.actors.len(),
                Kind::Party => case.parties.len(),
                Kind::Topic => case.topics.len(),
                Kind::Event => case.events.len(),
                Kind::Statement => case.statements.len(),
                Kind::Commitment => case.commitments.len(),
                Kind::Source => case.sources.len(),
                Kind::Link => case.links.len(),
            };
            start = start.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        }
        if let Some(end) = starts.last_mut() {
            *end = start;
        }
        Self { starts }
    }

    /// How many items there are.
    pub fn count(&self) -> u32 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The numbers of actors, parties and topics.
    pub fn few(&self) -> Range<u32> {
        0..self.range(Kind::Event).start
    }

    /// The numbers of the items of a kind.
    pub fn range(&self, kind: Kind) -> Range<u32> {
        let at = ORDER.iter().position(|known| *known == kind);
        let bounds = at.and_then(|at| self.starts.get(at..at + 2));
        match bounds {
            Some([start, end]) => *start..*end,
            _ => 0..0,
        }
    }

    /// The number of an item; `None` of one that is not there, and of a link.
    pub fn number(&self, item: ItemRef) -> Option<u32> {
        let range = self.range(item.kind);
        range.start.checked_add(item.index).filter(|number| range.contains(number))
    }

    /// The item with this number.
    pub fn item(&self, number: u32) -> Option<ItemRef> {
        let after = self.starts.partition_point(|start| *start <= number);
        let kind = *ORDER.get(after.checked_sub(1)?)?;
        let start = self.starts.get(after - 1)?;
        Some(ItemRef { kind, index: number - start })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::testing::case_of;

    #[test]
    fn numbers_lead_to_their_items() {
        let case = case_of(
            r#"Case(format: 1, actors: [(id: "a", name: "A"), (id: "b", name: "B")],
                events: [(id: "e", title: "E", when: "2025-02-12")], sources: [(id: "r", title: "R")])"#,
        );
        let numbering = Numbering::new(&case);
        assert_eq!((numbering.count(), numbering.few(), numbering.range(Kind::Statement)), (4, 0..2, 3..3));
        let items: Vec<Option<ItemRef>> = (0..5).map(|number| numbering.item(number)).collect();
        let expected = [(Kind::Actor, 0), (Kind::Actor, 1), (Kind::Event, 0), (Kind::Source, 0)];
        let expected = expected.map(|(kind, at)| Some(ItemRef::new(kind, at))).into_iter().chain([None]);
        assert_eq!(items, expected.collect::<Vec<_>>());
        for (item, number) in items.iter().flatten().zip(0..) {
            assert_eq!(numbering.number(*item), Some(number));
        }
        assert_eq!(numbering.number(ItemRef::new(Kind::Event, 1)), None);
        assert_eq!(numbering.number(ItemRef::new(Kind::Link, 0)), None);
    }
}
