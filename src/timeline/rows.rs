//! The lanes: one row for each party and actor, with what belongs in it, built once for a case and its folds.
//!
//! ```text
//! ▪ United States        party head: events whose participant is the party itself
//!   Donald Trump         actor lane: events above, statements below
//!   Marco Rubio
//!   8 more actors        of a long party those who say and do least, in one lane
//! ▪ Russia (folded)      one packed lane for the party and its actors
//! Others                 plain head: actors without a party
//!   …
//! No actor named         events without participants, statements whose speaker was left out
//! ```
//! Grouped otherwise, each group is one lane ([`Grouping`]).
//!
//! **Invariant.** Every dated event and statement lies in at least one row; nothing is dropped. Only what belongs to none
//! but lanes that a filter leaves out ([`Arrangement::filter`]) lies in no row, and [`Rows::hidden`] tells how many those are.

use super::Viewport;
use super::extent::range_of_case;
use super::grouping::{Grouping, Groups, Head};
use super::majors::Majors;
use super::roster::{Arrangement, Quiet, Roster};
pub use super::row::{Row, RowKind};
use super::track::{Slot, Track};
use crate::case::{Case, Event, Id, ItemRef, Statement};

/// An event that lies in more than one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// When it begins, as its mark is drawn.
    pub start_secs: i64,
    /// Index of the event.
    pub event: u32,
    /// The uppermost of its rows.
    pub first_row: u32,
    /// The lowest of its rows.
    pub last_row: u32,
    /// False where it is drawn hollow.
    pub hour_known: bool,
}

/// The rows of a case, and what else is looked up in it by time.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Top to bottom.
    pub rows: Vec<Row>,
    /// Events that join several rows, by start.
    pub joints: Vec<Joint>,
    /// For each event its index in `joints`, else [`NO_ROW`].
    joint_of_event: Vec<u32>,
    /// Events that a reader must not miss.
    pub majors: Majors,
    /// Starts of all dated events and statements, sorted.
    pub starts: Vec<i64>,
    /// The range of everything dated.
    pub range: Option<Viewport>,
    /// Height of all rows.
    pub height_points: f64,
    /// What the lanes are made of.
    pub grouping: Grouping,
    /// How many actors the case has, or how many groups hold anything.
    pub count: usize,
    /// How many of those the filter leaves out.
    pub hidden: usize,
}

impl Rows {
    /// The rows of `case` with these parties folded; every other actor has a lane.
    pub fn new(case: &Case, folded: &[Id]) -> Self {
        Self::grouped(case, Grouping::Actors, folded)
    }

    /// The rows of `case`, grouped in some way; parties can be folded where the lanes are actors.
    pub fn grouped(case: &Case, grouping: Grouping, folded: &[Id]) -> Self {
        let folded = folded.to_vec();
        Self::arranged(case, &Arrangement { grouping, folded, quiet: Quiet::Apart, ..Arrangement::default() })
    }

    /// The rows of `case` in this arrangement.
    pub fn arranged(case: &Case, arrangement: &Arrangement) -> Self {
        match arrangement.grouping {
            Grouping::Actors => Self::of_actors(case, arrangement),
            _ => Self::of_groups(case, arrangement),
        }
    }

    fn of_actors(case: &Case, arrangement: &Arrangement) -> Self {
        let activity = activity(case);
        let count = |id: Id| activity.get(id.0 as usize).map_or(0, |count| *count as usize);
        let roster = Roster::new(case, arrangement, &count);
        let hidden = roster.hidden_actors;
        let mut builder = Builder::new(case, roster);
        for (event, at) in case.events.iter().zip(0_u32..) {
            builder.add_event(event, at);
        }
        for (statement, at) in case.statements.iter().zip(0_u32..) {
            builder.add_statement(statement, at);
        }
        Self { count: case.actors.len(), hidden, ..builder.finish(case) }
    }

