//! One mark on a lane: where its ink lies, what it stands for, and how exact it looks.

use std::ops::Range;

use super::rows::Row;
pub use super::runs::Runs;
use super::track::Slot;
use crate::case::{End, ItemRef, Kind, Precision, Qualifier, Value, When};

/// Which line of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The upper one.
    Events,
    /// The lower one.
    Statements,
}

/// How a bar ends on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// At a time that is known.
    Sharp,
    /// At about that time.
    Dashed,
    /// At a time that is doubted or not known.
    Faded,
    /// Not at all: it goes on.
    Arrow,
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A filled bar.
    Bar {
        /// Its left end.
        left: Edge,
        /// Its right end.
        right: Edge,
    },
    /// A hollow dotted bar: somewhere in there.
    Hollow {
        /// Its left end.
        left: Edge,
        /// Its right end.
        right: Edge,
    },
    /// A thin bar that goes on without an end, behind what is exact.
    Thread {
        /// Its left end.
        left: Edge,
        /// Its right end.
        right: Edge,
    },
    /// A bracket over a range with one short bar in it.
    Bracket {
        /// Middle of the bar.
        at_points: f64,
        /// The left end of the bracket.
        left: Edge,
        /// The right end of the bracket.
        right: Edge,
    },
    /// A pill with a count: several events.
    Pill,
    /// A speech mark, with a count where there are several.
    Speech {
        /// Left edge of the speech mark.
        left_points: f64,
        /// True where no hour is known.
        dotted: bool,
        /// True where a bracket goes from edge to edge of the ink.
        bracket: bool,
        /// Where the days end in which it was said, where those are several and it stands alone.
        until_points: Option<f64>,
    },
}

/// A mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Index of its row.
    pub row: usize,
    /// Its line of the lane.
    pub line: Line,
    /// Left edge of the ink.
    pub x0_points: f64,
    /// Right edge of the ink.
    pub x1_points: f64,
    /// What it looks like.
    pub shape: Shape,
    /// Indices into the row's exact track of this line.
    pub exact: Range<usize>,
    /// Indices into the row's vague track of this line.
    pub vague: Runs,
    /// Further indices into the row's vague track, for what stands in the column "hour unknown".
    pub column: Vec<usize>,
}

impl Mark {
    /// How many items it stands for.
    pub fn count(&self) -> usize {
        self.exact.len() + self.vague.count() + self.column.len()
    }

    /// True where it stands in the column "hour unknown".
    pub fn in_column(&self) -> bool {
        !self.column.is_empty()
    }

    /// Whether it stands for a slot of its line.
    pub fn holds(&self, row: &Row, slot: &Slot) -> bool {
        let (exact, vague) = match self.line {
            Line::Events => (row.events(), row.vague_events()),
            Line::Statements => (row.statements(), row.vague_statements()),
        };
        if !slot.vague {
            return exact.find(slot).is_some_and(|index| self.exact.contains(&index));
        }
        let within = |index| self.vague.contains(index) || self.column.contains(&index);
        vague.find(slot).is_some_and(within)
    }

    /// The slots of its items.
    pub fn slots<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Slot> + 'a {
        let (exact, vague) = match self.line {
            Line::Events => (row.events(), row.vague_events()),
            Line::Statements => (row.statements(), row.vague_statements()),
        };
        let exact = exact.slots().get(self.exact.clone()).unwrap_or_default();
        let column = self.column.iter().filter_map(move |index| vague.slots().get(*index));
        let vague = self.vague.iter().flat_map(move |range| vague.slots().get(range).unwrap_or_default());
        exact.iter().chain(vague).chain(column)
    }

    /// Its items.
    pub fn items<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = ItemRef> + 'a {
        let kind = self.kind();
        self.slots(row).map(move |slot| ItemRef { kind, index: slot.item })
    }

    /// Its one item; `None` where there are several.
    pub fn single(&self, row: &Row) -> Option<ItemRef> {
        self.only(row).map(|slot| ItemRef { kind: self.kind(), index: slot.item })
    }

    /// The slot of its one item; `None` where there are several.
    pub fn only<'a>(&'a self, row: &'a Row) -> Option<&'a Slot> {
        if self.count() == 1 { self.slots(row).next() } else { None }
    }

    /// The kind of its items.
    pub fn kind(&self) -> Kind {
        match self.line {
            Line::Events => Kind::Event,
            Line::Statements => Kind::Statement,
        }
    }
}

/// How the ends of a time look: left, right.
pub fn edges(when: &When) -> (Edge, Edge) {
    let of_value = |value: Option<Value>, end: End| match (value.and_then(|value| value.qualifier), end) {
        (_, End::Open) if when.precision == Precision::Interval => Edge::Arrow,
        (_, End::Open | End::Unknown) if when.precision == Precision::Moment => Edge::Arrow,
        (Some(Qualifier::Approximate), End::Known) => Edge::Dashed,
        (_, End::Open | End::Unknown) | (Some(Qualifier::Uncertain | Qualifier::Both), End::Known) => Edge::Faded,
        (None, End::Known) => Edge::Sharp,
    };
    if when.is_range() {
        (of_value(when.first(), when.start), of_value(when.second(), when.end))
    } else {
        (of_value(when.first(), End::Known), of_value(when.first(), End::Known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when::parse};

    #[test]
    fn ends_look_as_exact_as_they_are() {
        let check = |written: &str, expected: (Edge, Edge)| {
            assert_eq!(edges(&parse(written, Zone::UTC).expect("a time").when), expected, "{written}");
        };
        check("2025-02-18T10:00", (Edge::Sharp, Edge::Sharp));
        check("2025-02-18T10:00~", (Edge::Dashed, Edge::Dashed));
        check("2025-02-18T10:00?/2025-02-18T11:00", (Edge::Faded, Edge::Sharp));
        check("2025-02-18T10:00/2025-02-18T11:00~", (Edge::Sharp, Edge::Dashed));
        check("2025-02-18/..", (Edge::Sharp, Edge::Arrow));
        check("/2025-02-18~", (Edge::Faded, Edge::Dashed));
        check("[..2025-02-18]", (Edge::Arrow, Edge::Sharp));
        check("[2025-02-18..]", (Edge::Sharp, Edge::Arrow));
    }
}
