//! The three tables below the timeline as words: what each cell says, how rows are ordered, and the whole as text to copy.

pub mod listing;

use chrono::Datelike as _;

use super::names::short_name;
use super::quote;
use super::seen::Seen;
use super::story::{days_left, days_left_words, public_words, status_words};
use crate::case::status::{overdue, standing};
use crate::case::{Case, Commitment, Id, Instant, Problem, Reliability, Source, Status, Text, Update, When};
use crate::language::{Term as _, say};
use crate::timeline::clock::Clock;
use crate::timeline::words::{date_words_zoned, name_words, words};

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// What was promised.
    Commitments,
    /// What the case rests on.
    Sources,
    /// Findings in the files.
    Problems,
}

/// By which column a table is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// Index into [`Table::heads`].
    pub column: usize,
    /// True for last first.
    pub reversed: bool,
}

/// How every table is ordered; nothing is the order of the case, of Problems that of the report.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sorts {
    commitments: Option<Sort>,
    sources: Option<Sort>,
    problems: Option<Sort>,
}

impl Sorts {
    /// How `table` is ordered.
    pub const fn of(&self, table: Table) -> Option<Sort> {
        match table {
            Table::Commitments => self.commitments,
            Table::Sources => self.sources,
            Table::Problems => self.problems,
        }
    }

    /// Orders `table` by `column`; where it is ordered by that already, the other way round.
    pub fn click(&mut self, table: Table, column: usize) {
        let sort = match table {
            Table::Commitments => &mut self.commitments,
            Table::Sources => &mut self.sources,
            Table::Problems => &mut self.problems,
        };
        let reversed = sort.is_some_and(|sort| sort.column == column && !sort.reversed);
        *sort = Some(Sort { column, reversed });
    }
}

impl Table {
    /// The keys of what stands above its columns.
    pub const fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Commitments => &[
                "head-status",
                "kind-commitment",
                "field-by",
                "field-to",
                "field-made",
                "field-due",
                "head-time-left",
                "head-last-update",
            ],
            Self::Sources => &[
                "field-title",
                "field-publisher",
                "field-kind",
                "field-published",
                "field-relies-on",
                "field-cited-by",
                "field-reliability",
                "head-items",
            ],
            Self::Problems => &["head-severity", "head-finding", "field-place", "head-item", "head-what"],
        }
    }

    /// The key of what it is called.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Commitments => "commitments",
            Self::Sources => "sources",
            Self::Problems => "problems",
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        say(self.words())
    }

    /// How many rows it has.
    pub fn len(self, seen: &Seen) -> usize {
        match self {
            Self::Commitments => seen.case.commitments.len(),
            Self::Sources => seen.case.sources.len(),
            Self::Problems => seen.problems.len(),
        }
    }

    /// The words of a cell, in full.
    pub fn cell(self, seen: &Seen, clock: Clock, row: usize, column: usize) -> String {
        let case = &*seen.case;
        let cell = match self {
            Self::Commitments => case.commitments.get(row).map(|of| commitment_cell(seen, clock, of, column)),
            Self::Sources => case.sources.get(row).map(|of| source_cell(seen, clock, of, column)),
            Self::Problems => seen.problems.get(row).map(|of| problem_cell(of, column)),
        };
        cell.unwrap_or_default()
    }

    /// A row as text to paste into a spreadsheet.
    pub fn row_text(self, seen: &Seen, clock: Clock, row: usize) -> String {
        let cells: Vec<String> =
            (0..self.heads().len()).map(|column| one_line(&self.cell(seen, clock, row, column))).collect();
        cells.join("\t")
    }

    /// The text of the case that a cell shows as it is.
    pub fn text_of(self, seen: &Seen, row: usize, column: usize) -> Option<&Text> {
        let case = &*seen.case;
        match (self, column) {
            (Self::Commitments, 1) => case.commitments.get(row).map(|of| &of.text),
            (Self::Sources, 0) => case.sources.get(row).map(|of| &of.title),
            (Self::Sources, 1) => case.sources.get(row).map(|of| &of.publisher),
            _ => None,
        }
    }
}