    fn of_groups(case: &Case, arrangement: &Arrangement) -> Self {
        let groups = Groups::new(case, arrangement);
        let heads = groups.heads();
        let mut builder = Builder::of_groups(&heads);
        for (event, at) in case.events.iter().zip(0_u32..) {
            builder.put_event(event, at, Lanes::of(&groups.lanes_of_event(event)));
        }
        for (statement, at) in case.statements.iter().zip(0_u32..) {
            builder.put_statement(statement, at, Lanes::of(&groups.lanes_of_statement(statement)));
        }
        let mut rows = builder.finish(case);
        rows.grouping = arrangement.grouping;
        rows.hidden = groups.hidden;
        rows.count = heads.iter().filter(|head| head.counts).count() + rows.hidden;
        for (row, head) in rows.rows.iter_mut().zip(heads) {
            (row.label, row.leads_to) = (head.label, head.leads_to);
        }
        rows
    }

    /// The rows that meet a stretch of height, as a range of indices.
    pub fn between(&self, top_points: f64, bottom_points: f64) -> std::ops::Range<usize> {
        let first = self.rows.partition_point(|row| row.top_points + row.height_points <= top_points);
        let last = self.rows.partition_point(|row| row.top_points < bottom_points);
        first..last.max(first)
    }

    /// The rows that an event joins.
    pub fn joint_of(&self, event: u32) -> Option<&Joint> {
        let at = self.joint_of_event.get(event as usize).copied().filter(|at| *at != NO_ROW)?;
        self.joints.get(at as usize)
    }

    /// The rows in which a dated event or statement lies, top to bottom.
    pub fn holding(&self, case: &Case, item: ItemRef) -> Vec<usize> {
        let Some(slot) = case.when_of(item).map(|when| Slot::new(when, item.index)) else { return Vec::new() };
        let holds =
            |row: &Row| row.tracks().iter().any(|(kind, track)| *kind == item.kind && track.find(&slot).is_some());
        self.rows.iter().enumerate().filter(|(_, row)| holds(row)).map(|(index, _)| index).collect()
    }

    /// The row at a height.
    pub fn at(&self, y_points: f64) -> Option<usize> {
        let index = self.rows.partition_point(|row| row.top_points + row.height_points <= y_points);
        self.rows.get(index).filter(|row| row.top_points <= y_points).map(|_| index)
    }
}

/// The four lists of slots of a row under construction.
#[derive(Default)]
struct Slots {
    events: Vec<Slot>,
    vague_events: Vec<Slot>,
    statements: Vec<Slot>,
    vague_statements: Vec<Slot>,
}

struct Builder {
    kinds: Vec<(RowKind, Option<usize>)>,
    quiet: Vec<(Id, Vec<Id>)>,
    slots: Vec<Slots>,
    row_of: Vec<u32>,
    unnamed: Slots,
    joints: Vec<Joint>,
    majors: Vec<Slot>,
    starts: Vec<i64>,
}

const NO_ROW: u32 = u32::MAX;
/// Stands for a lane that the filter leaves out.
const HIDDEN_ROW: u32 = u32::MAX - 1;

/// Where an item belongs.
#[derive(Clone, Copy)]
enum Lanes<'a> {
    /// In these rows, top to bottom.
    Rows(&'a [u32]),
    /// In none that has a name.
    Unnamed,
    /// Only in lanes that are left out.
    Hidden,
}

impl<'a> Lanes<'a> {
    /// Everything has a group: what is in no row of any is in one that is left out.
    fn of(rows: &'a [u32]) -> Self {
        if rows.is_empty() { Self::Hidden } else { Self::Rows(rows) }
    }

    fn rows(self) -> &'a [u32] {
        match self {
            Self::Rows(rows) => rows,
            Self::Unnamed | Self::Hidden => &[],
        }
    }
}

/// How many events and statements everybody has, by id.
fn activity(case: &Case) -> Vec<u32> {
    let mut counts = vec![0_u32; case.ids.len()];
    let took_part = case.events.iter().flat_map(|event| &event.actors).map(|participant| participant.actor);
    for who in took_part.chain(case.statements.iter().map(|statement| statement.speaker)) {
        if let Some(count) = counts.get_mut(who.0 as usize) {
            *count += 1;
        }
    }
    counts
}

