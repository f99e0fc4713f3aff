//! Which rows a table lists, and in which order: beside the frames where that takes long.

use std::cmp::Ordering;

use super::{Sort, Table, days_left, last_update, resting, start, status_of};
use crate::app::seen::Seen;
use crate::app::source_tree::{self, Branch};
use crate::app::{CommitmentFilter, SourcesView, State};
use crate::case::{Commitment, ItemRef, Kind};
use crate::language::{self, Speech, alphabetical, say};
use crate::timeline::clock::Clock;

/// More rows than this take so long to be ordered that a frame would be late.
const AT_ONCE: usize = 2_000;

/// The rows of a table as they are wanted.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Of which table.
    pub table: Table,
    /// What of the case is seen.
    pub seen: Seen,
    /// By which column they are ordered; nothing is the order of the case, of Problems that of the report.
    pub sort: Option<Sort>,
    /// What commitments must be like.
    pub filter: CommitmentFilter,
    /// How sources stand below each other.
    pub sources: SourcesView,
    /// In which language they are ordered, where that is by words.
    pub speech: Speech,
}

/// The rows of a table.
#[derive(Clone, Debug)]
pub struct Listed {
    /// As they were wanted.
    pub listing: Listing,
    /// Those that are shown, in the order of the case, of Problems in that of the report.
    pub kept: Vec<u32>,
    /// The same as they stand below each other.
    pub rows: Vec<Branch>,
}

/// What rows are compared by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Numbers(u32, u32, u32),
    Words(String),
    /// A cell that says nothing: last, whichever way the table is ordered.
    Nothing,
}

impl Listing {
    /// The rows of `table` as they are to be shown now.
    pub fn of(table: Table, state: &State) -> Self {
        let panels = &state.panels;
        Self {
            table,
            seen: state.seen(),
            sort: panels.sorts.of(table),
            filter: panels.commitment_filter.clone(),
            sources: panels.sources,
            speech: language::spoken(),
        }
    }

    /// Whether it takes so long that this is no work for a frame.
    pub fn takes_long(&self) -> bool {
        let filters = self.table == Table::Commitments && !self.filter.is_empty();
        self.table.len(&self.seen) > AT_ONCE && (self.sort.is_some() || self.is_tree() || filters)
    }

    /// The same rows whatever commitments are like, in no order of the reader's: no work for whoever cannot wait.
    pub fn plain(&self) -> Self {
        let (filter, sources) = (CommitmentFilter::default(), SourcesView::List);
        Self { sort: None, filter, sources, ..self.clone() }
    }

    /// Lists them.
    pub fn listed(self) -> Listed {
        Listed { kept: self.kept(), rows: self.rows(), listing: self }
    }

    fn is_tree(&self) -> bool {
        self.table == Table::Sources && self.sources == SourcesView::Tree
    }

    /// The rows that are shown, in the order of the case, of Problems in that of the report.
    pub fn kept(&self) -> Vec<u32> {
        let (seen, filter) = (&self.seen, &self.filter);
        let all = (0..self.table.len(seen)).map_while(|row| u32::try_from(row).ok());
        if self.table != Table::Commitments || filter.is_empty() && seen.shown.is_all() {
            return all.collect();
        }
        let shown = |row: &u32| seen.shown.has(ItemRef { kind: Kind::Commitment, index: *row });
        let commitment = |row: &u32| seen.case.commitments.get(*row as usize);
        let kept = |row: &u32| commitment(row).is_some_and(|of| filter.shows(&seen.case, of, seen.as_of));
        all.filter(|row| shown(row) && (filter.is_empty() || kept(row))).collect()
    }

    /// The rows that are shown as they stand below each other: in the order that the reader chose, of a tree each with how
    /// far it is set in.
    pub fn rows(&self) -> Vec<Branch> {
        let order = self.order();
        if self.is_tree() {
            return source_tree::branches(&self.seen.case, &self.seen.index, &order);
        }
        order.into_iter().map(|row| Branch { source: row, depth: 0, again: false }).collect()
    }