fn commitment_cell(seen: &Seen, clock: Clock, commitment: &Commitment, column: usize) -> String {
    let case = &*seen.case;
    // Seen from another year, no year goes without saying.
    let elsewhen =
        seen.as_of.is_some_and(|at| clock.home_year.is_some_and(|year| clock.shown.local(at).year() != year));
    let clock = if elsewhen { clock.with_years() } else { clock };
    let names = |ids: &[Id]| ids.iter().map(|id| short_name(case, *id)).collect::<Vec<_>>().join(", ");
    match column {
        0 => seen.as_of.map_or_else(String::new, |as_of| {
            let standing = standing(case, commitment, as_of);
            public_words(status_words(&standing), seen.cursor, case, (commitment, &standing))
        }),
        1 => words(&commitment.text, case).to_owned(),
        2 => names(&commitment.by),
        3 => names(&commitment.to),
        4 => commitment.made_at.as_ref().map_or_else(String::new, |made| day(case, made, clock)),
        5 => match (&commitment.due, words(&commitment.deadline, case)) {
            (Some(due), _) => day(case, due, clock),
            (None, "") => String::new(),
            (None, deadline) => quote::quoted(deadline, &case.language, crate::case::Form::Verbatim),
        },
        6 => {
            let Some(as_of) = seen.as_of else {
                return String::new();
            };
            let status = status_of(seen, commitment);
            let late = overdue(commitment, status, as_of);
            days_left(commitment, status, as_of, clock).map_or_else(String::new, |days| days_left_words(days, late))
        }
        _ => last_update(commitment, seen.as_of).map_or_else(String::new, |update| day(case, &update.when, clock)),
    }
}

fn source_cell(seen: &Seen, clock: Clock, source: &Source, column: usize) -> String {
    let case = &*seen.case;
    match column {
        0 => name_words(case, source.id).to_owned(),
        1 => words(&source.publisher, case).to_owned(),
        2 => source.kind.term().to_owned(),
        3 => source.published.as_ref().map_or_else(String::new, |published| day(case, published, clock)),
        4 => source.cites.iter().map(|id| short_name(case, *id)).collect::<Vec<_>>().join(", "),
        5 => match seen.index.cited_by(source.id).len() {
            0 => String::new(),
            count => count.to_string(),
        },
        6 => source.reliability.map_or("", Reliability::name).to_owned(),
        _ => resting(seen, source.id).to_string(),
    }
}

fn problem_cell(problem: &Problem, column: usize) -> String {
    match column {
        0 => problem.severity.term().to_owned(),
        1 => problem.code.name().to_owned(),
        2 => problem.place_words(),
        3 => problem.item.as_deref().unwrap_or_default().to_owned(),
        _ => problem.message.clone(),
    }
}

/// How many items that are shown rest on a source, by themselves and through what cites it.
fn resting(seen: &Seen, source: Id) -> usize {
    let index = &seen.index;
    let (direct, further) = (index.resting_on(source), index.resting_through_others(source));
    if seen.shown.is_all() {
        return direct.len() + further.len();
    }
    direct.iter().chain(further).filter(|item| seen.shown.has(**item)).count()
}

fn status_of(seen: &Seen, commitment: &Commitment) -> Option<Status> {
    seen.as_of.and_then(|as_of| standing(&seen.case, commitment, as_of).status)
}

/// The last word on a commitment that was heard at `as_of`.
fn last_update(commitment: &Commitment, as_of: Option<Instant>) -> Option<&Update> {
    let heard = |update: &&Update| match (update.when.earliest, as_of) {
        (Some(at), Some(as_of)) => at < as_of,
        _ => true,
    };
    commitment.updates.iter().filter(heard).max_by_key(|update| update.when.earliest)
}