impl Builder {
    fn new(case: &Case, roster: Roster) -> Self {
        let mut row_of = vec![NO_ROW; case.ids.len()];
        let mut set = |id: Id, row: u32| {
            if let Some(slot) = row_of.get_mut(id.0 as usize) {
                *slot = row;
            }
        };
        let mut folds: Vec<(Id, u32)> = Vec::new();
        for ((kind, _), row) in roster.entries.iter().zip(0_u32..) {
            match *kind {
                RowKind::Folded(id) => {
                    folds.push((id, row));
                    set(id, row);
                }
                RowKind::Party(id) | RowKind::Actor(id) => set(id, row),
                RowKind::Quiet(party) => {
                    let quiet = roster.quiet.iter().find(|(of, _)| *of == party);
                    quiet.into_iter().flat_map(|(_, actors)| actors).for_each(|actor| set(*actor, row));
                }
                RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed | RowKind::Group(_) => {}
            }
        }
        if !folds.is_empty() {
            for actor in &case.actors {
                let fold = folds.iter().find(|(party, _)| actor.party == Some(*party));
                if let Some((_, row)) = fold {
                    set(actor.id, *row);
                }
            }
        }
        roster.hidden.iter().for_each(|id| set(*id, HIDDEN_ROW));
        Self { quiet: roster.quiet, ..Self::over(roster.entries, row_of) }
    }

    fn of_groups(heads: &[Head]) -> Self {
        let kinds = heads.iter().zip(0_u32..).map(|(head, at)| (RowKind::Group(at), head.party));
        Self::over(kinds.collect(), Vec::new())
    }

    fn over(kinds: Vec<(RowKind, Option<usize>)>, row_of: Vec<u32>) -> Self {
        let slots = kinds.iter().map(|_| Slots::default()).collect();
        Self {
            kinds,
            quiet: Vec::new(),
            slots,
            row_of,
            unnamed: Slots::default(),
            joints: Vec::new(),
            majors: Vec::new(),
            starts: Vec::new(),
        }
    }

    /// The row of an actor or party; `HIDDEN_ROW` where it is left out.
    fn row(&self, id: Id) -> Option<u32> {
        self.row_of.get(id.0 as usize).copied().filter(|row| *row != NO_ROW)
    }

    fn add_event(&mut self, event: &Event, at: u32) {
        let mut rows: Vec<u32> = event.actors.iter().filter_map(|participant| self.row(participant.actor)).collect();
        rows.sort_unstable();
        rows.dedup();
        let named = !rows.is_empty();
        // A lane that is left out has the greatest number.
        rows.pop_if(|row| *row == HIDDEN_ROW);
        self.put_event(event, at, if named { Lanes::of(&rows) } else { Lanes::Unnamed });
    }

    /// Puts an event into these lanes.
    fn put_event(&mut self, event: &Event, at: u32, lanes: Lanes<'_>) {
        let slot = Slot::new(&event.when, at);
        self.starts.push(slot.anchor_secs());
        if event.weight == crate::case::Weight::Major {
            self.majors.push(slot);
        }
        let rows = lanes.rows();
        for row in rows {
            if let Some(slots) = self.slots.get_mut(*row as usize) {
                if slot.vague { &mut slots.vague_events } else { &mut slots.events }.push(slot);
            }
        }
        match (rows.first(), rows.last()) {
            (Some(first), Some(last)) if first < last => self.joints.push(Joint {
                start_secs: slot.anchor_secs(),
                event: at,
                first_row: *first,
                last_row: *last,
                hour_known: event.when.hour_known(),
            }),
            (None, _) if matches!(lanes, Lanes::Unnamed) => {
                if slot.vague { &mut self.unnamed.vague_events } else { &mut self.unnamed.events }.push(slot);
            }
            _ => {}
        }
    }

    fn add_statement(&mut self, statement: &Statement, at: u32) {
        match self.row(statement.speaker) {
            Some(HIDDEN_ROW) => self.put_statement(statement, at, Lanes::Hidden),
            Some(row) => self.put_statement(statement, at, Lanes::Rows(&[row])),
            None => self.put_statement(statement, at, Lanes::Unnamed),
        }
    }