    /// The rows that are shown, in the order that the reader chose.
    pub fn order(&self) -> Vec<u32> {
        let mut rows = self.kept();
        let Some(sort) = self.sort else {
            return rows;
        };
        let _speaking = language::speak(self.speech.clone());
        let clock = Clock::of(&self.seen.case);
        let keyed = rows.drain(..).map(|row| (self.key(clock, row as usize, sort.column), row));
        let mut keyed: Vec<(Key, u32)> = keyed.collect();
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (Key::Nothing, Key::Nothing) => Ordering::Equal,
            (Key::Nothing, _) => Ordering::Greater,
            (_, Key::Nothing) => Ordering::Less,
            (a, b) if sort.reversed => b.cmp(a),
            (a, b) => a.cmp(b),
        });
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    /// The table as text with its header, in the order that is shown.
    pub fn text(&self) -> String {
        let _speaking = language::speak(self.speech.clone());
        let clock = Clock::of(&self.seen.case).with_years();
        let rows = self.rows().into_iter().map(|row| {
            let inset = "  ".repeat(row.depth as usize);
            format!("{inset}{}", self.table.row_text(&self.seen, clock, row.source as usize))
        });
        let mut text = self.table.heads().iter().map(|head| say(head)).collect::<Vec<_>>().join("\t");
        for row in rows {
            text.push('\n');
            text.push_str(&row);
        }
        text
    }

    /// What the rows are compared by that are ordered by `column`.
    fn key(&self, clock: Clock, row: usize, column: usize) -> Key {
        let (seen, case) = (&self.seen, &*self.seen.case);
        let number = |number: Option<i64>| number.map_or(Key::Nothing, Key::Number);
        let key = match (self.table, column) {
            (Table::Commitments, 0) => {
                let status = case.commitments.get(row).and_then(|of| status_of(seen, of));
                Some(number(status.map(|status| status as i64)))
            }
            (Table::Commitments, 4) => {
                Some(number(case.commitments.get(row).and_then(|of| start(of.made_at.as_ref()))))
            }
            (Table::Commitments, 5) => Some(number(case.commitments.get(row).and_then(|of| start(of.due.as_ref())))),
            (Table::Commitments, 6) => {
                let left = |of: &Commitment| days_left(of, status_of(seen, of), seen.as_of?, clock);
                Some(number(case.commitments.get(row).and_then(left)))
            }
            (Table::Commitments, 7) => {
                let last = case.commitments.get(row).and_then(|of| last_update(of, seen.as_of));
                Some(number(last.and_then(|update| start(Some(&update.when)))))
            }
            (Table::Sources, 3) => Some(number(case.sources.get(row).and_then(|of| start(of.published.as_ref())))),
            (Table::Sources, 5) => case.sources.get(row).map(|of| {
                let count = seen.index.cited_by(of.id).len();
                if count == 0 { Key::Nothing } else { Key::Number(i64::try_from(count).unwrap_or(i64::MAX)) }
            }),
            (Table::Sources, 7) => {
                case.sources.get(row).map(|of| Key::Number(i64::try_from(resting(seen, of.id)).unwrap_or(i64::MAX)))
            }
            (Table::Problems, 0) => seen.problems.get(row).map(|problem| Key::Number(problem.severity as i64)),
            (Table::Problems, 2) => seen.problems.get(row).map(|problem| {
                Key::Numbers(problem.file_order, problem.line.unwrap_or(0), problem.column.unwrap_or(0))
            }),
            _ => None,
        };
        key.unwrap_or_else(|| match self.table.cell(seen, clock, row, column) {
            empty if empty.is_empty() => Key::Nothing,
            words => Key::Words(alphabetical(words.trim_start_matches(['“', '«', '„', '"']))),
        })
    }
}