fn start(when: Option<&When>) -> Option<i64> {
    when.and_then(|when| when.earliest.or(when.latest)).map(|at| at.0)
}

/// A day or longer in words, without saying that the hour is not known: for what has no hour anyway.
fn day(case: &Case, when: &When, clock: Clock) -> String {
    date_words_zoned(case, when, clock)
}

/// A cell must stay one cell: no tabs, no new lines.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::listing::Listing;
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, Cursor, Effect, Reading, SourcesView, State, apply};
    use crate::case::{Zone, when::parse};

    const CASE: &str = r#"Case(
        format: 1, time_zone: "UTC", span: "2025-02-12",
        actors: [Actor(id: "a", name: "Ann Arbor"), Actor(id: "b", name: "Ben Bright")],
        events: [Event(id: "e", title: "End", when: "2025-03-01")],
        commitments: [
            Commitment(id: "c1", text: "write\tsoon", by: ["a"], to: ["b"], when: "2025-02-12", due: "2025-02-20", sources: ["s"]),
            Commitment(id: "c2", text: "Answer", by: ["b"], when: "2025-02-13", deadline: "soon",
                updates: [(when: "2025-02-14", status: InProgress)]),
            Commitment(id: "c3", text: "Meet", by: ["b"], when: "2025-02-13", due: "2025-03-11",
                updates: [(when: "2025-02-16", status: Stalled)]),
        ],
        sources: [Source(id: "t", title: "Zebra", publisher: "B"), Source(id: "s", title: "apple", publisher: "A", published: "2025-02-19", cites: ["t"])],
    )"#;

    fn column(state: &State, table: Table, column: usize) -> Vec<String> {
        let clock = Clock::of(&state.document.case);
        Listing::of(table, state)
            .order()
            .iter()
            .map(|row| table.cell(&state.seen(), clock, *row as usize, column))
            .collect()
    }

    #[test]
    fn a_head_orders_and_orders_the_other_way_round() {
        let mut state = state_of(CASE);
        assert_eq!(column(&state, Table::Commitments, 1), ["write\tsoon", "Answer", "Meet"]);
        apply(&mut state, Command::SortBy(Table::Commitments, 1));
        assert_eq!(column(&state, Table::Commitments, 1), ["Answer", "Meet", "write\tsoon"]);
        apply(&mut state, Command::SortBy(Table::Commitments, 1));
        assert_eq!(column(&state, Table::Commitments, 1), ["write\tsoon", "Meet", "Answer"]);
        apply(&mut state, Command::SortBy(Table::Sources, 0));
        assert_eq!(column(&state, Table::Sources, 0), ["apple", "Zebra"]);
        apply(&mut state, Command::SortBy(Table::Sources, 7));
        assert_eq!(column(&state, Table::Sources, 7), ["1", "1"], "by itself, and through what cites it");
        apply(&mut state, Command::SortBy(Table::Sources, 5));
        assert_eq!(column(&state, Table::Sources, 5), ["1", ""]);
        assert_eq!(column(&state, Table::Sources, 4), ["", "B"]);
        assert_eq!(column(&state, Table::Commitments, 1).first().map(String::as_str), Some("write\tsoon"));
    }

    #[test]
    fn what_says_nothing_comes_last_both_ways() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::SortBy(Table::Commitments, 6));
        assert_eq!(column(&state, Table::Commitments, 6), ["overdue by 9 days", "10 days left", ""]);
        apply(&mut state, Command::SortBy(Table::Commitments, 6));
        assert_eq!(column(&state, Table::Commitments, 6), ["10 days left", "overdue by 9 days", ""]);
        apply(&mut state, Command::SortBy(Table::Commitments, 7));
        assert_eq!(column(&state, Table::Commitments, 7), ["Fri 14 Feb", "Sun 16 Feb", ""]);
        assert_eq!(column(&state, Table::Commitments, 0), ["In progress", "Stalled", "Pending"]);
    }

    #[test]
    fn seen_from_another_year_no_year_goes_without_saying() {
        let mut state = state_of(CASE);
        assert_eq!(column(&state, Table::Commitments, 5), ["Thu 20 Feb", "“soon”", "Tue 11 Mar"]);
        let when = parse("2027-01-01", Zone::UTC).expect("a time").when;
        apply(&mut state, Command::PlaceCursor(Cursor::at(&when, Reading::AsItStood).expect("an end")));
        assert_eq!(column(&state, Table::Commitments, 5), ["Thu 20 Feb 2025", "“soon”", "Tue 11 Mar 2025"]);
        assert_eq!(column(&state, Table::Commitments, 4).first().map(String::as_str), Some("Wed 12 Feb 2025"));
    }

    #[test]
    fn a_filter_leaves_rows_out_in_every_order() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::SortBy(Table::Commitments, 1));
        let filter = crate::app::CommitmentFilter::default().with_status(Status::Stalled).with_status(Status::Pending);
        apply(&mut state, Command::FilterCommitments(filter));
        assert_eq!(column(&state, Table::Commitments, 1), ["Meet", "write\tsoon"]);
        assert_eq!(Listing::of(Table::Commitments, &state).kept(), [0, 2]);
        assert_eq!(
            Listing::of(Table::Commitments, &state).text().lines().count(),
            3,
            "what is not shown is not copied"
        );
    }

    #[test]
    fn sources_are_a_tree_whose_siblings_are_ordered() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::ShowSources(SourcesView::Tree));
        let told = |state: &State| -> Vec<(u32, u32)> {
            Listing::of(Table::Sources, state).rows().iter().map(|row| (row.source, row.depth)).collect()
        };
        assert_eq!(told(&state), [(0, 0), (1, 1)]);
        apply(&mut state, Command::SortBy(Table::Sources, 0));
        assert_eq!(told(&state), [(0, 0), (1, 1)], "a report stays below its origin");
        let text = Listing::of(Table::Sources, &state).text();
        assert!(text.contains("\nZebra\tB\t") && text.contains("\n  apple\tA\t"), "{text}");
    }

    #[test]
    fn problems_are_ordered_by_their_columns() {
        let text = "Case(format: 1, colour: 1,\n events: [Event(id: \"b\", title: \"B\", when: \"2025-02-30\")],\n sources: [Source(id: \"s\", title: \"S\")])";
        let mut state = state_of(text);
        apply(&mut state, Command::SortBy(Table::Problems, 0));
        let worst_first = column(&state, Table::Problems, 0);
        assert_eq!(worst_first.first().map(String::as_str), Some("error"), "{worst_first:?}");
        apply(&mut state, Command::SortBy(Table::Problems, 0));
        assert_eq!(column(&state, Table::Problems, 0).last().map(String::as_str), Some("error"));
        apply(&mut state, Command::SortBy(Table::Problems, 2));
        let places = column(&state, Table::Problems, 2);
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn a_table_is_copied_as_it_is_ordered_one_line_a_row() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::SortBy(Table::Commitments, 1));
        let expected = "Status\tCommitment\tBy\tTo\tMade\tDue\tTime left\tLast update\n\
            In progress\tAnswer\tBright\t\tThu 13 Feb 2025\t“soon”\t\tFri 14 Feb 2025\n\
            Stalled\tMeet\tBright\t\tThu 13 Feb 2025\tTue 11 Mar 2025\t10 days left\tSun 16 Feb 2025\n\
            Pending\twrite soon\tArbor\tBright\tWed 12 Feb 2025\tThu 20 Feb 2025\toverdue by 9 days\t";
        assert_eq!(apply(&mut state, Command::CopyTable(Table::Commitments)), [Effect::Copy(expected.to_owned())]);
        let row = "apple\tA\tReporting\tWed 19 Feb 2025\tB\t\t\t1";
        assert_eq!(apply(&mut state, Command::CopyRow(Table::Sources, 1)), [Effect::Copy(row.to_owned())]);
    }
}