    /// Puts a statement into these lanes.
    fn put_statement(&mut self, statement: &Statement, at: u32, lanes: Lanes<'_>) {
        let Some(when) = &statement.when else { return };
        let slot = Slot::new(when, at);
        self.starts.push(slot.anchor_secs());
        let unnamed = matches!(lanes, Lanes::Unnamed).then_some(NO_ROW);
        for row in lanes.rows().iter().copied().chain(unnamed) {
            let slots = self.slots.get_mut(row as usize).unwrap_or(&mut self.unnamed);
            if slot.vague { &mut slots.vague_statements } else { &mut slots.statements }.push(slot);
        }
    }

    fn finish(mut self, case: &Case) -> Rows {
        let unnamed = [
            &self.unnamed.events,
            &self.unnamed.vague_events,
            &self.unnamed.statements,
            &self.unnamed.vague_statements,
        ];
        if unnamed.iter().any(|slots| !slots.is_empty()) {
            self.kinds.push((RowKind::Unnamed, None));
            self.slots.push(self.unnamed);
        }
        let mut top_points = 0.0;
        let mut rows = Vec::with_capacity(self.kinds.len());
        for ((kind, party), slots) in self.kinds.into_iter().zip(self.slots) {
            let height_points = kind.height_points();
            let quiet = |party: Id| self.quiet.iter().find(|(of, _)| *of == party);
            let members = match kind {
                RowKind::Quiet(party) => quiet(party).map(|(_, actors)| actors.clone()).unwrap_or_default(),
                _ => Vec::new(),
            };
            rows.push(Row {
                kind,
                party,
                label: Box::default(),
                leads_to: None,
                members: members.into(),
                top_points,
                height_points,
                events: Track::new(slots.events),
                vague_events: Track::by_length(slots.vague_events),
                statements: Track::new(slots.statements),
                vague_statements: Track::new(slots.vague_statements),
            });
            top_points += height_points;
        }
        self.joints.sort_unstable_by_key(|joint| (joint.start_secs, joint.event));
        self.starts.sort_unstable();
        let mut joint_of_event = vec![NO_ROW; case.events.len()];
        for (joint, at) in self.joints.iter().zip(0_u32..) {
            if let Some(slot) = joint_of_event.get_mut(joint.event as usize) {
                *slot = at;
            }
        }
        Rows {
            rows,
            joint_of_event,
            joints: self.joints,
            majors: Majors::weighed(case, self.majors),
            starts: self.starts,
            range: range_of_case(case),
            height_points: top_points,
            grouping: Grouping::Actors,
            count: 0,
            hidden: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::timeline::roster::Order;
    use crate::timeline::testing::{CaseBuilder, example};

    fn told(case: &Case, folded: &[&str]) -> Vec<String> {
        let folded: Vec<Id> = folded.iter().filter_map(|name| case.find(name)).collect();
        told_rows(case, &Rows::new(case, &folded))
    }

    fn told_rows(case: &Case, rows: &Rows) -> Vec<String> {
        let name = |row: &Row| row.who().map_or_else(String::new, |id| case.name_of(id).to_owned());
        let kind = |row: &Row| match row.kind {
            RowKind::Party(_) => "party",
            RowKind::Folded(_) => "folded",
            RowKind::Actor(_) => "actor",
            RowKind::OthersHead => "others",
            RowKind::Unnamed => "unnamed",
            RowKind::Quiet(_) => "quiet",
            RowKind::Fewer(_) => "fewer",
            RowKind::Group(_) => "group",
        };
        let events = |row: &Row| row.events.len() + row.vague_events.len();
        rows.rows
            .iter()
            .map(|row| format!("{} {} {}e {}s", kind(row), name(row), events(row), row.statement_count()))
            .collect()
    }

    #[test]
    fn rows_follow_parties_and_actors_of_the_case() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("pope", None).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.event("treaty", "2025-02-18", &["us", "ru"]);
        case.statement("hello", "pope", "2025-02-18");
        case.statement("who", "nobody", "2025-02-18T10:00");
        let case = case.build();
        assert_eq!(
            told(&case, &[]),
            [
                "party us 1e 0s",
                "actor rubio 1e 0s",
                "party ru 1e 0s",
                "actor lavrov 1e 0s",
                "others  0e 0s",
                "actor pope 0e 1s",
                "unnamed  1e 1s",
            ]
        );
        assert_eq!(
            told(&case, &["us"]),
            [
                "folded us 2e 0s",
                "party ru 1e 0s",
                "actor lavrov 1e 0s",
                "others  0e 0s",
                "actor pope 0e 1s",
                "unnamed  1e 1s",
            ]
        );
    }

    #[test]
    fn every_item_lies_in_a_row_however_it_is_folded() {
        let case = example();
        for folded in [&[][..], &["us"], &["us", "ru", "ua", "sa"]] {
            let folded: Vec<Id> = folded.iter().filter_map(|name| case.find(name)).collect();
            let rows = Rows::new(&case, &folded);
            let mut events = FxHashSet::default();
            let mut statements = FxHashSet::default();
            for row in &rows.rows {
                for track in [&row.events, &row.vague_events] {
                    events.extend(track.slots().iter().map(|slot| slot.item));
                }
                for track in [&row.statements, &row.vague_statements] {
                    statements.extend(track.slots().iter().map(|slot| slot.item));
                }
            }
            assert_eq!(events.len(), case.events.len());
            assert_eq!(statements.len(), case.statements.len());
        }
    }

    #[test]
    fn a_filter_hides_lanes_and_what_lies_in_no_other() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.event("treaty", "2025-02-18", &["ru"]);
        case.statement("hello", "lavrov", "2025-02-18");
        case.statement("who", "nobody", "2025-02-18T10:00");
        let case = case.build();
        let filter = "rub".to_owned();
        let rows = Rows::arranged(&case, &Arrangement { filter, ..Arrangement::default() });
        assert_eq!(told_rows(&case, &rows), ["party us 0e 0s", "actor rubio 1e 0s", "unnamed  1e 1s"]);
        assert_eq!((rows.count, rows.hidden, rows.joints.len()), (2, 1, 0));
        assert_eq!(rows.starts.len(), 5, "the overview shows the whole case");
    }

    #[test]
    fn groups_are_filtered_and_ordered_as_actors_are() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.statement("hello", "lavrov", "2025-02-18");
        let case = case.build();
        let told = |order: Order, filter: &str| -> (Vec<String>, usize, usize) {
            let filter = filter.to_owned();
            let arrangement = Arrangement { grouping: Grouping::Parties, order, filter, ..Arrangement::default() };
            let rows = Rows::arranged(&case, &arrangement);
            let line = |row: &Row| format!("{} {}", row.label, row.item_count());
            (rows.rows.iter().map(line).collect(), rows.count, rows.hidden)
        };
        let all = |lanes: [&str; 3]| (lanes.map(str::to_owned).to_vec(), 2, 0);
        assert_eq!(told(Order::Case, ""), all(["us 1", "ru 2", "No party 1"]));
        assert_eq!(told(Order::Name, ""), all(["ru 2", "us 1", "No party 1"]));
        assert_eq!(told(Order::Activity, ""), all(["ru 2", "us 1", "No party 1"]));
        assert_eq!(told(Order::Case, "US"), (vec!["us 1".to_owned()], 2, 1));
    }

    #[test]
    fn a_height_finds_its_row() {
        let rows = Rows::new(&example(), &[]);
        for (index, row) in rows.rows.iter().enumerate() {
            assert_eq!(rows.at(row.top_points), Some(index));
            assert_eq!(rows.at(row.top_points + row.height_points - 0.1), Some(index));
        }
        assert_eq!(rows.at(rows.height_points), None);
        assert_eq!(rows.at(-1.0), None);
        assert_eq!(rows.between(0.0, rows.height_points), 0..rows.rows.len());
    }
}
